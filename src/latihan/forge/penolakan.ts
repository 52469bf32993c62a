/** What the forge does not let somebody do; `message` is in the server's own words. */
export class PenolakanForge extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'PenolakanForge';
    this.status = status;
  }
}
