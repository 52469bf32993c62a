// What has become new, for feed readers: figures that were approved, and figures that were corrected.
import type { Periode, Segel } from '../domain/kinerja.ts';
import { isSah } from '../domain/resolve.ts';
import { formatPeriode } from '../format.ts';
import { sebutAlamat } from './data-api.ts';
import { listSegelTerbit, listTandaData } from './data-katalog.ts';
import { RALAT } from './kerangka.ts';
import { listRalat, type RalatTerbit } from './ralat-daftar.ts';
import { describeRingkasan, summarize } from './ringkasan.ts';
import { jalurTriwulan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface UmpanView {
  judul: string;
  uraian: string;
  alamat: string;
  laman: string;
  penerbit: string;
  situs: string;
  ubah: string;
  butir: ButirUmpan[];
}

interface ButirUmpan {
  id: string;
  judul: string;
  isi: string;
  laman: string;
  tanggal: string;
}

/** Paths of the feeds, as every page's head names them. */
export const UMPAN = { angka: '/umpan/angka.xml', ralat: '/umpan/ralat.xml' } as const;

export function viewUmpanAngka(terbitan: Terbitan): UmpanView {
  const butir = terbitan.kinerja.periode.flatMap((periode) =>
    [periode.kompilasi, periode.laporan].flatMap((segel) =>
      segel && isSah(segel) ? [toButirAngka(terbitan, periode, segel)] : [],
    ),
  );
  return composeUmpan(terbitan, {
    judul: 'Angka baru',
    uraian: 'Setiap kompilasi data kinerja dan laporan capaian kinerja yang disahkan.',
    jalur: UMPAN.angka,
    laman: '/capaian/',
    butir,
  });
}

export function viewUmpanRalat(terbitan: Terbitan): UmpanView {
  return composeUmpan(terbitan, {
    judul: 'Ralat',
    uraian: 'Setiap pembetulan angka yang sudah disahkan.',
    jalur: UMPAN.ralat,
    laman: RALAT.jalur,
    butir: listRalat(terbitan).map((ralat) => toButirRalat(terbitan, ralat)),
  });
}

interface Bahan {
  judul: string;
  uraian: string;
  jalur: string;
  laman: string;
  butir: ButirUmpan[];
}

function composeUmpan(terbitan: Terbitan, { judul, uraian, jalur, laman, butir }: Bahan): UmpanView {
  const { instansi } = terbitan.kinerja;
  const urut = butir.toSorted((a, b) => (a.tanggal < b.tanggal ? 1 : -Number(a.tanggal > b.tanggal)));
  return {
    judul: `${sebutTanda(terbitan)}${judul}: Kinerja ${instansi.nama}`,
    uraian,
    alamat: sebutAlamat(terbitan, jalur),
    laman: sebutAlamat(terbitan, laman),
    penerbit: instansi.nama,
    situs: instansi.situs,
    ubah: urut[0]?.tanggal ?? listSegelTerbit(terbitan).at(-1)?.tanggal ?? terbitan.tanggal,
    butir: urut,
  };
}

function sebutTanda(terbitan: Terbitan): string {
  return listTandaData(terbitan)
    .map((satu) => `[${satu}] `)
    .join('');
}

const NAMA: Record<Segel['dokumen'], string> = {
  kompilasi: 'Kompilasi data kinerja',
  'laporan-capaian': 'Laporan capaian kinerja',
};

function toButirAngka(
  terbitan: Terbitan,
  { tahun, triwulan }: Periode,
  { dokumen, edisi, tanggal }: Segel,
): ButirUmpan {
  const baris = terbitan.terbit.filter(
    (satu) =>
      satu.tahun === tahun &&
      satu.triwulan === triwulan &&
      (satu.indikator.level === 'sasaran') === (dokumen === 'kompilasi'),
  );
  const laman = sebutAlamat(terbitan, jalurTriwulan(tahun, triwulan));
  return {
    id: `${laman}#${dokumen}-edisi-${edisi}`,
    judul: `${sebutTanda(terbitan)}${NAMA[dokumen]} ${formatPeriode({ tahun, triwulan })} disahkan, edisi ${edisi}`,
    isi: describeRingkasan(summarize(terbitan, baris, 'tw')),
    laman,
    tanggal,
  };
}

function toButirRalat(terbitan: Terbitan, ralat: RalatTerbit): ButirUmpan {
  const { path, dokumen, tahun, triwulan, edisi, tanggal, alasan, perubahan } = ralat;
  const angka = (perubahan ?? []).map(
    ({ kode, nama, apa, sebelum, sesudah }) => `${kode} ${nama}, ${apa}: ${sebelum} menjadi ${sesudah}.`,
  );
  return {
    id: `${sebutAlamat(terbitan, RALAT.jalur)}#${path.replace(/\W+/g, '-')}-edisi-${edisi}`,
    judul: `${sebutTanda(terbitan)}Ralat ${dokumen} ${formatPeriode({ tahun, triwulan })}, edisi ${edisi}`,
    isi: [`Alasan: ${alasan}`, ...angka].join('\n'),
    laman: sebutAlamat(terbitan, RALAT.jalur),
    tanggal,
  };
}
