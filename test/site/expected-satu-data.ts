// Files of the hand-over to Satu Data that a built site must hold, read from the content files anew.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const METADATA = ['ms-keg', 'ms-ind', 'ms-var'];

/** A package for every sealed triwulan of an office whose renstra holds the metadata; the page in any case. */
export function listExpectedSatuData(content: string): string[] {
  const siap = readdirSync(join(content, 'renstra')).some((file) =>
    has(content, `renstra/${file}`, /^metadata_statistik:/m),
  );
  return ['data/satu-data/index.html', ...(siap ? listDisahkan(content) : []).flatMap(listBerkas)];
}

function listBerkas(triwulan: string): string[] {
  const tabel = [`capaian-${triwulan}`, ...METADATA].flatMap((nama) => [`${nama}.csv`, `${nama}.xlsx`]);
  const lain = ['datapackage.json', 'metadata.json', 'formulir-portal.json'];
  return [...tabel, ...lain].map((nama) => `data/satu-data/${triwulan}/${nama}`);
}

function listDisahkan(content: string): string[] {
  const kinerja = join(content, 'kinerja');
  if (!existsSync(kinerja)) return [];
  return readdirSync(kinerja).flatMap((tahun) =>
    readdirSync(join(kinerja, tahun))
      .filter((tw) => has(content, `kinerja/${tahun}/${tw}/kompilasi.yaml`, /^sidik: \S/m))
      .map((tw) => `${tahun}-${tw}`),
  );
}

function has(content: string, file: string, pola: RegExp): boolean {
  const path = join(content, file);
  return existsSync(path) && pola.test(readFileSync(path, 'utf8'));
}
