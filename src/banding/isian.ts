// Every typed place that differs, in the words of the form: none is left out, whatever else is told of it.
import type { Jenis } from '../domain/isi.ts';
import { formatNilai, formatRupiah, formatTanggal, formatTw } from '../format.ts';
import { type Beda, isObjek, listBeda, listBedaBagian } from './beda.ts';
import { compareTeks } from './kata.ts';
import { describeAsalTarget } from './asal-target.ts';
import type { BerkasBanding, IsianBerubah, PemberiNama, SisiBanding, Tempat, TeksBerubah } from './perbandingan.ts';

/** Where in the comparison a place is told. */
export type Golongan = 'angka' | 'bukti' | 'target' | 'baris' | 'pengesahan' | 'pejabat' | 'isian';

export interface IsianTergolong {
  golongan: Golongan;
  jenis: Jenis;
  path: string;
  pointer: string;
  beda: Beda;
  isian: IsianBerubah;
}

/** One file on both sides. */
export interface BerkasBerdua {
  path: string;
  jenis: Jenis | undefined;
  lama: BerkasBanding | undefined;
  baru: BerkasBanding | undefined;
}

export interface Pembaca {
  lama: SisiBanding;
  baru: SisiBanding;
  nama: PemberiNama;
}

type Terbaca = BerkasBerdua & { jenis: Jenis };

export function listIsian(pembaca: Pembaca, berkas: Terbaca): { isian: IsianTergolong[]; teks: TeksBerubah[] } {
  const semua = listBeda(berkas.lama?.nilai, berkas.baru?.nilai).flatMap((beda) => openBaris(berkas.jenis, beda));
  const [prosa, lain] = [true, false].map((ya) => semua.filter((beda) => isProsa(berkas.jenis, beda) === ya));
  return {
    isian: (lain ?? []).map((beda) => toIsian(pembaca, berkas, beda)),
    teks: (prosa ?? []).map((beda) => toTeks(pembaca, berkas, beda)),
  };
}

/** A row that came or went is told as such, and the words in it as well. */
function openBaris(jenis: Jenis, beda: Beda): Beda[] {
  if (!isBarisIsian(jenis, beda)) return [beda];
  const bagian = (nilai: unknown, pointer: string | undefined) => ({
    nilai: isObjek(nilai) ? nilai.analisis : undefined,
    pointer: pointer === undefined ? undefined : `${pointer}/analisis`,
  });
  return [beda, ...listBedaBagian(bagian(beda.lama, beda.pointerLama), bagian(beda.baru, beda.pointerBaru))];
}

const JENIS_ISIAN: ReadonlySet<Jenis> = new Set<Jenis>(['seksi', 'pengukuran', 'program-triwulan']);

function isBarisIsian(jenis: Jenis, beda: Beda): boolean {
  return (
    JENIS_ISIAN.has(jenis) &&
    isButir(beda) &&
    /\/(?:indikator|program|kegiatan|sub_kegiatan)\/\d+$/.test(pointerOf(beda))
  );
}

/** A whole entry of a list that came or went. */
function isButir({ lama, baru }: Beda): boolean {
  return (lama === undefined && isObjek(baru)) || (baru === undefined && isObjek(lama));
}

/** What people wrote in sentences. The name of a thing is one as well once it has several words. */
function isProsa(jenis: Jenis, beda: Beda): boolean {
  const pointer = pointerOf(beda);
  if (/\/bukti_dukung(?:\/|$)/.test(pointer) || (jenis === 'pejabat' && pointer.startsWith('/penugasan'))) return false;
  return [beda.lama, beda.baru].some((nilai) => typeof nilai === 'string' && /\S\s+\S/.test(nilai)) && !isButir(beda);
}

function toTeks(pembaca: Pembaca, berkas: Terbaca, beda: Beda): TeksBerubah {
  const [lama, baru] = [beda.lama, beda.baru].map((nilai) => (typeof nilai === 'string' ? nilai : tulis(nilai)));
  return {
    nama: nameBeda(pembaca, berkas, beda),
    potongan: compareTeks(lama ?? '', baru ?? ''),
    ...tempatOf(pembaca, berkas.path, beda),
  };
}

function toIsian(pembaca: Pembaca, berkas: Terbaca, beda: Beda): IsianTergolong {
  const { jenis, path } = berkas;
  const [pointer, golongan] = [pointerOf(beda), golongkan(jenis, beda)];
  const uang = /\/(?:pagu|realisasi_anggaran)(?:\/|$)/.test(pointer);
  const [lama, baru] = [tulis(beda.lama, uang), tulis(beda.baru, uang)];
  const catatan =
    golongan === 'target'
      ? describeAsalTarget(pembaca, { path, jenis, pointer, isHilang: beda.pointerBaru === undefined })
      : undefined;
  const isian: IsianBerubah = {
    nama: nameBeda(pembaca, berkas, beda),
    ...(lama === undefined ? {} : { lama }),
    ...(baru === undefined ? {} : { baru }),
    ...(catatan === undefined ? {} : { catatan }),
    ...tempatOf(pembaca, path, beda),
  };
  return { golongan, jenis, path, pointer, beda, isian };
}

