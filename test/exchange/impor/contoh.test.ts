import { describe, expect, test } from 'vitest';
import { computeNeraca, describeImpor } from '../../../src/impor-laporan.ts';
import { addTanya, readDaftar } from '../../../src/impor-daftar.ts';
import { CONTOH_IMPOR } from '../../input/impor/buat.ts';
import { applyImpor, FOLDER, imporBytes } from './alat.ts';

describe.each(Object.entries(CONTOH_IMPOR))('%s', (nama, write) => {
  test('menjadi YAML yang diharapkan sesudah namanya dipastikan; diimpor lagi tidak mengubah apa-apa', async () => {
    const bytes = await write();
    const awal = await imporBytes(bytes);
    const tanya = awal.tanya.length
      ? addTanya(undefined, awal.tanya, awal.namaKode, '../schemas/sumber-impor.schema.json')
      : '';
    const daftar = readDaftar('cocok.yaml', tanya.replaceAll('jawaban: tanya', 'jawaban: ya'));
    expect(tanya === '' ? [] : daftar.keliru).toEqual([]);
    const impor = await imporBytes(bytes, { daftar });
    expect([impor.tanya, impor.masalah]).toEqual([[], []]);
    await expect(tulisGolden(nama, tanya, impor)).toMatchFileSnapshot(`../../output/impor/${nama}.txt`);

    const lagi = await imporBytes(bytes, { daftar, folder: applyImpor(FOLDER, impor) });
    expect(lagi.berkas).toEqual([]);
    expect(computeNeraca(lagi).nasib.ditulis).toBe(0);
  });
});

function tulisGolden(nama: string, tanya: string, impor: Awaited<ReturnType<typeof imporBytes>>): string {
  const berkas = impor.berkas.map(({ path, baru }) => `=== ${path}\n${baru}`);
  return [
    ...(tanya === '' ? [] : [`=== cocok\n${tanya}`]),
    ...berkas,
    `=== laporan\n${describeImpor(nama, impor, (file) => file).join('\n')}\n`,
  ].join('\n');
}
