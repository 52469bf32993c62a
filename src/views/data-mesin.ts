// Plain texts for programs and for those who open an archive years later.
import { sebutAlamat } from './data-api.ts';
import { type Katalog, listKeterangan, listTandaData } from './data-katalog.ts';
import { UMPAN } from './data-umpan.ts';
import { CAPAIAN, DATA, DOKUMEN, INDIKATOR, PROGRAM, RALAT, SASARAN, TENTANG, UNIT } from './kerangka.ts';
import type { Terbitan } from './terbitan.ts';

/** BACA-SAYA.txt of the ZIP. */
export function viewBacaSaya(katalog: Katalog): string {
  const berkas = katalog.tabel.map(
    ({ nama, uraian, baris }) => `${nama}.csv, .json, .xlsx: ${uraian} ${baris.length} baris.`,
  );
  return [
    katalog.judul,
    katalog.uraian,
    '',
    ...listKeterangan(katalog).map(([istilah, isi]) => `${istilah}: ${isi}`),
    '',
    ...berkas,
    'datapackage.json: arti dan jenis setiap kolom (Data Package v1). csv-metadata.json: hal yang sama (CSV on the Web).',
    'katalog.jsonld: katalog DCAT. dataset.jsonld: katalog schema.org.',
    '',
  ].join('\r\n');
}

/** robots.txt: nothing is forbidden, since a page that must not be found says so itself and has to be read for that. */
export function viewRobots(terbitan: Terbitan): string {
  const peta = listTandaData(terbitan).length ? [] : [`Sitemap: ${sebutAlamat(terbitan, '/sitemap.xml')}`];
  return [...['User-agent: *', 'Disallow:'], ...peta, ''].join('\n');
}

/** llms.txt (llmstxt.org): where a program that reads text finds what. */
export function viewLlms(terbitan: Terbitan): string {
  const { instansi } = terbitan.kinerja;
  const tanda = listTandaData(terbitan);
  const butir = (jalur: string, nama: string, arti: string) => `- [${nama}](${sebutAlamat(terbitan, jalur)}): ${arti}`;
  return [
    `# Kinerja ${bersih(instansi.nama)}`,
    '',
    `> Target, realisasi, capaian, dan anggaran ${bersih(instansi.nama)}, ${bersih(instansi.pemerintah)}.`,
    '',
    ...tanda.map(
      (satu) => `PERHATIAN: ${satu}. Angka di situs ini bukan angka resmi; sebutkan itu bila mengutipnya.\n`,
    ),
    'Capaian dihitung dari target dan realisasi, tidak pernah diketik. Kosong berarti belum dilaporkan, bukan nol. Persen ditulis dengan titik desimal di berkas data, dengan koma di laman. Setiap angka menyebut berkas dan baris sumbernya. Kutip bersama triwulan, tahun, dan alamat lamannya.',
    '',
    '## Data',
    '',
    ...BAGIAN_DATA.map(([jalur, nama, arti]) => butir(jalur, nama, arti)),
    '',
    '## Laman',
    '',
    ...BAGIAN_LAMAN.map(([{ jalur, teks }, arti]) => butir(jalur, teks, arti)),
    '',
  ].join('\n');
}

const BAGIAN_DATA: [jalur: string, nama: string, arti: string][] = [
  ['/api/v1/index.json', 'API', 'alamat semua berkas JSON; skemanya di /api/v1/skema.json'],
  ['/data/capaian.json', 'Capaian', 'satu baris untuk satu indikator pada satu triwulan'],
  ['/data/anggaran.json', 'Anggaran', 'pagu, belanja, dan serapan; induk memuat anaknya, jangan dijumlahkan bersama'],
  ['/data/indikator.json', 'Indikator', 'definisi, satuan, arah, dan cara menghitung'],
  ['/data/datapackage.json', 'Data Package', 'arti dan jenis setiap kolom'],
  ['/data/semua.zip', 'Semua data', 'semua tabel dalam satu berkas'],
  [UMPAN.angka, 'Umpan angka baru', 'Atom'],
  [UMPAN.ralat, 'Umpan ralat', 'Atom; angka lama dan penggantinya'],
];

const BAGIAN_LAMAN: [{ jalur: string; teks: string }, arti: string][] = [
  [CAPAIAN, 'capaian tiap triwulan'],
  [SASARAN, 'tujuan, sasaran, dan indikator kinerja utama'],
  [INDIKATOR, 'definisi dan perhitungan tiap indikator'],
  [PROGRAM, 'program, kegiatan, sub kegiatan, dan anggarannya'],
  [UNIT, 'capaian tiap unit kerja'],
  [DOKUMEN, 'laporan dan SOP sebagai laman, Word, dan PDF'],
  [RALAT, 'angka yang dibetulkan sesudah disahkan'],
  [DATA, 'arti data, lisensi, dan cara mengutip'],
  [TENTANG, 'cara capaian dihitung dan diperiksa'],
];

/** Names stand inside Markdown here. */
function bersih(teks: string): string {
  return teks.replace(/[[\]<>`*_]/g, '');
}
