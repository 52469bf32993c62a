// What the year was planned to be: renstra, IKU, perjanjian kinerja of the head of the office.
import type { Perkin, Tanggal } from '../domain/isi.generated.ts';
import { findJabatan, findPerkin, findProgram, findUnit } from '../domain/lookup.ts';
import { listPosRencana } from '../domain/rencana.ts';
import { formatNilai, formatTanggal, KOSONG } from '../format.ts';
import { cell, list, paragraph, text } from '../markup/build.ts';
import type { Block, Row } from '../markup/types.ts';
import { bagian, type Bagian } from './bagian.ts';
import type { BahanTahun } from './bahan-tahun.ts';
import type { IkuTahun, SasaranTahun } from './lkjip-sasaran.ts';
import { sumRupiah } from '../domain/anggaran.ts';
import { rupiahCell } from './tabel-anggaran.ts';
import { nilaiCell } from './tabel-pengukuran.ts';

export const DAFTAR_TUJUAN = bagian<BahanTahun>('Tujuan Renstra dengan sasarannya.', (bahan) => {
  const { renstra, tahun } = bahan;
  if (!renstra) return [paragraph(`Belum diisi: tidak ada berkas renstra/ yang mencakup tahun ${tahun}.`)];
  const butir = renstra.tujuan.map(({ kode, uraian, sasaran }): Block[] => [
    paragraph(`${kode} ${uraian}`),
    list(
      false,
      sasaran.map((satu) => `${satu.kode} ${satu.uraian}`),
    ),
  ]);
  return [{ type: 'list', ordered: true, items: butir }];
});

export const TABEL_RENSTRA = bagian<BahanTahun>('Sasaran dan IKU Renstra dengan target tiap tahun.', (bahan) => {
  const { renstra, sasaran, tahun } = bahan;
  if (!renstra || !sasaran.length) return [paragraph(`Belum diisi: tidak ada IKU Renstra untuk tahun ${tahun}.`)];
  const target = new Map(
    renstra.tujuan.flatMap((t) => t.sasaran.flatMap((s) => s.indikator.map((i) => [i.kode, i.target]))),
  );
  const daftarTahun = [...new Set([...target.values()].flatMap((satu) => Object.keys(satu)))].sort();
  return [
    {
      type: 'table',
      caption: text(`Sasaran dan target Renstra ${renstra.mulai}–${renstra.selesai}`),
      widths: [22, 26, 10, ...daftarTahun.map(() => 9)],
      head: [['Sasaran', 'Indikator Kinerja Utama', 'Satuan', ...daftarTahun].map((satu) => cell(satu))],
      body: sasaran.flatMap((satu) =>
        satu.iku.map((iku, index): Row => [
          ...composeSasaran(satu, index),
          cell(iku.indikator.nama, { role: 'label' }),
          cell(iku.indikator.satuan),
          ...daftarTahun.map((kolom) => nilaiCell(target.get(iku.indikator.kode)?.[kolom])),
        ]),
      ),
    },
  ];
});

export const TABEL_IKU = bagian<BahanTahun>(
  'Alasan, formulasi, sumber data, dan penanggung jawab tiap IKU.',
  (bahan) => {
    const iku = bahan.sasaran.flatMap((satu) => satu.iku);
    if (!iku.length) return [paragraph(`Belum diisi: tidak ada IKU Renstra untuk tahun ${bahan.tahun}.`)];
    const judul = ['No', 'Indikator Kinerja Utama', 'Definisi dan formulasi', 'Sumber data', 'Penanggung jawab'];
    return [
      {
        type: 'table',
        caption: text(`Indikator Kinerja Utama tahun ${bahan.tahun}`),
        widths: [5, 25, 36, 20, 16],
        head: [judul.map((satu) => cell(satu))],
        body: iku.map((satu) => composeIku(bahan, satu)),
      },
    ];
  },
);

function composeIku({ kinerja }: BahanTahun, { nomor, indikator: { nama, satuan, iku, unit } }: IkuTahun): Row {
  return [
    cell(String(nomor), { role: 'number' }),
    cell(`${nama} (${satuan})`, { role: 'label' }),
    cell(iku ? `${iku.definisi.trim()}\n${iku.formulasi.trim()}` : KOSONG),
    cell(iku?.sumberData ?? KOSONG),
    cell(findUnit(kinerja.isi, unit)?.nama ?? unit),
  ];
}

