import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { computeSha256 } from '../../../src/domain/sha256.ts';
import { openCkan } from '../../../src/exchange/satu-data/ckan.ts';
import { CkanError } from '../../../src/exchange/satu-data/galat.ts';
import { describeLangkah } from '../../../src/exchange/satu-data/rencana.ts';
import { composeUnggahan, isTercatat } from '../../../src/exchange/satu-data/tanda-terima.ts';
import type { BarisPortal, Tujuan } from '../../../src/exchange/satu-data/tujuan.ts';
import { planUnggah, type Pengunggah, pushTujuan, type Unggahan } from '../../../src/exchange/satu-data/unggah.ts';
import { type Gangguan, openPortal, type PortalUji, TOKEN } from './peladen-ckan.ts';

const NAMA = 'capaian-uji';
const TABEL = 'Tabel capaian kinerja';
const BERKAS = 'Capaian kinerja TW I 2024 (CSV)';
const LAPORAN = 'Laporan Capaian Kinerja TW I 2024 (ditandatangani)';

let portal: PortalUji;
let tidur: number[];
beforeEach(async () => {
  portal = await openPortal();
  tidur = [];
});
afterEach(() => portal.tutup());

describe('pushTujuan: keadaan akhirnya sama', () => {
  test('portal kosong', async () => {
    await push(tujuanUji());
    expect(lihat()).toEqual(SELESAI);
  });

  test('tidak berubah: hanya membaca', async () => {
    await push(tujuanUji());
    portal.aksi.length = 0;
    expect((await push(tujuanUji())).dikerjakan).toEqual([]);
    expect(portal.aksi.filter((aksi) => !/_(?:show|search)$/.test(aksi))).toEqual([]);
  });

  test('satu angka berubah: hanya baris itu yang ditulis', async () => {
    const lama = baris('IKU-2', '50.00');
    await push({ ...tujuanUji(), baris: [...BARIS.filter((satu) => satu.kode_indikator !== 'IKU-2'), lama] });
    expect((await push(tujuanUji())).dikerjakan).toEqual(['tulis 1 baris: 0 baru, 1 berubah']);
    expect(lihat()).toEqual(SELESAI);
  });

  test('baris yang tidak ada lagi dihapus; triwulan lain dibiarkan', async () => {
    const tw2 = {
      ...tujuanUji(),
      masa: { tahun: 2024, triwulan: 2 },
      baris: [{ ...baris('IKU-1', '70.00'), triwulan: 2 }],
    };
    await push(tw2);
    await push({ ...tujuanUji(), baris: [...BARIS, baris('IKU-9', '10.00')] });
    expect((await push(tujuanUji())).dikerjakan).toEqual(['hapus baris IKU-9']);
    expect(lihat().baris).toEqual([...SELESAI.baris, '2024/2/IKU-1 70.00'].toSorted());
  });

  test('label dan tambahan yang ditulis orang lain tetap', async () => {
    await push(tujuanUji());
    const milik = ambil();
    milik.title = 'diubah orang';
    milik.tags.push({ name: 'prioritas' });
    milik.extras.push({ key: 'walidata', value: 'Diskominfo' });
    await push(tujuanUji());
    const { tags, extras, title } = ambil();
    expect([title, tags.map(({ name }) => name), extras]).toEqual([
      'Capaian kinerja Kecamatan Uji',
      ['kinerja', 'Uji', 'prioritas'],
      [
        { key: 'issued', value: '2024-04-18' },
        { key: 'walidata', value: 'Diskominfo' },
      ],
    ]);
    expect(ambil().resources).toHaveLength(3);
  });

  test('pemacu kedua: tautan laporan menyusul pada dataset yang sama', async () => {
    const [csv] = tujuanUji().berkas;
    await push({ ...tujuanUji(), berkas: csv ? [csv] : [] });
    expect((await push(tujuanUji())).dikerjakan).toEqual([`pasang ${LAPORAN}`]);
    expect(lihat()).toEqual(SELESAI);
  });

  test.each<Exclude<Gangguan, undefined>>(['putus-sebelum', 'putus-sesudah', 'galat-sebelum', 'indeks-sesudah'])(
    'setiap permintaan pernah gagal: %s',
    async (gangguan) => {
      const banyak = await countAksi();
      for (let ke = 1; ke <= banyak; ke++) {
        await ulangPortal();
        portal.setelan.ganggu = (_, urut) => (urut === ke ? gangguan : undefined);
        await push(tujuanUji());
        expect([ke, lihat()]).toEqual([ke, SELESAI]);
      }
    },
  );

  test('mati sesudah setiap permintaan, dilanjutkan perintah berikutnya', async () => {
    const banyak = await countAksi();
    for (let ke = 1; ke <= banyak; ke++) {
      await ulangPortal();
      portal.setelan.ganggu = (_, urut) => (urut > ke ? 'putus-sebelum' : undefined);
      await expect(push(tujuanUji())).rejects.toMatchObject({ kode: 'tidak-tersambung' });
      portal.setelan.ganggu = () => undefined;
      await push(tujuanUji());
      expect([ke, lihat()]).toEqual([ke, SELESAI]);
    }
  });

  test('tabel setengah jadi: sumber daya tanpa tabel, tabel tanpa kunci, kolom kurang', async () => {
    await push(tujuanUji());
    const id = idTabel();
    const utuh = portal.tabel.get(id);
    if (!utuh) throw new Error('tabel belum ada');
    const rusak = [
      undefined,
      { ...utuh, kunci: [], records: [] },
      { fields: [{ id: 'lain', type: 'text' }], kunci: [], records: [] },
    ];
    for (const satu of rusak) {
      portal.tabel.delete(id);
      if (satu) portal.tabel.set(id, satu);
      await push(tujuanUji());
      expect(lihat()).toEqual(SELESAI);
    }
  });

  test('berkas yang rusak di portal diganti; yang hilang dari penyimpanannya disebut', async () => {
    await push(tujuanUji());
    const id = ambil().resources.find(({ name }) => name === BERKAS)?.id ?? '';
    portal.berkas.set(id, Buffer.from('terpotong'));
    expect((await push(tujuanUji())).dikerjakan).toEqual([`ganti ${BERKAS}`]);
    expect(lihat()).toEqual(SELESAI);
    portal.berkas.delete(id);
    const { keadaan } = await push(tujuanUji());
    expect(catat(keadaan).keterangan).toBe('Berkasnya tidak dapat diunduh kembali dari portal.');
  });

  test.each(['tidak-ada-400', 'tidak-ada-404'] as const)(
    'tanpa DataStore (%s): berkasnya tetap terpasang',
    async (datastore) => {
      portal.setelan.datastore = datastore;
      const { keadaan } = await push(tujuanUji());
      expect([lihat().sumberDaya, keadaan.datastore]).toEqual([[BERKAS, LAPORAN], false]);
      expect(catat(keadaan)).toMatchObject({
        keterangan: 'Portal tidak menyediakan tabel; data diunggah sebagai berkas.',
        sumber_daya: [{ nama: BERKAS }, { nama: LAPORAN }],
      });
      portal.setelan.datastore = 'ada';
      await push(tujuanUji());
      expect(lihat().baris).toEqual(SELESAI.baris);
    },
  );
});

