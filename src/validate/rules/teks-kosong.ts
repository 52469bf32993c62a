// A text of nothing but spaces is no text.
import { DAFTAR_JENIS, type Isi } from '../../domain/isi.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { listTeks } from './teks.ts';

export const TEKS_KOSONG: Rule[] = [{ code: 'isian-kosong', needs: [], find: teksSaysSomething }];

/** The schema refuses what is empty; only quotes and blocks of text keep spaces that stand alone. */
function* teksSaysSomething(isi: Isi, { textOf }: Konteks): Iterable<Finding> {
  for (const jenis of DAFTAR_JENIS) {
    for (const { path, value } of isi[jenis]) {
      if (!MUNGKIN.test(textOf(path))) continue;
      for (const { pointer, kunci } of listTeks(value, isKosong)) {
        const hint = 'Isi teksnya, atau hapus baris ini bila tidak wajib.';
        yield { path, pointer, message: `${kunci.replaceAll('_', ' ')} hanya berisi spasi`, hint };
      }
    }
  }
}

const MUNGKIN = /"\s+"|'\s+'|"(?:\\[nt ])+|[|>]\d?\+/;

function isKosong(teks: string): boolean {
  return teks !== '' && teks.trim() === '';
}
