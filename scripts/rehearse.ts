import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Forge } from '../src/alur/fakta.ts';
import { runGitAsync } from '../src/latihan/forge/git-async.ts';
import { formatLaporan } from '../src/gerbang/laporan-riwayat-teks.ts';
import { tellPeristiwa } from '../src/latihan/cerita.ts';
import { type HasilGeladi, playGeladi } from '../src/latihan/geladi.ts';
import { composeTabel, writeTabel } from '../src/latihan/tabel-langkah.ts';
import { ALAMAT } from '../src/latihan/tempat.ts';
import { chooseFlag, type ExitCode, MachineError, runCommand, say, UsageError } from './terminal.ts';

const DIALEK = ['gitlab', 'gitea', 'forgejo', 'github', 'git', 'semua'] as const;
const SEMUA = ['gitlab', 'gitea', 'github', 'git'] as const satisfies Forge[];

const USAGE = `
npm run rehearse [-- --out FOLDER] [-- --forge ${DIALEK.join('|')}]

Geladi: memainkan satu triwulan kedua SOP, dari format sampai arsip dan ralat, dengan satu pengembalian, satu Plh., satu langkah
yang dirangkap, dan satu yang terlambat. Repositorinya sementara, server dan akunnya tiruan di komputer ini, tetapi git, gerbang,
dan juru gabungnya yang sebenarnya. Sesudahnya riwayat diperiksa dari salinan baru, lalu situsnya dibuat. Isi kantor tidak diubah.

  --forge NAMA       ${SEMUA.join(', ')} (git: tanpa forge, dengan tanda tangan SSH), forgejo, atau semua (bawaan gitlab)
  --out FOLDER       simpan repositori dengan seluruh riwayatnya di FOLDER (harus belum ada), dan situsnya di FOLDER/dist
  --content FOLDER   isi yang dipakai: triwulan pertama yang belum disahkan dimainkan (bawaan content)
  --no-build         jangan membuat situs (bawaan --build)
  --singkat          satu berkas untuk tiap jenis unit; semua langkah tetap dimainkan

Hasil: 0 dimainkan dan riwayatnya sah, 1 isi atau riwayatnya bermasalah, 2 perintahnya keliru, 3 komputer ini kekurangan sesuatu.
`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));

await runCommand({
  name: 'rehearse',
  usage: USAGE,
  options: {
    forge: { type: 'string', default: 'gitlab' },
    out: { type: 'string' },
    content: { type: 'string', default: 'content' },
    'no-build': { type: 'boolean', default: false },
    build: { type: 'boolean', default: false },
    singkat: { type: 'boolean', default: false },
  },
  run: async ({ forge, out, content, singkat, ...flags }) => {
    const dialek = chooseFlag('forge', forge, DIALEK);
    checkOut(out);
    const pilihan = { content: resolve(content), singkat, build: !flags['no-build'] || flags.build };
    if (dialek !== 'semua') return rehearse({ ...pilihan, forge: dialek, out });
    for (const satu of SEMUA) {
      const kode = await rehearse({ ...pilihan, forge: satu, out: out === undefined ? undefined : join(out, satu) });
      if (kode !== 0) return kode;
    }
    return 0;
  },
});

interface Pilihan {
  forge: Forge;
  content: string;
  out: string | undefined;
  singkat: boolean;
  build: boolean;
}

async function rehearse({ forge, content, out, singkat, build }: Pilihan): Promise<ExitCode> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-geladi-'));
  try {
    const lapor = (peristiwa: Parameters<typeof tellPeristiwa>[0]) => tellPeristiwa(peristiwa).forEach(say);
    const hasil = await playGeladi({ forge, content, folder, cermat: true, singkat, lapor });
    sayHasil(hasil);
    if (!hasil.laporan.sah) return 1;
    await finishSalinan(hasil, forge);
    if (out !== undefined) cpSync(hasil.salinan, resolve(out), { recursive: true });
    const repo = out === undefined ? hasil.salinan : resolve(out);
    const kode = build ? await buildSitus(repo, hasil.genesis) : 0;
    if (kode === 0) sayTempat(hasil, out, build);
    return kode;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sayHasil(hasil: HasilGeladi): void {
  say('\nLangkah SOP, menurut jejak yang sudah diperiksa:\n');
  for (const baris of writeTabel(composeTabel(hasil))) say(baris);
  say('\nPemeriksaan dari salinan baru (npm run verify):\n');
  for (const baris of formatLaporan(hasil.laporan)) say(baris);
}

/** As a clone of the office's server would look: no address of this machine, no token, and the site not part of the content. */
async function finishSalinan({ salinan }: HasilGeladi, forge: Forge): Promise<void> {
  await runGitAsync(salinan, ['remote', 'set-url', 'origin', `${ALAMAT[forge]}.git`]);
  appendFileSync(join(salinan, '.git', 'info', 'exclude'), '/dist/\n');
}

function sayTempat({ genesis, tip }: HasilGeladi, out: string | undefined, isBuilt: boolean): void {
  say('');
  if (out === undefined) return say('Repositori geladi sudah dihapus; dengan --out FOLDER ia disimpan.');
  say(`Repositori geladi: ${out} (ujung ${tip})`);
  if (isBuilt) say(`Situs: ${join(out, 'dist')}`);
  say(`Periksa sendiri: npm run verify -- --repo ${out} --genesis ${genesis}`);
}

function checkOut(out: string | undefined): void {
  if (out === undefined || !existsSync(out) || readdirSync(out).length === 0) return;
  throw new UsageError(`folder "${out}" sudah berisi; sebutkan folder yang belum ada`);
}

/** The very command, in its own process: Astro reads its settings from there. */
async function buildSitus(repo: string, genesis: string): Promise<ExitCode> {
  const args = ['--content', join(repo, 'content'), '--out', join(repo, 'dist'), '--genesis', genesis];
  say('\nMembuat situs (npm run build -- --genesis …)');
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'build.ts'), ...args], { cwd: ROOT, stdio: 'inherit' });
  const kode = await new Promise<number | null>((selesai, gagal) => child.once('error', gagal).once('close', selesai));
  if (kode === 0 || kode === 1 || kode === 2 || kode === 3) return kode;
  throw new MachineError('pembuatan situs berhenti sebelum selesai; ulangi, atau pakai --no-build');
}
