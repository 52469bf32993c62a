// What keeps a request out whatever is approved: its own shape, files to split, problems of its content.
import type { Halangan, KodeHalangan } from '../alur/halangan.ts';
import { describeHalangan, SEBAB } from '../alur/sebab.ts';
import { isError, type Problem } from '../source/problem.ts';
import type { BagianPenjelasan } from './penjelasan-langkah.ts';
import { type BahanPenjelasan, cap, code, nameJabatan, showPath } from './penjelasan-nama.ts';

const BANYAK_TENTANG = 8;
const BANYAK_PATH = 25;
const BANYAK_KESALAHAN = 5;
const BANYAK_PERINGATAN = 3;

/** Told elsewhere: by the list of problems, by the lists of paths, or because something graver is said. */
const DIURAIKAN: readonly KodeHalangan[] = [
  'isi-bermasalah',
  'belum-diperiksa',
  'lebih-dari-satu-rantai',
  'tidak-terbuka',
];

/** `utama`: the one that the first line tells; of it only what it is about. */
export function viewHalangan(bahan: BahanPenjelasan, utama: KodeHalangan | undefined): BagianPenjelasan[] {
  const { tinjauan } = bahan;
  const perKode = Map.groupBy(
    tinjauan.putusan.halangan.filter(({ kode }) => !DIURAIKAN.includes(kode)),
    ({ kode }) => kode,
  );
  const butir = [...perKode].flatMap(([kode, semua]) => {
    const { pesan, saran } = describeHalangan({ kode });
    const sub = cap(listTentang(bahan, kode, semua), BANYAK_TENTANG, 'lagi');
    const teks = kode === utama ? `${upperFirst(pesan)}:` : `${upperFirst(pesan)}. ${saran}`;
    return kode === utama && sub.length === 0 ? [] : [{ teks, sub }];
  });
  return butir.length === 0 ? [] : [{ judul: 'Yang menghalangi', butir }];
}

function listTentang({ kebijakan, tinjauan }: BahanPenjelasan, kode: KodeHalangan, semua: Halangan[]): string[] {
  if (kode !== 'penyusun-tidak-dikenal') return semua.flatMap((satu) => describeTentang(kebijakan.folder, satu));
  return tinjauan.putusan.penyusun.tidakDikenal.map(
    ({ akun, sebab }) => `akun ${akun.nama || 'tanpa nama'}: ${SEBAB[`akun-${sebab}`].pesan}`,
  );
}

/** Paths of facts are those of the repository; the one without a chain says why behind its path in the content folder. */
function describeTentang(folder: string, { kode, tentang }: Halangan): string[] {
  if (tentang === undefined) return [];
  if (kode !== 'tanpa-rantai') return [/[/.]/.test(tentang) && !tentang.includes(' ') ? code(tentang) : tentang];
  const pisah = tentang.lastIndexOf(': ');
  return [`${code(showPath(folder, tentang.slice(0, pisah)))}: ${tentang.slice(pisah + 2)}`];
}

/** Ready lists: the paths of each request, and who approves it. */
export function viewPisahan({ kebijakan, tinjauan: { putusan } }: BahanPenjelasan): BagianPenjelasan[] {
  const { isi, folder } = kebijakan;
  const butir = putusan.pisahan.map((paths, nomor) => {
    const langkah = putusan.rantai
      .filter(({ kelompok }) => kelompok.some((satu) => satu.paths.some((path) => paths.includes(path))))
      .flatMap((satu) =>
        satu.langkah.map((ini) => ini.langkah.jabatan.map((id) => nameJabatan(isi, id)).join(' atau ')),
      );
    return {
      teks: `Permohonan ${nomor + 1}, disetujui ${[...new Set(langkah)].join(' → ')}`,
      sub: cap(
        paths.map((path) => code(showPath(folder, path))),
        BANYAK_PATH,
        'berkas',
      ),
    };
  });
  return butir.length === 0 ? [] : [{ judul: 'Pisahkan menjadi', butir: butir.slice(0, BANYAK_PATH) }];
}

/** Errors first; of warnings those in the request's own files, which who wrote them can still look at. */
export function viewProblems(bahan: BahanPenjelasan): BagianPenjelasan[] {
  const { problems, periksa } = bahan.tinjauan;
  if (!periksa) return [];
  const milik = new Set(bahan.fakta.berkas.map(({ baru }) => baru));
  const isMilik = ({ file }: Problem) => milik.has(`${bahan.kebijakan.folder}/${file}`);
  const kesalahan = problems.filter(isError).toSorted((a, b) => Number(isMilik(b)) - Number(isMilik(a)));
  const peringatan = problems.filter((satu) => !isError(satu) && isMilik(satu));
  if (kesalahan.length + peringatan.length === 0) return [];
  const tulis = (satu: Problem) => describeProblem(bahan, satu, isMilik(satu));
  const semua = [
    ...cap(kesalahan.map(tulis), BANYAK_KESALAHAN, 'kesalahan'),
    ...cap(peringatan.map(tulis), BANYAK_PERINGATAN, 'peringatan'),
  ];
  const judul = `Pemeriksaan isi: ${kesalahan.length} kesalahan, ${peringatan.length} peringatan`;
  return [{ judul, butir: semua.map((teks) => ({ teks })) }];
}

function describeProblem({ kebijakan }: BahanPenjelasan, satu: Problem, milik: boolean): string {
  const jenis = isError(satu) ? '' : 'peringatan, ';
  const luar = milik ? '' : ' (di luar berkas permohonan ini)';
  const hint = satu.hint?.split('\n')[0]?.trim();
  const letak = `${code(`${kebijakan.folder}/${satu.file}`)} baris ${satu.line}${luar}`;
  return `${jenis}${letak}: ${satu.message}.${hint === undefined || hint === '' ? '' : ` ${hint}`}`;
}

function upperFirst(teks: string): string {
  return teks.slice(0, 1).toUpperCase() + teks.slice(1);
}
