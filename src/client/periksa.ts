// Compares a file of this computer with what was published. It is read here and goes nowhere.
import {
  type BerkasTerbit,
  compareKode,
  compareSidik,
  type Jawaban,
  listBerkasDokumen,
  readKode,
} from './periksa-hasil.ts';
import { create, findById, listOf } from './unsur.ts';

/** Without a secure connection browsers hash nothing: the page then says how to do it by hand, and no more. */
function startPeriksa(): void {
  const alat = findById('periksa-alat', HTMLElement);
  const tunggal = alat.dataset.kode;
  if (tunggal !== undefined) listenAlamat(tunggal);
  else listenKode();
  if (!globalThis.isSecureContext) return;
  alat.hidden = false;
  listenBerkas(alat, tunggal === undefined ? readManifest : () => Promise.resolve(listTercantum()));
}

/** The code of a QR scan stands behind "#". */
function listenAlamat(terbit: string): void {
  const show = () => {
    const kode = readKode(location.hash.slice(1));
    if (kode !== undefined) tell('periksa-jawaban-kode', compareKode(kode, terbit));
  };
  show();
  addEventListener('hashchange', show);
}

function listenKode(): void {
  const isian = findById('periksa-kode', HTMLInputElement);
  findById('periksa-kode-alat', HTMLElement).hidden = false;
  isian.addEventListener('input', () => {
    const kode = readKode(isian.value);
    if (kode === undefined) tell('periksa-jawaban-kode', undefined);
    else tell('periksa-jawaban-kode', findKode(kode));
  });
}

function findKode(kode: string): Jawaban {
  const satu = listOf(document, '[data-kode-dokumen]', HTMLElement).find(({ dataset }) => dataset.kodeDokumen === kode);
  if (!satu) return { hasil: 'lain', kata: `Kode periksa ${kode} bukan kode dokumen yang terbit sekarang.` };
  const { judul = '', alamat = '' } = satu.dataset;
  return { hasil: 'sama', kata: `Kode periksa ${kode}: ${judul}.`, alamat };
}

function listenBerkas(alat: HTMLElement, load: () => Promise<BerkasTerbit[]>): void {
  const pilihan = findById('periksa-berkas', HTMLInputElement);
  const dicari = alat.dataset.dicari ?? '';
  const check = (berkas: File | undefined) => void (berkas && answer(berkas, load, dicari));
  pilihan.addEventListener('change', () => check(pilihan.files?.[0]));
  alat.addEventListener('dragover', (event) => event.preventDefault());
  alat.addEventListener('drop', (event) => {
    event.preventDefault();
    check(event.dataTransfer?.files[0]);
  });
}

async function answer(berkas: File, load: () => Promise<BerkasTerbit[]>, dicari: string): Promise<void> {
  tell('periksa-jawaban', { hasil: 'lain', kata: 'Menghitung …' });
  try {
    const [sidik, terbit] = await Promise.all([hash(berkas), load()]);
    const jawaban = compareSidik(sidik, terbit, dicari);
    tell('periksa-jawaban', { ...jawaban, kata: `${berkas.name}: ${jawaban.kata} SHA-256 ${sidik}` });
  } catch (error) {
    const sebab = error instanceof Error ? error.message : String(error);
    tell('periksa-jawaban', { hasil: 'lain', kata: `Tidak dapat diperiksa: ${sebab}` });
  }
}

async function hash(berkas: File): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await berkas.arrayBuffer()));
  return [...bytes].map((satu) => satu.toString(16).padStart(2, '0')).join('');
}

function listTercantum(): BerkasTerbit[] {
  return listOf(document, '[data-sidik]', HTMLElement).map(({ dataset }) => {
    const { nama = '', sidik = '', alamat } = dataset;
    return { nama, sidik, ...(alamat !== undefined && { alamat }) };
  });
}

async function readManifest(): Promise<BerkasTerbit[]> {
  const jawaban = await fetch(findById('periksa-alat', HTMLElement).dataset.manifest ?? '');
  if (!jawaban.ok) throw new Error('daftar berkas tidak dapat dibaca');
  const dokumen = listOf(document, '[data-kode-dokumen]', HTMLElement).map(({ dataset }) => {
    const { id = '', judul = '', alamat = '' } = dataset;
    return [id, { judul, alamat }] as const;
  });
  return [...listBerkasDokumen(await jawaban.json(), new Map(dokumen)), ...listTercantum()];
}

function tell(id: string, jawaban: Jawaban | undefined): void {
  const tempat = findById(id, HTMLElement);
  tempat.className = jawaban ? `jawaban jawaban-${jawaban.hasil}` : '';
  tempat.replaceChildren();
  if (!jawaban) return;
  tempat.append(create('p', jawaban.kata));
  if (jawaban.alamat) tempat.append(create('a', 'Buka catatannya', { href: jawaban.alamat }));
}

startPeriksa();
