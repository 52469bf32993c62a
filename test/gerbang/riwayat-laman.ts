// A history with what the pages tell of: a return, a late step, a Plh., a dirangkap, a correction, a merge that was healed.
import type { FaktaMR } from '../../src/alur/fakta.ts';
import { resolveKinerja } from '../../src/domain/resolve.ts';
import { readFolderAt } from '../../src/gerbang/pohon.ts';
import { checkContent } from '../../src/validate/content.ts';
import { kembalikan, menit, oleh, setuju } from '../alur/fakta-contoh.ts';
import { CAMAT, PEMERINTAHAN, TW1 } from './riwayat-baik.ts';
import { composeGabungan, createKantorGit, type KantorGit, merge, pushKepala, writeGabungan } from './riwayat-uji.ts';

const KOMPILASI = `${TW1}/kompilasi.yaml`;
const HARI = 24 * 60;

const PLH = `
  - jabatan: kasubag-umum
    pejabat: contoh-kasi-pelayanan
    sifat: plh
    mulai: 2024-05-06
    selesai: 2024-05-08
    sk: Surat Perintah Contoh Nomor 000/CONTOH/2024
`;

/** Leaves `main` checked out at the last merge. */
export function createRiwayatLaman(): { kantor: KantorGit; tip: string } {
  const kantor = createKantorGit();
  const kembali = mergeTerlambat(kantor, kantor.genesis);
  const pejabat = kantor.uji.git('show', `${kembali}:content/pejabat.yaml`);
  const plh = merge(kantor, kembali, {
    ubah: { 'pejabat.yaml': `${pejabat}${PLH}` },
    fakta: {
      ...diHari(30, oleh('perencanaan')),
      persetujuan: CAMAT.map((satu, n) => ({ ...satu, waktu: menit(30 * HARI + n + 10) })),
    },
    saat: menit(30 * HARI + 60),
  });
  const ralat = mergeRalat(kantor, plh);
  const dirangkap = merge(kantor, ralat, {
    ubah: { [PEMERINTAHAN]: `${kantor.uji.git('show', `${ralat}:content/${PEMERINTAHAN}`)}\n# catatan\n` },
    fakta: {
      ...diHari(40, oleh('pemerintahan')),
      persetujuan: [setuju('umum', 40 * HARI + 10), setuju('perencanaan', 40 * HARI + 20)],
    },
    saat: menit(40 * HARI + 60),
  });
  const tanpaTanda = composeGabungan(kantor, dirangkap, {
    ubah: { [`${TW1}/evaluasi.yaml`]: `${kantor.teks(`${TW1}/evaluasi.yaml`)}# catatan\n` },
    fakta: {
      ...diHari(41, oleh('perencanaan')),
      persetujuan: [setuju('sekretaris', 41 * HARI + 10), setuju('camat', 41 * HARI + 20)],
    },
    saat: menit(41 * HARI + 60),
  });
  const rusak = writeGabungan(kantor, { ...tanpaTanda, kunci: undefined });
  const tip = mergePemulih(kantor, rusak);
  kantor.uji.git('checkout', '-q', '--force', '-B', 'main', tip);
  return { kantor, tip };
}

/** Opened and pushed on another day. */
function diHari(hari: number, fakta: Partial<FaktaMR> = {}): Partial<FaktaMR> {
  const waktu = menit(hari * HARI);
  return {
    dibuka: waktu,
    versi: [{ sha: 'a'.repeat(40), waktu }],
    ...fakta,
    ...(fakta.pendorong && { pendorong: fakta.pendorong.map((satu) => ({ ...satu, waktu })) }),
  };
}

/** Step 3 has one working day, and took until the 16th; the office was closed from the 8th to the 15th. */
function mergeTerlambat(kantor: KantorGit, sasaran: string): string {
  return merge(kantor, sasaran, {
    ubah: { [PEMERINTAHAN]: `${kantor.teks(PEMERINTAHAN)}# diperiksa\n` },
    fakta: {
      persetujuan: [
        setuju('pemerintahan', 14 * HARI),
        setuju('umum', 14 * HARI + 60),
        kembalikan('perencanaan', 15 * HARI, 'bukti <b>IKU-3</b> belum dapat dibuka'),
        setuju('umum', 16 * HARI),
        setuju('perencanaan', 16 * HARI + 30),
      ],
    },
    saat: menit(16 * HARI + 60),
  });
}

function mergeRalat(kantor: KantorGit, sasaran: string): string {
  const ubah = { [PEMERINTAHAN]: kantor.teks(PEMERINTAHAN).replace('realisasi: 71.43', 'realisasi: 78.57') };
  const sidik = computeSidik(kantor, sasaran, ubah);
  const ralat = `edisi: 2\ntanggal: 2024-05-06\nsidik: '${sidik}'\nralat:\n  alasan: satu desa tercatat dua kali\n`;
  const kompilasi = kantor.teks(KOMPILASI).replace(/edisi: 1\n[\s\S]*$/, ralat);
  return merge(kantor, sasaran, {
    ubah: { ...ubah, [KOMPILASI]: kompilasi },
    fakta: {
      ...diHari(34),
      persetujuan: (['pemerintahan', 'pelayanan', 'perencanaan', 'sekretaris', 'camat'] as const).map((siapa, n) =>
        setuju(siapa, 34 * HARI + n + 1),
      ),
    },
    saat: menit(34 * HARI + 60),
  });
}

/** What `compile` would write: read from the tree of a head that lacks only the seal. */
function computeSidik(kantor: KantorGit, sasaran: string, ubah: Record<string, string>): string {
  const kepala = pushKepala(kantor, sasaran, ubah);
  const { isi } = checkContent(readFolderAt(kantor.uji.repo, kepala, 'content'));
  const periode = isi && resolveKinerja(isi).periode.find(({ tahun, triwulan }) => tahun === 2024 && triwulan === 1);
  return periode?.kompilasi?.hitungan ?? '';
}

function mergePemulih(kantor: KantorGit, rusak: string): string {
  const catatan = `pengecualian:\n  - commit: ${rusak}\n    alasan: dorongan langsung saat server rusak\n    oleh: camat\n    sampai: 2024-12-31\n`;
  return merge(kantor, rusak, {
    ubah: { 'pengecualian.yaml': catatan },
    fakta: {
      ...diHari(42, oleh('perencanaan')),
      persetujuan: [setuju('sekretaris', 42 * HARI + 10), setuju('camat', 42 * HARI + 20)],
    },
    saat: menit(42 * HARI + 60),
  });
}
