/** Light of red, green and blue, each 0–255. */
export type Warna = readonly [number, number, number];

export function parseWarna(hex: string): Warna {
  const angka = Number.parseInt(hex.slice(1), 16);
  return [(angka >> 16) & 255, (angka >> 8) & 255, angka & 255];
}

export function formatWarna(warna: Warna): string {
  return `#${warna.map((satu) => Math.round(satu).toString(16).padStart(2, '0')).join('')}`;
}

/** `bagian` of `lain` in `warna`, 0–1, rounded to what a screen shows. */
export function mixWarna(warna: Warna, lain: Warna, bagian: number): Warna {
  const mix = (a: number, b: number) => Math.round(a + (b - a) * bagian);
  return [mix(warna[0], lain[0]), mix(warna[1], lain[1]), mix(warna[2], lain[2])];
}

/** From 1 (the same) to 21 (black on white): WCAG 2.2, "contrast ratio". */
export function computeKontras(a: Warna, b: Warna): number {
  const [gelap = 0, terang = 0] = [computeTerang(a), computeTerang(b)].sort((x, y) => x - y);
  return (terang + 0.05) / (gelap + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function computeTerang([r, g, b]: Warna): number {
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);
}

function toLinear(saluran: number): number {
  const s = saluran / 255;
  return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
}
