// Regulations that a kecamatan's documents still cite after they were replaced. Years, not days: in the year of the change
// a text may cite either.

export interface PeraturanDicabut {
  nama: string; // "PermenPANRB 12/2015"
  pengganti: string; // "PermenPANRB 88/2021"
  sejak: number; // the year of what replaced it
}

type Jenis = 'UU' | 'PP' | 'Permendagri' | 'PermenPANRB';

interface Baris {
  jenis: Jenis;
  lama: string; // "12/2015": number and year
  pengganti: string;
}

/** PermenPAN and PermenPANRB are one ministry under two names. */
const TABEL: Baris[] = [
  { jenis: 'UU', lama: '32/2004', pengganti: 'UU 23/2014' },
  { jenis: 'PP', lama: '58/2005', pengganti: 'PP 12/2019' },
  { jenis: 'PP', lama: '41/2007', pengganti: 'PP 18/2016' },
  { jenis: 'PP', lama: '19/2008', pengganti: 'PP 17/2018' },
  { jenis: 'Permendagri', lama: '13/2006', pengganti: 'Permendagri 77/2020' },
  { jenis: 'Permendagri', lama: '54/2010', pengganti: 'Permendagri 86/2017' },
  { jenis: 'PermenPANRB', lama: '21/2008', pengganti: 'PermenPANRB 35/2012' },
  { jenis: 'PermenPANRB', lama: '29/2010', pengganti: 'PermenPANRB 53/2014' },
  { jenis: 'PermenPANRB', lama: '16/2014', pengganti: 'PermenPANRB 14/2017' },
  { jenis: 'PermenPANRB', lama: '12/2015', pengganti: 'PermenPANRB 88/2021' },
];

/** How each kind is written, at the end of what stands before the number. */
const SEBUTAN: Record<Jenis, RegExp> = {
  UU: /\b(?:uu|undang[ -]?undang)(?: republik indonesia| ri)?$/,
  PP: /\b(?:pp|peraturan pemerintah)(?: republik indonesia| ri)?$/,
  Permendagri: /\b(?:permendagri|peraturan menteri dalam negeri|peraturan mendagri)(?: republik indonesia| ri)?$/,
  PermenPANRB:
    /\b(?:permen ?pan(?:[ -]?rb| dan rb| & rb)?|peraturan menteri (?:negara )?(?:pan(?:[ -]?rb| dan rb| & rb)?|pendayagunaan aparatur negara(?: dan reformasi birokrasi)?))(?: republik indonesia| ri)?$/,
};

/** "nomor 12 tahun 2015", "no. 12 tahun 2015", "12/2015" */
const NOMOR = /(?: ?\b(?:nomor|nomer|no)\b\.?)? ?\b(\d{1,3}) ?(?:\/|tahun|thn\.?|th\.?) ?(\d{4})(?!\d)/g;

/** The old numbering of the ministry: "PER/21/M.PAN/11/2008". */
const NOMOR_PAN = /\bper\/(\d{1,3})\/m\.pan\/\d{1,2}\/(\d{4})(?!\d)/g;

/** Longer than any name of a kind of regulation. */
const PANJANG_SEBUTAN = 110;

/** What a text of a year cites although it had been replaced, once each. A text that names what replaced it knows. */
export function listPeraturanDicabut(teks: string, tahun: number): PeraturanDicabut[] {
  const rapi = teks.toLowerCase().replaceAll(/\s+/g, ' ');
  const dikutip = new Set(listKutipan(rapi));
  return TABEL.map(({ jenis, lama, pengganti }) => ({
    nama: `${jenis} ${lama}`,
    pengganti,
    sejak: Number(pengganti.slice(-4)),
  })).filter(({ nama, pengganti, sejak }) => tahun > sejak && dikutip.has(nama) && !dikutip.has(pengganti));
}

/** "PermenPANRB 12/2015" for every way of writing it; `rapi` is in lower case, with single spaces. */
function listKutipan(rapi: string): string[] {
  const biasa = [...rapi.matchAll(NOMOR)].flatMap(({ index, 1: nomor, 2: tahun }) => {
    const sebelum = rapi.slice(Math.max(0, index - PANJANG_SEBUTAN), index).trimEnd();
    const jenis = DAFTAR_JENIS.find((satu) => SEBUTAN[satu].test(sebelum));
    return jenis === undefined ? [] : [`${jenis} ${Number(nomor)}/${tahun}`];
  });
  const pan = [...rapi.matchAll(NOMOR_PAN)].map(({ 1: nomor, 2: tahun }) => `PermenPANRB ${Number(nomor)}/${tahun}`);
  return [...biasa, ...pan];
}

const DAFTAR_JENIS = ['UU', 'PP', 'Permendagri', 'PermenPANRB'] as const satisfies Jenis[];
