// The play: every act of the script in its time, on a real server, with the gate and the juru-gabung in between.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Akun, Forge } from '../alur/fakta.ts';
import type { Isi } from '../domain/isi.ts';
import type { NomorPermohonan } from '../forge/sambung.ts';
import { describeHasil } from '../gerbang/gabung-teks.ts';
import { composeLaporan, type LaporanRiwayat } from '../gerbang/laporan-riwayat.ts';
import { loadRiwayat } from '../gerbang/riwayat.ts';
import { checkUtuh } from '../gerbang/riwayat-utuh.ts';
import { openRepo } from '../forge/git.ts';
import { type Folder, readFolder, type TextFile } from '../source/files.ts';
import { checkContent } from '../validate/content.ts';
import { runGitAsync } from './forge/git-async.ts';
import { composeIsiAwal, isDimainkan, listPemain } from './isi-awal.ts';
import { composeJadwal, type Tindak } from './jadwal.ts';
import { createKunci, type Kunci } from './kunci.ts';
import { findHariAwal, findMasa, findTahunTanpaKalender, type Masa, toSaat } from './masa.ts';
import type { Adegan } from './adegan.ts';
import { LAMA_GELADI, listAdegan } from './naskah.ts';
import { openPanggung, type Panggung, type PilihanPanggung } from './panggung.ts';
import { JURU, LETAK } from './tempat.ts';

export interface PilihanGeladi {
  forge: Forge;
  content: string; // folder of the office's content
  folder: string; // for everything of the play; whoever gave it removes it
  /** Whether the gate explains a request after every act, or only when it comes in and when it goes back. */
  cermat: boolean;
  singkat?: boolean; // one file for each kind of unit; every step is played all the same
  lapor: (peristiwa: Peristiwa) => void;
}

/** What is told while it runs. */
export type Peristiwa =
  | { jenis: 'mulai'; masa: Masa; isi: Isi; genesis: string }
  | { jenis: 'tindak'; tindak: Tindak; isi: Isi; nomor: NomorPermohonan }
  | { jenis: 'gerbang'; utama: string }
  | { jenis: 'gabung'; baris: string };

export interface HasilGeladi {
  masa: Masa;
  isi: Isi; // at the end
  genesis: string;
  tip: string;
  tindak: Tindak[];
  gabungan: { adegan: Adegan; sha: string; nomor: NomorPermohonan }[];
  laporan: LaporanRiwayat; // of a fresh clone
  salinan: string; // folder of that clone
}

/** Content that cannot be played: says what is missing. */
export class GeladiError extends Error {
  readonly exitCode = 1;
}

export async function playGeladi(pilihan: PilihanGeladi): Promise<HasilGeladi> {
  const kantor = await openKantor(pilihan);
  try {
    return await playOn(kantor, pilihan);
  } finally {
    await kantor.close();
  }
}

/** The office on the day before: its content without what is played, on a server, with everybody's accounts and keys. */
export interface Kantor {
  panggung: Panggung;
  masa: Masa;
  kunci: Kunci;
  akun: (orang: string) => Akun; // by id in pejabat.yaml
  close: () => Promise<void>;
}

/** `luar`: accounts of nobody whom pejabat.yaml knows. */
export async function openKantor(
  pilihan: Pick<PilihanGeladi, 'forge' | 'content' | 'folder'>,
  luar: Akun[] = [],
): Promise<Kantor> {
  const awal = readAwal(pilihan.content);
  const pemain = listPemain(awal.isi);
  const kunci = createKunci([JURU, ...pemain.map(({ akun }) => akun), ...luar].map(({ nama }) => nama));
  try {
    const panggung = await openPanggung(composePanggung(pilihan, awal, kunci, luar));
    const akun = (orang: string) => {
      const satu = pemain.find((lain) => lain.orang === orang)?.akun;
      if (satu) return satu;
      throw new Error(`${orang} tidak ada di pejabat.yaml`);
    };
    const close = () => panggung.close().finally(kunci.remove);
    return { panggung, masa: awal.masa, kunci, akun, close };
  } catch (error) {
    kunci.remove();
    throw error;
  }
}

interface Awal {
  folder: Folder; // without what is played
  isi: Isi;
  masa: Masa;
}

