import { afterEach, describe, expect, test } from 'vitest';
import type { FaktaMR, FaktaPersetujuan } from '../../src/alur/fakta.ts';
import { ForgeError } from '../../src/forge/forge-error.ts';
import type { Forja } from '../../src/forge/http.ts';
import type { Jebakan } from '../../src/latihan/forge/jebakan.ts';
import { PenolakanForge } from '../../src/latihan/forge/penolakan.ts';
import { buka, CAMAT, DIALEK, JURU, KASI, KASUBAG, LAIN, type Panggung, STAF } from './panggung.ts';

/** Forgejo answers as Gitea does; the whole course is played on both, the single turns on one. */
const CARA = DIALEK.filter((dialek) => dialek !== 'forgejo');

let terbuka: Panggung[] = [];
afterEach(async () => {
  for (const each of terbuka) await each.close();
  terbuka = [];
});

/** main with two files, and a request of STAF that changes one of them: nomor 1. */
async function mulai(dialek: Forja, options: Partial<Jebakan> = {}) {
  const p = await buka(dialek, options);
  terbuka.push(p);
  const awal = await p.dorong(JURU, 'main', { 'content/a.yaml': 'nilai: 1\n', 'content/b.yaml': 'nilai: 1\n' });
  p.maju(10);
  const kepala = await p.dorong(STAF, 'usul/tw1', { 'content/a.yaml': 'nilai: 2\n' });
  const didorong = p.maju(0);
  const dibuka = p.maju(5);
  p.forge.openRequest(STAF, { asal: 'usul/tw1', judul: 'Isi TW1 Seksi Pemerintahan' });
  return { p, awal, kepala, didorong, dibuka };
}

/** What cannot be equal: addresses, server numbers, and how a forge ties an approval to a commit. */
function strip({ forge: _, url: __, persetujuan, komentar, ...fakta }: FaktaMR) {
  const ringkas = ({ akun, keadaan, waktu, teks }: FaktaPersetujuan) => ({
    akun,
    keadaan,
    waktu,
    ...(teks && { teks }),
  });
  return {
    ...fakta,
    persetujuan: persetujuan.map(ringkas),
    komentar: komentar.map(({ urutan: ___, ...lain }) => lain),
  };
}

async function findKode(action: Promise<unknown>): Promise<string> {
  const error: unknown = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof ForgeError ? error.kode : `bukan ForgeError: ${String(error)}`;
}

function findStatus(action: () => unknown): number {
  try {
    action();
  } catch (error) {
    if (error instanceof PenolakanForge) return error.status;
    throw error;
  }
  return 200;
}

