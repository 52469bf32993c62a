import type { Sop, Tanggal } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import { findJabatan } from '../domain/lookup.ts';
import { formatTanggal, KOSONG } from '../format.ts';
import { cell, cellOf, list, paragraph, strong, text } from '../markup/build.ts';
import type { Block, Cell, Inline, Row } from '../markup/types.ts';
import type { BahanSop } from './bahan-sop.ts';
import { composeParty } from './penanda-tangan.ts';

/** The identity block of PermenPANRB 35/2012: the office at the left, numbers and dates at the right, two columns below. */
export function composeIdentitasSop({ kinerja, sop }: BahanSop): Block[] {
  const [first, ...rest] = listIsian(kinerja.isi, sop);
  if (!first) return [];
  const kop = cellOf(
    kinerja.instansi.kop.baris.map((baris) => paragraph([strong(baris)])),
    { role: 'title', rowSpan: rest.length + 1 },
  );
  return [
    {
      type: 'table',
      widths: [10, 4, 6],
      head: [],
      body: [[kop, ...first], ...rest, ...listPasangan(sop)],
    },
  ];
}

function listIsian(isi: Isi, sop: Sop): Row[] {
  return [
    isian('Nomor SOP', sop.nomor ?? KOSONG),
    isian('Tanggal Pembuatan', formatHari(sop.tanggal_pembuatan)),
    isian('Tanggal Revisi', formatHari(sop.tanggal_revisi)),
    isian('Tanggal Efektif', formatHari(sop.tanggal_efektif)),
    isian('Disahkan Oleh', composePengesah(isi, sop)),
    isian('Nama SOP', [strong(sop.nama)]),
  ];
}

function isian(label: string, nilai: string | Inline[]): Row {
  return [cell(label, { role: 'label' }), cell(nilai)];
}

function formatHari(tanggal: Tanggal | undefined): string {
  return tanggal === undefined ? KOSONG : formatTanggal(tanggal);
}

/** Who held the jabatan when the SOP took effect, with room for the signature between jabatan and name. */
function composePengesah(isi: Isi, sop: Sop): string | Inline[] {
  const tanggal = sop.tanggal_efektif ?? sop.tanggal_pembuatan;
  const jabatan = sop.disahkan_oleh && findJabatan(isi, sop.disahkan_oleh.jabatan);
  if (!jabatan || tanggal === undefined) return KOSONG;
  const { jabatan: judul, nama, pangkat, nip } = composeParty(isi, jabatan, tanggal);
  const bawah = [pangkat, nip === undefined ? undefined : `NIP ${nip}`].filter((satu) => satu !== undefined);
  return [
    ...text(judul),
    ...RUANG,
    strong(nama ?? '……………………'),
    ...bawah.flatMap((satu): Inline[] => [{ type: 'lineBreak' }, ...text(satu)]),
  ];
}

const RUANG: Inline[] = Array.from({ length: 3 }, () => ({ type: 'lineBreak' }));

function listPasangan(sop: Sop): Row[] {
  const dasar = (sop.dasar_hukum ?? []).map(({ teks, diganti_oleh }) =>
    diganti_oleh === undefined ? teks : `${teks} (telah diganti dengan ${diganti_oleh})`,
  );
  return [
    [rincian('Dasar Hukum', dasar), rincian('Kualifikasi Pelaksana', sop.kualifikasi_pelaksana, 2)],
    [rincian('Keterkaitan', sop.keterkaitan), rincian('Peralatan/Perlengkapan', sop.peralatan, 2)],
    [rincian('Peringatan', sop.peringatan), rincian('Pencatatan dan Pendataan', sop.pencatatan, 2)],
  ];
}

function rincian(judul: string, butir: string[] = [], colSpan = 1): Cell {
  const [first] = butir;
  const isi = butir.length > 1 ? list(true, butir) : paragraph(first ?? KOSONG);
  return cellOf([paragraph([strong(judul)]), isi], colSpan > 1 ? { colSpan } : {});
}
