// Perjanjian Kinerja (PermenPANRB 53/2014, Lampiran I): the statement of two parties, and the annex with targets and money.
import { sumRupiah } from '../domain/anggaran.ts';
import type { Perkin } from '../domain/isi.generated.ts';
import { findJabatan, findUnit, type Jabatan, type Pemangku } from '../domain/lookup.ts';
import type { Perjanjian, PerubahanJanji, PosJanji, SasaranJanji } from '../domain/perjanjian.ts';
import { findPemangkuPublik } from '../domain/sebutan.ts';
import { formatDaftar, formatRupiah, formatTanggal, formatUkuran, KOSONG } from '../format.ts';
import { cell, identity, list, paragraph, text } from '../markup/build.ts';
import type { Block, Party, Row } from '../markup/types.ts';
import { type Bagian, bagian, type DaftarBagian } from './bagian.ts';
import { composeParty, formatTempatTanggal } from './penanda-tangan.ts';
import { rupiahCell } from './tabel-anggaran.ts';
import type { BahanBertanda } from './tanda-tangan.ts';

export interface BahanPerjanjian extends BahanBertanda {
  jabatan: Jabatan;
  perkin: Perkin;
  perjanjian: Perjanjian;
}

/** Where a name is not this office's to give: to be written in by hand. */
export const TITIK = '……………………';

const SIAPA = ['pertama', 'kedua'] as const;

const IDENTITAS_PIHAK: Bagian<BahanPerjanjian> = {
  about: 'Nama dan jabatan salah satu pihak. Nama staf dan pejabat di luar kecamatan dikosongkan.',
  arguments: { siapa: { about: 'pertama atau kedua', required: true, choices: SIAPA } },
  compose(bahan, { siapa }) {
    const jabatan = siapa === 'kedua' ? findAtasan(bahan) : bahan.jabatan;
    if (!jabatan) return { salah: `jabatan ${bahan.jabatan.id} tidak mempunyai atasan di pejabat.yaml` };
    const nama = findPihak(bahan, jabatan)?.orang.nama ?? TITIK;
    return [
      identity(
        [
          ['Nama', nama],
          ['Jabatan', describeJabatan(bahan, jabatan)],
        ],
        [1, 5],
      ),
    ];
  },
};

const TABEL_SASARAN = bagian<BahanPerjanjian>(
  'Lampiran, tabel 1: sasaran, indikator kinerja, dan target, dengan nomor kolom (1) sampai dengan (4).',
  (bahan) => [
    {
      type: 'table',
      widths: [6, 36, 42, 16],
      head: [
        ['No.', isPimpinan(bahan) ? 'Sasaran Strategis' : 'Sasaran', 'Indikator Kinerja', 'Target'].map((satu) =>
          cell(satu),
        ),
        ['(1)', '(2)', '(3)', '(4)'].map((satu) => cell(satu)),
      ],
      body: bahan.perjanjian.sasaran.flatMap(composeSasaran),
    },
  ],
);

const TABEL_ANGGARAN: Bagian<BahanPerjanjian> = {
  about:
    'Lampiran, tabel 2: program atau kegiatan dengan anggarannya. Kolom Keterangan hanya pada perjanjian pimpinan.',
  arguments: { keterangan: { about: 'sumber dana untuk kolom Keterangan, misalnya APBD', required: false } },
  compose(bahan, { keterangan }) {
    const { anggaran } = bahan.perjanjian;
    if (!anggaran.length) return [paragraph('Perjanjian kinerja ini tidak memuat anggaran.')];
    const tambahan = isPimpinan(bahan) ? [keterangan ?? KOSONG] : [];
    return [
      {
        type: 'table',
        widths: [64, 20, ...tambahan.map(() => 16)],
        head: [[namaTingkat(anggaran), 'Anggaran (Rp)', ...tambahan.map(() => 'Keterangan')].map((satu) => cell(satu))],
        body: [
          ...anggaran.map((pos, index) => [
            cell(`${index + 1}. ${pos.nama}`, { role: 'label' }),
            rupiahCell(pos.pagu, 'number'),
            ...tambahan.map((satu) => cell(satu)),
          ]),
          [
            cell('Jumlah', { role: 'total' }),
            rupiahCell(sumRupiah(anggaran.map(({ pagu }) => pagu)), 'total'),
            ...tambahan.map(() => cell('', { role: 'total' })),
          ],
        ],
      },
    ];
  },
};

/** Names stand over both places to sign: the statement itself names them as the parties. Nothing is printed as a signature. */
const TANDA_TANGAN_PERJANJIAN: Bagian<BahanPerjanjian> = {
  about: 'Tanda tangan perjanjian kinerja: kiri pihak kedua, kanan pihak pertama di bawah tempat dan tanggal.',
  arguments: {
    untuk: { about: 'pernyataan atau lampiran', required: false, choices: ['pernyataan', 'lampiran'] },
  },
  compose(bahan, { untuk = 'pernyataan' }) {
    const atasan = findAtasan(bahan);
    if (!atasan) return { salah: `jabatan ${bahan.jabatan.id} tidak mempunyai atasan di pejabat.yaml` };
    const { isi, instansi } = bahan.kinerja;
    const sebagai = (pengantar: string): Pick<Party, 'pengantar'> => (untuk === 'pernyataan' ? { pengantar } : {});
    const tanggal = formatTempatTanggal(instansi, bahan.tanggalDokumen);
    const kiri: Party = { ...sebagai('Pihak Kedua,'), ...composeParty(isi, atasan, bahan.tanggal) };
    const kanan: Party = { tanggal, ...sebagai('Pihak Pertama,'), ...composeParty(isi, bahan.jabatan, bahan.tanggal) };
    return [{ type: 'signatures', parties: [kiri, kanan] }];
  },
};

