import { DAFTAR_TRIWULAN, type Jabatan } from '../domain/lookup.ts';
import { formatPeriode, formatTanggal } from '../format.ts';
import { compareTanggal, listTenggatLangkah, type TenggatLangkah } from './jadwal-sop.ts';
import { KALENDER, type Kerangka, POSISI, SOP, viewKerangka } from './kerangka.ts';
import { jalurIcs, jalurLangkah, type Tautan } from './tautan.ts';
import { listTahun, type Terbitan } from './terbitan.ts';

/** /kalender/: what is due when, for whom. */
export interface KalenderView {
  kerangka: Kerangka;
  terkait: Tautan[];
  semua: string; // address of the file with everything
  jabatan: JabatanKalender[];
  tanpa: Tautan[]; // steps that have no due date in any triwulan
}

export interface JabatanKalender {
  id: string;
  nama: string;
  ics: string;
  tahun: { judul: string; terbuka: boolean; tenggat: ButirTenggat[] }[];
}

export interface ButirTenggat extends Tautan {
  tanggal: string;
  masa: string;
}

/** One file, as a calendar program takes it. */
export interface BerkasKalender {
  nama: string; // "camat", "semua"
  judul: string;
  penerbit: string;
  acara: { uid: string; tanggal: string; dibuat: string; judul: string; uraian: string; alamat: string }[];
}

type Bertanggal = TenggatLangkah & { tanggal: string };

export function viewKalender(terbitan: Terbitan): KalenderView {
  const semua = listSemua(terbitan);
  const tanggal = semua.filter(isBertanggal);
  return {
    kerangka: viewKerangka(terbitan, {
      judul: KALENDER.teks,
      uraian: 'Tenggat setiap langkah SOP per jabatan, untuk dilihat di sini atau dilanggan di aplikasi kalender.',
      jalur: KALENDER.jalur,
    }),
    terkait: [SOP, POSISI],
    semua: jalurIcs(SEMUA),
    jabatan: listPelaku(tanggal).map((satu) => viewJabatan(terbitan, satu, tanggal)),
    tanpa: listTanpa(semua),
  };
}

const SEMUA = 'semua';

export function listBerkasKalender(terbitan: Terbitan): BerkasKalender[] {
  const tanggal = listSemua(terbitan).filter(isBertanggal);
  const { nama: penerbit } = terbitan.kinerja.instansi;
  const compose = (nama: string, judul: string, milik: Bertanggal[]): BerkasKalender => {
    return { nama, judul, penerbit, acara: milik.map((satu) => viewAcara(terbitan, satu, nama)) };
  };
  return [
    compose(SEMUA, `Tenggat SOP ${penerbit}`, tanggal),
    ...listPelaku(tanggal).map((satu) =>
      compose(
        satu.id,
        `Tenggat SOP ${satu.nama}`,
        tanggal.filter(({ jabatan }) => jabatan.includes(satu)),
      ),
    ),
  ];
}

/** Of the years that have figures, and of later ones whose holidays are known. */
function listSemua(terbitan: Terbitan): TenggatLangkah[] {
  const { isi } = terbitan.kinerja;
  const awal = listTahun(terbitan).at(-1);
  const tahun = isi.kalender.map(({ value }) => value.tahun).filter((satu) => awal !== undefined && satu >= awal);
  return tahun
    .toSorted((a, b) => a - b)
    .flatMap((satu) => DAFTAR_TRIWULAN.flatMap((triwulan) => listTenggatLangkah(isi, satu, triwulan)));
}

function isBertanggal(tenggat: TenggatLangkah): tenggat is Bertanggal {
  return tenggat.tanggal !== undefined;
}

function listPelaku(tenggat: TenggatLangkah[]): Jabatan[] {
  return [...new Set(tenggat.flatMap(({ jabatan }) => jabatan))].filter(({ id }) => id !== SEMUA);
}

/** The latest year with figures stands open: which day it is read on nobody knows. */
function viewJabatan(terbitan: Terbitan, jabatan: Jabatan, semua: Bertanggal[]): JabatanKalender {
  const milik = semua.filter((satu) => satu.jabatan.includes(jabatan));
  const utama = listTahun(terbitan)[0];
  return {
    id: jabatan.id,
    nama: jabatan.nama,
    ics: jalurIcs(jabatan.id),
    tahun: [...Map.groupBy(milik, ({ tahun }) => tahun)].map(([tahun, butir]) => ({
      judul: `Tahun ${tahun}`,
      terbuka: tahun === utama,
      tenggat: butir.toSorted(compareTanggal).map(viewButir),
    })),
  };
}

function viewButir({ sop, langkah, tahun, triwulan, tanggal }: Bertanggal): ButirTenggat {
  return {
    teks: `Langkah ${langkah.nomor}: ${langkah.kegiatan}`,
    jalur: jalurLangkah(sop.id, langkah.nomor),
    tanggal: formatTanggal(tanggal),
    masa: formatPeriode({ tahun, triwulan }),
  };
}

function viewAcara({ kinerja, tanggal: dibuat }: Terbitan, tenggat: Bertanggal, nama: string) {
  const { sop, langkah, tahun, triwulan, tanggal, jabatan } = tenggat;
  const situs = kinerja.instansi.situs.replace(/\/$/, '');
  const contoh = kinerja.instansi.contoh ? '[DATA CONTOH] ' : '';
  return {
    uid: `${sop.id}-${langkah.nomor}-${tahun}-tw${triwulan}-${nama}@${new URL(situs).host}`,
    tanggal,
    dibuat,
    judul: `${contoh}Tenggat SOP langkah ${langkah.nomor}, ${formatPeriode({ tahun, triwulan })}`,
    uraian: `${langkah.kegiatan}\nOleh: ${jabatan.map((satu) => satu.nama).join('; ')}\n${sop.nama}`,
    alamat: `${situs}${jalurLangkah(sop.id, langkah.nomor)}`,
  };
}

/** Named once, however many triwulan there are. */
function listTanpa(semua: TenggatLangkah[]): Tautan[] {
  const kunci = ({ sop, langkah }: TenggatLangkah) => jalurLangkah(sop.id, langkah.nomor);
  const ada = new Set(semua.filter(isBertanggal).map(kunci));
  const tanpa = semua.filter((satu) => !ada.has(kunci(satu)));
  return [
    ...new Map(
      tanpa.map((satu) => [
        kunci(satu),
        { teks: `${satu.sop.nama}, langkah ${satu.langkah.nomor}`, jalur: kunci(satu) },
      ]),
    ).values(),
  ];
}
