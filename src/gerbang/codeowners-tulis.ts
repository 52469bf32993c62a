// The three dialects of CODEOWNERS. What they have in common ends with the name of the file.
import { comparePola, listIrisan, type Pola } from './codeowners-pola.ts';

/** Who approves what fits a pattern: one entry per step, in the order of the chain. */
export interface PemilikPola {
  pola: Pola;
  langkah: PemilikLangkah[];
}

/** `jabatan` are alternatives; `akun` are the logins of those who hold one of them. */
export interface PemilikLangkah {
  jabatan: string[];
  akun: string[];
}

/** The chain of a pattern that is not among those given: what two of them have in common. */
export type FindLangkah = (pola: Pola) => PemilikLangkah[];

const KEPALA = [
  '# Dibuat dengan "npm run codeowners" dari SOP dan pejabat.yaml. Jangan disunting: ubah sumbernya, lalu buat ulang.',
  '# Berkas ini hanya meminta tinjauan. Urutan persetujuan diperiksa juru gabung.',
];

/**
 * GitHub: the last line that fits counts alone, and its owners are alternatives. So every line names the whole chain, what is narrower
 * comes later, and what two patterns share has its own line. A line without owners takes the content folder out of what is outside it.
 */
export function writeGithub(daftar: PemilikPola[], folder: string, findLangkah: FindLangkah): string {
  const irisan = listIrisan(daftar.map(({ pola }) => pola)).map((pola) => ({ pola, langkah: findLangkah(pola) }));
  const baris = [...daftar, ...irisan]
    .toSorted((a, b) => comparePola(a.pola, b.pola))
    .map(({ pola, langkah }) => ({ luar: pola.luar, teks: joinWords(formatGlob(pola, folder), listAkun(langkah)) }));
  return joinLines([
    ...KEPALA,
    ...baris.filter(({ luar }) => luar).map(({ teks }) => teks),
    `/${folder}/`,
    ...baris.filter(({ luar }) => !luar).map(({ teks }) => teks),
  ]);
}

/**
 * GitLab: every section counts for itself. One per role, so that each step of a chain is asked; comments must not hold a "@", which would
 * make somebody an owner. Inside and outside the content folder are apart, because "!" holds for a whole section.
 */
export function writeGitlab(daftar: PemilikPola[], folder: string): string {
  const bagian = groupByJabatan(daftar).flatMap(({ nama, luar, akun, pola }) => [
    '',
    joinWords(`[${nama}]`, akun),
    ...pola.map((satu) => formatGlob(satu, folder)),
    ...(luar ? [`!/${folder}/`] : []),
  ]);
  return joinLines([...KEPALA, ...bagian]);
}

/**
 * Gitea and Forgejo: every line that fits counts; each is a Go regular expression between ^ and $, after one backslash of every two has
 * been eaten. "!" stands for all files that do not fit.
 */
export function writeGitea(daftar: PemilikPola[], folder: string): string {
  const baris = groupByJabatan(daftar).flatMap(({ akun, pola }) =>
    pola.map((satu) => joinWords(formatRegex(satu, folder), akun)),
  );
  return joinLines([...KEPALA, ...baris]);
}

/** What falls to the same jabatan, inside the content folder or outside it. */
interface Bagian {
  nama: string; // "kasubag-umum", "perangkat: camat"
  luar: boolean;
  akun: string[];
  pola: Pola[];
}

/** Steps that fall to the same jabatan are one, however often a chain comes back to them. */
function groupByJabatan(daftar: PemilikPola[]): Bagian[] {
  const bagian = new Map<string, Bagian>();
  for (const { pola, langkah } of daftar) {
    for (const { jabatan, akun } of langkah) {
      if (akun.length === 0) continue;
      const nama = `${pola.luar ? 'perangkat: ' : ''}${jabatan.join(' atau ')}`;
      const ada = bagian.get(nama) ?? { nama, luar: pola.luar, akun, pola: [] };
      if (!ada.pola.includes(pola)) ada.pola.push(pola);
      bagian.set(nama, ada);
    }
  }
  return [...bagian.values()];
}

function formatGlob({ luar, ruas, dalam }: Pola, folder: string): string {
  if (luar && dalam && ruas.length === 0) return '*';
  return `/${[...(luar ? [] : [folder]), ...ruas].join('/')}${dalam ? '/' : ''}`;
}

function formatRegex({ luar, ruas, dalam }: Pola, folder: string): string {
  if (luar && dalam && ruas.length === 0) return `!${escapeRegex(folder)}/.*`;
  const semua = [...(luar ? [] : [folder]), ...ruas].map((satu) => satu.split('*').map(escapeRegex).join('[^/]*'));
  return `${semua.join('/')}${dalam ? '/.*' : ''}`;
}

/** Two backslashes, of which the first stage leaves one. */
function escapeRegex(text: string): string {
  return text.replaceAll(/[.+*?()|[\]{}^$]/g, (tanda) => `\\\\${tanda}`);
}

function listAkun(langkah: PemilikLangkah[]): string[] {
  return [...new Set(langkah.flatMap(({ akun }) => akun))];
}

function joinWords(kata: string, akun: string[]): string {
  return [kata, ...akun.map((satu) => `@${satu}`)].join(' ');
}

function joinLines(lines: string[]): string {
  return `${lines.join('\n')}\n`;
}
