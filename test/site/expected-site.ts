// What a built site must consist of, read from the content files anew: nothing here asks the code that builds.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { Mode } from '../../src/dokumen/catalog.ts';
import { listHalamanRencana } from './expected-rencana.ts';
import { listExpectedArsip } from './expected-arsip.ts';
import { listExpectedEdisi } from './expected-edisi.ts';
import { listExpectedSatuData } from './expected-satu-data.ts';
import { listExpectedPerbandingan } from './expected-perbandingan.ts';
import { listExpectedCari } from './expected-cari.ts';
import { listExpectedKalender } from './expected-kalender.ts';
import { listExpectedMerek } from './expected-merek.ts';
import { listExpectedData } from './expected-data.ts';

interface Triwulan {
  tahun: string;
  tw: string; // "tw1"
  kompilasi: boolean; // sealed, and so is every earlier triwulan of the year
  laporan: boolean;
}

/** Document ids. A document appears once every row its perkin names is sealed: IKU by the kompilasi, all else by the laporan. */
export function listExpectedDokumen(content: string, mode: Mode): string[] {
  return listFolder(content, 'templat')
    .flatMap((file) => {
      const [, kepala = ''] = readFileSync(join(content, 'templat', file), 'utf8').split(/^---$/m);
      const [untuk, pengesah] = ['untuk', 'pengesah'].map((key) => readKey(load(kepala, { schema: CORE_SCHEMA }), key));
      const subjek = SUBJEK[String(untuk)]?.(content, mode, String(pengesah));
      if (!subjek) throw new Error(`${file}: untuk ${String(untuk)}`);
      return subjek.map((satu) => `${basename(file, '.md')}-${satu}`);
    })
    .sort();
}

/** What the documents of each kind are about, as it stands at the end of their ids. */
const SUBJEK: Record<string, (content: string, mode: Mode, pengesah: string) => string[]> = {
  sop: (content) => listSop(content, 'sop'),
  'pejabat-triwulan': listLaporan,
  triwulan: (content, mode, pengesah) =>
    listTriwulan(content)
      .filter((satu) => mode === 'pratinjau' || isTriwulanTerbit(content, satu, pengesah))
      .map(({ tahun, tw }) => `${tahun}-${tw}`),
  'unit-triwulan': (content) =>
    listTriwulan(content).flatMap(({ tahun, tw }) =>
      listDiminta(content, tahun, tw).map((unit) => `${tahun}-${tw}-${unit}`),
    ),
  tahun: (content, mode, pengesah) =>
    [...new Set([...listFolder(content, 'kinerja'), ...listFolder(content, 'laporan')])].filter(
      (tahun) => mode === 'pratinjau' || isTahunTerbit(content, tahun, pengesah),
    ),
  'pejabat-tahun': (content) =>
    listFolder(content, 'perkin').flatMap((tahun) =>
      listFolder(content, `perkin/${tahun}`).map((file) => `${tahun}-${basename(file, '.yaml')}`),
    ),
  // The sites of these tests are built without a genesis, and their offices have no juru-gabung yet.
  'riwayat-triwulan': () => [],
  repositori: () => [],
};

function isTriwulanTerbit(content: string, { tahun, tw, kompilasi, laporan }: Triwulan, pengesah: string): boolean {
  if (pengesah === 'kompilasi') return kompilasi;
  return kompilasi && laporan && existsSync(join(content, 'kinerja', tahun, tw, `${pengesah}.yaml`));
}

/** A plan is published once it is there; what measures a year waits for the seals of all four triwulan. */
function isTahunTerbit(content: string, tahun: string, pengesah: string): boolean {
  if (pengesah === 'rencana-aksi') return existsSync(join(content, 'rencana-aksi', `${tahun}.yaml`));
  const disahkan = listTriwulan(content).filter((satu) => satu.tahun === tahun && satu.kompilasi && satu.laporan);
  return disahkan.length === 4 && existsSync(join(content, 'laporan', tahun, NASKAH[pengesah] ?? ''));
}

