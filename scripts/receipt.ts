import { openRepo, type Repo } from '../src/forge/git.ts';
import type { Jauh } from '../src/forge/git-push.ts';
import { connectForge, type Lingkungan, type Repositori, type SambunganApi } from '../src/forge/sambung.ts';
import { openPenulis } from '../src/forge/tulis.ts';
import { formatNomor } from '../src/gerbang/gabung-teks.ts';
import { composeJauh } from '../src/gerbang/kirim.ts';
import { createSalinan } from '../src/gerbang/salinan.ts';
import { listTandaTerima, type Pengirim, sendTandaTerima, type TandaTerima } from '../src/gerbang/tanda-terima.ts';
import { readRepositori } from '../src/gerbang/utama.ts';
import { showHidden } from '../src/source/problem.ts';
import { readLetak } from './letak-argument.ts';
import { sleep } from './permohonan-argument.ts';
import { type ExitCode, MachineError, progress, runCommand, say } from './terminal.ts';

const USAGE = `
npm run receipt [-- --repo FOLDER]

Mengajukan tanda terima Satu Data yang sudah ditulis npm run satu-data -- push: satu cabang dan satu permohonan untuk tiap
triwulan. Hanya satu-data.yaml yang dikirim, bukan ubahan lain. Aman diulang: cabang yang sudah ada tidak ditimpa, dan
permohonan yang masih terbuka tidak dibuka dua kali.

  --repo FOLDER      salinan git yang utuh (bawaan folder ini)
  --remote NAMA      remote server repositori (bawaan origin)
  --content FOLDER   folder isi di dalam repositori (bawaan content)
  --cabang NAMA      cabang utama (bawaan main)

Lingkungan: KINERJA_SATU_DATA_GIT (token akun Admin Satu Data di server repositori), KINERJA_API (alamat API, bila lain).

Hasil: 0 selesai, juga bila tidak ada tanda terima baru; 2 perintahnya keliru; 3 token belum ada, atau server menolak.
`;

await runCommand({
  name: 'receipt',
  usage: USAGE,
  options: {
    repo: { type: 'string', default: '.' },
    remote: { type: 'string', default: 'origin' },
    content: { type: 'string', default: 'content' },
    cabang: { type: 'string', default: 'main' },
  },
  run: async ({ repo, remote, content, cabang }) => {
    const letak = readLetak(content, cabang);
    const asal = openRepo(repo);
    const semua = listTandaTerima(asal, letak);
    if (semua.length === 0) {
      say('Tidak ada tanda terima baru.');
      return 0;
    }
    const repositori = readRepositori(asal, letak);
    const env = { KINERJA_TOKEN: readToken(), KINERJA_API: process.env.KINERJA_API };
    const sambungan = connect(repositori, env);
    const jauh = composeJauh(asal, remote, repositori, env);
    const { akunSendiri } = openPenulis(sambungan.klien, sambungan.forge, sambungan.proyek);
    const oleh = await akunSendiri();
    return sendAll(asal, semua, { letak, jauh: addMasuk(jauh, oleh.nama), sambungan, oleh });
  },
});

function readToken(): string {
  const token = process.env.KINERJA_SATU_DATA_GIT?.trim();
  if (token) return token;
  throw new MachineError(
    'Ada tanda terima baru, tetapi KINERJA_SATU_DATA_GIT belum ada. Isi dengan token akun Admin Satu Data di server repositori.',
  );
}

function connect(repositori: Repositori, env: Lingkungan): SambunganApi {
  const sambungan = connectForge(repositori, env, { fetch, sleep });
  if (sambungan.forge !== 'git') return sambungan;
  throw new MachineError('Repositori ini tanpa forge: buat cabangnya sendiri seperti di panduan hari pertama.');
}

/** The token is this account's, and not the juru-gabung's. */
function addMasuk({ masuk, ...jauh }: Jauh, login: string): Jauh {
  return { ...jauh, ...(masuk && { masuk: { ...masuk, login } }) };
}

/** One that fails does not hold up the others. */
async function sendAll(asal: Repo, semua: TandaTerima[], kirim: Omit<Pengirim, 'salinan'>): Promise<ExitCode> {
  const salinan = createSalinan(asal, kirim.sambungan.forge, kirim.jauh);
  let hasil: ExitCode = 0;
  try {
    progress('Membaca keadaan server …');
    await salinan.perbarui();
    for (const satu of semua) if (!(await sendOne({ ...kirim, salinan }, satu))) hasil = 3;
  } finally {
    salinan.remove();
  }
  return hasil;
}

async function sendOne(pengirim: Pengirim, terima: TandaTerima): Promise<boolean> {
  try {
    const { nomor, alamat, baru, cabangBaru } = await sendTandaTerima(pengirim, terima);
    say(`cabang ${terima.cabang} ${cabangBaru ? 'dikirim' : 'sudah ada'}`);
    const nama = formatNomor(pengirim.sambungan.forge, nomor);
    say(`permohonan ${nama} ${baru ? 'dibuka' : 'masih terbuka'}: ${showHidden(alamat)}`);
    return true;
  } catch (error) {
    if (!(error instanceof Error) || !('exitCode' in error)) throw error;
    console.error(`${terima.path}: ${error.message}`);
    return false;
  }
}
