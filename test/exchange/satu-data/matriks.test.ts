// Whatever happens on the way: the same portal in the end, a receipt of what it holds, and the plan was what was done.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCkan } from '../../../src/exchange/satu-data/ckan.ts';
import { describeLangkah } from '../../../src/exchange/satu-data/rencana.ts';
import { composeUnggahan } from '../../../src/exchange/satu-data/tanda-terima.ts';
import type { Tujuan } from '../../../src/exchange/satu-data/tujuan.ts';
import { planUnggah, type Pengunggah, pushTujuan, type Rencana } from '../../../src/exchange/satu-data/unggah.ts';
import { type Gangguan, openPortal, type PortalUji, TOKEN } from './peladen-ckan.ts';
import { ambil, baris, BARIS, BERKAS, idTabel, LAPORAN, lihat, SELESAI, tujuanUji } from './tujuan-uji.ts';

let portal: PortalUji;
let tidur: number[];
beforeEach(async () => {
  portal = await openPortal();
  tidur = [];
});
afterEach(() => portal.tutup());

/** What stands on the portal before the upload. */
const AWAL: [keadaan: string, siapkan: () => Promise<unknown>][] = [
  ['kosong', () => Promise.resolve()],
  ['sudah sama', () => push(tujuanUji())],
  [
    'satu angka lain',
    () => push({ ...tujuanUji(), baris: BARIS.map((satu, ke) => (ke ? satu : baris('IKU-1', '1.00'))) }),
  ],
  ['satu baris lebih', () => push({ ...tujuanUji(), baris: [...BARIS, baris('IKU-9', '10.00')] })],
  ['satu baris kurang', () => push({ ...tujuanUji(), baris: BARIS.slice(1) })],
  ['tanpa laporan', () => push({ ...tujuanUji(), berkas: tujuanUji().berkas.slice(0, 1) })],
  ['disunting orang', () => push(tujuanUji()).then(() => sunting())],
  ['tanpa DataStore', () => push(tujuanUji()).then(() => (portal.setelan.datastore = 'tidak-ada-400'))],
  ['kosong dan tanpa DataStore', () => Promise.resolve((portal.setelan.datastore = 'tidak-ada-404'))],
];

function sunting(): void {
  const milik = ambil(portal);
  Object.assign(milik, { title: 'lain', notes: '', tags: [], extras: [] });
  portal.berkas.set(milik.resources.find(({ name }) => name === BERKAS)?.id ?? '', Buffer.from('lain'));
}

/** Between them every kind of request, and the time that they take is borne. */
const AWAL_GAGAL = AWAL.filter(([keadaan]) => ['kosong', 'satu baris lebih', 'disunting orang'].includes(keadaan));

const GANGGUAN = [
  'putus-sebelum',
  'putus-sesudah',
  'galat-sebelum',
  'indeks-sesudah',
  'terpotong-sebelum',
  'terpotong-sesudah',
  'sibuk',
] as const satisfies Gangguan[];

describe('rencana sama dengan yang dikerjakan', () => {
  test.each(AWAL)('%s', async (_keadaan, siapkan) => {
    await siapkan();
    const { langkah } = await planUnggah(pengunggah(), tujuanUji());
    const { dikerjakan } = await push(tujuanUji());
    expect(dikerjakan).toEqual(langkah.flatMap(describeLangkah));
  });

  test.each(AWAL)('dua triwulan sekaligus: %s', async (_keadaan, siapkan) => {
    await siapkan();
    const semua = [tujuanUji(), triwulanDua()];
    const rencana: Rencana[] = [];
    for (const satu of semua) rencana.push(await planUnggah(pengunggah(), satu, rencana.at(-1)?.sesudah));
    const dikerjakan: string[][] = [];
    for (const satu of semua) dikerjakan.push((await push(satu)).dikerjakan);
    expect(dikerjakan).toEqual(rencana.map(({ langkah }) => langkah.flatMap(describeLangkah)));
  });
});

