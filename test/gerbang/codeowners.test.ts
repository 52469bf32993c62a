import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAkun } from '../../src/alur/peran.ts';
import { listPemegang } from '../../src/alur/pemegang.ts';
import { findRantai } from '../../src/alur/rantai.ts';
import type { Sop } from '../../src/domain/isi.generated.ts';
import type { Isi } from '../../src/domain/isi.ts';
import { composeCodeowners, type ForgeCodeowners } from '../../src/gerbang/codeowners.ts';
import { CONTOH, KUTASARI, akhiriPenugasan, tambahPenugasan, ubahPejabat } from '../alur/kantor.ts';
import { type BacaPemilik, bacaGitea, bacaGithub, bacaGitlab } from './codeowners-acuan.ts';

const HARI = '2024-04-01';
const DIALEK: [ForgeCodeowners, BacaPemilik][] = [
  ['github', bacaGithub],
  ['gitlab', bacaGitlab],
  ['gitea', bacaGitea],
  ['forgejo', bacaGitea],
];

const TW = 'content/kinerja/2024/tw1';

/** One path of every chain, and a sibling that goes another way or none. */
const JALUR: [path: string, saudara: string][] = [
  [`${TW}/format.yaml`, `${TW}/format.yml`],
  [`${TW}/seksi/seksi-pelayanan.yaml`, `${TW}/seksi/seksi-pelayananXyaml`],
  [`${TW}/seksi/seksi-pemerintahan.yaml`, `${TW}/seksi/seksi-lain.yaml`],
  [`${TW}/seksi/subbagian-umum.yaml`, `${TW}/seksi/dalam/subbagian-umum.yaml`],
  [`${TW}/seksi/camat.yaml`, `${TW}/seksi/camat.md`],
  [`${TW}/pengukuran/seksi-pelayanan.yaml`, `${TW}/pengukuran/sekretariat.yaml`],
  [`${TW}/pengukuran/subbagian-perencanaan.yaml`, `${TW}/pengukuran/camat.yaml`],
  [`${TW}/program.yaml`, 'content/kinerja/2024/program.yaml'],
  [`${TW}/kompilasi.yaml`, `${TW}/catatan.yaml`],
  [`${TW}/laporan-capaian.yaml`, `${TW}/seksi/laporan-capaian.yaml`],
  [`${TW}/evaluasi.yaml`, 'content/evaluasi.yaml'],
  [`${TW}/satu-data.yaml`, 'content/kinerja/satu-data.yaml'],
  ['content/laporan/2024/lkjip.yaml', 'content/laporan/2024/lain.yaml'],
  ['content/laporan/2024/evaluasi.yaml', 'content/laporan/evaluasi.yaml'],
  ['content/arsip/2024/lkjip.pdf', 'content/arsip/lkjip.pdf'],
  ['content/sop/baru.yaml', 'content/sop/2024/baru.yaml'],
  ['content/pejabat.yaml', 'content/pejabat.yaml.bak'],
  ['content/aturan/capaian.yaml', 'content/aturan/capaian.json'],
  ['content/perkin/2024/camat.yaml', 'content/perkin/camat.yaml'],
  ['content/templat/sop.md', 'content/templat/sop.html'],
  ['content/panduan/01-mengisi.md', 'content/README.md'],
  ['content/kalender/2024.yaml', 'content/kalender/2024/libur.yaml'],
  ['src/domain/capaian.ts', 'content'],
  ['.gitlab-ci.yml', 'contents/pejabat.yaml'],
  ['README.md', 'test/content/pejabat.yaml'],
];

