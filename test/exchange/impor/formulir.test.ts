import fc from 'fast-check';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { findPengenal } from '../../../src/exchange/impor/impor.ts';
import { readBuku } from '../../../src/exchange/impor/baca.ts';
import { composeImpor, type Impor } from '../../../src/impor.ts';
import { DAFTAR_KOSONG } from '../../../src/impor-daftar.ts';
import { loadSitus } from '../../../src/load-situs.ts';
import { readFolder } from '../../../src/source/files.ts';
import { checkContent } from '../../../src/validate/content.ts';
import { type FormulirXlsx, listFormulirXlsx } from '../../../src/views/formulir-xlsx.ts';
import { BARIS_PERTAMA, KOLOM, writeFormulir } from '../../../src/write/xlsx-formulir.ts';
import { root } from '../../content/read-content.ts';

const CONTENT = `${root}/content`;
const UTUH = readFolder(CONTENT);
const FORMULIR = listFormulirXlsx(loadSitus({ content: CONTENT, mode: 'pratinjau' })).filter(({ id }) =>
  id.includes('tw4'),
);
const WHEN = new Date('2025-01-02T00:00:00Z');
const URAIAN = ['pendorong', 'penghambat', 'tindak_lanjut'] as const;

interface Isi {
  realisasi: number | string | null;
  analisis: { [uraian in (typeof URAIAN)[number]]?: string | undefined };
  bukti: { nama: string; tautan?: string | undefined }[];
}

/** Text as it comes back: trimmed, its spaces plain; a text without letters could be a dash for nothing. */
const TEKS = fc
  .stringMatching(/^[A-Za-z0-9][\p{L}\p{N} .,:'"()&<>=+@#%/_-]{3,60}$/u)
  .map((teks) => teks.trim())
  .filter(
    (teks) => teks.length > 3 && !/^(?:n[ ./]*a|belum .*)$/i.test(teks.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()),
  );

const ANGKA = fc
  .tuple(fc.integer({ min: -99_999, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([angka, desimal]) => Number((angka / 10 ** desimal).toFixed(desimal)))
  .filter((angka) => angka === 0 || Math.abs(angka) > 1);

const BUKTI: fc.Arbitrary<Isi['bukti'][number]> = fc.record(
  { nama: TEKS, tautan: fc.constantFrom(undefined, 'https://bukti.example/a.pdf', 'https://bukti.example/b?c=1&d=2') },
  { requiredKeys: ['nama'] },
);

function isian(pilihan: string[]): fc.Arbitrary<Isi> {
  return fc.record({
    realisasi: fc.option(pilihan.length ? fc.constantFrom<string | number>(...pilihan) : ANGKA),
    analisis: fc.record({ pendorong: TEKS, penghambat: TEKS, tindak_lanjut: TEKS }, { requiredKeys: [] }),
    bukti: fc.uniqueArray(BUKTI, { maxLength: 3, selector: ({ nama }) => nama }),
  });
}

describe('formulir Excel pulang lewat importir yang sama', () => {
  test('ada formulir untuk diuji', () => {
    expect(FORMULIR.length).toBeGreaterThan(2);
  });

  test('apa yang diisi adalah apa yang tertulis, tanpa kehilangan', async () => {
    const kasus = fc
      .constantFrom(...FORMULIR)
      .chain((formulir) =>
        fc.tuple(fc.constant(formulir), fc.tuple(...formulir.baris.map(({ pilihan }) => isian(pilihan)))),
      );
    await fc.assert(
      fc.asyncProperty(kasus, async ([formulir, isi]) => {
        const impor = await imporFormulir(await fill(formulir, isi));
        expect(impor.masalah).toEqual([]);
        const terisi = isi.some(
          (satu) => satu.realisasi !== null || satu.bukti.length || Object.keys(satu.analisis).length,
        );
        expect(impor.berkas).toHaveLength(terisi ? 1 : 0);
        if (terisi) expect(readIsi(impor, formulir)).toEqual(isi.map(tidy));
      }),
      { numRuns: 25 },
    );
  });

  test('formulir kosong tidak mengubah apa-apa', async () => {
    const [formulir] = FORMULIR;
    if (!formulir) throw new Error('tidak ada formulir');
    const impor = await imporFormulir(await writeFormulir(formulir, WHEN));
    expect([impor.berkas, impor.masalah]).toEqual([[], []]);
    expect(impor.baris.filter(({ nasib }) => nasib === 'kosong')).toHaveLength(formulir.baris.length);
  });
});

/** As a clerk does in a spreadsheet program: only the open cells. */
async function fill(formulir: FormulirXlsx, isi: Isi[]): Promise<Uint8Array> {
  const buku = await openXlsx(await writeFormulir(formulir, WHEN));
  const [lembar] = buku.sheets;
  if (!lembar) throw new Error('formulir tanpa lembar');
  isi.forEach((satu, index) => {
    const tautan = satu.bukti.map((bukti) => bukti.tautan ?? '-');
    const sel: Record<string, string | number | null | undefined> = {
      realisasi: satu.realisasi,
      ...satu.analisis,
      bukti_dukung: satu.bukti.map(({ nama }) => nama).join('; ') || null,
      tautan: satu.bukti.some((bukti) => bukti.tautan) ? tautan.join('; ') : null,
    };
    for (const [nama, value] of Object.entries(sel)) {
      const kolom = KOLOM.findIndex((lain) => lain.nama === nama);
      const baris = lembar.rows[BARIS_PERTAMA + index];
      if (value === null || value === undefined || !baris) continue;
      baris[kolom] = value;
      const lama = lembar.cells?.get(`${BARIS_PERTAMA + index},${kolom}`);
      lembar.cells?.set(`${BARIS_PERTAMA + index},${kolom}`, {
        ...lama,
        value,
        type: typeof value === 'number' ? 'number' : 'string',
      });
    }
  });
  return saveXlsx(buku);
}

/** Into an office where the unit has written nothing yet. */
async function imporFormulir(bytes: Uint8Array): Promise<Impor> {
  const buku = await readBuku(bytes);
  const unit = findPengenal(buku)?.get('unit');
  const folder = { ...UTUH, files: UTUH.files.filter(({ path }) => path !== `kinerja/2024/tw4/seksi/${unit}.yaml`) };
  const { isi } = checkContent(folder);
  if (!isi) throw new Error('isi tidak terbaca');
  return composeImpor(folder, isi, buku, { tahun: 2024, triwulan: 4, unit, daftar: DAFTAR_KOSONG });
}

interface Tertulis {
  indikator: {
    kode: string;
    realisasi?: number | string | null;
    analisis?: Isi['analisis'];
    bukti_dukung?: Isi['bukti'];
  }[];
}

function readIsi({ berkas }: Impor, { baris }: FormulirXlsx): Isi[] {
  const isi: unknown = load(berkas[0]?.baru ?? '', { schema: CORE_SCHEMA });
  if (!isSeksi(isi)) throw new Error('bukan berkas seksi');
  return baris.map(({ kode }) => {
    const satu = isi.indikator.find((lain) => lain.kode === kode);
    return { realisasi: satu?.realisasi ?? null, analisis: satu?.analisis ?? {}, bukti: satu?.bukti_dukung ?? [] };
  });
}

function isSeksi(value: unknown): value is Tertulis {
  return typeof value === 'object' && value !== null && 'indikator' in value && Array.isArray(value.indikator);
}

function tidy({ realisasi, analisis, bukti }: Isi): Isi {
  return {
    realisasi,
    analisis: { ...analisis },
    bukti: bukti.map(({ nama, tautan }) => ({ nama, ...(tautan && { tautan }) })),
  };
}
