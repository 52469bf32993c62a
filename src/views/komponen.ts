import type { AnggaranView } from './anggaran.ts';
import type { Istilah } from './aturan.ts';
import type { BarisView } from './baris.ts';
import type { SasaranView } from './beranda.ts';
import type { BerikutView } from './berikut.ts';
import { type ButirDokumen, listDokumenTerbaru } from './dokumen.ts';
import { INDIKATOR, type Kerangka, KOMPONEN, viewKerangka } from './kerangka.ts';
import type { PeriodeView, SegelView } from './periode.ts';
import type { Terbitan } from './terbitan.ts';
import type { Keadaan, SampaiView } from './ukuran.ts';

/** Every part that pages are made of, in every state it can be in. Words and figures are made up to try the shapes. */
export interface KomponenView {
  kerangka: Kerangka;
  iku: BarisView[];
  sasaran: SasaranView[];
  periode: PeriodeView[];
  anggaran: AnggaranView;
  berikut: BerikutView[];
  istilah: Istilah[];
  keadaan: { keadaan: Keadaan; kata: string }[];
  unduh: ButirDokumen | undefined; // a document that is there: its addresses must lead somewhere
  batang: { nilai: number | undefined; keadaan: Keadaan; arti: string }[];
}

export function viewKomponen(terbitan: Terbitan): KomponenView {
  return {
    kerangka: viewKerangka(terbitan, {
      judul: KOMPONEN.teks,
      uraian: 'Bagian-bagian laman dalam setiap keadaannya, untuk dilihat bersama setelah tampilan diubah.',
      jalur: KOMPONEN.jalur,
    }),
    iku: IKU,
    unduh: listDokumenTerbaru(terbitan, 1)[0],
    sasaran: [
      composeSasaran('Uraian sasaran dengan tiga indikator yang keadaannya berbeda', IKU, '101,25%'),
      composeSasaran('Sasaran yang belum ada angkanya', [composeIku('Belum diisi', SAMPAI['belum-ada'])], undefined),
    ],
    periode: PERIODE,
    anggaran: ANGGARAN,
    berikut: [
      { tenggat: '1 Januari', berkas: [{ nama: 'Berkas pertama', pemegang: 'Jabatan pemegangnya' }], lain: undefined },
      {
        tenggat: '2 Januari',
        berkas: [
          { nama: `Berkas dengan nama yang panjang: ${PANJANG}`, pemegang: 'Jabatan satu; Jabatan dua' },
          { nama: 'Berkas tanpa pemegang', pemegang: '' },
        ],
        lain: 'dan 3 berkas lain',
      },
    ],
    istilah: [
      { istilah: 'Istilah', isi: 'Penjelasan pendek.' },
      { istilah: 'Istilah lain yang cukup panjang', isi: PANJANG },
    ],
    keadaan: [
      { keadaan: 'tercapai', kata: 'Tercapai' },
      { keadaan: 'tidak-tercapai', kata: 'Tidak tercapai' },
      { keadaan: 'belum-ada', kata: 'Belum dilaporkan' },
    ],
    batang: [
      { nilai: 104, keadaan: 'tercapai', arti: 'di atas target' },
      { nilai: 100, keadaan: 'tercapai', arti: 'tepat pada target' },
      { nilai: 150, keadaan: 'tercapai', arti: 'melewati skala' },
      { nilai: 62, keadaan: 'tidak-tercapai', arti: 'di bawah target' },
      { nilai: 0, keadaan: 'tidak-tercapai', arti: 'nol' },
    ],
  };
}

const PANJANG =
  'kalimat yang sengaja dibuat panjang supaya terlihat bagaimana baris dipatahkan pada layar sempit, dengan kata ' +
  'mempertanggungjawabkannya dan alamat-yang-tidak-dapat-dipatahkan-di-tengah-sehingga-mudah-melewati-tepi';

const SAMPAI: Record<Keadaan, SampaiView> = {
  tercapai: composeSampai('tercapai', 'Tercapai', '102,50%', 102.5),
  'tidak-tercapai': composeSampai('tidak-tercapai', 'Tidak tercapai', '87,00%', 87),
  'belum-ada': { ...composeSampai('belum-ada', 'Belum dilaporkan', undefined, undefined), realisasi: '–' },
};

function composeSampai(
  keadaan: Keadaan,
  kata: string,
  persen: string | undefined,
  nilai: number | undefined,
): SampaiView {
  const rinci = { kategori: undefined, hitungan: undefined, alasan: undefined, tanpa: undefined, menurun: [] };
  return { target: '40 dokumen', realisasi: '41 dokumen', keadaan, kata, persen, nilai, ...rinci };
}

