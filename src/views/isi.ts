import type { Isi } from '../domain/isi.ts';
import { findFormat, findUnit } from '../domain/lookup.ts';
import { isSah } from '../domain/resolve.ts';
import { composeBahan, type BahanIsian, isIsian, readBerkasIsian } from '../form/berkas-isian.ts';
import { type BagianBidang, composeBidang, describeBukti } from '../form/bidang.ts';
import { composeFormulir, type Formulir } from '../form/formulir.ts';
import { listTeksAwal } from '../form/ketikan.ts';
import { linkForge, type TautanForge } from '../form/tautan-forge.ts';
import { formatTanggal, formatTriwulan } from '../format.ts';
import { ISI, type Kerangka, viewKerangka } from './kerangka.ts';
import { jalurSumber, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

/** /isi/: what is to be filled in, newest triwulan first. */
export interface DaftarIsiView {
  kerangka: Kerangka;
  periode: { id: string; judul: string; catatan: string; berkas: BerkasView[] }[];
}

export interface BerkasView {
  tautan: Tautan;
  macam: string;
  keadaan: 'terisi' | 'sebagian' | 'kosong' | 'belum-ada';
  kata: string;
}

export interface FormulirView {
  kerangka: Kerangka;
  alamat: string; // below /isi/: "2024/tw4/seksi/subbagian-umum"
  path: string;
  macam: string;
  baru: boolean; // the file is not there yet
  disahkan: boolean; // its rows stand under a seal: a change is a ralat
  tenggat: string | undefined;
  teks: string; // of the file, or its blank
  bagian: BagianBidang[];
  bukti: ReturnType<typeof describeBukti>;
  sumber: string | undefined;
  forge: TautanForge | undefined;
}

export function viewDaftarIsi(terbitan: Terbitan): DaftarIsiView {
  const semua = listIsian(terbitan);
  const periode = terbitan.kinerja.periode.toReversed().map(({ tahun, triwulan, kompilasi, laporan }) => ({
    id: `tw-${tahun}-${triwulan}`,
    judul: `${formatTriwulan(triwulan)} ${tahun}`,
    catatan: isSah(kompilasi) && isSah(laporan) ? 'Sudah disahkan; perubahan sesudahnya adalah ralat.' : 'Masih diisi.',
    berkas: semua
      .filter(({ formulir }) => formulir.tahun === tahun && formulir.triwulan === triwulan)
      .map((satu) => viewBerkas(terbitan, satu)),
  }));
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'Isi data triwulan',
      uraian: 'Berkas yang diisi unit pada tiap triwulan, dengan formulir untuk mengisinya.',
      jalur: ISI.jalur,
    }),
    periode,
  };
}

export function listFormulirView(terbitan: Terbitan): FormulirView[] {
  return listIsian(terbitan).map((satu) => viewFormulir(terbitan, satu));
}

/** What the checks on the form pages need: the content itself, and the blanks of what is missing. */
export function viewBahanIsian({ kinerja, berkas, commit, tanggal }: Terbitan): BahanIsian {
  return composeBahan(kinerja.isi, berkas, commit === undefined ? undefined : tanggal);
}

interface Isian {
  formulir: Formulir;
  teks: string;
  baru: boolean;
}

function listIsian(terbitan: Terbitan): Isian[] {
  const { files, blangko } = viewBahanIsian(terbitan);
  const semua = [
    ...files.filter(({ path }) => isIsian(path)).map((file) => ({ file, baru: false })),
    ...blangko.map((file) => ({ file, baru: true })),
  ];
  return semua
    .flatMap(({ file, baru }) => {
      const berkas = readBerkasIsian(file);
      return berkas ? [{ formulir: composeFormulir(terbitan.kinerja.isi, berkas), teks: file.text, baru }] : [];
    })
    .sort((a, b) => rank(terbitan.kinerja.isi, a.formulir) - rank(terbitan.kinerja.isi, b.formulir));
}

