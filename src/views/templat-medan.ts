// Fields of a kind of document as people look them up: what each is, how to type it, and what it says in this office.
import { SARINGAN } from '../dokumen/saringan.ts';
import type { Field, Fields } from '../markup/fields.ts';

export interface MedanView {
  id: string;
  nama: string; // "capaian.rata_rata"
  jenis: 'teks' | 'angka' | 'tanggal' | 'daftar';
  uraian: string;
  ketik: string; // to paste: "{{ capaian.rata_rata | persen }}"
  contoh: string | undefined; // as it prints in one document
}

export function listMedanView(fields: Fields, lingkup: object | undefined, awalan = ''): MedanView[] {
  return Object.entries(fields).flatMap(([nama, field]) =>
    viewMedan(field, `${awalan}${nama}`, readProperty(lingkup, nama)),
  );
}

function viewMedan(field: Field, nama: string, nilai: unknown): MedanView[] {
  const id = `medan-${nama.replaceAll(/[^a-z0-9]+/g, '-')}`;
  switch (field.kind) {
    case 'kelompok':
      return listMedanView(field.fields, toObject(nilai), `${nama}.`);
    case 'daftar': {
      const satu = `satu_${nama.replaceAll('.', '_')}`;
      const ketik = `{% for ${satu} in ${nama} %}\n…\n{% endfor %}`;
      const anak = viewMedan(field.of, satu, Array.isArray(nilai) ? nilai[0] : undefined);
      return [{ id, nama, jenis: 'daftar', uraian: field.about, ketik, contoh: describeJumlah(nilai) }, ...anak];
    }
    case 'teks':
      return [{ id, nama, jenis: 'teks', uraian: field.about, ketik: ketikTeks(field, nama), contoh: toContoh(nilai) }];
    case 'angka':
    case 'tanggal': {
      const saringan = findSaringan(field.kind, nama);
      const contoh = toContoh(nilai);
      return [
        {
          id,
          nama,
          jenis: field.kind,
          uraian: field.about,
          ketik: `{{ ${nama} | ${saringan} }}`,
          contoh: contoh === undefined ? undefined : SARINGAN[saringan].format(contoh, ''),
        },
      ];
    }
  }
}

/** Amounts are named as such; all other figures of a field are percentages or counts. */
function findSaringan(kind: 'angka' | 'tanggal', nama: string): 'tanggal' | 'rupiah' | 'angka' | 'persen' {
  if (kind === 'tanggal') return 'tanggal';
  if (/(?:pagu|rupiah|anggaran\.realisasi|realisasi_anggaran)$/.test(nama)) return 'rupiah';
  return /(?:jumlah|banyak)/.test(nama) ? 'angka' : 'persen';
}

function ketikTeks(field: Extract<Field, { kind: 'teks' }>, nama: string): string {
  return field.place === 'awal-judul' ? `## {{ ${nama} }} Judul` : `{{ ${nama} }}`;
}

const PANJANG = 160; // characters of an example; narasi may be pages

function toContoh(nilai: unknown): string | undefined {
  if (typeof nilai !== 'string' || nilai === '') return undefined;
  return nilai.length > PANJANG ? `${nilai.slice(0, PANJANG).trimEnd()} …` : nilai;
}

function describeJumlah(nilai: unknown): string | undefined {
  return Array.isArray(nilai) ? `${nilai.length} butir` : undefined;
}

function toObject(nilai: unknown): object | undefined {
  return typeof nilai === 'object' && nilai !== null ? nilai : undefined;
}

function readProperty(lingkup: object | undefined, nama: string): unknown {
  return Object.entries(lingkup ?? {}).find(([satu]) => satu === nama)?.[1];
}
