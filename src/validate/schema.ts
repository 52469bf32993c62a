import type { ErrorObject, ValidateFunction } from 'ajv';
import type { JenisSkema, NilaiSkema } from '../domain/isi.ts';
import { parentPointer, pointer, splitPointer } from '../source/pointer.ts';
import type { PlainTrap } from '../source/plain-traps.ts';
import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/yaml.ts';
import { readJalur } from './jalur.ts';
import { findIsian, listKeys, nameIsian } from './labels.ts';
import { findNearest } from '../source/nearest.ts';
import { describeJebakan, isJebakan, type Jebakan } from './jebakan.ts';
import { findKunciMirip } from './keliru.ts';
import { describeKurang, describePenolakan, describeTidakDikenal } from './messages.ts';
import type { Pesan } from './penolakan.ts';
import { createPruned, prune, type Pruned, valueAt } from './prune.ts';
import { VALIDATORS } from './validators.ts';

/** What a file says, as far as its schema agrees. */
export interface CheckedFile<T> {
  value: T | undefined; // without the refused parts; undefined when nothing usable is left
  sound: boolean; // nothing was refused
  problems: Problem[];
  /** The pointer in the file of a pointer in `value`. */
  toFile(pointer: string): string;
}

/** The one function where unknown becomes typed. */
export function checkSchema<J extends JenisSkema>(source: Source, jenis: J): CheckedFile<NilaiSkema[J]> {
  const validate: ValidateFunction<NilaiSkema[J]> = VALIDATORS[jenis];
  const { value } = source;
  if (validate(value)) {
    const problems = describeAccepted(source, jenis, []);
    const sound = !problems.some(({ code }) => code === 'angka-terlalu-panjang' || code === 'angka-bermakna-ganda');
    return { value, sound, problems, toFile: (target) => target };
  }
  const errors = validate.errors ?? [];
  return {
    ...keepSound(createPruned(value), errors, validate),
    sound: false,
    problems: [...describe(source, jenis, errors), ...describeAccepted(source, jenis, errors)],
  };
}

/** Takes out what is refused until the rest passes, so that what is right in a file with a mistake is judged as well. */
function keepSound<T>(
  pruned: Pruned,
  errors: ErrorObject[],
  validate: ValidateFunction<T>,
): { value: T | undefined; toFile: Pruned['toFile'] } {
  const next = prune(pruned, errors.map(findRefused));
  const { value, toFile } = next;
  if (value === undefined) return { value: undefined, toFile };
  return validate(value) ? { value, toFile } : keepSound(next, validate.errors ?? [], validate);
}

function findRefused({ keyword, instancePath, params }: ErrorObject): string {
  return keyword === 'additionalProperties' ? instancePath + pointer(String(params.additionalProperty)) : instancePath;
}

function describe(source: Source, jenis: JenisSkema, errors: ErrorObject[]): Problem[] {
  const places = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const here = places.get(error.instancePath);
    if (here) here.push(error);
    else places.set(error.instancePath, [error]);
  }
  return [...places].flatMap(([place, here]) => {
    return [...describeKeys(source, jenis, place, here), ...describeValue(source, jenis, place, here)];
  });
}

/** A misspelt key is one mistake: what it was meant to be is not missing as well. */
function describeKeys(source: Source, jenis: JenisSkema, place: string, errors: ErrorObject[]): Problem[] {
  const unknown = listParams(errors, 'additionalProperties', 'additionalProperty');
  const missing = listParams(errors, 'required', 'missingProperty');
  const known = listKeys(jenis, place);
  const meant = new Set(unknown.map((key) => findKunciMirip(key, known)?.benar ?? findNearest(key, known)));
  const absent = missing.filter((key) => !meant.has(key));
  const problems = unknown.map((key) =>
    createProblem(source, place + pointer(key), 'key', describeTidakDikenal(key, known)),
  );
  if (!absent.length) return problems;
  const jalur = place === '' ? readJalur(jenis, source.path) : new Map<string, string>();
  const kurang = absent.map((key) => ({
    key,
    isian: findIsian(jenis, place + pointer(key)),
    nilai: jalur.get(key),
  }));
  return [...problems, createProblem(source, place, 'key', describeKurang(kurang, nameIsian(jenis, source, place)))];
}