const URUTAN = ['seksi', 'pengukuran', 'program-triwulan'];

/** IKU first, then kegiatan, then program; units as instansi.yaml lists them. */
function rank({ instansi }: Isi, { jenis, unit }: Formulir): number {
  const units = instansi.flatMap(({ value }) => value.unit.map(({ id }) => id));
  return URUTAN.indexOf(jenis) * (units.length + 1) + units.indexOf(unit ?? '');
}

const MACAM: Record<Formulir['jenis'], string> = {
  seksi: 'Indikator kinerja utama',
  pengukuran: 'Kegiatan, sub kegiatan, dan anggaran',
  'program-triwulan': 'Indikator program',
};

function viewBerkas(terbitan: Terbitan, { formulir, baru }: Isian): BerkasView {
  const angka = [...listTeksAwal(formulir)].filter(([kunci]) => /\/realisasi(_anggaran)?$/.test(kunci));
  const terisi = angka.filter(([, teks]) => teks !== '').length;
  return {
    tautan: { teks: nameUnit(terbitan, formulir), jalur: `${ISI.jalur}${alamatOf(formulir)}/` },
    macam: MACAM[formulir.jenis],
    keadaan: baru ? 'belum-ada' : terisi === 0 ? 'kosong' : terisi < angka.length ? 'sebagian' : 'terisi',
    kata: baru ? 'berkasnya belum ada' : `${terisi} dari ${angka.length} angka terisi`,
  };
}

function viewFormulir(terbitan: Terbitan, { formulir, teks, baru }: Isian): FormulirView {
  const { path, jenis, tahun, triwulan } = formulir;
  const { repositori } = terbitan.kinerja.instansi;
  const periode = `${formatTriwulan(triwulan)} ${tahun}`;
  const alamat = alamatOf(formulir);
  return {
    kerangka: viewKerangka(terbitan, {
      judul: `${nameUnit(terbitan, formulir)}, ${periode}`,
      judulTab: `Isi data: ${MACAM[jenis]} ${nameUnit(terbitan, formulir)}, ${periode}`,
      uraian: `Formulir ${MACAM[jenis].toLowerCase()} ${nameUnit(terbitan, formulir)} pada ${periode}.`,
      jalur: `${ISI.jalur}${alamat}/`,
      jejak: [ISI],
    }),
    alamat,
    path,
    macam: MACAM[jenis],
    baru,
    disahkan: isDisahkan(terbitan, formulir),
    tenggat: findTenggat(terbitan, formulir),
    teks,
    bagian: composeBidang(formulir),
    bukti: describeBukti(jenis),
    sumber: baru ? undefined : jalurSumber(path),
    forge: repositori && linkForge(repositori, path, !baru),
  };
}

/** "kinerja/2024/tw4/seksi/subbagian-umum.yaml" → "2024/tw4/seksi/subbagian-umum". */
function alamatOf({ path }: Formulir): string {
  return path.replace(/^kinerja\//, '').replace(/\.yaml$/, '');
}

function nameUnit({ kinerja }: Terbitan, { unit }: Formulir): string {
  return unit === undefined ? 'Program kecamatan' : (findUnit(kinerja.isi, unit)?.nama ?? unit);
}

function isDisahkan({ kinerja }: Terbitan, { jenis, tahun, triwulan }: Formulir): boolean {
  const periode = kinerja.periode.find((satu) => satu.tahun === tahun && satu.triwulan === triwulan);
  return (jenis === 'seksi' ? periode?.kompilasi : periode?.laporan) !== undefined;
}

/** The format's days are those of the IKU. */
function findTenggat({ kinerja }: Terbitan, { jenis, unit, tahun, triwulan }: Formulir): string | undefined {
  if (jenis !== 'seksi') return undefined;
  const isian = findFormat(kinerja.isi, tahun, triwulan)?.value.isian.find((satu) => satu.unit === unit);
  return isian && formatTanggal(isian.tenggat);
}
