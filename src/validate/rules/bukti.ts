// Evidence: there, open to whoever audits, and unchanged since it was approved.
import type { BuktiDukung } from '../../domain/isi.generated.ts';
import type { Isi } from '../../domain/isi.ts';
import { once } from '../once.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { isHilang, listBaris } from './isian.ts';
import { explainSuntingan, explainTautan, isTerbuka, type Salah } from './tautan-bukti.ts';

export const BUKTI: Rule[] = [
  { code: 'bukti-kurang', severity: 'warning', needs: [], find: realisasiHasItsBukti },
  { code: 'isian-belum-ada', severity: 'warning', needs: [], find: realisasiIsThereWithItsBukti },
  { code: 'bukti-salah-bentuk', needs: [], find: tautanOpensForOthers },
  { code: 'bukti-salah-bentuk', severity: 'warning', needs: [], find: tautanIsForReading },
  { code: 'bukti-salah-bentuk', severity: 'warning', needs: [], find: sidikIsOfOneBukti },
  { code: 'bukti-tanpa-sidik', severity: 'warning', needs: [], find: tautanHasItsSidik },
];

interface Bukti {
  path: string;
  pointer: string;
  kode: string;
  value: BuktiDukung[number];
}

/** Zero is a report too. In a file with a mistake the list may be what was refused. */
function* realisasiHasItsBukti(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  for (const { path, pointer, isian } of listBaris(isi)) {
    const { kode, realisasi, bukti_dukung = [] } = isian;
    if (realisasi === undefined || realisasi === null || bukti_dukung.length || isTroubled(path)) continue;
    yield {
      path,
      pointer: `${pointer}/realisasi`,
      message: `realisasi ${kode} belum mempunyai bukti dukung`,
      hint: 'Tambahkan di bawahnya:\nbukti_dukung:\n  - nama: nama dokumen buktinya',
    };
  }
}

function* realisasiIsThereWithItsBukti(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  for (const { path, pointer, isian } of listBaris(isi)) {
    if (!isHilang(isian) || isTroubled(path)) continue;
    yield {
      path,
      pointer: `${pointer}/${isian.realisasi === null ? 'realisasi' : 'kode'}`,
      message: `realisasi ${isian.kode} kosong, padahal bukti dukung dan analisisnya ada`,
      hint: 'Isi realisasi dengan angkanya; mungkin terhapus, atau tertulis di belakang tanda #. Bila memang belum dilaporkan, hapus juga bukti dan analisisnya.',
    };
  }
}

function* tautanOpensForOthers(isi: Isi): Iterable<Finding> {
  yield* listTautanSalah(isi, explainTautan);
}

function* tautanIsForReading(isi: Isi): Iterable<Finding> {
  yield* listTautanSalah(isi, explainSuntingan);
}

function* listTautanSalah(isi: Isi, explain: (tautan: string) => Salah | undefined): Iterable<Finding> {
  for (const { path, pointer, kode, value } of listTautanLain(isi)) {
    const salah = value.tautan === undefined ? undefined : explain(value.tautan);
    if (salah === undefined) continue;
    const message = `tautan bukti ${kode} "${value.nama}" ${salah.message}`;
    yield { path, pointer: `${pointer}/tautan`, message, hint: salah.hint };
  }
}

/** The same bytes under two names: one of them is another document's hash, or one document has got two names. */
function* sidikIsOfOneBukti(isi: Isi): Iterable<Finding> {
  const pertama = new Map<string, Bukti>();
  for (const bukti of listBukti(isi)) {
    const { path, pointer, value } = bukti;
    if (value.sha256 === undefined) continue;
    const asal = pertama.get(value.sha256);
    if (!asal) pertama.set(value.sha256, bukti);
    if (!asal || rapikan(asal.value.nama) === rapikan(value.nama)) continue;
    const tempat = asal.path === path ? '' : ` di ${asal.path}`;
    yield {
      path,
      pointer: `${pointer}/sha256`,
      message: `sha256 bukti "${value.nama}" sama dengan sha256 bukti "${asal.value.nama}"${tempat}`,
      hint: `Dua dokumen tidak mungkin bersidik sama. Hitung ulang sidiknya; bila dokumennya memang satu, samakan namanya:\nnama: ${asal.value.nama}`,
    };
  }
}

function* tautanHasItsSidik(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  for (const { path, pointer, kode, value } of listBukti(isi)) {
    if (value.tautan === undefined || value.sha256 !== undefined || isTroubled(path)) continue;
    yield {
      path,
      pointer: `${pointer}/tautan`,
      message: `tautan bukti ${kode} "${value.nama}" belum disertai sha256`,
      hint: "Unduh berkasnya, hitung SHA-256-nya (Windows: certutil -hashfile berkas.pdf SHA256), lalu tambahkan di bawahnya:\nsha256: '64 angka dan huruf hasilnya'",
    };
  }
}

const listBukti = once((isi: Isi): readonly Bukti[] => {
  return listBaris(isi).flatMap(({ path, pointer, isian: { kode, bukti_dukung = [] } }) =>
    bukti_dukung.map((value, index) => ({ path, pointer: `${pointer}/bukti_dukung/${index}`, kode, value })),
  );
});

/** The few whose address has to be looked at. */
const listTautanLain = once((isi: Isi): readonly Bukti[] => {
  return listBukti(isi).filter(({ value }) => value.tautan !== undefined && !isTerbuka(value.tautan));
});

function rapikan(nama: string): string {
  return nama.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
