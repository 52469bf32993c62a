/** Shares of the whole → whole units that add up to `total`. */
export function divide(total: number, shares: number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let before = 0;
  let spent = 0;
  return shares.map((share) => {
    before += share;
    const part = Math.round((before / whole) * total) - spent;
    spent += part;
    return part;
  });
}

/** … → per cent with two decimals that add up to 100. */
export function toPercents(shares: number[]): number[] {
  return divide(10_000, shares).map((part) => part / 100);
}

/** A form of so many columns, such as Formulir E.81, only fits its sheet in small print. */
export function isDense(widths: number[]): boolean {
  return widths.length > 16;
}

/** The class of a column of that width. Styles stand in a sheet: the pages' security policy allows none in attributes. */
export function widthClass(percent: number): string {
  return `dokumen-lebar-${String(percent).replace('.', '-')}`;
}
