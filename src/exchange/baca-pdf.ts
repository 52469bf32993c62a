import type { BacaanPdf, TugasPdf } from './baca-terbatas.ts';
import { readPdf } from './bidang-tanda-tangan.ts';
import { isTerlaluBerat } from './bobot-pdf.ts';
import { readIsi } from './isi-pdf.ts';
import { checkPdf } from './periksa-pdf.ts';
import { readPem } from './sertifikat.ts';

/** Signatures and pages of a PDF of unknown origin. */
export async function readBerkasPdf({ bytes, akar }: TugasPdf): Promise<BacaanPdf> {
  if (isTerlaluBerat(bytes)) return { hasil: { status: 'terlalu-berat' } };
  const hasil = await checkPdf(bytes, akar === undefined ? [] : (readPem(akar) ?? []));
  if (!('tandaTangan' in hasil)) return { hasil };
  const pdf = await readPdf(bytes);
  return typeof pdf === 'object' ? { hasil, isi: await readIsi(bytes, pdf) } : { hasil };
}
