// What an indikator belongs to: the sasaran or pos of the budget it measures, and the perjanjian kinerja that promise it.
import type { Indikator } from '../domain/kinerja.ts';
import { findJabatan } from '../domain/lookup.ts';
import { linkSasaran } from './sasaran-tautan.ts';
import { jalurPerjanjian, jalurProgram, type Tautan } from './tautan.ts';
import { listTahun, type Terbitan } from './terbitan.ts';

export interface KelompokRencana {
  judul: string;
  tautan: (Omit<Tautan, 'jalur'> & { jalur: string | undefined })[];
}

export function listRencanaIndikator(terbitan: Terbitan, indikator: Indikator): KelompokRencana[] {
  const kelompok = [
    ...(indikator.level === 'sasaran' ? [viewSasaran(terbitan, indikator)] : listPos(terbitan, indikator)),
    { judul: 'Dijanjikan dalam perjanjian kinerja', tautan: listJanji(terbitan, indikator) },
  ];
  return kelompok.filter(({ tautan }) => tautan.length > 0);
}

function viewSasaran(terbitan: Terbitan, { induk }: Indikator): KelompokRencana {
  const [tahun] = listTahun(terbitan);
  const sasaran = tahun === undefined ? undefined : linkSasaran(terbitan, induk.kode, tahun);
  return { judul: 'Mengukur sasaran', tautan: [sasaran ?? { teks: `${induk.kode} ${induk.nama}`, jalur: undefined }] };
}

const JUDUL_POS = { program: 'Program', kegiatan: 'Kegiatan', 'sub-kegiatan': 'Sub kegiatan' } as const;

/** From the program down to what is measured: "7.01.02" holds "7.01.02.2.01". */
function listPos({ kinerja }: Terbitan, { induk }: Indikator): KelompokRencana[] {
  const pos = new Map(kinerja.anggaran.map((satu) => [satu.kode, satu]));
  const jalan = [...pos.values()].filter(({ kode }) => kode === induk.kode || induk.kode.startsWith(`${kode}.`));
  return jalan
    .toSorted((a, b) => a.kode.length - b.kode.length)
    .map(({ kode, nama, level }) => ({
      judul: JUDUL_POS[level],
      tautan: [{ teks: `${kode} ${nama}`, jalur: jalurProgram(kode) }],
    }));
}

/** Newest year first; of one year in the order of the files. */
function listJanji({ kinerja }: Terbitan, { kode }: Indikator): Tautan[] {
  return kinerja.isi.perkin
    .filter(({ value }) => value.sasaran.some(({ indikator }) => indikator.some((satu) => satu.kode === kode)))
    .toSorted((a, b) => b.value.tahun - a.value.tahun)
    .map(({ value: { tahun, jabatan } }) => ({
      teks: `${findJabatan(kinerja.isi, jabatan)?.nama ?? jabatan}, ${tahun}`,
      jalur: jalurPerjanjian(tahun, jabatan),
    }));
}
