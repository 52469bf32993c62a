// Bars of per cent beside one line they are read against: capaian and its target, serapan and the whole pagu.
import { breakLines, measureTeks } from './huruf.ts';
import { element, GARIS, ISI, LEBAR, TINTA, tulis, UKURAN_HURUF, writeSvg } from './svg.ts';

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

const KIRI = 205; // where bars begin; labels stand left of it
const KANAN = 80; // room for the value beside the longest bar
const TINGGI_BATANG = 14;
const TINGGI_BARIS = 13; // of a line of words
const ATAS = 26;
const SKALA_TERKECIL = 120; // per cent: so that the line at 100 never stands at the edge
const SKALA_TERBESAR = 200; // a bar beyond it ends in an arrow, so that one figure cannot flatten all others

export function drawBatang({ butir, patokan, legenda }: GrafikBatang): string {
  const skala = findSkala(butir);
  const rows = stack(butir);
  const bawah = (rows.at(-1)?.bawah ?? ATAS) + 4;
  return writeSvg(bawah + 24, [
    ...drawSumbu(skala, bawah),
    ...rows.flatMap((row) => drawButir(row, skala)),
    ...drawPatokan(patokan, skala, bawah),
    ...rows.flatMap((row) => drawNilai(row, skala)), // over the line, so that it runs through no figure
    ...drawLegenda(legenda, bawah + 16),
  ]);
}

interface Row {
  butir: ButirBatang;
  lines: string[];
  atas: number;
  bawah: number;
}

function stack(butir: ButirBatang[]): Row[] {
  let atas = ATAS;
  return butir.map((satu) => {
    const lines = breakLines(satu.label, KIRI - 12, UKURAN_HURUF, 3);
    const row = {
      butir: satu,
      lines,
      atas,
      bawah: atas + Math.max(TINGGI_BATANG + 8, lines.length * TINGGI_BARIS + 6),
    };
    atas = row.bawah;
    return row;
  });
}

function findSkala(butir: ButirBatang[]): number {
  const terbesar = Math.max(SKALA_TERKECIL, ...butir.map(({ persen }) => Number(persen ?? 0)));
  return Math.min(SKALA_TERBESAR, Math.ceil(terbesar / 20) * 20);
}

function toX(persen: number, skala: number): number {
  return KIRI + (Math.min(persen, skala) / skala) * (LEBAR - KIRI - KANAN);
}

function drawButir({ butir: { persen, sampai }, lines, atas, bawah }: Row, skala: number): string[] {
  const tengah = (atas + bawah) / 2;
  const label = lines.map((line, index) => {
    const y = tengah + (index - (lines.length - 1) / 2) * TINGGI_BARIS + 4;
    return tulis(line, KIRI - 8, y, { 'text-anchor': 'end' });
  });
  if (persen === undefined) return label;
  const x = toX(Number(persen), skala);
  const panah = Number(persen) > skala ? [drawPanah(x, tengah)] : [];
  return [...label, ...drawIsi(x - KIRI, tengah - TINGGI_BATANG / 2, sampai), ...panah];
}

function drawNilai({ butir: { persen, nilai }, atas, bawah }: Row, skala: number): string[] {
  const [x, y] = [toX(Number(persen ?? 0), skala) + 5, (atas + bawah) / 2];
  const width = measureTeks(nilai, UKURAN_HURUF) + 6;
  return [
    element('rect', { x, y: y - 6, width, height: 12, fill: '#ffffff' }),
    tulis(nilai, x + 3, y + 4, { 'font-weight': persen === undefined ? undefined : 700 }),
  ];
}

/** Full, or striped with an outline: told apart without colour. */
function drawIsi(width: number, y: number, penuh: boolean, x = KIRI): string[] {
  const kotak = { x, y, width, height: TINGGI_BATANG };
  if (penuh) return [element('rect', { ...kotak, fill: ISI })];
  const garis = Array.from({ length: Math.max(0, Math.ceil(width / 5) - 1) }, (_, nomor) => x + 5 * (nomor + 1));
  const d = garis
    .map((letak) => `M${Math.round(letak * 10) / 10} ${Math.round(y * 10) / 10}v${TINGGI_BATANG}`)
    .join('');
  return [
    element('rect', { ...kotak, fill: '#ffffff', stroke: ISI, 'stroke-width': 1.2 }),
    ...(d === '' ? [] : [element('path', { d, stroke: ISI, 'stroke-width': 1.2, fill: 'none' })]),
  ];
}

function drawPanah(x: number, y: number): string {
  return element('path', { d: `M${x - 5} ${y - 7}l6 7l-6 7`, fill: 'none', stroke: '#ffffff', 'stroke-width': 2 });
}

function drawSumbu(skala: number, bawah: number): string[] {
  const tanda = Array.from({ length: Math.floor(skala / 20) + 1 }, (_, nomor) => nomor * 20);
  return tanda.map((persen) => {
    const x = toX(persen, skala);
    return element('path', {
      d: `M${Math.round(x * 10) / 10} ${ATAS - 4}V${bawah}`,
      stroke: '#d9dee3',
      'stroke-width': 0.7,
    });
  });
}

function drawPatokan(patokan: string, skala: number, bawah: number): string[] {
  const x = Math.round(toX(100, skala) * 10) / 10;
  const garis = { stroke: TINTA, 'stroke-width': 1.6, 'stroke-dasharray': '5 3', fill: 'none' };
  return [
    element('path', { d: `M${x} ${ATAS - 8}V${bawah}`, ...garis }),
    tulis(`${patokan} 100%`, x, ATAS - 12, { 'text-anchor': 'middle', 'font-weight': 700 }),
    tulis('0%', KIRI, ATAS - 12, { 'text-anchor': 'middle', fill: TINTA }),
    element('path', { d: `M${KIRI} ${ATAS - 4}V${bawah}`, stroke: GARIS, 'stroke-width': 1 }),
  ];
}

function drawLegenda({ sampai, belum }: GrafikBatang['legenda'], y: number): string[] {
  const kotak = (x: number, penuh: boolean, kata: string) => [
    ...drawIsi(22, y - 8, penuh, x),
    tulis(kata, x + 28, y + 3),
  ];
  return [...kotak(KIRI, true, sampai), ...(belum === undefined ? [] : kotak(KIRI + 170, false, belum))];
}

/** For those who do not see it: what every bar says. */
export function describeBatang({ butir, patokan, legenda }: GrafikBatang): string {
  const isi = butir.map(({ label, persen, nilai, sampai }) => {
    const arti = persen === undefined ? undefined : sampai ? legenda.sampai : legenda.belum;
    return `${label} ${nilai}${arti === undefined ? '' : ` (${arti})`}`;
  });
  return `Grafik batang dengan garis ${patokan} 100%: ${isi.join('; ')}.`;
}