describe('pushTujuan: yang tidak dapat diselesaikan', () => {
  test('token salah: tidak ada yang berubah, dan token tidak pernah disebut', async () => {
    const salah = 'token-salah-0815';
    const galat = await tangkap(pushTujuan(pengunggah(salah), tujuanUji()));
    expect(galat.kode).toBe('token-ditolak');
    expect(`${galat.message}${galat.stack}${JSON.stringify(galat)}`).not.toContain(salah);
    expect(portal.paket.size).toBe(0);
  });

  test('nama dipakai organisasi lain', async () => {
    await push({ ...tujuanUji(), organisasi: 'kecamatan-lain' });
    const sebelum = structuredClone(ambil());
    expect(await tangkap(push(tujuanUji()))).toMatchObject({ kode: 'nama-dipakai' });
    expect(ambil()).toEqual(sebelum);
  });

  test('dataset yang dihapus tidak dihidupkan diam-diam', async () => {
    await push(tujuanUji());
    ambil().state = 'deleted';
    expect(await tangkap(push(tujuanUji()))).toMatchObject({ kode: 'dataset-dihapus' });
  });

  test('nama tidak menurut aturan portal: kata portal diteruskan', async () => {
    const { dataset, ...lain } = tujuanUji();
    const galat = await tangkap(push({ ...lain, dataset: { ...dataset, nama: 'Bukan Nama' } }));
    expect([galat.kode, galat.medan.name]).toEqual(['data-ditolak', expect.stringContaining('lowercase')]);
  });

  test('portal mati: berhenti sesudah lima kali, makin lama makin jarang', async () => {
    portal.setelan.ganggu = () => 'galat-sebelum';
    const galat = await tangkap(push(tujuanUji()));
    expect(galat.kode).toBe('server-galat');
    expect(galat.message).not.toContain(TOKEN);
    expect([portal.aksi.length, tidur]).toEqual([5, [1000, 2000, 4000, 8000]]);
  });

  test('portal diam: batas waktu, bukan menggantung', async () => {
    portal.setelan.ganggu = () => 'diam';
    const ckan = openCkan({ alamat: portal.alamat, token: TOKEN, fetch, batasWaktu: 20 });
    const galat = await tangkap(pushTujuan({ ckan, sleep: () => Promise.resolve() }, tujuanUji()));
    expect(galat.kode).toBe('waktu-habis');
  });

  test.each([
    ['http://portal.example/', TOKEN],
    ['https://nama:sandi@portal.example/', TOKEN],
    [`https://portal.example/`, `${TOKEN}\nX: 1`],
  ])('%s ditolak sebelum ada yang dikirim', (alamat, token) => {
    expect(() => openCkan({ alamat, token, fetch })).toThrow(CkanError);
  });
});

