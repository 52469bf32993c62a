// One merge of the history, as people read it.
import type { Gabungan, LangkahGabungan, RalatGabungan, WaktuLangkah } from '../domain/riwayat.ts';
import { formatTanggal, KOSONG } from '../format.ts';
import { jalurLangkah, jalurRiwayat, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface GabunganView {
  id: string; // anchor: "g-1a2b3c4d5e6f"
  sha: string;
  tanggal: string;
  keadaan: Gabungan['keadaan'];
  kata: string;
  masalah: string | undefined; // why it does not hold, and what became of it
  pemulih: Tautan | undefined;
  permohonan: { teks: string; alamat: string | undefined } | undefined;
  berkas: Tautan[];
  penyusun: string;
  langkah: LangkahGabunganView[];
  pengembalian: { teks: string; alasan: string }[];
  ralat: RalatGabungan[];
}

export interface LangkahGabunganView {
  nomor: number;
  jalur: string;
  kegiatan: string;
  pelaku: string;
  tanggal: string;
  cara: string | undefined; // said where it was not simply approved
  waktu: string;
  terlambat: boolean;
}

const KATA: Record<Gabungan['keadaan'], string> = {
  sah: 'sah',
  dipulihkan: 'tidak sah, sudah dipulihkan',
  gagal: 'tidak sah',
};

const CARA: Record<LangkahGabungan['cara'], string | undefined> = {
  setuju: undefined,
  dirangkap: 'dirangkap: dipenuhi satu tindakan orang yang sama pada langkah lain atau saat mengajukan',
  atasan: 'sebagai atasan, karena semua langkah dipenuhi yang mengajukan',
};

export function viewGabungan(terbitan: Terbitan, gabungan: Gabungan): GabunganView {
  const { sha, hari, keadaan, berkas, penyusun, langkah, pengembalian, ralat } = gabungan;
  return {
    id: idGabungan(sha),
    sha,
    tanggal: formatTanggal(hari),
    keadaan,
    kata: KATA[keadaan],
    masalah: describeMasalah(gabungan),
    pemulih: linkPemulih(terbitan, gabungan),
    permohonan: viewPermohonan(gabungan.permohonan),
    berkas: berkas.map(({ path, nama }) => ({ teks: nama, jalur: jalurRiwayat(path) })),
    penyusun: penyusun.join('; ') || KOSONG,
    langkah: langkah.map((satu) => viewLangkah(terbitan, satu)),
    pengembalian: pengembalian.map(({ nomor, pelaku, ke, hari: saat, alasan }) => ({
      teks: `${formatTanggal(saat)}, langkah ${nomor}: ${pelaku} mengembalikan kepada ${ke}`,
      alasan,
    })),
    ralat,
  };
}

export function idGabungan(sha: string): string {
  return `g-${sha.slice(0, 12)}`;
}

/** Address of a merge: on the page of the first file it changed. */
export function jalurGabungan({ sha, berkas }: Gabungan): string | undefined {
  const [pertama] = berkas;
  return pertama && `${jalurRiwayat(pertama.path)}#${idGabungan(sha)}`;
}

function describeMasalah({ keadaan, sebab }: Gabungan): string | undefined {
  if (keadaan === 'sah' || sebab === undefined) return undefined;
  const akibat =
    keadaan === 'dipulihkan'
      ? 'Permohonan yang sah sesudahnya menyebutnya dan memulihkannya; catatan ini tetap ada.'
      : 'Belum ada permohonan sah yang memulihkannya.';
  return `Penggabungan ini tidak memenuhi aturan: ${sebab}. ${akibat}`;
}

function linkPemulih({ kinerja }: Terbitan, { pemulih }: Gabungan): Tautan | undefined {
  const milik = kinerja.riwayat?.gabungan.find(({ sha }) => sha === pemulih);
  const jalur = milik && jalurGabungan(milik);
  return jalur === undefined ? undefined : { teks: `Dipulihkan oleh ${milik?.sha.slice(0, 7)}`, jalur };
}

/** Only an address of the web is a link; a branch of plain git is called by its name. */
function viewPermohonan(alamat: string | undefined): GabunganView['permohonan'] {
  if (alamat === undefined) return undefined;
  if (alamat.startsWith('plain:')) return { teks: `cabang ${alamat.slice('plain:'.length)}`, alamat: undefined };
  return { teks: alamat, alamat: /^https?:\/\//.test(alamat) ? alamat : undefined };
}

function viewLangkah(terbitan: Terbitan, langkah: LangkahGabungan): LangkahGabunganView {
  const { sop, nomor, pelaku, hari, cara, bertanda, waktu } = langkah;
  const keterangan = [CARA[cara], bertanda ? 'ditandatangani dengan kunci pejabatnya sendiri' : undefined];
  return {
    nomor,
    jalur: jalurLangkah(sop, nomor),
    kegiatan: findKegiatan(terbitan, sop, nomor),
    pelaku,
    tanggal: formatTanggal(hari),
    cara: keterangan.filter((satu) => satu !== undefined).join('; ') || undefined,
    waktu: describeWaktu(waktu),
    terlambat: waktu?.lebih !== undefined,
  };
}

/** As the SOP says it now. */
export function findKegiatan({ kinerja }: Terbitan, sop: string, nomor: number): string {
  const milik = kinerja.isi.sop.find(({ value }) => value.id === sop)?.value;
  return milik?.langkah.find((satu) => satu.nomor === nomor)?.kegiatan ?? `${sop} langkah ${nomor}`;
}

export function describeWaktu(waktu: WaktuLangkah | undefined): string {
  if (!waktu) return KOSONG;
  const { hari, tenggat, lebih } = waktu;
  if (hari === undefined) return 'tidak dapat dihitung: kalender tahunnya belum ada';
  const lama = hari === 0 ? 'pada hari yang sama' : `${hari} hari kerja`;
  if (tenggat === undefined) return `${lama}; SOP tidak menyebut batas`;
  const batas = `paling lambat ${formatTanggal(tenggat)}`;
  return lebih === undefined ? `${lama}, ${batas}` : `${lama}, terlambat ${lebih} hari kerja (${batas})`;
}
