import { ForgeError, type KodeGalat } from './forge-error.ts';
import type { Jawaban, Metode, Sambungan } from './http.ts';
import { isLimited } from './http-wait.ts';

/** A refusal in the office's words, with the server's own beside it. */
export function describeRefusal(sambungan: Sambungan, metode: Metode, url: URL, jawaban: Jawaban): ForgeError {
  const [kode, what, hint] = explain(jawaban);
  const said = readSaid(jawaban.text);
  const where = `${metode} ${url.host}${url.pathname}: ${what} (${jawaban.status})`;
  return new ForgeError(kode, hideToken(said ? `${where}: ${said}` : where, sambungan.token), hint);
}

/** Whatever a server or an address repeats of it. */
export function hideToken(text: string, token: string): string {
  return [token, encodeURIComponent(token)].reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}

function explain(jawaban: Jawaban): [KodeGalat, string, string] {
  const { status } = jawaban;
  if (isLimited(jawaban))
    return ['dibatasi', 'terlalu banyak permintaan', 'Tunggu satu jam, atau jarangkan jadwal pemeriksaan.'];
  if (status >= 300 && status < 400)
    return ['alamat-salah', 'alamatnya berpindah', 'Tulis alamat API dan nama proyek yang sekarang.'];
  if (status === 401) return ['token-ditolak', 'token ditolak', 'Buat token baru; yang lama dicabut atau kedaluwarsa.'];
  if (status === 403)
    return [
      'tidak-berhak',
      'token ini tidak berhak',
      'Beri token hak membaca permohonan, atau pakai akun juru-gabung.',
    ];
  if (status === 404)
    return [
      'tidak-ditemukan',
      'tidak ditemukan',
      'Periksa nama proyek dan nomor permohonan; tanpa hak pun jawabannya begini.',
    ];
  if (status >= 500)
    return ['server-galat', 'server sedang bermasalah', 'Coba lagi sebentar lagi, atau tanya pengelola server.'];
  return [
    'permintaan-ditolak',
    'permintaan ditolak',
    'Baca alasan server di atas; bila tidak jelas, sampaikan kepada pengelola.',
  ];
}

/** `{"message": "…" | {…} | […]}`, `{"error": "…", "error_description": "…"}`, or something else: then nothing. */
function readSaid(text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return '';
  }
  if (typeof value !== 'object' || value === null) return '';
  const message =
    'message' in value ? value.message : 'error_description' in value ? value.error_description : undefined;
  const said = message ?? ('error' in value ? value.error : undefined);
  if (said === undefined) return '';
  return clean(typeof said === 'string' ? said : JSON.stringify(said));
}

/** One short line: a server's text may hold anything. */
function clean(text: string): string {
  return text
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
