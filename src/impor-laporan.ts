// What an import tells: the balance of its rows, what was passed over and why, and what a person must decide.
import type { Nasib } from './exchange/impor/baris.ts';
import type { BarisAkhir, Impor } from './impor.ts';
import { formatProblem, type Problem, showHidden } from './source/problem.ts';

type NasibAkhir = BarisAkhir['nasib'];

const SEBUTAN: Record<NasibAkhir, string> = {
  judul: 'judul',
  kepala: 'kepala tabel',
  ditulis: 'ditulis',
  sama: 'sudah sama',
  kosong: 'belum dilaporkan',
  jumlah: 'baris jumlah',
  'bukan-data': 'bukan data',
  dilewati: 'dilewati',
  tanya: 'menunggu kepastian nama',
  bermasalah: 'bermasalah',
} satisfies Record<Exclude<Nasib, 'terbaca'> | 'ditulis' | 'sama', string>;

const URUTAN: NasibAkhir[] = [
  'judul',
  'kepala',
  'ditulis',
  'sama',
  'kosong',
  'jumlah',
  'bukan-data',
  'dilewati',
  'tanya',
  'bermasalah',
];

export interface Neraca {
  masuk: number; // rows of the workbook that say something
  nasib: Record<NasibAkhir, number>;
}

/** Rows in are rows out: what does not add up is a bug of ours, and stops everything. */
export function computeNeraca({ masuk, baris }: Pick<Impor, 'masuk' | 'baris'>): Neraca {
  const count = (nasib: NasibAkhir) => baris.filter((satu) => satu.nasib === nasib).length;
  const nasib = {
    judul: count('judul'),
    kepala: count('kepala'),
    ditulis: count('ditulis'),
    sama: count('sama'),
    kosong: count('kosong'),
    jumlah: count('jumlah'),
    'bukan-data': count('bukan-data'),
    dilewati: count('dilewati'),
    tanya: count('tanya'),
    bermasalah: count('bermasalah'),
  };
  const keluar = Object.values(nasib).reduce((jumlah, satu) => jumlah + satu, 0);
  if (keluar !== masuk)
    throw new Error(`neraca impor tidak seimbang: ${masuk} baris masuk, ${keluar} dipertanggungjawabkan`);
  return { masuk, nasib };
}

const BANYAK = 50; // of one kind; more is a wrong file, not a list to work through

export function describeImpor(nama: string, impor: Impor, showFile: (file: string) => string): string[] {
  const { masuk, nasib } = computeNeraca(impor);
  const bagian = URUTAN.filter((satu) => nasib[satu] > 0).map((satu) => `${nasib[satu]} ${SEBUTAN[satu]}`);
  return [
    `${showHidden(nama)}: ${masuk} baris berisi = ${bagian.join(' + ')}`,
    ...listDilewati(impor.baris),
    ...impor.catatan.map((satu) => `Catatan: ${showHidden(satu)}.`),
    ...limit(impor.masalah).flatMap(({ kode, letak, pesan, jalan }) => [
      `${showHidden(nama)} ${showHidden(letak)} ${kode}: ${showHidden(pesan)}`,
      `    ${showHidden(jalan)}`,
    ]),
    ...describeLagi('masalah', impor.masalah.length),
    ...describeTanya(impor),
    ...describeAkibat(impor.akibat, showFile),
    ...(impor.berkas.length ? [] : ['Tidak ada berkas yang berubah.']),
  ];
}

function limit<T>(daftar: T[]): T[] {
  return daftar.slice(0, BANYAK);
}

function describeLagi(apa: string, banyak: number): string[] {
  return banyak > BANYAK ? [`… dan ${banyak - BANYAK} ${apa} lagi; semuanya tampil dengan --format json.`] : [];
}

function listDilewati(baris: BarisAkhir[]): string[] {
  const alasan = new Map<string, number[]>();
  for (const satu of baris)
    if (satu.nasib === 'dilewati') {
      const kunci = `${satu.lembar === undefined ? '' : `lembar "${satu.lembar}", `}${satu.alasan ?? ''}`;
      const nomor = alasan.get(kunci) ?? [];
      nomor.push(satu.nomor);
      alasan.set(kunci, nomor);
    }
  return limit([...alasan]).map(([kunci, nomor]) => {
    const sebut = nomor.slice(0, 10).join(', ') + (nomor.length > 10 ? ', …' : '');
    return `Dilewati ${nomor.length} baris (${sebut}): ${showHidden(kunci)}.`;
  });
}

function describeTanya({ tanya, namaKode }: Impor): string[] {
  if (!tanya.length) return [];
  const baris = limit(tanya).flatMap(({ tulisan, kode, calon }) => [
    `  "${showHidden(tulisan)}"`,
    kode === undefined
      ? `      calon: ${calon.length ? calon.join(', ') : 'tidak ada yang mirip'}`
      : `      ${kode} ${namaKode(kode)}?`,
  ]);
  return [
    'Nama ini tidak disertai kode. Pastikan kodenya di daftar kecocokan (--cocok BERKAS; --tulis menyiapkan daftarnya):',
    ...baris,
    ...describeLagi('nama', tanya.length),
  ];
}

function describeAkibat(akibat: Problem[], showFile: (file: string) => string): string[] {
  if (!akibat.length) return [];
  const baris = limit(akibat).map((satu) => formatProblem({ ...satu, file: showFile(satu.file) }));
  return ['Pemeriksaan sesudah perubahan ini:', ...baris, ...describeLagi('akibat', akibat.length)];
}

/** The same for programs. */
export function toJawabanImpor(berkas: string, impor: Impor, beda: string[]): unknown {
  return {
    berkas,
    neraca: computeNeraca(impor),
    baris: impor.baris.map(({ lembar, nomor, nasib, alasan, isian }) => ({ lembar, nomor, nasib, alasan, isian })),
    masalah: impor.masalah,
    tanya: impor.tanya,
    catatan: impor.catatan,
    akibat: impor.akibat,
    segel: impor.segel,
    perubahan: impor.berkas.map(({ path }, at) => ({ path, beda: beda[at] })),
  };
}
