// A portal that answers as CKAN 2.10 does, as far as an upload meets it: error shapes, name rules, lists replaced whole, upsert keys.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createServerTls } from 'node:https';
import type { AddressInfo } from 'node:net';

export const TOKEN = 'rahasia-token-uji-4711';

type Isi = Record<string, unknown>;

/**
 * What happens to one request: nothing, or the connection is cut before or after the work, or a server error before or after it,
 * or too many requests, or a well answer that breaks off.
 */
export type Gangguan =
  | 'putus-sebelum'
  | 'putus-sesudah'
  | 'galat-sebelum'
  | 'indeks-sesudah'
  | 'terpotong-sebelum'
  | 'terpotong-sesudah'
  | 'sibuk'
  | 'diam'
  | undefined;

export interface Sumber extends Isi {
  id: string;
  name: string;
}

export interface Paket extends Isi {
  id: string;
  name: string;
  state: string;
  owner_org: string;
  extras: { key: string; value: string }[];
  tags: TagCkan[];
  groups: { name: string }[];
  resources: Sumber[];
}

interface TagCkan {
  name: string;
  vocabulary_id?: string | null; // null for a free one
}

interface TabelCkan {
  fields: { id: string; type: string }[];
  kunci: string[];
  records: Isi[];
}

export interface PortalUji {
  alamat: string;
  paket: Map<string, Paket>; // by name
  tabel: Map<string, TabelCkan>; // by id of the resource
  berkas: Map<string, Buffer>; // uploads, by id of the resource
  aksi: string[]; // every request, in order
  setelan: {
    datastore: 'ada' | 'tidak-ada-400' | 'tidak-ada-404';
    sel: 'asli' | 'teks' | 'angka' | 'pecahan'; // how cells come back, whatever was sent
    jam: () => Date | undefined;
    tunggu: string; // Retry-After of 'sibuk'
    ganggu: (aksi: string, ke: number) => Gangguan;
  };
  tutup(): Promise<void>;
}

class Tolak extends Error {
  readonly status: number;
  readonly galat: Isi | string;
  constructor(status: number, galat: Isi | string) {
    super(String(status));
    this.status = status;
    this.galat = galat;
  }
}

/** With a key and a certificate it speaks TLS, as a real one does. */
export async function openPortal(tls?: { key: string; cert: string }): Promise<PortalUji> {
  const portal: PortalUji = {
    alamat: '',
    paket: new Map(),
    tabel: new Map(),
    berkas: new Map(),
    aksi: [],
    setelan: {
      datastore: 'ada',
      sel: 'asli',
      jam: () => new Date('2024-04-19T03:00:30Z'),
      tunggu: '7',
      ganggu: () => undefined,
    },
    tutup: async () => {
      peladen.closeAllConnections();
      peladen.close();
      await once(peladen, 'close');
    },
  };
  const terima = (minta: IncomingMessage, jawab: ServerResponse) => void answer(portal, minta, jawab);
  const peladen = tls ? createServerTls(tls, terima) : createServer(terima);
  peladen.listen(0, '127.0.0.1');
  await once(peladen, 'listening');
  // The port of a TCP server; a string only for pipes.
  const { port } = peladen.address() as AddressInfo;
  portal.alamat = `${tls ? 'https' : 'http'}://127.0.0.1:${port}/`;
  return portal;
}

async function answer(portal: PortalUji, minta: IncomingMessage, jawab: ServerResponse): Promise<void> {
  const unduh = /^\/berkas\/([0-9a-f-]+)$/.exec(minta.url ?? '')?.[1];
  const aksi = /^\/api\/3\/action\/([a-z_]+)$/.exec(minta.url ?? '')?.[1] ?? 'unduh';
  const badan = await readBadan(minta);
  portal.aksi.push(aksi);
  const gangguan = portal.setelan.ganggu(aksi, portal.aksi.length);
  const jam = portal.setelan.jam();
  jawab.sendDate = false;
  if (jam) jawab.setHeader('date', jam.toUTCString());
  if (gangguan === 'diam') return;
  if (gangguan === 'putus-sebelum') return void minta.socket.destroy();
  if (gangguan === 'sibuk') return sendSibuk(portal, jawab);
  if (unduh !== undefined)
    return gangguan === undefined
      ? sendBerkas(portal.berkas.get(unduh), jawab)
      : sendJson(jawab, galatServer('Internal Server Error'));
  const { status, isi } = gangguan?.endsWith('-sebelum')
    ? galatServer('Internal Server Error')
    : await run(portal, aksi, badan, minta);
  if (gangguan === 'putus-sesudah') return void minta.socket.destroy();
  if (gangguan?.startsWith('terpotong')) return sendPotongan(jawab, isi);
  sendJson(jawab, gangguan === 'indeks-sesudah' ? galatServer('Search Index Error') : { status, isi });
}

