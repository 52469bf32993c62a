// What a quarterly evaluation recommends, and what became of what the one before recommended.
import type { Evaluasi } from '../domain/isi.generated.ts';
import { type Isi, pathOfJenis } from '../domain/isi.ts';
import { ofTriwulan } from '../domain/lookup.ts';
import { formatPeriode, formatTanggal } from '../format.ts';
import { cell, paragraph, text } from '../markup/build.ts';
import type { Block, Row } from '../markup/types.ts';
import type { Bagian } from './bagian.ts';
import type { BahanTriwulan } from './bahan-triwulan.ts';
import { findTriwulanSebelum } from './capaian-tren.ts';
import { nameUnit } from './kompilasi.ts';

type Rekomendasi = NonNullable<Evaluasi['rekomendasi']>[number];

const KAPAN = ['ini', 'sebelumnya'] as const;
const JUDUL_SARAN = ['No', 'Masalah', 'Aksi', 'Penanggung Jawab', 'Tenggat'];

export const TABEL_REKOMENDASI: Bagian<Pick<BahanTriwulan, 'kinerja' | 'periode' | 'evaluasi'>> = {
  about: 'Masalah, aksi, penanggung jawab, dan tenggat menurut evaluasi.yaml; yang sebelumnya beserta hasilnya.',
  arguments: {
    triwulan: { about: 'ini (bawaan) atau sebelumnya', required: false, choices: KAPAN },
  },
  compose({ kinerja, periode, evaluasi }, argumen) {
    const { isi } = kinerja;
    if (argumen.triwulan !== 'sebelumnya') {
      const saran = evaluasi?.rekomendasi ?? [];
      return saran.length
        ? [composeTabelSaran(isi, saran, `Rekomendasi ${formatPeriode(periode)}`)]
        : belumDiisi(periode);
    }
    const sebelum = findTriwulanSebelum(kinerja, periode);
    if (!sebelum) return [paragraph('Data triwulan sebelumnya belum ada.')];
    const lama = ofTriwulan(isi.evaluasi, sebelum.tahun, sebelum.triwulan)[0]?.value.rekomendasi ?? [];
    const judul = `Tindak lanjut rekomendasi ${formatPeriode(sebelum)}`;
    return lama.length ? [composeTabelHasil(isi, lama, judul)] : belumDiisi(sebelum);
  },
};

/** `periode` says whose recommendations they are, and so where they are typed. */
function belumDiisi(periode: Pick<Evaluasi, 'tahun' | 'triwulan'>): Block[] {
  return [paragraph(`Belum diisi pada ${pathOfJenis('evaluasi', periode)} (rekomendasi).`)];
}

/** What an evaluation asks for. What came of it is of later days than the document, and stands in the next one. */
export function composeTabelSaran(isi: Isi, rekomendasi: Rekomendasi[], judul: string): Block {
  return {
    type: 'table',
    caption: text(judul),
    widths: [5, 33, 36, 18, 14],
    head: [JUDUL_SARAN.map((satu) => cell(satu))],
    body: rekomendasi.map((satu, index) => composeBarisSaran(isi, satu, index)),
  };
}

/** What became of the recommendations of an earlier evaluation. */
export function composeTabelHasil(isi: Isi, rekomendasi: Rekomendasi[], judul: string): Block {
  return {
    type: 'table',
    caption: text(judul),
    widths: [5, 23, 24, 17, 13, 24],
    head: [[...JUDUL_SARAN, 'Hasil'].map((satu) => cell(satu))],
    body: rekomendasi.map((satu, index) => [
      ...composeBarisSaran(isi, satu, index),
      satu.hasil === undefined ? cell('Belum dilaporkan', { tone: 'belum-ada' }) : cell(satu.hasil),
    ]),
  };
}

function composeBarisSaran(isi: Isi, { masalah, aksi, penanggung_jawab, tenggat }: Rekomendasi, index: number): Row {
  return [
    cell(String(index + 1), { role: 'number' }),
    cell(masalah, { role: 'label' }),
    cell(aksi),
    cell(nameUnit(isi, penanggung_jawab)),
    cell(formatTanggal(tenggat)),
  ];
}
