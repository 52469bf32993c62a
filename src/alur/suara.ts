import type { Isi } from '../domain/isi.ts';
import type { FaktaMR, FaktaPersetujuan } from './fakta.ts';
import type { Kejadian } from './pelaku.ts';
import { findOrang } from './peran.ts';
import { addDetik, readSaat } from './saat.ts';
import { readKembaliTinjauan } from './teks-kembali.ts';

/** Why an approval does not count, whatever step it was meant for. */
export type SebabSuara =
  | 'waktu-salah'
  | 'ditarik'
  | 'dibatalkan'
  | 'akun-tidak-dikenal'
  | 'akun-nama-berbeda'
  | 'akun-nomor-berbeda'
  | 'akun-ganda'
  | 'sebelum-dibuka'
  | 'sebelum-ganti-sasaran'
  | 'kepala-lama'
  | 'versi-belum-siap'
  | 'terlalu-cepat'
  | 'diubah-kemudian';

/** An approval and what it is worth: an act on the current head, or why not. */
export type Suara = { persetujuan: FaktaPersetujuan } & ({ tindak: Kejadian } | { sebab: SebabSuara });

/**
 * A forge that names no commit tells only the time. Whoever had the page open when a new version came approves what he has not seen:
 * an approval so soon after it is not taken for one of it.
 */
const JEDA_VERSI_DETIK = 60;

/** Approvals in the order they were given, whatever order the forge lists them in. */
export function listSuara(isi: Isi, fakta: FaktaMR): Suara[] {
  return fakta.persetujuan
    .filter(({ keadaan }) => keadaan !== 'kembalikan')
    .toSorted(compareSuara)
    .map((persetujuan) => ({ persetujuan, ...judge(isi, fakta, persetujuan) }));
}

function judge(isi: Isi, fakta: FaktaMR, persetujuan: FaktaPersetujuan): { tindak: Kejadian } | { sebab: SebabSuara } {
  const { akun, waktu, keadaan, urutan } = persetujuan;
  const saat = readSaat(waktu);
  if (saat === undefined) return { sebab: 'waktu-salah' };
  if (keadaan === 'dibatalkan') return { sebab: 'dibatalkan' };
  if (isWithdrawn(fakta, persetujuan, saat)) return { sebab: 'ditarik' };
  if (keadaan !== 'setuju' && !isGivenAgain(fakta, persetujuan, saat)) return { sebab: 'ditarik' };
  const kenal = findOrang(isi, fakta.forge, akun);
  if (kenal.status !== 'dikenal') return { sebab: `akun-${kenal.status}` };
  const sebab = findSebabSaat(fakta, saat) ?? findSebabKepala(fakta, persetujuan, saat) ?? findSebabUbah(persetujuan);
  return sebab === undefined ? { tindak: { akun, orang: kenal.orang, saat, urutan } } : { sebab };
}

/** "Request changes" without a reason is no return, but it takes back what the same person approved before. */
function isWithdrawn({ persetujuan }: FaktaMR, { akun, urutan }: FaktaPersetujuan, saat: string): boolean {
  return persetujuan.some(
    (satu) =>
      satu.keadaan === 'kembalikan' &&
      satu.akun.id === akun.id &&
      readKembaliTinjauan(satu.teks ?? '') === undefined &&
      isLater(readSaat(satu.waktu), satu.urutan, saat, urutan),
  );
}

/** Where a forge keeps one approval a person, giving it for a later step means taking it back first: both were of this head. */
function isGivenAgain(fakta: FaktaMR, { akun }: FaktaPersetujuan, saat: string): boolean {
  return fakta.persetujuan.some((satu) => {
    const lagi = readSaat(satu.waktu);
    if (satu.keadaan !== 'setuju' || satu.akun.id !== akun.id || lagi === undefined || lagi <= saat) return false;
    return findSebabKepala(fakta, satu, lagi) === undefined && !isWithdrawn(fakta, satu, lagi);
  });
}

function isLater(saat: string | undefined, urutan: number, lain: string, urutanLain: number): boolean {
  return saat === undefined || saat > lain || (saat === lain && urutan > urutanLain);
}

/** What was approved for another target was not approved for this one. */
function findSebabSaat({ dibuka, sasaranDiganti }: FaktaMR, saat: string): SebabSuara | undefined {
  const buka = readSaat(dibuka);
  if (buka === undefined || saat < buka) return 'sebelum-dibuka';
  const ganti = sasaranDiganti.map(readSaat);
  return ganti.some((satu) => satu === undefined || satu >= saat) ? 'sebelum-ganti-sasaran' : undefined;
}

function findSebabKepala({ shaKepala, versi }: FaktaMR, satu: FaktaPersetujuan, saat: string): SebabSuara | undefined {
  if (satu.shaDisetujui !== null) return satu.shaDisetujui === shaKepala ? undefined : 'kepala-lama';
  // A review whose commit the forge has lost cannot be one of the head, which is there.
  if (satu.dasarSha !== 'versi-diff') return 'kepala-lama';
  const urut = versi.map(({ sha, waktu }) => ({ sha, saat: readSaat(waktu) ?? '~' }));
  const terbaru = urut.toSorted((a, b) => (a.saat < b.saat ? -1 : 1)).at(-1);
  if (terbaru?.sha !== shaKepala || terbaru.saat === '~') return 'versi-belum-siap';
  if (saat <= terbaru.saat) return 'kepala-lama';
  return saat < addDetik(terbaru.saat, JEDA_VERSI_DETIK) ? 'terlalu-cepat' : undefined;
}

/** Text that was rewritten may have said something else when it was given. */
function findSebabUbah({ waktu, diubah }: FaktaPersetujuan): SebabSuara | undefined {
  if (diubah === undefined) return undefined;
  const [beri, ubah] = [readSaat(waktu), readSaat(diubah)];
  return beri !== undefined && ubah !== undefined && ubah <= beri ? undefined : 'diubah-kemudian';
}

function compareSuara(a: FaktaPersetujuan, b: FaktaPersetujuan): number {
  const [waktuA, waktuB] = [readSaat(a.waktu) ?? '', readSaat(b.waktu) ?? ''];
  return waktuA === waktuB ? a.urutan - b.urutan || a.akun.id - b.akun.id : waktuA < waktuB ? -1 : 1;
}
