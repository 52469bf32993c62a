// One function decides. Everything else fetches facts for it, or shows or checks its answer.
import type { Tanggal } from '../domain/isi.generated.ts';
import type { Pemangku } from '../domain/lookup.ts';
import type { FaktaMR } from './fakta.ts';
import { type Halangan, listHalangan } from './halangan.ts';
import type { HasilPeriksa, Kebijakan } from './kebijakan.ts';
import { composeKelompok, type Kelompok, listPath, type Pembagian } from './kelompok.ts';
import { composeKembali, type KembaliLangkah, type Langkahnya } from './kembali-langkah.ts';
import { type Bahan, computeLangkah, type HasilLangkah, type SebabTindak, type Selesai } from './langkah.ts';
import { isSemuaDiganti, listDiganti } from './pejabat-diganti.ts';
import { listPengajuan, listPenyusun, type Penyusun } from './pelaku.ts';
import { findAtasan, isDitunda, isStepPimpinan, listPemegang, type Pemegang } from './pemegang.ts';
import { type Dikembalikan, listDikembalikan } from './pengembalian.ts';
import { keyOrang, listPemangku } from './peran.ts';
import type { LangkahRantai } from './rantai.ts';
import { formatHari, readSaat } from './saat.ts';
import { listSuara, type SebabSuara, type Suara } from './suara.ts';

/** What is decided about a request as it stands. */
export interface Putusan {
  siap: boolean; // may be merged: nothing in the way, every step of every chain done on this head
  kepala: string;
  halangan: Halangan[];
  pisahan: string[][]; // paths of one request each; empty when the request need not be split
  penyusun: Penyusun;
  rantai: RantaiPutusan[]; // one; several only while the request has to be split
}

/** A chain and how far it has come. A correction is one: the file's steps, then the document's. */
export interface RantaiPutusan {
  kelompok: Kelompok[];
  langkah: LangkahPutusan[];
  atasan?: Selesai;
  perluAtasan?: { langkah: string; boleh: Pemangku[] }; // all steps were met by who wrote it
  suara: SuaraPutusan[];
  kembali: KembaliLangkah[];
  kembaliBukanPemegang: Dikembalikan[]; // of people who hold no step of the chain: without effect
  pengganti: boolean; // decided by other officials, because the request replaces those who would be asked
  semuaDiganti: boolean; // all of them
  lengkap: boolean;
}

/** `giliran`: may be taken now. `ditunda`: is met with a later step of the same person. `menunggu`: others come first. */
export interface LangkahPutusan {
  langkah: LangkahRantai;
  status: 'selesai' | 'giliran' | 'ditunda' | 'menunggu';
  selesai?: Selesai;
  boleh: Pemangku[]; // who may take it; empty when done, or when nobody holds the role
  dikembalikan?: KembaliLangkah; // the latest return that the step has not been taken after
}

/** An approval and the steps it met, or why it met none. */
export interface SuaraPutusan {
  persetujuan: Suara['persetujuan'];
  langkah: string[];
  sebab?: SebabSuara | SebabTindak;
}

/** `per`: the day for which "who may act" is answered; the day of the latest fact when not given. No step hangs on it. */
export function decide(kebijakan: Kebijakan, fakta: FaktaMR, periksa?: HasilPeriksa, per?: Tanggal): Putusan {
  const { isi, folder } = kebijakan;
  const pembagian = composeKelompok(isi, listPath(folder, fakta.berkas), periksa?.blangko ?? []);
  const penyusun = listPenyusun(isi, fakta);
  const hari = per ?? findHariTerakhir(fakta);
  const rantai = listBerkasRantai(pembagian).map((satu) =>
    decideRantai(kebijakan, fakta, periksa, penyusun, satu, hari),
  );
  const halangan = listHalangan(kebijakan, fakta, penyusun, pembagian, periksa);
  if (rantai.some((satu) => satu.semuaDiganti)) halangan.push({ kode: 'pejabat-sekaligus' });
  return {
    siap: halangan.length === 0 && rantai.length === 1 && rantai.every(({ lengkap }) => lengkap),
    kepala: fakta.shaKepala,
    halangan,
    pisahan: pembagian.status === 'dipisah' ? pembagian.pisahan : [],
    penyusun,
    rantai,
  };
}

