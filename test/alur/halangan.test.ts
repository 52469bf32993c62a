import { describe, expect, test } from 'vitest';
import type { BerkasBerubah, FaktaMR } from '../../src/alur/fakta.ts';
import { type Halangan, isKebijakan } from '../../src/alur/halangan.ts';
import type { HasilPeriksa } from '../../src/alur/kebijakan.ts';
import { decide } from '../../src/alur/putusan.ts';
import {
  BERSIH,
  KEPALA,
  komentar,
  kembalikan,
  LAMA,
  menit,
  PEMERINTAHAN,
  permohonan,
  setuju,
  ubahan,
} from './fakta-contoh.ts';
import { AKUN, kebijakan } from './kantor.ts';

function hapus(path: string): BerkasBerubah {
  const { blob: _, ...satu } = ubahan(path, { jenis: 'hapus', mode: '000000' });
  return satu;
}

function list(ubah: Partial<FaktaMR>, periksa: HasilPeriksa | undefined = BERSIH): Halangan[] {
  return decide(kebijakan(), permohonan(ubah), periksa).halangan;
}

describe('halangan permohonan: kode dan tentang apa', () => {
  test.each<[nama: string, ubah: Partial<FaktaMR>, halangan: Halangan[]]>([
    ['tidak ada', {}, []],
    ['sudah ditutup', { keadaan: 'tertutup' }, [{ kode: 'tidak-terbuka', tentang: 'tertutup' }]],
    ['sudah digabung', { keadaan: 'tergabung' }, [{ kode: 'tidak-terbuka', tentang: 'tergabung' }]],
    ['masih draf', { draf: true }, [{ kode: 'draf' }]],
    ['dari salinan repositori', { dariFork: true }, [{ kode: 'dari-fork' }]],
    ['cabang lain', { cabangSasaran: 'rilis' }, [{ kode: 'sasaran-lain', tentang: 'rilis' }]],
    ['tanpa perubahan', { berkas: [] }, [{ kode: 'tanpa-perubahan' }]],
    ['waktu dibuka tidak terbaca', { dibuka: 'kemarin' }, [{ kode: 'waktu-salah' }]],
    ['waktu dialihkan tidak terbaca', { sasaranDiganti: ['kemarin'] }, [{ kode: 'waktu-salah' }]],
    [
      'waktu dorongan tidak terbaca',
      { pendorong: [{ akun: AKUN.staf, waktu: '2024-04-02', sha: KEPALA }] },
      [{ kode: 'waktu-salah' }],
    ],
    [
      'waktu komentar tidak terbaca',
      { komentar: [komentar('umum', 1, 'x', { waktu: '' })] },
      [{ kode: 'waktu-salah' }],
    ],
    [
      'waktu pengembalian tidak terbaca',
      { persetujuan: [kembalikan('umum', 1, 'KEMBALIKAN: x', { waktu: '' })] },
      [{ kode: 'waktu-salah' }],
    ],
    ['waktu persetujuan tidak terbaca: hanya tidak dihitung', { persetujuan: [setuju('umum', 1, { waktu: '' })] }, []],
    [
      'berkasnya berubah di cabang utama',
      { berkas: [ubahan(PEMERINTAHAN, { berubahDiSasaran: true })] },
      [{ kode: 'sasaran-berubah', tentang: PEMERINTAHAN }],
    ],
  ])('%s', (_nama, ubah, halangan) => {
    expect(list(ubah)).toStrictEqual(halangan);
  });

  test('isi yang belum diperiksa, dan yang bermasalah', () => {
    expect(decide(kebijakan(), permohonan()).halangan).toStrictEqual([{ kode: 'belum-diperiksa' }]);
    expect(list({}, { ...BERSIH, kesalahan: 3 })).toStrictEqual([{ kode: 'isi-bermasalah', tentang: '3' }]);
  });
});

describe('halangan berkas', () => {
  const biasa = (path: string): Halangan => ({ kode: 'berkas-bukan-biasa', tentang: path });
  const salah = (path: string): Halangan => ({ kode: 'nama-berkas-salah', tentang: path });
  const kembar = (path: string): Halangan => ({ kode: 'nama-berkas-kembar', tentang: path });
  test.each<[nama: string, berkas: BerkasBerubah[], halangan: Halangan[]]>([
    ['berkas yang boleh dijalankan', [ubahan('scripts/periksa.sh', { mode: '100755' })], []],
    ['tautan', [ubahan('src/tautan.ts', { mode: '120000' })], [biasa('src/tautan.ts')]],
    ['submodul', [ubahan('src/modul', { mode: '160000' })], [biasa('src/modul')]],
    ['nama halaman berkurung', [ubahan('src/pages/[...laman].astro')], []],
    ['huruf besar tidak apa-apa', [ubahan('README.md')], []],
    ['spasi', [ubahan('src/dua kata.ts')], [salah('src/dua kata.ts')]],
    ['baris baru di ujung', [ubahan('src/a.ts\n')], [salah('src/a.ts\n')]],
    ['folder .git', [ubahan('docs/.GIT/config')], [salah('docs/.GIT/config')]],
    ['.gitmodules', [ubahan('docs/.gitmodules')], [salah('docs/.gitmodules')]],
    ['yang hanya mirip .gitmodules', [ubahan('docs/.gitmodules.md'), ubahan('docs/.github.md')], []],
    ['folder induk', [ubahan('docs/../a.md')], [salah('docs/../a.md')]],
    ['dua garis miring', [ubahan('docs//a.md')], [salah('docs//a.md')]],
    ['bernama titik-titik', [ubahan('docs/...')], []],
    ['kembar besar kecil', [ubahan('docs/A.md'), ubahan('docs/a.md')], [kembar('docs/A.md'), kembar('docs/a.md')]],
    ['yang bernama salah boleh dihapus', [hapus('.gitmodules'), hapus('src/dua kata.ts')], []],
    ['berganti besar kecil: yang lama dihapus', [hapus('docs/A.md'), ubahan('docs/a.md')], []],
  ])('%s', (_nama, berkas, halangan) => {
    expect(list({ berkas })).toStrictEqual(halangan);
  });
});

