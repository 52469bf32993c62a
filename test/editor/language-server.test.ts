// What a clerk sees in an editor that knows YAML (VS Code, Neovim, …): keys offered, their meaning shown, wrong values marked.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Blangko, composeBlangko } from '../../src/blangko.ts';
import { composeTahun } from '../../src/blangko-tahun.ts';
import { DAFTAR_JENIS, findJenis, type Jenis, JENIS_BERKAS } from '../../src/domain/isi.ts';
import { composeDokumen, DAFTAR_DOKUMEN } from '../../src/pengesahan.ts';
import { readFolder, type TextFile } from '../../src/source/files.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { checkContent } from '../../src/validate/content.ts';
import { findIsian, listKeys } from '../../src/validate/labels.ts';
import { type LanguageServer, type Position, startLanguageServer } from './language-server.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const folder = readFolder(CONTENT);
const berkas = folder.files.filter(({ path }) => path.endsWith('.yaml'));

let server: LanguageServer;
beforeAll(async () => {
  server = await startLanguageServer();
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

describe('melengkapi', () => {
  test.each<[string, Jenis, string, string[]]>([
    ['berkas baru', 'seksi', '▮', ['tahun', 'triwulan', 'unit', 'indikator']],
    ['isian IKU', 'seksi', 'indikator:\n  - kode: IKU-1\n    ▮', ['realisasi', 'bukti_dukung', 'analisis']],
    [
      'analisis',
      'seksi',
      'indikator:\n  - kode: IKU-1\n    analisis:\n      ▮',
      ['pendorong', 'penghambat', 'tindak_lanjut'],
    ],
    ['isian kegiatan', 'pengukuran', 'kegiatan:\n  - kode: 7.01.02.2.01\n    ▮', ['realisasi_anggaran', 'indikator']],
    ['isian program', 'program-triwulan', 'program:\n  - kode: 7.01.02\n    ▮', ['indikator']],
    ['program', 'program', 'program:\n  - kode: 7.01.02\n    ▮', ['nama', 'sasaran', 'unit', 'pagu', 'kegiatan']],
    [
      'indikator program',
      'program',
      'program:\n  - kode: 7.01.02\n    indikator:\n      - kode: 7.01.02-1\n        ▮',
      ['nama', 'satuan', 'arah', 'agregasi', 'target', 'target_triwulan'],
    ],
    [
      'janji perkin',
      'perkin',
      'sasaran:\n  - uraian: a\n    indikator:\n      - kode: IKU-1\n        ▮',
      ['target', 'target_triwulan'],
    ],
    ['jabatan', 'pejabat', 'jabatan:\n  - id: camat\n    ▮', ['nama', 'unit', 'eselon', 'peran', 'atasan']],
    ['penugasan', 'pejabat', 'penugasan:\n  - jabatan: camat\n    ▮', ['pejabat', 'sifat', 'mulai', 'selesai', 'sk']],
    ['format', 'format', 'isian:\n  - unit: seksi-pelayanan\n    ▮', ['indikator', 'tenggat']],
    ['ralat', 'kompilasi', 'ralat:\n  ▮', ['alasan']],
  ])('%s: nama isian', async (nama, jenis, text, keys) => {
    expect(await complete(jenis, nama, text)).toEqual(expect.arrayContaining(keys));
  });

  test('isian yang sudah ada tidak ditawarkan lagi', async () => {
    const ditawarkan = await complete('seksi', 'sudah ada', 'indikator:\n  - kode: IKU-1\n    realisasi: 82\n    ▮');
    expect(ditawarkan).toEqual(['bukti_dukung', 'analisis']);
  });

  test.each<[string, Jenis, string, string[]]>([
    ['triwulan', 'seksi', 'triwulan: ▮', ['1', '2', '3', '4']],
    ['arah', 'program', indikatorProgram('arah: ▮'), ['naik', 'turun', 'stabil', 'rentang', 'predikat']],
    ['agregasi', 'program', indikatorProgram('agregasi: ▮'), ['jumlah', 'nilai-akhir', 'kumulatif-isian', 'rata-rata']],
    ['sifat', 'pejabat', 'penugasan:\n  - jabatan: camat\n    sifat: ▮', ['definitif', 'plt', 'plh']],
    ['arah IKU', 'renstra', iku('arah: ▮'), ['naik', 'turun', 'stabil', 'rentang', 'predikat']],
  ])('%s: pilihan', async (nama, jenis, text, pilihan) => {
    expect(await complete(jenis, nama, text)).toEqual(pilihan);
  });
});

describe('keterangan', () => {
  test.each<[string, string, string, string]>([
    ['kinerja/2024/tw4/seksi/seksi-pelayanan.yaml', 'realisasi', 'Realisasi', 'Kosongkan bila belum dilaporkan'],
    ['kinerja/2024/tw4/pengukuran/seksi-pelayanan.yaml', 'realisasi_anggaran', 'Realisasi anggaran', 'rupiah bulat'],
    ['program/2024.yaml', 'pagu', 'Pagu', 'rupiah bulat'],
    ['perkin/2024/camat.yaml', 'tw2', 'Target TW II', 'triwulan II'],
    ['pejabat.yaml', 'atasan', 'Atasan', 'atasan langsung'],
  ])('%s: %s', async (path, key, judul, keterangan) => {
    const text = read(path);
    await server.open(`content/${path}`, text);
    const markdown = await server.hover(`content/${path}`, findKey(text, key));
    expect(markdown).toMatch(new RegExp(`^#+ ${judul}\n`));
    expect(markdown).toContain(keterangan);
  });

  test.each([...firstOfEachKind()])(
    '%s: setiap isian berketerangan Indonesia, sama dengan di pesan',
    async (jenis, path) => {
      const text = read(path);
      const { value: source } = readYaml(path, text);
      await server.open(`content/${path}`, text);
      const kurang: string[] = [];
      const tanpaNomor = listPlaces(source?.value).filter((pointer) => !/\/\d{4}$/.test(pointer)); // of a key that is a number the server shows nothing
      for (const pointer of tanpaNomor) {
        const { line, column } = source?.at(pointer, 'key') ?? { line: 0, column: 0 };
        const markdown = await server.hover(`content/${path}`, { line: line - 1, character: column });
        const { judul, keterangan } = findIsian(jenis, pointer);
        const [, tampil = '', arti = ''] = /^#+ (.+)\n+(.+)/.exec(markdown) ?? [];
        if (tampil !== judul || !arti || !keterangan.includes(arti.replaceAll('\\', '')))
          kurang.push(`${pointer}: ${markdown}`);
      }
      expect(kurang).toEqual([]);
    },
  );
});

describe('menandai', () => {
  test.each<[string, Jenis, string, RegExp]>([
    ['triwulan kelima', 'seksi', 'tahun: 2024\ntriwulan: ▮5\nunit: a\nindikator: []\n', /1, 2, 3, 4/],
    ['isian salah ketik', 'seksi', 'tahun: 2024\ntriwulan: 1\nunit: a\n▮indikatr: []\nindikator: []\n', /indikatr/],
    ['uang berkutip', 'pengukuran', pengukuran('realisasi_anggaran: ▮"1.000"'), /integer/],
    ['arah karangan', 'program', indikatorProgram('arah: ▮meningkat'), /naik/],
    ['tanggal terbalik', 'perkin', 'tanggal: ▮15-01-2024\n', /pattern/],
    ['sifat karangan', 'pejabat', 'penugasan:\n  - jabatan: camat\n    sifat: ▮sementara\n', /definitif/],
    [
      'tenggat bukan tanggal',
      'format',
      'isian:\n  - unit: a\n    indikator: [IKU-1]\n    tenggat: ▮besok\n',
      /pattern/,
    ],
  ])('%s', async (nama, jenis, text, pesan) => {
    const { path, at, typed } = place(jenis, nama, text);
    const marked = await server.open(path, typed);
    const di = marked.filter(({ range: { start } }) => start.line === at.line && start.character === at.character);
    expect(di.map(({ message }) => message)).toEqual([expect.stringMatching(pesan)]);
  });
});

describe('modeline', () => {
  test('setiap berkas content/: skema termuat, tanpa yang ditandai', async () => {
    expect(await listMarked(berkas.map(({ path, text }) => ({ path: `semua/${path}`, text })))).toEqual([]);
  });

  test('setiap jenis berkas: isian teratasnya ditawarkan', async () => {
    const ditawarkan = await Promise.all(DAFTAR_JENIS.map((jenis) => complete(jenis, `kosong ${jenis}`, '▮')));
    const kurang = DAFTAR_JENIS.flatMap((jenis, index) =>
      listKeys(jenis, '')
        .filter((key) => !ditawarkan[index]?.includes(key))
        .map((key) => `${jenis}: ${key}`),
    );
    expect(kurang).toEqual([]);
  });

  test('skema yang tidak ada ditandai', async () => {
    const text = '# yaml-language-server: $schema=../schemas/tidak-ada.schema.json\ntahun: 2024\n';
    const [satu] = await server.open('content/salah.yaml', text);
    expect(satu?.message).toContain('tidak-ada.schema.json');
  });

  test('berkas yang ditulis npm run new dan npm run compile', async () => {
    const { isi } = checkContent(folder);
    if (!isi) throw new Error('content/ bermasalah');
    const dokumen = DAFTAR_DOKUMEN.map((nama) =>
      composeDokumen({ dokumen: nama, tahun: 2024, triwulan: 4 }, '2025-01-14', isi),
    );
    const semua = [
      ...listFiles(composeTahun(isi, folder.files, 2025)),
      ...listFiles(composeBlangko(isi, 2024, 4)),
      ...dokumen,
    ];
    expect(new Set(semua.map(({ path }) => findJenis(path)))).toEqual(
      new Set<Jenis>([
        ...(['program', 'perkin', 'rencana-aksi'] as const),
        ...(['format', 'seksi', 'pengukuran', 'program-triwulan', 'kompilasi', 'laporan-capaian'] as const),
      ]),
    );
    expect(semua.map(({ text }) => text.split('\n')[0])).toEqual(
      semua.map(({ path }) => modeline(path, findJenis(path) ?? 'seksi')),
    );
    expect(await listMarked(semua.map(({ path, text }) => ({ path: `baru/${path}`, text })))).toEqual([]);
  });
});

/** A text of a kind whose mark stands where the cursor does. */
function place(jenis: Jenis, nama: string, text: string): { path: string; at: Position; typed: string } {
  const path = JENIS_BERKAS[jenis].contoh
    .replaceAll(/<\w+>/g, '1')
    .replace(/[^/]+$/, `${nama.replaceAll(' ', '-')}.yaml`);
  const whole = `${modeline(path, jenis)}\n${text}`;
  return { path: `content/${path}`, at: findText(whole, '▮'), typed: whole.replace('▮', '') };
}

function listFiles(blangko: Blangko): TextFile[] {
  return blangko.status === 'tersusun' ? blangko.files : [];
}

async function listMarked(files: TextFile[]): Promise<string[]> {
  const marked = await Promise.all(files.map(({ path, text }) => server.open(path, text)));
  return files.flatMap(({ path }, index) => (marked[index] ?? []).map(({ message }) => `${path}: ${message}`));
}

async function complete(jenis: Jenis, nama: string, text: string): Promise<string[]> {
  const { path, at, typed } = place(jenis, nama, text);
  await server.open(path, typed);
  return server.complete(path, at);
}

function modeline(path: string, jenis: Jenis): string {
  return `# yaml-language-server: $schema=${'../'.repeat(path.split('/').length)}schemas/${jenis}.schema.json`;
}

function findKey(text: string, key: string): Position {
  const before = text.slice(0, new RegExp(`^ *(?:- )?(?=${key}:)`, 'm').exec(text)?.index ?? 0).split('\n');
  const line = before.length - 1;
  return { line, character: (text.split('\n')[line] ?? '').indexOf(key) + 1 };
}

function findText(text: string, part: string): Position {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function indikatorProgram(line: string): string {
  return `program:\n  - kode: 7.01.02\n    nama: a\n    unit: b\n    indikator:\n      - kode: 7.01.02-1\n        ${line}\n`;
}

function iku(line: string): string {
  return `tujuan:\n  - kode: T-1\n    sasaran:\n      - kode: S-1\n        indikator:\n          - kode: IKU-1\n            ${line}\n`;
}

function pengukuran(line: string): string {
  return `tahun: 2024\ntriwulan: 1\nunit: a\nkegiatan:\n  - kode: 7.01.02.2.01\n    ${line}\n`;
}

function read(path: string): string {
  return readFileSync(`${CONTENT}/${path}`, 'utf8');
}

function firstOfEachKind(): Map<Jenis, string> {
  const first = new Map<Jenis, string>();
  for (const { path } of berkas) {
    const jenis = findJenis(path);
    if (jenis && !first.has(jenis)) first.set(jenis, path);
  }
  return first;
}

/** One pointer for each place of the schema that the value fills: the items of a list are alike. */
function listPlaces(value: unknown): string[] {
  return [
    ...new Map(listPointers(value).map((pointer) => [pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*'), pointer])).values(),
  ];
}

function listPointers(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const pointer = `${at}/${key}`;
    return [...(Array.isArray(value) ? [] : [pointer]), ...listPointers(inner, pointer)];
  });
}
