import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findTip, openRepo, type Repo, tryGit } from '../src/forge/git.ts';
import { writeBundel } from '../src/gerbang/bundel.ts';
import { writePetunjuk } from '../src/gerbang/bundel-petunjuk.ts';
import { type Letak, readIsiKebijakan } from '../src/gerbang/kebijakan.ts';
import { composeLaporan, type LaporanRiwayat } from '../src/gerbang/laporan-riwayat.ts';
import { formatLaporan } from '../src/gerbang/laporan-riwayat-teks.ts';
import { GenesisError, isDiGaris, loadRiwayat } from '../src/gerbang/riwayat.ts';
import { checkUtuh } from '../src/gerbang/riwayat-utuh.ts';
import { showHidden } from '../src/source/problem.ts';
import { readLetak } from './letak-argument.ts';
import { chooseFlag, type ExitCode, progress, runCommand, say, UsageError } from './terminal.ts';

const BENTUK = ['text', 'json'] as const;

const USAGE = `
npm run verify -- --genesis SHA [--repo FOLDER] [--tip REF]

Memeriksa seluruh riwayat persetujuan dari salinan git saja, tanpa jaringan: setiap penggabungan sesudah genesis ditandatangani
juru gabung, isinya persis yang disetujui, dan persetujuannya diputus ulang menurut SOP dan pejabat yang berlaku saat itu.
Semua sampai genesis adalah data awal. Satu baris untuk tiap penggabungan, yang terlama lebih dahulu.

  --genesis SHA      commit pangkal, lengkap, seperti pada berita acara (bawaan variabel lingkungan KINERJA_GENESIS)
  --repo FOLDER      salinan yang diperiksa (bawaan .); harus utuh: bukan shallow, bukan partial, tanpa git replace
  --tip REF          ujung yang diperiksa (bawaan cabang utama seperti terakhir diambil dari server)
  --tercatat SHA     ujung yang pernah diperiksa; gagal bila tidak ada lagi di garis utama
  --cabang NAMA      cabang utama (bawaan main)
  --content FOLDER   folder isi di dalam repositori itu (bawaan content)
  --format BENTUK    ${BENTUK.join(' atau ')} (bawaan text)
  --bundel BERKAS    bila riwayatnya sah: tulis seluruhnya ke satu berkas, dan petunjuk untuk pemeriksa ke BERKAS.md

Hasil: 0 sah, 1 ada yang tidak sah, 2 perintahnya keliru, 3 salinannya tidak utuh atau komputer ini kekurangan sesuatu.
`;

await runCommand({
  name: 'verify',
  usage: USAGE,
  options: {
    genesis: { type: 'string' },
    repo: { type: 'string', default: '.' },
    tip: { type: 'string' },
    tercatat: { type: 'string' },
    cabang: { type: 'string', default: 'main' },
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'text' },
    bundel: { type: 'string' },
  },
  run: ({ format, content, cabang, ...flags }) =>
    verify({ ...flags, bentuk: chooseFlag('format', format, BENTUK), letak: readLetak(content, cabang) }),
});

interface Perintah {
  genesis?: string | undefined;
  repo: string;
  tip?: string | undefined;
  tercatat?: string | undefined;
  bundel?: string | undefined;
  bentuk: (typeof BENTUK)[number];
  letak: Letak;
}

async function verify({ repo: folder, bundel, bentuk, letak, ...flags }: Perintah): Promise<ExitCode> {
  const genesis = readSha('genesis', flags.genesis ?? process.env.KINERJA_GENESIS);
  if (genesis === undefined)
    throw new UsageError('sebut commit pangkal dengan --genesis SHA, atau isi KINERJA_GENESIS');
  checkBundel(bundel);
  const repo = openRepo(folder);
  const tip = readUjung(repo, letak, flags.tip);
  progress('Memeriksa keutuhan salinan …');
  checkUtuh(repo, tip);
  checkTercatat(repo, tip, readSha('tercatat', flags.tercatat));
  const laporan = composeLaporan(loadRiwayat(repo, { genesis, tip }, letak));
  sayLaporan(laporan, bentuk);
  if (!laporan.sah) return 1;
  if (bundel !== undefined) await writeBerkas(repo, laporan, letak, bundel);
  return 0;
}