function golongkan(jenis: Jenis, beda: Beda): Golongan {
  const pointer = pointerOf(beda);
  if (/\/bukti_dukung(?:\/|$)/.test(pointer)) return 'bukti';
  if (isBarisIsian(jenis, beda)) return 'baris';
  if (JENIS_ISIAN.has(jenis) && /\/realisasi(?:_anggaran)?$/.test(pointer)) return 'angka';
  if (TARGET.has(jenis) && /\/(?:target|target_triwulan|pagu)(?:\/|$)|^\/perubahan\/\d+$/.test(pointer))
    return 'target';
  if (TARGET.has(jenis) && isButir(beda)) return 'baris';
  if (jenis === 'pejabat' && pointer.startsWith('/penugasan')) return 'pejabat';
  if (SEGEL.has(jenis) && /^\/(?:edisi|sidik|ralat|kompilasi_edisi|tanggal)(?:\/|$)/.test(pointer)) return 'pengesahan';
  return 'isian';
}

const TARGET: ReadonlySet<Jenis> = new Set<Jenis>(['renstra', 'program', 'perkin']);
const SEGEL: ReadonlySet<Jenis> = new Set<Jenis>(['kompilasi', 'laporan-capaian']);

export function pointerOf({ pointerLama, pointerBaru }: Beda): string {
  return pointerBaru ?? pointerLama ?? '';
}

/** "Realisasi IKU-2 TW II 2024": the form's own word, and the triwulan of the file where the form does not say it. */
function nameBeda({ nama }: Pembaca, { path, jenis, lama, baru }: Terbaca, beda: Beda): string {
  const berkas = beda.pointerBaru === undefined ? lama : baru;
  const pointer = pointerOf(beda);
  const kode = /^\/perubahan\/\d+\/(?:target|pagu)\/([^/]+)/.exec(pointer)?.[1];
  const judul = [nama(jenis, { path, value: berkas?.nilai }, pointer), ...(kode === undefined ? [] : [kode])].join(' ');
  const [, tahun, tw] = /^kinerja\/(\d{4})\/tw([1-4])\//.exec(path) ?? [];
  if (tahun === undefined) return judul;
  const triwulan = formatTw(([1, 2, 3, 4] as const)[Number(tw) - 1] ?? 1);
  return judul.endsWith(triwulan) ? `${judul} ${tahun}` : `${judul} ${triwulan} ${tahun}`;
}

function tempatOf({ lama, baru }: Pembaca, path: string, { pointerLama, pointerBaru }: Beda): Tempat {
  return {
    ...(pointerLama === undefined ? {} : { tempatLama: lama.tunjuk({ path, pointer: pointerLama }) }),
    ...(pointerBaru === undefined ? {} : { tempatBaru: baru.tunjuk({ path, pointer: pointerBaru }) }),
  };
}

const TERPANJANG = 300; // characters of an entry that came or went

/** As people read it; of an entry its parts in a row. */
function tulis(nilai: unknown, uang = false): string | undefined {
  if (nilai === undefined || nilai === null) return undefined;
  const teks = tulisIsi(nilai, uang);
  return teks.length > TERPANJANG ? `${teks.slice(0, TERPANJANG)}…` : teks;
}

function tulisIsi(nilai: unknown, uang: boolean): string {
  if (typeof nilai === 'number')
    return Number.isFinite(nilai) ? (uang ? formatRupiah(nilai) : formatNilai(nilai)) : String(nilai);
  if (typeof nilai === 'boolean') return nilai ? 'ya' : 'tidak';
  if (typeof nilai === 'string') return tulisTeks(nilai);
  if (isRentang(nilai)) return formatNilai(nilai);
  if (Array.isArray(nilai)) return nilai.map((satu) => tulisIsi(satu, uang)).join(', ');
  if (!isObjek(nilai)) return '';
  const bagian = Object.entries(nilai).filter(([kunci, isi]) => kunci !== 'kode' && isi !== null && isi !== undefined);
  return bagian
    .map(
      ([kunci, isi]) =>
        `${kunci === 'nama' ? '' : `${kunci.replaceAll('_', ' ')} `}${tulisIsi(isi, uang || UANG.has(kunci))}`,
    )
    .join('; ');
}

function isRentang(nilai: unknown): nilai is [number, number] {
  return Array.isArray(nilai) && nilai.length === 2 && nilai.every((satu) => Number.isFinite(satu));
}

const UANG: ReadonlySet<string> = new Set(['pagu', 'realisasi_anggaran']);

/** A day as people say it; not every text of that form is one. */
function tulisTeks(teks: string): string {
  return /^\d{4}-(?:0[1-9]|1[0-2])-\d\d$/.test(teks) ? formatTanggal(teks) : teks;
}
