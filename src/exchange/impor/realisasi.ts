// The figure of one indikator, or the money of one kegiatan, in one triwulan: from whichever columns the table has for it.
import { type Desimal, sumDesimal } from '../../domain/angka.ts';
import type { Agregasi } from '../../domain/isi.generated.ts';
import type { Rencana } from '../../domain/rencana.ts';
import { DAFTAR_SATUAN, findSatuan } from '../../domain/satuan.ts';
import { type CaraAngka, readAngka } from './angka.ts';
import { type Bacaan, type Konteks, KOSONG, letakSel, refuse } from './isian.ts';
import { isBelumDiisi } from './rapikan.ts';
import type { Kolom } from './kepala.ts';
import { readSel, readTeks, type Sel } from './lembar.ts';
import { describeAngka, kutip } from './masalah.ts';
import { choosePilihan, isKumulatifSah } from './pilih-kolom.ts';

/** Realisasi of an indikator: a figure as YAML has it, or a predikat as its scale writes it. */
export function readRealisasi(konteks: Konteks, baris: number, rencana: Rencana): Bacaan<string> {
  const { aturan } = rencana.indikator;
  if (aturan.arah === 'predikat') return readPredikat(konteks, baris, aturan.skala ?? []);
  const { agregasi } = rencana.indikator;
  const hasil = readMasa(konteks, baris, 'realisasi', agregasi, (kolom) => readSatu(konteks, baris, kolom, rencana));
  return { ...hasil, nilai: hasil.nilai?.toFixed() };
}

/** Money of the triwulan itself, whole rupiah. */
export function readUang(konteks: Konteks, baris: number): Bacaan<string> {
  const read = (kolom: Kolom) => readRupiah(konteks, baris, kolom);
  const hasil = readMasa(konteks, baris, 'realisasi_anggaran', 'jumlah', read);
  return { ...hasil, nilai: hasil.nilai?.toFixed() };
}

type BacaKolom = (kolom: Kolom) => Bacaan<Desimal>;

function readMasa(
  konteks: Konteks,
  baris: number,
  arti: 'realisasi' | 'realisasi_anggaran',
  agregasi: Agregasi,
  read: BacaKolom,
): Bacaan<Desimal> {
  const pilihan = choosePilihan(konteks.tabel, arti, konteks.masa, konteks.triwulan);
  const letak = (kolom: Kolom | undefined) => letakSel({ ...konteks, baris }, kolom?.at ?? 0);
  switch (pilihan.cara) {
    case 'tidak-ada':
      return KOSONG;
    case 'langsung':
      return read(pilihan.kolom);
    case 'bulan':
      return readBulanan(pilihan.kolom, agregasi, read, letak);
    case 'kumulatif':
      return readKumulatif(konteks, pilihan.kolom, agregasi, read, letak);
    case 'keduanya':
      return readKeduanya(pilihan, agregasi, read, letak);
    case 'ganda':
      return pilihan.kolom.every((satu) => isKosong(read(satu)))
        ? KOSONG
        : refuseGanda(pilihan.kolom, letak(pilihan.kolom[0]));
    case 'tidak-jelas':
      return refuseTerisi(pilihan.kolom, read, letak);
  }
}

function refuseGanda<T>(kolom: Kolom[], letak: string): Bacaan<T> {
  const nama = kolom.map(({ judul }) => kutip(judul)).join(' dan ');
  return refuse(
    letak,
    'kolom-ganda',
    `kolom ${nama} dapat memuat angka yang sama`,
    'Hapus atau beri nama lain kolom yang bukan realisasi triwulan ini.',
  );
}

/** The first column that says something. */
function refuseTerisi(kolom: Kolom[], read: BacaKolom, letak: Letak): Bacaan<Desimal> {
  const terisi = kolom.find((satu) => !isKosong(read(satu)));
  return terisi ? refuseTakJelas(terisi, letak(terisi)) : KOSONG;
}

function refuseTakJelas<T>({ judul }: Kolom, letak: string): Bacaan<T> {
  return refuse(
    letak,
    'triwulan-tidak-jelas',
    `tidak diketahui kolom ${kutip(judul)} milik triwulan yang mana`,
    'Sebut triwulannya pada kepala kolom, misalnya "Realisasi TW I".',
  );
}

function isKosong<T>({ nilai, masalah }: Bacaan<T>): boolean {
  return nilai === undefined && !masalah.length;
}

type Letak = (kolom: Kolom | undefined) => string;

