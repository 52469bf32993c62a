// The list of bukti of each indikator: rows that are added, filled, and taken out again.
import { type BarisBukti, ISI_BUKTI, type IsiBukti } from '../form/ketikan.ts';
import { create, findById, listOf } from './unsur.ts';

export function listBukti(form: HTMLElement): { kode: string; daftar: HTMLOListElement }[] {
  return listOf(form, 'ol[data-bukti]', HTMLOListElement).map((daftar) => ({
    kode: daftar.dataset.bukti ?? '',
    daftar,
  }));
}

export function readBukti(daftar: HTMLOListElement): BarisBukti[] {
  return listBaris(daftar).map((baris) => {
    const { asal } = baris.dataset;
    const isi = { nama: read(baris, 'nama'), tautan: read(baris, 'tautan'), sha256: read(baris, 'sha256') };
    return asal === undefined ? isi : { asal: Number(asal), ...isi };
  });
}

export function writeBukti(daftar: HTMLOListElement, bukti: BarisBukti[]): void {
  daftar.replaceChildren();
  for (const satu of bukti) {
    const baris = addBukti(daftar);
    if (satu.asal !== undefined) baris.dataset.asal = String(satu.asal);
    for (const isi of ISI_BUKTI) findInput(baris, isi).value = satu[isi];
  }
}

let jumlah = 0;

/** A blank row at the end, with ids of its own. */
export function addBukti(daftar: HTMLOListElement): HTMLLIElement {
  const contoh = findById('contoh-bukti', HTMLTemplateElement).content.cloneNode(true);
  if (!(contoh instanceof DocumentFragment)) throw new Error('contoh baris bukti tidak ada');
  jumlah += 1;
  for (const unsur of contoh.querySelectorAll('*')) rename(unsur, `bukti-baru-${jumlah}`);
  daftar.append(contoh);
  const baris = listBaris(daftar).at(-1);
  if (!baris) throw new Error('baris bukti tidak terbentuk');
  return baris;
}

/** Takes a row out; the keyboard goes on where the row stood. */
export function removeBukti(tombol: HTMLElement): void {
  const baris = tombol.closest('li');
  const daftar = baris?.closest('ol');
  baris?.remove();
  const tambah = daftar?.parentElement?.querySelector('[data-tambah]');
  if (tambah instanceof HTMLElement) tambah.focus();
}

/** SHA-256 of a file of this computer, written into its row. The file is read here and goes nowhere. */
export async function hashInto(pilihan: HTMLInputElement): Promise<void> {
  const [berkas] = pilihan.files ?? [];
  const baris = pilihan.closest('li');
  if (!berkas || !baris) return;
  const sidik = findInput(baris, 'sha256');
  sidik.value = toHex(await crypto.subtle.digest('SHA-256', await berkas.arrayBuffer()));
  const nama = findInput(baris, 'nama');
  if (nama.value === '') nama.value = berkas.name.replace(/\.\w+$/, '');
  sidik.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Hashing needs a secure connection; without one the chooser would promise what it cannot do. */
export function explainHash(form: HTMLElement): void {
  if (globalThis.isSecureContext) return;
  for (const pilihan of listOf(form, 'input[data-hitung]', HTMLInputElement)) {
    pilihan.replaceWith(create('p', 'Tidak tersedia di sambungan ini; buka situs lewat https.', { class: 'petunjuk' }));
  }
}

function listBaris(daftar: HTMLOListElement): HTMLLIElement[] {
  return listOf(daftar, ':scope > li', HTMLLIElement);
}

function read(baris: HTMLLIElement, isi: IsiBukti): string {
  return findInput(baris, isi).value;
}

function findInput(baris: HTMLLIElement, isi: IsiBukti): HTMLInputElement {
  const input = baris.querySelector(`[data-isi="${isi}"]`);
  if (!(input instanceof HTMLInputElement)) throw new Error(`baris bukti tanpa isian ${isi}`);
  return input;
}

function rename(unsur: Element, id: string): void {
  for (const nama of ['id', 'for', 'aria-describedby']) {
    const lama = unsur.getAttribute(nama);
    if (lama !== null) unsur.setAttribute(nama, lama.replaceAll('bukti-baru', id));
  }
}

function toHex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((satu) => satu.toString(16).padStart(2, '0')).join('');
}
