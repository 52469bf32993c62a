// What one unit of money in a table is in rupiah. Only a note of the unit says so: a sentence that mentions millions does not.
import { rapikanKata } from './rapikan.ts';

const SKALA: Record<string, number> = {
  ribu: 1000,
  ribuan: 1000,
  '000': 1000,
  juta: 1_000_000,
  jutaan: 1_000_000,
  '000 000': 1_000_000,
  miliar: 1_000_000_000,
  miliaran: 1_000_000_000,
  milyar: 1_000_000_000,
  milyaran: 1_000_000_000,
};

const KATA_SKALA = '(?:(?:1 )?000 000|(?:1 )?000|ribu(?:an)?|juta(?:an)?|mil[iy]ar(?:an)?)';
const CATATAN = new RegExp(`^(dalam |x )?(?:(${KATA_SKALA}) ?)?(rupiah|rp|idr)?(?: ?(${KATA_SKALA}))?$`);
const AKHIR = new RegExp(` (dalam (?:${KATA_SKALA} )?(?:rupiah|rp)(?: ${KATA_SKALA})?)$`);
const DI_KEPALA = new RegExp(` (?:dalam |x )?(?:(${KATA_SKALA}) )?(rupiah|rp|idr)(?: (${KATA_SKALA}))? `);
const DI_KEPALA_TANPA_RP = new RegExp(` (?:dalam )?(${KATA_SKALA}) `);
const TANPA_NOTA = new RegExp(` (?:\\d+ )?${KATA_SKALA} (?:rupiah|rp) | (?:rupiah|rp) ${KATA_SKALA} `);
const PENGANTAR =
  /^(?:(?:catatan|keterangan|ket|angka|nilai|uang|jumlah|anggaran|satuan|disajikan|dinyatakan|ditulis) )+/;

/** A note of the unit: `kali` in rupiah, or `rancu` where it does not say of what it is. */
type Catatan = number | 'rancu' | undefined;

/**
 * "dalam juta rupiah", "Rp ribu", "Rp.000", "000". Thousands of what is not named may be thousands of people, and "Rp 1.000" may be
 * an amount.
 */
function readCatatan(kata: string): Catatan {
  const [cocok, dalam, depan, rupiah, belakang] = CATATAN.exec(kata.replace(PENGANTAR, '')) ?? [];
  if (!cocok || (depan !== undefined && belakang !== undefined)) return undefined;
  const skala = depan ?? belakang;
  if (skala === undefined) return rupiah === undefined ? undefined : 1;
  const isRancu = (rupiah === undefined && !skala.startsWith('0')) || (skala.startsWith('1') && dalam === undefined);
  return isRancu ? 'rancu' : readSkala(skala);
}

function readSkala(kata: string): number {
  return SKALA[kata.replace(/^1 /, '')] ?? 1;
}

/** "Rp1.000" has two words. */
function rapikanUang(teks: string): string {
  return rapikanKata(teks).replaceAll(/(?<=^| )rp(?=\d)/g, 'rp ');
}

/** The unit that titles and footnotes give to a table: undefined where none of them does, `rancu` where it cannot be told. */
export function findSatuanUang(teks: string[]): number | 'rancu' | undefined {
  const kali = new Set(teks.flatMap((satu) => listCatatan(satu.slice(0, 400))));
  return kali.size > 1 ? 'rancu' : [...kali][0];
}

/** The text as a whole, what stands in its brackets, and how it ends. */
function listCatatan(teks: string): (number | 'rancu')[] {
  const kurung = [...teks.matchAll(/\(([^()]*)\)/g)].map(([, isi = '']) => rapikanUang(isi));
  const utuh = rapikanUang(teks);
  const akhir = AKHIR.exec(` ${utuh}`)?.[1] ?? '';
  const terbaca = [utuh, ...kurung, akhir].flatMap((satu) => readCatatan(satu) ?? []);
  return terbaca.length || !isTanpaNota(utuh) ? terbaca : ['rancu'];
}

/** "Laporan juta rupiah": neither a note nor an amount such as "250 juta rupiah". */
function isTanpaNota(kata: string): boolean {
  const [cocok] = TANPA_NOTA.exec(` ${kata} `) ?? [];
  return cocok !== undefined && !/^ \d+ [a-z]/.test(cocok);
}

export interface SatuanKepala {
  isUang: boolean; // the words say rupiah, or thousands of it
  isSkala: boolean; // thousands, but of what is not said
  kali: number | undefined; // what one unit of it is in rupiah; a bare "Rp" leaves that to the title
  sisa: string; // the words without them
}

/** "Realisasi (Rp)", "Anggaran (Ribu Rupiah)", "Realisasi Anggaran Rp.000" */
export function takeRupiah(kepala: string): SatuanKepala {
  const kata = rapikanUang(kepala);
  const teks = ` ${kata} `;
  const rupiah = DI_KEPALA.exec(teks);
  const cocok = rupiah ?? DI_KEPALA_TANPA_RP.exec(teks);
  if (!cocok) return { isUang: false, isSkala: false, kali: undefined, sisa: kata };
  const skala = rupiah ? (rupiah[1] ?? rupiah[3]) : cocok[1];
  const tegas = skala !== undefined || /\(\s*(?:rp\.?|rupiah|idr)\s*\)|dalam\s+(?:rp|rupiah)/i.test(kepala);
  return {
    isUang: rupiah !== null,
    isSkala: rupiah === null,
    kali: tegas ? readSkala(skala ?? '') : undefined,
    sisa: teks.replace(cocok[0], ' ').trim(),
  };
}
