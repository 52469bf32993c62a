// The form page: fields → worker → problems and the finished file. Everything slow happens in the worker.
import type { BahanIsian } from '../form/berkas-isian.ts';
import { addBukti, explainHash, hashInto, removeBukti } from './bukti.ts';
import { type Laci, openLaci } from './draf.ts';
import { listenHasil, showYaml } from './hasil.ts';
import { createPapan, isKosong, type Papan } from './ketik.ts';
import { keepOffline } from './luring.ts';
import type { DariPekerja, KePekerja } from './pesan.ts';
import { showHasil } from './tampil.ts';
import { findById, isIsian, listOf } from './unsur.ts';

const JEDA_MS = 250; // between the last key and the check

const form = findById('formulir', HTMLFormElement);
const { path = '', bahan = '' } = form.dataset;
const dasar = findById('yaml', HTMLTextAreaElement).defaultValue;

await start(createPapan(form), openLaci(location.pathname)).catch(explainFailure);

/** Typing goes on and is kept as a draft; only the checks are missing. */
function explainFailure(galat: unknown): never {
  const alasan = galat instanceof Error ? galat.message : String(galat);
  const kata = `Pemeriksaan tidak berjalan (${alasan}). Hasil di bawah ini belum memuat ketikan; muat ulang laman ini.`;
  findById('ringkasan-masalah', HTMLElement).textContent = kata;
  throw galat;
}

async function start(papan: Papan, laci: Laci): Promise<void> {
  restore(papan, laci);
  const pekerja = new Worker(new URL('./pekerja.ts', import.meta.url), { type: 'module' });
  const check = createChecker(pekerja, papan);
  const onChange = (): void => {
    const tersimpan = laci.save({ ketikan: papan.read(), dasar });
    findById('draf-gagal', HTMLElement).hidden = tersimpan;
    check();
  };
  listenForm(onChange);
  listenHasil(path);
  findById('draf-buang', HTMLButtonElement).addEventListener('click', () => {
    papan.write({ teks: {}, bukti: {} });
    findById('draf', HTMLElement).hidden = true;
    laci.clear();
    check();
    listIsianPertama()?.focus();
  });
  findById('semua-isian', HTMLFieldSetElement).disabled = false;
  explainHash(form);
  send(pekerja, { jenis: 'buka', path, bahan: await loadBahan() });
  check();
  await keepOffline(findById('luring-kata', HTMLElement));
}

async function loadBahan(): Promise<BahanIsian> {
  const jawaban = await fetch(bahan);
  if (!jawaban.ok) throw new Error(`bahan pemeriksaan tidak terbaca (${jawaban.status})`);
  return jawaban.json();
}

function restore(papan: Papan, laci: Laci): void {
  const draf = laci.load();
  if (!draf || isKosong(draf.ketikan)) return;
  papan.write(draf.ketikan);
  const berubah = draf.dasar === dasar ? '' : ' Berkas yang terbit sudah berubah sejak draf itu ditulis; periksa lagi.';
  findById('draf-kata', HTMLElement).textContent = `Draf dari peramban ini dipulihkan.${berubah}`;
  findById('draf', HTMLElement).hidden = false;
}

/** Asks the worker once typing pauses; an answer to an older question is dropped. */
function createChecker(pekerja: Worker, papan: Papan): () => void {
  let nomor = 0;
  let jeda: ReturnType<typeof setTimeout> | undefined;
  pekerja.addEventListener('message', ({ data }: MessageEvent<DariPekerja>) => {
    if (data.jenis === 'gagal') explainFailure(new Error(data.alasan));
    if (data.jenis !== 'hasil' || data.nomor !== nomor) return;
    showHasil(form, data.hasil);
    showYaml(data.hasil, dasar);
    form.dataset.diperiksa = String(nomor);
  });
  return () => {
    clearTimeout(jeda);
    nomor += 1;
    const ini = nomor;
    jeda = setTimeout(() => send(pekerja, { jenis: 'periksa', nomor: ini, ketikan: papan.read() }), JEDA_MS);
  };
}

function listenForm(onChange: () => void): void {
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', onChange);
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.hitung !== undefined) void hashInto(target);
  });
  form.addEventListener('click', ({ target }) => {
    const tombol = target instanceof Element ? target.closest('button') : null;
    if (tombol && clickTombol(tombol)) onChange();
  });
}

function clickTombol(tombol: HTMLButtonElement): boolean {
  const { tambah, hapus, pilih } = tombol.dataset;
  if (tambah !== undefined) {
    const daftar = listOf(form, 'ol[data-bukti]', HTMLOListElement).find(({ dataset }) => dataset.bukti === tambah);
    if (daftar) addBukti(daftar).querySelector('input')?.focus();
  }
  if (hapus !== undefined) removeBukti(tombol);
  if (pilih !== undefined) choose(tombol, pilih);
  return tambah !== undefined || hapus !== undefined || pilih !== undefined;
}

function choose(tombol: HTMLElement, angka: string): void {
  const isian = tombol.closest('.bidang')?.querySelector('input');
  if (!isian) return;
  isian.value = angka;
  isian.focus();
}

function listIsianPertama(): HTMLElement | undefined {
  return [...form.elements].find(isIsian);
}

function send(pekerja: Worker, pesan: KePekerja): void {
  pekerja.postMessage(pesan);
}
