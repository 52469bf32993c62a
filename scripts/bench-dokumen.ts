// How fast documents are made, beside the tools an office would take instead: one long report, and a hundred small ones.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { loadSitus } from '../src/load-situs.ts';
import type { Dokumen } from '../src/markup/types.ts';
import { openBrowser } from '../src/write/browser.ts';
import { writeDocx } from '../src/write/docx.ts';
import { printAll } from '../src/write/pdf.ts';
import { rasterize } from '../src/write/rasterize.ts';
import { composeLkjipPanjang } from '../test/dokumen/lkjip-panjang.ts';
import { openDocxtemplater } from './bench-docxtemplater.ts';
import { isInstalled, measureLibreOffice, measureWeasyprint, runPandoc } from './bench-pembanding.ts';
import { compare, type Ukuran } from './bench-ukur.ts';
import { writeLaman } from './report-tulis.ts';

const WHEN = new Date('2024-01-01T00:00:00Z');
const SITUS = 'https://banding.example/';
const BANYAK = 100;
const RONDE = 1; // of a hundred documents at a time, after the one that warms up: more would only take longer

/** Documents in a folder, as the pages that every tool starts from. */
interface Ukurannya {
  nama: string;
  ronde: number;
  dokumen: Dokumen[];
  laman: string[]; // paths
  folder: string;
}

/** `tanpa`: the peers that this machine does not have. */
export async function measureDokumen(ronde: number): Promise<{ ukuran: Ukuran[]; tanpa: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-ukur-'));
  const browser = await openBrowser();
  try {
    const panjang = save(folder, 'LKjIP panjang', [composeLkjipPanjang()], Math.min(ronde, 5));
    const kecil = save(folder, `${BANYAK} laporan kecil`, listKecil(), Math.min(ronde, RONDE));
    const ukuran: Ukuran[] = [];
    for (const satu of [panjang, kecil])
      ukuran.push(...(await measureWord(satu)), ...(await measurePdf(satu, browser)));
    return { ukuran, tanpa: PEMBANDING.filter((program) => !isInstalled(program)) };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const PEMBANDING = ['pandoc', 'weasyprint', 'soffice'];

/** The same kind of report about each official of the office, as often as it takes. */
function listKecil(): Dokumen[] {
  const content = fileURLToPath(new URL('../content', import.meta.url));
  const { dokumen } = loadSitus({ content, mode: 'pratinjau' });
  const laporan = dokumen.filter(({ entri }) => entri.templat === 'laporan-pengukuran-perkin');
  return Array.from({ length: BANYAK }, (_, index) => {
    const satu = laporan[index % laporan.length]?.dokumen;
    if (!satu) throw new Error('no laporan-pengukuran-perkin in content');
    return { ...satu, id: `${satu.id}-${index}` };
  });
}

function save(folder: string, nama: string, dokumen: Dokumen[], ronde: number): Ukurannya {
  const laman = dokumen.map((satu) => {
    const path = join(folder, `${satu.id}.html`);
    writeFileSync(path, writeLaman({ dokumen: satu, situs: SITUS, instansi: satu.instansi, tanggal: '2024-01-01' }));
    return path;
  });
  return { nama, ronde, dokumen, laman, folder };
}

async function measureWord({ nama, ronde, dokumen, laman }: Ukurannya): Promise<Ukuran[]> {
  const kenal = { when: WHEN, rasterize, pages: new Map<string, number>() }; // as the build has them, from the PDF or a former layout
  const templat = (await writeEach(dokumen, kenal)).map(openDocxtemplater);
  const word = { nama: `Word, ${nama}`, ronde, sasaran: 1, ours: () => writeEach(dokumen, kenal) };
  return [
    await compare({ ...word, pembanding: 'docxtemplater', theirs: () => templat.map((make) => make()) }),
    ...(isInstalled('pandoc')
      ? [
          await compare({
            ...word,
            pembanding: 'pandoc',
            theirs: () => each(laman, (one) => runPandoc(one, `${one}.docx`)),
          }),
        ]
      : []),
    await compare({
      nama: `Word dengan nomor halaman yang dihitung, ${nama}`,
      pembanding: 'tanpa menghitungnya',
      ronde: 1,
      ours: () => writeEach(dokumen, { when: WHEN, rasterize }),
      theirs: () => writeEach(dokumen, kenal),
    }),
  ];
}

async function measurePdf({ nama, ronde, dokumen, laman, folder }: Ukurannya, browser: Browser): Promise<Ukuran[]> {
  const paths = dokumen.map(({ id }) => `${id}.html`);
  const pdf = {
    nama: `PDF, ${nama}`,
    ronde,
    sasaran: 1,
    ours: () => printAll(browser, paths, { folder, site: SITUS, when: WHEN }),
  };
  const ukuran: Ukuran[] = [];
  if (isInstalled('weasyprint')) {
    ukuran.push(await compare({ ...pdf, pembanding: 'WeasyPrint', theirs: () => measureWeasyprint(laman) }));
  }
  if (isInstalled('soffice')) {
    const word = await saveWord(dokumen, folder);
    ukuran.push(await compare({ ...pdf, pembanding: 'LibreOffice', theirs: () => measureLibreOffice(word) }));
  }
  return ukuran;
}

async function saveWord(dokumen: Dokumen[], folder: string): Promise<string[]> {
  const pages = new Map<string, number>();
  const files = dokumen.map(async (satu) => {
    const path = join(folder, `${satu.id}.docx`);
    writeFileSync(path, await writeDocx(satu, { when: WHEN, rasterize, pages }));
    return path;
  });
  return Promise.all(files);
}

function writeEach(dokumen: Dokumen[], options: Parameters<typeof writeDocx>[1]): Promise<Uint8Array[]> {
  return each(dokumen, (satu) => writeDocx(satu, options));
}

async function each<T, R>(semua: T[], run: (satu: T) => Promise<R>): Promise<R[]> {
  const hasil: R[] = [];
  for (const satu of semua) hasil.push(await run(satu));
  return hasil;
}
