// The finished file: its text, its lines with their problems, and the ways to take it along.
import type { Hasil } from '../form/periksa.ts';
import { create, findById } from './unsur.ts';

const MAX_ALAMAT = 6000; // longer addresses are refused by servers on the way

export function showYaml(hasil: Hasil, dasar: string): void {
  const kotak = findById('yaml', HTMLTextAreaElement);
  if (kotak.value !== hasil.yaml) kotak.value = hasil.yaml;
  showBaris(hasil, dasar);
  fillAlamat(hasil.yaml);
}

export function listenHasil(path: string): void {
  const kotak = findById('yaml', HTMLTextAreaElement);
  const kata = findById('salin-kata', HTMLElement);
  const salin = findById('salin', HTMLButtonElement);
  const unduh = findById('unduh', HTMLButtonElement);
  salin.addEventListener('click', () => void copy(kotak, kata));
  unduh.addEventListener('click', () => save(kotak.value, path));
  kotak.addEventListener('focus', () => kotak.select());
  salin.disabled = false;
  unduh.disabled = false;
  document.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement && target.dataset.baris) selectBaris(kotak, Number(target.dataset.baris));
  });
}

async function copy(kotak: HTMLTextAreaElement, kata: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(kotak.value);
    kata.textContent = 'Sudah disalin.';
  } catch {
    // Refused by the browser, or no secure connection: then by hand.
    kotak.focus();
    kotak.select();
    kata.textContent = 'Isinya sudah terpilih; tekan Ctrl+C.';
  }
}

function save(teks: string, path: string): void {
  const alamat = URL.createObjectURL(new Blob([teks], { type: 'application/yaml' }));
  const tautan = create('a', '', { href: alamat, download: path.split('/').at(-1) ?? 'isian.yaml' });
  tautan.click();
  URL.revokeObjectURL(alamat);
}

function selectBaris(kotak: HTMLTextAreaElement, baris: number): void {
  const lines = kotak.value.split('\n');
  const awal = lines.slice(0, baris - 1).reduce((jumlah, line) => jumlah + line.length + 1, 0);
  kotak.focus();
  kotak.setSelectionRange(awal, awal + (lines[baris - 1]?.length ?? 0));
}

function showBaris({ yaml, masalah }: Hasil, dasar: string): void {
  const lama = new Set(dasar.split('\n'));
  const daftar = yaml.replace(/\n$/, '').split('\n');
  const butir = daftar.map((line, index) => {
    const di = masalah.filter((satu) => satu.line === index + 1);
    const unsur = create('li', '', { class: `${lama.has(line) ? '' : 'berubah '}${di[0]?.severity ?? ''}`.trim() });
    unsur.append(create('code', line), ...di.map(({ message }) => create('span', message)));
    return unsur;
  });
  findById('daftar-baris', HTMLOListElement).replaceChildren(...butir);
  findById('yaml-baris', HTMLElement).hidden = false;
}

/** Where the forge's page for a new file takes its content from the address, it opens filled in. */
function fillAlamat(yaml: string): void {
  const tautan = document.getElementById('buka-forge');
  if (!(tautan instanceof HTMLAnchorElement) || tautan.dataset.isi === undefined) return;
  const alamat = new URL(tautan.href);
  alamat.searchParams.set('value', yaml);
  if (alamat.href.length > MAX_ALAMAT) alamat.searchParams.delete('value');
  tautan.href = alamat.href;
}
