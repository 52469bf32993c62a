import { describe, expect, test } from 'vitest';
import { composeKembali, type Langkahnya, listUlang } from '../../src/alur/kembali-langkah.ts';
import type { Pemegang } from '../../src/alur/pemegang.ts';
import { findOrang } from '../../src/alur/peran.ts';
import type { LangkahRantai } from '../../src/alur/rantai.ts';
import { KEPALA, menit } from './fakta-contoh.ts';
import { AKUN, KUTASARI, type Siapa } from './kantor.ts';

const PEMEGANG: Pemegang = {
  isi: KUTASARI,
  penyusun: new Set(),
  diganti: new Set(),
  pengganti: false,
  tetap: new Set(),
};

function langkah(nomor: number, peran: string, jabatan: string, ubah: Partial<LangkahRantai> = {}): LangkahRantai {
  return {
    id: `uji#${nomor}`,
    nomor,
    kegiatan: `langkah ${nomor}`,
    tindakan: 'setujui',
    peran,
    jabatan: [jabatan],
    sebelum: [],
    kembali: [],
    orangKedua: false,
    ...ubah,
  };
}

/** 1 staf writes; 2 head of the section, 3 kasubag umum, 4 sekretaris, 5 camat approve, one after the other. */
function rantai(kembali: Record<number, string[]> = {}): Langkahnya {
  const setujui = [
    langkah(2, 'kepala-seksi', 'kepala-seksi-pelayanan'),
    langkah(3, 'kasubag-umum', 'kasubag-umum', { sebelum: ['uji#2'] }),
    langkah(4, 'sekretaris', 'sekretaris', { sebelum: ['uji#2', 'uji#3'] }),
    langkah(5, 'camat', 'camat', { sebelum: ['uji#2', 'uji#3', 'uji#4'] }),
  ];
  return {
    susun: [langkah(1, 'staf-seksi', 'staf-seksi', { tindakan: 'susun' })],
    setujui: setujui.map((satu) => ({ ...satu, kembali: kembali[satu.nomor] ?? [] })),
  };
}

function decideKembali(langkahnya: Langkahnya, siapa: Siapa, tujuan?: string): string | undefined {
  const kenal = findOrang(KUTASARI, 'gitea', AKUN[siapa]);
  if (kenal.status !== 'dikenal') throw new Error(siapa);
  const hasil = composeKembali(PEMEGANG, langkahnya, {
    akun: AKUN[siapa],
    orang: kenal.orang,
    saat: menit(10),
    urutan: 1,
    sha: KEPALA,
    alasan: 'bukti hilang',
    ...(tujuan === undefined ? {} : { tujuan }),
  });
  if (!hasil) return undefined;
  const nomor = (id: string): string => id.replace('uji#', '');
  return `${nomor(hasil.langkah)} ${hasil.jabatan} → ${hasil.ke}: ulang ${hasil.ulang.map(nomor).join(' ')}`;
}