describe('yang dimainkan adalah yang dibaca penyalur', () => {
  test.each(DIALEK)('%s: satu triwulan kecil, dari usulan sampai dikembalikan dan disetujui lagi', async (dialek) => {
    const { p, awal, kepala, didorong, dibuka } = await mulai(dialek);
    const { forge } = p;
    const setuju1 = p.maju(60);
    forge.approve(KASI, 1);
    const kembali = p.maju(60);
    forge.requestChanges(KASUBAG, 1, 'KEMBALIKAN: bukti kurang');
    const perbaikan = p.maju(60);
    const lanjut = await p.dorong(LAIN, 'usul/tw1', { 'content/a.yaml': 'nilai: 3\n' });
    const catatan = p.maju(5);
    const komentar = forge.comment(STAF, 1, 'bukti sudah ditambah');
    const salah = forge.comment(STAF, 1, 'salah kirim');
    const diubah = p.maju(5);
    forge.editComment(STAF, komentar, 'bukti sudah ditambahkan');
    forge.deleteComment(STAF, salah);
    // GitLab keeps an approval over a push: to approve what is there now, it must be taken back first.
    if (dialek === 'gitlab') forge.unapprove(KASI, 1);
    const setuju2 = p.maju(5);
    forge.approve(KASI, 1);
    const setuju3 = p.maju(5);
    forge.approve(KASUBAG, 1);

    const fakta = await p.fakta(1);
    const teks = 'KEMBALIKAN: bukti kurang';
    expect(strip(fakta)).toEqual({
      nomor: 1,
      judul: 'Isi TW1 Seksi Pemerintahan',
      draf: false,
      keadaan: 'terbuka',
      dibuka,
      penulis: STAF,
      pendorong: [
        { akun: STAF, waktu: didorong, sha: kepala },
        { akun: LAIN, waktu: perbaikan, sha: lanjut },
      ],
      komiter: [STAF, LAIN].map(({ nama }, index) => ({
        sha: [kepala, lanjut][index],
        authorEmail: `${nama}@latihan.example`,
        committerEmail: `${nama}@latihan.example`,
      })),
      cabangAsal: 'usul/tw1',
      cabangSasaran: 'main',
      shaSasaran: awal,
      shaDasar: awal,
      shaKepala: lanjut,
      dariFork: false,
      versi: [
        { sha: kepala, waktu: dibuka },
        { sha: lanjut, waktu: perbaikan },
      ],
      sasaranDiganti: [],
      berkas: [
        {
          baru: 'content/a.yaml',
          jenis: 'ubah',
          mode: '100644',
          blob: await p.git(STAF, 'rev-parse', `${lanjut}:content/a.yaml`),
          berubahDiSasaran: false,
        },
      ],
      persetujuan: [
        { akun: KASI, keadaan: dialek === 'gitlab' ? 'ditarik' : 'setuju', waktu: setuju1 },
        { akun: KASUBAG, keadaan: 'kembalikan', waktu: kembali, teks },
        { akun: KASI, keadaan: 'setuju', waktu: setuju2 },
        { akun: KASUBAG, keadaan: 'setuju', waktu: setuju3 },
      ],
      komentar: [
        // GitLab keeps the words of a review as a comment of its own.
        ...(dialek === 'gitlab' ? [{ akun: KASUBAG, waktu: kembali, teks }] : []),
        { akun: STAF, waktu: catatan, teks: 'bukti sudah ditambahkan', diubah },
      ],
    });
    expect(fakta.forge).toBe(dialek);
    expect(fakta.persetujuan.map(({ shaDisetujui }) => shaDisetujui)).toEqual(
      dialek === 'gitlab' ? [null, null, null, null] : [kepala, kepala, lanjut, lanjut],
    );
  });

  test.each(CARA)('%s: halaman sekecil apa pun dan pembatasan tidak mengubah fakta', async (dialek) => {
    const isi = async (options: Partial<Jebakan>) => {
      const { p } = await mulai(dialek, options);
      for (let at = 0; at < 7; at++) {
        p.maju(1);
        p.forge.comment(KASI, 1, `catatan ${at}`);
      }
      return { fakta: strip(await p.fakta(1)), tidur: p.tidur };
    };
    const polos = await isi({});
    const sempit = await isi({
      perHalaman: 2,
      batas: { setiap: 3, status: dialek === 'github' ? 403 : 429, tunggu: 7 },
    });
    expect(sempit.fakta).toEqual(polos.fakta);
    expect(polos.fakta.komentar.map(({ teks }) => teks)).toEqual([0, 1, 2, 3, 4, 5, 6].map((at) => `catatan ${at}`));
    expect(polos.tidur).toEqual([]);
    expect(new Set(sempit.tidur)).toEqual(new Set([7000]));
  });

  test.each(CARA)('%s: gangguan sesaat dilewati, yang terus-menerus tidak', async (dialek) => {
    const { p } = await mulai(dialek);
    const fakta = await p.fakta(1);
    p.forge.disturb({ jalur: /1$/, kali: 1, status: 503 });
    p.forge.disturb({ jalur: /versions|reviews/, kali: 2, status: 500, isi: '<html>' });
    expect(await p.fakta(1)).toEqual(fakta);
    p.forge.disturb({ jalur: /versions|reviews/, kali: 99, status: 200, isi: '<html>Masuk</html>' });
    expect(await findKode(p.fakta(1))).toBe('bukan-json');
  });

  test.each(CARA)('%s: draf, tutup, buka lagi', async (dialek) => {
    const { p } = await mulai(dialek);
    p.forge.setDraft(STAF, 1, true);
    expect((await p.fakta(1)).draf).toBe(true);
    p.forge.close(STAF, 1);
    expect((await p.fakta(1)).keadaan).toBe('tertutup');
    p.forge.reopen(STAF, 1);
    expect((await p.fakta(1)).keadaan).toBe('terbuka');
  });

  test.each(['gitlab', 'gitea', 'forgejo'] as const)('%s lama tanpa medan draf', async (dialek) => {
    const { p } = await mulai(dialek, { tanpaDraf: true });
    expect((await p.fakta(1)).draf).toBe(false);
    p.forge.setDraft(STAF, 1, true);
    expect((await p.fakta(1)).draf).toBe(true);
  });

  test.each(CARA)('%s: T14 akun berganti nama, dan namanya dipakai orang lain', async (dialek) => {
    const { p } = await mulai(dialek);
    p.forge.approve(KASI, 1);
    p.forge.rename(KASI, 'kasi.baru');
    p.forge.rename(LAIN, 'kasi.pem');
    p.maju(1);
    p.forge.approve(LAIN, 1);
    expect((await p.fakta(1)).persetujuan.map(({ akun }) => akun)).toEqual([
      { id: KASI.id, nama: 'kasi.baru' },
      { id: LAIN.id, nama: 'kasi.pem' },
    ]);
    expect(findStatus(() => p.forge.rename(STAF, 'kasi.pem'))).toBe(422);
  });

  test.each(CARA)('%s: T15 disetujui pada sasaran lain, lalu sasaran diganti', async (dialek) => {
    const { p, kepala } = await mulai(dialek);
    await p.dorong(STAF, 'coba', { 'content/c.yaml': 'nilai: 1\n' });
    p.maju(1);
    p.forge.retarget(STAF, 1, 'coba');
    p.forge.approve(KASI, 1);
    const diganti = p.maju(1);
    p.forge.retarget(STAF, 1, 'main');
    const fakta = await p.fakta(1);
    expect(fakta.sasaranDiganti).toHaveLength(2);
    expect(fakta.sasaranDiganti[1]).toBe(diganti);
    expect(fakta.persetujuan.map(({ keadaan }) => keadaan)).toEqual(['setuju']);
    // GitLab makes a version for each target; the head is the same in all of them.
    expect(new Set(fakta.versi.map(({ sha }) => sha))).toEqual(new Set([kepala]));
    expect(fakta.versi).toHaveLength(dialek === 'gitlab' ? 3 : 1);
  });

  test.each(CARA)('%s: T11 pembuka bukan pendorong', async (dialek) => {
    const { p } = await mulai(dialek);
    p.maju(1);
    const sha = await p.dorong(KASI, 'usul/hantu', { 'content/b.yaml': 'nilai: 7\n' });
    p.maju(1);
    p.forge.openRequest(LAIN, { asal: 'usul/hantu', judul: 'Isi' });
    const { penulis, pendorong } = await p.fakta(2);
    expect([penulis, pendorong.map(({ akun, sha: ke }) => [akun, ke])]).toEqual([LAIN, [[KASI, sha]]]);
  });

  test.each(CARA)('%s: dari fork', async (dialek) => {
    const { p } = await mulai(dialek);
    p.forge.fork(LAIN);
    const sha = await p.dorong(LAIN, 'usul/fork', { 'content/b.yaml': 'nilai: 8\n' }, { fork: true });
    p.forge.openRequest(LAIN, { asal: 'usul/fork', judul: 'Isi', dariFork: true });
    expect(await p.fakta(2)).toMatchObject({ dariFork: true, shaKepala: sha, cabangAsal: 'usul/fork' });
    await expect(
      p.git(STAF, 'push', p.forge.url(LAIN).replace('kecamatan/', `${KASI.nama}/`), 'main'),
    ).rejects.toThrow();
  });

  test.each(CARA)('%s: dorongan paksa mengganti kepala; persetujuan lama tetap pada commit lamanya', async (dialek) => {
    const { p, kepala } = await mulai(dialek);
    p.forge.approve(KASI, 1);
    p.maju(5);
    const ganti = await p.dorong(LAIN, 'usul/tw1', { 'content/a.yaml': 'nilai: 9\n' }, { paksa: true });
    const fakta = await p.fakta(1);
    expect(fakta.shaKepala).toBe(ganti);
    expect(fakta.versi.map(({ sha }) => sha)).toEqual([kepala, ganti]);
    expect(fakta.pendorong.map(({ akun, sha }) => [akun.id, sha])).toEqual([
      [STAF.id, kepala],
      [LAIN.id, ganti],
    ]);
    expect(fakta.persetujuan[0]?.shaDisetujui).toBe(dialek === 'gitlab' ? null : kepala);
  });

  test.each(CARA)('%s: main yang memuat kepala berarti tergabung', async (dialek) => {
    const { p, kepala, awal } = await mulai(dialek);
    p.maju(30);
    await p.git(JURU, 'merge', '--quiet', '--no-ff', '--message', 'Gabung !1', kepala);
    const waktu = p.maju(0);
    await p.git(JURU, 'push', '--quiet', p.forge.url(JURU), 'main');
    const fakta = await p.fakta(1);
    const sha = await p.git(JURU, 'rev-parse', 'main');
    expect([fakta.shaSasaran, awal === sha]).toEqual([sha, false]);
    // Gitea and Forgejo do not look for merges that were made elsewhere unless told to.
    if (dialek === 'gitlab' || dialek === 'github')
      expect(fakta).toMatchObject({ keadaan: 'tergabung', digabung: { sha, waktu, oleh: JURU } });
    else expect(fakta.keadaan).toBe('terbuka');
  });

  test('gitea yang mencari penggabungan menyebut penulis commit, bukan pendorongnya', async () => {
    const { p, kepala } = await mulai('gitea');
    await p.klien.send('PATCH', '/repos/kecamatan/kinerja', { autodetect_manual_merge: true }, () => {});
    await p.git(CAMAT, 'merge', '--quiet', '--no-ff', '--message', 'Gabung', kepala);
    await p.git(JURU, 'push', '--quiet', p.forge.url(JURU), 'main');
    expect(await p.fakta(1)).toMatchObject({ keadaan: 'tergabung', digabung: { oleh: CAMAT } });
  });

  test.each(CARA)('%s: cabang yang dihapus', async (dialek) => {
    const { p } = await mulai(dialek);
    await p.git(STAF, 'push', '--quiet', p.forge.url(STAF), ':usul/tw1');
    expect((await p.fakta(1)).keadaan).toBe(dialek === 'gitlab' ? 'terbuka' : 'tertutup');
  });
});

