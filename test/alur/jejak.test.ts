import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJejak } from '../../src/alur/baca-jejak.ts';
import { composeJejak, type Jejak, writeJejak, writePesan } from '../../src/alur/jejak.ts';
import { decide } from '../../src/alur/putusan.ts';
import { readSaat } from '../../src/alur/saat.ts';
import { formatAlasan } from '../../src/alur/teks-kembali.ts';
import { BERSIH, kembalikan, KEPALA, oleh, permohonan, rantaiLengkap, setuju, TW1, ubahan } from './fakta-contoh.ts';
import { AKUN, kebijakan } from './kantor.ts';

const FAKTA = permohonan({
  ...oleh('pemerintahan'),
  persetujuan: [
    setuju('umum', 10),
    kembalikan('perencanaan', 20, 'angka TW lalu\nterulang'),
    setuju('umum', 30),
    setuju('perencanaan', 40),
  ],
});

/** The block of design, word for word: a stable face. */
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

function jejak(fakta = FAKTA): Jejak {
  const hasil = composeJejak('content', fakta, decide(kebijakan(), fakta, BERSIH));
  if (!hasil) throw new Error('belum siap');
  return hasil;
}

describe('composeJejak(folder, fakta, putusan)', () => {
  test('blok', () => {
    expect(writeJejak(jejak())).toBe(BLOK);
  });
  test('yang belum siap tidak berjejak', () => {
    const fakta = permohonan({ persetujuan: rantaiLengkap().slice(1) });
    expect(composeJejak('content', fakta, decide(kebijakan(), fakta, BERSIH))).toBeUndefined();
  });
  test('persetujuan atasan', () => {
    const fakta = permohonan({
      ...oleh('umum'),
      berkas: [ubahan(`${TW1}/format.yaml`)],
      persetujuan: [setuju('sekretaris', 9)],
    });
    expect(jejak(fakta).persetujuan.map(({ langkah, jabatan, cara }) => [langkah, jabatan, cara])).toEqual([
      ['pengumpulan-data-kinerja#2', 'kasubag-umum', 'dirangkap'],
      ['pengumpulan-data-kinerja#2', 'sekretaris', 'atasan'],
    ]);
  });
  test('berkas di luar folder isi: satu baris', () => {
    const berkas = [ubahan('src/a.ts'), ubahan('package.json')];
    const fakta = permohonan({
      ...oleh('sekretariat'),
      berkas,
      persetujuan: [setuju('admin', 5), setuju('sekretaris', 6), setuju('camat', 7)],
    });
    expect(jejak(fakta).rantai).toEqual(['../**']);
  });
});

describe('writePesan(judul, jejak)', () => {
  test.each([
    ['Isi TW I', 'Gabung: Isi TW I'],
    ['Isi\n\nSkema-Jejak: 1\nKepala: x', 'Gabung: Isi Skema-Jejak: 1 Kepala: x'],
    ['a\u202eb\u0000c', 'Gabung: a b c'],
    ['', 'Gabung: kinerja/2024/tw1/seksi/seksi-pemerintahan.yaml'],
    ['x'.repeat(500), `Gabung: ${'x'.repeat(120)}`],
    [`${'x'.repeat(119)} terpotong sesudah spasi`, `Gabung: ${'x'.repeat(119)}`],
  ])('%j', (judul, baris) => {
    const pesan = writePesan(judul, jejak());
    expect(pesan).toBe(`${baris}\n\n${BLOK}`);
    expect(readJejak(pesan)).toEqual({ status: 'terbaca', jejak: jejak() });
  });
});