describe('halangan rantai', () => {
  test.each<[nama: string, paths: string[], halangan: Halangan[]]>([
    [
      'berkas tanpa rantai: sebabnya disebut',
      ['content/kinerja/2024/tw1/seksi/seksi-lain.yaml'],
      [
        {
          kode: 'tanpa-rantai',
          tentang: 'kinerja/2024/tw1/seksi/seksi-lain.yaml: unit seksi-lain tidak ada di instansi.yaml',
        },
      ],
    ],
    ['kebijakan dan angka', ['content/instansi.yaml', PEMERINTAHAN], [{ kode: 'kebijakan-dan-data' }]],
    ['kode dan angka', ['src/format.ts', PEMERINTAHAN], [{ kode: 'kebijakan-dan-data' }]],
    ['SOP dan arsip', ['content/sop/baru.yaml', 'content/arsip/2024/a.pdf'], [{ kode: 'kebijakan-dan-data' }]],
    [
      'aturan dan laporan',
      ['content/aturan/capaian.yaml', 'content/laporan/2024/lkjip.yaml'],
      [{ kode: 'kebijakan-dan-data' }],
    ],
    ['kebijakan dan panduan', ['content/instansi.yaml', 'content/panduan/a.md'], [{ kode: 'lebih-dari-satu-rantai' }]],
    ['angka dan panduan', [PEMERINTAHAN, 'content/panduan/a.md'], [{ kode: 'lebih-dari-satu-rantai' }]],
    [
      'kode di folder bernama kinerja bukan angka',
      ['content/pejabat.yaml', 'test/kinerja/a.ts'],
      [{ kode: 'lebih-dari-satu-rantai' }],
    ],
  ])('%s', (_nama, paths, halangan) => {
    expect(list({ berkas: paths.map((path) => ubahan(path)) })).toStrictEqual(halangan);
  });

  test.each([
    ['../src/format.ts', true],
    ['sop/pengumpulan-data-kinerja.yaml', true],
    ['aturan/capaian.yaml', true],
    ['pejabat.yaml', true],
    ['instansi.yaml', true],
    ['pengecualian.yaml', true],
    ['panduan/sop/a.md', false],
    ['arsip/2024/aturan/a.pdf', false],
    ['arsip/2024/pejabat.yaml', false],
    ['arsip/2024/lama-instansi.yaml', false],
    ['pejabat.yaml.pdf', false],
    ['kinerja/2024/tw1/kompilasi.yaml', false],
  ])('isKebijakan(%s): %s', (path, hasil) => {
    expect(isKebijakan(path)).toBe(hasil);
  });
});

describe('halangan penyusun', () => {
  test.each<[nama: string, ubah: Partial<FaktaMR>, halangan: Halangan[]]>([
    [
      'orang luar yang mendorong',
      { pendorong: [{ akun: AKUN.orangLuar, waktu: menit(-1), sha: KEPALA }] },
      [{ kode: 'penyusun-tidak-dikenal', tentang: 'orang-luar (tidak-dikenal)' }],
    ],
    [
      'akun yang berganti nama',
      { penulis: { ...AKUN.staf, nama: 'nama-baru' }, pendorong: [{ akun: AKUN.staf, waktu: menit(-1), sha: KEPALA }] },
      [{ kode: 'penyusun-tidak-dikenal', tentang: 'nama-baru (nama-berbeda)' }],
    ],
    [
      'nama lama dengan nomor lain',
      { penulis: { id: 900, nama: 'cahyono' } },
      [{ kode: 'penyusun-tidak-dikenal', tentang: 'cahyono (nomor-berbeda)' }],
    ],
    [
      'hanya kepala lama yang diketahui pendorongnya',
      { pendorong: [{ akun: AKUN.staf, waktu: menit(-1), sha: LAMA }] },
      [{ kode: 'pendorong-tidak-diketahui' }],
    ],
    ['forge tidak menyebut kepalanya', { pendorong: [{ akun: AKUN.staf, waktu: menit(-1), sha: null }] }, []],
  ])('%s', (_nama, ubah, halangan) => {
    expect(list(ubah)).toStrictEqual(halangan);
  });
});
