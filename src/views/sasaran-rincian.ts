// One sasaran: its IKU with the working, who carries it, and which documents tell of it.
import type { Renstra } from '../domain/isi.generated.ts';
import type { Berkas } from '../domain/isi.ts';
import { findProgram } from '../domain/lookup.ts';
import { type IkuTahun, viewIkuTahun } from './iku-tahun.ts';
import { type Kerangka, SASARAN, viewKerangka } from './kerangka.ts';
import { listJanjiSasaran } from './perjanjian-tautan.ts';
import { type CabangView, readUangTahun, viewCabang } from './pohon-anggaran.ts';
import {
  type CapaianSasaran,
  findTahunRenstra,
  listRenstra,
  nameMasa,
  type Sasaran,
  viewCapaianSasaran,
} from './sasaran.ts';
import { type DokumenPenyebut, groupPenyebut } from './sebut-dokumen.ts';
import { jalurSasaran, linkPersetujuan, linkSumber, linkUnit, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface SasaranRinciView {
  kerangka: Kerangka;
  kode: string;
  masa: MasaSasaran[]; // newest renstra first
  dokumen: DokumenPenyebut;
}

export interface MasaSasaran {
  masa: string;
  tahun: number; // of the figures, the programs and the perjanjian
  tujuan: { kode: string; uraian: string };
  uraian: string;
  capaian: CapaianSasaran | undefined;
  iku: IkuTahun[];
  program: CabangView[];
  unit: { teks: string; jalur: string | undefined }[];
  perjanjian: Tautan[];
  sumber: Tautan | undefined;
  persetujuan: Tautan | undefined;
}

export function listSasaranView(terbitan: Terbitan): SasaranRinciView[] {
  const masa = listRenstra(terbitan).flatMap((berkas) => listMasa(terbitan, berkas));
  const kode = [...new Set(masa.map(({ sasaran }) => sasaran))];
  const penyebut = groupPenyebut(
    terbitan,
    masa.map(({ view }) => view.uraian),
  );
  return kode.map((satu) => {
    const milik = masa.filter(({ sasaran }) => sasaran === satu).map(({ view }) => view);
    return composeView(terbitan, satu, milik, penyebut.get(milik[0]?.uraian ?? '') ?? { awal: [], lain: [] });
  });
}

function composeView(
  terbitan: Terbitan,
  kode: string,
  masa: MasaSasaran[],
  dokumen: DokumenPenyebut,
): SasaranRinciView {
  const uraian = masa[0]?.uraian ?? kode;
  return {
    kerangka: viewKerangka(terbitan, {
      judul: uraian,
      judulTab: `Sasaran ${kode}: ${uraian}`,
      uraian: `Sasaran ${kode}: target sampai akhir Renstra, capaian sejauh ini, program, dan unit yang memikulnya.`,
      jalur: jalurSasaran(kode),
      jejak: [SASARAN],
    }),
    kode,
    masa,
    dokumen,
  };
}

function listMasa(terbitan: Terbitan, berkas: Berkas<Renstra>): { sasaran: string; view: MasaSasaran }[] {
  return berkas.value.tujuan.flatMap((tujuan, t) =>
    tujuan.sasaran.map((sasaran, s) => ({
      sasaran: sasaran.kode,
      view: viewMasa(terbitan, berkas, { tujuan, sasaran, pointer: `/tujuan/${t}/sasaran/${s}` }),
    })),
  );
}

interface Letak {
  tujuan: Renstra['tujuan'][number];
  sasaran: Sasaran;
  pointer: string;
}

function viewMasa(
  terbitan: Terbitan,
  { path, value }: Berkas<Renstra>,
  { tujuan, sasaran, pointer }: Letak,
): MasaSasaran {
  const tahun = findTahunRenstra(terbitan, value);
  const program = listProgramSasaran(terbitan, value, sasaran.kode, tahun);
  const iku = sasaran.indikator.map((satu) => satu.kode);
  return {
    masa: nameMasa(value),
    tahun,
    tujuan: { kode: tujuan.kode, uraian: tujuan.uraian },
    uraian: sasaran.uraian,
    capaian: viewCapaianSasaran(terbitan, sasaran, tahun),
    iku: sasaran.indikator.map((satu) => viewIkuTahun(terbitan, satu, tahun)),
    program,
    unit: listUnitSasaran(terbitan, sasaran, program),
    perjanjian: listJanjiSasaran(terbitan, sasaran.kode, iku, tahun),
    sumber: linkSumber(terbitan, { path, pointer }),
    persetujuan: linkPersetujuan(terbitan, { path, pointer }),
  };
}

/** As the year's program file says; where it names no sasaran of a program, as the renstra does. */
function listProgramSasaran(terbitan: Terbitan, renstra: Renstra, kode: string, tahun: number): CabangView[] {
  const { anggaran, pos } = readUangTahun(terbitan, tahun);
  const program = findProgram(terbitan.kinerja.isi, tahun)?.value.program ?? [];
  const ofRenstra = new Map((renstra.program ?? []).map((satu) => [satu.kode, satu.sasaran]));
  const milik = new Set(
    program.filter((satu) => (satu.sasaran ?? ofRenstra.get(satu.kode)) === kode).map((satu) => satu.kode),
  );
  return pos.filter((satu) => milik.has(satu.kode)).map((satu) => viewCabang(terbitan, anggaran, satu));
}

/** Who fills its IKU, and who runs its programs and their kegiatan. */
function listUnitSasaran(terbitan: Terbitan, { indikator }: Sasaran, program: CabangView[]): MasaSasaran['unit'] {
  const iku = indikator.map(({ penanggung_jawab }) => linkUnit(terbitan, penanggung_jawab));
  const semua = [...iku, ...program.flatMap(({ unit, anak }) => [unit, ...anak.map((satu) => satu.unit)])];
  return [...new Map(semua.map((unit) => [unit.teks, unit])).values()];
}
