import { describe, test } from 'vitest';
import {
  kembalikan,
  KEPALA,
  LAMA,
  menit,
  oleh,
  PEMERINTAHAN,
  rantaiLengkap,
  setuju,
  TW1,
  ubahan,
} from './fakta-contoh.ts';
import { AKUN, KUTASARI, ubahPejabat } from './kantor.ts';
import { check, type Kasus } from './putusan-contoh.ts';

const LENGKAP = { persetujuan: rantaiLengkap() };
const LAGI = { akun: AKUN.staf, waktu: menit(40), sha: KEPALA };
const PERTAMA = { akun: AKUN.staf, waktu: menit(-1), sha: LAMA };

/** Login of one person, number of another account. */
function bernama(id: number): ReturnType<typeof rantaiLengkap> {
  return rantaiLengkap().map((satu, letak) => (letak === 0 ? { ...satu, akun: { ...satu.akun, id } } : satu));
}

const DUA_AKUN = ubahPejabat(KUTASARI, (pejabat) => ({
  ...pejabat,
  pejabat: pejabat.pejabat.map((orang) =>
    orang.id === 'contoh-staf-seksi' || orang.id === 'contoh-kasi-pemerintahan'
      ? { ...orang, nip: '199001012015011999' }
      : orang,
  ),
}));

const AKUN_BERSAMA = ubahPejabat(KUTASARI, (pejabat) => ({
  ...pejabat,
  pejabat: pejabat.pejabat.map((orang) => (orang.id === 'contoh-kasi-pelayanan' ? samakan(orang) : orang)),
}));

function samakan<T extends object>(orang: T): T {
  return { ...orang, akun: { gitea: { id: AKUN.pemerintahan.id, login: AKUN.pemerintahan.nama } } };
}

