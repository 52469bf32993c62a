// The fields of a form as people see them: called and explained as the schema does, with what the plan knows beside them.
import type { Agregasi, Nilai } from '../domain/isi.generated.ts';
import { formatNilai, formatRupiah, formatTw, KOSONG } from '../format.ts';
import { findIsian } from '../validate/labels.ts';
import { describeCapaian } from './capaian-baris.ts';
import type { Anggaran, Bagian, Baris, Formulir, JenisIsian, NamaBagian, Pos, Riwayat } from './formulir.ts';
import {
  ISI_ANALISIS,
  ISI_BUKTI,
  type IsiBukti,
  kunciAnalisis,
  kunciAnggaran,
  kunciRealisasi,
  listBuktiAwal,
  listTeksAwal,
} from './ketikan.ts';

export interface BagianBidang {
  id: NamaBagian;
  judul: string;
  pos: PosBidang[];
}

export interface PosBidang {
  kode: string | undefined;
  nama: string | undefined;
  fakta: Fakta[];
  anggaran: Bidang | undefined;
  baris: BarisBidang[];
}

export interface BarisBidang {
  kode: string;
  nama: string;
  fakta: Fakta[];
  realisasi: Bidang;
  capaian: string;
  bukti: Record<IsiBukti, string>[]; // as the file has them
  analisis: Bidang[];
  beranalisis: boolean; // one of them says something
}

export interface Fakta {
  nama: string;
  nilai: string;
}

export interface Bidang {
  kunci: string;
  id: string;
  label: string;
  petunjuk: string;
  jenis: 'angka' | 'uang' | 'predikat' | 'uraian';
  pilihan: string[]; // of a predikat, best first
  nilai: string;
}

/** An id for a page; codes have no other marks than letters, digits, "." and "-". */
export function idOf(kunci: string): string {
  return `isian-${kunci.replaceAll('/', '-')}`;
}

export function composeBidang(formulir: Formulir): BagianBidang[] {
  const awal = listTeksAwal(formulir);
  return formulir.bagian.map((bagian) => ({
    id: bagian.nama,
    judul: findIsian(formulir.jenis, `/${bagian.nama}`).judul,
    pos: bagian.pos.map((pos) => composePos(formulir.jenis, bagian, pos, awal)),
  }));
}

/** What the parts of one bukti are called. */
export function describeBukti(jenis: JenisIsian): Record<IsiBukti, { label: string; petunjuk: string }> {
  const induk = jenis === 'seksi' ? '' : jenis === 'pengukuran' ? '/kegiatan/0' : '/program/0';
  const [nama, tautan, sha256] = ISI_BUKTI.map((isi) => {
    const { judul, keterangan } = findIsian(jenis, `${induk}/indikator/0/bukti_dukung/0/${isi}`);
    return { label: judul, petunjuk: keterangan };
  });
  const kosong = { label: '', petunjuk: '' };
  // Quotes and the way to a hash are matters of the file; here it is computed below the field.
  const sidik = { label: sha256?.label ?? '', petunjuk: 'SHA-256 berkas bukti, 64 angka dan huruf a–f.' };
  return { nama: nama ?? kosong, tautan: tautan ?? kosong, sha256: sidik };
}

function composePos(jenis: JenisIsian, { nama }: Bagian, pos: Pos, awal: Map<string, string>): PosBidang {
  const place = pos.kode === undefined ? '' : `/${nama}/0`;
  return {
    kode: pos.kode,
    nama: pos.nama,
    fakta: pos.anggaran ? listFaktaAnggaran(pos.anggaran) : [],
    anggaran:
      pos.anggaran && pos.kode !== undefined
        ? createBidang(jenis, `${place}/realisasi_anggaran`, kunciAnggaran(pos.kode), 'uang', awal)
        : undefined,
    baris: pos.baris.map((baris) => composeBaris(jenis, `${place}/indikator/0`, baris, awal)),
  };
}

function composeBaris(jenis: JenisIsian, place: string, baris: Baris, awal: Map<string, string>): BarisBidang {
  const { kode, rencana, isian } = baris;
  const realisasi = Array.isArray(isian.realisasi) ? undefined : (isian.realisasi ?? undefined);
  return {
    kode,
    nama: rencana?.indikator.nama ?? 'Indikator yang tidak ada dalam rencana',
    fakta: listFakta(baris),
    realisasi: composeRealisasi(jenis, place, baris, awal),
    capaian: describeCapaian(baris, realisasi),
    bukti: listBuktiAwal(baris),
    analisis: ISI_ANALISIS.map((isi) =>
      createBidang(jenis, `${place}/analisis/${isi}`, kunciAnalisis(kode, isi), 'uraian', awal),
    ),
    beranalisis: isian.analisis !== undefined,
  };
}

function composeRealisasi(
  jenis: JenisIsian,
  place: string,
  { kode, rencana }: Baris,
  awal: Map<string, string>,
): Bidang {
  const skala = rencana?.indikator.aturan.skala;
  const isPredikat = rencana?.indikator.aturan.arah === 'predikat' && skala !== undefined;
  const bidang = createBidang(
    jenis,
    `${place}/realisasi`,
    kunciRealisasi(kode),
    isPredikat ? 'predikat' : 'angka',
    awal,
  );
  const cara = rencana ? PETUNJUK[rencana.indikator.agregasi] : '';
  const petunjuk = `${cara} Kosongkan bila belum ada datanya; 0 berarti nol.`.trim();
  return { ...bidang, petunjuk, pilihan: isPredikat ? skala.toReversed() : [] };
}

/** Which stretch of time the typed figure is of. */
const PETUNJUK: Record<Agregasi, string> = {
  jumlah: 'Hasil triwulan ini saja; sistem yang menjumlahkan.',
  'kumulatif-isian': 'Hasil sejak 1 Januari.',
  'nilai-akhir': 'Keadaan pada akhir triwulan.',
  'rata-rata': 'Hasil triwulan ini; sistem yang merata-ratakan.',
};

function createBidang(
  jenis: JenisIsian,
  place: string,
  kunci: string,
  macam: Bidang['jenis'],
  awal: Map<string, string>,
): Bidang {
  const { judul, keterangan } = findIsian(jenis, place);
  const nilai = awal.get(kunci) ?? '';
  return { kunci, id: idOf(kunci), label: judul, petunjuk: keterangan, jenis: macam, pilihan: [], nilai };
}

function listFakta({ rencana, target, riwayat }: Baris): Fakta[] {
  return [
    { nama: 'Satuan', nilai: rencana?.indikator.satuan ?? KOSONG },
    { nama: 'Target triwulan ini', nilai: showNilai(target) },
    { nama: 'Target setahun', nilai: showNilai(rencana?.target) },
    ...listFaktaRiwayat(riwayat, showNilai),
  ];
}

function listFaktaAnggaran({ pagu, riwayat }: Anggaran): Fakta[] {
  const show = (rupiah: Nilai | undefined) => (typeof rupiah === 'number' ? formatRupiah(rupiah) : KOSONG);
  return [{ nama: 'Pagu', nilai: show(pagu) }, ...listFaktaRiwayat(riwayat, show)];
}

function listFaktaRiwayat(riwayat: Riwayat[], show: (nilai: Nilai | undefined) => string): Fakta[] {
  return riwayat.map(({ triwulan, realisasi }) => ({
    nama: `Realisasi ${formatTw(triwulan)}`,
    nilai: show(realisasi),
  }));
}

function showNilai(nilai: Nilai | undefined): string {
  return nilai === undefined ? KOSONG : formatNilai(nilai);
}
