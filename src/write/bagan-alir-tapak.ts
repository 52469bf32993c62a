import type { Muatan, Papan } from './bagan-alir-cari.ts';
import { ARAH, findTempat, findTepi, type Kisi, moveSimpul } from './bagan-alir-kisi.ts';
import { PENGHUBUNG } from './bagan-alir-ukuran.ts';

/** Edges under a connector: the vertical lanes it would cover. */
export function listTapak(kisi: Kisi, simpul: number): number[] {
  const { ix, iy } = findTempat(kisi, simpul);
  const pusat = kisi.xs[ix] ?? 0;
  return listTepiTegak(kisi, iy, (x) => Math.abs(x - pusat) < PENGHUBUNG.lebar / 2 + 3);
}

/** Vertical edges that leave the horizontal `iy` up or down, on lanes that pass the test. */
export function listTepiTegak(
  kisi: Kisi,
  iy: number,
  pilih: (x: number) => boolean,
  arah: readonly (0 | 2)[] = [0, 2],
): number[] {
  return kisi.xs.flatMap((x, ix) => {
    const simpul = iy * kisi.xs.length + ix;
    if (!pilih(x)) return [];
    return arah.filter((ke) => moveSimpul(kisi, simpul, ke) >= 0).map((ke) => findTepi(kisi, simpul, ke));
  });
}

/** Can a connector stand there without covering a line, a label or another connector? */
export function isTempatBebas({ kisi, muatan }: Papan, simpul: number): boolean {
  if (muatan.berisi.has(simpul)) return false;
  const sekitar = ARAH.filter((arah) => moveSimpul(kisi, simpul, arah) >= 0).map((arah) =>
    findTepi(kisi, simpul, arah),
  );
  return [...sekitar, ...listTapak(kisi, simpul)].every((tepi) => isTepiBebas(muatan, tepi));
}

export function isTepiBebas({ tepi, tertutup }: Muatan, nomor: number): boolean {
  return tepi[nomor] === 0 && tertutup[nomor] === 0;
}
