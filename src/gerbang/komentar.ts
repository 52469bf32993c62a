// The explanation as the gate's one comment on a request, as text for a terminal, and as a commit status.
import type { Kutipan } from '../alur/kutipan.ts';
import type { PenulisForge } from '../forge/tulis.ts';
import type { StatusGerbang } from '../forge/tulis-jalur.ts';
import { escapeMarkdown } from '../report/markdown.ts';
import { showHidden } from '../source/problem.ts';
import { listKutipanBaru, mergeKutipan, readSemuaKutipan, writeKutipanUtuh } from './komentar-kutipan.ts';
import { composePenjelasan, type Penjelasan } from './penjelasan.ts';
import type { KeadaanPermohonan } from './penjelasan-utama.ts';
import type { BahanPenjelasan } from './penjelasan-nama.ts';

/** Under what every forge takes, with the quotes before it. */
const PANJANG_KOMENTAR = 58_000;
const TANPA_RINGKASAN = 'Terlalu panjang untuk komentar ini; `npm run changes` menampilkan semuanya.';

/** `ringkasan`: before → after, already Markdown for a forge. */
export interface IsiKomentar {
  penjelasan: Penjelasan;
  kutipan?: Kutipan[];
  ringkasan?: string | undefined;
}

/** First what matters now; hidden before it the quotes, where no forge cuts them off. */
export function writeKomentar({ penjelasan, kutipan = [], ringkasan }: IsiKomentar): string {
  const tersembunyi = writeKutipanUtuh(kutipan);
  const { utama, anjuran, bagian } = penjelasan;
  const paragraf = [
    ...(tersembunyi === '' ? [] : [tersembunyi]),
    `### ${escapeMarkdown(utama)}`,
    escapeMarkdown(anjuran),
    ...bagian.flatMap(({ judul, butir }) => [
      `**${escapeMarkdown(judul)}**`,
      butir
        .flatMap(({ teks, sub = [] }) => [
          `- ${escapeMarkdown(teks)}`,
          ...sub.map((satu) => `  - ${escapeMarkdown(satu)}`),
        ])
        .join('\n'),
    ]),
  ];
  const teks = `${paragraf.join('\n\n')}\n`;
  if (ringkasan === undefined || ringkasan.trim() === '') return teks;
  const muat = teks.length + ringkasan.length <= PANJANG_KOMENTAR;
  return `${teks}\n${muat ? ringkasan.trim() : TANPA_RINGKASAN}\n`;
}

/** For a terminal. */
export function writeTeks({ utama, anjuran, bagian }: Penjelasan): string {
  const baris = [
    utama,
    anjuran,
    ...bagian.flatMap(({ judul, butir }) => [
      `${judul}:`,
      ...butir.flatMap(({ teks, sub = [] }) => [`  ${teks}`, ...sub.map((satu) => `    ${satu}`)]),
    ]),
  ];
  return baris.map(showHidden).join('\n');
}

const STATUS: Record<KeadaanPermohonan, StatusGerbang['keadaan']> = {
  siap: 'berhasil',
  menunggu: 'menunggu',
  dikembalikan: 'gagal',
  terhalang: 'gagal',
};

/** Advice: whoever may push can write one too. */
export function composeStatus({ keadaan, utama }: Penjelasan): StatusGerbang {
  return { keadaan: STATUS[keadaan], keterangan: utama };
}

/** What of a forge's writer a comment needs. */
export type PenulisKomentar = Pick<PenulisForge, 'listKomentarSendiri' | 'letakkanKomentar' | 'kirimStatus'>;

/**
 * Writes what the gate has to say on the request, or what has changed of it. Quotes are read again from the forge just before: a comment
 * that another run has written since loses none of its own.
 */
export async function perbaruiKomentar(
  penulis: PenulisKomentar,
  bahan: BahanPenjelasan,
  ringkasan?: string,
): Promise<'baru' | 'diperbarui' | 'tetap'> {
  const { nomor, shaKepala } = bahan.fakta;
  const penjelasan = composePenjelasan(bahan);
  const kini = (await penulis.listKomentarSendiri(nomor)).map(({ teks }) => teks);
  const kutipan = listKutipanSemua(bahan, kini);
  const hasil = await penulis.letakkanKomentar(nomor, writeKomentar({ penjelasan, kutipan, ringkasan }));
  await penulis.kirimStatus(shaKepala, composeStatus(penjelasan));
  return hasil;
}

/** All that must stay quoted: in the gate's comments as they are now and as the facts had them, and what has come since. */
export function listKutipanSemua(bahan: BahanPenjelasan, kini: string[] = []): Kutipan[] {
  return mergeKutipan(listKutipanTampak(bahan, kini), listKutipanBaru(bahan.tinjauan.putusan));
}

/** In the gate's comments as the forge has them now, and as the facts had them. */
export function listKutipanTampak({ kebijakan, fakta }: BahanPenjelasan, kini: string[]): Kutipan[] {
  const dahulu = fakta.komentar.filter(({ akun }) => akun.id === kebijakan.juruGabung).map(({ teks }) => teks);
  return mergeKutipan(readSemuaKutipan([...kini, ...dahulu]), []);
}
