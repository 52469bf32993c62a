// Whoever and whatever a file names is known: units, officials, SOP steps.
import type { Pengukuran, Seksi } from '../../domain/isi.generated.ts';
import type { Berkas, Isi } from '../../domain/isi.ts';
import { listPerkin } from '../../domain/lookup.ts';
import { suggest } from '../../source/nearest.ts';
import type { Finding, Rule } from '../rule.ts';

/** A name that must be known, and where it is used. */
export interface Rujuk {
  path: string;
  pointer: string;
  nama: string | undefined; // undefined where an optional reference is not made
  bukan?: () => ReadonlySet<string>; // names that are taken beside it: never what was meant
  part?: 'key'; // the name is a key
}

export const RUJUKAN: Rule[] = [
  { code: 'unit-tidak-dikenal', needs: ['instansi'], find: unitIsKnown },
  { code: 'jabatan-tidak-dikenal', needs: ['pejabat'], find: jabatanIsKnown },
  { code: 'pejabat-tidak-dikenal', needs: ['pejabat'], find: pejabatIsKnown },
  { code: 'peran-tidak-dikenal', needs: ['pejabat'], find: pelaksanaIsPlayedBySomeone },
  { code: 'peran-tidak-dikenal', needs: ['sop'], find: langkahNamesItsPelaksana },
  { code: 'langkah-tidak-dikenal', needs: ['sop'], find: langkahLeadsToKnownLangkah },
];

export function* findUnknown(judul: string, daftar: Iterable<Rujuk>, dikenal: ReadonlySet<string>): Iterable<Finding> {
  for (const { nama, bukan, ...tempat } of daftar) {
    if (nama === undefined || dikenal.has(nama)) continue;
    const hint = suggest(nama, bukan ? dikenal.difference(bukan()) : dikenal) ?? suggest(nama, dikenal);
    yield { ...tempat, message: `${judul} "${nama}" tidak dikenal`, hint };
  }
}

/** Where names are given: a name that much else relies on is missing there, and not wrong everywhere else. */
interface Daftar {
  judul: string;
  path: string;
  pointer: string;
}

const BANYAK = 3; // references that name the same, in more than one file

function* findMissing(daftar: Daftar, rujuk: Iterable<Rujuk>, dikenal: ReadonlySet<string>): Iterable<Finding> {
  const luput = [...rujuk].filter(({ nama }) => nama !== undefined && !dikenal.has(nama));
  for (const [nama = '', sama] of Map.groupBy(luput, (satu) => satu.nama)) {
    const berkas = new Set(sama.map(({ path }) => path));
    if (sama.length < BANYAK || berkas.size < 2) yield* findUnknown(daftar.judul, sama, dikenal);
    else yield { ...describeMissing(daftar.judul, nama, sama.length, berkas), ...tempatDari(daftar) };
  }
}

function describeMissing(
  judul: string,
  nama: string,
  kali: number,
  berkas: ReadonlySet<string>,
): { message: string; hint: string } {
  const [pertama = ''] = berkas;
  const lainnya = berkas.size === 2 ? 'satu berkas lain' : `${berkas.size - 1} berkas lain`;
  return {
    message: `${judul} "${nama}" dipakai ${kali} kali di ${berkas.size} berkas, tetapi tidak ada di sini`,
    hint: `Kembalikan - id: ${nama} ke daftar ini, atau ganti namanya di ${pertama} dan ${lainnya}.`,
  };
}

function tempatDari({ path, pointer }: Daftar): Pick<Finding, 'path' | 'pointer' | 'part'> {
  return { path, pointer, part: 'key' };
}

/** What files are called after, besides each one itself. */
function listLain<T extends string | undefined>(nama: readonly T[], sendiri: T): Set<string> {
  return new Set(nama.filter((satu): satu is T & string => satu !== undefined && satu !== sendiri));
}

function* unitIsKnown(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.instansi) {
    const dikenal = new Set(value.unit.map(({ id }) => id));
    yield* findMissing({ judul: 'unit', path, pointer: '/unit' }, listUnit(isi), dikenal);
  }
}

function* listUnit(isi: Isi): Iterable<Rujuk> {
  for (const { path, value } of isi.instansi) {
    yield* value.unit.map(({ induk }, i) => ({ path, pointer: `/unit/${i}/induk`, nama: induk }));
  }
  for (const { path, value } of isi.pejabat) {
    const semua = value.jabatan.map(({ unit }) => unit);
    yield* semua.map((nama, i) => ({ path, pointer: `/jabatan/${i}/unit`, nama, bukan: () => listLain(semua, nama) }));
  }
  yield* listUnitRencana(isi);
  for (const { path, value } of isi.format) {
    const semua = value.isian.map(({ unit }) => unit);
    yield* semua.map((nama, i) => ({ path, pointer: `/isian/${i}/unit`, nama, bukan: () => listLain(semua, nama) }));
  }
  yield* listUnitBerkas(isi.seksi);
  yield* listUnitBerkas(isi.pengukuran);
  for (const { path, value } of [...isi.evaluasi, ...isi['evaluasi-tahunan']]) {
    const rekomendasi = value.rekomendasi ?? [];
    yield* rekomendasi.map((satu, i) => ({
      path,
      pointer: `/rekomendasi/${i}/penanggung_jawab`,
      nama: satu.penanggung_jawab,
    }));
  }
}

