import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCkan } from '../../../src/exchange/satu-data/ckan.ts';
import { CkanError } from '../../../src/exchange/satu-data/galat.ts';
import { describeLangkah } from '../../../src/exchange/satu-data/rencana.ts';
import { composeUnggahan, isTercatat } from '../../../src/exchange/satu-data/tanda-terima.ts';
import type { Tujuan } from '../../../src/exchange/satu-data/tujuan.ts';
import { planUnggah, type Pengunggah, pushTujuan, type Unggahan } from '../../../src/exchange/satu-data/unggah.ts';
import { openPortal, type PortalUji, TOKEN } from './peladen-ckan.ts';
import { ambil, baris, BARIS, BERKAS, idTabel, LAPORAN, lihat, NAMA, SELESAI, tujuanUji } from './tujuan-uji.ts';

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
    expect(lihat(portal)).toEqual(SELESAI);
  });

  test('tidak berubah: hanya membaca', async () => {
    await push(tujuanUji());
    portal.aksi.length = 0;
    expect((await push(tujuanUji())).dikerjakan).toEqual([]);
    expect(portal.aksi.filter((aksi) => !/^unduh$|_(?:show|search)$/.test(aksi))).toEqual([]);
  });

  test('satu angka berubah: hanya baris itu yang ditulis', async () => {
    const lama = baris('IKU-2', '50.00');
    await push({ ...tujuanUji(), baris: [...BARIS.filter((satu) => satu.kode_indikator !== 'IKU-2'), lama] });
    expect((await push(tujuanUji())).dikerjakan).toEqual(['tulis 1 baris: 0 baru, 1 berubah']);
    expect(lihat(portal)).toEqual(SELESAI);
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
    expect(lihat(portal).baris).toEqual([...SELESAI.baris, '2024/2/IKU-1 70.00'].toSorted());
  });

  test('yang ditulis orang lain tetap: label, kosakata, tambahan, kelompok, dan sumber daya', async () => {
    await push(tujuanUji());
    const milik = ambil(portal);
    milik.title = 'diubah orang';
    milik.tags = [
      { name: 'prioritas', vocabulary_id: 'kosakata-pusat' },
      { name: 'Uji', vocabulary_id: null },
    ];
    milik.extras = [
      { key: 'walidata', value: 'Diskominfo' },
      ...milik.extras.map((satu) => ({ ...satu, value: 'lain' })),
    ];
    milik.groups = [{ name: 'pemerintahan' }];
    milik.resources.push({ id: 'milik-orang', name: 'Kamus data', url: 'https://lain.example/' });
    await push(tujuanUji());
    const { tags, extras, title, groups, resources } = ambil(portal);
    expect({ tags, extras, title, groups, lain: resources.at(-1), banyak: resources.length }).toEqual({
      title: 'Capaian kinerja Kecamatan Uji',
      tags: [
        { name: 'prioritas', vocabulary_id: 'kosakata-pusat' },
        { name: 'Uji', vocabulary_id: null },
        { name: 'kinerja', vocabulary_id: null },
      ],
      extras: [
        { key: 'walidata', value: 'Diskominfo' },
        { key: 'issued', value: '2024-04-18' },
      ],
      groups: [{ name: 'pemerintahan' }],
      lain: { id: 'milik-orang', name: 'Kamus data', url: 'https://lain.example/' },
      banyak: 4,
    });
  });

  test('daftar yang tidak berubah tidak dikirim', async () => {
    await push(tujuanUji());
    ambil(portal).title = 'diubah orang';
    const isi: unknown[] = [];
    const ckan = openCkan({
      alamat: portal.alamat,
      token: TOKEN,
      fetch: (alamat, pilihan) => {
        if (String(alamat).endsWith('package_patch')) isi.push(JSON.parse(String(pilihan?.body)));
        return fetch(alamat, pilihan);
      },
    });
    await pushTujuan({ ckan, sleep: () => Promise.resolve() }, tujuanUji());
    expect(isi).toEqual([{ id: ambil(portal).id, title: 'Capaian kinerja Kecamatan Uji' }]);
  });

  test('lebih banyak baris daripada satu permintaan', async () => {
    const banyak = Array.from({ length: 501 }, (_, ke) => baris(`K-${ke}`, '1.00'));
    const { dikerjakan } = await push({ ...tujuanUji(), baris: banyak });
    expect(dikerjakan.filter((satu) => satu.startsWith('tulis'))).toEqual([
      'tulis 500 baris: 500 baru, 0 berubah',
      'tulis 1 baris: 1 baru, 0 berubah',
    ]);
    expect(lihat(portal).baris).toHaveLength(501);
  });

  test('pemacu kedua: tautan laporan menyusul pada dataset yang sama', async () => {
    const [csv] = tujuanUji().berkas;
    await push({ ...tujuanUji(), berkas: csv ? [csv] : [] });
    expect((await push(tujuanUji())).dikerjakan).toEqual([`pasang ${LAPORAN}`]);
    expect(lihat(portal)).toEqual(SELESAI);
  });

  test('tabel setengah jadi: tanpa tabel, tanpa kunci, dengan baris ganda, kolom lain, kolom kurang', async () => {
    await push(tujuanUji());
    const id = idTabel(portal);
    const utuh = portal.tabel.get(id);
    if (!utuh) throw new Error('tabel belum ada');
    const [pertama] = utuh.records;
    const rusak = [
      undefined,
      { ...utuh, kunci: [], records: [] },
      { ...utuh, kunci: [], records: [...utuh.records, { ...pertama, capaian_persen: '1.00' }] },
      { fields: [{ id: 'lain', type: 'text' }], kunci: [], records: [] },
      {
        fields: [...utuh.fields.slice(0, 3), { id: 'lain', type: 'text' }],
        kunci: [],
        records: utuh.records.slice(0, 1),
      },
    ];
    for (const satu of rusak) {
      portal.tabel.delete(id);
      if (satu) portal.tabel.set(id, structuredClone(satu));
      await push(tujuanUji());
      expect(lihat(portal)).toEqual(SELESAI);
    }
  });

  test('berkas yang rusak di portal diganti; yang hilang dari penyimpanannya disebut', async () => {
    await push(tujuanUji());
    const id = ambil(portal).resources.find(({ name }) => name === BERKAS)?.id ?? '';
    portal.berkas.set(id, Buffer.from('terpotong'));
    expect((await push(tujuanUji())).dikerjakan).toEqual([`ganti ${BERKAS}`]);
    expect(lihat(portal)).toEqual(SELESAI);
    portal.berkas.delete(id);
    const { keadaan } = await push(tujuanUji());
    expect(catat(keadaan).keterangan).toBe('Berkasnya tidak dapat diunduh kembali dari portal.');
  });

  test.each(['tidak-ada-400', 'tidak-ada-404'] as const)(
    'tanpa DataStore (%s): berkasnya tetap terpasang',
    async (datastore) => {
      portal.setelan.datastore = datastore;
      const { keadaan } = await push(tujuanUji());
      expect([lihat(portal).sumberDaya, keadaan.datastore]).toEqual([[BERKAS, LAPORAN], false]);
      expect(catat(keadaan)).toMatchObject({
        keterangan: 'Portal tidak menyediakan tabel; data diunggah sebagai berkas.',
        sumber_daya: [{ nama: BERKAS }, { nama: LAPORAN }],
      });
      portal.setelan.datastore = 'ada';
      await push(tujuanUji());
      expect(lihat(portal).baris).toEqual(SELESAI.baris);
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
    const sebelum = structuredClone(ambil(portal));
    expect(await tangkap(push(tujuanUji()))).toMatchObject({ kode: 'nama-dipakai' });
    expect(ambil(portal)).toEqual(sebelum);
  });

  test('dataset yang dihapus tidak dihidupkan diam-diam', async () => {
    await push(tujuanUji());
    ambil(portal).state = 'deleted';
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
    const { langkah } = await planUnggah(pengunggah(), tujuanUji());
    expect(langkah.flatMap(describeLangkah)).toEqual([
      'buat dataset',
      'buat tabel',
      'tulis 4 baris: 4 baru, 0 berubah',
      `pasang ${BERKAS}`,
      `pasang ${LAPORAN}`,
    ]);
    expect([portal.paket.size, portal.aksi]).toEqual([0, ['package_show', 'datastore_search']]);
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
      sumber_daya: ambil(portal).resources.map(({ id, name }) => ({ nama: name, id })),
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
