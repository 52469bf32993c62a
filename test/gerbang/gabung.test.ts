import { describe, expect, test } from 'vitest';
import { describeHasil, findKodeKeluar } from '../../src/gerbang/gabung-teks.ts';
import type { HasilGabung } from '../../src/gerbang/gabung.ts';
import { jam, type KantorPolos, openRuang, PANDUAN, run, usulLengkap, verifyServer } from './gabung-kantor.ts';
import { useKantor } from './pakai-kantor.ts';

const { kantor, open } = useKantor();
const jalan = (pilihan: Parameters<typeof openRuang>[1] = {}) => open(pilihan).jalan();
const baris = (hasil: HasilGabung[]) => hasil.map((satu) => describeHasil('git', satu));
const isi = (path = PANDUAN) => run(kantor.server, 'show', `main:${path}`);
const banyakGabungan = () => run(kantor.server, 'rev-list', '--count', '--first-parent', `${kantor.genesis}..main`);

describe('rantai lengkap', () => {
  test('digabung: dua induk, ditandatangani, isinya dan jejaknya benar, riwayatnya sah', async () => {
    const kepala = usulLengkap(kantor);
    const hasil = await jalan({ kini: jam('06:00') });
    const sha = kantor.tip();
    expect(baris(hasil)).toEqual([`usul/panduan usul/panduan: digabung ${sha}`]);
    expect(findKodeKeluar(hasil)).toBe(0);
    expect(run(kantor.server, 'log', '-1', '--format=%P|%an|%ae|%cn|%aI|%cI', 'main')).toBe(
      [
        `${kantor.genesis} ${kepala}`,
        'juru-gabung',
        'juru-gabung@juru-gabung.invalid',
        'juru-gabung',
        '2024-04-02T13:00:00+07:00',
        '2024-04-02T13:00:00+07:00',
      ].join('|'),
    );
    expect(isi()).toBe('# Panduan\n\nSatu.');
    expect(run(kantor.server, 'log', '-1', '--format=%B', 'main')).toBe(
      [
        'Gabung: usul/panduan',
        '',
        'Skema-Jejak: 1',
        'Permohonan: plain:usul/panduan',
        'Rantai: panduan/03-memahami-pesan-masalah.md',
        `Dibuka: ${jam('02:00')}`,
        `Kepala: ${kepala}`,
        'Penyusun: contoh-staf-sekretariat#50',
        'Pendorong: contoh-staf-sekretariat#50',
        `Persetujuan: tata-kelola-repositori#8 kasubag-perencanaan contoh-kasubag-perencanaan#43 ${jam('02:01')} ${kepala}`,
        `Persetujuan: tata-kelola-repositori#9 sekretaris contoh-sekretaris#42 ${jam('02:02')} ${kepala}`,
      ].join('\n'),
    );
    const riwayat = await verifyServer(kantor);
    expect(riwayat.komit).toMatchObject([{ sha, status: 'sah' }]);
  });

  test('dijalankan lagi: tidak ada yang berubah', async () => {
    usulLengkap(kantor);
    await jalan();
    const sha = kantor.tip();
    expect(await jalan()).toEqual([]);
    expect(kantor.tip()).toBe(sha);
  });

  test('nama cabang yang disebut saja; yang sudah digabung disebut sudah', async () => {
    usulLengkap(kantor, 'usul/a');
    usulLengkap(kantor, 'usul/b', '# Panduan\n\nDua.\n');
    const satu = open();
    expect(baris(await satu.jalan('usul/b'))).toEqual([`usul/b usul/b: digabung ${kantor.tip()}`]);
    expect(isi()).toContain('Dua.');
    expect(baris(await satu.jalan('usul/b'))).toEqual([
      `usul/b usul/b: sudah ada di cabang utama sebagai ${kantor.tip()}`,
    ]);
  });

  test('jam mesin yang tertinggal: waktunya waktu kejadian terakhir, dan disebut', async () => {
    usulLengkap(kantor);
    const hasil = await jalan({ kini: jam('01:32') });
    expect(baris(hasil)[0]).toMatch(/digabung \w{40}; jam mesin ini 1800 detik di belakang/);
    expect(run(kantor.server, 'log', '-1', '--format=%ct', 'main')).toBe(String(Date.parse(jam('02:02')) / 1000));
    expect((await verifyServer(kantor)).sah).toBe(true);
  });

  test('waktu tidak sebelum commit di depannya', async () => {
    usulLengkap(kantor, 'usul/a');
    await jalan({ kini: jam('09:00') });
    const isi = { 'content/panduan/01-mengisi-triwulan.md': '# Panduan\n\nB.\n' };
    kantor.usul('usul/b', isi, { dari: kantor.genesis, waktu: jam('02:30') });
    kantor.tag('setuju', 'usul/b', 'perencanaan', jam('03:00'));
    kantor.tag('setuju', 'usul/b', 'sekretaris', jam('04:00'));
    await jalan({ kini: jam('08:00') });
    expect(run(kantor.server, 'log', '-1', '--format=%ct', 'main')).toBe(String(Date.parse(jam('09:00')) / 1000));
    expect((await verifyServer(kantor)).komit.map(({ status }) => status)).toEqual(['sah', 'sah']);
  });

  test('T31: persetujuan bertanggal masa depan tidak menyeret waktu cabang utama', async () => {
    kantor.usul('usul/a', { [PANDUAN]: '# Panduan\n\nSatu.\n' });
    kantor.tag('setuju', 'usul/a', 'perencanaan', jam('03:00'));
    kantor.tag('setuju', 'usul/a', 'sekretaris', '2024-12-02T04:00:00Z');
    expect(baris(await jalan({ kini: jam('06:00') }))).toEqual([
      'usul/a usul/a: terhalang: ada persetujuan bertanggal 2024-12-02T04:00:00Z, yang belum tiba',
    ]);
    expect(kantor.tip()).toBe(kantor.genesis);
    expect(baris(await jalan({ kini: '2024-12-02T05:00:00Z' }))).toEqual([`usul/a usul/a: digabung ${kantor.tip()}`]);
  });
});

