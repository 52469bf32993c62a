// The page's fields ↔ what was typed.
import type { BarisBukti, Ketikan } from '../form/ketikan.ts';
import { listBukti, readBukti, writeBukti } from './bukti.ts';
import { type Isian, listIsian } from './unsur.ts';

/** Reads and writes the whole form. `awal` is what the page came with. */
export interface Papan {
  read(): Ketikan;
  write(ketikan: Ketikan): void;
}

export function createPapan(form: HTMLElement): Papan {
  const awal = new Map(listBukti(form).map(({ kode, daftar }) => [kode, readBukti(daftar)]));
  return {
    read: () => ({
      teks: Object.fromEntries(
        listIsian(form)
          .filter(({ isian }) => isian.value !== readAwal(isian))
          .map(({ kunci, isian }) => [kunci, isian.value]),
      ),
      bukti: Object.fromEntries(
        listBukti(form)
          .map(({ kode, daftar }): [string, BarisBukti[]] => [kode, readBukti(daftar)])
          .filter(([kode, bukti]) => JSON.stringify(bukti) !== JSON.stringify(awal.get(kode))),
      ),
    }),
    write({ teks, bukti }) {
      for (const { kunci, isian } of listIsian(form)) isian.value = teks[kunci] ?? readAwal(isian);
      for (const { kode, daftar } of listBukti(form)) writeBukti(daftar, bukti[kode] ?? awal.get(kode) ?? []);
    },
  };
}

export function isKosong({ teks, bukti }: Ketikan): boolean {
  return Object.keys(teks).length === 0 && Object.keys(bukti).length === 0;
}

function readAwal(isian: Isian): string {
  if (!(isian instanceof HTMLSelectElement)) return isian.defaultValue;
  return [...isian.options].find(({ defaultSelected }) => defaultSelected)?.value ?? '';
}