describe('setiap permintaan pernah gagal', () => {
  describe.each(GANGGUAN)('%s', (gangguan) => {
    test.each(AWAL_GAGAL)('portal %s', async (_keadaan, siapkan) => {
      const { banyak, langkah } = await countPermintaan(siapkan);
      for (let ke = 1; ke <= banyak; ke++) {
        await ulang(siapkan);
        portal.setelan.ganggu = (_, urut) => (urut === ke ? gangguan : undefined);
        const { keadaan, dikerjakan } = await push(tujuanUji());
        expect([ke, lihatUrut(), dikerjakan]).toEqual([ke, SELESAI_URUT, langkah]);
        expect(catat(keadaan)).toMatchObject({ baris: 4, sumber_daya: listSumber() });
      }
    });
  });

  test('mati sesudah setiap permintaan, dilanjutkan perintah berikutnya', async () => {
    const { banyak } = await countPermintaan(() => Promise.resolve());
    for (let ke = 1; ke < banyak; ke++) {
      await ulang(() => Promise.resolve());
      portal.setelan.ganggu = (_, urut) => (urut > ke ? 'putus-sebelum' : undefined);
      await expect(push(tujuanUji())).rejects.toMatchObject({ kode: 'tidak-tersambung' });
      portal.setelan.ganggu = () => undefined;
      await push(tujuanUji());
      expect([ke, lihat(portal)]).toEqual([ke, SELESAI]);
    }
  });
});

describe('429: menunggu selama diminta', () => {
  test.each([
    ['7', [7000]],
    ['0', [1000]],
    ['Fri, 19 Apr 2024 03:01:00 GMT', [30_000]], // thirty seconds after the portal's own clock
    ['bukan waktu', [1000]],
  ])('Retry-After: %s', async (tunggu, jeda) => {
    Object.assign(portal.setelan, { tunggu, ganggu: (_: string, urut: number) => (urut === 3 ? 'sibuk' : undefined) });
    await push(tujuanUji());
    expect([tidur, lihat(portal)]).toEqual([jeda, SELESAI]);
  });

  test('lebih lama daripada yang patut ditunggu: dikatakan, bukan digantung', async () => {
    Object.assign(portal.setelan, { tunggu: '86400', ganggu: () => 'sibuk' });
    await expect(push(tujuanUji())).rejects.toMatchObject({ kode: 'server-galat', tunggu: 86_400_000 });
    expect(tidur).toEqual([]);
  });
});

describe('portal memberi jenis sel yang lain', () => {
  test.each(['teks', 'angka', 'pecahan'] as const)(
    '%s: tidak ada yang ditulis ulang, yang berubah tetap ditemukan',
    async (sel) => {
      await push(tujuanUji());
      portal.setelan.sel = sel;
      expect((await push(tujuanUji())).dikerjakan).toEqual([]);
      const satu = [baris('IKU-1', '99.31'), ...BARIS.slice(1)];
      expect((await push({ ...tujuanUji(), baris: satu })).dikerjakan).toEqual(['tulis 1 baris: 0 baru, 1 berubah']);
    },
  );

  test('kode 1.1 bukan kode 1.10', async () => {
    const kode = [baris('1.1', '1.00'), baris('1.10', '2.00')];
    await push({ ...tujuanUji(), baris: kode });
    expect(lihat(portal).baris).toEqual(['2024/1/1.1 1.00', '2024/1/1.10 2.00']);
    expect((await push({ ...tujuanUji(), baris: kode.slice(1) })).dikerjakan).toEqual(['hapus baris 1.1']);
  });
});

describe('jam yang keliru', () => {
  test.each([
    ['1970-01-01T00:00:00Z', '1970-01-01', true],
    ['2024-04-19T03:04:00Z', '2024-04-19', false],
    ['2024-04-19T17:30:00Z', '2024-04-20', true], // already the next day in Jakarta
    ['2031-01-01T00:00:00Z', '2031-01-01', true],
  ])('portal %s', async (jam, tanggal, selisih) => {
    portal.setelan.jam = () => new Date(jam);
    const { keadaan } = await push(tujuanUji());
    const unggahan = catat(keadaan);
    expect(lihat(portal)).toEqual(SELESAI);
    expect([unggahan.tanggal, unggahan.waktu_portal, unggahan.keterangan !== undefined]).toEqual([
      tanggal,
      jam,
      selisih,
    ]);
  });

  test('portal yang tidak menyebut waktu', async () => {
    portal.setelan.jam = () => undefined;
    const unggahan = catat((await push(tujuanUji())).keadaan);
    expect([unggahan.tanggal, unggahan.waktu_portal]).toEqual(['2024-04-19', undefined]);
    expect(unggahan.keterangan).toContain('Portal tidak menyebut waktunya');
  });
});

