// One look at a request: its facts, the tree it would leave on main, what `check` says of that tree, and what follows.
import type { FaktaMR } from '../alur/fakta.ts';
import type { KodeHalangan } from '../alur/halangan.ts';
import type { HasilPeriksa, Kebijakan } from '../alur/kebijakan.ts';
import { decide, type Putusan } from '../alur/putusan.ts';
import { formatHari, readSaat } from '../alur/saat.ts';
import type { Tanggal } from '../domain/isi.generated.ts';
import type { Repo } from '../forge/git.ts';
import { checkFolder } from '../load-situs.ts';
import { compareProblem, isError, type Problem } from '../source/problem.ts';
import { listEdisiDiubah, listEdisiMundur } from './edisi-tetap.ts';
import { periksaPohon } from './periksa-pohon.ts';
import { listPerubahanKepala, writePohonGabungan } from './pohon-gabungan.ts';
import { readFolderAt } from './pohon.ts';

/** `pohon` and `periksa` are absent where no merged tree can be made: then nothing is ready either. */
export interface Tinjauan {
  putusan: Putusan;
  periksa?: HasilPeriksa;
  problems: Problem[]; // of the whole merged tree; files relative to the content folder
  pohon?: string; // hash of the merged tree: main's, with exactly the head's entries at the changed paths
}

/** Names that git itself refuses, or entries that are no files: such a request is never put into a tree. */
const TAK_TERSUSUN: readonly KodeHalangan[] = ['berkas-bukan-biasa', 'nama-berkas-salah'];

/**
 * `repo` holds the head and main's tip as `fakta` names them; `kebijakan` is that tip's. `per`: the day that "who may act" and waivers
 * with an end are read for; the day of the latest fact when not given.
 */
export function tinjauPermohonan(
  repo: Repo,
  kebijakan: Kebijakan,
  fakta: FaktaMR,
  per: Tanggal = findHariFakta(fakta, kebijakan.juruGabung),
): Tinjauan {
  const awal = decide(kebijakan, fakta, undefined, per);
  if (awal.halangan.some(({ kode }) => TAK_TERSUSUN.includes(kode))) return { putusan: awal, problems: [] };
  const { shaSasaran, shaKepala } = fakta;
  const perubahan = listPerubahanKepala(repo, shaSasaran, shaKepala);
  if (!perubahan) return { putusan: awal, problems: [] };
  const { folder } = kebijakan;
  const pohon = writePohonGabungan(repo, shaSasaran, perubahan);
  const pohonDiperiksa = checkFolder(readFolderAt(repo, pohon, folder), { per });
  const problems = [
    ...pohonDiperiksa.problems,
    ...listEdisiDiubah(folder, perubahan),
    ...listEdisiMundur(folder, perubahan, pohonDiperiksa.isi),
  ].sort(compareProblem);
  const paths = perubahan.map(({ path }) => path);
  const periksa: HasilPeriksa = {
    ...periksaPohon(repo, { sasaran: shaSasaran, gabungan: pohon, folder, paths }),
    kesalahan: problems.filter(isError).length,
  };
  return { putusan: decide(kebijakan, fakta, periksa, per), periksa, problems, pohon };
}

/** The day in Jakarta of the latest thing that people did to a request: no clock. The gate's own comments do not count. */
export function findHariFakta(fakta: FaktaMR, juruGabung: number | undefined): Tanggal {
  const { dibuka, pendorong, persetujuan, versi } = fakta;
  const komentar = fakta.komentar.filter(({ akun }) => akun.id !== juruGabung);
  const waktu = [dibuka, ...[...pendorong, ...persetujuan, ...komentar, ...versi].map((satu) => satu.waktu)];
  const saat = waktu.flatMap((satu) => readSaat(satu) ?? []).toSorted();
  return formatHari(saat.at(-1) ?? '1970-01-01T00:00:00Z');
}