describe('belum lengkap: tidak digabung', () => {
  const PERTAMA = 'kasubag-perencanaan';
  test.each<[string, (kantor: KantorPolos) => unknown, RegExp]>([
    ['tanpa persetujuan', () => undefined, /: menunggu Kepala Sub Bagian Perencanaan dan Keuangan, /],
    [
      'baru satu dari dua',
      (k) => k.tag('setuju', 'usul/a', 'perencanaan', jam('03:00')),
      /: menunggu Sekretaris Kecamatan, /,
    ],
    [
      'T1: didorong lagi sesudah persetujuan terakhir',
      (k) => {
        k.tag('setuju', 'usul/a', 'perencanaan', jam('03:00'));
        k.tag('setuju', 'usul/a', 'sekretaris', jam('04:00'));
        k.usul('usul/a', { [PANDUAN]: '# Panduan\n\nLain.\n' }, { dari: 'usul/a', waktu: jam('05:00') });
      },
      /: menunggu Kepala Sub Bagian Perencanaan/,
    ],
    [
      'T29: persetujuan ditarik sebelum digabung',
      (k) => {
        k.tag('setuju', 'usul/a', 'perencanaan', jam('03:00'));
        k.tag('setuju', 'usul/a', 'sekretaris', jam('04:00'));
        k.kerja.git('push', '--quiet', 'origin', ':refs/tags/setuju/usul/a/sekretaris-0400');
      },
      /: menunggu Sekretaris Kecamatan, /,
    ],
    [
      'dikembalikan sesudah disetujui',
      (k) => {
        k.tag('setuju', 'usul/a', 'perencanaan', jam('03:00'));
        k.tag('setuju', 'usul/a', 'sekretaris', jam('04:00'));
        k.tag('kembalikan', 'usul/a', 'sekretaris', jam('05:00'), `KEMBALIKAN ${PERTAMA}: salah tahun`);
      },
      /: dikembalikan .*“salah tahun”/,
    ],
    [
      'isi bermasalah',
      (k) => {
        k.usul('usul/a', { 'content/kalender/2024.yaml': 'tahun: dua\n' });
        k.tag('setuju', 'usul/a', 'perencanaan', jam('03:00'));
        k.tag('setuju', 'usul/a', 'sekretaris', jam('04:00'));
      },
      /: isinya harus diperbaiki/,
    ],
  ])('%s', async (_nama, ubah, pesan) => {
    kantor.usul('usul/a', { [PANDUAN]: '# Panduan\n\nSatu.\n' });
    ubah(kantor);
    const hasil = await jalan();
    expect(hasil).toHaveLength(1);
    expect(baris(hasil)[0]).toMatch(pesan);
    expect(findKodeKeluar(hasil)).toBe(0);
    expect(kantor.tip()).toBe(kantor.genesis);
  });

  test('T20: yang disetujui digabung sendiri di luar juru-gabung dengan isi lain: kepala baru, disetujui dari awal', async () => {
    usulLengkap(kantor, 'usul/a');
    kantor.kerja.git('checkout', '--quiet', '--force', '-B', 'lain', 'origin/main');
    kantor.kerja.git('merge', '--quiet', '--no-ff', '--no-commit', 'usul/a');
    const jahat = kantor.kerja.commit(
      { [PANDUAN]: '# Panduan\n\nDiselundupkan.\n' },
      { waktu: jam('05:00'), pesan: 'Merge', kunci: kantor.letakKunci('sekretariat') },
    );
    kantor.kerja.git('push', '--quiet', 'origin', `${jahat}:refs/heads/usul/a`);
    expect(baris(await jalan())[0]).toMatch(/: menunggu Kepala Sub Bagian Perencanaan/);
    expect(kantor.tip()).toBe(kantor.genesis);
  });

  test('satu permohonan yang gagal dibaca tidak menghentikan yang lain', async () => {
    usulLengkap(kantor, 'usul/baik');
    kantor.kerja.git('checkout', '--quiet', '--orphan', 'tanpa-asal');
    kantor.kerja.git(
      'push',
      '--quiet',
      'origin',
      `${kantor.kerja.commit({ 'a.md': 'a' }, { waktu: jam('01:00'), pesan: 'a' })}:refs/heads/aneh`,
    );
    const hasil = await jalan();
    expect(hasil.map(({ nomor, status }) => `${nomor} ${status}`)).toEqual(['aneh ditunda', 'usul/baik digabung']);
  });
});