function sendJson(jawab: ServerResponse, { status, isi }: { status: number; isi: unknown }): void {
  jawab.writeHead(status, { 'content-type': 'application/json;charset=utf-8' });
  jawab.end(JSON.stringify(isi));
}

/** Well said, but cut off by something in between that does not tell its length. */
function sendPotongan(jawab: ServerResponse, isi: unknown): void {
  jawab.writeHead(200, { 'content-type': 'application/json;charset=utf-8' });
  jawab.end(JSON.stringify(isi).slice(0, -7));
}

function sendSibuk({ setelan }: PortalUji, jawab: ServerResponse): void {
  jawab.writeHead(429, { 'content-type': 'text/html', 'retry-after': setelan.tunggu });
  jawab.end('<html><h1>429 Too Many Requests</h1></html>');
}

function sendBerkas(berkas: Buffer | undefined, jawab: ServerResponse): void {
  jawab.writeHead(berkas ? 200 : 404);
  jawab.end(berkas);
}

function galatServer(jenis: string): { status: number; isi: Isi } {
  return { status: 500, isi: { help: '', success: false, error: { __type: jenis, message: `${jenis}: ${TOKEN}` } } };
}

async function readBadan(minta: IncomingMessage): Promise<{ isi: Isi; upload: Buffer | undefined } | undefined> {
  const potongan: Buffer[] = [];
  for await (const satu of minta) potongan.push(satu);
  const badan = Buffer.concat(potongan);
  const jenis = minta.headers['content-type'] ?? '';
  if (!jenis.startsWith('multipart/')) return readJson(badan.toString('utf8'));
  const form = await new Response(badan, { headers: { 'content-type': jenis } }).formData();
  const isi = [...form].filter((satu): satu is [string, string] => typeof satu[1] === 'string');
  const upload = form.get('upload');
  const bytes = upload instanceof Blob ? Buffer.from(await upload.arrayBuffer()) : undefined;
  return { isi: Object.fromEntries(isi), upload: bytes };
}

function readJson(teks: string): { isi: Isi; upload: undefined } | undefined {
  try {
    return { isi: JSON.parse(teks), upload: undefined };
  } catch {
    return undefined;
  }
}

async function run(
  portal: PortalUji,
  aksi: string,
  badan: Awaited<ReturnType<typeof readBadan>>,
  minta: IncomingMessage,
): Promise<{ status: number; isi: unknown }> {
  try {
    if (!badan) throw new Tolak(400, 'Bad request - JSON Error: Error decoding JSON data.');
    const lakukan = AKSI[aksi];
    const tanpa = aksi.startsWith('datastore_') && portal.setelan.datastore !== 'ada';
    if (!lakukan || tanpa) {
      const status = portal.setelan.datastore === 'tidak-ada-404' ? 404 : 400;
      throw new Tolak(status, `Bad request - Action name not known: ${aksi}`);
    }
    const menulis = /_(?:create|patch|upsert|delete)$/.test(aksi);
    if (menulis && minta.headers.authorization !== TOKEN) {
      // The token is repeated on purpose: a portal's page of errors may do so.
      const message = `Access denied: User  not authorized (${minta.headers.authorization ?? ''})`;
      throw new Tolak(403, { __type: 'Authorization Error', message });
    }
    return { status: 200, isi: { help: '', success: true, result: lakukan(portal, badan.isi, badan.upload) } };
  } catch (galat) {
    if (!(galat instanceof Tolak)) throw galat;
    const { status, galat: error } = galat;
    return { status, isi: typeof error === 'string' ? error : { help: '', success: false, error } };
  }
}

