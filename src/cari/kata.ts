// Words as a search compares them: the same for what stands in the index, what is asked for, and what gets marked.
import { stemmer } from '@orama/stemmers/indonesian';

/** A word of a text and where it stands. */
export interface Kata {
  awal: number;
  akhir: number;
  teks: string;
}

// A period ("TW III", "triwulan 3"), a code of an IKU ("IKU 1"), else a word or a code with points and dashes in it.
const POLA =
  /(?<![\p{L}\p{N}])(?:(?:tw|triwulan)[\s.-]{0,3}(?:iv|i{1,3}|[1-4])|iku[\s.-]?\d{1,3})(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/giu;

export function listKata(teks: string): Kata[] {
  return [...teks.matchAll(POLA)].map((satu) => ({
    awal: satu.index,
    akhir: satu.index + satu[0].length,
    teks: satu[0],
  }));
}

/** "Triwulan III 2024, IKU 1" → "tw3", "2024", "iku-1"; a word with dashes also in its parts. */
export function splitIstilah(teks: string): string[] {
  return listKata(teks).flatMap((kata) => {
    const satu = fold(kata.teks);
    if (/^\d{4}-tw[1-4]$/.test(satu)) return satu.split('-');
    return isKode(satu) || !satu.includes('-') ? [satu] : [satu, ...satu.split('-')];
  });
}

/** What a word is compared by: codes as they are, words by their stem; nothing for words that every page has. */
export function readIstilah(kata: string): string | undefined {
  if (isKode(kata)) return kata;
  return KATA_HENTI.has(kata) ? undefined : stem(kata);
}

/** All that a text can be found by. */
export function listIstilah(teks: string): string[] {
  return splitIstilah(teks).flatMap((kata) => readIstilah(kata) ?? []);
}

/** A code as it is compared, whatever the order of its parts: "TW 3 2024" and "2024-TW3" are the same. */
export function normalizeKode(teks: string): string {
  return splitIstilah(teks).sort().join(' ');
}

export function isKode(istilah: string): boolean {
  return /\d/.test(istilah);
}

/** A word as it is compared, before its stem is taken. */
export function fold(teks: string): string {
  const polos = teks.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const [, periode] = /^(?:tw|triwulan)[\s.-]*(iv|i{1,3}|[1-4])$/.exec(polos) ?? [];
  if (periode !== undefined) return `tw${ROMAWI[periode] ?? periode}`;
  return polos.replace(/^iku[\s.-]?(\d+)$/, 'iku-$1');
}

const ROMAWI: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4' };

/**
 * The Snowball stemmer for Indonesian, and what it does not know: it cannot tell which first letter a prefix has taken away
 * ("mengirim" is of "kirim", "menolak" of "tolak"), so k and t are left out of every stem; and it reads prefixes and
 * endings into words of one piece.
 */
export function stem(kata: string): string {
  const akar = UTUH.get(kata) ?? stemmer(kata);
  const tetap = SALAH.get(akar) ?? akar;
  return tetap.length > 3 ? tetap.replace(/^[kt](?=[aiueo])/, '') : tetap;
}

/** Words that only look as if they had a prefix or an ending, and forms of one-syllable words. */
const UTUH = new Map(
  Object.entries({
    disahkan: 'sah',
    dokumentasi: 'dokumen',
    kependudukan: 'duduk',
    ketentraman: 'tenteram',
    masalah: 'masalah',
    mencapai: 'capai',
    mengesahkan: 'sah',
    menilai: 'nilai',
    pendokumentasian: 'dokumen',
    pengesah: 'sah',
    pengesahan: 'sah',
    penilai: 'nilai',
    perencanaan: 'rencana',
    perencana: 'rencana',
    tercapai: 'capai',
    tentram: 'tenteram',
    triwulan: 'triwulan',
  }),
);

/** Stems that the stemmer gets wrong → the right ones. */
const SALAH = new Map(
  Object.entries({
    andatangan: 'tanda',
    awasi: 'awas',
    capa: 'capai',
    ealisasi: 'realisasi',
    elola: 'kelola',
    embali: 'kembali',
    iksa: 'periksa',
    ila: 'nilai',
    ilai: 'nilai',
    intah: 'perintah',
    lola: 'kelola',
    mbali: 'kembali',
    musyawarat: 'musyawarah',
    nila: 'nilai',
    terlambat: 'lambat',
  }),
);

/** Short words of grammar; none that names anything in an office. */
const KATA_HENTI = new Set(
  (
    'ada adalah agar akan antara apa apabila atas atau bagi bahwa bila dalam dan dapat dari dengan di hingga ia ini itu jika juga ' +
    'kami karena ke kepada maka oleh pada para per pun saat sampai sebagai secara sehingga sejak selama serta setelah setiap ' +
    'sudah supaya tentang terhadap tiap tidak untuk yaitu yakni yang'
  ).split(' '),
);
