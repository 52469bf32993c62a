import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compareSisi } from '../../src/banding/banding.ts';
import type { BerkasBanding, Perbandingan, SisiBanding } from '../../src/banding/perbandingan.ts';
import { DAFTAR_JENIS, type Isi } from '../../src/domain/isi.ts';
import { readFolder } from '../../src/source/files.ts';
import { checkContent } from '../../src/validate/content.ts';
import { nameIsian } from '../../src/validate/labels.ts';

// No typed value may change unseen, whichever it is.

const { isi } = checkContent(readFolder(fileURLToPath(new URL('../input/lengkap', import.meta.url))));
if (!isi) throw new Error('kantor contoh harus utuh');
const BERKAS = DAFTAR_JENIS.flatMap((jenis) => isi[jenis].map(({ path, value }) => ({ path, jenis, value })));

describe('tidak ada isian yang luput', () => {
  test.each(BERKAS)('$path', ({ path, jenis, value }) => {
    for (const ubah of listUbahan(value)) {
      const hasil = compare(sisi([{ path, jenis, nilai: value }]), sisi([{ path, jenis, nilai: ubah.nilai }]));
      expect([ubah.pointer, countDisebut(hasil)]).toEqual([ubah.pointer, expect.toSatisfy((n: number) => n > 0)]);
    }
  });

  test('juga angka yang punya tabelnya sendiri', () => {
    for (const { path, jenis, value } of BERKAS) {
      for (const { pointer, nilai } of listUbahan(value).filter(({ angka }) => angka)) {
        const baru = replaceBerkas(isi, path, nilai);
        if (/\/(?:tahun|triwulan|mulai|selesai)$/.test(pointer)) continue; // moves the whole file to another time
        const hasil = compare(
          { ...sisi([{ path, jenis, nilai: value }]), isi },
          { ...sisi([{ path, jenis, nilai }]), isi: baru },
        );
        expect([path, pointer, countDisebut(hasil)]).toEqual([path, pointer, expect.toSatisfy((n: number) => n > 0)]);
      }
    }
  });
});

function sisi(berkas: BerkasBanding[]): SisiBanding {
  return { isi: undefined, berkas, kesalahan: [], tunjuk: ({ path, pointer }) => `${path}#${pointer}` };
}

function compare(lama: SisiBanding, baru: SisiBanding): Perbandingan {
  return compareSisi(lama, baru, { nama: (jenis, berkas, pointer) => nameIsian(jenis, berkas, pointer).judul });
}

function countDisebut({
  angka,
  anggaran,
  target,
  baris,
  bukti,
  teks,
  pejabat,
  pengesahan,
  isian,
}: Perbandingan): number {
  return [angka, anggaran, target, baris, bukti, teks, pejabat, pengesahan, isian].flat().length;
}

/** The content with one file's value changed. */
function replaceBerkas(semula: Isi, path: string, nilai: unknown): Isi {
  const text = JSON.stringify(semula, (_, satu: unknown) =>
    typeof satu === 'object' && satu !== null && 'path' in satu && satu.path === path ? { path, value: nilai } : satu,
  );
  const baru: Isi = JSON.parse(text);
  return baru;
}

interface Ubahan {
  pointer: string;
  nilai: unknown;
  angka: boolean;
}

/** The value with each of its scalars changed in turn, and each of its list entries taken away. */
function listUbahan(nilai: unknown, pointer = ''): Ubahan[] {
  if (typeof nilai === 'number') return [{ pointer, nilai: nilai + 1, angka: true }];
  if (typeof nilai === 'string') return [{ pointer, nilai: `${nilai}x`, angka: false }];
  if (typeof nilai === 'boolean') return [{ pointer, nilai: !nilai, angka: false }];
  if (typeof nilai !== 'object' || nilai === null) return [];
  if (Array.isArray(nilai)) {
    const semua: unknown[] = nilai;
    return semua.flatMap((satu, index) => [
      { pointer: `${pointer}/${index}`, nilai: semua.toSpliced(index, 1), angka: false },
      ...listUbahan(satu, `${pointer}/${index}`).map((ubah) => ({ ...ubah, nilai: semua.with(index, ubah.nilai) })),
    ]);
  }
  return Object.entries(nilai).flatMap(([kunci, satu]) =>
    listUbahan(satu, `${pointer}/${kunci}`).map((ubah) => ({ ...ubah, nilai: { ...nilai, [kunci]: ubah.nilai } })),
  );
}
