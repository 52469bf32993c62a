// The parts of the page that the scripts rely on: one that is missing is a mistake of ours, and said at once.

type Kind<T> = abstract new () => T;

export function findById<T extends HTMLElement>(id: string, kind: Kind<T>): T {
  const unsur = document.getElementById(id);
  if (!(unsur instanceof kind)) throw new Error(`#${id} tidak ada di laman ini`);
  return unsur;
}

export function listOf<T extends Element>(root: ParentNode, selector: string, kind: Kind<T>): T[] {
  return [...root.querySelectorAll(selector)].filter((unsur): unsur is T => unsur instanceof kind);
}

export function create<K extends keyof HTMLElementTagNameMap>(
  nama: K,
  teks = '',
  sifat: Record<string, string> = {},
): HTMLElementTagNameMap[K] {
  const unsur = document.createElement(nama);
  unsur.textContent = teks;
  for (const [kunci, nilai] of Object.entries(sifat)) unsur.setAttribute(kunci, nilai);
  return unsur;
}

export type Isian = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function isIsian(unsur: unknown): unsur is Isian {
  return (
    unsur instanceof HTMLInputElement || unsur instanceof HTMLTextAreaElement || unsur instanceof HTMLSelectElement
  );
}

/** Every field with a kunci; those of bukti have none, since their rows come and go. */
export function listIsian(form: ParentNode): { kunci: string; isian: Isian }[] {
  return [...form.querySelectorAll('[data-kunci]')].flatMap((unsur) =>
    isIsian(unsur) ? [{ kunci: unsur.dataset.kunci ?? '', isian: unsur }] : [],
  );
}
