// Documents of the play: sealed as `npm run compile` seals them, with a narrative that says that it is an example.
import type { Tanggal } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import { resolveKinerja } from '../domain/resolve.ts';
import { computeSha256 } from '../domain/sha256.ts';
import { formatTw } from '../format.ts';
import { composeDokumen, type DokumenSegel, findSegel, pathOf, writeSidik } from '../pengesahan.ts';
import { composeRalat } from '../ralat.ts';
import type { Folder, TextFile } from '../source/files.ts';
import { checkContent } from '../validate/content.ts';
import { type Masa, dayOf } from './masa.ts';

/** What main holds when a document is written. */
export interface Bahan {
  masa: Masa;
  folder: Folder;
}

/** Content without anything that its schema refuses; a play whose own files are refused is a bug of ours. */
export function readIsi(folder: Folder): Isi {
  const { isi, problems } = checkContent(folder);
  if (isi) return isi;
  throw new Error(`isi geladi tidak terbaca: ${problems[0]?.file}: ${problems[0]?.message}`);
}

export function withFiles(folder: Folder, files: TextFile[]): Folder {
  const baru = new Set(files.map(({ path }) => path));
  return { ...folder, files: [...folder.files.filter(({ path }) => !baru.has(path)), ...files] };
}

export function composeSegel({ masa, folder }: Bahan, dokumen: DokumenSegel, tanggal: Tanggal): TextFile {
  const pengesahan = { dokumen, tahun: masa.tahun, triwulan: masa.triwulan };
  const kosong = composeDokumen(pengesahan, tanggal, readIsi(folder));
  const berkas = dokumen === 'kompilasi' ? kosong : addNarasi(kosong, NARASI_LAPORAN);
  const segel = findSegel(resolveKinerja(readIsi(withFiles(folder, [berkas]))), pengesahan);
  if (!segel) throw new Error(`${berkas.path} tidak terbaca kembali`);
  return writeSidik(berkas, segel.hitungan);
}

/** The corrected files and the next edisi of the document that seals them. */
export function composeRalatSegel(
  { masa, folder }: Bahan,
  dokumen: DokumenSegel,
  { tanggal, alasan, files }: { tanggal: Tanggal; alasan: string; files: TextFile[] },
): TextFile[] {
  const pengesahan = { dokumen, tahun: masa.tahun, triwulan: masa.triwulan };
  const lama = folder.files.find(({ path }) => path === pathOf(pengesahan));
  const kinerja = resolveKinerja(readIsi(withFiles(folder, files)));
  const hasil = composeRalat(kinerja, lama, { ...pengesahan, tanggal, alasan });
  if (hasil.status === 'tersusun') return [...files, hasil.berkas];
  throw new Error(`ralat ditolak: ${hasil.sebab.join(' ')}`);
}

const CONTOH = 'Narasi contoh untuk geladi; bukan penilaian atas kantor mana pun.';

const NARASI_LAPORAN: [kunci: string, teks: string][] = [
  ['ringkasan', `${CONTOH} Sebagian besar indikator mencapai target triwulan ini.`],
  ['kendala', 'Sebagian pekerjaan baru selesai setelah triwulan berakhir.'],
  ['tindak_lanjut', 'Pekerjaan yang tertinggal diselesaikan pada bulan pertama triwulan berikutnya.'],
];

function addNarasi({ path, text }: TextFile, narasi: [string, string][]): TextFile {
  return { path, text: `${text}\n${narasi.map(([kunci, teks]) => `${kunci}: >-\n  ${teks}\n`).join('')}` };
}

export function composeEvaluasi({ masa, folder }: Bahan, tanggal: Tanggal): TextFile {
  const { tahun, triwulan } = masa;
  const path = `kinerja/${tahun}/tw${triwulan}/evaluasi.yaml`;
  const judul = `Dokumen Evaluasi Kinerja, ${formatTw(triwulan)} ${tahun} (SOP 2 langkah 16–18). Narasi contoh.`;
  const narasi: [string, string][] = [
    ['pendahuluan', `${CONTOH} Realisasi ${formatTw(triwulan)} ${tahun} dibandingkan dengan targetnya.`],
    ['pendorong', 'Pekerjaan berjalan menurut rencana aksi.'],
    ['penghambat', 'Sebagian pekerjaan baru selesai setelah triwulan berakhir.'],
  ];
  const kepala = { path, text: mulai('evaluasi', 4, judul, [`tahun: ${tahun}`, `triwulan: ${triwulan}`], tanggal) };
  return addNarasi({ path, text: `${kepala.text}${writeRekomendasi(masa, folder)}` }, narasi);
}

