/** One typed place that differs. A list entry that came or went is one difference, with all that stands in it. */
export interface Beda {
  pointerLama: string | undefined; // undefined where it does not stand
  pointerBaru: string | undefined;
  lama: unknown;
  baru: unknown;
}

interface Tempat {
  pointer: string | undefined;
  nilai: unknown;
}

/** What entries of a list are known by. The first that all entries of both lists have, each its own, pairs them. */
const PENGENAL: string[][] = [
  ['id'],
  ['kode'],
  ['nomor'],
  ['jabatan', 'pejabat', 'mulai'],
  ['jabatan', 'mulai'],
  ['unit'],
  ['tanggal'],
  ['nama'],
  ['indikator'],
];

/** Every place in which two values of a file differ, in the order of the new one. A blank is as good as nothing. */
export function listBeda(lama: unknown, baru: unknown): Beda[] {
  return compare({ pointer: lama === undefined ? undefined : '', nilai: lama }, { pointer: '', nilai: baru });
}

/** As `listBeda`, of a part of it: `pointer` is where the part stands. */
export function listBedaBagian(lama: Tempat, baru: Tempat): Beda[] {
  return compare(lama, baru);
}

function compare(lama: Tempat, baru: Tempat): Beda[] {
  const [a, b] = [lama.nilai ?? undefined, baru.nilai ?? undefined];
  if (isSama(a, b)) return [];
  if (isObjek(a ?? {}) && isObjek(b ?? {}) && (isObjek(a) || isObjek(b))) return compareObjek(lama, baru);
  if (isDaftarObjek(a ?? []) && isDaftarObjek(b ?? [])) return compareDaftar(lama, baru);
  return [{ pointerLama: lama.pointer, pointerBaru: baru.pointer, lama: a, baru: b }];
}

function isSama(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function compareObjek(lama: Tempat, baru: Tempat): Beda[] {
  const [a, b] = [toObjek(lama.nilai), toObjek(baru.nilai)];
  return [...new Set([...Object.keys(b), ...Object.keys(a)])].flatMap((kunci) =>
    compare(stepInto(lama.pointer, a, kunci), stepInto(baru.pointer, b, kunci)),
  );
}

function stepInto(pointer: string | undefined, objek: Record<string, unknown>, kunci: string): Tempat {
  const ada = pointer !== undefined && Object.hasOwn(objek, kunci);
  const ruas = kunci.replaceAll('~', '~0').replaceAll('/', '~1');
  return { pointer: ada ? `${pointer}/${ruas}` : undefined, nilai: ada ? objek[kunci] : undefined };
}

function compareDaftar(lama: Tempat, baru: Tempat): Beda[] {
  const [a, b] = [listButir(lama), listButir(baru)];
  const pasangan = pairButir(a, b);
  const terpakai = new Set(pasangan.map(([kiri]) => kiri));
  const kosong: Tempat = { pointer: undefined, nilai: undefined };
  return [
    ...pasangan.flatMap(([kiri, kanan]) => (kiri ? compare(kiri, kanan) : [toBeda(kosong, kanan)])),
    ...a.filter((satu) => !terpakai.has(satu)).map((kiri) => toBeda(kiri, kosong)),
  ];
}

function toBeda(lama: Tempat, baru: Tempat): Beda {
  return { pointerLama: lama.pointer, pointerBaru: baru.pointer, lama: lama.nilai, baru: baru.nilai };
}

/** Each entry of the new list with its own of the old one: by name, else alike ones, else by their order. */
function pairButir(lama: Tempat[], baru: Tempat[]): [Tempat | undefined, Tempat][] {
  const pengenal = PENGENAL.find((kunci) => isPengenal(kunci, lama) && isPengenal(kunci, baru));
  if (pengenal) {
    const byNama = new Map(lama.map((satu) => [nameButir(pengenal, satu), satu]));
    return baru.map((satu) => [byNama.get(nameButir(pengenal, satu)), satu]);
  }
  const alike = Map.groupBy(lama, ({ nilai }) => JSON.stringify(nilai));
  const sama = baru.map(({ nilai }) => alike.get(JSON.stringify(nilai))?.shift());
  const sisa = [...alike.values()].flat();
  let letak = 0;
  return baru.map((satu, index) => [sama[index] ?? sisa[letak++], satu]);
}

function isPengenal(kunci: string[], butir: Tempat[]): boolean {
  const nama = butir.map((satu) => nameButir(kunci, satu));
  return nama.every((satu) => satu !== undefined) && new Set(nama).size === nama.length;
}

function nameButir(kunci: string[], { nilai }: Tempat): string | undefined {
  const bagian = kunci.map((satu) => toObjek(nilai)[satu]);
  return bagian.every((satu) => typeof satu === 'string' || typeof satu === 'number')
    ? JSON.stringify(bagian)
    : undefined;
}

function listButir({ pointer, nilai }: Tempat): Tempat[] {
  const butir: unknown[] = Array.isArray(nilai) ? nilai : [];
  return butir.map((satu, index) => ({ pointer: `${pointer ?? ''}/${index}`, nilai: satu }));
}

export function isObjek(nilai: unknown): nilai is Record<string, unknown> {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai);
}

function toObjek(nilai: unknown): Record<string, unknown> {
  return isObjek(nilai) ? nilai : {};
}

/** Lists of plain values are one value: a range, the roles of a jabatan. */
function isDaftarObjek(nilai: unknown): boolean {
  return Array.isArray(nilai) && nilai.every(isObjek);
}
