// What YAML can do and content may not: every value stands written out where it is read, in one document.
import { EVENT_ID, type Event } from 'js-yaml';
import { type Finding, findLine, retype } from './finding.ts';
import { findReferences } from './yaml-references.ts';
import { listPairs, type YamlNode, type YamlTree } from './yaml-tree.ts';

/** Each anchor, alias, merge key, tag, key that is no word, further document and directive. Hardly any file has one. */
export function findMarks(text: string, events: Event[], { documents, nodes }: YamlTree): Finding[] {
  const directives = findDirective(text);
  if (documents.length < 2 && !text.includes('<<') && !nodes.some(isMarked)) return directives;
  return [
    ...directives,
    ...findSecondDocument(text, events, documents),
    ...findReferences(text, events, nodes),
    ...findTags(text, events, nodes),
    ...findComplexKeys(text, nodes),
  ];
}

function isMarked({ type, decorated, children }: YamlNode): boolean {
  if (decorated || type === 'alias') return true;
  return type === 'mapping' && children.some((key, index) => index % 2 === 0 && isComplex(key));
}

/** The text after a directive is read as ever. */
export function withholdsValue({ code }: Finding): boolean {
  return code !== 'yaml-direktif';
}

/** Before the first document there are only comments and directives. */
function findDirective(text: string): Finding[] {
  const comments = /^(?:[ \t]*(?:#[^\r\n]*)?[\r\n])*/.exec(text)?.[0].length ?? 0;
  return text[comments] === '%' ? [describeDirective(text, comments)] : [];
}

export function describeDirective(text: string, offset: number): Finding {
  const { line } = findLine(text, offset);
  return {
    code: 'yaml-direktif',
    offset,
    message: `perintah YAML "${line.trim()}" tidak dipakai di sini`,
    hint: 'Hapus baris itu, dan baris --- di bawahnya bila ada.',
  };
}

function findSecondDocument(text: string, events: Event[], documents: YamlNode[]): Finding[] {
  const starts = events.flatMap((event) => (event.type === EVENT_ID.DOCUMENT ? [event.explicitStart] : []));
  if (starts.length < 2) return [];
  const marks = [...text.matchAll(/^---(?=\s|$)/gm)];
  const offset = starts[1] ? marks[starts[0] ? 1 : 0]?.index : documents[1]?.start;
  return [
    {
      code: 'yaml-dokumen-ganda',
      offset: offset ?? 0,
      message: `berkas ini memuat ${starts.length} dokumen; yang kedua mulai di sini`,
      hint: 'Hapus tanda pemisah --- atau ... bila isinya satu; pindahkan sisanya ke berkas lain bila bukan.',
    },
  ];
}

function findTags(text: string, events: Event[], nodes: YamlNode[]): Finding[] {
  return nodes.flatMap(({ decorated, first }) => {
    const event = decorated ? events[first] : undefined;
    return event && 'tagStart' in event && event.tagStart >= 0 ? [describeTag(text, event.tagStart, event.tagEnd)] : [];
  });
}

function describeTag(text: string, offset: number, end: number): Finding {
  const without = retype(text, offset, end - offset, '');
  const hint = `Hapus tag itu${without ? `: ${without}` : ''}.`;
  return {
    code: 'yaml-tag',
    offset,
    message: `tag ${text.slice(offset, end)} tidak dipakai di sini; jenis tiap isian sudah tetap`,
    hint: `${hint} Bila tanda ! bagian dari teks, tulis teksnya di dalam tanda kutip.`,
  };
}

/** Also a key that is not written at all: ": 82". */
function findComplexKeys(text: string, nodes: YamlNode[]): Finding[] {
  const pairs = nodes.flatMap((node) => (node.type === 'mapping' ? listPairs(node) : []));
  return pairs.filter(({ key }) => isComplex(key)).map(({ key, value }) => describeKey(text, key, value));
}

function isComplex({ type, start }: YamlNode): boolean {
  return type === 'mapping' || type === 'sequence' || (type === 'scalar' && start === -1);
}

/** "{{ nama }}" without quotes is a group whose key is a group. */
function describeKey(text: string, { type, start }: YamlNode, value: YamlNode): Finding {
  const offset = [start, value.start].find((one) => one >= 0) ?? 0;
  const isBracket = start >= 0 && /[[{]/.test(text[start] ?? '');
  return {
    code: 'kunci-bukan-kata',
    offset,
    message: type === 'scalar' ? 'isian di sini tidak bernama' : 'nama isian di sini berupa daftar atau kelompok',
    hint: isBracket
      ? 'Bila kurung itu bagian dari teks, tulis seluruh teksnya di dalam tanda kutip.'
      : 'Tulis seperti "nama: isinya", dengan satu kata sebelum titik dua.',
  };
}
