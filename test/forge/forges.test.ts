import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Akun, FaktaMR } from '../../src/alur/fakta.ts';
import { ForgeError } from '../../src/forge/forge-error.ts';
import { listTerbukaGitea, readGitea } from '../../src/forge/gitea.ts';
import { listTerbukaGithub, readGithub } from '../../src/forge/github.ts';
import { listTerbukaGitlab, readGitlab } from '../../src/forge/gitlab.ts';
import { type Klien, openKlien } from '../../src/forge/http.ts';
import { readPolos } from '../../src/forge/polos.ts';
import { createKunci, createRepo, type KunciUji, type RepoUji } from './repo-uji.ts';
import { type Dialek, type Gangguan, type Isi, startServer } from './server-uji.ts';
import { PROYEK, type Skenario, writeJawaban } from './skenario.ts';

const DIALEK: Dialek[] = ['gitlab', 'gitea', 'forgejo', 'github'];
const STAF: Akun = { id: 41, nama: 'staf.pem' };
const KASI: Akun = { id: 52, nama: 'kasi.pem' };
const KASUBAG: Akun = { id: 53, nama: 'kasubag.umum' };
const LAIN: Akun = { id: 44, nama: 'staf.lain' };
const DIBUKA = '2024-04-02T02:10:00Z';

let uji: RepoUji;
let kunci: KunciUji;
let awal: string;
let kepala: string;
let lanjut: string;

beforeAll(() => {
  uji = createRepo();
  kunci = createKunci([STAF, KASI, KASUBAG].map(({ id, nama }) => `${nama}#${id}`));
  awal = uji.commit(
    { 'content/a.yaml': 'nilai: 1\n', 'content/b.yaml': 'nilai: 1\n' },
    { waktu: '2024-04-01T01:00:00Z', pesan: 'awal' },
  );
  uji.git('checkout', '--quiet', '-b', 'usul/tw1');
  kepala = uji.commit(
    { 'content/a.yaml': 'nilai: 2\n', 'content/b.yaml': 'nilai: 2\n' },
    {
      waktu: DIBUKA,
      pesan: 'Isi TW1 Seksi Pemerintahan',
      kunci: kunci.file('staf.pem#41'),
      email: 'camat@kecamatan.example',
    },
  );
  uji.git('checkout', '--quiet', '-b', 'lanjut');
  lanjut = uji.commit({ 'content/a.yaml': 'nilai: 3\n' }, { waktu: '2024-04-02T05:00:00Z', pesan: 'Perbaikan' });
  uji.git('checkout', '--quiet', 'main');
  uji.commit({ 'content/b.yaml': 'nilai: 9\n' }, { waktu: '2024-04-02T01:00:00Z', pesan: 'main maju' });
});
afterAll(() => {
  uji.remove();
  kunci.remove();
});

const create = (lain: Partial<Skenario> = {}): Skenario => ({
  nomor: 7,
  judul: 'Isi TW1 Seksi Pemerintahan',
  dibuka: DIBUKA,
  penulis: STAF,
  cabang: 'usul/tw1',
  sasaran: 'main',
  kepala,
  dorongan: [{ akun: STAF, waktu: DIBUKA, sebelum: null, sha: kepala }],
  tinjauan: [],
  komentar: [],
  sasaranDiganti: [],
  ...lain,
});

type Ubah = (isi: Record<string, Isi>) => void;

/** The facts as an adapter reads them from its forge, whose answers `ubah` may spoil. */
async function read(
  dialek: Dialek,
  skenario: Skenario,
  gangguan: Gangguan[] = [],
  ubah: Ubah = () => {},
): Promise<FaktaMR> {
  return withKlien(dialek, skenario, gangguan, ubah, (klien) => {
    const salinan = { repo: uji.repo, tepercaya: { penanda: kunci.penanda } };
    if (dialek === 'gitlab') return readGitlab(klien, PROYEK.gitlab, skenario.nomor, salinan);
    if (dialek === 'github') return readGithub(klien, PROYEK, skenario.nomor, salinan);
    return readGitea(klien, { ...PROYEK, forge: dialek }, skenario.nomor, salinan);
  });
}

async function withKlien<T>(
  dialek: Dialek,
  skenario: Skenario,
  gangguan: Gangguan[],
  ubah: Ubah,
  run: (klien: Klien) => Promise<T>,
): Promise<T> {
  const isi = structuredClone(writeJawaban(dialek, skenario));
  ubah(isi);
  const server = await startServer({ dialek, isi, gangguan });
  try {
    return await run(openKlien({ forge: dialek, alamat: server.alamat, token: 'x', fetch, sleep: async () => {} }));
  } finally {
    await server.close();
  }
}

