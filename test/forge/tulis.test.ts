import type { EditMergeRequestOptions, EditPipelineStatusOptions } from '@gitbeaker/core';
import type { operations } from '@octokit/openapi-types';
import fc from 'fast-check';
import type { CreateIssueCommentOption, CreateStatusOption, EditPullRequestOption } from 'gitea-js';
import { describe, expect, test } from 'vitest';
import { ForgeError } from '../../src/forge/forge-error.ts';
import { openPenulis } from '../../src/forge/tulis.ts';
import { cutKeterangan, guardTeks, isSameTeks, PENANDA } from '../../src/forge/tulis-teks.ts';
import type { Dialek } from './server-uji.ts';
import { AKU, answerAs, createMeja, type Meja, NOMOR, SHA } from './tulis-forge.ts';
import { openUji, type Sent } from './tulis-klien.ts';

const DIALEK: Dialek[] = ['gitlab', 'gitea', 'forgejo', 'github'];
const PROYEK = 'kecamatan/kinerja';
const KASI = { id: 52, nama: 'kasi.pem' };

function open(dialek: Dialek, lain: Partial<Meja> = {}, akun?: typeof AKU) {
  const meja = createMeja(lain);
  const uji = openUji(dialek, answerAs(dialek, meja));
  return { ...uji, meja, penulis: openPenulis(uji.klien, dialek, PROYEK, akun) };
}

async function findKode(action: Promise<unknown>): Promise<string> {
  const error = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ForgeError) return error.kode;
  throw new Error('tidak gagal sebagaimana mestinya', { cause: error });
}

