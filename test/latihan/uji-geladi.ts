import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Forge } from '../../src/alur/fakta.ts';
import { readBlobs } from '../../src/gerbang/pohon.ts';
import { tellPeristiwa } from '../../src/latihan/cerita.ts';
import { type HasilGeladi, type Peristiwa, playGeladi } from '../../src/latihan/geladi.ts';
import { composeTabel, writeTabel } from '../../src/latihan/tabel-langkah.ts';
import { checkSitus, loadSitus } from '../../src/load-situs.ts';
import { readFolder } from '../../src/source/files.ts';
import { isError } from '../../src/source/problem.ts';
import { root } from '../content/read-content.ts';

/** One file for each dialect, so that they are played beside each other. */
export function describeGeladi(forge: Forge): void {
  describe(`satu triwulan kedua SOP: ${forge}`, () => listTest(forge));
}

function listTest(forge: Forge): void {
  let folder: string;
  let hasil: HasilGeladi;
  const peristiwa: Peristiwa[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kinerja-geladi-uji-'));
    const lapor = (satu: Peristiwa) => void peristiwa.push(satu);
    hasil = await playGeladi({ forge, content: `${root}content`, folder, cermat: false, singkat: true, lapor });
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('riwayatnya sah dari salinan baru tanpa tag, dan semua penggabungan ada di sana', () => {
    const { laporan, gabungan, genesis, tip } = hasil;
    expect(laporan).toMatchObject({ sah: true, genesis, tip });
    expect(laporan.komit.map(({ sha, status }) => [sha, status])).toEqual(gabungan.map(({ sha }) => [sha, 'sah']));
    expect(laporan.komit.length).toBe(16);
  });

  test('ke-29 langkah dimainkan, satu terlambat, dan tabelnya dapat dibaca', async () => {
    const tabel = composeTabel(hasil);
    expect(tabel.map(({ sop }) => sop)).toEqual([...Array(12).fill(1), ...Array(17).fill(2)]);
    expect(tabel.filter(({ kejadian }) => kejadian.length === 0)).toEqual([]);
    const lambat = tabel.flatMap(({ id, kejadian }) =>
      kejadian.flatMap(({ oleh, ketepatan }) =>
        ketepatan?.status === 'terlambat' ? [{ id, oleh, ...ketepatan }] : [],
      ),
    );
    expect(lambat).toEqual([
      {
        id: 'pengumpulan-data-kinerja#3',
        oleh: 'Kepala Seksi Ketentraman dan Ketertiban',
        status: 'terlambat',
        tenggat: '2025-01-07',
        hari: 3,
        lebih: 2,
      },
    ]);
    if (forge === 'gitlab')
      await expect(writeTabel(tabel).join('\n')).toMatchFileSnapshot('../output/geladi/tabel.txt');
  });

  test('satu pengembalian, satu Plh., yang dirangkap, dan satu ralat tercatat dalam jejaknya', () => {
    const sah = hasil.laporan.komit.flatMap((satu) => (satu.status === 'sah' ? [satu] : []));
    expect(sah.flatMap(({ pengembalian }) => pengembalian)).toMatchObject([
      { jabatan: 'kasubag-perencanaan', alasan: 'bukti bulan terakhir belum dilampirkan' },
    ]);
    const setuju = sah.flatMap(({ persetujuan }) => persetujuan);
    const plh = setuju.filter(({ nama_jabatan: nama }) => nama === 'Plh. Kepala Seksi Pelayanan');
    expect(plh.map(({ langkah, nama }) => [langkah, nama])).toEqual([
      ['pengumpulan-data-kinerja#3', 'Pejabat Contoh Kasi Pemerintahan'],
    ]);
    const rangkap = setuju.filter(({ cara }) => cara === 'dirangkap').map(({ langkah, jabatan }) => [langkah, jabatan]);
    expect(rangkap).toEqual([
      ['pengumpulan-data-kinerja#3', 'kasubag-perencanaan'],
      ['pengukuran-perjanjian-kinerja#8', 'kasubag-perencanaan'],
    ]);
    const ralat = sah.at(-1);
    expect(ralat?.paths).toEqual(['kinerja/2024/tw4/kompilasi.yaml', 'kinerja/2024/tw4/seksi/seksi-pelayanan.yaml']);
    expect(ralat?.persetujuan.map(({ langkah }) => langkah)).toEqual(
      [3, 4, 5, 7, 8].map((nomor) => `pengumpulan-data-kinerja#${nomor}`),
    );
  });

  test('hasilnya lulus pemeriksaan, bertanda contoh, dan terbit menurut segelnya', () => {
    const content = join(hasil.salinan, 'content');
    const { problems, isi } = checkSitus(content);
    expect(problems.filter(isError)).toEqual([]);
    expect(isi?.instansi[0]?.value.contoh).toBe(true);
    const { terbit } = loadSitus({ content, mode: 'publik' });
    const tw4 = terbit.filter(({ tahun, triwulan }) => tahun === 2024 && triwulan === 4);
    expect(tw4.length).toBeGreaterThan(7);
    expect(isi?.kompilasi.find(({ value }) => value.triwulan === 4)?.value).toMatchObject({
      edisi: 2,
      ralat: { alasan: expect.stringContaining('dua kali') },
    });
  });

  test('tidak ada token, kunci pribadi, atau alamat mesin ini di dalam riwayat', () => {
    const files = readFolder(join(hasil.salinan, 'content')).files;
    const repo = { folder: hasil.salinan };
    const komit = [
      ...readBlobs(
        repo,
        hasil.laporan.komit.map(({ sha }) => sha),
      ).values(),
    ];
    const semua = [...files.map(({ text }) => text), ...komit.map((bita) => Buffer.from(bita).toString('utf8'))].join(
      '\n',
    );
    expect(semua).not.toMatch(/127\.0\.0\.1|localhost|PRIVATE KEY|\/tmp\//);
    expect(semua.match(/Permohonan: /g)).toHaveLength(16);
  });

  test('ceritanya sama setiap kali, selain sidik commit', async () => {
    const cerita = peristiwa.flatMap(tellPeristiwa).join('\n');
    const tetap = cerita.replaceAll(/\b[0-9a-f]{40}\b/g, '<sidik>');
    await expect(tetap).toMatchFileSnapshot(`../output/geladi/cerita-${forge}.txt`);
    if (forge === 'git')
      expect(hasil.laporan.komit.every((satu) => satu.status === 'sah' && satu.tanda_pejabat.length > 0)).toBe(true);
  });
}
