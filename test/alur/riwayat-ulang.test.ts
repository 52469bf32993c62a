import { describe, expect, test } from 'vitest';
import type { FaktaMR } from '../../src/alur/fakta.ts';
import { KEPALA, kembalikan, LAMA, menit, oleh, rantaiLengkap, setuju, TW1, ubahan } from './fakta-contoh.ts';
import { AKUN, kebijakan, KUTASARI, tambahPenugasan } from './kantor.ts';
import { Kantor, mengecualikan } from './riwayat-contoh.ts';

const LENGKAP: Partial<FaktaMR> = { persetujuan: rantaiLengkap() };
const KEBIJAKAN: Partial<FaktaMR> = {
  ...oleh('perencanaan'),
  berkas: [ubahan('content/pengecualian.yaml')],
  persetujuan: [setuju('sekretaris', 10), setuju('camat', 20)],
};
/** The head of planning holds its first step and its last: #3 and #5. */
const perencanaan = { berkas: [ubahan(`${TW1}/seksi/subbagian-perencanaan.yaml`)] };

/** The lines of approval: step, minute, way. */
function listBaris(kantor: Kantor): string[] {
  const [pertama] = kantor.verify().komit;
  if (pertama?.status !== 'sah') throw new Error(JSON.stringify(pertama));
  return pertama.jejak.persetujuan.map(({ langkah, saat, cara }) => {
    return `${langkah.slice(-2)} ${(Date.parse(saat) - Date.parse(menit(0))) / 60_000} ${cara}`;
  });
}

/** What was decided once is decided the same again from its trail alone. */
describe('verifyHistory: diputuskan ulang dari jejaknya', () => {
  test.each<[nama: string, ubah: Partial<FaktaMR>, baris: string[]]>([
    [
      'pengaju menyetujui lagi sesudah dikembalikan: satu persetujuan untuk kedua langkahnya',
      {
        ...perencanaan,
        ...oleh('perencanaan'),
        persetujuan: [
          kembalikan('perencanaan', 10, 'KEMBALIKAN kasubag-umum: bukti kurang'),
          setuju('umum', 20),
          setuju('perencanaan', 30),
        ],
      },
      ['#3 30 dirangkap', '#4 20 setuju', '#5 30 setuju'],
    ],
    [
      'pengaju menyetujui lagi langkah pertamanya saja: langkah terakhirnya tetap dari pengajuannya',
      {
        ...perencanaan,
        ...oleh('perencanaan'),
        persetujuan: [
          kembalikan('umum', 10, 'KEMBALIKAN kasubag-perencanaan: bukti kurang'),
          setuju('perencanaan', 20),
          setuju('umum', 30),
        ],
      },
      ['#3 20 setuju', '#4 30 setuju', '#5 -1 dirangkap'],
    ],
    [
      'persetujuan orang lain pada detik pengajuannya',
      {
        penulis: AKUN.staf,
        pendorong: [
          { akun: AKUN.staf, waktu: menit(-1), sha: LAMA },
          { akun: AKUN.pemerintahan, waktu: menit(5), sha: KEPALA },
        ],
        persetujuan: [setuju('umum', 5), setuju('perencanaan', 10)],
      },
      ['#3 5 dirangkap', '#4 5 setuju', '#5 10 setuju'],
    ],
    [
      'dua orang dalam satu detik, menurut urutan langkah yang disetujuinya sendiri',
      {
        ...perencanaan,
        persetujuan: [setuju('umum', 10, { urutan: 1 }), setuju('perencanaan', 10, { urutan: 2 })],
      },
      ['#3 10 dirangkap', '#4 10 setuju', '#5 10 setuju'],
    ],
  ])('%s', (_nama, ubah, baris) => {
    const kantor = new Kantor();
    kantor.merge(ubah);
    expect(listBaris(kantor)).toEqual(baris);
  });

  test('satu persetujuan tidak dihitung dua kali dalam jejak yang disunting', () => {
    const kantor = new Kantor();
    const persetujuan = [setuju('umum', 10, { urutan: 1 }), setuju('perencanaan', 10, { urutan: 2 })];
    kantor.merge({ ...perencanaan, persetujuan });
    const [asal] = kantor.komit;
    if (!asal) throw new Error('tanpa commit');
    kantor.komit[0] = { ...asal, pesan: asal.pesan.replace(/ dirangkap$/m, '') };
    expect(kantor.verify().gagal).toMatchObject({ alasan: 'langkah pengumpulan-data-kinerja#5 belum disetujui' });
  });
});

