// What a sealing file says of a document: its edition, its date, and whether its seal fits the rows.
import type { Kompilasi } from '../domain/isi.generated.ts';
import { pathOfJenis } from '../domain/isi.ts';
import type { Kinerja, Periode, Segel } from '../domain/kinerja.ts';
import { findKompilasi, findLaporanCapaian } from '../domain/lookup.ts';
import { isSah } from '../domain/resolve.ts';
import { formatTanggal } from '../format.ts';
import { identity, paragraph, text } from '../markup/build.ts';
import type { Block } from '../markup/types.ts';
import type { Bagian } from './bagian.ts';

interface BahanSegel {
  kinerja: Pick<Kinerja, 'isi'>;
  periode: Periode;
}

const DOKUMEN = ['kompilasi', 'laporan-capaian'] as const satisfies Segel['dokumen'][];

export const SEGEL: Bagian<BahanSegel> = {
  about: 'Edisi, tanggal, dan sidik kompilasi atau laporan capaian, serta ralatnya bila ada.',
  arguments: { dokumen: { about: 'berkas yang bersegel', required: true, choices: DOKUMEN } },
  compose(bahan, argumen) {
    const dokumen = DOKUMEN.find((satu) => satu === argumen.dokumen);
    if (dokumen === undefined) return { salah: `dokumen "${argumen.dokumen}" tidak bersegel` };
    return composeSegel(bahan, dokumen);
  },
};

/** The report is kept as it was when a kompilasi is put right later: it says so, in both places where people look. */
export function composeCatatanRalat({ kinerja: { isi }, periode: { tahun, triwulan } }: BahanSegel): Block[] {
  const laporan = findLaporanCapaian(isi, tahun, triwulan)?.value;
  const kompilasi = findKompilasi(isi, tahun, triwulan)?.value;
  if (!laporan || !kompilasi || laporan.kompilasi_edisi >= kompilasi.edisi) return [];
  const alasan = kompilasi.ralat ? ` (${kompilasi.ralat.alasan.trim().replace(/\.$/, '')})` : '';
  return [
    paragraph([
      { type: 'strong', text: text('Disusun sebelum ralat.') },
      ...text(
        ` Laporan ini bertumpu pada Dokumen Kompilasi edisi ${laporan.kompilasi_edisi}; yang berlaku sekarang edisi ${kompilasi.edisi}, ${formatTanggal(kompilasi.tanggal)}${alasan}. Tabel memuat angka sesudah ralat, sedangkan narasinya ditulis sebelum itu.`,
      ),
    ]),
  ];
}

function composeSegel({ kinerja: { isi }, periode }: BahanSegel, dokumen: Segel['dokumen']): Block[] {
  const { tahun, triwulan } = periode;
  const segel = dokumen === 'kompilasi' ? periode.kompilasi : periode.laporan;
  const path = pathOfJenis(dokumen, periode);
  if (!segel) return [paragraph(`Belum ada ${path}, jadi data di bawah ini belum disahkan.`)];
  const find = dokumen === 'kompilasi' ? findKompilasi : findLaporanCapaian;
  return [identity(listIsiSegel(segel, find(isi, tahun, triwulan)?.value), [1, 4])];
}

function listIsiSegel(segel: Segel, value: Pick<Kompilasi, 'ralat'> | undefined): [string, string][] {
  const isCocok = isSah(segel);
  const ralat = value?.ralat?.alasan.trim();
  return [
    ['Edisi', String(segel.edisi)],
    ['Tanggal', formatTanggal(segel.tanggal)],
    ['Sidik', `${shortenSidik(segel.sidik)} (${isCocok ? 'cocok dengan isi data' : 'belum cocok dengan isi data'})`],
    ['Berkas pengesah', segel.sumber.path],
    ...(ralat === undefined ? [] : [['Alasan ralat', ralat] satisfies [string, string]]),
  ];
}

/** Enough to tell two editions apart by eye: "fb607a8b 455462ea …". */
function shortenSidik(sidik: string): string {
  return `${sidik.slice(0, 8)} ${sidik.slice(8, 16)} …`;
}
