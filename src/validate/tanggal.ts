/** Whether "2024-02-30" is a day of the calendar. */
export function isTanggal(teks: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(teks)) return false;
  const waktu = new Date(`${teks}T00:00:00Z`);
  return !Number.isNaN(waktu.getTime()) && waktu.toISOString().startsWith(teks);
}

/**
 * The days that a text such as "15-04-2024", "15 April 2024" or "2024/4/5" may stand for, as YYYY-MM-DD, the likeliest first. Two when
 * day and month may be exchanged ("05/04/2024"); none when it is no day of the calendar; undefined when it is no date at all.
 */
export function readTanggalTeks(text: string): string[] | undefined {
  const ringkas = text.trim().replace(/^\p{L}+,\s+/u, ''); // "Senin, 15 April 2024"
  for (const { pola, baca } of POLA) {
    const bagian = pola.exec(ringkas);
    if (bagian) return [...new Set(baca(bagian.slice(1)))].filter(isTanggal);
  }
  return undefined;
}

/** Parts as they stand, to days. */
const POLA: { pola: RegExp; baca: (bagian: string[]) => string[] }[] = [
  {
    pola: /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/,
    baca: ([t, b, h]) => [join(t, b, h), join(t, h, b)].filter(isTanggal).slice(0, 1),
  },
  { pola: /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d\d)$/, baca: ([h, b, t]) => [join(t, b, h), join(t, h, b)] },
  { pola: /^(\d{1,2})[- ]([a-z]{3,9})\.?[- ](\d{4}|\d\d)$/i, baca: ([h, nama, t]) => [join(t, findBulan(nama), h)] },
  { pola: /^([a-z]{3,9})\.? (\d{1,2}), ?(\d{4})$/i, baca: ([nama, h, t]) => [join(t, findBulan(nama), h)] },
  { pola: /^(20\d\d)(\d\d)(\d\d)$/, baca: ([t, b, h]) => [join(t, b, h)] },
];

function join(tahun = '', bulan = '', hari = ''): string {
  return `${tahun.padStart(4, '20')}-${bulan.padStart(2, '0')}-${hari.padStart(2, '0')}`;
}

/** By the first letters, Indonesian or English: "Agt", "Agustus", "August". */
function findBulan(nama = ''): string {
  const index = BULAN.findIndex((awal) => awal.test(nama));
  return index === -1 ? '' : String(index + 1);
}

const BULAN = [
  /^jan/i,
  /^[fp]eb/i,
  /^mar/i,
  /^apr/i,
  /^(mei|may)/i,
  /^jun/i,
  /^jul/i,
  /^(agu|agt|ags|aug)/i,
  /^sep/i,
  /^(okt|oct)/i,
  /^no[vp]/i,
  /^de[sc]/i,
];
