// A large office made by rule, for whatever must hold on a long report: 6 sasaran, 24 IKU, 9 programs, 213 indikator in the
// annex, four sealed triwulan, three years before them. Every name and figure is made up.
import { composeDokumen, listDokumen } from '../../src/dokumen/catalog.ts';
import type { Program, Renstra, Triwulan } from '../../src/domain/isi.generated.ts';
import type { Isi } from '../../src/domain/isi.ts';
import type { Kinerja } from '../../src/domain/kinerja.ts';
import { DAFTAR_TRIWULAN } from '../../src/domain/lookup.ts';
import { resolveKinerja } from '../../src/domain/resolve.ts';
import type { Dokumen } from '../../src/markup/types.ts';
import { isiContoh } from './kinerja-contoh.ts';
import { SOP_CONTOH } from './sop-contoh.ts';
import { loadTemplat } from './templat-contoh.ts';

/** The Laporan Kinerja of that office: at least 60 A4 pages, approved. */
export function composeLkjipPanjang(): Dokumen {
  const [kinerja, templat] = [kinerjaPanjang(), loadTemplat('laporan-kinerja')];
  const entri = listDokumen(kinerja, [templat], 'publik').find(({ tahun }) => tahun === TAHUN);
  const hasil = entri && composeDokumen(kinerja, templat, entri);
  if (!hasil?.value) throw new Error(`no LKjIP: ${JSON.stringify(hasil?.problems)}`);
  return hasil.value;
}

/** Seals that fit are found by resolving twice. */
export function kinerjaPanjang(): Kinerja {
  const isi = isiPanjang();
  const { periode } = resolveKinerja(isi);
  const find = (triwulan: Triwulan) => periode.find((satu) => satu.triwulan === triwulan);
  return resolveKinerja({
    ...isi,
    kompilasi: isi.kompilasi.map(({ path, value }) => ({
      path,
      value: { ...value, sidik: find(value.triwulan)?.kompilasi?.hitungan ?? '' },
    })),
    'laporan-capaian': isi['laporan-capaian'].map(({ path, value }) => ({
      path,
      value: { ...value, sidik: find(value.triwulan)?.laporan?.hitungan ?? '' },
    })),
  });
}

/** The yearly reports end with the camat: only who approves a file is printed over the place to sign it. */
export const SOP_LAPORAN: Isi['sop'][number] = {
  path: 'sop/pengumpulan.yaml',
  value: {
    ...SOP_CONTOH,
    langkah: [
      ...SOP_CONTOH.langkah,
      {
        nomor: 7,
        kegiatan: 'Menandatangani laporan tahunan',
        pelaksana: ['camat'],
        tindakan: 'tanda_tangan',
        berkas: ['laporan/*/lkjip.yaml', 'laporan/*/evaluasi.yaml'],
      },
    ],
  },
};

/** With whoever initials the yearly reports. */
export const PEJABAT_LAPORAN: Isi['pejabat'][number] = addSekretaris(isiContoh().pejabat[0]);

function addSekretaris(berkas: Isi['pejabat'][number] | undefined): Isi['pejabat'][number] {
  if (!berkas) throw new Error('no pejabat');
  const sekretaris = { id: 'sekretaris', nama: 'Sekretaris Kecamatan Contoh', atasan: 'camat' };
  return { ...berkas, value: { ...berkas.value, jabatan: [...berkas.value.jabatan, sekretaris] } };
}

const TAHUN = 2024;
const SASARAN = range(6);
const IKU = range(4); // of each sasaran
const PROGRAM = range(9);
const KEGIATAN = range(4);
const SUB = range(4);

function isiPanjang(): Isi {
  const contoh = isiContoh();
  return {
    ...contoh,
    pejabat: [PEJABAT_LAPORAN],
    sop: [SOP_LAPORAN],
    renstra: [{ path: 'renstra/2021-2026.yaml', value: composeRenstra() }],
    program: [{ path: `program/${TAHUN}.yaml`, value: composeProgram() }],
    perkin: [{ path: `perkin/${TAHUN}/camat.yaml`, value: composePerkin() }],
    'capaian-lalu': [2021, 2022, 2023].map(composeLalu),
    seksi: DAFTAR_TRIWULAN.map(composeSeksi),
    pengukuran: DAFTAR_TRIWULAN.map(composePengukuran),
    'program-triwulan': DAFTAR_TRIWULAN.map(composeProgramTriwulan),
    kompilasi: DAFTAR_TRIWULAN.map((triwulan) => ({
      path: `kinerja/${TAHUN}/tw${triwulan}/kompilasi.yaml`,
      value: { tahun: TAHUN, triwulan, edisi: 1, tanggal: `2024-${BULAN[triwulan]}-12`, sidik: '' },
    })),
    'laporan-capaian': DAFTAR_TRIWULAN.map((triwulan) => ({
      path: `kinerja/${TAHUN}/tw${triwulan}/laporan-capaian.yaml`,
      value: { tahun: TAHUN, triwulan, edisi: 1, tanggal: `2024-${BULAN[triwulan]}-15`, sidik: '', kompilasi_edisi: 1 },
    })),
    lkjip: [{ path: `laporan/${TAHUN}/lkjip.yaml`, value: composeLkjip() }],
  };
}

