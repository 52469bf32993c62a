// Calendar files: one for all, and one for each jabatan that takes a step of a SOP whose time can be counted.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';

interface Langkah {
  pelaksana?: string[];
  oleh?: string;
  berkas?: string[];
  lanjut?: number[];
  nomor: number;
  waktu?: object;
}

export function listExpectedKalender(content: string): string[] {
  const peran = new Set(listFiles(content, 'sop').flatMap(listPeran));
  const jabatan = read<{ jabatan?: { id: string; peran?: string[] }[] }>(content, 'pejabat.yaml').jabatan ?? [];
  const pelaku = jabatan.filter((satu) => [satu.id, ...(satu.peran ?? [])].some((nama) => peran.has(nama)));
  const berhari = listFiles(content, 'kalender').length > 0 && existsSync(join(content, 'kinerja'));
  return ['index.html', 'semua.ics', ...(berhari ? pelaku.map(({ id }) => `${id}.ics`) : [])].map(
    (nama) => `kalender/${nama}`,
  );
}

/** Who takes a dated step of each triwulan: one without a time leaves all that follow it without a day. */
function listPeran(sop: unknown): string[] {
  const { jenis, langkah } = sop as { jenis: string; langkah: Langkah[] };
  if (jenis !== 'sop') return [];
  const tanpa = new Set<number>();
  return langkah.flatMap(({ nomor, waktu, berkas = [], oleh, pelaksana = [] }, index) => {
    const sebelum = langkah.slice(0, index).filter((satu, letak) => {
      return (satu.lanjut ?? [langkah[letak + 1]?.nomor]).includes(nomor);
    });
    if (!waktu || sebelum.some((satu) => tanpa.has(satu.nomor))) tanpa.add(nomor);
    const berulang = berkas.some((path) => /^(?:kinerja|arsip)\//.test(path));
    return tanpa.has(nomor) || !berulang ? [] : [oleh ?? pelaksana[0] ?? ''];
  });
}

function listFiles(content: string, folder: string): unknown[] {
  if (!existsSync(join(content, folder))) return [];
  const nama = readdirSync(join(content, folder)).filter((satu) => satu.endsWith('.yaml'));
  return nama.map((satu) => read(content, `${folder}/${satu}`));
}

function read<T>(content: string, file: string): T {
  return load(readFileSync(join(content, file), 'utf8'), { schema: CORE_SCHEMA }) as T;
}
