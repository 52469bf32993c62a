import { describe, test } from 'vitest';
import type { Kebijakan } from '../../src/alur/kebijakan.ts';
import { writeKutipan } from '../../src/alur/kutipan.ts';
import { KEPALA, kembalikan, komentar, LAMA, menit, oleh, rantaiLengkap, setuju, TW1, ubahan } from './fakta-contoh.ts';
import { AKUN, akhiriPenugasan, KUTASARI, tambahPenugasan } from './kantor.ts';
import { check, type Kasus } from './putusan-contoh.ts';

const PLH_UMUM = tambahPenugasan(KUTASARI, {
  jabatan: 'kasubag-umum',
  pejabat: 'contoh-kasi-pelayanan',
  sifat: 'plh',
  mulai: '2024-04-02',
  selesai: '2024-04-02',
  sk: 'Surat Perintah Contoh Nomor 000/CONTOH/2024',
});
const PLH_CAMAT = tambahPenugasan(KUTASARI, {
  jabatan: 'camat',
  pejabat: 'contoh-sekretaris',
  sifat: 'plh',
  mulai: '2024-04-01',
  selesai: '2024-04-30',
  sk: 'Surat Perintah Contoh Nomor 000/CONTOH/2024',
});
/** An office whose SOP asks the Camat first. */
const CAMAT_DAHULU: Kebijakan['isi']['sop'][number] = {
  path: 'sop/uji.yaml',
  value: {
    id: 'uji',
    jenis: 'sop',
    nama: 'Uji',
    pelaksana: [],
    langkah: ['camat', 'sekretaris'].map((peran, letak) => ({
      nomor: letak + 1,
      kegiatan: 'Menyetujui',
      pelaksana: [peran],
      tindakan: 'setujui',
      berkas: ['kinerja/*/*/kompilasi.yaml'],
    })),
  },
};

/** What the gate keeps of a return that perencanaan gave in minute 40. */
const KUTIPAN = writeKutipan([{ akun: AKUN.perencanaan, saat: menit(40), sha: KEPALA, alasan: 'keliru --> </x>' }]);
const SETUJU_3 = '3✓ 4✓ 5✓ siap';
const kompilasi = { berkas: [ubahan(`${TW1}/kompilasi.yaml`)], ...oleh('perencanaan') };
const umum = { berkas: [ubahan(`${TW1}/seksi/subbagian-umum.yaml`)] };
const perencanaan = { berkas: [ubahan(`${TW1}/seksi/subbagian-perencanaan.yaml`)] };
const program = { berkas: [ubahan(`${TW1}/program.yaml`)], ...oleh('sekretariat') };
const format = { berkas: [ubahan(`${TW1}/format.yaml`)] };

