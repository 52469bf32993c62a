const BASE = import.meta.env.BASE_URL;

/** An address of this site as a browser needs it: "/unit/" → "/kinerja/unit/" where the site stands under /kinerja/. */
export function linkTo(jalur: string): string {
  return `${BASE.replace(/\/$/, '')}${jalur}`;
}
