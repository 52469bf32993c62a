import { formatPeriode, formatPersen, formatTw } from '../format.ts';
import { paragraph } from '../markup/build.ts';
import { bagian, type Bagian, type DaftarBagian } from './bagian.ts';
import type { BahanTriwulan } from './bahan-triwulan.ts';
import { composeGrafikCapaian, composeGrafikSerapan, composeGrafikTren, toButirCapaian } from './grafik-bagian.ts';
import { sumAnggaran } from './total-anggaran.ts';

const CAPAIAN = bagian<BahanTriwulan>('Grafik batang capaian IKU triwulan itu dengan garis target.', (bahan) => {
  const iku = bahan.baris.filter(({ indikator }) => indikator.level === 'sasaran');
  if (!iku.length) return [paragraph(`Tidak ada IKU pada ${formatPeriode(bahan.periode)}.`)];
  const tercapai = iku.filter(({ capaian }) => capaian.status === 'tercapai').length;
  const butir = iku.map(({ indikator, capaian }) => toButirCapaian(indikator.nama, capaian));
  const kalimat = `Sebanyak ${tercapai} dari ${iku.length} indikator mencapai target ${formatPeriode(bahan.periode)}`;
  return composeGrafikCapaian(butir, kalimat);
});

/** Every triwulan of the year up to this one. */
const TREN: Bagian<BahanTriwulan> = {
  about: 'Grafik garis realisasi dan target satu indikator sejak Triwulan I.',
  arguments: { indikator: { about: 'kode indikator, misalnya IKU-1', required: true } },
  compose({ kinerja, periode }, { indikator: kode }) {
    const baris = kinerja.baris.filter(
      (satu) => satu.tahun === periode.tahun && satu.triwulan <= periode.triwulan && satu.indikator.kode === kode,
    );
    const [pertama] = baris;
    if (!pertama) return { salah: `indikator "${kode}" tidak ada pada ${formatPeriode(periode)}` };
    const titik = baris.map(({ triwulan, target, realisasi }) => ({ label: formatTw(triwulan), target, realisasi }));
    return composeGrafikTren({ nama: pertama.indikator.nama, satuan: pertama.indikator.satuan, titik });
  },
};

const SERAPAN = bagian<BahanTriwulan>('Grafik batang serapan anggaran tiap program.', ({ anggaran, periode }) => {
  const program = anggaran.filter(({ level }) => level === 'program');
  if (!program.length) return [paragraph(`Belum ada realisasi anggaran pada ${formatPeriode(periode)}.`)];
  const { serapan } = sumAnggaran(program);
  const total = serapan === undefined ? 'belum dapat dihitung' : formatPersen(serapan);
  const kalimat = `Serapan anggaran seluruh program sampai dengan ${formatPeriode(periode)} adalah ${total} dari pagu`;
  return composeGrafikSerapan(program, kalimat);
});

/** The charts of a document about one triwulan. */
export const GRAFIK_TRIWULAN: DaftarBagian<BahanTriwulan> = {
  'grafik capaian': CAPAIAN,
  'grafik antar-triwulan': TREN,
  'grafik serapan': SERAPAN,
};
