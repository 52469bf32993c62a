// The commands that a guide tells people to type, as they stand there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { root } from '../content/read-content.ts';

export const HARI_PERTAMA = 'content/panduan/04-hari-pertama.md';
export const PEMULIHAN = 'content/panduan/05-bila-ada-yang-salah.md';

/** Fenced blocks of one language, without their indentation; `bagian`: a word of the heading they stand under. */
export function readBlok(panduan: string, bahasa: 'sh' | 'yaml', bagian = ''): string[] {
  const teks = readFileSync(root + panduan, 'utf8');
  const terpilih = teks.split(/^## /m).filter((satu) => satu.split('\n')[0]?.includes(bagian));
  return terpilih.flatMap((satu) =>
    [...satu.matchAll(/^( *)```(\w+)\n([\s\S]*?)^ *```$/gm)]
      .filter(([, , jenis]) => jenis === bahasa)
      .map(([, jorok = '', , isi = '']) => isi.replaceAll(new RegExp(`^${jorok}`, 'gm'), '')),
  );
}

/** One line each, and what stands between backticks in the text as well. */
export function listPerintah(panduan: string): string[] {
  const teks = readFileSync(root + panduan, 'utf8');
  const disebut = [...teks.matchAll(/`((?:npm (?:run|start)|git |ssh-keygen )[^`\n]*)`/g)].map(([, satu = '']) => satu);
  const blok = readBlok(panduan, 'sh').flatMap((satu) => satu.split('\n'));
  return [...blok, ...disebut].map((satu) => satu.trim()).filter((satu) => satu !== '');
}

/** The one block that contains these words, with the placeholders of the guide filled in. */
export function takeBlok(
  panduan: string,
  bahasa: 'sh' | 'yaml',
  memuat: string,
  ganti: Record<string, string> = {},
): string {
  const cocok = readBlok(panduan, bahasa).filter((satu) => satu.includes(memuat));
  const [blok] = cocok;
  if (blok === undefined || cocok.length > 1) throw new Error(`${cocok.length} blok memuat "${memuat}" di ${panduan}`);
  return Object.entries(ganti).reduce((teks, [apa, jadi]) => {
    if (!teks.includes(apa)) throw new Error(`blok "${memuat}" tidak memuat ${apa}`);
    return teks.replaceAll(apa, jadi);
  }, blok);
}

/** Long flags that a command of ours declares, without the dashes. */
export function listPilihan(perintah: string): string[] {
  const letak = `${root}scripts/${perintah}.ts`;
  if (!existsSync(letak)) throw new Error(`tidak ada npm run ${perintah}`);
  const options = /options: \{([\s\S]*?)\n {2}\},/.exec(readFileSync(letak, 'utf8'))?.[1] ?? '';
  return [...options.matchAll(/^ +'?([\w-]+)'?: \{/gm)].map(([, nama = '']) => nama);
}

/** As typed into a terminal: `npm run x -- …` is the script behind it, and the first failure ends the block. */
export function jalankan(blok: string, { cwd, env = {} }: { cwd: string; env?: Record<string, string> }) {
  const perintah = blok.replaceAll(
    /^npm run ([\w-]+)(?: --(?= ))?/gm,
    (_, nama: string) => `'${process.execPath}' '${root}scripts/${nama}.ts'`,
  );
  const { status, stdout, stderr } = spawnSync('bash', ['-ec', perintah], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', ...env },
  });
  return { status, stdout, stderr };
}
