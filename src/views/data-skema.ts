// JSON Schema of the static API, made from the same columns as the tables. What it says of v1 is a promise.
import type { JenisApi } from './data-api.ts';
import { API, sebutAlamat, VERSI_API } from './data-api.ts';
import type { Kolom } from './data-kolom.ts';
import { listTabel, type TerbitanData } from './data-tabel.ts';

type Skema = Record<string, unknown>;

const TEKS = { type: 'string' };
const ALAMAT = { type: 'string', format: 'uri' };
const TANGGAL = { type: 'string', format: 'date' };
const BULAT = { type: 'integer' };
const DESIMAL = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
const NILAI = {
  anyOf: [{ type: 'number' }, TEKS, { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 }],
};
const SIDIK = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const SEGEL = boleh(objek({ edisi: BULAT, tanggal: TANGGAL, sidik: TEKS }));
const LISENSI = boleh(objek({ nama: TEKS, alamat: ALAMAT }));

const PERIODE = {
  id: { type: 'string', pattern: '^\\d{4}-tw[1-4]$' },
  tahun: BULAT,
  triwulan: { type: 'integer', minimum: 1, maximum: 4 },
  kompilasi: SEGEL,
  laporan: SEGEL,
  laman: ALAMAT,
  alamat: ALAMAT,
};

export function viewSkemaApi(terbitan: TerbitanData): Skema {
  const tabel = listTabel(terbitan);
  const isi = composeIsi(new Map(tabel.map(({ nama, kolom }) => [nama, composeBaris(kolom)])));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: sebutAlamat(terbitan, `${API}skema.json`),
    title: `API ${terbitan.kinerja.instansi.nama}, versi ${VERSI_API}`,
    description:
      'Isian yang disebut di sini tetap ada selama versi 1. Isian baru dapat ditambahkan: abaikan yang tidak dikenal.',
    oneOf: Object.keys(isi).map((jenis) => ({ $ref: `#/$defs/${jenis}` })),
    $defs: Object.fromEntries(
      Object.entries(isi).map(([jenis, skema]) => [jenis, composeSampul(terbitan, jenis, skema)]),
    ),
  };
}

function composeSampul({ kinerja }: TerbitanData, jenis: string, isi: Skema): Skema {
  const { contoh } = kinerja.instansi;
  return objek({
    $schema: ALAMAT,
    versi: { const: VERSI_API },
    jenis: { const: jenis },
    instansi: TEKS,
    mode: { enum: ['publik', 'pratinjau'] },
    ...(contoh && { peringatan: { const: 'DATA CONTOH' } }),
    commit: boleh(TEKS),
    tanggal: TANGGAL,
    lisensi: LISENSI,
    isi,
  });
}

function composeIsi(baris: Map<string, Record<string, Skema>>): Record<JenisApi, Skema> {
  const take = (nama: string) => baris.get(nama) ?? {};
  const indikator = take('indikator');
  return {
    indeks: composeIndeks(),
    periode: daftar(objek(PERIODE)),
    triwulan: objek({ ...PERIODE, capaian: daftar(objek(take('capaian'))), anggaran: daftar(objek(take('anggaran'))) }),
    'indikator-daftar': daftar(objek({ ...indikator, alamat: ALAMAT })),
    indikator: objek({
      ...indikator,
      laman: boleh(ALAMAT),
      target: daftar(objek(take('target-tahunan'))),
      capaian: daftar(objek(take('capaian'))),
      sampai_akhir: boleh(composeSampai(take('capaian'))),
    }),
    unit: daftar(objek(take('unit'))),
    dokumen: daftar(composeDokumen()),
  };
}

function composeIndeks(): Skema {
  return objek({
    ...{ periode: ALAMAT, triwulan: daftar(ALAMAT), indikator: ALAMAT, unit: ALAMAT, dokumen: ALAMAT, skema: ALAMAT },
    tabel: daftar(objek({ nama: TEKS, judul: TEKS, baris: BULAT, csv: ALAMAT, json: ALAMAT })),
    umpan: daftar(ALAMAT),
    panduan: ALAMAT,
  });
}

/** A figure up to a triwulan has the columns of the triwulan's own. */
function composeSampai(capaian: Record<string, Skema>): Skema {
  const nama = ['tahun', 'triwulan', 'target', 'realisasi', 'capaian_persen', 'kategori', 'status'];
  return objek(Object.fromEntries(Object.entries(capaian).filter(([satu]) => nama.includes(satu))));
}

function composeDokumen(): Skema {
  const berkas = objek({
    bentuk: { enum: ['docx', 'pdf', 'xlsx'] },
    jalur: TEKS,
    alamat: ALAMAT,
    byte: boleh(BULAT),
    sha256: boleh(SIDIK),
  });
  return objek({
    ...{ id: TEKS, judul: TEKS, perihal: TEKS, draf: { type: 'boolean' } },
    ...{ tahun: boleh(BULAT), triwulan: boleh(BULAT), laman: ALAMAT, berkas: daftar(berkas) },
  });
}

function composeBaris(kolom: Kolom[]): Record<string, Skema> {
  return Object.fromEntries(kolom.map((satu) => [satu.nama, { ...composeSel(satu), description: satu.uraian }]));
}

const SEL: Record<Kolom['tipe'], Skema> = {
  bulat: BULAT,
  angka: { type: 'number' },
  desimal: DESIMAL,
  teks: TEKS,
  nilai: NILAI,
};

function composeSel({ tipe, wajib, pilihan }: Kolom): Skema {
  const skema = pilihan ? { enum: pilihan } : SEL[tipe];
  return wajib ? skema : boleh(skema);
}

function boleh(skema: Skema): Skema {
  return { anyOf: [skema, { type: 'null' }] };
}

function daftar(items: Skema): Skema {
  return { type: 'array', items };
}

/** Every property is always there; what a later edition adds is no breach. */
function objek(properties: Record<string, Skema>): Skema {
  return { type: 'object', properties, required: Object.keys(properties) };
}
