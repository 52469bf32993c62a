/** [1, 2, 3, 5] → "1–3, 5". */
export function formatNomor(daftar: number[]): string {
  const rentang: { dari: number; sampai: number }[] = [];
  for (const nomor of daftar) {
    const terakhir = rentang.at(-1);
    if (terakhir && terakhir.sampai === nomor - 1) terakhir.sampai = nomor;
    else rentang.push({ dari: nomor, sampai: nomor });
  }
  return rentang.map(({ dari, sampai }) => (dari === sampai ? `${dari}` : `${dari}–${sampai}`)).join(', ');
}

/** "nomor 1–3: belum diisi": equal descriptions once, in the order of the rows; rows without one are left out. */
export function groupNomor<T extends { nomor: number }>(
  baris: T[],
  describe: (satu: T) => string | undefined,
): string[] {
  const daftar = new Map<string, number[]>();
  for (const satu of baris) {
    const uraian = describe(satu);
    if (uraian !== undefined) daftar.set(uraian, [...(daftar.get(uraian) ?? []), satu.nomor]);
  }
  return [...daftar].map(([uraian, nomor]) => `nomor ${formatNomor(nomor)}: ${uraian}`);
}

export function capitalize(kalimat: string): string {
  return kalimat.charAt(0).toUpperCase() + kalimat.slice(1);
}
