import { describe, expect, test } from 'vitest';
import { type BahanBertanda, TANDA_TANGAN } from '../../src/dokumen/tanda-tangan.ts';
import { findJabatan } from '../../src/domain/lookup.ts';
import type { Party } from '../../src/markup/types.ts';
import { loadKinerja } from './kantor-contoh.ts';
import { kinerjaContoh } from './kinerja-contoh.ts';

const KUTASARI = loadKinerja('content');

const CAMAT = {
  jabatan: 'CAMAT KUTASARI',
  nama: 'Cahyono, S.H.',
  pangkat: 'Penata Tingkat I, III/d',
  nip: '19720103 199203 1 012',
};

describe('tanda-tangan', () => {
  test.each([
    ['camat menandatangani laporan capaian', 'laporan-capaian', 'camat', CAMAT],
    ['camat tidak dalam rantai pengukuran seksi', 'pengukuran/seksi-pelayanan', 'camat', { jabatan: 'CAMAT KUTASARI' }],
    ['bupati di luar kantor', 'laporan-capaian', 'bupati', { jabatan: 'BUPATI PURBALINGGA' }],
    [
      'kepala seksi pada pengukuran unitnya',
      'pengukuran/seksi-pelayanan',
      'kepala-seksi-pelayanan',
      { jabatan: 'KEPALA SEKSI PELAYANAN', nama: 'Pejabat Contoh Kasi Pelayanan' },
    ],
    [
      'kepala seksi lain tidak',
      'pengukuran/seksi-pemerintahan',
      'kepala-seksi-pelayanan',
      { jabatan: 'KEPALA SEKSI PELAYANAN' },
    ],
    ['berkas tanpa rantai: tidak ada yang disebut', 'tidak-ada', 'camat', { jabatan: 'CAMAT KUTASARI' }],
  ])('%s', (_, nama, siapa, harapan) => {
    const pengesah = { path: `kinerja/2024/tw1/${nama}.yaml` };
    expect(sign(bahan({ pengesah }), { kanan: siapa })).toEqual([{ tanggal: 'Kutasari, 18 April 2024', ...harapan }]);
  });

  test('dokumen yang tidak disahkan berkas mana pun memuat nama pemangkunya', () => {
    expect(sign(bahan({}), { kanan: 'camat' })).toEqual([{ tanggal: 'Kutasari, 18 April 2024', ...CAMAT }]);
  });

  test('Plh. pada hari ia menggantikan, dan pejabat definitif pada hari lain', () => {
    const pengesah = { path: 'kinerja/2024/tw1/pengukuran/seksi-pelayanan.yaml' };
    const [plh] = sign(bahan({ pengesah, tanggal: '2024-05-15' }), { kanan: 'kepala-seksi-pelayanan' });
    expect(plh).toMatchObject({ jabatan: 'Plh. KEPALA SEKSI PELAYANAN', nama: 'Pejabat Contoh Kasi Pemerintahan' });
    const [definitif] = sign(bahan({ pengesah, tanggal: '2024-05-23' }), { kanan: 'kepala-seksi-pelayanan' });
    expect(definitif).toMatchObject({ jabatan: 'KEPALA SEKSI PELAYANAN', nama: 'Pejabat Contoh Kasi Pelayanan' });
  });

  test('Plt. tercetak di depan jabatannya', () => {
    const kinerja = kinerjaContoh();
    const pengesah = { path: 'kinerja/2024/tw1/pengukuran/seksi-a.yaml' };
    expect(sign({ ...bahan({ pengesah }), kinerja }, { kanan: 'kepala-seksi-a' })).toMatchObject([
      { jabatan: 'Plt. KEPALA SEKSI A' },
    ]);
  });

  test('a.n., pengantar, dan tanggal yang ditulis tangan', () => {
    const argumen = {
      kiri: 'bupati',
      kanan: 'camat',
      pengantar_kiri: 'Menyetujui,',
      pengantar_kanan: 'Yang menerima,',
      atas_nama: 'bupati',
      tanggal: 'kosong',
    };
    const pengesah = { path: 'kinerja/2024/tw1/kompilasi.yaml' };
    expect(sign(bahan({ pengesah }), argumen)).toEqual([
      { pengantar: 'Menyetujui,', jabatan: 'BUPATI PURBALINGGA' },
      {
        tanggal: 'Kutasari, ……………………',
        pengantar: 'Yang menerima,',
        atasNama: 'a.n. BUPATI PURBALINGGA',
        ...CAMAT,
      },
    ]);
  });

  test('paraf menurut kepala templat, dengan nama jabatannya', () => {
    const dokumen = bahan({ penandaTangan: { kanan: 'camat', paraf: ['sekretaris', 'kasubag-umum'] } });
    expect(TANDA_TANGAN.compose(dokumen, {})).toMatchObject([
      { paraf: ['Sekretaris Kecamatan', 'Kepala Sub Bagian Umum dan Kepegawaian'] },
    ]);
  });

  test.each([
    ['jabatan yang tidak ada', { kanan: 'wali-kota' }, 'jabatan "wali-kota" tidak ada di pejabat.yaml'],
    [
      'a.n. jabatan yang tidak ada',
      { kanan: 'camat', atas_nama: 'wali-kota' },
      'jabatan "wali-kota" tidak ada di pejabat.yaml',
    ],
    [
      'dokumen tanpa pejabat',
      { kanan: 'atasan' },
      'dokumen ini bukan tentang satu pejabat; sebut pengenal jabatan, bukan "atasan"',
    ],
  ])('%s: masalah', (_, argumen, salah) => {
    expect(TANDA_TANGAN.compose(bahan({}), argumen)).toEqual({ salah });
  });

  test('atasan dari yang tidak beratasan: masalah', () => {
    const jabatan = findJabatan(KUTASARI.isi, 'bupati');
    if (!jabatan) throw new Error('bupati tidak ada');
    expect(TANDA_TANGAN.compose(bahan({ jabatan }), { kanan: 'atasan' })).toEqual({
      salah: 'jabatan bupati tidak mempunyai atasan di pejabat.yaml',
    });
  });
});

function bahan(ubah: Partial<BahanBertanda>): BahanBertanda {
  return { kinerja: KUTASARI, penandaTangan: {}, tanggal: '2024-03-31', tanggalDokumen: '2024-04-18', ...ubah };
}

function sign(dokumen: BahanBertanda, argumen: Record<string, string>): Party[] {
  const blocks = TANDA_TANGAN.compose(dokumen, argumen);
  if (!Array.isArray(blocks)) throw new Error(blocks.salah);
  return blocks.flatMap((block) => (block.type === 'signatures' ? block.parties : []));
}
