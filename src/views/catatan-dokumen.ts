import type { EntriDokumen } from '../dokumen/catalog.ts';
import { findKodePeriksa } from '../dokumen/kode-periksa.ts';
import { findPengesah } from '../dokumen/pengesah.ts';
import type { Segel } from '../domain/kinerja.ts';
import { formatPeriode, formatTanggal } from '../format.ts';
import { type ArsipView, listArsip } from './arsip.ts';
import type { Istilah } from './aturan.ts';
import { type ButirDokumen, listDokumenView } from './dokumen.ts';
import { type GabunganView, viewGabungan } from './gabungan.ts';
import { DOKUMEN, type Kerangka, PERIKSA, viewKerangka } from './kerangka.ts';
import { jalurCatatan, jalurRiwayat, jalurSumber, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

/** /dokumen/<id>/catatan/: where a printed or downloaded document is compared with what the office published. */
export interface CatatanView {
  kerangka: Kerangka;
  id: string;
  dokumen: ButirDokumen;
  draf: boolean;
  kode: string; // check code
  rincian: Istilah[];
  terkait: Tautan[];
  arsip: ArsipView[]; // signed copies that came back
  gabungan: GabunganView[]; // that changed the file which approves it, newest first
  pangkal: string; // what stands before the first of them
}

export function listCatatanView(terbitan: Terbitan): CatatanView[] {
  const butir = new Map(listDokumenView(terbitan).map((satu) => [satu.dokumen.id, satu]));
  return terbitan.dokumen.flatMap(({ entri, dokumen }) => {
    const satu = butir.get(dokumen.id);
    return satu ? [viewCatatan(terbitan, entri, { butir: satu, kode: findKodePeriksa(dokumen) ?? '' })] : [];
  });
}

function viewCatatan(
  terbitan: Terbitan,
  entri: EntriDokumen,
  { butir, kode }: { butir: ButirDokumen; kode: string },
): CatatanView {
  const path = findPath(terbitan, entri);
  const { riwayat } = terbitan.kinerja;
  const milik = riwayat?.gabungan.filter(({ berkas }) => berkas.some((satu) => satu.path === path)) ?? [];
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'Catatan dokumen',
      judulTab: `Catatan ${butir.judul}`,
      uraian: butir.judul,
      jalur: jalurCatatan(entri.id),
      jejak: [DOKUMEN, { teks: butir.judul, jalur: butir.jalur }],
    }),
    id: entri.id,
    dokumen: butir,
    draf: entri.draf,
    kode,
    rincian: listRincian(terbitan, entri, path),
    terkait: listTerkait(terbitan, butir, path),
    arsip: listArsip(terbitan, entri.id),
    gabungan: milik.toReversed().map((satu) => viewGabungan(terbitan, satu)),
    pangkal: describePangkal(terbitan, milik.length),
  };
}

/** The file whose approval approves the document; none of what only tells of the history. */
function findPath({ kinerja }: Terbitan, { pengesah, periode, tahun, jabatan, sop }: EntriDokumen): string | undefined {
  if (sop !== undefined) return kinerja.isi.sop.find(({ value }) => value.id === sop)?.path;
  const path = findPengesah(kinerja.isi, pengesah, {
    tahun: periode?.tahun ?? tahun ?? 0,
    ...(periode && { triwulan: periode.triwulan }),
    ...(jabatan !== undefined && { jabatan }),
  }).path;
  return path === '' ? undefined : path;
}

function listRincian(terbitan: Terbitan, entri: EntriDokumen, path: string | undefined): Istilah[] {
  const { kinerja, commit, tanggal } = terbitan;
  const segel = findSegel(terbitan, entri, path);
  const disahkan = segel?.tanggal ?? (path === undefined ? undefined : findTanggal(terbitan, path));
  const isi = (istilah: string, teks: string | undefined): Istilah[] =>
    teks === undefined ? [] : [{ istilah, isi: teks }];
  return [
    ...isi('Dokumen', entri.judul),
    ...isi('Masa', entri.periode ? formatPeriode(entri.periode) : describeTahun(entri)),
    ...isi('Keadaan', describeKeadaan(entri, segel)),
    ...isi('Berkas pengesah', path),
    ...isi('Tanggal berkas pengesah', disahkan && formatTanggal(disahkan)),
    ...isi('Ralat', findRalat(terbitan, path)),
    ...isi('Diterbitkan oleh', kinerja.instansi.nama),
    ...isi(
      'Versi isi (commit)',
      commit === undefined ? 'belum tercatat dalam riwayat' : `${commit}, ${formatTanggal(tanggal)}`,
    ),
  ];
}

function describeTahun({ tahun }: EntriDokumen): string | undefined {
  return tahun === undefined ? undefined : `Tahun ${tahun}`;
}

function describeKeadaan({ draf }: EntriDokumen, segel: Segel | undefined): string {
  if (draf) return 'DRAF, belum disahkan';
  return segel ? `disahkan, edisi ${segel.edisi}` : 'disahkan';
}

function findSegel({ kinerja }: Terbitan, { periode }: EntriDokumen, path: string | undefined): Segel | undefined {
  const milik = kinerja.periode.find(
    ({ tahun, triwulan }) => tahun === periode?.tahun && triwulan === periode.triwulan,
  );
  return [milik?.kompilasi, milik?.laporan].find((satu) => satu?.sumber.path === path);
}

function findTanggal({ kinerja }: Terbitan, path: string): string | undefined {
  const { evaluasi, lkjip, format, perkin } = kinerja.isi;
  const berkas = [...evaluasi, ...kinerja.isi['evaluasi-tahunan'], ...lkjip, ...format, ...perkin].find(
    (satu) => satu.path === path,
  );
  const value: object | undefined = berkas?.value;
  return value && 'tanggal' in value && typeof value.tanggal === 'string' ? value.tanggal : undefined;
}

function findRalat({ kinerja }: Terbitan, path: string | undefined): string | undefined {
  const { kompilasi } = kinerja.isi;
  const berkas = [...kompilasi, ...kinerja.isi['laporan-capaian']].find((satu) => satu.path === path);
  return berkas?.value.ralat?.alasan;
}

function listTerkait(
  { kinerja, berkas }: Terbitan,
  { judul, jalur }: ButirDokumen,
  path: string | undefined,
): Tautan[] {
  const isTampil = path !== undefined && berkas.some((satu) => satu.path === path);
  return [
    { teks: judul, jalur },
    ...(isTampil ? [{ teks: 'Berkas pengesah', jalur: jalurSumber(path) }] : []),
    ...(kinerja.riwayat && path !== undefined && isTampil
      ? [{ teks: 'Riwayat persetujuannya', jalur: jalurRiwayat(path) }]
      : []),
    PERIKSA,
  ];
}

function describePangkal({ kinerja }: Terbitan, jumlah: number): string {
  const { riwayat } = kinerja;
  if (!riwayat) return 'Data awal: situs ini dibuat tanpa pangkal riwayat, jadi belum ada persetujuan yang tercatat.';
  const hari = formatTanggal(riwayat.hariGenesis);
  return jumlah === 0
    ? `Data awal: berkas pengesahnya tidak berubah sejak pangkal riwayat ${hari}.`
    : `Yang ada sebelum pangkal riwayat ${hari} adalah data awal.`;
}
