import { formatTanggal } from '../format.ts';
import { isObjek } from './beda.ts';
import type { BerkasBerdua, Pembaca } from './isian.ts';
import type { IsianBerubah, SisiBanding } from './perbandingan.ts';

interface Penugasan {
  nilai: Record<string, unknown>;
  kunci: string;
  pointer: string;
  kalimat: string;
}

/** Who holds what, from when to when: each assignment as one sentence on either side. */
export function comparePejabat(pembaca: Pembaca, { path, lama, baru }: BerkasBerdua): IsianBerubah[] {
  const [sebelum, sesudah] = [listPenugasan(lama?.nilai), listPenugasan(baru?.nilai)];
  const byKunci = new Map(sebelum.map((satu) => [satu.kunci, satu]));
  const kini = new Set(sesudah.map(({ kunci }) => kunci));
  const pasangan: [Penugasan | undefined, Penugasan | undefined][] = [
    ...sesudah.map((satu): [Penugasan | undefined, Penugasan] => [byKunci.get(satu.kunci), satu]),
    ...sebelum.filter(({ kunci }) => !kini.has(kunci)).map((satu): [Penugasan, undefined] => [satu, undefined]),
  ];
  return pasangan
    .filter(([a, b]) => JSON.stringify(a?.nilai) !== JSON.stringify(b?.nilai))
    .map(([a, b]) => {
      const nama = findNama(b ? baru?.nilai : lama?.nilai, 'jabatan', (b ?? a)?.nilai.jabatan);
      return { nama, ...toSisi(pembaca.lama, path, a, 'Lama'), ...toSisi(pembaca.baru, path, b, 'Baru') };
    });
}

function toSisi(
  { tunjuk }: SisiBanding,
  path: string,
  penugasan: Penugasan | undefined,
  sisi: 'Lama' | 'Baru',
): Omit<IsianBerubah, 'nama'> {
  if (!penugasan) return {};
  const tempat = tunjuk({ path, pointer: penugasan.pointer });
  return sisi === 'Lama'
    ? { lama: penugasan.kalimat, tempatLama: tempat }
    : { baru: penugasan.kalimat, tempatBaru: tempat };
}

function listPenugasan(nilai: unknown): Penugasan[] {
  return listButir(nilai, 'penugasan').map((satu, index) => ({
    nilai: satu,
    kunci: JSON.stringify([satu.jabatan, satu.pejabat, satu.mulai]),
    pointer: `/penugasan/${index}`,
    kalimat: describe(nilai, satu),
  }));
}

/** "Nama (Plt.) sejak 1 Juli 2024 sampai 31 Juli 2024, SK 1/2024" */
function describe(nilai: unknown, { pejabat, sifat, mulai, selesai, sk }: Record<string, unknown>): string {
  const sebutan = sifat === 'plt' ? ' (Plt.)' : sifat === 'plh' ? ' (Plh.)' : '';
  const sampai = selesai === undefined ? '' : ` sampai ${tanggal(selesai)}`;
  const surat = typeof sk === 'string' ? `, ${sk}` : '';
  return `${findNama(nilai, 'pejabat', pejabat)}${sebutan} sejak ${tanggal(mulai)}${sampai}${surat}`;
}

function tanggal(nilai: unknown): string {
  const teks = String(nilai);
  return /^\d{4}-(?:0[1-9]|1[0-2])-\d\d$/.test(teks) ? formatTanggal(teks) : teks;
}

function findNama(nilai: unknown, daftar: 'jabatan' | 'pejabat', id: unknown): string {
  const nama = listButir(nilai, daftar).find((satu) => satu.id === id)?.nama;
  return typeof nama === 'string' ? nama : String(id);
}

function listButir(nilai: unknown, kunci: string): Record<string, unknown>[] {
  const daftar: unknown = isObjek(nilai) ? nilai[kunci] : undefined;
  return Array.isArray(daftar) ? daftar.filter(isObjek) : [];
}