/** Each by its number in the list of threats: what keeps the request out. */
describe('decide(kebijakan, fakta): serangan', () => {
  test.each<Kasus>([
    [
      'T1 dorong sesudah persetujuan terakhir',
      {
        pendorong: [PERTAMA, LAGI],
        persetujuan: rantaiLengkap().map((satu) => ({ ...satu, shaDisetujui: LAMA })),
      },
      '3? 4- 5- | pemerintahan: kepala-lama, umum: kepala-lama, perencanaan: kepala-lama',
    ],
    [
      'T1 … pada forge yang tidak menyebut sha',
      {
        pendorong: [PERTAMA, LAGI],
        versi: [
          { sha: LAMA, waktu: menit(0) },
          { sha: KEPALA, waktu: menit(40) },
        ],
        persetujuan: rantaiLengkap().map((satu) => ({ ...satu, shaDisetujui: null, dasarSha: 'versi-diff' as const })),
      },
      '3? 4- 5- | pemerintahan: kepala-lama, umum: kepala-lama, perencanaan: kepala-lama',
    ],
    [
      'T1 … tinjauan yang commit-nya hilang bukan tinjauan kepala yang ada',
      { persetujuan: rantaiLengkap().map((satu) => ({ ...satu, shaDisetujui: null })) },
      '3? 4- 5- | pemerintahan: kepala-lama, umum: kepala-lama, perencanaan: kepala-lama',
    ],
    [
      'T2 dorong di antara pemeriksaan dan penggabungan: versinya belum diolah',
      {
        pendorong: [PERTAMA, LAGI],
        versi: [{ sha: LAMA, waktu: menit(0) }],
        persetujuan: rantaiLengkap().map((satu) => ({ ...satu, shaDisetujui: null, dasarSha: 'versi-diff' as const })),
      },
      '3? 4- 5- | pemerintahan: versi-belum-siap, umum: versi-belum-siap, perencanaan: versi-belum-siap',
    ],
    [
      'T3 menyetujui halaman yang dimuat sebelum dorongan',
      {
        versi: [{ sha: KEPALA, waktu: menit(10) }],
        persetujuan: [setuju('pemerintahan', 10.9, { shaDisetujui: null, dasarSha: 'versi-diff' })],
      },
      '3? 4- 5- | pemerintahan: terlalu-cepat',
    ],
    [
      'T8 pejabat.yaml bersama data',
      { berkas: [ubahan(PEMERINTAHAN), ubahan('content/pejabat.yaml')], ...LENGKAP },
      '3✓ 4✓ 5✓ / 2? 3- × kebijakan-dan-data | pemerintahan: bukan-pemegang, umum: bukan-pemegang, perencanaan: bukan-pemegang',
    ],
    [
      'T8 skema bersama data',
      { berkas: [ubahan(PEMERINTAHAN), ubahan('schemas/seksi.schema.json')], ...LENGKAP },
      '13? 14- 15- / 3✓ 4✓ 5✓ × kebijakan-dan-data | pemerintahan: bukan-pemegang, umum: bukan-pemegang, perencanaan: bukan-pemegang',
    ],
    [
      'T9 pengaju menyetujui ajuannya sendiri',
      { ...oleh('umum'), berkas: [ubahan(`${TW1}/format.yaml`)], persetujuan: [setuju('umum', 10)] },
      '2r atasan: sekretaris | umum: penyusun-sendiri',
    ],
    [
      'T10 dua akun satu orang: NIP sama',
      { persetujuan: [setuju('pemerintahan', 10), setuju('umum', 20), setuju('perencanaan', 30)] },
      '3r 4✓ 5✓ siap | pemerintahan: penyusun-sendiri',
      { isi: DUA_AKUN },
    ],
    [
      'T10 … orang itu juga satu-satunya penyetuju: perlu atasannya',
      { berkas: [ubahan('content/arsip/2024/a.yaml')], penulis: AKUN.sekretariat, persetujuan: [setuju('umum', 10)] },
      '11r atasan: sekretaris | umum: penyusun-sendiri',
      {
        isi: ubahPejabat(KUTASARI, (pejabat) => ({
          ...pejabat,
          pejabat: pejabat.pejabat.map((orang) =>
            ['contoh-kasubag-umum', 'contoh-staf-sekretariat'].includes(orang.id)
              ? { ...orang, nip: '199001012015011999' }
              : orang,
          ),
        })),
      },
    ],
    [
      'T10 satu akun dipakai dua orang',
      LENGKAP,
      '3? 4- 5- | pemerintahan: akun-ganda, umum: terlalu-awal, perencanaan: terlalu-awal',
      { isi: AKUN_BERSAMA },
    ],
    [
      'T10 akun yang tidak tercatat mengajukan',
      { ...LENGKAP, penulis: AKUN.orangLuar },
      '3✓ 4✓ 5✓ × penyusun-tidak-dikenal',
    ],
    [
      'T11 pengaju pengganti: yang mendorong menyetujui',
      {
        berkas: [ubahan(`${TW1}/format.yaml`)],
        pendorong: [{ akun: AKUN.umum, waktu: menit(-1), sha: KEPALA }],
        persetujuan: [setuju('umum', 10)],
      },
      '2r atasan: sekretaris | umum: penyusun-sendiri',
    ],
    [
      'T11 yang menandatangani commit-nya termasuk penyusun',
      {
        berkas: [ubahan(`${TW1}/format.yaml`)],
        komiter: [{ sha: KEPALA, authorEmail: 'a', committerEmail: 'a', akun: AKUN.umum }],
        persetujuan: [setuju('umum', 10)],
      },
      '2✓ atasan: sekretaris',
    ],
    [
      'T12 surel palsu pada commit tidak berarti apa-apa',
      {
        ...LENGKAP,
        komiter: [{ sha: KEPALA, authorEmail: 'umum@kantor.example', committerEmail: 'umum@kantor.example' }],
      },
      '3✓ 4✓ 5✓ siap',
    ],
    ['T12 tidak diketahui siapa mendorong', { ...LENGKAP, pendorong: [] }, '3✓ 4✓ 5✓ × pendorong-tidak-diketahui'],
    ['T12 kepala didorong entah siapa', { ...LENGKAP, pendorong: [PERTAMA] }, '3✓ 4✓ 5✓ × pendorong-tidak-diketahui'],
    [
      'T13 orang lain menyusun ulang: pendorong lama tetap penyusun',
      {
        berkas: [ubahan(`${TW1}/format.yaml`)],
        pendorong: [
          { akun: AKUN.umum, waktu: menit(-2), sha: LAMA },
          { akun: AKUN.staf, waktu: menit(-1), sha: KEPALA },
        ],
        persetujuan: [setuju('umum', 10)],
      },
      '2✓ atasan: sekretaris',
    ],
    [
      'T14 nama akun yang dilepas dipakai orang lain',
      { persetujuan: bernama(900) },
      '3? 4- 5- | 900: akun-nomor-berbeda, umum: terlalu-awal, perencanaan: terlalu-awal',
    ],
    [
      'T14 nama akun berganti: dicocokkan dahulu',
      { persetujuan: [setuju('pemerintahan', 10, { akun: { ...AKUN.pemerintahan, nama: 'kasi.baru' } })] },
      '3? 4- 5- | pemerintahan: akun-nama-berbeda',
    ],
    [
      'T14 besar kecil huruf bukan nama lain',
      {
        persetujuan: [setuju('pemerintahan', 10, { akun: { ...AKUN.pemerintahan, nama: 'Contoh-Kasi-Pemerintahan' } })],
      },
      '3✓ 4? 5-',
    ],
    [
      'T15 disetujui untuk cabang lain, lalu dialihkan',
      { ...LENGKAP, sasaranDiganti: [menit(40)] },
      '3? 4- 5- | pemerintahan: sebelum-ganti-sasaran, umum: sebelum-ganti-sasaran, perencanaan: sebelum-ganti-sasaran',
    ],
    [
      'T15 pada detik pengalihan',
      { persetujuan: [setuju('pemerintahan', 10)], sasaranDiganti: [menit(10)] },
      '3? 4- 5- | pemerintahan: sebelum-ganti-sasaran',
    ],
    ['T15 menuju cabang lain', { ...LENGKAP, cabangSasaran: 'main2' }, '3✓ 4✓ 5✓ × sasaran-lain'],
    ['T16 judul diganti sesudah disetujui', { ...LENGKAP, judul: 'Sudah disetujui Camat' }, '3✓ 4✓ 5✓ siap'],
    [
      'T29 ditarik sesudah lengkap',
      {
        persetujuan: rantaiLengkap().map((satu, letak) =>
          letak === 1 ? { ...satu, keadaan: 'ditarik' as const } : satu,
        ),
      },
      '3✓ 4? 5- | umum: ditarik, perencanaan: terlalu-awal',
    ],
    [
      'T29 dikembalikan sesudah lengkap',
      { persetujuan: [...rantaiLengkap(), kembalikan('pemerintahan', 40, 'ada yang baru')] },
      '3? 4- 5- | pemerintahan: sebelum-pengembalian, umum: terlalu-awal, perencanaan: terlalu-awal ← 3 ke kepala-seksi',
    ],
    ['T32 tautan', { ...LENGKAP, berkas: [ubahan(PEMERINTAHAN, { mode: '120000' })] }, '3✓ 4✓ 5✓ × berkas-bukan-biasa'],
    [
      'T32 submodul',
      { ...LENGKAP, berkas: [ubahan(PEMERINTAHAN, { mode: '160000' })] },
      '3✓ 4✓ 5✓ × berkas-bukan-biasa',
    ],
    [
      'T32 huruf yang mirip',
      { ...LENGKAP, berkas: [ubahan(PEMERINTAHAN), ubahan(`${TW1}/seksi/seksi-pelаyanan.yaml`)] },
      '3✓ 4✓ 5✓ × nama-berkas-salah × tanpa-rantai',
    ],
    [
      'T32 kembar besar kecil',
      {
        berkas: [ubahan('content/arsip/2024/A.pdf'), ubahan('content/arsip/2024/a.pdf')],
        persetujuan: [setuju('umum', 10)],
      },
      '11✓ × nama-berkas-kembar × nama-berkas-kembar',
    ],
    ['T32 submodul didaftarkan', { berkas: [ubahan('.gitmodules')] }, '13? 14- 15- × nama-berkas-salah'],
    ['T32 keluar dari folder', { berkas: [ubahan('content/arsip/../pejabat.yaml')] }, '11? × nama-berkas-salah'],
    ['T33 .gitattributes adalah perangkat', { berkas: [ubahan('.gitattributes')] }, '13? 14- 15-'],
    ['T33 .gitattributes di dalam folder isi', { berkas: [ubahan('content/.gitattributes')] }, ' × tanpa-rantai'],
    ['dari salinan repositori', { ...LENGKAP, dariFork: true }, '3✓ 4✓ 5✓ × dari-fork'],
  ])('%s', check);
});