function readAwal(content: string): Awal {
  const semua = readFolder(content);
  const { isi: penuh } = checkContent(semua);
  const masa = penuh && findMasa(penuh);
  if (!masa) throw new GeladiError('isi belum dapat dimainkan: perbaiki dahulu menurut npm run check');
  const tahun = findTahunTanpaKalender(masa, LAMA_GELADI);
  if (tahun !== undefined) throw new GeladiError(`geladi memerlukan kalender/${tahun}.yaml`);
  const isTinggal = ({ path }: { path: string }) => !isDimainkan(masa, path);
  const folder = { ...semua, files: semua.files.filter(isTinggal), edisi: (semua.edisi ?? []).filter(isTinggal) };
  const { isi } = checkContent(folder);
  if (!isi) throw new GeladiError('isi tanpa triwulan yang dimainkan tidak lulus pemeriksaan: npm run check');
  return { folder, isi, masa };
}

function composePanggung(
  { forge, content, folder }: Pick<PilihanGeladi, 'forge' | 'content' | 'folder'>,
  { folder: isiFolder, isi, masa }: Awal,
  kunci: Kunci,
  luar: Akun[],
): PilihanPanggung {
  const files = composeIsiAwal(isiFolder.files, isi, { masa, forge, publik: kunci.publik });
  return {
    forge,
    folder,
    kunci,
    mulai: toSaat(findHariAwal(masa), 15 * 60),
    akun: [...listPemain(isi).map(({ akun }) => akun), ...luar],
    isi: inFolder(files),
    salin: (kerja: string) => copyLain(content, join(kerja, LETAK.folder), masa),
    pesan: 'Data awal\n\nIsi sebelum geladi, dengan akun dan kunci yang hanya berlaku untuk geladi ini.',
  };
}

/** What is no text: pictures and scans, as they are. */
function copyLain(content: string, tujuan: string, masa: Masa): void {
  cpSync(content, tujuan, {
    recursive: true,
    filter: (asal) => {
      const path = asal
        .slice(content.length)
        .replace(/^[/\\]+/, '')
        .replaceAll('\\', '/');
      return !path.split('/').some((satu) => satu.startsWith('.')) && !isDimainkan(masa, path);
    },
  });
}

function inFolder(files: TextFile[]): TextFile[] {
  return files.map(({ path, text }) => ({ path: `${LETAK.folder}/${path}`, text }));
}

async function playOn({ panggung, masa }: Kantor, pilihan: PilihanGeladi): Promise<HasilGeladi> {
  const { adegan, isi } = await composeNaskah(panggung, masa, pilihan.singkat ?? false);
  const tindak = composeJadwal(isi, masa, adegan);
  pilihan.lapor({ jenis: 'mulai', masa, isi, genesis: panggung.genesis });
  const berjalan = new Map<Adegan, Berjalan>();
  const gabungan: HasilGeladi['gabungan'] = [];
  for (const satu of tindak) {
    const { nomor, berkas } = await act(panggung, satu, berjalan.get(satu.adegan));
    berjalan.set(satu.adegan, { nomor, berkas });
    pilihan.lapor({ jenis: 'tindak', tindak: satu, isi, nomor });
    if (!satu.akhir && (pilihan.cermat || satu.jenis === 'kembalikan')) await explain(panggung, nomor, pilihan);
    if (satu.akhir) gabungan.push({ adegan: satu.adegan, nomor, sha: await merge(panggung, nomor, pilihan) });
  }
  const salinan = join(pilihan.folder, 'salinan');
  const laporan = await verifySalinan(panggung, salinan);
  const akhir = checkContent(readFolder(join(salinan, LETAK.folder))).isi ?? isi;
  return { masa, isi: akhir, genesis: panggung.genesis, tip: panggung.tip(), tindak, gabungan, laporan, salinan };
}

