import { writeFileSync } from 'node:fs';
import { openRepo } from '../src/forge/git.ts';
import {
  connectForge,
  listTerbuka,
  type NomorPermohonan,
  readPermintaan,
  type Repositori,
} from '../src/forge/sambung.ts';
import { openPenulis } from '../src/forge/tulis.ts';
import { type FaktaTerbuka, writeFaktaBerkas } from '../src/gerbang/fakta-berkas.ts';
import { composeFaktaTerbuka } from '../src/gerbang/fakta-berkas-susun.ts';
import { type Letak, readKunciPejabat } from '../src/gerbang/kebijakan.ts';
import { composeJauh } from '../src/gerbang/kirim.ts';
import { listKutipanSemua, writeKomentar, writeTeks } from '../src/gerbang/komentar.ts';
import { explainTerbuka, type HasilPenjelasan, type PortPenjelasan } from '../src/gerbang/penjelasan-terbuka.ts';
import { composeRingkasan } from '../src/gerbang/ringkasan.ts';
import { createSalinan, type SalinanGerbang } from '../src/gerbang/salinan.ts';
import { readRepositori } from '../src/gerbang/utama.ts';
import { escapeMarkdown } from '../src/report/markdown.ts';
import { showHidden } from '../src/source/problem.ts';
import { readLetak } from './letak-argument.ts';
import { readPer } from './per-argument.ts';
import { readNomor, sleep } from './permohonan-argument.ts';
import { chooseFlag, type ExitCode, progress, runCommand, say } from './terminal.ts';

const USAGE = `
npm run gate [-- --nomor N] [-- --kirim]

Menjelaskan setiap permohonan yang terbuka: menunggu siapa dan sampai kapan, siapa yang sudah menyetujui, mengapa sebuah
persetujuan tidak dihitung, apa yang dikembalikan, apa yang menghalangi, dan angka apa yang berubah.

  --kirim            tulis penjelasannya sebagai satu komentar pada permohonan (diperbarui di tempat) beserta status commit;
                     tanpa ini hanya ditampilkan
  --nomor N          hanya permohonan ini; tanpa forge: nama cabangnya
  --fakta BERKAS     tulis keadaan semua permohonan yang terbuka, untuk npm run build -- --fakta BERKAS
  --format BENTUK    text untuk terminal (bawaan), md seperti yang dikirim, json seperti --fakta
  --per TANGGAL      siapa boleh bertindak dan apa yang lewat tenggat pada hari ini (bawaan hari kejadian terakhirnya)
  --repo FOLDER      salinan git yang utuh (bawaan folder ini)
  --remote NAMA      remote server repositori (bawaan origin)
  --content FOLDER   folder isi di dalam repositori (bawaan content)
  --cabang NAMA      cabang utama (bawaan main)

Lingkungan: KINERJA_TOKEN (token forge; dengan --kirim milik juru-gabung), KINERJA_API (alamat API, bila lain).

Hasil: 0 semua dijelaskan, 1 ada yang tidak dapat dijelaskan, 2 perintahnya keliru, 3 token belum ada atau ditolak.
`;

await runCommand({
  name: 'gate',
  usage: USAGE,
  options: {
    repo: { type: 'string', default: '.' },
    remote: { type: 'string', default: 'origin' },
    nomor: { type: 'string' },
    content: { type: 'string', default: 'content' },
    cabang: { type: 'string', default: 'main' },
    kirim: { type: 'boolean', default: false },
    fakta: { type: 'string' },
    format: { type: 'string', default: 'text' },
    per: { type: 'string' },
  },
  run,
});

interface Pilihan {
  repo: string;
  remote: string;
  nomor?: string | undefined;
  content: string;
  cabang: string;
  kirim: boolean;
  fakta?: string | undefined;
  format: string;
  per?: string | undefined;
}

