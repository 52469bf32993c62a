import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compareFolder } from '../../src/bandingkan.ts';
import { composeLembar } from '../../src/banding/lembar.ts';
import { type Folder, readFolder } from '../../src/source/files.ts';
import { editFolder, type Ubahan } from './delapan-perubahan.ts';

const KANTOR = readFolder(fileURLToPath(new URL('../../content', import.meta.url)));
const compare = (...ubahan: Ubahan[]) => compareFolder(KANTOR, editFolder(KANTOR, ubahan));
const TW3 = 'kinerja/2024/tw3';
const TW4 = 'kinerja/2024/tw4';

function withFile(folder: Folder, path: string, text: string): Folder {
  return { ...folder, files: [...folder.files.filter((satu) => satu.path !== path), { path, text }] };
}

function textOf(path: string): string {
  return KANTOR.files.find((satu) => satu.path === path)?.text ?? '';
}

describe('compareFolder(lama, baru)', () => {
  test('angka pertama kali dilaporkan: belum ada menjadi ada, rata-rata ikut', () => {
    const hasil = compare([`${TW4}/seksi/seksi-pelayanan.yaml`, 'realisasi: # indeks', 'realisasi: 84.9 # indeks']);
    expect(hasil.angka.map(({ kode, lama, baru }) => [kode, lama?.realisasi, baru?.realisasi])).toEqual([
      ['IKU-1', undefined, 84.9],
    ]);
    expect(hasil.angka[0]?.baru).toMatchObject({ capaian: { persen: '100.47', rumus: '84,9 ÷ 84,5 × 100' } });
    expect(hasil.gabungan.map(({ jenis }) => jenis)).toEqual(expect.arrayContaining(['iku', 'sasaran', 'unit']));
    expect(hasil.sorotan.map(({ jenis, kalimat }) => [jenis, kalimat])).toEqual([
      ['bukti-kurang', expect.stringContaining('IKU-1 TW IV 2024')],
    ]);
  });

  test('uang sub kegiatan: kegiatan, program, dan s.d. triwulan ikut', () => {
    const { anggaran } = compare([
      `${TW4}/pengukuran/seksi-pelayanan.yaml`,
      'realisasi_anggaran: 8630000',
      'realisasi_anggaran: 863000000',
    ]);
    expect(anggaran.map(({ kode, ikut, lewatPagu }) => [kode, ikut, lewatPagu])).toEqual([
      ['7.01.02', true, true],
      ['7.01.02.2.02', true, true],
      ['7.01.02.2.02.0003', false, true],
    ]);
  });

  test('berkas rusak: disebut, dan isian yang masih terbaca tetap dibandingkan', () => {
    const rusak = withFile(
      editFolder(KANTOR, [[`${TW4}/seksi/seksi-pelayanan.yaml`, 'realisasi: 91.3', 'realisasi: 92.3']]),
      `${TW4}/seksi/seksi-ketentraman.yaml`,
      textOf(`${TW4}/seksi/seksi-ketentraman.yaml`).replace('unit: ', 'unit: "'),
    );
    const hasil = compareFolder(KANTOR, rusak);
    expect([hasil.lama.terbaca, hasil.baru.terbaca, hasil.angka]).toEqual([true, false, []]);
    expect(hasil.isian.map(({ nama, lama, baru }) => [nama, lama, baru])).toEqual([
      ['Realisasi IKU-2 TW IV 2024', '91,3', '92,3'],
    ]);
    expect(hasil.sorotan[0]?.jenis).toBe('isi-tidak-terbaca');
    expect(hasil.berkas.map(({ keterangan }) => keterangan)).toEqual(['tidak-terbaca', 'diubah']);
    expect(hasil.teks.map(({ nama }) => nama)).toEqual([`${TW4}/seksi/seksi-ketentraman.yaml`]);
    expect(composeLembar(hasil).ringkasan[0]).toContain('belum dapat dibandingkan');
  });

  test('segel: lepas, diganti tanpa edisi, dan ralat', () => {
    const angka: Ubahan = [`${TW3}/seksi/seksi-pelayanan.yaml`, 'realisasi: 84.26', 'realisasi: 84.3'];
    const lepas = compare(angka).pengesahan;
    expect(lepas).toMatchObject([
      { dokumen: 'kompilasi', genting: true, lama: { keadaan: 'cocok' }, baru: { keadaan: 'lepas' } },
    ]);

    const sidik = /sidik: '(\w+)'/.exec(textOf(`${TW3}/kompilasi.yaml`))?.[1] ?? '';
    const diganti = compare([`${TW3}/kompilasi.yaml`, sidik, 'a'.repeat(64)]);
    expect(diganti.pengesahan).toMatchObject([{ genting: true, baru: { keadaan: 'lepas' } }]);

    const ralat = compare([
      `${TW3}/kompilasi.yaml`,
      'edisi: 1',
      'edisi: 2\nralat:\n  alasan: Rekap survei salah jumlah',
    ]);
    expect(ralat.pengesahan).toMatchObject([
      { kalimat: 'Kompilasi TW III 2024: ralat, edisi 1 menjadi 2; alasan: Rekap survei salah jumlah', genting: false },
    ]);
  });

  test('kesalahan yang sudah ada sebelumnya bukan salah permohonan ini', () => {
    const salah = editFolder(KANTOR, [['perkin/2024/camat.yaml', 'tw4: 84.5', 'tw4: 84']]);
    const lanjut = editFolder(salah, [['perkin/2024/camat.yaml', 'tahun: 2024', '# catatan\ntahun: 2024']]);
    expect(compareFolder(KANTOR, salah).sorotan.map(({ jenis }) => jenis)).toContain('kesalahan');
    expect(compareFolder(salah, lanjut).sorotan).toEqual([]);
  });

  test('pejabat: siapa memegang apa, sejak dan sampai kapan', () => {
    const { pejabat, sorotan } = compare([
      'pejabat.yaml',
      '    mulai: 2024-05-13\n    selesai: 2024-05-22',
      '    mulai: 2024-05-13\n    selesai: 2024-05-31',
    ]);
    expect(pejabat).toMatchObject([
      {
        nama: 'Kepala Seksi Pelayanan',
        lama: expect.stringMatching(/ \(Plh\.\) sejak 13 Mei 2024 sampai 22 Mei 2024, Surat Perintah Contoh/),
        baru: expect.stringContaining('sampai 31 Mei 2024'),
      },
    ]);
    expect(sorotan.map(({ jenis }) => jenis)).toEqual(['pejabat']);
  });

  test.each<[string, Ubahan, string]>([
    ['kalender', ['kalender/2024.yaml', 'nama: ', 'nama: Hari '], 'tenggat langkah SOP dapat bergeser'],
    ['aturan', ['aturan/capaian.yaml', 'rumus_turun: selisih', 'rumus_turun: rasio'], 'cara menghitung capaian'],
    ['panduan', ['panduan/01-mengisi-triwulan.md', '# ', '# Cara '], 'panduan untuk pegawai'],
    ['komentar', ['program/2024.yaml', '# Angka contoh.', '# Angka-angka contoh.'], 'hanya komentar atau susunannya'],
  ])('berkas tanpa angka, %s: artinya disebut', (_, [path, lama, baru], arti) => {
    const hasil = compareFolder(KANTOR, withFile(KANTOR, path, textOf(path).replace(lama, baru)));
    expect(hasil.berkas).toMatchObject([{ path, arti: expect.stringContaining(arti) }]);
  });

  test('aturan yang berubah menyeret angkanya', () => {
    const { angka, sorotan } = compare(['aturan/capaian.yaml', 'rumus_turun: selisih', 'rumus_turun: rasio']);
    expect(new Set(angka.map(({ kode }) => kode))).toEqual(new Set(['IKU-4', '7.01.02-2', '7.01.04.2.01-2']));
    expect(sorotan.map(({ jenis }) => jenis)).toContain('aturan-hitung');
  });

  test('kunci juru gabung adalah wewenang', () => {
    const repositori =
      'repositori:\n  forge: gitlab\n  alamat: https://git.uji.example/a/b\n  cabang: main\n  juru_gabung:\n    id: 9\n    login: juru\n    kunci: [ssh-ed25519 AAAA]\n';
    const lama = withFile(
      KANTOR,
      'instansi.yaml',
      `${textOf('instansi.yaml').replace(/^repositori:\n(?: .*\n)*/m, '')}\n${repositori}`,
    );
    const baru = editFolder(lama, [['instansi.yaml', 'AAAA', 'BBBB']]);
    expect(compareFolder(lama, baru).sorotan.map(({ jenis }) => jenis)).toContain('wewenang');
  });

  test('triwulan baru tanpa angka tidak membanjiri', () => {
    const tanpa = { ...KANTOR, files: KANTOR.files.filter(({ path }) => !path.startsWith(`${TW4}/`)) };
    const kosong = KANTOR.files.find(({ path }) => path === `${TW4}/format.yaml`);
    const baru = { ...tanpa, files: [...tanpa.files, ...(kosong ? [kosong] : [])] };
    const hasil = compareFolder(tanpa, baru);
    expect([hasil.angka, hasil.gabungan]).toEqual([[], []]);
    expect(hasil.barisKosong).toMatchObject([{ triwulan: 4, jenis: 'ditambah' }]);
  });
});
