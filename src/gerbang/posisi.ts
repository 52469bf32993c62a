// Which file of a triwulan waits for whom, due when: from the tree, the trail, the calendar and, where known, the open requests.
import { findRantai, type LangkahRantai, type Rantai } from '../alur/rantai.ts';
import { formatHari } from '../alur/saat.ts';
import { listMendahului } from '../alur/urutan-langkah.ts';
import { findJenis, type Isi } from '../domain/isi.ts';
import type { Tanggal, Triwulan } from '../domain/isi.generated.ts';
import { addHariKerja } from '../domain/kalender.ts';
import type { Kinerja, Periode } from '../domain/kinerja.ts';
import { findFormat, findPemangku, findUnit } from '../domain/lookup.ts';
import { isSah } from '../domain/resolve.ts';
import { isTersegel } from '../domain/tersegel.ts';
import type {
  PejabatDisebut,
  PermohonanTerbuka,
  Posisi,
  PosisiBerkas,
  PosisiPeriode,
  RiwayatPersetujuan,
} from '../domain/riwayat.ts';
import { nameBerkas, nameJabatan, namePemangku } from './penjelasan-nama.ts';

export interface BahanPosisi {
  kinerja: Kinerja;
  riwayat: RiwayatPersetujuan | undefined;
  terbuka: PermohonanTerbuka[] | undefined; // undefined while nobody has asked the forge, and on the public site
}

export function composePosisi(bahan: BahanPosisi): Posisi {
  const { kinerja, terbuka = [] } = bahan;
  const terbukanya = kinerja.periode.filter((satu) => !isSah(satu.kompilasi) || !isSah(satu.laporan));
  const periode = (terbukanya.length > 0 ? terbukanya : kinerja.periode.slice(-1)).map((satu) =>
    composePeriode(bahan, satu),
  );
  const dikenal = new Set(periode.flatMap(({ berkas }) => berkas.map(({ path }) => path)));
  const lain = terbuka.filter(({ rantai }) => !rantai.some(({ paths }) => paths.some((path) => dikenal.has(path))));
  return {
    denganPermohonan: bahan.terbuka !== undefined,
    periode,
    lain: lain.flatMap((satu) => {
      const [path] = satu.rantai.flatMap(({ paths }) => paths);
      return path === undefined ? [] : [composeDiajukan(kinerja.isi, path, satu)];
    }),
  };
}

interface BerkasRantai {
  path: string;
  rantai: Rantai;
}

function composePeriode(bahan: BahanPosisi, periode: Periode): PosisiPeriode {
  const { isi } = bahan.kinerja;
  const semua = listPath(isi, periode.tahun, periode.triwulan).flatMap((path): BerkasRantai[] => {
    const hasil = findRantai(isi, path);
    return hasil.status === 'ada' ? [{ path, rantai: hasil.rantai }] : [];
  });
  const disetujui = new Map(
    semua.flatMap((satu) => {
      const hari = findDisetujui(bahan.riwayat, satu);
      return hari === undefined ? [] : [[satu.path, hari] as const];
    }),
  );
  const { tahun, triwulan } = periode;
  return { tahun, triwulan, berkas: semua.map((satu) => composeBerkas(bahan, periode, satu, semua, disetujui)) };
}

/** Every file that the quarter needs, whether it is there yet or not, in the order of the SOPs. */
function listPath(isi: Isi, tahun: number, triwulan: Triwulan): string[] {
  const folder = `kinerja/${tahun}/tw${triwulan}`;
  const seksi = findFormat(isi, tahun, triwulan)?.value.isian.map(({ unit }) => unit) ?? [];
  const unit = isi.instansi.flatMap(({ value }) => value.unit);
  const pengukuran = unit.filter(({ jenis }) => jenis === 'seksi' || jenis === 'subbagian');
  return [
    `${folder}/format.yaml`,
    ...seksi.map((unit) => `${folder}/seksi/${unit}.yaml`),
    `${folder}/kompilasi.yaml`,
    ...pengukuran.map(({ id }) => `${folder}/pengukuran/${id}.yaml`),
    ...['program', 'laporan-capaian', 'satu-data', 'evaluasi'].map((nama) => `${folder}/${nama}.yaml`),
  ];
}

