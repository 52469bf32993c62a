import type { Papan, Pintu } from './bagan-alir-cari.ts';
import { measureTeks } from './bagan-alir-huruf.ts';
import type { Tugas, Ujung } from './bagan-alir-jaring.ts';
import { findTempat, type Kisi } from './bagan-alir-kisi.ts';
import { listPintuSamping, listPintuTepi } from './bagan-alir-pintu.ts';
import { isTepiBebas, listTepiTegak } from './bagan-alir-tapak.ts';
import { LABEL } from './bagan-alir-ukuran.ts';

/** A way to begin: on which side of the symbol, and where beside that line its label stands. */
export interface Pilihan {
  mulai: Pintu[];
  label: 'atas' | 'bawah' | 'samping' | undefined;
  zona: number[]; // edges that would run through the label
  lurus: boolean; // along the step's own row only
  biaya: number;
}

export function listPilihan(papan: Papan, { mulai, jaring }: Tugas): Pilihan[] {
  if (mulai.jenis !== 'langkah') return listMasuk(papan, mulai);
  const { kisi, muatan } = papan;
  const simpul = kisi.simbol[mulai.baris]?.simpul ?? 0;
  const { label } = jaring;
  const biasa = { label: undefined, zona: [], lurus: false, biaya: 0 };
  if (jaring.jenis === 'turun') {
    return [{ ...biasa, mulai: [{ simpul, arah: 2, biaya: 0 }], label: label && 'samping' }];
  }
  if (!label) return ([1, 3] as const).map((arah) => ({ ...biasa, mulai: [{ simpul, arah, biaya: 0 }] }));
  return ([1, 3] as const).flatMap((arah) =>
    (['atas', 'bawah'] as const).flatMap((letak) => {
      const zona = listZona(kisi, mulai.baris, { label, sisi: arah === 1 ? 1 : -1, letak });
      if (!zona?.every((tepi) => isTepiBebas(muatan, tepi))) return [];
      return [{ ...biasa, mulai: [{ simpul, arah, biaya: 0 }], label: letak, zona, biaya: letak === 'atas' ? 0 : 4 }];
    }),
  );
}

/** From the symbol's tip outward, so long as the label is. Undefined where that would leave the drawing. */
function listZona(
  kisi: Kisi,
  baris: number,
  { label, sisi, letak }: { label: string; sisi: 1 | -1; letak: 'atas' | 'bawah' },
): number[] | undefined {
  const simbol = kisi.simbol[baris];
  if (!simbol) return undefined;
  const { ix, iy } = findTempat(kisi, simbol.simpul);
  const ujung = (kisi.xs[ix] ?? 0) + (sisi * simbol.ukuran.lebar) / 2;
  const jauh = ujung + sisi * (measureTeks(label, LABEL.huruf) + 2 * LABEL.jarak);
  if (jauh < 0 || jauh > kisi.lebar) return undefined;
  const [kiri, kanan] = [Math.min(ujung, jauh), Math.max(ujung, jauh)];
  return listTepiTegak(kisi, iy, (x) => x > kiri && x < kanan, [letak === 'atas' ? 0 : 2]);
}

/** A line from another page comes from the page's upper edge; one back, if there is room, from beside its step. */
function listMasuk(papan: Papan, mulai: Ujung): Pilihan[] {
  const biasa = { label: undefined, zona: [] };
  const atas = listPintuTepi(papan, 'atas');
  if (mulai.jenis !== 'sambung') return [{ ...biasa, mulai: atas, lurus: false, biaya: 0 }];
  const samping = listPintuSamping(papan, papan.kisi.simbol[mulai.baris]?.simpul ?? 0);
  return [
    { ...biasa, mulai: samping, lurus: true, biaya: 0 },
    { ...biasa, mulai: atas, lurus: false, biaya: MASUK_DARI_TEPI },
  ];
}

const MASUK_DARI_TEPI = 120;
