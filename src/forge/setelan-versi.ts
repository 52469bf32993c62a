import { remark, difference, type Temuan } from './setelan.ts';

/** A published hole of Gitea that lets somebody past what the settings say. */
interface Lubang {
  terakhir?: string; // the last version that has it
  sebelum?: string; // the first that has not
  nomor: string;
  apa: string;
  mengunci: boolean; // it opens the protected branch itself
}

const LUBANG_GITEA: Lubang[] = [
  {
    sebelum: '1.26.0',
    nomor: 'CVE-2026-27780',
    apa: 'kiriman yang sangat besar melewati perlindungan cabang',
    mengunci: true,
  },
  {
    sebelum: '1.27.0',
    nomor: 'GO-2026-6080',
    apa: 'persetujuan tetap dianggap resmi sesudah permohonan dialihkan ke cabang lain',
    mengunci: false,
  },
  {
    terakhir: '1.27.1',
    nomor: 'CVE-2026-71184',
    apa: 'pipa dari salinan repositori berjalan tanpa izin lewat ulasan',
    mengunci: false,
  },
  {
    terakhir: '1.27.2',
    nomor: 'CVE-2026-66874',
    apa: 'pemeriksaan wajib yang dilewati dianggap berhasil',
    mengunci: false,
  },
  {
    terakhir: '1.27.2',
    nomor: 'CVE-2026-66877',
    apa: 'pipa dari salinan repositori berjalan tanpa izin lewat pembatalan',
    mengunci: false,
  },
  {
    terakhir: '1.27.3',
    nomor: 'CVE-2026-94205',
    apa: 'pipa dari salinan repositori berjalan tanpa izin ketika pengelola memberi label',
    mengunci: false,
  },
];

/** `versi` as GET /version says it: "1.27.3", "28.1.0+dev-12-gabc", Forgejo "11.0.3+gitea-1.22.0". */
export function checkVersi(forge: 'gitea' | 'forgejo', versi: string): Temuan[] {
  const tempat = 'server';
  const isForgejo = versi.includes('+gitea-') || versi.includes('+forgejo');
  if (isForgejo !== (forge === 'forgejo'))
    return [difference(tempat, 'version', versi, `server ini ${isForgejo ? 'Forgejo' : 'Gitea'}, bukan ${forge}.`)];
  if (isForgejo)
    return [remark(tempat, 'version', `Forgejo ${readInti(versi)}: cocokkan dengan pengumuman keamanan Forgejo.`)];
  return LUBANG_GITEA.filter((lubang) => hasLubang(versi, lubang)).map(({ nomor, apa, mengunci }) => {
    const akibat = `Gitea ${readInti(versi)} mempunyai lubang ${nomor}: ${apa}. Perbarui servernya.`;
    return mengunci ? difference(tempat, 'version', versi, akibat) : remark(tempat, 'version', akibat);
  });
}

function hasLubang(versi: string, { sebelum, terakhir }: Lubang): boolean {
  if (sebelum !== undefined) return compareVersi(versi, sebelum) < 0;
  return terakhir !== undefined && compareVersi(versi, terakhir) <= 0;
}

/** By number and place: 28.0.0 comes after 1.27.3, and 1.9 before 1.10. */
export function compareVersi(a: string, b: string): number {
  const [kiri, kanan] = [listAngka(a), listAngka(b)];
  const at = [0, 1, 2].find((index) => (kiri[index] ?? 0) !== (kanan[index] ?? 0)) ?? 0;
  return (kiri[at] ?? 0) - (kanan[at] ?? 0);
}

function listAngka(versi: string): number[] {
  return readInti(versi).split('.').map(Number);
}

function readInti(versi: string): string {
  return /^v?(\d{1,6}(?:\.\d{1,6}){0,2})/.exec(versi)?.[1] ?? '0';
}
