// Every key of a kind of file, as the guide explains it: from the schemas alone.
import type { JenisSkema } from '../domain/isi.ts';
import { ISIAN } from '../validate/isian.generated.ts';
import type { Isian, Tipe } from '../validate/labels.ts';

export interface ButirIsian {
  id: string; // anchor of the page, and stable: "indikator.bukti_dukung.nama"
  kunci: string; // as it is typed
  judul: string;
  wajib: boolean;
  bentuk: string; // "angka atau teks, boleh dikosongkan"
  keterangan: string;
  pilihan: string[];
  batas: string | undefined; // "paling kecil 8, paling besar 14"
  contoh: string[]; // lines to paste: "realisasi: 82.5"
  anak: ButirIsian[];
}

export function listButir(jenis: JenisSkema, place = ''): ButirIsian[] {
  return listAnak(jenis, place).map((key) => composeButir(jenis, `${place}/${key}`, key));
}

function composeButir(jenis: JenisSkema, place: string, kunci: string): ButirIsian {
  const isian = readIsian(jenis, place);
  const butir = isian.tipe.includes('array') ? ISIAN[jenis][`${place}/*`] : undefined;
  return {
    id: composeId(jenis, place),
    kunci,
    judul: isian.judul,
    wajib: isian.wajib === true,
    bentuk: describeBentuk(isian, butir),
    keterangan: isian.keterangan,
    pilihan: (isian.pilihan ?? butir?.pilihan ?? []).map(String),
    batas: describeBatas(isian) ?? (butir && describeBatas(butir)),
    contoh: listContoh(isian, butir).map((contoh) => `${kunci}: ${contoh}`),
    anak: listKelompok(jenis, place, isian),
  };
}

/** What stands inside: keys of each entry of a list, the keys of a group, or keys that the office names itself. */
function listKelompok(jenis: JenisSkema, place: string, { tipe, contoh }: Isian): ButirIsian[] {
  if (tipe.includes('array')) return listButir(jenis, `${place}/*`);
  const [bebas] = listAnak(jenis, place).filter((key) => key === '*');
  if (bebas === undefined) return listButir(jenis, place);
  const kunci = /^\{ ([^:]+):/.exec(contoh ?? '')?.[1] ?? '…';
  return [composeButir(jenis, `${place}/*`, kunci)];
}

function readIsian(jenis: JenisSkema, place: string): Isian {
  const isian = ISIAN[jenis][place];
  if (!isian) throw new Error(`skema ${jenis} tidak memuat ${place}`);
  return isian;
}

function listAnak(jenis: JenisSkema, place: string): string[] {
  const depan = `${place}/`;
  return Object.keys(ISIAN[jenis])
    .filter((satu) => satu.startsWith(depan))
    .map((satu) => satu.slice(depan.length))
    .filter((key) => !key.includes('/'));
}

/** Entries of a list are not counted: the kode of each indikator is "indikator.kode". Keys that the office names are "lain". */
function composeId(jenis: JenisSkema, place: string): string {
  const ruas = place.split('/').slice(1);
  const id = ruas.flatMap((satu, index) => {
    if (satu !== '*') return [satu];
    const induk = readIsian(jenis, `/${ruas.slice(0, index).join('/')}`);
    return induk.tipe.includes('array') ? [] : ['lain'];
  });
  return id.join('.');
}

const NAMA: Record<Exclude<Tipe, 'null' | 'array'>, string> = {
  number: 'angka',
  integer: 'bilangan bulat',
  string: 'teks',
  boolean: 'true atau false',
  object: 'kelompok isian',
};

function describeBentuk(isian: Isian, butir: Isian | undefined): string {
  const nama = isian.pilihan
    ? ['salah satu pilihan']
    : isian.tipe.flatMap((satu) => (satu === 'null' ? [] : [satu === 'array' ? describeDaftar(butir) : NAMA[satu]]));
  const kosong = isian.tipe.includes('null') ? ', boleh dikosongkan' : '';
  return joinAtau(nama) + kosong;
}

function describeDaftar(butir: Isian | undefined): string {
  if (!butir) return 'daftar';
  return butir.pilihan ? 'daftar pilihan' : `daftar ${describeBentuk(butir, undefined)}`;
}

function joinAtau(nama: string[]): string {
  const [akhir = '', ...depan] = nama.toReversed();
  if (depan.length === 0) return akhir;
  return `${depan.reverse().join(', ')}${depan.length > 1 ? ',' : ''} atau ${akhir}`;
}

function describeBatas({ min, maks, lebihDari, minButir, maksButir }: Isian): string | undefined {
  const batas = [
    ...(lebihDari === undefined ? [] : [`lebih dari ${lebihDari}`]),
    ...(min === undefined ? [] : [`paling kecil ${min}`]),
    ...(maks === undefined ? [] : [`paling besar ${maks}`]),
    ...describeJumlah(minButir, maksButir),
  ];
  return batas.length ? batas.join(', ') : undefined;
}

function describeJumlah(min: number | undefined, maks: number | undefined): string[] {
  if (min !== undefined && min === maks) return [`daftar berisi tepat ${min} butir`];
  return [
    ...(min === undefined ? [] : [`paling sedikit ${min} butir`]),
    ...(maks === undefined ? [] : [`paling banyak ${maks} butir`]),
  ];
}

/** A list without an example of its own shows one entry; what has choices, the first of them. */
function listContoh(isian: Isian, butir: Isian | undefined): string[] {
  if (isian.contoh !== undefined) return [isian.contoh, ...(isian.contohLain ?? [])];
  if (isian.tipe.includes('boolean')) return ['true'];
  const [pilihan] = isian.pilihan ?? [];
  if (pilihan !== undefined) return [String(pilihan)];
  const [satu] = butir ? listContoh(butir, undefined) : [];
  return satu === undefined ? [] : [`[${satu}]`];
}
