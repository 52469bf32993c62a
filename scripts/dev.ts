import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MODES } from '../src/load-situs.ts';
import { chooseFlag, runCommand, say } from './terminal.ts';

const USAGE = `
npm run dev [-- --content FOLDER] [-- --mode publik|pratinjau] [-- --port NOMOR]

Menayangkan situs di komputer ini sambil isian diubah, sampai dihentikan dengan Ctrl+C. PDF hanya dibuat oleh npm run build.

  --content FOLDER   folder isi (bawaan content)
  --mode MODE        pratinjau: semuanya (bawaan); publik: hanya yang disahkan
  --port NOMOR       nomor porta (bawaan 4321); bila terpakai, nomor bebas berikutnya
`;

await runCommand({
  name: 'dev',
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    mode: { type: 'string', default: 'pratinjau' },
    port: { type: 'string', default: '4321' },
  },
  async run({ content, mode, port }) {
    Object.assign(process.env, {
      KINERJA_CONTENT: resolve(content),
      KINERJA_MODE: chooseFlag('mode', mode, MODES),
      ASTRO_TELEMETRY_DISABLED: '1',
    });
    const { dev } = await import('astro');
    const root = fileURLToPath(new URL('..', import.meta.url));
    const server = await dev({ root, server: { port: Number(port), host: '127.0.0.1' }, logLevel: 'warn' });
    say(`Situs tayang di http://127.0.0.1:${server.address.port}/ (hentikan dengan Ctrl+C)`);
    await once(process, 'SIGINT');
    await server.stop();
    return 0;
  },
});
