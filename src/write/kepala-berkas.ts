// The headers as files: `_headers` for hosts that read it, and a fragment for nginx.
import { readdirSync } from 'node:fs';
import { composeKepalaBagian, HSTS, type Kepala, KEPALA_UMUM } from './kepala-aman.ts';
import { MANIFEST_FILE } from './manifest.ts';

export const KEPALA_FILE = '_headers';
export const NGINX_FILE = 'nginx.conf';

interface Bagian {
  nama: string; // "capaian", "luring.js"; "" for the front page
  folder: boolean;
}

/** What stands at the top of a built site, the front page first, with the list of all its files that is written last. */
export function listBagian(folder: string): Bagian[] {
  const isi = readdirSync(folder, { withFileTypes: true })
    .map((satu) => ({ nama: satu.name, folder: satu.isDirectory() }))
    .filter(({ nama }) => !LAIN.includes(nama));
  const semua = [...isi, { nama: MANIFEST_FILE, folder: false }].sort((a, b) => (a.nama < b.nama ? -1 : 1));
  return [{ nama: '', folder: false }, ...semua];
}

const LAIN = [KEPALA_FILE, NGINX_FILE, MANIFEST_FILE, 'index.html'];

/**
 * Some hosts join the headers of all rules that fit an address. Two policies joined would be the stricter of both, so no two
 * rules here name the same header for one address: what differs stands once per part of the site.
 */
export function writeKepala(bagian: Bagian[], base: string): string {
  const aturan = bagian.map(({ nama, folder }) =>
    writeAturan(`${base}${nama}${folder ? '/*' : ''}`, composeKepalaBagian(nama)),
  );
  return [
    '# Kepala keamanan situs ini. Dibuat oleh build; jangan diubah di sini.',
    `# Bila seluruh domain ini hanya memakai https, tambahkan di bawah /*: Strict-Transport-Security: ${HSTS}`,
    writeAturan(`${base}*`, KEPALA_UMUM),
    ...aturan,
  ].join('\n');
}

function writeAturan(pola: string, kepala: Kepala): string {
  const lines = Object.entries(kepala).map(([nama, nilai]) => `  ${nama}: ${nilai}`);
  return `${pola}\n${lines.join('\n')}\n`;
}

/** To be included in a server block. A location inherits no header once it adds one: each names all of them. */
export function writeNginx(bagian: Bagian[], base: string): string {
  const umum = JSON.stringify(composeKepalaBagian(''));
  const khusus = bagian.filter(({ nama }) => nama !== '' && JSON.stringify(composeKepalaBagian(nama)) !== umum);
  const lokasi = khusus.map(({ nama, folder }) =>
    writeLokasi(`${folder ? '' : '= '}${base}${nama}${folder ? '/' : ''}`, nama),
  );
  return [...NGINX_ATAS, `error_page 404 ${base}404.html;`, '', writeLokasi(base, ''), ...lokasi].join('\n');
}

const NGINX_ATAS = [
  '# Sisipkan di dalam blok server { … } yang root-nya folder situs ini: include /alamat/folder/nginx.conf;',
  '# Dibuat oleh build; jangan diubah di sini.',
  `# Bila seluruh domain ini hanya memakai https, tambahkan pada setiap location: add_header Strict-Transport-Security "${HSTS}" always;`,
  'index index.html;',
  'charset utf-8;',
  'charset_types text/html text/css text/plain text/csv text/xml application/json application/javascript application/atom+xml;',
  '# Berkas .gz yang dibuat lebih dahulu di samping setiap berkas dikirim apa adanya dengan: gzip_static on;',
  'gzip on;',
  'gzip_vary on;',
  'gzip_types text/css text/plain text/csv text/xml application/json application/javascript text/javascript image/svg+xml application/atom+xml application/manifest+json;',
];

function writeLokasi(pola: string, nama: string): string {
  const kepala = { ...KEPALA_UMUM, ...composeKepalaBagian(nama) };
  const lines = Object.entries(kepala).map(([satu, nilai]) => `    add_header ${satu} "${nilai}" always;`);
  return `location ${pola} {\n${lines.join('\n')}\n}\n`;
}
