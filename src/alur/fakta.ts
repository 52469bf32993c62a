// What is known about one request to merge, whichever forge it stands on. Facts only: nothing here has been judged.
// Times are UTC as "2024-04-02T02:10:00Z" (fractions allowed), hashes full lower-case hex, paths relative to the repository.

/** `git`: no forge at all, branches and signed approval tags. */
export type Forge = 'gitlab' | 'gitea' | 'forgejo' | 'github' | 'git';

/** Keyed on the numeric id, never on the login: a login can be renamed and registered again by somebody else. */
export interface Akun {
  id: number; // 0 when the person is not known (an unsigned commit in plain git): such an account is nobody's
  nama: string; // the login as it is today, without "@"
}

export interface FaktaMR {
  forge: Forge;
  nomor: number; // of the request; 0 in plain git
  url: string; // its address, or "plain:<branch>"
  judul: string;
  draf: boolean;
  keadaan: 'terbuka' | 'tertutup' | 'tergabung';
  dibuka: string; // when it was opened
  penulis: Akun; // who opened it
  pendorong: Dorongan[]; // every push to the source branch, from activity or timeline, never from commit e-mails
  komiter: Komiter[]; // every commit from the merge base to the head
  cabangAsal: string; // "usul/tw1-pemerintahan"
  cabangSasaran: string; // "main"
  shaSasaran: string; // tip of the target, read from git, not from the request
  shaDasar: string; // merge base of target and head, read from git
  shaKepala: string;
  dariFork: boolean;
  versi: Versi[]; // heads the request has had since it was opened, with the time the forge took each in
  sasaranDiganti: string[]; // times at which the request was pointed at another target
  berkas: BerkasBerubah[]; // merge base → head, from git
  persetujuan: FaktaPersetujuan[]; // reviews, approvals, approval tags: withdrawn and dismissed ones too where still known
  komentar: Komentar[]; // of people and of the gate itself, without system notes
  digabung?: { sha: string; waktu: string; oleh: Akun };
}

/** One push. `sha` is the head it left, null when the forge does not say. */
export interface Dorongan {
  akun: Akun;
  waktu: string;
  sha: string | null;
}

/** `akun` only where a valid signature proves it: an e-mail proves nothing. */
export interface Komiter {
  sha: string;
  authorEmail: string;
  committerEmail: string;
  akun?: Akun;
}

export interface Versi {
  sha: string;
  waktu: string;
}

/** `lama`: the former path, only of a renamed file. For a deleted file `baru` is the path that is gone. */
export interface BerkasBerubah {
  lama?: string;
  baru: string;
  jenis: 'tambah' | 'ubah' | 'hapus' | 'ganti-nama';
  mode: string; // git's mode at the head: "100644"; "120000" is a symlink, "160000" a submodule; "000000" when deleted
  blob?: string; // git's hash at the head; absent when deleted
  berubahDiSasaran: boolean; // `baru` or `lama` differs between the merge base and the target's tip
}

/**
 * `kembalikan` is a review "request changes"; it stays one when somebody dismisses it, where the forge still tells. `ditarik`:
 * taken back by the approver; `dibatalkan`: dismissed by somebody else, or by the forge after a push.
 */
export interface FaktaPersetujuan {
  akun: Akun;
  keadaan: 'setuju' | 'kembalikan' | 'ditarik' | 'dibatalkan';
  waktu: string; // when it was given
  urutan: number; // server id: breaks ties inside one second
  shaDisetujui: string | null; // null where the forge names no commit (GitLab): derived from `versi`
  dasarSha: 'review.commit_id' | 'versi-diff' | 'tag-bertanda-tangan';
  teks?: string; // what the reviewer wrote
  diubah?: string; // when the text was last edited; absent when never or not known
}

export interface Komentar {
  akun: Akun;
  waktu: string; // when it was first written
  urutan: number;
  teks: string;
  diubah?: string;
}
