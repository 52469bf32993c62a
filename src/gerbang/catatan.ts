// A verified history → what pages and the audit sheet tell of it. People are named by what they held when they acted.
import { listJangkaJejak } from '../alur/jangka.ts';
import type { Akun, Forge } from '../alur/fakta.ts';
import { type Jejak, LUAR_ISI } from '../alur/jejak.ts';
import { composeKelompok } from '../alur/kelompok.ts';
import type { Kebijakan } from '../alur/kebijakan.ts';
import { findOrang, keyOrang } from '../alur/peran.ts';
import { findForge } from '../alur/putus-ulang.ts';
import type { LangkahRantai } from '../alur/rantai.ts';
import { formatHari } from '../alur/saat.ts';
import { computeKetepatan, type Jangka } from '../alur/terlambat.ts';
import type { Isi } from '../domain/isi.ts';
import { findJabatan, findPemangku } from '../domain/lookup.ts';
import type { BerkasGabungan, Gabungan, LangkahGabungan, RiwayatPersetujuan, WaktuLangkah } from '../domain/riwayat.ts';
import type { KomitGit } from '../forge/riwayat-git.ts';
import { nameAkun, nameBerkas, nameJabatan, namePemangku } from './penjelasan-nama.ts';
import type { DasarPutusan, HasilKomitRepo, RiwayatRepo } from './riwayat.ts';

export interface PilihanCatatan {
  folder: string; // of the content in the repository
  isi: Isi; // as it is at the tip: names files of merges that do not hold
  paths: string[]; // of content files at the tip
  listRalat(komit: KomitGit): Gabungan['ralat'];
}

export function composeRiwayat(riwayat: RiwayatRepo, pilihan: PilihanCatatan): RiwayatPersetujuan {
  const { genesis, waktuGenesis, tip, sah, komit, asal, dasar } = riwayat;
  const gabungan = komit.flatMap((hasil, nomor) => {
    const satu = asal[nomor];
    return satu ? [composeGabungan(satu, hasil, dasar.get(hasil.sha), pilihan)] : [];
  });
  const berkas = listBerkas(pilihan.isi, pilihan.paths);
  return { genesis, hariGenesis: formatHari(waktuGenesis), tip, sah, gabungan, berkas };
}

function composeGabungan(
  komit: KomitGit,
  hasil: HasilKomitRepo,
  dasar: DasarPutusan | undefined,
  pilihan: PilihanCatatan,
): Gabungan {
  const umum = { sha: komit.sha, hari: formatHari(komit.waktu) };
  if (hasil.status === 'sah' && dasar)
    return { ...umum, ...composeJejak(hasil.jejak, dasar), ralat: pilihan.listRalat(komit) };
  const berkas = listBerkas(pilihan.isi, listPathKomit(komit, pilihan.folder));
  const kosong = { berkas, penyusun: [], langkah: [], pengembalian: [], ralat: [] };
  if (hasil.status === 'sah') return { ...umum, ...kosong, keadaan: 'sah' };
  const { status: keadaan, alasan: sebab } = hasil;
  return { ...umum, ...kosong, keadaan, sebab, ...('oleh' in hasil && { pemulih: hasil.oleh }) };
}

function composeJejak(
  jejak: Jejak,
  { kebijakan, tandaPejabat }: DasarPutusan,
): Omit<Gabungan, 'sha' | 'hari' | 'ralat'> {
  const { isi } = kebijakan;
  const forge = findForge(jejak.permohonan) ?? 'git';
  const waktu = composeWaktu(isi, jejak);
  const penanda = new Set(tandaPejabat.map(({ orang }) => keyOrang(orang)));
  return {
    keadaan: 'sah',
    berkas: listBerkas(isi, jejak.rantai),
    permohonan: jejak.permohonan,
    dibuka: formatHari(jejak.dibuka),
    penyusun: listPenyusun(kebijakan, forge, jejak),
    langkah: jejak.persetujuan.map(({ langkah, jabatan, akun, saat, cara }): LangkahGabungan => {
      const orang = findOrang(isi, forge, akun);
      const lama = cara === 'atasan' ? undefined : waktu.get(langkah);
      return {
        ...readLangkah(langkah),
        pelaku: namePelaku(isi, jabatan, saat),
        hari: formatHari(saat),
        cara,
        bertanda: orang.status === 'dikenal' && penanda.has(keyOrang(orang.orang)),
        ...(lama && { waktu: lama }),
      };
    }),
    pengembalian: jejak.pengembalian.map(({ langkah, jabatan, saat, ke, alasan }) => ({
      ...readLangkah(langkah),
      pelaku: namePelaku(isi, jabatan, saat),
      ke: nameJabatan(isi, ke),
      hari: formatHari(saat),
      alasan,
    })),
  };
}

