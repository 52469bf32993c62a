import type { Akun, FaktaPersetujuan, Komentar } from '../alur/fakta.ts';
import { isSha } from './reader.ts';

/** A review as Gitea, Forgejo and GitHub have it: bound to a commit by the server. */
export interface Tinjauan {
  id: number;
  akun: Akun;
  keadaan: 'setuju' | 'kembalikan' | 'dibatalkan' | 'komentar';
  sha: string | null;
  waktu: string;
  teks: string;
}

export function listPersetujuanTinjauan(tinjauan: Tinjauan[]): FaktaPersetujuan[] {
  return tinjauan.flatMap(({ id, akun, keadaan, sha, waktu, teks }) =>
    keadaan === 'komentar'
      ? []
      : [
          {
            akun,
            keadaan,
            waktu,
            urutan: id,
            shaDisetujui: sha !== null && isSha(sha) ? sha : null,
            dasarSha: 'review.commit_id' as const,
            ...(teks !== '' && { teks }),
          },
        ],
  );
}

/** A review that only comments may still carry a return. */
export function listKomentarTinjauan(tinjauan: Tinjauan[]): Komentar[] {
  return tinjauan
    .filter(({ keadaan, teks }) => keadaan === 'komentar' && teks !== '')
    .map(({ id, akun, waktu, teks }) => ({ akun, waktu, urutan: id, teks }));
}
