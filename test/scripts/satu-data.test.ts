import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPortal, type PortalUji, TOKEN } from '../exchange/satu-data/peladen-ckan.ts';
import { makeSertifikatPeladen } from '../exchange/satu-data/sertifikat-peladen.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const DATASET = 'dataset_satu_data:\n  organisasi: kecamatan-kutasari\n  nama: capaian-kinerja\n  lisensi: cc-by\n';
const ASLI = readFileSync(join(root, 'content/instansi.yaml'), 'utf8');
const RENSTRA = 'content/renstra/2021-2026.yaml';

let kantor: string;
let tls: { key: string; cert: string };
let portal: PortalUji; // the one that instansi.yaml names

beforeAll(async () => {
  kantor = mkdtempSync(join(tmpdir(), 'kinerja-satu-data-'));
  cpSync(join(root, 'content'), join(kantor, 'content'), { recursive: true });
  tls = await makeSertifikatPeladen();
  writeFileSync(join(kantor, 'akar.pem'), tls.cert);
});
afterAll(() => rmSync(kantor, { recursive: true, force: true }));

beforeEach(async () => {
  portal = await openPortal(tls);
  writeInstansi({ contoh: false });
  for (const triwulan of [1, 2, 3]) rmSync(join(kantor, terima(triwulan)), { force: true });
  return () => portal.tutup();
});

describe('npm run satu-data -- package', { timeout: 120_000 }, () => {
  test('data, metadata, dan isian formulir', async () => {
    writeInstansi({ contoh: true });
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
    const metadata = readJson('paket/metadata.json');
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
    expect(readFileSync(join(kantor, 'paket/datapackage.json'), 'utf8')).not.toContain('anggaran"');
  });

  test('menolak triwulan yang belum disahkan', async () => {
    const { status, stderr } = await run(['package', '2024', 'tw4', '--out', 'tw4']);
    expect([status, existsSync(join(kantor, 'tw4'))]).toEqual([1, false]);
    expect(stderr).toContain('TW IV 2024 belum disahkan');
  });

  test('metadata yang kurang: peringatan di check, galat di sini, sebelum ada yang dikirim', async () => {
    const utuh = readFileSync(join(kantor, RENSTRA), 'utf8');
    writeFileSync(join(kantor, RENSTRA), utuh.replace(/^ +interpretasi: .*\n/m, ''));
    const check = await run(['--content', 'content'], { perintah: 'check' });
    const paket = await run(['package', '2024', 'tw1', '--out', 'kurang']);
    const push = await run(['push', '2024', 'tw1']);
    writeFileSync(join(kantor, RENSTRA), utuh);
    expect([check.status, check.stdout.includes('metadata-statistik-kurang')]).toEqual([0, true]);
    expect([paket.status, existsSync(join(kantor, 'kurang')), push.status, portal.aksi]).toEqual([1, false, 1, []]);
    expect(paket.stderr).toContain('IKU-1: interpretasi');
  });
});

describe('npm run satu-data -- push', { timeout: 120_000 }, () => {
  test('--dry-run atas semua triwulan menyebut tepat yang lalu dikerjakan, dan tidak mengubah apa pun', async () => {
    const coba = await run(['push', '--dry-run']);
    expect([coba.status, portal.paket.size, listTerima()]).toEqual([0, 0, []]);
    expect(coba.stdout).toContain('"kode_indikator":"IKU-1"');
    const push = await run(['push']);
    expect([push.status, push.stderr, listTerima()]).toEqual([0, '', [1, 2, 3]]);
    expect(listLangkah(coba.stdout, 'akan ')).toContainEqual(expect.stringMatching(/^tulis \d+ baris: /));
    expect(listLangkah(push.stdout, '')).toEqual(listLangkah(coba.stdout, 'akan '));
    const ulang = await run(['push']);
    expect([ulang.status, ulang.stdout.match(/Portal sudah sama|sudah ada/g)]).toEqual([
      0,
      Array.from({ length: 3 }, () => ['Portal sudah sama', 'sudah ada']).flat(),
    ]);
  });

  test('yang terkirim sama dengan formulir; tanda terima menyebut yang dibaca kembali', async () => {
    await run(['package', '2024', 'tw1', '--out', 'paket']);
    const { status, stderr } = await run(['push', '2024', 'tw1']);
    expect([status, stderr]).toEqual([0, '']);
    expect(toFormulir()).toEqual(readJson('paket/formulir-portal.json').formulir);
    const catatan = readFileSync(join(kantor, terima(1)), 'utf8');
    expect(catatan).toContain(`alamat: ${portal.alamat}dataset/capaian-kinerja`);
    expect(catatan).toContain(`baris: ${[...portal.tabel.values()][0]?.records.length}`);
    for (const { id } of portal.paket.get('capaian-kinerja')?.resources ?? []) expect(catatan).toContain(id);
  });

  test('yang kedua gagal: tanda terima yang pertama tetap ada, dan yang belum disebut', async () => {
    let gagal = false;
    portal.setelan.ganggu = (aksi) => {
      gagal ||= aksi === 'datastore_upsert' && listTerima().length > 0;
      return gagal ? 'sibuk' : undefined;
    };
    portal.setelan.tunggu = '86400';
    const { status, stdout, stderr } = await run(['push']);
    expect([status, listTerima()]).toEqual([3, [1]]);
    expect(stderr).toContain('Selesai: TW I 2024. Belum: TW II 2024, TW III 2024.');
    expect(stdout).toContain('TW I 2024:\nbuat dataset\n');
    portal.setelan.ganggu = () => undefined;
    expect([(await run(['push'])).status, listTerima()]).toEqual([0, [1, 2, 3]]);
  });

  test('token tidak pernah tercetak, juga bila ditolak', async () => {
    const { status, stdout, stderr } = await run(['push', '2024', 'tw2'], { token: 'token-asing-99' });
    expect(status).toBe(3);
    expect(stderr).toContain('Authorization Error');
    expect(stdout + stderr).not.toMatch(/token-asing-99|rahasia-token/);
  });
});