describe('persetujuan diri sendiri', () => {
  test.each([
    ['gitlab', 200],
    ['gitea', 422],
    ['forgejo', 422],
    ['github', 422],
  ] as const)('T9: %s menjawab %d', async (dialek, status) => {
    const { p } = await mulai(dialek);
    expect(findStatus(() => p.forge.approve(STAF, 1))).toBe(status);
    expect((await p.fakta(1)).persetujuan).toHaveLength(status === 200 ? 1 : 0);
  });
});

describe('gitlab', () => {
  test('T2: setuju atas kepala yang sudah lewat ditolak 409', async () => {
    const { p, kepala } = await mulai('gitlab');
    await p.dorong(STAF, 'usul/tw1', { 'content/a.yaml': 'nilai: 3\n' });
    expect(findStatus(() => p.forge.approve(KASI, 1, { sha: kepala }))).toBe(409);
    const kirim = p.klien.send('POST', '/projects/3/merge_requests/1/approve', { sha: kepala }, () => {});
    await expect(kirim).rejects.toThrow('SHA does not match HEAD of source branch');
  });

  test('setuju dua kali ditolak; persetujuan tidak gugur oleh dorongan', async () => {
    const { p } = await mulai('gitlab');
    p.forge.approve(KASI, 1);
    await p.dorong(STAF, 'usul/tw1', { 'content/a.yaml': 'nilai: 3\n' });
    expect(findStatus(() => p.forge.approve(KASI, 1))).toBe(401);
    expect((await p.fakta(1)).persetujuan.map(({ keadaan }) => keadaan)).toEqual(['setuju']);
  });

  test('T29: meminta perbaikan menarik persetujuannya sendiri', async () => {
    const { p } = await mulai('gitlab');
    p.forge.approve(KASI, 1);
    p.maju(1);
    p.forge.requestChanges(KASI, 1, 'KEMBALIKAN: angka keliru');
    expect((await p.fakta(1)).persetujuan.map(({ keadaan }) => keadaan)).toEqual(['ditarik', 'kembalikan']);
  });

  test('server lama tanpa approved_at: fakta sama', async () => {
    const isi = async (tanpaWaktuSetuju: boolean) => {
      const { p } = await mulai('gitlab', { tanpaWaktuSetuju });
      p.maju(3);
      p.forge.approve(KASI, 1);
      return strip(await p.fakta(1)).persetujuan;
    };
    expect(await isi(true)).toEqual(await isi(false));
  });

  test('versi yang belum selesai diolah: belum siap, sekali', async () => {
    const { p } = await mulai('gitlab', { versiTertunda: 1 });
    expect(await findKode(p.fakta(1))).toBe('belum-siap');
    expect((await p.fakta(1)).keadaan).toBe('terbuka');
    await p.dorong(STAF, 'usul/tw1', { 'content/a.yaml': 'nilai: 3\n' });
    expect(await findKode(p.fakta(1))).toBe('belum-siap');
  });

  test('banyak cabang dalam satu dorongan: pendorongnya tidak diketahui', async () => {
    const { p, kepala } = await mulai('gitlab');
    await p.git(KASI, 'checkout', '--quiet', '-b', 'b1');
    await p.git(KASI, 'commit', '--quiet', '--allow-empty', '--message', 'x');
    const sha = await p.git(KASI, 'rev-parse', 'HEAD');
    await p.git(
      KASI,
      'push',
      '--quiet',
      p.forge.url(KASI),
      ...['b1', 'b2', 'b3', 'b4'].map((b) => `${sha}:refs/heads/${b}`),
    );
    p.forge.openRequest(LAIN, { asal: 'b1', judul: 'x' });
    expect((await p.fakta(2)).pendorong).toEqual([{ akun: { id: 0, nama: '' }, waktu: p.maju(0), sha }]);
    expect(kepala).not.toBe(sha);
  });
});

