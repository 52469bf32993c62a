// A request explained: what matters now, then everything that somebody who has a part in it wants to know.
import { listPath } from '../alur/kelompok.ts';
import type { RantaiPutusan } from '../alur/putusan.ts';
import { viewHalangan, viewPisahan, viewProblems } from './penjelasan-halangan.ts';
import { type BagianPenjelasan, viewKembali, viewLangkah } from './penjelasan-langkah.ts';
import { type BahanPenjelasan, cap, code, nameAkun, nameBerkas, nameHari, showPath } from './penjelasan-nama.ts';
import { viewSuara } from './penjelasan-suara.ts';
import { composeUtama, type Utama } from './penjelasan-utama.ts';

/** Plain text with code in backticks; whoever writes it for a forge or a page escapes it. */
export interface Penjelasan extends Utama {
  bagian: BagianPenjelasan[];
}

const BANYAK_BERKAS = 10;

export function composePenjelasan(bahan: BahanPenjelasan): Penjelasan {
  const { putusan } = bahan.tinjauan;
  const [rantai, ...lain] = putusan.rantai;
  const satu = lain.length === 0 ? rantai : undefined;
  const utama = composeUtama(bahan);
  return {
    ...utama,
    bagian: [
      ...viewHalangan(bahan, utama.kode),
      ...viewPisahan(bahan),
      ...(satu ? viewKembali(bahan, satu) : []),
      ...viewProblems(bahan),
      ...(satu ? viewLangkah(bahan, satu) : []),
      ...viewSuara(bahan),
      viewPermohonan(bahan, satu),
    ].map(cleanBagian),
  };
}

/** What it is about: its files, who submitted it, and whether it goes by rules of its own. */
function viewPermohonan(bahan: BahanPenjelasan, rantai: RantaiPutusan | undefined): BagianPenjelasan {
  const { kebijakan, fakta } = bahan;
  const { penulis, dibuka, forge } = fakta;
  const berkas = rantai
    ? rantai.kelompok.map((satu) => ({
        teks: nameBerkas(kebijakan.isi, satu.rantai.path, satu.rantai.unit),
        sub: listCode(kebijakan.folder, satu.paths),
      }))
    : bahan.tinjauan.putusan.pisahan.length > 0 || fakta.berkas.length === 0
      ? []
      : [{ teks: 'Berkas', sub: listCode(kebijakan.folder, listPath(kebijakan.folder, fakta.berkas)) }];
  const ralat = (rantai?.kelompok.length ?? 0) > 1;
  return {
    judul: 'Permohonan ini',
    butir: [
      { teks: `Diajukan oleh ${nameAkun(kebijakan, forge, penulis, dibuka)}, ${nameHari(dibuka)}` },
      ...(ralat
        ? [{ teks: 'Ralat: isian yang sudah disahkan beserta dokumen yang mengesahkannya, satu demi satu' }]
        : []),
      ...(rantai?.pengganti
        ? [{ teks: 'Pejabat yang diganti atau diwakili tidak dimintai; pejabat struktural lain menyetujuinya' }]
        : []),
      ...berkas,
    ],
  };
}

function listCode(folder: string, paths: string[]): string[] {
  return cap(
    paths.map((path) => code(showPath(folder, path))),
    BANYAK_BERKAS,
    'berkas',
  );
}

/** Without empty lists below a line. */
function cleanBagian({ judul, butir }: BagianPenjelasan): BagianPenjelasan {
  return {
    judul,
    butir: butir.map(({ teks, sub = [] }) => (sub.length === 0 ? { teks } : { teks, sub })),
  };
}
