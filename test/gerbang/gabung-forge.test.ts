// The whole way over HTTP, in each dialect: the contract forge, real repositories, real pushes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ForgeError } from '../../src/forge/forge-error.ts';
import type { Forja } from '../../src/forge/http.ts';
import { connectForge, readPermintaan } from '../../src/forge/sambung.ts';
import { openPenulis } from '../../src/forge/tulis.ts';
import { describeHasil, findKodeKeluar } from '../../src/gerbang/gabung-teks.ts';
import { openPort, type PortGabung } from '../../src/gerbang/gabung-port.ts';
import { type HasilGabung, mergeTerbuka } from '../../src/gerbang/gabung.ts';
import { loadRiwayat } from '../../src/gerbang/riwayat.ts';
import { composeJauh } from '../../src/gerbang/kirim.ts';
import { createSalinan } from '../../src/gerbang/salinan.ts';
import { type ForgeLatihan, openForge } from '../../src/latihan/forge/forge.ts';
import { runGitAsync } from '../../src/latihan/forge/git-async.ts';
import { AKUN, type Siapa } from '../alur/kantor.ts';
import { createKunci, createRepo, type KunciUji, type RepoUji } from '../forge/repo-uji.ts';
import { composeIsi, LETAK, namaKunci, ORANG, PANDUAN, run } from './gabung-kantor.ts';

const ALAMAT = 'https://forge.example/kecamatan/kinerja';
const MENIT = 60_000;

