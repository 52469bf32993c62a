// Names of folders: a slip there keeps every file below it from being read, and is one mistake.
import { DAFTAR_JENIS, JENIS_BERKAS } from '../domain/isi.ts';
import { findNearest } from '../source/nearest.ts';

/** A folder that is nearly as the layout has it. */
export interface FolderSalah {
  folder: string; // "kinerja/2024/TW4"
  hint: string;
}

/** Undefined when the folders of a path are right, or are none that the layout has a like for. */
export function findFolderSalah(path: string, paths: Set<string>): FolderSalah | undefined {
  const bagian = path.split('/').slice(0, -1);
  for (const [index, nama] of bagian.entries()) {
    const slot = listSlot(bagian.slice(0, index));
    if (slot.some((satu) => isFit(satu, nama))) continue;
    const induk = bagian.slice(0, index).join('/');
    const hint = suggestFolder(nama, slot, induk === '' ? '' : `${induk}/`, paths);
    return hint === undefined ? undefined : { folder: bagian.slice(0, index + 1).join('/'), hint };
  }
  return undefined;
}

/** Folders as the layout writes them: "kinerja", "<tahun>", "tw<triwulan>", "seksi". */
const FOLDER = DAFTAR_JENIS.map((jenis) => JENIS_BERKAS[jenis].contoh.split('/').slice(0, -1));

/** What may stand below these folders. */
function listSlot(bagian: string[]): string[] {
  const cocok = FOLDER.filter((folder) => bagian.every((nama, index) => isFit(folder[index], nama)));
  return [...new Set(cocok.flatMap((folder) => folder[bagian.length] ?? []))];
}

function isFit(slot: string | undefined, nama: string): boolean {
  if (slot === '<tahun>') return /^20\d\d$/.test(nama);
  if (slot === 'tw<triwulan>') return /^tw[1-4]$/.test(nama);
  return slot === nama;
}

function suggestFolder(nama: string, slot: string[], induk: string, paths: Set<string>): string | undefined {
  const rapi = tidyFolder(nama);
  const kata = slot.filter((satu) => !satu.includes('<'));
  const benar = slot.some((satu) => isFit(satu, rapi)) ? rapi : findNearest(rapi, kata);
  if (benar !== undefined) return suggestNama(`${induk}${benar}`, paths);
  if (slot.includes('<tahun>') && /\d/.test(nama)) return 'Ganti nama folder ini dengan tahunnya, empat angka.';
  if (slot.includes('tw<triwulan>') && /^(tw|triw)|\d/i.test(nama))
    return 'Ganti nama folder ini dengan triwulannya: tw1, tw2, tw3, atau tw4.';
  return undefined;
}

function suggestNama(benar: string, paths: Set<string>): string {
  return [...paths].some((path) => path.startsWith(`${benar}/`))
    ? `Pindahkan isinya ke folder \`${benar}\`, yang sudah ada, lalu hapus yang ini.`
    : `Ganti nama foldernya menjadi \`${benar}\`.`;
}

/** "TW 4", "tw-4", "Triwulan IV" → "tw4"; "Rencana_Aksi" → "rencana-aksi" */
function tidyFolder(nama: string): string {
  const rapi = nama.normalize('NFKC').trim().toLowerCase();
  const [, nomor = ''] = /^(?:tw|triwulan)[ ._-]*([1-4]|iv|i{1,3})$/.exec(rapi) ?? [];
  if (nomor !== '') return `tw${ROMAWI[nomor] ?? nomor}`;
  return rapi.replaceAll(/[ _]+/g, '-');
}

const ROMAWI: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4' };
