// What a yearly Laporan KinerjaTerukur must hold, as far as the files can tell (PermenPANRB 53/2014, Lampiran II and III).
import type { Lkjip } from '../../domain/isi.generated.ts';
import type { Berkas, Isi } from '../../domain/isi.ts';
import type { KinerjaTerukur } from '../../domain/kinerja.ts';
import { DAFTAR_TRIWULAN } from '../../domain/lookup.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { PLAN } from '../seal.ts';
import { listPerkinPimpinan } from './perkin.ts';
import { formatDaftar, formatTw } from '../../format.ts';

/** As in `tenggat.ts`: the report of 2014 is the first that this regulation judges. */
const SEJAK_53_2014 = { mulai: '2014-12-31' };

export const LKJIP: Rule[] = [
  {
    code: 'lkjip-tidak-lengkap',
    severity: 'warning',
    needs: [],
    berlaku: SEJAK_53_2014,
    find: lkjipHasItsTexts,
  },
  {
    code: 'lkjip-tidak-lengkap',
    severity: 'warning',
    needs: [...PLAN, 'pejabat', 'kompilasi', 'laporan-capaian', 'capaian-lalu', 'seksi', 'pengukuran'],
    berlaku: SEJAK_53_2014,
    find: lkjipHasItsFigures,
  },
];

const TEKS = {
  ikhtisar: 'ikhtisar eksekutif: capaian, kendala, dan langkah tahun itu dalam satu halaman',
  gambaran_umum: 'Bab I: tugas, fungsi, susunan, dan pegawai kecamatan',
  isu_strategis: 'Bab I: masalah utama yang dihadapi kecamatan',
  penutup: 'Bab IV: kesimpulan dan langkah perbaikan tahun berikutnya',
} as const;

const DAFTAR_TEKS = ['ikhtisar', 'gambaran_umum', 'isu_strategis', 'penutup'] as const satisfies (keyof typeof TEKS)[];

function* lkjipHasItsTexts(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  for (const berkas of isi.lkjip) {
    if (isTroubled(berkas.path)) continue;
    for (const bagian of DAFTAR_TEKS.filter((satu) => !berkas.value[satu]?.trim())) {
      yield explain(berkas, bagian.replace('_', ' '), `Tambahkan:\n${bagian}: >-\n  ${TEKS[bagian]}`);
    }
  }
}

/** A year from before the repository has its figures in capaian-lalu/ and the rest in the office's cabinet. */
function* lkjipHasItsFigures(isi: Isi, konteks: Konteks): Iterable<Finding> {
  const kinerja = konteks.kinerja();
  for (const berkas of isi.lkjip) {
    const { tahun } = berkas.value;
    if (kinerja.periode.some((periode) => periode.tahun === tahun)) yield* checkAngka(isi, kinerja, berkas);
    else if (!hasCapaianLalu(isi, tahun)) {
      yield explain(berkas, `realisasi tahun ${tahun}`, `Isi kinerja/${tahun}/, atau capaian-lalu/${tahun}.yaml.`);
    }
  }
}

/** What rests on figures is asked only once they are all there and approved. */
function* checkAngka(isi: Isi, kinerja: KinerjaTerukur, berkas: Berkas<Lkjip>): Iterable<Finding> {
  const { tahun } = berkas.value;
  if (!hasPerkinPimpinan(isi, tahun)) {
    yield explain(berkas, 'perjanjian kinerja pimpinan, lampirannya', `Buat perkin/${tahun}/ untuk camat.`);
  }
  if (!hasCapaianLalu(isi, tahun - 1) && !kinerja.periode.some((periode) => periode.tahun === tahun - 1)) {
    const hint = `Buat capaian-lalu/${tahun - 1}.yaml dari laporan tahun itu.`;
    yield explain(berkas, `realisasi tahun ${tahun - 1} sebagai pembanding`, hint);
  }
  const belum = listBelumDisahkan(kinerja, tahun);
  if (belum.length) {
    const hint = 'Sahkan kompilasi dan laporan-capaian tiap triwulan: npm run compile.';
    yield explain(berkas, `pengesahan ${formatDaftar(belum)}`, hint);
    return;
  }
  if (!kinerja.anggaran.some((baris) => baris.tahun === tahun && baris.realisasi !== undefined)) {
    yield explain(berkas, 'realisasi anggaran', 'Isi realisasi_anggaran pada pengukuran/ tiap triwulan.');
  }
  yield* checkAnalisis(kinerja, berkas);
}

/** Lampiran II, Bab III A.5: causes of success or failure, for each sasaran. */
function* checkAnalisis(kinerja: KinerjaTerukur, berkas: Berkas<Lkjip>): Iterable<Finding> {
  const { tahun } = berkas.value;
  const akhir = kinerja.baris.filter((baris) => baris.tahun === tahun && baris.triwulan === 4);
  const iku = akhir.filter(({ indikator }) => indikator.level === 'sasaran');
  for (const [sasaran, baris] of Map.groupBy(iku, ({ indikator }) => indikator.induk.kode)) {
    if (baris.some(({ analisis }) => analisis && Object.keys(analisis).length)) continue;
    const kode = baris.map(({ indikator }) => indikator.kode).join(', ');
    yield explain(berkas, `analisis sasaran ${sasaran}`, `Isi analisis pada ${kode} TW IV.`);
  }
}

function explain({ path, value }: Berkas<Lkjip>, bagian: string, hint: string): Finding {
  return { path, pointer: '/tahun', message: `laporan kinerja ${value.tahun} belum mempunyai ${bagian}`, hint };
}

function hasPerkinPimpinan(isi: Isi, tahun: number): boolean {
  return listPerkinPimpinan(isi).some(({ value }) => value.tahun === tahun);
}

function hasCapaianLalu(isi: Isi, tahun: number): boolean {
  return isi['capaian-lalu'].some(({ value }) => value.tahun === tahun);
}

function listBelumDisahkan({ periode }: KinerjaTerukur, tahun: number): string[] {
  const sah = periode.filter((satu) => satu.tahun === tahun && satu.kompilasi && satu.laporan);
  return DAFTAR_TRIWULAN.filter((triwulan) => !sah.some((satu) => satu.triwulan === triwulan)).map(formatTw);
}
