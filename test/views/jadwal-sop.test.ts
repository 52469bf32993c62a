import { expect, test } from 'vitest';
import { loadSitus } from '../../src/load-situs.ts';
import { listTenggatLangkah } from '../../src/views/jadwal-sop.ts';
import { listBerkasKalender, viewKalender } from '../../src/views/kalender.ts';

const situs = loadSitus({ content: 'content', mode: 'publik' });
const { isi } = situs.kinerja;

test('listTenggatLangkah: batas terlama, hari kerja, dan cabang yang bertemu', () => {
  const tenggat = listTenggatLangkah(isi, 2024, 1).map(({ sop, langkah, tanggal }) => [
    `${sop.id === 'pengumpulan-data-kinerja' ? 1 : 2}#${langkah.nomor}`,
    tanggal,
  ]);
  // 8–15 April 2024 libur dan cuti bersama Idulfitri; 1, 9, 10 Mei libur.
  expect(Object.fromEntries(tenggat)).toMatchObject({
    '1#1': '2024-04-01',
    '1#2': '2024-04-02',
    '1#3': '2024-04-03',
    '1#4': '2024-04-16',
    '1#5': '2024-04-24',
    '2#1': '2024-04-01',
    '2#2': '2024-04-02',
    '2#3': '2024-04-17', // program: five working days after the 2nd
    '2#4': '2024-04-16', // kegiatan: five after the 1st
    '2#6': '2024-04-19',
    '2#7': '2024-04-19',
    '2#8': '2024-04-22',
  });
  expect(tenggat.filter(([, tanggal]) => tanggal === undefined).map(([langkah]) => langkah)).toEqual([
    '1#6',
    '1#7',
    '1#8',
    '1#9',
  ]);
});

test('tanpa kalender tahun berikutnya TW IV tidak bertenggat', () => {
  const kalender = isi.kalender.filter(({ value }) => value.tahun === 2024);
  expect(listTenggatLangkah({ ...isi, kalender }, 2024, 4).flatMap(({ tanggal }) => tanggal ?? [])).toEqual([]);
});

test('libur yang baru ditetapkan menggeser hari, bukan UID', () => {
  const tambah = { tanggal: '2024-04-03', nama: 'Libur Uji', jenis: 'cuti-bersama' } as const;
  const kalender = isi.kalender.map((berkas) =>
    berkas.value.tahun === 2024
      ? { ...berkas, value: { ...berkas.value, libur: [...berkas.value.libur, tambah] } }
      : berkas,
  );
  const geser = { ...situs, kinerja: { ...situs.kinerja, isi: { ...isi, kalender } } };
  const [lama, baru] = [situs, geser].map((satu) => listBerkasKalender(satu).flatMap(({ acara }) => acara));
  expect(baru?.map(({ uid }) => uid)).toEqual(lama?.map(({ uid }) => uid));
  expect(baru?.map(({ tanggal }) => tanggal)).not.toEqual(lama?.map(({ tanggal }) => tanggal));
  // 3 April was the third working day: what was due then is due on the 4th, and nothing is ever due on a holiday.
  const [tenggat] = listTenggatLangkah({ ...isi, kalender }, 2024, 1).filter(
    ({ sop, langkah }) => sop.id === 'pengumpulan-data-kinerja' && langkah.nomor === 3,
  );
  expect(tenggat?.tanggal).toBe('2024-04-04');
  const libur = new Set(kalender.flatMap(({ value }) => value.libur.map(({ tanggal }) => tanggal)));
  expect(baru?.filter(({ tanggal }) => libur.has(tanggal))).toEqual([]);
});

test('kalender tiap jabatan memuat langkahnya sendiri; UID tetap dan tidak kembar', () => {
  const [semua, ...lain] = listBerkasKalender(situs);
  expect(semua?.nama).toBe('semua');
  expect(lain.map(({ nama }) => nama)).toContain('camat');
  for (const { acara } of listBerkasKalender(situs))
    expect(new Set(acara.map(({ uid }) => uid)).size).toBe(acara.length);
  const camat = lain.find(({ nama }) => nama === 'camat');
  expect(camat?.acara[0]).toMatchObject({
    uid: `pengukuran-perjanjian-kinerja-14-2024-tw1-camat@${new URL(situs.kinerja.instansi.situs).host}`,
    dibuat: situs.tanggal,
  });
  const { jabatan, tanpa } = viewKalender(situs);
  expect(jabatan.map(({ id }) => id)).toEqual(lain.map(({ nama }) => nama));
  expect(tanpa.length).toBe(4);
});
