import { afterEach, describe, expect, test } from 'vitest';
import { openAjuan } from '../../src/forge/ajukan.ts';
import { ForgeError } from '../../src/forge/forge-error.ts';
import { type Klien, openKlien } from '../../src/forge/http.ts';
import { buka, DIALEK, JURU, type Panggung, STAF } from './panggung.ts';

let p: Panggung;
afterEach(() => p.close());

const AJUAN = { asal: 'usul/a', sasaran: 'main', judul: 'Isi A', uraian: 'Keterangan' };

async function mulai(dialek: (typeof DIALEK)[number]): Promise<Klien> {
  p = await buka(dialek);
  await p.dorong(JURU, 'main', { 'a.txt': '1' });
  await p.dorong(STAF, 'usul/a', { 'a.txt': '2' });
  return openStaf(fetch);
}

function openStaf(ambil: typeof fetch): Klien {
  const { dialect: forge, api: alamat } = p.forge;
  return openKlien({ forge, alamat, token: p.forge.token(STAF), fetch: ambil, sleep: async () => {} });
}

describe.each(DIALEK)('%s: openAjuan(klien, forge, proyek, ajuan)', (dialek) => {
  test('dibuka sekali, ditemukan sesudahnya, dibuka lagi bila ditutup', async () => {
    const klien = await mulai(dialek);
    const ajukan = () => openAjuan(klien, dialek, p.forge.proyek, AJUAN);
    const pertama = await ajukan();
    expect(pertama).toMatchObject({ nomor: 1, baru: true });
    expect(pertama.alamat).toMatch(/^http:.*kecamatan\/kinerja\/.*1$/);
    expect(await p.fakta(1)).toMatchObject({
      judul: 'Isi A',
      penulis: STAF,
      cabangSasaran: 'main',
      keadaan: 'terbuka',
    });
    expect(await ajukan()).toEqual({ ...pertama, baru: false });
    p.forge.close(STAF, 1);
    expect(await ajukan()).toMatchObject({ nomor: 2, baru: true });
    const kiriman = p.forge.percakapan.filter(({ metode }) => metode === 'POST');
    expect(kiriman.map(({ status }) => status)).toEqual([201, 201]); // nothing that the server had to refuse
  });

  test('permohonan dari salinan orang lain dengan nama cabang yang sama bukan miliknya', async () => {
    const klien = await mulai(dialek);
    p.forge.fork(STAF);
    await p.git(STAF, 'push', '--quiet', p.forge.url(STAF, { fork: true }), 'usul/a:refs/heads/usul/a');
    p.forge.openRequest(STAF, { asal: 'usul/a', judul: 'dari salinan', dariFork: true });
    expect(await openAjuan(klien, dialek, p.forge.proyek, AJUAN)).toMatchObject({ nomor: 2, baru: true });
  });

  test.each(['terputus', 'galat'])('permintaan sampai, jawabannya hilang (%s): tidak dibuka dua kali', async (cara) => {
    await mulai(dialek);
    const klien = openStaf(async (...args: Parameters<typeof fetch>) => {
      const jawaban = await fetch(...args);
      if (args[1]?.method !== 'POST') return jawaban;
      if (cara === 'terputus') throw new TypeError('terminated');
      return new Response('<html>', { status: 502 });
    });
    expect(await openAjuan(klien, dialek, p.forge.proyek, AJUAN)).toMatchObject({ nomor: 1, baru: false });
    expect(p.forge.percakapan.filter(({ metode }) => metode === 'POST')).toHaveLength(1);
  });

  test('yang ditolak tetap ditolak', async () => {
    const klien = await mulai(dialek);
    const galat = await openAjuan(klien, dialek, p.forge.proyek, { ...AJUAN, asal: 'tidak-ada' }).catch(
      (error: unknown) => error,
    );
    expect(galat instanceof ForgeError && galat.kode).toBe('permintaan-ditolak');
  });
});