describe('decide(kebijakan, fakta): rantai berurutan', () => {
  test.each<Kasus>([
    ['belum ada yang menyetujui', {}, '3? 4- 5-'],
    ['langkah pertama', { persetujuan: [setuju('pemerintahan', 10)] }, '3✓ 4? 5-'],
    ['dua langkah', { persetujuan: [setuju('pemerintahan', 10), setuju('umum', 20)] }, '3✓ 4✓ 5?'],
    ['lengkap', { persetujuan: rantaiLengkap() }, SETUJU_3],
    ['urutan daftar dari forge tidak berarti', { persetujuan: rantaiLengkap().toReversed() }, SETUJU_3],
    [
      'pejabat lain bukan pemegang langkahnya',
      { persetujuan: [setuju('pelayanan', 10)] },
      '3? 4- 5- | pelayanan: bukan-pemegang',
    ],
    ['Camat tidak menggantikan bawahannya', { persetujuan: [setuju('camat', 10)] }, '3? 4- 5- | camat: bukan-pemegang'],
    ['orang luar', { persetujuan: [setuju('orangLuar', 10)] }, '3? 4- 5- | orangLuar: akun-tidak-dikenal'],
    ['terlalu awal', { persetujuan: [setuju('umum', 10)] }, '3? 4- 5- | umum: terlalu-awal'],
    [
      'terlalu awal, lalu sekali lagi pada gilirannya',
      { persetujuan: [setuju('umum', 5), ...rantaiLengkap()] },
      `${SETUJU_3} | umum: terlalu-awal`,
    ],
    [
      'semua pada detik yang sama: menurut urutan server',
      { persetujuan: rantaiLengkap().map((satu) => ({ ...satu, waktu: menit(10) })) },
      SETUJU_3,
    ],
    [
      'detik yang sama, urutan server terbalik',
      {
        persetujuan: [setuju('pemerintahan', 10, { urutan: 9 }), setuju('umum', 10, { urutan: 8 })],
      },
      '3✓ 4? 5- | umum: terlalu-awal',
    ],
    [
      'orang yang sama dua kali',
      { persetujuan: [setuju('pemerintahan', 10), setuju('pemerintahan', 12)] },
      '3✓ 4? 5- | pemerintahan: orang-sama',
    ],
    [
      'kepala seksi lain menyetujui milik Pemerintahan',
      { persetujuan: [setuju('ketentraman', 9)] },
      '3? 4- 5- | ketentraman: bukan-pemegang',
    ],
  ])('%s', check);
});