describe('planUnggah(pengunggah, tujuan)', () => {
  test('menyebut setiap perubahan, tanpa mengubah apa pun', async () => {
    const langkah = await planUnggah(pengunggah(), tujuanUji());
    expect(langkah.flatMap(describeLangkah)).toEqual([
      'buat dataset',
      'buat tabel',
      'tulis 4 baris: 4 baru, 0 berubah',
      `pasang ${BERKAS}`,
      `pasang ${LAPORAN}`,
    ]);
    expect([portal.paket.size, portal.aksi]).toEqual([0, ['package_show']]);
  });
});

describe('composeUnggahan: tanda terima', () => {
  test('menyebut yang dibaca kembali, dan kedua jam bila berselisih', async () => {
    portal.setelan.jam = () => new Date('2024-04-19T20:00:00Z');
    const { keadaan } = await push(tujuanUji());
    expect(catat(keadaan)).toEqual({
      tanggal: '2024-04-20', // in Jakarta
      alamat: `${portal.alamat}dataset/${NAMA}`,
      sha256: 'a'.repeat(64),
      tahap: 'laporan',
      dataset: NAMA,
      sumber_daya: ambil().resources.map(({ id, name }) => ({ nama: name, id })),
      baris: 4,
      waktu_portal: '2024-04-19T20:00:00Z',
      waktu_pengunggah: '2024-04-19T03:00:00Z',
      keterangan: 'Jam portal dan jam pengunggah berselisih 1020 menit; tanggal menurut portal.',
    });
  });

  test('unggahan yang tidak mengubah apa pun dicatat sekali', async () => {
    const pertama = catat((await push(tujuanUji())).keadaan);
    const kedua = { ...catat((await push(tujuanUji())).keadaan), tanggal: '2024-05-01' };
    expect([
      isTercatat([pertama], kedua),
      isTercatat([pertama], { ...kedua, baris: 3 }),
      isTercatat([], kedua),
    ]).toEqual([true, false, false]);
  });
});

let ckanTerakhir: ReturnType<typeof openCkan>;

function pengunggah(token = TOKEN): Pengunggah {
  ckanTerakhir = openCkan({ alamat: portal.alamat, token, fetch });
  return { ckan: ckanTerakhir, sleep: (lama) => Promise.resolve(void tidur.push(lama)) };
}

function push(tujuan: Tujuan): Promise<Unggahan> {
  return pushTujuan(pengunggah(), tujuan);
}

