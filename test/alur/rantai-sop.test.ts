import { describe, expect, test } from 'vitest';
import type { Sop } from '../../src/domain/isi.generated.ts';
import { createIsi, type Isi } from '../../src/domain/isi.ts';
import { findRantai, type HasilRantai } from '../../src/alur/rantai.ts';
import { listMendahului } from '../../src/alur/urutan-langkah.ts';
import { KUTASARI } from './kantor.ts';

type Langkah = Sop['langkah'][number];

function langkah(nomor: number, berkas: string[] | undefined, ubah: Partial<Langkah> = {}): Langkah {
  return {
    nomor,
    kegiatan: `langkah ${nomor}`,
    pelaksana: ['camat'],
    tindakan: 'setujui',
    ...(berkas ? { berkas } : {}),
    ...ubah,
  };
}

function sop(id: string, semua: Langkah[], jenis: Sop['jenis'] = 'sop'): Sop {
  return { id, jenis, nama: id, pelaksana: [{ id: 'camat', nama: 'Camat' }], langkah: semua };
}

function kantor(...semua: Sop[]): Isi {
  const { pejabat, instansi } = KUTASARI;
  return { ...createIsi(), pejabat, instansi, sop: semua.map((value) => ({ path: `sop/${value.id}.yaml`, value })) };
}

/** "uji#1, uji#2 < uji#1; seksi-pelayanan": the approving steps, what comes before each, and the unit. */
function describeHasil(hasil: HasilRantai): string {
  if (hasil.status === 'tanpa-rantai') return hasil.alasan;
  const { setujui, unit } = hasil.rantai;
  return [setujui.map(({ id, sebelum }) => [id, ...sebelum].join(' < ')).join(', '), unit ?? '-'].join('; ');
}

describe('findRantai(isi, path): satu langkah lengkap', () => {
  test('kompilasi: yang menyusun tidak termasuk yang harus menyetujui di depan', () => {
    const hasil = findRantai(KUTASARI, 'kinerja/2024/tw1/kompilasi.yaml');
    if (hasil.status !== 'ada') throw new Error(hasil.alasan);
    expect(Object.keys(hasil.rantai)).toEqual(['path', 'susun', 'setujui']);
    expect(hasil.rantai.susun.map(({ id, sebelum }) => [id, sebelum])).toEqual([['pengumpulan-data-kinerja#6', []]]);
    expect(hasil.rantai.setujui.map(({ id, sebelum }) => [id, sebelum])).toEqual([
      ['pengumpulan-data-kinerja#7', []],
      ['pengumpulan-data-kinerja#8', ['pengumpulan-data-kinerja#7']],
    ]);
  });

  test('tanpa waktu dan tanpa keputusan tidak ada yang dikira-kira; yang ditulis dibawa', () => {
    const waktu = { tercetak: '1 Hari', min: 1, maks: 1 };
    const isi = kantor(
      sop('uji', [
        langkah(1, ['a.yaml'], { tindakan: 'susun' }),
        langkah(2, ['a.yaml']),
        langkah(3, ['a.yaml'], { waktu, keputusan: { kembali_ke: [1, 2] }, tindakan: 'paraf', oleh: 'sekretaris' }),
      ]),
    );
    const hasil = findRantai(isi, 'a.yaml');
    if (hasil.status !== 'ada') throw new Error(hasil.alasan);
    expect(hasil.rantai.setujui).toStrictEqual([
      {
        id: 'uji#2',
        nomor: 2,
        kegiatan: 'langkah 2',
        tindakan: 'setujui',
        peran: 'camat',
        jabatan: ['camat'],
        sebelum: [],
        kembali: [],
        orangKedua: true,
      },
      {
        id: 'uji#3',
        nomor: 3,
        kegiatan: 'langkah 3',
        tindakan: 'paraf',
        peran: 'sekretaris',
        jabatan: ['sekretaris'],
        sebelum: ['uji#2'],
        kembali: ['uji#1', 'uji#2'],
        waktu,
        orangKedua: false,
      },
    ]);
  });
});

