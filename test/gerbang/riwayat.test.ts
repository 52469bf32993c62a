import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDiGaris, type KodeGagalRepo, loadRiwayat, type RiwayatRepo } from '../../src/gerbang/riwayat.ts';
import { composeLaporan } from '../../src/gerbang/laporan-riwayat.ts';
import { formatLaporan } from '../../src/gerbang/laporan-riwayat-teks.ts';
import { writeKomit } from '../../src/gerbang/komit.ts';
import { menit, oleh, setuju } from '../alur/fakta-contoh.ts';
import { CAMAT, createRiwayatBaik, PELAYANAN, PEMERINTAHAN, type RiwayatBaik, TW1 } from './riwayat-baik.ts';
import {
  changeTree,
  composeGabungan,
  type Gabungan,
  GERBANG,
  LAIN,
  LETAK,
  merge,
  namaKunci,
  pushKepala,
  removeKantorGit,
  writeGabungan,
  writeRepositori,
  writeTag,
} from './riwayat-uji.ts';

let baik: RiwayatBaik;
let bahan: Gabungan; // of one more request, ready to be merged
let format: Gabungan; // of one that a single approval decides

/** On that day a Plh. stands in for kasubag-umum. */
const SETUJU = [setuju('pemerintahan', 10), setuju('pelayanan', 20), setuju('perencanaan', 30)];

beforeAll(() => {
  baik = createRiwayatBaik();
  const { kantor, tip } = baik;
  const satu = (path: string, persetujuan = SETUJU) => ({
    ubah: { [path]: `${kantor.teks(path)}# lagi\n` },
    fakta: { persetujuan },
    saat: menit(70),
  });
  bahan = composeGabungan(kantor, tip, satu(PEMERINTAHAN));
  format = composeGabungan(kantor, tip, satu(`${TW1}/format.yaml`, [setuju('pelayanan', 10)]));
}, 120_000);
afterAll(() => removeKantorGit(baik.kantor));

/** What comes after the good history. */
function load(tip: string, genesis = baik.tip): RiwayatRepo {
  return loadRiwayat(baik.kantor.uji.repo, { genesis, tip }, LETAK);
}

const tulis = (ubah: Partial<Gabungan>, asal = bahan): string => writeGabungan(baik.kantor, { ...asal, ...ubah });
const ganti = (asal: Gabungan, dari: string | RegExp, ke: string): Partial<Gabungan> => {
  const pesan = asal.pesan.replaceAll(dari, ke);
  if (pesan === asal.pesan) throw new Error(`tidak ada ${String(dari)} dalam pesan`);
  return { pesan };
};
const kepala = ({ induk }: Gabungan): string => induk[1] ?? '';

/** The same trail, said of another head with other content. */
function denganKepala(ubah: Record<string, string>, email?: string): Partial<Gabungan> {
  const sha = pushKepala(baik.kantor, baik.tip, ubah, email);
  const pohon = baik.kantor.uji.git('rev-parse', `${sha}^{tree}`);
  return { pohon, induk: [baik.tip, sha], ...ganti(bahan, kepala(bahan), sha) };
}

function denganEntri(mode: string, path: string, teks = 'x'): Partial<Gabungan> {
  const pohon = changeTree(baik.kantor, bahan.pohon, mode, path, teks);
  const sha = baik.kantor.uji.git('commit-tree', pohon, '-p', baik.tip, '-m', 'usul');
  return { pohon, induk: [baik.tip, sha], ...ganti(bahan, kepala(bahan), sha) };
}

