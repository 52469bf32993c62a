// Search in the browser: the index is fetched once somebody means to search, and nothing of what is typed goes anywhere.
import { readIndeks } from '../cari/indeks.ts';
import { createPencari, type Pencari } from '../cari/temukan.ts';
import { showGagal, showJawaban, showSemua } from './cari-tampil.ts';
import { findById } from './unsur.ts';

const JEDA_MS = 120; // between the last key and the answer

const isian = findById('cari-kata', HTMLInputElement);
let pencari: Promise<Pencari> | undefined;

function startCari(): void {
  const form = findById('cari-form', HTMLFormElement);
  isian.value = new URLSearchParams(location.search).get('q') ?? isian.value;
  let jeda: ReturnType<typeof setTimeout> | undefined;
  isian.addEventListener('focus', () => void loadPencari().catch(() => undefined), { once: true }); // said when it is asked
  isian.addEventListener('input', () => {
    clearTimeout(jeda);
    jeda = setTimeout(() => void answer(), JEDA_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(jeda);
    void answer();
  });
  addEventListener('popstate', () => {
    isian.value = new URLSearchParams(location.search).get('q') ?? '';
    void answer();
  });
  if (isian.value !== '') void answer();
}

async function answer(): Promise<void> {
  const tanya = isian.value.trim();
  keepAddress(tanya);
  if (tanya === '') return showSemua();
  try {
    const jawaban = (await loadPencari()).cari(tanya);
    if (isian.value.trim() === tanya) showJawaban(tanya, jawaban); // else a later question is on its way
  } catch (galat) {
    showGagal(galat instanceof Error ? galat.message : String(galat));
  }
}

/** So that the answer can be bookmarked, sent to somebody, and come back to. */
function keepAddress(tanya: string): void {
  const alamat = new URL(location.href);
  if (tanya === '') alamat.searchParams.delete('q');
  else alamat.searchParams.set('q', tanya);
  if (alamat.href !== location.href) history.replaceState(null, '', alamat);
}

/** A failure is forgotten: the next question tries again. */
function loadPencari(): Promise<Pencari> {
  pencari ??= fetchPencari().catch((galat: unknown) => {
    pencari = undefined;
    throw galat;
  });
  return pencari;
}

async function fetchPencari(): Promise<Pencari> {
  const jawaban = await fetch(findById('cari-hasil', HTMLElement).dataset.indeks ?? '');
  if (!jawaban.ok) throw new Error(`indeks tidak terbaca (${jawaban.status})`);
  return createPencari(readIndeks(await jawaban.json()));
}

startCari();