function sayLaporan(laporan: LaporanRiwayat, bentuk: Perintah['bentuk']): void {
  if (bentuk === 'json') return say(JSON.stringify(laporan, undefined, 2));
  for (const baris of formatLaporan(laporan)) say(baris);
}

/** Whole, not the first letters: of those somebody may make another commit. */
function readSha(flag: string, nilai: string | undefined): string | undefined {
  if (!nilai) return undefined;
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(nilai)) return nilai;
  throw new UsageError(
    `--${flag} "${showHidden(nilai)}" bukan SHA commit yang lengkap (40 atau 64 angka heksadesimal)`,
  );
}

function readUjung(repo: Repo, { cabang }: Letak, ref: string | undefined): string {
  if (ref === undefined) {
    const tip = findTip(repo, cabang);
    if (tip !== undefined) return tip;
    throw new UsageError(`cabang ${cabang} tidak ada di salinan ini; sebut yang benar dengan --cabang atau --tip`);
  }
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { status, stdout } = tryGit(repo, args);
  if (status === 0) return stdout.toString().trim();
  throw new UsageError(`--tip "${showHidden(ref)}" tidak ada di salinan ini`);
}

/** From a clone alone nobody sees that its newest commits were cut off: what was seen before tells. */
function checkTercatat(repo: Repo, tip: string, tercatat: string | undefined): void {
  if (tercatat === undefined || isDiGaris(repo, tercatat, tip)) return;
  throw new GenesisError(
    `commit ${tercatat} pernah menjadi ujung cabang utama, tetapi tidak ada lagi di garisnya`,
    'Cabang utama telah dipotong atau diganti: hentikan penerbitan, lalu pulihkan dari salinan atau bundel terakhir.',
  );
}

/** The name is printed in commands to copy, and a bundle that somebody may have been given is not written over. */
function checkBundel(bundel: string | undefined): void {
  if (bundel === undefined) return;
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(basename(bundel)))
    throw new UsageError('nama berkas bundel hanya boleh memuat huruf, angka, titik, dan tanda hubung');
  const ada = [bundel, `${bundel}.md`].find((file) => existsSync(file));
  if (ada !== undefined) throw new UsageError(`berkas "${showHidden(ada)}" sudah ada; pakai nama lain`);
}

async function writeBerkas(repo: Repo, laporan: LaporanRiwayat, letak: Letak, file: string): Promise<void> {
  const { tip, genesis, hari_genesis: hariGenesis, komit } = laporan;
  progress('Menulis bundel …');
  const sha256 = await writeBundel(repo, { tip, cabang: letak.cabang, file });
  const tanda = komit.flatMap((satu) => (satu.status === 'sah' ? satu.tanda_pejabat : []));
  const petunjuk = writePetunjuk({
    kantor: readIsiKebijakan(repo, tip, letak.folder)?.instansi[0]?.value.nama ?? 'kantor ini',
    namaFile: basename(file),
    sha256,
    genesis,
    hariGenesis,
    tip,
    waktuTip: komit.at(-1)?.waktu ?? `${hariGenesis}T00:00:00Z`,
    cabang: letak.cabang,
    folder: letak.folder,
    jumlah: {
      gabungan: komit.length,
      dipulihkan: komit.filter(({ status }) => status === 'dipulihkan').length,
      tandaPejabat: tanda.length,
    },
  });
  writeFileSync(`${file}.md`, petunjuk);
  console.error(`ditulis ${showHidden(file)} dan ${showHidden(file)}.md`);
}
