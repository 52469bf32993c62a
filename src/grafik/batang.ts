// Bars of per cent beside one line they are read against: capaian and its target, serapan and the whole pagu.
import { breakLines, measureTeks } from './huruf.ts';
import { type Rupa, RUPA_DOKUMEN } from './rupa.ts';
import { element, formatKoordinat, type NamaGambar, tulis, writeSvg } from './svg.ts';

export interface ButirBatang {
  label: string;
  persen: string | undefined; // decimal text: "97.32"
  nilai: string; // as people read it, beside the bar: "97,32%"
  sampai: boolean; // reaches what the line stands for
}

export interface GrafikBatang {
  butir: ButirBatang[];
  patokan: string; // words for the line at 100 per cent: "target"
  legenda: { sampai: string; belum?: string }; // what a full and a striped bar say
}

const ATAS = 26;
const BARIS_TERBANYAK = 3; // lines of one label
const SKALA_TERKECIL = 120; // per cent: so that the line at 100 never stands at the edge
const SKALA_TERBESAR = 200; // a bar beyond it ends in an arrow, so that one figure cannot flatten all others

export function drawBatang({ butir, patokan, legenda }: GrafikBatang, rupa = RUPA_DOKUMEN, nama?: NamaGambar): string {
  const bidang = { rupa, skala: findSkala(butir), kanan: findKanan(butir, rupa) };
  const rows = stack(butir, rupa);
  const bawah = (rows.at(-1)?.bawah ?? ATAS) + 4;
  const ruas = listRuas(rows, bawah, rupa);
  const parts = [
    ...drawSumbu(bidang, ruas),
    ...rows.flatMap((row) => drawButir(row, bidang)),
    ...drawPatokan(patokan, bidang, ruas),
    ...rows.flatMap((row) => drawNilai(row, bidang)), // over the line, so that it runs through no figure
    ...drawLegenda(legenda, bidang, bawah + 16),
  ];
  return writeSvg(rupa, bawah + 24, parts, nama);
}

/** What is drawn on, the per cent at its right edge, and the room that values need right of it. */
interface Bidang {
  rupa: Rupa;
  skala: number;
  kanan: number;
}

interface Row {
  butir: ButirBatang;
  lines: { words: string; y: number }[];
  tengah: number; // of the bar
  bawah: number;
}

function stack(butir: ButirBatang[], rupa: Rupa): Row[] {
  const rows: Row[] = [];
  for (const satu of butir) rows.push(composeRow(satu, rows.at(-1)?.bawah ?? ATAS, rupa));
  return rows;
}

function composeRow(butir: ButirBatang, atas: number, { lebar, huruf, tinggiBaris, batang }: Rupa): Row {
  const { kiri, label, tinggi } = batang;
  const isSamping = label === 'di-samping';
  const lines = breakLines(butir.label, isSamping ? kiri - 12 : lebar, huruf, BARIS_TERBANYAK);
  const banyak = lines.length;
  if (isSamping) {
    const bawah = atas + Math.max(tinggi + 8, banyak * tinggiBaris + 6);
    const tengah = (atas + bawah) / 2;
    const y = (index: number) => tengah + (index - (banyak - 1) / 2) * tinggiBaris + 4;
    return { butir, lines: lines.map((words, index) => ({ words, y: y(index) })), tengah, bawah };
  }
  const alas = atas + banyak * tinggiBaris + 6;
  const y = (index: number) => atas + (index + 1) * tinggiBaris;
  return {
    butir,
    lines: lines.map((words, index) => ({ words, y: y(index) })),
    tengah: alas + tinggi / 2,
    bawah: alas + tinggi + 8,
  };
}

function findSkala(butir: ButirBatang[]): number {
  const terbesar = Math.max(SKALA_TERKECIL, ...butir.map(({ persen }) => Number(persen ?? 0)));
  return Math.min(SKALA_TERBESAR, Math.ceil(terbesar / 20) * 20);
}

function findKanan(butir: ButirBatang[], { huruf, batang }: Rupa): number {
  const terlebar = Math.max(
    0,
    ...butir.map(({ persen, nilai }) => (persen === undefined ? 0 : measureTeks(nilai, huruf))),
  );
  return Math.max(batang.kanan, terlebar + 12);
}

function toX(persen: number, { rupa: { lebar, batang }, skala, kanan }: Bidang): number {
  return batang.kiri + (Math.max(0, Math.min(persen, skala)) / skala) * (lebar - batang.kiri - kanan);
}

function drawButir({ butir: { persen, sampai }, lines, tengah }: Row, bidang: Bidang): string[] {
  const { rupa, skala } = bidang;
  const { kiri, label: letak, tinggi } = rupa.batang;
  const label = lines.map(({ words, y }) =>
    tulis(rupa, words, letak === 'di-samping' ? { x: kiri - 8, y, rata: 'end' } : { x: 0, y }),
  );
  if (persen === undefined) return label;
  const x = toX(Number(persen), bidang);
  const panah = Number(persen) > skala ? [drawPanah(rupa, x, tengah)] : [];
  return [...label, ...drawIsi(rupa, { x: kiri, y: tengah - tinggi / 2, width: x - kiri }, sampai), ...panah];
}

