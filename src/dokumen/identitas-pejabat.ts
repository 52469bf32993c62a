import { findUnit } from '../domain/lookup.ts';
import { findPemangkuPublik } from '../domain/sebutan.ts';
import { formatNip, formatPeriode, KOSONG } from '../format.ts';
import { identity } from '../markup/build.ts';
import type { Block } from '../markup/types.ts';
import type { BahanPejabat } from './bahan-pejabat.ts';

/** Whom the report is about: name, jabatan, unit and triwulan. */
export function composeIdentitasPejabat({ kinerja, jabatan, periode, tanggal }: BahanPejabat): Block[] {
  const pemangku = findPemangkuPublik(kinerja.isi, jabatan.id, tanggal);
  const unit = jabatan.unit === undefined ? undefined : findUnit(kinerja.isi, jabatan.unit);
  const isBawahan = unit !== undefined && unit.jenis !== 'pimpinan';
  const sifat = pemangku?.penugasan.sifat;
  const isSementara = sifat === 'plt' || sifat === 'plh';
  const rows: [string, string][] = [
    ['Nama', pemangku?.orang.nama ?? KOSONG],
    ...(pemangku?.orang.nip === undefined ? [] : [['NIP', formatNip(pemangku.orang.nip)] satisfies [string, string]]),
    ['Jabatan', `${isSementara ? `${{ plt: 'Plt.', plh: 'Plh.' }[sifat]} ` : ''}${jabatan.nama}`],
    ['Unit kerja', isBawahan ? `${unit.nama}, ${kinerja.instansi.nama}` : kinerja.instansi.nama],
    ['Periode', formatPeriode(periode)],
  ];
  return [identity(rows, [1, 6])];
}
