import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ForgeError } from '../../src/forge/forge-error.ts';
import { openRepo } from '../../src/forge/git.ts';
import type { PenulisForge } from '../../src/forge/tulis.ts';
import { readFaktaBerkas, writeFaktaBerkas } from '../../src/gerbang/fakta-berkas.ts';
import { composeFaktaTerbuka } from '../../src/gerbang/fakta-berkas-susun.ts';
import { explainTerbuka, type HasilPenjelasan, type PortPenjelasan } from '../../src/gerbang/penjelasan-terbuka.ts';
import { kembalikan, komentar, oleh, permohonan, rantaiLengkap, setuju, TW1, ubahan } from '../alur/fakta-contoh.ts';
import { root } from '../content/read-content.ts';
import { createKantorPolos, LETAK, PANDUAN, run, usulLengkap } from './gabung-kantor.ts';
import { bahan } from './situasi.ts';

const kantor = createKantorPolos();
const folder = mkdtempSync(join(tmpdir(), 'kinerja-gate-'));
const salinan = join(folder, 'salinan');
execFileSync('git', ['clone', '--quiet', kantor.server, salinan], { stdio: 'pipe' });
afterAll(() => {
  kantor.remove();
  rmSync(folder, { recursive: true, force: true });
});

function gate(...args: string[]): { kode: number | null; keluar: string; galat: string } {
  const perintah = [join(root, 'scripts/gate.ts'), '--repo', salinan, ...args];
  const { status, stdout, stderr } = spawnSync('node', perintah, {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { kode: status, keluar: stdout, galat: stderr };
}

describe('npm run gate, tanpa forge', () => {
  test('tidak ada yang terbuka', () => {
    expect(gate()).toEqual({ kode: 0, keluar: 'Tidak ada permohonan yang terbuka.\n', galat: '' });
  });

  test('yang lengkap, yang menunggu, dan yang isinya salah, masing-masing dijelaskan', async () => {
    usulLengkap(kantor, 'usul/a-lengkap');
    kantor.usul('usul/b-menunggu', { [PANDUAN]: '# Panduan\n\nDua.\n' });
    kantor.usul('usul/c-salah', { 'content/kalender/2026.yaml': 'tahun: dua\n' });
    const fakta = join(folder, 'fakta.json');
    const { kode, keluar, galat } = gate('--fakta', fakta, '--kirim');
    expect([kode, galat]).toEqual([
      0,
      'Tanpa forge tidak ada tempat untuk komentar; penjelasannya hanya ditampilkan.\n',
    ]);
    await expect(keluar).toMatchFileSnapshot('../output/gerbang/gate.txt');
    const semua = readFaktaBerkas(readFileSync(fakta, 'utf8'));
    expect(semua.map(({ cabang, keadaan }) => [cabang, keadaan])).toEqual([
      ['usul/a-lengkap', 'siap'],
      ['usul/b-menunggu', 'menunggu'],
      ['usul/c-salah', 'terhalang'],
    ]);
    expect(gate('--format', 'json').keluar).toBe(readFileSync(fakta, 'utf8'));
  });

  test('md memuat perubahannya; dua kali dijalankan sama; tidak mengubah server', () => {
    const sebelum = run(kantor.server, 'for-each-ref');
    const satu = gate('--format', 'md', '--nomor', 'usul/b-menunggu');
    expect(satu.keluar).toMatch(/^## Cabang usul\/b-menunggu: usul\/b-menunggu\n\n### Menunggu /);
    expect(satu.keluar).toContain('03-memahami-pesan-masalah.md');
    expect(satu.keluar).toContain('Dua.');
    expect(gate('--format', 'md', '--nomor', 'usul/b-menunggu')).toEqual(satu);
    expect(run(kantor.server, 'for-each-ref')).toBe(sebelum);
  });

  test.each([
    ['bentuk lain', ['--format', 'pdf'], 2, 'pilihannya: text, md, json'],
    ['hari yang salah', ['--per', 'besok'], 2, 'bukan tanggal'],
    ['cabang yang tidak ada', ['--nomor', 'usul/entah'], 1, 'cabang "usul/entah" tidak ada'],
    ['cabang utama lain', ['--cabang', 'utama'], 3, 'cabang "utama" tidak ada'],
  ])('%s', (_nama, args, kode, pesan) => {
    const hasil = gate(...args);
    expect(hasil.kode).toBe(kode);
    expect(hasil.galat).toContain(pesan);
  });
});

describe('explainTerbuka(ruang)', () => {
  const repo = openRepo(kantor.kerja.folder);
  const utama = kantor.genesis;
  const fakta = (nomor: number) =>
    permohonan({ nomor, shaSasaran: utama, shaDasar: utama, shaKepala: utama, berkas: [ubahan(PANDUAN)] });
  const port: PortPenjelasan = {
    perbarui: () => Promise.resolve(),
    listTerbuka: () => Promise.resolve([12, 3]),
    readFakta: (nomor) =>
      nomor === 3
        ? Promise.reject(new ForgeError('belum-siap', 'versi terakhir masih diolah', 'Tunggu.'))
        : Promise.resolve(fakta(Number(nomor))),
    ringkas: () => '### Perubahan',
  };
  const explain = async (ubah: Partial<PortPenjelasan>) => {
    const semua: HasilPenjelasan[] = [];
    for await (const satu of explainTerbuka({ repo, letak: LETAK, port: { ...port, ...ubah } })) semua.push(satu);
    return semua;
  };

  /** Of an account; keeps what it was told to write. */
  const penulis = (id: number, ditulis: string[]): PenulisForge => ({
    akunSendiri: () => Promise.resolve({ id, nama: 'juru' }),
    listKomentarSendiri: () => Promise.resolve([]),
    letakkanKomentar: (nomor, teks) => {
      ditulis.push(`${nomor}: ${teks}`);
      return Promise.resolve('baru');
    },
    kirimStatus: () => Promise.resolve(),
    tutup: () => Promise.reject(new Error('gate tidak menutup permohonan')),
  });

  test('yang tidak terbaca dilaporkan dan tidak menahan yang lain', async () => {
    const ditulis: string[] = [];
    const semua = await explain({ penulis: penulis(99, ditulis) });
    expect(semua.map(({ nomor, status }) => [nomor, status])).toEqual([
      [3, 'gagal'],
      [12, 'dijelaskan'],
    ]);
    expect(ditulis).toHaveLength(1);
    expect(ditulis[0]).toMatch(/^12: ### [\s\S]*\n### Perubahan\n$/);
  });

  test('token yang bukan milik juru-gabung tidak menulis apa pun', async () => {
    const ditulis: string[] = [];
    await expect(explain({ penulis: penulis(7, ditulis) })).rejects.toThrow('bukan juru-gabung');
    expect(ditulis).toEqual([]);
  });

  test('permohonan yang tidak terbuka lagi tidak dikomentari', async () => {
    const ditulis: string[] = [];
    const readFakta = () => Promise.resolve({ ...fakta(5), keadaan: 'tertutup' as const });
    await explain({ penulis: penulis(99, ditulis), readFakta });
    expect(ditulis).toEqual([]);
  });
});

describe('berkas fakta', () => {
  const contoh = [
    composeFaktaTerbuka(bahan({ persetujuan: [setuju('pemerintahan', 10)] })),
    composeFaktaTerbuka(bahan({ persetujuan: rantaiLengkap() })),
    composeFaktaTerbuka(
      bahan({
        persetujuan: [setuju('pemerintahan', 10), kembalikan('umum', 20, 'bukti kurang')],
        komentar: [komentar('staf', 3, 'rahasia dalam percakapan')],
      }),
    ),
    composeFaktaTerbuka(bahan({ ...oleh('umum'), berkas: [ubahan(`${TW1}/format.yaml`)] })),
    composeFaktaTerbuka(bahan({ berkas: [ubahan('content/entah.yaml')], dariFork: true })),
  ];

  test('ditulis lalu dibaca sama', async () => {
    const teks = writeFaktaBerkas(contoh);
    await expect(teks).toMatchFileSnapshot('../output/gerbang/fakta.json');
    expect(readFaktaBerkas(teks)).toEqual(contoh);
    expect(teks).not.toMatch(/rahasia|contoh-kasi-pemerintahan#|ssh-|"nip"/);
  });

  test.each<[nama: string, ubah: (teks: string) => string, pesan: string]>([
    ['bukan JSON', () => '{', 'isinya bukan JSON'],
    ['bukan objek', () => '[]', 'isinya berisi daftar, padahal harus objek'],
    ['versi lain', (teks) => teks.replace('"versi": 1', '"versi": 2'), 'versinya 2, padahal yang dikenal 1'],
    ['medan hilang', (teks) => teks.replace('"cabang"', '"branch"'), 'isinya.permohonan[0].cabang tidak ada'],
    [
      'keadaan asing',
      (teks) => teks.replace('"keadaan": "menunggu"', '"keadaan": "lolos"'),
      'harus salah satu dari siap',
    ],
    ['waktu salah', (teks) => teks.replace('"dibuka": "2024', '"dibuka": "x2024'), 'dibuka berisi teks lain'],
    ['tenggat salah', (teks) => teks.replace(/"tenggat": "[^"]*"/, '"tenggat": "Jumat"'), 'bukan tanggal'],
  ])('%s', (_nama, ubah, pesan) => {
    const baca = () => readFaktaBerkas(ubah(writeFaktaBerkas(contoh)));
    expect(baca).toThrow(pesan);
    expect(baca).toThrow('npm run gate -- --fakta BERKAS');
  });

  test('medan yang belum dikenal dilewati', () => {
    const teks = writeFaktaBerkas(contoh).replace('"versi": 1,', '"versi": 1, "baru": true,');
    expect(readFaktaBerkas(teks)).toEqual(contoh);
  });
});
