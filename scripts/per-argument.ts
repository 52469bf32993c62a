import type { Tanggal } from '../src/domain/isi.generated.ts';
import { isTanggal } from '../src/validate/tanggal.ts';
import { UsageError } from './terminal.ts';

/** The day that `--per` names; undefined when it is not given. */
export function readPer(per: string | undefined): Tanggal | undefined {
  if (per === undefined || isTanggal(per)) return per;
  throw new UsageError(`--per "${per}" bukan tanggal; tulis seperti 2024-07-01`);
}