describe('decide: hanya pada kepala terakhir', () => {
  const tanpaSha = (n: number) => setuju('pemerintahan', n, { shaDisetujui: null, dasarSha: 'versi-diff' });
  const dorongLagi = {
    pendorong: [
      { akun: AKUN.staf, waktu: menit(-1), sha: LAMA },
      { akun: AKUN.staf, waktu: menit(15), sha: KEPALA },
    ],
    versi: [
      { sha: KEPALA, waktu: menit(15) },
      { sha: LAMA, waktu: menit(0) },
    ],
  };
  test.each<Kasus>([
    [
      'kepala lama',
      { persetujuan: [setuju('pemerintahan', 10, { shaDisetujui: LAMA })] },
      '3? 4- 5- | pemerintahan: kepala-lama',
    ],
    [
      'rantai lengkap pada kepala lama',
      { persetujuan: rantaiLengkap().map((satu) => ({ ...satu, shaDisetujui: LAMA })) },
      '3? 4- 5- | pemerintahan: kepala-lama, umum: kepala-lama, perencanaan: kepala-lama',
    ],
    ['tanpa sha: sesudah versinya', { persetujuan: [tanpaSha(10)] }, '3✓ 4? 5-'],
    [
      'tanpa sha: sebelum versi terakhir',
      { ...dorongLagi, persetujuan: [tanpaSha(10)] },
      '3? 4- 5- | pemerintahan: kepala-lama',
    ],
    ['tanpa sha: sesudah versi terakhir', { ...dorongLagi, persetujuan: [tanpaSha(17)] }, '3✓ 4? 5-'],
    [
      'tanpa sha: 30 detik sesudah versi terakhir',
      { ...dorongLagi, persetujuan: [tanpaSha(15.5)] },
      '3? 4- 5- | pemerintahan: terlalu-cepat',
    ],
    ['tanpa sha: tepat 60 detik sesudahnya', { ...dorongLagi, persetujuan: [tanpaSha(16)] }, '3✓ 4? 5-'],
    [
      'tanpa sha: versi kepala belum ada',
      { versi: [], persetujuan: [tanpaSha(10)] },
      '3? 4- 5- | pemerintahan: versi-belum-siap',
    ],
    [
      'tanpa sha: versi terakhir bukan kepala',
      { versi: [{ sha: LAMA, waktu: menit(0) }], persetujuan: [tanpaSha(10)] },
      '3? 4- 5- | pemerintahan: versi-belum-siap',
    ],
    [
      'tanpa sha: kepala kembali ke yang lama, dihitung dari kembalinya',
      {
        versi: [
          { sha: KEPALA, waktu: menit(0) },
          { sha: LAMA, waktu: menit(5) },
          { sha: KEPALA, waktu: menit(20) },
        ],
        persetujuan: [tanpaSha(10)],
      },
      '3? 4- 5- | pemerintahan: kepala-lama',
    ],
    [
      'ditarik',
      { persetujuan: [setuju('pemerintahan', 10, { keadaan: 'ditarik' })] },
      '3? 4- 5- | pemerintahan: ditarik',
    ],
    [
      'dibatalkan',
      { persetujuan: [setuju('pemerintahan', 10, { keadaan: 'dibatalkan' })] },
      '3? 4- 5- | pemerintahan: dibatalkan',
    ],
    [
      'ditarik untuk disetujui lagi pada kepala yang sama',
      {
        persetujuan: [
          setuju('pemerintahan', 10, { keadaan: 'ditarik' }),
          setuju('umum', 20),
          setuju('pemerintahan', 25),
        ],
      },
      '3✓ 4✓ 5? | pemerintahan: orang-sama',
    ],
    [
      'tulisannya diubah kemudian',
      { persetujuan: [setuju('pemerintahan', 10, { diubah: menit(11) })] },
      '3? 4- 5- | pemerintahan: diubah-kemudian',
    ],
    ['diubah pada saat yang sama', { persetujuan: [setuju('pemerintahan', 10, { diubah: menit(10) })] }, '3✓ 4? 5-'],
    [
      'ditarik dua kali',
      { persetujuan: [10, 20].map((n) => setuju('pemerintahan', n, { keadaan: 'ditarik' })) },
      '3? 4- 5- | pemerintahan: ditarik, pemerintahan: ditarik',
    ],
    [
      'ditarik, lalu disetujui lagi pada kepala lain',
      {
        persetujuan: [
          setuju('pemerintahan', 10, { keadaan: 'ditarik' }),
          setuju('pemerintahan', 20, { shaDisetujui: LAMA }),
        ],
      },
      '3? 4- 5- | pemerintahan: ditarik, pemerintahan: kepala-lama',
    ],
    [
      'ditarik, disetujui lagi, lalu ditarik dengan tinjauan',
      {
        persetujuan: [
          setuju('pemerintahan', 10, { keadaan: 'ditarik' }),
          setuju('umum', 20),
          setuju('pemerintahan', 30),
          kembalikan('pemerintahan', 40, ''),
        ],
      },
      '3? 4- 5- | pemerintahan: ditarik, umum: terlalu-awal, pemerintahan: ditarik',
    ],
    ['tepat saat dibuka', { persetujuan: [setuju('pemerintahan', 0)] }, '3✓ 4? 5-'],
    [
      'tanpa sha: tepat saat versi masuk',
      { ...dorongLagi, persetujuan: [tanpaSha(15)] },
      '3? 4- 5- | pemerintahan: kepala-lama',
    ],
    [
      'waktunya tidak terbaca',
      { persetujuan: [setuju('pemerintahan', 10, { waktu: 'kemarin' })] },
      '3? 4- 5- | pemerintahan: waktu-salah',
    ],
    ['sebelum dibuka', { persetujuan: [setuju('pemerintahan', -0.5)] }, '3? 4- 5- | pemerintahan: sebelum-dibuka'],
  ])('%s', check);
});

