import { describe, expect, test } from 'vitest';
import { readJejak } from '../../src/alur/baca-jejak.ts';
import { KEPALA } from './fakta-contoh.ts';

const BLOK = `Skema-Jejak: 1
Permohonan: https://forge.example/kecamatan/kinerja/pulls/7
Rantai: kinerja/2024/tw1/seksi/seksi-pemerintahan.yaml
Dibuka: 2024-04-02T02:00:00Z
Kepala: ${KEPALA}
Penyusun: contoh-kasi-pemerintahan#45
Pendorong: contoh-kasi-pemerintahan#45
Pengembalian: pengumpulan-data-kinerja#5 kasubag-perencanaan contoh-kasubag-perencanaan#43 2024-04-02T02:20:00Z ${KEPALA} -> kasubag-umum | angka TW lalu terulang
Persetujuan: pengumpulan-data-kinerja#3 kepala-seksi-pemerintahan contoh-kasi-pemerintahan#45 2024-04-02T01:59:00Z ${KEPALA} dirangkap
Persetujuan: pengumpulan-data-kinerja#4 kasubag-umum contoh-kasubag-umum#44 2024-04-02T02:30:00Z ${KEPALA}
Persetujuan: pengumpulan-data-kinerja#5 kasubag-perencanaan contoh-kasubag-perencanaan#43 2024-04-02T02:40:00Z ${KEPALA}
`;
const PESAN = `Gabung: x\n\n${BLOK}`;

type Rusak = [nama: string, ubah: (pesan: string) => string, baris: number, alasan: string];

/** The line, and the reason as whoever checks a clone reads it. */
function testRusak(semua: Rusak[]): void {
  test.each<Rusak>(semua)('%s', (_nama, ubah, baris, alasan) => {
    expect(readJejak(PESAN).status).toBe('terbaca');
    expect(readJejak(ubah(PESAN))).toEqual({ status: 'rusak', baris, alasan });
  });
}

/** Another value in the first line of a key. */
function isi(kunci: string, nilai: string): (pesan: string) => string {
  return (pesan) => pesan.replace(new RegExp(`^${kunci}: .*`, 'm'), () => `${kunci}: ${nilai}`);
}

describe('readJejak(pesan): paragraf terakhir, dan hanya satu jejak', () => {
  const TANPA = 'paragraf terakhir bukan jejak berskema 1';
  const KEDUA = 'jejak kedua dalam satu pesan';
  testRusak([
    ['kosong', () => '', 2, TANPA],
    ['tanpa jejak', () => 'Gabung: x\n', 1, TANPA],
    ['skema lain', (pesan) => pesan.replace('Skema-Jejak: 1', 'Skema-Jejak: 2'), 3, TANPA],
    ['paragraf lain sesudahnya', (pesan) => `${pesan}\nSee merge request g/p!7\n`, 3, KEDUA],
    ['dua jejak', (pesan) => `${pesan}\n${BLOK}`, 3, KEDUA],
    ['jejak palsu dalam judul', (pesan) => pesan.replace('Gabung: x', 'skema-jejak : 1'), 1, KEDUA],
    ['jejak palsu yang menjorok', (pesan) => pesan.replace('Gabung: x', '  Skema-Jejak: 1'), 1, KEDUA],
    ['CRLF', (pesan) => pesan.replaceAll('\n', '\r\n'), 3, KEDUA],
  ]);
});

