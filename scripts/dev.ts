import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MODES } from '../src/load-situs.ts';
import { isTerbit, OPSI_RIWAYAT, PILIHAN_RIWAYAT, readPersetujuan, withRiwayat } from './riwayat-situs.ts';
import { chooseFlag, type ExitCode, runCommand, say } from './terminal.ts';

const USAGE = `
npm run dev [-- --content FOLDER] [-- --mode publik|pratinjau] [-- --port NOMOR]

Menayangkan situs di komputer ini sambil isian diubah, sampai dihentikan dengan Ctrl+C. PDF hanya dibuat oleh npm run build.

  --content FOLDER   folder isi (bawaan content)
  --mode MODE        pratinjau: semuanya (bawaan); publik: hanya yang disahkan
  --port NOMOR       nomor porta (bawaan 4321); bila terpakai, nomor bebas berikutnya
${PILIHAN_RIWAYAT}
`;

await runCommand({
  name: 'dev',
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    mode: { type: 'string', default: 'pratinjau' },
    port: { type: 'string', default: '4321' },
    ...OPSI_RIWAYAT,
  },
  async run({ content, mode: diminta, port, ...flags }) {
    const mode = chooseFlag('mode', diminta, MODES);
    const persetujuan = readPersetujuan({ content, mode, ...flags });
    if (!isTerbit(persetujuan, mode)) return 1;
    return withRiwayat(persetujuan, () => serve(content, mode, port));
  },
});

async function serve(content: string, mode: string, port: string): Promise<ExitCode> {
  Object.assign(process.env, {
    KINERJA_CONTENT: resolve(content),
    KINERJA_MODE: mode,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  const { dev } = await import('astro');
  const root = fileURLToPath(new URL('..', import.meta.url));
  const server = await dev({ root, server: { port: Number(port), host: '127.0.0.1' }, logLevel: 'warn' });
  say(`Situs tayang di http://127.0.0.1:${server.address.port}/ (hentikan dengan Ctrl+C)`);
  await once(process, 'SIGINT');
  await server.stop();
  return 0;
}
