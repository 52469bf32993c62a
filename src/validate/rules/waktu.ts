// Days exist, lie in the year they are said of, and stretches of time neither run backwards nor overlap.
import type { Renstra } from '../../domain/isi.generated.ts';
import { type Berkas, DAFTAR_JENIS, type Isi } from '../../domain/isi.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { isTanggal } from '../tanggal.ts';
import { listIku } from './rencana.ts';
import { listTeks } from './teks.ts';

export const WAKTU: Rule[] = [
  { code: 'tanggal-tidak-ada', needs: [], find: tanggalExists },
  { code: 'tanggal-di-luar-tahun', needs: [], find: tanggalLiesInItsTahun },
  { code: 'masa-terbalik', needs: [], find: masaRunsForward },
  { code: 'masa-bertumpuk', needs: ['pejabat', 'aturan'], find: masaDoesNotOverlap },
  { code: 'masa-bertumpuk', needs: ['renstra'], find: renstraDoesNotOverlap },
  { code: 'tanggal-di-luar-tahun', needs: [], find: tahunRencanaLiesInRenstra },
];

interface Masa {
  path: string;
  pointer: string;
  mulai: string;
  selesai: string | undefined;
}

/** 2024-02-30 fits the schema's pattern. */
function* tanggalExists(isi: Isi, { textOf }: Konteks): Iterable<Finding> {
  for (const jenis of DAFTAR_JENIS) {
    for (const { path, value } of isi[jenis]) {
      if (!mayHoldImpossible(textOf(path))) continue;
      for (const { pointer, teks } of listTeks(value, isTanggalMustahil)) {
        const hint = 'Tulis tahun-bulan-hari, misalnya 2024-04-15.';
        yield { path, pointer, message: `tanggal ${teks} tidak ada`, hint };
      }
    }
  }
}

/** A month and a day that not every year has; only then are the days of a text looked at one by one. */
const MUNGKIN_MUSTAHIL = /-(?!(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]))\d\d-\d\d/;

function mayHoldImpossible(text: string): boolean {
  if (!MUNGKIN_MUSTAHIL.test(text)) return false;
  return [...text.matchAll(/-\d\d-\d\d/g)].some(
    ({ index }) => !isTanggal(text.slice(Math.max(0, index - 4), index + 6)),
  );
}

function isTanggalMustahil(teks: string): boolean {
  return teks.length === 10 && /^\d{4}-\d{2}-\d{2}$/.test(teks) && !isTanggal(teks);
}

function* tanggalLiesInItsTahun(isi: Isi): Iterable<Finding> {
  const daftar = [
    ...isi.kalender.flatMap(({ path, value: { tahun, libur } }) =>
      libur.map(({ tanggal }, i) => ({ path, tahun, tanggal, pointer: `/libur/${i}/tanggal` })),
    ),
    ...[...isi.program, ...isi.perkin].flatMap(({ path, value: { tahun, perubahan = [] } }) =>
      perubahan.map(({ tanggal }, i) => ({ path, tahun, tanggal, pointer: `/perubahan/${i}/tanggal` })),
    ),
  ];
  for (const { path, tahun, tanggal, pointer } of daftar) {
    if (tanggal.startsWith(`${tahun}-`) || !isTanggal(tanggal)) continue;
    yield {
      path,
      pointer,
      message: `tanggal ${tanggal} tidak dalam tahun ${tahun}`,
      hint: 'Periksa tahunnya, atau pindahkan ke berkas tahun itu.',
    };
  }
}

function* masaRunsForward(isi: Isi): Iterable<Finding> {
  for (const { path, pointer, mulai, selesai } of [...listPenugasan(isi), ...listAturan(isi)]) {
    if (selesai === undefined || mulai <= selesai) continue;
    yield {
      path,
      pointer: `${pointer}/selesai`,
      message: `selesai ${selesai} mendahului mulai ${mulai}`,
      hint: 'Tukar, atau perbaiki salah satunya.',
    };
  }
  for (const { path, value } of isi.renstra) {
    if (value.mulai <= value.selesai) continue;
    yield { path, pointer: '/selesai', message: `selesai ${value.selesai} mendahului mulai ${value.mulai}` };
  }
  for (const { path, value } of isi.sop) {
    for (const [i, { waktu }] of value.langkah.entries()) {
      if (!waktu || waktu.min <= waktu.maks) continue;
      yield {
        path,
        pointer: `/langkah/${i}/waktu/maks`,
        message: `maks ${waktu.maks} lebih kecil dari min ${waktu.min}`,
      };
    }
  }
}