describe('decide: pemegang jabatan pada hari itu', () => {
  const lengkapDenganPlh = [setuju('pemerintahan', 10), setuju('pelayanan', 20), setuju('perencanaan', 30)];
  const besok = 24 * 60;
  test.each<Kasus>([
    ['Plh. menyetujui pada masanya', { persetujuan: lengkapDenganPlh }, SETUJU_3, { isi: PLH_UMUM }],
    [
      'yang diwakili tidak, selama ada Plh.',
      { persetujuan: [setuju('pemerintahan', 10), setuju('umum', 20)] },
      '3✓ 4? 5- | umum: bukan-pemegang-hari-itu',
      { isi: PLH_UMUM },
    ],
    [
      'Plh. tidak, sesudah masanya',
      { persetujuan: [setuju('pemerintahan', 10), setuju('pelayanan', besok)] },
      '3✓ 4? 5- | pelayanan: bukan-pemegang-hari-itu',
      { isi: PLH_UMUM },
    ],
    [
      'yang diwakili kembali, sesudah masanya',
      { persetujuan: [setuju('pemerintahan', 10), setuju('umum', besok), setuju('perencanaan', besok + 1)] },
      SETUJU_3,
      { isi: PLH_UMUM },
    ],
    [
      'pejabat berganti: yang lama sah pada harinya',
      { persetujuan: [setuju('pemerintahan', 10), setuju('umum', 20), setuju('perencanaan', 2 * besok)] },
      SETUJU_3,
      {
        isi: tambahPenugasan(akhiriPenugasan(KUTASARI, 'kasubag-umum', '2024-04-02'), {
          jabatan: 'kasubag-umum',
          pejabat: 'contoh-staf-sekretariat',
          mulai: '2024-04-03',
        }),
      },
    ],
    [
      'jabatan kosong: tidak seorang pun',
      {},
      '3! 4- 5-',
      { isi: akhiriPenugasan(KUTASARI, 'kepala-seksi-pemerintahan', '2024-03-31') },
    ],
    [
      'hari menurut Jakarta: pukul 23.30 UTC sudah tanggal berikutnya',
      {
        persetujuan: [setuju('pemerintahan', 10), setuju('umum', 0, { waktu: '2024-04-02T17:30:00Z', urutan: 5 })],
      },
      '3✓ 4✓ 5?',
      { isi: PLH_UMUM },
    ],
    [
      'satu orang memegang dua langkah: satu persetujuan merangkap',
      { ...kompilasi, persetujuan: [setuju('sekretaris', 10)] },
      '7r 8✓ siap',
      { isi: PLH_CAMAT },
    ],
    [
      'peran satu nama, unit lain: kepala sub bagian itu sendiri',
      { ...umum, persetujuan: [setuju('umum', 10), setuju('perencanaan', 20)] },
      '3r 4✓ 5✓ siap',
    ],
  ])('%s', check);
});

