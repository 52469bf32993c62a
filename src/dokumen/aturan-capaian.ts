import type { AturanCapaian } from '../domain/capaian.ts';
import type { Agregasi, Sumber } from '../domain/isi.generated.ts';
import type { AturanBerlaku } from '../domain/lookup.ts';
import { formatAngka } from '../format.ts';
import { list, paragraph } from '../markup/build.ts';
import type { Block } from '../markup/types.ts';
import type { DaftarJanji } from './baris-janji.ts';
import { capitalize, groupNomor } from './nomor.ts';

interface IsiAturan extends DaftarJanji {
  angka?: string; // what the figure of several triwulan is called
}

const ANGKA_SAMPAI = 'angka sampai dengan triwulan ini';

/** Under the table: which formula each row goes by, the cap, the scale, and where all that comes from. */
export function composeAturanCapaian({ baris, aturan, angka = ANGKA_SAMPAI }: IsiAturan): Block[] {
  const rumus = groupNomor(baris, ({ baris: satu }) => describeRumus(satu.indikator.aturan));
  const agregasi = groupNomor(baris, ({ baris: satu }) => `${angka} ${AGREGASI[satu.indikator.agregasi]}`);
  const butir = [
    ...[...rumus, ...agregasi].map((satu) => `${capitalize(satu)}.`),
    'Persentase dibulatkan dua angka di belakang koma.',
  ];
  const items = [...butir.map((satu) => [paragraph(satu)]), ...(aturan ? composeAturan(aturan) : [])];
  return [paragraph('Cara menghitung:'), { type: 'list', ordered: false, items }];
}

export const RUMUS_TURUN: Record<NonNullable<AturanCapaian['rumus']>, string> = {
  selisih: '(2 × target − realisasi) ÷ target × 100',
  rasio: 'target ÷ realisasi × 100',
  'dari-awal': '(kondisi awal − realisasi) ÷ (kondisi awal − target) × 100',
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
      return `makin kecil makin baik, capaian = ${RUMUS_TURUN[rumus]}%${terbatas}`;
    case 'stabil':
      return `makin dekat dengan target makin baik, ${DEKAT}${terbatas}`;
    case 'rentang':
      return `100% di dalam rentang target; di luarnya, dengan target batas yang terdekat, ${DEKAT}${terbatas}`;
    case 'predikat':
      return `peringkat realisasi ÷ peringkat target × 100%, urutan predikat ${(skala ?? []).join(', ')}${terbatas}`;
  }
}

function composeAturan({ kategori, sumber }: AturanBerlaku): Block[][] {
  const kelas = kategori.kelas.map(({ nama, di_atas }, index) => {
    const atas = kategori.kelas[index - 1]?.di_atas;
    if (di_atas === undefined) return atas === undefined ? nama : `${nama} (${formatAngka(atas)}% ke bawah)`;
    return `${nama} (lebih dari ${formatAngka(di_atas)}%)`;
  });
  return [
    [paragraph(`${kategori.nama}: ${kelas.join(', ')}. Sumber: ${describeSumber(kategori.sumber)}`)],
    [paragraph('Rujukan aturan menghitung:'), list(false, sumber.map(describeSumber))],
  ];
}

/** The note says how far the source may be relied on, so it never parts from the name. */
export function describeSumber({ nama, pasal, catatan }: Sumber): string {
  const rujukan = pasal === undefined ? nama : `${nama}, ${pasal}`;
  return catatan === undefined ? `${rujukan}.` : `${rujukan}. ${catatan.trim().replace(/\.$/, '')}.`;
}
