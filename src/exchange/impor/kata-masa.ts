// How headers and titles name a stretch of time: a year, a triwulan, a month.
import { DAFTAR_TRIWULAN } from '../../domain/lookup.ts';
import type { Triwulan } from '../../domain/isi.generated.ts';
import { formatRomawi } from '../../format.ts';
import { rapikanKata } from './rapikan.ts';

const BULAN = [
  ['januari', 'jan'],
  ['februari', 'pebruari', 'feb', 'peb'],
  ['maret', 'mar'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['agustus', 'agu', 'ags', 'agt'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'des'],
];

const NAMA_TRIWULAN = ['triwulan', 'tw', 'triw', 'wulan'];
const TRIWULAN = / (?:tw|triwulan|tri wulan|triw) ?(iv|iii|ii|i|[1-4])(?= )/g;
const KUMULATIF = / (?:s d|sd|sampai dengan|sampai|kumulatif)(?= )/;
const TAHUN = / (?:tahun anggaran |tahun |ta |t a )?20\d\d(?= )/g;

/** The stretch of time that a header names. */
export interface MasaKepala {
  bulan: number | undefined; // 1–12
  triwulan: Triwulan | undefined;
  nomor: number | undefined; // a bare number below another heading: a month, a triwulan, or anything else
  tahun: number[];
  kumulatif: boolean; // "s.d."
}

/** Time is taken out of the words of a header. `bawah` is the lowest of its headings, where there are several. */
export function takeMasa(kepala: string, bawah: string): MasaKepala & { kata: string } {
  const teks = ` ${kepala} `.replaceAll(TAHUN, '');
  const triwulan = listTriwulanDalam(teks);
  const sisa = teks.replaceAll(TRIWULAN, '').replace(KUMULATIF, '').trim().split(' ');
  const akhir = sisa.length > 1 ? readAkhir(sisa, rapikanKata(bawah)) : undefined;
  return {
    bulan: akhir?.bulan,
    triwulan: triwulan.length === 1 ? triwulan[0] : triwulan.length ? undefined : akhir?.triwulan,
    nomor: triwulan.length ? undefined : akhir?.nomor,
    tahun: listTahun(kepala),
    kumulatif: KUMULATIF.test(teks),
    kata: (akhir ? sisa.slice(0, -1) : sisa).join(' '),
  };
}

type Akhir = Partial<Pick<MasaKepala, 'bulan' | 'triwulan' | 'nomor'>>;

/** What the last word says of time. A lone number or Roman one is time only as a heading of its own, or behind the word for it. */
function readAkhir(kata: string[], bawah: string): Akhir | undefined {
  const [sebelum = '', akhir = ''] = kata.slice(-2);
  const bulan = readBulan(akhir);
  if (bulan !== undefined && !/^\d/.test(akhir)) return { bulan };
  if (akhir !== bawah && sebelum !== 'bulan') return undefined;
  const triwulan = readTriwulan(akhir);
  if (kata.includes('bulan')) return bulan === undefined ? undefined : { bulan };
  if (kata.some((satu) => NAMA_TRIWULAN.includes(satu))) return triwulan === undefined ? undefined : { triwulan };
  const nomor = bulan ?? triwulan;
  return nomor === undefined ? undefined : { nomor };
}

/** Every triwulan that a text names: "Triwulan II", "TW 2". */
export function listTriwulanDalam(teks: string): Triwulan[] {
  const rapi = ` ${rapikanKata(teks)} `;
  return [...new Set([...rapi.matchAll(TRIWULAN)].flatMap(([, angka = '']) => readTriwulan(angka) ?? []))];
}

function isKumulatif(teks: string): boolean {
  return KUMULATIF.test(` ${rapikanKata(teks)} `);
}

/** Whether a text says that it is about triwulan. */
export function isBertriwulan(teks: string): boolean {
  return rapikanKata(teks)
    .split(' ')
    .some((kata) => NAMA_TRIWULAN.includes(kata.replace(/[1-4iv]+$/, '')));
}

/** "I", "2", "TW3", "TW III", "Triwulan IV" */
export function readTriwulan(teks: string): Triwulan | undefined {
  const rapi = rapikanKata(teks).replace(/^(?:tw|triwulan|tri wulan|triw) ?/, '');
  return DAFTAR_TRIWULAN.find((satu) => rapi === String(satu) || rapi === formatRomawi(satu).toLowerCase());
}

/** 1–12, by number or by name. */
export function readBulan(teks: string): number | undefined {
  const rapi = rapikanKata(teks);
  const nama = BULAN.findIndex((satu) => satu.includes(rapi));
  if (nama !== -1) return nama + 1;
  return /^(?:0?[1-9]|1[0-2])$/.test(rapi) ? Number(rapi) : undefined;
}

/** Years that a text names; the span of a plan ("2021-2026") names none. */
export function listTahunDalam(teks: string): number[] {
  const rapi = ` ${rapikanKata(teks)} `;
  return listTahun(rapi.replaceAll(RENTANG_TAHUN, (rentang, a, b) => (Number(b) - Number(a) > 1 ? ' ' : rentang)));
}

const RENTANG_TAHUN = / (20\d\d) (?:s d |sd |sampai dengan |sampai |hingga )?(20\d\d)(?= )/g;

function listTahun(kata: string): number[] {
  return [...new Set([...` ${kata} `.matchAll(/ (20\d\d)(?= )/g)].map(([, tahun]) => Number(tahun)))];
}

/** The stretch of time that the title of a table names, and the name of its sheet. */
export interface MasaJudul {
  triwulan: Triwulan[];
  tahun: number[];
  bulan: number | undefined; // "Bulan Maret"
  kumulatif: boolean;
}

export function readMasaJudul(judul: string[]): MasaJudul {
  const bulan = judul.flatMap((satu) => readBulan(/\bbulan +(\p{L}+)/iu.exec(satu.slice(0, 400))?.[1] ?? '') ?? []);
  return {
    triwulan: [...new Set(judul.flatMap(listTriwulanDalam))],
    tahun: [...new Set(judul.flatMap(listTahunDalam))],
    bulan: bulan.length === 1 ? bulan[0] : undefined,
    kumulatif: judul.some(isKumulatif),
  };
}