describe('DataStore dimatikan sesudah tabelnya ada', () => {
  test('tanda terima tidak menyebut tabel yang tidak dapat dibaca kembali', async () => {
    await push(tujuanUji());
    portal.setelan.datastore = 'tidak-ada-400';
    const { keadaan, dikerjakan } = await push(tujuanUji());
    expect([dikerjakan, catat(keadaan).sumber_daya?.map(({ nama }) => nama)]).toEqual([[], [BERKAS, LAPORAN]]);
    expect(catat(keadaan)).not.toHaveProperty('baris');
  });
});

describe('kata-kata portal di layar', () => {
  test('tanpa huruf yang dituruti terminal', async () => {
    await push({ ...tujuanUji(), baris: [...BARIS, baris('IKU\u001b[2J\u202e9', '1.00')] });
    Object.assign(ambil(portal), { title: '\u001b]0;milik saya\u0007\u202eterbalik\u2066\n$ rm' });
    const { langkah } = await planUnggah(pengunggah(), tujuanUji());
    const kata = langkah.flatMap(describeLangkah);
    expect(kata.join('|')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    expect(kata).toEqual([
      'ubah title: "]0;milik saya terbalik $ rm" → "Capaian kinerja Kecamatan Uji"',
      'hapus baris IKU [2J 9',
    ]);
  });

  test('nama organisasi lain pun', async () => {
    await push(tujuanUji());
    ambil(portal).owner_org = 'lain\u001b[31m\u202e';
    await expect(push(tujuanUji())).rejects.toThrow(/milik organisasi lain \[31m\n/);
  });
});

function pengunggah(): Pengunggah {
  const ckan = openCkan({ alamat: portal.alamat, token: TOKEN, fetch });
  return { ckan, sleep: (lama) => Promise.resolve(void tidur.push(lama)) };
}

function push(tujuan: Tujuan) {
  return pushTujuan(pengunggah(), tujuan);
}

function catat(keadaan: Rencana['sesudah']) {
  const jam = portal.setelan.jam();
  const saat = { portal: jam, pengunggah: new Date('2024-04-19T03:00:00Z') };
  const sha256 = 'a'.repeat(64);
  return composeUnggahan(keadaan, tujuanUji(), { alamat: portal.alamat, tahap: 'laporan', sha256, saat });
}

async function ulang(siapkan: () => Promise<unknown>): Promise<void> {
  await portal.tutup();
  portal = await openPortal();
  await siapkan();
  portal.aksi.length = 0;
}

/** Every request of an upload that goes well, the reading back included. */
async function countPermintaan(siapkan: () => Promise<unknown>): Promise<{ banyak: number; langkah: string[] }> {
  await ulang(siapkan);
  const { dikerjakan } = await push(tujuanUji());
  return { banyak: portal.aksi.length, langkah: dikerjakan };
}

function lihatUrut() {
  const { tag, ...lain } = lihat(portal);
  return { ...lain, tag: tag.toSorted() };
}

const SELESAI_URUT = { ...SELESAI, tag: SELESAI.tag.toSorted() };

function listSumber(): object[] {
  const urut = [
    idTabel(portal),
    ...[BERKAS, LAPORAN].map((nama) => ambil(portal).resources.find(({ name }) => name === nama)?.id),
  ];
  return urut.map((id) => ({ id }));
}

function triwulanDua(): Tujuan {
  const berkas = tujuanUji().berkas.map((satu) => ({ ...satu, nama: satu.nama.replace('TW I ', 'TW II ') }));
  const milik = [{ ...baris('IKU-1', '70.00'), triwulan: 2 }];
  return { ...tujuanUji(), masa: { tahun: 2024, triwulan: 2 }, baris: milik, berkas };
}
