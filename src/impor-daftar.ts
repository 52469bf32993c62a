// What a person has said of a source: what its columns are called, and which of its names is which code. One YAML file per source.
import type { SumberImpor } from './domain/isi.generated.ts';
import { type Kepastian, type Pasangan } from './exchange/impor/cocok.ts';
import { type Arti, DAFTAR_ARTI, type KataSumber } from './exchange/impor/kata.ts';
import { rapikanKata } from './exchange/impor/rapikan.ts';
import { editYaml } from './source/edit.ts';
import { isError, type Problem } from './source/problem.ts';
import { readYaml } from './source/yaml.ts';
import { isRecord } from './validate/prune.ts';
import { checkSchema } from './validate/schema.ts';

export interface DaftarSumber {
  kata: KataSumber;
  pasti: Kepastian;
  keliru: Problem[]; // what stands there and is not understood
}

export const DAFTAR_KOSONG: DaftarSumber = { kata: new Map(), pasti: new Map(), keliru: [] };

export function readDaftar(path: string, text: string): DaftarSumber {
  const { value: source, problems } = readYaml(path, text);
  if (!source) return { ...DAFTAR_KOSONG, keliru: problems };
  const checked = checkSchema(source, 'sumber-impor');
  const { kolom = {}, cocok = [] } = checked.value ?? {};
  const temuan = [...listTanpaKode(cocok), ...listBertentangan(listPernyataan(kolom, cocok))];
  const milik = temuan.map(({ pointer, ...pesan }): Problem => ({
    severity: 'error',
    file: path,
    ...source.at(checked.toFile(pointer), 'value'),
    ...pesan,
  }));
  return {
    kata: readKolom(kolom),
    pasti: readCocok(cocok),
    // "ya" is an answer here, and no other program reads it.
    keliru: [...problems, ...checked.problems, ...milik].filter(
      (satu) => isError(satu) && satu.code !== 'kata-ya-tidak',
    ),
  };
}

type Kolom = NonNullable<SumberImpor['kolom']>;
type Cocok = NonNullable<SumberImpor['cocok']>;

function readKolom(kolom: Kolom): Map<string, Arti> {
  return new Map(DAFTAR_ARTI.flatMap((arti) => (kolom[arti] ?? []).map((judul) => [rapikanKata(judul), arti])));
}

function readCocok(cocok: Cocok): Map<string, string | undefined> {
  const dijawab = cocok.filter(({ jawaban }) => jawaban !== 'tanya');
  return new Map(
    dijawab.map(({ tulisan, kode, jawaban }) => [rapikanKata(tulisan), jawaban === 'ya' ? (kode ?? '') : undefined]),
  );
}

interface Temuan extends Pick<Problem, 'code' | 'message' | 'hint'> {
  pointer: string;
}

/** A yes to no code says nothing. */
function listTanpaKode(cocok: Cocok): Temuan[] {
  return cocok.flatMap(({ tulisan, kode, jawaban }, at): Temuan[] => {
    if (jawaban !== 'ya' || typeof kode === 'string') return [];
    const hint = 'Tulis kodenya, atau ganti jawabannya menjadi tanya atau bukan.';
    return [{ code: 'isian-kurang', pointer: `/cocok/${at}`, message: `kode untuk "${tulisan}" belum ditulis`, hint }];
  });
}

/** What the list says of one text of the source. */
interface Pernyataan {
  pointer: string;
  kunci: string; // the same for the same text
  tulisan: string;
  arti: string;
}

function listPernyataan(kolom: Kolom, cocok: Cocok): Pernyataan[] {
  const judul = DAFTAR_ARTI.flatMap((arti) =>
    (kolom[arti] ?? []).map((tulisan, at) => ({ pointer: `/kolom/${arti}/${at}`, tulisan, arti })),
  );
  const nama = cocok.flatMap(({ tulisan, kode, jawaban }, at) =>
    jawaban === 'tanya' ? [] : [{ pointer: `/cocok/${at}`, tulisan, arti: `${jawaban} ${kode ?? ''}`.trim() }],
  );
  const tidy = (apa: string) => (satu: Omit<Pernyataan, 'kunci'>) => ({
    ...satu,
    kunci: `${apa} ${rapikanKata(satu.tulisan)}`,
  });
  return [...judul.map(tidy('kolom')), ...nama.map(tidy('nama'))];
}

/** The later would silently win. */
function listBertentangan(semua: Pernyataan[]): Temuan[] {
  return semua.flatMap((satu, at): Temuan[] => {
    const dahulu = semua.slice(0, at).find(({ kunci, arti }) => kunci === satu.kunci && arti !== satu.arti);
    if (!dahulu) return [];
    const message = `"${satu.tulisan}" disebut dua kali dan berbeda: ${dahulu.arti}, lalu ${satu.arti}`;
    return [
      { code: 'pengenal-ganda', pointer: satu.pointer, message, hint: 'Pilih yang benar, lalu hapus yang lain.' },
    ];
  });
}

const PEMBUKA = `# Nama di berkas e-Kinerja dan kodenya dalam rencana. Periksa tiap pasangan, betulkan kodenya bila keliru, lalu ganti
# "tanya" menjadi "ya". Tulis "bukan" untuk baris yang bukan milik kecamatan ini.
`;

/** The list with the names that are still to be confirmed added; what stands there is not touched. `skema`: where a new one finds it. */
export function addTanya(
  text: string | undefined,
  tanya: Pasangan[],
  nameKode: (kode: string) => string,
  skema: string,
): string {
  const lama = text ?? `# yaml-language-server: $schema=${skema}\n${PEMBUKA}cocok:\n`;
  const ada = text === undefined ? new Set<string>() : listTulisan(text);
  const baru = tanya.filter(({ tulisan }) => !ada.has(rapikanKata(tulisan)));
  return editYaml(
    lama,
    baru.map(({ tulisan, kode, calon }) => ({
      pointer: '/cocok/-',
      value: {
        tulisan,
        kode: kode ?? null,
        ...(kode === undefined ? {} : { nama: nameKode(kode) }),
        ...(kode === undefined && calon.length ? { calon } : {}),
        jawaban: 'tanya',
      },
    })),
  );
}

function listTulisan(text: string): Set<string> {
  const isi = readYaml('cocok', text).value?.value;
  const cocok = isRecord(isi) && Array.isArray(isi.cocok) ? isi.cocok : [];
  return new Set(
    cocok.flatMap((satu: unknown) =>
      isRecord(satu) && typeof satu.tulisan === 'string' ? [rapikanKata(satu.tulisan)] : [],
    ),
  );
}
