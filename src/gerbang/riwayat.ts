import type { Kebijakan } from '../alur/kebijakan.ts';
import { type HasilKomit, type KodeGagal, type TandaGerbang, verifyHistory } from '../alur/riwayat.ts';
import { ForgeError } from '../forge/forge-error.ts';
import { hasCommit, listFirstParents, type Repo } from '../forge/git.ts';
import { readCommits } from '../forge/git-objects.ts';
import { type KomitGit, listRiwayatGit, readTanda } from '../forge/riwayat-git.ts';
import { isKebijakan, type Letak, readKebijakan, readKunciGerbang } from './kebijakan.ts';
import { type PeriksaPohon, periksaPohon } from './periksa-pohon.ts';
import { listMergetag, readTandaPejabat, type TandaPejabat } from './tanda-pejabat.ts';

/** `tanda-pejabat`: a signature of an official that the merge carries does not hold. */
export type KodeGagalRepo = KodeGagal | 'tanda-pejabat';

export type HasilKomitRepo =
  | Extract<HasilKomit, { status: 'sah' }>
  | { sha: string; status: 'gagal'; kode: KodeGagalRepo; alasan: string }
  | { sha: string; status: 'dipulihkan'; kode: KodeGagalRepo; alasan: string; oleh: string };

/** The main line after `genesis`, verified, with what git says of each commit. */
export interface RiwayatRepo {
  sah: boolean;
  komit: HasilKomitRepo[]; // oldest first
  gagal?: Extract<HasilKomitRepo, { status: 'gagal' }>; // the first that is not healed
  genesis: string;
  waktuGenesis: string; // of its committer
  tip: string;
  asal: KomitGit[]; // in the order of `komit`
  dasar: Map<string, DasarPutusan>; // by commit, of those whose gate signature holds
}

/** What a commit was decided by, and what proves it beside the gate. */
export interface DasarPutusan {
  kebijakan: Kebijakan;
  tandaPejabat: TandaPejabat[];
}

/** A history that does not begin where it should: cut back, or another one in its place. */
export class GenesisError extends Error {
  readonly exitCode = 1;

  constructor(message: string, hint: string) {
    super(`${message}\n    ${hint}`);
    this.name = 'GenesisError';
  }
}

/** Offline, from a clone alone. Everything up to and including `genesis` is taken as it is. */
export function loadRiwayat(repo: Repo, { genesis, tip }: { genesis: string; tip: string }, letak: Letak): RiwayatRepo {
  checkGaris(repo, genesis, tip);
  const asal = listRiwayatGit(repo, { genesis, tip });
  const mergetag = listMergetag(repo, asal);
  const bukti: Bukti = { dasar: new Map(), sebab: new Map() };
  const komit = asal.map((satu) => ({
    ...satu,
    tandaTangan: (kebijakan: Kebijakan) =>
      readBukti(repo, bukti, { komit: satu, mergetag: mergetag.get(satu.sha) ?? [] }, kebijakan),
    periksa: periksaKomit(repo, satu, letak),
  }));
  const waktuGenesis = readCommits(repo, [genesis])[0]?.committer.waktu ?? '';
  const riwayat = verifyHistory({ sha: genesis, waktu: waktuGenesis }, komit, rememberKebijakan(repo, letak, asal));
  const hasil = riwayat.komit.map((satu) => explainHasil(satu, bukti));
  const gagal = hasil.find((satu) => satu.status === 'gagal');
  return { sah: !gagal, komit: hasil, ...(gagal && { gagal }), genesis, waktuGenesis, tip, asal, dasar: bukti.dasar };
}

/** Whether the branch still goes back to a commit by first parents. An empty line would hold, whoever cut it. */
export function isDiGaris(repo: Repo, sha: string, tip: string): boolean {
  return hasCommit(repo, sha) && listFirstParents(repo, tip, []).includes(sha);
}

function checkGaris(repo: Repo, genesis: string, tip: string): void {
  if (isDiGaris(repo, genesis, tip)) return;
  throw new GenesisError(
    `riwayat ini tidak berpangkal pada genesis ${genesis}`,
    'Cocokkan genesis dengan berita acara; bila sudah benar, cabang utama telah dipotong atau diganti.',
  );
}

