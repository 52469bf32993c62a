// Who signs a document held the jabatan on the day of the document.
import type { Tanggal } from '../../domain/isi.generated.ts';
import type { Isi } from '../../domain/isi.ts';
import { findJabatan, findPemangku, type Jabatan } from '../../domain/lookup.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';

export const JABATAN: Rule[] = [
  { code: 'jabatan-kosong', needs: ['instansi', 'pejabat'], find: penandaTanganIsInOffice },
];

/** A document, its day, and a jabatan that signs it. */
interface Tugas {
  path: string;
  tanggal: Tanggal;
  jabatan: Jabatan;
}

/** One gap, one problem, at the earliest document that falls into it. */
function* penandaTanganIsInOffice(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  if (isi.pejabat.some(({ path }) => isTroubled(path))) return;
  const kosong = [...listTugasDokumen(isi), ...listTugasPerkin(isi)]
    .filter(({ jabatan, tanggal }) => !jabatan.luar_instansi && !findPemangku(isi, jabatan.id, tanggal))
    .sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1));
  const celah = Map.groupBy(
    kosong,
    ({ jabatan, tanggal }) => `${jabatan.id} ${findMulaiBerikut(isi, jabatan, tanggal)}`,
  );
  for (const [pertama, ...lainnya] of celah.values()) {
    if (!pertama) continue;
    const { path, jabatan, tanggal } = pertama;
    const juga = lainnya.length ? `, juga untuk ${lainnya.length} dokumen lain` : '';
    yield {
      path,
      pointer: '/tanggal',
      message: `tidak ada yang menjabat ${jabatan.nama} pada ${tanggal}${juga}`,
      hint: `Periksa tanggalnya, atau lengkapi penugasan ${jabatan.id} (definitif, plt, atau plh) di pejabat.yaml.`,
    };
  }
}

/** The day on which the gap ends; what falls into the same gap ends with it. */
function findMulaiBerikut(isi: Isi, { id }: Jabatan, tanggal: Tanggal): Tanggal | undefined {
  const mulai = isi.pejabat
    .flatMap(({ value }) => value.penugasan)
    .filter((penugasan) => penugasan.jabatan === id && penugasan.mulai > tanggal)
    .map((penugasan) => penugasan.mulai);
  return mulai.sort()[0];
}

/** SOP 1 steps 7, 8, 11, 12 and SOP 2 steps 13, 14, 17, 18: Sekretaris, then Camat. */
function listTugasDokumen(isi: Isi): Tugas[] {
  const penandaTangan = [...listKepala(isi, 'pimpinan'), ...listKepala(isi, 'sekretariat')];
  const dokumen = [
    ...isi.kompilasi,
    ...isi['laporan-capaian'],
    ...isi.evaluasi,
    ...isi.lkjip,
    ...isi['evaluasi-tahunan'],
  ];
  return dokumen.flatMap(({ path, value: { tanggal } }) =>
    penandaTangan.map((jabatan) => ({ path, tanggal, jabatan })),
  );
}

/** A perjanjian kinerja has two parties. */
function listTugasPerkin(isi: Isi): Tugas[] {
  return isi.perkin.flatMap(({ path, value: { tanggal, jabatan } }) => {
    const pertama = findJabatan(isi, jabatan);
    const kedua = pertama?.atasan === undefined ? undefined : findJabatan(isi, pertama.atasan);
    return [pertama, kedua].flatMap((satu) => (satu ? [{ path, tanggal, jabatan: satu }] : []));
  });
}

/** Of those in a unit, the one who answers to somebody outside it. */
function listKepala(isi: Isi, jenis: 'pimpinan' | 'sekretariat'): Jabatan[] {
  const unit = new Set(
    isi.instansi.flatMap(({ value }) => value.unit.filter((satu) => satu.jenis === jenis).map(({ id }) => id)),
  );
  const anggota = isi.pejabat.flatMap(({ value }) => value.jabatan).filter((satu) => unit.has(satu.unit ?? ''));
  return anggota.filter(({ atasan }) => !anggota.some(({ id }) => id === atasan));
}
