import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { beforeEach, describe, expect, test } from 'vitest';
import { PEKERJA } from '../../src/write/luring-pekerja.ts';

const ASAL = 'https://kantor.example';
const PDF = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0xff, 0xfe, 0x00, 0x9c]);

/** What stands on the network: address → kind and content. */
const SITUS: Record<string, [jenis: string, isi: string | Uint8Array<ArrayBuffer>]> = {
  '/k/': ['text/html', writeLaman('Beranda', '')],
  '/k/luring/': ['text/html; charset=utf-8', writeLaman('Luring', '<div id="tersimpan"></div>')],
  '/k/unit/': ['text/html; charset=utf-8', writeLaman('Unit', '')],
  '/k/data/capaian.csv': ['text/csv; charset=utf-8', 'tahun,capaian\n2024,99.31\n'],
  '/k/dokumen/a.pdf': ['application/pdf', PDF],
  '/k/cari/indeks.json': ['application/json', '{}'],
  '/k/sisip/IKU-1.svg': ['image/svg+xml', '<svg/>'],
  '/k/tanda.svg': ['image/svg+xml', '<svg/>'],
};

function writeLaman(judul: string, isi: string): string {
  const uraian = `${judul} <main> <div id=tersimpan> &quot;`; // as Astro escapes what stands in an attribute
  return `<title>${judul} · Kantor</title><meta name="description" content="${uraian}"><main id="isi">${isi}</main>`;
}

let jaringan = true;
let simpanan: Map<string, Map<string, Response>>;
let pekerja: Pekerja;

interface Peristiwa {
  request?: { url: string; method: string; mode: string; destination: string };
  waitUntil(janji: Promise<unknown>): void;
  respondWith(janji: Promise<Response>): void;
}

type Pekerja = Map<string, (peristiwa: Peristiwa) => void>;

beforeEach(() => {
  jaringan = true;
  simpanan = new Map();
});

/** The worker's text runs with caches in memory, the site above as its network, and windows on `terbuka`. */
async function pasang(terbuka: string[]): Promise<void> {
  pekerja = new Map();
  const lingkungan = vm.createContext({
    addEventListener: (nama: string, tangani: (peristiwa: Peristiwa) => void) => pekerja.set(nama, tangani),
    caches: { open: bukaSimpanan, keys: async () => [...simpanan.keys()] },
    clients: { matchAll: async () => terbuka.map((satu) => ({ url: ASAL + satu })) },
    ...{ fetch: ambil, Headers, location: { origin: ASAL }, Request: Permintaan, Response, skipWaiting: () => 0, URL },
  });
  const tetapan = `const VERSI = 'kinerja /k/ 1', DASAR = '/k/', FORMULIR = [];`;
  vm.runInContext(`${tetapan} const KERANGKA = ['/k/', '/k/luring/', '/k/cari/indeks.json'];${PEKERJA}`, lingkungan);
  await kirim('install');
}

class Permintaan {
  readonly url: string;
  constructor(alamat: string) {
    this.url = ASAL + alamat;
  }
}

type Alamat = string | { url: string };

async function ambil(alamat: Alamat): Promise<Response> {
  if (!jaringan) throw new TypeError('tanpa jaringan');
  const [jenis, isi] = SITUS[bacaJalur(alamat)] ?? [];
  return new Response(isi ?? '', { status: jenis ? 200 : 404, headers: { 'Content-Type': jenis ?? 'text/html' } });
}

function bacaJalur(alamat: Alamat): string {
  return new URL(typeof alamat === 'string' ? alamat : alamat.url, ASAL).pathname;
}

async function bukaSimpanan(nama: string) {
  const isi = simpanan.get(nama) ?? new Map<string, Response>();
  simpanan.set(nama, isi);
  return {
    addAll: async (semua: Alamat[]) => {
      const jawaban = await Promise.all(semua.map(ambil));
      if (jawaban.some(({ ok }) => !ok)) throw new TypeError('bukan 200');
      semua.forEach((satu, urutan) => isi.set(bacaJalur(satu), jawaban[urutan] ?? Response.error()));
    },
    match: async (alamat: Alamat) => isi.get(bacaJalur(alamat))?.clone(),
    put: async (alamat: Alamat, jawaban: Response) => void isi.set(bacaJalur(alamat), jawaban),
    keys: async () => [...isi.keys()].map((satu) => ({ url: ASAL + satu })),
    delete: async (alamat: Alamat) => isi.delete(bacaJalur(alamat)),
  };
}

