// What headers are called. A column is known by its words, wherever it stands; a word that is not here is never guessed.
import { type MasaKepala, takeMasa } from './kata-masa.ts';
import { rapikanKata } from './rapikan.ts';
import { type SatuanKepala, takeRupiah } from './satuan-uang.ts';

/** What a column says. `lain`: known, and not ours to copy: it is planned or computed here. */
export const DAFTAR_ARTI = [
  'kode',
  'indikator',
  'kegiatan',
  'satuan',
  'realisasi',
  'anggaran',
  'realisasi_anggaran',
  'pendorong',
  'penghambat',
  'tindak_lanjut',
  'bukti_dukung',
  'tautan',
  'triwulan',
  'tahun',
  'target',
  'lain',
] as const;

export type Arti = (typeof DAFTAR_ARTI)[number];

const BUKAN_ISIAN: Arti[] = [
  'kode',
  'indikator',
  'kegiatan',
  'satuan',
  'anggaran',
  'triwulan',
  'tahun',
  'target',
  'lain',
];

/** Whether a column has something to copy. */
export function isKolomIsian({ arti }: Pick<MaknaKepala, 'arti'>): boolean {
  return arti !== undefined && !BUKAN_ISIAN.includes(arti);
}

const KATA: Record<Arti, string> = {
  kode: `kode, kode indikator, kode iku, kode kegiatan, kode sub kegiatan, kode rekening, kode program, kode nomenklatur,
    kode program kegiatan, kode program kegiatan sub kegiatan, kode kegiatan sub kegiatan, kode indikator kinerja`,
  indikator: `indikator, indikator kinerja, indikator kinerja utama, iku, nama indikator, nama indikator kinerja,
    uraian indikator, indikator kegiatan, indikator sub kegiatan, indikator kinerja kegiatan, indikator kinerja sub kegiatan,
    indikator kinerja program, indikator program, indikator kinerja utama iku, indikator keluaran, indikator output,
    indikator kinerja program outcome kegiatan output, indikator kinerja program kegiatan sub kegiatan`,
  kegiatan: `kegiatan, sub kegiatan, kegiatan sub kegiatan, program kegiatan, program kegiatan sub kegiatan, nama kegiatan,
    nama sub kegiatan, uraian kegiatan, uraian, nama, uraian sub kegiatan, nama program kegiatan sub kegiatan,
    program kegiatan dan sub kegiatan, nama kegiatan sub kegiatan`,
  satuan: 'satuan, satuan target, satuan indikator',
  realisasi: `realisasi, realisasi kinerja, realisasi indikator, hasil, realisasi k, realisasi volume, realisasi output,
    realisasi capaian kinerja, realisasi fisik volume, realisasi tw, realisasi triwulan, realisasi kinerja pada,
    realisasi kinerja pada k, realisasi kinerja k, capaian realisasi`,
  anggaran: `anggaran, pagu, pagu anggaran, alokasi anggaran, alokasi, pagu indikatif, anggaran kegiatan, jumlah anggaran,
    target anggaran, anggaran kas`,
  realisasi_anggaran: `realisasi anggaran, realisasi keuangan, realisasi belanja, realisasi pagu, realisasi uang,
    realisasi penyerapan anggaran, belanja`,
  pendorong: `pendorong, faktor pendorong, faktor pendukung, pendukung, faktor pendorong keberhasilan, faktor keberhasilan`,
  penghambat: `penghambat, faktor penghambat, kendala, kendala yang dihadapi, kendala yg dihadapi, permasalahan, hambatan,
    masalah, kendala hambatan, permasalahan kendala, kendala permasalahan`,
  tindak_lanjut: `tindak lanjut, rencana tindak lanjut, rtl, solusi, solusi yang telah dilakukan, solusi yg telah dilakukan,
    upaya tindak lanjut, rekomendasi tindak lanjut`,
  bukti_dukung: `bukti dukung, bukti, data dukung, nama bukti dukung, nama bukti, dokumen pendukung, bukti pendukung`,
  tautan: `tautan, tautan bukti, tautan bukti dukung, link, link bukti, link bukti dukung, link bukti dukung kinerja,
    link data dukung, url bukti dukung`,
  triwulan: 'triwulan, tw, periode, periode triwulan, triwulan ke',
  tahun: 'tahun, tahun anggaran',
  target: `target, target kinerja, target k, target indikator, target volume, target akhir`,
  lain: `no, nomor, no urut, id, sasaran, sasaran kegiatan, sasaran sub kegiatan, sasaran kegiatan sub kegiatan,
    sasaran strategis, sasaran program, sasaran program kegiatan, program, kode sasaran, bobot, capaian, capaian persen,
    capaian kinerja, capaian kinerja persen, persen capaian, tingkat capaian, kinerja persen, target kinerja persen,
    realisasi persen, persen, status, serapan, serapan persen, serapan anggaran, efisiensi, polarisasi, unit kerja, unit, pejabat, jabatan,
    nama pejabat, opd, perangkat daerah, skpd, seksi, bidang, penanggung jawab, pic, pic tindak lanjut, batas waktu tl,
    batas waktu tindak lanjut, batas waktu, realisasi jumlah, realisasi total, realisasi anggaran jumlah, realisasi anggaran total, link bukti dukung rtl triwulan sebelumnya, jumlah, total, sisa, sisa anggaran,
    kategori, predikat kinerja, keterangan, ket, kondisi awal, anggaran persen, realisasi anggaran persen, target persen,
    faktor pendorong penghambat`,
};

const ARTI = new Map(
  DAFTAR_ARTI.flatMap((arti) => KATA[arti].split(',').map((kata) => [rapikanKata(kata), arti] as const)),
);

export interface MaknaKepala extends MasaKepala {
  arti: Arti | undefined; // undefined: no word of the list
  kali: number | undefined; // what one unit of it is in rupiah: 1, 1000, 1000000
}

/** Words of a source's own, by their tidy form. */
export type KataSumber = ReadonlyMap<string, Arti>;

/**
 * What the header of a column means, from the top down: ["Realisasi Anggaran (Rp)", "Februari"]. Months, triwulan, rupiah and the year
 * are taken out of the words first; what is left must be a name that is known.
 */
export function readKepala(jalur: string[], sumber: KataSumber = new Map()): MaknaKepala {
  const utuh = jalur.join(' ');
  const uang = takeRupiah(utuh);
  const { kata, ...masa } = takeMasa(uang.sisa, jalur.length > 1 ? (jalur.at(-1) ?? '') : '');
  const arti = sumber.get(rapikanKata(utuh)) ?? findArti(kata, uang);
  return { arti, ...masa, kali: uang.kali };
}

/** Thousands of what a column does not call money may be thousands of people: such a column is not known. */
function findArti(kata: string, { isUang, isSkala }: SatuanKepala): Arti | undefined {
  const arti = ARTI.get(kata) ?? ARTI.get(kata.replace(/ (?:pada|tahun|ini|bulan|capaian)$/, ''));
  if (isSkala && arti !== 'anggaran' && arti !== 'realisasi_anggaran') return undefined;
  if (isUang && arti === 'realisasi') return 'realisasi_anggaran';
  return isUang && arti === 'target' ? 'anggaran' : arti;
}
