// A workbook → what it gives to the files of one triwulan, with a fate for every row: none is lost without a word.
import type { Triwulan } from '../../domain/isi.generated.ts';
import { findGaya, type Gaya, readAngka } from './angka.ts';
import { type BahanImpor, type HasilBaris, type IsianImpor, readBaris } from './baris.ts';
import type { Buku } from './baca.ts';
import { findKode, type IndeksRencana, type Pasangan } from './cocok.ts';
import type { Konteks } from './isian.ts';
import { isKolomIsian, type KataSumber } from './kata.ts';
import { readMasaJudul } from './kata-masa.ts';
import { findTabel, type IsiLembar, type Kolom, type Tabel } from './kepala.ts';
import { isBerisi, type Lembar, nameKolom, readTeks, type Sel } from './lembar.ts';
import { findTabelLain, takeKolomLain } from './masa-lain.ts';
import { kutip, type Masalah } from './masalah.ts';
import { rapikanKata } from './rapikan.ts';
import { findSatuanUang } from './satuan-uang.ts';

export interface BarisImpor extends HasilBaris {
  lembar: string | undefined;
  nomor: number; // as people count rows, from 1
}

export interface HasilImpor {
  baris: BarisImpor[]; // every row that says something, in the order of the workbook
  masalah: Masalah[];
  tanya: Pasangan[]; // names that a person must confirm, each once
  catatan: string[]; // what was passed over, and what was done without asking
}

interface BacaanLembar {
  baris: Map<number, HasilBaris>;
  masalah: Masalah[];
  catatan: string[];
  dibaca: boolean; // a table of the time that is asked
  lain: Masalah[]; // tables of another time
}

export function readImpor(buku: Buku, bahan: BahanImpor, sumber: KataSumber = new Map()): HasilImpor {
  const isFormulir = findPengenal(buku) !== undefined;
  const lembar = buku.lembar.map((satu) => ({ satu, bacaan: readLembar(satu, bahan, sumber, isFormulir) }));
  const baris = lembar.flatMap(({ satu, bacaan }) => listBaris(satu, bacaan));
  const masalah = [...lembar.flatMap(({ bacaan }) => bacaan.masalah), ...listMasaLain(lembar)];
  const hasil = settleGanda({ baris, masalah, tanya: [], catatan: lembar.flatMap(({ bacaan }) => bacaan.catatan) });
  return { ...hasil, tanya: listTanya(hasil.baris) };
}

/** A sheet of last year beside this year's is passed over; a file with nothing of this time is the wrong one. */
function listMasaLain(lembar: { bacaan: BacaanLembar }[]): Masalah[] {
  if (lembar.some(({ bacaan }) => bacaan.dibaca)) return [];
  const lain = new Map(lembar.flatMap(({ bacaan }) => bacaan.lain).map((satu) => [satu.letak, satu]));
  return [...lain.values()];
}

/** Rows in = rows that have a fate: a row without one is a bug of ours, and must never be silent. */
function listBaris({ nama, baris }: Lembar, { baris: nasib }: BacaanLembar): BarisImpor[] {
  return baris.flatMap((sel, at) => {
    if (!isBerisi(sel)) return [];
    const hasil = nasib.get(at);
    if (!hasil) throw new Error(`baris ${at + 1} lembar ${nama ?? ''} tidak dihitung`);
    return [{ ...hasil, lembar: nama, nomor: at + 1 }];
  });
}

function listTanya(baris: BarisImpor[]): Pasangan[] {
  const unik = new Map(baris.flatMap(({ pasangan }) => (pasangan ? [[rapikanKata(pasangan.tulisan), pasangan]] : [])));
  return [...unik.values()];
}

/** What a form of ours says of itself: for whom and for which triwulan it was made. */
export function findPengenal({ lembar }: Buku): ReadonlyMap<string, string> | undefined {
  const pengenal = lembar.find(({ nama }) => nama === PENGENAL);
  const isi = new Map((pengenal?.baris ?? []).map(([nama, nilai]) => [teks(nama), teks(nilai)]));
  return isi.get('skema') === '1' && isi.get('formulir') === 'format-data-kinerja' ? isi : undefined;
}

