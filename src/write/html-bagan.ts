import type { BarisBagan, KolomBagan, TataBagan } from './bagan-alir.ts';
import { element, escapeHtml } from './html-escape.ts';

/** The flow table, one table per page of paper, each with its head; on screen they follow one another. */
export function writeBagan(tata: TataBagan, number: number): string {
  const { halaman } = tata;
  const pages = halaman.map(({ baris }, index) => {
    const label = halaman.length > 1 ? `Tabel alur, bagian ${index + 1} dari ${halaman.length}` : 'Tabel alur';
    const table = writePage(tata, baris, number);
    return element(
      'div',
      { class: 'dokumen-gulir dokumen-bagan-halaman', role: 'region', 'aria-label': label, tabindex: 0 },
      `\n${table}\n`,
    );
  });
  return pages.join('\n');
}

export function baganClass(number: number): string {
  return `dokumen-bagan-${number}`;
}

export function baganColumnClass(number: number, column: number): string {
  return `${baganClass(number)}-kolom-${column + 1}`;
}

function writePage(tata: TataBagan, baris: BarisBagan[], number: number): string {
  const columns = tata.kolom.map((_, index) => `<col class="${baganColumnClass(number, index)}">`);
  const roles = tata.kolom.filter(({ grup }) => grup === 'Pelaksana').length;
  return [
    `<table class="dokumen-bagan ${baganClass(number)}">`,
    `<colgroup>${columns.join('')}</colgroup>`,
    `<thead>\n${writeHead(tata.kolom)}\n</thead>`,
    `<tbody>\n${baris.map((satu) => writeRow(satu, roles)).join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

function writeHead(kolom: KolomBagan[]): string {
  const top = kolom.flatMap(({ judul, grup }, index) => {
    if (grup === undefined) return [element('th', { scope: 'col', rowspan: 2 }, escapeHtml(judul))];
    if (kolom[index - 1]?.grup === grup) return [];
    const colspan = kolom.filter((satu) => satu.grup === grup).length;
    return [element('th', { scope: 'colgroup', colspan }, escapeHtml(grup))];
  });
  const low = kolom.filter(({ grup }) => grup !== undefined);
  const second = low.map(({ judul, grup }) =>
    element('th', { scope: 'col', class: grup === 'Pelaksana' ? 'dokumen-bagan-peran' : undefined }, escapeHtml(judul)),
  );
  return `<tr>${top.join('')}</tr>\n<tr>${second.join('')}</tr>`;
}

function writeRow({ teks, svg, alt }: BarisBagan, roles: number): string {
  const drawing = element('div', { role: 'img', 'aria-label': alt }, svg);
  const cells = [
    element('td', { class: 'dokumen-sel-number' }, escapeHtml(teks.no)),
    element('th', { scope: 'row' }, escapeHtml(teks.kegiatan)),
    element('td', { class: 'dokumen-bagan-gambar', colspan: roles }, drawing),
    ...[teks.kelengkapan, teks.waktu, teks.output, teks.keterangan].map((satu) => element('td', {}, escapeHtml(satu))),
  ];
  return `<tr>${cells.join('')}</tr>`;
}