/** "pengumpulan-data-kinerja#5" */
function readLangkah(id: string): { sop: string; nomor: number } {
  const [sop = id, nomor] = id.split('#');
  return { sop, nomor: Number(nomor) };
}

/** In which jabatan the step was taken, with whoever held it that day. */
function namePelaku(isi: Isi, jabatan: string, saat: string): string {
  const pemangku = findPemangku(isi, jabatan, formatHari(saat));
  return pemangku ? namePemangku(pemangku) : nameJabatan(isi, jabatan);
}

function listPenyusun(kebijakan: Kebijakan, forge: Forge, { penyusun, pendorong, dibuka }: Jejak): string[] {
  const tunggal = new Map([penyusun, ...pendorong].map((akun): [number, Akun] => [akun.id, akun]));
  return [...new Set([...tunggal.values()].map((akun) => nameAkun(kebijakan, forge, akun, dibuka)))];
}

function composeWaktu(isi: Isi, jejak: Jejak): Map<string, WaktuLangkah> {
  const rantai = listLangkahRantai(isi, jejak);
  const persetujuan = jejak.persetujuan.filter(({ cara }) => cara !== 'atasan');
  const jangka = listJangkaJejak(rantai, { ...jejak, persetujuan });
  return new Map(
    jangka.flatMap((satu) => {
      const waktu = viewWaktu(isi, satu);
      return waktu ? [[satu.langkah, waktu] as const] : [];
    }),
  );
}

/** Whether the files were blank forms is not written down: the steps that were taken tell. */
function listLangkahRantai(isi: Isi, { rantai, persetujuan }: Jejak): LangkahRantai[] {
  const diambil = new Set(persetujuan.map(({ langkah }) => langkah));
  const pilihan = [[], rantai].map((blangko) => composeKelompok(isi, rantai.map(replaceLuar), blangko));
  const cocok = pilihan.flatMap((satu) => (satu.status === 'satu' ? [satu.langkah] : []));
  return cocok.find((langkah) => langkah.length > 0 && langkah.every(({ id }) => diambil.has(id))) ?? [];
}

/** All that is outside goes the same way, whatever it is called. */
function replaceLuar(path: string): string {
  return path === LUAR_ISI ? '../perangkat' : path;
}

function viewWaktu(isi: Isi, jangka: Jangka): WaktuLangkah | undefined {
  if (jangka.selesai === undefined) return undefined;
  const dasar = { mulai: formatHari(jangka.mulai), selesai: formatHari(jangka.selesai) };
  const kalender = isi.kalender.map(({ value }) => value);
  const ketepatan = computeKetepatan(kalender, jangka, dasar.selesai);
  switch (ketepatan.status) {
    case 'tanpa-kalender':
      return dasar;
    case 'tanpa-batas':
      return { ...dasar, ...(ketepatan.hari !== undefined && { hari: ketepatan.hari }) };
    case 'tepat':
    case 'berjalan':
      return { ...dasar, hari: ketepatan.hari, tenggat: ketepatan.tenggat };
    case 'terlambat':
    case 'lewat':
      return { ...dasar, hari: ketepatan.hari, tenggat: ketepatan.tenggat, lebih: ketepatan.lebih };
  }
}

function listBerkas(isi: Isi, paths: string[]): BerkasGabungan[] {
  return paths.map((path) => ({ path, nama: nameBerkas(isi, path, findUnitBerkas(isi, path)) }));
}

/** Files of a unit or of an official are called by it. */
function findUnitBerkas(isi: Isi, path: string): string | undefined {
  const [, id] = /^(?:kinerja\/\d+\/tw\d\/(?:seksi|pengukuran)|perkin\/\d+)\/([a-z0-9-]+)\.yaml$/.exec(path) ?? [];
  return id === undefined ? undefined : (findJabatan(isi, id)?.nama ?? id);
}

function listPathKomit({ perubahan }: KomitGit, folder: string): string[] {
  const semua = perubahan.map(({ path }) => path);
  const isi = semua.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
  return isi.length < semua.length ? [...isi, LUAR_ISI] : isi;
}