/** The day of the latest merge by the file's own chain: a blank form comes in by another. */
function findDisetujui(riwayat: RiwayatPersetujuan | undefined, { path, rantai }: BerkasRantai): Tanggal | undefined {
  const milik = new Set(rantai.setujui.map(({ id }) => id));
  return riwayat?.gabungan.findLast(
    ({ berkas, langkah }) =>
      berkas.some((satu) => satu.path === path) && langkah.some(({ sop, nomor }) => milik.has(`${sop}#${nomor}`)),
  )?.hari;
}

function composeBerkas(
  bahan: BahanPosisi,
  periode: Periode,
  berkas: BerkasRantai,
  semua: BerkasRantai[],
  disetujui: Map<string, Tanggal>, // by path
): PosisiBerkas {
  const { isi } = bahan.kinerja;
  const { path, rantai } = berkas;
  const dasar = { path, nama: nameBerkas(isi, path, rantai.unit) };
  const permohonan = bahan.terbuka?.find((satu) => satu.rantai.some(({ paths }) => paths.includes(path)));
  if (permohonan) return composeDiajukan(isi, path, permohonan);
  const hari = disetujui.get(path);
  if (hari !== undefined) return { ...dasar, keadaan: 'disetujui', pemegang: [], sejak: hari };
  if (isSelesai(bahan, path)) return { ...dasar, keadaan: 'data-awal', pemegang: [] };
  const sebelum = listSebelum(isi, berkas, semua);
  const kurang = sebelum.filter((satu) => !disetujui.has(satu.path) && !isSelesai(bahan, satu.path));
  if (kurang.length > 0)
    return { ...dasar, keadaan: 'menunggu', pemegang: [], keterangan: describeKurang(isi, kurang) };
  const sejak = sebelum
    .flatMap((satu) => disetujui.get(satu.path) ?? [])
    .toSorted()
    .at(-1);
  const tenggat = findTenggat(isi, periode, berkas, sejak);
  return {
    ...dasar,
    keadaan: 'mengisi',
    pemegang: listPenyusun(isi, rantai),
    ...(sejak !== undefined && { sejak }),
    ...(tenggat !== undefined && { tenggat }),
  };
}

/** Older than the history: under a seal, or filled in before anybody wrote down who approves. */
function isSelesai({ kinerja, riwayat }: BahanPosisi, path: string): boolean {
  if (isTersegel(kinerja.periode, path)) return true;
  if (/\/(?:kompilasi|laporan-capaian)\.yaml$/.test(path) || !isAda(kinerja.isi, path)) return false;
  if (riwayat?.gabungan.some(({ berkas }) => berkas.some((satu) => satu.path === path))) return false;
  const isKosong = (satu: { sumber: { path: string }; realisasi: unknown }) =>
    satu.sumber.path === path && satu.realisasi === undefined;
  return !kinerja.baris.some(isKosong) && !kinerja.anggaran.some(isKosong);
}

function isAda(isi: Isi, path: string): boolean {
  const jenis = findJenis(path);
  return jenis !== undefined && isi[jenis].some((berkas) => berkas.path === path);
}

/** Files of the triwulan with an approving step from which the SOP's flow leads to the first step of this one. */
function listSebelum(isi: Isi, { path, rantai }: BerkasRantai, semua: BerkasRantai[]): BerkasRantai[] {
  const pertama = rantai.susun.length > 0 ? rantai.susun : rantai.setujui.slice(0, 1);
  const mendahului = new Set(pertama.flatMap((langkah) => listIdMendahului(isi, langkah)));
  return semua.filter((satu) => satu.path !== path && satu.rantai.setujui.some(({ id }) => mendahului.has(id)));
}

