// Receipts of uploads on their way to main: a branch and a request for each triwulan, however often they are sent.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Akun } from '../alur/fakta.ts';
import type { SatuData } from '../domain/isi.generated.ts';
import { findJenis } from '../domain/isi.ts';
import { type Diajukan, openAjuan } from '../forge/ajukan.ts';
import { ForgeError } from '../forge/forge-error.ts';
import { checkSha, findTip, type Repo, readTip, runGit } from '../forge/git.ts';
import { readFileAt } from '../forge/git-objects.ts';
import { type Jauh, pushCommit } from '../forge/git-push.ts';
import type { SambunganApi } from '../forge/sambung.ts';
import { guardTeks } from '../forge/tulis-teks.ts';
import { formatPeriode } from '../format.ts';
import { readFolder } from '../source/files.ts';
import { readYaml } from '../source/yaml.ts';
import { checkSchema } from '../validate/schema.ts';
import type { Letak } from './kebijakan.ts';
import { writePohonGabungan } from './pohon-gabungan.ts';
import type { SalinanGerbang } from './salinan.ts';

/** A `satu-data.yaml` that says more than main does. */
export interface TandaTerima {
  path: string; // in the repository: "content/kinerja/2024/tw1/satu-data.yaml"
  teks: string;
  dasar: string; // the commit of main that it was written on
  cabang: string; // "tanda-terima/2024-tw1-1a2b3c4d5e6f"
  judul: string;
  uraian: string;
}

type Unggahan = SatuData['unggahan'];

/** Of the work tree against main as the clone last saw it. Nothing else that was changed there is looked at. */
export function listTandaTerima(asal: Repo, { folder, cabang }: Letak): TandaTerima[] {
  const dasar = readTip(asal, cabang);
  const berkas = readFolder(join(asal.folder, folder)).files.filter(({ path }) => findJenis(path) === 'satu-data');
  return berkas.flatMap(({ path, text: teks }) => {
    const letak = `${folder}/${path}`;
    const lama = readFileAt(asal, dasar, letak);
    if (lama === teks) return [];
    const nilai = readSatuData(letak, teks);
    if (!nilai) throw broken(letak);
    const baru = nilai.unggahan.slice(readSatuData(letak, lama ?? '')?.unggahan.length ?? 0);
    return baru.length === 0 ? [] : [{ path: letak, teks, dasar, ...compose(nilai, baru) }];
  });
}

function readSatuData(path: string, teks: string): SatuData | undefined {
  const { value: sumber } = readYaml(path, teks);
  if (sumber === undefined) return undefined;
  const { value, sound } = checkSchema(sumber, 'satu-data');
  return sound ? value : undefined;
}

function broken(path: string): ForgeError {
  return new ForgeError('git-gagal', `${path} bermasalah`, 'Jalankan npm run check, perbaiki, lalu ulangi.');
}

function compose(
  { tahun, triwulan, unggahan }: SatuData,
  baru: Unggahan,
): Pick<TandaTerima, 'cabang' | 'judul' | 'uraian'> {
  const periode = formatPeriode({ tahun, triwulan });
  const butir = baru.map(({ alamat, tanggal, tahap }) => `- ${tanggal}${tahap ? `, ${tahap}` : ''}: ${alamat}`);
  return {
    cabang: `tanda-terima/${tahun}-tw${triwulan}-${computeSidik(unggahan)}`,
    judul: `Tanda terima Satu Data ${periode}`,
    uraian: guardTeks(['Unggahan ke portal Satu Data yang sudah dibaca kembali:', '', ...butir].join('\n')),
  };
}

/**
 * Of what was uploaded and where, not of when: the same upload, told again by a later clock, is the same receipt. What main knows
 * already counts too: a receipt that another one overtook is a new one on top of it.
 */
function computeSidik(unggahan: Unggahan): string {
  const tetap = unggahan.map(({ alamat, sha256, tahap, dataset, sumber_daya: sumber, baris }) => {
    return [alamat, sha256, tahap, dataset, sumber?.map(({ nama, id }) => [nama, id]), baris];
  });
  return createHash('sha256').update(JSON.stringify(tetap)).digest('hex').slice(0, 12);
}

/** What a receipt needs on its way. */
export interface Pengirim {
  salinan: SalinanGerbang; // as the server is now
  letak: Letak;
  jauh: Jauh;
  sambungan: SambunganApi;
  oleh: Akun;
}

export interface Terkirim extends Diajukan {
  cabangBaru: boolean; // false: it was there with this receipt
}

/** Safe to repeat: a branch that is there is never moved, and a request that is open is not opened twice. */
export async function sendTandaTerima(pengirim: Pengirim, terima: TandaTerima): Promise<Terkirim> {
  const { salinan, letak, sambungan } = pengirim;
  const { cabang: asal, judul, uraian } = terima;
  const kepala = findTip(salinan.repo, asal);
  if (kepala === undefined) await pushBaru(pengirim, terima);
  else checkSama(salinan.repo, kepala, terima);
  const ajuan = { asal, sasaran: letak.cabang, judul, uraian };
  const diajukan = await openAjuan(sambungan.klien, sambungan.forge, sambungan.proyek, ajuan);
  return { ...diajukan, cabangBaru: kepala === undefined };
}

async function pushBaru({ salinan: { repo }, jauh, oleh }: Pengirim, terima: TandaTerima): Promise<void> {
  const hasil = await pushCommit(repo, jauh, writeKomitTerima(repo, oleh, terima), terima.cabang);
  if (hasil.status === 'diterima') return;
  throw new ForgeError(
    'git-gagal',
    `server menolak cabang ${terima.cabang}: ${hasil.alasan}`,
    'Akun pemilik token itu harus boleh membuat cabang. Periksa, lalu ulangi.',
  );
}

/** Main as it was, with this one file; gives the commit's hash. */
function writeKomitTerima(repo: Repo, { nama }: Akun, { path, teks, dasar, judul }: TandaTerima): string {
  const blob = runGit(repo, ['hash-object', '-w', '--stdin'], { input: teks }).trim();
  const pohon = writePohonGabungan(repo, dasar, [{ path, baru: { mode: '100644', blob } }]);
  const env = {
    GIT_AUTHOR_NAME: nama,
    GIT_AUTHOR_EMAIL: `${nama}@satu-data.invalid`,
    GIT_COMMITTER_NAME: nama,
    GIT_COMMITTER_EMAIL: `${nama}@satu-data.invalid`,
  };
  return runGit(repo, ['commit-tree', checkSha(pohon), '-p', checkSha(dasar), '-m', judul], { env }).trim();
}

/** Whoever may push can take a name; what stands under it is then not ours to open. */
function checkSama(repo: Repo, kepala: string, { path, cabang }: TandaTerima): void {
  const nilai = readSatuData(path, readFileAt(repo, kepala, path) ?? '');
  if (nilai && cabang.endsWith(`-${computeSidik(nilai.unggahan)}`)) return;
  throw new ForgeError(
    'git-gagal',
    `cabang ${cabang} di server memuat isi lain`,
    'Lihat siapa yang membuatnya, hapus cabang itu, lalu ulangi.',
  );
}
