import type { Akun } from './fakta.ts';
import { type BarisPengembalian, type BarisPersetujuan, formatAkun, formatAlamat, type Jejak, SHA } from './jejak.ts';
import { readSaat } from './saat.ts';
import { formatAlasan } from './teks-kembali.ts';

/** `baris`: from 1, in the message. */
export type HasilBaca = { status: 'terbaca'; jejak: Jejak } | { status: 'rusak'; baris: number; alasan: string };

/** Keys in the order they stand in; how often each may. */
const KUNCI = [
  { kunci: 'Skema-Jejak', min: 1, maks: 1 },
  { kunci: 'Permohonan', min: 1, maks: 1 },
  { kunci: 'Rantai', min: 1, maks: Infinity },
  { kunci: 'Dibuka', min: 1, maks: 1 },
  { kunci: 'Kepala', min: 1, maks: 1 },
  { kunci: 'Penyusun', min: 1, maks: 1 },
  { kunci: 'Pendorong', min: 1, maks: Infinity },
  { kunci: 'Pengembalian', min: 0, maks: Infinity },
  { kunci: 'Persetujuan', min: 1, maks: Infinity },
] as const;

type Kunci = (typeof KUNCI)[number]['kunci'];

interface Baris {
  nomor: number;
  kunci: Kunci;
  nilai: string;
}

class JejakRusak extends Error {
  readonly baris: number;

  constructor(baris: number, alasan: string) {
    super(alasan);
    this.name = 'JejakRusak';
    this.baris = baris;
  }
}

/** The block at the end of a merge message. Exactly what writeJejak writes, or nothing: a trail is never guessed. */
export function readJejak(pesan: string): HasilBaca {
  try {
    return { status: 'terbaca', jejak: composeJejak(listBaris(pesan)) };
  } catch (error) {
    if (!(error instanceof JejakRusak)) throw error;
    return { status: 'rusak', baris: error.baris, alasan: error.message };
  }
}

function listBaris(pesan: string): Baris[] {
  const semua = pesan.replace(/\n$/, '').split('\n');
  const mulai = semua.lastIndexOf('') + 1;
  const lain = semua.findIndex((baris, letak) => letak !== mulai && /^\s*skema-jejak\s*:/i.test(baris));
  if (lain !== -1) throw new JejakRusak(lain + 1, 'jejak kedua dalam satu pesan');
  if (semua[mulai] !== 'Skema-Jejak: 1') throw new JejakRusak(mulai + 1, 'paragraf terakhir bukan jejak berskema 1');
  const baris = semua.slice(mulai).map((isi, letak) => splitBaris(isi, mulai + letak + 1));
  checkUrutan(baris);
  return baris;
}

function splitBaris(isi: string, nomor: number): Baris {
  const pisah = isi.indexOf(': ');
  const kunci = KUNCI.find((satu) => pisah !== -1 && satu.kunci === isi.slice(0, pisah))?.kunci;
  if (kunci === undefined) throw new JejakRusak(nomor, 'baris yang tidak dikenal');
  return { nomor, kunci, nilai: isi.slice(pisah + 2) };
}

function checkUrutan(baris: Baris[]): void {
  const letak = baris.map(({ kunci }) => KUNCI.findIndex((satu) => satu.kunci === kunci));
  const mundur = letak.findIndex((satu, nomor) => satu < (letak[nomor - 1] ?? 0));
  if (mundur !== -1) throw new JejakRusak(baris[mundur]?.nomor ?? 1, 'urutan baris salah');
  for (const { kunci, min, maks } of KUNCI) {
    const sama = baris.filter((satu) => satu.kunci === kunci);
    if (sama.length < min) throw new JejakRusak(baris.at(-1)?.nomor ?? 1, `baris ${kunci} tidak ada`);
    if (sama.length > maks) throw new JejakRusak(sama[1]?.nomor ?? 1, `baris ${kunci} lebih dari satu`);
    const ganda = sama.find((satu, nomor) => sama.findIndex(({ nilai }) => nilai === satu.nilai) !== nomor);
    if (ganda) throw new JejakRusak(ganda.nomor, `baris ${kunci} ditulis dua kali`);
  }
}