/** What the signatures of each commit told, and why one did not hold where it was not the gate's own. */
interface Bukti {
  dasar: Map<string, DasarPutusan>;
  sebab: Map<string, { kode: KodeGagalRepo; alasan: string }>;
}

/** The gate's signature first: nothing is believed of a commit that the gate has not made. */
function readBukti(
  repo: Repo,
  { dasar, sebab }: Bukti,
  { komit, mergetag }: { komit: KomitGit; mergetag: string[] },
  kebijakan: Kebijakan,
): TandaGerbang {
  const gerbang = attemptKunci(() => readTanda(repo, komit, readKunciGerbang(kebijakan.isi)));
  if (typeof gerbang !== 'string') sebab.set(komit.sha, { kode: 'tanda-tangan', alasan: gerbang.message });
  if (gerbang !== 'sah') return typeof gerbang === 'string' ? gerbang : 'tidak-sah';
  const pejabat = attemptKunci(() => readTandaPejabat(repo, komit, mergetag, kebijakan));
  if (Array.isArray(pejabat)) {
    dasar.set(komit.sha, { kebijakan, tandaPejabat: pejabat });
    return 'sah';
  }
  const alasan = typeof pejabat === 'string' ? pejabat : pejabat.message;
  sebab.set(komit.sha, { kode: 'tanda-pejabat', alasan });
  return 'tidak-sah';
}

/** A list of keys that cannot be used proves nothing; that is said of the commit, and does not end the whole run. */
function attemptKunci<T>(read: () => T): T | ForgeError {
  try {
    return read();
  } catch (error) {
    if (error instanceof ForgeError && error.kode === 'kunci-salah') return error;
    throw error;
  }
}

/** The policy knows one verdict for both kinds of signature. Which of them did not hold is told here. */
function explainHasil(hasil: HasilKomit, { sebab }: Bukti): HasilKomitRepo {
  if (hasil.status === 'sah' || hasil.kode !== 'tanda-tangan') return hasil;
  return { ...hasil, ...sebab.get(hasil.sha) };
}

/** A path that was there before is no blank form. To look for one means to read the whole content, which most merges do not need. */
function periksaKomit(repo: Repo, { sha, induk, perubahan }: KomitGit, { folder }: Letak): PeriksaPohon {
  const [sasaran] = induk;
  if (sasaran === undefined) return { blangko: [] };
  const lama = perubahan.filter((satu) => satu.lama && satu.path.startsWith(`${folder}/kinerja/`));
  const paths = perubahan.filter((satu) => !lama.includes(satu)).map(({ path }) => path);
  const { barisTerbitBerubah, ...hasil } = periksaPohon(repo, { sasaran, gabungan: sha, folder, paths });
  return lama.length > 0 || barisTerbitBerubah === undefined ? hasil : { ...hasil, barisTerbitBerubah };
}

/** Most merges leave the policy as it was: it is read where one of its files has changed. */
function rememberKebijakan(repo: Repo, letak: Letak, asal: KomitGit[]): (sha: string) => Kebijakan | undefined {
  const perKomit = new Map<string, Kebijakan | undefined>();
  let dahulu: string | undefined;
  for (const { sha, induk, perubahan } of asal) {
    const [sasaran] = induk;
    if (sasaran === undefined || sasaran !== (dahulu ?? sasaran)) break;
    if (!perKomit.has(sasaran)) perKomit.set(sasaran, readKebijakan(repo, sasaran, letak));
    const sama = !perubahan.some(({ path }) => isKebijakanDi(path, letak));
    perKomit.set(sha, sama ? perKomit.get(sasaran) : readKebijakan(repo, sha, letak));
    dahulu = sha;
  }
  return (sha) => (perKomit.has(sha) ? perKomit.get(sha) : readKebijakan(repo, sha, letak));
}

function isKebijakanDi(path: string, { folder }: Letak): boolean {
  return path.startsWith(`${folder}/`) && isKebijakan(path.slice(folder.length + 1));
}