describe.each(DIALEK)('openPenulis(klien, %s).letakkanKomentar(nomor, teks)', (dialek) => {
  test('satu komentar: dibuat, dibiarkan bila sama, diperbarui di tempat bila lain', async () => {
    const { penulis, meja, tulisan } = open(dialek);
    expect(await penulis.letakkanKomentar(NOMOR, 'Menunggu Kepala Seksi')).toBe('baru');
    expect(await penulis.letakkanKomentar(NOMOR, 'Menunggu Kepala Seksi')).toBe('tetap');
    expect(await penulis.letakkanKomentar(NOMOR, 'Menunggu Camat')).toBe('diperbarui');
    expect(meja.komentar).toEqual([{ id: 100, akun: AKU, teks: `${PENANDA}\nMenunggu Camat` }]);
    expect(tulisan()).toHaveLength(2);
  });

  test('penanda yang disalin orang lain tidak dihitung dan tidak disentuh', async () => {
    const tiruan = { id: 1, akun: KASI, teks: `${PENANDA}\nSemua sudah setuju` };
    const { penulis, meja } = open(dialek, { komentar: [{ ...tiruan }] });
    expect(await penulis.letakkanKomentar(NOMOR, 'Menunggu')).toBe('baru');
    expect(meja.komentar[0]).toEqual(tiruan);
    expect(await penulis.listKomentarSendiri(NOMOR)).toEqual([{ id: 101, teks: `${PENANDA}\nMenunggu` }]);
  });

  test('komentar sendiri tanpa penanda di baris pertama bukan komentar gerbang', async () => {
    const { penulis, meja } = open(dialek, { komentar: [{ id: 1, akun: AKU, teks: `Catatan\n${PENANDA}` }] });
    expect(await penulis.letakkanKomentar(NOMOR, 'Menunggu')).toBe('baru');
    expect(meja.komentar).toHaveLength(2);
  });

  test('komentar sendiri terurut dari yang terlama', async () => {
    const komentar = [3, 1, 2].map((id) => ({ id, akun: AKU, teks: `ke-${id}` }));
    const { penulis } = open(dialek, { komentar: [...komentar, { id: 4, akun: KASI, teks: 'lain' }] });
    expect((await penulis.listKomentarSendiri(NOMOR)).map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  test('akhir baris dan spasi yang diubah server bukan perubahan', async () => {
    const { penulis, tulisan } = open(dialek, {
      komentar: [{ id: 1, akun: AKU, teks: `${PENANDA}\r\nBaris satu\r\nBaris dua` }],
    });
    expect(await penulis.letakkanKomentar(NOMOR, 'Baris satu\nBaris dua\n')).toBe('tetap');
    expect(tulisan()).toEqual([]);
  });

  test('jawaban yang hilang: komentar yang sudah sampai tidak dibuat lagi', async () => {
    const { penulis, meja } = open(dialek, { gangguan: () => ({ status: 502, message: 'putus', sampai: true }) });
    expect(await penulis.letakkanKomentar(NOMOR, 'Menunggu')).toBe('baru');
    expect(meja.komentar).toHaveLength(1);
  });

  test('yang tidak sampai tetap galat, dan hanya dikirim sekali', async () => {
    const { penulis, tulisan } = open(dialek, { gangguan: () => ({ status: 502, message: 'putus', sampai: false }) });
    expect(await findKode(penulis.letakkanKomentar(NOMOR, 'Menunggu'))).toBe('server-galat');
    expect(tulisan()).toHaveLength(1);
  });

  test('yang ditolak tidak dicari lagi', async () => {
    const { penulis } = open(dialek, { gangguan: () => ({ status: 403, message: 'tidak boleh', sampai: true }) });
    expect(await findKode(penulis.letakkanKomentar(NOMOR, 'Menunggu'))).toBe('tidak-berhak');
  });
});

describe('isi yang dikirim: bentuk yang diterbitkan', () => {
  type HubStatus = operations['repos/create-commit-status']['requestBody']['content']['application/json'];
  type HubTutup = NonNullable<operations['pulls/update']['requestBody']>['content']['application/json'];
  type HubKomentar = operations['issues/create-comment']['requestBody']['content']['application/json'];
  const konteks = 'gerbang/persetujuan';
  const description = 'Menunggu Camat';
  const target_url = 'https://forge.example/7';

  const komentar = { body: 'Digabung' } satisfies CreateIssueCommentOption & HubKomentar;
  const hub = { state: 'closed' } satisfies EditPullRequestOption & HubTutup;
  const gitlab = { state_event: 'close' } satisfies Sent<Pick<EditMergeRequestOptions, 'stateEvent'>>;
  const statusGitlab = {
    state: 'failed',
    name: konteks,
    description,
    target_url,
  } satisfies Sent<EditPipelineStatusOptions> & {
    state: string;
  };
  const statusHub = { state: 'failure', context: konteks, description, target_url } satisfies HubStatus;
  const statusGitea = { context: konteks, description, target_url } satisfies Omit<CreateStatusOption, 'state'>;

  test.each([
    ['gitlab', statusGitlab, gitlab],
    ['gitea', { ...statusGitea, state: 'failure' }, hub],
    ['forgejo', { ...statusGitea, state: 'failure' }, hub],
    ['github', statusHub, hub],
  ] as const)('%s', async (dialek, status, tutup) => {
    const { penulis, tulisan, meja } = open(dialek);
    await penulis.kirimStatus(SHA, { keadaan: 'gagal', keterangan: description, alamat: target_url });
    await penulis.tutup(NOMOR, 'Digabung');
    expect(tulisan().map(({ isi }) => isi)).toEqual([status, komentar, tutup]);
    expect(meja.tertutup).toBe(true);
  });
});

describe.each(DIALEK)('openPenulis(klien, %s).kirimStatus(sha, status)', (dialek) => {
  const pending = { keadaan: 'menunggu', keterangan: 'Menunggu Camat' } as const;

  test('yang sudah ada tidak dikirim lagi', async () => {
    const { penulis, tulisan } = open(dialek);
    await penulis.kirimStatus(SHA, pending);
    await penulis.kirimStatus(SHA, pending);
    expect(tulisan()).toHaveLength(1);
  });

  test('keterangan lain: dikirim, kecuali GitLab yang menolak "pending" sesudah "pending"', async () => {
    const { penulis, meja } = open(dialek);
    await penulis.kirimStatus(SHA, pending);
    await penulis.kirimStatus(SHA, { keadaan: 'menunggu', keterangan: 'Menunggu Sekretaris' });
    await penulis.kirimStatus(SHA, { keadaan: 'berhasil', keterangan: 'Lengkap' });
    await penulis.kirimStatus(SHA, { keadaan: 'gagal', keterangan: 'Dikembalikan' });
    const keterangan = meja.status.map((satu) => satu.keterangan);
    const sesudah = dialek === 'gitlab' ? [] : ['Menunggu Sekretaris'];
    expect(keterangan).toEqual(['Menunggu Camat', ...sesudah, 'Lengkap', 'Dikembalikan']);
  });

  test('status hijau buatan orang lain ditimpa', async () => {
    const hijau = { id: 1, konteks: 'gerbang/persetujuan', keadaan: 'success', keterangan: 'Menunggu Camat' };
    const { penulis, meja } = open(dialek, { status: [hijau] });
    await penulis.kirimStatus(SHA, pending);
    expect(meja.status.map(({ keadaan }) => keadaan)).toEqual(['success', 'pending']);
  });

  test('dua gerbang sekaligus: yang ditolak karena sudah ada bukan galat', async () => {
    const { penulis, meja } = open(dialek, {
      gangguan: () => ({ status: 400, message: 'Cannot transition', sampai: true }),
    });
    await penulis.kirimStatus(SHA, pending);
    expect(meja.status).toHaveLength(1);
    const tolak = open(dialek, { gangguan: () => ({ status: 400, message: 'Cannot transition', sampai: false }) });
    expect(await findKode(tolak.penulis.kirimStatus(SHA, pending))).toBe('permintaan-ditolak');
  });

  test('konteks lain tidak dihitung', async () => {
    const lain = { id: 1, konteks: 'gerbang/pemeriksaan', keadaan: 'pending', keterangan: 'Menunggu Camat' };
    const { penulis, tulisan } = open(dialek, { status: [lain] });
    await penulis.kirimStatus(SHA, pending);
    expect(tulisan()).toHaveLength(1);
  });

  test('keterangan dipotong sepanjang yang diterima server', async () => {
    const { penulis, meja } = open(dialek);
    await penulis.kirimStatus(SHA, { keadaan: 'gagal', keterangan: 'é'.repeat(400) });
    const panjang = dialek === 'github' ? 140 : 255;
    expect(meja.status[0]?.keterangan).toBe(`${'é'.repeat(panjang - 1)}…`);
  });
});

describe.each(DIALEK)('openPenulis(klien, %s).tutup(nomor, teks)', (dialek) => {
  test('komentarnya sekali, walau diulang', async () => {
    const { penulis, meja } = open(dialek);
    await penulis.tutup(NOMOR, 'Sudah digabung sebagai 2be7ddb7');
    await penulis.tutup(NOMOR, 'Sudah digabung sebagai 2be7ddb7');
    expect(meja.komentar.map(({ teks }) => teks)).toEqual(['Sudah digabung sebagai 2be7ddb7']);
    expect(meja.tertutup).toBe(true);
  });
});

describe.each(DIALEK)('openPenulis(klien, %s).akunSendiri()', (dialek) => {
  test('ditanyakan sekali', async () => {
    const { penulis, tercatat } = open(dialek);
    expect(await penulis.akunSendiri()).toEqual(AKU);
    await penulis.letakkanKomentar(NOMOR, 'Menunggu');
    expect(tercatat.filter(({ jalur }) => jalur === '/user')).toHaveLength(1);
  });

  test('token aplikasi yang tidak boleh bertanya: akun dari instansi.yaml', async () => {
    expect(await open(dialek, { aku: null }, AKU).penulis.akunSendiri()).toEqual(AKU);
    expect(await findKode(open(dialek, { aku: null }).penulis.akunSendiri())).toBe('tidak-berhak');
  });

  test('akun yang sudah tiada bukan milik siapa pun', async () => {
    const { penulis } = open(dialek, { aku: { id: -1, nama: 'Ghost' } });
    expect(await findKode(penulis.akunSendiri())).toBe('token-ditolak');
  });
});

describe('guardTeks(teks)', () => {
  test.each([
    ['/approve', '\\/approve'],
    ['Alasan:\n/merge', 'Alasan:\n\\/merge'],
    ['a\r/close\r\n  /approve', 'a\n\\/close\n  \\/approve'],
    ['a/b', 'a/b'],
  ])('%j', (teks, aman) => {
    expect(guardTeks(teks)).toBe(aman);
  });

  test('tidak pernah ada baris yang diawali garis miring', () => {
    const bagian = fc.constantFrom('/', '/merge', ' ', '\t', '\n', '\r', '\r\n', 'a', '\u00a0', '> ');
    fc.assert(
      fc.property(fc.array(bagian, { maxLength: 30 }), (semua) => {
        expect(guardTeks(semua.join(''))).not.toMatch(/(?:^|[\r\n])\s*\//);
      }),
    );
  });

  test('komentar yang terlalu panjang dipotong pada akhir baris', () => {
    const teks = guardTeks(`${'kata '.repeat(20)}\n`.repeat(1000));
    expect(teks.length).toBeLessThan(65_000);
    expect(teks).toMatch(/kata \n\n… selebihnya dipotong/);
  });
});

describe('isSameTeks, cutKeterangan', () => {
  test('hanya akhir baris dan tepi yang boleh berbeda', () => {
    expect(isSameTeks('a\r\nb\n', 'a\nb')).toBe(true);
    expect(isSameTeks('a\n\nb', 'a\nb')).toBe(false);
  });

  test.each([
    ['pas', 4, 'pas'],
    ['lima!', 5, 'lima!'],
    ['enam!!', 5, 'enam…'],
    ['dua\nbaris', 20, 'dua baris'],
    ['😀😀😀', 2, '😀…'],
  ])('%j sepanjang %i', (teks, panjang, hasil) => {
    expect(cutKeterangan(teks, panjang)).toBe(hasil);
  });
});
