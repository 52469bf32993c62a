import { describe, expect, test } from 'vitest';
import type { FaktaMR } from '../../src/alur/fakta.ts';
import type { HasilPeriksa } from '../../src/alur/kebijakan.ts';
import type { KodeGagal, KomitRiwayat } from '../../src/alur/riwayat.ts';
import { findForge } from '../../src/alur/putus-ulang.ts';
import { KEPALA, kembalikan, komentar, LAMA, menit, oleh, rantaiLengkap, setuju, TW1, ubahan } from './fakta-contoh.ts';
import { AKUN, kebijakan, KUTASARI, tambahPenugasan } from './kantor.ts';
import { GENESIS, Kantor, mengecualikan, ubahPohon } from './riwayat-contoh.ts';

const LENGKAP: Partial<FaktaMR> = { persetujuan: rantaiLengkap() };
const KEBIJAKAN: Partial<FaktaMR> = {
  ...oleh('perencanaan'),
  berkas: [ubahan('content/pengecualian.yaml')],
  persetujuan: [setuju('sekretaris', 10), setuju('camat', 20)],
};
const program = { berkas: [ubahan(`${TW1}/program.yaml`)], ...oleh('sekretariat') };
const perencanaan = { berkas: [ubahan(`${TW1}/seksi/subbagian-perencanaan.yaml`)] };

const PLH = kebijakan(
  tambahPenugasan(KUTASARI, {
    jabatan: 'kasubag-umum',
    pejabat: 'contoh-kasi-pelayanan',
    sifat: 'plh',
    mulai: '2024-04-02',
    selesai: '2024-04-02',
    sk: 'Surat Perintah Contoh Nomor 000/CONTOH/2024',
  }),
);