const PENGENAL = 'Pengenal';
const LEMBAR_FORMULIR = [PENGENAL, 'Petunjuk'];

function teks(sel: Sel | undefined): string {
  return sel ? readTeks(sel).trim() : '';
}

const KOSONG = { masalah: [], dibaca: false, lain: [] };

function readLembar(lembar: Lembar, bahan: BahanImpor, sumber: KataSumber, isFormulir: boolean): BacaanLembar {
  const nama = lembar.nama ?? '';
  if (isFormulir && LEMBAR_FORMULIR.includes(nama)) return passLembar(lembar, { nasib: 'bukan-data' }, []);
  if (lembar.tersembunyi) {
    const catatan = `lembar ${kutip(nama)} tersembunyi, tidak diimpor`;
    return passLembar(lembar, { nasib: 'dilewati', alasan: 'lembar tersembunyi' }, [catatan]);
  }
  const isi = findTabel(lembar, sumber);
  const bacaan = { ...KOSONG, baris: new Map(), masalah: [], catatan: listCatatanLembar(lembar, isi), lain: [] };
  readJudul(lembar, isi, bahan, bacaan);
  for (const tabel of isi.tabel) readTabel(lembar, tabel, bahan, bacaan);
  return bacaan;
}

function passLembar({ baris }: Lembar, hasil: HasilBaris, catatan: string[]): BacaanLembar {
  return { ...KOSONG, baris: new Map(baris.map((_, at) => [at, hasil])), catatan };
}

/** Rows with figures that stand under no known header are a table that was not understood. */
function readJudul(
  lembar: Lembar,
  { judul }: IsiLembar,
  { indeks }: BahanImpor,
  { baris, masalah }: BacaanLembar,
): void {
  const asing = judul.filter((at) => isBertabel(lembar.baris[at] ?? [], indeks));
  for (const at of judul) baris.set(at, { nasib: asing.includes(at) ? 'bermasalah' : 'judul' });
  const [awal] = asing;
  if (awal === undefined) return;
  masalah.push({
    kode: 'tabel-tidak-dikenali',
    letak: `${lembar.nama === undefined ? '' : `${lembar.nama}!`}A${awal + 1}`,
    pesan: `${asing.length} baris berisi angka tidak berada di bawah kepala tabel yang dikenal`,
    jalan: 'Beri kepala kolom yang dikenal (Kode, Indikator, Realisasi), atau tulis kata sumbernya di berkas --sumber.',
  });
}

/** Three cells with a figure among them, or a code of ours with its figure; "Tahun | 2024" is a title. */
function isBertabel(sel: Sel[], indeks: IndeksRencana): boolean {
  const isi = sel.filter((satu) => satu.jenis !== 'kosong' && !satu.salinan && /[\p{L}\p{N}]/u.test(readTeks(satu)));
  const cara = { gaya: undefined, bulat: true, curiga: false };
  const isBerkode = () => isi.some((satu) => findKode(indeks, readTeks(satu)) !== undefined);
  return isi.some((satu) => readAngka(satu, cara).status === 'angka') && (isi.length >= 3 || isBerkode());
}

function readTabel(lembar: Lembar, tabel: Tabel, bahan: BahanImpor, bacaan: BacaanLembar): void {
  for (const at of [...tabel.kepala, ...tabel.nomorKolom]) bacaan.baris.set(at, { nasib: 'kepala' });
  const lain = findTabelLain(lembar, tabel, bahan);
  if (lain) {
    for (const at of tabel.baris) bacaan.baris.set(at, { nasib: 'dilewati', alasan: lain.alasan });
    bacaan.lain.push(lain.masalah);
    return;
  }
  const { kolom, catatan, masalah } = takeKolomLain(lembar, tabel, bahan.tahun);
  bacaan.catatan.push(...catatan);
  if (masalah.length) {
    for (const at of tabel.baris) bacaan.baris.set(at, { nasib: 'bermasalah' });
    bacaan.masalah.push(...masalah);
    return;
  }
  readTabelIni(lembar, { ...tabel, kolom }, bahan, bacaan);
}

