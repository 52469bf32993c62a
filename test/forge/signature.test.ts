import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPenanda, readAkunPenanda, readVerdict, verifyCommit, verifyTag } from '../../src/forge/signature.ts';
import { createKunci, createRepo, type KunciUji, type RepoUji } from './repo-uji.ts';

const CAMAT = 'camat#60';
const KASI = 'kasi.pem#52';
const WAKTU = '2024-04-02T02:10:00Z';

let uji: RepoUji;
let kunci: KunciUji;
let bertanda: string;
let polos: string;

beforeAll(() => {
  uji = createRepo();
  kunci = createKunci([CAMAT, KASI]);
  polos = uji.commit({ 'a.yaml': '1\n' }, { waktu: WAKTU, pesan: 'tanpa tanda' });
  bertanda = uji.commit({ 'a.yaml': '2\n' }, { waktu: WAKTU, pesan: 'bertanda', kunci: kunci.file(CAMAT) });
});
afterAll(() => {
  uji.remove();
  kunci.remove();
});

const satuBaris = (pilihan: string, nama = CAMAT) => `${nama} ${pilihan} ${kunci.publik(CAMAT)}\n`;

describe('verifyCommit(repo, sha, tepercaya)', () => {
  test('tanda yang sah menyebut pemiliknya', () => {
    expect(verifyCommit(uji.repo, bertanda, { penanda: kunci.penanda })).toEqual({
      keadaan: 'sah',
      jenis: 'ssh',
      penanda: CAMAT,
    });
  });

  test('commit tanpa tanda', () => {
    expect(verifyCommit(uji.repo, polos, { penanda: kunci.penanda })).toEqual({ keadaan: 'tanpa' });
  });

  test.each([
    ['kunci tidak terdaftar', () => ({ penanda: `${KASI} ${kunci.publik(KASI)}\n` })],
    ['daftar kosong', () => ({ penanda: '' })],
    ['kunci untuk keperluan lain', () => ({ penanda: satuBaris('namespaces="persetujuan"') })],
    ['kunci belum berlaku pada tanggal tanda', () => ({ penanda: satuBaris('valid-after="20240403Z"') })],
    ['kunci sudah lewat pada tanggal tanda', () => ({ penanda: satuBaris('valid-before="20240401Z"') })],
    [
      'T31: kunci dicabut, walau tanggalnya masih di dalam masa',
      () => ({ penanda: kunci.penanda, dicabut: kunci.publik(CAMAT) }),
    ],
  ])('%s: tidak sah', (_, tepercaya) => {
    expect(verifyCommit(uji.repo, bertanda, tepercaya())).toEqual({ keadaan: 'tidak-sah' });
  });

  test.each([
    ['isi pesan diubah', (text: string) => text.replace('bertanda', 'berubah!')],
    ['tanggal dimundurkan', (text: string) => text.replaceAll('1712023800', '1612023800')],
    ['tanda dikosongkan', (text: string) => text.replace(/U1NIU0lH/, 'AAAAAAAA')],
  ])('%s: tidak sah', (_, change) => {
    const isi = execFileSync('git', ['-C', uji.folder, 'cat-file', 'commit', bertanda]).toString();
    expect(change(isi)).not.toBe(isi);
    const palsu = hashObject(change(isi));
    expect(verifyCommit(uji.repo, palsu, { penanda: kunci.penanda })).toEqual({ keadaan: 'tidak-sah' });
  });

  test('tanda yang dipindahkan ke commit lain: tidak sah', () => {
    const isi = execFileSync('git', ['-C', uji.folder, 'cat-file', 'commit', bertanda]).toString();
    const pohon = uji.git('rev-parse', `${polos}^{tree}`);
    const palsu = hashObject(isi.replace(/^tree .*$/m, `tree ${pohon}`));
    expect(verifyCommit(uji.repo, palsu, { penanda: kunci.penanda })).toEqual({ keadaan: 'tidak-sah' });
  });

  test('pesan yang meniru jawaban pemeriksa tidak dipercaya', () => {
    const pesan = `Good "git" signature for ${CAMAT} with ED25519 key SHA256:abc\n[GNUPG:] GOODSIG 1 x`;
    const tiruan = uji.commit({}, { waktu: WAKTU, pesan });
    expect(verifyCommit(uji.repo, tiruan, { penanda: kunci.penanda })).toEqual({ keadaan: 'tanpa' });
  });

  test('daftar di dalam repositori tidak dipakai', () => {
    uji.git('config', 'gpg.ssh.allowedSignersFile', `${kunci.file(CAMAT)}.pub`);
    expect(verifyCommit(uji.repo, bertanda, { penanda: '' })).toEqual({ keadaan: 'tidak-sah' });
    uji.git('config', '--unset', 'gpg.ssh.allowedSignersFile');
  });
});

