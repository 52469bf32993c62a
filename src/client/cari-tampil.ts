// Shows what was found. Words from the index become text nodes and nothing else.
import type { EntriCari } from '../cari/indeks.ts';
import { markTeks, type Potongan, quoteTeks } from '../cari/kutipan.ts';
import { type CaraCari, type JawabanCari, listBagianCocok, type Temuan } from '../cari/temukan.ts';
import { create, findById } from './unsur.ts';

const SEKALIGUS = 20;
const BAGIAN_TERBANYAK = 3;
const PANJANG_KUTIPAN = 180;

export function showJawaban(tanya: string, jawaban: JawabanCari): void {
  findById('cari-semua', HTMLElement).hidden = jawaban.temuan.length > 0;
  tell(describeJumlah(tanya, jawaban));
  showMulai(jawaban.temuan, SEKALIGUS);
}

/** Before anything is typed: everything there is. */
export function showSemua(): void {
  findById('cari-semua', HTMLElement).hidden = false;
  tell('');
  showMulai([], SEKALIGUS);
}

export function showGagal(alasan: string): void {
  showSemua();
  tell(`Pencarian tidak berjalan: ${alasan}. Semua isi situs ada dalam daftar di bawah.`);
}

/** Said again only when it changed: a status that repeats itself on every key is noise. */
function tell(kata: string): void {
  const tempat = findById('cari-jumlah', HTMLElement);
  if (tempat.textContent !== kata) tempat.textContent = kata;
}

function describeJumlah(tanya: string, { temuan, cara, dibaca }: JawabanCari): string {
  if (temuan.length === 0)
    return `Tidak ada yang cocok dengan “${tanya}”. Coba kata dasar, kata lain, atau kode; atau telusuri daftar di bawah.`;
  return CARA[cara](temuan.length, tanya, dibaca);
}

const CARA: Record<CaraCari, (jumlah: number, tanya: string, dibaca: string) => string> = {
  persis: (jumlah, tanya) => `${jumlah} hasil untuk “${tanya}”.`,
  mirip: (jumlah, tanya, dibaca) => `Tidak ada “${tanya}”. ${jumlah} hasil untuk “${dibaca}”.`,
  sebagian: (jumlah, tanya) => `Tidak ada yang memuat semua kata “${tanya}”. ${jumlah} hasil memuat sebagian.`,
};

function showMulai(temuan: Temuan[], jumlah: number): void {
  const daftar = findById('cari-hasil', HTMLElement);
  daftar.replaceChildren(...temuan.slice(0, jumlah).map((satu) => createButir(satu, daftar.dataset.dasar ?? '/')));
  daftar.hidden = temuan.length === 0;
  const lagi = findById('cari-lagi', HTMLButtonElement);
  lagi.hidden = temuan.length <= jumlah;
  lagi.textContent = `Tampilkan ${Math.min(SEKALIGUS, temuan.length - jumlah)} berikutnya`;
  lagi.onclick = () => {
    showMulai(temuan, jumlah + SEKALIGUS);
    daftar.children[jumlah]?.querySelector('a')?.focus();
  };
}

function createButir(temuan: Temuan, dasar: string): HTMLLIElement {
  const { entri, istilah } = temuan;
  const butir = create('li');
  const judul = create('h2');
  judul.append(createTautan(dasar, entri.jalur, markTeks(entri.judul, istilah)));
  if (entri.draf) judul.append(' ', create('strong', 'DRAF', { class: 'draf' }));
  butir.append(create('p', describeTempat(entri), { class: 'cari-tempat' }), judul);
  const teks = entri.teks === '' ? entri.sebutan : entri.teks;
  if (teks !== '') butir.append(createPotongan('p', quoteTeks(teks, istilah, PANJANG_KUTIPAN)));
  const bagian = listBagianCocok(temuan).slice(0, BAGIAN_TERBANYAK);
  if (bagian.length > 0) butir.append(createBagian(dasar, entri, bagian, istilah));
  return butir;
}

function describeTempat({ jenis, kode, tempat }: EntriCari): string {
  return [jenis, ...kode, tempat].filter((satu) => satu !== '').join(' · ');
}

function createBagian(
  dasar: string,
  { jalur }: EntriCari,
  bagian: EntriCari['bagian'],
  istilah: Set<string>,
): HTMLElement {
  const daftar = create('ul');
  for (const { teks, jangkar } of bagian) {
    const butir = create('li');
    const potongan = markTeks(teks, istilah);
    if (jangkar === undefined) butir.append(createPotongan('span', potongan));
    else butir.append(createTautan(dasar, `${jalur}#${encodeURIComponent(jangkar)}`, potongan));
    daftar.append(butir);
  }
  return daftar;
}

function createTautan(dasar: string, jalur: string, potongan: Potongan[]): HTMLElement {
  const tautan = createPotongan('a', potongan);
  tautan.setAttribute('href', dasar + jalur.slice(1));
  return tautan;
}

function createPotongan(nama: 'a' | 'p' | 'span', potongan: Potongan[]): HTMLElement {
  const unsur = create(nama);
  unsur.append(...potongan.map(({ teks, cocok }) => (cocok ? create('mark', teks) : teks)));
  return unsur;
}
