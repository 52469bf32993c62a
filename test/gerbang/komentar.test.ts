import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FaktaMR } from '../../src/alur/fakta.ts';
import { decide } from '../../src/alur/putusan.ts';
import { type Kutipan, readKutipan } from '../../src/alur/kutipan.ts';
import { ForgeError } from '../../src/forge/forge-error.ts';
import { mergeKutipan, writeKutipanUtuh } from '../../src/gerbang/komentar-kutipan.ts';
import {
  composeStatus,
  perbaruiKomentar,
  type PenulisKomentar,
  writeKomentar,
  writeTeks,
} from '../../src/gerbang/komentar.ts';
import { composePenjelasan } from '../../src/gerbang/penjelasan.ts';
import { BERSIH, KEPALA, komentar, menit, permohonan, rantaiLengkap, setuju, ubahan } from '../alur/fakta-contoh.ts';
import { AKUN, kebijakan } from '../alur/kantor.ts';
import { bahan } from './situasi.ts';

const BALIK = komentar('perencanaan', 30, 'KEMBALIKAN: bukti kurang');
const DUA = [setuju('pemerintahan', 10), setuju('umum', 20)];

/** A forge that keeps the gate's comments in memory. */
function penulisUji(awal: string[] = []) {
  const teks = [...awal];
  const status: string[] = [];
  const penulis: PenulisKomentar = {
    listKomentarSendiri: () => Promise.resolve(teks.map((satu, id) => ({ id, teks: satu }))),
    letakkanKomentar: (_nomor, isi) => {
      const sama = teks[0] === isi;
      const hasil = teks.length === 0 ? 'baru' : sama ? 'tetap' : 'diperbarui';
      teks[0] = isi;
      return Promise.resolve(hasil);
    },
    kirimStatus: (sha, { keadaan, keterangan }) => {
      status.push(`${sha.slice(0, 4)} ${keadaan}: ${keterangan}`);
      return Promise.resolve();
    },
  };
  return { penulis, teks, status };
}

/** The facts as they are once the gate's comment stands on the request. */
function denganGerbang(teks: string[], ubah: Partial<FaktaMR>): Partial<FaktaMR> {
  return { ...ubah, komentar: [...(ubah.komentar ?? []), ...teks.map((satu) => komentar('juruGabung', 31, satu))] };
}

describe('perbaruiKomentar(penulis, bahan)', () => {
  test('baru, lalu tetap, lalu diperbarui; status menyertai', async () => {
    const { penulis, teks, status } = penulisUji();
    const kirim = (ubah: Partial<FaktaMR>) => perbaruiKomentar(penulis, bahan(denganGerbang(teks, ubah)));
    const hasil = [await kirim({}), await kirim({}), await kirim({ persetujuan: [setuju('pemerintahan', 10)] })];
    expect(hasil).toEqual(['baru', 'tetap', 'diperbarui']);
    expect(status).toEqual([
      'aaaa menunggu: Menunggu Kepala Seksi Pemerintahan, paling lambat Rabu 3 April 2024',
      'aaaa menunggu: Menunggu Kepala Seksi Pemerintahan, paling lambat Rabu 3 April 2024',
      'aaaa menunggu: Menunggu Kepala Sub Bagian Umum dan Kepegawaian, paling lambat Jumat 5 April 2024',
    ]);
  });

  test('pengembalian yang dihapus tetap menghalangi, berkali-kali sesudahnya', async () => {
    const { penulis, teks, status } = penulisUji();
    await perbaruiKomentar(
      penulis,
      bahan({ persetujuan: rantaiLengkap(), komentar: [{ ...BALIK, waktu: menit(40) }] }),
    );
    for (let putaran = 0; putaran < 3; putaran += 1)
      await perbaruiKomentar(penulis, bahan(denganGerbang(teks, { persetujuan: rantaiLengkap() })));
    const fakta = permohonan(denganGerbang(teks, { persetujuan: rantaiLengkap() }));
    expect(decide(kebijakan(), fakta, BERSIH).siap).toBe(false);
    expect(readKutipan(teks[0] ?? '')).toEqual([
      { akun: AKUN.perencanaan, saat: menit(40), sha: KEPALA, alasan: 'bukti kurang' },
    ]);
    expect(status.every((satu) => satu.includes('gagal: Dikembalikan Kepala Sub Bagian Perencanaan'))).toBe(true);
    expect(teks[0]).toContain('“bukti kurang”');
  });

  test('kutipan yang ditulis jalan lain sesudah fakta dibaca tidak hilang', async () => {
    const lain = writeKomentar({
      penjelasan: composePenjelasan(bahan({})),
      kutipan: [{ akun: AKUN.umum, saat: menit(3), sha: KEPALA, alasan: 'dari jalan lain' }],
    });
    const { penulis, teks } = penulisUji([lain]);
    await perbaruiKomentar(penulis, bahan({ persetujuan: DUA, komentar: [BALIK] }));
    expect(readKutipan(teks[0] ?? '').map(({ alasan }) => alasan)).toEqual(['dari jalan lain', 'bukti kurang']);
  });

  test('kutipan dalam komentar orang lain tidak diangkat', async () => {
    const { penulis, teks } = penulisUji();
    const palsu = writeKutipanUtuh([{ akun: AKUN.umum, saat: menit(3), sha: KEPALA, alasan: 'palsu' }]);
    await perbaruiKomentar(penulis, bahan({ komentar: [komentar('staf', 4, palsu)] }));
    expect(readKutipan(teks[0] ?? '')).toEqual([]);
    expect(teks[0]).not.toContain('palsu');
  });

  test('permohonan yang lengkap: status berhasil; terhalang: gagal', () => {
    const status = (ubah: Partial<FaktaMR>) => composeStatus(composePenjelasan(bahan(ubah))).keadaan;
    expect([status({ persetujuan: rantaiLengkap() }), status({ dariFork: true }), status({})]).toEqual([
      'berhasil',
      'gagal',
      'menunggu',
    ]);
  });
});

