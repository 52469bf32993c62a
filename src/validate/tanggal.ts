/** Whether "2024-02-30" is a day of the calendar. */
export function isTanggal(teks: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(teks)) return false;
  const waktu = new Date(`${teks}T00:00:00Z`);
  return !Number.isNaN(waktu.getTime()) && waktu.toISOString().startsWith(teks);
}
