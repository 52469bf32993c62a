import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRepo } from '../../src/forge/git.ts';
import { listTerbukaPolos, readPolos } from '../../src/forge/polos.ts';
import { type CommitOptions, createKunci, createRepo, type KunciUji, type RepoUji } from './repo-uji.ts';

const STAF = { id: 41, nama: 'staf.pem' };
const KASI = { id: 52, nama: 'kasi.pem' };
const GERBANG = { id: 99, nama: 'juru-gabung' };
const TAK_DIKENAL = { id: 0, nama: '' };
const JAM = (jam: number) => `2024-04-02T0${jam}:00:00Z`;

let uji: RepoUji;
let kunci: KunciUji;
let kepala: string;

beforeEach(() => {
  uji = createRepo();
  kunci = createKunci(['staf.pem#41', 'kasi.pem#52', 'juru-gabung#99', 'tanpa-nomor', 'luar#70']);
  uji.commit({ 'content/a.yaml': 'nilai: 1\n' }, { waktu: JAM(1), pesan: 'awal' });
  uji.git('checkout', '--quiet', '-b', 'usul/tw1');
  kepala = uji.commit(
    { 'content/a.yaml': 'nilai: 2\n' },
    { waktu: JAM(2), pesan: 'Isi TW1', kunci: kunci.file('staf.pem#41') },
  );
});
afterEach(() => {
  uji.remove();
  kunci.remove();
});