describe('decide: halangan lain', () => {
  test.each<Kasus>([
    ['draf', { ...LENGKAP, draf: true }, '3✓ 4✓ 5✓ × draf'],
    ['sudah ditutup', { ...LENGKAP, keadaan: 'tertutup' }, '3✓ 4✓ 5✓ × tidak-terbuka'],
    ['sudah digabung', { ...LENGKAP, keadaan: 'tergabung' }, '3✓ 4✓ 5✓ × tidak-terbuka'],
    ['tanpa perubahan', { ...LENGKAP, berkas: [] }, ' × tanpa-perubahan'],
    [
      'berkasnya berubah di cabang utama',
      { ...LENGKAP, berkas: [ubahan(PEMERINTAHAN, { berubahDiSasaran: true })] },
      '3✓ 4✓ 5✓ × sasaran-berubah',
    ],
    ['isi bermasalah', LENGKAP, '3✓ 4✓ 5✓ × isi-bermasalah', { periksa: { kesalahan: 2 } }],
    ['belum diperiksa', LENGKAP, '3✓ 4✓ 5✓ × belum-diperiksa', { periksa: 'belum' }],
    [
      'waktu pengembalian tidak terbaca',
      { persetujuan: [...rantaiLengkap(), kembalikan('umum', 40, 'x', { waktu: '?' })] },
      '3✓ 4✓ 5✓ × waktu-salah',
    ],
    ['berkas tanpa rantai', { berkas: [ubahan(`${TW1}/lain.yaml`)] }, ' × tanpa-rantai'],
  ])('%s', check);
});
