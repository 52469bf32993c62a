// The sealing documents of a triwulan as text: what a new one says, and an old one with its seal put right.
import type { Triwulan } from './domain/isi.generated.ts';
import { type Isi, pathOfJenis } from './domain/isi.ts';
import type { Kinerja, Segel } from './domain/kinerja.ts';
import { findKompilasi } from './domain/lookup.ts';
import { formatTw } from './format.ts';
import type { TextFile } from './source/files.ts';

export const DAFTAR_DOKUMEN = ['kompilasi', 'laporan-capaian'] as const satisfies Segel['dokumen'][];
export type DokumenSegel = (typeof DAFTAR_DOKUMEN)[number];

/** No rows have this hash: a document that still waits for its seal. */
export const SIDIK_KOSONG = '0'.repeat(64);

export interface Pengesahan {
  dokumen: DokumenSegel;
  tahun: number;
  triwulan: Triwulan;
}

export function pathOf({ dokumen, tahun, triwulan }: Pengesahan): string {
  return pathOfJenis(dokumen, { tahun, triwulan });
}

/** What seals it. */
export function nameCommand({ dokumen, tahun, triwulan }: Pengesahan): string {
  return `npm run compile -- ${tahun} tw${triwulan}${dokumen === 'kompilasi' ? '' : ` --dokumen ${dokumen}`}`;
}

/** A first edition without its seal. */
export function composeDokumen(pengesahan: Pengesahan, tanggal: string, isi: Isi): TextFile {
  const { dokumen, tahun, triwulan } = pengesahan;
  const edisiKompilasi = findKompilasi(isi, tahun, triwulan)?.value.edisi;
  const lines = [
    `# yaml-language-server: $schema=../../../../schemas/${dokumen}.schema.json`,
    `# ${JUDUL[dokumen]}, ${formatTw(triwulan)} ${tahun}: mengesahkan ${CAKUPAN[dokumen]}.`,
    '# Sidik ditulis oleh npm run compile; jangan diketik sendiri.',
    `tahun: ${tahun}`,
    `triwulan: ${triwulan}`,
    'edisi: 1',
    `tanggal: ${tanggal}`,
    `sidik: '${SIDIK_KOSONG}'`,
    ...(dokumen === 'laporan-capaian' ? [`kompilasi_edisi: ${edisiKompilasi ?? 1}`] : []),
  ];
  return { path: pathOf(pengesahan), text: `${lines.join('\n')}\n` };
}

/** Only the seal changes: narrative, comments and order stay as people wrote them. */
export function writeSidik({ path, text }: TextFile, sidik: string): TextFile {
  return { path, text: text.replace(/^sidik:[^\r\n#]*?(?=\s*(?:#|\r?$))/m, `sidik: '${sidik}'`) };
}

export function findSegel({ periode }: Kinerja, { dokumen, tahun, triwulan }: Pengesahan): Segel | undefined {
  const satu = periode.find((p) => p.tahun === tahun && p.triwulan === triwulan);
  return dokumen === 'kompilasi' ? satu?.kompilasi : satu?.laporan;
}

/** What was asked of the triwulan and is not reported: codes with their names. */
export function listBelumDilaporkan({ baris, anggaran }: Kinerja, { dokumen, tahun, triwulan }: Pengesahan): string[] {
  const isPeriode = (satu: { tahun: number; triwulan: number }) => satu.tahun === tahun && satu.triwulan === triwulan;
  const isLingkup = (level: string) => (level === 'sasaran') === (dokumen === 'kompilasi');
  const indikator = baris
    .filter((satu) => isPeriode(satu) && isLingkup(satu.indikator.level))
    .filter(({ target, realisasi }) => target !== undefined && realisasi === undefined)
    .map(({ indikator: { kode, nama } }) => `${kode} ${nama}`);
  const uang = anggaran
    .filter((satu) => isPeriode(satu) && dokumen === 'laporan-capaian' && satu.realisasi === undefined)
    .map(({ kode, nama }) => `${kode} ${nama}: realisasi anggaran`);
  return [...indikator, ...uang];
}

const JUDUL: Record<DokumenSegel, string> = {
  kompilasi: 'Dokumen Kompilasi Data Kinerja',
  'laporan-capaian': 'Laporan Capaian Kinerja',
};

const CAKUPAN: Record<DokumenSegel, string> = {
  kompilasi: 'format.yaml dan seksi/ (SOP 1 langkah 6–8)',
  'laporan-capaian': 'pengukuran/ dan program.yaml (SOP 2 langkah 10–14)',
};
