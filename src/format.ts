// Values → text, the same words wherever a figure is shown: page, Word, PDF. Own text instead of Intl, so that neither the
// machine's language nor its time zone nor the version of its locale data can change a published figure.
import { formatAngka } from './domain/angka.ts';
import type { Nilai, Tanggal, Triwulan } from './domain/isi.generated.ts';
import type { AsalPembanding } from './domain/lonjakan.ts';

export { formatAngka };

/** What stands where there is no value. The reason is said beside it. */
export const KOSONG = '–';

/** "97.32" → "97,32%". */
export function formatPersen(persen: string): string {
  return `${formatAngka(persen)}%`;
}

/** 125000000 → "Rp125.000.000", without a space as EYD V writes it. */
export function formatRupiah(rupiah: number | string): string {
  const teks = formatAngka(rupiah);
  return teks.startsWith('-') ? `-Rp${teks.slice(1)}` : `Rp${teks}`;
}

/** As typed: 82.5 → "82,5", "BB" → "BB", [7, 8] → "7–8". */
export function formatNilai(nilai: Nilai): string {
  if (Array.isArray(nilai)) return nilai.map(formatAngka).join('–');
  return typeof nilai === 'number' ? formatAngka(nilai) : nilai;
}

/** A value with its unit: "95,56%", "12 dokumen", "BB" (a predikat needs none). */
export function formatUkuran(nilai: Nilai | undefined, satuan: string): string {
  if (nilai === undefined) return KOSONG;
  if (typeof nilai === 'string') return nilai;
  const persen = satuan === '%' || satuan.toLowerCase() === 'persen';
  return `${formatNilai(nilai)}${persen ? '%' : `\u00a0${satuan}`}`;
}

/** What the rule did to the result of the working: "aturan membatasi capaian, menjadi 120,00%". */
export function describeBatasCapaian(persen: string, mentah: string): string | undefined {
  if (persen === mentah) return undefined;
  const sebab = Number(mentah) < 0 ? 'capaian tidak kurang dari nol' : 'aturan membatasi capaian';
  return `${sebab}, menjadi ${formatPersen(persen)}`;
}

/** What a figure is compared with: "target TW II", "TW I", "tahun 2023". */
export function formatAsalPembanding(asal: AsalPembanding): string {
  if (asal.jenis === 'tahun') return `tahun ${asal.tahun}`;
  return asal.jenis === 'target' ? `target ${formatTw(asal.triwulan)}` : formatTw(asal.triwulan);
}

/** "2024-04-15" → "15 April 2024". */
export function formatTanggal(tanggal: Tanggal): string {
  const [, tahun, bulan, hari] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(tanggal) ?? [];
  const namaBulan = BULAN[Number(bulan) - 1];
  if (!namaBulan) throw new RangeError(`"${tanggal}" bukan tanggal seperti "2024-04-15"`);
  return `${Number(hari)} ${namaBulan} ${tahun}`;
}

/** "25 April 2024 pukul 10.00.00 WIB". */
export function formatSaat(saat: string): string {
  const [tanggal = '', jam = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Jakarta',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(new Date(saat))
    .split(' ');
  return `${formatTanggal(tanggal)} pukul ${jam.replaceAll(':', '.')} WIB`;
}

/** 4 → "IV", 39 → "XXXIX"; for numbers of Bab and triwulan, so that nothing above 89 is asked for. */
export function formatRomawi(angka: number): string {
  const [nilai, huruf] = ROMAWI.find(([satu]) => satu <= angka) ?? [0, ''];
  return nilai === 0 ? '' : huruf + formatRomawi(angka - nilai);
}

export function formatTriwulan(triwulan: Triwulan): string {
  return `Triwulan ${formatRomawi(triwulan)}`;
}

/** For column heads. */
export function formatTw(triwulan: Triwulan): string {
  return `TW ${formatRomawi(triwulan)}`;
}

/** "Triwulan I Tahun 2024". */
export function formatPeriode({ tahun, triwulan }: { tahun: number; triwulan: Triwulan }): string {
  return `${formatTriwulan(triwulan)} Tahun ${tahun}`;
}

/** "197201031992031012" → "19720103 199203 1 012": born, appointed, sex, serial. */
export function formatNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');
}

/** "a", "a dan b", "a, b, dan c" */
export function formatDaftar(daftar: string[]): string {
  const akhir = daftar.at(-1) ?? '';
  if (daftar.length < 3) return daftar.join(' dan ');
  return `${daftar.slice(0, -1).join(', ')}, dan ${akhir}`;
}

/** 905 → "905 byte", 51578 → "52 KB", 1432000 → "1,4 MB"; of a thousand each, as file managers count. */
export function formatByte(byte: number): string {
  if (byte < 1000) return `${formatAngka(byte)} byte`;
  if (byte < 999_500) return `${formatAngka(Math.round(byte / 1000))} KB`;
  return `${formatAngka(Math.round(byte / 100_000) / 10)} MB`;
}

const ROMAWI: [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
