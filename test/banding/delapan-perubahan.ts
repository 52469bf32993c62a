import { fileURLToPath } from 'node:url';
import { type Folder, readFolder } from '../../src/source/files.ts';

/** The office's own content, and a copy in which a reviewer planted one change of each kind that must not slip through. */
export function plantDelapan(): { lama: Folder; baru: Folder } {
  const lama = readFolder(fileURLToPath(new URL('../../content', import.meta.url)));
  return { lama, baru: editFolder(lama, DELAPAN) };
}

export type Ubahan = [path: string, lama: string, baru: string];

/** Replaces what stands in a text once; a change that finds nothing to change is a mistake of the test. */
export function editFolder(folder: Folder, ubahan: Ubahan[]): Folder {
  const files = folder.files.map(({ path, text }) => {
    const milik = ubahan.filter(([tempat]) => tempat === path);
    return { path, text: milik.reduce((teks, [, lama, baru]) => replaceOnce(teks, lama, baru), text) };
  });
  const hilang = ubahan.filter(([tempat]) => !files.some(({ path }) => path === tempat));
  if (hilang.length > 0) throw new Error(`tidak ada berkas ${hilang.map(([path]) => path).join(', ')}`);
  return { ...folder, files };
}

function replaceOnce(teks: string, lama: string, baru: string): string {
  if (teks.split(lama).length !== 2) throw new Error(`bukan satu kali: ${lama}`);
  return teks.replace(lama, () => baru);
}

const TW3 = 'kinerja/2024/tw3';
const TW4 = 'kinerja/2024/tw4';

const DELAPAN: Ubahan[] = [
  // a class crossed, and with it the target missed
  [`${TW3}/program.yaml`, 'realisasi: 96.3 # persen', 'realisasi: 70 # persen'],
  // a mean that falls a class
  [`${TW3}/program.yaml`, 'realisasi: 90 # persen', 'realisasi: 55 # persen'],
  // evidence gone
  [
    `${TW4}/seksi/seksi-pemerintahan.yaml`,
    "    bukti_dukung:\n      - nama: 'Kartu kendali laporan desa per 31 Desember 2024: 13 dari 14 desa'\n",
    '',
  ],
  // a decimal point that moved
  [`${TW4}/seksi/seksi-pelayanan.yaml`, 'realisasi: 91.3 # persen', 'realisasi: 913 # persen'],
  // words
  [
    `${TW4}/seksi/seksi-pelayanan.yaml`,
    'Jawaban dinas teknis rata-rata diterima dalam sepuluh hari.',
    'Jawaban dinas teknis rata-rata diterima dalam lima hari kerja.',
  ],
  // a unit
  ['renstra/2021-2026.yaml', 'satuan: kejadian', 'satuan: kasus'],
  // a target, in the change of the agreement that sets it
  ['perkin/2024/camat.yaml', 'tw4: 84.5', 'tw4: 84'],
  // a row, with its figure
  [
    `${TW4}/seksi/subbagian-perencanaan.yaml`,
    `  - kode: IKU-6 # Predikat SAKIP
    realisasi: BB # predikat
    bukti_dukung:
      - nama: Laporan Hasil Evaluasi AKIP yang diterima tahun 2024
    analisis:
      pendorong: Pengukuran triwulan yang lengkap dengan bukti dukung menaikkan nilai komponen pengukuran kinerja.
`,
    '',
  ],
];