function drawNilai({ butir: { persen, nilai }, tengah: y }: Row, bidang: Bidang): string[] {
  const { rupa } = bidang;
  const x = toX(Number(persen ?? 0), bidang) + 5;
  const width = measureTeks(nilai, rupa.huruf) + 6;
  return [
    element('rect', { x, y: y - 6, width, height: 12, ...rupa.gaya.alas }),
    tulis(rupa, nilai, { x: x + 3, y: y + 4, tebal: persen !== undefined }),
  ];
}

/** Full, or striped with an outline: told apart without colour. */
function drawIsi(
  { gaya, batang: { tinggi } }: Rupa,
  { x, y, width }: { x: number; y: number; width: number },
  penuh: boolean,
): string[] {
  const kotak = { x, y, width, height: tinggi };
  if (penuh) return [element('rect', { ...kotak, ...gaya.isi })];
  const garis = Array.from({ length: Math.max(0, Math.ceil(width / 5) - 1) }, (_, nomor) => x + 5 * (nomor + 1));
  const d = garis.map((letak) => `M${formatKoordinat(letak)} ${formatKoordinat(y)}v${tinggi}`).join('');
  return [element('rect', { ...kotak, ...gaya.kosong }), ...(d === '' ? [] : [element('path', { d, ...gaya.arsir })])];
}

function drawPanah({ gaya }: Rupa, x: number, y: number): string {
  return element('path', { d: `M${x - 5} ${y - 7}l6 7l-6 7`, ...gaya.panah });
}

/** Where upright lines run, from y to y: all the way down, or beside the bars alone where words stand above them. */
interface Ruas {
  dari: number;
  ke: number;
}

function listRuas(rows: Row[], bawah: number, { batang: { label, tinggi } }: Rupa): Ruas[] {
  if (label === 'di-samping') return [{ dari: ATAS, ke: bawah }];
  return rows.map(({ tengah }) => ({ dari: tengah - tinggi / 2, ke: tengah + tinggi / 2 + 4 }));
}

/** `lebih`: how far it reaches above where no words stand in its way. */
function writeTegak(x: number, ruas: Ruas[], lebih: number, { batang }: Rupa): string {
  const [letak, atas] = [formatKoordinat(x), batang.label === 'di-samping' ? lebih : 2];
  return ruas.map(({ dari, ke }) => `M${letak} ${dari - atas}V${ke}`).join('');
}

function drawSumbu(bidang: Bidang, ruas: Ruas[]): string[] {
  const tanda = Array.from({ length: Math.floor(bidang.skala / 20) + 1 }, (_, nomor) => nomor * 20);
  return tanda.map((persen) =>
    element('path', { d: writeTegak(toX(persen, bidang), ruas, 4, bidang.rupa), ...bidang.rupa.gaya.kisi }),
  );
}

function drawPatokan(patokan: string, bidang: Bidang, ruas: Ruas[]): string[] {
  const { gaya, batang } = bidang.rupa;
  const [x, y] = [toX(100, bidang), ATAS - 12];
  return [
    element('path', { d: writeTegak(x, ruas, 8, bidang.rupa), ...gaya.patokan }),
    tulis(bidang.rupa, `${patokan} 100%`, { x, y, rata: 'middle', tebal: true }),
    tulis(bidang.rupa, '0%', { x: batang.kiri, y, ...(batang.label === 'di-samping' && { rata: 'middle' }) }),
    element('path', { d: writeTegak(batang.kiri, ruas, 4, bidang.rupa), ...gaya.sumbu }),
  ];
}

function drawLegenda({ sampai, belum }: GrafikBatang['legenda'], { rupa }: Bidang, y: number): string[] {
  const { kiri, legenda } = rupa.batang;
  const kotak = (x: number, penuh: boolean, kata: string) => [
    ...drawIsi(rupa, { x, y: y - 8, width: 22 }, penuh),
    tulis(rupa, kata, { x: x + 28, y: y + 3 }),
  ];
  return [...kotak(kiri, true, sampai), ...(belum === undefined ? [] : kotak(kiri + legenda, false, belum))];
}

/** For those who do not see it: what every bar says. */
export function describeBatang({ butir, patokan, legenda }: GrafikBatang): string {
  const isi = butir.map(({ label, persen, nilai, sampai }) => {
    const arti = persen === undefined ? undefined : sampai ? legenda.sampai : legenda.belum;
    return `${label} ${nilai}${arti === undefined ? '' : ` (${arti})`}`;
  });
  return `Grafik batang dengan garis ${patokan} 100%: ${isi.join('; ')}.`;
}