function composeJejak(baris: Baris[]): Jejak {
  const of = (kunci: Kunci): Baris[] => baris.filter((satu) => satu.kunci === kunci);
  const satu = <T>(kunci: Kunci, read: (baris: Baris) => T): T => {
    const [pertama] = of(kunci);
    if (!pertama) throw new JejakRusak(1, `baris ${kunci} tidak ada`);
    return read(pertama);
  };
  return {
    permohonan: satu('Permohonan', readAlamat),
    rantai: of('Rantai').map((ini) => readKata(ini, ini.nilai)),
    dibuka: satu('Dibuka', (ini) => readWaktu(ini, ini.nilai)),
    kepala: satu('Kepala', (ini) => readSha(ini, ini.nilai)),
    penyusun: satu('Penyusun', (ini) => readAkun(ini, ini.nilai)),
    pendorong: of('Pendorong').map((ini) => readAkun(ini, ini.nilai)),
    pengembalian: of('Pengembalian').map(readPengembalian),
    persetujuan: of('Persetujuan').map(readPersetujuan),
  };
}

function readPersetujuan(baris: Baris): BarisPersetujuan {
  const [langkah, jabatan, akun, saat, sha, cara = 'setuju', ...lebih] = baris.nilai.split(' ');
  if (cara !== 'setuju' && cara !== 'dirangkap' && cara !== 'atasan')
    throw new JejakRusak(baris.nomor, `cara "${cara}"`);
  if (lebih.length > 0 || baris.nilai.endsWith(' setuju')) throw new JejakRusak(baris.nomor, 'bagian berlebih');
  return { ...readTindakan(baris, [langkah, jabatan, akun, saat, sha]), cara };
}

function readPengembalian(baris: Baris): BarisPengembalian {
  const pisah = baris.nilai.indexOf(' | ');
  const alasan = baris.nilai.slice(pisah + 3);
  const [langkah, jabatan, akun, saat, sha, panah, ke, ...lebih] = baris.nilai.slice(0, Math.max(0, pisah)).split(' ');
  if (panah !== '->' || lebih.length > 0) throw new JejakRusak(baris.nomor, 'bentuk pengembalian salah');
  if (alasan === '' || alasan !== formatAlasan(alasan))
    throw new JejakRusak(baris.nomor, 'alasan kosong atau tidak bersih');
  return { ...readTindakan(baris, [langkah, jabatan, akun, saat, sha]), ke: readKata(baris, ke), alasan };
}

type Bagian = string | undefined;

function readTindakan(baris: Baris, [langkah, jabatan, akun, saat, sha]: Bagian[]): Omit<BarisPersetujuan, 'cara'> {
  return {
    langkah: readKata(baris, langkah),
    jabatan: readKata(baris, jabatan),
    akun: readAkun(baris, akun),
    saat: readWaktu(baris, saat),
    sha: readSha(baris, sha),
  };
}

function readKata({ nomor }: Baris, kata: Bagian): string {
  if (kata === undefined || !/^[!-~]+$/.test(kata)) throw new JejakRusak(nomor, 'bagian kosong atau berhuruf asing');
  return kata;
}

function readAlamat({ nomor, nilai }: Baris): string {
  if (nilai === '' || formatAlamat(nilai) !== nilai) throw new JejakRusak(nomor, 'alamat kosong atau berhuruf asing');
  return nilai;
}

/** Only as it is written: "%61" for "a" would be a second name for the same account. */
function readAkun(baris: Baris, tulisan: Bagian): Akun {
  const [nama = '', id = '', ...lebih] = readKata(baris, tulisan).split('#');
  const akun = { id: Number(id), nama: decodeNama(nama) };
  if (lebih.length > 0 || !/^(?:0|[1-9]\d{0,14})$/.test(id) || formatAkun(akun) !== tulisan) {
    throw new JejakRusak(baris.nomor, 'akun salah tulis');
  }
  return akun;
}

function decodeNama(nama: string): string {
  try {
    return decodeURIComponent(nama);
  } catch {
    return ''; // not UTF-8: written back it differs, and is refused
  }
}

function readWaktu({ nomor }: Baris, saat: Bagian): string {
  if (saat === undefined || readSaat(saat) !== saat) throw new JejakRusak(nomor, 'waktu salah tulis');
  return saat;
}

function readSha({ nomor }: Baris, sha: Bagian): string {
  if (sha === undefined || !SHA.test(sha)) throw new JejakRusak(nomor, 'sidik salah tulis');
  return sha;
}
