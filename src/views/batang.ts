/** A bar 100 units long. `skala` is the per cent at its end; what goes beyond is cut and marked. */
export interface Batang {
  isi: number;
  lewat: boolean;
  seratus: number; // where the line of 100% stands
}

export function drawBatang(nilai: number | undefined, skala: number): Batang {
  const bagian = ((nilai ?? 0) / skala) * 100;
  return { isi: round(Math.min(Math.max(bagian, 0), 100)), lewat: bagian > 100, seratus: round(10_000 / skala) };
}

function round(angka: number): number {
  return Math.round(angka * 100) / 100;
}
