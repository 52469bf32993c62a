// What the gate calls people, days and files: as the office says them.
import type { Akun, FaktaMR, Forge } from '../alur/fakta.ts';
import type { Kebijakan } from '../alur/kebijakan.ts';
import { findAkun, findOrang, listJabatanPeran, listPegangan } from '../alur/peran.ts';
import { formatHari, readSaat } from '../alur/saat.ts';
import { findJenis, type Isi, type Jenis } from '../domain/isi.ts';
import type { Tanggal } from '../domain/isi.generated.ts';
import { findJabatan, findUnit, type Orang, type Pemangku } from '../domain/lookup.ts';
import { formatPeriode, formatTanggal } from '../format.ts';
import type { Tinjauan } from './tinjau.ts';

/** Everything an explanation is made of. `per`: the day for which it is told who may act. */
export interface BahanPenjelasan {
  kebijakan: Kebijakan;
  fakta: FaktaMR;
  tinjauan: Tinjauan;
  per: Tanggal;
}

const SIFAT = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' } as const;
const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

/** "Plh. Camat Kutasari (Nama)". Staf are called by their jabatan alone, as are persons who stand for an example. */
export function namePemangku({ jabatan, orang, penugasan }: Pemangku): string {
  const sebutan = `${SIFAT[penugasan.sifat ?? 'definitif']}${jabatan.nama}`;
  return jabatan.eselon === undefined || orang.contoh ? sebutan : `${sebutan} (${orang.nama})`;
}

/** Who may take a step; says so of those who cannot, because their account is not known. */
export function namePemangkuForge(pemangku: Pemangku, forge: Forge): string {
  const nama = namePemangku(pemangku);
  return findAkun(pemangku.orang, forge) ? nama : `${nama}, yang belum punya akun ${forge} di pejabat.yaml`;
}

export function nameJabatan(isi: Isi, id: string): string {
  return findJabatan(isi, id)?.nama ?? id;
}

/** A jabatan, or a role of the SOP: "Kepala Seksi Pemerintahan" for the "kepala-seksi" of that unit. */
export function namePeran(isi: Isi, peran: string, unit: string | undefined): string {
  const pemain = listJabatanPeran(isi, peran, unit).map(({ nama }) => nama);
  return pemain.length > 0 && pemain.length < 4 ? pemain.join(' atau ') : nameJabatan(isi, peran);
}

/** Whose account it is, by what he held that day; an account that nobody has, by its own name. */
export function nameAkun({ isi }: Kebijakan, forge: Forge, akun: Akun, saat: string): string {
  const kenal = findOrang(isi, forge, akun);
  if (kenal.status !== 'dikenal') return akun.nama === '' ? 'akun yang tidak dikenal' : `akun ${akun.nama}`;
  return nameOrang(isi, kenal.orang, saat);
}

function nameOrang(isi: Isi, orang: Orang, saat: string): string {
  const waktu = readSaat(saat);
  const dipegang = waktu === undefined ? [] : listPegangan(isi, orang, formatHari(waktu));
  return dipegang.length === 0 ? orang.nama : dipegang.map(namePemangku).join(', ');
}

/** "2024-04-02T02:10:00Z" → "Selasa 2 April 2024", the day in Jakarta. */
export function nameHari(saat: string): string {
  const waktu = readSaat(saat);
  return waktu === undefined ? 'pada hari yang tidak terbaca' : nameTanggal(formatHari(waktu));
}

/** "2024-04-05" → "Jumat 5 April 2024". */
export function nameTanggal(tanggal: Tanggal): string {
  return `${HARI[new Date(Date.parse(tanggal)).getUTCDay()] ?? ''} ${formatTanggal(tanggal)}`;
}

const SEBUTAN: Partial<Record<Jenis, string>> = {
  format: 'Format data kinerja',
  seksi: 'Data kinerja',
  pengukuran: 'Pengukuran kinerja',
  'program-triwulan': 'Capaian program',
  kompilasi: 'Kompilasi data kinerja',
  'laporan-capaian': 'Laporan capaian kinerja',
  evaluasi: 'Evaluasi kinerja',
  'satu-data': 'Tanda terima Satu Data',
  lkjip: 'Laporan Kinerja (LKjIP)',
  'evaluasi-tahunan': 'Evaluasi kinerja tahunan',
  pejabat: 'Daftar pejabat',
  instansi: 'Data instansi',
  sop: 'SOP',
  aturan: 'Aturan penghitungan capaian',
  kalender: 'Kalender hari kerja',
  renstra: 'Rencana strategis',
  program: 'Program dan kegiatan',
  perkin: 'Perjanjian kinerja',
  'rencana-aksi': 'Rencana aksi',
  'capaian-lalu': 'Capaian tahun lalu',
  arsip: 'Arsip dokumen',
  edisi: 'Edisi tetap',
  pengecualian: 'Pengecualian',
};

const SEBUTAN_FOLDER: Partial<Record<string, string>> = {
  panduan: 'Panduan',
  templat: 'Templat dokumen',
  edisi: 'Edisi tetap',
};

/** "Data kinerja Seksi Pemerintahan, Triwulan I Tahun 2024". `path`: in the content folder, or "../…" outside it. */
export function nameBerkas(isi: Isi, path: string, unit: string | undefined): string {
  if (path.startsWith('../')) return 'Perangkat di luar folder isi';
  const jenis = findJenis(path);
  const sebutan = (jenis && SEBUTAN[jenis]) ?? SEBUTAN_FOLDER[path.split('/')[0] ?? ''] ?? 'Berkas isi';
  const namaUnit = unit === undefined ? '' : ` ${findUnit(isi, unit)?.nama ?? unit}`;
  return `${sebutan}${namaUnit}${namePeriode(path)}`;
}

function namePeriode(path: string): string {
  const [, tahun, tw] = /^(?:kinerja|edisi)\/(20\d\d)[/-]tw([1-4])[/-]/.exec(path) ?? [];
  const triwulan = ([1, 2, 3, 4] as const).find((satu) => String(satu) === tw);
  if (tahun !== undefined && triwulan) return `, ${formatPeriode({ tahun: Number(tahun), triwulan })}`;
  const [, saja] = /^[a-z-]+\/(20\d\d)(?:\/|\.yaml$)/.exec(path) ?? [];
  return saja === undefined ? '' : `, Tahun ${saja}`;
}

/** As people find it in the repository: "content/pejabat.yaml", "src/format.ts". */
export function showPath(folder: string, path: string): string {
  return path.startsWith('../') ? path.slice(3) : `${folder}/${path}`;
}

/** In backticks, where it is one; else as it is. */
export function code(text: string): string {
  return text.includes('`') || text === '' ? text : `\`${text}\``;
}

/** The first `n`, and how many more there are: "… dan 4 berkas lagi". */
export function cap(daftar: string[], n: number, apa: string): string[] {
  return daftar.length <= n + 1 ? daftar : [...daftar.slice(0, n), `… dan ${daftar.length - n} ${apa} lagi`];
}
