// The receipt: what stood on the portal when it was read back, and by whose clock.
import type { SatuData } from '../../domain/isi.generated.ts';
import type { Keadaan } from './keadaan.ts';
import type { Tujuan } from './tujuan.ts';

export type ButirUnggahan = SatuData['unggahan'][number];
export type Tahap = NonNullable<ButirUnggahan['tahap']>;

export interface SaatUnggah {
  portal: Date | undefined; // by the portal's clock
  pengunggah: Date; // by ours
}

/** More than this apart, one of the two clocks is wrong and the receipt says so. Milliseconds. */
const SELISIH_WAJAR = 5 * 60_000;

export function composeUnggahan(
  { dataset, terunduh, tabel }: Keadaan,
  tujuan: Tujuan,
  { alamat, tahap, sha256, saat }: { alamat: string; tahap: Tahap; sha256: string; saat: SaatUnggah },
): ButirUnggahan {
  // A table that cannot be read back may well be listed; it is not vouched for.
  const nama = [...(tabel ? [tujuan.tabel.nama] : []), ...tujuan.berkas.map((satu) => satu.nama)];
  const milik = nama.flatMap((satu) => dataset?.sumberDaya.find((ada) => ada.nama === satu) ?? []);
  const keterangan = [
    ...(tabel ? [] : ['Portal tidak menyediakan tabel; data diunggah sebagai berkas.']),
    ...([...terunduh.values()].includes(undefined) ? ['Berkasnya tidak dapat diunduh kembali dari portal.'] : []),
    ...describeSaat(saat),
  ].join(' ');
  return {
    tanggal: dayInJakarta(saat.portal ?? saat.pengunggah),
    alamat: new URL(`dataset/${tujuan.dataset.nama}`, alamat).href,
    sha256,
    tahap,
    dataset: tujuan.dataset.nama,
    sumber_daya: milik.map(({ nama: satu, id }) => ({ nama: satu, id })),
    ...(tabel && { baris: tabel.baris.length }),
    ...(saat.portal && { waktu_portal: toSecond(saat.portal) }),
    waktu_pengunggah: toSecond(saat.pengunggah),
    ...(keterangan !== '' && { keterangan }),
  };
}

/** Whether a receipt for exactly this already stands last: an upload that changes nothing is written down once. */
export function isTercatat(unggahan: ButirUnggahan[], baru: ButirUnggahan): boolean {
  const lama = unggahan.findLast(({ alamat }) => alamat === baru.alamat);
  return lama !== undefined && face(lama) === face(baru);
}

function face({ alamat, sha256, tahap, baris, sumber_daya = [] }: ButirUnggahan): string {
  return JSON.stringify([alamat, sha256, tahap, baris, sumber_daya.map(({ nama, id }) => [nama, id])]);
}

/** A new file; one that is there is added to as it stands. */
export function writeSatuDataBaru(tahun: number, triwulan: number): string {
  return [
    '# yaml-language-server: $schema=../../../../schemas/satu-data.schema.json',
    '# Tanda terima unggahan ke portal Satu Data, satu butir untuk tiap unggahan.',
    `tahun: ${tahun}`,
    `triwulan: ${triwulan}`,
    'unggahan: []',
    '',
  ].join('\n');
}

function describeSaat({ portal, pengunggah }: SaatUnggah): string[] {
  if (!portal) return ['Portal tidak menyebut waktunya; tanggal menurut komputer pengunggah.'];
  const selisih = Math.abs(portal.getTime() - pengunggah.getTime());
  if (selisih <= SELISIH_WAJAR) return [];
  return [`Jam portal dan jam pengunggah berselisih ${Math.round(selisih / 60_000)} menit; tanggal menurut portal.`];
}

function dayInJakarta(saat: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(saat);
}

function toSecond(saat: Date): string {
  return `${saat.toISOString().slice(0, 19)}Z`;
}
