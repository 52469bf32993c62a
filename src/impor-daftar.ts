// What a person has said of a source: what its columns are called, and which of its names is which code. One YAML file per source.
import { type Kepastian, type Pasangan } from './exchange/impor/cocok.ts';
import { type Arti, DAFTAR_ARTI, type KataSumber, rapikanKata } from './exchange/impor/kata.ts';
import { editYaml } from './source/edit.ts';
import { readYaml } from './source/yaml.ts';
import { isRecord } from './validate/prune.ts';

export interface DaftarSumber {
  kata: KataSumber;
  pasti: Kepastian;
  keliru: string[]; // what stands there and is not understood
}

export const DAFTAR_KOSONG: DaftarSumber = { kata: new Map(), pasti: new Map(), keliru: [] };

const JAWABAN = ['ya', 'bukan', 'tanya'];

export function readDaftar(path: string, text: string): DaftarSumber {
  const { value, problems } = readYaml(path, text);
  if (!value) return { ...DAFTAR_KOSONG, keliru: problems.map(({ line, message }) => `${path}:${line}: ${message}`) };
  const isi = value.value;
  if (!isRecord(isi)) return { ...DAFTAR_KOSONG, keliru: [`${path}: harus berisi "kolom" atau "cocok"`] };
  const asing = Object.keys(isi).filter((kunci) => kunci !== 'kolom' && kunci !== 'cocok');
  const kata = readKolom(isi.kolom);
  const cocok = readCocok(isi.cocok);
  const keliru = [...asing.map((kunci) => `isian "${kunci}" tidak dikenal`), ...kata.keliru, ...cocok.keliru];
  return { kata: kata.kata, pasti: cocok.pasti, keliru: keliru.map((satu) => `${path}: ${satu}`) };
}

function readKolom(kolom: unknown): { kata: Map<string, Arti>; keliru: string[] } {
  const kata = new Map<string, Arti>();
  if (kolom === undefined || kolom === null) return { kata, keliru: [] };
  if (!isRecord(kolom)) return { kata, keliru: ['"kolom" harus berisi nama isian dan daftar judul kolomnya'] };
  const keliru = Object.entries(kolom).flatMap(([nama, judul]) => {
    const arti = DAFTAR_ARTI.find((satu) => satu === nama);
    if (!arti) return [`isian "${nama}" tidak ada; pilihannya: ${DAFTAR_ARTI.join(', ')}`];
    if (!Array.isArray(judul) || !judul.every((satu) => typeof satu === 'string'))
      return [`"${nama}" harus daftar judul kolom`];
    for (const satu of judul) kata.set(rapikanKata(satu), arti);
    return [];
  });
  return { kata, keliru };
}

function readCocok(cocok: unknown): { pasti: Map<string, string | undefined>; keliru: string[] } {
  const pasti = new Map<string, string | undefined>();
  if (cocok === undefined || cocok === null) return { pasti, keliru: [] };
  if (!Array.isArray(cocok)) return { pasti, keliru: ['"cocok" harus daftar'] };
  const keliru = cocok.flatMap((satu: unknown, at) => {
    if (!isRecord(satu) || typeof satu.tulisan !== 'string')
      return [`cocok ${at + 1} harus berisi tulisan, kode, jawaban`];
    const { tulisan, kode, jawaban } = satu;
    if (typeof jawaban !== 'string' || !JAWABAN.includes(jawaban))
      return [`jawaban untuk "${tulisan}" harus ${JAWABAN.join(', ')}`];
    if (jawaban === 'ya' && typeof kode !== 'string') return [`kode untuk "${tulisan}" belum ditulis`];
    if (jawaban !== 'tanya') pasti.set(rapikanKata(tulisan), jawaban === 'ya' ? String(kode) : undefined);
    return [];
  });
  return { pasti, keliru };
}

const PEMBUKA = `# Nama di berkas e-Kinerja dan kodenya dalam rencana. Periksa tiap pasangan, betulkan kodenya bila keliru, lalu ganti
# "tanya" menjadi "ya". Tulis "bukan" untuk baris yang bukan milik kecamatan ini.
`;

/** The list with the names that are still to be confirmed added; what stands there is not touched. */
export function addTanya(text: string | undefined, tanya: Pasangan[], nameKode: (kode: string) => string): string {
  const lama = text ?? `${PEMBUKA}cocok:\n`;
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
