// What a run of Stryker over src/alur has shown, small enough to be read: `npm run mutation` writes it, and a test refuses a stale one.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LAPORAN = `${ROOT}test/mutasi/laporan.json`;

export interface Hitungan {
  mutan: number; // changed copies of the code that are valid programs
  terbunuh: number; // a test failed
  habisWaktu: number; // a test did not end: counted as killed, as Stryker does
  hidup: number; // all tests passed
  tanpaUji: number; // no test runs the place
  belumDiuji: number; // the run was interrupted before its turn: counted as alive
}

export interface Laporan {
  sumber: string; // of hashSumber, when it was run
  skor: number; // per cent killed, rounded down to one decimal
  semua: Hitungan;
  berkas: Record<string, Hitungan>;
  hidup: string[]; // "src/alur/langkah.ts:63:12 ConditionalExpression → true"
}

/** SHA-256 over the names and texts of all files of src/alur. */
export function hashSumber(): string {
  const hash = createHash('sha256');
  const nama = readdirSync(`${ROOT}src/alur`).filter((satu) => satu.endsWith('.ts'));
  for (const satu of nama.toSorted())
    hash
      .update(`${satu}\0`)
      .update(readFileSync(`${ROOT}src/alur/${satu}`))
      .update('\0');
  return hash.digest('hex');
}

export function readLaporan(): Laporan {
  return JSON.parse(readFileSync(LAPORAN, 'utf8'));
}

/** The part of Stryker's report that is used; its schema is that of mutation-testing-elements. */
interface Mentah {
  files: Record<string, { mutants: Mutan[] }>;
}

interface Mutan {
  mutatorName: string;
  replacement?: string;
  status: string;
  location: { start: { line: number; column: number } };
}

/** `mutan`: how many there are in all, where the run was interrupted. */
function composeLaporan({ files }: Mentah, mutan?: number): Laporan {
  const berkas = Object.entries(files).map(([nama, { mutants }]) => [nama, count(mutants)] as const);
  const diuji = count(Object.values(files).flatMap(({ mutants }) => mutants));
  const semua = { ...diuji, mutan: mutan ?? diuji.mutan, belumDiuji: (mutan ?? diuji.mutan) - diuji.mutan };
  return {
    sumber: hashSumber(),
    skor: Math.floor(((semua.terbunuh + semua.habisWaktu) / semua.mutan) * 1000) / 10,
    semua,
    berkas: Object.fromEntries(berkas.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    hidup: Object.entries(files).flatMap(([nama, { mutants }]) =>
      mutants.filter(isHidup).map((satu) => describe(nama, satu)),
    ),
  };
}

function count(mutan: Mutan[]): Hitungan {
  const of = (status: string): number => mutan.filter((satu) => satu.status === status).length;
  const [terbunuh, habisWaktu, hidup, tanpaUji] = [of('Killed'), of('Timeout'), of('Survived'), of('NoCoverage')];
  return { mutan: terbunuh + habisWaktu + hidup + tanpaUji, terbunuh, habisWaktu, hidup, tanpaUji, belumDiuji: 0 };
}

function isHidup({ status }: Mutan): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}

function describe(nama: string, { mutatorName, replacement = '', location: { start } }: Mutan): string {
  return `${nama}:${start.line}:${start.column} ${mutatorName} → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 60)}`;
}

if (import.meta.main) {
  // A run that was interrupted leaves what it has found in the incremental file; how many mutants there are stands in its first lines.
  const [jumlah] = process.argv.slice(2);
  const file = jumlah === undefined ? 'mutasi-laporan.json' : 'mutasi.json';
  const mentah: Mentah = JSON.parse(readFileSync(`${ROOT}.cache/${file}`, 'utf8'));
  const laporan = composeLaporan(mentah, jumlah === undefined ? undefined : Number(jumlah));
  writeFileSync(LAPORAN, `${JSON.stringify(laporan, undefined, 2)}\n`);
  console.log(`${laporan.skor} % dari ${laporan.semua.mutan} mutan terbunuh`);
}