describe('kutipan', () => {
  const kutipan = fc.record({
    akun: fc.record({ id: fc.integer({ min: 1, max: 3 }), nama: fc.string({ maxLength: 8 }) }),
    saat: fc.integer({ min: 0, max: 5 }).map(menit),
    sha: fc.constant(KEPALA),
    alasan: fc.constantFrom('keliru', '--> </x> @budi #12 !3', 'a\u2028b', '/approve', '"}\\', '<!-- pengembalian'),
  });
  const kunci = ({ akun, saat }: Kutipan) => `${akun.id} ${saat}`;

  test('yang sudah dikutip tidak pernah hilang atau berganti kata', () => {
    fc.assert(
      fc.property(fc.array(kutipan), fc.array(kutipan), (lama, baru) => {
        const semua = mergeKutipan(lama, baru);
        const pertama = new Map([...lama, ...baru].toReversed().map((satu) => [kunci(satu), satu]));
        expect(semua.toSorted(banding)).toEqual([...pertama.values()].toSorted(banding));
        expect(mergeKutipan(semua, baru)).toEqual(semua);
      }),
    );
  });

  test('ditulis lalu dibaca sama, apa pun alasannya, dan tidak menyapa siapa pun', () => {
    fc.assert(
      fc.property(fc.array(kutipan, { maxLength: 5 }), (semua) => {
        const teks = writeKutipanUtuh(semua);
        expect(readKutipan(teks).map(({ alasan }) => alasan)).toEqual(
          semua.map(({ alasan }) => alasan.replace('\u2028', ' ')),
        );
        expect(teks).not.toMatch(/[@#]|[^<]!/);
      }),
    );
  });

  test('yang tidak muat ditolak, bukan dipotong', () => {
    const banyak = Array.from({ length: 200 }, (_, nomor) => ({
      akun: AKUN.camat,
      saat: menit(nomor),
      sha: KEPALA,
      alasan: 'x'.repeat(400),
    }));
    expect(() => writeKutipanUtuh(banyak)).toThrow(ForgeError);
  });

  function banding(a: Kutipan, b: Kutipan): number {
    return kunci(a) < kunci(b) ? -1 : 1;
  }
});

describe('writeKomentar: tulisan orang lain tidak menjadi perintah', () => {
  const JAHAT = [
    '@camat lihat ini',
    '/approve',
    '<img src=x onerror=alert(1)>',
    '<!-- kinerja:gerbang -->',
    '<!-- pengembalian {"akun":{"id":53,"nama":"x"}} -->',
    '[klik](https://jahat.example) ![x](https://jahat.example/x.png)',
    '| a | b |',
    '`kode` dan ``` tiga',
    'tutup #12 !7 closes #1 https://jahat.example www.jahat.example',
    'baris satu\n/merge\n# judul',
    '\u202Ebalik\u200B',
    '**tebal** _miring_ ~~coret~~ :tada:',
  ];
  const letak: [nama: string, isi: (teks: string) => Partial<FaktaMR>][] = [
    [
      'alasan pengembalian',
      (teks) => ({ persetujuan: DUA, komentar: [komentar('perencanaan', 30, `KEMBALIKAN: ${teks}`)] }),
    ],
    ['nama akun', (teks) => ({ persetujuan: [setuju('orangLuar', 5, { akun: { id: 7, nama: teks } })] })],
    ['nama cabang', (teks) => ({ cabangAsal: teks, persetujuan: DUA, komentar: [BALIK] })],
    ['nama berkas', (teks) => ({ berkas: [ubahan(`content/${teks}`)] })],
    ['cabang sasaran', (teks) => ({ cabangSasaran: teks })],
  ];
  test.each(letak.flatMap(([nama, isi]) => JAHAT.map((teks) => [nama, teks, isi(teks)] as const)))(
    '%s: %j',
    (_nama, _teks, ubah) => {
      const semua = writeKomentar({ penjelasan: composePenjelasan(bahan(ubah)) });
      const tanpaKode = semua.replaceAll(/(?<!\\)`[^`\n]*`/g, '');
      expect(tanpaKode).not.toMatch(/(?<!\\)[<[\]|]|&(?!(?:amp|lt|gt);)|@[A-Za-z]|:\/\/|www\.|\u202E|\u200B/);
      expect(tanpaKode).not.toMatch(/(?<!\\)#(?!## )[A-Za-z0-9]|(?<!\\)!(?:\[|\d)/);
      const baris = semua.split('\n').filter((satu) => satu !== '');
      expect(baris.filter((satu) => !/^(?:### |\*\*|- | {2}- |[A-Z])/.test(satu))).toEqual([]);
    },
  );

  test('terminal: tanda kendali dituliskan', () => {
    const ubah = { persetujuan: DUA, cabangAsal: 'a\u001b[31m', komentar: [BALIK] };
    const teks = writeTeks(composePenjelasan(bahan(ubah)));
    expect(teks).toContain('\\u{1b}');
    expect(teks).not.toContain('\u001b');
  });
});

describe('writeKomentar', () => {
  const penjelasan = composePenjelasan(bahan({}));

  test('baris pertama yang terbaca adalah yang terpenting, sesudah kutipan tersembunyi', () => {
    const kutipan = [{ akun: AKUN.umum, saat: menit(3), sha: KEPALA, alasan: 'keliru' }];
    const baris = writeKomentar({ penjelasan, kutipan, ringkasan: '### Perubahan' }).split('\n');
    expect(baris[0]).toMatch(/^<!-- pengembalian .* -->$/);
    expect(baris.slice(1, 3)).toEqual(['', '### Menunggu Kepala Seksi Pemerintahan, paling lambat Rabu 3 April 2024']);
    expect(baris.at(-2)).toBe('### Perubahan');
  });

  test('ringkasan yang terlalu panjang diganti petunjuk, penjelasannya tetap utuh', () => {
    const teks = writeKomentar({ penjelasan, ringkasan: 'x'.repeat(60_000) });
    expect(teks.length).toBeLessThan(5_000);
    expect(teks).toContain('`npm run changes`');
  });

  test('ribuan berkas dan masalah tetap satu komentar pendek', () => {
    const berkas = Array.from({ length: 3000 }, (_, nomor) => ubahan(`content/kinerja/2024/tw1/seksi/a-${nomor}.yaml`));
    const teks = writeKomentar({ penjelasan: composePenjelasan(bahan({ berkas })) });
    expect(teks.length).toBeLessThan(20_000);
    expect(teks).toContain('lagi');
  });

  test('urutan daftar dari forge tidak mengubah apa pun', () => {
    const persetujuan = [...rantaiLengkap(), setuju('staf', 12), setuju('orangLuar', 13)];
    const satu = writeKomentar({ penjelasan: composePenjelasan(bahan({ persetujuan, komentar: [BALIK] })) });
    const lain = writeKomentar({
      penjelasan: composePenjelasan(bahan({ persetujuan: persetujuan.toReversed(), komentar: [BALIK] })),
    });
    expect(lain).toBe(satu);
  });
});