interface BerkasRantai {
  kelompok: Kelompok[];
  langkah: LangkahRantai[];
}

/** While a request has to be split, each chain is shown by itself. */
function listBerkasRantai(pembagian: Pembagian): BerkasRantai[] {
  if (pembagian.status === 'dipisah') {
    return pembagian.kelompok.map((satu) => ({ kelompok: [satu], langkah: satu.rantai.setujui }));
  }
  return pembagian.kelompok.length > 0 ? [pembagian] : [];
}

function decideRantai(
  kebijakan: Kebijakan,
  fakta: FaktaMR,
  periksa: HasilPeriksa | undefined,
  penyusun: Penyusun,
  berkas: BerkasRantai,
  hari: Tanggal,
): RantaiPutusan {
  const { isi } = kebijakan;
  const langkahnya = composeLangkahnya(kebijakan, berkas, periksa);
  const pemegang = composePemegang(kebijakan, fakta, periksa, penyusun, berkas);
  const semua = listDikembalikan(isi, fakta, kebijakan.juruGabung);
  const pasangan = semua.map((asal) => ({ asal, kembali: composeKembali(pemegang, langkahnya, asal) }));
  const kembali = pasangan.flatMap((satu) => satu.kembali ?? []);
  const suara = listSuara(isi, fakta);
  const tindak = suara.flatMap((satu) => ('tindak' in satu ? [satu.tindak] : []));
  const bahan: Bahan = { langkahnya, pemegang, pengajuan: listPengajuan(isi, fakta), tindak, kembali };
  const hasil = computeLangkah(bahan);
  const langkah = langkahnya.setujui.map((satu) => viewLangkah(bahan, hasil, satu, hari));
  return {
    kelompok: berkas.kelompok,
    langkah,
    ...viewAtasan(bahan, hasil, hari),
    suara: suara.map((satu) => viewSuara(satu, hasil)),
    kembali,
    kembaliBukanPemegang: pasangan.flatMap(({ asal, kembali }) => (kembali ? [] : [asal])),
    pengganti: pemegang.pengganti,
    semuaDiganti: pemegang.semuaDiganti === true,
    lengkap: langkah.length > 0 && langkah.every(({ status }) => status === 'selesai') && !hasil.perluAtasan,
  };
}

/** Of code that changes no published row, the head of the office is not asked. */
function composeLangkahnya({ isi }: Kebijakan, berkas: BerkasRantai, periksa: HasilPeriksa | undefined): Langkahnya {
  const perangkat = berkas.kelompok.every(({ paths }) => paths.every((path) => path.startsWith('../')));
  const tanpaPimpinan = perangkat && periksa?.barisTerbitBerubah === false;
  return {
    susun: berkas.kelompok.flatMap(({ rantai }) => rantai.susun),
    setujui: tanpaPimpinan ? berkas.langkah.filter((satu) => !isStepPimpinan(isi, satu)) : berkas.langkah,
  };
}

