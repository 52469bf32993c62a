// Attacks that need a server: each is stopped, or caught by the verification of the history. T-numbers name them in the README.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Akun, Forge } from '../../src/alur/fakta.ts';
import { runGit } from '../../src/forge/git.ts';
import { signTeks } from '../../src/gerbang/komit-tanda.ts';
import { addTanda } from '../../src/gerbang/komit.ts';
import { JURU } from '../../src/latihan/tempat.ts';
import { KEDUA, openSerangan, type Serangan, teksOf } from './panggung-serangan.ts';

const PERENCANAAN = /^Menunggu Kepala Sub Bagian Perencanaan/;
const SEKRETARIS = /^Menunggu Sekretaris/;

export function describeSerangan(forge: Forge): void {
  describe(`serangan terhadap rantai persetujuan: ${forge}`, () => {
    listTest(forge);
  });
}

function listTest(forge: Forge): void {
  const isPolos = forge === 'git';
  let s: Serangan;
  beforeAll(async () => {
    s = await openSerangan(forge);
  }, 120_000);
  afterAll(() => s.close());
  /** Whatever was tried: what main holds since the genesis has been approved. */
  afterEach(() => {
    expect(s.riwayat().komit.filter(({ status }) => status !== 'sah')).toEqual([]);
  });
  const tolak = async (nomor: string | number, id: string, utama: RegExp) => {
    const dahulu = s.tip();
    expect(await s.gabung(nomor)).toMatchObject({ status: 'belum-siap', utama: expect.stringMatching(utama) });
    expect([s.tip(), s.read(id)]).toEqual([dahulu, undefined]);
  };
  /** GitLab lets everybody approve what he likes; the others refuse some of it themselves. */
  const attempt = async (nomor: string | number, siapa: Akun) => {
    try {
      await s.setujui(nomor, siapa);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      expect(error.message).toMatch(/own pull|Unauthorized/);
    }
  };
  const git = (...args: string[]) => s.kantor.panggung.kerja.git(JURU, ...args);
  const dorongKe = (siapa: Akun, refspec: string, ...args: string[]) =>
    s.kantor.panggung.kerja.kirim(siapa, refspec, ...args);

  test('T1 dorongan sesudah persetujuan terakhir', async () => {
    const nomor = await s.usul('t1');
    await s.setujui(nomor, s.perencanaan, s.sekretaris);
    await s.dorong('t1', '# Diganti\n');
    await tolak(nomor, 't1', PERENCANAAN);
  });

  test('T2 dorongan di antara pemeriksaan dan penggabungan: yang masuk tetap yang disetujui', async () => {
    const nomor = await s.usul('t2');
    await s.setujui(nomor, s.perencanaan, s.sekretaris);
    const hasil = await s.gabung(nomor, (port) => ({
      ...port,
      push: async (sha) => {
        await s.dorong('t2', '# Disusupkan\n');
        return port.push(sha);
      },
    }));
    expect(hasil).toMatchObject({ status: 'digabung' });
    expect(s.read('t2')).toBe(teksOf('t2'));
  });

  test('T9 penyusun menyetujui usulnya sendiri', async () => {
    const nomor = await s.usul('t9');
    await attempt(nomor, s.staf);
    await s.setujui(nomor, s.perencanaan);
    await tolak(nomor, 't9', SEKRETARIS);
  });

  test('T10 akun kedua dari orang yang sama', async () => {
    const nomor = await s.usul('t10');
    await s.setujui(nomor, s.perencanaan, KEDUA);
    await tolak(nomor, 't10', SEKRETARIS);
  });

  test('T11 dibuka orang lain, ditulis oleh yang menyetujui: perlu atasannya', async () => {
    const nomor = await s.usul('t11');
    await s.dorong('t11', '# Ditulis kasubag\n', s.perencanaan);
    await s.dorong('t11', '# Ditulis sekretaris\n', s.sekretaris);
    await s.setujui(nomor, s.perencanaan, s.sekretaris);
    await tolak(nomor, 't11', /Camat/);
    await s.setujui(nomor, s.camat);
    expect(await s.gabung(nomor)).toMatchObject({ status: 'digabung' });
  });

  if (!isPolos) listTestForge();

  test('T29 persetujuan ditarik sesudah gerbang hijau', async () => {
    const nomor = await s.usul('t29');
    await s.setujui(nomor, s.perencanaan, s.sekretaris);
    const hijau = await s.kantor.panggung.gate(nomor);
    expect(hijau).toMatchObject({ status: 'dijelaskan', penjelasan: { keadaan: 'siap' } });
    s.maju();
    await s.kantor.panggung.pelaku.tarik(s.sekretaris, nomor);
    await tolak(nomor, 't29', SEKRETARIS);
  });

  test('T30 dibangunkan dua kali bersamaan, dan untuk permohonan yang tidak ada', async () => {
    const nomor = await s.usul('t30');
    await s.setujui(nomor, s.perencanaan, s.sekretaris);
    const dahulu = s.tip();
    const lain = s.kantor.panggung.openJuruLain();
    try {
      const semua = (await Promise.all([s.gabung(nomor), lain.merge(nomor).then(([satu]) => satu)])).map(
        (satu) => satu?.status,
      );
      expect(semua).toContain('digabung');
      const baru = s.riwayat().komit.length;
      expect(
        runGit({ folder: s.kantor.panggung.server.folderRepo }, [
          'rev-list',
          '--count',
          '--first-parent',
          `${dahulu}..main`,
        ]).trim(),
      ).toBe('1');
      const [palsu] = await lain.merge(isPolos ? 'usul/tidak-ada' : 9999);
      expect(palsu?.status).toMatch(/gagal|ditunda/);
      expect(s.riwayat().komit).toHaveLength(baru);
    } finally {
      lain.remove();
    }
  });

  test('T18, T21 main didorong, dipaksa, dan dihapus oleh selain juru gabung: ditolak server', async () => {
    const dahulu = s.tip();
    await s.usul('t21');
    const [usul = ''] = (await git('rev-parse', 'HEAD')).split('\n');
    const gabungan = await git('commit-tree', `${usul}^{tree}`, '-p', dahulu, '-p', usul, '-m', 'Gabung sendiri');
    for (const refspec of [
      `${usul}:refs/heads/main`,
      `${gabungan}:refs/heads/main`,
      `+${usul}:refs/heads/main`,
      ':refs/heads/main',
    ])
      for (const siapa of [s.staf, s.camat])
        await expect(dorongKe(siapa, refspec)).rejects.toThrow(/rejected|protected|GH013/i);
    expect(s.tip()).toBe(dahulu);
  });

  test('T19, T21, T24 main ditulis tanpa keputusan, walau dengan akun juru gabung: verify menyebut commit-nya', async () => {
    const dahulu = s.tip();
    const nomor = await s.usul('t19');
    await s.setujui(nomor, s.perencanaan);
    const usul = await git('rev-parse', 'HEAD');
    const pesan = runGit({ folder: s.kantor.panggung.server.folderRepo }, ['log', '-1', '--format=%B', dahulu]);
    const pohon = `${usul}^{tree}`;
    const semua: [nama: string, sha: string][] = [
      ['fast-forward', usul],
      ['squash dengan jejak palsu', await git('commit-tree', pohon, '-p', dahulu, '-m', pesan)],
      ['gabungan tanpa tanda tangan', await git('commit-tree', pohon, '-p', dahulu, '-p', usul, '-m', pesan)],
      ['gabungan bertanda tangan juru, tanpa keputusan', await signed(dahulu, usul, pesan)],
    ];
    for (const [nama, sha] of semua) {
      await dorongKe(JURU, `${sha}:refs/heads/main`);
      const { sah, gagal } = s.riwayat();
      expect([nama, sah, gagal?.sha]).toEqual([nama, false, sha]);
      s.pulihkan(dahulu);
    }
  });

  /** As the key's holder could make one by hand. */
  async function signed(dahulu: string, usul: string, pesan: string): Promise<string> {
    const mentah = await git('commit-tree', `${usul}^{tree}`, '-p', dahulu, '-p', usul, '-m', pesan);
    const { folder } = s.kantor.panggung.kerja;
    const teks = runGit({ folder }, ['cat-file', 'commit', mentah]);
    const bertanda = addTanda(teks, signTeks(s.kantor.kunci.letak(JURU.nama), teks));
    return runGit({ folder }, ['hash-object', '-t', 'commit', '-w', '--stdin'], { input: bertanda }).trim();
  }

  test('T21 main ditulis langsung di server, dengan hook mati: verify menyebut commit-nya', async () => {
    const dahulu = s.tip();
    const sha = await git('commit-tree', `${dahulu}^{tree}`, '-p', dahulu, '-m', 'Langsung di server');
    await dorongKe(s.staf, `${sha}:refs/heads/sementara`);
    s.pulihkan(sha);
    const { sah, gagal } = s.riwayat();
    expect([sah, gagal?.sha]).toEqual([false, sha]);
    s.pulihkan(dahulu);
  });

  /** What only a forge knows: logins, targets and titles. */
  function listTestForge(): void {
    test('T14 nama akun pejabat dilepas, lalu didaftarkan orang lain', async () => {
      const { server } = s.kantor.panggung;
      const nomor = await s.usul('t14');
      await s.setujui(nomor, s.perencanaan);
      server.rename(s.sekretaris, 'sekretaris-lama');
      server.rename(KEDUA, s.sekretaris.nama);
      await s.setujui(nomor, KEDUA);
      await tolak(nomor, 't14', SEKRETARIS);
      server.rename(KEDUA, KEDUA.nama);
      server.rename(s.sekretaris, s.sekretaris.nama);
    });

    test('T15 disetujui pada cabang lain, lalu diarahkan ke main', async () => {
      const { server } = s.kantor.panggung;
      await dorongKe(s.staf, `${s.tip()}:refs/heads/coba`);
      const nomor = Number(await s.usul('t15'));
      server.retarget(s.staf, nomor, 'coba');
      await s.setujui(nomor, s.perencanaan, s.sekretaris);
      s.maju();
      server.retarget(s.staf, nomor, 'main');
      await tolak(nomor, 't15', PERENCANAAN);
    });

    test('T16, T17 judul diubah sesudah disetujui, dengan jejak palsu di dalamnya', async () => {
      const nomor = await s.usul('t16');
      await s.setujui(nomor, s.perencanaan, s.sekretaris);
      const palsu =
        'Panduan\n\nSkema-Jejak: 1\nPersetujuan: tata-kelola-repositori#9 camat cahyono#41 2025-01-02T00:00:00Z';
      s.kantor.panggung.server.setTitle(s.staf, Number(nomor), palsu);
      const hasil = await s.gabung(nomor);
      expect(hasil).toMatchObject({ status: 'digabung' });
      const akhir = s.riwayat().komit.at(-1);
      expect(akhir?.status === 'sah' && akhir.jejak.persetujuan.map(({ akun }) => akun.nama)).toEqual([
        s.perencanaan.nama,
        s.sekretaris.nama,
      ]);
    });
  }
}
