import { describe, expect, test } from 'vitest';
import { composeDokumen, listDokumen } from '../../src/dokumen/catalog.ts';
import type { Agregasi, Triwulan } from '../../src/domain/isi.generated.ts';
import type { Isi } from '../../src/domain/isi.ts';
import { writeHtml } from '../../src/write/html.ts';
import { isiContoh, kinerjaContoh } from './kinerja-contoh.ts';
import { loadTemplat } from './templat-contoh.ts';

type Isian = number | null;

describe('catatan di bawah tabel, dokumen Triwulan III', () => {
  test.each<[Agregasi, [Isian, Isian, Isian], string | undefined]>([
    ['jumlah', [4, null, 4], 'TW II'],
    ['jumlah', [null, null, 4], 'TW I, TW II'],
    ['jumlah', [4, null, null], 'TW II, TW III'],
    ['jumlah', [4, 4, null], undefined],
    ['jumlah', [4, 4, 4], undefined],
    ['jumlah', [null, null, null], undefined],
    ['rata-rata', [4, null, 4], 'TW II'],
    ['kumulatif-isian', [4, null, 9], undefined],
    ['kumulatif-isian', [4, null, null], 'TW II, TW III'],
    ['kumulatif-isian', [null, 5, null], undefined],
  ])('%s dari %j: tanpa %s', (agregasi, realisasi, luput) => {
    const catatan = /Nomor 1: s\.d\. TW III tanpa (.*?), yang belum dilaporkan\.<\/p>/.exec(
      writeTw3(agregasi, realisasi),
    );
    expect(catatan?.[1]).toBe(luput);
  });

  test('anggaran: setiap triwulan yang belum lengkap, dengan kodenya', () => {
    expect(writeTw3('jumlah', [4, 4, 4])).toContain(
      '<p>Realisasi TW II belum lengkap dilaporkan: 7.01.02.2.01, 7.01.02.2.01.0001. ' +
        'Realisasi TW III belum lengkap dilaporkan: 7.01.02.2.01, 7.01.02.2.01.0001, 7.01.02.2.01.0002.</p>',
    );
  });
});

/** The laporan of Kepala Seksi A, whose one promise is counted by `agregasi`. */
function writeTw3(agregasi: Agregasi, realisasi: [Isian, Isian, Isian]): string {
  const isi = isiContoh();
  const laporan = loadTemplat('laporan-pengukuran-perkin');
  const kinerja = kinerjaContoh({
    program: isi.program.map((satu) => withAgregasi(satu, agregasi)),
    pengukuran: realisasi.map((satu, index) => pengukuran(isi, index, satu)),
  });
  const id = 'laporan-pengukuran-perkin-2024-tw3-kepala-seksi-a';
  const entri = listDokumen(kinerja, [laporan], 'pratinjau').find((satu) => satu.id === id);
  const dokumen = entri && composeDokumen(kinerja, laporan, entri).value;
  if (!dokumen) throw new Error(`no ${id}`);
  return writeHtml(dokumen);
}

function withAgregasi({ path, value }: Isi['program'][number], agregasi: Agregasi): Isi['program'][number] {
  const program = value.program.map((satu) => ({
    ...satu,
    kegiatan: (satu.kegiatan ?? []).map((kegiatan) => ({
      ...kegiatan,
      indikator: (kegiatan.indikator ?? []).map((indikator) => ({ ...indikator, agregasi })),
    })),
  }));
  return { path, value: { ...value, program } };
}

/** Money is reported for TW I and, in part, TW II; TW III has none. */
function pengukuran(isi: Isi, index: number, realisasi: Isian): Isi['pengukuran'][number] {
  const nomor: Triwulan[] = [1, 2, 3];
  const triwulan = nomor[index] ?? 3;
  const uang = isi.pengukuran[index]?.value.sub_kegiatan;
  return {
    path: `kinerja/2024/tw${triwulan}/pengukuran/seksi-a.yaml`,
    value: {
      tahun: 2024,
      triwulan,
      unit: 'seksi-a',
      kegiatan: [{ kode: '7.01.02.2.01', indikator: [{ kode: '7.01.02.2.01-1', realisasi }] }],
      ...(uang ? { sub_kegiatan: uang } : {}),
    },
  };
}