describe('decide: rangkap', () => {
  const sendiri = { pendorong: [{ akun: AKUN.pemerintahan, waktu: menit(-1), sha: KEPALA }] };
  test.each<Kasus>([
    ['kepala seksi mengajukan sendiri', oleh('pemerintahan'), '3r 4? 5-'],
    ['kepala seksi mendorong kepala terakhir', sendiri, '3r 4? 5-'],
    ['… lengkap', { ...sendiri, persetujuan: [setuju('umum', 10), setuju('perencanaan', 20)] }, '3r 4✓ 5✓ siap'],
    [
      'kepala seksi mendorong, lalu staf mengubah lagi: belum terpenuhi',
      {
        pendorong: [
          { akun: AKUN.pemerintahan, waktu: menit(-1), sha: LAMA },
          { akun: AKUN.staf, waktu: menit(5), sha: KEPALA },
        ],
      },
      '3? 4- 5-',
    ],
    [
      '… ia boleh menyetujuinya, tetapi bukan sebagai orang lain',
      {
        pendorong: [
          { akun: AKUN.pemerintahan, waktu: menit(-1), sha: LAMA },
          { akun: AKUN.staf, waktu: menit(5), sha: KEPALA },
        ],
        persetujuan: rantaiLengkap(),
      },
      SETUJU_3,
    ],
    [
      'dibuka kepala seksi, didorong staf sebelum itu: ia mengajukan kepala ini',
      { penulis: AKUN.pemerintahan },
      '3r 4? 5-',
    ],
    [
      'dibuka kepala seksi untuk cabang lain, lalu dialihkan: tidak merangkap',
      { penulis: AKUN.pemerintahan, sasaranDiganti: [menit(3)] },
      '3? 4- 5-',
    ],
    [
      'penyusun menyetujui langkahnya yang sudah dirangkap',
      { ...oleh('pemerintahan'), persetujuan: [setuju('pemerintahan', 10)] },
      '3r 4? 5- | pemerintahan: penyusun-sendiri',
    ],
    ['staf menyetujui ajuannya', { persetujuan: [setuju('staf', 10)] }, '3? 4- 5- | staf: penyusun-sendiri'],
    ['langkah sendiri ditunda ke langkah berikutnya yang dipegangnya', perencanaan, '3~ 4? 5-'],
    ['… sesudah langkah di antaranya', { ...perencanaan, persetujuan: [setuju('umum', 10)] }, '3~ 4✓ 5?'],
    [
      '… satu persetujuan memenuhi keduanya',
      { ...perencanaan, persetujuan: [setuju('umum', 10), setuju('perencanaan', 20)] },
      '3r 4✓ 5✓ siap',
    ],
    [
      '… diajukan sendiri: tinggal orang lain',
      { ...perencanaan, ...oleh('perencanaan'), persetujuan: [setuju('umum', 10)] },
      '3r 4✓ 5r siap',
    ],
    [
      'program: kepala sub bagian mana pun, lalu sekretaris',
      { ...program, persetujuan: [setuju('umum', 10), setuju('sekretaris', 20)] },
      '5✓ 7✓ 8~ 9?',
    ],
    [
      'program: langkah 8 dan 9 dengan satu persetujuan',
      { ...program, persetujuan: [setuju('umum', 10), setuju('sekretaris', 20), setuju('perencanaan', 30)] },
      '5✓ 7✓ 8r 9✓ siap',
    ],
    [
      'program: satu orang pada dua langkah, dua kali setuju',
      { ...program, persetujuan: [setuju('perencanaan', 10), setuju('sekretaris', 20), setuju('perencanaan', 30)] },
      '5✓ 7✓ 8r 9✓ siap',
    ],
    [
      'program: sekretaris tidak mendahului kepala sub bagian',
      { ...program, persetujuan: [setuju('sekretaris', 10)] },
      '5? 7- 8~ 9- | sekretaris: terlalu-awal',
    ],
    ['satu-satunya penyetuju mengajukan: atasannya', { ...format, ...oleh('umum') }, '2r atasan: sekretaris'],
    [
      '… atasannya menyetujui',
      { ...format, ...oleh('umum'), persetujuan: [setuju('sekretaris', 10)] },
      '2r atasan✓ siap',
    ],
    [
      '… orang lain bukan atasannya',
      { ...format, ...oleh('umum'), persetujuan: [setuju('perencanaan', 10)] },
      '2r atasan: sekretaris | perencanaan: bukan-pemegang',
    ],
    [
      '… atasannya ikut mendorong: atasan di atasnya',
      {
        ...format,
        penulis: AKUN.umum,
        pendorong: [
          { akun: AKUN.sekretaris, waktu: menit(-2), sha: LAMA },
          { akun: AKUN.umum, waktu: menit(-1), sha: KEPALA },
        ],
      },
      '2r atasan: camat',
    ],
    [
      '… atasannya menyetujui sebelum pengembalian terakhir: sekali lagi',
      {
        ...format,
        ...oleh('umum'),
        persetujuan: [setuju('sekretaris', 5), kembalikan('umum', 10, 'saya keliru'), setuju('umum', 20)],
      },
      '2✓ atasan: sekretaris | sekretaris: bukan-pemegang ← 2 ke kasubag-perencanaan',
    ],
    [
      'semua di rantai ikut menyusun: atasan Camat di luar kantor tidak ditanya',
      {
        ...kompilasi,
        penulis: AKUN.sekretaris,
        pendorong: [
          { akun: AKUN.sekretaris, waktu: menit(-2), sha: KEPALA },
          { akun: AKUN.camat, waktu: menit(-1), sha: KEPALA },
        ],
      },
      '7r 8r atasan: !',
      { isi: tambahPenugasan(KUTASARI, { jabatan: 'bupati', pejabat: 'contoh-staf-seksi', mulai: '2024-01-01' }) },
    ],
    [
      'Plt. Camat yang tidak memegang jabatan lain bukan bawahan',
      { ...kompilasi, ...oleh('staf') },
      '7? 8r',
      {
        isi: tambahPenugasan(akhiriPenugasan(KUTASARI, 'staf-seksi', '2024-03-31'), {
          jabatan: 'camat',
          pejabat: 'contoh-staf-seksi',
          sifat: 'plt',
          mulai: '2024-04-01',
        }),
      },
    ],
    [
      'langkah Camat tidak ditunda ke langkah bawahan',
      kompilasi,
      '1? 2-',
      { isi: { ...PLH_CAMAT, sop: [CAMAT_DAHULU] } },
    ],
    ['Camat mengajukan sendiri', { ...kompilasi, ...oleh('camat') }, '7? 8r'],
    [
      '… dan Sekretaris menyetujui',
      { ...kompilasi, ...oleh('camat'), persetujuan: [setuju('sekretaris', 9)] },
      '7✓ 8r siap',
    ],
    [
      'Plh. Camat mengajukan: langkah Camat tidak dirangkap bawahan',
      { ...kompilasi, ...oleh('sekretaris') },
      '7r 8?',
      { isi: PLH_CAMAT },
    ],
    [
      '… juga tidak dengan persetujuannya sendiri',
      { ...kompilasi, ...oleh('sekretaris'), persetujuan: [setuju('sekretaris', 10)] },
      '7r 8? | sekretaris: penyusun-sendiri',
      { isi: PLH_CAMAT },
    ],
  ])('%s', check);
});