/** The promise of the head of the office, as it stood on the last day that is reported (domain: Perjanjian Kinerja, lampiran). */
export const TABEL_PERJANJIAN: Bagian<BahanTahun> = bagian(
  'Perjanjian kinerja pimpinan: sasaran, indikator, target.',
  (bahan) => {
    const perkin = findPerkinPimpinan(bahan);
    if (!perkin) return [paragraph(`Belum diisi: tidak ada perkin pimpinan dalam perkin/${bahan.tahun}/.`)];
    const iku = bahan.sasaran.flatMap((satu) => satu.iku);
    let nomor = 0;
    const body = perkin.sasaran.flatMap(({ uraian, indikator }) =>
      indikator.map(({ kode, target }, index): Row => {
        nomor += 1;
        const milik = iku.find((satu) => satu.indikator.kode === kode);
        const berlaku = milik?.targetTahun ?? target;
        return [
          cell(String(nomor), { role: 'number' }),
          ...(index === 0 ? [cell(uraian, indikator.length > 1 ? { rowSpan: indikator.length } : {})] : []),
          cell(milik?.indikator.nama ?? kode, { role: 'label' }),
          cell(milik?.indikator.satuan ?? KOSONG),
          cell(berlaku === undefined ? KOSONG : formatNilai(berlaku), { role: 'number' }),
        ];
      }),
    );
    return [
      {
        type: 'table',
        caption: text(
          `Perjanjian Kinerja ${findJabatan(bahan.kinerja.isi, perkin.jabatan)?.nama ?? perkin.jabatan} Tahun ${bahan.tahun}`,
        ),
        widths: [5, 34, 36, 13, 12],
        head: [['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Satuan', 'Target'].map((satu) => cell(satu))],
        body,
      },
      ...composePerubahan(perkin, bahan.hari),
    ];
  },
);

function composePerubahan({ tanggal, perubahan = [] }: Perkin, hari: Tanggal): Block[] {
  const berlaku = perubahan.filter((satu) => satu.tanggal <= hari);
  const ubah = berlaku.map((satu) => `diubah ${formatTanggal(satu.tanggal)}: ${satu.alasan.replace(/\.$/, '')}`);
  return [paragraph(`${[`Ditetapkan ${formatTanggal(tanggal)}`, ...ubah].join('; ')}.`)];
}

export const TABEL_ANGGARAN_PERJANJIAN = bagian<BahanTahun>(
  'Program dan anggaran perjanjian kinerja pimpinan.',
  (bahan) => {
    const kode = findPerkinPimpinan(bahan)?.anggaran ?? [];
    const pos = listPosRencana(bahan.kinerja.isi, bahan.tahun, bahan.hari).filter((satu) => kode.includes(satu.kode));
    if (!pos.length) return [paragraph(`Belum diisi: perkin pimpinan tahun ${bahan.tahun} tidak menyebut program.`)];
    const body = pos.map((satu, index): Row => [
      cell(String(index + 1), { role: 'number' }),
      cell(`${satu.kode} ${satu.nama}`, { role: 'label' }),
      rupiahCell(satu.pagu),
    ]);
    const jumlah = sumRupiah(pos.map(({ pagu }) => pagu));
    return [
      {
        type: 'table',
        caption: text(`Program dan anggaran perjanjian kinerja tahun ${bahan.tahun}`),
        widths: [6, 70, 24],
        head: [['No', 'Program', 'Anggaran (Rp)'].map((satu) => cell(satu))],
        body: [...body, [cell('Jumlah', { role: 'total', colSpan: 2 }), rupiahCell(jumlah, 'total')]],
      },
      ...composePerubahanPagu(bahan),
    ];
  },
);

function composePerubahanPagu({ kinerja: { isi }, tahun, hari }: BahanTahun): Block[] {
  const perubahan = findProgram(isi, tahun)?.value.perubahan ?? [];
  const berlaku = perubahan.filter((satu) => satu.pagu && satu.tanggal <= hari);
  const ubah = berlaku.map(({ tanggal, dasar }) => `${formatTanggal(tanggal)}: ${dasar.replace(/\.$/, '')}`);
  return ubah.length ? [paragraph(`Anggaran sesudah perubahan ${ubah.join('; ')}.`)] : [];
}

/** Of the jabatan that leads the office. */
export function findPerkinPimpinan({ kinerja: { isi, instansi }, tahun }: BahanTahun): Perkin | undefined {
  const unit = instansi.unit.filter(({ jenis }) => jenis === 'pimpinan').map(({ id }) => id);
  const jabatan = isi.pejabat
    .flatMap(({ value }) => value.jabatan)
    .filter((satu) => satu.unit !== undefined && unit.includes(satu.unit));
  return jabatan.map(({ id }) => findPerkin(isi, tahun, id)?.value).find((satu) => satu !== undefined);
}

function composeSasaran({ kode, uraian, iku }: SasaranTahun, index: number): Row {
  return index === 0 ? [cell(`${kode} ${uraian}`, iku.length > 1 ? { rowSpan: iku.length } : {})] : [];
}