describe('gitea dan forgejo', () => {
  test.each(['gitea', 'forgejo'] as const)('%s: dorongan tersembunyi tidak menjadi milik pembuka', async (dialek) => {
    const { p, kepala, dibuka } = await mulai(dialek, { kegiatanTersembunyi: [STAF.id] });
    expect((await p.fakta(1)).pendorong).toEqual([{ akun: { id: 0, nama: '' }, waktu: dibuka, sha: kepala }]);
    const waktu = p.maju(5);
    const lanjut = await p.dorong(STAF, 'usul/tw1', { 'content/a.yaml': 'nilai: 3\n' });
    expect((await p.fakta(1)).pendorong.at(-1)).toEqual({ akun: STAF, waktu, sha: lanjut });
  });

  test('stale, official, dismissed berubah seperti pada server, dan tidak dipercaya', async () => {
    const { p } = await mulai('gitea');
    const tanda = async () => {
      const semua: unknown = await p.klien.get('/repos/kecamatan/kinerja/pulls/1/reviews', (value) => value);
      return Array.isArray(semua) ? semua.map((each) => [each.stale, each.official, each.dismissed]) : semua;
    };
    p.forge.approve(KASI, 1);
    expect(await tanda()).toEqual([[false, true, false]]);
    await p.dorong(STAF, 'usul/tw1', { 'content/a.yaml': 'nilai: 3\n' });
    expect(await tanda()).toEqual([[true, true, false]]);
    p.maju(1);
    p.forge.approve(KASI, 1);
    expect(await tanda()).toEqual([
      [true, false, true],
      [false, true, false],
    ]);
    p.forge.dismiss(PENGGANTI, 1, KASI);
    expect((await p.fakta(1)).persetujuan.map(({ keadaan }) => keadaan)).toEqual(['dibatalkan', 'dibatalkan']);
  });

  test.each(['gitea', 'forgejo'] as const)(
    '%s: dismiss_stale_approvals membatalkan sesudah dorongan',
    async (dialek) => {
      const { p } = await mulai(dialek);
      const aturan = '/repos/kecamatan/kinerja/branch_protections/main';
      await p.klien.send('PATCH', aturan, { dismiss_stale_approvals: true }, () => {});
      p.forge.approve(KASI, 1);
      await p.dorong(STAF, 'usul/tw1', { 'content/a.yaml': 'nilai: 3\n' });
      expect((await p.fakta(1)).persetujuan.map(({ keadaan }) => keadaan)).toEqual(['dibatalkan']);
    },
  );
});

describe('github', () => {
  test('tinjauan yang dibatalkan: persetujuan batal, pengembalian tetap', async () => {
    const { p } = await mulai('github');
    p.forge.approve(KASI, 1);
    p.maju(1);
    p.forge.requestChanges(KASUBAG, 1, 'KEMBALIKAN: y');
    p.forge.dismiss(PENGGANTI, 1, KASI);
    p.forge.dismiss(PENGGANTI, 1, KASUBAG);
    expect((await p.fakta(1)).persetujuan.map(({ keadaan }) => keadaan)).toEqual(['dibatalkan', 'kembalikan']);
  });
});

const PENGGANTI = LAIN;