/** The script is read from what main holds, and planned with the assignment that one of its scenes brings. */
async function composeNaskah(
  panggung: Panggung,
  masa: Masa,
  singkat: boolean,
): Promise<{ adegan: Adegan[]; isi: Isi }> {
  const folder = await panggung.juru.readIsi();
  const { isi, problems } = checkContent(folder);
  if (!isi) throw new GeladiError(`isi geladi tidak terbaca: ${problems[0]?.file}: ${problems[0]?.message}`);
  const adegan = listAdegan(isi, masa, { singkat });
  const berganti = adegan.filter(({ paths }) => paths.includes('pejabat.yaml')).flatMap(({ berkas }) => berkas(folder));
  const lain = folder.files.filter(({ path }) => !berganti.some((satu) => satu.path === path));
  return { adegan, isi: checkContent({ ...folder, files: [...lain, ...berganti] }).isi ?? isi };
}

interface Berjalan {
  nomor: NomorPermohonan;
  berkas: TextFile[]; // as submitted, relative to the content folder
}

async function act(panggung: Panggung, { adegan, akun, jenis, saat }: Tindak, kini?: Berjalan): Promise<Berjalan> {
  const { pelaku, juru } = panggung;
  panggung.setJam(saat);
  const usul = (berkas: TextFile[], judul: string) => ({
    cabang: `usul/${adegan.id}`,
    judul,
    berkas: inFolder(berkas),
  });
  if (jenis === 'ajukan') {
    const berkas = adegan.berkas(await juru.readIsi());
    return { nomor: await pelaku.ajukan(akun, usul(berkas, adegan.judul)), berkas };
  }
  if (!kini) throw new Error(`${adegan.id} belum diajukan`);
  const { nomor, berkas } = kini;
  if (jenis === 'setujui') await pelaku.setujui(akun, nomor);
  if (jenis === 'kembalikan') await pelaku.kembalikan(akun, nomor, writeKembali(adegan));
  if (jenis !== 'perbaiki') return kini;
  const baru = adegan.kembali?.berkas(await juru.readIsi(), berkas) ?? berkas;
  await pelaku.perbaiki(akun, nomor, usul(baru, `Perbaikan: ${adegan.judul}`));
  return { nomor, berkas: baru };
}

function writeKembali({ kembali }: Adegan): string {
  const kepada = kembali?.kepada === undefined ? '' : ` ${kembali.kepada}`;
  return `KEMBALIKAN${kepada}: ${kembali?.alasan ?? ''}`;
}

async function explain(panggung: Panggung, nomor: NomorPermohonan, { lapor }: PilihanGeladi): Promise<void> {
  const hasil = await panggung.gate(nomor);
  if (hasil.status === 'gagal') throw hasil.galat;
  lapor({ jenis: 'gerbang', utama: hasil.penjelasan.utama });
}

/** A request of the script that is complete is merged; anything else is a mistake of ours or of the content. */
async function merge(panggung: Panggung, nomor: NomorPermohonan, { forge, lapor }: PilihanGeladi): Promise<string> {
  const [hasil] = await panggung.merge(nomor);
  const baris = hasil ? describeHasil(forge, hasil) : `${nomor}: tidak terbuka`;
  if (hasil?.status !== 'digabung') {
    if (hasil?.status === 'gagal' && !('exitCode' in hasil.galat)) throw hasil.galat;
    throw new GeladiError(`geladi berhenti: ${baris}${await describeHalangan(panggung, nomor)}`);
  }
  lapor({ jenis: 'gabung', baris });
  return hasil.sha;
}

async function describeHalangan(panggung: Panggung, nomor: NomorPermohonan): Promise<string> {
  const hasil = await panggung.gate(nomor);
  if (hasil.status === 'gagal') return '';
  const salah = hasil.bahan.tinjauan.problems.filter(({ severity }) => severity === 'error').slice(0, 5);
  return salah.map(({ file, line, message }) => `\n  ${file}:${line}: ${message}`).join('');
}

/** As anybody would: a new clone without tags, and nothing but the hash of the genesis. */
async function verifySalinan({ server, genesis, kerja }: Panggung, folder: string): Promise<LaporanRiwayat> {
  await runGitAsync(kerja.folder, ['clone', '--quiet', '--no-tags', server.url(JURU), folder]);
  const repo = openRepo(folder);
  const tip = readFileSync(join(folder, '.git', 'HEAD'), 'utf8').startsWith('ref:')
    ? (await runGitAsync(folder, ['rev-parse', 'HEAD'])).trim()
    : '';
  checkUtuh(repo, tip);
  return composeLaporan(loadRiwayat(repo, { genesis, tip }, LETAK));
}
