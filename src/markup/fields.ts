// What a template may name, declared once: the names, what each means, and what kind of value stands behind it. The static
// check reads it, the type of the scope follows from it, and so can a list of fields for people.

/** Text prints as it is. A number or a date is raw and needs a filter, so that none is ever printed raw by oversight. */
export type Field =
  | { kind: 'teks'; about: string; place?: 'awal-judul' } // some text means something only where a heading begins
  | { kind: 'angka' | 'tanggal'; about: string }
  | { kind: 'daftar'; about: string; of: Field }
  | { kind: 'kelompok'; fields: Fields };

export type Fields = { readonly [name: string]: Field };

/** The values behind declared fields. `null` where there is none: `{% if pejabat.nip %}` asks for it. */
export type Scope<F> = F extends { kind: 'daftar'; of: infer Of }
  ? Scope<Of>[]
  : F extends { kind: 'kelompok'; fields: infer Inner }
    ? ScopeOf<Inner>
    : string | null;

export type ScopeOf<F> = { -readonly [Name in keyof F]: Scope<F[Name]> };

export function teks(about: string) {
  return { kind: 'teks', about } as const;
}

export function angka(about: string) {
  return { kind: 'angka', about } as const;
}

export function tanggal(about: string) {
  return { kind: 'tanggal', about } as const;
}

export function daftar<const F extends Field>(about: string, of: F) {
  return { kind: 'daftar', about, of } as const;
}

export function kelompok<const F extends Fields>(fields: F) {
  return { kind: 'kelompok', fields } as const;
}
