// The guide of templates: everything a template may say, from the declarations that check it.
import { JENIS_DOKUMEN } from '../dokumen/jenis.ts';
import { composeLingkupContoh } from '../dokumen/lingkup-contoh.ts';
import { withNama } from '../dokumen/rujukan-silang.ts';
import { SARINGAN, URAIAN_SARINGAN } from '../dokumen/saringan.ts';
import { MEDAN_STRUKTUR, STRUKTUR } from '../dokumen/struktur.ts';
import type { Templat as KepalaTemplat } from '../domain/isi.generated.ts';
import type { PartRules } from '../markup/directive.ts';
import { ISIAN } from '../validate/isian.generated.ts';
import { type Kerangka, PANDUAN, PANDUAN_TEMPLAT, viewKerangka } from './kerangka.ts';
import { type ButirIsian, listButir } from './panduan-butir.ts';
import { listRantaiView, type RantaiView } from './panduan-rantai.ts';
import { listMedanView, type MedanView } from './templat-medan.ts';
import { type BarisTulisan, MARKDOWN, PERINTAH } from './templat-tulisan.ts';
import { jalurTemplat, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

type Untuk = KepalaTemplat['untuk'];

export interface DaftarTemplatView {
  kerangka: Kerangka;
  jenis: (Tautan & { uraian: string })[];
  kepala: ButirIsian[];
  rantai: RantaiView[]; // who approves a template
  struktur: BagianView[];
  saringan: SaringanView[];
  tulisan: BarisTulisan[]; // Markdown
  perintah: BarisTulisan[];
}

export interface JenisTemplatView {
  kerangka: Kerangka;
  untuk: Untuk;
  uraian: string; // which documents there are
  medan: MedanView[];
  bagian: BagianView[];
  adaContoh: boolean;
}

export interface BagianView {
  id: string;
  nama: string; // "tabel anggaran"
  uraian: string;
  isian: { nama: string; uraian: string; wajib: boolean; pilihan: readonly string[] }[];
  ketik: string; // lines to paste
}

export interface SaringanView {
  nama: string;
  uraian: string;
  untuk: string; // "angka"
  ketik: string;
  hasil: string;
}

export function viewDaftarTemplat(terbitan: Terbitan): DaftarTemplatView {
  return {
    kerangka: viewKerangka(terbitan, {
      judul: PANDUAN_TEMPLAT.teks,
      uraian: 'Cara mengubah susunan dan kalimat dokumen tanpa pengembang.',
      jalur: PANDUAN_TEMPLAT.jalur,
      jejak: [PANDUAN],
    }),
    jenis: listUntuk().map((untuk) => ({ teks: untuk, jalur: jalurTemplat(untuk), uraian: describeUntuk(untuk) })),
    kepala: listButir('templat'),
    rantai: listRantaiView(terbitan, ['templat/contoh.md']),
    struktur: listBagian(STRUKTUR),
    saringan: listSaringan(),
    tulisan: MARKDOWN,
    perintah: PERINTAH,
  };
}

export function listTemplatView(terbitan: Terbitan): JenisTemplatView[] {
  return listUntuk().map((untuk) => {
    const { fields, parts } = JENIS_DOKUMEN[untuk];
    const lingkup = composeLingkupContoh(terbitan.kinerja, untuk, terbitan.mode);
    const uraian = describeUntuk(untuk);
    return {
      kerangka: viewKerangka(terbitan, {
        judul: `Templat untuk ${untuk}`,
        uraian,
        jalur: jalurTemplat(untuk),
        jejak: [PANDUAN, PANDUAN_TEMPLAT],
      }),
      untuk,
      uraian,
      medan: listMedanView({ ...MEDAN_STRUKTUR, ...fields }, lingkup),
      bagian: listBagian(withNama(parts)),
      adaContoh: lingkup !== undefined,
    };
  });
}

function listUntuk(): Untuk[] {
  const daftar: Record<Untuk, unknown> = JENIS_DOKUMEN;
  return (ISIAN.templat['/untuk']?.pilihan ?? []).map(String).filter((untuk): untuk is Untuk => untuk in daftar);
}

/** The schema says of each kind, in one sentence, which documents there are: "tahun: satu untuk setiap tahun …; …". */
function describeUntuk(untuk: Untuk): string {
  const kalimat = ISIAN.templat['/untuk']?.keterangan ?? '';
  const [, uraian = ''] =
    kalimat
      .split(/; |\.$/)
      .map((satu) => satu.split(': '))
      .find(([nama]) => nama === untuk) ?? [];
  return `${uraian.replace(/^satu (?:dokumen )?/, 'Satu dokumen ')}.`;
}

function listBagian(parts: PartRules): BagianView[] {
  return Object.entries(parts).map(([nama, { about, arguments: aturan }]) => {
    const isian = Object.entries(aturan).map(([satu, { about: uraian, required, choices = [] }]) => {
      return { nama: satu, uraian, wajib: required, pilihan: choices };
    });
    const wajib = isian.filter((satu) => satu.wajib).map((satu) => ` ${satu.nama}="${satu.pilihan[0] ?? '…'}"`);
    return {
      id: `bagian-${nama.replaceAll(' ', '-')}`,
      nama,
      uraian: about,
      isian,
      ketik: `::: ${nama}${wajib.join('')}\n:::`,
    };
  });
}

function listSaringan(): SaringanView[] {
  const saringan = Object.entries(URAIAN_SARINGAN);
  return Object.entries(SARINGAN).map(([nama, { takes, format }]) => {
    const { uraian = '', contoh = '', nilai } = saringan.find(([satu]) => satu === nama)?.[1] ?? {};
    const medan = takes[0] === 'tanggal' ? 'tanggal' : takes[0] === 'angka' ? 'anggaran.pagu' : 'instansi.nama';
    return {
      nama,
      uraian,
      untuk: takes.join(' atau '),
      ketik: `{{ ${medan} | ${nama}${nilai === undefined ? '' : `: "${nilai}"`} }}`,
      hasil: format(contoh, nilai ?? ''),
    };
  });
}