describe('decide: pengembalian', () => {
  const dua = [setuju('pemerintahan', 10), setuju('umum', 20)];
  const balik = kembalikan('perencanaan', 30, 'angka tw lalu terulang');
  test.each<Kasus>([
    [
      'menurut SOP ke langkah 4',
      { persetujuan: [...dua, balik] },
      '3✓ 4? 5- | umum: sebelum-pengembalian ← 5 ke kasubag-umum',
    ],
    [
      'kasubag umum menyetujui lagi',
      { persetujuan: [...dua, balik, setuju('umum', 40)] },
      '3✓ 4✓ 5? | umum: sebelum-pengembalian ← 5 ke kasubag-umum',
    ],
    [
      'terangkat bila peran itu menyetujui lagi',
      { persetujuan: [...dua, balik, setuju('umum', 40), setuju('perencanaan', 50)] },
      '3✓ 4✓ 5✓ siap | umum: sebelum-pengembalian ← 5 ke kasubag-umum',
    ],
    [
      'sesudah lengkap pun menghalangi',
      { persetujuan: [...rantaiLengkap(), kembalikan('perencanaan', 40, 'keliru')] },
      '3✓ 4? 5- | umum: sebelum-pengembalian, perencanaan: sebelum-pengembalian ← 5 ke kasubag-umum',
    ],
    [
      'pada detik yang sama: pengembalian menang',
      { persetujuan: [...dua, setuju('perencanaan', 30, { urutan: 99 }), balik] },
      '3✓ 4? 5- | umum: sebelum-pengembalian, perencanaan: sebelum-pengembalian ← 5 ke kasubag-umum',
    ],
    [
      'lewat komentar, dengan tujuan',
      { persetujuan: dua, komentar: [komentar('perencanaan', 30, 'KEMBALIKAN kepala-seksi: bukti kurang')] },
      '3? 4- 5- | pemerintahan: sebelum-pengembalian, umum: sebelum-pengembalian ← 5 ke kepala-seksi',
    ],
    [
      'tujuan yang tidak ada dalam rantai: menurut SOP',
      { persetujuan: dua, komentar: [komentar('perencanaan', 30, 'KEMBALIKAN pak-camat: bukti kurang')] },
      '3✓ 4? 5- | umum: sebelum-pengembalian ← 5 ke kasubag-umum',
    ],
    [
      'tanpa alasan bukan pengembalian',
      { persetujuan: dua, komentar: [komentar('perencanaan', 30, 'KEMBALIKAN: ')] },
      '3✓ 4✓ 5?',
    ],
    [
      'tinjauan tanpa alasan hanya menarik persetujuannya sendiri',
      { persetujuan: [...rantaiLengkap(), kembalikan('perencanaan', 40, '')] },
      '3✓ 4✓ 5? | perencanaan: ditarik',
    ],
    [
      'oleh yang tidak memegang langkah: tanpa akibat',
      { persetujuan: [...rantaiLengkap(), kembalikan('pelayanan', 40, 'tidak suka')] },
      SETUJU_3,
    ],
    [
      'oleh orang luar: tanpa akibat',
      { persetujuan: [...rantaiLengkap(), kembalikan('orangLuar', 40, 'tidak suka')] },
      SETUJU_3,
    ],
    [
      'langkah pertama kembali ke penyusun',
      { persetujuan: [kembalikan('pemerintahan', 10, 'angka belum benar')] },
      '3? 4- 5- ← 3 ke kepala-seksi',
    ],
    [
      'pada kepala lama tetap menghalangi dorongan sebelumnya',
      {
        ...oleh('pemerintahan'),
        persetujuan: [kembalikan('pemerintahan', 10, 'saya keliru', { shaDisetujui: LAMA })],
      },
      '3? 4- 5- ← 3 ke kepala-seksi',
    ],
    [
      'oleh Plh.: pemegang yang kembali mengangkatnya',
      {
        persetujuan: [
          setuju('pemerintahan', 10),
          kembalikan('pelayanan', 20, 'keliru'),
          setuju('pemerintahan', 30),
          setuju('umum', 24 * 60),
          setuju('perencanaan', 24 * 60 + 1),
        ],
      },
      '3✓ 4✓ 5✓ siap | pemerintahan: sebelum-pengembalian ← 4 ke kepala-seksi-pemerintahan',
      { isi: PLH_UMUM },
    ],
    [
      'dihapus: kutipan juru gabung tetap berlaku',
      { persetujuan: rantaiLengkap(), komentar: [komentar('juruGabung', 41, KUTIPAN)] },
      '3✓ 4? 5- | umum: sebelum-pengembalian, perencanaan: sebelum-pengembalian ← 5 ke kasubag-umum',
    ],
    [
      'kutipan dalam komentar orang lain bukan kutipan',
      { persetujuan: rantaiLengkap(), komentar: [komentar('staf', 41, KUTIPAN)] },
      SETUJU_3,
    ],
    [
      'diubah sesudah dikutip: satu pengembalian, pada waktu semula',
      {
        persetujuan: [...rantaiLengkap(), setuju('umum', 45), setuju('perencanaan', 46)],
        komentar: [
          komentar('juruGabung', 41, KUTIPAN),
          komentar('perencanaan', 40, 'KEMBALIKAN: lebih jelas', { diubah: menit(60) }),
        ],
      },
      '3✓ 4✓ 5✓ siap | umum: sebelum-pengembalian, perencanaan: sebelum-pengembalian ← 5 ke kasubag-umum',
    ],
    [
      'komentar lama diubah menjadi pengembalian: berlaku sejak diubah',
      {
        persetujuan: rantaiLengkap(),
        komentar: [komentar('perencanaan', 5, 'KEMBALIKAN: lihat bukti', { diubah: menit(60) })],
      },
      '3✓ 4? 5- | umum: sebelum-pengembalian, perencanaan: sebelum-pengembalian ← 5 ke kasubag-umum',
    ],
  ])('%s', check);
});
