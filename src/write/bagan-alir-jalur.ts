import { findLintasan, type Papan, type Permintaan, type Pintu } from './bagan-alir-cari.ts';
import { measureTeks } from './bagan-alir-huruf.ts';
import type { Tugas, Ujung } from './bagan-alir-jaring.ts';
import { ARAH, type Arah, findTempat, findTepi, type Kisi, moveSimpul } from './bagan-alir-kisi.ts';
import { listPilihan, type Pilihan } from './bagan-alir-pilihan.ts';
import { listPintuSamping, listPintuTepi } from './bagan-alir-pintu.ts';
import { listTapak } from './bagan-alir-tapak.ts';
import { LABEL, PENGHUBUNG } from './bagan-alir-ukuran.ts';

/** The way found for one task: a tree of lines from one start. */
export interface Jalur {
  tugas: Tugas;
  cabang: { simpul: number[]; akhir: Ujung }[];
  /** Its edges, as they count in Muatan. */
  tepi: Map<number, number>;
  /** Edges under its label and its connectors. */
  tertutup: number[];
  sambungan: number[];
  pilihan: Pilihan;
  biaya: number;
}

/** A line back should enter at a side; where both are taken, it joins those that come from above. */
const MASUK_DARI_ATAS = 60;

/** The cheapest way for a task beside what already lies on the grid, or undefined when there is none. */
export function findJalur(papan: Papan, tugas: Tugas): Jalur | undefined {
  let terbaik: Jalur | undefined;
  for (const pilihan of listPilihan(papan, tugas)) {
    const batas = terbaik?.biaya ?? Number.POSITIVE_INFINITY;
    terbaik = growJalur(papan, tugas, pilihan, batas) ?? terbaik;
  }
  return terbaik;
}

/** Branch by branch: the first from the start, each further one from wherever on the tree it is shortest. */
function growJalur(papan: Papan, tugas: Tugas, pilihan: Pilihan, batas: number): Jalur | undefined {
  const { kisi, muatan } = papan;
  const sendiri = { ...muatan, tepi: muatan.tepi.slice(), tertutup: muatan.tertutup.slice() };
  for (const tepi of pilihan.zona) sendiri.tertutup[tepi] = 1;
  const cabang: Jalur['cabang'] = [];
  let biaya = pilihan.biaya;
  for (const akhir of tugas.akhir) {
    const mulai = cabang.length === 0 ? pilihan.mulai : listCabang(papan, sendiri.tepi, cabang);
    const permintaan = composePermintaan(papan, tugas, akhir, { ...pilihan, mulai });
    const lintasan = findLintasan({ kisi, muatan: sendiri, permintaan }, batas - biaya);
    if (!lintasan) return undefined;
    for (const tepi of listTepi(kisi, lintasan.simpul)) sendiri.tepi[tepi] = 1;
    cabang.push({ simpul: lintasan.simpul, akhir });
    biaya += lintasan.biaya;
  }
  const sambungan = listSambungan(tugas, cabang);
  const tertutup = [...pilihan.zona, ...sambungan.flatMap((simpul) => listTapak(kisi, simpul))];
  return { tugas, cabang, tepi: markTepi(kisi, cabang), tertutup, sambungan, pilihan, biaya };
}

function composePermintaan(
  papan: Papan,
  { mulai: asal, jaring }: Tugas,
  akhir: Ujung,
  { mulai, lurus }: Pilihan,
): Permintaan {
  const { kisi } = papan;
  const tujuan = listTujuan(papan, akhir, jaring.jenis);
  const milik = new Set([...mulai, ...tujuan].map(({ simpul }) => findTempat(kisi, simpul).ix));
  const barisBoleh = new Set([asal, akhir].flatMap((ujung) => ('baris' in ujung ? [ujung.baris] : [])));
  const turun = jaring.jenis === 'turun';
  return {
    mulai,
    tujuan,
    barisTujuan: akhir.jenis === 'langkah' ? akhir.baris : -1,
    barisBoleh: turun ? new Set() : barisBoleh,
    hanyaBaris: lurus || akhir.jenis === 'sambung',
    bobotTegak(ix) {
      if (!kisi.tengah.has(ix)) return turun ? 1.15 : 1;
      return turun && milik.has(ix) ? 1 : 1.5;
    },
    celahBelok: asal.jenis === 'langkah' && turun ? asal.baris + 1 : 0,
  };
}