describe('loadRiwayat(repo, rentang, letak): riwayat yang baik', () => {
  test('biasa, pejabat, Plh., ralat, dirangkap, tanpa forge, bertanda tangan, perangkat', () => {
    const riwayat = load(baik.tip, baik.kantor.genesis);
    expect(riwayat.komit.map(({ sha, status }) => [sha, status])).toEqual(
      Object.values(baik.langkah).map((sha) => [sha, 'sah']),
    );
    expect([riwayat.sah, riwayat.gagal]).toEqual([true, undefined]);
  });

  test('satu lagi di atasnya', () => expect(load(tulis({}))).toMatchObject({ sah: true }));

  test('genesis sendiri: tidak ada yang diperiksa', () => {
    expect(load(baik.tip, baik.tip)).toMatchObject({ sah: true, komit: [] });
  });

  test.each([
    ['T21 cabang utama dimundurkan ke depan genesis', () => load(baik.kantor.genesis, baik.tip)],
    ['genesis hanya kepala sebuah permohonan', () => load(tulis({}), kepala(bahan))],
    ['genesis tidak ada di salinan', () => load(baik.tip, 'f'.repeat(40))],
  ])('%s: ditolak', (_nama, muat) => expect(muat).toThrow(/tidak berpangkal pada genesis/));

  test('T2, T21 riwayat yang dipotong tetap sah, tetapi ujung yang pernah ada hilang', () => {
    const tip = tulis({ induk: [baik.langkah.bertanda, kepala(bahan)] });
    expect(isDiGaris(baik.kantor.uji.repo, baik.tip, tip)).toBe(false);
    expect(isDiGaris(baik.kantor.uji.repo, baik.langkah.bertanda, tip)).toBe(true);
  });
});

