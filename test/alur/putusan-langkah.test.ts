import { describe, expect, test } from 'vitest';
import type { FaktaMR, Dorongan } from '../../src/alur/fakta.ts';
import { computeLangkah } from '../../src/alur/langkah.ts';
import { listPengajuan } from '../../src/alur/pelaku.ts';
import { decide } from '../../src/alur/putusan.ts';
import { findRantai } from '../../src/alur/rantai.ts';
import { listSuara } from '../../src/alur/suara.ts';
import { BERSIH, kembalikan, KEPALA, LAMA, menit, oleh, permohonan, setuju, TW1, ubahan } from './fakta-contoh.ts';
import { AKUN, akhiriPenugasan, kebijakan, KUTASARI, type Siapa, tambahPenugasan } from './kantor.ts';
import { check, type Kasus } from './putusan-contoh.ts';
import { hanyaSop } from './sop-contoh.ts';

const SK = 'Surat Perintah Contoh Nomor 000/CONTOH/2024';
const UMUM_PLT_SEKRETARIS = tambahPenugasan(KUTASARI, {
  jabatan: 'sekretaris',
  pejabat: 'contoh-kasubag-umum',
  sifat: 'plt',
  mulai: '2024-04-01',
  sk: SK,
});
const PELAYANAN_PLH_CAMAT = tambahPenugasan(KUTASARI, {
  jabatan: 'camat',
  pejabat: 'contoh-kasi-pelayanan',
  sifat: 'plh',
  mulai: '2024-04-01',
  selesai: '2024-04-30',
  sk: SK,
});
const program = { berkas: [ubahan(`${TW1}/program.yaml`)], ...oleh('sekretariat') };
const kompilasi = { berkas: [ubahan(`${TW1}/kompilasi.yaml`)], ...oleh('perencanaan') };
const perencanaan = { berkas: [ubahan(`${TW1}/seksi/subbagian-perencanaan.yaml`)] };
const pengukuran = { berkas: [ubahan(`${TW1}/pengukuran/seksi-pelayanan.yaml`)] };
const pejabat = { berkas: [ubahan('content/pejabat.yaml')], ...oleh('umum') };

function dorong(siapa: Siapa, n: number, sha = KEPALA): Dorongan {
  return { akun: AKUN[siapa], waktu: menit(n), sha };
}

describe('decide: mengapa sebuah persetujuan tidak memenuhi langkah', () => {
  test.each<Kasus>([
    [
      'langkahnya sudah diambil pemegang lain',
      { ...program, persetujuan: [setuju('perencanaan', 10), setuju('umum', 20)] },
      '5✓ 7? 8~ 9- | umum: sudah-terpenuhi',
    ],
    [
      'salah satu langkahnya diambil orang lain, satunya ia sendiri',
      { ...program, persetujuan: [setuju('perencanaan', 10), setuju('umum', 20), setuju('umum', 30)] },
      '5✓ 7✓ 8~ 9? | umum: orang-sama',
      { isi: UMUM_PLT_SEKRETARIS },
    ],
    [
      'pengembalian hanya menyangkut satu dari langkahnya: yang lain belum gilirannya',
      { ...program, persetujuan: [setuju('perencanaan', 10), kembalikan('umum', 20, 'keliru')] },
      '5? 7- 8~ 9- | perencanaan: terlalu-awal ← 5 ke staf-sekretariat',
    ],
    [
      'penyusun yang boleh merangkap, tetapi belum gilirannya',
      {
        berkas: [ubahan(`${TW1}/seksi/seksi-pemerintahan.yaml`)],
        pendorong: [dorong('perencanaan', -2, LAMA), dorong('staf', -1)],
        persetujuan: [setuju('perencanaan', 10)],
      },
      '3? 4- 5- | perencanaan: terlalu-awal',
    ],
    [
      'Plh. Camat mendahului Sekretaris: terlalu awal, bukan karena menyusun',
      { ...kompilasi, persetujuan: [setuju('pelayanan', 10)] },
      '7? 8- | pelayanan: terlalu-awal',
      { isi: PELAYANAN_PLH_CAMAT },
    ],
  ])('%s', check);
});