function readTabelIni(lembar: Lembar, tabel: Tabel, bahan: BahanImpor, bacaan: BacaanLembar): void {
  if (!tabel.kolom.some(isKolomIsian)) return passTabel(lembar, tabel, bacaan);
  bacaan.dibaca = true;
  const rupiah = findSatuanUang([...tabel.judul, ...tabel.catatan].map(({ teks }) => teks));
  const masa = readMasaJudul([...tabel.judul.map(({ teks }) => teks), lembar.nama ?? '']);
  const gaya = findGayaKolom(lembar, tabel);
  if (typeof rupiah === 'number' && rupiah !== 1)
    bacaan.catatan.push(
      `${nameTabel(lembar, tabel)}: uang dibaca dalam kelipatan ${rupiah} rupiah menurut judul atau catatannya`,
    );
  readBarisTabel({ lembar, tabel, masa, triwulan: bahan.triwulan, gaya, rupiah }, bahan, bacaan);
}

function readBarisTabel(konteks: Konteks, bahan: BahanImpor, { baris, masalah, catatan }: BacaanLembar): void {
  let uangInduk = 0;
  let lepas = false;
  let lalu = konteks.tabel.baris[0] ?? 0;
  for (const at of konteks.tabel.baris) {
    lepas ||= at > lalu + 1;
    lalu = at;
    const hasil = readBaris(konteks, at, bahan, lepas);
    lepas = hasil.nasib === 'jumlah' || (lepas && hasil.nasib === 'bukan-data');
    baris.set(at, hasil);
    masalah.push(...(hasil.masalah ?? []));
    if (hasil.uangInduk) uangInduk += 1;
  }
  if (uangInduk)
    catatan.push(
      `${nameTabel(konteks.lembar, konteks.tabel)}: uang pada ${uangInduk} baris tidak disalin; uang hanya diisi pada tingkat terbawah`,
    );
}

/** A table of plans or codes has nothing to import; one with unknown columns may. */
function passTabel(lembar: Lembar, tabel: Tabel, { baris, masalah }: BacaanLembar): void {
  const asing = listKolomAsing(lembar, tabel);
  for (const at of tabel.baris)
    baris.set(
      at,
      asing.length ? { nasib: 'bermasalah' } : { nasib: 'dilewati', alasan: 'tabel tanpa kolom realisasi' },
    );
  if (!asing.length || !tabel.baris.length) return;
  masalah.push({
    kode: 'tanpa-kolom-isian',
    letak: nameTabel(lembar, tabel),
    pesan: `tabel ini tidak punya kolom realisasi yang dikenal; yang tidak dikenal: ${asing.map(({ judul }) => kutip(judul)).join(', ')}`,
    jalan: 'Betulkan kepala kolomnya, atau tulis kata sumbernya di berkas --sumber.',
  });
}

function nameTabel({ nama }: Lembar, { kepala }: Tabel): string {
  return `${nama === undefined ? '' : `${nama}!`}A${(kepala[0] ?? 0) + 1}`;
}

function listKolomAsing(lembar: Lembar, { kolom, baris }: Tabel): Kolom[] {
  const isTerisi = ({ at }: Kolom) => baris.some((row) => teks(lembar.baris[row]?.[at]) !== '');
  return kolom.filter((satu) => satu.arti === undefined && isTerisi(satu));
}

function listCatatanLembar(lembar: Lembar, { tabel }: IsiLembar): string[] {
  const nama = lembar.nama === undefined ? '' : `lembar ${kutip(lembar.nama)}: `;
  const data = tabel.flatMap(({ baris }) => baris);
  const baris = data.filter((at) => lembar.barisTersembunyi.has(at)).map((at) => String(at + 1));
  const kolom = [...lembar.kolomTersembunyi].filter((at) =>
    tabel.some((satu) => satu.kolom.some((lain) => lain.at === at)),
  );
  const asing = tabel
    .filter(({ kolom: semua }) => semua.some(isKolomIsian))
    .flatMap((satu) => listKolomAsing(lembar, satu));
  return [
    ...(baris.length ? [`${nama}baris tersembunyi ${shorten(baris)} ikut dibaca`] : []),
    ...(kolom.length ? [`${nama}kolom tersembunyi ${shorten(kolom.map(nameKolom))} ikut dibaca`] : []),
    ...asing.map(
      ({ at, judul }) => `${nama}kolom ${nameKolom(at)} ${kutip(judul)} tidak dikenal, isinya tidak diimpor`,
    ),
  ];
}

