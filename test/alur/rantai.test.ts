import { describe, expect, test } from 'vitest';
import type { Sop } from '../../src/domain/isi.generated.ts';
import { createIsi, type Isi } from '../../src/domain/isi.ts';
import { findRantai, type LangkahRantai } from '../../src/alur/rantai.ts';
import { CONTOH, KUTASARI } from './kantor.ts';

const TW = 'kinerja/2024/tw1';
const KEBIJAKAN = 'sekretaris → camat';

/** The table of chains: path, who writes, who approves in this order. */
const TABEL: [path: string, susun: string, setujui: string][] = [
  [`${TW}/format.yaml`, 'kasubag-perencanaan', 'kasubag-umum'],
  ...['pemerintahan', 'pemberdayaan', 'ketentraman', 'pelayanan'].map((unit): [string, string, string] => [
    `${TW}/seksi/seksi-${unit}.yaml`,
    '',
    `kepala-seksi-${unit} → kasubag-umum → kasubag-perencanaan`,
  ]),
  [`${TW}/seksi/subbagian-umum.yaml`, '', 'kasubag-umum → kasubag-umum → kasubag-perencanaan'],
  [`${TW}/seksi/subbagian-perencanaan.yaml`, '', 'kasubag-perencanaan → kasubag-umum → kasubag-perencanaan'],
  [`${TW}/seksi/sekretariat.yaml`, '', 'sekretaris → kasubag-umum → kasubag-perencanaan'],
  [`${TW}/seksi/camat.yaml`, '', 'camat → kasubag-umum → kasubag-perencanaan'],
  [
    `${TW}/pengukuran/seksi-pelayanan.yaml`,
    'kasubag-perencanaan staf-seksi',
    'kepala-seksi-pelayanan → kasubag-perencanaan',
  ],
  [
    `${TW}/pengukuran/subbagian-umum.yaml`,
    'kasubag-perencanaan staf-sekretariat',
    'kasubag-umum → sekretaris (tanda_tangan)',
  ],
  [
    `${TW}/pengukuran/subbagian-perencanaan.yaml`,
    'kasubag-perencanaan staf-sekretariat',
    'kasubag-perencanaan → sekretaris (tanda_tangan)',
  ],
  [
    `${TW}/program.yaml`,
    'kasubag-perencanaan staf-sekretariat',
    'kasubag-perencanaan|kasubag-umum → sekretaris (tanda_tangan) → kasubag-perencanaan → kasubag-perencanaan',
  ],
  [`${TW}/kompilasi.yaml`, 'kasubag-perencanaan', 'sekretaris → camat'],
  [`${TW}/laporan-capaian.yaml`, 'kasubag-perencanaan', 'sekretaris → camat (tanda_tangan)'],
  [`${TW}/evaluasi.yaml`, 'kasubag-perencanaan', 'sekretaris (paraf) → camat (tanda_tangan)'],
  ['laporan/2024/evaluasi.yaml', 'kasubag-perencanaan', 'sekretaris (paraf) → camat (tanda_tangan)'],
  ['laporan/2024/lkjip.yaml', 'kasubag-perencanaan', 'sekretaris (paraf) → camat (tanda_tangan)'],
  [`${TW}/satu-data.yaml`, 'admin-satu-data admin-satu-data', 'kasubag-perencanaan'],
  ['arsip/2024/lkjip.yaml', 'staf-sekretariat', 'kasubag-umum'],
  ['arsip/2024/lkjip.pdf', 'staf-sekretariat', 'kasubag-umum'],
  ['sop/pengumpulan-data-kinerja.yaml', 'kasubag-perencanaan', KEBIJAKAN],
  ['pejabat.yaml', 'kasubag-perencanaan', KEBIJAKAN],
  ['aturan/capaian.yaml', 'kasubag-perencanaan', KEBIJAKAN],
  ['instansi.yaml', 'kasubag-perencanaan', KEBIJAKAN],
  ['pengecualian.yaml', 'kasubag-perencanaan', KEBIJAKAN],
  ['renstra/2021-2026.yaml', 'kasubag-perencanaan', KEBIJAKAN],
  ['program/2024.yaml', 'kasubag-perencanaan', KEBIJAKAN],
  ['perkin/2024/camat.yaml', 'kasubag-perencanaan', KEBIJAKAN],
  ['rencana-aksi/2024.yaml', 'kasubag-perencanaan', KEBIJAKAN],
  ['capaian-lalu/2023.yaml', 'kasubag-perencanaan', KEBIJAKAN],
  ['templat/sop.md', 'staf-sekretariat', 'kasubag-perencanaan → sekretaris'],
  ['panduan/01-mengisi-triwulan.md', 'staf-sekretariat', 'kasubag-perencanaan → sekretaris'],
  ['kalender/2024.yaml', 'staf-sekretariat', 'kasubag-perencanaan → sekretaris'],
  ['.impor/e-kinerja.yaml', 'staf-sekretariat', 'kasubag-perencanaan → sekretaris'],
  [
    '../src/domain/capaian.ts',
    'admin-satu-data|staf-sekretariat',
    'admin-satu-data|staf-sekretariat → sekretaris → camat',
  ],
  ['../.gitattributes', 'admin-satu-data|staf-sekretariat', 'admin-satu-data|staf-sekretariat → sekretaris → camat'],
];