/** The worker's answer; undefined where it leaves the request to the browser. */
async function kirim(nama: string, request?: Peristiwa['request']): Promise<Response | undefined> {
  const janji: Promise<unknown>[] = [];
  let jawaban: Promise<Response> | undefined;
  pekerja.get(nama)?.({
    ...(request && { request }),
    waitUntil: (satu) => janji.push(satu),
    respondWith: (satu) => (jawaban = satu),
  });
  const hasil = await jawaban;
  await Promise.all(janji);
  return hasil;
}

function buka(alamat: string): Promise<Response | undefined> {
  return kirim('fetch', { url: ASAL + alamat, method: 'GET', mode: 'navigate', destination: 'document' });
}

function muat(alamat: string, destination: string): Promise<Response | undefined> {
  return kirim('fetch', { url: ASAL + alamat, method: 'GET', mode: 'no-cors', destination });
}

function daftarSimpanan(): string[] {
  return [...simpanan.values()].flatMap((isi) => [...isi.keys()]);
}

const CATATAN = '<main id="isi"><p class="tersimpan" role="status"><strong>Tanpa jaringan.</strong>';

describe('pekerja luring', () => {
  test('laman yang terbuka saat dipasang tersimpan, berkas dan alamat yang tidak ada tidak', async () => {
    await pasang(['/k/unit/', '/k/data/capaian.csv', '/k/dokumen/a.pdf', '/k/tidak-ada/', '/lain/']);
    expect(daftarSimpanan().sort()).toEqual(['/k/', '/k/cari/indeks.json', '/k/luring/', '/k/unit/']);
  });

  test.each(['/k/data/capaian.csv', '/k/dokumen/a.pdf', '/k/cari/indeks.json'])(
    'tanpa jaringan %s tidak diganti salinan: yang tampak laman luring',
    async (alamat) => {
      await pasang([alamat]);
      expect((await buka(alamat))?.headers.get('Content-Type')).toBe(SITUS[alamat]?.[0]);
      jaringan = false;
      const jawaban = await buka(alamat);
      expect(jawaban?.headers.get('Content-Type')).toMatch(/^text\/html/);
      expect(await jawaban?.text()).toContain('<title>Luring');
    },
  );

  test('salinan berkata bahwa ia salinan, di awal isi halamannya', async () => {
    await pasang(['/k/unit/']);
    jaringan = false;
    const teks = (await (await buka('/k/unit/'))?.text()) ?? '';
    expect(teks).toContain(CATATAN);
    expect(teks.replace(/<p class="tersimpan".*?<\/p>/, '')).toBe(writeLaman('Unit', ''));
  });

  test('laman luring mendaftar yang tersimpan, di tempatnya', async () => {
    await pasang(['/k/unit/']);
    jaringan = false;
    const teks = (await (await buka('/k/belum/'))?.text()) ?? '';
    expect(teks).toMatch(
      /<main id="isi"><div id="tersimpan"><section class="bagian">.*<a href="\/k\/unit\/">Unit<\/a>/,
    );
  });

  test('gambar berisi angka tidak disimpan, gambar lain disimpan', async () => {
    await pasang([]);
    expect(await muat('/k/sisip/IKU-1.svg', 'image')).toBeUndefined();
    expect((await muat('/k/tanda.svg', 'image'))?.ok).toBe(true);
    jaringan = false;
    expect((await muat('/k/tanda.svg', 'image'))?.ok).toBe(true);
    expect(daftarSimpanan()).not.toContain('/k/sisip/IKU-1.svg');
  });

  test.each([
    ['src/layouts/Halaman.astro', '<main id="isi">'],
    ['src/pages/luring.astro', '<div id="tersimpan">'],
  ])('%s memuat %s, tempat pekerja menyisipkan', (berkas, unsur) => {
    expect(readFileSync(berkas, 'utf8')).toContain(unsur);
    expect(PEKERJA).toContain(unsur);
  });
});