/** A unit has one file of a triwulan. */
function* listUnitBerkas(semua: Berkas<Seksi | Pengukuran>[]): Iterable<Rujuk> {
  for (const setriwulan of Map.groupBy(semua, ({ value }) => `${value.tahun} ${value.triwulan}`).values()) {
    const unit = setriwulan.map(({ value }) => value.unit);
    for (const { path, value } of setriwulan) {
      yield { path, pointer: '/unit', nama: value.unit, bukan: () => listLain(unit, value.unit) };
    }
  }
}

function* listUnitRencana(isi: Isi): Iterable<Rujuk> {
  for (const { path, value } of isi.renstra) {
    for (const [t, { sasaran }] of value.tujuan.entries()) {
      for (const [s, { indikator }] of sasaran.entries()) {
        const pointer = `/tujuan/${t}/sasaran/${s}/indikator`;
        yield* indikator.map((iku, i) => ({
          path,
          pointer: `${pointer}/${i}/penanggung_jawab`,
          nama: iku.penanggung_jawab,
        }));
      }
    }
  }
  for (const { path, value } of isi.program) {
    for (const [p, { unit, kegiatan = [] }] of value.program.entries()) {
      yield { path, pointer: `/program/${p}/unit`, nama: unit };
      yield* kegiatan.map((satu, k) => ({ path, pointer: `/program/${p}/kegiatan/${k}/unit`, nama: satu.unit }));
    }
  }
  for (const { path, value } of isi['rencana-aksi']) {
    yield* value.aksi.map((aksi, i) => ({ path, pointer: `/aksi/${i}/penanggung_jawab`, nama: aksi.penanggung_jawab }));
  }
}

function* jabatanIsKnown(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.pejabat) {
    const dikenal = new Set(value.jabatan.map(({ id }) => id));
    yield* findMissing({ judul: 'jabatan', path, pointer: '/jabatan' }, listJabatan(isi), dikenal);
  }
}

function* listJabatan(isi: Isi): Iterable<Rujuk> {
  for (const { path, value } of isi.pejabat) {
    yield* value.jabatan.map(({ atasan }, i) => ({ path, pointer: `/jabatan/${i}/atasan`, nama: atasan }));
    yield* value.penugasan.map(({ jabatan }, i) => ({ path, pointer: `/penugasan/${i}/jabatan`, nama: jabatan }));
  }
  for (const { path, value } of isi.perkin) {
    const setahun = listPerkin(isi, value.tahun).map((perkin) => perkin.value.jabatan);
    yield { path, pointer: '/jabatan', nama: value.jabatan, bukan: () => listLain(setahun, value.jabatan) };
  }
  for (const { path, value } of isi.sop) {
    yield { path, pointer: '/disahkan_oleh/jabatan', nama: value.disahkan_oleh?.jabatan };
  }
  for (const { path, value } of isi.arsip) {
    yield* (value.penanda_tangan ?? []).map((nama, i) => ({ path, pointer: `/penanda_tangan/${i}`, nama }));
  }
  for (const { path, value } of isi.pengecualian) {
    yield* value.pengecualian.map(({ oleh }, i) => ({ path, pointer: `/pengecualian/${i}/oleh`, nama: oleh }));
  }
}

function* pejabatIsKnown(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.pejabat) {
    const dikenal = new Set(value.pejabat.map(({ id }) => id));
    const rujuk = value.penugasan.map(({ pejabat }, i) => ({
      path,
      pointer: `/penugasan/${i}/pejabat`,
      nama: pejabat,
    }));
    yield* findUnknown('pejabat', rujuk, dikenal);
  }
}

/** A column of a SOP is filled by a jabatan, by its own id or by its `peran`. */
function* pelaksanaIsPlayedBySomeone(isi: Isi): Iterable<Finding> {
  const dikenal = new Set(
    isi.pejabat.flatMap(({ value }) => value.jabatan.flatMap(({ id, peran = [] }) => [id, ...peran])),
  );
  for (const { path, value } of isi.sop) {
    const rujuk = value.pelaksana.map(({ id }, i) => ({ path, pointer: `/pelaksana/${i}/id`, nama: id }));
    yield* findUnknown('pelaksana', rujuk, dikenal);
  }
}

function* langkahNamesItsPelaksana(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.sop) {
    const dikenal = new Set(value.pelaksana.map(({ id }) => id));
    const rujuk = value.langkah.flatMap(({ pelaksana, oleh }, i) => [
      ...pelaksana.map((nama, j) => ({ path, pointer: `/langkah/${i}/pelaksana/${j}`, nama })),
      { path, pointer: `/langkah/${i}/oleh`, nama: oleh },
    ]);
    yield* findUnknown('pelaksana', rujuk, dikenal);
  }
}

function* langkahLeadsToKnownLangkah(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.sop) {
    const dikenal = new Set(value.langkah.map(({ nomor }) => String(nomor)));
    const rujuk = value.langkah.flatMap(({ keputusan, lanjut = [] }, i) => [
      ...(keputusan?.kembali_ke ?? []).map((n, j) => ({
        path,
        pointer: `/langkah/${i}/keputusan/kembali_ke/${j}`,
        nama: String(n),
      })),
      ...lanjut.map((n, j) => ({ path, pointer: `/langkah/${i}/lanjut/${j}`, nama: String(n) })),
    ]);
    yield* findUnknown('langkah', rujuk, dikenal);
  }
}