const ORDER = ['type', 'enum', 'pattern'];

/** The gravest refusal of a value explains the others: a text that should be a number is not in the list of numbers either. */
function describeValue(source: Source, jenis: JenisSkema, place: string, errors: ErrorObject[]): Problem[] {
  const ofValue = errors.filter(({ keyword }) => keyword !== 'required' && keyword !== 'additionalProperties');
  const gravest = ORDER.map((keyword) => ofValue.find((error) => error.keyword === keyword)).find((error) => error);
  const error = gravest ?? ofValue[0];
  if (!error) return [];
  const value = valueAt(source.value, place);
  const pesan = describePenolakan({
    keyword: error.keyword,
    params: error.params,
    value,
    butir: Array.isArray(value) ? value.map((_, index) => source.textAt(place + pointer(index)) ?? '') : [],
    typed: source.textAt(place),
    plain: source.isPlainAt(place),
    key: findKey(place),
    isian: nameIsian(jenis, source, place),
  });
  return [createProblem(source, place, 'value', pesan)];
}

function listParams(errors: ErrorObject[], keyword: string, param: string): string[] {
  return errors.filter((error) => error.keyword === keyword).map(({ params }) => String(params[param]));
}

/** What a schema accepts and is read as something else: by people, by other programs, or by a 64-bit float. */
function describeAccepted(source: Source, jenis: JenisSkema, errors: ErrorObject[]): Problem[] {
  const refused = new Set(errors.filter(({ keyword }) => keyword !== 'required').map(findRefused));
  const traps = source
    .listPlainTraps()
    .filter(({ pointer: place }) => !isWithin(place, refused))
    .map(({ pointer: place, code }) => readJebakan(source, jenis, place, code))
    .filter(isJebakan);
  const told = new Set(traps.map(({ place }) => place));
  const long = source.listLongNumbers().filter((place) => !told.has(place) && !isWithin(place, refused));
  return [
    ...traps.map((jebakan) => createProblem(source, jebakan.place, 'value', describeJebakan(jebakan))),
    ...long.map((place) => createProblem(source, place, 'value', describeLong(source, jenis, place))),
  ];
}

function readJebakan(source: Source, jenis: JenisSkema, place: string, code: PlainTrap): Jebakan & { place: string } {
  const typed = source.textAt(place) ?? '';
  return { place, code, typed, key: findKey(place), isian: nameIsian(jenis, source, place) };
}

function isWithin(place: string, refused: Set<string>): boolean {
  for (let at: string | undefined = place; at !== undefined; at = parentPointer(at)) {
    if (refused.has(at)) return true;
  }
  return false;
}

/** A number that a 64-bit float cannot hold would be published as another one. */
function describeLong(source: Source, jenis: JenisSkema, place: string): Pesan {
  return {
    code: 'angka-terlalu-panjang',
    message: `${nameIsian(jenis, source, place).judul} ${source.textAt(place) ?? ''} lebih dari 15 angka dan tidak tersimpan tepat`,
    hint: 'Kurangi angka di belakang koma, atau tulis di dalam tanda kutip bila itu bukan bilangan.',
  };
}

/** The key of a value; empty for an item of a list. */
function findKey(place: string): string {
  const last = splitPointer(place).at(-1) ?? '';
  return /^\d+$/.test(last) ? '' : last;
}

function createProblem(source: Source, place: string, part: 'key' | 'value', { huruf = 0, ...pesan }: Pesan): Problem {
  return { severity: 'error', file: source.path, ...source.at(place, part, huruf), ...pesan };
}
