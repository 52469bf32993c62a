// Search, offline reading, installing, and the headers as files: the same of every site.
export function listExpectedCari(): string[] {
  return [
    '_headers',
    'cari/indeks.json',
    'cari/index.html',
    'ikon-192.png',
    'ikon-512.png',
    'ikon-penuh-512.png',
    'luring.js',
    'luring/index.html',
    'manifest.webmanifest',
    'nginx.conf',
  ];
}
