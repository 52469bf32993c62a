// The field guide: every kind of content file, what is written in it, by whom, and who approves it.
import { DAFTAR_JENIS, JENIS_BERKAS, JENIS_WAJIB, type Jenis, type JenisSkema } from '../domain/isi.ts';
import { CONTOH } from '../validate/contoh.generated.ts';
import { ISIAN } from '../validate/isian.generated.ts';
import { DAFTAR_MASALAH, type Kerangka, PANDUAN, PANDUAN_ISIAN, viewKerangka } from './kerangka.ts';
import { type ButirIsian, listButir } from './panduan-butir.ts';
import { describeRantai, listRantaiView, type RantaiView } from './panduan-rantai.ts';
import { jalurIsian } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface DaftarIsianView {
  kerangka: Kerangka;
  kelompok: { judul: string; jenis: JenisView[] }[]; // by how often such a file is written
}

export interface JenisView {
  nama: string; // "Data kinerja unit"
  uraian: string;
  jalur: string;
  letak: string; // "kinerja/<tahun>/tw<triwulan>/seksi/<id>.yaml"
  wajib: boolean; // without it there is no office
  rantai: RantaiView[];
  ringkas: string[]; // the same in one line each
}

export interface IsianView extends JenisView {
  kerangka: Kerangka;
  jenis: JenisSkema;
  butir: ButirIsian[];
  contoh: { path: string; text: string };
  jalurMasalah: string;
}

/** Templates have a schema for their head alone, and the words of a source are read by the import alone: no kinds of content file. */
const LETAK = { templat: 'templat/<id>.md', 'sumber-impor': '.impor/<id>.yaml' };

const KELOMPOK: { judul: string; has: (letak: string) => boolean }[] = [
  { judul: 'Setiap triwulan', has: (letak) => letak.includes('<triwulan>') },
  { judul: 'Setiap tahun', has: (letak) => /\/<tahun>[/.]/.test(letak) && !letak.includes('<triwulan>') },
  { judul: 'Sekali, lalu diubah bila perlu', has: (letak) => !/<triwulan>|\/<tahun>[/.]/.test(letak) },
];

export function viewDaftarIsian(terbitan: Terbitan): DaftarIsianView {
  const semua = listJenis().map((jenis) => viewJenis(terbitan, jenis));
  return {
    kerangka: viewKerangka(terbitan, {
      judul: PANDUAN_ISIAN.teks,
      uraian: 'Setiap berkas isian: untuk apa, siapa yang mengisi, dan siapa yang menyetujui.',
      jalur: PANDUAN_ISIAN.jalur,
      jejak: [PANDUAN],
    }),
    kelompok: KELOMPOK.map(({ judul, has }) => ({ judul, jenis: semua.filter(({ letak }) => has(letak)) })),
  };
}

export function listIsianView(terbitan: Terbitan): IsianView[] {
  return listJenis().map((jenis) => {
    const view = viewJenis(terbitan, jenis);
    const { nama, uraian } = view;
    return {
      ...view,
      kerangka: viewKerangka(terbitan, {
        judul: nama,
        judulTab: `Panduan isian: ${nama}`,
        uraian,
        jalur: jalurIsian(jenis),
        jejak: [PANDUAN, PANDUAN_ISIAN],
      }),
      jenis,
      butir: listButir(jenis),
      contoh: CONTOH[jenis],
      jalurMasalah: DAFTAR_MASALAH.jalur,
    };
  });
}

function listJenis(): JenisSkema[] {
  return [...DAFTAR_JENIS, 'templat', 'sumber-impor'];
}

function viewJenis(terbitan: Terbitan, jenis: JenisSkema): JenisView {
  const { judul = jenis, keterangan = '' } = ISIAN[jenis][''] ?? {};
  const rantai = listRantaiView(terbitan, [CONTOH[jenis].path, ...listPath(terbitan, jenis)]);
  return {
    nama: judul,
    uraian: keterangan,
    jalur: jalurIsian(jenis),
    letak: isJenis(jenis) ? JENIS_BERKAS[jenis].contoh : LETAK[jenis],
    wajib: isJenis(jenis) && JENIS_WAJIB.includes(jenis),
    rantai,
    ringkas: rantai.map(describeRantai),
  };
}

/** A pattern of an SOP may name one file of the kind alone. */
function listPath({ kinerja }: Terbitan, jenis: JenisSkema): string[] {
  return isJenis(jenis) ? kinerja.isi[jenis].map(({ path }) => path) : [];
}

function isJenis(jenis: JenisSkema): jenis is Jenis {
  return jenis !== 'templat' && jenis !== 'sumber-impor';
}
