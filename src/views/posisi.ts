import type { Posisi, PosisiBerkas } from '../domain/riwayat.ts';
import { formatPeriode, formatTanggal, KOSONG } from '../format.ts';
import { listPengarsipan, type PengarsipanView } from './arsip-tenggat.ts';
import { type Kerangka, KEPATUHAN, POSISI, RIWAYAT, viewKerangka } from './kerangka.ts';
import { jalurRiwayat, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

/** /posisi/: which file is with whom, due when. */
export interface PosisiView {
  kerangka: Kerangka;
  penjelasan: string[];
  terkait: Tautan[];
  kelompok: { judul: string; kalimat: string; berkas: PosisiBerkasView[] }[];
}

export interface PosisiBerkasView {
  nama: string;
  jalur: string | undefined; // its approvals
  keadaan: PosisiBerkas['keadaan'];
  kata: string;
  pemegang: string;
  sejak: string;
  tenggat: string;
  keterangan: string | undefined;
  permohonan: { teks: string; alamat: string | undefined } | undefined;
}

const KATA: Record<PosisiBerkas['keadaan'], string> = {
  menunggu: 'belum gilirannya',
  mengisi: 'sedang disusun',
  diajukan: 'menunggu persetujuan',
  dikembalikan: 'dikembalikan',
  disetujui: 'disetujui',
  'data-awal': 'data awal',
};

export function viewPosisi(terbitan: Terbitan): PosisiView {
  const { posisi } = terbitan;
  const periode = posisi.periode.map(({ tahun, triwulan, berkas }) => ({
    judul: formatPeriode({ tahun, triwulan }),
    kalimat: describeJumlah(berkas),
    berkas: berkas.map((satu) => viewBerkas(terbitan, satu)),
  }));
  const lain = posisi.lain.map((satu) => viewBerkas(terbitan, satu));
  const arsip = listPengarsipan(terbitan).filter(({ belum }) => belum.length > 0);
  return {
    kerangka: viewKerangka(terbitan, {
      judul: POSISI.teks,
      uraian: 'Berkas mana sedang pada siapa, dan paling lambat kapan.',
      jalur: POSISI.jalur,
      jejak: [RIWAYAT],
    }),
    penjelasan: describePosisi(terbitan, posisi),
    terkait: [RIWAYAT, KEPATUHAN],
    kelompok: [
      ...periode,
      ...(lain.length > 0
        ? [{ judul: 'Permohonan lain', kalimat: `${lain.length} permohonan terbuka.`, berkas: lain }]
        : []),
      ...(arsip.length > 0
        ? [
            {
              judul: 'Arsip',
              kalimat: 'Naskah bertanda tangan yang belum diarsipkan.',
              berkas: arsip.map(viewBelumArsip),
            },
          ]
        : []),
    ],
  };
}

/** The page shows due dates and no days left: it is read on other days than it was made. */
function describePosisi({ mode, tanggal, commit, kinerja }: Terbitan, { denganPermohonan }: Posisi): string[] {
  const per = commit === undefined ? 'Keadaan berkas yang ada sekarang.' : `Keadaan per ${formatTanggal(tanggal)}.`;
  const awal = kinerja.riwayat ? [] : ['Belum ada riwayat persetujuan: berkas yang sudah disahkan disebut data awal.'];
  if (denganPermohonan) return [per, ...awal];
  const permohonan =
    mode === 'publik'
      ? 'Permohonan yang masih dibahas tidak ditampilkan di sini.'
      : 'Permohonan yang masih terbuka tidak ikut: situs ini dibuat tanpa berkas fakta dari npm run gate.';
  return [per, ...awal, permohonan];
}

function describeJumlah(berkas: PosisiBerkas[]): string {
  const selesai = berkas.filter(({ keadaan }) => keadaan === 'disetujui' || keadaan === 'data-awal').length;
  return selesai === berkas.length
    ? `Semua ${berkas.length} berkas selesai.`
    : `${selesai} dari ${berkas.length} berkas selesai.`;
}

function viewBerkas({ kinerja }: Terbitan, berkas: PosisiBerkas): PosisiBerkasView {
  const { path, nama, keadaan, pemegang, sejak, tenggat, keterangan, permohonan } = berkas;
  const isTercatat = kinerja.riwayat?.gabungan.some((satu) => satu.berkas.some((lain) => lain.path === path));
  return {
    nama,
    jalur: isTercatat ? jalurRiwayat(path) : undefined,
    keadaan,
    kata: KATA[keadaan],
    pemegang: pemegang.join('; ') || KOSONG,
    sejak: sejak === undefined ? KOSONG : formatTanggal(sejak),
    tenggat: tenggat === undefined ? describeTanpaTenggat(keadaan) : formatTanggal(tenggat),
    keterangan,
    permohonan: permohonan && {
      teks: permohonan.judul,
      alamat: /^https?:\/\//.test(permohonan.url) ? permohonan.url : undefined,
    },
  };
}

function viewBelumArsip({ judul, jumlah, belum, pelaksana, sejak, tenggat }: PengarsipanView): PosisiBerkasView {
  return {
    nama: `Naskah bertanda tangan ${judul}`,
    jalur: undefined,
    keadaan: 'mengisi',
    kata: 'belum diarsipkan',
    pemegang: pelaksana,
    sejak: formatTanggal(sejak),
    tenggat: tenggat === undefined ? KOSONG : formatTanggal(tenggat),
    keterangan: `${belum.length} dari ${jumlah} dokumen`,
    permohonan: undefined,
  };
}

function describeTanpaTenggat(keadaan: PosisiBerkas['keadaan']): string {
  return keadaan === 'mengisi' || keadaan === 'diajukan' ? 'tidak disebut' : KOSONG;
}
