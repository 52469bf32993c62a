import type { Forja } from '../src/forge/http.ts';
import { connectForge, readApi, type Repositori } from '../src/forge/sambung.ts';
import { findProyek } from '../src/forge/proyek.ts';
import type { Langkah, SasaranSetelan, SetelanForge, Temuan } from '../src/forge/setelan.ts';
import { setelanGitea } from '../src/forge/setelan-gitea.ts';
import { setelanGithub } from '../src/forge/setelan-github.ts';
import { setelanGitlab } from '../src/forge/setelan-gitlab.ts';
import { readFolder } from '../src/source/files.ts';
import { checkContent } from '../src/validate/content.ts';
import { showPath } from './content-files.ts';
import { chooseFlag, type ExitCode, progress, runCommand, say, UsageError } from './terminal.ts';

const USAGE = `
npm run settings -- --forge NAMA [--tulis] [--content FOLDER]

Setelan yang mengunci cabang utama: hanya juru-gabung yang dapat menulisnya. Tempat dan akunnya dibaca dari
repositori di instansi.yaml. Setiap medan dibaca kembali; yang berbeda disebut satu per satu bersama akibatnya. Rahasia
gerbang dan tombol Satu Data diperiksa tempatnya, dari namanya saja; isinya dipasang sendiri (panduan hari pertama).

  tanpa token        menampilkan setelannya untuk dipasang sendiri
  dengan token       membandingkan dengan yang ada di server, tanpa mengubah apa pun
  --tulis            memasang lewat API, lalu membandingkan
  --forge NAMA       gitlab, gitea, forgejo, atau github; harus sama dengan instansi.yaml
  --content FOLDER   folder isi (bawaan content)

  KINERJA_TOKEN      token akun pengelola (bukan juru-gabung; hak mengubah setelan; di GitLab pemilik proyek), dicabut lagi
                     sesudah dipakai
  KINERJA_API        alamat API, bila tidak di samping repositorinya

Hasil: 0 sesuai, 1 ada yang berbeda, 2 perintahnya keliru, 3 komputer ini atau servernya kekurangan sesuatu.
`;

const FORGE = ['gitlab', 'gitea', 'forgejo', 'github'] as const satisfies Forja[];

const SETELAN: Record<Forja, SetelanForge> = {
  gitlab: setelanGitlab,
  gitea: setelanGitea,
  forgejo: setelanGitea,
  github: setelanGithub,
};

await runCommand({
  name: 'settings',
  usage: USAGE,
  options: {
    forge: { type: 'string' },
    tulis: { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
  },
  run: ({ forge, tulis, content }) => {
    if (forge === undefined) throw new UsageError(`--forge belum disebut; pilihannya: ${FORGE.join(', ')}`);
    return settle(chooseFlag('forge', forge, FORGE), tulis, content);
  },
});

async function settle(forge: Forja, tulis: boolean, content: string): Promise<ExitCode> {
  const tempat = readTempat(content, forge);
  if (!tempat) return 1;
  const { repositori, sasaran } = tempat;
  const setelan = SETELAN[forge];
  if (!tulis && !process.env.KINERJA_TOKEN?.trim()) return show(setelan.listLangkah(sasaran), forge, repositori);
  const sambungan = connectForge(repositori, process.env, { fetch, sleep });
  if (sambungan.forge === 'git') throw new UsageError('git polos tidak mempunyai setelan lewat API');
  if (tulis) {
    progress(`memasang setelan di ${sambungan.api} …`);
    await setelan.write(sambungan.klien, sasaran);
  }
  progress('membaca kembali setiap medan …');
  return report(await setelan.check(sambungan.klien, sasaran), sasaran);
}

interface Tempat {
  repositori: Repositori;
  sasaran: SasaranSetelan;
}

function readTempat(content: string, forge: Forja): Tempat | undefined {
  const { isi } = checkContent(readFolder(content));
  if (!isi) {
    console.error('Isi masih bermasalah; perbaiki dahulu:\n  npm run check');
    return undefined;
  }
  const repositori = isi.instansi[0]?.value.repositori;
  if (!repositori?.juru_gabung) {
    const berkas = showPath(content, 'instansi.yaml');
    console.error(
      `${berkas} belum menyebut repositori dan juru-gabungnya. Tempelkan, lalu isi:\n${composeContoh(forge)}`,
    );
    return undefined;
  }
  if (repositori.forge !== forge)
    throw new UsageError(`--forge ${forge} tidak sama dengan repositori.forge: ${repositori.forge} di instansi.yaml`);
  const { juru_gabung: juru, alamat, cabang } = repositori;
  const proyek = findProyek(alamat, readApi(forge, alamat, process.env));
  return { repositori, sasaran: { forge, proyek, cabang, juruGabung: { id: juru.id, nama: juru.login } } };
}

function composeContoh(forge: Forja): string {
  return [
    'repositori:',
    `  forge: ${forge}`,
    '  alamat: https://git.contoh.example/kecamatan/kinerja',
    '  cabang: main',
    '  juru_gabung:',
    '    id: 99',
    '    login: juru-gabung',
    '    kunci:',
    '      - ssh-ed25519 AAAA…',
  ].join('\n');
}

function show(langkah: Langkah[], forge: Forja, { alamat }: Repositori): ExitCode {
  const api = readApi(forge, alamat, process.env);
  say(
    'Tidak ada KINERJA_TOKEN: setelan hanya ditampilkan. Kirim berurutan dengan token pengelola, isi berbentuk JSON.',
  );
  for (const { untuk, metode, jalur, isi } of langkah) {
    say(`\n# ${untuk}\n${metode} ${api}${jalur}`);
    if (isi) say(JSON.stringify(isi, undefined, 2));
  }
  return 0;
}

function report(temuan: Temuan[], { cabang, juruGabung }: SasaranSetelan): ExitCode {
  for (const satu of temuan) say(formatTemuan(satu));
  const selisih = temuan.filter(({ jenis }) => jenis === 'selisih').length;
  if (selisih > 0) {
    say(`${selisih} setelan berbeda. Pasang dengan --tulis; yang tetap berbeda diubah di laman servernya.`);
    return 1;
  }
  if (temuan.length > 0) say(`Setelan sesuai; perhatikan ${temuan.length} catatan di atas.`);
  else say(`Setelan sesuai: cabang ${cabang} hanya dapat ditulis ${juruGabung.nama}.`);
  return 0;
}

function formatTemuan({ jenis, tempat, medan, harus, nyata, akibat }: Temuan): string {
  const kini = [nyata && `sekarang ${nyata}`, harus && `seharusnya ${harus}`].filter(Boolean).join(', ');
  return [`${jenis} ${tempat}: ${medan}`, ...(kini ? [`    ${kini}`] : []), `    ${akibat}`].join('\n');
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
