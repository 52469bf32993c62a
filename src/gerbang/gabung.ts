// The juru-gabung: for each open request fetch, decide, build, verify, push, close. A run that is cut off anywhere leaves nothing
// half done: until the push nothing has happened, and after it only closing is left, which the next run does.
import type { FaktaMR } from '../alur/fakta.ts';
import type { Kebijakan } from '../alur/kebijakan.ts';
import { formatHari, readSaat } from '../alur/saat.ts';
import { ForgeError } from '../forge/forge-error.ts';
import { readCommits } from '../forge/git-objects.ts';
import { isAncestor, listFirstParents, type Repo, readTip } from '../forge/git.ts';
import type { NomorPermohonan } from '../forge/sambung.ts';
import type { Meja } from './gabung-port.ts';
import { composeGabungan } from './gabung-susun.ts';
import { composeUtama, type KeadaanPermohonan } from './penjelasan-utama.ts';
import type { KodeGagalRepo } from './riwayat.ts';
import { tinjauPermohonan } from './tinjau.ts';
import { readKebijakanUtama } from './utama.ts';

/** What became of one request. `catatan`: what else people should know, a sentence each. */
export type HasilGabung = { nomor: NomorPermohonan; judul?: string } & (
  | { status: 'digabung'; sha: string; catatan: string[] }
  | { status: 'sudah'; sha?: string; ditutup: boolean } // its head is in main already
  | { status: 'belum-siap'; keadaan: KeadaanPermohonan; utama: string } // as `gate` says it
  | { status: 'terhalang'; alasan: string }
  | { status: 'ditunda'; alasan: string } // nothing wrong: the next run asks again
  | { status: 'ditolak'; kode: KodeGagalRepo; alasan: string } // built, and refused by our own verification
  | { status: 'gagal'; galat: Error }
);

const MAKS_COBA = 5;

/** One after the other; what happens to one does not stop the next. */
export async function* mergeTerbuka(meja: Meja, nomor?: NomorPermohonan): AsyncGenerator<HasilGabung> {
  await meja.port.perbarui();
  const semua = nomor === undefined ? await meja.port.listTerbuka() : [nomor];
  for (const satu of semua.toSorted(compareNomor)) yield await mergePermohonan(meja, satu);
}

function compareNomor(a: NomorPermohonan, b: NomorPermohonan): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

export async function mergePermohonan(meja: Meja, nomor: NomorPermohonan): Promise<HasilGabung> {
  try {
    for (let coba = 0; coba < MAKS_COBA; coba += 1) {
      const hasil = await tryMerge(meja, nomor);
      if (hasil !== 'bergerak') return hasil;
    }
    return { nomor, status: 'ditunda', alasan: 'cabang utama terus bergerak' };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const tunda = error instanceof ForgeError && (error.kode === 'belum-siap' || error.kode === 'git-tidak-ada');
    return tunda
      ? { nomor, status: 'ditunda', alasan: error.message.split('\n')[0] ?? '' }
      : { nomor, status: 'gagal', galat: error };
  }
}

/** Everything is asked anew each time: main, policy, facts, the check of the merged tree. */
async function tryMerge(meja: Meja, nomor: NomorPermohonan): Promise<HasilGabung | 'bergerak'> {
  const { repo, port } = meja;
  await port.perbarui(nomor);
  const kebijakan = readKebijakanUtama(meja);
  const fakta = await port.readFakta(nomor, kebijakan);
  const dasar = { nomor, judul: fakta.judul };
  if (isAncestor(repo, fakta.shaKepala, fakta.shaSasaran)) return { ...dasar, ...(await closeSudah(meja, fakta)) };
  const per = formatHari(port.saat().toISOString());
  const bahan = { kebijakan, fakta, tinjauan: tinjauPermohonan(repo, kebijakan, fakta, per), per };
  await port.catatKembali(bahan);
  if (!bahan.tinjauan.putusan.siap) {
    const { keadaan, utama } = composeUtama(bahan);
    return { ...dasar, status: 'belum-siap', keadaan, utama };
  }
  const susunan = composeGabungan(meja, bahan);
  if (susunan.status !== 'tersusun') return { ...dasar, ...susunan };
  const terkirim = await pushGabungan(meja, nomor, fakta.shaSasaran, susunan.sha);
  if (terkirim === 'bergerak') return terkirim;
  const catatan = [...describeMundur(susunan.mundur), ...(await closeDigabung(meja, nomor, kebijakan))];
  return { ...dasar, status: 'digabung', sha: susunan.sha, catatan };
}