const NASKAH: Record<string, string> = { lkjip: 'lkjip.yaml', 'evaluasi-tahunan': 'evaluasi.yaml' };

/** Units that the format of a triwulan asks. */
function listDiminta(content: string, tahun: string, tw: string): string[] {
  const path = `kinerja/${tahun}/${tw}/format.yaml`;
  if (!existsSync(join(content, path))) return [];
  return readList(readYaml(content, path), 'isian').map((satu) => String(readKey(satu, 'unit')));
}

/** Every path under dist/, but for the style sheets' hashes. */
export function listExpectedFiles(content: string, mode: Mode): string[] {
  const triwulan = listTriwulan(content).map(({ tahun, tw }) => `capaian/${tahun}/${tw}/`);
  const pages = [
    ...[
      '',
      'capaian/',
      'dokumen/',
      'indikator/',
      'kepatuhan/',
      'panduan/',
      'panduan/isian/',
      'panduan/masalah/',
      'panduan/templat/',
      'periksa/',
      'posisi/',
      'riwayat/',
      'sop/',
      'sumber/',
      'tentang/',
      'unit/',
      ...triwulan,
    ],
    ...listIndikator(content).map((kode) => `indikator/${kode}/`),
    ...readIds(content, 'instansi.yaml', 'unit').map((unit) => `unit/${unit}/`),
    ...listSop(content).map((sop) => `sop/${sop}/`),
    ...listHalamanRencana(content),
    ...listExpectedPerbandingan(),
    ...listSkema().map((jenis) => `panduan/isian/${jenis}/`),
    ...listUntuk().map((untuk) => `panduan/templat/${untuk}/`),
    ...listFolder(content, 'panduan').map((file) => `panduan/${basename(file, '.md')}/`),
    ...listSumber(content, mode).map((path) => `sumber/${path}/`),
    ...(mode === 'pratinjau' ? ['isi/', ...listIsian(content).map((alamat) => `isi/${alamat}/`)] : []),
  ];
  const dokumen = listExpectedDokumen(content, mode).flatMap((id) =>
    [
      '/index.html',
      '/catatan/index.html',
      '.css',
      '.docx',
      '.pdf',
      ...(id.startsWith('format-data-kinerja-') ? ['.xlsx'] : []),
    ].map((suffix) => `dokumen/${id}${suffix}`),
  );
  const luring = mode === 'pratinjau' ? ['isi/bahan.json'] : [];
  const lain = ['404.html', 'manifest.json', ...luring, ...listExpectedData(content, listIndikator(content))];
  return [
    ...pages.map((page) => `${page}index.html`),
    ...dokumen,
    ...lain,
    ...listExpectedArsip(content, listExpectedDokumen(content, mode)),
    ...listExpectedEdisi(content),
    ...listExpectedSatuData(content),
    ...listExpectedKalender(content),
    ...listExpectedMerek(content, mode),
    ...listExpectedCari(),
  ].sort();
}

/** One page of the template guide for every kind of document. */
function listUntuk(): string[] {
  const skema = JSON.parse(readFileSync(new URL('../../schemas/templat.schema.json', import.meta.url), 'utf8'));
  return skema.properties.untuk.enum;
}

/** One page of the field guide for every schema but the shared shapes. */
function listSkema(): string[] {
  return readdirSync(new URL('../../schemas', import.meta.url))
    .filter((file) => file.endsWith('.schema.json') && file !== 'umum.schema.json')
    .map((file) => file.replace('.schema.json', ''));
}

function listLaporan(content: string, mode: Mode): string[] {
  return listTriwulan(content).flatMap(({ tahun, tw, kompilasi, laporan }) =>
    listFolder(content, `perkin/${tahun}`)
      .filter((file) => {
        const iku = readFileSync(join(content, 'perkin', tahun, file), 'utf8').includes('kode: IKU-');
        return mode === 'pratinjau' || (laporan && (kompilasi || !iku));
      })
      .map((file) => `${tahun}-${tw}-${basename(file, '.yaml')}`),
  );
}

