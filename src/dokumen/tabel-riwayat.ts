import type { Gabungan, LangkahGabungan } from '../domain/riwayat.ts';
import { formatPeriode, formatTanggal, KOSONG } from '../format.ts';
import { cell, cellOf, list, paragraph, strong, text } from '../markup/build.ts';
import type { Block, Row } from '../markup/types.ts';
import type { BahanRiwayat } from './bahan-riwayat.ts';

/** One row for each merge, oldest first. A forge's approval is told as what it is, and never set as a signature. */
export function composeTabelPersetujuan({ gabungan, periode }: BahanRiwayat): Block[] {
  const judul = ['No', 'Berkas', 'Diajukan oleh', 'Disetujui menurut langkah SOP', 'Digabung'];
  return [
    {
      type: 'table',
      caption: text(`Persetujuan berkas ${formatPeriode(periode)}`),
      widths: [4, 22, 18, 40, 16],
      head: [judul.map((satu) => cell(satu))],
      body: gabungan.map(composeRow),
    },
  ];
}

function composeRow(gabungan: Gabungan, index: number): Row {
  const { berkas, penyusun, langkah, hari, sha, keadaan } = gabungan;
  const tanda = keadaan === 'sah' ? '' : ' (tidak memenuhi aturan)';
  return [
    cell(String(index + 1), { role: 'number' }),
    cell(berkas.map(({ nama }) => nama).join('; '), { role: 'label' }),
    cell(penyusun.join('; ') || KOSONG),
    langkah.length === 0 ? cell(KOSONG) : cellOf([list(false, langkah.map(describeLangkah))]),
    cell(`${formatTanggal(hari)}${tanda}\n${sha.slice(0, 12)}`),
  ];
}

const CARA: Record<LangkahGabungan['cara'], string> = {
  setuju: '',
  dirangkap: ', dirangkap',
  atasan: ', sebagai atasan',
};

function describeLangkah({ nomor, pelaku, hari, cara, bertanda, waktu }: LangkahGabungan): string {
  const tanda = bertanda ? ', bertanda tangan kunci sendiri' : '';
  const lambat = waktu?.lebih === undefined ? '' : `; terlambat ${waktu.lebih} hari kerja`;
  return `Langkah ${nomor}: ${pelaku}, ${formatTanggal(hari)}${CARA[cara]}${tanda}${lambat}`;
}

export function composeDaftarPengembalian({ gabungan }: BahanRiwayat): Block[] {
  const butir = gabungan.flatMap(({ berkas, pengembalian }) =>
    pengembalian.map(
      ({ pelaku, ke, hari, alasan, nomor }) =>
        `${berkas[0]?.nama ?? KOSONG}, langkah ${nomor}: ${pelaku} kepada ${ke}, ${formatTanggal(hari)}. Alasan: ${alasan}`,
    ),
  );
  return listOrSay(butir, 'Tidak ada pengembalian.');
}

export function composeDaftarRalat({ gabungan }: BahanRiwayat): Block[] {
  const ralat = gabungan.flatMap((satu) => satu.ralat.map((ralatnya) => ({ ...ralatnya, hari: satu.hari })));
  if (ralat.length === 0) return [paragraph('Tidak ada ralat.')];
  return ralat.flatMap(({ nama, edisi, alasan, angka, hari }) => [
    paragraph([strong(`${nama}, edisi ${edisi}, ${formatTanggal(hari)}.`), ...text(` Alasan: ${alasan}`)]),
    ...listOrSay(
      angka.map(({ apa, lama, baru }) => `${apa}: ${lama} menjadi ${baru}`),
      'Tidak ada angka yang berubah.',
    ),
  ]);
}

/** Of the whole history: what does not hold anywhere bears upon every triwulan after it. */
export function composeDaftarTidakSah({ riwayat }: BahanRiwayat): Block[] {
  const butir = riwayat.gabungan.flatMap(({ sha, hari, keadaan, sebab, pemulih }) =>
    keadaan === 'sah'
      ? []
      : [
          `${sha.slice(0, 12)}, ${formatTanggal(hari)}: ${sebab ?? 'tidak memenuhi aturan'}; ` +
            (pemulih === undefined ? 'belum dipulihkan' : `dipulihkan oleh ${pemulih.slice(0, 12)}`),
        ],
  );
  return listOrSay(butir, 'Tidak ada.');
}

function listOrSay(butir: string[], kosong: string): Block[] {
  return butir.length === 0 ? [paragraph(kosong)] : [list(false, butir)];
}
