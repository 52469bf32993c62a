import { describe, expect, test } from 'vitest';
import { resolveKinerja } from '../../src/domain/resolve.ts';
import type { Gabungan, PermohonanTerbuka, PosisiBerkas, RiwayatPersetujuan } from '../../src/domain/riwayat.ts';
import { composePosisi } from '../../src/gerbang/posisi.ts';
import { readFolder } from '../../src/source/files.ts';
import { checkContent } from '../../src/validate/content.ts';
import { root } from '../content/read-content.ts';

const TW4 = 'kinerja/2024/tw4';
const { isi } = checkContent(readFolder(`${root}content`));
if (!isi) throw new Error('isi tidak terbaca');
const kinerja = resolveKinerja(isi);

/** A merge of one file by steps of SOP 1. */
function gabung(path: string, hari: string, ...nomor: number[]): Gabungan {
  const langkah = nomor.map((satu) => ({
    sop: 'pengumpulan-data-kinerja',
    nomor: satu,
    pelaku: 'Pejabat',
    hari,
    cara: 'setuju' as const,
    bertanda: false,
  }));
  const berkas = [{ path: `${TW4}/${path}.yaml`, nama: path }];
  return { sha: 'a'.repeat(40), hari, keadaan: 'sah', berkas, penyusun: [], langkah, pengembalian: [], ralat: [] };
}

function riwayat(...gabungan: Gabungan[]): RiwayatPersetujuan {
  return { genesis: '0'.repeat(40), hariGenesis: '2024-03-27', tip: '1'.repeat(40), sah: true, gabungan, berkas: [] };
}

function find(path: string, riwayatnya?: RiwayatPersetujuan, terbuka?: PermohonanTerbuka[]): PosisiBerkas | undefined {
  const { periode } = composePosisi({ kinerja, riwayat: riwayatnya, terbuka });
  return periode.flatMap(({ berkas }) => berkas).find((satu) => satu.path === `${TW4}/${path}.yaml`);
}

const UNIT = ['subbagian-perencanaan', 'subbagian-umum', 'seksi-pemerintahan', 'seksi-ketentraman', 'seksi-pelayanan'];
const SEMUA_SEKSI = UNIT.map((unit, n) => gabung(`seksi/${unit}`, `2025-01-0${n + 2}`, 3, 4, 5));

describe('composePosisi(bahan): Kutasari', () => {
  test('hanya triwulan yang belum disahkan seluruhnya', () => {
    const { periode, denganPermohonan } = composePosisi({ kinerja, riwayat: undefined, terbuka: undefined });
    expect(periode.map(({ tahun, triwulan }) => `${tahun} ${triwulan}`)).toEqual(['2024 4']);
    expect(denganPermohonan).toBe(false);
  });

  test.each([
    ['format, sudah ada sebelum riwayat', 'format', riwayat(), { keadaan: 'data-awal', pemegang: [] }],
    [
      'isian seksi yang masih kosong ada pada unitnya, dengan tenggat format',
      'seksi/seksi-pelayanan',
      riwayat(),
      { keadaan: 'mengisi', pemegang: ['pegawai Seksi Pelayanan'], tenggat: '2025-01-08' },
    ],
    [
      'blangko yang masuk lewat rantai format belum disetujui',
      'seksi/seksi-pelayanan',
      riwayat(gabung('seksi/seksi-pelayanan', '2024-12-30', 2)),
      { keadaan: 'mengisi' },
    ],
    [
      'disetujui lewat rantainya sendiri',
      'seksi/seksi-pelayanan',
      riwayat(gabung('seksi/seksi-pelayanan', '2025-01-06', 3, 4, 5)),
      { keadaan: 'disetujui', pemegang: [], sejak: '2025-01-06' },
    ],
    ['kompilasi menunggu isian', 'kompilasi', riwayat(), { keadaan: 'menunggu', pemegang: [] }],
    [
      'kompilasi setelah semua isian: SOP tidak mencetak batas langkah 6',
      'kompilasi',
      riwayat(...SEMUA_SEKSI),
      { keadaan: 'mengisi', pemegang: ['Kepala Sub Bagian Perencanaan dan Keuangan'], sejak: '2025-01-06' },
    ],
  ])('%s', (_, path, satu, harapan) => {
    expect(find(path, satu)).toMatchObject(harapan);
  });

  test('batas yang tidak disebut SOP tidak dikira-kira', () => {
    expect(find('kompilasi', riwayat(...SEMUA_SEKSI))?.tenggat).toBeUndefined();
  });
});

describe('composePosisi(bahan): permohonan terbuka', () => {
  const dasar: PermohonanTerbuka = {
    url: 'https://forge.example/k/pulls/7',
    judul: 'Isi TW IV',
    dibuka: '2025-01-03T02:00:00Z',
    penyusun: ['tidak-dikenal'],
    utama: 'menunggu Kepala Seksi Pelayanan',
    per: '2025-01-03',
    rantai: [
      {
        paths: [`${TW4}/seksi/seksi-pelayanan.yaml`],
        langkah: [
          { status: 'selesai', boleh: [] },
          {
            status: 'giliran',
            boleh: [{ jabatan: 'kepala-seksi-pelayanan', pejabat: 'contoh-kasi-pelayanan' }],
            mulai: '2025-01-03T18:00:00Z',
            tenggat: '2025-01-06',
          },
        ],
        kembali: [],
        menungguAtasan: [],
      },
    ],
  };

  test('pada yang mendapat giliran, sejak hari di Jakarta', () => {
    expect(find('seksi/seksi-pelayanan', riwayat(), [dasar])).toMatchObject({
      keadaan: 'diajukan',
      pemegang: ['Kepala Seksi Pelayanan'],
      sejak: '2025-01-04',
      tenggat: '2025-01-06',
      permohonan: { url: 'https://forge.example/k/pulls/7', judul: 'Isi TW IV' },
    });
  });

  test('yang dikembalikan ada pada yang mengajukan, tanpa nama staf', () => {
    const rantai = dasar.rantai.map((satu) => ({
      ...satu,
      kembali: [{ saat: '2025-01-05T02:00:00Z', alasan: 'kurang' }],
    }));
    expect(find('seksi/seksi-pelayanan', riwayat(), [{ ...dasar, rantai }])).toMatchObject({
      keadaan: 'dikembalikan',
      pemegang: ['yang mengajukan'],
      sejak: '2025-01-05',
      keterangan: 'kurang',
    });
  });

  test('permohonan tentang hal lain berdiri sendiri', () => {
    const rantai = dasar.rantai.map((satu) => ({ ...satu, paths: ['pejabat.yaml'] }));
    const { lain } = composePosisi({ kinerja, riwayat: riwayat(), terbuka: [{ ...dasar, rantai }] });
    expect(lain.map(({ nama, keadaan }) => [nama, keadaan])).toEqual([['Daftar pejabat', 'diajukan']]);
  });
});