/** Refused because main has moved: asked again. A push whose answer was lost may have arrived all the same. */
async function pushGabungan(
  { repo, letak, port }: Meja,
  nomor: NomorPermohonan,
  sasaran: string,
  sha: string,
): Promise<'terkirim' | 'bergerak'> {
  const hasil = await port.push(sha);
  if (hasil.status === 'diterima') return 'terkirim';
  await port.perbarui(nomor);
  const kini = readTip(repo, letak.cabang);
  if (isAncestor(repo, sha, kini)) return 'terkirim';
  if (kini !== sasaran) return 'bergerak';
  throw new ForgeError(
    'tidak-berhak',
    `server menolak penggabungan ke ${letak.cabang}: ${hasil.alasan}`,
    'Pastikan hanya akun juru-gabung yang boleh menulis cabang itu, dan tokennya milik akun itu.',
  );
}

/** The merge has happened: whatever fails from here on is told, and done by the next run. */
async function closeDigabung(meja: Meja, nomor: NomorPermohonan, kebijakan: Kebijakan): Promise<string[]> {
  if (typeof nomor !== 'number') return [];
  try {
    await meja.port.perbarui(nomor);
    await closeSudah(meja, await meja.port.readFakta(nomor, kebijakan));
    return [];
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    return [`permohonannya belum ditutup: ${error.message.split('\n')[0]}`];
  }
}

/** Its head is in main. A forge that sees that for itself marks it as merged, and is given the time to. */
async function closeSudah(
  { repo, port }: Meja,
  fakta: FaktaMR,
): Promise<{ status: 'sudah'; sha?: string; ditutup: boolean } | { status: 'terhalang'; alasan: string }> {
  const gabung = findGabungan(repo, fakta);
  if (gabung === 'belum-berisi') return { status: 'terhalang', alasan: 'belum ada perubahan di cabangnya' };
  const sha = gabung && { sha: gabung.sha };
  if (fakta.forge === 'git' || fakta.keadaan !== 'terbuka' || !mayClose(fakta, gabung?.waktu, port.saat()))
    return { status: 'sudah', ...sha, ditutup: false };
  await port.tutup(fakta.nomor, composeTeksTutup(fakta, gabung?.sha));
  return { status: 'sudah', ...sha, ditutup: true };
}

const MENUNGGU_FORGE_MS = 10 * 60 * 1000;

/** GitLab and GitHub mark a request as merged a little after the push; "closed" would look like a refusal. */
function mayClose({ forge }: FaktaMR, waktu: string | undefined, kini: Date): boolean {
  if (waktu === undefined || forge === 'gitea' || forge === 'forgejo') return true;
  return kini.getTime() - Date.parse(waktu) >= MENUNGGU_FORGE_MS;
}

/** The merge that brought the head in; undefined when it came with another; not anything when main itself has been there. */
function findGabungan(
  repo: Repo,
  { shaKepala, shaSasaran }: FaktaMR,
): { sha: string; waktu: string } | undefined | 'belum-berisi' {
  const garis = readCommits(repo, listFirstParents(repo, shaSasaran, [shaKepala]));
  if (shaKepala === shaSasaran || garis[0]?.parents[0] === shaKepala) return 'belum-berisi';
  const satu = garis.find(({ parents }) => parents[1] === shaKepala);
  return satu && { sha: satu.sha, waktu: readSaat(satu.committer.waktu) ?? satu.committer.waktu };
}

function composeTeksTutup({ cabangSasaran }: FaktaMR, sha: string | undefined): string {
  if (sha === undefined)
    return `Sejarah cabang ini sudah termuat di ${cabangSasaran} lewat permohonan lain, jadi permohonan ini ditutup, bukan ditolak. Bila isinya belum ada di sana, ajukan lagi dari cabang utama.`;
  return `Isi permohonan ini sudah digabung ke ${cabangSasaran} sebagai ${sha}. Permohonan ditutup karena sudah selesai, bukan karena ditolak.`;
}

function describeMundur(detik: number): string[] {
  return detik > 0 ? [`jam mesin ini ${detik} detik di belakang; penggabungan diberi waktu kejadian terakhir`] : [];
}