describe('decide: satu perbuatan, beberapa langkah', () => {
  test.each<Kasus>([
    [
      'langkah yang terpenuhi olehnya membuka langkahnya yang berikut',
      { ...program, persetujuan: [setuju('umum', 10)] },
      '5r 7✓ 8~ 9?',
      { isi: UMUM_PLT_SEKRETARIS },
    ],
    [
      'langkah yang ditunda tidak lagi ditunda bila langkah berikutnya sudah selesai',
      { ...perencanaan, ...oleh('perencanaan'), persetujuan: [kembalikan('umum', 10, 'keliru')] },
      '3? 4? 5r ← 4 ke kasubag-perencanaan',
    ],
    [
      'pengembalian oleh Kepala Seksi tidak membuka lagi langkah sesudahnya',
      {
        ...pengukuran,
        penulis: AKUN.pelayanan,
        pendorong: [dorong('pelayanan', -2), dorong('perencanaan', -1)],
        persetujuan: [setuju('sekretaris', 5), kembalikan('pelayanan', 10, 'keliru'), setuju('pelayanan', 20)],
      },
      '6✓ 8r atasan: sekretaris | sekretaris: bukan-pemegang ← 6 ke staf-seksi',
    ],
    [
      '… atasannya menyetujui sesudahnya',
      {
        ...pengukuran,
        penulis: AKUN.pelayanan,
        pendorong: [dorong('pelayanan', -2), dorong('perencanaan', -1)],
        persetujuan: [kembalikan('pelayanan', 10, 'keliru'), setuju('pelayanan', 20), setuju('sekretaris', 30)],
      },
      '6✓ 8r atasan✓ siap ← 6 ke staf-seksi',
    ],
  ])('%s', check);
});

describe('decide: pejabat diganti, tiap langkah orang lain', () => {
  const keduanya = akhiriPenugasan(akhiriPenugasan(KUTASARI, 'camat', '2024-04-30'), 'sekretaris', '2024-04-30');
  const [baru] = keduanya.pejabat;
  const [camatSaja] = akhiriPenugasan(KUTASARI, 'camat', '2024-04-30').pejabat;
  test.each<Kasus>([
    [
      'pengganti tidak mengambil kedua langkah',
      { ...pejabat, ...oleh('staf'), persetujuan: [setuju('pelayanan', 10), setuju('pelayanan', 20)] },
      '1✓ 2? 3- | pelayanan: orang-sama',
      {
        isi: hanyaSop(KUTASARI, ['pejabat.yaml'], 'sekretaris', 'camat', 'kasubag-umum'),
        periksa: baru ? { pejabatBaru: baru.value } : {},
      },
    ],
    [
      'pengganti yang belum mengambil satu pun mendahului: terlalu awal',
      {
        ...pejabat,
        ...oleh('staf'),
        persetujuan: [setuju('sekretaris', 10), setuju('pelayanan', 20)],
      },
      '1✓ 2? 3- | pelayanan: terlalu-awal',
      {
        isi: hanyaSop(KUTASARI, ['pejabat.yaml'], 'sekretaris', 'kasubag-umum', 'camat'),
        periksa: camatSaja ? { pejabatBaru: camatSaja.value } : {},
      },
    ],
  ])('%s', check);
});

/** "langkah jabatan akun menit cara" of each step that is done. */
function listSelesai(ubah: Partial<FaktaMR>, isi = KUTASARI): string[] {
  const [rantai] = decide(kebijakan(isi), permohonan(ubah), BERSIH, '2024-04-02').rantai;
  const semua = [
    ...(rantai?.langkah ?? []).flatMap(({ selesai }) => selesai ?? []),
    ...(rantai?.atasan ? [rantai.atasan] : []),
  ];
  return semua.map(({ langkah, jabatan, akun, saat, cara }) => {
    const n = (Date.parse(saat) - Date.parse(menit(0))) / 60_000;
    return `${langkah.split('#')[1]} ${jabatan} ${akun.nama.replace('contoh-', '')} ${n} ${cara}`;
  });
}