describe('findRantai(isi, path): pola dan urutan SOP', () => {
  const satu = [langkah(1, ['a.yaml'])];
  test.each<[nama: string, isi: Isi, path: string, hasil: string]>([
    ['dua SOP resmi: menurut urutan berkasnya', kantor(sop('a', satu), sop('b', satu)), 'a.yaml', 'a#1, b#1 < a#1; -'],
    [
      'dua tata kelola: menurut urutan berkasnya',
      kantor(sop('a', satu, 'tata-kelola'), sop('b', satu, 'tata-kelola')),
      'a.yaml',
      'a#1, b#1 < a#1; -',
    ],
    [
      'SOP resmi di antara tata kelola mendahului keduanya',
      kantor(sop('a', satu, 'tata-kelola'), sop('b', satu), sop('c', satu, 'tata-kelola')),
      'a.yaml',
      'b#1, a#1 < b#1, c#1 < b#1 < a#1; -',
    ],
    [
      'langkah tanpa berkas dilewati',
      kantor(sop('uji', [langkah(1, undefined), langkah(2, ['a.yaml'])])),
      'a.yaml',
      'uji#2; -',
    ],
    [
      'langkah tanpa tindakan tidak menyetujui',
      kantor(
        sop('uji', [{ nomor: 1, kegiatan: 'x', pelaksana: ['camat'], berkas: ['a.yaml'] }, langkah(2, ['a.yaml'])]),
      ),
      'a.yaml',
      'uji#2; -',
    ],
    [
      'unit dari langkah mana pun yang menyebutnya',
      kantor(sop('uji', [langkah(1, ['seksi/*.yaml']), langkah(2, ['seksi/<unit>.yaml'])])),
      'seksi/seksi-pelayanan.yaml',
      'uji#1, uji#2 < uji#1; seksi-pelayanan',
    ],
    [
      'unit pada folder pertama',
      kantor(sop('uji', [langkah(1, ['<unit>/isian.yaml'])])),
      'sekretariat/isian.yaml',
      'uji#1; sekretariat',
    ],
    [
      'unit di tengah nama berkas',
      kantor(sop('uji', [langkah(1, ['seksi/isian-<unit>-akhir.yaml'])])),
      'seksi/isian-seksi-pelayanan-akhir.yaml',
      'uji#1; seksi-pelayanan',
    ],
    [
      'unit jenis lain',
      kantor(sop('uji', [langkah(1, ['seksi/<seksi>.yaml'])])),
      'seksi/subbagian-umum.yaml',
      'unit subbagian-umum tidak mengisi berkas jenis ini',
    ],
    [
      'unit yang tidak ada, walau ada pola lain tanpa unit',
      kantor(sop('uji', [langkah(1, ['*/*/*']), langkah(2, ['../unit/<unit>.yaml', 'a.yaml'])])),
      '../unit/seksi-lain.yaml',
      'unit seksi-lain tidak ada di instansi.yaml',
    ],
    [
      'tidak disebut, walau ada langkah tanpa berkas',
      kantor(sop('uji', [langkah(1, undefined), langkah(2, ['a.yaml'])])),
      'b.yaml',
      'tidak disebut langkah SOP mana pun',
    ],
  ])('%s', (_nama, isi, path, hasil) => {
    expect(describeHasil(findRantai(isi, path))).toBe(hasil);
  });
});

describe('listMendahului(sop, nomor)', () => {
  const buat = (...semua: [nomor: number, lanjut?: number[]][]): Sop =>
    sop(
      'uji',
      semua.map(([nomor, lanjut]) => langkah(nomor, ['a.yaml'], lanjut ? { lanjut } : {})),
    );
  test.each<[nama: string, sop: Sop, nomor: number, mendahului: number[]]>([
    ['pertama', buat([1], [2], [3]), 1, []],
    ['terakhir', buat([1], [2], [3]), 3, [1, 2]],
    ['kembali ke diri sendiri', buat([1], [2, [2, 3]], [3]), 2, [1]],
    ['putaran: hanya yang tercetak di depannya', buat([1], [2], [3, [1]]), 2, [1]],
    ['cabang di sampingnya', buat([1, [2, 3]], [2, []], [3]), 3, [1]],
    ['nomor yang tidak ada di SOP: yang menuju ke sana', buat([1, [2, 9]], [2, []]), 9, [1]],
    ['lanjut ke nomor yang tidak ada tidak menggugurkan urutan lain', buat([1], [2, [9]], [3]), 2, [1]],
  ])('%s', (_nama, uji, nomor, mendahului) => {
    expect([...listMendahului(uji, nomor)].toSorted()).toEqual(mendahului);
  });
});
