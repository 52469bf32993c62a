import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findKodePeriksa } from '../src/dokumen/kode-periksa.ts';
import type { Arsip } from '../src/domain/isi.generated.ts';
import { loadSitus } from '../src/load-situs.ts';
import { composePaket } from '../src/satu-data.ts';

const situs = loadSitus({ content: fileURLToPath(new URL('../content', import.meta.url)), mode: 'publik' });
const ID = 'laporan-capaian-2024-tw1';
const terbit = situs.dokumen.find(({ entri }) => entri.id === ID)?.dokumen;
const KODE = (terbit && findKodePeriksa(terbit)) ?? '';
const SEGEL =
  situs.kinerja.periode.find(({ tahun, triwulan }) => tahun === 2024 && triwulan === 1)?.laporan?.tanggal ?? '';

describe('composePaket(situs, tahun, triwulan): laporan yang ditandatangani', () => {
  test('ada kode periksa dan tanggal pengesahan untuk dibandingkan', () => {
    expect([KODE, SEGEL]).toEqual([expect.stringMatching(/^[A-Z2-7-]{14}$/), expect.stringMatching(/^2024-/)]);
  });

  test.each<[nama: string, arsip: Partial<Arsip>[], berkas: string | undefined]>([
    ['belum diarsipkan', [], undefined],
    ['satu salinan', [{ tanggal: '2024-05-01' }], 'salinan-0.pdf'],
    [
      'yang terbaru, di mana pun letaknya',
      [{ tanggal: '2024-05-01' }, { tanggal: '2024-07-01' }, { tanggal: '2024-06-01' }],
      'salinan-1.pdf',
    ],
    ['pada hari pengesahan', [{ tanggal: SEGEL }], 'salinan-0.pdf'],
    ['dari sebelum ralat', [{ tanggal: '2024-01-02' }], undefined],
    [
      'terbaru, tetapi kode periksanya milik naskah lain',
      [{ tanggal: '2024-05-01' }, { tanggal: '2024-06-01', kode_periksa: 'AAAA-AAAA-AAAA' }],
      'salinan-0.pdf',
    ],
    [
      'ditandatangani sebelum disahkan di sini, kode periksanya sama',
      [{ tanggal: '2024-01-02', kode_periksa: KODE }],
      'salinan-0.pdf',
    ],
    ['naskah lain', [{ tanggal: '2024-05-01', dokumen: 'laporan-capaian-2024-tw2' }], undefined],
  ])('%s', async (_nama, arsip, berkas) => {
    const paket = await compose(arsip);
    const laporan = paket.sumberDaya.find(({ format }) => format === 'PDF');
    const alamat = laporan && 'alamat' in laporan.isi ? laporan.isi.alamat : undefined;
    expect([paket.tahap, alamat]).toEqual(
      berkas === undefined ? ['data', undefined] : ['laporan', `https://kinerja-kutasari.example/arsip/2024/${berkas}`],
    );
    expect(paket.formulir.some(({ isian }) => isian.some(({ isi }) => isi === alamat))).toBe(berkas !== undefined);
  });
});

async function compose(arsip: Partial<Arsip>[]) {
  const semua = arsip.map((satu, ke) => ({
    path: `arsip/2024/catatan-${ke}.yaml`,
    value: { dokumen: ID, tanggal: '2024-05-01', berkas: `salinan-${ke}.pdf`, sha256: 'ab'.repeat(32), ...satu },
  }));
  const kinerja = { ...situs.kinerja, isi: { ...situs.kinerja.isi, arsip: semua } };
  const hasil = await composePaket({ ...situs, kinerja }, 2024, 1);
  if (hasil.status === 'belum-siap') throw new Error(hasil.kurang.join('\n'));
  return hasil.paket;
}
