// What only a print knows: on which page things stand. Chromium can't write that into a page, nor keep a signature with a table
// that began on an earlier page; so such documents are printed, measured, mended, and printed again.
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright';
import { type Pdf, readPdf } from './pdf-objects.ts';
import { readDestinations } from './pdf-tags.ts';

/** Prints until what the contents lists say is true. `fix` makes the bytes comparable. */
export async function printMeasured(page: Page, fix: (bytes: Uint8Array) => Uint8Array): Promise<Pdf> {
  const print = async (tagged: boolean): Promise<Pdf> =>
    readPdf(fix(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: tagged })));
  if ((await page.locator(`${NOMOR}, ${TANDA_TANGAN}`).count()) === 0) return print(true);
  let numbers = await keepSignatures(page, () => print(false)); // tags move no line, and take half of the time
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await fillNumbers(page, numbers);
    const pdf = await print(true);
    const found = readDestinations(pdf);
    if (isDeepStrictEqual(found, numbers)) return pdf;
    numbers = found;
  }
  throw new Error(`nomor halaman daftar isi ${page.url()} tidak kunjung tetap`);
}

/** Numbers have room of their own, so one is enough; the rest is for a list that grew by a line. */
const MOST_TRIES = 3;

/** Where writeDaftar leaves room for the number of a page. */
const NOMOR = '.dokumen-daftar-halaman';

/** Signatures right after a table or list. After a paragraph Chromium finds the place by itself. */
const TANDA_TANGAN = ':is(.dokumen-gulir, ul, ol) + .dokumen-ttd';

/** Names for measuring only; they are gone before the print that is kept. */
const UKUR = 'ukur-';

function fillNumbers(page: Page, numbers: Map<string, number>): Promise<void> {
  return page.locator(NOMOR).evaluateAll((places, known) => {
    for (const place of places) {
      const id = place.closest('a')?.hash.slice(1) ?? '';
      const number = known[id];
      if (number === undefined) throw new Error(`daftar isi menyebut "${id}" yang tidak ada di dokumen`);
      place.textContent = String(number);
    }
  }, Object.fromEntries(numbers));
}

/** Moves the last two rows to the page of the signatures below them, where those, or the check code after them, would stand alone. */
async function keepSignatures(page: Page, print: () => Promise<Pdf>): Promise<Map<string, number>> {
  await page.locator(TANDA_TANGAN).evaluateAll(nameEnds, UKUR);
  let numbers = readDestinations(await print());
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const lonely = listLonely(numbers);
    if (lonely.length === 0) break;
    await page.locator(TANDA_TANGAN).evaluateAll(breakBefore, lonely); // what follows moves down, and is looked at again
    numbers = readDestinations(await print());
  }
  await page.locator(`[id^="${UKUR}"], a[href^="#${UKUR}"]`).evaluateAll(removeNames);
  return new Map([...numbers].filter(([id]) => !id.startsWith(UKUR)));
}

/** Last rows whose signatures end on another page. */
function listLonely(numbers: Map<string, number>): string[] {
  const rows = [...numbers.keys()].filter((id) => id.startsWith(`${UKUR}baris-`));
  return rows.filter((id) => numbers.get(id) !== numbers.get(id.replace('baris', 'ttd')));
}

/** Runs in the page: Chromium tells the page of whatever a link leads to, seen or not. */
function nameEnds(signatures: Element[], prefix: string): void {
  for (const [index, block] of signatures.entries()) {
    const row = block.previousElementSibling?.querySelector('tbody > tr:last-child > *, :scope > li:last-child');
    const end = block.nextElementSibling?.matches('.dokumen-kode') ? block.nextElementSibling : block;
    const last = [...end.querySelectorAll('p, td')].at(-1);
    for (const [name, element] of [['baris', row] as const, ['ttd', last] as const]) {
      if (!element) continue;
      element.id = `${prefix}${name}-${index}`;
      const link = document.createElement('a');
      link.href = `#${element.id}`;
      link.hidden = true;
      block.append(link);
    }
  }
}

/** Runs in the page. A table of one row, or list of one item, moves as a whole. */
function breakBefore(signatures: Element[], lonely: string[]): void {
  for (const block of signatures) {
    const table = block.previousElementSibling;
    const row = table?.querySelector('tbody > tr:last-child > *, :scope > li:last-child');
    if (!row || !lonely.includes(row.id)) continue;
    const before = table?.querySelector('tbody > tr:nth-last-child(2), :scope > li:nth-last-child(2)');
    (before ?? table)?.classList.add('dokumen-halaman-baru');
  }
}

function removeNames(elements: Element[]): void {
  for (const element of elements) {
    if (element.matches('a')) element.remove();
    else element.removeAttribute('id');
  }
}
