import type { Isi } from '../domain/isi.ts';
import type { Orang } from '../domain/lookup.ts';
import type { Akun, FaktaMR } from './fakta.ts';
import { findOrang, keyOrang, type Pengenalan } from './peran.ts';
import { readSaat } from './saat.ts';

/** A known person doing something to the request at a moment. `urutan` breaks ties inside a second. */
export interface Kejadian {
  akun: Akun;
  orang: Orang;
  saat: string;
  urutan: number;
}

/** Who wrote what the request brings: whoever opened it, pushed to it, or signed a commit of it. */
export interface Penyusun {
  orang: Orang[];
  keys: Set<string>; // of keyOrang
  tidakDikenal: { akun: Akun; sebab: SebabTakDikenal }[];
}

export type SebabTakDikenal = Exclude<Pengenalan['status'], 'dikenal'>;

export function listPenyusun(isi: Isi, fakta: FaktaMR): Penyusun {
  const kenal = listAkunPenyusun(fakta).map((akun) => ({ akun, hasil: findOrang(isi, fakta.forge, akun) }));
  const orang = kenal.flatMap(({ hasil }) => (hasil.status === 'dikenal' ? [hasil.orang] : []));
  return {
    orang,
    keys: new Set(orang.map(keyOrang)),
    tidakDikenal: kenal.flatMap(({ akun, hasil }) =>
      hasil.status === 'dikenal' ? [] : [{ akun, sebab: hasil.status }],
    ),
  };
}

/**
 * What counts as having submitted this very head: pushing it, or opening the request when nobody has pushed since. Not of a request
 * that was pointed elsewhere: it was opened for another branch.
 */
export function listPengajuan(isi: Isi, fakta: FaktaMR): Kejadian[] {
  const { dibuka, penulis, pendorong, shaKepala, sasaranDiganti } = fakta;
  const dorongan = pendorong.filter(({ sha }) => sha === shaKepala).map(({ akun, waktu }) => ({ akun, waktu }));
  const buka = readSaat(dibuka) ?? '';
  const tetap = pendorong.every(({ waktu }) => (readSaat(waktu) ?? '~') <= buka) && sasaranDiganti.length === 0;
  const semua = tetap && pendorong.length > 0 ? [...dorongan, { akun: penulis, waktu: dibuka }] : dorongan;
  return semua.flatMap(({ akun, waktu }, urutan) => {
    const [kenal, saat] = [findOrang(isi, fakta.forge, akun), readSaat(waktu)];
    return kenal.status === 'dikenal' && saat !== undefined ? [{ akun, orang: kenal.orang, saat, urutan }] : [];
  });
}

/** One entry per account: the submitter first, then who pushed, then whose signature stands under a commit. */
function listAkunPenyusun({ penulis, pendorong, komiter }: FaktaMR): Akun[] {
  const semua = [penulis, ...pendorong.map(({ akun }) => akun), ...komiter.flatMap(({ akun }) => (akun ? [akun] : []))];
  return semua.filter((akun, nomor) => semua.findIndex(({ id }) => id === akun.id) === nomor);
}