export const BAGIAN_PERJANJIAN: DaftarBagian<BahanPerjanjian> = {
  'identitas-pihak': IDENTITAS_PIHAK,
  'tabel perjanjian-kinerja': TABEL_SASARAN,
  'tabel anggaran-perjanjian': TABEL_ANGGARAN,
  'tanda-tangan perjanjian': TANDA_TANGAN_PERJANJIAN,
  'daftar perubahan-perjanjian': bagian(
    'Perubahan yang membawa perjanjian ini ke bentuknya sekarang: tanggal, alasan, angka lama, dan angka baru.',
    ({ perjanjian: { perubahan } }) => composePerubahan(perubahan),
  ),
  'daftar perubahan-menyusul': bagian(
    'Perubahan program sesudah perjanjian ini, yang belum dituangkan dalam perjanjian kinerja perubahan.',
    ({ perjanjian: { menyusul } }) => composePerubahan(menyusul),
  ),
};

export function findAtasan({ kinerja, jabatan }: BahanPerjanjian): Jabatan | undefined {
  return jabatan.atasan === undefined ? undefined : findJabatan(kinerja.isi, jabatan.atasan);
}

/** Who may be named as its holder on the day of the perjanjian. */
export function findPihak({ kinerja, tanggal }: BahanPerjanjian, jabatan: Jabatan): Pemangku | undefined {
  return findPemangkuPublik(kinerja.isi, jabatan.id, tanggal);
}

function describeJabatan(bahan: BahanPerjanjian, jabatan: Jabatan): string {
  const sifat = findPihak(bahan, jabatan)?.penugasan.sifat;
  return sifat === 'plt' || sifat === 'plh' ? `${{ plt: 'Plt.', plh: 'Plh.' }[sifat]} ${jabatan.nama}` : jabatan.nama;
}

/** The head of the office promises to somebody outside it, and by the form of a perangkat daerah (I/5-6). */
function isPimpinan({ kinerja: { isi }, jabatan }: BahanPerjanjian): boolean {
  return jabatan.unit !== undefined && findUnit(isi, jabatan.unit)?.jenis === 'pimpinan';
}

const TINGKAT = { program: 'Program', kegiatan: 'Kegiatan', 'sub-kegiatan': 'Sub Kegiatan' } as const;

function namaTingkat(anggaran: PosJanji[]): string {
  return [...new Set(anggaran.map(({ level }) => TINGKAT[level]))].join('/');
}

function composeSasaran({ uraian, indikator }: SasaranJanji, index: number): Row[] {
  const tinggi = indikator.length > 1 ? { rowSpan: indikator.length } : {};
  return indikator.map(({ indikator: { nama, satuan }, target }, urutan) => [
    ...(urutan === 0 ? [cell(`${index + 1}.`, tinggi), cell(uraian, { role: 'label', ...tinggi })] : []),
    cell(nama),
    target === undefined ? cell(KOSONG, { tone: 'belum-ada' }) : cell(formatUkuran(target, satuan)),
  ]);
}

function composePerubahan(perubahan: PerubahanJanji[]): Block[] {
  if (!perubahan.length) return [paragraph('Tidak ada.')];
  return [
    {
      type: 'list',
      ordered: true,
      items: perubahan.map(({ tanggal, alasan, ...beda }) => [
        { type: 'paragraph', text: text(`${formatTanggal(tanggal)}: ${alasan.trim().replace(/\.$/, '')}.`) },
        list(false, describeBeda(beda)),
      ]),
    },
  ];
}

function describeBeda({ target, pagu }: Pick<PerubahanJanji, 'target' | 'pagu'>): string[] {
  const uang = (rupiah: number | undefined) => (rupiah === undefined ? KOSONG : formatRupiah(rupiah));
  return [
    ...target.map(({ indikator: { nama, satuan }, dari, menjadi }) => {
      const nilai = [dari, menjadi].map((satu) => formatUkuran(satu, satuan));
      return `target ${nama}: dari ${nilai.join(' menjadi ')}`;
    }),
    ...pagu.map(({ pos, dari, menjadi }) => `anggaran ${pos.nama}: dari ${uang(dari)} menjadi ${uang(menjadi)}`),
  ];
}

/** "tanggal 23 September 2024 dan 7 Oktober 2024", for a sentence of the template. */
export function describeTanggal(perubahan: PerubahanJanji[]): string {
  return formatDaftar(perubahan.map(({ tanggal }) => formatTanggal(tanggal)));
}
