import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isTerbit } from '../../scripts/riwayat-situs.ts';
import type { Gabungan, RiwayatPersetujuan } from '../../src/domain/riwayat.ts';
import { loadRiwayatSitus, readRiwayatSitus, writeRiwayatSitus } from '../../src/load-riwayat.ts';
import { loadSitus } from '../../src/load-situs.ts';
import { createRiwayatLaman } from './riwayat-laman.ts';
import { type KantorGit, removeKantorGit } from './riwayat-uji.ts';

let kantor: KantorGit;
let riwayat: RiwayatPersetujuan;
let content: string;

beforeAll(() => {
  ({ kantor } = createRiwayatLaman());
  content = `${kantor.uji.folder}/content`;
  const { riwayat: satu } = loadRiwayatSitus({ content, genesis: kantor.genesis });
  if (!satu) throw new Error('tidak ada riwayat');
  riwayat = satu;
}, 120_000);

afterAll(() => removeKantorGit(kantor));

describe('loadRiwayatSitus(pilihan)', () => {
  test('setiap penggabungan dengan yang menyetujui, lamanya, pengembalian, ralat, dan yang dipulihkan', async () => {
    await expect(riwayat.gabungan.map(writeGabungan).join('\n')).toMatchFileSnapshot('../output/gerbang/catatan.txt');
  });

  test('yang dipulihkan disebut pemulihnya', () => {
    const dipulihkan = riwayat.gabungan.find(({ keadaan }) => keadaan === 'dipulihkan');
    expect(dipulihkan?.pemulih).toBe(riwayat.gabungan.at(-1)?.sha);
    expect(riwayat.sah).toBe(true);
  });

  test('tanpa genesis tidak ada riwayat', () => {
    expect(loadRiwayatSitus({ content })).toEqual({});
  });

  test('lewat berkas tetap sama', () => {
    const { file, remove } = writeRiwayatSitus({ riwayat });
    expect(readRiwayatSitus(file)).toEqual({ riwayat });
    remove();
    expect(readRiwayatSitus(undefined)).toEqual({});
  });
});

test('riwayat yang tidak sah: situs publik tidak dibuat, pratinjau memperlihatkannya', () => {
  const gabungan = riwayat.gabungan.map((satu) => ({ ...satu, keadaan: 'gagal' as const }));
  const rusak = { riwayat: { ...riwayat, sah: false, gabungan } };
  expect([isTerbit({ riwayat }, 'publik'), isTerbit({}, 'publik')]).toEqual([true, true]);
  expect([isTerbit(rusak, 'publik'), isTerbit(rusak, 'pratinjau')]).toEqual([false, true]);
});

describe('loadSitus({ riwayat })', () => {
  test('publik: berkas yang belum tersegel tidak disebut, yang tidak sah tetap disebut', () => {
    const belum: Gabungan = {
      sha: 'f'.repeat(40),
      hari: '2025-01-10',
      keadaan: 'sah',
      penyusun: [],
      langkah: [],
      pengembalian: [],
      ralat: [],
      berkas: [{ path: 'kinerja/2024/tw4/seksi/seksi-pelayanan.yaml', nama: 'Data kinerja TW IV' }],
    };
    const semua = { ...riwayat, gabungan: [...riwayat.gabungan, belum, { ...belum, keadaan: 'gagal' as const }] };
    const hitung = (mode: 'publik' | 'pratinjau') =>
      loadSitus({ content, mode, riwayat: semua }).kinerja.riwayat?.gabungan.length;
    expect(hitung('pratinjau')).toBe(riwayat.gabungan.length + 2);
    expect(hitung('publik')).toBe(riwayat.gabungan.length + 1);
  });

  test('lembar riwayat ada untuk triwulan yang tercatat saja', () => {
    const lembar = ({ entri }: { entri: { id: string } }) => entri.id.startsWith('lembar-riwayat');
    const daftar = (ada: object) => loadSitus({ content, mode: 'publik', ...ada }).dokumen.filter(lembar);
    expect(daftar({}).map(({ entri }) => entri.id)).toEqual([]);
    expect(daftar({ riwayat }).map(({ entri }) => entri.id)).toEqual(['lembar-riwayat-persetujuan-2024-tw1']);
  });
});

/** As lines, without hashes: those are others in every run. */
function writeGabungan(gabungan: Gabungan): string {
  const { hari, keadaan, berkas, permohonan, penyusun, langkah, pengembalian, ralat, sebab } = gabungan;
  return [
    `${hari} ${keadaan}: ${berkas.map(({ nama }) => nama).join(' + ')}`,
    ...(sebab === undefined ? [] : [`  sebab: ${sebab}`]),
    `  ${permohonan === undefined ? 'permohonan tidak terbukti' : 'permohonan dikenal'}, diajukan ${penyusun.join('; ')}`,
    ...langkah.map(
      ({ nomor, pelaku, hari: saat, cara, waktu }) => `  ${nomor} ${pelaku} ${saat} ${cara} ${JSON.stringify(waktu)}`,
    ),
    ...pengembalian.map(
      ({ nomor, pelaku, ke, hari: saat, alasan }) => `  kembali ${nomor} ${pelaku} → ${ke} ${saat}: ${alasan}`,
    ),
    ...ralat.map(({ nama, edisi, alasan, angka }) =>
      [
        `  ralat ${nama} edisi ${edisi}: ${alasan}`,
        ...angka.map(({ apa, lama, baru }) => `    ${apa}: ${lama} → ${baru}`),
      ].join('\n'),
    ),
    '',
  ].join('\n');
}
