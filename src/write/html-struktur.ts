// What stands around the chapters of a document: letterhead, cover, contents lists, signatures.
import { listButir } from '../markup/outline.ts';
import type { Block, Dokumen, Lambang, Party } from '../markup/types.ts';
import { element, escapeHtml, writeAttributes } from './html-escape.ts';
import { writeInlines } from './html-inline.ts';
import { type NamaRuang, writeRuang } from './html-ruang.ts';

type Daftar = Extract<Block, { type: 'daftar' }>;
type Sampul = Extract<Block, { type: 'sampul' }>;
type Signatures = Extract<Block, { type: 'signatures' }>;

/** A document that begins with a cover has no letterhead: its cover says whose it is. */
export function writeKop({ kop, alamat, lambang, sections }: Dokumen): string {
  if (!kop.length || sections[0]?.blocks[0]?.type === 'sampul') return '';
  const lines = kop.map((line, index) => {
    const name = index === kop.length - 1 ? 'dokumen-kop-nama' : undefined;
    return element('p', { class: name }, escapeHtml(line));
  });
  const under = alamat === undefined ? [] : [element('p', { class: 'dokumen-kop-alamat' }, escapeHtml(alamat))];
  const words = [...lines, ...under].join('\n');
  if (!lambang) return `<header class="dokumen-kop">\n${words}\n</header>`;
  return `<header class="dokumen-kop dokumen-kop-berlambang">\n${writeLambang(lambang)}\n<div>\n${words}\n</div>\n</header>`;
}

/** The name of its file beside the pages of the documents, as the site serves it. */
export function lambangFile({ jenis }: Lambang): string {
  return `lambang.${jenis}`;
}

/** A file, not a data: address, which the content security policy of the pages forbids. Width and height keep its shape. */
function writeLambang(lambang: Lambang): string {
  const { alt, lebar, tinggi } = lambang;
  const src = `../${lambangFile(lambang)}`;
  return `<img${writeAttributes({ class: 'dokumen-lambang', src, alt, width: lebar, height: tinggi })}>`;
}

/** For the screen; on paper every page says it, see writePageCss. */
export function writeStatus({ draf, contoh }: Dokumen): string {
  const states = [
    ...(draf ? [['DRAF', 'Dokumen ini belum disahkan.']] : []),
    ...(contoh ? [['DATA CONTOH', 'Angka dalam dokumen ini hanya contoh.']] : []),
  ];
  return states
    .map(([word = '', sentence = '']) => {
      return element('p', { class: 'dokumen-status' }, `${element('strong', {}, word)} ${escapeHtml(sentence)}`);
    })
    .join('\n');
}

export function writeSampul({ lambang }: Dokumen, { judul, kaki }: Sampul): string {
  const inside = [
    ...(lambang ? [writeLambang(lambang)] : []),
    element('p', { class: 'dokumen-sampul-judul' }, writeInlines(judul)),
    element('p', { class: 'dokumen-sampul-kaki' }, writeInlines(kaki)),
  ];
  return `<div class="dokumen-sampul">\n${inside.join('\n')}\n</div>`;
}

/** The number of each page is empty here: only print knows it, and writes it in. Screens show the list as links. */
export function writeDaftar(dokumen: Dokumen, { isi }: Daftar): string {
  const items = listButir(dokumen, isi).map(({ id, level, label }) => {
    const words = element('span', { class: 'dokumen-daftar-kata' }, escapeHtml(label));
    const number = element('span', { class: 'dokumen-daftar-halaman' }, '');
    return element('li', { class: `dokumen-daftar-${level}` }, element('a', { href: `#${id}` }, `${words} ${number}`));
  });
  if (!items.length) return element('p', { class: 'dokumen-daftar-kosong' }, DAFTAR_KOSONG[isi]);
  return `<ul class="dokumen-daftar dokumen-daftar-${isi}">\n${items.join('\n')}\n</ul>`;
}

const DAFTAR_KOSONG: Record<Daftar['isi'], string> = {
  bab: 'Dokumen ini tidak mempunyai judul bab.',
  tabel: 'Dokumen ini tidak memuat tabel berjudul.',
  gambar: 'Dokumen ini tidak memuat gambar.',
};

/** One or two side by side; more than two stand in rows of two. */
export function writeSignatures({ parties, paraf }: Signatures, ruang: NamaRuang): string {
  const rows = parties.length > 2 ? chunk(parties, 2) : [parties];
  const html = rows.map((row) => {
    return `<div class="dokumen-ttd-baris dokumen-ttd-${row.length}">\n${row.map((party) => writeParty(party, ruang)).join('\n')}\n</div>`;
  });
  return `<div class="dokumen-ttd">\n${[...html, ...writeParaf(paraf ?? [])].join('\n')}\n</div>`;
}

/** Five lines, so that names stand side by side whatever is above and below them. */
function writeParty({ pengantar, tanggal, atasNama, jabatan, nama, pangkat, nip }: Party, ruang: NamaRuang): string {
  const name = nama === undefined ? KOSONG : element('strong', {}, escapeHtml(nama));
  const lines = [
    element('p', { class: 'dokumen-ttd-atas' }, [tanggal, pengantar].filter(isText).map(escapeHtml).join('<br>')),
    element('p', { class: 'dokumen-ttd-jabatan' }, [atasNama, jabatan].filter(isText).map(escapeHtml).join('<br>')),
    element('p', { class: 'dokumen-ttd-nama' }, writeRuang(ruang, jabatan) + name),
    element('p', {}, escapeHtml(pangkat ?? '')),
    element('p', {}, nip === undefined ? '' : `NIP ${escapeHtml(nip)}`),
  ];
  return `<div>\n${lines.join('\n')}\n</div>`;
}

/** Who looks the document over before it is signed, each with room for initials. */
function writeParaf(jabatan: string[]): string[] {
  if (!jabatan.length) return [];
  const heads = ['Jabatan', 'Paraf'].map((word) => element('th', { scope: 'col' }, word));
  const rows = jabatan.map((satu) => `<tr>${element('th', { scope: 'row' }, escapeHtml(satu))}<td></td></tr>`);
  return [
    `<table class="dokumen-paraf">\n<thead>\n<tr>${heads.join('')}</tr>\n</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`,
  ];
}

function chunk<T>(items: T[], size: number): T[][] {
  return items.length <= size ? [items] : [items.slice(0, size), ...chunk(items.slice(size), size)];
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}

const KOSONG = '……………………………';