const AKSI: Record<string, (portal: PortalUji, isi: Isi, upload: Buffer | undefined) => unknown> = {
  package_show: ({ paket }, { id }) => show([...paket.values()].find((satu) => satu.name === id || satu.id === id)),
  package_create: (portal, isi) => {
    const name = String(isi.name ?? '');
    if (!/^[a-z0-9_-]{2,100}$/.test(name))
      throw invalid({ name: ['Must be purely lowercase alphanumeric (ascii) characters and these symbols: -_'] });
    if (portal.paket.has(name)) throw invalid({ name: ['That URL is already in use.'] });
    if (isi.owner_org === undefined) throw invalid({ owner_org: ['An organization must be provided'] });
    const baru: Paket = {
      id: nextId(portal),
      name,
      state: 'active',
      owner_org: '',
      extras: [],
      tags: [],
      groups: [],
      resources: [],
    };
    Object.assign(baru, isi, { resources: [] });
    checkDaftar(baru);
    freeTag(baru);
    portal.paket.set(name, baru);
    return show(baru);
  },
  package_patch: (portal, { id, ...isi }) => {
    const milik = findPaket(portal, id);
    const baru = { ...milik, ...isi }; // a list that is sent takes the place of the whole old one
    checkDaftar(baru);
    freeTag(baru);
    portal.paket.set(milik.name, baru);
    return show(baru);
  },
  resource_create: (portal, isi, upload) => {
    const milik = findPaket(portal, isi.package_id);
    const baru: Sumber = { ...isi, id: nextId(portal), name: String(isi.name ?? ''), url: isi.url ?? '' };
    milik.resources.push(baru);
    return store(portal, baru, upload);
  },
  resource_patch: (portal, { id, ...isi }, upload) => store(portal, Object.assign(findSumber(portal, id), isi), upload),
  datastore_create: (portal, isi) => {
    const baru = isObject(isi.resource) ? createSumber(portal, isi.resource) : undefined;
    const milik = baru ?? findSumber(portal, isi.resource_id);
    if (!baru && milik.url_type !== 'datastore' && isi.force !== true)
      throw invalid({ 'read-only': ['Cannot edit read-only resource. Either pass "force=True" or change url-type'] });
    const lama = portal.tabel.get(milik.id) ?? { fields: [], kunci: [], records: [] };
    const fields = listIsi(isi.fields).map(({ id, type }) => ({ id: String(id), type: String(type) }));
    const salah = lama.fields.findIndex((ada, urut) => fields[urut]?.id !== ada.id);
    if (salah >= 0)
      throw invalid({ fields: [`Supplied field "${fields[salah]?.id ?? ''}" not present or in wrong order`] });
    const tambahan = fields.slice(lama.fields.length);
    const tanpaJenis = tambahan.find(({ type }) => type === 'undefined');
    if (tanpaJenis) throw invalid({ fields: [`"${tanpaJenis.id}" type not guessable`] });
    const kunci = Array.isArray(isi.primary_key) ? isi.primary_key.map(String) : lama.kunci;
    if (hasGanda(lama.records, kunci)) throw new Tolak(500, { __type: 'Internal Server Error', message: 'not unique' });
    portal.tabel.set(milik.id, { fields: [...lama.fields, ...tambahan], kunci, records: lama.records });
    return { resource_id: milik.id };
  },
  datastore_upsert: (portal, { resource_id, records, force }) => {
    const milik = findTabel(portal, resource_id);
    const sumber = findSumber(portal, resource_id);
    if (sumber.url_type !== 'datastore' && force !== true)
      throw invalid({ 'read-only': ['Cannot edit read-only resource'] });
    if (milik.kunci.length === 0) throw invalid({ table: ['table does not have a unique key defined'] });
    for (const satu of listIsi(records)) upsert(milik, satu);
    return { resource_id, method: 'upsert' };
  },
  datastore_delete: (portal, { resource_id, filters }) => {
    const milik = findTabel(portal, resource_id);
    if (filters === undefined) portal.tabel.delete(String(resource_id));
    else milik.records = milik.records.filter((satu) => !isCocok(satu, asIsi(filters)));
    return { resource_id };
  },
  datastore_search: (portal, { resource_id, filters, limit = 100, offset = 0 }) => {
    if (resource_id === '_table_metadata') return { fields: [], records: [], total: portal.tabel.size };
    const milik = findTabel(portal, resource_id);
    for (const nama of Object.keys(asIsi(filters)))
      if (!milik.fields.some(({ id }) => id === nama)) throw invalid({ filters: [`field "${nama}" not in table`] });
    const cocok = milik.records.filter((satu) => isCocok(satu, asIsi(filters)));
    const awal = Number(offset);
    // CKAN never gives more than its own maximum, whatever is asked.
    const halaman = cocok.slice(awal, awal + Math.min(Number(limit), 3));
    const records = halaman.map((satu, urut) => ({ _id: awal + urut + 1, ...typed(milik, satu, portal.setelan.sel) }));
    return { fields: [{ id: '_id', type: 'int' }, ...milik.fields], records, total: cocok.length };
  },
};

function show(paket: Paket | undefined): Isi {
  if (!paket) throw new Tolak(404, { __type: 'Not Found Error', message: 'Not found' });
  const tags = paket.tags.map((satu) => ({ ...satu, display_name: satu.name, state: 'active' }));
  return { ...paket, tags, organization: { name: paket.owner_org }, num_resources: paket.resources.length };
}

function invalid(medan: Isi): Tolak {
  return new Tolak(409, { __type: 'Validation Error', ...medan });
}

function checkDaftar({ extras, tags }: Paket): void {
  const kunci = extras.map(({ key }) => key);
  if (new Set(kunci).size < kunci.length) throw invalid({ extras: ['There is a duplicate key'] });
  const salah = tags.find(({ name }) => !/^[\p{L}\p{N} _.-]{2,100}$/u.test(name));
  if (salah) throw invalid({ tags: [`Tag "${salah.name}" must be alphanumeric characters or symbols: -_.`] });
}