describe('angka contoh dan portal percobaan', { timeout: 120_000 }, () => {
  test('angka contoh ditolak; dengan --contoh pun portal resmi tidak disentuh', async () => {
    writeInstansi({ contoh: true });
    for (const args of [
      ['push', '2024', 'tw1'],
      ['push', '2024', 'tw1', '--contoh'],
    ])
      expect(await run(args)).toMatchObject({ status: 1, stderr: expect.stringContaining('contoh') });
    expect([portal.aksi, listTerima()]).toEqual([[], []]);
  });

  test('unggahan ke portal percobaan tidak dicatat, dan itu dikatakan', async () => {
    writeInstansi({ contoh: true });
    const percobaan = await openPortal();
    const hasil = await run(['push', '2024', 'tw1', '--contoh'], { percobaan: percobaan.alamat });
    await percobaan.tutup();
    expect([hasil.status, hasil.stderr, portal.aksi, listTerima()]).toEqual([0, '', [], []]);
    expect(hasil.stdout).toContain(`Tidak dicatat: ${new URL(percobaan.alamat).origin} bukan portal`);
    expect(percobaan.paket.get('capaian-kinerja')).toMatchObject({
      title: '[DATA CONTOH] Capaian kinerja Kecamatan Kutasari',
    });
  });

  test('alamat percobaan yang sama dengan instansi.yaml adalah portal resmi', async () => {
    const { status } = await run(['push', '2024', 'tw1'], { percobaan: portal.alamat.slice(0, -1) });
    expect([status, listTerima()]).toEqual([0, [1]]);
  });
});

/** Lines of steps, each below its triwulan. */
function listLangkah(stdout: string, awal: string): string[] {
  const pola = new RegExp(`^(?:TW .*:|${awal}(?:buat|ubah|lengkapi|tulis|hapus|pasang|ganti) .*)$`);
  return stdout
    .split('\n')
    .filter((satu) => pola.test(satu))
    .map((satu) => satu.replace(/^akan /, ''));
}

/** What stands on the portal, as the forms name it. */
function toFormulir(): { judul: string; isian: { medan: string; isi: unknown }[] }[] {
  const milik = portal.paket.get('capaian-kinerja');
  if (!milik) throw new Error('dataset belum ada');
  const medan = (isi: Record<string, unknown>) =>
    Object.entries(isi).map(([nama, satu]) => ({ medan: nama, isi: satu }));
  const berkas = milik.resources.filter(({ name }) => name !== 'Tabel capaian kinerja');
  const unggahan = (id: string) =>
    /capaian-2024-tw1|ms-\w+/.exec(
      portal.berkas.get(id) ? String(berkas.find((satu) => satu.id === id)?.description) : '',
    )?.[0];
  return [
    {
      judul: 'Dataset',
      isian: medan({
        'Judul (Title)': milik.title,
        'Alamat (URL)': milik.name,
        'Uraian (Description)': milik.notes,
        Tag: milik.tags.map(({ name }) => name).join(', '),
        'Lisensi (License)': milik.license_id,
        'Organisasi (Organization)': milik.owner_org,
        'Visibilitas (Visibility)': milik.private === true ? 'Pribadi' : 'Publik',
        'Sumber (Source)': milik.url,
        'Pengelola (Maintainer)': milik.maintainer,
        ...Object.fromEntries(milik.extras.map(({ key, value }) => [key, value])),
      }),
    },
    ...berkas.map(({ id, name, description, format }) => ({
      judul: `Sumber daya: ${name}`,
      isian: medan({
        'Berkas (Upload)': `${unggahan(id)}.csv`,
        'Nama (Name)': name,
        'Uraian (Description)': description,
        Format: format,
      }),
    })),
  ];
}

function writeInstansi({ contoh }: { contoh: boolean }): void {
  const teks = ASLI.replace(/^contoh: true$/m, `contoh: ${contoh}`).replace(
    /^satu_data: .*$/m,
    `satu_data: ${portal.alamat}`,
  );
  writeFileSync(join(kantor, 'content/instansi.yaml'), teks + DATASET);
}

function terima(triwulan: number): string {
  return `content/kinerja/2024/tw${triwulan}/satu-data.yaml`;
}

function listTerima(): number[] {
  return [1, 2, 3].filter((triwulan) => existsSync(join(kantor, terima(triwulan))));
}

function readJson(path: string) {
  return JSON.parse(readFileSync(join(kantor, path), 'utf8'));
}

interface Hasil {
  status: number | null;
  stdout: string;
  stderr: string;
}

interface Lingkungan {
  perintah?: string;
  token?: string;
  percobaan?: string;
}

/** Not awaited by blocking: the portal answers in this very process. */
function run(
  args: string[],
  { perintah = 'satu-data', token = TOKEN, percobaan = '' }: Lingkungan = {},
): Promise<Hasil> {
  const anak = spawn(process.execPath, [join(root, `scripts/${perintah}.ts`), ...args], {
    cwd: kantor,
    env: {
      ...process.env,
      KINERJA_SATU_DATA_TOKEN: token,
      KINERJA_SATU_DATA_API: percobaan,
      NODE_EXTRA_CA_CERTS: join(kantor, 'akar.pem'),
    },
  });
  let [stdout, stderr] = ['', ''];
  anak.stdout.on('data', (satu) => (stdout += satu));
  anak.stderr.on('data', (satu) => (stderr += satu));
  return new Promise((selesai) => anak.on('close', (status) => selesai({ status, stdout, stderr })));
}
