// Charts as figures of a document: what is drawn, its words for those who do not see it, and its caption.
import type { Nilai } from '../domain/capaian.ts';
import type { BarisAnggaran, Ukuran } from '../domain/kinerja.ts';
import { formatPersen } from '../format.ts';
import { type ButirBatang, describeBatang, drawBatang, type GrafikBatang } from '../grafik/batang.ts';
import { describeArah } from '../grafik/kalimat.ts';
import { describeTren, drawTren, type GrafikTren, type TitikTren } from '../grafik/tren.ts';
import { text } from '../markup/build.ts';
import type { Block } from '../markup/types.ts';

const TERBANYAK = 12; // bars of one figure: more would not fit on a page that lies

/** Capaian against the target. More bars than fit go on in a second figure. */
export function composeGrafikCapaian(butir: ButirBatang[], keterangan: string): Block[] {
  const legenda = { sampai: 'mencapai target', belum: 'tidak mencapai target' };
  return composeBatang({ butir, patokan: 'target', legenda }, keterangan);
}

/** Realisasi of every pos against its pagu. */
export function composeGrafikSerapan(anggaran: BarisAnggaran[], keterangan: string): Block[] {
  const butir = anggaran.map(({ kode, nama, serapan }) => ({
    label: `${kode} ${nama}`,
    persen: serapan,
    nilai: serapan === undefined ? 'belum ada angka' : formatPersen(serapan),
    sampai: true,
  }));
  return composeBatang({ butir, patokan: 'pagu', legenda: { sampai: 'terserap' } }, keterangan);
}

export function toButirCapaian(label: string, capaian: Ukuran['capaian']): ButirBatang {
  if ('alasan' in capaian) return { label, persen: undefined, nilai: 'belum ada angka', sampai: false };
  const { persen, status } = capaian;
  return { label, persen, nilai: formatPersen(persen), sampai: status === 'tercapai' };
}

function composeBatang(grafik: GrafikBatang, keterangan: string): Block[] {
  const banyak = Math.ceil(grafik.butir.length / TERBANYAK);
  return Array.from({ length: banyak }, (_, nomor): Block => {
    const butir = grafik.butir.slice(nomor * TERBANYAK, (nomor + 1) * TERBANYAK);
    const bagian = banyak === 1 ? keterangan : `${keterangan} (bagian ${nomor + 1} dari ${banyak})`;
    const satu = { ...grafik, butir };
    return { type: 'figure', svg: drawBatang(satu), alt: describeBatang(satu), caption: text(bagian) };
  });
}

export interface IsiTren {
  nama: string; // of the indikator
  satuan: string;
  titik: { label: string; target: Nilai | undefined; realisasi: Nilai | undefined }[];
}

/** One line needs two points that are numbers: a predikat or a range is in the tables. */
export function composeGrafikTren({ nama, satuan, titik }: IsiTren): Block[] {
  const angka = titik.map(({ label, target, realisasi }): TitikTren => {
    return { label, target: toAngka(target), realisasi: toAngka(realisasi) };
  });
  const terisi = angka.filter(({ realisasi }) => realisasi !== undefined);
  const [awal, akhir] = [terisi[0], terisi.at(-1)];
  if (!awal || !akhir || awal === akhir) return [];
  const grafik: GrafikTren = { titik: angka, satuan };
  const kalimat = `${nama}: realisasi ${describeArah(awal, akhir, satuan)}`;
  return [{ type: 'figure', svg: drawTren(grafik), alt: describeTren(grafik), caption: text(kalimat) }];
}

function toAngka(nilai: Nilai | undefined): number | undefined {
  return typeof nilai === 'number' ? nilai : undefined;
}
