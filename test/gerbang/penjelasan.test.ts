import { describe, expect, test } from 'vitest';
import type { FaktaMR } from '../../src/alur/fakta.ts';
import { writeKomentar } from '../../src/gerbang/komentar.ts';
import { composePenjelasan } from '../../src/gerbang/penjelasan.ts';
import {
  KEPALA,
  kembalikan,
  komentar,
  LAMA,
  menit,
  oleh,
  PEMERINTAHAN,
  permohonan,
  rantaiLengkap,
  setuju,
  TW1,
  ubahan,
} from '../alur/fakta-contoh.ts';
import { AKUN, akhiriPenugasan, KUTASARI, tambahPenugasan, ubahPejabat } from '../alur/kantor.ts';
import { bahan, type Lain } from './situasi.ts';

const HARI = 24 * 60;

const PLH_PEMERINTAHAN = tambahPenugasan(KUTASARI, {
  jabatan: 'kepala-seksi-pemerintahan',
  pejabat: 'contoh-kasi-pelayanan',
  sifat: 'plh',
  sk: '800/12/2024',
  mulai: '2024-04-01',
  selesai: '2024-04-05',
});

const SEKRETARIS_DIWAKILI = tambahPenugasan(KUTASARI, {
  jabatan: 'sekretaris',
  pejabat: 'contoh-kasubag-umum',
  sifat: 'plh',
  sk: '800/13/2024',
  mulai: '2024-04-01',
  selesai: '2024-04-30',
}).pejabat[0]?.value;

const KEPALA_BARU = 'e'.repeat(40);
const DIDORONG_LAGI: Partial<FaktaMR> = {
  shaKepala: KEPALA_BARU,
  versi: [...permohonan().versi, { sha: KEPALA_BARU, waktu: menit(60) }],
  pendorong: [...permohonan().pendorong, { akun: AKUN.staf, waktu: menit(60), sha: KEPALA_BARU }],
};

/** Name of the golden, what differs from the plain request, and what else there is. */
type Situasi = [nama: string, ubah: Partial<FaktaMR>, lain?: Lain];