/** Whatever the gate merges, verifies: each road to a complete chain. */
describe('verifyHistory(genesis, komit, kebijakanPada): yang digabung juru gabung', () => {
  test.each<[nama: string, ubah: Partial<FaktaMR>, periksa?: Partial<HasilPeriksa>]>([
    ['rantai penuh', LENGKAP],
    ['dirangkap pengaju', { ...oleh('pemerintahan'), persetujuan: [setuju('umum', 10), setuju('perencanaan', 20)] }],
    ['dirangkap pembuka', { penulis: AKUN.pemerintahan, persetujuan: [setuju('umum', 10), setuju('perencanaan', 20)] }],
    [
      'pendorong lama menyetujui kepala yang didorong orang lain',
      {
        pendorong: [
          { akun: AKUN.pemerintahan, waktu: menit(-1), sha: LAMA },
          { akun: AKUN.staf, waktu: menit(5), sha: KEPALA },
        ],
        ...LENGKAP,
      },
    ],
    [
      'ditunda ke langkah terakhirnya',
      { ...perencanaan, persetujuan: [setuju('umum', 10), setuju('perencanaan', 20)] },
    ],
    ['diajukan pemegang dua langkah', { ...perencanaan, ...oleh('perencanaan'), persetujuan: [setuju('umum', 10)] }],
    ['atasan', { ...oleh('umum'), berkas: [ubahan(`${TW1}/format.yaml`)], persetujuan: [setuju('sekretaris', 10)] }],
    [
      'langkah 8 dan 9 sekaligus',
      { ...program, persetujuan: [setuju('umum', 10), setuju('sekretaris', 20), setuju('perencanaan', 30)] },
    ],
    [
      'satu orang dua kali',
      { ...program, persetujuan: [setuju('perencanaan', 10), setuju('sekretaris', 20), setuju('perencanaan', 30)] },
    ],
    ['semua pada satu detik', { persetujuan: rantaiLengkap().map((satu) => ({ ...satu, waktu: menit(10) })) }],
    [
      'dengan pengembalian, satu di antaranya pada kepala lama',
      {
        persetujuan: [
          kembalikan('pemerintahan', 5, 'angka | -> keliru\nbaris dua', { shaDisetujui: LAMA }),
          setuju('pemerintahan', 10),
          setuju('umum', 20),
          setuju('umum', 40),
          setuju('perencanaan', 50),
        ],
        komentar: [komentar('perencanaan', 30, 'Kembalikan kasubag-umum: bukti')],
      },
    ],
    [
      'dikembalikan, lalu pengajunya sendiri mengulang',
      {
        ...oleh('pemerintahan'),
        persetujuan: [
          kembalikan('umum', 5, 'kurang'),
          setuju('pemerintahan', 10),
          setuju('umum', 20),
          setuju('perencanaan', 30),
        ],
      },
    ],
    [
      'forge tanpa sha',
      {
        persetujuan: rantaiLengkap().map((satu) => ({ ...satu, shaDisetujui: null, dasarSha: 'versi-diff' as const })),
      },
    ],
    [
      'ralat',
      {
        berkas: [ubahan(`${TW1}/seksi/seksi-pemerintahan.yaml`), ubahan(`${TW1}/kompilasi.yaml`)],
        persetujuan: [...rantaiLengkap(), setuju('sekretaris', 40), setuju('camat', 50)],
      },
    ],
    [
      'perangkat tanpa Camat',
      {
        ...oleh('sekretariat'),
        berkas: [ubahan('src/a.ts')],
        persetujuan: [setuju('admin', 1), setuju('sekretaris', 2)],
      },
      { barisTerbitBerubah: false },
    ],
    [
      'perangkat dengan Camat',
      {
        ...oleh('sekretariat'),
        berkas: [ubahan('src/a.ts')],
        persetujuan: [setuju('admin', 1), setuju('sekretaris', 2), setuju('camat', 3)],
      },
    ],
    [
      'blangko',
      { ...oleh('perencanaan'), berkas: [ubahan(`${TW1}/program.yaml`)], persetujuan: [setuju('umum', 1)] },
      { blangko: ['kinerja/2024/tw1/program.yaml'] },
    ],
    ['tanpa forge', { ...LENGKAP, forge: 'git', url: 'plain:usul/tw1 é' }],
    ['GitLab', { ...LENGKAP, forge: 'gitlab', url: 'https://forge.example/kecamatan/kinerja/-/merge_requests/7' }],
    ['GitHub', { ...LENGKAP, forge: 'github', url: 'https://forge.example/kecamatan/kinerja/pull/7' }],
  ])('%s', (_nama, ubah, periksa) => {
    const kantor = new Kantor();
    kantor.merge(ubah, undefined, periksa);
    expect(kantor.verify().gagal).toBeUndefined();
    expect(kantor.verify().komit).toMatchObject([{ status: 'sah' }]);
  });

  test('kosong: tidak ada yang tidak sah', () => {
    expect(new Kantor().verify()).toEqual({ sah: true, komit: [] });
  });

  test('kebijakan setiap commit dibaca pada induk pertamanya', () => {
    const kantor = new Kantor();
    kantor.merge(LENGKAP);
    kantor.merge({ ...KEBIJAKAN, berkas: [ubahan('content/pejabat.yaml')] }, PLH);
    kantor.merge({ persetujuan: [setuju('pemerintahan', 10), setuju('pelayanan', 20), setuju('perencanaan', 30)] });
    expect(kantor.verify().sah).toBe(true);
    kantor.pohon.set(kantor.komit[1]?.sha ?? '', kebijakan());
    expect(kantor.verify().gagal).toMatchObject({ sha: kantor.komit[2]?.sha, kode: 'putusan-berbeda' });
  });
});

