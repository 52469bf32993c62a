import type { Jejak } from './jejak.ts';
import { listUlang } from './kembali-langkah.ts';
import type { RantaiPutusan } from './putusan.ts';
import type { LangkahRantai } from './rantai.ts';
import type { Jangka } from './terlambat.ts';

/** From when to when each approving step of a chain took: it is due once the steps before it are done, or it was sent back. */
export interface JangkaLangkah extends Jangka {
  langkah: string; // "pengumpulan-data-kinerja#5"
}

/** Of an open request: steps whose turn has not come have no beginning, and are left out. */
export function listJangka({ langkah, kembali }: RantaiPutusan, dibuka: string): JangkaLangkah[] {
  const selesai = new Map(
    langkah.flatMap((satu) => (satu.selesai ? [[satu.langkah.id, satu.selesai.saat] as const] : [])),
  );
  const mulai = langkah.filter(({ status }) => status === 'selesai' || status === 'giliran');
  return mulai.map((satu) => composeJangka(satu.langkah, selesai, kembali, dibuka));
}

/** Of a merged request, from its trail and the chain as it was. */
export function listJangkaJejak(
  rantai: LangkahRantai[],
  { persetujuan, pengembalian, dibuka }: Jejak,
): JangkaLangkah[] {
  const selesai = new Map(persetujuan.map(({ langkah, saat }) => [langkah, saat]));
  const kembali = pengembalian.map(({ langkah, ke, saat }) => {
    const dari = rantai.find(({ id }) => id === langkah);
    return { ulang: dari ? [langkah, ...listUlang({ susun: [], setujui: rantai }, dari, ke)] : [], saat };
  });
  const ada = rantai.filter(({ id }) => selesai.has(id));
  return ada.map((langkah) => composeJangka(langkah, selesai, kembali, dibuka));
}

function composeJangka(
  { id, sebelum, waktu }: LangkahRantai,
  selesai: Map<string, string>,
  kembali: { ulang: string[]; saat: string }[],
  dibuka: string,
): JangkaLangkah {
  const akhir = selesai.get(id);
  const sejak = [
    dibuka,
    ...sebelum.flatMap((satu) => selesai.get(satu) ?? []),
    ...kembali.filter(({ ulang }) => ulang.includes(id)).map(({ saat }) => saat),
  ].toSorted();
  // A step that a submission met was never waited for.
  const mulai = sejak.filter((satu) => akhir === undefined || satu <= akhir).at(-1) ?? akhir ?? dibuka;
  return {
    langkah: id,
    mulai,
    ...(akhir === undefined ? {} : { selesai: akhir }),
    ...(waktu === undefined ? {} : { waktu }),
  };
}