const SITUASI: Situasi[] = [
  ['menunggu-pertama', {}],
  ['menunggu-kedua', { persetujuan: [setuju('pemerintahan', 10)] }],
  ['siap', { persetujuan: rantaiLengkap() }],
  [
    'dikembalikan',
    {
      persetujuan: [
        setuju('pemerintahan', 10),
        setuju('umum', 20),
        kembalikan('perencanaan', 30, 'angka TW lalu terulang'),
      ],
    },
  ],
  [
    'dikembalikan-lalu-diperbaiki',
    {
      ...DIDORONG_LAGI,
      persetujuan: [setuju('pemerintahan', 10), kembalikan('umum', 30, 'bukti belum ada', { shaDisetujui: LAMA })],
    },
  ],
  [
    'dikembalikan-lewat-komentar',
    {
      persetujuan: [setuju('pemerintahan', 10), setuju('umum', 20)],
      komentar: [komentar('perencanaan', 30, 'KEMBALIKAN kepala-seksi: bukti kurang')],
    },
  ],
  ['dikembalikan-tanpa-alasan', { persetujuan: [kembalikan('pemerintahan', 10, '')] }],
  ['terlalu-awal', { persetujuan: [setuju('umum', 5)] }],
  ['kepala-lama', { ...DIDORONG_LAGI, persetujuan: [setuju('pemerintahan', 10)] }],
  [
    'kepala-lama-lalu-setuju-lagi',
    {
      ...DIDORONG_LAGI,
      persetujuan: [setuju('pemerintahan', 10), setuju('pemerintahan', 70, { shaDisetujui: KEPALA_BARU })],
    },
  ],
  ['setuju-sendiri', { persetujuan: [setuju('staf', 10), setuju('orangLuar', 12)] }],
  ['dari-fork', { dariFork: true }],
  ['draf', { draf: true }],
  ['sasaran-lain', { cabangSasaran: 'uji' }],
  [
    'dipisah',
    {
      berkas: [ubahan(PEMERINTAHAN), ubahan(`${TW1}/seksi/seksi-pelayanan.yaml`), ubahan(`${TW1}/program.yaml`)],
      persetujuan: [setuju('pemerintahan', 10)],
    },
  ],
  ['kebijakan-dan-data', { berkas: [ubahan(PEMERINTAHAN), ubahan('content/pejabat.yaml')] }],
  ['ralat', { berkas: [ubahan(PEMERINTAHAN), ubahan(`${TW1}/kompilasi.yaml`)], persetujuan: rantaiLengkap() }],
  ['dirangkap-penyusun', oleh('pemerintahan')],
  ['menunggu-atasan', { ...oleh('umum'), berkas: [ubahan(`${TW1}/format.yaml`)] }],
  [
    'disetujui-atasan',
    { ...oleh('umum'), berkas: [ubahan(`${TW1}/format.yaml`)], persetujuan: [setuju('sekretaris', 10)] },
  ],
  [
    'tanpa-atasan',
    {
      penulis: AKUN.sekretaris,
      pendorong: [AKUN.sekretaris, AKUN.camat].map((akun) => ({ akun, waktu: menit(-1), sha: KEPALA })),
      berkas: [ubahan(`${TW1}/kompilasi.yaml`)],
    },
  ],
  ['ditunda', { berkas: [ubahan(`${TW1}/seksi/subbagian-perencanaan.yaml`)], persetujuan: [setuju('umum', 10)] }],
  ['program', { ...oleh('sekretariat'), berkas: [ubahan(`${TW1}/program.yaml`)] }],
  [
    'pejabat-diganti',
    { ...oleh('perencanaan'), berkas: [ubahan('content/pejabat.yaml')] },
    { periksa: SEKRETARIS_DIWAKILI ? { pejabatBaru: SEKRETARIS_DIWAKILI } : {} },
  ],
  ['perangkat', { ...oleh('perencanaan'), berkas: [ubahan('src/format.ts'), ubahan('README.md')] }],
  [
    'camat-mengembalikan',
    {
      ...oleh('perencanaan'),
      berkas: [ubahan(`${TW1}/kompilasi.yaml`)],
      persetujuan: [setuju('sekretaris', 10)],
      komentar: [
        komentar('camat', 30, 'KEMBALIKAN: angka IKU-1 belum sama dengan lampiran'),
        komentar('pelayanan', 40, 'KEMBALIKAN: saya kurang setuju'),
      ],
    },
  ],
  [
    'camat-mengembalikan-lalu-sekretaris-setuju',
    {
      ...oleh('perencanaan'),
      berkas: [ubahan(`${TW1}/kompilasi.yaml`)],
      persetujuan: [setuju('sekretaris', 10), setuju('sekretaris', 50)],
      komentar: [komentar('camat', 30, 'KEMBALIKAN sekretaris: angka IKU-1 belum sama dengan lampiran')],
    },
  ],
  [
    'akun-berganti-nama',
    { persetujuan: [setuju('pemerintahan', 10, { akun: { ...AKUN.pemerintahan, nama: 'nama-baru' } })] },
  ],
  ['plh', { persetujuan: [setuju('pemerintahan', 10)] }, { isi: PLH_PEMERINTAHAN }],
  ['kosong', {}, { isi: akhiriPenugasan(KUTASARI, 'kepala-seksi-pemerintahan', '2024-03-31') }],
  ['terlambat', { persetujuan: [setuju('pemerintahan', 20 * HARI), setuju('umum', 21 * HARI)] }],
  ['lewat', {}, { per: '2024-05-20' }],
  ['tanpa-kalender', {}, { isi: { ...KUTASARI, kalender: [] } }],
  [
    'tanpa-akun',
    {},
    {
      isi: ubahPejabat(KUTASARI, (semua) => ({
        ...semua,
        pejabat: semua.pejabat.map(({ akun, ...orang }) =>
          orang.id === 'contoh-kasi-pemerintahan' ? orang : { ...orang, ...(akun && { akun }) },
        ),
      })),
    },
  ],
  [
    'isi-bermasalah',
    { persetujuan: [setuju('pemerintahan', 10)] },
    {
      problems: [
        masalah(
          'kinerja/2024/tw1/seksi/seksi-pemerintahan.yaml',
          9,
          'error',
          'isian-belum-ada',
          'realisasi IKU-1 belum diisi',
          'Isi angkanya.',
        ),
        masalah('kinerja/2024/tw1/kompilasi.yaml', 4, 'error', 'sidik-berbeda', 'sidik tidak cocok lagi'),
        masalah(
          'kinerja/2024/tw1/seksi/seksi-pemerintahan.yaml',
          12,
          'warning',
          'bukti-kurang',
          'belum ada bukti dukung',
        ),
        masalah('perkin/2024/camat.yaml', 2, 'warning', 'bukti-kurang', 'tidak ada hubungannya dengan permohonan ini'),
      ],
    },
  ],
  ['berubah-di-utama', { berkas: [ubahan(PEMERINTAHAN, { berubahDiSasaran: true })], persetujuan: rantaiLengkap() }],
  ['tanpa-rantai', { berkas: [ubahan('content/entah.yaml')] }],
  ['bukan-berkas', { berkas: [ubahan(PEMERINTAHAN, { mode: '120000' })] }, { tanpaPohon: true }],
  ['penyusun-asing', { ...oleh('orangLuar') }],
  ['tergabung', { keadaan: 'tergabung', persetujuan: rantaiLengkap() }],
  ['tanpa-forge', { forge: 'git', nomor: 0, url: 'plain:usul/tw1' }],
];

function masalah(
  file: string,
  line: number,
  severity: 'error' | 'warning',
  code: 'isian-belum-ada' | 'sidik-berbeda' | 'bukti-kurang',
  message: string,
  hint?: string,
) {
  return { file, line, column: 3, severity, code, message, ...(hint === undefined ? {} : { hint }) };
}

describe('composePenjelasan(bahan) → komentar', () => {
  test.each(SITUASI)('%s', async (nama, ubah, lain) => {
    const teks = writeKomentar({ penjelasan: composePenjelasan(bahan(ubah, lain)) });
    await expect(teks).toMatchFileSnapshot(`../output/gerbang/${nama}.md`);
  });
});