/** A Plt. or Plh. covers a definitive holder; two of the same kind at once leave it open who signs. */
function* masaDoesNotOverlap(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.pejabat) {
    for (const { id } of value.jabatan) {
      const milik = listPenugasan(isi).filter((satu) => satu.path === path && satu.jabatan === id);
      yield* findOverlaps(
        `penugasan ${id}`,
        milik.filter(({ sementara }) => sementara),
      );
      yield* findOverlaps(
        `penugasan ${id}`,
        milik.filter(({ sementara }) => !sementara),
      );
    }
  }
  yield* findOverlaps('aturan', listAturan(isi));
}

/** A new renstra takes over from a year on; two for one year leave it open which target is meant. */
function* renstraDoesNotOverlap(isi: Isi): Iterable<Finding> {
  const masa = isi.renstra.map(({ path, value }) => {
    return { path, pointer: '', mulai: String(value.mulai), selesai: String(value.selesai) };
  });
  for (const { hint: _, ...finding } of findOverlaps('renstra', masa)) {
    const hint = 'Akhiri yang lama setahun sebelum yang baru mulai: selesai, nama berkas, dan targetnya.';
    yield { ...finding, hint };
  }
}

/** A target or pagu of a year that its renstra does not cover is read by nobody; told once for each year. */
function* tahunRencanaLiesInRenstra(isi: Isi): Iterable<Finding> {
  for (const renstra of isi.renstra) {
    const { mulai, selesai } = renstra.value;
    if (mulai > selesai) continue;
    const luar = listTahunRencana(renstra).filter(({ tahun }) => tahun < mulai || selesai < tahun);
    for (const [tahun, [pertama, ...lainnya]] of Map.groupBy(luar, (satu) => satu.tahun)) {
      if (!pertama) continue;
      const juga = lainnya.length ? `, juga di ${lainnya.length} tempat lain` : '';
      const message = `tahun ${tahun} di luar masa renstra ini, ${mulai}–${selesai}${juga}`;
      yield {
        path: renstra.path,
        pointer: pertama.pointer,
        part: 'key',
        message,
        hint: 'Betulkan atau hapus tahun itu.',
      };
    }
  }
}

function listTahunRencana(renstra: Berkas<Renstra>): { pointer: string; tahun: number }[] {
  const iku = listIku(renstra).map(({ pointer, value }) => ({ pointer: `${pointer}/target`, nilai: value.target }));
  const program = (renstra.value.program ?? []).flatMap(({ target = {}, pagu = {} }, p) => [
    { pointer: `/program/${p}/target`, nilai: target },
    { pointer: `/program/${p}/pagu`, nilai: pagu },
  ]);
  return [...iku, ...program].flatMap(({ pointer, nilai }) =>
    Object.keys(nilai).map((tahun) => ({ pointer: `${pointer}/${tahun}`, tahun: Number(tahun) })),
  );
}

function* findOverlaps(judul: string, daftar: Masa[]): Iterable<Finding> {
  const maju = daftar.filter(({ mulai, selesai }) => selesai === undefined || mulai <= selesai);
  const urut = maju.sort((a, b) => a.mulai.localeCompare(b.mulai));
  for (const [index, masa] of urut.entries()) {
    const sebelum = urut[index - 1];
    if (!sebelum || (sebelum.selesai !== undefined && sebelum.selesai < masa.mulai)) continue;
    const message = `${judul} mulai ${masa.mulai} bertumpuk dengan yang mulai ${sebelum.mulai}`;
    yield {
      path: masa.path,
      pointer: `${masa.pointer}/mulai`,
      message,
      hint: 'Isi selesai pada yang lebih dahulu, sehari sebelum yang baru mulai.',
    };
  }
}

function listPenugasan(isi: Isi): (Masa & { jabatan: string; sementara: boolean })[] {
  return isi.pejabat.flatMap(({ path, value }) =>
    value.penugasan.map(({ jabatan, sifat = 'definitif', mulai, selesai }, i) => {
      return { path, pointer: `/penugasan/${i}`, jabatan, sementara: sifat !== 'definitif', mulai, selesai };
    }),
  );
}

function listAturan(isi: Isi): Masa[] {
  return isi.aturan.flatMap(({ path, value }) =>
    value.aturan.map(({ mulai, selesai }, i) => ({ path, pointer: `/aturan/${i}`, mulai, selesai })),
  );
}
