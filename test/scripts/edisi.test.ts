// A permanent edition as the command makes it, and as it outlives corrections and changes of the site around it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyLengkap, runScript } from './run-script.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEMPLAT = 'templat/dokumen-kompilasi.md';
const DOKUMEN = 'dokumen-kompilasi-2024-tw1';
const LAMA = 300_000;

const kantor = copyLengkap();
const sementara = mkdtempSync(join(tmpdir(), 'kinerja-edisi-uji-'));
afterAll(() => rmSync(sementara, { recursive: true, force: true }));

beforeAll(() => {
  cpSync(join(ROOT, 'content', TEMPLAT), join(kantor, 'content', TEMPLAT));
  const ran = runScript('edition', ['2024', 'tw1'], kantor);
  if (ran.status !== 0) throw new Error(ran.stderr);
}, LAMA);

describe('npm run edition', () => {
  test('menyimpan data dan PDF, yang lulus pemeriksaan', () => {
    const edisi = readEdisi(kantor, '2024-tw1');
    expect([...edisi.keys()]).toEqual(['capaian.csv', 'capaian.json', `${DOKUMEN}.pdf`, 'edisi.yaml']);
    expect(edisi.get(`${DOKUMEN}.pdf`)?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(edisi.get('capaian.csv')?.toString()).toMatch(
      /^tahun,triwulan,unit,.*\r\n2024,1,seksi-pelayanan,sasaran,,IKU-1,/,
    );
    expect(edisi.get('edisi.yaml')?.toString()).toMatch(/^ {4}kode_periksa: '?[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}'?$/m);
    expect(runScript('check', [], kantor)).toMatchObject({ status: 0 });
    expect(readdirSync(join(kantor, 'content')).filter((nama) => nama.startsWith('.'))).toEqual([]);
  });

  test('dijalankan lagi: sama, tidak ada yang ditulis', { timeout: LAMA }, () => {
    const semula = readEdisi(kantor, '2024-tw1');
    expect(runScript('edition', ['2024', 'tw1'], kantor)).toEqual({
      status: 0,
      stdout: 'sudah ada dan sama content/edisi/2024-tw1\n',
      stderr: '',
    });
    expect(readEdisi(kantor, '2024-tw1')).toEqual(semula);
  });

  test('templat berubah: yang ada tidak diganti, dan yang berbeda disebut', { timeout: LAMA }, () => {
    const salinan = copyKantor();
    ubah(join(salinan, 'content', TEMPLAT), (text) => `${text}\nTambahan.\n`);
    const ran = runScript('edition', ['2024', 'tw1'], salinan);
    expect([ran.status, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toContain(`tidak diganti. Yang dibuat sekarang berbeda pada ${DOKUMEN}.pdf.`);
    expect(readEdisi(salinan, '2024-tw1')).toEqual(readEdisi(kantor, '2024-tw1'));
  });

  test.each([
    ['belum disahkan', ['2024', 'tw2'], 1, 'Triwulan II Tahun 2024 belum disahkan'],
    ['belum ada', ['2024', 'tw3'], 1, 'Triwulan III Tahun 2024 belum ada'],
    ['tanpa triwulan', ['2024'], 2, 'npm run edition -- 2025 tw1'],
  ])('menolak: %s', (_, args, status, pesan) => {
    const ran = runScript('edition', args, kantor);
    expect([ran.status, ran.stderr]).toEqual([status, expect.stringContaining(pesan)]);
  });

  test('menunggu evaluasi, kecuali diminta', { timeout: LAMA }, () => {
    const salinan = copyLengkap();
    rmSync(join(salinan, 'content/kinerja/2024/tw1/evaluasi.yaml'));
    const ran = runScript('edition', ['2024', 'tw1'], salinan);
    expect([ran.status, ran.stderr]).toEqual([1, expect.stringContaining('--tanpa-evaluasi')]);
    expect(runScript('edition', ['2024', 'tw1', '--tanpa-evaluasi'], salinan)).toMatchObject({ status: 0 });
  });

  test('sesudah ralat: edisi kedua di sebelahnya, yang pertama tetap', { timeout: LAMA }, () => {
    const salinan = copyKantor();
    ubah(join(salinan, 'content/kinerja/2024/tw1/seksi/seksi-pelayanan.yaml'), (text) => text.replace('82.4', '82.9'));
    const ralat = ['2024', 'tw1', '--ralat', 'Satu kuesioner terlewat', '--tanggal', '2024-05-02', '--sebagian'];
    expect(runScript('compile', ralat, salinan)).toMatchObject({ status: 0 });
    expect(runScript('check', [], salinan)).toMatchObject({ status: 0 });
    expect(runScript('edition', ['2024', 'tw1'], salinan)).toMatchObject({ status: 0 });
    expect(readEdisi(salinan, '2024-tw1')).toEqual(readEdisi(kantor, '2024-tw1'));
    const kedua = readEdisi(salinan, '2024-tw1-edisi2');
    expect(kedua.get('edisi.yaml')?.toString()).toContain('edisi: 2\ntanggal: 2024-05-02\nkompilasi:\n  edisi: 2\n');
    expect(kedua.get('capaian.json')?.toString()).toContain('"realisasi":82.9');
    expect(runScript('check', [], salinan)).toMatchObject({ status: 0 });
  });
});

test('tata letak, templat, dan penulis CSV berubah: berkas edisi sama bita demi bita', { timeout: LAMA }, () => {
  const [dahulu, kini] = [buildPages(ROOT, kantor, 'dahulu'), buildPages(ubahPerangkat(), ubahIsi(), 'kini')];
  const [a, b] = [dahulu, kini].map((dist) => listBerkas(join(dist, 'edisi/2024-tw1')));
  const berkas = [...readEdisi(kantor, '2024-tw1').keys()];
  for (const nama of berkas) {
    expect(a?.get(nama), nama).toEqual(readEdisi(kantor, '2024-tw1').get(nama));
    expect(b?.get(nama), nama).toEqual(a?.get(nama));
  }
  // What lives on did change, so that the comparison above means something.
  for (const hidup of ['edisi/2024-tw1/index.html', `dokumen/${DOKUMEN}/index.html`, 'data/capaian.csv'])
    expect(readFileSync(join(kini, hidup), 'utf8'), hidup).not.toBe(readFileSync(join(dahulu, hidup), 'utf8'));
});

/** The kit with another layout, other styles and another CSV. */
function ubahPerangkat(): string {
  const tree = join(sementara, 'perangkat');
  for (const nama of ['src', 'schemas', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, nama), join(tree, nama), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  ubah(join(tree, 'src/layouts/Halaman.astro'), (text) => text.replace('Langsung ke isi', 'Lompat ke isi laman'));
  ubah(join(tree, 'src/styles/dokumen.css'), (text) => `${text}\n.dokumen h1 {\n  letter-spacing: 0.2em;\n}\n`);
  ubah(join(tree, 'src/write/csv.ts'), (text) => text.replace(".join(',')", ".join(';')"));
  return tree;
}

function ubahIsi(): string {
  const salinan = copyKantor();
  ubah(join(salinan, 'content', TEMPLAT), (text) => `${text}\nKalimat yang baru ditambahkan.\n`);
  return salinan;
}

/** Pages alone: no PDF is printed. */
function buildPages(tree: string, folder: string, nama: string): string {
  const out = join(sementara, nama);
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { build } = await import('astro'); await build({ root: '.', logLevel: 'error' });`,
    ],
    {
      cwd: tree,
      encoding: 'utf8',
      env: {
        ...process.env,
        KINERJA_CONTENT: join(folder, 'content'),
        KINERJA_MODE: 'publik',
        KINERJA_OUT: out,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  );
  if (status !== 0) throw new Error(stderr);
  return out;
}

function copyKantor(): string {
  const salinan = mkdtempSync(join(sementara, 'kantor-'));
  cpSync(join(kantor, 'content'), join(salinan, 'content'), { recursive: true });
  return salinan;
}

function readEdisi(folder: string, nama: string): Map<string, Buffer> {
  return listBerkas(join(folder, 'content/edisi', nama));
}

function listBerkas(folder: string): Map<string, Buffer> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((nama) => [nama, readFileSync(join(folder, nama))]),
  );
}

/** Fails when nothing changes: a test that changes nothing proves nothing. */
function ubah(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const baru = change(text);
  if (baru === text) throw new Error(`${file} tidak berubah`);
  writeFileSync(file, baru);
}
