import { describeBatasCapaian, formatPersen, formatRupiah, formatTw, formatUkuran, KOSONG } from '../format.ts';
import { listTempat, plain, TIADA } from './lembar-sel.ts';
import type { Bagian, BarisLembar, Potong, Sel } from './lembar.ts';
import type {
  AnggaranBerubah,
  AngkaBerubah,
  Arah,
  BagianAngka,
  GabunganBerubah,
  Perbandingan,
  SisiAnggaran,
  SisiAngka,
  SisiGabungan,
  Tempat,
} from './perbandingan.ts';
import { findTempatAngka } from './tempat.ts';

const KEPALA = ['Sebelum', 'Sesudah'];

export function composeAngka({ angka }: Perbandingan): Bagian {
  const urut = angka.toSorted((a, b) => Number(isBiasa(a)) - Number(isBiasa(b)));
  return {
    id: 'angka',
    judul: 'Angka kinerja',
    catatan: 'Angka yang melewati batas atau meragukan didahulukan.',
    bentuk: 'tabel',
    kepala: ['Angka', ...KEPALA],
    baris: urut.map(viewAngka),
  };
}

/** Crosses no line and raises no doubt. */
function isBiasa({ tercapai, kategori, pencilan, tanpaBukti }: AngkaBerubah): boolean {
  return tercapai === undefined && kategori === undefined && pencilan.length === 0 && !tanpaBukti;
}

function viewAngka(angka: AngkaBerubah): BarisLembar {
  const { kode, nama, unit, triwulan, tahun, lama, baru } = angka;
  const kepala: Sel = [
    [{ gaya: 'tebal', teks: `Realisasi ${kode} ${formatTw(triwulan)} ${tahun}` }],
    plain(nama),
    plain(unit),
    ...listTanda(angka).map((teks): Potong[] => [{ gaya: 'tebal', teks }]),
    ...listTempat(findTempatAngka(lama, baru)),
  ];
  return { nada: nadaOf(angka), sel: [kepala, viewSisi(lama, angka.berubah), viewSisi(baru, angka.berubah)] };
}

function tempatOf(lama: { sumber: string } | undefined, baru: { sumber: string } | undefined): Tempat {
  return { ...(lama ? { tempatLama: lama.sumber } : {}), ...(baru ? { tempatBaru: baru.sumber } : {}) };
}

function nadaOf(angka: AngkaBerubah): BarisLembar['nada'] {
  if (angka.tercapai === 'turun' || angka.kategori === 'turun' || angka.pencilan.length || angka.tanpaBukti)
    return 'genting';
  return isBiasa(angka) ? 'biasa' : 'baik';
}

/** What is to be noted of it, in few words; the sentences stand above. */
function listTanda({ tercapai, kategori, pencilan, tanpaBukti, berubah, lama, baru }: AngkaBerubah): string[] {
  return [
    ...(tercapai === 'turun' ? ['target tidak lagi tercapai'] : tercapai === 'naik' ? ['target menjadi tercapai'] : []),
    ...(kategori ? [`${lama?.kategori ?? KOSONG} → ${baru?.kategori ?? KOSONG}`] : []),
    ...(pencilan.length ? ['jauh dari biasanya'] : []),
    ...(tanpaBukti ? ['tanpa bukti dukung'] : []),
    ...(berubah.includes('satuan') ? ['satuan berubah'] : []),
    ...(berubah.includes('aturan') ? ['cara menghitung berubah'] : []),
    ...(berubah.includes('target') && !berubah.includes('realisasi') ? ['target berubah'] : []),
  ];
}

function viewSisi(sisi: SisiAngka | undefined, berubah: BagianAngka[]): Sel {
  if (!sisi) return TIADA;
  const { realisasi, target, indikator, kategori } = sisi;
  const tulis = (bagian: BagianAngka, teks: string): Potong[] => [
    { gaya: berubah.includes(bagian) ? 'tebal' : 'biasa', teks },
  ];
  return [
    tulis(
      'realisasi',
      realisasi === undefined ? 'belum dilaporkan' : `realisasi ${formatUkuran(realisasi, indikator.satuan)}`,
    ),
    tulis('target', `target ${formatUkuran(target, indikator.satuan)}`),
    tulis('capaian', describeCapaian(sisi)),
    ...(kategori === undefined ? [] : [tulis('kategori', kategori)]),
  ];
}