/** One good merge, then one that somebody has tampered with: what fails, and at which commit. */
describe('verifyHistory: serangan', () => {
  const garis = (kunci: string): RegExp => new RegExp(`^${kunci}.*\n`, 'm');
  test.each<[nama: string, ubah: (komit: KomitRiwayat) => Partial<KomitRiwayat>, kode: KodeGagal]>([
    [
      'T17 maju cepat dengan jejak palsu pada satu induk',
      ({ induk }) => ({ induk: induk.slice(0, 1) }),
      'bukan-gabungan',
    ],
    ['T18 pesan disunting penggabung', ({ pesan }) => ({ pesan: `${pesan}\nDisetujui Camat.\n` }), 'jejak-rusak'],
    ['T19 dipadatkan (squash)', ({ induk, pesan }) => ({ induk: induk.slice(0, 1), pesan }), 'bukan-gabungan'],
    [
      'T20 gabungan yang mengubah isi',
      ({ perubahan }) => ({
        perubahan: perubahan.map((satu) => ({ ...satu, baru: { mode: '100644', blob: 'f'.repeat(40) } })),
      }),
      'pohon-berbeda',
    ],
    [
      'T20 gabungan yang menambah berkas',
      ({ perubahan }) => ({ perubahan: [...perubahan, ubahPohon('content/a.yaml')] }),
      'pohon-berbeda',
    ],
    ['T20 gabungan yang membuang berkas', () => ({ perubahan: [] }), 'pohon-berbeda'],
    [
      'T20 gabungan yang mengubah mode',
      ({ perubahan }) => ({
        perubahan: perubahan.map((satu) => ({ ...satu, baru: { mode: '120000', blob: 'd'.repeat(40) } })),
      }),
      'pohon-berbeda',
    ],
    [
      'T20 cabang utama sudah berubah di berkas itu',
      ({ perubahan }) => ({
        perubahan: perubahan.map((satu) => ({ ...satu, lama: { mode: '100644', blob: 'f'.repeat(40) } })),
      }),
      'pohon-berbeda',
    ],
    [
      'T24 dianggap digabung tanpa diperiksa: kepala lain',
      ({ induk }) => ({ induk: [induk[0] ?? '', 'f'.repeat(40)] }),
      'kepala-berbeda',
    ],
    ['tiga induk', ({ induk }) => ({ induk: [...induk, 'f'.repeat(40)] }), 'bukan-gabungan'],
    ['tanpa tanda tangan', () => ({ tandaTangan: () => 'tanpa' }), 'tanda-tangan'],
    ['tanda tangan kunci lain', () => ({ tandaTangan: () => 'tidak-sah' }), 'tanda-tangan'],
    ['induk yang diganti', ({ induk }) => ({ induk: ['f'.repeat(40), induk[1] ?? ''] }), 'urutan-putus'],
    ['T31 waktu dimundurkan', () => ({ waktu: menit(0) }), 'waktu-mundur'],
    [
      'T31 persetujuan bertanggal sesudah digabung',
      ({ pesan }) => ({ pesan: pesan.replace('2024-04-02T02:30:00Z', '2034-04-02T02:30:00Z') }),
      'waktu-mundur',
    ],
    ['waktu commit tidak terbaca', () => ({ waktu: 'kemarin' }), 'waktu-mundur'],
    [
      'satu persetujuan dihapus',
      ({ pesan }) => ({ pesan: pesan.replace(garis('Persetujuan: .*#4 '), '') }),
      'putusan-berbeda',
    ],
    [
      'urutan persetujuan ditukar',
      ({ pesan }) => ({ pesan: pesan.replace(/^(Persetujuan: .*\n)(Persetujuan: .*\n)/m, '$2$1') }),
      'putusan-berbeda',
    ],
    [
      'waktu persetujuan ditukar',
      ({ pesan }) => ({ pesan: pesan.replace('T02:10:00Z', 'T02:25:00Z') }),
      'putusan-berbeda',
    ],
    [
      'penyetuju diganti',
      ({ pesan }) => ({ pesan: pesan.replace('contoh-kasubag-umum#44', 'contoh-kasi-pelayanan#48') }),
      'putusan-berbeda',
    ],
    [
      'nomor akun diganti',
      ({ pesan }) => ({ pesan: pesan.replace('contoh-kasubag-umum#44', 'contoh-kasubag-umum#48') }),
      'putusan-berbeda',
    ],
    [
      'persetujuan pada kepala lain',
      ({ pesan }) => ({ pesan: pesan.replace(/^(Persetujuan: .*#4 .* )[0-9a-f]{40}$/m, `$1${LAMA}`) }),
      'putusan-berbeda',
    ],
    [
      'penyusun disembunyikan di balik orang luar',
      ({ pesan }) => ({ pesan: pesan.replace(/^Penyusun: .*$/m, 'Penyusun: orang-luar#7') }),
      'putusan-berbeda',
    ],
    ['jabatan lain', ({ pesan }) => ({ pesan: pesan.replace('#4 kasubag-umum', '#4 sekretaris') }), 'putusan-berbeda'],
    [
      'ditandai dirangkap',
      ({ pesan }) => ({ pesan: pesan.replace(/^(Persetujuan: .*#4 .*)$/m, '$1 dirangkap') }),
      'putusan-berbeda',
    ],
    [
      'rantai berkas lain',
      ({ pesan }) => ({ pesan: pesan.replace('seksi-pemerintahan.yaml', 'seksi-pelayanan.yaml') }),
      'putusan-berbeda',
    ],
    [
      'alamat tidak berbentuk',
      ({ pesan }) => ({ pesan: pesan.replace(/^Permohonan: .*$/m, 'Permohonan: https://forge.example/lain') }),
      'putusan-berbeda',
    ],
    [
      'permohonan yang sama dua kali',
      ({ pesan }) => ({ pesan: pesan.replace(/pulls\/\d+/, 'pulls/2') }),
      'permohonan-ganda',
    ],
    [
      'angka lampau diubah dengan jejak berkas lain',
      () => lainBerkas('content/kinerja/2023/tw4/seksi/seksi-pelayanan.yaml'),
      'putusan-berbeda',
    ],
    ['T8 berkas kebijakan diselundupkan', () => lainBerkas('content/pejabat.yaml'), 'putusan-berbeda'],
    ['T32 tautan', () => lainMode('120000'), 'putusan-berbeda'],
  ])('%s', (_nama, ubah, kode) => {
    const kantor = new Kantor();
    kantor.merge(LENGKAP);
    kantor.merge(LENGKAP);
    const [, asal] = kantor.komit;
    if (!asal) throw new Error('tanpa commit');
    kantor.komit[1] = { ...asal, ...ubah(asal) };
    expect(kantor.verify()).toMatchObject({ sah: false, gagal: { sha: asal.sha, status: 'gagal', kode } });
  });

  test('T9 pengaju yang sama dengan satu-satunya penyetuju', () => {
    const kantor = new Kantor();
    kantor.merge({ berkas: [ubahan(`${TW1}/format.yaml`)], persetujuan: [setuju('umum', 10)] });
    const [asal] = kantor.komit;
    if (!asal) throw new Error('tanpa commit');
    const pesan = asal.pesan.replaceAll(/contoh-staf-seksi#\d+/g, 'contoh-kasubag-umum#44');
    kantor.komit[0] = { ...asal, pesan };
    expect(kantor.verify().gagal).toMatchObject({ alasan: 'persetujuan selain penyusunnya' });
  });

  test('T31 commit sebelum commit di depannya', () => {
    const kantor = new Kantor();
    kantor.merge(LENGKAP);
    const sha = kantor.merge(LENGKAP);
    kantor.komit.push(...kantor.komit.splice(1).map((satu) => ({ ...satu, waktu: menit(99_999) })));
    expect(kantor.verify().gagal).toMatchObject({ sha, kode: 'waktu-mundur' });
  });

  test('T31 gabungan pertama sebelum genesis', () => {
    const kantor = new Kantor();
    const sha = kantor.merge(LENGKAP);
    kantor.komit.push(...kantor.komit.splice(0).map((satu) => ({ ...satu, waktu: menit(-101) })));
    expect(kantor.verify().gagal).toMatchObject({ sha, kode: 'waktu-mundur' });
  });

  test.each([
    ['plain:usul/tw1', 'git', 'waktu-mundur'],
    ['https://forge.example/k/k/pulls/1', 'gitea', undefined],
  ] as const)('T31 %s: disetujui sebelum isi main yang dimuat kepalanya', (url, forge, kode) => {
    const kantor = new Kantor();
    kantor.merge({ ...LENGKAP, forge, url });
    kantor.komit.push(...kantor.komit.splice(0).map((satu) => ({ ...satu, waktuDasar: menit(25) })));
    expect(kantor.verify().gagal?.kode).toBe(kode);
    kantor.komit.push(...kantor.komit.splice(0).map((satu) => ({ ...satu, waktuDasar: menit(5) })));
    expect(kantor.verify().sah).toBe(true);
  });

  test('cabang tanpa forge boleh dipakai lagi', () => {
    const kantor = new Kantor();
    for (let n = 0; n < 2; n += 1) kantor.merge({ ...LENGKAP, forge: 'git', url: 'plain:usul/tw1' });
    expect(kantor.verify().sah).toBe(true);
  });

  test.each([
    ['tanpa Camat', [setuju('admin', 1), setuju('sekretaris', 2)], false],
    ['dengan Camat', [setuju('admin', 1), setuju('sekretaris', 2), setuju('camat', 3)], true],
  ])('perangkat %s hanya bila pohonnya memang begitu', (_nama, persetujuan, barisTerbitBerubah) => {
    const kantor = new Kantor();
    const berkas = [ubahan('src/a.ts')];
    kantor.merge({ ...oleh('sekretariat'), berkas, persetujuan }, undefined, { barisTerbitBerubah });
    const [asal] = kantor.komit;
    if (!asal) throw new Error('tanpa commit');
    expect(kantor.verify().sah).toBe(true);
    kantor.komit[0] = { ...asal, periksa: { blangko: [], barisTerbitBerubah: !barisTerbitBerubah } };
    expect(kantor.verify().gagal).toMatchObject({ kode: 'putusan-berbeda' });
    kantor.komit[0] = { ...asal, periksa: { blangko: [] } };
    expect(kantor.verify().sah).toBe(barisTerbitBerubah); // what is not known may change a row
  });

  test('T21 didorong langsung', () => {
    const kantor = new Kantor();
    kantor.merge(LENGKAP);
    const sha = kantor.push();
    expect(kantor.verify().gagal).toMatchObject({ sha, kode: 'bukan-gabungan' });
  });

  test('commit di tengah dibuang', () => {
    const kantor = new Kantor();
    for (let n = 0; n < 3; n += 1) kantor.merge(LENGKAP);
    kantor.komit.splice(1, 1);
    expect(kantor.verify().gagal).toMatchObject({ sha: kantor.komit[1]?.sha, kode: 'urutan-putus' });
  });

  test('kebijakan yang tidak terbaca', () => {
    const kantor = new Kantor();
    kantor.merge(LENGKAP);
    kantor.pohon.delete(GENESIS);
    expect(kantor.verify().gagal).toMatchObject({ kode: 'kebijakan-tidak-terbaca' });
  });
});

function lainBerkas(path: string): Partial<KomitRiwayat> {
  return { perubahan: [ubahPohon(path)], perubahanKepala: [ubahPohon(path)] };
}

function lainMode(mode: string): Partial<KomitRiwayat> {
  const satu = { ...ubahPohon(`${TW1}/seksi/seksi-pemerintahan.yaml`), baru: { mode, blob: 'd'.repeat(40) } };
  return { perubahan: [satu], perubahanKepala: [satu] };
}

describe('verifyHistory: pemulihan', () => {
  test('kunci yang dibawa dorongan langsung tidak mengesahkan apa pun sesudahnya, juga bukan pemulihannya', () => {
    const kantor = new Kantor();
    const dibawa = kebijakan();
    const sha = kantor.push(dibawa);
    kantor.merge(KEBIJAKAN, mengecualikan(sha));
    const [, asal] = kantor.komit;
    if (!asal) throw new Error('tanpa commit');
    kantor.komit[1] = { ...asal, tandaTangan: (pada) => (pada === dibawa ? 'sah' : 'tidak-sah') };
    expect(kantor.verify().komit.map(({ status }) => status)).toEqual(['gagal', 'gagal']);
  });

  test('disebut pengecualian.yaml yang disetujui', () => {
    const kantor = new Kantor();
    const sha = kantor.push();
    const oleh = kantor.merge(KEBIJAKAN, mengecualikan(sha));
    kantor.merge(LENGKAP);
    expect(kantor.verify()).toMatchObject({
      sah: true,
      komit: [{ sha, status: 'dipulihkan', oleh }, { status: 'sah' }, { status: 'sah' }],
    });
  });

  test('sesudah dipulihkan, kebijakan yang baru berlaku lagi', () => {
    const kantor = new Kantor();
    const sha = kantor.push();
    kantor.merge(KEBIJAKAN, mengecualikan(sha));
    kantor.merge({ ...KEBIJAKAN, berkas: [ubahan('content/pejabat.yaml')] }, PLH);
    kantor.merge({ persetujuan: [setuju('pemerintahan', 10), setuju('pelayanan', 20), setuju('perencanaan', 30)] });
    expect(kantor.verify().sah).toBe(true);
  });

  test('pengecualian yang didorong langsung tidak memulihkan', () => {
    const kantor = new Kantor();
    const sha = kantor.push();
    const dua = kantor.push(mengecualikan(sha));
    kantor.merge(LENGKAP);
    expect(kantor.verify().komit).toMatchObject([
      { status: 'gagal' },
      { sha: dua, status: 'gagal' },
      { status: 'sah' },
    ]);
    kantor.merge(KEBIJAKAN, mengecualikan(sha, dua));
    expect(kantor.verify().komit[1]).toMatchObject({ status: 'dipulihkan' });
    expect(kantor.verify().gagal).toMatchObject({ sha });
  });

  test('yang masuk tanpa persetujuan tidak menentukan siapa yang memulihkan', () => {
    const kantor = new Kantor();
    const rampas = kebijakan(
      tambahPenugasan(
        KUTASARI,
        ...['camat', 'sekretaris'].map((jabatan) => ({
          jabatan,
          pejabat: `contoh-kasi-${jabatan === 'camat' ? 'pelayanan' : 'ketentraman'}`,
          sifat: 'plh' as const,
          mulai: '2024-01-01',
        })),
      ),
    );
    const sha = kantor.push(rampas);
    kantor.merge(
      { ...KEBIJAKAN, persetujuan: [setuju('ketentraman', 10), setuju('pelayanan', 20)] },
      mengecualikan(sha),
    );
    expect(kantor.verify()).toMatchObject({
      sah: false,
      gagal: { sha },
      komit: [{ status: 'gagal' }, { status: 'gagal', kode: 'putusan-berbeda' }],
    });
  });

  test('dua yang rusak, satu pemulihan', () => {
    const kantor = new Kantor();
    const sha = [kantor.push(), kantor.push()];
    kantor.merge(KEBIJAKAN, mengecualikan(...sha));
    expect(kantor.verify().sah).toBe(true);
  });

  test('menyebut commit lain tidak memulihkan', () => {
    const kantor = new Kantor();
    kantor.push();
    kantor.merge(KEBIJAKAN, mengecualikan('f'.repeat(40)));
    expect(kantor.verify().sah).toBe(false);
  });
});

describe('findForge(permohonan)', () => {
  test.each([
    ['plain:usul/tw1', 'git'],
    ['plain:', undefined],
    ['https://gitlab.example/a/b/-/merge_requests/7', 'gitlab'],
    ['https://gitea.example/a/b/pulls/7', 'gitea'],
    ['https://github.example/a/b/pull/7', 'github'],
    ['https://github.example/a/b/pull/7/files', undefined],
    ['https://github.example/?/pull/7', undefined],
    ['ftp://x/pull/7', undefined],
  ])('%s: %s', (alamat, forge) => {
    expect(findForge(alamat)).toBe(forge);
  });
});