function listIdMendahului(isi: Isi, { id, nomor }: LangkahRantai): string[] {
  const sop = isi.sop.find(({ value }) => id === `${value.id}#${nomor}`)?.value;
  return sop ? [...listMendahului(sop, nomor)].map((satu) => `${sop.id}#${satu}`) : [];
}

/** A unit's form has a typed day; what follows is counted from when it could begin, where the SOP names a time. */
function findTenggat(
  isi: Isi,
  { tahun, triwulan }: Periode,
  { path, rantai }: BerkasRantai,
  sejak: Tanggal | undefined,
): Tanggal | undefined {
  const isian = findFormat(isi, tahun, triwulan)?.value.isian.find(({ unit }) => unit === rantai.unit);
  if (path.includes('/seksi/')) return isian?.tenggat;
  const waktu = rantai.susun[0]?.waktu;
  if (sejak === undefined || waktu === undefined) return undefined;
  const kalender = isi.kalender.map(({ value }) => value);
  const tenggat = addHariKerja(kalender, sejak, waktu.maks);
  return tenggat.status === 'terhitung' ? tenggat.nilai : undefined;
}

function listPenyusun(isi: Isi, { susun, unit }: Rantai): string[] {
  if (unit !== undefined) return [`pegawai ${findUnit(isi, unit)?.nama ?? unit}`];
  const jabatan = susun.flatMap((satu) => (satu.jabatan.length > 0 ? satu.jabatan : [satu.peran]));
  return [...new Set(jabatan.map((id) => nameJabatan(isi, id)))];
}

function describeKurang(isi: Isi, kurang: BerkasRantai[]): string {
  const [satu] = kurang;
  if (kurang.length === 1 && satu) return `menunggu ${nameBerkas(isi, satu.path, satu.rantai.unit)}`;
  return `menunggu ${kurang.length} berkas lain disetujui`;
}

/** An open request: with those whose turn it is, or back with who wrote it. */
function composeDiajukan(isi: Isi, path: string, permohonan: PermohonanTerbuka): PosisiBerkas {
  const { url, judul, rantai, per, utama, penyusun } = permohonan;
  const [milik = rantai[0]] = rantai.filter(({ paths }) => paths.includes(path));
  const giliran = milik?.langkah.filter(({ status }) => status === 'giliran') ?? [];
  const kembali = milik?.kembali.at(-1);
  const boleh = [...giliran.flatMap((satu) => satu.boleh), ...(milik?.menungguAtasan ?? [])];
  const pemegang = boleh.map((satu) => namePejabat(isi, satu, per));
  const sejak = kembali?.saat ?? giliran.flatMap(({ mulai }) => mulai ?? [])[0] ?? permohonan.dibuka;
  const [tenggat] = giliran.flatMap((satu) => satu.tenggat ?? []).toSorted();
  const unit = /\/(?:seksi|pengukuran)\/([a-z0-9-]+)\.yaml$/.exec(path)?.[1];
  return {
    path,
    nama: nameBerkas(isi, path, unit),
    keadaan: kembali ? 'dikembalikan' : 'diajukan',
    pemegang: kembali ? penyusun.map((id) => namePenyusun(isi, id, per)) : [...new Set(pemegang)],
    sejak: formatHari(sejak),
    ...(tenggat !== undefined && { tenggat }),
    keterangan: kembali ? kembali.alasan : utama,
    permohonan: { url, judul },
  };
}

function namePejabat(isi: Isi, { jabatan }: PejabatDisebut, per: Tanggal): string {
  const pemangku = findPemangku(isi, jabatan, per);
  return pemangku ? namePemangku(pemangku) : nameJabatan(isi, jabatan);
}

/** By what he holds; staf without a jabatan of their own are not named. */
function namePenyusun(isi: Isi, id: string, per: Tanggal): string {
  const jabatan = isi.pejabat.flatMap(({ value }) => value.penugasan).find(({ pejabat }) => pejabat === id)?.jabatan;
  return jabatan === undefined ? 'yang mengajukan' : namePejabat(isi, { jabatan, pejabat: id }, per);
}