async function findKode(action: Promise<unknown>): Promise<string> {
  const error: unknown = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof ForgeError ? error.kode : `bukan ForgeError: ${String(error)}`;
}

/** Everything but the addresses, and how a forge ties an approval to a commit. */
function strip({ forge: _, nomor: __, url: ___, persetujuan, ...fakta }: FaktaMR): object {
  return {
    ...fakta,
    persetujuan: persetujuan.map(({ dasarSha: ____, shaDisetujui, ...lain }) => ({
      ...lain,
      sha: shaDisetujui ?? kepala,
    })),
  };
}

describe('satu kejadian, satu FaktaMR', () => {
  const LANGKAH = [
    { id: 1, akun: KASI, jenis: 'setuju', waktu: '2024-04-02T03:00:00Z', teks: '' },
    { id: 2, akun: KASUBAG, jenis: 'kembalikan', waktu: '2024-04-02T04:00:00Z', teks: 'KEMBALIKAN: bukti kurang' },
    { id: 3, akun: KASUBAG, jenis: 'setuju', waktu: '2024-04-03T01:00:00Z', teks: '' },
  ] as const;
  const skenario = () => create({ tinjauan: LANGKAH.map((each) => ({ ...each, sha: kepala })) });

  beforeAll(() => {
    for (const { id, akun, jenis, waktu, teks } of LANGKAH)
      uji.tag(`${jenis}/usul/tw1/${id}`, kepala, {
        waktu,
        pesan: `${teks}\n\nSasaran: main`,
        kunci: kunci.file(`${akun.nama}#${akun.id}`),
      });
  });

  test('sebagaimana dibaca', async () => {
    expect(await read('gitlab', skenario())).toEqual({
      forge: 'gitlab',
      nomor: 7,
      url: 'https://gitlab.example/kecamatan/kinerja/-/merge_requests/7',
      judul: 'Isi TW1 Seksi Pemerintahan',
      draf: false,
      keadaan: 'terbuka',
      dibuka: DIBUKA,
      penulis: STAF,
      pendorong: [{ akun: STAF, waktu: DIBUKA, sha: kepala }],
      komiter: [{ sha: kepala, authorEmail: 'camat@kecamatan.example', committerEmail: 'camat@kecamatan.example' }],
      cabangAsal: 'usul/tw1',
      cabangSasaran: 'main',
      shaSasaran: uji.git('rev-parse', 'main'),
      shaDasar: awal,
      shaKepala: kepala,
      dariFork: false,
      versi: [{ sha: kepala, waktu: DIBUKA }],
      sasaranDiganti: [],
      berkas: [
        {
          baru: 'content/a.yaml',
          jenis: 'ubah',
          mode: '100644',
          blob: uji.git('rev-parse', `${kepala}:content/a.yaml`),
          berubahDiSasaran: false,
        },
        {
          baru: 'content/b.yaml',
          jenis: 'ubah',
          mode: '100644',
          blob: uji.git('rev-parse', `${kepala}:content/b.yaml`),
          berubahDiSasaran: true,
        },
      ],
      persetujuan: [
        {
          akun: KASI,
          keadaan: 'setuju',
          waktu: '2024-04-02T03:00:00Z',
          urutan: 1,
          shaDisetujui: null,
          dasarSha: 'versi-diff',
        },
        {
          akun: KASUBAG,
          keadaan: 'kembalikan',
          waktu: '2024-04-02T04:00:00Z',
          urutan: 2,
          shaDisetujui: null,
          dasarSha: 'versi-diff',
          teks: 'KEMBALIKAN: bukti kurang',
        },
        {
          akun: KASUBAG,
          keadaan: 'setuju',
          waktu: '2024-04-03T01:00:00Z',
          urutan: 3,
          shaDisetujui: null,
          dasarSha: 'versi-diff',
        },
      ],
      // GitLab keeps the words of a review as a comment of its own.
      komentar: [{ akun: KASUBAG, waktu: '2024-04-02T04:00:00Z', urutan: 502, teks: 'KEMBALIKAN: bukti kurang' }],
    });
  });

  test.each(['gitea', 'forgejo', 'github'] as const)('%s sama dengan gitlab', async (dialek) => {
    const fakta = await read(dialek, skenario());
    expect(strip(fakta)).toEqual({ ...strip(await read('gitlab', skenario())), komentar: [] });
    expect(fakta.persetujuan.map(({ shaDisetujui, dasarSha }) => [shaDisetujui, dasarSha])).toEqual(
      fakta.persetujuan.map(() => [kepala, 'review.commit_id']),
    );
  });

  test('git saja sama dengan gitlab', async () => {
    const fakta = readPolos({ repo: uji.repo, tepercaya: { penanda: kunci.penanda } }, 'usul/tw1', 'main');
    const komiter = fakta.komiter.map(({ akun: _, ...komit }) => komit); // whose signature it is, only plain git tells
    expect({ ...strip(fakta), komiter }).toEqual({ ...strip(await read('gitlab', skenario())), komentar: [] });
    expect(fakta.komiter.map(({ akun }) => akun)).toEqual([STAF]);
    expect([fakta.forge, fakta.nomor, fakta.url]).toEqual(['git', 0, 'plain:usul/tw1']);
    expect(fakta.persetujuan.map(({ shaDisetujui, dasarSha }) => [shaDisetujui, dasarSha])).toEqual(
      fakta.persetujuan.map(() => [kepala, 'tag-bertanda-tangan']),
    );
  });
});

