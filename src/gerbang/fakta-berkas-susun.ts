import type { LangkahPutusan, RantaiPutusan } from '../alur/putusan.ts';
import { listJangka } from '../alur/jangka.ts';
import { readSaat } from '../alur/saat.ts';
import type { Pemangku } from '../domain/lookup.ts';
import type { FaktaTerbuka, LangkahTerbuka, PejabatTerbuka, RantaiTerbuka } from './fakta-berkas.ts';
import { findKetepatan } from './penjelasan-langkah.ts';
import type { BahanPenjelasan } from './penjelasan-nama.ts';
import { composeUtama } from './penjelasan-utama.ts';

export function composeFaktaTerbuka(bahan: BahanPenjelasan): FaktaTerbuka {
  const { fakta, per, tinjauan } = bahan;
  const { keadaan, utama } = composeUtama(bahan);
  const { halangan, penyusun, rantai } = tinjauan.putusan;
  return {
    nomor: fakta.nomor,
    url: fakta.url,
    cabang: fakta.cabangAsal,
    judul: fakta.judul,
    dibuka: readSaat(fakta.dibuka) ?? '1970-01-01T00:00:00Z',
    kepala: fakta.shaKepala,
    penyusun: [...new Set(penyusun.orang.map(({ id }) => id))],
    keadaan,
    utama,
    per,
    halangan: halangan.map(({ kode, tentang }) => ({ kode, tentang })),
    rantai: rantai.map((satu) => composeRantai(bahan, satu)),
  };
}

function composeRantai(bahan: BahanPenjelasan, rantai: RantaiPutusan): RantaiTerbuka {
  const dibuka = readSaat(bahan.fakta.dibuka);
  const jangka = dibuka === undefined ? [] : listJangka(rantai, dibuka);
  const mulai = new Map(jangka.map((satu) => [satu.langkah, satu.mulai]));
  const berlaku = rantai.kembali.filter((satu) => rantai.langkah.some(({ dikembalikan }) => dikembalikan === satu));
  return {
    paths: rantai.kelompok.flatMap(({ paths }) => paths),
    langkah: rantai.langkah.map((satu) => composeLangkah(bahan, rantai, satu, mulai.get(satu.langkah.id))),
    kembali: berlaku.map(({ langkah, jabatan, ke, saat, alasan }) => ({ langkah, jabatan, ke, saat, alasan })),
    menungguAtasan: (rantai.perluAtasan?.boleh ?? []).map(composePejabat),
  };
}

function composeLangkah(
  bahan: BahanPenjelasan,
  rantai: RantaiPutusan,
  { langkah, status, selesai, boleh }: LangkahPutusan,
  mulai: string | undefined,
): LangkahTerbuka {
  const ketepatan = findKetepatan(bahan, rantai, langkah.id);
  return {
    langkah: langkah.id,
    status,
    jabatan: langkah.jabatan,
    boleh: boleh.map(composePejabat),
    mulai,
    tenggat: ketepatan && 'tenggat' in ketepatan ? ketepatan.tenggat : undefined,
    selesai: selesai && { jabatan: selesai.jabatan, saat: selesai.saat, cara: selesai.cara },
  };
}

function composePejabat({ jabatan, orang }: Pemangku): PejabatTerbuka {
  return { jabatan: jabatan.id, pejabat: orang.id };
}