export function composeTahunan({ masa, folder }: Bahan, tanggal: Tanggal): TextFile[] {
  const { tahun } = masa;
  const tulis = (jenis: string, nama: string, judul: string, narasi: [string, string][], isi = ''): TextFile => {
    const path = `laporan/${tahun}/${nama}.yaml`;
    return addNarasi({ path, text: `${mulai(jenis, 2, judul, [`tahun: ${tahun}`], tanggal)}${isi}` }, narasi);
  };
  const lkjip: [string, string][] = [
    ['kata_pengantar', CONTOH],
    ['ikhtisar', `Capaian tahun ${tahun} disusun dari empat triwulan yang sudah disahkan.`],
    ['gambaran_umum', 'Tugas, fungsi, dan susunan kecamatan ditulis di sini menurut peraturan daerahnya.'],
    ['isu_strategis', 'Pekerjaan menumpuk pada akhir triwulan.'],
    ['penutup', 'Perbaikan dilanjutkan pada tahun berikutnya.'],
  ];
  const evaluasi: [string, string][] = [
    ['pendorong', `${CONTOH} Rencana aksi dijalankan setiap triwulan.`],
    ['penghambat', 'Sebagian pekerjaan menumpuk pada akhir tahun.'],
    ['penutup', 'Rekomendasi dimasukkan ke rencana aksi tahun berikutnya.'],
  ];
  const langkah = '(SOP 1 langkah 10–12). Narasi contoh.';
  return [
    tulis('lkjip', 'lkjip', `Laporan Kinerja ${tahun} ${langkah}`, lkjip),
    tulis(
      'evaluasi-tahunan',
      'evaluasi',
      `Evaluasi kinerja tahun ${tahun} ${langkah}`,
      evaluasi,
      writeRekomendasi(masa, folder),
    ),
  ];
}

function writeRekomendasi(masa: Masa, folder: Folder): string {
  const unit = readIsi(folder).instansi.flatMap(({ value }) => value.unit);
  const penanggung = unit.find(({ jenis }) => jenis === 'seksi') ?? unit[0];
  return [
    'rekomendasi:',
    '  - masalah: Pekerjaan menumpuk pada akhir triwulan',
    '    aksi: Membagi pekerjaan menurut bulan dan memantaunya setiap minggu',
    `    penanggung_jawab: ${penanggung?.id ?? ''}`,
    `    tenggat: ${dayOf(masa, 40)}`,
    '',
  ].join('\n');
}

/** The receipt of an upload; a second one goes below the first. */
export function composeSatuData({ masa, folder }: Bahan, tanggal: Tanggal, keterangan: string): TextFile {
  const { tahun, triwulan } = masa;
  const path = `kinerja/${tahun}/tw${triwulan}/satu-data.yaml`;
  const judul = `Tanda terima unggahan Satu Data, ${formatTw(triwulan)} ${tahun}. Alamat dan sidik contoh.`;
  const lama = folder.files.find((file) => file.path === path)?.text;
  const kepala = lama ?? mulai('satu-data', 4, judul, [`tahun: ${tahun}`, `triwulan: ${triwulan}`, '', 'unggahan:']);
  const butir = [
    `  - tanggal: ${tanggal}`,
    `    alamat: https://satu-data-latihan.example/dataset/capaian-kinerja-${tahun}-tw${triwulan}`,
    `    sha256: '${computeSha256(`${path} ${tanggal}`)}'`,
    `    keterangan: ${keterangan}`,
  ];
  return { path, text: `${kepala}${butir.join('\n')}\n` };
}

export function composeArsip({ masa }: Bahan, jabatan: string, tanggal: Tanggal): TextFile {
  const { tahun, triwulan } = masa;
  const dokumen = `laporan-pengukuran-perkin-${tahun}-tw${triwulan}-${jabatan}`;
  const path = `arsip/${tahun}/${dokumen}.yaml`;
  const alamat = `https://arsip-latihan.example/${tahun}/${dokumen}.pdf`;
  const isi = [
    `dokumen: ${dokumen}`,
    `tanggal: ${tanggal}`,
    `alamat: ${alamat}`,
    `sha256: '${computeSha256(alamat)}'`,
    `penanda_tangan: [${jabatan}]`,
    'lokasi_fisik: Lemari arsip sekretariat (contoh)',
  ];
  return { path, text: mulai('arsip', 2, 'Hasil pindai dokumen bertanda tangan (SOP 2 langkah 19). Contoh.', isi) };
}

function mulai(jenis: string, naik: number, judul: string, isi: string[], tanggal?: Tanggal): string {
  const lines = [
    `# yaml-language-server: $schema=${'../'.repeat(naik)}schemas/${jenis}.schema.json`,
    `# ${judul}`,
    ...isi,
    ...(tanggal === undefined ? [] : [`tanggal: ${tanggal}`]),
  ];
  return `${lines.join('\n')}\n`;
}
