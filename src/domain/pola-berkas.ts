import type { Sop } from './isi.generated.ts';
import type { Berkas } from './isi.ts';

/** A step that acts on a file, and the SOP it belongs to. */
export interface LangkahBerkas {
  sop: Sop;
  langkah: Sop['langkah'][number];
}

/** The steps of all SOPs that act on files of one pattern, in the order of the SOPs. */
export interface RantaiBerkas {
  pola: string; // "kinerja/*/*/seksi/<unit>.yaml"
  langkah: LangkahBerkas[];
}

/** Who acts on a file: one chain per pattern that fits any of these paths. */
export function listRantai(sop: Berkas<Sop>[], paths: string[]): RantaiBerkas[] {
  const semua = sop.flatMap(({ value }) => value.langkah.map((langkah) => ({ sop: value, langkah })));
  const pola = new Set(semua.flatMap(({ langkah }) => langkah.berkas ?? []));
  return [...pola]
    .filter((satu) => paths.some((path) => isPola(satu, path)))
    .map((satu) => ({ pola: satu, langkah: semua.filter(({ langkah }) => langkah.berkas?.includes(satu)) }));
}

/** `*` stands for any part of one segment, `**` for all below, `<unit>` for one name. Linear, whatever the pattern says. */
export function isPola(pola: string, path: string): boolean {
  const [ruasPola, ruas] = [pola.split('/'), path.split('/')];
  const dalam = ruasPola.indexOf('**');
  if (dalam === -1 && ruasPola.length !== ruas.length) return false;
  const depan = dalam === -1 ? ruasPola : ruasPola.slice(0, dalam);
  return depan.length <= ruas.length && depan.every((satu, index) => isRuas(satu, ruas[index] ?? ''));
}

/** Each fixed part at the first place after the one before it; the last one at the end. */
function isRuas(pola: string, ruas: string): boolean {
  const [awal = '', ...sisa] = pola.replaceAll(/<[a-z-]+>/g, '*').split('*');
  if (sisa.length === 0) return awal === ruas;
  const akhir = sisa.pop() ?? '';
  if (!ruas.startsWith(awal) || !ruas.endsWith(akhir) || ruas.length < awal.length + akhir.length) return false;
  const tengah = ruas.slice(awal.length, ruas.length - akhir.length);
  return sisa.reduce((mulai, bagian) => findAfter(tengah, bagian, mulai), 0) >= 0;
}

function findAfter(text: string, bagian: string, mulai: number): number {
  const letak = mulai < 0 ? -1 : text.indexOf(bagian, mulai);
  return letak < 0 ? -1 : letak + bagian.length;
}