const BULAN: Record<Triwulan, string> = { 1: '04', 2: '07', 3: '10', 4: '12' };

function composeRenstra(): Renstra {
  return {
    mulai: 2021,
    selesai: 2026,
    tujuan: [0, 1].map((tujuan) => ({
      kode: `T-${tujuan + 1}`,
      uraian: `Terwujudnya tata kelola kecamatan rekaan ke-${tujuan + 1} yang baik, terbuka, dan bertanggung jawab`,
      sasaran: SASARAN.filter((s) => s % 2 === tujuan).map((s) => ({
        kode: `S-${s + 1}`,
        uraian: `Meningkatnya mutu urusan rekaan ke-${s + 1} dalam penyelenggaraan pemerintahan kecamatan`,
        indikator: IKU.map((i) => composeIku(s, i)),
      })),
    })),
  };
}

function composeIku(s: number, i: number): Renstra['tujuan'][number]['sasaran'][number]['indikator'][number] {
  const nama = `Persentase pemenuhan ukuran rekaan ke-${i + 1} pada sasaran ${s + 1}`;
  return {
    kode: kodeIku(s, i),
    nama: i === 0 ? `${nama} menurut hasil pemeriksaan bersama unit kerja, desa, dan kelurahan se-kecamatan` : nama,
    definisi: 'Bagian ukuran rekaan yang terpenuhi dari seluruh ukuran yang ditetapkan sejak awal tahun.',
    formulasi: 'Ukuran terpenuhi dibagi seluruh ukuran, dikalikan 100.',
    sumber_data: 'Buku catatan rekaan dan berita acara pemeriksaan bersama',
    satuan: 'persen',
    arah: i === 3 ? 'turun' : 'naik',
    agregasi: 'nilai-akhir',
    penanggung_jawab: 'seksi-a',
    target: Object.fromEntries(
      [2022, 2023, 2024, 2025, 2026].map((tahun, n) => [String(tahun), target(s, i) - 4 + 2 * n]),
    ),
  };
}

function composePerkin(): Isi['perkin'][number]['value'] {
  return {
    tahun: TAHUN,
    jabatan: 'camat',
    tanggal: '2024-01-15',
    sasaran: SASARAN.map((s) => ({
      kode: `S-${s + 1}`,
      uraian: `Meningkatnya mutu urusan rekaan ke-${s + 1} dalam penyelenggaraan pemerintahan kecamatan`,
      indikator: IKU.map((i) => ({
        kode: kodeIku(s, i),
        target: target(s, i),
        target_triwulan: tiapTriwulan(target(s, i)),
      })),
    })),
    anggaran: PROGRAM.map(kodeProgram),
  };
}

function composeProgram(): Program {
  const indikator = (kode: string, nama: string) => ({
    kode: `${kode}-1`,
    nama,
    satuan: 'dokumen',
    arah: 'naik' as const,
    agregasi: 'nilai-akhir' as const,
    target: 12,
    target_triwulan: tiapTriwulan(12),
  });
  return {
    tahun: TAHUN,
    program: PROGRAM.map((p) => ({
      kode: kodeProgram(p),
      nama: `Program Rekaan ke-${p + 1} Penyelenggaraan Pemerintahan dan Pelayanan`,
      sasaran: `S-${(p % SASARAN.length) + 1}`,
      unit: 'seksi-a',
      pagu: KEGIATAN.length * SUB.length * PAGU,
      indikator: [indikator(kodeProgram(p), `Jumlah dokumen program rekaan ke-${p + 1} yang selesai tepat waktu`)],
      kegiatan: KEGIATAN.map((k) => ({
        kode: kodeKegiatan(p, k),
        nama: `Kegiatan Rekaan ke-${k + 1} untuk Koordinasi dan Fasilitasi`,
        unit: 'seksi-a',
        pagu: SUB.length * PAGU,
        indikator: [indikator(kodeKegiatan(p, k), `Jumlah dokumen kegiatan rekaan ke-${k + 1} yang disahkan`)],
        sub_kegiatan: SUB.map((s) => ({
          kode: kodeSub(p, k, s),
          nama: `Sub Kegiatan Rekaan ke-${s + 1}`,
          pagu: PAGU,
          indikator: [indikator(kodeSub(p, k, s), `Jumlah dokumen sub kegiatan rekaan ke-${s + 1}`)],
        })),
      })),
    })),
  };
}

const PAGU = 12_500_000;

function composeLalu(tahun: number): Isi['capaian-lalu'][number] {
  const geser = TAHUN - tahun;
  const capaian = SASARAN.flatMap((s) =>
    IKU.map((i) => ({
      kode: kodeIku(s, i),
      target: target(s, i) - 2 * geser,
      realisasi: target(s, i) - 3 * geser + ((s + i) % 5),
    })),
  );
  return { path: `capaian-lalu/${tahun}.yaml`, value: { tahun, sumber: { nama: `Laporan rekaan ${tahun}` }, capaian } };
}

