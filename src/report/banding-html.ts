// A comparison as one page that stands by itself: no script, nothing fetched, read on a phone and printed.
import { hash } from 'node:crypto';
import { type Bagian, type BarisLembar, composeLembar, type Lembar, type Potong, type Sel } from '../banding/lembar.ts';
import type { Perbandingan } from '../banding/perbandingan.ts';
import { showHidden } from '../source/problem.ts';
import { GAYA_BANDING } from './banding-gaya.ts';

export function writeBandingHtml(perbandingan: Perbandingan): string {
  const lembar = composeLembar(perbandingan);
  const judul = `${lembar.judul}${lembar.contoh ? ' (DATA CONTOH)' : ''}`;
  const sidik = hash('sha256', GAYA_BANDING, 'base64');
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${sidik}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(judul)}</title>
<style>${GAYA_BANDING}</style>
</head>
<body>
${writeIsi(lembar)}
</body>
</html>
`;
}

function writeIsi({ judul, contoh, ringkasan, bagian }: Lembar): string {
  const tanda = contoh ? '<p class="contoh">DATA CONTOH</p>\n' : '';
  const isi = bagian.map(
    ({ id, judul: nama, baris }) => `<li><a href="#${id}">${escape(nama)}</a> (${baris.length})</li>`,
  );
  const daftar = bagian.length > 1 ? `<nav aria-label="Isi"><ul>${isi.join('')}</ul></nav>\n` : '';
  return `<header>
${tanda}<h1>${escape(judul)}</h1>
${ringkasan.map((kalimat) => `<p>${escape(kalimat)}</p>`).join('\n')}
</header>
${daftar}<main>
${bagian.map(writeBagian).join('\n')}
</main>`;
}

function writeBagian(bagian: Bagian): string {
  const { id, judul, catatan, bentuk, baris } = bagian;
  const pengantar = catatan === undefined ? '' : `<p>${escape(catatan)}</p>\n`;
  const isi =
    bentuk === 'daftar' ? `<ul class="daftar">\n${baris.map(writeButir).join('\n')}\n</ul>` : writeTabel(bagian);
  return `<section id="${id}">\n<h2>${escape(judul)}</h2>\n${pengantar}${isi}\n</section>`;
}

function writeButir({ nada, sel }: BarisLembar): string {
  return `<li class="${nada}">${sel.map(writeSel).join(' ')}</li>`;
}

function writeTabel({ kepala, baris, id }: Bagian): string {
  const judul = kepala.map((satu) => `<th scope="col">${escape(satu)}</th>`).join('');
  return `<table class="${id === 'teks' ? 'dua' : 'tiga'}">
<thead><tr>${judul}</tr></thead>
<tbody>
${baris.map((satu) => writeBaris(satu, kepala)).join('\n')}
</tbody>
</table>`;
}

/** Each cell says its head itself: on a phone a row is a card. */
function writeBaris({ nada, sel }: BarisLembar, kepala: string[]): string {
  const [nama = [], ...isi] = sel;
  const lain = isi.map((satu, index) => `<td data-kepala="${escape(kepala[index + 1] ?? '')}">${writeSel(satu)}</td>`);
  return `<tr class="${nada}"><th scope="row">${writeSel(nama)}</th>${lain.join('')}</tr>`;
}

function writeSel(sel: Sel): string {
  return sel.map((baris) => `<span class="baris">${baris.map(writePotong).join('')}</span>`).join('');
}

function writePotong({ gaya, teks }: Potong): string {
  const isi = escape(teks);
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
      return `<span class="tempat">${isi}</span>`;
  }
}

/** What a reader would not see is shown as well; a line break in a text is a space. */
function escape(teks: string): string {
  return showHidden(teks.replace(/[\r\n\t]+/g, ' ')).replace(/[&<>"']/g, (tanda) => ENTITAS[tanda] ?? tanda);
}

const ENTITAS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
