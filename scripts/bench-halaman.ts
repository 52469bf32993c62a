// What pages weigh on a first visit: not a time, so nothing is repeated and every machine finds the same.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, load } from 'js-yaml';
import { BATAS_BOBOT, type Bobot, weighPages } from './bobot-halaman.ts';
import { isTercapai } from './bench-ukur.ts';
import { progress } from './terminal.ts';

/** The heaviest page of a kind. */
export interface HalamanBerat {
  jenis: string;
  path: string;
  kb: number;
  nisbah: number; // to the budget
  sasaran: number; // at most
}

const BANYAK = 10;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The ten heaviest kinds of the site in dist/, or of one built for this. */
export function measureHalaman(): HalamanBerat[] {
  if (existsSync(join(ROOT, 'dist/index.html'))) return listTerberat(join(ROOT, 'dist'));
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-bobot-'));
  try {
    progress('Membuat situs untuk ditimbang …');
    const { status } = spawnSync(process.execPath, ['scripts/build.ts', '--out', join(folder, 'dist')], { cwd: ROOT });
    if (status !== 0) throw new Error('situs untuk ditimbang tidak dapat dibuat; jalankan npm run build');
    return listTerberat(join(folder, 'dist'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function listTerberat(folder: string): HalamanBerat[] {
  const kinds = Map.groupBy(weighPages(folder, readBase()), ({ jenis }) => jenis);
  const heaviest = [...kinds.values()].flatMap((pages) => pages.toSorted(compareBobot).slice(0, 1));
  return heaviest.sort(compareBobot).slice(0, BANYAK).map(viewBerat);
}

function viewBerat({ jenis, path, byte }: Bobot): HalamanBerat {
  const nisbah = Math.round((100 * byte) / BATAS_BOBOT) / 100;
  const kb = Math.round((10 * byte) / 1024) / 10;
  return { jenis, path, kb, nisbah, sasaran: 1 };
}

function compareBobot(a: Bobot, b: Bobot): number {
  return b.byte - a.byte;
}

/** The path that the site stands below, as the office says it. */
function readBase(): string {
  const instansi = load(readFileSync(join(ROOT, 'content/instansi.yaml'), 'utf8'), { schema: CORE_SCHEMA });
  const situs = typeof instansi === 'object' && instansi && 'situs' in instansi ? String(instansi.situs) : '';
  return new URL(situs).pathname;
}

export function writeBerat(satu: HalamanBerat): string {
  const { jenis, path, kb, nisbah, sasaran } = satu;
  const tanda = isTercapai(satu) ? 'tercapai' : 'BELUM   ';
  return `${tanda}  ${nisbah}×  laman ${jenis || 'beranda'} ${kb} KB (${path || '/'}; sasaran ≤ ${sasaran}× dari ${BATAS_BOBOT / 1024} KB)`;
}
