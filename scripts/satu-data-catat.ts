// The receipt of an upload, written beside the figures that it is about.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SatuData, Triwulan } from '../src/domain/isi.generated.ts';
import { type ButirUnggahan, isTercatat, writeSatuDataBaru } from '../src/exchange/satu-data/tanda-terima.ts';
import { editYaml } from '../src/source/edit.ts';
import { readFolder, type TextFile } from '../src/source/files.ts';
import { formatProblem, isError } from '../src/source/problem.ts';
import { checkContent } from '../src/validate/content.ts';
import { showPath, writeFiles } from './content-files.ts';

export interface HasilCatat {
  status: 'tercatat' | 'sudah-ada' | 'ditolak';
  kata: string[];
}

/** Added to what stands there; nothing is written that `check` would refuse, or that says the same again. */
export function recordUnggahan(
  { tahun, triwulan, content }: { tahun: number; triwulan: Triwulan; content: string },
  unggahan: ButirUnggahan,
): HasilCatat {
  const path = `kinerja/${tahun}/tw${triwulan}/satu-data.yaml`;
  const ada = existsSync(join(content, path));
  const text = ada ? readFileSync(join(content, path), 'utf8') : writeSatuDataBaru(tahun, triwulan);
  if (ada && isTercatat(readUnggahan(content, path), unggahan))
    return { status: 'sudah-ada', kata: [`Tanda terimanya sudah ada: ${showPath(content, path)}`] };
  const catatan: TextFile = { path, text: editYaml(text, [{ pointer: '/unggahan/-', value: { ...unggahan } }]) };
  const keliru = listKeliru(content, catatan);
  if (keliru.length)
    return { status: 'ditolak', kata: ['Unggahan berhasil, tetapi tanda terimanya tidak dapat ditulis:', ...keliru] };
  writeFiles(content, [catatan]);
  return { status: 'tercatat', kata: [`ditulis ${showPath(content, path)}`] };
}

function readUnggahan(content: string, path: string): SatuData['unggahan'] {
  const { isi } = checkContent(readFolder(content));
  return isi?.['satu-data'].find((satu) => satu.path === path)?.value.unggahan ?? [];
}

/** As `check` will see the receipt. */
function listKeliru(content: string, catatan: TextFile): string[] {
  const folder = readFolder(content);
  const files = [...folder.files.filter(({ path }) => path !== catatan.path), catatan];
  const { problems } = checkContent({ ...folder, files });
  return problems.filter((satu) => isError(satu) && satu.file === catatan.path).map(formatProblem);
}