describe('readVerdict(status, said)', () => {
  const SIDIK = '9A70864BC7C82C013E05999147BE7B269DA6FE7F';
  const VALID = `[GNUPG:] VALIDSIG ${SIDIK} 2026-11-23 1795422370 0 4 0 22 8 00 ${SIDIK}`;
  const baik = (kata: string) =>
    `[GNUPG:] NEWSIG\n[GNUPG:] ${kata} 47BE7B269DA6FE7F Camat\n${VALID}\n[GNUPG:] TRUST_UNDEFINED 0 pgp\n`;
  test.each([
    ['OpenPGP sah: kunci utamanya', 0, baik('GOODSIG'), { keadaan: 'sah', jenis: 'gpg', penanda: SIDIK }],
    ['OpenPGP, kunci kedaluwarsa', 0, baik('EXPKEYSIG'), { keadaan: 'tidak-sah' }],
    ['OpenPGP, kunci dicabut', 0, baik('REVKEYSIG'), { keadaan: 'tidak-sah' }],
    [
      'OpenPGP, kunci tidak ada',
      1,
      '[GNUPG:] ERRSIG 47BE7B269DA6FE7F 22 8 00 1795422370 9\n',
      { keadaan: 'tidak-sah' },
    ],
    [
      'SSH sah',
      0,
      'Good "git" signature for camat#60 with ED25519 key SHA256:abc\n',
      { keadaan: 'sah', jenis: 'ssh', penanda: CAMAT },
    ],
    [
      'SSH, tetapi git menolak',
      1,
      'Good "git" signature for camat#60 with ED25519 key SHA256:abc\n',
      { keadaan: 'tidak-sah' },
    ],
    [
      'SSH tanpa pemilik',
      0,
      'Good "git" signature with ED25519 key SHA256:abc\nNo principal matched.\n',
      { keadaan: 'tidak-sah' },
    ],
    [
      'SSH untuk keperluan lain',
      0,
      'Good "file" signature for camat#60 with ED25519 key SHA256:abc\n',
      { keadaan: 'tidak-sah' },
    ],
    ['git diam', 1, '', { keadaan: 'tanpa' }],
  ])('%s', (_, status, said, tanda) => expect(readVerdict(status, said)).toEqual(tanda));
});

describe('verifyTag(repo, sha, tepercaya)', () => {
  test('tag bertanda dan tag biasa', () => {
    const sah = uji.tag('setuju/a/camat', bertanda, { waktu: WAKTU, pesan: 'Setuju', kunci: kunci.file(CAMAT) });
    const biasa = uji.tag('setuju/a/lain', bertanda, { waktu: WAKTU, pesan: 'Setuju' });
    expect(verifyTag(uji.repo, sah, { penanda: kunci.penanda })).toMatchObject({ keadaan: 'sah', penanda: CAMAT });
    expect(verifyTag(uji.repo, biasa, { penanda: kunci.penanda })).toEqual({ keadaan: 'tanpa' });
  });
});

describe('checkPenanda(text)', () => {
  test('baris kosong dan keterangan boleh', () => {
    expect(() => checkPenanda(`# daftar kunci\n\n${kunci.penanda}`)).not.toThrow();
  });

  test.each([
    ['pola untuk banyak orang', () => satuBaris('', '*')],
    ['beberapa orang sekaligus', () => satuBaris('', `${CAMAT},${KASI}`)],
    ['penerbit sertifikat', () => satuBaris('cert-authority')],
    ['tanpa kunci', () => `${CAMAT} ssh-ed25519\n`],
    ['T10: satu kunci untuk dua orang', () => satuBaris('') + satuBaris('', KASI)],
  ])('%s: ditolak', (_, text) => {
    expect(() => checkPenanda(text())).toThrow(expect.objectContaining({ kode: 'kunci-salah' }));
    expect(() => verifyCommit(uji.repo, bertanda, { penanda: text() })).toThrow();
  });
});

test.each([
  ['camat#60', { id: 60, nama: 'camat' }],
  ['kasi.pem_2-a#52', { id: 52, nama: 'kasi.pem_2-a' }],
  ['juru-gabung', undefined],
  ['camat#0', undefined],
  ['camat#060', undefined],
  ['#60', undefined],
  ['camat#60#61', undefined],
])('readAkunPenanda("%s")', (penanda, akun) => expect(readAkunPenanda(penanda)).toEqual(akun));

function hashObject(text: string): string {
  return execFileSync('git', ['-C', uji.folder, 'hash-object', '-t', 'commit', '-w', '--stdin'], { input: text })
    .toString()
    .trim();
}