function catat(keadaan: Unggahan['keadaan']) {
  const saat = { portal: ckanTerakhir.waktuPortal(), pengunggah: new Date('2024-04-19T03:00:00Z') };
  return composeUnggahan(keadaan, tujuanUji(), {
    alamat: portal.alamat,
    tahap: 'laporan',
    sha256: 'a'.repeat(64),
    saat,
  });
}

async function tangkap(janji: Promise<unknown>): Promise<CkanError> {
  const galat: unknown = await janji.then(
    () => undefined,
    (sebab: unknown) => sebab,
  );
  if (galat instanceof CkanError) return galat;
  throw new Error(`bukan CkanError: ${String(galat)}`);
}

async function countAksi(): Promise<number> {
  await push(tujuanUji());
  return portal.aksi.length - 2; // the last reading changes nothing
}

async function ulangPortal(): Promise<void> {
  await portal.tutup();
  portal = await openPortal();
}

function ambil() {
  const milik = portal.paket.get(NAMA);
  if (!milik) throw new Error('dataset belum ada');
  return milik;
}

function idTabel(): string {
  return ambil().resources.find(({ name }) => name === TABEL)?.id ?? '';
}

/** What a visitor of the portal finds. */
function lihat() {
  const { owner_org, title, resources, tags } = ambil();
  const berkas = resources.flatMap(({ id }) => portal.berkas.get(id)?.toString('utf8') ?? []);
  const tabel = portal.tabel.get(idTabel());
  return {
    owner_org,
    title,
    tag: tags.map(({ name }) => name),
    sumberDaya: resources.map(({ name }) => name).toSorted(),
    kunci: tabel?.kunci,
    baris: (tabel?.records ?? []).map(sayBaris).toSorted(),
    berkas,
  };
}

function sayBaris({ tahun, triwulan, kode_indikator: kode, capaian_persen: persen }: Record<string, unknown>): string {
  return `${tahun}/${triwulan}/${kode} ${persen}`;
}

function baris(kode: string, persen: string): BarisPortal {
  return { tahun: 2024, triwulan: 1, kode_indikator: kode, target: '83.5', capaian_persen: persen };
}

const BARIS = [baris('IKU-1', '99.30'), baris('IKU-2', '100.00'), baris('7.01.02-1', '0.00'), baris('IKU-3', '12.34')];

const SELESAI = {
  owner_org: 'kecamatan-uji',
  title: 'Capaian kinerja Kecamatan Uji',
  tag: ['kinerja', 'Uji'],
  sumberDaya: [BERKAS, LAPORAN, TABEL],
  kunci: ['tahun', 'triwulan', 'kode_indikator'],
  baris: BARIS.map(sayBaris).toSorted(),
  berkas: ['a,b\r\n'],
};

const SHA_BERKAS = computeSha256('a,b\r\n');

function tujuanUji(): Tujuan {
  return {
    organisasi: 'kecamatan-uji',
    dataset: {
      nama: NAMA,
      judul: 'Capaian kinerja Kecamatan Uji',
      uraian: 'Uraian',
      alamat: 'https://uji.example/',
      pengelola: 'Kecamatan Uji',
      tag: ['kinerja', 'Uji'],
      tambahan: { issued: '2024-04-18' },
    },
    tabel: {
      nama: TABEL,
      uraian: 'Satu baris untuk satu indikator.',
      kolom: [
        { nama: 'tahun', jenis: 'int' },
        { nama: 'triwulan', jenis: 'int' },
        { nama: 'kode_indikator', jenis: 'text' },
        { nama: 'target', jenis: 'text' },
        { nama: 'capaian_persen', jenis: 'numeric' },
      ],
    },
    masa: { tahun: 2024, triwulan: 1 },
    baris: BARIS,
    berkas: [
      {
        nama: BERKAS,
        uraian: 'SHA-256 berkas',
        format: 'CSV',
        sha256: SHA_BERKAS,
        isi: { berkas: 'capaian.csv', media: 'text/csv', bytes: new TextEncoder().encode('a,b\r\n') },
      },
      {
        nama: LAPORAN,
        uraian: 'SHA-256: bb',
        format: 'PDF',
        sha256: 'bb',
        isi: { alamat: 'https://uji.example/laporan.pdf' },
      },
    ],
  };
}