describe('findRantai(isi, path): Kutasari', () => {
  test.each(TABEL)('%s: %s, lalu %s', (path, susun, setujui) => {
    expect(describeRantai(KUTASARI, path)).toEqual({ susun, setujui });
  });

  test.each([
    ['kinerja/2024/tw1/seksi/seksi-lain.yaml', 'unit seksi-lain tidak ada di instansi.yaml'],
    ['kinerja/2024/tw1/pengukuran/sekretariat.yaml', 'unit sekretariat tidak mengisi berkas jenis ini'],
    ['kinerja/2024/tw1/catatan.yaml', 'tidak disebut langkah SOP mana pun'],
    ['kinerja/2024/tw1/seksi/seksi-pelayanan.yml', 'tidak disebut langkah SOP mana pun'],
    ['README.md', 'tidak disebut langkah SOP mana pun'],
    ['.gitattributes', 'tidak disebut langkah SOP mana pun'],
    ['sop/2024/baru.yaml', 'tidak disebut langkah SOP mana pun'],
    ['', 'tidak disebut langkah SOP mana pun'],
  ])('%s: %s', (path, alasan) => {
    expect(findRantai(KUTASARI, path)).toEqual({ status: 'tanpa-rantai', path, alasan });
  });

  test('hanya langkah pengelola yang meminta orang kedua', () => {
    const semua = TABEL.flatMap(([path]) => listSetujui(KUTASARI, path));
    expect([...new Set(semua.filter(({ orangKedua }) => orangKedua).map(({ id }) => id))]).toEqual([
      'tata-kelola-repositori#13',
    ]);
  });
});

describe('findRantai(isi, path): kantor dengan SOP dan peran lain', () => {
  test.each([
    ['kinerja/2023/tw1/seksi/seksi-tata-pemerintahan.yaml', '', 'kasi-tata-pemerintahan'],
    ['kinerja/2023/tw1/pengukuran/seksi-kesejahteraan-sosial.yaml', '', 'kasi-kesejahteraan-sosial'],
    ['kinerja/2023/tw1/pengukuran/subbagian-program-keuangan.yaml', '', 'kasubag-program-keuangan'],
    ['kinerja/2023/tw1/seksi/sekretariat-kecamatan.yaml', '', 'sekretaris-kecamatan'],
    [
      'kinerja/2023/tw1/program.yaml',
      'kasubag-program-keuangan',
      'sekretaris-kecamatan (paraf) → camat (tanda_tangan)',
    ],
    [
      'kinerja/2023/tw1/kompilasi.yaml',
      'kasubag-program-keuangan',
      'sekretaris-kecamatan (paraf) → camat (tanda_tangan)',
    ],
    [
      'kinerja/2023/tw1/laporan-capaian.yaml',
      'kasubag-program-keuangan',
      'sekretaris-kecamatan (paraf) → camat (tanda_tangan)',
    ],
  ])('%s: %s, lalu %s', (path, susun, setujui) => {
    expect(describeRantai(CONTOH, path)).toEqual({ susun, setujui });
  });

  test.each(['pejabat.yaml', 'kinerja/2023/tw1/format.yaml', '../package.json', 'perkin/2023/camat.yaml'])(
    '%s: SOP-nya tidak menyebutnya',
    (path) => {
      expect(findRantai(CONTOH, path).status).toBe('tanpa-rantai');
    },
  );
});

