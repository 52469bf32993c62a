import { formatPersen, formatTw } from '../format.ts';
import { paragraph } from '../markup/build.ts';
import { bagian, type Bagian, type DaftarBagian } from './bagian.ts';
import type { BahanTahun } from './bahan-tahun.ts';
import { composeGrafikCapaian, composeGrafikSerapan, composeGrafikTren, toButirCapaian } from './grafik-bagian.ts';
import { bagianSasaran, describeMasa, formatMasa } from './lkjip-angka.ts';
import { type IkuTahun, isBelumSetahun } from './lkjip-sasaran.ts';
import { sumAnggaran } from './total-anggaran.ts';

const CAPAIAN = bagianSasaran('Grafik batang capaian IKU dengan garis target.', (bahan, sasaran) => {
  const iku = sasaran.flatMap((satu) => satu.iku);
  const tercapai = iku.filter(({ kini }) => kini.capaian.status === 'tercapai').length;
  const butir = iku.map(({ indikator, kini }) => toButirCapaian(indikator.nama, kini.capaian));
  return composeGrafikCapaian(
    butir,
    `Sebanyak ${tercapai} dari ${iku.length} indikator mencapai target ${describeMasa(bahan)}`,
  );
});

/** Over the years, up to the one the document is about. */
const TREN_TAHUN = bagianIku('Grafik garis realisasi dan target IKU antartahun.', (bahan, iku) => {
  const { indikator, kini, lalu } = iku;
  const titik = [...lalu, ...(isBelumSetahun(iku) ? [] : [kini])].map(({ tahun, target, realisasi }) => {
    return { label: tahun === bahan.tahun ? formatMasa(bahan) : String(tahun), target, realisasi };
  });
  return composeGrafikTren({ nama: indikator.nama, satuan: indikator.satuan, titik });
});

const TREN_TRIWULAN = bagianIku('Grafik garis realisasi dan target IKU tiap triwulan.', (_, { indikator, baris }) => {
  const titik = baris.map(({ triwulan, target, realisasi }) => ({ label: formatTw(triwulan), target, realisasi }));
  return composeGrafikTren({ nama: indikator.nama, satuan: indikator.satuan, titik });
});

const SERAPAN = bagian<BahanTahun>('Grafik batang serapan anggaran tiap program.', (bahan) => {
  const program = bahan.anggaran.filter(({ level }) => level === 'program');
  if (!program.length) return [paragraph(`Belum ada realisasi anggaran tahun ${bahan.tahun}.`)];
  const { serapan } = sumAnggaran(program);
  const total = serapan === undefined ? 'belum dapat dihitung' : formatPersen(serapan);
  return composeGrafikSerapan(
    program,
    `Serapan anggaran seluruh program ${describeMasa(bahan)} adalah ${total} dari pagu`,
  );
});

export const GRAFIK_TAHUN: DaftarBagian<BahanTahun> = {
  'grafik capaian': CAPAIAN,
  'grafik antar-tahun': TREN_TAHUN,
  'grafik antar-triwulan': TREN_TRIWULAN,
  'grafik serapan': SERAPAN,
};

function bagianIku(
  about: string,
  compose: (bahan: BahanTahun, iku: IkuTahun) => ReturnType<typeof composeGrafikTren>,
): Bagian<BahanTahun> {
  return {
    about,
    arguments: { indikator: { about: 'kode IKU, misalnya IKU-1', required: true } },
    compose(bahan, { indikator: kode }) {
      const iku = bahan.sasaran.flatMap((satu) => satu.iku).find(({ indikator }) => indikator.kode === kode);
      return iku ? compose(bahan, iku) : { salah: `indikator "${kode}" bukan IKU tahun ${bahan.tahun}` };
    },
  };
}
