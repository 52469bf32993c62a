import type { Templat as KepalaTemplat } from '../domain/isi.generated.ts';
import { readTemplate, type Template } from '../markup/template.ts';
import { pointer } from '../source/pointer.ts';
import { compareProblem, type Checked, type Problem } from '../source/problem.ts';
import { readYaml, type Source } from '../source/yaml.ts';
import { checkSchema } from '../validate/schema.ts';
import { JENIS_DOKUMEN } from './jenis.ts';
import type { JenisDokumen } from './jenis-dokumen.ts';
import { withNama } from './rujukan-silang.ts';
import { SARINGAN } from './saringan.ts';
import { MEDAN_STRUKTUR, STRUKTUR } from './struktur.ts';

/** A template that is ready to use: nothing in it names what does not exist. */
export interface Templat {
  id: string; // the name of its file: "laporan-pengukuran-perkin"
  kepala: KepalaTemplat;
  judul: Template;
  perihal: Template;
  isi: Template;
}

/** One file of content/templat. `path` is relative to the content folder: "templat/sop.md". */
export function readTemplat(path: string, text: string): Checked<Templat> {
  const unix = text.replaceAll('\r\n', '\n');
  const end = findHeadEnd(unix);
  if (end === undefined) return { value: undefined, problems: [describeNoHead(path)] };
  // The opening "---" also opens a YAML document, so that its lines keep their numbers.
  const { value: source, problems } = readYaml(path, unix.slice(0, end));
  if (!source) return { value: undefined, problems };
  const checked = checkSchema(source, 'templat');
  const kepala = checked.value;
  const before = [...problems, ...checked.problems];
  if (!kepala) return { value: undefined, problems: before };
  // A head with a mistake still says for whom the template is, so that the rest can be judged as well.
  const { value, problems: all } = assemble(path, unix, end, kepala, source, before);
  return { value: checked.sound ? value : undefined, problems: all };
}

function assemble(
  path: string,
  text: string,
  end: number,
  kepala: KepalaTemplat,
  source: Source,
  before: Problem[],
): Checked<Templat> {
  const jenis = JENIS_DOKUMEN[kepala.untuk];
  const judul = readLine(jenis, path, kepala.judul, source, 'judul');
  const perihal = readLine(jenis, path, kepala.perihal, source, 'perihal');
  const rules = {
    fields: { ...jenis.fields, ...MEDAN_STRUKTUR },
    filters: SARINGAN,
    parts: { ...withNama(jenis.parts), ...STRUKTUR },
  };
  const isi = readTemplate({ file: path, text: blankHead(text, end) }, rules);
  const problems = [before, judul.problems, perihal.problems, isi.problems].flat().sort(compareProblem);
  if (!judul.value || !perihal.value || !isi.value) return { value: undefined, problems };
  const id = path.replace(/^.*\//, '').replace(/\.md$/, '');
  return { value: { id, kepala, judul: judul.value, perihal: perihal.value, isi: isi.value }, problems };
}

const CLOSING = /^---[ \t]*$/gm;

/** Offset of the closing "---" of the head. */
function findHeadEnd(text: string): number | undefined {
  if (!/^---[ \t]*\n/.test(text)) return undefined;
  const [, closing] = text.matchAll(CLOSING);
  return closing?.index;
}

/** The head made blank, so that everything below it keeps its line and column. */
function blankHead(text: string, end: number): string {
  const body = text.indexOf('\n', end) + 1;
  return body === 0 ? '' : text.slice(0, body).replace(/[^\n]/g, '') + text.slice(body);
}

/** A field of the head that is a template itself. Its problems stand where the value begins. */
function readLine(
  jenis: JenisDokumen,
  path: string,
  text: string,
  source: Source,
  isian: 'judul' | 'perihal',
): Checked<Template> {
  const { value, problems } = readTemplate(
    { file: path, text },
    { fields: jenis.fields, filters: SARINGAN, parts: {} },
  );
  const place = source.at(pointer(isian));
  return { value, problems: problems.map((problem) => ({ ...problem, ...place })) };
}

function describeNoHead(path: string): Problem {
  return {
    severity: 'error',
    code: 'templat-rusak',
    file: path,
    line: 1,
    column: 1,
    message: 'kepala templat belum ada atau belum ditutup',
    hint: 'Tulis judul, perihal, dan untuk siapa dokumen ini di antara dua baris --- pada awal berkas.',
  };
}
