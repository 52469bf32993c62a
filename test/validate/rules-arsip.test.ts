// Signed copies against their records, over the complete office.
import { describe, expect, test } from 'vitest';
import { computeSha256OfBytes } from '../../src/domain/sha256.ts';
import { checkContent } from '../../src/validate/content.ts';
import { readLengkap } from './folders.ts';

const ID = 'laporan-pengukuran-perkin-2024-tw1-camat';
const CATATAN = `arsip/2024/${ID}.yaml`;
const PDF = Buffer.from('%PDF-1.7');
const MI_B = 2 ** 20;

type Salinan = Record<string, Buffer>;

describe('arsip: setiap catatan dengan salinannya', () => {
  test.each<[string, string, Salinan, string[]]>([
    ['berkas di sampingnya', `berkas: a.pdf\n`, { 'arsip/2024/a.pdf': PDF }, []],
    ['alamat', 'alamat: https://arsip.example/a.pdf\n', {}, []],
    ['tidak satu pun', '', {}, [`arsip-tanpa-pasangan ${CATATAN} catatan ini tidak menyebut salinannya`]],
    [
      'berkas yang tidak ada',
      'berkas: a.pdf\n',
      {},
      [`arsip-berubah ${CATATAN} berkas a.pdf tidak ada di samping catatannya`],
    ],
    [
      'satu bita berbeda',
      'berkas: a.pdf\n',
      { 'arsip/2024/a.pdf': Buffer.from('%PDF-1.8') },
      [`arsip-berubah ${CATATAN} berkas a.pdf bukan yang dicatat: sidiknya berbeda`],
    ],
    [
      'lebih dari 10 MiB',
      'berkas: a.pdf\n',
      { 'arsip/2024/a.pdf': Buffer.alloc(10 * MI_B + 1) },
      [`arsip-berubah ${CATATAN} berkas a.pdf lebih dari 10 MiB`],
    ],
    [
      'keduanya',
      'berkas: a.pdf\nalamat: https://arsip.example/a.pdf\n',
      { 'arsip/2024/a.pdf': PDF },
      [`arsip-berubah ${CATATAN} salinannya disebut di dua tempat`],
    ],
    [
      'berkas lain tanpa catatan',
      'berkas: a.pdf\n',
      { 'arsip/2024/a.pdf': PDF, 'arsip/2024/pindaian.PDF': PDF },
      ['arsip-tanpa-pasangan arsip/2024/pindaian.PDF salinan ini tidak mempunyai catatan'],
    ],
    [
      'berkas bernama sama di tahun lain',
      'berkas: a.pdf\n',
      { 'arsip/2024/a.pdf': PDF, 'arsip/2023/a.pdf': PDF },
      ['arsip-tanpa-pasangan arsip/2023/a.pdf salinan ini tidak mempunyai catatan'],
    ],
  ])('%s', (_, letak, salinan, masalah) => {
    expect(periksa(letak, salinan)).toEqual(masalah);
  });
});

function periksa(letak: string, salinan: Salinan): string[] {
  const catatan = `dokumen: ${ID}\ntanggal: 2024-04-25\n${letak}sha256: '${computeSha256OfBytes(PDF)}'\n`;
  const arsip = Object.entries(salinan).map(([path, bytes]) => ({
    path,
    size: () => bytes.length,
    read: () => bytes,
  }));
  const { problems } = checkContent({ ...readLengkap({ [CATATAN]: () => catatan }), arsip });
  return problems.map(({ code, file, message }) => `${code} ${file} ${message}`);
}
