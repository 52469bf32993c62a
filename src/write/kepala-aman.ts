// The headers a site is sent with: one table for the pages' own policy, the server of this machine and every web server.

/** What a page may load and send: files of its own site, and nothing else. Pages say it themselves, whoever serves them. */
export const KEBIJAKAN = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

export type Kepala = Record<string, string>;

/** The same for every file. */
export const KEPALA_UMUM: Kepala = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [
    'accelerometer',
    'camera',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'payment',
    'usb',
  ]
    .map((satu) => `${satu}=()`)
    .join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Parts of the site that other sites may show or read, by the first part of their address. */
const DISEMATKAN = ['sisip'];
const TERBUKA = ['data', 'api', 'edisi', 'umpan'];

/** A file below /aset/ bears the hash of its content in its name. */
const SELAMANYA = 'public, max-age=31536000, immutable';
const SEBENTAR = 'public, max-age=300, must-revalidate';
const SELALU_TANYA = 'no-cache';

/** What differs by place: "aset" for everything below /aset/, "luring.js" for that file, "" for the front page. */
export function composeKepalaBagian(bagian: string): Kepala {
  const disematkan = DISEMATKAN.includes(bagian);
  const terbuka = TERBUKA.includes(bagian);
  return {
    'Content-Security-Policy': `${KEBIJAKAN}; frame-ancestors ${disematkan ? '*' : "'none'"}`,
    'Cross-Origin-Resource-Policy': disematkan || terbuka ? 'cross-origin' : 'same-origin',
    ...(terbuka && { 'Access-Control-Allow-Origin': '*' }),
    'Cache-Control': findCache(bagian),
  };
}

/** All headers of a file by its address below the site's base: "/capaian/2024/tw1/". */
export function composeKepala(jalur: string): Kepala {
  return { ...KEPALA_UMUM, ...composeKepalaBagian(jalur.split('/')[1] ?? '') };
}

function findCache(bagian: string): string {
  if (bagian === 'aset') return SELAMANYA;
  return bagian === PEKERJA_LURING ? SELALU_TANYA : SEBENTAR;
}

/** The service worker: an old one must not outlive a new site. */
export const PEKERJA_LURING = 'luring.js';

export const HSTS = 'max-age=31536000';
