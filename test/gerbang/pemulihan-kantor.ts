// What the repair guide tells an office to do, on the plain-git office of gabung-kantor.ts.
import { readFileSync } from 'node:fs';
import { mergePermohonan } from '../../src/gerbang/gabung.ts';
import { loadRiwayat, type RiwayatRepo } from '../../src/gerbang/riwayat.ts';
import { type KantorPolos, LETAK, openRuang, run } from './gabung-kantor.ts';
import { PEMULIHAN, takeBlok } from './panduan-perintah.ts';

export type Penyetuju = Parameters<KantorPolos['tag']>[2];

/** A file as the server's main has it. */
export function readUtama(kantor: KantorPolos, path: string): string {
  return `${run(kantor.server, 'show', `main:${path}`)}\n`;
}

/** One round of the juru-gabung over one branch, as text: "digabung", "belum-siap", "terhalang" … */
export async function gabung(
  kantor: KantorPolos,
  cabang: string,
  { genesis, ...pilihan }: Parameters<typeof openRuang>[1] & { genesis?: string } = {},
): Promise<string> {
  const ruang = openRuang(kantor, pilihan);
  try {
    await ruang.meja.port.perbarui();
    const hasil = await mergePermohonan({ ...ruang.meja, ...(genesis !== undefined && { genesis }) }, cabang);
    if (hasil.status === 'gagal') return `gagal: ${hasil.galat.message}`;
    return hasil.status === 'ditolak' ? `ditolak: ${hasil.kode}` : hasil.status;
  } finally {
    ruang.remove();
  }
}

/** One approval after the other. */
export function setujui(kantor: KantorPolos, cabang: string, ...siapa: Penyetuju[]): void {
  for (const satu of siapa) kantor.tag('setuju', cabang, satu);
}

export function verifyDari(kantor: KantorPolos, genesis: string, tip = kantor.tip()): RiwayatRepo {
  return loadRiwayat({ folder: kantor.server }, { genesis, tip }, LETAK);
}

/** "sah", "gagal:bukan-gabungan", "dipulihkan" …, oldest first. */
export function listStatus({ komit }: RiwayatRepo): string[] {
  return komit.map((satu) => (satu.status === 'gagal' ? `gagal:${satu.kode}` : satu.status));
}

/** Straight onto main, past everybody: what only somebody with the server's own rights can do. */
export function kirimLangsung(kantor: KantorPolos, isi: Record<string, string | null>, waktu?: string): string {
  const { kerja } = kantor;
  kerja.git('fetch', '--quiet', 'origin');
  kerja.git('checkout', '--quiet', '--force', '--detach', 'origin/main');
  const sha = kerja.commit(isi, { waktu: kantor.jam(waktu), pesan: 'langsung' });
  kerja.git('push', '--quiet', 'origin', `${sha}:refs/heads/main`);
  return sha;
}

/** The waivers of the guide, one for each commit. */
export function writePengecualian(...commit: string[]): string {
  const [kepala = '', ...butir] = takeBlok(PEMULIHAN, 'yaml', 'pengecualian:').split('\n');
  return [kepala, ...commit.map((sha) => butir.join('\n').replace('SHA', sha))].join('\n');
}

/** A request that heals, submitted by a staf and approved by those whom its chain names. */
export async function pulihkan(
  kantor: KantorPolos,
  commit: string[],
  pilihan: Parameters<typeof gabung>[2] = {},
): Promise<string> {
  kantor.usul('usul/pulih', { 'content/pengecualian.yaml': writePengecualian(...commit) });
  setujui(kantor, 'usul/pulih', 'sekretaris', 'camat');
  return gabung(kantor, 'usul/pulih', pilihan);
}

export function readPublik(kantor: KantorPolos, nama: Parameters<KantorPolos['letakKunci']>[0]): string {
  return readFileSync(`${kantor.letakKunci(nama)}.pub`, 'utf8').trim();
}

/** instansi.yaml with other keys of the juru-gabung. */
export function gantiKunci(kantor: KantorPolos, ...kunci: string[]): Record<string, string> {
  const path = 'content/instansi.yaml';
  return { [path]: readUtama(kantor, path).replace(/kunci: \[.*\]/, `kunci: [${kunci.join(', ')}]`) };
}