describe.each(DIALEK)('%s', (dialek) => {
  const banyak = Array.from({ length: 9 }, (_, index) => ({
    id: 20 + index,
    akun: KASI,
    waktu: `2024-04-02T03:0${index}:00Z`,
    teks: `catatan ${index}`,
  }));

  test('daftar permohonan terbuka, semua halaman', async () => {
    const nomor = await withKlien(
      dialek,
      create(),
      [],
      () => {},
      (klien) =>
        dialek === 'gitlab'
          ? listTerbukaGitlab(klien, PROYEK.gitlab, 'main')
          : dialek === 'github'
            ? listTerbukaGithub(klien, PROYEK, 'main')
            : listTerbukaGitea(klien, PROYEK, 'main'),
    );
    expect(nomor).toEqual(dialek === 'gitlab' ? [7, 9, 8] : [7]);
  });

  test('daftar panjang dibaca seluruhnya, urut menurut waktu', async () => {
    const { komentar } = await read(dialek, create({ komentar: banyak.toReversed() }));
    expect(komentar.map(({ teks }) => teks)).toEqual(banyak.map(({ teks }) => teks));
  });

  test('gangguan sesaat dilewati: 500, 429, 503', async () => {
    const gangguan: Gangguan[] = [
      { jalur: /reviews|approvals/, kali: 1, status: 500 },
      { jalur: /notes|timeline|comments/, kali: 2, status: 429, headers: { 'retry-after': '1' } },
      { jalur: /7$/, kali: 1, status: 503 },
    ];
    expect(await read(dialek, create({ komentar: banyak }), gangguan)).toEqual(
      await read(dialek, create({ komentar: banyak })),
    );
  });

  test.each([
    ['halaman web sebagai jawaban', { status: 200, isi: '<html>Masuk</html>' }, 'bukan-json'],
    ['token ditolak', { status: 401 }, 'token-ditolak'],
    ['tidak ada', { status: 404 }, 'tidak-ditemukan'],
    ['rusak terus', { status: 500 }, 'server-galat'],
  ])('%s di tengah jalan: tanpa fakta', async (_, lain, kode) => {
    const gangguan = [{ jalur: /reviews|approvals/, kali: 99, ...lain }];
    expect(await findKode(read(dialek, create(), gangguan))).toBe(kode);
  });

  test('T1: dorongan sesudah persetujuan tampak, dan persetujuan tetap pada commit lamanya', async () => {
    const fakta = await read(
      dialek,
      create({
        kepala: lanjut,
        dorongan: [
          { akun: STAF, waktu: DIBUKA, sebelum: null, sha: kepala },
          { akun: LAIN, waktu: '2024-04-02T05:00:00Z', sebelum: kepala, sha: lanjut },
        ],
        tinjauan: [{ id: 1, akun: KASI, jenis: 'setuju', waktu: '2024-04-02T03:00:00Z', sha: kepala, teks: '' }],
      }),
    );
    expect(fakta.shaKepala).toBe(lanjut);
    expect(fakta.versi).toEqual([
      { sha: kepala, waktu: DIBUKA },
      { sha: lanjut, waktu: '2024-04-02T05:00:00Z' },
    ]);
    expect(fakta.pendorong).toEqual([
      { akun: STAF, waktu: DIBUKA, sha: kepala },
      { akun: LAIN, waktu: '2024-04-02T05:00:00Z', sha: lanjut },
    ]);
    expect(fakta.persetujuan.map(({ shaDisetujui }) => shaDisetujui)).toEqual([dialek === 'gitlab' ? null : kepala]);
    expect(fakta.komiter.map(({ sha, akun }) => [sha, akun])).toEqual([
      [kepala, undefined], // its signature is of plain git: another numbering than the forge's
      [lanjut, undefined],
    ]);
  });

  test('T11: pendorong bukan pembuka, walau pembuka tercatat lebih dahulu', async () => {
    const { penulis, pendorong } = await read(
      dialek,
      create({ penulis: LAIN, dorongan: [{ akun: KASI, waktu: DIBUKA, sebelum: null, sha: kepala }] }),
    );
    expect([penulis, pendorong.map(({ akun }) => akun)]).toEqual([LAIN, [KASI]]);
  });

  test('T11: cabang orang lain yang didorong ulang dengan nama lain tetap milik pendorong pertamanya', async () => {
    const { pendorong } = await read(
      dialek,
      create({
        penulis: LAIN,
        dorongan: [
          { akun: KASI, waktu: '2024-04-02T02:00:00Z', cabang: 'kasi-sendiri', sebelum: null, sha: kepala },
          { akun: LAIN, waktu: DIBUKA, sebelum: null, sha: kepala },
        ],
      }),
    );
    expect(pendorong.map(({ akun }) => akun)).toEqual([KASI, LAIN]);
  });

  test('dorongan ke cabang lain dengan isi lain tidak ikut', async () => {
    const lain = { akun: LAIN, waktu: '2024-04-02T02:00:00Z', cabang: 'lain', sebelum: null, sha: awal };
    const { pendorong } = await read(dialek, create({ dorongan: [lain, ...create().dorongan] }));
    expect(pendorong.map(({ akun }) => akun)).toEqual([STAF]);
  });

  test('T12: commit yang tidak diketahui pendorongnya bukan milik siapa pun', async () => {
    const { pendorong } = await read(
      dialek,
      create({
        kepala: lanjut,
        dorongan: [{ akun: LAIN, waktu: '2024-04-02T05:00:00Z', sebelum: kepala, sha: lanjut }],
      }),
    );
    expect(pendorong).toEqual([
      { akun: { id: 0, nama: '' }, waktu: DIBUKA, sha: kepala },
      { akun: LAIN, waktu: '2024-04-02T05:00:00Z', sha: lanjut },
    ]);
  });

  test('T14: akun yang berganti nama tetap bernomor sama', async () => {
    const baru = { id: KASI.id, nama: 'nama.baru' };
    const tinjauan = [
      { id: 1, akun: baru, jenis: 'setuju' as const, waktu: '2024-04-02T03:00:00Z', sha: kepala, teks: '' },
    ];
    expect((await read(dialek, create({ tinjauan }))).persetujuan[0]?.akun).toEqual(baru);
  });

  test('T15: sasaran yang diganti tercatat waktunya', async () => {
    const sasaranDiganti = ['2024-04-02T03:30:00Z', '2024-04-02T03:31:00Z'];
    expect((await read(dialek, create({ sasaranDiganti }))).sasaranDiganti).toEqual(sasaranDiganti);
  });

  test('dari fork', async () => {
    expect((await read(dialek, create({ fork: true }))).dariFork).toBe(true);
  });

  test('ditutup; tergabung oleh siapa dan kapan', async () => {
    expect((await read(dialek, create({ keadaan: 'tertutup' }))).keadaan).toBe('tertutup');
    const gabung = { sha: awal, waktu: '2024-04-05T01:00:00Z', oleh: { id: 99, nama: 'juru-gabung' } };
    expect(await read(dialek, create({ gabung }))).toMatchObject({ keadaan: 'tergabung', digabung: gabung });
    expect(await read(dialek, create())).not.toHaveProperty('digabung');
  });

  test('komentar yang diubah sesudah ditulis', async () => {
    const komentar = [
      { id: 20, akun: KASI, waktu: '2024-04-02T03:00:00Z', teks: 'KEMBALIKAN: x', diubah: '2024-04-02T03:05:00Z' },
      { id: 21, akun: KASI, waktu: '2024-04-02T03:01:00Z', teks: 'baik' },
    ];
    expect((await read(dialek, create({ komentar }))).komentar).toEqual([
      { akun: KASI, waktu: '2024-04-02T03:00:00Z', urutan: 20, teks: 'KEMBALIKAN: x', diubah: '2024-04-02T03:05:00Z' },
      { akun: KASI, waktu: '2024-04-02T03:01:00Z', urutan: 21, teks: 'baik' },
    ]);
  });

  test('tinjauan yang dibatalkan orang lain: persetujuan batal, pengembalian tetap', async () => {
    const dibatalkan = { sha: kepala, dibatalkan: true };
    const { persetujuan } = await read(
      dialek,
      create({
        tinjauan: [
          { ...dibatalkan, id: 2, akun: KASI, jenis: 'setuju', waktu: '2024-04-02T03:00:00Z', teks: '' },
          {
            ...dibatalkan,
            id: 3,
            akun: KASUBAG,
            jenis: 'kembalikan',
            waktu: '2024-04-02T03:01:00Z',
            teks: 'KEMBALIKAN: y',
          },
        ],
      }),
    );
    expect(persetujuan.map(({ akun, keadaan }) => [akun.id, keadaan])).toEqual([
      [KASI.id, 'dibatalkan'],
      [KASUBAG.id, 'kembalikan'],
    ]);
  });

  test('commit kepala yang belum diambil ke salinan', async () => {
    expect(
      await findKode(
        read(
          dialek,
          create({
            kepala: 'd'.repeat(40),
            dorongan: [{ akun: STAF, waktu: DIBUKA, sebelum: null, sha: 'd'.repeat(40) }],
          }),
        ),
      ),
    ).toBe('git-tidak-ada');
  });

  test('akun yang sudah dihapus bukan siapa-siapa', async () => {
    const fakta = await read(dialek, create(), [], (isi) => {
      const mr = Object.values(isi)[0];
      if (mr && 'author' in mr) mr.author = null;
      if (mr && 'user' in mr) mr.user = null;
    });
    expect(fakta.penulis).toEqual({ id: 0, nama: '' });
  });
});