/** Camat and Sekretaris are taken over by a push past the gate. */
const RAMPAS = kebijakan(
  tambahPenugasan(
    KUTASARI,
    { jabatan: 'camat', pejabat: 'contoh-kasi-pelayanan', sifat: 'plh', mulai: '2024-01-01' },
    { jabatan: 'sekretaris', pejabat: 'contoh-kasi-ketentraman', sifat: 'plh', mulai: '2024-01-01' },
  ),
);

describe('verifyHistory: siapa yang memulihkan, dan apa', () => {
  const status = (kantor: Kantor): string[] => kantor.verify().komit.map((satu) => satu.status);

  test('gabungan yang sah di antaranya tidak mengesahkan kebijakan yang dirampas', () => {
    const kantor = new Kantor();
    const sha = kantor.push(RAMPAS);
    kantor.merge(LENGKAP);
    const persetujuan = [setuju('ketentraman', 10), setuju('pelayanan', 20)];
    kantor.merge({ ...KEBIJAKAN, persetujuan }, mengecualikan(sha));
    expect(status(kantor)).toEqual(['gagal', 'sah', 'gagal']);
  });

  test('satu dari dua dipulihkan: kebijakan yang dirampas tetap tidak berlaku', () => {
    const kantor = new Kantor();
    const [satu, dua] = [kantor.push(), kantor.push()];
    kantor.merge(KEBIJAKAN, mengecualikan(satu));
    expect(status(kantor)).toEqual(['dipulihkan', 'gagal', 'sah']);
    expect(kantor.verify()).toMatchObject({ sah: false, gagal: { sha: dua } });
  });

  test('commit yang urutannya putus tidak dapat dipulihkan', () => {
    const kantor = new Kantor();
    const sha = kantor.push();
    kantor.komit.push(...kantor.komit.splice(0).map((satu) => ({ ...satu, induk: ['f'.repeat(40)] })));
    kantor.merge(KEBIJAKAN, mengecualikan(sha));
    expect(kantor.verify()).toMatchObject({ sah: false, gagal: { sha, kode: 'urutan-putus' } });
  });

  test('commit yang sah tetap sah walau disebut', () => {
    const kantor = new Kantor();
    const sha = kantor.merge(LENGKAP);
    kantor.merge(KEBIJAKAN, mengecualikan(sha));
    expect(status(kantor)).toEqual(['sah', 'sah']);
  });

  test('yang memulihkan pertama kali tetap disebut sebagai pemulihnya', () => {
    const kantor = new Kantor();
    const [satu, dua] = [kantor.push(), kantor.push()];
    const oleh1 = kantor.merge(KEBIJAKAN, mengecualikan(satu));
    kantor.merge(KEBIJAKAN, mengecualikan(satu, dua));
    expect(kantor.verify()).toMatchObject({ sah: true, komit: [{ oleh: oleh1 }, {}, {}, {}] });
  });

  test('pengecualian aturan, tanpa commit, tidak memulihkan apa pun', () => {
    const kantor = new Kantor();
    kantor.push();
    const pengecualian = [{ aturan: 'bukti-kosong', path: 'x', alasan: 'uji', oleh: 'camat', sampai: '2024-12-31' }];
    const sesudah = kebijakan({ ...KUTASARI, pengecualian: [{ path: 'pengecualian.yaml', value: { pengecualian } }] });
    kantor.merge(KEBIJAKAN, sesudah);
    expect(status(kantor)).toEqual(['gagal', 'sah']);
  });

  test('gabungan yang membuat kebijakan tidak terbaca sah, yang sesudahnya tidak', () => {
    const kantor = new Kantor();
    const sha = kantor.merge(LENGKAP);
    kantor.merge(LENGKAP);
    kantor.pohon.delete(sha);
    expect(kantor.verify().komit).toMatchObject([
      { status: 'sah' },
      { status: 'gagal', alasan: `kebijakan pada ${sha} tidak terbaca` },
    ]);
  });
});
