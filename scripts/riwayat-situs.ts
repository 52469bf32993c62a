// What `build` and `dev` take of approvals, and how it reaches the pages.
import { existsSync } from 'node:fs';
import { findUjung, loadRiwayatSitus, type RiwayatSitus, writeRiwayatSitus } from '../src/load-riwayat.ts';
import type { Situs } from '../src/load-situs.ts';
import { showHidden } from '../src/source/problem.ts';
import { progress, UsageError } from './terminal.ts';

export const PILIHAN_RIWAYAT = `  --genesis SHA      commit pangkal riwayat persetujuan, lengkap (bawaan variabel lingkungan KINERJA_GENESIS)
  --tip REF          ujung riwayat itu (bawaan HEAD; pratinjau: cabang utama seperti terakhir diambil dari server)
  --fakta BERKAS     permohonan yang terbuka, dari npm run gate; hanya tampil pada pratinjau`;

export const OPSI_RIWAYAT = {
  genesis: { type: 'string' },
  tip: { type: 'string' },
  fakta: { type: 'string' },
} as const;

export interface FlagRiwayat {
  genesis?: string | undefined;
  tip?: string | undefined;
  fakta?: string | undefined;
}

/** Once per build; all is data awal where no genesis is named. */
export function readPersetujuan({
  content,
  mode,
  tip,
  fakta,
  ...flags
}: FlagRiwayat & { content: string; mode: Situs['mode'] }): RiwayatSitus {
  if (fakta !== undefined && !existsSync(fakta)) throw new UsageError(`berkas fakta "${showHidden(fakta)}" tidak ada`);
  const genesis = flags.genesis ?? (process.env.KINERJA_GENESIS || undefined);
  if (genesis === undefined) return loadRiwayatSitus({ content, fakta });
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(genesis))
    throw new UsageError(
      `--genesis "${showHidden(genesis)}" bukan SHA commit yang lengkap (40 atau 64 angka heksadesimal)`,
    );
  progress('Memeriksa riwayat persetujuan …');
  return loadRiwayatSitus({
    content,
    genesis,
    fakta,
    tip: tip ?? (mode === 'pratinjau' ? findUjung(content) : undefined),
  });
}

/** A public site is never made of a history that does not hold; a preview shows what is wrong with it. */
export function isTerbit({ riwayat }: RiwayatSitus, mode: Situs['mode']): boolean {
  const gagal = riwayat?.gabungan.find(({ keadaan }) => keadaan === 'gagal');
  if (!gagal) return true;
  console.error(`riwayat persetujuan tidak sah: penggabungan ${gagal.sha}: ${gagal.sebab ?? 'tidak memenuhi aturan'}`);
  if (mode === 'publik') console.error('    Situs publik tidak dibuat. Lihat seluruhnya dengan: npm run verify');
  return mode === 'pratinjau';
}

/** Astro's side reads the environment. */
export async function withRiwayat<T>(persetujuan: RiwayatSitus, run: () => Promise<T>): Promise<T> {
  const { file, remove } = writeRiwayatSitus(persetujuan);
  process.env.KINERJA_RIWAYAT = file;
  try {
    return await run();
  } finally {
    remove();
  }
}
