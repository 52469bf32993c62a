import { describe, expect, test } from 'vitest';
import type { Instansi } from '../../src/domain/isi.generated.ts';
import { loadSitus } from '../../src/load-situs.ts';
import { listFormulirView, viewDaftarIsi } from '../../src/views/isi.ts';
import { viewKerangka } from '../../src/views/kerangka.ts';

const situs = loadSitus({ content: 'content', mode: 'pratinjau' });
const semua = listFormulirView(situs);

describe('viewDaftarIsi(terbitan)', () => {
  const { periode } = viewDaftarIsi(situs);

  test('triwulan terbaru lebih dahulu, dengan keadaan tiap berkas', () => {
    expect(periode.map(({ judul }) => judul)).toEqual([
      'Triwulan IV 2024',
      'Triwulan III 2024',
      'Triwulan II 2024',
      'Triwulan I 2024',
    ]);
    const keadaan = new Map(periode[0]?.berkas.map(({ tautan, keadaan: satu }) => [tautan.jalur, satu]));
    expect(keadaan.get('/isi/2024/tw4/seksi/subbagian-umum/')).toBe('belum-ada');
    expect(keadaan.get('/isi/2024/tw4/seksi/seksi-pelayanan/')).toBe('sebagian');
    expect(keadaan.get('/isi/2024/tw4/seksi/seksi-pemerintahan/')).toBe('terisi');
    expect(keadaan.get('/isi/2024/tw4/program/')).toBe('kosong');
  });

  test('setiap berkas dalam daftar mempunyai formulirnya, dan sebaliknya', () => {
    const daftar = periode.flatMap(({ berkas }) => berkas.map(({ tautan }) => tautan.jalur)).sort();
    expect(daftar).toEqual(semua.map(({ kerangka }) => kerangka.jalur).sort());
  });
});

describe('listFormulirView(terbitan)', () => {
  const find = (alamat: string) => semua.find((satu) => satu.alamat === alamat);

  test('satu IKU: satuan, target triwulan, dan realisasi triwulan sebelumnya', () => {
    const baris = find('2024/tw4/seksi/subbagian-umum')?.bagian[0]?.pos[0]?.baris[0];
    expect(baris?.kode).toBe('IKU-5');
    expect(baris?.fakta.map(({ nama, nilai }) => `${nama}: ${nilai}`)).toEqual([
      'Satuan: persen',
      'Target triwulan ini: 95',
      'Target setahun: 95',
      'Realisasi TW I: 24,17',
      'Realisasi TW II: 51,67',
      'Realisasi TW III: 74,17',
    ]);
    expect(baris?.realisasi).toMatchObject({ jenis: 'angka', label: 'Realisasi', nilai: '' });
    expect(baris?.capaian).toBe('realisasi belum diisi');
  });

  test('predikat dipilih dari skalanya, yang terbaik lebih dahulu', () => {
    const baris = find('2024/tw3/seksi/subbagian-perencanaan')?.bagian[0]?.pos[0]?.baris[0];
    expect(baris?.realisasi).toMatchObject({ jenis: 'predikat', nilai: 'B' });
    expect(baris?.realisasi.pilihan[0]).toBe('AA');
  });

  test('uang hanya di ujung pohon anggaran', () => {
    const bagian = find('2024/tw4/pengukuran/seksi-pelayanan')?.bagian ?? [];
    const uang = bagian.map(({ id, pos }) => [id, pos.filter(({ anggaran }) => anggaran).length]);
    expect(uang).toEqual([
      ['kegiatan', 0],
      ['sub_kegiatan', 2],
    ]);
  });

  test('berkas yang belum ada dan triwulan yang disahkan menyebut dirinya', () => {
    expect(semua.filter(({ baru }) => baru).map(({ alamat }) => alamat)).toEqual([
      '2024/tw4/seksi/subbagian-umum',
      '2024/tw4/pengukuran/subbagian-umum',
    ]);
    expect(find('2024/tw3/seksi/seksi-pelayanan')).toMatchObject({ disahkan: true, baru: false });
    expect(find('2024/tw4/seksi/seksi-pelayanan')).toMatchObject({ disahkan: false });
  });

  test('tautan ke forge ada bila instansi.yaml menyebut repositorinya', () => {
    const repositori: Instansi['repositori'] = { forge: 'gitlab', alamat: 'https://git.example/a/b', cabang: 'main' };
    const instansi = { ...situs.kinerja.instansi, repositori };
    const [pertama] = listFormulirView({ ...situs, kinerja: { ...situs.kinerja, instansi } });
    expect(pertama?.forge?.href).toMatch(/^https:\/\/git\.example\/a\/b\/-\/(edit|new)\/main/);
    expect(semua.every(({ forge }) => forge === undefined)).toBe(true);
  });
});

test('menu menyebut formulir pada pratinjau saja', () => {
  const menu = (mode: 'publik' | 'pratinjau') =>
    viewKerangka({ ...situs, mode }, { judul: 'A', uraian: 'B', jalur: '/' }).menu.map(({ teks }) => teks);
  expect(menu('pratinjau')).toContain('Isi data');
  expect(menu('publik')).not.toContain('Isi data');
});
