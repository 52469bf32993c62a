// The action API of CKAN 2.9 and later: POST {base}/api/3/action/{name}.
import { CkanError } from './galat.ts';
import { type JawabanCkan, readHasil, readTunggu } from './jawaban.ts';

/** How to reach a portal. The token is a header and nothing else: never part of an address or a message. */
export interface SambunganCkan {
  alamat: string; // "https://data.contoh.example/"
  token: string; // '' asks as anybody may
  fetch: typeof fetch;
  batasWaktu?: number; // milliseconds for one answer
}

export interface Ckan {
  /** One question or one change, asked once. */
  act(aksi: string, isi: object): Promise<unknown>;
  /** The same with a file. */
  upload(
    aksi: string,
    isi: Record<string, string>,
    berkas: { nama: string; media: string; bytes: Uint8Array },
  ): Promise<unknown>;
  /** A file of the portal as anybody gets it; undefined where it lies elsewhere or cannot be had. */
  download(alamat: string): Promise<Uint8Array | undefined>;
  /** The portal's own clock as of its last answer; undefined where it does not tell. */
  waktuPortal(): Date | undefined;
}

const BATAS_WAKTU = 60_000;
const MAX_BYTES = 20 * 2 ** 20;

export function openCkan(sambungan: SambunganCkan): Ckan {
  checkSambungan(sambungan);
  let jam: Date | undefined;
  const send = async (aksi: string, body: string | FormData) => {
    const jawaban = await post(sambungan, aksi, body);
    jam = readDate(jawaban.headers.get('date')) ?? jam;
    return readHasil(aksi, jawaban, sambungan.token);
  };
  return {
    act: (aksi, isi) => send(aksi, JSON.stringify(isi)),
    upload: (aksi, isi, { nama, media, bytes }) => {
      const form = new FormData();
      for (const [kunci, nilai] of Object.entries(isi)) form.append(kunci, nilai);
      form.append('upload', new Blob([Buffer.from(bytes)], { type: media }), nama);
      return send(aksi, form);
    },
    download: (alamat) => download(sambungan, alamat),
    waktuPortal: () => jam,
  };
}

async function post(
  { alamat, token, fetch, batasWaktu = BATAS_WAKTU }: SambunganCkan,
  aksi: string,
  body: string | FormData,
): Promise<JawabanCkan> {
  const url = new URL(`api/3/action/${aksi}`, alamat);
  try {
    const jawab = await fetch(url, {
      method: 'POST',
      headers: {
        ...(token !== '' && { authorization: token }),
        ...(typeof body === 'string' && { 'content-type': 'application/json' }),
        'user-agent': 'kinerja-kecamatan',
      },
      body,
      // A redirect would carry the token to another host.
      redirect: 'manual',
      signal: AbortSignal.timeout(batasWaktu),
    });
    const teks = new TextDecoder().decode(await readBytes(jawab));
    return { status: jawab.status, headers: jawab.headers, teks };
  } catch (galat) {
    throw describeLost(aksi, galat);
  }
}

/** Only from the portal itself: the token goes to no other host. */
async function download(
  { alamat, token, fetch, batasWaktu = BATAS_WAKTU }: SambunganCkan,
  berkas: string,
): Promise<Uint8Array | undefined> {
  const url = URL.parse(berkas, alamat);
  if (!url || url.origin !== new URL(alamat).origin) return undefined;
  try {
    const jawab = await fetch(url, {
      headers: { ...(token !== '' && { authorization: token }), 'user-agent': 'kinerja-kecamatan' },
      redirect: 'manual',
      signal: AbortSignal.timeout(batasWaktu),
    });
    const { status, headers } = jawab;
    if (status === 429 || status >= 500)
      throw new CkanError('server-galat', `berkas portal tidak terbaca (${status})`, 'Coba lagi nanti.', {
        tunggu: readTunggu(headers),
      });
    return status === 200 ? await readBytes(jawab) : undefined;
  } catch (galat) {
    throw describeLost('unduh', galat);
  }
}

async function readBytes(jawab: Response): Promise<Uint8Array> {
  const bagian: Uint8Array[] = [];
  let besar = 0;
  for await (const satu of jawab.body ?? []) {
    besar += satu.length;
    if (besar > MAX_BYTES)
      throw new CkanError('bukan-ckan', 'jawaban portal terlalu panjang', 'Periksa alamat portal.');
    bagian.push(satu);
  }
  return Buffer.concat(bagian);
}

/** The cause is not kept: it may quote headers. */
function describeLost(aksi: string, galat: unknown): CkanError {
  if (galat instanceof CkanError) return galat;
  const habis = galat instanceof Error && galat.name === 'TimeoutError';
  return habis
    ? new CkanError('waktu-habis', `${aksi}: portal tidak menjawab`, 'Coba lagi nanti.')
    : new CkanError('tidak-tersambung', `${aksi}: sambungan ke portal terputus`, 'Periksa alamat portal dan jaringan.');
}

function readDate(teks: string | null): Date | undefined {
  const saat = Date.parse(teks ?? '');
  return Number.isNaN(saat) ? undefined : new Date(saat);
}

function checkSambungan({ alamat, token }: SambunganCkan): void {
  const url = URL.parse(alamat);
  const lokal = url !== null && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (!url || url.username || url.password || (url.protocol !== 'https:' && !(lokal && url.protocol === 'http:')))
    throw new CkanError('alamat-salah', 'alamat portal tidak dapat dipakai', 'Tulis alamat https di instansi.yaml.');
  // fetch would quote a token with a line break in its own message.
  if (!/^[\x21-\x7e]*$/.test(token))
    throw new CkanError('alamat-salah', 'token memuat spasi atau baris baru', 'Salin ulang tokennya.');
}
