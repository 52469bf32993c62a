import { afterEach, describe, expect, test } from 'vitest';
import { ForgeError } from '../../src/forge/forge-error.ts';
import { openKlien } from '../../src/forge/http.ts';
import { openPenulis } from '../../src/forge/tulis.ts';
import { buka, DIALEK, JURU, KASI, LAIN, type Panggung, STAF } from './panggung.ts';

let p: Panggung;
afterEach(() => p.close());

async function mulai(...args: Parameters<typeof buka>): Promise<string> {
  p = await buka(...args);
  await p.dorong(JURU, 'main', { 'a.txt': '1' });
  const kepala = await p.dorong(STAF, 'usul/tw1', { 'a.txt': '2' });
  p.forge.openRequest(STAF, { asal: 'usul/tw1', judul: 'Isi' });
  return kepala;
}

async function findKode(action: Promise<unknown>): Promise<string> {
  const error: unknown = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof ForgeError ? error.kode : String(error);
}

describe.each(DIALEK)('%s: yang ditulis gerbang', (dialek) => {
  test('satu komentar, diperbarui di tempatnya; status; tutup', async () => {
    const kepala = await mulai(dialek);
    const penulis = openPenulis(p.klien, dialek, p.forge.proyek);
    p.forge.comment(LAIN, 1, '<!-- kinerja:gerbang -->\ntiruan');
    expect(await penulis.akunSendiri()).toEqual(JURU);
    expect(await penulis.letakkanKomentar(1, 'menunggu kasi')).toBe('baru');
    expect(await penulis.letakkanKomentar(1, 'menunggu kasi')).toBe('tetap');
    expect(await penulis.letakkanKomentar(1, 'menunggu camat')).toBe('diperbarui');
    const [satu, ...lain] = await penulis.listKomentarSendiri(1);
    expect([satu?.teks.includes('menunggu camat'), lain]).toEqual([true, []]);
    for (const keadaan of ['menunggu', 'menunggu', 'gagal', 'berhasil'] as const)
      await penulis.kirimStatus(kepala, { keadaan, keterangan: `keadaan ${keadaan}` });
    await penulis.kirimStatus(kepala, { keadaan: 'gagal', keterangan: 'x'.repeat(900) });
    await penulis.tutup(1, 'sudah digabung');
    expect(await p.fakta(1)).toMatchObject({ keadaan: 'tertutup' });
    const asing = penulis.kirimStatus('0'.repeat(40), { keadaan: 'gagal', keterangan: '' });
    expect(['tidak-ditemukan', 'permintaan-ditolak']).toContain(await findKode(asing));
  });

  test('komentar orang lain tidak dapat diubah; tanpa token tidak ada jawaban', async () => {
    await mulai(dialek);
    const id = p.forge.comment(LAIN, 1, 'milik orang');
    const [metode, jalur] =
      dialek === 'gitlab'
        ? (['PUT', `/projects/3/merge_requests/1/notes/${id}`] as const)
        : (['PATCH', `/repos/kecamatan/kinerja/issues/comments/${id}`] as const);
    expect(await findKode(p.klien.send(metode, jalur, { body: 'x' }, () => {}))).toBe('tidak-berhak');
    const asing = openKlien({ forge: dialek, alamat: p.forge.api, token: 'salah', fetch, sleep: async () => {} });
    expect(await findKode(asing.get('/user', () => {}))).toBe('token-ditolak');
  });

  test('setelan: hanya pengelola yang menulis, medan yang tidak dikenal dibuang tanpa kata', async () => {
    await mulai(dialek, { setelanTakDikenal: ['squash_option', 'block_on_rejected_reviews', 'allow_auto_merge'] });
    const [jalur, isi] = SETELAN[dialek];
    const metode = dialek === 'gitlab' ? 'PUT' : 'PATCH';
    const staf = openKlien({
      forge: dialek,
      alamat: p.forge.api,
      token: p.forge.token(KASI),
      fetch,
      sleep: async () => {},
    });
    expect(['tidak-berhak', 'tidak-ditemukan']).toContain(await findKode(staf.send(metode, jalur, isi, () => {})));
    await p.klien.send(metode, jalur, isi, () => {});
    const [, dibuang = ''] = Object.keys(isi);
    const nyata: unknown = await p.klien.get(jalur, (value) => value);
    expect(nyata).toMatchObject(Object.fromEntries(Object.entries(isi).slice(0, 1)));
    expect(nyata).not.toHaveProperty(dibuang);
  });
});

/** The first field is known to the server, the second is one that it drops. */
const SETELAN = {
  gitlab: ['/projects/3', { merge_method: 'ff', squash_option: 'never' }],
  gitea: [
    '/repos/kecamatan/kinerja/branch_protections/main',
    { required_approvals: 2, block_on_rejected_reviews: true },
  ],
  forgejo: [
    '/repos/kecamatan/kinerja/branch_protections/main',
    { apply_to_admins: true, block_on_rejected_reviews: true },
  ],
  github: ['/repos/kecamatan/kinerja', { allow_squash_merge: false, allow_auto_merge: true }],
} as const;

describe('setelan mengatur siapa yang menulis main', () => {
  test.each(DIALEK)('T22, T23: %s seperti keluar dari kotaknya, dan sesudah dibuka', async (dialek) => {
    p = await buka(dialek, { terkunci: false });
    await p.dorong(JURU, 'main', { 'a.txt': '1' });
    await p.git(STAF, 'commit', '--quiet', '--allow-empty', '--message', 'langsung');
    const langsung = p.git(STAF, 'push', '--quiet', p.forge.url(STAF), 'main').then(
      () => 'boleh',
      () => 'ditolak',
    );
    // Only GitLab guards main by itself.
    expect(await langsung).toBe(dialek === 'gitlab' ? 'ditolak' : 'boleh');
    if (dialek !== 'gitlab') return;
    // The most permissive of the rules that match wins.
    const longgar = { name: 'm*', push_access_level: 30 };
    await p.klien.send('POST', '/projects/3/protected_branches', longgar, () => {});
    await p.git(STAF, 'push', '--quiet', p.forge.url(STAF), 'main');
  });
});

test('gitlab: status yang sudah menunggu tidak dapat dibuat menunggu lagi', async () => {
  const kepala = await mulai('gitlab');
  const kirim = (state: string) =>
    p.klien.send('POST', `/projects/3/statuses/${kepala}`, { state, name: 'g' }, () => {});
  await kirim('pending');
  expect(await findKode(kirim('pending'))).toBe('permintaan-ditolak');
  await kirim('success');
  await kirim('success');
});

test('github: token aplikasi tidak dapat bertanya siapa dirinya', async () => {
  await mulai('github', { tokenAplikasi: true });
  const penulis = openPenulis(p.klien, 'github', p.forge.proyek, JURU);
  expect(await penulis.akunSendiri()).toEqual(JURU);
  expect(await findKode(openPenulis(p.klien, 'github', p.forge.proyek).akunSendiri())).toBe('tidak-berhak');
});