describe.each<Forja>(['gitlab', 'gitea', 'forgejo', 'github'])('%s', (dialect) => {
  let folder: string;
  let forge: ForgeLatihan;
  let kerja: RepoUji;
  let kunci: KunciUji;
  let genesis: string;
  let kini = Date.parse('2024-04-02T02:00:00Z');
  const buang: (() => void)[] = [];

  const maju = () => new Date((kini += 10 * MENIT)).toISOString();
  const push = (siapa: Siapa, ref: string) =>
    runGitAsync(kerja.folder, ['push', '--quiet', forge.url(AKUN[siapa]), `HEAD:refs/heads/${ref}`]);
  const tip = () => run(forge.folderRepo, 'rev-parse', 'refs/heads/main');
  const banyakGabungan = () => run(forge.folderRepo, 'rev-list', '--count', '--first-parent', `${genesis}..main`);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kinerja-gabung-'));
    kunci = createKunci([...ORANG.map(namaKunci), 'orang-luar#7']);
    const accounts = Object.entries(AKUN).map(([siapa, akun]) =>
      siapa === 'juruGabung' ? { ...akun, peran: 'juru-gabung' as const } : akun,
    );
    // GitLab and GitHub see for themselves that a head has arrived in main; Gitea and Forgejo are told not to look.
    forge = await openForge({ dialect, folder, now: () => new Date(kini), accounts });
    kerja = createRepo();
    const jenis = dialect;
    genesis = kerja.commit(composeIsi(kunci, jenis, ALAMAT), { waktu: '2024-03-01T00:00:00Z', pesan: 'data awal' });
    kerja.git('remote', 'add', 'origin', forge.url(AKUN.juruGabung));
    await push('juruGabung', 'main');
  });
  afterEach(() => {
    for (const satu of buang.splice(0)) satu();
  });
  afterAll(async () => {
    await forge.stop();
    kerja.remove();
    kunci.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Pushed and opened by a staf; gives its number. */
  const buka = async (cabang: string, teks: string, dari = 'main'): Promise<number> => {
    await runGitAsync(kerja.folder, ['fetch', '--quiet', forge.url(AKUN.juruGabung), '+refs/heads/*:refs/uji/*']);
    kerja.git('checkout', '--quiet', '--force', '--detach', `refs/uji/${dari}`);
    kerja.commit({ [PANDUAN]: teks }, { waktu: maju(), pesan: cabang });
    await push('sekretariat', cabang);
    maju();
    return dari === 'main' ? forge.openRequest(AKUN.sekretariat, { asal: cabang, judul: `Panduan ${cabang}` }) : 0;
  };
  const setujui = (nomor: number, ...siapa: Siapa[]) => {
    for (const satu of siapa) {
      maju();
      forge.approve(AKUN[satu], nomor);
    }
  };
  interface Pilihan {
    token?: Siapa;
    ubah?: (port: PortGabung) => PortGabung;
  }
  const siapkan = ({ token = 'juruGabung', ubah = (port) => port }: Pilihan = {}) => {
    const repositori = {
      forge: dialect,
      alamat: ALAMAT,
      cabang: 'main',
      juru_gabung: { id: 99, login: token === 'juruGabung' ? 'juru-gabung' : AKUN[token].nama, kunci: ['-'] },
    };
    const env = { KINERJA_TOKEN: forge.token(AKUN[token]), KINERJA_API: forge.api };
    const sambungan = connectForge(repositori, env, { fetch, sleep: () => Promise.resolve() });
    if (sambungan.forge === 'git') throw new Error('bukan forge');
    const penulis = openPenulis(sambungan.klien, dialect, sambungan.proyek, sambungan.akun);
    const jauh = composeJauh(kerja.repo, 'origin', repositori, env);
    const salinan = createSalinan(kerja.repo, dialect, jauh);
    buang.push(salinan.remove);
    const letakKunci = kunci.file(namaKunci('juruGabung'));
    const port = ubah(
      openPort({ salinan, letak: LETAK, jauh, sambungan, penulis, letakKunci, saat: () => new Date(kini) }),
    );
    const read = async (nomor: number) => {
      await salinan.perbarui(nomor);
      return readPermintaan(sambungan, nomor, { repo: salinan.repo, tepercaya: { penanda: '' } });
    };
    return { meja: { repo: salinan.repo, letak: LETAK, port }, read, penulis };
  };
  const jalan = (pilihan: Pilihan = {}): Promise<HasilGabung[]> => Array.fromAsync(mergeTerbuka(siapkan(pilihan).meja));

  test('dari permohonan sampai digabung, ditutup, dan riwayat yang sah', async () => {
    const nomor = await buka('usul/a', '# Panduan\n\nA.\n');
    setujui(nomor, 'perencanaan');
    const menunggu = await jalan();
    expect(menunggu).toMatchObject([{ nomor, status: 'belum-siap', keadaan: 'menunggu' }]);
    expect(describeHasil(dialect, menunggu[0]!)).toMatch(/^[#!]\d+ Panduan usul\/a: menunggu Sekretaris Kecamatan, /);
    setujui(nomor, 'sekretaris');
    const hasil = await jalan();
    expect(hasil).toMatchObject([{ nomor, status: 'digabung', sha: tip(), catatan: [] }]);
    expect(JSON.stringify(hasil)).not.toContain(forge.token(AKUN.juruGabung));
    const { meja, read } = siapkan();
    const fakta = await read(nomor);
    expect(fakta.keadaan).not.toBe('terbuka');
    expect(loadRiwayat(meja.repo, { genesis, tip: tip() }, LETAK).komit.map(({ status }) => status)).toEqual(['sah']);
    expect(await jalan()).toEqual([]);
  });

  test('pengembalian yang komentarnya dihapus tetap menahan, karena sudah dikutip', async () => {
    const nomor = await buka('usul/b', '# Panduan\n\nB.\n');
    setujui(nomor, 'perencanaan');
    maju();
    const id = forge.comment(AKUN.sekretaris, nomor, 'KEMBALIKAN kasubag-perencanaan: salah tahun');
    expect(await jalan()).toMatchObject([{ nomor, status: 'belum-siap', keadaan: 'dikembalikan' }]);
    forge.deleteComment(AKUN.sekretaris, id);
    setujui(nomor, 'sekretaris');
    const lagi = await jalan();
    expect(lagi).toMatchObject([{ nomor, status: 'belum-siap' }]);
    expect(describeHasil(dialect, lagi[0]!)).toContain('salah tahun');
    forge.close(AKUN.sekretariat, nomor);
  });

  test('token yang bukan juru gabung: server menolak, tidak ada yang masuk', async () => {
    const nomor = await buka('usul/c', '# Panduan\n\nC.\n');
    setujui(nomor, 'perencanaan', 'sekretaris');
    const dahulu = tip();
    const hasil = await jalan({ token: 'orangLuar' });
    expect(hasil).toMatchObject([{ nomor, status: 'gagal' }]);
    expect(describeHasil(dialect, hasil[0]!)).toMatch(
      /: gagal: server menolak penggabungan ke main: .*(protected|GH013)/i,
    );
    expect([findKodeKeluar(hasil), tip()]).toEqual([3, dahulu]);
    expect(await jalan()).toMatchObject([{ nomor, status: 'digabung' }]);
  });

  test('putus sesudah mengirim, sebelum menutup: putaran berikutnya hanya menutup', async () => {
    const nomor = await buka('usul/d', '# Panduan\n\nD.\n');
    setujui(nomor, 'perencanaan', 'sekretaris');
    let kali = 0;
    const hasil = await jalan({
      ubah: (port) => ({
        ...port,
        readFakta: (satu, kebijakan) => {
          kali += 1;
          if (kali > 1) return Promise.reject(new ForgeError('server-galat', 'server 502', 'Ulangi.'));
          return port.readFakta(satu, kebijakan);
        },
      }),
    });
    expect(hasil).toMatchObject([{ status: 'digabung', catatan: ['permohonannya belum ditutup: server 502'] }]);
    const sha = tip();
    const banyak = banyakGabungan();
    kini += 20 * MENIT;
    const lagi = await jalan();
    expect(lagi.every((satu) => satu.status === 'sudah' && satu.sha === sha && satu.ditutup)).toBe(true);
    expect([tip(), banyakGabungan()]).toEqual([sha, banyak]);
    expect((await siapkan().read(nomor)).keadaan).not.toBe('terbuka');
  });

  test('permohonan yang dibuka lagi sesudah digabung tidak digabung dengan nomor yang sama', async () => {
    const nomor = await buka('usul/e', '# Panduan\n\nE.\n');
    setujui(nomor, 'perencanaan', 'sekretaris');
    expect(await jalan()).toMatchObject([{ status: 'digabung' }]);
    if ((await siapkan().read(nomor)).keadaan === 'tergabung') return; // the forge itself does not open it again
    forge.reopen(AKUN.sekretariat, nomor);
    await buka('usul/e', '# Panduan\n\nE lagi.\n', 'usul/e');
    setujui(nomor, 'perencanaan', 'sekretaris');
    const dahulu = tip();
    expect(describeHasil(dialect, (await jalan())[0]!)).toMatch(/terhalang: .*sudah pernah digabung/);
    expect(tip()).toBe(dahulu);
    forge.close(AKUN.sekretariat, nomor);
  });
});
