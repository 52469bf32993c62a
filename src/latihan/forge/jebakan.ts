/** An answer in place of the right one. */
export interface Gangguan {
  jalur: RegExp; // of path and query
  kali: number; // how many times; the right answer comes after
  status: number;
  headers?: Record<string, string>;
  isi?: string;
}

/**
 * How real forges differ from what one expects of them, each to be switched on by itself. Those of one dialect mean nothing to
 * the others.
 */
export interface Jebakan {
  perHalaman: number; // the most that one page of a list holds, whatever was asked for
  /** Every so many requests of the API one is refused, as forges do that count them. */
  batas?: { setiap: number; status: 403 | 429; tunggu: number };
  /** GitLab: answers of `/versions` in which a push is still being worked out (`patch_id_sha: null`). */
  versiTertunda: number;
  /** GitLab before 18: approvals without their time, which then stands only in the system notes. */
  tanpaWaktuSetuju: boolean;
  /** GitLab: a status that is pending cannot be made pending once more (400). */
  statusKaku: boolean;
  /** GitHub: the account that merges is an App, whose token cannot ask who it is. */
  tokenAplikasi: boolean;
  /** Older servers: a draft shows only in the title. */
  tanpaDraf: boolean;
  /** Gitea and Forgejo: pushes of these accounts are not in the public feed. */
  kegiatanTersembunyi: number[];
  /** Fields of settings that this version does not know: taken without a word, and dropped. */
  setelanTakDikenal: string[];
  /** The server's version, where it tells one. */
  versi: string | undefined;
  /** Whether main is guarded from the start, or as the forge comes out of its box. */
  terkunci: boolean;
}

export const JEBAKAN_BIASA: Jebakan = {
  perHalaman: 100,
  versiTertunda: 0,
  tanpaWaktuSetuju: false,
  statusKaku: true,
  tokenAplikasi: false,
  tanpaDraf: false,
  kegiatanTersembunyi: [],
  setelanTakDikenal: [],
  versi: undefined,
  terkunci: true,
};
