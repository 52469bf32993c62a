import { describe, expect, test } from 'vitest';
import type { Jejak } from '../../src/alur/jejak.ts';
import { listJangka, listJangkaJejak } from '../../src/alur/jangka.ts';
import { decide } from '../../src/alur/putusan.ts';
import type { LangkahRantai } from '../../src/alur/rantai.ts';
import { AKUN, kebijakan } from './kantor.ts';
import { BERSIH, KEPALA, kembalikan, menit, permohonan, setuju, TW1, ubahan } from './fakta-contoh.ts';

const SATU = { tercetak: '1 Hari', min: 1, maks: 1 };
const SOP = 'pengumpulan-data-kinerja';

/** Steps "uji#<nomor>" of one chain: number, and the numbers that come before. */
function rantai(...semua: [nomor: number, sebelum: number[]][]): LangkahRantai[] {
  return semua.map(([nomor, sebelum]) => ({
    id: `uji#${nomor}`,
    nomor,
    kegiatan: `langkah ${nomor}`,
    tindakan: 'setujui',
    peran: `peran-${nomor}`,
    jabatan: [`jabatan-${nomor}`],
    sebelum: sebelum.map((satu) => `uji#${satu}`),
    kembali: [],
    orangKedua: false,
  }));
}

/** A trail opened in minute 0: which step was approved when, and which sent back to whom when. */
function jejak(
  persetujuan: [nomor: number, saat: number][],
  kembali: [nomor: number, ke: string, saat: number][],
): Jejak {
  const baris = (nomor: number, saat: number) => ({
    langkah: `uji#${nomor}`,
    jabatan: `jabatan-${nomor}`,
    akun: AKUN.camat,
    saat: menit(saat),
    sha: KEPALA,
  });
  return {
    permohonan: 'https://forge.example/kecamatan/kinerja/pulls/7',
    rantai: [`${TW1}/kompilasi.yaml`],
    dibuka: menit(0),
    kepala: KEPALA,
    penyusun: AKUN.staf,
    pendorong: [AKUN.staf],
    pengembalian: kembali.map(([nomor, ke, saat]) => ({ ...baris(nomor, saat), ke, alasan: 'keliru' })),
    persetujuan: persetujuan.map(([nomor, saat]) => ({ ...baris(nomor, saat), cara: 'setuju' })),
  };
}

