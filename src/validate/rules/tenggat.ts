// Days of the work itself: a calendar to count by, deadlines that can be met, documents that come after what they tell of.
import type { Tanggal, Triwulan } from '../../domain/isi.generated.ts';
import type { Isi } from '../../domain/isi.ts';
import { addHariKerja, isHariKerja, lastDayOf } from '../../domain/kalender.ts';
import { findKompilasi } from '../../domain/lookup.ts';
import type { Finding, Rule } from '../rule.ts';
import { isTanggal } from '../tanggal.ts';
import { isJauh } from './tanggal-wajar.ts';
import { formatTw } from '../../format.ts';

/** PermenPANRB 53/2014 is of November 2014: the report of 2014 is the first that it judges, earlier ones had another deadline. */
const SEJAK_53_2014 = { mulai: '2014-12-31' };

export const TENGGAT: Rule[] = [
  { code: 'kalender-tidak-ada', severity: 'warning', needs: ['kalender'], find: measuredYearHasItsKalender },
  { code: 'tenggat-salah', needs: [], find: tenggatFollowsItsBerkas },
  { code: 'tenggat-salah', needs: ['kalender'], find: tenggatIsAHariKerja },
  { code: 'tenggat-salah', severity: 'warning', needs: [], find: tenggatFollowsTheTriwulan },
  { code: 'tanggal-mendahului', needs: [], find: dokumenFollowsItsPeriode },
  { code: 'tanggal-mendahului', needs: ['kompilasi'], find: laporanFollowsItsKompilasi },
  { code: 'tenggat-lewat', severity: 'warning', needs: [], berlaku: SEJAK_53_2014, find: lkjipIsInTime },
];

/** What is gathered of TW IV is due in January: that takes the next year's holidays. */
function* measuredYearHasItsKalender(isi: Isi): Iterable<Finding> {
  const ada = new Set(isi.kalender.map(({ value }) => value.tahun));
  const berkas = [...isi.format, ...isi.seksi, ...isi.pengukuran, ...isi['program-triwulan']];
  for (const { path, value } of berkas) {
    const perlu = [
      { tahun: value.tahun, pointer: '/tahun', alasan: 'tenggat tahun itu tidak dapat dihitung' },
      ...(value.triwulan === 4
        ? [{ tahun: value.tahun + 1, pointer: '/triwulan', alasan: `TW IV ${value.tahun} dikumpulkan Januari` }]
        : []),
    ];
    for (const { tahun, pointer, alasan } of perlu) {
      if (ada.has(tahun)) continue;
      ada.add(tahun); // told once
      const message = `belum ada daftar hari libur ${tahun}; ${alasan}`;
      const hint = `Buat kalender/${tahun}.yaml menurut SKB tiga menteri tentang hari libur nasional dan cuti bersama ${tahun}.`;
      yield { path, pointer, message, hint };
    }
  }
}

/** When all of them come before the file's own day, that day is the mistake; a single one may be, where the day is far off. */
function* tenggatFollowsItsBerkas(isi: Isi): Iterable<Finding> {
  for (const daftar of Map.groupBy(listTenggat(isi), ({ path }) => path).values()) {
    const dini = daftar.filter(({ tanggal, tenggat }) => tenggat < tanggal && isTanggal(tenggat) && isTanggal(tanggal));
    const [pertama] = dini;
    const hint = 'Perbaiki salah satunya; periksa juga tahunnya.';
    if (pertama && dini.length === daftar.length && (dini.length > 1 || isJauh(pertama.tanggal, pertama.akhir))) {
      const message = `tanggal berkas ini, ${pertama.tanggal}, sesudah ${dini.length > 1 ? 'semua ' : ''}tenggatnya`;
      yield { path: pertama.path, pointer: '/tanggal', message, hint };
      continue;
    }
    for (const { path, pointer, tanggal, tenggat } of dini) {
      yield { path, pointer, message: `tenggat ${tenggat} mendahului tanggal berkas ini, ${tanggal}`, hint };
    }
  }
}

function* tenggatIsAHariKerja(isi: Isi): Iterable<Finding> {
  const kalender = isi.kalender.map(({ value }) => value);
  for (const { path, pointer, tanggal, tenggat, dihitung } of listTenggat(isi)) {
    if (!dihitung || tenggat < tanggal || !isTanggal(tenggat)) continue;
    const kerja = isHariKerja(kalender, tenggat);
    if (kerja.status === 'tanpa-kalender' || kerja.nilai) continue;
    const lain = addHariKerja(kalender, tenggat, 1);
    const saran = lain.status === 'terhitung' ? `: tenggat: ${lain.nilai}` : '';
    const hint = `Pakai hari kerja berikutnya${saran}`;
    yield { path, pointer, message: `tenggat ${tenggat} jatuh pada ${nameHari(kalender, tenggat)}`, hint };
  }
}

const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

/** "hari libur Hari Buruh Internasional", "hari Sabtu" */
function nameHari(kalender: { libur: { tanggal: Tanggal; nama: string }[] }[], tanggal: Tanggal): string {
  const libur = kalender.flatMap((satu) => satu.libur).find((satu) => satu.tanggal === tanggal);
  return libur ? `hari libur (${libur.nama})` : `hari ${HARI[new Date(`${tanggal}T00:00:00Z`).getUTCDay()] ?? ''}`;
}

