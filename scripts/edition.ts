import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listEdisi, nameEdisi } from '../src/domain/edisi.ts';
import { writeCatatanEdisi } from '../src/edisi-catatan.ts';
import {
  composeEdisi,
  type EdisiBaru,
  findHalangan,
  findTanggalEdisi,
  listBeda,
  listDokumenEdisi,
  type Masa,
} from '../src/edisi.ts';
import { formatDaftar } from '../src/format.ts';
import { loadSitus, type Situs } from '../src/load-situs.ts';
import { openBrowser } from '../src/write/browser.ts';
import { printAll } from '../src/write/pdf.ts';
import { showPath } from './content-files.ts';
import { writeLaman } from './report-tulis.ts';
import { type ExitCode, progress, runCommand, say } from './terminal.ts';
import { readTriwulan } from './triwulan-argument.ts';

const USAGE = `
npm run edition -- TAHUN TRIWULAN [--tanpa-evaluasi] [--content FOLDER]

Menyimpan yang terbit dari satu triwulan untuk selamanya, misalnya: npm run edition -- 2024 tw1
Data dan PDF dokumen yang disahkan ditulis ke edisi/2024-tw1/, dengan sidik tiap berkas di edisi.yaml. Yang sudah ada tidak
pernah diganti: sesudah ralat dibuat edisi/2024-tw1-edisi2/. Dijalankan lagi, perintah ini memeriksa bahwa hasilnya masih sama.

  --tanpa-evaluasi   simpan walau evaluasi triwulan itu belum disetujui
  --content FOLDER   folder isi (bawaan content)

Hasil: 0 tersimpan atau sudah ada dan sama, 1 belum disahkan atau berbeda dari edisi yang ada, 2 perintahnya keliru,
3 komputer ini kekurangan sesuatu.
`;

interface Pilihan extends Masa {
  content: string;
  'tanpa-evaluasi': boolean;
}

await runCommand({
  name: 'edition',
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    'tanpa-evaluasi': { type: 'boolean', default: false },
  },
  takesNames: true,
  run: (flags, names) => edition({ ...flags, ...readTriwulan(names, 'edition') }),
});

async function edition(pilihan: Pilihan): Promise<ExitCode> {
  progress('Memeriksa isian …');
  const situs = loadSitus({ content: pilihan.content, mode: 'publik' });
  const halangan = findHalangan(situs, pilihan, pilihan['tanpa-evaluasi']);
  if (halangan.length) return refuse(halangan);
  const baru = composeEdisi(situs, pilihan, await printDokumen(situs, pilihan));
  const lama = listEdisi(situs.kinerja.isi, pilihan.tahun, pilihan.triwulan).find(
    ({ value }) => nameEdisi(value) === baru.nama,
  );
  if (lama) return compare(showPath(pilihan.content, dirname(lama.path)), listBeda(lama.value, baru.value));
  writeEdisi(pilihan.content, baru);
  say(describe(showPath(pilihan.content, `edisi/${baru.nama}`), baru));
  return 0;
}

/** In the order of `listDokumenEdisi`. The pages stand alone: nothing of the site around a document gets into its PDF. */
async function printDokumen(situs: Situs, masa: Masa): Promise<Uint8Array[]> {
  const { nama, situs: site } = situs.kinerja.instansi;
  const dokumen = listDokumenEdisi(situs, masa).map((satu) => satu.dokumen);
  const tanggal = findTanggalEdisi(situs, masa);
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-edisi-'));
  const browser = await openBrowser();
  try {
    for (const satu of dokumen) {
      mkdirSync(join(folder, 'dokumen', satu.id), { recursive: true });
      writeFileSync(
        join(folder, 'dokumen', satu.id, 'index.html'),
        writeLaman({ dokumen: satu, situs: site, instansi: nama, tanggal }),
      );
    }
    const printed = await printAll(
      browser,
      dokumen.map(({ id }) => `dokumen/${id}/`),
      {
        folder,
        site,
        when: new Date(`${tanggal}T00:00:00Z`),
        author: nama,
        onPrinted: (done) => progress(`Mencetak PDF ${done} dari ${dokumen.length}`),
      },
    );
    return printed.map(({ pdf }) => pdf);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Never overwritten: what stands was approved as it is. */
function compare(folder: string, beda: string[]): ExitCode {
  if (beda.length)
    return refuse([
      `${folder} sudah ada dan tidak diganti. Yang dibuat sekarang berbeda pada ${formatDaftar(beda)}.`,
      'Templat, tata letak, atau teksnya berubah sesudah edisi itu dibuat; edisi itu tetap sebagaimana disetujui.',
    ]);
  say(`sudah ada dan sama ${folder}`);
  return 0;
}

/** The folder takes its name when all is in it: a full disk or a lost run leaves no half of an edition. */
function writeEdisi(content: string, { nama, value, berkas }: EdisiBaru): void {
  const aside = mkdtempSync(join(content, '.baru-')); // names with a point are not read as content
  try {
    for (const { catatan, bytes } of berkas) writeFileSync(join(aside, catatan.nama), bytes);
    writeFileSync(join(aside, 'edisi.yaml'), writeCatatanEdisi(value));
    chmodSync(aside, 0o755); // made for its owner alone
    mkdirSync(join(content, 'edisi'), { recursive: true });
    renameSync(aside, join(content, 'edisi', nama));
  } finally {
    if (existsSync(aside)) rmSync(aside, { recursive: true, force: true });
  }
}

function describe(folder: string, { value }: EdisiBaru): string {
  const kib = Math.ceil(value.berkas.reduce((jumlah, { ukuran }) => jumlah + ukuran, 0) / 1024);
  return [
    `ditulis ${folder}/: edisi.yaml dan ${value.berkas.length} berkas, ${kib} KiB`,
    'Ajukan folder itu sebagai satu permohonan; isinya jangan disunting.',
  ].join('\n');
}

function refuse(lines: string[]): ExitCode {
  console.error(lines.join('\n'));
  return 1;
}