const IKU = [
  composeIku('Nama indikator yang tercapai', SAMPAI.tercapai),
  composeIku(`Nama indikator berupa ${PANJANG}`, SAMPAI['tidak-tercapai'], true),
  composeIku('Nama indikator yang belum dilaporkan', SAMPAI['belum-ada']),
];

function composeIku(nama: string, sampai: SampaiView, draf = false): BarisView {
  return {
    kode: 'IKU-X',
    nama,
    jalur: INDIKATOR.jalur,
    unit: { teks: 'Unit contoh', jalur: undefined },
    induk: 'Sasaran contoh',
    targetTahun: '40 dokumen',
    tw: sampai,
    sampai,
    draf,
    sumber: { teks: 'berkas baris\u00a07', jalur: '/sumber/' },
    persetujuan: undefined,
  };
}

function composeSasaran(uraian: string, iku: BarisView[], rataRata: string | undefined): SasaranView {
  const [tercapai, jumlah] = [rataRata === undefined ? 0 : 1, iku.length];
  return {
    kode: 'S-X',
    jalur: '/sasaran/',
    uraian,
    ringkasan: {
      jumlah,
      tercapai,
      tidakTercapai: tercapai,
      belumDilaporkan: 1,
      tanpaTarget: 0,
      rataRata,
      nilai: undefined,
      kategori: rataRata && 'Kategori',
    },
    kalimat: `${tercapai} dari ${jumlah} indikator mencapai target; 1 belum dilaporkan.`,
    iku,
  };
}

const SEGEL: SegelView[] = [
  { nama: 'Berkas pertama', sah: true, keadaan: 'disahkan 1 Januari, edisi 2', ralat: 'angka dihitung ulang' },
  { nama: 'Berkas kedua', sah: false, keadaan: 'belum disahkan', ralat: undefined },
];

const PERIODE: PeriodeView[] = [
  composePeriode(1, 'disahkan', 'Disahkan', []),
  composePeriode(2, 'sebagian', 'Disahkan sebagian', SEGEL),
  composePeriode(3, 'disusun', 'Sedang disusun', SEGEL.slice(1)),
  composePeriode(4, 'belum-mulai', 'Belum dimulai', []),
];

function composePeriode(
  triwulan: PeriodeView['triwulan'],
  keadaan: PeriodeView['keadaan'],
  kata: string,
  segel: SegelView[],
): PeriodeView {
  return {
    tahun: 1,
    triwulan,
    judul: `Triwulan ke-${triwulan}`,
    pendek: `TW ${triwulan}`,
    bulan: 'Bulan–Bulan',
    jalur: keadaan === 'belum-mulai' ? undefined : '/capaian/',
    keadaan,
    kata,
    sejak: keadaan === 'disahkan' ? '1 Januari' : undefined,
    segel,
    tenggat: keadaan === 'disusun' ? 'Unit mengisi data paling lambat 1 Januari.' : undefined,
  };
}

const SERAPAN = { pagu: 'Rp2.000.000.000', realisasi: 'Rp1.500.000.000', sisa: 'Rp500.000.000' };
const ANGGARAN: AnggaranView = {
  total: {
    ...SERAPAN,
    serapan: '75,00%',
    nilai: 75,
    belum: 'TW 2 belum lengkap',
    pokok: { label: 'Serapan anggaran', angka: '75,00%', keterangan: 'Rp1.500.000.000 dari Rp2.000.000.000' },
  },
  baris: [
    composePos('program', 'Nama program', '75,00%', 75),
    composePos('kegiatan', `Nama kegiatan berupa ${PANJANG}`, '40,00%', 40),
    composePos('sub-kegiatan', 'Nama sub kegiatan yang belum ada realisasinya', undefined, undefined),
  ],
};

function composePos(
  level: AnggaranView['baris'][number]['level'],
  nama: string,
  serapan: string | undefined,
  nilai: number | undefined,
): AnggaranView['baris'][number] {
  return {
    ...SERAPAN,
    serapan,
    nilai,
    belum: serapan === undefined ? 'TW 1 belum lengkap' : undefined,
    kode: '0.00.00',
    jalur: '/program/',
    nama,
    level,
    unit: 'Unit contoh',
    realisasiTw: serapan === undefined ? '–' : 'Rp500.000.000',
    draf: serapan === undefined,
    sumber: { teks: 'berkas baris\u00a07', jalur: '/sumber/' },
    persetujuan: undefined,
  };
}