function composeSeksi(triwulan: Triwulan): Isi['seksi'][number] {
  const indikator = SASARAN.flatMap((s) =>
    IKU.map((i) => ({
      kode: kodeIku(s, i),
      realisasi: target(s, i) - 5 + ((s + 2 * i + triwulan) % 11),
      bukti_dukung: [{ nama: `Rekap rekaan ${kodeIku(s, i)}` }],
      analisis: {
        pendorong: kalimat(s + i, 2),
        penghambat: kalimat(s + i + triwulan, 2),
        tindak_lanjut: kalimat(s + 2 * i + triwulan, 2),
      },
    })),
  );
  return {
    path: `kinerja/${TAHUN}/tw${triwulan}/seksi/seksi-a.yaml`,
    value: { tahun: TAHUN, triwulan, unit: 'seksi-a', indikator },
  };
}

function composePengukuran(triwulan: Triwulan): Isi['pengukuran'][number] {
  const isian = (kode: string) => [{ kode: `${kode}-1`, realisasi: 9 + triwulan }];
  const kegiatan = PROGRAM.flatMap((p) => KEGIATAN.map((k) => kodeKegiatan(p, k)));
  const sub = PROGRAM.flatMap((p) => KEGIATAN.flatMap((k) => SUB.map((s) => kodeSub(p, k, s))));
  return {
    path: `kinerja/${TAHUN}/tw${triwulan}/pengukuran/seksi-a.yaml`,
    value: {
      tahun: TAHUN,
      triwulan,
      unit: 'seksi-a',
      kegiatan: kegiatan.map((kode) => ({ kode, indikator: isian(kode) })),
      sub_kegiatan: sub.map((kode, index) => ({
        kode,
        realisasi_anggaran: 2_900_000 + 1_250 * (index % 37),
        indikator: isian(kode),
      })),
    },
  };
}

function composeProgramTriwulan(triwulan: Triwulan): Isi['program-triwulan'][number] {
  const program = PROGRAM.map((p) => ({
    kode: kodeProgram(p),
    indikator: [{ kode: `${kodeProgram(p)}-1`, realisasi: 8 + triwulan }],
  }));
  return { path: `kinerja/${TAHUN}/tw${triwulan}/program.yaml`, value: { tahun: TAHUN, triwulan, program } };
}

function composeLkjip(): Isi['lkjip'][number]['value'] {
  return {
    tahun: TAHUN,
    tanggal: '2025-02-20',
    kata_pengantar: paragraf(4),
    ikhtisar: paragraf(5),
    gambaran_umum: `${paragraf(9)}\n\n1. bidang rekaan satu\n2. bidang rekaan dua\n3. bidang rekaan tiga\n\n${paragraf(6)}`,
    isu_strategis: paragraf(9),
    penutup: paragraf(8),
  };
}

function paragraf(banyak: number): string {
  return range(banyak)
    .map((nomor) => kalimat(nomor, 5))
    .join('\n\n');
}

const KALIMAT = [
  'Pelayanan rekaan berjalan menurut jadwal yang disepakati bersama seluruh unit kerja.',
  'Data rekaan dicocokkan tiap akhir bulan dengan catatan desa dan kelurahan.',
  'Koordinasi dengan mitra kerja dilaksanakan tiap triwulan dan dicatat dalam notula.',
  'Sebagian sarana rekaan belum tersedia sehingga pekerjaan dilakukan bergantian.',
  'Rencana perbaikan disusun bersama, lalu dipantau oleh penanggung jawab tiap sasaran.',
  'Hasil pemantauan rekaan dipakai sebagai dasar pembagian tugas pada masa berikutnya.',
  'Masukan masyarakat ditampung pada buku tamu dan ditindaklanjuti paling lambat lima hari kerja.',
];

function kalimat(mulai: number, banyak: number): string {
  return range(banyak)
    .map((nomor) => KALIMAT[(mulai + nomor) % KALIMAT.length])
    .join(' ');
}

function target(s: number, i: number): number {
  return 70 + 3 * s + 2 * i;
}

function tiapTriwulan(nilai: number): { tw1: number; tw2: number; tw3: number; tw4: number } {
  return { tw1: nilai, tw2: nilai, tw3: nilai, tw4: nilai };
}

function kodeIku(s: number, i: number): string {
  return `IKU-${s * IKU.length + i + 1}`;
}

function kodeProgram(p: number): string {
  return `7.01.${String(p + 1).padStart(2, '0')}`;
}

function kodeKegiatan(p: number, k: number): string {
  return `${kodeProgram(p)}.2.${String(k + 1).padStart(2, '0')}`;
}

function kodeSub(p: number, k: number, s: number): string {
  return `${kodeKegiatan(p, k)}.${String(s + 1).padStart(4, '0')}`;
}

function range(banyak: number): number[] {
  return Array.from({ length: banyak }, (_, nomor) => nomor);
}
