import type { Isi } from '../domain/isi.ts';
import type { Akun, FaktaMR } from './fakta.ts';
import { readKutipan } from './kutipan.ts';
import { findOrang } from './peran.ts';
import type { Kejadian } from './pelaku.ts';
import { readSaat } from './saat.ts';
import { type Pengembalian, readKembali, readKembaliTinjauan } from './teks-kembali.ts';

/** A return that somebody known has given, on whichever head. Whether he holds a step is not asked here. */
export interface Dikembalikan extends Kejadian, Pengembalian {
  sha: string;
}

interface Mentah extends Pengembalian {
  akun: Akun;
  saat: string;
  urutan: number;
  sha: string;
}

type BisaDiubah = Mentah & { diubah?: string };

/** Returns from reviews, from comments and from what the gate has quoted, oldest first. The quote goes before the original. */
export function listDikembalikan(isi: Isi, fakta: FaktaMR, juruGabung: number | undefined): Dikembalikan[] {
  const kutipan = listKutipan(fakta, juruGabung);
  const dikutip = new Set(kutipan.map(({ akun, saat }) => `${akun.id} ${saat}`));
  const langsung = [...listTinjauan(fakta), ...listKomentar(fakta, juruGabung)].flatMap(({ diubah, ...satu }) =>
    dikutip.has(`${satu.akun.id} ${satu.saat}`) ? [] : [{ ...satu, saat: diubah ?? satu.saat }],
  );
  return [...kutipan, ...langsung].toSorted(compareMentah).flatMap((satu) => {
    const kenal = findOrang(isi, fakta.forge, satu.akun);
    return kenal.status === 'dikenal' ? [{ ...satu, orang: kenal.orang }] : [];
  });
}

function listKutipan({ komentar }: FaktaMR, juruGabung: number | undefined): Mentah[] {
  const gerbang = komentar.filter(({ akun }) => akun.id === juruGabung);
  const semua = gerbang.flatMap(({ teks }) => readKutipan(teks));
  const tunggal = new Map(semua.map((satu) => [`${satu.akun.id} ${satu.saat}`, satu]));
  return [...tunggal.values()].map((satu) => ({ ...satu, urutan: 0 }));
}

function listTinjauan({ persetujuan, versi, shaKepala }: FaktaMR): BisaDiubah[] {
  return persetujuan.flatMap(({ keadaan, akun, waktu, urutan, teks, diubah, shaDisetujui }) => {
    const [saat, isi] = [readSaat(waktu), readKembaliTinjauan(teks ?? '')];
    if (keadaan !== 'kembalikan' || saat === undefined || !isi) return [];
    const sha = shaDisetujui ?? findKepalaPada(versi, saat) ?? shaKepala;
    return [{ ...isi, akun, saat, urutan, sha, ...readDiubah(diubah) }];
  });
}

function listKomentar({ komentar, versi, shaKepala }: FaktaMR, juruGabung: number | undefined): BisaDiubah[] {
  return komentar.flatMap(({ akun, waktu, urutan, teks, diubah }) => {
    const [saat, isi] = [readSaat(waktu), readKembali(teks)];
    if (akun.id === juruGabung || saat === undefined || !isi) return [];
    return [{ ...isi, akun, saat, urutan, sha: findKepalaPada(versi, saat) ?? shaKepala, ...readDiubah(diubah) }];
  });
}

/** Not quoted yet: a text made into a return by an edit is one since then. */
function readDiubah(diubah: string | undefined): { diubah?: string } {
  const saat = diubah === undefined ? undefined : readSaat(diubah);
  return saat === undefined ? {} : { diubah: saat };
}

function findKepalaPada(versi: FaktaMR['versi'], saat: string): string | undefined {
  const sampai = versi.flatMap(({ sha, waktu }) => {
    const mulai = readSaat(waktu);
    return mulai !== undefined && mulai <= saat ? [{ sha, mulai }] : [];
  });
  return sampai.toSorted((a, b) => (a.mulai < b.mulai ? -1 : 1)).at(-1)?.sha;
}

function compareMentah(a: Mentah, b: Mentah): number {
  if (a.saat !== b.saat) return a.saat < b.saat ? -1 : 1;
  return a.akun.id - b.akun.id || a.urutan - b.urutan || (a.alasan < b.alasan ? -1 : 1);
}