describe('decide: apa yang dicatat tentang langkah yang selesai', () => {
  const PERENCANAAN = ['5', '8', '9'].map(
    (langkah) => `${langkah} kasubag-perencanaan kasubag-perencanaan -5 dirangkap`,
  );
  const berdua = [dorong('umum', -5), dorong('perencanaan', -5)];
  test.each<[nama: string, ubah: Partial<FaktaMR>, selesai: string[], isi?: typeof KUTASARI]>([
    [
      'jabatan yang dipegangnya, bukan jabatan pertama',
      { ...program, persetujuan: [setuju('umum', 10)] },
      ['5 kasubag-umum kasubag-umum 10 setuju'],
    ],
    [
      'pengajuan pertama, walau forge menyebutnya kemudian',
      { ...program, penulis: AKUN.umum, pendorong: [dorong('umum', -1), dorong('umum', -5)] },
      ['5 kasubag-umum kasubag-umum -5 dirangkap'],
    ],
    [
      'pengajuan pertama, disebut lebih dahulu',
      { ...program, penulis: AKUN.umum, pendorong: [dorong('umum', -5), dorong('umum', -1)] },
      ['5 kasubag-umum kasubag-umum -5 dirangkap'],
    ],
    ['dua pengaju pada detik yang sama: nomor akun yang kecil', { ...program, pendorong: berdua }, PERENCANAAN],
    ['… dari urutan mana pun', { ...program, pendorong: berdua.toReversed() }, PERENCANAAN],
    [
      'dua pengaju: yang pertama, walau nomor akunnya lebih besar',
      { ...program, pendorong: [dorong('umum', -5), dorong('perencanaan', -1)] },
      [
        '5 kasubag-umum kasubag-umum -5 dirangkap',
        '8 kasubag-perencanaan kasubag-perencanaan -1 dirangkap',
        '9 kasubag-perencanaan kasubag-perencanaan -1 dirangkap',
      ],
    ],
    [
      'atasan: jabatannya sendiri',
      { berkas: [ubahan(`${TW1}/format.yaml`)], ...oleh('umum'), persetujuan: [setuju('sekretaris', 10)] },
      ['2 kasubag-umum kasubag-umum -1 dirangkap', '2 sekretaris sekretaris 10 atasan'],
    ],
    [
      'merangkap: jabatan masing-masing langkah',
      { ...program, persetujuan: [setuju('umum', 10)] },
      ['5 kasubag-umum kasubag-umum 10 dirangkap', '7 sekretaris kasubag-umum 10 setuju'],
      UMUM_PLT_SEKRETARIS,
    ],
  ])('%s', (nama, ubah, selesai, isi) => {
    expect([nama, listSelesai(ubah, isi)]).toEqual([nama, selesai]);
  });
});

describe('computeLangkah(bahan)', () => {
  const fakta = permohonan({ ...oleh('umum'), persetujuan: [setuju('sekretaris', 10)] });
  const hasilRantai = findRantai(KUTASARI, 'kinerja/2024/tw1/format.yaml');
  const langkahnya = hasilRantai.status === 'ada' ? hasilRantai.rantai : { susun: [], setujui: [] };
  const penyusun = new Set([AKUN.umum.nama]);
  const tindak = listSuara(KUTASARI, fakta).flatMap((satu) => ('tindak' in satu ? [satu.tindak] : []));
  const pemegang = {
    isi: KUTASARI,
    penyusun,
    diganti: new Set<string>(),
    pengganti: false,
    semuaDiganti: false,
    tetap: new Set<string>(),
  };

  test('persetujuan atasan tidak sekaligus tercatat sebagai yang tidak berguna', () => {
    const hasil = computeLangkah({
      langkahnya,
      pemegang,
      pengajuan: listPengajuan(KUTASARI, fakta),
      tindak,
      kembali: [],
    });
    expect([...hasil.sebab.values()]).toEqual([]);
    expect([...hasil.berguna.values()]).toEqual([['pengumpulan-data-kinerja#2']]);
  });

  test('langkah yang belum diajukan pemegangnya tidak tercatat', () => {
    const hasil = computeLangkah({ langkahnya, pemegang, pengajuan: [], tindak: [], kembali: [] });
    expect([...hasil.selesai.keys()]).toEqual([]);
  });
});
