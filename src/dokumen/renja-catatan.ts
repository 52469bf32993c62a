// Under Formulir E.81: why a cell has no figure, and by which rule columns 13 to 15 of each row are computed.
import type { Agregasi } from '../domain/isi.generated.ts';
import type { Kolom } from '../domain/renja.ts';
import { formatTw, KOSONG } from '../format.ts';
import { list, paragraph } from '../markup/build.ts';
import type { Block } from '../markup/types.ts';
import type { BahanTriwulan } from './bahan-triwulan.ts';
import { capitalize, groupNomor } from './nomor.ts';
import type { BarisRenja, KinerjaRenja, UangRenja } from './renja-baris.ts';
import type { RekapRenja } from './renja-rekap.ts';

export function composeCatatanRenja(
  baris: BarisRenja[],
  rekap: RekapRenja,
  { aturan, periode: { triwulan } }: Pick<BahanTriwulan, 'aturan' | 'periode'>,
): Block[] {
  const rumus = listAturan(baris).join('; ');
  const butir = [
    ...(rumus === '' ? [] : [`Kolom 13 sampai dengan 15: ${rumus}.`]),
    'Kolom 9 sampai dengan 12 memuat angka tiap triwulan sebagaimana dilaporkan.',
    ...(triwulan < 4
      ? [`Evaluasi ini sampai dengan ${formatTw(triwulan)}; triwulan sesudahnya bertanda ${KOSONG}.`]
      : []),
    'Anggaran program dan kegiatan adalah jumlah sub kegiatannya, dicetak pada baris indikator pertama.',
    describeRataRata(rekap),
    ...(aturan ? [`Predikat menurut ${aturan.kategori.nama}, ${aturan.kategori.sumber.nama}.`] : []),
    ...listTanpaAngka(baris),
  ];
  return [paragraph('Catatan:'), list(false, butir)];
}

const ATURAN: Record<Agregasi, string> = {
  jumlah: '13 = jumlah triwulan, 14 = 7 + 13',
  'nilai-akhir': '13 = angka triwulan terakhir yang dilaporkan, 14 = 13',
  'kumulatif-isian': '13 = angka triwulan terakhir, karena isiannya sudah kumulatif, 14 = 13',
  'rata-rata': '13 = rata-rata triwulan, 14 = 13',
};

function listAturan(baris: BarisRenja[]): string[] {
  const aturan = groupNomor(baris, ({ baris: satu }) => satu && ATURAN[satu.indikator.agregasi]);
  const tingkat = groupNomor(baris, ({ kinerja }) => kinerja && findCatatan(kinerja.tingkat));
  return [...aturan, ...tingkat, ...groupNomor(baris, ({ kinerja }) => kinerja && findCatatan(kinerja.tahun))];
}

function describeRataRata({ capaian, tingkat }: RekapRenja): string {
  const hitung = (satu: RekapRenja['capaian']) => `${satu.dihitung} di antara ${satu.dihitung + satu.dikecualikan}`;
  return (
    `Rata-rata pada kolom 13 adalah capaian terhadap target setahun (kolom 8) dari ${hitung(capaian)} indikator, ` +
    `pada kolom 15 dari ${hitung(tingkat)} indikator; yang bertanda ${KOSONG} tidak ikut dihitung.`
  );
}

/** What columns 14 and 15 go without follows from these, and is not said again. */
function listTanpaAngka(baris: BarisRenja[]): string[] {
  const kinerja = (['akhir', 'lalu', 'tahun', 'tingkat'] as const).map((kunci) => ({
    kolom: `${NOMOR[kunci]} (K)`,
    alasan: groupNomor(baris, (satu) => satu.kinerja && findAlasan(satu.kinerja, kunci)),
  }));
  const uang = (['akhir', 'lalu', 'tahun'] as const).map((kunci) => ({
    kolom: `${NOMOR[kunci]} (Rp)`,
    alasan: groupNomor(baris, (satu) => satu.uang && findAlasan(satu.uang, kunci)),
  }));
  const semua = [...kinerja, ...uang].filter(({ alasan }) => alasan.length);
  if (!semua.length) return [];
  const pengantar = `Tanda ${KOSONG} berarti tidak ada angka; kolom 14 dan 15 tidak dihitung dari kolom yang bertanda itu.`;
  return [pengantar, ...semua.map(({ kolom, alasan }) => capitalize(`kolom ${kolom}: ${alasan.join('; ')}.`))];
}

const NOMOR = { akhir: 6, lalu: 7, tahun: 13, tingkat: 15 } as const;

function findAlasan(kolom: KinerjaRenja | UangRenja, kunci: keyof typeof NOMOR): string | undefined {
  const satu: Kolom<unknown> = kolom[kunci];
  if (satu.nilai !== undefined || !('alasan' in satu)) return undefined;
  const isTurunan = kunci === 'tingkat' && (kolom.akhir.nilai === undefined || kolom.renstra.nilai === undefined);
  return isTurunan ? undefined : satu.alasan;
}

function findCatatan(kolom: Kolom<unknown>): string | undefined {
  return 'catatan' in kolom ? kolom.catatan : undefined;
}