describe('urutan langkah', () => {
  const langkah = (nomor: number, lanjut?: number[]): Sop['langkah'][number] => ({
    nomor,
    kegiatan: `langkah ${nomor}`,
    pelaksana: ['camat'],
    tindakan: 'setujui',
    berkas: ['a.yaml'],
    ...(lanjut ? { lanjut } : {}),
  });

  test.each<[nama: string, langkah: Sop['langkah'], sebelum: Record<string, string[]>]>([
    [
      'berurutan',
      [langkah(1), langkah(2), langkah(3)],
      { 'uji#1': [], 'uji#2': ['uji#1'], 'uji#3': ['uji#1', 'uji#2'] },
    ],
    [
      'dua cabang sejajar bertemu lagi',
      [langkah(1, [2, 3]), langkah(2, [4]), langkah(3), langkah(4)],
      { 'uji#1': [], 'uji#2': ['uji#1'], 'uji#3': ['uji#1'], 'uji#4': ['uji#1', 'uji#2', 'uji#3'] },
    ],
    ['rangkaian yang sudah selesai', [langkah(1, []), langkah(2)], { 'uji#1': [], 'uji#2': [] }],
    ['berputar: urutan cetak', [langkah(1), langkah(2, [1])], { 'uji#1': [], 'uji#2': ['uji#1'] }],
    ['mundur', [langkah(5, [3]), langkah(4, []), langkah(3, [])], { 'uji#5': [], 'uji#4': [], 'uji#3': ['uji#5'] }],
  ])('%s', (_nama, semua, sebelum) => {
    const sop: Sop = {
      id: 'uji',
      jenis: 'sop',
      nama: 'Uji',
      pelaksana: [{ id: 'camat', nama: 'Camat' }],
      langkah: semua,
    };
    const isi: Isi = { ...createIsi(), pejabat: KUTASARI.pejabat, sop: [{ path: 'sop/uji.yaml', value: sop }] };
    expect(Object.fromEntries(listSetujui(isi, 'a.yaml').map((satu) => [satu.id, satu.sebelum]))).toEqual(sebelum);
  });

  test('SOP resmi mendahului tata kelola, bagaimanapun urutan berkasnya', () => {
    const buat = (id: string, jenis: Sop['jenis']): Isi['sop'][number] => ({
      path: `sop/${id}.yaml`,
      value: { id, jenis, nama: id, pelaksana: [{ id: 'camat', nama: 'Camat' }], langkah: [langkah(1)] },
    });
    const isi: Isi = { ...createIsi(), pejabat: KUTASARI.pejabat, sop: [buat('a', 'tata-kelola'), buat('b', 'sop')] };
    expect(listSetujui(isi, 'a.yaml').map(({ id, sebelum }) => [id, sebelum])).toEqual([
      ['b#1', []],
      ['a#1', ['b#1']],
    ]);
  });

  test('peran tanpa jabatan, dan berkas tanpa penyetuju', () => {
    const buat = (ubah: Partial<Sop['langkah'][number]>): Isi => {
      const sop: Sop = { id: 'uji', jenis: 'sop', nama: 'Uji', pelaksana: [], langkah: [{ ...langkah(1), ...ubah }] };
      return { ...createIsi(), pejabat: KUTASARI.pejabat, sop: [{ path: 'sop/uji.yaml', value: sop }] };
    };
    expect(findRantai(buat({ pelaksana: ['auditor'] }), 'a.yaml')).toStrictEqual({
      status: 'tanpa-rantai',
      path: 'a.yaml',
      alasan: 'peran auditor tidak dijalankan jabatan mana pun',
    });
    expect(findRantai(buat({ tindakan: 'susun' }), 'a.yaml')).toStrictEqual({
      status: 'tanpa-rantai',
      path: 'a.yaml',
      alasan: 'tidak ada langkah SOP yang menyetujuinya',
    });
    expect(findRantai(buat({ tindakan: 'di-luar' }), 'a.yaml').status).toBe('tanpa-rantai');
    expect(findRantai(buat({ berkas: ['*/*'] }), 'a/b').status).toBe('ada');
    expect(findRantai(buat({ berkas: ['*/*', '**'] }), '../b').status).toBe('tanpa-rantai');
  });
});

function listSetujui(isi: Isi, path: string): LangkahRantai[] {
  const hasil = findRantai(isi, path);
  return hasil.status === 'ada' ? hasil.rantai.setujui : [];
}

function describeRantai(isi: Isi, path: string): { susun: string; setujui: string } | string {
  const hasil = findRantai(isi, path);
  if (hasil.status === 'tanpa-rantai') return hasil.alasan;
  return {
    susun: hasil.rantai.susun.map(({ jabatan }) => jabatan.join('|')).join(' '),
    setujui: hasil.rantai.setujui.map(describeLangkah).join(' → '),
  };
}

function describeLangkah({ jabatan, tindakan }: LangkahRantai): string {
  return tindakan === 'setujui' ? jabatan.join('|') : `${jabatan.join('|')} (${tindakan})`;
}