interface Tenggat {
  path: string;
  pointer: string;
  tanggal: Tanggal; // when it was set
  akhir: Tanggal; // last day of the triwulan or year that the file is about
  tenggat: Tanggal;
  dihitung: boolean; // in working days, by the SOP
}

function listTenggat(isi: Isi): Tenggat[] {
  const format = isi.format.flatMap(({ path, value: { tahun, triwulan, tanggal, isian } }) => {
    const akhir = lastDayOf(tahun, triwulan);
    return isian.map(({ tenggat }, i) => {
      return { path, pointer: `/isian/${i}/tenggat`, tanggal, akhir, tenggat, dihitung: true };
    });
  });
  const evaluasi = [
    ...isi.evaluasi.map(({ path, value }) => ({ path, ...value })),
    ...isi['evaluasi-tahunan'].map(({ path, value }) => ({ path, ...value, triwulan: 4 as const })),
  ].flatMap(({ path, tahun, triwulan, tanggal, rekomendasi = [] }) => {
    const akhir = lastDayOf(tahun, triwulan);
    return rekomendasi.map(({ tenggat }, i) => {
      return { path, pointer: `/rekomendasi/${i}/tenggat`, tanggal, akhir, tenggat, dihitung: false };
    });
  });
  return [...format, ...evaluasi];
}

/** Some offices ask for TW IV in December, before the books close; a figure of the whole triwulan cannot be known yet. */
function* tenggatFollowsTheTriwulan(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.format) {
    const akhir = lastDayOf(value.tahun, value.triwulan);
    const index = value.isian.findIndex(({ tenggat }) => tenggat <= akhir && tenggat >= value.tanggal);
    const dini = value.isian[index];
    if (!dini) continue;
    const message = `tenggat ${dini.tenggat} jatuh sebelum ${formatTw(value.triwulan)} berakhir (${akhir})`;
    const hint = 'Angka sampai akhir triwulan belum dapat dilaporkan pada hari itu. Periksa tahun dan bulannya.';
    yield { path, pointer: `/isian/${index}/tenggat`, message, hint };
  }
}

function* dokumenFollowsItsPeriode(isi: Isi): Iterable<Finding> {
  for (const { path, tanggal, tahun, triwulan } of listDokumen(isi)) {
    const akhir = lastDayOf(tahun, triwulan ?? 4);
    if (tanggal >= akhir) continue;
    const periode = triwulan === undefined ? `tahun ${tahun}` : `${formatTw(triwulan)} ${tahun}`;
    const message = `tanggal ${tanggal} mendahului akhir ${periode}, ${akhir}`;
    yield { path, pointer: '/tanggal', message, hint: 'Tulis tanggal dokumen itu disahkan; periksa juga tahunnya.' };
  }
}

interface Dokumen {
  path: string;
  tanggal: Tanggal;
  tahun: number;
  triwulan?: Triwulan;
}

function listDokumen(isi: Isi): Dokumen[] {
  const triwulan = [...isi.kompilasi, ...isi['laporan-capaian'], ...isi.evaluasi];
  const tahunan = [...isi.lkjip, ...isi['evaluasi-tahunan']];
  return [
    ...triwulan.map(({ path, value }) => ({ path, ...value })),
    ...tahunan.map(({ path, value: { tahun, tanggal } }) => ({ path, tahun, tanggal })),
  ];
}

/** A later edisi of the kompilasi may well be younger than the laporan. */
function* laporanFollowsItsKompilasi(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi['laporan-capaian']) {
    const kompilasi = findKompilasi(isi, value.tahun, value.triwulan)?.value;
    if (!kompilasi || kompilasi.edisi !== value.kompilasi_edisi || value.tanggal >= kompilasi.tanggal) continue;
    if (isJauh(kompilasi.tanggal, lastDayOf(value.tahun, value.triwulan))) continue; // told there
    yield {
      path,
      pointer: '/tanggal',
      message: `laporan capaian ${formatTw(value.triwulan)} bertanggal ${value.tanggal} mendahului kompilasinya, ${kompilasi.tanggal}`,
      hint: 'Laporan disusun sesudah kompilasinya disahkan; perbaiki salah satu tanggalnya.',
    };
  }
}

/** Two months after the year: by the last day of February. */
function* lkjipIsInTime(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.lkjip) {
    const batas = lastDayOfFebruary(value.tahun + 1);
    if (value.tanggal <= batas) continue;
    yield {
      path,
      pointer: '/tanggal',
      message: `LKjIP ${value.tahun} bertanggal ${value.tanggal}, melewati batasnya ${batas}`,
      hint: 'Laporan kinerja disampaikan kepada Bupati paling lambat dua bulan setelah tahun anggaran berakhir. Bila tanggalnya memang benar, jelaskan dalam kata pengantar.',
    };
  }
}

function lastDayOfFebruary(tahun: number): Tanggal {
  return isTanggal(`${tahun}-02-29`) ? `${tahun}-02-29` : `${tahun}-02-28`;
}