/** The three months as the indikator adds up: increments are summed, a state is the last that was reported. */
function readBulanan(kolom: Kolom[], agregasi: Agregasi, read: BacaKolom, letak: Letak): Bacaan<Desimal> {
  const bulan = kolom.map(read);
  const masalah = bulan.flatMap((satu) => satu.masalah);
  const terisi = bulan.flatMap(({ nilai }) => (nilai === undefined ? [] : [nilai]));
  const akhir = kolom.at(-1);
  if (masalah.length) return { nilai: undefined, letak: letak(akhir), masalah };
  if (!terisi.length) return KOSONG;
  if (agregasi === 'nilai-akhir' || agregasi === 'kumulatif-isian')
    return { nilai: terisi.at(-1), letak: letak(akhir), masalah };
  if (agregasi === 'rata-rata')
    return refuse(
      letak(akhir),
      'bulan-dirata-rata',
      'angka triwulan indikator ini rata-rata, dan yang ada angka bulanan',
      'Tambahkan kolom realisasi triwulannya.',
    );
  const kosong = kolom.find((_, at) => bulan[at]?.nilai === undefined);
  if (kosong || terisi.length < 3)
    return refuse(
      letak(kosong ?? akhir),
      'bulan-kosong',
      'satu atau dua bulan dalam triwulan ini kosong, jadi jumlahnya belum lengkap',
      'Isi 0 bila memang tidak ada, atau lengkapi bulan itu.',
    );
  return { nilai: sumDesimal(terisi), letak: letak(akhir), masalah };
}

function readKumulatif(
  { triwulan }: Konteks,
  kolom: Kolom,
  agregasi: Agregasi,
  read: BacaKolom,
  letak: Letak,
): Bacaan<Desimal> {
  const hasil = read(kolom);
  if (isKosong(hasil) || isKumulatifSah(agregasi, triwulan)) return hasil;
  return refuse(
    letak(kolom),
    'angka-kumulatif',
    'angka ini sejak Januari, sedangkan yang diisi angka triwulan ini saja',
    'Tambahkan kolom realisasi triwulan ini.',
  );
}

function readKeduanya(
  { kolom, kumulatif }: { kolom: Kolom; kumulatif: Kolom },
  agregasi: Agregasi,
  read: BacaKolom,
  letak: Letak,
): Bacaan<Desimal> {
  const ini = read(kolom);
  if (agregasi !== 'kumulatif-isian') return ini;
  const sampai = read(kumulatif);
  if (isKosong(sampai)) return ini;
  if (isKosong(ini) || (ini.nilai !== undefined && sampai.nilai?.eq(ini.nilai) === true)) return sampai;
  return refuse(
    letak(kumulatif),
    'dua-kolom-berbeda',
    `indikator ini diisi angka sejak Januari, dan kolom ${kutip(kolom.judul)} berbeda dari ${kutip(kumulatif.judul)}`,
    'Kosongkan salah satu dari kedua sel itu.',
  );
}

function readSatu(konteks: Konteks, baris: number, kolom: Kolom, rencana: Rencana): Bacaan<Desimal> {
  const sel = readSel(konteks.lembar, baris, kolom.at);
  const letak = letakSel({ ...konteks, baris }, kolom.at);
  const { satuan } = rencana.indikator;
  const curiga = isPersen(satuan) || /indeks|nilai|skor/i.test(satuan);
  const bacaan = readSelAngka(sel, letak, { gaya: konteks.gaya.get(kolom.at), bulat: false, curiga });
  if (bacaan.nilai === undefined) return { ...bacaan, nilai: undefined };
  if (sel.salinan)
    return refuse(
      letak,
      'sel-gabungan',
      'sel ini gabungan beberapa baris, jadi angkanya milik baris yang mana tidak diketahui',
      'Lepaskan gabungan selnya, lalu tulis angka tiap baris.',
    );
  return checkPersen(bacaan.nilai, letak, rencana);
}

interface AngkaPersen {
  angka: Desimal;
  persen: boolean;
}

function readSelAngka(sel: Sel, letak: string, cara: CaraAngka): Bacaan<AngkaPersen> {
  const bacaan = readAngka(sel, cara);
  if (bacaan.status === 'kosong') return { ...KOSONG, letak };
  if (bacaan.status === 'angka') return { nilai: bacaan, letak, masalah: [] };
  return { nilai: undefined, letak, masalah: [{ letak, ...describeAngka(bacaan.sebab, bacaan.teks, bacaan.pilihan) }] };
}

const NYATA = 10; // a target in per cent of at least this much is not met by one per cent or less

function showAngka(angka: Desimal): string {
  return angka.toFixed().replace('.', ',');
}

