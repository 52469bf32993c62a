import { compareFolder } from '../bandingkan.ts';
import type { Repo } from '../forge/git.ts';
import { composeRingkasanMd } from '../report/banding-markdown.ts';
import type { Letak } from './kebijakan.ts';
import type { BahanPenjelasan } from './penjelasan-nama.ts';
import { readFolderAt } from './pohon.ts';

/** What main would become against what it is, as the gate's comment shows it; undefined where there is no merged tree. */
export function composeRingkasan(
  repo: Repo,
  { folder }: Letak,
  { fakta, tinjauan, per }: BahanPenjelasan,
): string | undefined {
  if (tinjauan.pohon === undefined) return undefined;
  const lama = readFolderAt(repo, fakta.shaSasaran, folder);
  const baru = readFolderAt(repo, tinjauan.pohon, folder);
  const dibaca = new Set([...lama.files, ...baru.files].map(({ path }) => `${folder}/${path}`));
  const paths = fakta.berkas.flatMap((satu) => (satu.lama === undefined ? [satu.baru] : [satu.lama, satu.baru]));
  const lainnya = [...new Set(paths)].filter((path) => !dibaca.has(path)).toSorted();
  return composeRingkasanMd(compareFolder(lama, baru, { per, lainnya }));
}
