// The latest of what is shown: one rule for figures and for money.

/** The last row with a figure. Rows go by periode, oldest first. */
export function findTerisi<T extends { realisasi: unknown }>(baris: T[]): T | undefined {
  return baris.findLast(({ realisasi }) => realisasi !== undefined);
}

/** Its triwulan is the one to show: blank rows of a quarter just begun say nothing yet, unless there are no others. */
export function findAkhir<T extends { realisasi: unknown }>(baris: T[]): T | undefined {
  return findTerisi(baris) ?? baris.at(-1);
}
