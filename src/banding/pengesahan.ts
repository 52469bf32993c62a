import type { Kinerja, Periode, Segel } from '../domain/kinerja.ts';
import { findKompilasi, findLaporanCapaian } from '../domain/lookup.ts';
import { isSah } from '../domain/resolve.ts';
import { formatTanggal, formatTw } from '../format.ts';
import type { Pasangan, SisiTerhitung } from './angka.ts';
import type { KeadaanSegel, PengesahanBerubah } from './perbandingan.ts';

const NAMA = { kompilasi: 'Kompilasi', 'laporan-capaian': 'Laporan capaian' } as const;

/** Seals made, lost, renewed or no longer fitting. */
export function comparePengesahan(sisi: Pasangan<SisiTerhitung>): PengesahanBerubah[] {
  const periode = new Map([...sisi.lama.kinerja.periode, ...sisi.baru.kinerja.periode].map((p) => [nameOf(p), p]));
  return [...periode.values()].flatMap((satu) =>
    (['kompilasi', 'laporan-capaian'] as const).flatMap((dokumen) => compareSatu(sisi, satu, dokumen)),
  );
}

function nameOf({ tahun, triwulan }: Periode): string {
  return `${tahun} ${triwulan}`;
}

function compareSatu(
  sisi: Pasangan<SisiTerhitung>,
  { tahun, triwulan }: Periode,
  dokumen: Segel['dokumen'],
): PengesahanBerubah[] {
  const [lama, baru] = [sisi.lama, sisi.baru].map(({ kinerja }) => findSegel(kinerja, tahun, triwulan, dokumen));
  const judul = `${NAMA[dokumen]} ${formatTw(triwulan)} ${tahun}`;
  const kabar = describe(judul, lama, baru, findAlasan(sisi.baru.kinerja, tahun, triwulan, dokumen));
  if (!kabar) return [];
  return [
    {
      ...{ tahun, triwulan, dokumen },
      ...kabar,
      lama: lama && { edisi: lama.edisi, keadaan: keadaanOf(lama) },
      baru: baru && { edisi: baru.edisi, keadaan: keadaanOf(baru) },
      ...(lama ? { tempatLama: sisi.lama.tunjuk(lama.sumber) } : {}),
      ...(baru ? { tempatBaru: sisi.baru.tunjuk(baru.sumber) } : {}),
    },
  ];
}

function findSegel(
  { periode }: Kinerja,
  tahun: number,
  triwulan: number,
  dokumen: Segel['dokumen'],
): Segel | undefined {
  const satu = periode.find((p) => p.tahun === tahun && p.triwulan === triwulan);
  return dokumen === 'kompilasi' ? satu?.kompilasi : satu?.laporan;
}

function findAlasan(
  { isi }: Kinerja,
  tahun: number,
  triwulan: Periode['triwulan'],
  dokumen: Segel['dokumen'],
): string | undefined {
  const find = dokumen === 'kompilasi' ? findKompilasi : findLaporanCapaian;
  return find(isi, tahun, triwulan)?.value.ralat?.alasan;
}

function keadaanOf(segel: Segel): KeadaanSegel {
  if (/^0+$/.test(segel.sidik)) return 'belum';
  return isSah(segel) ? 'cocok' : 'lepas';
}

type Kabar = Pick<PengesahanBerubah, 'kalimat' | 'genting'>;

function describe(
  judul: string,
  lama: Segel | undefined,
  baru: Segel | undefined,
  alasan: string | undefined,
): Kabar | undefined {
  if (!baru)
    return (
      lama && { kalimat: `${judul}: pengesahan edisi ${lama.edisi} dihapus; angkanya tidak terbit lagi`, genting: true }
    );
  const [dulu, kini] = [lama && keadaanOf(lama), keadaanOf(baru)];
  if (kini === 'lepas' && dulu !== 'lepas') return { kalimat: describeLepas(judul, baru), genting: true };
  if (lama && baru.edisi < lama.edisi)
    return { kalimat: `${judul}: edisi mundur dari ${lama.edisi} ke ${baru.edisi}`, genting: true };
  if (lama && baru.edisi > lama.edisi)
    return {
      kalimat: `${judul}: ralat, edisi ${lama.edisi} menjadi ${baru.edisi}${alasan === undefined ? ', tanpa alasan' : `; alasan: ${alasan}`}`,
      genting: alasan === undefined,
    };
  if (dulu === 'cocok' && lama?.sidik !== baru.sidik)
    return {
      kalimat: `${judul}: sidiknya diganti tanpa edisi baru, padahal edisi ${baru.edisi} sudah disahkan`,
      genting: true,
    };
  if (kini === dulu) return undefined;
  const arti = kini === 'cocok' ? 'angkanya disahkan dan akan terbit' : 'disusun, belum bersidik';
  return { kalimat: `${judul}: edisi ${baru.edisi} tanggal ${formatTanggal(baru.tanggal)}, ${arti}`, genting: false };
}

function describeLepas(judul: string, { edisi }: Segel): string {
  return `${judul}: angka yang disahkan edisi ${edisi} berubah dan sidiknya tidak cocok lagi; kembalikan angkanya atau buat ralat`;
}
