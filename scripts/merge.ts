import { openRepo } from '../src/forge/git.ts';
import { isSha } from '../src/forge/reader.ts';
import { connectForge, type Repositori } from '../src/forge/sambung.ts';
import { openPenulis } from '../src/forge/tulis.ts';
import { openPort } from '../src/gerbang/gabung-port.ts';
import { describeHasil, findKodeKeluar } from '../src/gerbang/gabung-teks.ts';
import { type HasilGabung, mergeTerbuka } from '../src/gerbang/gabung.ts';
import { composeJauh } from '../src/gerbang/kirim.ts';
import { readLetakKunci } from '../src/gerbang/komit-tanda.ts';
import { createSalinan } from '../src/gerbang/salinan.ts';
import { readRepositori } from '../src/gerbang/utama.ts';
import { readLetak } from './letak-argument.ts';
import { readNomor, sleep } from './permohonan-argument.ts';
import { type ExitCode, progress, runCommand, say, UsageError } from './terminal.ts';

const USAGE = `
npm run merge [-- --nomor N]

Juru gabung: memutuskan setiap permohonan yang terbuka, lalu menyusun, menandatangani, dan mengirim penggabungan yang sudah
lengkap. Aman dijalankan berulang-ulang, juga bersamaan.

  --repo FOLDER      salinan git yang utuh (bawaan folder ini)
  --remote NAMA      remote server repositori (bawaan origin)
  --nomor N          hanya permohonan ini; tanpa forge: nama cabangnya
  --content FOLDER   folder isi di dalam repositori (bawaan content)
  --cabang NAMA      cabang utama (bawaan main)
  --genesis SHA      periksa setiap penggabungan terhadap seluruh riwayat sejak commit ini (bawaan KINERJA_GENESIS)

Lingkungan: KINERJA_KUNCI (letak kunci pribadi juru-gabung), KINERJA_TOKEN (token forge), KINERJA_API (alamat API, bila lain).

Hasil: 0 selesai, juga bila belum ada yang lengkap; 1 ada permohonan yang gagal; 2 perintahnya keliru; 3 kunci atau token
belum ada atau ditolak.
`;

await runCommand({
  name: 'merge',
  usage: USAGE,
  options: {
    repo: { type: 'string', default: '.' },
    remote: { type: 'string', default: 'origin' },
    nomor: { type: 'string' },
    content: { type: 'string', default: 'content' },
    cabang: { type: 'string', default: 'main' },
    genesis: { type: 'string' },
  },
  run,
});

interface Pilihan {
  repo: string;
  remote: string;
  nomor?: string | undefined;
  content: string;
  cabang: string;
  genesis?: string | undefined;
}

async function run(pilihan: Pilihan): Promise<ExitCode> {
  const letak = readLetak(pilihan.content, pilihan.cabang);
  const letakKunci = readLetakKunci(process.env);
  const asal = openRepo(pilihan.repo);
  const repositori = readRepositori(asal, letak);
  const nomor = readNomor(repositori, pilihan.nomor);
  const genesis = readGenesis(pilihan.genesis ?? process.env.KINERJA_GENESIS);
  const sambungan = connectForge(repositori, process.env, { fetch, sleep });
  const penulis =
    sambungan.forge === 'git'
      ? undefined
      : openPenulis(sambungan.klien, sambungan.forge, sambungan.proyek, sambungan.akun);
  const jauh = composeJauh(asal, pilihan.remote, repositori, process.env);
  const salinan = createSalinan(asal, repositori.forge, jauh);
  try {
    const port = openPort({
      salinan,
      letak,
      jauh,
      sambungan,
      letakKunci,
      saat: () => new Date(),
      ...(penulis && { penulis }),
    });
    const meja = { repo: salinan.repo, letak, port, ...(genesis !== undefined && { genesis }) };
    progress('Mengambil keadaan repositori …');
    return await report(repositori, mergeTerbuka(meja, nomor));
  } finally {
    salinan.remove();
  }
}

/** A bug of ours is told after everything else has had its turn. */
async function report({ forge }: Repositori, tiap: AsyncIterable<HasilGabung>): Promise<ExitCode> {
  const semua: HasilGabung[] = [];
  for await (const hasil of tiap) {
    say(describeHasil(forge, hasil));
    if (hasil.status === 'gagal') for (const saran of listSaran(hasil.galat)) console.error(saran);
    semua.push(hasil);
  }
  if (semua.length === 0) say('Tidak ada permohonan yang terbuka.');
  const bug = semua.find((hasil) => hasil.status === 'gagal' && !('exitCode' in hasil.galat));
  if (bug?.status === 'gagal') throw bug.galat;
  return findKodeKeluar(semua);
}

/** What to do about it: behind the first line of an error that is meant for people. */
function listSaran(galat: Error): string[] {
  return 'exitCode' in galat ? galat.message.split('\n').slice(1) : [];
}

function readGenesis(teks: string | undefined): string | undefined {
  if (teks === undefined || teks === '' || isSha(teks)) return teks === '' ? undefined : teks;
  throw new UsageError('--genesis harus sidik commit yang lengkap');
}
