// The trail: the trailer block that ends the message of every merge. What a clone is verified by, years later.
import type { Akun, FaktaMR } from './fakta.ts';
import { listPath } from './kelompok.ts';
import type { Selesai } from './langkah.ts';
import type { Putusan } from './putusan.ts';
import { readSaat } from './saat.ts';
import { formatAlasan } from './teks-kembali.ts';

export interface Jejak {
  permohonan: string; // address of the request, or "plain:<branch>"
  rantai: string[]; // paths that went through; "../**" for everything outside the content folder
  dibuka: string; // as saat.ts writes moments, like all times here
  kepala: string;
  penyusun: Akun;
  pendorong: Akun[];
  pengembalian: BarisPengembalian[];
  persetujuan: BarisPersetujuan[]; // in the order of the chain
}

export interface BarisPersetujuan {
  langkah: string; // "pengumpulan-data-kinerja#5"
  jabatan: string;
  akun: Akun;
  saat: string;
  sha: string;
  cara: Selesai['cara']; // written behind the hash, unless it is "setuju"
}

export interface BarisPengembalian {
  langkah: string;
  jabatan: string;
  akun: Akun;
  saat: string;
  sha: string;
  ke: string;
  alasan: string;
}

export const LUAR_ISI = '../**';
export const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const PANJANG_JUDUL = 120;

/** The trail of a request that is ready, or undefined: nothing else may be written down as approved. */
export function composeJejak(folder: string, fakta: FaktaMR, putusan: Putusan): Jejak | undefined {
  const [rantai] = putusan.rantai;
  const dibuka = readSaat(fakta.dibuka);
  if (!putusan.siap || !rantai || dibuka === undefined) return undefined;
  const selesai = [...rantai.langkah.flatMap((satu) => satu.selesai ?? []), ...(rantai.atasan ? [rantai.atasan] : [])];
  return {
    permohonan: fakta.url,
    rantai: listRantaiJejak(listPath(folder, fakta.berkas)),
    dibuka,
    kepala: fakta.shaKepala,
    penyusun: fakta.penulis,
    pendorong: listPendorong(fakta),
    pengembalian: rantai.kembali.map(({ langkah, jabatan, akun, saat, sha, ke, alasan }) => {
      return { langkah, jabatan, akun, saat, sha, ke, alasan };
    }),
    persetujuan: selesai.map(({ orang: _, ...satu }) => ({ ...satu, sha: fakta.shaKepala })),
  };
}

export function listRantaiJejak(paths: string[]): string[] {
  const isi = paths.filter((path) => !path.startsWith('../'));
  return isi.length < paths.length ? [...isi, LUAR_ISI] : isi;
}

/** Pushed, or signed a commit: by number, each once. */
function listPendorong({ pendorong, komiter }: FaktaMR): Akun[] {
  const semua = [...pendorong.map(({ akun }) => akun), ...komiter.flatMap(({ akun }) => (akun ? [akun] : []))];
  const tunggal = semua.filter((akun, nomor) => semua.findIndex(({ id }) => id === akun.id) === nomor);
  return tunggal.toSorted((a, b) => a.id - b.id);
}

/** The whole message of a merge: one line, an empty one, the block. Nobody's description is copied into it. */
export function writePesan(judul: string, jejak: Jejak): string {
  const baris = formatAlasan(judul);
  const pendek = [...baris].slice(0, PANJANG_JUDUL).join('').trim();
  return `Gabung: ${pendek || jejak.rantai[0] || 'perubahan'}\n\n${writeJejak(jejak)}`;
}

/** Fixed order, one line each, no empty line: git's own trailer reader sees the same. Ends with a line break. */
export function writeJejak(jejak: Jejak): string {
  const baris = [
    ['Skema-Jejak', '1'],
    ['Permohonan', formatAlamat(jejak.permohonan)],
    ...jejak.rantai.map((path) => ['Rantai', formatKata(path)]),
    ['Dibuka', formatSaat(jejak.dibuka)],
    ['Kepala', formatSha(jejak.kepala)],
    ['Penyusun', formatAkun(jejak.penyusun)],
    ...jejak.pendorong.map((akun) => ['Pendorong', formatAkun(akun)]),
    ...jejak.pengembalian.map((satu) => ['Pengembalian', formatPengembalian(satu)]),
    ...jejak.persetujuan.map((satu) => ['Persetujuan', formatPersetujuan(satu)]),
  ];
  return [...new Set(baris.map(([kunci, nilai]) => `${kunci}: ${nilai}\n`))].join('');
}

function formatPersetujuan({ langkah, jabatan, akun, saat, sha, cara }: BarisPersetujuan): string {
  const dasar = [formatKata(langkah), formatKata(jabatan), formatAkun(akun), formatSaat(saat), formatSha(sha)];
  return (cara === 'setuju' ? dasar : [...dasar, cara]).join(' ');
}

function formatPengembalian({ langkah, jabatan, akun, saat, sha, ke, alasan }: BarisPengembalian): string {
  const dasar = [formatKata(langkah), formatKata(jabatan), formatAkun(akun), formatSaat(saat), formatSha(sha)];
  return [...dasar, '->', formatKata(ke), '|', formatAlasan(alasan)].join(' ');
}

/** "staf.pem#41": what a login may not hold is written as in an address, so that it ends where it ends. */
export function formatAkun({ id, nama }: Akun): string {
  if (!Number.isSafeInteger(id) || id < 0) throw new RangeError(`nomor akun ${id} harus bilangan bulat`);
  return `${nama.toWellFormed().replace(/[^A-Za-z0-9._-]/gu, (huruf) => encodeHuruf(huruf))}#${id}`;
}

export function formatAlamat(alamat: string): string {
  return alamat.toWellFormed().replace(/[^!-~]/gu, (huruf) => encodeHuruf(huruf));
}

function encodeHuruf(huruf: string): string {
  return [...new TextEncoder().encode(huruf)]
    .map((bita) => `%${bita.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

/** Names of steps, jabatan and paths are checked long before: one with a space in it is a mistake of ours. */
function formatKata(kata: string): string {
  if (!/^[!-~]+$/.test(kata)) throw new Error(`"${kata}" tidak dapat ditulis dalam jejak`);
  return kata;
}

function formatSaat(saat: string): string {
  if (readSaat(saat) !== saat) throw new Error(`waktu "${saat}" tidak dapat ditulis dalam jejak`);
  return saat;
}

function formatSha(sha: string): string {
  if (!SHA.test(sha)) throw new Error(`sidik "${sha}" tidak dapat ditulis dalam jejak`);
  return sha;
}