describe('cabang utama bergerak di antara memutuskan dan mengirim', () => {
  /** Another run merges a request just before this one pushes. */
  const disela = (cabang: string) => {
    let sudah = false;
    return open({
      ubah: (port) => ({
        ...port,
        push: async (sha) => {
          if (!sudah) await open().jalan(cabang);
          sudah = true;
          return port.push(sha);
        },
      }),
    });
  };

  test('di jalur lain: diputuskan lagi, lalu digabung di atasnya', async () => {
    usulLengkap(kantor, 'usul/a');
    kantor.usul('usul/b', { 'content/panduan/01-mengisi-triwulan.md': '# Panduan\n\nB.\n' });
    kantor.tag('setuju', 'usul/b', 'perencanaan', jam('03:00'));
    kantor.tag('setuju', 'usul/b', 'sekretaris', jam('04:00'));
    const [hasil] = await disela('usul/b').jalan('usul/a');
    expect(hasil).toMatchObject({ status: 'digabung', sha: kantor.tip() });
    expect(banyakGabungan()).toBe('2');
    expect([isi(), isi('content/panduan/01-mengisi-triwulan.md')]).toEqual(['# Panduan\n\nSatu.', '# Panduan\n\nB.']);
    expect((await verifyServer(kantor)).komit.map(({ status }) => status)).toEqual(['sah', 'sah']);
  });

  test('di jalur yang sama: terhalang', async () => {
    usulLengkap(kantor, 'usul/a');
    usulLengkap(kantor, 'usul/b', '# Panduan\n\nB.\n');
    const hasil = await disela('usul/b').jalan('usul/a');
    expect(baris(hasil)[0]).toMatch(/^usul\/a usul\/a: belum dapat diproses: .*03-memahami-pesan-masalah|utama/);
    expect(hasil).toMatchObject([{ status: 'belum-siap', keadaan: 'terhalang' }]);
    expect([banyakGabungan(), isi()]).toEqual(['1', '# Panduan\n\nB.']);
  });

  test('dua putaran sekaligus: tepat satu penggabungan', async () => {
    usulLengkap(kantor, 'usul/a');
    const dua = [open({ kini: jam('06:00') }), open({ kini: jam('06:01') })];
    const hasil = await Promise.all(dua.map((satu) => satu.jalan()));
    expect(hasil.flat().map(({ status }) => status)).toEqual(expect.arrayContaining(['digabung', 'sudah']));
    expect(banyakGabungan()).toBe('1');
    expect((await verifyServer(kantor)).sah).toBe(true);
  });

  test('dua putaran pada detik yang sama menyusun commit yang sama', async () => {
    usulLengkap(kantor, 'usul/a');
    const hasil = await Promise.all([1, 2].map(() => open({ kini: jam('06:00') })).map((satu) => satu.jalan()));
    expect(hasil.flat().map((satu) => ('sha' in satu ? satu.sha : ''))).toEqual([kantor.tip(), kantor.tip()]);
    expect(banyakGabungan()).toBe('1');
  });

  test('T2: didorong di antara memutuskan dan mengirim: yang masuk tetap yang disetujui', async () => {
    const kepala = usulLengkap(kantor, 'usul/a');
    const [hasil] = await open({
      ubah: (port) => ({
        ...port,
        push: (sha) => {
          kantor.usul('usul/a', { [PANDUAN]: '# Panduan\n\nSelundup.\n' }, { dari: 'usul/a', waktu: jam('05:00') });
          return port.push(sha);
        },
      }),
    }).jalan();
    expect(hasil?.status).toBe('digabung');
    expect([run(kantor.server, 'rev-parse', 'main^2'), isi()]).toEqual([kepala, '# Panduan\n\nSatu.']);
    expect(baris(await jalan())[0]).toMatch(/: menunggu Kepala Sub Bagian Perencanaan/);
  });

  test('cabang yang terus bergerak: berhenti sesudah beberapa kali, dan berkata begitu', async () => {
    usulLengkap(kantor, 'usul/a');
    let kali = 0;
    const hasil = await open({
      ubah: (port) => ({
        ...port,
        push: (sha) => {
          kali += 1;
          kantor.usul(`langsung-${kali}`, { [`content/catatan-${kali}.txt`]: 'x' });
          kantor.kerja.git('push', '--quiet', 'origin', `langsung-${kali}:refs/heads/main`);
          return port.push(sha);
        },
      }),
    }).jalan('usul/a');
    expect(hasil).toMatchObject([{ status: 'ditunda', alasan: 'cabang utama terus bergerak' }]);
    expect(kali).toBe(5);
  });
});