/** One commit on top of what holds. Each row is signed by the gate unless it says otherwise. */
describe('loadRiwayat: serangan', () => {
  test.each<[nama: string, ubah: () => Partial<Gabungan>, kode: KodeGagalRepo]>([
    ['T21 dorongan langsung', () => ({ induk: [baik.tip], pesan: 'Perbaikan\n', kunci: undefined }), 'bukan-gabungan'],
    ['T19 dipadatkan (squash)', () => ({ induk: [baik.tip] }), 'bukan-gabungan'],
    ['T17 maju cepat dengan jejak palsu', () => ({ induk: [baik.tip], kunci: undefined }), 'bukan-gabungan'],
    ['tanpa tanda tangan', () => ({ kunci: undefined }), 'tanda-tangan'],
    ['T24 ditandatangani kunci lain', () => ({ kunci: LAIN }), 'tanda-tangan'],
    ['ditandatangani Camat, bukan juru gabung', () => ({ kunci: namaKunci('camat') }), 'tanda-tangan'],
    ['T18 pesan disunting', () => ({ pesan: `${bahan.pesan}\nDisetujui Camat.\n` }), 'jejak-rusak'],
    ['T17 tanpa jejak', () => ({ pesan: 'Gabung: isi\n' }), 'jejak-rusak'],
    ['T20 isi lain dari kepalanya', () => ({ pohon: pohon('100644', `content/${PEMERINTAHAN}`) }), 'pohon-berbeda'],
    ['T20 angka lampau ikut diubah', () => ({ pohon: pohon('100644', `content/${PELAYANAN}`) }), 'pohon-berbeda'],
    ['T20 mode berkas diubah', () => ({ pohon: pohon('100755', `content/${PEMERINTAHAN}`) }), 'pohon-berbeda'],
    ['T20 kepala tidak diambil', () => ({ pohon: baik.kantor.uji.git('rev-parse', 'main^{tree}') }), 'pohon-berbeda'],
    ['T24 kepala lain', () => ({ induk: [baik.tip, kepala(format)] }), 'kepala-berbeda'],
    [
      'T1 didorong sesudah disetujui: persetujuannya pada kepala lama',
      () => {
        const baru = denganKepala({ [PEMERINTAHAN]: 'lain\n' });
        const [, sha = ''] = baru.induk ?? [];
        const pesan =
          baru.pesan?.replaceAll(new RegExp(`^(Persetujuan: .* )${sha}$`, 'gm'), `$1${kepala(bahan)}`) ?? '';
        return { ...baru, pesan };
      },
      'putusan-berbeda',
    ],
    ['persetujuan dihapus', () => ganti(bahan, /^Persetujuan: .*#4 .*\n/gm, ''), 'putusan-berbeda'],
    [
      'urutan persetujuan ditukar',
      () => ganti(bahan, /^(Persetujuan: .*\n)(Persetujuan: .*\n)/gm, '$2$1'),
      'putusan-berbeda',
    ],
    ['T10 akun kedua', () => ganti(bahan, 'contoh-kasi-pemerintahan#45', 'kasi-dua#77'), 'putusan-berbeda'],
    [
      'T14 nama sama, nomor lain',
      () => ganti(bahan, 'contoh-kasi-pemerintahan#45', 'contoh-kasi-pemerintahan#77'),
      'putusan-berbeda',
    ],
    [
      'T12 surel Camat pada commit tidak menggantikan persetujuan',
      () => {
        const baru = denganKepala({ [PEMERINTAHAN]: 'lain\n' }, 'camat@kecamatan.example');
        return { ...baru, pesan: baru.pesan?.replace(/^Persetujuan: .*#3 .*\n/m, '') ?? '' };
      },
      'putusan-berbeda',
    ],
    [
      'T15 disetujui sebelum diajukan ke sini',
      () => ganti(bahan, /^Dibuka: .*$/gm, `Dibuka: ${menit(15)}`),
      'putusan-berbeda',
    ],
    [
      'T8 kebijakan diselundupkan',
      () => denganKepala({ [PEMERINTAHAN]: 'a\n', 'pejabat.yaml': 'b\n' }),
      'putusan-berbeda',
    ],
    ['angka lampau dengan jejak berkas lain', () => denganKepala({ [PELAYANAN]: 'a\n' }), 'putusan-berbeda'],
    ['T32 tautan', () => denganEntri('120000', `content/${PEMERINTAHAN}`, '/etc/passwd'), 'putusan-berbeda'],
    ['T32 submodul', () => denganEntri('160000', 'content/kinerja/lain'), 'putusan-berbeda'],
    ['T32 nama kembar', () => denganEntri('100644', `content/${TW1}/seksi/Seksi-Pemerintahan.yaml`), 'putusan-berbeda'],
    ['T32 nama berhuruf gabungan', () => denganEntri('100644', 'content/panduan/e\u0301.md'), 'putusan-berbeda'],
    ['T33 .gitattributes', () => denganEntri('100644', '.gitattributes', '*.yaml -diff\n'), 'putusan-berbeda'],
    ['T31 persetujuan sesudah digabung', () => ganti(bahan, menit(30), menit(90)), 'waktu-mundur'],
  ])('%s', (_nama, ubah, kode) => {
    const sha = tulis(ubah());
    expect(load(sha)).toMatchObject({ sah: false, komit: [{ sha }], gagal: { sha, kode } });
  });

  test.each<[nama: string, ubah: () => Partial<Gabungan>]>([
    ['T9 menyetujui isiannya sendiri', () => ganti(format, /contoh-staf-seksi#\d+/g, 'contoh-kasi-pelayanan#48')],
    ['T11 atas nama orang lain', () => ganti(format, /^Pendorong: .*$/gm, 'Pendorong: contoh-kasi-pelayanan#48')],
  ])('%s', (_nama, ubah) => {
    expect(load(tulis({}, format)).sah).toBe(true);
    const sha = tulis(ubah(), format);
    expect(load(sha).gagal).toMatchObject({ sha, kode: 'putusan-berbeda', alasan: 'persetujuan selain penyusunnya' });
  });

  test('T31 waktu dimundurkan', () => {
    const sha = tulis({ saat: menit(61) });
    expect(load(sha, baik.langkah.bertanda).gagal).toMatchObject({ sha, kode: 'waktu-mundur' });
  });

  test('T30 permohonan yang sama sekali lagi', () => {
    const sha = tulis(ganti(bahan, /pulls\/\d+/g, lastPermohonan()));
    expect(load(sha, baik.langkah.bertanda)).toMatchObject({
      komit: [{ status: 'sah' }, { sha, kode: 'permohonan-ganda' }],
    });
  });

  test('T18 gabungan yang sah disunting, tanda tangannya dibiarkan', () => {
    const { git, repo } = baik.kantor.uji;
    const teks = `${git('cat-file', 'commit', baik.tip)}\n`;
    const sha = writeKomit(repo, teks.replace('contoh-admin-satu-data', 'contoh-kasi-pelayanan'));
    expect(sha).not.toBe(baik.tip);
    expect(load(sha, baik.langkah.bertanda).gagal).toMatchObject({ sha, kode: 'tanda-tangan' });
  });

  test('di tengah riwayat: yang di belakangnya tidak menutupinya', () => {
    const { kantor } = baik;
    const sha = tulis({ induk: [baik.tip], kunci: undefined });
    const lalu = merge(kantor, sha, {
      ubah: { [PELAYANAN]: `${kantor.teks(PELAYANAN)}# a\n` },
      fakta: {
        persetujuan: SETUJU.map((satu, n) => (n === 0 ? setuju('pelayanan', 10) : satu)).toSpliced(
          1,
          1,
          setuju('pelayanan', 20),
        ),
      },
      saat: menit(80),
    });
    expect(load(lalu, baik.kantor.genesis)).toMatchObject({ sah: false, gagal: { sha } });
  });
});

const pohon = (mode: string, path: string): string => {
  const asal = mode === '100755' ? baik.kantor.uji.git('show', `${kepala(bahan)}:${path}`) : 'angka: 1';
  return changeTree(baik.kantor, bahan.pohon, mode, path, `${asal}\n`);
};

function lastPermohonan(): string {
  return /pulls\/\d+/.exec(baik.kantor.uji.git('show', '-s', '--format=%B', baik.tip))?.[0] ?? '';
}

describe('loadRiwayat: kunci juru gabung', () => {
  const instansi = (kunci: string) => {
    const { kantor } = baik;
    const teks = kantor.teks('instansi.yaml');
    return `${teks.slice(0, teks.indexOf('repositori:'))}${writeRepositori([kantor.kunci.publik(kunci)])}`;
  };
  const isi = () => ({ [PEMERINTAHAN]: `${baik.kantor.teks(PEMERINTAHAN)}# sesudah\n` });

  test('ditukar lewat dorongan langsung: dorongan itu dan semua sesudahnya gagal', () => {
    const { kantor, tip } = baik;
    const dorong = pushKepala(kantor, tip, { 'instansi.yaml': instansi(LAIN) });
    const gabungan = composeGabungan(kantor, dorong, { ubah: isi(), fakta: { persetujuan: SETUJU }, saat: menit(80) });
    const sha = writeGabungan(kantor, { ...gabungan, kunci: LAIN });
    expect(load(sha).komit).toMatchObject([
      { sha: dorong, status: 'gagal' },
      { sha, kode: 'tanda-tangan' },
    ]);
  });

  test('ditukar lewat permohonan: yang baru berlaku sesudahnya, yang lama tidak lagi (T31)', () => {
    const { kantor, tip } = baik;
    const tukar = merge(kantor, tip, {
      ubah: { 'instansi.yaml': instansi(LAIN) },
      fakta: { ...oleh('perencanaan'), persetujuan: CAMAT },
      saat: menit(71),
    });
    const usul = { ubah: isi(), fakta: { persetujuan: SETUJU }, saat: menit(80) };
    const gabungan = composeGabungan(kantor, tukar, usul);
    expect(load(writeGabungan(kantor, { ...gabungan, kunci: LAIN })).sah).toBe(true);
    const lama = writeGabungan(kantor, { ...gabungan, kunci: GERBANG });
    expect(load(lama).gagal).toMatchObject({ sha: lama, kode: 'tanda-tangan' });
  });
});

describe('loadRiwayat: pemulihan', () => {
  test('permohonan kebijakan yang menyebut commitnya', () => {
    const { kantor } = baik;
    const sha = tulis({ induk: [baik.tip], pesan: 'Perbaikan\n', kunci: undefined });
    const catatan = `pengecualian:\n  - commit: ${sha}\n    alasan: dorongan langsung saat server rusak\n    oleh: camat\n    sampai: 2024-12-31\n`;
    const oleh_ = merge(kantor, sha, {
      ubah: { 'pengecualian.yaml': catatan },
      fakta: { ...oleh('perencanaan'), persetujuan: CAMAT },
      saat: menit(80),
    });
    const riwayat = load(oleh_);
    expect(riwayat.komit).toMatchObject([{ sha, status: 'dipulihkan', oleh: oleh_ }, { status: 'sah' }]);
    expect(riwayat.sah).toBe(true);
    expect(formatLaporan(composeLaporan(riwayat)).join('\n')).toContain(`dipulihkan ${sha} 2024-04-02: punya 1 induk`);
  });
});

describe('loadRiwayat: tanda tangan pejabat', () => {
  const usul = (tag: (kepala: string) => string) => ({
    ubah: { [`${TW1}/evaluasi.yaml`]: `${baik.kantor.teks(`${TW1}/evaluasi.yaml`)}# lagi\n` },
    fakta: { ...oleh('perencanaan'), persetujuan: CAMAT },
    saat: menit(80),
    tag: (sha: string) => [tag(sha)],
  });
  const sign = (nama: string, sha: string, kunci?: string, pesan?: string) =>
    writeTag(baik.kantor, nama, sha, { ...(kunci && { kunci: namaKunciUji(kunci) }), ...(pesan && { pesan }) });

  test('dihitung pada setiap penggabungan', () => {
    const { komit, sah } = composeLaporan(load(baik.tip, baik.kantor.genesis));
    expect(sah).toBe(true);
    const tanda = komit.map((satu) => (satu.status === 'sah' ? satu.tanda_pejabat.map(({ akun }) => akun.id) : []));
    expect(tanda).toEqual([[], [], [], [], [], [42, 41], [41], []]);
    const [bertanda] = komit.slice(6);
    expect(bertanda?.status === 'sah' && bertanda.persetujuan.map((satu) => satu.bertanda)).toEqual([false, true]);
  });

  test.each<[nama: string, tag: (kepala: string) => string, alasan: RegExp]>([
    ['kunci tidak tercatat', (sha) => sign('setuju/u/camat', sha, 'lain'), /tidak ditandatangani kunci yang tercatat/],
    ['tanpa tanda', (sha) => sign('setuju/u/camat', sha), /tidak ditandatangani kunci yang tercatat/],
    ['commit lain', () => sign('setuju/u/camat', baik.tip, 'camat'), /tidak menunjuk kepala/],
    ['sebuah pengembalian', (sha) => sign('kembalikan/u/camat', sha, 'camat'), /bukan persetujuan atas permohonan/],
    [
      'cabang sasaran lain',
      (sha) => sign('setuju/u/camat', sha, 'camat', 'Setuju\n\nSasaran: uji'),
      /bukan persetujuan/,
    ],
    ['tanpa sasaran', (sha) => sign('setuju/u/camat', sha, 'camat', 'Setuju'), /bukan persetujuan/],
    ['bukan penyetujunya', (sha) => sign('setuju/u/umum', sha, 'umum'), /tidak ada di antara penyetujunya/],
    [
      'diubah sesudahnya',
      (sha) => sign('setuju/u/camat', sha, 'camat').replace('\nSetuju\n', '\nSetujui\n'),
      /kunci yang/,
    ],
    ['bukan tag', () => 'bukan tag\n', /rusak/],
  ])('%s: penggabungannya gagal', (_nama, tag, alasan) => {
    const sha = merge(baik.kantor, baik.tip, usul(tag));
    const { gagal } = load(sha);
    expect(gagal).toMatchObject({ sha, kode: 'tanda-pejabat' });
    expect(gagal?.alasan).toMatch(alasan);
  });

  test('tanpa forge: tag untuk cabang lain', () => {
    const biasa = usul((sha) => sign('setuju/lain/camat', sha, 'camat'));
    const sha = merge(baik.kantor, baik.tip, {
      ...biasa,
      fakta: { ...biasa.fakta, forge: 'git', url: 'plain:usul/tw1' },
    });
    expect(load(sha).gagal).toMatchObject({ sha, kode: 'tanda-pejabat' });
  });
});

function namaKunciUji(siapa: string): string {
  if (siapa === 'lain') return LAIN;
  return namaKunci(siapa === 'umum' ? 'umum' : 'camat');
}
