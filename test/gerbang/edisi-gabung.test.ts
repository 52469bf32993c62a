// An edition goes through the gate as it lies on disk: PDFs are bytes to it, and a byte that differs stops it.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { computeSha256OfBytes } from '../../src/domain/sha256.ts';
import { listEdisiMundur } from '../../src/gerbang/edisi-tetap.ts';
import { describeHasil } from '../../src/gerbang/gabung-teks.ts';
import { checkFolder } from '../../src/load-situs.ts';
import { readFolder } from '../../src/source/files.ts';
import { root } from '../content/read-content.ts';
import { jam, openRuang, verifyServer } from './gabung-kantor.ts';
import { useKantor } from './pakai-kantor.ts';

const { kantor, open } = useKantor();
const jalan = (pilihan: Parameters<typeof openRuang>[1] = {}) => open(pilihan).jalan();

const FOLDER = 'content/edisi/2024-tw1';
const BERKAS = Object.fromEntries(
  readdirSync(root + FOLDER).map((nama): [string, Uint8Array] => [
    `${FOLDER}/${nama}`,
    readFileSync(`${root}${FOLDER}/${nama}`),
  ]),
);
const PDF = Object.keys(BERKAS).filter((path) => path.endsWith('.pdf'));

function usulEdisi(berkas: Record<string, Uint8Array>): string {
  const sha = kantor.usul('usul/edisi', berkas);
  kantor.tag('setuju', 'usul/edisi', 'perencanaan');
  return sha;
}

/** Another PDF, and a record that agrees with it. */
function ubahPertama(): Record<string, Uint8Array> {
  const [path = ''] = PDF;
  const [lama, catatan] = [BERKAS[path], BERKAS[`${FOLDER}/edisi.yaml`]].map((bita) => Buffer.from(bita ?? []));
  const baru = Buffer.from(lama ?? []);
  baru[baru.length - 10] = (baru.at(-10) ?? 0) ^ 1;
  const yaml = catatan?.toString().replace(hash(lama), hash(baru)) ?? '';
  return { [path]: baru, [`${FOLDER}/edisi.yaml`]: Buffer.from(yaml) };
}

function hash(bita: Uint8Array = new Uint8Array()): string {
  return computeSha256OfBytes(bita);
}

describe('permohonan edisi tetap', { timeout: 180_000 }, () => {
  test('digabung setelah kasubag-perencanaan menyetujui; PDF-nya sama bita demi bita, riwayatnya sah', async () => {
    usulEdisi(BERKAS);
    const hasil = await jalan({ kini: jam('06:00') });
    const sha = kantor.tip();
    expect(hasil.map((satu) => describeHasil('git', satu))).toEqual([`usul/edisi usul/edisi: digabung ${sha}`]);
    expect(PDF.length).toBeGreaterThan(5);
    for (const path of PDF) {
      const bita = execFileSync('git', ['-C', kantor.server, 'cat-file', 'blob', `main:${path}`]);
      expect(bita.equals(BERKAS[path] ?? new Uint8Array()), path).toBe(true);
    }
    expect((await verifyServer(kantor)).komit).toMatchObject([{ sha, status: 'sah' }]);
  });

  test.each([
    ['diubah, juga bersama sidiknya', ubahPertama, 2],
    ['dihapus', () => Object.fromEntries(Object.keys(BERKAS).map((path) => [path, null])), Object.keys(BERKAS).length],
  ])('yang sudah terbit tidak dapat %s', async (_, ubah, kesalahan) => {
    usulEdisi(BERKAS);
    await jalan({ kini: jam('03:00') });
    const terbit = kantor.tip();
    expect(terbit).not.toBe(kantor.genesis);
    kantor.usul('usul/ubah', ubah());
    kantor.tag('setuju', 'usul/ubah', 'perencanaan');
    const hasil = await jalan({ kini: jam('06:00') });
    expect(hasil.find(({ nomor }) => nomor === 'usul/ubah')).toMatchObject({
      status: 'belum-siap',
      keadaan: 'terhalang',
      utama: `Isinya harus diperbaiki: ${kesalahan} kesalahan ditemukan pemeriksaan`,
    });
    expect(kantor.tip()).toBe(terbit);
  });

  test('tidak digabung bila satu bita PDF berubah', async () => {
    const [pertama = ''] = PDF;
    const ubah = Uint8Array.from(BERKAS[pertama] ?? []);
    ubah[ubah.length - 10] = (ubah.at(-10) ?? 0) ^ 1;
    usulEdisi({ ...BERKAS, [pertama]: ubah });
    const [hasil] = await jalan({ kini: jam('06:00') });
    expect(hasil).toMatchObject({ status: 'belum-siap', keadaan: 'terhalang' });
    expect(JSON.stringify(hasil)).toContain('1 kesalahan ditemukan pemeriksaan');
    expect(kantor.tip()).toBe(kantor.genesis);
  });

  test('tidak digabung bila catatannya bertumpu pada segel yang tidak berlaku', async () => {
    const catatan = Buffer.from(BERKAS[`${FOLDER}/edisi.yaml`] ?? []).toString();
    const lain = catatan.replace('kompilasi:\n  edisi: 1', 'kompilasi:\n  edisi: 2');
    expect(lain).not.toBe(catatan);
    usulEdisi({ ...BERKAS, [`${FOLDER}/edisi.yaml`]: Buffer.from(lain) });
    const [hasil] = await jalan({ kini: jam('06:00') });
    expect(hasil).toMatchObject({ status: 'belum-siap', keadaan: 'terhalang' });
    // One of the tree by itself, and one of what the request adds to it.
    expect(JSON.stringify(hasil)).toContain('2 kesalahan ditemukan pemeriksaan');
    expect(kantor.tip()).toBe(kantor.genesis);
  });
});

test('edisi yang ditambahkan: yang terakhir, dan bertumpu pada segel yang berlaku', () => {
  const { isi } = checkFolder(readFolder(`${root}content`));
  const milik = isi?.edisi.find(({ path }) => path === 'edisi/2024-tw1/edisi.yaml');
  if (!isi || !milik) throw new Error('content/ tanpa edisi 2024-tw1');
  const blob = { mode: '100644', blob: '' };
  const path = `${FOLDER}/edisi.yaml`;
  const pesan = (ralat: typeof isi, lama = false) =>
    listEdisiMundur('content', [lama ? { path, lama: blob, baru: blob } : { path, baru: blob }], ralat).map(
      ({ file, message }) => `${file} ${message}`,
    );
  const diralat = {
    ...isi,
    kompilasi: isi.kompilasi.map((satu) => ({ ...satu, value: { ...satu.value, edisi: satu.value.edisi + 1 } })),
  };
  const kedua = { path: 'edisi/2024-tw1-edisi2/edisi.yaml', value: { ...milik.value, edisi: 2 } };
  const berikut = { ...isi, edisi: [...isi.edisi, kedua] };
  expect([pesan(isi), pesan(diralat), pesan(diralat, true), pesan(berikut)]).toEqual([
    [],
    ['edisi/2024-tw1/edisi.yaml edisi baru dibuat dari kompilasi edisi 1, bukan dari yang berlaku sekarang'],
    [],
    ['edisi/2024-tw1/edisi.yaml edisi 1 baru ditambahkan, padahal sudah ada edisi 2'],
  ]);
});
