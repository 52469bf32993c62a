// Parts 5 to 9 of the repair guide: the main line, the server, the gate, and what should not have been published.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createKantorPolos, jam, PANDUAN, run, usulLengkap } from './gabung-kantor.ts';
import { jalankan, PEMULIHAN, takeBlok } from './panduan-perintah.ts';
import {
  gabung,
  kirimLangsung,
  listStatus,
  pulihkan,
  readPublik,
  readUtama,
  setujui,
  verifyDari,
} from './pemulihan-kantor.ts';

const kantor = createKantorPolos();
const folder = mkdtempSync(join(tmpdir(), 'kinerja-pemulihan-'));
beforeEach(() => kantor.reset());
afterAll(() => {
  kantor.remove();
  rmSync(folder, { recursive: true, force: true });
});

const PEJABAT = 'content/pejabat.yaml';
const INSTANSI = 'content/instansi.yaml';

describe('5. ada yang menulis langsung', () => {
  test('isinya diterima: satu permohonan pengecualian memulihkannya, dan tetap disebut', async () => {
    const langsung = kirimLangsung(kantor, { [PANDUAN]: '# Panduan\n\nLangsung.\n' });
    expect(verifyDari(kantor, kantor.genesis).gagal).toMatchObject({ sha: langsung, kode: 'bukan-gabungan' });
    expect(await pulihkan(kantor, [langsung])).toBe('digabung');
    const pulih = verifyDari(kantor, kantor.genesis);
    expect([pulih.sah, ...listStatus(pulih)]).toEqual([true, 'dipulihkan', 'sah']);
  });

  test('isinya tidak diterima: mengembalikannya saja tidak cukup, pengecualian saja tidak membetulkan isi', async () => {
    const semula = readUtama(kantor, PANDUAN);
    const langsung = kirimLangsung(kantor, { [PANDUAN]: '# Panduan\n\nLangsung.\n' });
    usulLengkap(kantor, 'usul/kembali', semula);
    expect(await gabung(kantor, 'usul/kembali')).toBe('digabung');
    expect(readUtama(kantor, PANDUAN)).toBe(semula);
    expect(listStatus(verifyDari(kantor, kantor.genesis))).toEqual(['gagal:bukan-gabungan', 'sah']);
    expect(await pulihkan(kantor, [langsung])).toBe('digabung');
    expect(listStatus(verifyDari(kantor, kantor.genesis))).toEqual(['dipulihkan', 'sah', 'sah']);
  });

  test.each<[string, (teks: string) => string, string]>([
    ['mengganti kunci Sekretaris', gantiSekretaris, 'belum-siap'],
    ['merusak pejabat.yaml', (teks) => teks.replace('jabatan:', 'jabatan: ['), 'gagal: kebijakan di cabang main'],
  ])('%s: kebijakan dikembalikan dahulu, lalu kedua commit disebut', async (_nama, ubah, sebelum) => {
    const semula = readUtama(kantor, PEJABAT);
    const langsung = kirimLangsung(kantor, { [PEJABAT]: ubah(semula) });
    expect(await pulihkan(kantor, [langsung])).toContain(sebelum);
    const kembali = takeBlok(PEMULIHAN, 'sh', 'git checkout SHA^1', { SHA: langsung });
    kantor.kerja.git('checkout', '--quiet', '--force', '-B', 'darurat', 'origin/main');
    expect(jalankan(kembali, { cwd: kantor.kerja.folder, env: penanda('sekretariat', kantor.jam()) }).status).toBe(0);
    expect(readUtama(kantor, PEJABAT)).toBe(semula);
    expect(await pulihkan(kantor, [langsung, kantor.tip()])).toBe('digabung');
    expect(listStatus(verifyDari(kantor, kantor.genesis))).toEqual(['dipulihkan', 'dipulihkan', 'sah']);
  });
});

function gantiSekretaris(teks: string): string {
  return teks.replace(readPublik(kantor, 'sekretaris'), readPublik(kantor, 'orangLuar'));
}

/** What the guide has everybody set once on his computer. */
function penanda(siapa: 'sekretariat', waktu: string): Record<string, string> {
  const atur = [
    ['user.name', 'Staf Contoh'],
    ['user.email', 'staf@kantor.example'],
    ['gpg.format', 'ssh'],
    ['user.signingkey', kantor.letakKunci(siapa)],
    ['commit.gpgsign', 'true'],
  ];
  const nilai = atur.flatMap(([nama = '', isi = ''], nomor) => [
    [`GIT_CONFIG_KEY_${nomor}`, nama],
    [`GIT_CONFIG_VALUE_${nomor}`, isi],
  ]);
  return {
    GIT_CONFIG_COUNT: String(atur.length),
    ...Object.fromEntries(nilai),
    GIT_AUTHOR_DATE: waktu,
    GIT_COMMITTER_DATE: waktu,
  };
}

