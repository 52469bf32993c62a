import type { Sop } from '../domain/isi.generated.ts';
import type { Gabungan, LangkahGabungan, WaktuLangkah } from '../domain/riwayat.ts';
import { formatTanggal, KOSONG } from '../format.ts';
import { describeEselonTiada, listPengarsipan, type PengarsipanView } from './arsip-tenggat.ts';
import { jalurGabungan } from './gabungan.ts';
import { type Kerangka, KEPATUHAN, POSISI, RIWAYAT, viewKerangka } from './kerangka.ts';
import { jalurLangkah, jalurSop, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

/** /kepatuhan/: how long each approving step took, against what the SOP allows. */
export interface KepatuhanView {
  kerangka: Kerangka;
  penjelasan: string[];
  terkait: Tautan[];
  kalimat: string | undefined;
  sop: { nama: string; jalur: string; langkah: KepatuhanLangkah[] }[];
  terlambat: TerlambatView[]; // newest first
  pengarsipan: { langkah: Tautan; keterangan: string | undefined; masa: PengarsipanKepatuhan[] } | undefined;
}

/** One triwulan: what of it must still be scanned and kept. */
export interface PengarsipanKepatuhan {
  judul: string;
  kalimat: string;
  belum: Tautan[];
}

export interface KepatuhanLangkah {
  nomor: number;
  jalur: string;
  kegiatan: string;
  batas: string;
  jumlah: string;
  hari: string; // shortest to longest
  tepat: string;
  terlambat: string;
  adaTerlambat: boolean;
}

export interface TerlambatView extends Tautan {
  langkah: string;
  pelaku: string;
  tenggat: string;
  selesai: string;
  lebih: string;
}

interface Diambil extends LangkahGabungan {
  waktu: WaktuLangkah;
  gabungan: Gabungan;
}

const MENYETUJUI: readonly Sop['langkah'][number]['tindakan'][] = ['setujui', 'paraf', 'tanda_tangan'];

export function viewKepatuhan(terbitan: Terbitan): KepatuhanView {
  const { kinerja } = terbitan;
  const diambil = (kinerja.riwayat?.gabungan ?? []).flatMap((gabungan) =>
    gabungan.langkah.flatMap((satu): Diambil[] => (satu.waktu ? [{ ...satu, waktu: satu.waktu, gabungan }] : [])),
  );
  const terlambat = diambil.filter(({ waktu }) => waktu.lebih !== undefined);
  return {
    kerangka: viewKerangka(terbitan, {
      judul: KEPATUHAN.teks,
      uraian: 'Lama setiap langkah persetujuan dibandingkan dengan batas waktu SOP.',
      jalur: KEPATUHAN.jalur,
      jejak: [RIWAYAT],
    }),
    penjelasan: kinerja.riwayat ? PENJELASAN : DATA_AWAL,
    terkait: [RIWAYAT, POSISI],
    kalimat: kinerja.riwayat && describeJumlah(diambil),
    sop: kinerja.isi.sop.flatMap(({ value }) => {
      const langkah = value.langkah.filter(({ tindakan }) => MENYETUJUI.includes(tindakan));
      const view = langkah.map((satu) => viewLangkah(value.id, satu, diambil));
      return view.length > 0 ? [{ nama: value.nama, jalur: jalurSop(value.id), langkah: view }] : [];
    }),
    terlambat: terlambat.toReversed().map(viewTerlambat),
    pengarsipan: viewPengarsipan(terbitan),
  };
}

function viewPengarsipan(terbitan: Terbitan): KepatuhanView['pengarsipan'] {
  const masa = listPengarsipan(terbitan);
  const [satu] = masa;
  return (
    satu && {
      langkah: satu.langkah,
      keterangan: describeEselonTiada(terbitan),
      masa: masa.toReversed().map((milik) => ({
        judul: milik.judul,
        kalimat: describePengarsipan(milik),
        belum: milik.belum,
      })),
    }
  );
}

function describePengarsipan({ jumlah, belum, tenggat, lewat }: PengarsipanView): string {
  if (belum.length === 0) return `Semua ${jumlah} dokumen sudah diarsipkan.`;
  const kapan = tenggat === undefined ? 'tenggatnya tidak dapat dihitung' : `paling lambat ${formatTanggal(tenggat)}`;
  return `${belum.length} dari ${jumlah} dokumen belum diarsipkan; ${kapan}${lewat ? ', sudah lewat' : ''}.`;
}

const PENJELASAN = [
  'Waktu dihitung dalam hari kerja: hari pertama adalah hari kerja sesudah langkah itu dapat diambil, yaitu sesudah langkah sebelumnya selesai atau berkasnya dikembalikan. Hari libur dan cuti bersama menurut kalender tidak dihitung.',
  'Yang dihitung hanya permohonan yang sudah digabung. Batas yang tidak tercetak pada naskah SOP tidak dikira-kira.',
];

const DATA_AWAL = [
  'Belum ada riwayat persetujuan, jadi belum ada waktu yang dapat dihitung. Seluruh isi situs ini data awal.',
  'Di bawah ini batas waktu setiap langkah persetujuan menurut SOP.',
];

function describeJumlah(diambil: Diambil[]): string {
  const berbatas = diambil.filter(({ waktu }) => waktu.tenggat !== undefined);
  const terlambat = berbatas.filter(({ waktu }) => waktu.lebih !== undefined).length;
  const tanpa = diambil.length - berbatas.length;
  const tepat = `${berbatas.length - terlambat} dari ${berbatas.length} langkah yang berbatas waktu selesai tepat waktu`;
  return `${tepat}${tanpa > 0 ? `; ${tanpa} langkah lain tidak dapat dinilai` : ''}.`;
}

function viewLangkah(
  sop: string,
  { nomor, kegiatan, waktu }: Sop['langkah'][number],
  semua: Diambil[],
): KepatuhanLangkah {
  const milik = semua.filter((satu) => satu.sop === sop && satu.nomor === nomor);
  const hari = milik.flatMap((satu) => satu.waktu.hari ?? []).toSorted((a, b) => a - b);
  const terlambat = milik.filter((satu) => satu.waktu.lebih !== undefined).length;
  const dinilai = milik.filter((satu) => satu.waktu.tenggat !== undefined).length;
  return {
    nomor,
    jalur: jalurLangkah(sop, nomor),
    kegiatan,
    batas: waktu ? `${waktu.maks} hari kerja` : 'tidak disebut SOP',
    jumlah: String(milik.length),
    hari: formatRentang(hari),
    tepat: dinilai === 0 ? KOSONG : String(dinilai - terlambat),
    terlambat: dinilai === 0 ? KOSONG : String(terlambat),
    adaTerlambat: terlambat > 0,
  };
}

function formatRentang(hari: number[]): string {
  const [awal, akhir] = [hari[0], hari.at(-1)];
  if (awal === undefined || akhir === undefined) return KOSONG;
  return awal === akhir ? `${awal} hari` : `${awal}–${akhir} hari`;
}

function viewTerlambat({ nomor, pelaku, waktu, gabungan }: Diambil): TerlambatView {
  return {
    teks: gabungan.berkas[0]?.nama ?? gabungan.sha.slice(0, 7),
    jalur: jalurGabungan(gabungan) ?? RIWAYAT.jalur,
    langkah: `langkah ${nomor}`,
    pelaku,
    tenggat: waktu.tenggat === undefined ? KOSONG : formatTanggal(waktu.tenggat),
    selesai: formatTanggal(waktu.selesai),
    lebih: `${waktu.lebih ?? 0} hari kerja`,
  };
}
