import { element } from './html-escape.ts';

/** Names of signature fields of one document: a jabatan that signs twice has two. */
export type NamaRuang = Map<string, number>;

/**
 * The empty space over a signer's name, which a signing application fills. On paper it is a link to itself: of links, and of nothing
 * else, Chromium tells in the PDF on which page and where they stand. pdf-ruang.ts makes a signature field of it.
 */
export function writeRuang(dipakai: NamaRuang, jabatan: string): string {
  const id = nameRuang(dipakai, jabatan);
  return element(
    'a',
    { class: 'dokumen-ttd-ruang', id, href: `#${id}`, 'aria-label': `Ruang tanda tangan ${jabatan}` },
    '',
  );
}

/** "Kepala Seksi Pelayanan" → "ttd-kepala-seksi-pelayanan", and the second time with "-2". */
function nameRuang(dipakai: NamaRuang, jabatan: string): string {
  const kata = jabatan.toLowerCase().match(/[a-z0-9]+/g) ?? ['pejabat'];
  const nama = `ttd-${kata.join('-')}`;
  let nomor = (dipakai.get(nama) ?? 0) + 1;
  while (nomor > 1 && dipakai.has(`${nama}-${nomor}`)) nomor += 1; // "Kepala" twice beside "Kepala 2"
  dipakai.set(nama, nomor);
  const ruang = nomor === 1 ? nama : `${nama}-${nomor}`;
  if (nomor > 1) dipakai.set(ruang, 1);
  return ruang;
}
