import type { AturanCapaian } from '../domain/capaian.ts';
import type { Agregasi, Sumber } from '../domain/isi.generated.ts';
import type { AturanBerlaku } from '../domain/lookup.ts';
import { formatAngka } from '../format.ts';
import { list, paragraph } from '../markup/build.ts';
import type { Block } from '../markup/types.ts';
import type { BahanPejabat } from './bahan-pejabat.ts';
import { groupNomor } from './nomor.ts';

/** Under the table: which formula each row goes by, the cap, the scale, and where all that comes from. */
export function composeAturanCapaian({ baris, aturan }: BahanPejabat): Block[] {
  const rumus = groupNomor(baris, ({ baris: satu }) => describeRumus(satu.indikator.aturan));
  const agregasi = groupNomor(
    baris,
    ({ baris: satu }) => `angka sampai dengan triwulan ini ${AGREGASI[satu.indikator.agregasi]}`,
  );
  const butir = [
    ...[...rumus, ...agregasi].map((satu) => `${satu.charAt(0).toUpperCase()}${satu.slice(1)}.`),
    'Persentase dibulatkan dua angka di belakang koma.',
    ...describeAturan(aturan),
  ];
  return [paragraph('Cara menghitung:'), list(false, butir)];
}

const RUMUS_TURUN: Record<NonNullable<AturanCapaian['rumus']>, string> = {
  selisih: '(2 × target − realisasi) ÷ target × 100%',
  rasio: 'target ÷ realisasi × 100%',
  'dari-awal': '(kondisi awal − realisasi) ÷ (kondisi awal − target) × 100%',
};

const DEKAT =
  'capaian = realisasi ÷ target × 100% di bawah target dan (2 × target − realisasi) ÷ target × 100% di atasnya';

const AGREGASI: Record<Agregasi, string> = {
  jumlah: 'adalah jumlah angka tiap triwulan',
  'nilai-akhir': 'adalah angka triwulan terakhir yang dilaporkan',
  'kumulatif-isian': 'adalah angka terakhir, karena isiannya sudah kumulatif',
  'rata-rata': 'adalah rata-rata angka tiap triwulan',
};

function describeRumus({ arah, rumus = 'selisih', skala, batas }: AturanCapaian): string {
  const terbatas = batas === undefined ? '' : `, paling tinggi diakui ${formatAngka(batas)}%`;
  switch (arah) {
    case 'naik':
      return `makin besar makin baik, capaian = realisasi ÷ target × 100%${terbatas}`;
    case 'turun':
      return `makin kecil makin baik, capaian = ${RUMUS_TURUN[rumus]}${terbatas}`;
    case 'stabil':
      return `makin dekat dengan target makin baik, ${DEKAT}${terbatas}`;
    case 'rentang':
      return `100% di dalam rentang target; di luarnya, dengan target batas yang terdekat, ${DEKAT}${terbatas}`;
    case 'predikat':
      return `peringkat realisasi ÷ peringkat target × 100%, urutan predikat ${(skala ?? []).join(', ')}${terbatas}`;
  }
}

function describeAturan(aturan: AturanBerlaku | undefined): string[] {
  if (!aturan) return [];
  const { kategori } = aturan;
  const kelas = kategori.kelas.map(({ nama, di_atas }, index) => {
    const atas = kategori.kelas[index - 1]?.di_atas;
    if (di_atas === undefined) return atas === undefined ? nama : `${nama} (${formatAngka(atas)}% ke bawah)`;
    return `${nama} (lebih dari ${formatAngka(di_atas)}%)`;
  });
  return [
    `${kategori.nama}: ${kelas.join(', ')}. Sumber: ${describeSumber(kategori.sumber)}.`,
    `Dasar aturan menghitung: ${aturan.sumber.map(describeSumber).join('; ')}.`,
  ];
}

function describeSumber({ nama, pasal }: Sumber): string {
  return pasal === undefined ? nama : `${nama}, ${pasal}`;
}
