import type { Instansi } from '../domain/isi.generated.ts';
import type { Kinerja } from '../domain/kinerja.ts';
import type { LinkBase } from '../markup/link.ts';
import { type Piece, renderTemplate, renderText, type Template } from '../markup/template.ts';
import { problemAtOffset } from '../markup/template-problem.ts';
import type { Block, Dokumen, Kertas, Section } from '../markup/types.ts';
import type { Checked, Problem } from '../source/problem.ts';
import { formatAlamat } from './instansi.ts';
import { JENIS_DOKUMEN } from './jenis.ts';
import type { BahanDokumen, Mode, Subjek } from './jenis-dokumen.ts';
import type { NamaPengesah } from './pengesah.ts';
import { BAB, numberSections } from './penomoran.ts';
import { nameBlocks, resolveRujukan } from './rujukan-silang.ts';
import { composeStruktur, isStruktur } from './struktur.ts';
import type { Templat } from './templat.ts';

export type { Mode };

/** One document that exists, before it is composed. */
export interface EntriDokumen extends Subjek {
  id: string; // also its file name: "laporan-pengukuran-perkin-2024-tw1-camat"
  templat: string;
  pengesah: NamaPengesah;
  judul: string;
  perihal: string;
  draf: boolean;
}

/** What the templates' heads say should exist, by template and period. */
export function listDokumen(kinerja: Kinerja, templat: Templat[], mode: Mode): EntriDokumen[] {
  return templat.flatMap((satu) =>
    JENIS_DOKUMEN[satu.kepala.untuk]
      .list(kinerja)
      .map((subjek) => describeEntri(kinerja, satu, subjek, mode))
      .filter(({ draf }) => mode === 'pratinjau' || !draf),
  );
}

export function composeDokumen(kinerja: Kinerja, templat: Templat, entri: EntriDokumen): Checked<Dokumen> {
  const laman = findLaman(kinerja.instansi, entri.id);
  const bahan = prepareBahan(kinerja, templat, entri, laman);
  const { value: pieces, problems } = renderTemplate(templat.isi, { ...bahan.lingkup, bab: BAB }, laman);
  if (!pieces) return { value: undefined, problems };
  const filled = fillPieces(templat, bahan, pieces, entri.judul);
  if (filled.problems.length) return { value: undefined, problems: filled.problems };
  const dokumen = assemble(kinerja.instansi, templat, entri, filled.sections);
  const { value: sections, problems: rujukan } = resolveRujukan(dokumen.sections, templat.isi.source);
  return { value: sections && { ...dokumen, sections }, problems: rujukan };
}

function describeEntri(kinerja: Kinerja, templat: Templat, subjek: Subjek, mode: Mode): EntriDokumen {
  const { periode, tahun, unit, jabatan, sop } = subjek;
  const masa = periode ? [String(periode.tahun), `tw${periode.triwulan}`] : tahun && [String(tahun)];
  const id = [templat.id, ...(masa || []), unit, jabatan, sop].filter((bagian) => bagian !== undefined).join('-');
  const { lingkup, isSah } = prepareBahan(kinerja, templat, subjek, findLaman(kinerja.instansi, id));
  return {
    ...subjek,
    id,
    templat: templat.id,
    pengesah: templat.kepala.pengesah,
    judul: renderLine(templat.judul, lingkup),
    perihal: renderLine(templat.perihal, lingkup),
    draf: !isSah(mode),
  };
}

function prepareBahan(kinerja: Kinerja, { kepala }: Templat, subjek: Subjek, laman: LinkBase): BahanDokumen {
  return JENIS_DOKUMEN[kepala.untuk].prepare(kinerja, subjek, kepala, laman);
}

function findLaman({ situs }: Instansi, id: string): LinkBase {
  return { situs, laman: `${situs}dokumen/${id}/` };
}

/** Names and filters were checked when the template was read; what is left to fail is ours. */
function renderLine(template: Template, lingkup: object): string {
  const { value, problems } = renderText(template, lingkup);
  if (value === undefined) throw new Error(problems.map(({ message }) => message).join('; '));
  return value;
}

function fillPieces(
  templat: Templat,
  bahan: BahanDokumen,
  pieces: Piece[],
  judul: string,
): { sections: Section[]; problems: Problem[] } {
  const sections: Section[] = [{ orientation: ORIENTASI[templat.kepala.orientasi], blocks: [] }];
  const problems: Problem[] = [];
  for (const piece of pieces) {
    if (piece.type !== 'directive') {
      sections.at(-1)?.blocks.push(piece);
      continue;
    }
    const { name, arguments: argumen, offset } = piece.directive;
    if (name === 'halaman') {
      turnPage(sections, argumen.orientasi);
      continue;
    }
    if (isStruktur(name)) {
      sections.at(-1)?.blocks.push(...composeStruktur(name, argumen, judul));
      continue;
    }
    const blocks = bahan.composeBagian(name, argumen);
    if (Array.isArray(blocks)) sections.at(-1)?.blocks.push(...nameBlocks(blocks, argumen));
    else problems.push(problemAtOffset(templat.isi.source, offset, 'templat-argumen-salah', blocks.salah));
  }
  return { sections: sections.filter(({ blocks }) => blocks.length > 0), problems };
}

const ORIENTASI = { tegak: 'portrait', mendatar: 'landscape' } as const;

/** Pages of another orientation are a section of their own; of the same, a break is enough. */
function turnPage(sections: Section[], orientasi: string | undefined): void {
  const current = sections.at(-1);
  const orientation = orientasi === 'tegak' || orientasi === 'mendatar' ? ORIENTASI[orientasi] : current?.orientation;
  if (!current || !orientation) return;
  const pageBreak: Block = { type: 'pageBreak' };
  if (current.orientation === orientation) current.blocks.push(pageBreak);
  else sections.push({ orientation, blocks: [] });
}

function assemble(instansi: Instansi, { kepala }: Templat, entri: EntriDokumen, sections: Section[]): Dokumen {
  return {
    id: entri.id,
    judul: entri.judul,
    perihal: entri.perihal,
    instansi: instansi.nama,
    draf: entri.draf,
    contoh: instansi.contoh,
    kop: kepala.kop === false ? [] : instansi.kop.baris,
    alamat: kepala.kop === false ? undefined : formatAlamat(instansi),
    kertas: readKertas(instansi, kepala.kertas),
    sections: numberSections(sections),
  };
}

function readKertas({ dokumen }: Instansi, ukuran: Kertas['ukuran'] | undefined): Kertas {
  const { kertas, huruf, ukuran_huruf, margin } = dokumen;
  return { ukuran: ukuran ?? kertas, huruf, ukuranHuruf: ukuran_huruf ?? 11, margin };
}