/** Whether "0,96" means 96 per cent, and "96%" belongs to what is counted in pieces. */
function checkPersen({ angka, persen }: AngkaPersen, letak: string, rencana: Rencana): Bacaan<Desimal> {
  const { satuan } = rencana.indikator;
  if (persen && !isPersen(satuan))
    return refuse(
      letak,
      'persen-bukan-satuan',
      `${showAngka(angka)} persen, sedangkan satuan indikatornya ${satuan}`,
      `Tulis angkanya dalam ${satuan}.`,
    );
  // Up to 2: 1,05 of a column of fractions is 105 per cent.
  const isPecahan = !persen && isPersen(satuan) && angka.gt(0) && angka.lte(2);
  if (isPecahan && typeof rencana.target === 'number' && rencana.target >= NYATA)
    return refuse(
      letak,
      'pecahan-persen',
      `${showAngka(angka)} dapat berarti ${showAngka(angka.times(100))} persen`,
      'Tulis dengan tanda persen, misalnya "96%" atau "0,96%".',
    );
  return { nilai: angka, letak, masalah: [] };
}

function readRupiah(konteks: Konteks, baris: number, kolom: Kolom): Bacaan<Desimal> {
  const letak = letakSel({ ...konteks, baris }, kolom.at);
  const kali = kolom.kali ?? konteks.rupiah ?? 1;
  const sel = readSel(konteks.lembar, baris, kolom.at);
  if (kali === 'rancu') return isBelumDiisi(readTeks(sel)) ? KOSONG : refuseSatuanUang(letak);
  const bacaan = readSelAngka(sel, letak, { gaya: konteks.gaya.get(kolom.at), bulat: kali === 1, curiga: false });
  if (bacaan.nilai === undefined) return { ...bacaan, nilai: undefined };
  return checkRupiah(bacaan.nilai, kali, letak, kutip(readTeks(sel)));
}

function refuseSatuanUang<T>(letak: string): Bacaan<T> {
  return refuse(
    letak,
    'satuan-uang-rancu',
    'judul atau catatan tabel menyebut ribuan atau jutaan, tetapi tidak jelas apakah angka ini rupiah penuh',
    'Tulis satuannya pada kepala kolom, misalnya "(Rp)" atau "(Rp ribu)".',
  );
}

function checkRupiah({ angka, persen }: AngkaPersen, kali: number, letak: string, isi: string): Bacaan<Desimal> {
  const rupiah = angka.times(kali);
  if (persen)
    return refuse(
      letak,
      'persen-bukan-satuan',
      `${showAngka(angka)} persen, bukan rupiah`,
      'Tulis realisasi anggarannya dalam rupiah.',
    );
  if (rupiah.lt(0))
    return refuse(
      letak,
      'angka-minus',
      `realisasi anggaran ${isi} kurang dari nol`,
      'Periksa angkanya; pengembalian belanja dicatat sebagai belanja yang lebih kecil.',
    );
  if (!rupiah.isInteger())
    return refuse(letak, 'rupiah-tidak-bulat', `${isi} bukan rupiah bulat`, 'Bulatkan ke rupiah penuh.');
  return { nilai: rupiah, letak, masalah: [] };
}

function isPersen(satuan: string): boolean {
  return findSatuan(satuan, new Set(DAFTAR_SATUAN)) === 'persen';
}

/** Letters have no months to add up: the last cell that says something counts. */
function readPredikat(konteks: Konteks, baris: number, skala: string[]): Bacaan<string> {
  const pilihan = choosePilihan(konteks.tabel, 'realisasi', konteks.masa, konteks.triwulan);
  const kolom = 'kolom' in pilihan ? [pilihan.kolom].flat() : [];
  const akhir = kolom.findLast(({ at }) => !isBelumDiisi(readTeks(readSel(konteks.lembar, baris, at))));
  if (!akhir) return KOSONG;
  const letak = letakSel({ ...konteks, baris }, akhir.at);
  if (pilihan.cara === 'ganda') return refuseGanda(kolom, letak);
  if (pilihan.cara === 'tidak-jelas') return refuseTakJelas(akhir, letak);
  const teks = readTeks(readSel(konteks.lembar, baris, akhir.at)).trim();
  const nilai = skala.find((satu) => satu.toLowerCase() === teks.toLowerCase());
  if (nilai !== undefined) return { nilai, letak, masalah: [] };
  return refuse(
    letak,
    'predikat-tidak-dikenal',
    `predikat ${kutip(teks)} tidak dikenal`,
    `Pilih salah satu: ${skala.join(', ')}.`,
  );
}
