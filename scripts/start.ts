import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSiteServer } from './site-server.ts';
import { MachineError, runCommand, say, UsageError } from './terminal.ts';

const USAGE = `
npm start [-- --port NOMOR] [-- --out FOLDER]

Menayangkan hasil build di komputer ini saja, sampai dihentikan dengan Ctrl+C.

  --port NOMOR   nomor porta (bawaan 4321); bila terpakai, nomor bebas berikutnya
  --out FOLDER   folder hasil build (bawaan dist)
`;

await runCommand({
  name: 'start',
  usage: USAGE,
  options: { port: { type: 'string', default: '4321' }, out: { type: 'string', default: 'dist' } },
  async run({ port, out }) {
    if (!existsSync(join(out, 'index.html'))) {
      throw new MachineError(`belum ada situs di folder "${out}"; jalankan npm run build dahulu`);
    }
    const { address } = await openSiteServer(out, readPort(port));
    say(`Situs tayang di ${address} (hentikan dengan Ctrl+C)`);
    return 0;
  },
});

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_515) {
    throw new UsageError(`--port harus bilangan 0 sampai 65515, bukan "${text}"`);
  }
  return port;
}