describe('readJejak(pesan): baris', () => {
  const ASING = 'baris yang tidak dikenal';
  testRusak([
    ['baris asing', (pesan) => pesan.replace('Dibuka:', 'Catatan: x\nDibuka:'), 6, ASING],
    ['kunci tanpa titik dua', (pesan) => pesan.replace('Rantai: kinerja', 'Rantaix'), 5, ASING],
    ['kunci tanpa nilai', (pesan) => pesan.replace(/^Rantai: .*/m, 'Rantai:'), 5, ASING],
    ['huruf kunci lain', (pesan) => pesan.replace('Kepala:', 'kepala:'), 7, ASING],
    ['spasi sebelum titik dua', (pesan) => pesan.replace('Kepala:', 'Kepala :'), 7, ASING],
    ['baris lanjutan', (pesan) => pesan.replace('Dibuka:', ' lanjutan\nDibuka:'), 6, ASING],
    ['urutan lain', (pesan) => pesan.replace(/^(Dibuka: .*\n)(Kepala: .*\n)/m, '$2$1'), 7, 'urutan baris salah'],
    ['baris ganda', (pesan) => pesan.replace(/^Kepala: .*\n/m, '$&$&'), 8, 'baris Kepala lebih dari satu'],
    [
      'dua kepala yang berbeda',
      (pesan) => pesan.replace(/^Kepala: .*\n/m, `$&Kepala: ${'b'.repeat(40)}\n`),
      8,
      'baris Kepala lebih dari satu',
    ],
    [
      'baris sama dua kali',
      (pesan) => pesan.replace(/^Persetujuan: .*#3.*\n/m, '$&$&'),
      12,
      'baris Persetujuan ditulis dua kali',
    ],
    ['tanpa penyusun', (pesan) => pesan.replace(/^Penyusun: .*\n/m, ''), 12, 'baris Penyusun tidak ada'],
    ['tanpa persetujuan', (pesan) => pesan.replaceAll(/^Persetujuan: .*\n/gm, ''), 10, 'baris Persetujuan tidak ada'],
  ]);
});

describe('readJejak(pesan): nilai satu baris', () => {
  const KATA = 'bagian kosong atau berhuruf asing';
  const ALAMAT = 'alamat kosong atau berhuruf asing';
  const WAKTU = 'waktu salah tulis';
  const SIDIK = 'sidik salah tulis';
  const AKUN = 'akun salah tulis';
  testRusak([
    ['alamat kosong', isi('Permohonan', ''), 4, ALAMAT],
    ['alamat berhuruf asing', isi('Permohonan', 'plain:usul/tw1-é'), 4, ALAMAT],
    ['alamat berspasi', isi('Permohonan', 'https://forge.example/k/k/pulls/7 x'), 4, ALAMAT],
    ['berkas tanpa nama', isi('Rantai', ''), 5, KATA],
    ['berkas berawal huruf asing', isi('Rantai', '\u202ekinerja/2024'), 5, KATA],
    ['berkas berakhir huruf asing', isi('Rantai', 'kinerja/2024/tw1/seksi/pélayanan'), 5, KATA],
    ['berkas bertambah catatan', isi('Rantai', 'pejabat.yaml é'), 5, KATA],
    ['waktu setempat', isi('Dibuka', '2024-04-02T09:00:00+07:00'), 6, WAKTU],
    ['waktu yang tidak ada', isi('Dibuka', '2024-04-31T02:00:00Z'), 6, WAKTU],
    ['sidik pendek', isi('Kepala', 'aaaa'), 7, SIDIK],
    ['sidik huruf besar', isi('Kepala', 'A'.repeat(40)), 7, SIDIK],
    ['sidik lebih satu huruf di belakang', isi('Kepala', 'a'.repeat(41)), 7, SIDIK],
    ['sidik berawalan lain', isi('Kepala', `x${KEPALA}`), 7, SIDIK],
    ['sidik SHA-256 yang bukan heksadesimal', isi('Kepala', KEPALA + 'z'.repeat(24)), 7, SIDIK],
    ['akun kosong', isi('Penyusun', ''), 8, KATA],
    ['akun bernomor lebih besar dari yang dapat ditulis', isi('Penyusun', 'staf#9999999999999999'), 8, AKUN],
    ['akun tanpa nomor', isi('Penyusun', 'staf'), 8, AKUN],
    ['akun bernomor dua', isi('Penyusun', 'staf#1#2'), 8, AKUN],
    ['akun bernomor nol di depan', isi('Penyusun', 'staf#041'), 8, AKUN],
    ['akun bernomor bertanda', isi('Penyusun', 'staf#-41'), 8, AKUN],
    ['akun bernomor berhuruf di depan', isi('Penyusun', 'staf#x41'), 8, AKUN],
    ['akun bernomor berhuruf di belakang', isi('Penyusun', 'staf#41x'), 8, AKUN],
    ['nama kedua untuk akun yang sama', (pesan) => pesan.replace(/^Penyusun: c/m, 'Penyusun: %63'), 8, AKUN],
    ['persen yang bukan UTF-8', (pesan) => pesan.replace(/^Penyusun: c/m, 'Penyusun: %FF'), 8, AKUN],
  ]);

  test('sidik SHA-256 terbaca', () => {
    const kepala = 'a'.repeat(64);
    expect(readJejak(isi('Kepala', kepala)(PESAN))).toMatchObject({ status: 'terbaca', jejak: { kepala } });
  });
});

describe('readJejak(pesan): persetujuan dan pengembalian', () => {
  const KATA = 'bagian kosong atau berhuruf asing';
  const BENTUK = 'bentuk pengembalian salah';
  const ALASAN = 'alasan kosong atau tidak bersih';
  /** The first n parts of the approval of step 3. */
  const bagian = (n: number): ((pesan: string) => string) => {
    return (pesan) => pesan.replace(new RegExp(`^(Persetujuan:(?: \\S+){${n}}).* dirangkap$`, 'm'), '$1');
  };
  testRusak([
    ['cara yang tidak dikenal', (pesan) => pesan.replace(' dirangkap\n', ' disulap\n'), 11, 'cara "disulap"'],
    ['cara yang tidak ditulis', (pesan) => pesan.replace(' dirangkap\n', ' setuju\n'), 11, 'bagian berlebih'],
    ['bagian berlebih', (pesan) => pesan.replace(' dirangkap\n', ' dirangkap lagi\n'), 11, 'bagian berlebih'],
    ['hanya langkahnya', bagian(1), 11, KATA],
    ['tanpa akun', bagian(2), 11, KATA],
    ['tanpa waktu', bagian(3), 11, 'waktu salah tulis'],
    ['tanpa sidik', bagian(4), 11, 'sidik salah tulis'],
    ['tanpa alasan', (pesan) => pesan.replace(/ \| .*/, ' | '), 10, ALASAN],
    ['tanpa garis alasan', (pesan) => pesan.replace(' | ', ' '), 10, BENTUK],
    ['tanpa tujuan', (pesan) => pesan.replace('-> kasubag-umum ', ''), 10, BENTUK],
    ['panah tanpa tujuan', (pesan) => pesan.replace('-> kasubag-umum ', '-> '), 10, KATA],
    ['panah lain', (pesan) => pesan.replace('-> kasubag-umum', '=> kasubag-umum'), 10, BENTUK],
    ['dua tujuan', (pesan) => pesan.replace('-> kasubag-umum', '-> kasubag-umum camat'), 10, BENTUK],
    ['alasan berhuruf tak terlihat', (pesan) => pesan.replace('angka TW', 'angka\u200bTW'), 10, ALASAN],
    ['alasan berspasi dua', (pesan) => pesan.replace('angka TW', 'angka  TW'), 10, ALASAN],
  ]);
});