/** Each triwulan that has a folder. A seal holds only where the triwulan before it is sealed too. */
function listTriwulan(content: string): Triwulan[] {
  return listFolder(content, 'kinerja').flatMap((tahun) => {
    const semua = listFolder(content, `kinerja/${tahun}`);
    const isSealed = (tw: string, file: string) =>
      semua.filter((lain) => lain <= tw).every((lain) => existsSync(join(content, 'kinerja', tahun, lain, file)));
    return semua.map((tw) => ({
      tahun,
      tw,
      kompilasi: isSealed(tw, 'kompilasi.yaml'),
      laporan: isSealed(tw, 'laporan-capaian.yaml'),
    }));
  });
}

/** IKU of the renstra, and the indikator of every program, kegiatan and sub kegiatan of a year under way. */
function listIndikator(content: string): string[] {
  const files = [
    ...listFolder(content, 'renstra').map((file) => `renstra/${file}`),
    ...listFolder(content, 'kinerja').map((tahun) => `program/${tahun}.yaml`),
  ];
  const kode = files.flatMap((file) => [
    ...readFileSync(join(content, file), 'utf8').matchAll(/^ *- kode: ((?:IKU|[\d.]+)-\d+)\b/gm),
  ]);
  return [...new Set(kode.map(([, satu = '']) => satu))];
}

function listSop(content: string, jenis?: string): string[] {
  return listFolder(content, 'sop')
    .map((file) => readYaml(content, `sop/${file}`))
    .filter((sop) => jenis === undefined || readKey(sop, 'jenis') === jenis)
    .map((sop) => String(readKey(sop, 'id')));
}

/** Files of a triwulan are readable once a seal covers them. */
function listSumber(content: string, mode: Mode): string[] {
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  if (mode === 'pratinjau') return files;
  const sealed = listTriwulan(content).flatMap(({ tahun, tw, kompilasi, laporan }) => [
    ...(kompilasi ? [`kinerja/${tahun}/${tw}/kompilasi.yaml`, `kinerja/${tahun}/${tw}/seksi/`] : []),
    ...(laporan
      ? ['laporan-capaian.yaml', 'program.yaml', 'pengukuran/'].map((p) => `kinerja/${tahun}/${tw}/${p}`)
      : []),
  ]);
  const isPublic = (path: string) => path !== 'pejabat.yaml' && !/^(?:kinerja|arsip)\//.test(path);
  return files.filter((path) => isPublic(path) || sealed.some((satu) => path.startsWith(satu)));
}

/** A form for every file that a unit fills in: who is asked for IKU, who has a kegiatan, and the programs. */
function listIsian(content: string): string[] {
  return listTriwulan(content).flatMap(({ tahun, tw }) => {
    const diminta = readList(readYaml(content, `kinerja/${tahun}/${tw}/format.yaml`), 'isian');
    const program = readList(readYaml(content, `program/${tahun}.yaml`), 'program');
    const kegiatan = program.flatMap((satu) => readList(satu, 'kegiatan'));
    const units = (semua: unknown[]) => [...new Set(semua.map((satu) => String(readKey(satu, 'unit'))))];
    return [
      ...units(diminta).map((unit) => `${tahun}/${tw}/seksi/${unit}`),
      ...units(kegiatan).map((unit) => `${tahun}/${tw}/pengukuran/${unit}`),
      `${tahun}/${tw}/program`,
    ];
  });
}

function listFolder(content: string, folder: string): string[] {
  const path = join(content, folder);
  return existsSync(path) ? readdirSync(path).sort() : [];
}

function readIds(content: string, file: string, key: string): string[] {
  const list = readKey(readYaml(content, file), key);
  return Array.isArray(list) ? list.map((satu) => String(readKey(satu, 'id'))) : [];
}

function readList(value: unknown, key: string): unknown[] {
  const list = readKey(value, key);
  return Array.isArray(list) ? list : [];
}

function readYaml(content: string, file: string): unknown {
  return load(readFileSync(join(content, file), 'utf8'), { schema: CORE_SCHEMA });
}

function readKey(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