describe('composeKembali(pemegang, langkah, pengembalian)', () => {
  const semua = rantai();
  test.each<
    [nama: string, langkahnya: Langkahnya, siapa: Siapa, tujuan: string | undefined, hasil: string | undefined]
  >([
    [
      'SOP tidak menyebut ke mana: langkah di depannya',
      semua,
      'sekretaris',
      undefined,
      '4 sekretaris → kasubag-umum: ulang 4 3',
    ],
    [
      'langkah pertama: kepada yang menyusun',
      semua,
      'pelayanan',
      undefined,
      '2 kepala-seksi-pelayanan → staf-seksi: ulang 2',
    ],
    [
      'menurut SOP, bukan langkah di depannya',
      rantai({ 4: ['uji#2'] }),
      'sekretaris',
      undefined,
      '4 sekretaris → kepala-seksi-pelayanan: ulang 4 2 3',
    ],
    [
      'menurut SOP kepada yang menyusun: semua diulang',
      rantai({ 4: ['uji#1'] }),
      'sekretaris',
      undefined,
      '4 sekretaris → staf-seksi: ulang 4 2 3',
    ],
    [
      'SOP menyebut beberapa: yang pertama',
      rantai({ 5: ['uji#3', 'uji#2'] }),
      'camat',
      undefined,
      '5 camat → kasubag-umum: ulang 5 3 4',
    ],
    [
      'SOP menyebut langkah di luar rantai ini: langkah di depannya',
      rantai({ 4: ['uji#9'] }),
      'sekretaris',
      undefined,
      '4 sekretaris → kasubag-umum: ulang 4 3',
    ],
    [
      'yang disebut orangnya mendahului SOP',
      rantai({ 5: ['uji#3'] }),
      'camat',
      'kepala-seksi',
      '5 camat → kepala-seksi: ulang 5 2 3 4',
    ],
    [
      'disebut dengan nama jabatan',
      semua,
      'camat',
      'kepala-seksi-pelayanan',
      '5 camat → kepala-seksi-pelayanan: ulang 5 2 3 4',
    ],
    ['disebut penyusunnya: semua diulang', semua, 'camat', 'staf-seksi', '5 camat → staf-seksi: ulang 5 2 3 4'],
    ['tidak dapat dikembalikan ke atas', semua, 'umum', 'camat', '3 kasubag-umum → kepala-seksi-pelayanan: ulang 3 2'],
    ['tidak kepada diri sendiri', semua, 'umum', 'kasubag-umum', '3 kasubag-umum → kepala-seksi-pelayanan: ulang 3 2'],
    ['nama yang tidak ada', semua, 'umum', 'auditor', '3 kasubag-umum → kepala-seksi-pelayanan: ulang 3 2'],
    [
      'rantai tanpa penyusun: kepada perannya sendiri',
      { ...semua, susun: [] },
      'pelayanan',
      undefined,
      '2 kepala-seksi-pelayanan → kepala-seksi: ulang 2',
    ],
    ['bukan pemegang langkah mana pun', semua, 'pemerintahan', undefined, undefined],
  ])('%s', (_nama, langkahnya, siapa, tujuan, hasil) => {
    expect(decideKembali(langkahnya, siapa, tujuan)).toBe(hasil);
  });

  test('pemegang dua langkah mengembalikan dari yang disebut SOP, dan mengulang keduanya', () => {
    const dua = (kembali: Record<number, string[]>): Langkahnya => {
      const { susun, setujui } = rantai(kembali);
      const ganti = { peran: 'kasubag-umum', jabatan: ['kasubag-umum'] };
      return { susun, setujui: setujui.map((satu) => (satu.nomor === 4 ? { ...satu, ...ganti } : satu)) };
    };
    expect(decideKembali(dua({ 3: ['uji#1'] }), 'umum')).toBe('3 kasubag-umum → staf-seksi: ulang 3 4 2');
    expect(decideKembali(dua({ 3: ['uji#1'], 4: ['uji#2'] }), 'umum')).toBe(
      '4 kasubag-umum → kepala-seksi-pelayanan: ulang 3 4 2',
    );
    expect(decideKembali(dua({}), 'umum')).toBe('4 kasubag-umum → kasubag-umum: ulang 3 4');
  });
});

describe('listUlang(langkah, dari, ke)', () => {
  const { susun, setujui } = rantai();
  const [, , , camat] = setujui;
  test.each([
    ['staf-seksi', ['uji#2', 'uji#3', 'uji#4']],
    ['kepala-seksi', ['uji#2', 'uji#3', 'uji#4']],
    ['kasubag-umum', ['uji#3', 'uji#4']],
    ['sekretaris', ['uji#4']],
    ['camat', ['uji#2', 'uji#3', 'uji#4']],
    ['auditor', ['uji#2', 'uji#3', 'uji#4']],
  ])('dari Camat ke %s', (ke, ulang) => {
    if (!camat) throw new Error('tanpa Camat');
    expect(listUlang({ susun, setujui }, camat, ke)).toEqual(ulang);
  });

  test('cabang yang sejajar tidak ikut diulang', () => {
    const sejajar = setujui.map((satu) => (satu.nomor === 3 ? { ...satu, sebelum: [] } : satu));
    const [, , sekretaris] = sejajar;
    if (!sekretaris) throw new Error('tanpa Sekretaris');
    expect(listUlang({ susun, setujui: sejajar }, sekretaris, 'kepala-seksi')).toEqual(['uji#2']);
  });
});
