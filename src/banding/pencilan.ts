// Figures out of the ordinary, each with the rule that says so: a reviewer must be able to disagree with it.
import { formatAngka } from '../domain/angka.ts';
import type { Baris, Kinerja } from '../domain/kinerja.ts';
import { createPencariPembanding, isNear, KALI_DEKAT, listMelonjak } from '../domain/lonjakan.ts';
import { formatAsalPembanding, formatDaftar, formatPersen, formatTw } from '../format.ts';
import { nameBaris } from './nama-baris.ts';

/** Why a row is out of the ordinary; empty where it is not. */
export type PenilaiPencilan = (baris: Baris) => string[];

/** Fewer siblings than this have no middle that says anything. */
const SAUDARA_TERSEDIKIT = 3;

const JAUH = `jauh berarti berbeda lebih dari ${formatAngka(KALI_DEKAT)} kali lipat`;

export function createPenilaiPencilan(kinerja: Kinerja): PenilaiPencilan {
  const melonjak = new Map(listMelonjak(kinerja).map((satu) => [nameBaris(satu.baris), satu.seharusnya]));
  const findPembanding = createPencariPembanding(kinerja);
  const saudara = Map.groupBy(kinerja.baris, nameKeluarga);
  return (baris) => {
    const riwayat = describeRiwayat(baris, findPembanding(baris), melonjak.get(nameBaris(baris)));
    return [...riwayat, ...describeSaudara(baris, saudara.get(nameKeluarga(baris)) ?? [])];
  };
}

/** The figure beside its own target, triwulan and year before; one comparison alone may be a good or bad quarter. */
function describeRiwayat(
  { realisasi, indikator, menurun, triwulan }: Baris,
  pembanding: ReturnType<ReturnType<typeof createPencariPembanding>>,
  seharusnya: string | undefined,
): string[] {
  if (typeof realisasi !== 'number') return [];
  const daftar = formatDaftar(
    pembanding.map(({ asal, nilai }) => `${formatAsalPembanding(asal)} ${formatAngka(nilai)}`),
  );
  if (seharusnya !== undefined)
    return [
      `realisasi ${formatAngka(realisasi)} jauh dari ${daftar}; mungkin komanya bergeser dari ${formatAngka(seharusnya)}`,
    ];
  if (menurun.includes(triwulan))
    return [`realisasi kumulatif ${indikator.kode} lebih kecil daripada triwulan sebelumnya`];
  const isJauh = pembanding.length > 1 && pembanding.every(({ nilai }) => !isNear(realisasi, nilai));
  return isJauh ? [`realisasi ${formatAngka(realisasi)} jauh dari ${daftar} (${JAUH} dari setiap pembandingnya)`] : [];
}

/** Its capaian beside the middle of those of its siblings in the same triwulan. */
function describeSaudara(baris: Baris, keluarga: Baris[]): string[] {
  const lain = keluarga.filter((satu) => satu.indikator.kode !== baris.indikator.kode).flatMap(listPersen);
  const [persen] = listPersen(baris);
  if (persen === undefined || lain.length < SAUDARA_TERSEDIKIT) return [];
  const tengah = findTengah(lain);
  if (isNear(persen, tengah)) return [];
  const tulis = (nilai: number) => formatPersen(nilai.toFixed(2));
  return [
    `capaian ${tulis(persen)} jauh dari ${tulis(tengah)}, nilai tengah ${lain.length} ${nameSaudara(baris)} ${formatTw(baris.triwulan)} (${JAUH})`,
  ];
}

function listPersen({ capaian }: Baris): number[] {
  return 'persen' in capaian ? [Number(capaian.persen)] : [];
}

function findTengah(angka: number[]): number {
  const urut = angka.toSorted((a, b) => a - b);
  const [kiri = 0, kanan = 0] = [urut[(urut.length - 1) >> 1], urut[urut.length >> 1]];
  return (kiri + kanan) / 2;
}

/** Outcomes are compared over the whole office, outputs within their program. */
function nameKeluarga({ tahun, triwulan, indikator: { level, kodeProgram } }: Baris): string {
  const program = level === 'sasaran' || level === 'program' ? '' : (kodeProgram ?? '');
  return `${tahun} ${triwulan} ${level} ${program}`;
}

function nameSaudara({ indikator: { level, kodeProgram } }: Baris): string {
  if (level === 'sasaran') return 'IKU lain';
  if (level === 'program') return 'indikator program lain';
  return `indikator ${level === 'kegiatan' ? 'kegiatan' : 'sub kegiatan'} lain di program ${kodeProgram ?? ''}`;
}