const GITLAB_MR = '/projects/kecamatan%2Fkinerja/merge_requests/7';
const REPO = '/repos/kecamatan/kinerja';

describe('medan yang harus ada', () => {
  const drop =
    (jalur: string, medan: string): Ubah =>
    (isi) => {
      const found = isi[jalur];
      const target: object | undefined = Array.isArray(found) ? found.at(-1) : found;
      if (!target || !(medan in target)) throw new Error(`tidak ada medan ${medan} pada ${jalur}`);
      Reflect.deleteProperty(target, medan);
    };
  const isi = () =>
    create({
      tinjauan: [{ id: 1, akun: KASI, jenis: 'setuju', waktu: '2024-04-02T03:00:00Z', sha: kepala, teks: '' }],
    });

  const MR =
    'iid state sha author created_at source_branch target_branch source_project_id target_project_id merged_at';
  const PR = 'number state user head base created_at merged';
  const WAJIB: [dialek: Dialek, jalur: string, medan: string][] = [
    ['gitlab', GITLAB_MR, MR],
    ['gitlab', `${GITLAB_MR}/notes`, 'id system author body created_at'],
    ['gitlab', `${GITLAB_MR}/approvals`, 'approved_by'],
    ['gitlab', `${GITLAB_MR}/versions`, 'head_commit_sha'],
    ['gitea', `${REPO}/pulls/7`, PR],
    ['gitea', `${REPO}/issues/7/timeline`, 'type created_at'],
    ['forgejo', `${REPO}/pulls/7/reviews`, 'id user state submitted_at dismissed'],
    ['github', `${REPO}/pulls/7`, `${PR} draft`],
    ['github', `${REPO}/pulls/7/reviews`, 'id user state commit_id'],
    ['github', `${REPO}/activity`, 'actor ref before after timestamp'],
  ];
  const satuSatu = WAJIB.flatMap(([dialek, jalur, semua]) =>
    semua.split(' ').map((medan): [Dialek, string, string] => [dialek, jalur, medan]),
  );
  test.each(satuSatu)('%s %s tanpa %s: ditolak', async (dialek, jalur, medan) => {
    expect(await findKode(read(dialek, isi(), [], drop(jalur, medan)))).toBe('bentuk-lain');
  });

  test.each([
    ['gitlab', GITLAB_MR, 'draft'],
    ['gitlab', `${GITLAB_MR}/versions`, 'patch_id_sha'],
    ['gitea', `${REPO}/pulls/7`, 'draft'],
    ['gitea', `${REPO}/pulls/7/reviews`, 'official'],
  ] as const)('%s %s tanpa %s: server lama, tetap terbaca', async (dialek, jalur, medan) => {
    expect(await read(dialek, isi(), [], drop(jalur, medan))).toEqual(await read(dialek, isi()));
  });
});

