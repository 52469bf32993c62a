// Shows what the checks found: at each field, in the list of all, and how a number was read.
import type { Hasil, Masalah } from '../form/periksa.ts';
import type { Problem } from '../source/problem.ts';
import { create, findById, listOf } from './unsur.ts';

export function showHasil(form: HTMLElement, hasil: Hasil): void {
  clearBidang(form);
  for (const masalah of hasil.masalah) showAtBidang(form, masalah);
  showRingkasan(form, hasil);
  showBacaan(form, hasil);
  for (const keluaran of listOf(form, 'output[data-capaian]', HTMLOutputElement)) {
    keluaran.textContent = hasil.capaian[keluaran.dataset.capaian ?? ''] ?? '';
  }
}

/** Where a kunci's problems are shown: its field, its row of bukti, or its row. */
function findTempat(form: HTMLElement, kunci: string): HTMLElement | undefined {
  const [kode, bagian, index, isi] = kunci.split('/');
  if (bagian === 'bukti' && isi !== undefined) {
    const daftar = listOf(form, 'ol[data-bukti]', HTMLOListElement).find(({ dataset }) => dataset.bukti === kode);
    const tempat = daftar?.children[Number(index)]?.querySelector(`[data-masalah-isi="${isi}"]`);
    return tempat instanceof HTMLElement ? tempat : undefined;
  }
  return listOf(form, '[data-masalah]', HTMLElement).find(({ dataset }) => dataset.masalah === kunci);
}

function clearBidang(form: HTMLElement): void {
  for (const tempat of listOf(form, '.masalah-bidang', HTMLElement)) {
    tempat.replaceChildren();
    tempat.hidden = true;
  }
  for (const isian of listOf(form, '[aria-invalid]', HTMLElement)) isian.removeAttribute('aria-invalid');
}

function showAtBidang(form: HTMLElement, masalah: Masalah): void {
  const tempat = masalah.kunci === undefined ? undefined : findTempat(form, masalah.kunci);
  if (!tempat) return;
  const butir = create('li', '', { class: masalah.severity });
  butir.append(create('strong', NAMA[masalah.severity]), ` ${masalah.message}.`);
  if (masalah.hint !== undefined) butir.append(` ${masalah.hint}`);
  tempat.append(butir);
  tempat.hidden = false;
  if (masalah.severity === 'error') findIsian(tempat)?.setAttribute('aria-invalid', 'true');
}

const NAMA: Record<Problem['severity'], string> = { error: 'Kesalahan:', warning: 'Peringatan:' };

/** The field that a place for problems belongs to; a row has none and takes the focus itself. */
function findIsian(tempat: HTMLElement): HTMLElement | undefined {
  const isian = tempat.id === '' ? null : tempat.parentElement?.querySelector(`[aria-describedby~="${tempat.id}"]`);
  return isian instanceof HTMLElement ? isian : undefined;
}

function showRingkasan(form: HTMLElement, { masalah, akibat }: Hasil): void {
  const galat = masalah.filter(({ severity }) => severity === 'error').length;
  const kata = findById('ringkasan-masalah', HTMLElement);
  const teks = describe(galat, masalah.length - galat, akibat.length);
  // Said again only when it changed: a status that repeats itself on every key is noise.
  if (kata.textContent !== teks) kata.textContent = teks;
  kata.dataset.keadaan = galat || akibat.some(({ severity }) => severity === 'error') ? 'galat' : 'baik';
  const daftar = findById('daftar-masalah', HTMLElement);
  daftar.replaceChildren(...masalah.map((satu) => createButir(form, satu)));
  daftar.hidden = !masalah.length;
  const lain = findById('daftar-akibat', HTMLElement);
  lain.replaceChildren(...akibat.map((satu) => createAkibat(satu)));
  findById('akibat', HTMLElement).hidden = !akibat.length;
}

function describe(galat: number, peringatan: number, akibat: number): string {
  if (!galat && !peringatan && !akibat) return 'Tidak ada masalah di berkas ini.';
  const bagian = [
    ...(galat ? [`${galat} kesalahan yang harus diperbaiki`] : []),
    ...(peringatan ? [`${peringatan} peringatan`] : []),
    ...(akibat ? [`${akibat} masalah di berkas lain`] : []),
  ];
  return `Ada ${bagian.join(', ')}.`;
}

function createButir(form: HTMLElement, masalah: Masalah): HTMLLIElement {
  const { severity, message, line, kunci } = masalah;
  const butir = create('li', '', { class: severity });
  butir.append(create('strong', NAMA[severity]), ' ');
  const tujuan = kunci === undefined ? undefined : findTujuan(form, kunci);
  butir.append(tujuan ? createTautan(tujuan, message) : message, `. ${masalah.hint ?? ''} `);
  butir.append(
    create('button', `baris ${line}`, { type: 'button', class: 'tombol-baris', 'data-baris': String(line) }),
  );
  return butir;
}

function createAkibat({ severity, file, line, message, hint }: Problem): HTMLLIElement {
  const butir = create('li', '', { class: severity });
  butir.append(create('strong', NAMA[severity]), ` ${message}. ${hint ?? ''} `, create('code', `${file}:${line}`));
  return butir;
}

function findTujuan(form: HTMLElement, kunci: string): HTMLElement | undefined {
  const tempat = findTempat(form, kunci);
  if (!tempat) return undefined;
  return findIsian(tempat) ?? tempat.closest<HTMLElement>('[tabindex]') ?? undefined;
}

/** Goes to the field itself, opening what hides it. */
function createTautan(tujuan: HTMLElement, teks: string): HTMLAnchorElement {
  const tautan = create('a', teks, { href: `#${tujuan.id}` });
  tautan.addEventListener('click', (event) => {
    event.preventDefault();
    const tutup = tujuan.closest('details');
    if (tutup) tutup.open = true;
    tujuan.focus();
  });
  return tautan;
}

/** "Dibaca 82.5" under a number that was typed differently, or the two readings to choose from. */
function showBacaan(form: HTMLElement, { bacaan }: Hasil): void {
  for (const tempat of listOf(form, '[data-bacaan]', HTMLElement)) {
    const { angka, pilihan = [] } = bacaan[tempat.dataset.bacaan ?? ''] ?? {};
    tempat.replaceChildren(
      ...(angka === undefined ? [] : [`Dibaca dan ditulis sebagai ${angka}`]),
      ...pilihan.map((satu) => create('button', `Maksudnya ${satu}`, { type: 'button', 'data-pilih': satu })),
    );
    tempat.hidden = !tempat.childNodes.length;
  }
}