function shorten(daftar: string[]): string {
  return daftar.length > 10 ? `${daftar.slice(0, 10).join(', ')}, …` : daftar.join(', ');
}

function findGayaKolom(lembar: Lembar, { kolom, baris }: Tabel): Map<number, Gaya> {
  return new Map(kolom.map(({ at }) => [at, findGaya(baris.flatMap((row) => lembar.baris[row]?.[at] ?? []))]));
}

/** The same figure said twice is fine when both say the same; else neither is taken. */
function settleGanda(hasil: HasilImpor): HasilImpor {
  const dikatakan = new Map<string, { nilai: string; baris: BarisImpor }[]>();
  for (const baris of hasil.baris)
    for (const [kunci, nilai] of listPernyataan(baris.isian ?? {})) {
      const semua = dikatakan.get(kunci) ?? [];
      semua.push({ nilai, baris });
      dikatakan.set(kunci, semua);
    }
  const berbeda = [...dikatakan].filter(([, semua]) => new Set(semua.map(({ nilai }) => nilai)).size > 1);
  const ditolak = new Set(berbeda.flatMap(([, semua]) => semua.map(({ baris }) => baris)));
  const masalah = berbeda.map(([kunci, semua]) => describeGanda(kunci, semua));
  const baris = hasil.baris.map((satu): BarisImpor => {
    if (!ditolak.has(satu)) return satu;
    const { isian: _, ...tanpa } = satu;
    return { ...tanpa, nasib: 'bermasalah' };
  });
  return { ...hasil, baris, masalah: [...hasil.masalah, ...masalah] };
}

function listPernyataan({ indikator, uang }: IsianImpor): [string, string][] {
  const uraian = Object.entries(indikator?.uraian ?? {}).map(([arti, isi]): [string, string] => [
    `${indikator?.kode} ${arti}`,
    isi,
  ]);
  return [
    ...(indikator?.realisasi === undefined
      ? []
      : [[`realisasi ${indikator.kode}`, indikator.realisasi] as [string, string]]),
    ...uraian,
    ...(uang ? [[`realisasi anggaran ${uang.kode}`, uang.rupiah] as [string, string]] : []),
  ];
}

function describeGanda(kunci: string, semua: { nilai: string; baris: BarisImpor }[]): Masalah {
  const nilai = semua.map(({ nilai: satu, baris }) => `${kutip(satu)} (baris ${baris.nomor})`);
  const [{ baris } = { baris: undefined }] = semua;
  return {
    kode: 'isian-berbeda',
    letak: `${baris?.lembar === undefined ? '' : `${baris.lembar}!`}A${baris?.nomor ?? 1}`,
    pesan: `${kunci} disebut ${semua.length} kali dan berbeda: ${shorten(nilai)}`,
    jalan: 'Pilih yang benar, lalu hapus atau betulkan yang lain.',
  };
}

/** The triwulan that the titles of a workbook agree on. */
export function findMasa(buku: Buku, sumber: KataSumber): { tahun: number; triwulan: Triwulan } | undefined {
  const judul = buku.lembar
    .filter(({ tersembunyi }) => !tersembunyi)
    .flatMap((lembar) => [
      lembar.nama ?? '',
      ...findTabel(lembar, sumber).tabel.flatMap(({ judul: milik }) => milik.map(({ teks: isi }) => isi)),
    ]);
  const { triwulan, tahun } = readMasaJudul(judul);
  const [satu, lain] = triwulan;
  const [satuTahun, tahunLain] = tahun;
  if (satu === undefined || lain !== undefined || satuTahun === undefined || tahunLain !== undefined) return undefined;
  return { tahun: satuTahun, triwulan: satu };
}