/** With the working as people can do it again. */
function describeCapaian({ capaian }: SisiAngka): string {
  if ('alasan' in capaian) return `capaian ${KOSONG}: ${capaian.alasan}`;
  const { persen, mentah, rumus, status } = capaian;
  const batas = describeBatasCapaian(persen, mentah);
  const hitungan = batas === undefined ? rumus : `${rumus} = ${formatPersen(mentah)}; ${batas}`;
  return `capaian ${formatPersen(persen)} (${hitungan}), ${status === 'tercapai' ? 'tercapai' : 'tidak tercapai'}`;
}

export function composeAnggaran({ anggaran }: Perbandingan): Bagian {
  const baris = anggaran.filter(({ ikut }) => !ikut).map((satu) => viewAnggaran(satu));
  return { id: 'anggaran', judul: 'Anggaran', bentuk: 'tabel', kepala: ['Pos', ...KEPALA], baris };
}

function viewAnggaran({ kode, nama, unit, tahun, triwulan, lewatPagu, lama, baru }: AnggaranBerubah): BarisLembar {
  const kepala: Sel = [
    [{ gaya: 'tebal', teks: `Anggaran ${kode} ${formatTw(triwulan)} ${tahun}` }],
    plain(nama),
    plain(unit),
    ...(lewatPagu ? [[{ gaya: 'tebal' as const, teks: 'melebihi pagu' }]] : []),
    ...listTempat(tempatOf(lama, baru)),
  ];
  return { nada: lewatPagu ? 'genting' : 'biasa', sel: [kepala, viewUang(lama), viewUang(baru)] };
}

function viewUang(sisi: SisiAnggaran | undefined): Sel {
  if (!sisi) return TIADA;
  const { pagu, realisasi, realisasiSampai, serapan } = sisi;
  const tulis = (uang: number | undefined) => (uang === undefined ? KOSONG : formatRupiah(uang));
  return [
    plain(`triwulan ini ${tulis(realisasi)}`),
    plain(`s.d. ${tulis(realisasiSampai)} dari pagu ${tulis(pagu)}`),
    ...(serapan === undefined ? [] : [plain(`serapan ${formatPersen(serapan)}`)]),
  ];
}

export function composeGabungan({ gabungan, anggaran }: Perbandingan): Bagian {
  const uang = anggaran.filter(({ ikut }) => ikut).map((satu) => viewAnggaran(satu));
  return {
    id: 'gabungan',
    judul: 'Ikut berubah',
    catatan:
      'Rata-rata, jumlah, dan angka sampai dengan triwulan yang mengikuti angka di atas; yang melewati batas didahulukan.',
    bentuk: 'tabel',
    kepala: ['Angka gabungan', ...KEPALA],
    baris: [...gabungan.map(viewGabungan), ...uang],
  };
}

function viewGabungan({ nama, arah, lama, baru }: GabunganBerubah): BarisLembar {
  const tanda = arah ? [[{ gaya: 'tebal' as const, teks: describeArah(arah, lama, baru) }]] : [];
  const sel = [[[{ gaya: 'tebal' as const, teks: nama }], ...tanda], viewSisiGabungan(lama), viewSisiGabungan(baru)];
  return { nada: arah === 'turun' ? 'genting' : arah === 'naik' ? 'baik' : 'biasa', sel };
}

function describeArah(arah: Arah, lama: SisiGabungan | undefined, baru: SisiGabungan | undefined): string {
  if (lama?.kategori !== baru?.kategori) return `${lama?.kategori ?? KOSONG} → ${baru?.kategori ?? KOSONG}`;
  return arah === 'turun' ? 'target tidak lagi tercapai' : 'target menjadi tercapai';
}

function viewSisiGabungan(sisi: SisiGabungan | undefined): Sel {
  if (!sisi) return TIADA;
  return [plain(sisi.nilai), ...(sisi.kategori === undefined ? [] : [plain(sisi.kategori)])];
}