/** A tag that is sent without its vocabulary is a free one. */
function freeTag(paket: Paket): void {
  paket.tags = paket.tags.map(({ name, vocabulary_id = null }) => ({ name, vocabulary_id }));
}

function hasGanda(records: Isi[], kunci: string[]): boolean {
  const semua = records.map((satu) => JSON.stringify(kunci.map((nama) => String(satu[nama]))));
  return kunci.length > 0 && new Set(semua).size < semua.length;
}

function createSumber(portal: PortalUji, isi: Isi): Sumber {
  const milik = findPaket(portal, isi.package_id);
  const id = nextId(portal);
  const baru: Sumber = {
    ...isi,
    id,
    name: String(isi.name ?? ''),
    url_type: 'datastore',
    url: `/datastore/dump/${id}`,
  };
  milik.resources.push(baru);
  return baru;
}

/** As a portal with a loader: the hash of an upload is overwritten by the loader's own. */
function store(portal: PortalUji, sumber: Sumber, upload: Buffer | undefined): Sumber {
  if (!upload) return sumber;
  portal.berkas.set(sumber.id, upload);
  return Object.assign(sumber, {
    url_type: 'upload',
    url: `${portal.alamat}berkas/${sumber.id}`,
    hash: 'md5-of-loader',
  });
}

function upsert(tabel: TabelCkan, isi: Isi): void {
  const asing = Object.keys(isi).find((nama) => !tabel.fields.some(({ id }) => id === nama));
  if (asing !== undefined) throw invalid({ records: [`row "1" has extra keys "${asing}"`] });
  const lama = tabel.records.find((satu) => tabel.kunci.every((nama) => String(satu[nama]) === String(isi[nama])));
  if (lama) Object.assign(lama, isi);
  else tabel.records.push({ ...isi });
}

/** PostgreSQL's numeric comes back as a number, without the zeros it was sent with; another loader's types are other ones. */
function typed({ fields }: TabelCkan, isi: Isi, cara: PortalUji['setelan']['sel']): Isi {
  const numeric = new Set(fields.filter(({ type }) => type === 'numeric').map(({ id }) => id));
  const sel = Object.entries(isi).map(([nama, nilai]) => [
    nama,
    numeric.has(nama) && nilai !== null ? Number(nilai) : nilai,
  ]);
  return Object.fromEntries(sel.map(([nama, nilai]) => [nama, CARA[cara](nilai)]));
}

const CARA: Record<PortalUji['setelan']['sel'], (nilai: unknown) => unknown> = {
  asli: (nilai) => nilai,
  teks: (nilai) => (typeof nilai === 'number' ? String(nilai) : nilai),
  angka: (nilai) => (typeof nilai === 'string' && /^-?\d+(?:\.\d+)?$/.test(nilai) ? Number(nilai) : nilai),
  pecahan: (nilai) => (typeof nilai === 'number' ? nilai.toFixed(4) : nilai),
};

function isCocok(baris: Isi, saringan: Isi): boolean {
  return Object.entries(saringan).every(([nama, nilai]) =>
    (Array.isArray(nilai) ? nilai : [nilai]).some((satu) => String(satu) === String(baris[nama])),
  );
}

function findPaket({ paket }: PortalUji, id: unknown): Paket {
  const milik = [...paket.values()].find((satu) => satu.id === id || satu.name === id);
  if (!milik) throw new Tolak(404, { __type: 'Not Found Error', message: 'Not found' });
  return milik;
}

function findSumber({ paket }: PortalUji, id: unknown): Sumber {
  const milik = [...paket.values()].flatMap(({ resources }) => resources).find((satu) => satu.id === id);
  if (!milik) throw new Tolak(404, { __type: 'Not Found Error', message: 'Not found: Resource was not found.' });
  return milik;
}

function findTabel({ tabel }: PortalUji, id: unknown): TabelCkan {
  const milik = tabel.get(String(id));
  if (!milik)
    throw new Tolak(404, { __type: 'Not Found Error', message: `Not found: Resource "${String(id)}" was not found.` });
  return milik;
}

function nextId({ paket }: PortalUji): string {
  const banyak = [...paket.values()].reduce((jumlah, { resources }) => jumlah + 1 + resources.length, 0);
  return `00000000-0000-4000-8000-${String(banyak + 1).padStart(12, '0')}`;
}

function isObject(isi: unknown): isi is Isi {
  return typeof isi === 'object' && isi !== null && !Array.isArray(isi);
}

function asIsi(isi: unknown): Isi {
  return isObject(isi) ? isi : {};
}

function listIsi(isi: unknown): Isi[] {
  return Array.isArray(isi) ? isi.filter(isObject) : [];
}