describe('6. riwayat terpotong', () => {
  test('ditolak karena ujung yang tercatat tidak ada, dan pulih dari bundel', async () => {
    usulLengkap(kantor);
    expect(await gabung(kantor, 'usul/panduan')).toBe('digabung');
    const ujung = kantor.tip();
    const ganti = { GENESIS: kantor.genesis, UJUNG: ujung };
    const salin = (nama: string) => jalankan(`git clone -q '${kantor.server}' ${nama}`, { cwd: folder });
    salin('utuh');
    const bundel = takeBlok(PEMULIHAN, 'sh', 'kinerja-sampai-ujung.bundle', ganti);
    expect(jalankan(bundel, { cwd: join(folder, 'utuh') }).status).toBe(0);

    run(kantor.server, 'update-ref', 'refs/heads/main', kantor.genesis);
    salin('terpotong');
    const periksa = takeBlok(PEMULIHAN, 'sh', 'npm run verify -- --genesis GENESIS --tercatat UJUNG', ganti);
    const terpotong = jalankan(periksa, { cwd: join(folder, 'terpotong') });
    expect([terpotong.status, terpotong.stdout]).toEqual([1, '']);
    expect(terpotong.stderr).toContain('dipotong atau diganti');

    copyFileSync(join(folder, 'utuh/kinerja-sampai-ujung.bundle'), join(folder, 'kinerja.bundle'));
    const alamat = { ...ganti, 'ALAMAT-KANTOR': kantor.server };
    const pulih = jalankan(takeBlok(PEMULIHAN, 'sh', 'push --force', alamat), { cwd: folder });
    expect([pulih.status, pulih.stdout.trim().split('\n').at(-1)]).toEqual([
      0,
      'Riwayat sah: 1 penggabungan sah, 2 tanda tangan pejabat',
    ]);
    expect(kantor.tip()).toBe(ujung);
  });
});

describe('7. server hilang', () => {
  /** Written before the first day's genesis: the office had a forge then. */
  const berforge = (teks: string) =>
    teks.replace('forge: git\n', 'forge: gitea\n').replace(/alamat: ssh:\S+/, 'alamat: https://forge.example/k/k');

  test('lanjut di git polos oleh akun yang sudah tercatat, dengan satu kiriman yang dipulihkan', async () => {
    const polos = readUtama(kantor, INSTANSI);
    const genesis = kirimLangsung(kantor, { [INSTANSI]: berforge(polos) }, '2024-03-02T00:00:00Z');
    expect(readUtama(kantor, INSTANSI)).toContain('forge: gitea');
    const pindah = kirimLangsung(kantor, { [INSTANSI]: polos });
    expect(await pulihkan(kantor, [pindah])).toBe('digabung');
    expect(listStatus(verifyDari(kantor, genesis))).toEqual(['dipulihkan', 'sah']);
  });

  test('tanpa akun git sejak awal tidak ada yang dapat memulihkan', async () => {
    const polos = readUtama(kantor, INSTANSI);
    const pejabat = readUtama(kantor, PEJABAT);
    const tanpa = pejabat.replaceAll(/^ {6}git: .*\n/gm, '');
    const genesis = kirimLangsung(kantor, { [INSTANSI]: berforge(polos), [PEJABAT]: tanpa }, '2024-03-02T00:00:00Z');
    const pindah = kirimLangsung(kantor, { [INSTANSI]: polos, [PEJABAT]: pejabat });
    expect(await pulihkan(kantor, [pindah], { genesis })).toBe('ditolak: putusan-berbeda');
    expect(await gabung(kantor, 'usul/pulih')).toBe('digabung'); // by what main says now …
    const riwayat = verifyDari(kantor, genesis); // … and not by what was approved before
    expect(listStatus(riwayat)).toEqual(['gagal:bukan-gabungan', 'gagal:tanda-pejabat']);
  });
});

describe('8. gerbang tidak jalan', () => {
  test('persetujuan dihitung menurut waktunya, juga kalau pejabatnya sudah berganti saat digabung', async () => {
    usulLengkap(kantor);
    const berganti = readUtama(kantor, PEJABAT).replace(
      /( {2}- jabatan: sekretaris\n {4}pejabat: contoh-sekretaris\n {4}mulai: 2024-01-01\n)/,
      '$1    selesai: 2024-04-02\n  - jabatan: sekretaris\n    pejabat: contoh-kasubag-umum\n    sifat: plt\n' +
        '    mulai: 2024-04-03\n    sk: Surat Perintah Contoh Nomor 000/CONTOH/2024\n',
    );
    kantor.usul('usul/pejabat', { [PEJABAT]: berganti });
    setujui(kantor, 'usul/pejabat', 'umum', 'camat');
    const kini = '2024-04-05T06:00:00Z';
    expect(await gabung(kantor, 'usul/pejabat', { kini })).toBe('digabung');
    expect(await gabung(kantor, 'usul/panduan', { kini })).toBe('digabung');
    const { komit } = verifyDari(kantor, kantor.genesis);
    const akhir = komit.at(-1);
    const saat = akhir?.status === 'sah' ? akhir.jejak.persetujuan.map((satu) => satu.saat) : [];
    expect([komit.length, ...saat]).toEqual([2, jam('02:01'), jam('02:02')]);
  });
});

describe('9. yang keliru sudah digabung', () => {
  test('dibatalkan dengan permohonan biasa; keduanya tetap dalam riwayat', async () => {
    const semula = readUtama(kantor, PANDUAN);
    usulLengkap(kantor);
    expect(await gabung(kantor, 'usul/panduan')).toBe('digabung');
    const batal = takeBlok(PEMULIHAN, 'sh', 'git revert', { SHA: kantor.tip() });
    kantor.kerja.git('fetch', '--quiet', 'origin');
    const { status, stderr } = jalankan(batal, {
      cwd: kantor.kerja.folder,
      env: penanda('sekretariat', kantor.jam()),
    });
    expect([status, stderr]).toEqual([0, expect.any(String)]);
    setujui(kantor, 'usul/batal', 'perencanaan', 'sekretaris');
    expect(await gabung(kantor, 'usul/batal')).toBe('digabung');
    expect(readUtama(kantor, PANDUAN)).toBe(semula);
    expect(listStatus(verifyDari(kantor, kantor.genesis))).toEqual(['sah', 'sah']);
  });
});
