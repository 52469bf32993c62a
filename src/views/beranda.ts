import type { Baris } from '../domain/kinerja.ts';
import { findTerisi } from '../domain/terakhir.ts';
import { formatTanggal, formatTriwulan } from '../format.ts';
import { type AnggaranView, listAnggaranTriwulan, viewAnggaran } from './anggaran.ts';
import { type BarisView, viewBaris } from './baris.ts';
import { type BerikutView, listBerikut } from './berikut.ts';
import { type ButirDokumen, listDokumenTerbaru } from './dokumen.ts';
import { type Kerangka, viewKerangka } from './kerangka.ts';
import { listPeriodeView, type PeriodeView } from './periode.ts';
import { listRalat } from './ralat-daftar.ts';
import { describeRingkasan, type Ringkasan, summarize } from './ringkasan.ts';
import { jalurSasaran } from './tautan.ts';
import { takeTerakhir } from './terakhir.ts';
import { findTahunUtama, type Terbitan } from './terbitan.ts';

/** The year at a glance. Figures are those up to the latest triwulan that has any to show. */
export interface BerandaView {
  kerangka: Kerangka;
  tahun: number | undefined;
  sampai: string | undefined; // "Triwulan III"; absent while nothing is published
  pernyataan: string; // the message of the page in one sentence
  rincian: string | undefined; // what it rests on
  ringkasan: Ringkasan;
  catatan: string;
  periode: PeriodeView[];
  sasaran: SasaranView[];
  anggaran: (AnggaranView & { sampai: string }) | undefined;
  disahkan: { angka: string; keterangan: string }; // "3 dari 4" triwulan
  berikut: BerikutView[];
  dokumen: ButirDokumen[]; // the newest first
  ralat: string | undefined; // "Ada 2 ralat. Terbaru 3 Mei 2024."
}

export interface SasaranView {
  kode: string;
  jalur: string;
  uraian: string;
  ringkasan: Ringkasan;
  kalimat: string;
  iku: BarisView[];
}

export function viewBeranda(terbitan: Terbitan): BerandaView {
  const tahun = findTahunUtama(terbitan);
  const iku = listIkuTerakhir(terbitan, tahun);
  const triwulan = iku[0]?.triwulan;
  const ringkasan = summarize(terbitan, iku, 'sampai');
  const sampai = triwulan && formatTriwulan(triwulan);
  const anggaran = viewAnggaranTerakhir(terbitan, tahun);
  const periode = tahun === undefined ? [] : listPeriodeView(terbitan, tahun);
  return {
    kerangka: viewKerangka(terbitan, composeKepala(terbitan, tahun)),
    tahun,
    sampai,
    pernyataan: describePernyataan(ringkasan, sampai),
    rincian: sampai && describeRincian(ringkasan, anggaran, sampai),
    ringkasan,
    catatan: CATATAN[terbitan.mode],
    periode,
    disahkan: describeDisahkan(periode),
    sasaran: listSasaran(terbitan, iku),
    anggaran,
    berikut: listBerikut(terbitan),
    dokumen: listDokumenTerbaru(terbitan, DOKUMEN_TERBANYAK),
    ralat: describeRalat(terbitan),
  };
}

const DOKUMEN_TERBANYAK = 5;

function describePernyataan({ tercapai, jumlah }: Ringkasan, sampai: string | undefined): string {
  if (sampai === undefined) return 'Belum ada capaian yang disahkan.';
  return `${tercapai} dari ${jumlah} indikator kinerja utama mencapai target sampai ${sampai}.`;
}

/** "Rata-rata capaiannya 98,72% (Sangat Tinggi). Anggaran terserap 71,34%." The triwulan of the money where it is another. */
function describeRincian(ringkasan: Ringkasan, anggaran: BerandaView['anggaran'], sampai: string): string {
  const { rataRata, kategori, belumDilaporkan } = ringkasan;
  const sampaiUang = anggaran === undefined || anggaran.sampai === sampai ? '' : ` s.d. ${anggaran.sampai}`;
  const kategoriKata = kategori === undefined ? '' : ` (${kategori})`;
  return [
    ...(rataRata === undefined ? [] : [`Rata-rata capaiannya ${rataRata}${kategoriKata}.`]),
    ...(belumDilaporkan > 0 ? [`${belumDilaporkan} belum dilaporkan.`] : []),
    ...(anggaran?.total.serapan === undefined ? [] : [`Anggaran terserap ${anggaran.total.serapan}${sampaiUang}.`]),
  ].join(' ');
}

/** How much of the year stands, and what happens with the first triwulan that does not. */
function describeDisahkan(periode: PeriodeView[]): BerandaView['disahkan'] {
  const sah = periode.filter(({ keadaan }) => keadaan === 'disahkan');
  const lanjut = periode.find(({ keadaan }) => keadaan !== 'disahkan');
  return {
    angka: `${sah.length} dari ${periode.length}`,
    keterangan: lanjut ? `${formatTriwulan(lanjut.triwulan)}: ${lanjut.kata.toLowerCase()}` : 'Setahun penuh',
  };
}

function describeRalat(terbitan: Terbitan): string | undefined {
  const ralat = listRalat(terbitan);
  const [terbaru] = ralat;
  return terbaru && `Ada ${ralat.length} ralat, terbaru ${formatTanggal(terbaru.tanggal)}: ${terbaru.alasan}`;
}

const CATATAN: Record<Terbitan['mode'], string> = {
  publik: 'Angka tampil di situs ini setelah laporannya disahkan.',
  pratinjau: 'Pratinjau ini memuat juga angka yang belum disahkan.',
};

function composeKepala({ kinerja }: Terbitan, tahun: number | undefined): Parameters<typeof viewKerangka>[1] {
  const { nama, pemerintah } = kinerja.instansi;
  return {
    judul: tahun === undefined ? 'Kinerja' : `Kinerja ${tahun}`,
    uraian: `Capaian kinerja dan serapan anggaran ${nama}, ${pemerintah}, dengan sumber setiap angka.`,
    jalur: '/',
  };
}

function listIkuTerakhir({ terbit }: Terbitan, tahun: number | undefined): Baris[] {
  return takeTerakhir(terbit.filter((satu) => satu.tahun === tahun && satu.indikator.level === 'sasaran'));
}

function listSasaran(terbitan: Terbitan, iku: Baris[]): SasaranView[] {
  const kode = [...new Set(iku.map(({ indikator }) => indikator.induk.kode))];
  return kode.map((satu) => {
    const milik = iku.filter(({ indikator }) => indikator.induk.kode === satu);
    const ringkasan = summarize(terbitan, milik, 'sampai');
    return {
      kode: satu,
      jalur: jalurSasaran(satu),
      uraian: milik[0]?.indikator.induk.nama ?? satu,
      ringkasan,
      kalimat: describeRingkasan(ringkasan),
      iku: milik.map((baris) => viewBaris(terbitan, baris)),
    };
  });
}

function viewAnggaranTerakhir(terbitan: Terbitan, tahun: number | undefined): BerandaView['anggaran'] {
  const triwulan = findTerisi(terbitan.anggaran.filter((satu) => satu.tahun === tahun))?.triwulan;
  if (tahun === undefined || triwulan === undefined) return undefined;
  const program = listAnggaranTriwulan(terbitan, tahun, triwulan).filter(({ level }) => level === 'program');
  const view = viewAnggaran(terbitan, program);
  return view && { ...view, sampai: formatTriwulan(triwulan) };
}