describe('gitlab: jebakan', () => {
  const SETUJU = { id: 1, akun: KASI, jenis: 'setuju', waktu: '2024-04-02T03:00:00Z', teks: '' } as const;
  const catatan = (id: number, akun: Akun, body: string, waktu: string, system = true) => ({
    id,
    body,
    system,
    author: { id: akun.id, username: akun.nama },
    created_at: waktu,
    updated_at: waktu,
  });
  const add =
    (...notes: Record<string, unknown>[]): Ubah =>
    (isi) => {
      const list = isi[`${GITLAB_MR}/notes`];
      if (Array.isArray(list)) list.push(...notes);
    };

  test('versi yang belum selesai diolah: coba lagi nanti', async () => {
    const belum: Ubah = (isi) =>
      Object.assign(isi[`${GITLAB_MR}/versions`] ?? {}, [
        { head_commit_sha: kepala, created_at: DIBUKA, patch_id_sha: null, state: 'collected' },
      ]);
    expect(await findKode(read('gitlab', create(), [], belum))).toBe('belum-siap');
  });

  test('kepala baru tanpa versinya: coba lagi nanti', async () => {
    const lama: Ubah = (isi) => Object.assign(isi[GITLAB_MR] ?? {}, { sha: lanjut });
    expect(await findKode(read('gitlab', create(), [], lama))).toBe('belum-siap');
  });

  test.each<[string, Record<string, unknown>]>([
    ['T2: dorongan sewaktu dibaca', { sha: 'd'.repeat(40) }],
    ['T15: sasaran diganti sewaktu dibaca', { target_branch: 'lain' }],
  ])('%s: coba lagi nanti', async (_, ubahan) => {
    const server = await startServer({ dialek: 'gitlab', isi: writeJawaban('gitlab', create()) });
    let kali = 0;
    const lihat: typeof fetch = async (url, init) => {
      const jawaban = await fetch(url, init);
      if (!String(url).endsWith('/merge_requests/7') || ++kali < 2) return jawaban;
      return Response.json(Object.assign(await jawaban.json(), ubahan));
    };
    try {
      const klien = openKlien({
        forge: 'gitlab',
        alamat: server.alamat,
        token: 'x',
        fetch: lihat,
        sleep: async () => {},
      });
      expect(await findKode(readGitlab(klien, PROYEK.gitlab, 7, { repo: uji.repo }))).toBe('belum-siap');
    } finally {
      await server.close();
    }
  });

  test('server lama tanpa approved_at: waktunya dari catatan sistem', async () => {
    const tanpa: Ubah = (isi) =>
      Object.assign(isi[`${GITLAB_MR}/approvals`] ?? {}, {
        approved_by: [{ user: { id: KASI.id, username: KASI.nama } }],
      });
    const { persetujuan } = await read('gitlab', create({ tinjauan: [{ ...SETUJU, sha: kepala }] }), [], tanpa);
    expect(persetujuan).toEqual([
      { akun: KASI, keadaan: 'setuju', waktu: SETUJU.waktu, urutan: 1, shaDisetujui: null, dasarSha: 'versi-diff' },
    ]);
    expect(await findKode(read('gitlab', create(), [], tanpa))).toBe('bentuk-lain');
  });

  test('T29: persetujuan yang ditarik, lalu diberikan lagi', async () => {
    const { persetujuan } = await read(
      'gitlab',
      create({ tinjauan: [{ ...SETUJU, id: 9, sha: kepala, waktu: '2024-04-02T06:00:00Z' }] }),
      [],
      (isi) => {
        const list = isi[`${GITLAB_MR}/notes`];
        if (Array.isArray(list))
          list.unshift(
            catatan(1, KASI, 'approved this merge request', '2024-04-02T03:00:00Z'),
            catatan(2, KASI, 'unapproved this merge request', '2024-04-02T04:00:00Z'),
          );
      },
    );
    expect(persetujuan.map(({ keadaan, waktu, urutan }) => [keadaan, waktu, urutan])).toEqual([
      ['ditarik', '2024-04-02T03:00:00Z', 1],
      ['setuju', '2024-04-02T06:00:00Z', 9],
    ]);
  });

  test('catatan orang yang meniru catatan sistem tidak berarti apa-apa', async () => {
    const palsu = add(
      catatan(50, LAIN, 'approved this merge request', '2024-04-02T03:00:00Z', false),
      catatan(51, LAIN, 'requested changes', '2024-04-02T03:00:00Z', false),
      catatan(52, LAIN, 'changed target branch from `a` to `b`', '2024-04-02T03:00:00Z', false),
    );
    expect(await read('gitlab', create(), [], palsu)).toMatchObject({ persetujuan: [], sasaranDiganti: [] });
  });

  test('cabang sasaran yang dihapus mengganti sasaran juga', async () => {
    const body = 'changed automatically target branch to `main` because `coba` was deleted';
    const { sasaranDiganti } = await read('gitlab', create(), [], add(catatan(50, STAF, body, '2024-04-02T03:00:00Z')));
    expect(sasaranDiganti).toEqual(['2024-04-02T03:00:00Z']);
  });

  test('"requested changes" tanpa alasan tetap tercatat, tanpa teks', async () => {
    const { persetujuan } = await read(
      'gitlab',
      create(),
      [],
      add(catatan(50, KASI, 'requested changes', '2024-04-02T03:00:00Z')),
    );
    expect(persetujuan).toEqual([
      {
        akun: KASI,
        keadaan: 'kembalikan',
        waktu: '2024-04-02T03:00:00Z',
        urutan: 50,
        shaDisetujui: null,
        dasarSha: 'versi-diff',
      },
    ]);
  });

  test('diskusi yang diselesaikan bukan komentar yang diubah', async () => {
    const selesai = {
      ...catatan(50, KASI, 'baik', '2024-04-02T03:00:00Z', false),
      updated_at: '2024-04-02T04:00:00Z',
      resolved_at: '2024-04-02T04:00:00Z',
    };
    expect((await read('gitlab', create(), [], add(selesai))).komentar[0]).not.toHaveProperty('diubah');
  });

  test('dorongan banyak cabang sekaligus tidak menyebut cabangnya: pendorongnya tidak diketahui', async () => {
    const { pendorong } = await read('gitlab', create(), [], (isi) => {
      const list = isi['/projects/kecamatan%2Fkinerja/events'];
      if (Array.isArray(list))
        for (const each of list)
          each.push_data = { ref_type: 'branch', ref: null, commit_from: null, commit_to: null, ref_count: 5 };
    });
    expect(pendorong).toEqual([{ akun: { id: 0, nama: '' }, waktu: DIBUKA, sha: kepala }]);
  });
});

