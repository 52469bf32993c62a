import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortal, type PortalUji, TOKEN } from '../exchange/satu-data/peladen-ckan.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const DATASET = 'dataset_satu_data:\n  organisasi: kecamatan-kutasari\n  nama: capaian-kinerja\n';
const TERIMA = 'content/kinerja/2024/tw1/satu-data.yaml';

let kantor: string;
let portal: PortalUji;

beforeAll(async () => {
  kantor = mkdtempSync(join(tmpdir(), 'kinerja-satu-data-'));
  cpSync(join(root, 'content'), join(kantor, 'content'), { recursive: true });
  rmSync(join(kantor, TERIMA), { force: true });
  const instansi = join(kantor, 'content/instansi.yaml');
  writeFileSync(instansi, readFileSync(instansi, 'utf8') + DATASET);
  portal = await openPortal();
});
afterAll(async () => {
  await portal.tutup();
  rmSync(kantor, { recursive: true, force: true });
});

describe('npm run satu-data', { timeout: 120_000 }, () => {
  test('package: data, metadata, dan isian formulir', async () => {
    const { status } = await run(['package', '2024', 'tw1', '--out', 'paket']);
    expect([status, readdirSync(join(kantor, 'paket')).toSorted()]).toEqual([
      0,
      [
        'capaian-2024-tw1.csv',
        'capaian-2024-tw1.xlsx',
        'datapackage.json',
        'formulir-portal.json',
        'metadata.json',
        'ms-ind.csv',
        'ms-ind.xlsx',
        'ms-keg.csv',
        'ms-keg.xlsx',
        'ms-var.csv',
        'ms-var.xlsx',
      ],
    ]);
    const metadata = JSON.parse(readFileSync(join(kantor, 'paket/metadata.json'), 'utf8'));
    expect(metadata['ms-ind'][0]).toMatchObject({
      'Kode Indikator': 'IKU-1',
      Konsep: 'Kepuasan masyarakat',
      'Apakah Indikator Komposit?': 'Tidak',
      Peringatan: 'DATA CONTOH',
    });
    expect(metadata['ms-keg'][0]).toMatchObject({
      Tahun: '2024',
      'Cara Pengumpulan Data': 'Kompilasi produk administrasi',
    });
  });

  test('package menolak triwulan yang belum disahkan', async () => {
    const { status, stderr } = await run(['package', '2024', 'tw4', '--out', 'tw4']);
    expect([status, existsSync(join(kantor, 'tw4'))]).toEqual([1, false]);
    expect(stderr).toContain('TW IV 2024 belum disahkan');
  });

  test('push menolak angka contoh', async () => {
    const { status, stderr } = await run(['push', '2024', 'tw1']);
    expect([status, portal.aksi]).toEqual([1, []]);
    expect(stderr).toContain('contoh: true');
  });

  test('push --dry-run menyebut barisnya, tidak mengubah portal dan folder isi', async () => {
    const { status, stdout } = await run(['push', '2024', 'tw1', '--dry-run']);
    expect([status, portal.paket.size, existsSync(join(kantor, TERIMA))]).toEqual([0, 0, false]);
    expect(stdout).toContain('akan buat dataset');
    expect(stdout).toContain('"kode_indikator":"IKU-1"');
  });

  test('push mencatat tanda terima sekali, juga bila diulang', async () => {
    const pertama = await run(['push', '2024', 'tw1', '--contoh']);
    expect([pertama.status, pertama.stderr]).toEqual([0, '']);
    const catatan = readFileSync(join(kantor, TERIMA), 'utf8');
    const [tabel] = portal.tabel.values();
    expect(catatan).toContain(`baris: ${tabel?.records.length}`);
    expect(portal.paket.get('capaian-kinerja')).toMatchObject({
      title: '[DATA CONTOH] Capaian kinerja Kecamatan Kutasari',
    });
    const kedua = await run(['push', '2024', 'tw1', '--contoh']);
    expect([kedua.status, readFileSync(join(kantor, TERIMA), 'utf8')]).toEqual([0, catatan]);
    expect(kedua.stdout).toContain('Portal sudah sama');
  });

  test('token tidak pernah tercetak, juga bila ditolak', async () => {
    const { status, stdout, stderr } = await run(['push', '2024', 'tw2', '--contoh'], 'token-asing-99');
    expect(status).toBe(3);
    expect(stderr).toContain('Authorization Error');
    expect(stdout + stderr).not.toMatch(/token-asing-99|rahasia-token/);
  });
});

interface Hasil {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Not awaited by blocking: the portal answers in this very process. */
function run(args: string[], token = TOKEN): Promise<Hasil> {
  const anak = spawn(process.execPath, [join(root, 'scripts/satu-data.ts'), ...args], {
    cwd: kantor,
    env: { ...process.env, KINERJA_SATU_DATA_TOKEN: token, KINERJA_SATU_DATA_API: portal.alamat },
  });
  let [stdout, stderr] = ['', ''];
  anak.stdout.on('data', (satu) => (stdout += satu));
  anak.stderr.on('data', (satu) => (stderr += satu));
  return new Promise((selesai) => anak.on('close', (status) => selesai({ status, stdout, stderr })));
}