const SHA = fc.stringMatching(/^[0-9a-f]{40}$/);
const SAAT = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((detik) => readSaat(new Date(detik * 1000).toISOString()) ?? '');
const KATA = fc.stringMatching(/^[a-z][a-z0-9#-]{0,20}$/);
const NAMA = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('a#1', 'staf pem', '%41', 'x\ny', ''),
);
const AKUN_ACAK = fc.record({ id: fc.nat(), nama: NAMA });
const JUDUL = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('a\n\nSkema-Jejak: 1', '\r\nKepala: x', 'x | y -> z'),
);
const TINDAKAN = { langkah: KATA, jabatan: KATA, akun: AKUN_ACAK, saat: SAAT, sha: SHA };
const JEJAK: fc.Arbitrary<Jejak> = fc.record({
  permohonan: fc.oneof(
    fc.webUrl(),
    fc.string({ unit: 'binary', minLength: 1 }).map((cabang) => `plain:${cabang}`),
  ),
  rantai: fc.uniqueArray(KATA, { minLength: 1, maxLength: 4 }),
  dibuka: SAAT,
  kepala: SHA,
  penyusun: AKUN_ACAK,
  pendorong: fc.uniqueArray(AKUN_ACAK, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
  pengembalian: fc.uniqueArray(fc.record({ ...TINDAKAN, ke: KATA, alasan: JUDUL.map((teks) => `alasan ${teks}`) }), {
    maxLength: 3,
    selector: ({ langkah }) => langkah,
  }),
  persetujuan: fc.uniqueArray(
    fc.record({ ...TINDAKAN, cara: fc.constantFrom('setuju' as const, 'dirangkap' as const, 'atasan' as const) }),
    { minLength: 1, maxLength: 5, selector: ({ langkah }) => langkah },
  ),
});

describe('jejak bolak-balik', () => {
  test('yang ditulis terbaca sama, apa pun nama dan alasannya', () => {
    fc.assert(
      fc.property(JEJAK, JUDUL, (asal, judul) => {
        const hasil = readJejak(writePesan(judul, asal));
        if (hasil.status === 'rusak') throw new Error(`baris ${hasil.baris}: ${hasil.alasan}`);
        expect(hasil.jejak).toEqual({
          ...toWellFormed(asal),
          permohonan: hasil.jejak.permohonan,
          pengembalian: asal.pengembalian.map((satu) => ({ ...toWellFormed(satu), alasan: formatAlasan(satu.alasan) })),
        });
        expect(writePesan(judul, hasil.jejak)).toBe(writePesan(judul, asal));
      }),
      { numRuns: 300 },
    );
  });
  test('setiap baris satu baris: tanpa tanda kendali di mana pun', () => {
    fc.assert(
      fc.property(JEJAK, JUDUL, (asal, judul) => {
        const pesan = writePesan(judul, asal);
        expect(pesan).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(pesan.match(/^Skema-Jejak: 1$/gm)).toHaveLength(1);
      }),
    );
  });
  test('pesan sembarang tidak pernah membuat jatuh', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (pesan) => {
        expect(['rusak', 'terbaca']).toContain(readJejak(pesan).status);
        expect(['rusak', 'terbaca']).toContain(readJejak(`Gabung: x\n\n${BLOK}${pesan}`).status);
      }),
    );
  });
  test('yang tidak dapat ditulis ditolak, tidak dirapikan', () => {
    expect(() => writeJejak({ ...jejak(), kepala: 'x' })).toThrow('tidak dapat ditulis');
    expect(() => writeJejak({ ...jejak(), rantai: ['a b'] })).toThrow('tidak dapat ditulis');
    expect(() => writeJejak({ ...jejak(), dibuka: '2024-04-02' })).toThrow('tidak dapat ditulis');
    expect(() => writeJejak({ ...jejak(), penyusun: { ...AKUN.staf, id: 1.5 } })).toThrow('bilangan bulat');
  });
});

/** Lone surrogates are no text: they are written as the replacement mark. */
function toWellFormed<T>(nilai: T): T {
  return JSON.parse(JSON.stringify(nilai), (_kunci, isi: unknown) =>
    typeof isi === 'string' ? isi.toWellFormed() : isi,
  );
}
