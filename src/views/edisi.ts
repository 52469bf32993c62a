// Permanent editions: what was published of a triwulan, file by file, and what became of it since.
import { isTanpaEdisi, isTerkini, listEdisi, nameEdisi, pairSegel } from '../domain/edisi.ts';
import type { Edisi } from '../domain/isi.generated.ts';
import type { Berkas } from '../domain/isi.ts';
import type { Periode } from '../domain/kinerja.ts';
import { formatByte, formatPeriode, formatTanggal } from '../format.ts';
import type { Istilah } from './aturan.ts';
import { EDISI, type Kerangka, PERIKSA, RALAT, viewKerangka } from './kerangka.ts';
import { jalurEdisi, jalurRiwayat, jalurSumber, jalurTriwulan, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface DaftarEdisiView {
  kerangka: Kerangka;
  kelompok: { tahun: number; edisi: ButirEdisi[] }[]; // newest year, newest triwulan first
  belum: Tautan[]; // approved triwulan that no edition holds as they stand
  kosong: string;
}

export interface ButirEdisi extends Tautan {
  rinci: string;
  diralat: boolean;
}

export interface EdisiView {
  kerangka: Kerangka;
  id: string; // "2024-tw1"
  ralat: { kalimat: string; tautan: Tautan[] } | undefined;
  rincian: Istilah[];
  terkait: Tautan[];
  bagian: { id: string; judul: string; berkas: BerkasEdisiView[] }[];
}

export interface BerkasEdisiView {
  judul: string;
  alamat: string;
  rinci: string; // "PDF, 52 KB; kode periksa K7QF-3M2A-XWBD"
  sidik: string;
}

export function viewDaftarEdisi(terbitan: Terbitan): DaftarEdisiView {
  const { isi, periode } = terbitan.kinerja;
  const semua = isi.edisi.toSorted((a, b) => nomor(b.value) - nomor(a.value));
  const byTahun = Map.groupBy(semua, ({ value }) => value.tahun);
  return {
    kerangka: viewKerangka(terbitan, {
      judul: EDISI.teks,
      uraian: 'Data dan dokumen tiap triwulan, disimpan sebagaimana disahkan waktu itu.',
      jalur: EDISI.jalur,
    }),
    kelompok: [...byTahun].map(([tahun, edisi]) => ({ tahun, edisi: edisi.map((satu) => viewButir(terbitan, satu)) })),
    belum: periode.filter((satu) => isTanpaEdisi(isi, satu)).map(linkPeriode),
    kosong: 'Belum ada edisi tetap. Edisi dibuat sesudah angka dan laporan sebuah triwulan disahkan.',
  };
}

export function listEdisiView(terbitan: Terbitan): EdisiView[] {
  return terbitan.kinerja.isi.edisi.map((berkas) => viewEdisi(terbitan, berkas));
}

/** Where other pages send readers for what a triwulan was published as; the latest edition of it. */
export function linkEdisi({ kinerja }: Terbitan, { tahun, triwulan }: Pick<Periode, 'tahun' | 'triwulan'>) {
  const akhir = listEdisi(kinerja.isi, tahun, triwulan).at(-1)?.value;
  return akhir && { teks: `Edisi tetap ${nameMasa(akhir)}`, jalur: jalurEdisi(nameEdisi(akhir)) };
}

function viewEdisi(terbitan: Terbitan, berkas: Berkas<Edisi>): EdisiView {
  const { value } = berkas;
  const id = nameEdisi(value);
  const isPdf = ({ nama }: Edisi['berkas'][number]) => nama.endsWith('.pdf');
  const toView = (satu: Edisi['berkas'][number]) => viewBerkas(id, satu);
  const bagian = [
    { id: 'dokumen', judul: 'Dokumen', berkas: value.berkas.filter(isPdf).map(toView) },
    { id: 'data', judul: 'Data', berkas: value.berkas.filter((satu) => !isPdf(satu)).map(toView) },
  ];
  return {
    kerangka: viewKerangka(terbitan, {
      judul: `Edisi tetap ${nameMasa(value)}`,
      uraian: `Data dan dokumen ${formatPeriode(value)} sebagaimana disahkan per ${formatTanggal(value.tanggal)}.`,
      jalur: jalurEdisi(id),
      jejak: [EDISI],
    }),
    id,
    ralat: findRalat(terbitan, value),
    rincian: listRincian(value),
    terkait: listTerkait(terbitan, berkas),
    bagian: bagian.filter((satu) => satu.berkas.length > 0),
  };
}

function viewButir(terbitan: Terbitan, { value }: Berkas<Edisi>): ButirEdisi {
  const pdf = value.berkas.filter(({ nama }) => nama.endsWith('.pdf')).length;
  return {
    teks: nameMasa(value),
    jalur: jalurEdisi(nameEdisi(value)),
    rinci: `Disahkan ${formatTanggal(value.tanggal)}. ${pdf} dokumen PDF dan ${value.berkas.length - pdf} berkas data, ${formatByte(countByte(value))}.`,
    diralat: findRalat(terbitan, value) !== undefined,
  };
}

function viewBerkas(id: string, { nama, judul, ukuran, sha256, kode_periksa }: Edisi['berkas'][number]) {
  const jenis = nama.slice(nama.lastIndexOf('.') + 1).toUpperCase();
  const kode = kode_periksa === undefined ? '' : `; kode periksa ${kode_periksa}`;
  return { judul, alamat: `${jalurEdisi(id)}${nama}`, rinci: `${jenis}, ${formatByte(ukuran)}${kode}`, sidik: sha256 };
}

/** What a reader has to know before quoting: another edition followed, or will. */
function findRalat({ kinerja }: Terbitan, edisi: Edisi): EdisiView['ralat'] {
  const { tahun, triwulan } = edisi;
  const kini: Tautan = { teks: `Angka ${formatPeriode(edisi)} yang berlaku`, jalur: jalurTriwulan(tahun, triwulan) };
  const akhir = listEdisi(kinerja.isi, tahun, triwulan).at(-1)?.value;
  if (akhir && akhir.edisi > edisi.edisi) {
    const tautan = [{ teks: `Edisi tetap ${nameMasa(akhir)}`, jalur: jalurEdisi(nameEdisi(akhir)) }, kini, RALAT];
    return { kalimat: `Angka triwulan ini sudah diralat. Edisi terbarunya edisi ${akhir.edisi}.`, tautan };
  }
  const periode = kinerja.periode.find((satu) => satu.tahun === tahun && satu.triwulan === triwulan);
  if (!periode || isTerkini(periode, edisi)) return undefined;
  const kalimat = 'Angka triwulan ini diralat sesudah edisi ini dibuat. Edisi berikutnya belum ada.';
  return { kalimat, tautan: [kini, RALAT] };
}

function listRincian(edisi: Edisi): Istilah[] {
  const dasar = ({ edisi: ke, tanggal }: Edisi['kompilasi']) => `edisi ${ke}, disahkan ${formatTanggal(tanggal)}`;
  return [
    { istilah: 'Masa', isi: formatPeriode(edisi) },
    { istilah: 'Pengesahan terakhir', isi: formatTanggal(edisi.tanggal) },
    { istilah: 'Kompilasi data kinerja', isi: dasar(edisi.kompilasi) },
    { istilah: 'Laporan capaian kinerja', isi: dasar(edisi.laporan_capaian) },
    { istilah: 'Isi', isi: `${edisi.berkas.length} berkas, ${formatByte(countByte(edisi))}` },
  ];
}

function listTerkait({ kinerja, berkas }: Terbitan, { path, value }: Berkas<Edisi>): Tautan[] {
  const { tahun, triwulan } = value;
  const periode = kinerja.periode.find((satu) => satu.tahun === tahun && satu.triwulan === triwulan);
  const segel = periode ? pairSegel(periode, value).flatMap((satu) => satu.segel?.sumber.path ?? []) : [];
  const isTercatat = kinerja.riwayat?.gabungan.some((satu) => satu.berkas.some((milik) => milik.path === path));
  return [
    { teks: `Capaian ${formatPeriode(value)}`, jalur: jalurTriwulan(tahun, triwulan) },
    ...(kinerja.riwayat ? segel.map(linkPersetujuan) : []),
    ...(isTercatat ? [{ teks: 'Persetujuan edisi ini', jalur: jalurRiwayat(path) }] : []),
    ...(berkas.some((satu) => satu.path === path) ? [{ teks: 'Catatan edisi', jalur: jalurSumber(path) }] : []),
    PERIKSA,
  ];
}

function linkPersetujuan(path: string): Tautan {
  const nama = path.endsWith('/kompilasi.yaml') ? 'kompilasi' : 'laporan capaian';
  return { teks: `Persetujuan ${nama}`, jalur: jalurRiwayat(path) };
}

function linkPeriode({ tahun, triwulan }: Periode): Tautan {
  return { teks: formatPeriode({ tahun, triwulan }), jalur: jalurTriwulan(tahun, triwulan) };
}

function nameMasa(edisi: Edisi): string {
  return edisi.edisi === 1 ? formatPeriode(edisi) : `${formatPeriode(edisi)}, edisi ${edisi.edisi}`;
}

function countByte({ berkas }: Edisi): number {
  return berkas.reduce((jumlah, { ukuran }) => jumlah + ukuran, 0);
}

/** Orders editions through all years. */
function nomor({ tahun, triwulan, edisi }: Edisi): number {
  return (tahun * 5 + triwulan) * 100 + edisi;
}
