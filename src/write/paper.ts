import type { Kertas, Section } from '../markup/types.ts';

/** Millimetres, upright. F4 is the Indonesian folio. */
export const PAPER: Record<Kertas['ukuran'], { width: number; height: number }> = {
  A4: { width: 210, height: 297 },
  F4: { width: 215, height: 330 },
};

/** The sheet as it lies, and what is left of it between the margins; millimetres. */
export function measurePaper({ ukuran, margin }: Kertas, orientation: Section['orientation']): PaperSize {
  const { width: short, height: long } = PAPER[ukuran];
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
  return {
    width,
    height,
    textWidth: width - margin.kiri - margin.kanan,
    textHeight: height - margin.atas - margin.bawah,
  };
}

export interface PaperSize {
  width: number;
  height: number;
  textWidth: number;
  textHeight: number;
}