const tepercaya = () => ({ penanda: kunci.penanda.replace(/^luar#70.*\n/m, '') });
const read = (cabang = 'usul/tw1') => readPolos({ repo: uji.repo, tepercaya: tepercaya() }, cabang, 'main');
const sah = (lain: Partial<CommitOptions> = {}): CommitOptions => ({
  waktu: JAM(3),
  pesan: 'Setuju\n\nSasaran: main',
  kunci: kunci.file('kasi.pem#52'),
  ...lain,
});

describe('readPolos(salinan, cabang, sasaran): tag persetujuan', () => {
  test('tag bertanda pada kepala', () => {
    uji.tag('setuju/usul/tw1/3-kasi', kepala, sah());
    expect(read().persetujuan).toEqual([
      {
        akun: KASI,
        keadaan: 'setuju',
        waktu: JAM(3),
        urutan: 1,
        shaDisetujui: kepala,
        dasarSha: 'tag-bertanda-tangan',
        teks: 'Setuju',
      },
    ]);
  });

  test('pengembalian dengan alasan, urut menurut waktu', () => {
    uji.tag('setuju/usul/tw1/a', kepala, sah({ waktu: JAM(5) }));
    uji.tag('kembalikan/usul/tw1/b', kepala, sah({ pesan: 'KEMBALIKAN kasubag-umum: bukti kurang\n\nSasaran: main' }));
    expect(read().persetujuan.map(({ keadaan, urutan, teks }) => [keadaan, urutan, teks])).toEqual([
      ['kembalikan', 1, 'KEMBALIKAN kasubag-umum: bukti kurang'],
      ['setuju', 2, 'Setuju'],
    ]);
  });

  test('T1: tag pada commit lama tetap menyebut commit lamanya', () => {
    uji.tag('setuju/usul/tw1/a', kepala, sah());
    const baru = uji.commit({ 'content/a.yaml': 'nilai: 3\n' }, { waktu: JAM(4), pesan: 'lanjut' });
    const { shaKepala, persetujuan } = read();
    expect([shaKepala, persetujuan.map(({ shaDisetujui }) => shaDisetujui)]).toEqual([baru, [kepala]]);
  });

  const tree = () => uji.git('rev-parse', `${kepala}^{tree}`);
  test.each<[string, () => unknown]>([
    ['tag ringan tanpa isi', () => uji.git('tag', 'setuju/usul/tw1/a', kepala)],
    [
      'tag tanpa tanda',
      () => uji.tag('setuju/usul/tw1/a', kepala, { waktu: JAM(3), pesan: 'Setuju\n\nSasaran: main' }),
    ],
    ['tanda orang luar', () => uji.tag('setuju/usul/tw1/a', kepala, sah({ kunci: kunci.file('luar#70') }))],
    ['tanda tanpa nomor akun', () => uji.tag('setuju/usul/tw1/a', kepala, sah({ kunci: kunci.file('tanpa-nomor') }))],
    ['T15: sasaran lain', () => uji.tag('setuju/usul/tw1/a', kepala, sah({ pesan: 'Setuju\n\nSasaran: coba' }))],
    ['T15: tanpa sasaran', () => uji.tag('setuju/usul/tw1/a', kepala, sah({ pesan: 'Setuju' }))],
    [
      'T15: dua sasaran',
      () => uji.tag('setuju/usul/tw1/a', kepala, sah({ pesan: 'Setuju\n\nSasaran: main\nSasaran: coba' })),
    ],
    ['untuk pohon, bukan commit', () => uji.tag('setuju/usul/tw1/a', tree(), sah())],
    ['untuk cabang lain', () => uji.tag('setuju/usul/tw2/a', kepala, sah())],
    ['untuk cabang dengan nama lebih panjang', () => uji.tag('setuju/usul/tw1/anak/a', kepala, sah())],
    ['nama lain', () => uji.tag('sudah/usul/tw1/a', kepala, sah())],
    [
      'tag sah untuk cabang lain yang dinamai ulang',
      () => uji.git('update-ref', 'refs/tags/setuju/usul/tw1/a', uji.tag('setuju/usul/tw2/a', kepala, sah())),
    ],
    [
      'pengembalian yang dinamai ulang menjadi persetujuan',
      () => {
        uji.git('update-ref', 'refs/tags/setuju/usul/tw1/a', uji.tag('kembalikan/usul/tw1/a', kepala, sah()));
        uji.git('update-ref', '-d', 'refs/tags/kembalikan/usul/tw1/a');
      },
    ],
    ['tag di atas tag', () => uji.tag('setuju/usul/tw1/a', uji.tag('lain', kepala, sah()), sah())],
  ])('tidak dihitung: %s', (_, buat) => {
    buat();
    expect(read().persetujuan).toEqual([]);
  });
});

describe('readPolos(salinan, cabang, sasaran): penyusun dan pendorong', () => {
  test('penanda tangan commit pertama, dan setiap penanda tangan', () => {
    const dua = uji.commit({ 'b.yaml': 'x\n' }, { waktu: JAM(3), pesan: 'dua', kunci: kunci.file('kasi.pem#52') });
    const { penulis, pendorong, dibuka, judul } = read();
    expect([penulis, dibuka, judul]).toEqual([STAF, JAM(2), 'Isi TW1']);
    expect(pendorong).toEqual([
      { akun: STAF, waktu: JAM(2), sha: kepala },
      { akun: KASI, waktu: JAM(3), sha: dua },
    ]);
  });

  test('T12: surel pejabat pada commit tanpa tanda tidak berarti apa-apa', () => {
    const palsu = uji.commit({ 'b.yaml': 'x\n' }, { waktu: JAM(3), pesan: 'dua', email: 'camat@kecamatan.example' });
    expect(read().pendorong.at(-1)).toEqual({ akun: TAK_DIKENAL, waktu: JAM(3), sha: palsu });
    expect(read().komiter.at(-1)).toEqual({
      sha: palsu,
      authorEmail: 'camat@kecamatan.example',
      committerEmail: 'camat@kecamatan.example',
    });
  });

  test('sesudah digabung: siapa yang menggabung, dan penyusunnya tetap', () => {
    uji.git('checkout', '--quiet', 'main');
    uji.git('merge', '--quiet', '--no-ff', '--no-commit', 'usul/tw1');
    const gabung = uji.commit({}, { waktu: JAM(6), pesan: 'Gabung', kunci: kunci.file('juru-gabung#99') });
    expect(read()).toMatchObject({
      keadaan: 'tergabung',
      penulis: STAF,
      dibuka: JAM(2),
      digabung: { sha: gabung, waktu: JAM(6), oleh: GERBANG },
    });
  });

  test('yang dimajukan tanpa penggabungan tidak punya penggabung', () => {
    uji.git('branch', '--force', 'main', 'usul/tw1');
    const fakta = read();
    expect([fakta.keadaan, 'digabung' in fakta]).toEqual(['tergabung', false]);
  });
});

test('listTerbukaPolos(repo, sasaran): yang memuat sesuatu yang belum ada di sasaran', () => {
  uji.git('branch', 'sudah-masuk', 'main');
  uji.git('branch', 'usul/lain', kepala);
  expect(listTerbukaPolos(uji.repo, 'main')).toEqual(['usul/lain', 'usul/tw1']);
});

test('salinan telanjang dan salinan kerja membaca fakta yang sama', () => {
  uji.tag('setuju/usul/tw1/3-kasi', kepala, sah());
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-polos-'));
  try {
    for (const nama of ['telanjang', 'kerja'])
      execFileSync('git', [
        'clone',
        '--quiet',
        ...(nama === 'telanjang' ? ['--bare'] : []),
        uji.folder,
        join(folder, nama),
      ]);
    const [satu, dua] = ['telanjang', 'kerja'].map((nama) => openRepo(join(folder, nama)));
    if (!satu || !dua) throw new Error('tidak ada salinan');
    const fakta = readPolos({ repo: satu, tepercaya: tepercaya() }, 'usul/tw1', 'main');
    expect(fakta).toEqual(read());
    expect(readPolos({ repo: dua, tepercaya: tepercaya() }, 'usul/tw1', 'main')).toEqual(fakta);
    expect(listTerbukaPolos(dua, 'main')).toEqual(['usul/tw1']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('cabang yang tidak ada disebut namanya', () => {
  expect(() => read('usul/tw9')).toThrow(/cabang "usul\/tw9" tidak ada/);
});