describe('gitea: jebakan', () => {
  test('dorongan yang disembunyikan dari kegiatan tidak menjadi milik pembuka', async () => {
    const { pendorong } = await read('gitea', create({ penulis: LAIN }), [], (isi) => {
      isi[`${REPO}/activities/feeds`] = [];
    });
    expect(pendorong).toEqual([{ akun: { id: 0, nama: '' }, waktu: DIBUKA, sha: kepala }]);
  });

  test('dorongan paksa sesudah dibuka: kepala baru dari linimasa', async () => {
    const paksa = (isi: Record<string, Isi>) => {
      isi[`${REPO}/activities/feeds`] = [];
      const list = isi[`${REPO}/issues/7/timeline`];
      const body = JSON.stringify({ is_force_push: true, commit_ids: ['a'.repeat(40), kepala] });
      if (Array.isArray(list))
        list.push({
          id: 60,
          type: 'pull_push',
          user: { id: KASI.id, login: KASI.nama },
          body,
          created_at: '2024-04-02T04:00:00Z',
          updated_at: '2024-04-02T04:00:00Z',
        });
    };
    const { pendorong, versi } = await read('gitea', create(), [], paksa);
    expect(pendorong).toEqual([{ akun: KASI, waktu: '2024-04-02T04:00:00Z', sha: kepala }]);
    expect(versi).toEqual([{ sha: kepala, waktu: '2024-04-02T04:00:00Z' }]);
  });

  test('`official` dan `stale` tidak dipercaya', async () => {
    const tinjauan = [
      { id: 2, akun: KASI, jenis: 'setuju' as const, waktu: '2024-04-02T03:00:00Z', sha: kepala, teks: '' },
    ];
    const { persetujuan } = await read('forgejo', create({ tinjauan }), [], (isi) => {
      const list = isi[`${REPO}/pulls/7/reviews`];
      if (Array.isArray(list)) Object.assign(list[1] ?? {}, { official: false, stale: true });
    });
    expect(persetujuan[0]).toMatchObject({ keadaan: 'setuju', shaDisetujui: kepala });
  });

  test.each<[string, { dismissed: boolean[]; peristiwa: object[] }, string[]]>([
    ['menyetujui lagi: yang lama tetap berlaku', { dismissed: [true, false], peristiwa: [] }, ['setuju', 'setuju']],
    [
      'yang lama dibatalkan orang lain, lalu menyetujui lagi',
      { dismissed: [true, false], peristiwa: [{ review_id: 2 }] },
      ['dibatalkan', 'setuju'],
    ],
    [
      'yang terakhir dibatalkan beserta semua sebelumnya',
      { dismissed: [true, true], peristiwa: [{ review_id: 3 }] },
      ['dibatalkan', 'dibatalkan'],
    ],
    [
      'pembatalan yang tidak menyebut tinjauannya',
      { dismissed: [true, false], peristiwa: [{}] },
      ['dibatalkan', 'setuju'],
    ],
    ['dibatalkan tanpa jejak', { dismissed: [true, true], peristiwa: [] }, ['setuju', 'dibatalkan']],
  ])('tanda dismissed: %s', async (_, { dismissed, peristiwa }, keadaan) => {
    const tinjauan = dismissed.map((__, index) => ({
      id: 2 + index,
      akun: KASI,
      jenis: 'setuju' as const,
      waktu: `2024-04-02T0${3 + index}:00:00Z`,
      sha: kepala,
      teks: '',
    }));
    const { persetujuan } = await read('gitea', create({ tinjauan }), [], (isi) => {
      const ulasan = isi[`${REPO}/pulls/7/reviews`];
      const linimasa = isi[`${REPO}/issues/7/timeline`];
      if (!Array.isArray(ulasan) || !Array.isArray(linimasa)) return;
      dismissed.forEach((nilai, index) => Object.assign(ulasan[index + 1] ?? {}, { dismissed: nilai }));
      const umum = {
        id: 90,
        type: 'dismiss_review',
        created_at: '2024-04-02T05:00:00Z',
        updated_at: '2024-04-02T05:00:00Z',
      };
      linimasa.push(...peristiwa.map((each) => ({ ...umum, ...each })));
    });
    expect(persetujuan.map((each) => each.keadaan)).toEqual(keadaan);
  });

  test('isi kegiatan yang bukan JSON ditolak', async () => {
    const rusak: Ubah = (isi) => {
      const list = isi[`${REPO}/activities/feeds`];
      if (Array.isArray(list)) Object.assign(list[1] ?? {}, { content: '{' });
    };
    expect(await findKode(read('gitea', create(), [], rusak))).toBe('bentuk-lain');
  });

  test('judul WIP di server yang belum mengenal draf', async () => {
    const { draf } = await read('gitea', create({ judul: 'WIP: isi' }), [], (isi) => {
      Reflect.deleteProperty(isi[`${REPO}/pulls/7`] ?? {}, 'draft');
    });
    expect(draf).toBe(true);
  });
});

