import type { CatatanBaca, Sop } from '../domain/isi.generated.ts';
import { cell, paragraph, text } from '../markup/build.ts';
import type { Block } from '../markup/types.ts';
import type { BahanSop } from './bahan-sop.ts';

type Catatan = CatatanBaca[number];

/** What was garbled or contradictory in the printed source, and how it is read here. */
export function composeCatatanBaca({ sop }: BahanSop): Block[] {
  const catatan = listCatatan(sop);
  if (!catatan.length) return [paragraph('Tidak ada bagian naskah yang perlu dicatat.')];
  return [
    {
      type: 'table',
      caption: text('Catatan pembacaan naskah'),
      widths: [4, 16, 26, 26, 28],
      head: [['No', 'Bagian', 'Tercetak pada naskah', 'Dibaca', 'Alasan'].map((judul) => cell(judul))],
      body: catatan.map(({ bagian, tercetak, dibaca, alasan }, index) => [
        cell(String(index + 1), { role: 'number' }),
        cell(bagian, { role: 'label' }),
        ...[tercetak, dibaca, alasan].map((teks) => cell(teks)),
      ]),
    },
  ];
}

export function listCatatan(sop: Sop): Catatan[] {
  const dasar = (sop.dasar_hukum ?? []).flatMap(({ catatan_baca }, index) =>
    prefix(catatan_baca, () => `Dasar hukum nomor ${index + 1}`),
  );
  const langkah = sop.langkah.flatMap(({ nomor, catatan_baca }) =>
    prefix(catatan_baca, ({ bagian }) => `Langkah ${nomor}: ${sebut(bagian)}`),
  );
  return [...prefix(sop.catatan_baca, ({ bagian }) => capitalise(sebut(bagian))), ...dasar, ...langkah];
}

function prefix(catatan: CatatanBaca = [], name: (satu: Catatan) => string): Catatan[] {
  return catatan.map((satu) => ({ ...satu, bagian: name(satu) }));
}

/** The key as it is typed in the file, in words: "disahkan_oleh" → "disahkan oleh". */
function sebut(bagian: string): string {
  return bagian.replaceAll('_', ' ').trim();
}

function capitalise(teks: string): string {
  return teks.charAt(0).toUpperCase() + teks.slice(1);
}
