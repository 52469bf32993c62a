/** What went wrong, for programs; tests assert on this and not on the wording. */
export type KodeGalat =
  | 'alamat-salah' // the address or the token as configured cannot be used
  | 'token-ditolak'
  | 'tidak-berhak'
  | 'tidak-ditemukan'
  | 'permintaan-ditolak' // the forge understood and refused: 400, 405, 409, 422
  | 'dibatasi' // too many requests, and the wait asked for is longer than we wait
  | 'server-galat'
  | 'waktu-habis'
  | 'tidak-tersambung'
  | 'bukan-json'
  | 'bentuk-lain' // a field that we need is missing or of another type
  | 'terlalu-banyak' // more pages or bytes than a request of an office can have
  | 'belum-siap' // the forge has not finished with a push: ask again later
  | 'git-gagal'
  | 'git-tidak-utuh' // shallow, grafted, replaced: a history that cannot be trusted
  | 'git-tidak-ada' // a branch or commit that is not in this clone
  | 'kunci-salah'; // the list of believed keys cannot be used

/** The forge or the clone does not give what is needed. The message is for people: what, then what to do. */
export class ForgeError extends Error {
  readonly exitCode = 3;
  readonly kode: KodeGalat;

  constructor(kode: KodeGalat, message: string, hint: string) {
    super(`${message}\n    ${hint}`);
    this.name = 'ForgeError';
    this.kode = kode;
  }
}
