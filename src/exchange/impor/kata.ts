// What headers are called. A column is known by its words, wherever it stands; a word that is not here is never guessed.
import { DAFTAR_TRIWULAN } from '../../domain/lookup.ts';
import type { Triwulan } from '../../domain/isi.generated.ts';
import { formatRomawi } from '../../format.ts';

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

export interface MaknaKepala {
  arti: Arti | undefined; // undefined: no word of the list
  bulan: number | undefined; // 1–12
  triwulan: Triwulan | undefined;
  kumulatif: boolean; // "s.d."
  kali: number | undefined; // what one unit of it is in rupiah: 1, 1000, 1000000
}

/** Words of a source's own, by their tidy form. */
export type KataSumber = ReadonlyMap<string, Arti>;

/**
 * What the header of a column means, from the top down: ["Realisasi Anggaran (Rp)", "Februari"]. Months, triwulan, rupiah and the year
 * are taken out of the words first; what is left must be a name that is known.
 */
export function readKepala(jalur: string[], sumber: KataSumber = new Map()): MaknaKepala {
  const utuh = rapikanKata(jalur.join(' '));
  const { kali, sisa } = takeRupiah(utuh);
  const { kata, ...masa } = takeMasa(sisa, jalur.length > 1 ? (jalur.at(-1) ?? '') : '');
  const arti = sumber.get(utuh) ?? findArti(kata, kali !== undefined);
  return { arti, ...masa, kali };
}

function findArti(kata: string, isUang: boolean): Arti | undefined {
  const arti = ARTI.get(kata) ?? ARTI.get(kata.replace(/ (?:pada|tahun|ini|bulan|capaian)$/, ''));
  if (isUang && arti === 'realisasi') return 'realisasi_anggaran';
  return isUang && arti === 'target' ? 'anggaran' : arti;
}

const RUPIAH =
  / (?:dalam )?(?:(ribu|ribuan|juta|jutaan|miliar|milyar) )?(?:rupiah|rp)(?: (ribu|ribuan|juta|jutaan|miliar|milyar))? /;
const RIBUAN = / (?:dalam )?(ribuan|jutaan|miliaran) /;
const KALI: Record<string, number> = { r: 1000, j: 1_000_000, m: 1_000_000_000 };

/** "(Rp)", "(Ribu Rupiah)", "dalam juta rupiah", "(Rp juta)" */
export function takeRupiah(kata: string): { kali: number | undefined; sisa: string } {
  const teks = ` ${kata} `;
  const cocok = RUPIAH.exec(teks) ?? RIBUAN.exec(teks);
  if (!cocok) return { kali: undefined, sisa: kata };
  const [semua, depan = '', belakang = ''] = cocok;
  return { kali: KALI[(depan || belakang).slice(0, 1)] ?? 1, sisa: teks.replace(semua, ' ').trim() };
}

const BULAN = [
  ['januari', 'jan'],
  ['februari', 'pebruari', 'feb', 'peb'],
  ['maret', 'mar'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['agustus', 'agu', 'ags', 'agt'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'des'],
];

const TRIWULAN = / (?:tw|triwulan|tri wulan|triw) ?(iv|iii|ii|i|[1-4])(?= )/g;
const KUMULATIF = / (?:s d|sd|sampai dengan|sampai|kumulatif)(?= )/;
const TAHUN = / (?:tahun )?20\d\d(?= )/g;

interface Masa {
  bulan: number | undefined;
  triwulan: Triwulan | undefined;
  kumulatif: boolean;
  kata: string;
}

/** A lone number or Roman one is a month or triwulan only as a heading of its own, below another. */
function takeMasa(kata: string, bawah: string): Masa {
  const teks = ` ${kata} `.replaceAll(TAHUN, '');
  const kumulatif = KUMULATIF.test(teks);
  const triwulan = listTriwulanDalam(teks);
  const sisa = teks.replaceAll(TRIWULAN, '').replace(KUMULATIF, '').trim().split(' ');
  const akhir = sisa.length > 1 ? (sisa.at(-1) ?? '') : '';
  const isSendiri = rapikanKata(bawah) === akhir;
  const bulan = isSendiri || !/^\d/.test(akhir) ? readBulan(akhir) : undefined;
  const romawi = isSendiri && bulan === undefined ? readTriwulan(akhir) : undefined; // "Realisasi" over "II"
  return {
    bulan,
    triwulan: triwulan.length === 1 ? triwulan[0] : triwulan.length ? undefined : romawi,
    kumulatif,
    kata: (bulan === undefined && romawi === undefined ? sisa : sisa.slice(0, -1)).join(' '),
  };
}

/** Every triwulan that a text names: "Triwulan II", "TW 2". */
export function listTriwulanDalam(teks: string): Triwulan[] {
  const rapi = ` ${rapikanKata(teks)} `;
  return [...new Set([...rapi.matchAll(TRIWULAN)].flatMap(([, angka = '']) => readTriwulan(angka) ?? []))];
}

export function isKumulatif(teks: string): boolean {
  return KUMULATIF.test(` ${rapikanKata(teks)} `);
}

/** "I", "2", "TW3", "TW III", "Triwulan IV" */
export function readTriwulan(teks: string): Triwulan | undefined {
  const rapi = rapikanKata(teks).replace(/^(?:tw|triwulan|tri wulan|triw) ?/, '');
  return DAFTAR_TRIWULAN.find((satu) => rapi === String(satu) || rapi === formatRomawi(satu).toLowerCase());
}

/** 1–12, by number or by name. */
export function readBulan(teks: string): number | undefined {
  const rapi = rapikanKata(teks);
  const nama = BULAN.findIndex((satu) => satu.includes(rapi));
  if (nama !== -1) return nama + 1;
  return /^(?:0?[1-9]|1[0-2])$/.test(rapi) ? Number(rapi) : undefined;
}

/** Years that a text names. */
export function listTahunDalam(teks: string): number[] {
  return [...new Set([...` ${rapikanKata(teks)} `.matchAll(/ (20\d\d)(?= )/g)].map(([, tahun]) => Number(tahun)))];
}

/** Letters and digits, lower case, without accents; "%" is a word. "Kendala yg\nDihadapi" → "kendala yg dihadapi". */
export function rapikanKata(teks: string): string {
  return teks
    .slice(0, 400)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('%', ' persen ')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const BELUM = [
  'n a',
  'na',
  'belum diisi',
  'belum disi',
  'belum di isi',
  'belum ada',
  'belum ada data',
  'belum dilaporkan',
];

/** What systems write where nothing was reported; never zero. */
export function isBelumDiisi(teks: string): boolean {
  return /^[-–—\s]*$/.test(teks) || BELUM.includes(rapikanKata(teks));
}