function listTujuan(papan: Papan, akhir: Ujung, jenis: 'turun' | 'samping'): Pintu[] {
  if (akhir.jenis === 'bawah') return listPintuTepi(papan, 'bawah');
  const { kisi } = papan;
  const simpul = 'baris' in akhir ? (kisi.simbol[akhir.baris]?.simpul ?? 0) : 0;
  if (akhir.jenis === 'sambung') {
    const lapang = listPintuSamping(papan, simpul).filter((pintu) => isLapang(kisi, simpul, pintu.simpul));
    return lapang.map((pintu) => ({ ...pintu, arah: pintu.simpul > simpul ? 1 : 3 }));
  }
  if (jenis === 'turun') return [{ simpul, arah: 2, biaya: 0 }];
  const samping = ([1, 3] as const).map((arah) => ({ simpul, arah, biaya: 0 }));
  return [...samping, { simpul, arah: 2, biaya: MASUK_DARI_ATAS }];
}

/** A connector beside a decision leaves room for the label and the arrow between. */
function isLapang({ xs, simbol }: Kisi, simpul: number, tempat: number): boolean {
  const lebar = simbol.find((satu) => satu.simpul === simpul)?.ukuran.lebar ?? 0;
  const sela = measureTeks('Tidak', LABEL.huruf) + 2 * LABEL.jarak + PENGHUBUNG.lebar / 2;
  return Math.abs((xs[tempat % xs.length] ?? 0) - (xs[simpul % xs.length] ?? 0)) >= lebar / 2 + sela;
}

/** Where a further branch may leave the tree: on its lines, but not on its symbols nor where another line crosses. */
function listCabang({ kisi, muatan }: Papan, sendiri: Int16Array, cabang: Jalur['cabang']): Pintu[] {
  const dalam = new Set(cabang.flatMap(({ simpul }) => simpul.slice(1, -1)));
  return [...dalam].flatMap((simpul) => {
    const tepi = listTepiSimpul(kisi, simpul);
    if (tepi.some(([, nomor]) => muatan.tepi[nomor] !== 0)) return [];
    return tepi.flatMap(([arah, nomor]) => (sendiri[nomor] === 0 ? [{ simpul, arah, biaya: 0 }] : []));
  });
}

function listTepiSimpul(kisi: Kisi, simpul: number): [Arah, number][] {
  return ARAH.filter((arah) => moveSimpul(kisi, simpul, arah) >= 0).map((arah) => [arah, findTepi(kisi, simpul, arah)]);
}

export function listTepi({ xs }: Kisi, simpul: number[]): number[] {
  return simpul.slice(1).map((ke, urut) => {
    const dari = simpul[urut] ?? ke;
    const kecil = Math.min(dari, ke);
    return Math.abs(ke - dari) === xs.length ? 2 * kecil + 1 : 2 * kecil;
  });
}

/** Marks the last straight run into each symbol, as far as no branch leaves it: other lines to the symbol may join there. */
function markTepi(kisi: Kisi, cabang: Jalur['cabang']): Map<number, number> {
  const tepi = new Map<number, number>();
  for (const { simpul } of cabang) for (const nomor of listTepi(kisi, simpul)) tepi.set(nomor, 1);
  const percabangan = new Set(cabang.slice(1).map(({ simpul }) => simpul[0]));
  for (const { simpul, akhir } of cabang) {
    if (akhir.jenis !== 'langkah') continue;
    const balik = listTepi(kisi, simpul).reverse();
    const lurus = balik.findIndex((nomor, ke) => {
      const sesudah = simpul[simpul.length - 1 - ke];
      return ke > 0 && (nomor % 2 !== (balik[0] ?? 0) % 2 || percabangan.has(sesudah));
    });
    for (const nomor of lurus < 0 ? balik : balik.slice(0, lurus)) tepi.set(nomor, 2 + akhir.baris);
  }
  return tepi;
}

function listSambungan({ mulai }: Tugas, cabang: Jalur['cabang']): number[] {
  const pertama = mulai.jenis === 'langkah' ? [] : [cabang[0]?.simpul[0] ?? 0];
  const terakhir = cabang.filter(({ akhir }) => akhir.jenis !== 'langkah').map(({ simpul }) => simpul.at(-1) ?? 0);
  return [...pertama, ...terakhir];
}
