import { loadSitus } from '../src/load-situs.ts';
import { listPengingat } from '../src/views/pengingat.ts';
import { showHidden } from '../src/source/problem.ts';
import { readPer } from './per-argument.ts';
import { type ExitCode, runCommand, say, UsageError } from './terminal.ts';

const USAGE = `
npm run remind [-- --jabatan ID] [-- --per TANGGAL] [-- --content FOLDER]

Menulis pesan pengingat tenggat SOP per jabatan, untuk ditempelkan ke WhatsApp atau pos-el. Tidak ada yang dikirim. Jabatan
yang dipakai bersama beberapa unit mendapat satu pesan untuk tiap unit.
Yang disebut: tenggat dalam 14 hari sejak tanggal itu, menurut SOP dan kalender hari kerja.

  --jabatan ID       satu jabatan saja, menurut pengenalnya di pejabat.yaml (bawaan semua)
  --per TANGGAL      hari pengingat itu ditulis, seperti 2024-04-01 (bawaan tanggal perubahan terakhir isi)
  --content FOLDER   folder isi (bawaan content)

Hasil: 0 selesai, juga bila tidak ada tenggat, 1 isian bermasalah, 2 perintahnya keliru, 3 komputer ini kekurangan sesuatu.
`;

await runCommand({
  name: 'remind',
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    jabatan: { type: 'string' },
    per: { type: 'string' },
  },
  run: async ({ content, jabatan, per }): Promise<ExitCode> => {
    const hari = readPer(per);
    const situs = loadSitus({ content, mode: 'pratinjau' });
    const dikenal = situs.kinerja.isi.pejabat.flatMap(({ value }) => value.jabatan).map(({ id }) => id);
    if (jabatan !== undefined && !dikenal.includes(jabatan))
      throw new UsageError(`--jabatan "${showHidden(jabatan)}" tidak dikenal; pilihannya: ${dikenal.join(', ')}`);
    const pesan = listPengingat(situs, hari ?? situs.tanggal);
    const milik = pesan.filter((satu) => jabatan === undefined || satu.jabatan === jabatan);
    say(milik.length > 0 ? milik.map(({ teks }) => teks).join('\n\n') : 'Tidak ada tenggat dalam 14 hari.');
    return 0;
  },
});