async function run({ format, kirim, fakta, remote, ...pilihan }: Pilihan): Promise<ExitCode> {
  const bentuk = chooseFlag('format', format, ['text', 'md', 'json']);
  const per = readPer(pilihan.per);
  const letak = readLetak(pilihan.content, pilihan.cabang);
  const asal = openRepo(pilihan.repo);
  const repositori = readRepositori(asal, letak);
  const nomor = readNomor(repositori, pilihan.nomor);
  const salinan = createSalinan(asal, repositori.forge, composeJauh(asal, remote, repositori, process.env));
  try {
    progress('Mengambil keadaan repositori …');
    const ruang = {
      repo: salinan.repo,
      letak,
      per,
      port: openPort(repositori, salinan, letak, { kirim, ringkas: kirim || bentuk === 'md' }),
    };
    const semua = await explainAll(explainTerbuka(ruang, nomor), bentuk);
    if (fakta !== undefined) writeFileSync(fakta, writeFaktaBerkas(listTerjelaskan(semua)));
    if (bentuk === 'json') say(writeFaktaBerkas(listTerjelaskan(semua)).trimEnd());
    return semua.some(({ status }) => status === 'gagal') ? 1 : 0;
  } finally {
    salinan.remove();
  }
}

/** Before → after takes as long as all the rest: only where it is shown. */
function openPort(
  repositori: Repositori,
  { repo, perbarui }: SalinanGerbang,
  letak: Letak,
  { kirim, ringkas }: { kirim: boolean; ringkas: boolean },
): PortPenjelasan {
  const sambungan = connectForge(repositori, process.env, { fetch, sleep });
  const port: PortPenjelasan = {
    perbarui,
    listTerbuka: () => listTerbuka(sambungan, repo),
    readFakta: (nomor, { isi }) => readPermintaan(sambungan, nomor, { repo, tepercaya: readKunciPejabat(isi) }),
    ringkas: (bahan) => (ringkas ? composeRingkasan(repo, letak, bahan) : undefined),
  };
  if (!kirim) return port;
  if (sambungan.forge !== 'git')
    return { ...port, penulis: openPenulis(sambungan.klien, sambungan.forge, sambungan.proyek, sambungan.akun) };
  console.error('Tanpa forge tidak ada tempat untuk komentar; penjelasannya hanya ditampilkan.');
  return port;
}

type Bentuk = 'text' | 'md' | 'json';

async function explainAll(tiap: AsyncIterable<HasilPenjelasan>, bentuk: Bentuk): Promise<HasilPenjelasan[]> {
  const semua: HasilPenjelasan[] = [];
  for await (const hasil of tiap) {
    if (hasil.status === 'gagal') console.error(`${formatNomor(hasil.nomor)}: ${hasil.galat.message}`);
    else if (bentuk !== 'json') sayPenjelasan(hasil, bentuk);
    semua.push(hasil);
  }
  if (semua.length === 0 && bentuk === 'text') say('Tidak ada permohonan yang terbuka.');
  return semua;
}

type Terjelaskan = Extract<HasilPenjelasan, { status: 'dijelaskan' }>;

const KIRIM = { baru: 'komentar ditulis', diperbarui: 'komentar diperbarui', tetap: 'komentar tetap' } as const;

function sayPenjelasan({ nomor, bahan, penjelasan, ringkasan, kirim }: Terjelaskan, bentuk: 'text' | 'md'): void {
  const judul = `${formatNomor(nomor)}: ${bahan.fakta.judul}`;
  if (bentuk === 'md') {
    say(`## ${escapeMarkdown(judul)}\n`);
    return say(writeKomentar({ penjelasan, kutipan: listKutipanSemua(bahan), ringkasan }));
  }
  const terkirim = kirim === undefined ? '' : ` (${KIRIM[kirim]})`;
  say(`${showHidden(judul)}${terkirim}\n${writeTeks(penjelasan).replaceAll(/^/gm, '  ')}\n`);
}

function formatNomor(nomor: NomorPermohonan): string {
  return typeof nomor === 'number' ? `Permohonan ${nomor}` : `Cabang ${showHidden(nomor)}`;
}

function listTerjelaskan(semua: HasilPenjelasan[]): FaktaTerbuka[] {
  const terbuka = semua.flatMap((satu) => (satu.status === 'dijelaskan' ? [satu.bahan] : []));
  return terbuka.filter(({ fakta }) => fakta.keadaan === 'terbuka').map(composeFaktaTerbuka);
}