describe('github: jebakan', () => {
  test('commit percobaan gabung bukan penggabungan', async () => {
    expect(await read('github', create())).not.toHaveProperty('digabung');
  });

  test('fork yang sudah dihapus tetap fork', async () => {
    const hilang: Ubah = (isi) => {
      const pr = isi[`${REPO}/pulls/7`];
      if (pr && 'head' in pr) Object.assign(pr.head ?? {}, { repo: null });
    };
    expect((await read('github', create(), [], hilang)).dariFork).toBe(true);
  });

  test('komentar pada baris dan tinjauan tanpa putusan ikut terbaca', async () => {
    const { komentar } = await read('github', create(), [], (isi) => {
      const user = { id: KASI.id, login: KASI.nama };
      isi[`${REPO}/pulls/7/comments`] = [
        {
          id: 70,
          user,
          body: 'KEMBALIKAN: baris',
          created_at: '2024-04-02T03:00:00Z',
          updated_at: '2024-04-02T03:00:00Z',
        },
      ];
      isi[`${REPO}/pulls/7/reviews`] = [
        {
          id: 71,
          user,
          state: 'COMMENTED',
          body: 'KEMBALIKAN: tinjauan',
          commit_id: kepala,
          submitted_at: '2024-04-02T03:01:00Z',
        },
      ];
    });
    expect(komentar.map(({ teks }) => teks)).toEqual(['KEMBALIKAN: baris', 'KEMBALIKAN: tinjauan']);
  });
});