describe.each(DIALEK)('composeCodeowners: %s', (forge, baca) => {
  const { text = '', catatan } = composeCodeowners({ isi: KUTASARI, forge, folder: 'content', hari: HARI });

  test.each(JALUR.flat())('%s: sama dengan rantainya', (path) => {
    expect(listTanya(forge, baca(text, path))).toEqual(listSeharusnya(KUTASARI, forge, path));
  });

  test('berkas dan saudaranya tidak ditanyakan kepada orang yang sama', () => {
    const sama = JALUR.filter(
      ([path, saudara]) => path.startsWith('content/') && same(baca(text, path), baca(text, saudara)),
    );
    expect(sama).toEqual([]);
    expect(JALUR.filter(([path]) => baca(text, path).length === 0)).toEqual([]);
  });

  test('tidak ada yang dilewati, dan hasilnya seperti yang sudah dibaca', async () => {
    expect(catatan).toEqual([]);
    await expect(text).toMatchFileSnapshot(`../output/codeowners/${forge}.txt`);
  });

  test('kantor dengan SOP, peran, dan folder lain', () => {
    const lain = composeCodeowners({ isi: CONTOH, forge, folder: 'isi/kantor', hari: HARI });
    for (const path of [
      'kinerja/2023/tw1/seksi/seksi-tata-pemerintahan.yaml',
      'kinerja/2023/tw1/program.yaml',
      'pejabat.yaml',
    ])
      expect(listTanya(forge, baca(lain.text ?? '', `isi/kantor/${path}`))).toEqual(
        listSeharusnya(CONTOH, forge, `content/${path}`),
      );
    expect(baca(lain.text ?? '', 'kinerja/2023/tw1/program.yaml')).toEqual([]);
  });

  test.each([
    ['content/a/c.yaml', ['*/c.yaml', 'a/*']],
    ['content/a/b/c.yaml', ['a/*/*', '*/b/*', '*/*/c.yaml']],
    ['content/a/b/c.yaml', ['a/**', '*/b/*', '*/*/*.yaml']],
    ['content/a/x/d.yaml', ['a/**', '*/x/c.yaml', '**']],
    ['perangkat/a/c.yaml', ['../**', '../perangkat/*/c.yaml', '../perangkat/a/*']],
    ['perangkat/.rahasia', ['../perangkat/.*', '../perangkat/*']],
    ['perangkat/terbuka', ['../perangkat/.*', '../perangkat/*']],
  ])('%s: kena semua pola %j', (path, pola) => {
    const pelaksana = ['camat', 'sekretaris', 'kasubag-umum'];
    const isi = buatIsi(pola.map((satu, nomor) => ({ pola: satu, pelaksana: pelaksana[nomor] ?? '' })));
    const hasil = composeCodeowners({ isi, forge, folder: 'content', hari: HARI });
    expect(listTanya(forge, baca(hasil.text ?? '', path))).toEqual(listSeharusnya(isi, forge, path));
  });

  test('SOP apa pun, dengan pola yang bertumpukan', () => {
    fc.assert(
      fc.property(
        fc.array(LANGKAH, { minLength: 1, maxLength: 5 }),
        fc.array(JALUR_ACAK, { minLength: 1 }),
        (langkah, paths) => {
          const isi = buatIsi(langkah);
          const hasil = composeCodeowners({ isi, forge, folder: 'content', hari: HARI });
          for (const path of paths)
            expect(listTanya(forge, baca(hasil.text ?? '', path))).toEqual(listSeharusnya(isi, forge, path));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('siapa yang ditulis', () => {
  test('Plh. menggantikan selama bertugas', () => {
    const tanya = (hari: string) =>
      bacaGithub(tulis(KUTASARI, hari).text ?? '', `${TW}/pengukuran/seksi-pelayanan.yaml`);
    expect(tanya('2024-05-12')).toEqual([['@contoh-kasi-pelayanan', '@contoh-kasubag-perencanaan']]);
    expect(tanya('2024-05-13')).toEqual([['@contoh-kasi-pemerintahan', '@contoh-kasubag-perencanaan']]);
  });

  test('tanpa akun, tanpa pemegang, atau dengan nama masuk aneh: dilewati dan disebut', () => {
    const isi = akhiriPenugasan(hapusAkun('contoh-kasubag-umum'), 'camat', '2024-03-31');
    const aneh = ubahPejabat(isi, (semua) => ({
      ...semua,
      pejabat: semua.pejabat.map((orang) =>
        orang.id === 'contoh-sekretaris'
          ? { ...orang, akun: { github: { id: 42, login: 'sek\n* @penyusup' } } }
          : orang,
      ),
    }));
    const { text = '', catatan } = tulis(aneh, HARI);
    expect(catatan.toSorted()).toEqual([
      'camat tidak ada yang memegang pada 2024-04-01',
      'kasubag-umum (Pejabat Contoh Kasubag Umum) dilewati: belum punya akun github',
      'sekretaris (Pejabat Contoh Sekretaris) dilewati: nama masuk "sek\n* @penyusup" tidak dapat ditulis',
    ]);
    expect(text).not.toMatch(/penyusup|kasubag-umum|cahyono/);
    expect(bacaGithub(text, `${TW}/kompilasi.yaml`)).toEqual([]);
  });

  test('tidak seorang pun berakun: tidak ada berkas', () => {
    const kosong = ubahPejabat(KUTASARI, (semua) => ({
      ...semua,
      pejabat: semua.pejabat.map(({ akun: _akun, ...orang }) => orang),
    }));
    expect(tulis(kosong, HARI).text).toBeUndefined();
    expect(tulis(kosong, HARI).catatan).toContain('camat (Cahyono, S.H.) dilewati: belum punya akun github');
  });

  test('dua jabatan, satu orang: satu nama', () => {
    const rangkap = tambahPenugasan(KUTASARI, {
      jabatan: 'sekretaris',
      pejabat: 'cahyono',
      sifat: 'plt',
      mulai: '2024-01-01',
      sk: 'SK 1',
    });
    expect(bacaGithub(tulis(rangkap, HARI).text ?? '', 'content/instansi.yaml')).toEqual([['@cahyono']]);
  });

  test.each([
    ['sop/[a]*.yaml', 'sop/[a]*.yaml dilewati: memuat tanda yang tidak dapat ditulis di CODEOWNERS'],
    ['../*/pejabat.yaml', '../*/pejabat.yaml dilewati: mengenai berkas di dalam dan di luar folder isi'],
    ['../content/**', '../content/** dilewati: mengenai berkas di dalam dan di luar folder isi'],
  ])('pola %s dilewati dan disebut', (pola, catatan) => {
    const isi = buatIsi([
      { pola, pelaksana: 'camat' },
      { pola: 'pejabat.yaml', pelaksana: 'camat' },
    ]);
    expect(tulis(isi, HARI).catatan).toEqual([catatan]);
    expect(tulis(isi, HARI).text).toContain('\n/content/pejabat.yaml @cahyono\n');
  });
});

function tulis(isi: Isi, hari: string): ReturnType<typeof composeCodeowners> {
  return composeCodeowners({ isi, forge: 'github', folder: 'content', hari });
}

function hapusAkun(id: string): Isi {
  return ubahPejabat(KUTASARI, (semua) => ({
    ...semua,
    pejabat: semua.pejabat.map(({ akun, ...orang }) => (orang.id === id || !akun ? orang : { ...orang, akun })),
  }));
}

/** On GitHub one line names everybody, elsewhere each step asks its own people: as sets, so that steps of the same people are one. */
function listTanya(forge: ForgeCodeowners, pemilik: string[][]): string[] {
  const kelompok = forge === 'github' ? pemilik.flat().map((satu) => [satu]) : pemilik;
  return [...new Set(kelompok.map((satu) => satu.toSorted().join(' ')))].toSorted();
}

function listSeharusnya(isi: Isi, forge: ForgeCodeowners, path: string): string[] {
  const dalam = path.startsWith('content/') ? path.slice('content/'.length) : `../${path}`;
  const hasil = findRantai(isi, dalam);
  if (hasil.status === 'tanpa-rantai') return [];
  const pemegang = {
    isi,
    penyusun: new Set<string>(),
    diganti: new Set<string>(),
    pengganti: false,
    tetap: new Set<string>(),
  };
  const siapa = hasil.rantai.setujui.map((langkah) =>
    listPemegang(pemegang, langkah, HARI).map(({ orang }) => `@${findAkun(orang, forge)?.nama}`),
  );
  return listTanya(
    forge,
    siapa.filter((satu) => satu.length > 0),
  );
}

function same(a: string[][], b: string[][]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const POLA = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.constantFrom('a', 'b', '*'), { maxLength: 2 }),
    fc.constantFrom('c.yaml', '*.yaml', '*', 'a/**', '*/**', 'c.yaml'),
  )
  .map(([luar, ruas, akhir]) => `${luar ? '../perangkat/' : ''}${[...ruas, akhir].join('/')}`);
const LANGKAH = fc.record({
  pola: fc.oneof(POLA, fc.constant('../**')),
  pelaksana: fc.constantFrom('camat', 'sekretaris', 'kasubag-umum', 'kasubag-perencanaan', 'pengelola'),
});
const JALUR_ACAK = fc
  .tuple(
    fc.constantFrom('content/', 'perangkat/', ''),
    fc.array(fc.constantFrom('a', 'b', 'x'), { maxLength: 2 }),
    fc.constantFrom('c.yaml', 'd.yaml', 'yaml', '.yaml'),
  )
  .map(([awal, ruas, nama]) => `${awal}${[...ruas, nama].join('/')}`);

function buatIsi(daftar: { pola: string; pelaksana: string }[]): Isi {
  const langkah = daftar.map(({ pola, pelaksana }, nomor): Sop['langkah'][number] => ({
    nomor: nomor + 1,
    kegiatan: 'uji',
    pelaksana: [pelaksana],
    tindakan: 'setujui',
    berkas: [pola],
  }));
  const sop: Sop = { id: 'uji', jenis: 'sop', nama: 'Uji', pelaksana: [], langkah };
  return { ...KUTASARI, sop: [{ path: 'sop/uji.yaml', value: sop }] };
}
