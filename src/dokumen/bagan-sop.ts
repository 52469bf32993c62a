import { KOSONG } from '../format.ts';
import type { Block, LangkahBagan } from '../markup/types.ts';
import type { BahanSop, Langkah } from './bahan-sop.ts';

/** The flow table of the SOP: its steps with their arrows, as its file says them. */
export function composeBaganSop({ sop }: BahanSop): Block[] {
  return [
    {
      type: 'bagan-alir',
      judulKegiatan: sop.judul_kolom_kegiatan ?? 'Kegiatan',
      pelaksana: sop.pelaksana,
      langkah: sop.langkah.map((langkah, index) => composeLangkah(sop.langkah, langkah, index)),
    },
  ];
}

function composeLangkah(semua: Langkah[], langkah: Langkah, index: number): LangkahBagan {
  const { nomor, kegiatan, pelaksana, kelengkapan, waktu, output, keterangan, keputusan } = langkah;
  const berikut = semua[index + 1];
  const lanjut = langkah.lanjut ?? (berikut ? [berikut.nomor] : []);
  return {
    nomor,
    kegiatan,
    pelaku: pelaksana[0] ?? '',
    simbol: findSimbol(langkah, index === 0 || lanjut.length === 0),
    lanjut,
    kembali: keputusan?.kembali_ke ?? [],
    kelengkapan: kelengkapan ?? KOSONG,
    waktu: waktu?.tercetak ?? KOSONG,
    output: output ?? KOSONG,
    keterangan: keterangan ?? '',
  };
}

/** A decision that begins or ends the procedure is still drawn as a decision: its way back would be lost otherwise. */
function findSimbol({ keputusan }: Langkah, isUjung: boolean): LangkahBagan['simbol'] {
  if (keputusan) return 'keputusan';
  return isUjung ? 'terminator' : 'proses';
}
