// The play as data: one scene for each request of a quarter of both SOPs. Who approves it, and in which order, is not written here:
// it follows from the SOP of the office.
import { composeBlangko } from '../blangko.ts';
import type { Isi } from '../domain/isi.ts';
import { findJabatan, findUnit } from '../domain/lookup.ts';
import { editYaml } from '../source/edit.ts';
import type { Folder, TextFile } from '../source/files.ts';
import { type Adegan, nameMasa, pathsOf } from './adegan.ts';
import { readIsi } from './dokumen-contoh.ts';
import { addPenugasan } from './isi-awal.ts';
import { fillBlangko } from './isian-contoh.ts';
import { dayOf, type Masa } from './masa.ts';
import { listPengesahan, listRalat } from './naskah-pengesahan.ts';
import { isSeksi, type Lakon, listLakon } from './lakon.ts';

/** Working days that the whole play takes. */
export const LAMA_GELADI = 45;

/** `singkat`: of files that are alike one for each kind of unit, and those that something happens to. */
export function listAdegan(isi: Isi, masa: Masa, { singkat = false }: { singkat?: boolean } = {}): Adegan[] {
  const lakon = listLakon(isi, masa);
  const keep = (adegan: Adegan[]) => (singkat ? listSingkat(isi, adegan) : adegan);
  return [
    composeAwal(isi, masa),
    ...(lakon.plh ? [composePlh(isi, masa, lakon.plh)] : []),
    ...keep(listIsian(isi, masa, lakon)),
    ...keep(listPengukuran(isi, masa)),
    ...listPengesahan(isi, masa),
    ...listRalat(isi, masa, lakon),
  ];
}

function listSingkat(isi: Isi, adegan: Adegan[]): Adegan[] {
  const unit = isi.instansi.flatMap(({ value }) => value.unit);
  const jenisOf = (satu: Adegan) => unit.find(({ id }) => id === satu.unit)?.jenis;
  const isKhusus = ({ unit: id, catatan, kembali }: Adegan) => id === undefined || (catatan ?? kembali) !== undefined;
  return adegan.filter((satu) => {
    const serupa = adegan.filter((lain) => jenisOf(lain) === jenisOf(satu));
    return isKhusus(satu) || (!serupa.some(isKhusus) && serupa[0] === satu);
  });
}

function listBlangko(isi: Isi, { tahun, triwulan }: Masa): TextFile[] {
  const hasil = composeBlangko(isi, tahun, triwulan);
  if (hasil.status === 'tersusun') return hasil.files;
  throw new Error(`berkas triwulan tidak dapat disusun: ${hasil.kurang.join(', ')}`);
}

function composeAwal(isi: Isi, masa: Masa): Adegan {
  return {
    id: 'format',
    judul: `Format Data Kinerja ${nameMasa(masa)}`,
    peran: 'kasubag-perencanaan',
    hari: 1,
    paths: [pathsOf(masa, 'format.yaml')],
    susun: ['pengumpulan-data-kinerja#1', 'pengukuran-perjanjian-kinerja#1', 'pengukuran-perjanjian-kinerja#2'],
    berkas: () => listBlangko(isi, masa),
    catatan: 'npm run new menulis semua berkas kosong; isinya persis blangko, jadi cukup rantai format',
  };
}

function composePlh(isi: Isi, masa: Masa, { jabatan, pengganti }: NonNullable<Lakon['plh']>): Adegan {
  const penugasan = {
    jabatan,
    pejabat: pengganti,
    sifat: 'plh' as const,
    mulai: dayOf(masa, 4),
    selesai: dayOf(masa, 20),
    sk: 'Surat Perintah Contoh Geladi',
  };
  return {
    id: 'plh',
    judul: `Pelaksana harian ${findJabatan(isi, jabatan)?.nama ?? jabatan}`,
    peran: 'kasubag-perencanaan',
    hari: 1,
    menit: 9 * 60,
    paths: ['pejabat.yaml'],
    berkas: ({ files }) =>
      files.filter(({ path }) => path === 'pejabat.yaml').map((file) => addPenugasan(file, penugasan)),
    catatan: 'yang diwakili tidak dimintai; mulai tanggal itu langkahnya jatuh kepada Plh.',
  };
}

/** SOP 1 steps 3–5, one request for each unit. */
function listIsian(isi: Isi, masa: Masa, lakon: Lakon): Adegan[] {
  const blangko = listBlangko(isi, masa).filter(({ path }) => path.includes('/seksi/'));
  return blangko.map(({ path }, nomor) => {
    const unit = /seksi\/(.*)\.yaml$/.exec(path)?.[1] ?? '';
    const umum = composeUnit(isi, masa, path, {
      unit,
      nomor,
      apa: 'Realisasi IKU',
      hari: unit === lakon.kembali ? 5 : 3,
    });
    if (unit === lakon.kembali) return { ...umum, kembali: composeKembali(lakon.kepala) };
    if (unit === lakon.telat) return { ...umum, jeda: { 1: 3 }, catatan: 'kepala unitnya terlambat memeriksa' };
    return isSeksi(isi, unit) ? umum : { ...umum, jeda: { 1: 0 } };
  });
}

/** To the unit itself, which has the evidence. */
function composeKembali(kepada: string | undefined): NonNullable<Adegan['kembali']> {
  return {
    tindak: 3,
    ...(kepada !== undefined && { kepada }),
    alasan: 'bukti bulan terakhir belum dilampirkan',
    berkas: (_, dahulu) => dahulu.map(addBukti),
  };
}

/** The evidence that was asked for, below what there is. */
function addBukti({ path, text }: TextFile): TextFile {
  const bukti = { nama: 'Bukti contoh bulan terakhir (susulan)' };
  return { path, text: editYaml(text, [{ pointer: '/indikator/0/bukti_dukung/-', value: bukti }]) };
}

/** SOP 2 steps 3–9, beside SOP 1. */
function listPengukuran(isi: Isi, masa: Masa): Adegan[] {
  const blangko = listBlangko(isi, masa).filter(({ path }) => path.includes('/pengukuran/'));
  const program = pathsOf(masa, 'program.yaml');
  return [
    ...blangko.map(({ path }, nomor) => {
      const unit = /pengukuran\/(.*)\.yaml$/.exec(path)?.[1] ?? '';
      return composeUnit(isi, masa, path, { unit, nomor: nomor + 10, apa: 'Kegiatan dan sub kegiatan', hari: 5 });
    }),
    {
      id: 'program',
      judul: `Capaian program ${nameMasa(masa)}`,
      peran: 'staf-sekretariat',
      hari: 6,
      paths: [program],
      berkas: (folder) => fillPath(folder, masa, program),
    },
  ];
}

function composeUnit(
  isi: Isi,
  masa: Masa,
  path: string,
  { unit, nomor, apa, hari }: { unit: string; nomor: number; apa: string; hari: number },
): Adegan {
  const satu = findUnit(isi, unit);
  const jenis = path.includes('/seksi/') ? 'isian' : 'pengukuran';
  return {
    id: `${jenis}-${unit}`,
    judul: `${apa} ${satu?.nama ?? unit} ${nameMasa(masa)}`,
    peran: satu?.jenis === 'seksi' ? 'staf-seksi' : 'staf-sekretariat',
    unit,
    hari,
    menit: 8 * 60 + 15 + nomor * 6,
    paths: [path],
    berkas: (folder) => fillPath(folder, masa, path),
  };
}

function fillPath(folder: Folder, masa: Masa, path: string): TextFile[] {
  const isi = readIsi(folder);
  return folder.files.filter((file) => file.path === path).map((file) => fillBlangko(isi, masa, file));
}