describe('pemeriksaan sendiri sebelum mengirim', () => {
  test('kunci yang tidak disebut instansi.yaml: tidak ada yang sampai di server, hasil 3', async () => {
    usulLengkap(kantor);
    const hasil = await jalan({ kunci: 'orangLuar' });
    expect(hasil).toMatchObject([{ status: 'ditolak', kode: 'tanda-tangan' }]);
    expect(baris(hasil)[0]).toMatch(/tidak dikirim, karena pemeriksaan sendiri menolaknya: tanda tangannya bukan dari/);
    expect([findKodeKeluar(hasil), kantor.tip()]).toEqual([3, kantor.genesis]);
  });

  test('commit lain yang disuruh tanda tangani: ditolak', async () => {
    usulLengkap(kantor);
    const hasil = await open({
      ubah: (port) => ({ ...port, sign: (teks) => port.sign(teks.replace('Gabung:', 'Gabungan:')) }),
    }).jalan();
    expect(hasil).toMatchObject([{ status: 'ditolak', kode: 'tanda-tangan' }]);
    expect(kantor.tip()).toBe(kantor.genesis);
  });

  test('server yang menolak: disebut alasannya, tanpa mengulang', async () => {
    usulLengkap(kantor);
    let kali = 0;
    const hasil = await open({
      ubah: (port) => ({
        ...port,
        push: () => {
          kali += 1;
          return Promise.resolve({ status: 'ditolak', alasan: 'pre-receive hook declined' });
        },
      }),
    }).jalan();
    expect(baris(hasil)[0]).toBe('usul/panduan: gagal: server menolak penggabungan ke main: pre-receive hook declined');
    expect([kali, findKodeKeluar(hasil)]).toEqual([1, 3]);
  });
});

describe('putus di tengah jalan', () => {
  class Putus extends Error {}
  const putus = () => Promise.reject(new Putus('putus'));

  test.each([
    ['sebelum membaca', 'readFakta'],
    ['sebelum mencatat pengembalian', 'catatKembali'],
    ['sesudah disusun, sebelum dikirim', 'push'],
  ] as const)('%s: belum terjadi apa-apa, putaran berikutnya menggabung', async (_nama, langkah) => {
    usulLengkap(kantor);
    const hasil = await open({ ubah: (port) => ({ ...port, [langkah]: putus }) }).jalan();
    expect(hasil).toMatchObject([{ status: 'gagal' }]);
    expect(kantor.tip()).toBe(kantor.genesis);
    expect(await jalan()).toMatchObject([{ status: 'digabung', sha: kantor.tip() }]);
    expect(banyakGabungan()).toBe('1');
  });

  test('sesudah dikirim, jawabannya hilang: dianggap digabung, tidak dua kali', async () => {
    usulLengkap(kantor);
    const hasil = await open({
      ubah: (port) => ({
        ...port,
        push: async (sha) => {
          await port.push(sha);
          return { status: 'ditolak', alasan: 'sambungan putus' };
        },
      }),
    }).jalan();
    expect(hasil).toMatchObject([{ status: 'digabung', sha: kantor.tip() }]);
    expect(banyakGabungan()).toBe('1');
  });
});