describe('listJangkaJejak(rantai, jejak): dari menit berapa sampai menit berapa', () => {
  const urut = rantai([1, []], [2, [1]], [3, [1, 2]]);
  const sejajar = rantai([1, []], [2, []], [3, [1, 2]]);
  test.each<
    [nama: string, langkah: LangkahRantai[], jejak: Jejak, jangka: [nomor: number, mulai: number, selesai: number][]]
  >([
    [
      'berurutan',
      urut,
      jejak(
        [
          [1, 10],
          [2, 20],
          [3, 30],
        ],
        [],
      ),
      [
        [1, 0, 10],
        [2, 10, 20],
        [3, 20, 30],
      ],
    ],
    [
      'dua langkah pada detik yang sama: yang kedua tidak menunggu',
      urut,
      jejak(
        [
          [1, 10],
          [2, 10],
          [3, 30],
        ],
        [],
      ),
      [
        [1, 0, 10],
        [2, 10, 10],
        [3, 10, 30],
      ],
    ],
    [
      'langkah yang tidak ditanya tidak dihitung',
      urut,
      jejak(
        [
          [1, 10],
          [2, 20],
        ],
        [],
      ),
      [
        [1, 0, 10],
        [2, 10, 20],
      ],
    ],
    [
      'dikembalikan ke langkah pertama: dihitung lagi sejak itu',
      urut,
      jejak(
        [
          [1, 40],
          [2, 50],
          [3, 60],
        ],
        [[3, 'peran-1', 30]],
      ),
      [
        [1, 30, 40],
        [2, 40, 50],
        [3, 50, 60],
      ],
    ],
    [
      'yang mengembalikan juga dihitung lagi sejak itu',
      urut,
      jejak(
        [
          [1, 40],
          [2, 50],
          [3, 60],
        ],
        [[1, 'staf-seksi', 30]],
      ),
      [
        [1, 30, 40],
        [2, 40, 50],
        [3, 50, 60],
      ],
    ],
    [
      'pengembalian di langkah sejajar tidak menyentuhnya',
      sejajar,
      jejak(
        [
          [1, 40],
          [2, 50],
          [3, 60],
        ],
        [[2, 'staf-seksi', 30]],
      ),
      [
        [1, 0, 40],
        [2, 30, 50],
        [3, 50, 60],
      ],
    ],
    [
      'pengembalian dari langkah yang kini tidak ada pada SOP',
      urut,
      jejak(
        [
          [1, 40],
          [2, 50],
          [3, 60],
        ],
        [[9, 'peran-1', 30]],
      ),
      [
        [1, 0, 40],
        [2, 40, 50],
        [3, 50, 60],
      ],
    ],
    [
      'langkah yang sudah dipenuhi saat diajukan',
      urut,
      jejak(
        [
          [1, -5],
          [2, 20],
          [3, 30],
        ],
        [],
      ),
      [
        [1, -5, -5],
        [2, 0, 20],
        [3, 20, 30],
      ],
    ],
  ])('%s', (_nama, langkah, tercatat, jangka) => {
    expect(listJangkaJejak(langkah, tercatat)).toStrictEqual(
      jangka.map(([nomor, mulai, selesai]) => ({
        langkah: `uji#${nomor}`,
        mulai: menit(mulai),
        selesai: menit(selesai),
      })),
    );
  });

  test('waktu menurut SOP dibawa bila tercetak', () => {
    const langkah = rantai([1, []]).map((satu) => ({ ...satu, waktu: SATU }));
    expect(listJangkaJejak(langkah, jejak([[1, 10]], []))).toStrictEqual([
      { langkah: 'uji#1', mulai: menit(0), selesai: menit(10), waktu: SATU },
    ]);
  });
});

describe('listJangka(rantai, dibuka): permohonan yang masih terbuka', () => {
  const list = (ubah: Parameters<typeof permohonan>[0]): unknown[] => {
    const fakta = permohonan(ubah);
    const [satu] = decide(kebijakan(), fakta, BERSIH).rantai;
    if (!satu) throw new Error('tanpa rantai');
    return listJangka(satu, fakta.dibuka).map(({ waktu: _, ...jangka }) => jangka);
  };

  test('belum ada yang menyetujui: hanya langkah pertama yang berjalan, dan belum selesai', () => {
    expect(list({})).toStrictEqual([{ langkah: `${SOP}#3`, mulai: menit(0) }]);
  });

  test('langkah yang menunggu bersama langkah sebelumnya berjalan sejak dibuka', () => {
    expect(list({ berkas: [ubahan(`${TW1}/seksi/subbagian-umum.yaml`)] })).toStrictEqual([
      { langkah: `${SOP}#4`, mulai: menit(0) },
    ]);
  });

  test('sesudah dikembalikan langkah itu berjalan sejak pengembaliannya', () => {
    const persetujuan = [
      setuju('pemerintahan', 10),
      setuju('umum', 20),
      kembalikan('perencanaan', 30, 'KEMBALIKAN kasubag-umum: bukti hilang'),
    ];
    expect(list({ persetujuan })).toStrictEqual([
      { langkah: `${SOP}#3`, mulai: menit(0), selesai: menit(10) },
      { langkah: `${SOP}#4`, mulai: menit(30) },
    ]);
  });

  test('langkah yang SOP-nya tidak mencetak waktu tidak diberi waktu', () => {
    const [satu] = decide(kebijakan(), permohonan({ berkas: [ubahan('content/pejabat.yaml')] }), BERSIH).rantai;
    const langkah =
      satu?.langkah.map(({ langkah: { waktu: _, ...isi }, ...lain }) => ({ ...lain, langkah: isi })) ?? [];
    if (!satu) throw new Error('tanpa rantai');
    expect(listJangka({ ...satu, langkah }, menit(0))[0]).toStrictEqual({
      langkah: 'tata-kelola-repositori#2',
      mulai: menit(0),
    });
  });
});