/** Whether somebody of the chain is replaced is answered for the day the request was opened, so that it stays answered. */
function composePemegang(
  { isi }: Kebijakan,
  { dibuka }: FaktaMR,
  periksa: HasilPeriksa | undefined,
  penyusun: Penyusun,
  { kelompok, langkah }: BerkasRantai,
): Pemegang {
  const biasa: Pemegang = {
    isi,
    penyusun: penyusun.keys,
    diganti: new Set(),
    pengganti: false,
    semuaDiganti: false,
    tetap: new Set(),
  };
  const saat = readSaat(dibuka);
  const tentangPejabat = kelompok.some(({ paths }) => paths.includes('pejabat.yaml'));
  if (!tentangPejabat || periksa?.pejabatBaru === undefined || saat === undefined) return biasa;
  const diganti = listDiganti(isi, periksa.pejabatBaru, formatHari(saat));
  const pemangku = langkah.map((satu) =>
    listPemangku(isi, satu.jabatan, formatHari(saat)).map(({ orang }) => keyOrang(orang)),
  );
  const isTerkena = (keys: string[]): boolean => keys.length === 0 || keys.some((key) => diganti.has(key));
  if (!pemangku.some(isTerkena)) return biasa;
  const tetap = new Set(pemangku.filter((keys) => !isTerkena(keys)).flat());
  return { ...biasa, diganti, pengganti: true, semuaDiganti: isSemuaDiganti(pemangku, diganti), tetap };
}

function viewLangkah(bahan: Bahan, { selesai }: HasilLangkah, langkah: LangkahRantai, hari: Tanggal): LangkahPutusan {
  const sudah = selesai.get(langkah.id);
  if (sudah) return { langkah, status: 'selesai', selesai: sudah, boleh: [] };
  const { pemegang, langkahnya } = bahan;
  const setujui = langkahnya.setujui;
  const terbuka = setujui.filter(({ id }) => langkah.sebelum.includes(id) && !selesai.has(id));
  const giliran = terbuka.every((satu) => isDitunda(pemegang, satu, setujui, hari));
  const ditunda = isDitunda(
    pemegang,
    langkah,
    setujui.filter(({ id }) => !selesai.has(id)),
    hari,
  );
  const dikembalikan = bahan.kembali.findLast(({ ulang }) => ulang.includes(langkah.id));
  return {
    langkah,
    status: ditunda ? 'ditunda' : giliran ? 'giliran' : 'menunggu',
    boleh: listBoleh(bahan, selesai, langkah, hari),
    ...(dikembalikan ? { dikembalikan } : {}),
  };
}

/** Where every step goes to another person, not those who have taken one. */
function listBoleh(
  { pemegang }: Bahan,
  selesai: Map<string, Selesai>,
  langkah: LangkahRantai,
  hari: Tanggal,
): Pemangku[] {
  const semua = listPemegang(pemegang, langkah, hari);
  if (!pemegang.pengganti) return semua;
  const sudah = [...selesai.values()].map(({ orang }) => orang);
  return semua.filter(({ orang }) => !sudah.includes(keyOrang(orang)));
}

function viewAtasan(
  { pemegang }: Bahan,
  { atasan, perluAtasan }: HasilLangkah,
  hari: Tanggal,
): Pick<RantaiPutusan, 'atasan' | 'perluAtasan'> {
  if (atasan) return { atasan };
  if (!perluAtasan) return {};
  const boleh = findAtasan(pemegang, perluAtasan.jabatan, hari);
  return { perluAtasan: { langkah: perluAtasan.langkah, boleh: boleh ? [boleh] : [] } };
}

function viewSuara(suara: Suara, { sebab, berguna }: HasilLangkah): SuaraPutusan {
  const { persetujuan } = suara;
  if ('sebab' in suara) return { persetujuan, langkah: [], sebab: suara.sebab };
  const kena = berguna.get(suara.tindak);
  const mengapa = sebab.get(suara.tindak);
  return { persetujuan, langkah: kena ?? [], ...(kena || !mengapa ? {} : { sebab: mengapa }) };
}

function findHariTerakhir({ dibuka, pendorong, persetujuan, komentar, versi }: FaktaMR): Tanggal {
  const waktu = [dibuka, ...[...pendorong, ...persetujuan, ...komentar, ...versi].map((satu) => satu.waktu)];
  const saat = waktu.flatMap((satu) => readSaat(satu) ?? []).toSorted();
  return formatHari(saat.at(-1) ?? '1970-01-01T00:00:00Z');
}
