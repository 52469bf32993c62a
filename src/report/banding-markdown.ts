// A comparison as a comment of GitLab, GitHub, Gitea or Forgejo. All words are others': nothing in them may name people, give
// commands or be HTML. No line begins with any of them, for a "/" there is a command to the forge.
import { type Bagian, composeLembar, type Lembar, type Potong, type Sel } from '../banding/lembar.ts';
import type { Perbandingan } from '../banding/perbandingan.ts';
import { shorten } from './laporan.ts';
import { escapeWords } from './markdown.ts';

export interface PilihanMarkdown {
  terpanjang?: number; // characters
  tajuk?: 2 | 3; // level of the first heading
}

/** GitHub takes 65,536 characters, the others more. */
const TERPANJANG = 60_000;
const TERPANJANG_RINGKASAN = 20_000;

/** How many rows of a section are shown, and how long a text of a cell may be: the first that fits. */
const UKURAN: readonly { baris: number; teks: number }[] = [
  { baris: 200, teks: 600 },
  { baris: 100, teks: 400 },
  { baris: 50, teks: 300 },
  { baris: 25, teks: 300 },
  { baris: 12, teks: 250 },
  { baris: 6, teks: 200 },
  { baris: 3, teks: 150 },
  { baris: 1, teks: 100 },
];

export function writeBandingMarkdown(perbandingan: Perbandingan, pilihan: PilihanMarkdown = {}): string {
  const { terpanjang = TERPANJANG, tajuk = 2 } = pilihan;
  const lembar = composeLembar(perbandingan);
  const tulisan = UKURAN.map((ukuran) => () => writeLembar(lembar, tajuk, ukuran));
  for (const write of tulisan) {
    const teks = write();
    if (teks.length <= terpanjang) return teks;
  }
  return `${'#'.repeat(tajuk)} ${lembar.judul}\n\nTerlalu banyak yang berubah untuk ditampilkan di sini; pecah permohonannya.\n`;
}

/** The section that the gate puts into its own comment. */
export function composeRingkasanMd(perbandingan: Perbandingan): string {
  return writeBandingMarkdown(perbandingan, { terpanjang: TERPANJANG_RINGKASAN, tajuk: 3 });
}

function writeLembar(
  { judul, contoh, ringkasan, bagian }: Lembar,
  tajuk: number,
  ukuran: (typeof UKURAN)[number],
): string {
  const kepala = `${'#'.repeat(tajuk)} ${judul}${contoh ? ' (DATA CONTOH)' : ''}`;
  const isi = bagian.map((satu) => writeBagian(satu, tajuk + 1, ukuran));
  return `${[kepala, ringkasan.map(escapeWords).join(' '), ...isi].join('\n\n')}\n`;
}

function writeBagian(bagian: Bagian, tajuk: number, { baris, teks }: (typeof UKURAN)[number]): string {
  const { judul, catatan, bentuk, kepala } = bagian;
  const tampil = bagian.baris.slice(0, baris);
  const sisa = bagian.baris.length - tampil.length;
  const isi =
    bentuk === 'daftar'
      ? tampil.map(({ sel }) => `- ${sel.map((satu) => writeSel(satu, teks)).join(' ')}`)
      : [
          `| ${kepala.join(' | ')} |`,
          `| ${kepala.map(() => '---').join(' | ')} |`,
          ...tampil.map(({ sel }) => `| ${sel.map((satu) => writeSel(satu, teks)).join(' | ')} |`),
        ];
  const lagi = sisa > 0 ? [`… dan ${sisa} lagi.`] : [];
  const pengantar = catatan === undefined ? [] : [catatan];
  return [`${'#'.repeat(tajuk)} ${judul}`, ...pengantar, isi.join('\n'), ...lagi].join('\n\n');
}

function writeSel(sel: Sel, terpanjang: number): string {
  return sel.map((baris) => baris.map((potong) => writePotong(potong, terpanjang)).join('')).join('<br>');
}

/** Tags, not asterisks: what stands beside them can be anything. */
function writePotong({ gaya, teks }: Potong, terpanjang: number): string {
  const isi = escapeWords(shorten(teks.replace(/\s+/g, ' '), terpanjang));
  switch (gaya) {
    case 'biasa':
      return isi;
    case 'tebal':
      return `<strong>${isi}</strong>`;
    case 'hapus':
      return `<del>${isi}</del>`;
    case 'tambah':
      return `<ins>${isi}</ins>`;
    case 'tempat':
      return `<sub>${isi}</sub>`;
  }
}
