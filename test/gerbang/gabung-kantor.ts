// An office in plain git: a server's bare repository, the people's clone, and the juru-gabung's.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Forge } from '../../src/alur/fakta.ts';
import { addDetik } from '../../src/alur/saat.ts';
import { fetchRefs } from '../../src/forge/git-push.ts';
import { openRepo, type Repo } from '../../src/forge/git.ts';
import { connectForge } from '../../src/forge/sambung.ts';
import { type Meja, openPort, type PortGabung } from '../../src/gerbang/gabung-port.ts';
import { type HasilGabung, mergeTerbuka } from '../../src/gerbang/gabung.ts';
import type { Letak } from '../../src/gerbang/kebijakan.ts';
import { composeJauh } from '../../src/gerbang/kirim.ts';
import { loadRiwayat, type RiwayatRepo } from '../../src/gerbang/riwayat.ts';
import { createSalinan, type SalinanGerbang } from '../../src/gerbang/salinan.ts';
import { readFolder } from '../../src/source/files.ts';
import { AKUN, type Siapa } from '../alur/kantor.ts';
import { root } from '../content/read-content.ts';
import { createKunci, createRepo, type KunciUji, type RepoUji } from '../forge/repo-uji.ts';

export const LETAK: Letak = { folder: 'content', cabang: 'main' };
export const PANDUAN = 'content/panduan/03-memahami-pesan-masalah.md';
export const ORANG = [
  'camat',
  'sekretaris',
  'perencanaan',
  'umum',
  'sekretariat',
  'juruGabung',
] as const satisfies Siapa[];
const LUAR = 'orang-luar#7';
const ALAMAT = 'ssh://git@server.example/kinerja';

type Orang = (typeof ORANG)[number];

/** 2 April 2024 in UTC: "02:10" → "2024-04-02T02:10:00Z". */
export function jam(teks: string): string {
  return `2024-04-02T${teks}:00Z`;
}

/** The day's first moment at the office. */
const PAGI = jam('02:00');

/** Of everything that happens at the office: each thing a minute after the latest, or at a moment that a test names on purpose. */
export type JamKantor = (waktu?: string) => string;

export interface KantorPolos {
  kerja: RepoUji; // the people's; it pushes everything it writes
  kunci: KunciUji;
  server: string; // folder of the bare repository
  genesis: string;
  letakKunci: (nama: Orang | 'orangLuar') => string;
  /** A signed commit on a branch from `dari`, pushed; gives its hash. */
  usul: (cabang: string, isi: Record<string, string | Uint8Array | null>, pilihan?: PilihanUsul) => string;
  /** A signed tag, pushed. */
  tag: (jenis: 'setuju' | 'kembalikan', cabang: string, siapa: Orang, waktu?: string, pesan?: string) => string;
  jam: JamKantor;
  tip: () => string;
  /** As on the first morning: nothing but main, at the genesis. */
  reset: () => void;
  remove: () => void;
}

interface PilihanUsul {
  siapa?: Orang;
  waktu?: string;
  dari?: string;
  pesan?: string;
}

/** Never goes back by itself; `reset` makes it morning again. */
function createJam(): { jam: JamKantor; reset: () => void } {
  let terakhir: string | undefined;
  const jam = (waktu?: string) => {
    const kini = waktu ?? (terakhir === undefined ? PAGI : addDetik(terakhir, 60));
    if (terakhir === undefined || kini > terakhir) terakhir = kini;
    return kini;
  };
  return { jam, reset: () => (terakhir = undefined) };
}

export function createKantorPolos(): KantorPolos {
  const { jam: jamKantor, reset: resetJam } = createJam();
  const kerja = createRepo();
  const kunci = createKunci([...ORANG.map(namaKunci), LUAR]);
  const letakKunci = (nama: Orang | 'orangLuar') => kunci.file(nama === 'orangLuar' ? LUAR : namaKunci(nama));
  const genesis = kerja.commit(composeIsi(kunci, 'git', ALAMAT), { waktu: '2024-03-01T00:00:00Z', pesan: 'data awal' });
  const server = mkdtempSync(join(tmpdir(), 'kinerja-server-'));
  execFileSync('git', ['clone', '--quiet', '--bare', kerja.folder, server], { stdio: 'pipe' });
  kerja.git('remote', 'add', 'origin', server);
  return {
    kerja,
    kunci,
    server,
    genesis,
    letakKunci,
    usul: (cabang, isi, { siapa = 'sekretariat', waktu, dari = 'origin/main', pesan = cabang } = {}) => {
      kerja.git('fetch', '--quiet', '--prune', 'origin');
      kerja.git('checkout', '--quiet', '--force', '-B', cabang, dari);
      const sha = kerja.commit(isi, { waktu: jamKantor(waktu), pesan, kunci: letakKunci(siapa) });
      kerja.git('push', '--quiet', '--force', 'origin', `${sha}:refs/heads/${cabang}`);
      return sha;
    },
    tag: (jenis, cabang, siapa, waktu, pesan = 'Setuju') => {
      const saat = jamKantor(waktu);
      const nama = `${jenis}/${cabang}/${siapa}-${saat.slice(11, 16).replace(':', '')}`;
      const isi = { waktu: saat, pesan: `${pesan}\n\nSasaran: main`, kunci: letakKunci(siapa) };
      const sha = kerja.tag(nama, kerja.git('rev-parse', `refs/heads/${cabang}`), isi);
      kerja.git('push', '--quiet', 'origin', `refs/tags/${nama}`);
      return sha;
    },
    jam: jamKantor,
    tip: () => run(server, 'rev-parse', 'refs/heads/main'),
    reset: () => {
      resetJam();
      kerja.git('checkout', '--quiet', '--force', '--detach', genesis);
      for (const folder of [server, kerja.folder]) {
        const refs = run(folder, 'for-each-ref', '--format=%(refname)', 'refs/heads/', 'refs/tags/').split('\n');
        const lain = refs.filter((satu) => satu !== '' && satu !== 'refs/heads/main');
        const input = [...lain.map((satu) => `delete ${satu}\n`), `update refs/heads/main ${genesis}\n`].join('');
        execFileSync('git', ['-C', folder, 'update-ref', '--stdin'], { input });
      }
    },
    remove: () => {
      kerja.remove();
      kunci.remove();
      rmSync(server, { recursive: true, force: true });
    },
  };
}

export function run(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' })
    .toString()
    .trim();
}

export function namaKunci(siapa: Orang): string {
  return `${AKUN[siapa].nama}#${AKUN[siapa].id}`;
}

/** The committed content with accounts, keys and the repository of a forge. */
export function composeIsi(kunci: KunciUji, forge: Forge, alamat: string): Record<string, string> {
  const { files } = readFolder(`${root}content`);
  const teks = files.filter(({ path }) => !path.startsWith('edisi/')); // whose other files are no text
  const isi = Object.fromEntries(teks.map(({ path, text }) => [path, text]));
  const akun = ORANG.map((siapa) => {
    const { id, nama } = AKUN[siapa];
    const git = `git: {id: ${id}, login: ${nama}, kunci: [${kunci.publik(namaKunci(siapa))}]}`;
    const lain = ['gitlab', 'gitea', 'github'].map((satu) => `      ${satu}: {id: ${id}, login: ${nama}}\n`);
    return [nama, `    akun:\n${lain.join('')}      ${git}\n`] as const;
  });
  const perOrang = new Map<string, string>(akun);
  const pejabat = (isi['pejabat.yaml'] ?? '').split('\npejabat:\n');
  const berakun = pejabat[1]?.replaceAll(
    /^ {2}- id: (\S+)\n/gm,
    (baris, id: string) => baris + (perOrang.get(id) ?? ''),
  );
  isi['pejabat.yaml'] = `${pejabat[0]}\npejabat:\n${berakun}`;
  isi['instansi.yaml'] += [
    'repositori:',
    `  forge: ${forge}`,
    `  alamat: ${alamat}`,
    '  cabang: main',
    '  juru_gabung:',
    '    id: 99',
    '    login: juru-gabung',
    `    kunci: [${kunci.publik(namaKunci('juruGabung'))}]`,
    '',
  ].join('\n');
  return Object.fromEntries(Object.entries(isi).map(([path, text]) => [`content/${path}`, text]));
}

/** A guide changed, and both who approve it have: ready to be merged. */
export function usulLengkap(kantor: KantorPolos, cabang = 'usul/panduan', isi = '# Panduan\n\nSatu.\n'): string {
  const sha = kantor.usul(cabang, { [PANDUAN]: isi });
  kantor.tag('setuju', cabang, 'perencanaan');
  kantor.tag('setuju', cabang, 'sekretaris');
  return sha;
}

export interface RuangGabung {
  meja: Meja;
  jalan: (nomor?: string) => Promise<HasilGabung[]>;
  remove: () => void;
}

/** The juru-gabung as the command sets it up, in the people's clone; `ubah` puts something between it and the world. */
export function openRuang(
  kantor: KantorPolos,
  { kunci = 'juruGabung', kini, ubah = (port) => port }: PilihanRuang = {},
): RuangGabung {
  const asal = openRepo(kantor.kerja.folder);
  const repositori = { forge: 'git', alamat: ALAMAT, cabang: 'main' } as const;
  const jauh = composeJauh(asal, 'origin', repositori, {});
  const salinan: SalinanGerbang = createSalinan(asal, 'git', jauh);
  const sambungan = connectForge(repositori, {}, { fetch, sleep: () => Promise.resolve() });
  const letakKunci = kantor.letakKunci(kunci);
  const port = ubah(
    openPort({ salinan, letak: LETAK, jauh, sambungan, letakKunci, saat: () => new Date(kantor.jam(kini)) }),
  );
  const meja = { repo: salinan.repo, letak: LETAK, port };
  return {
    meja,
    jalan: (nomor) => Array.fromAsync(mergeTerbuka(meja, nomor)),
    remove: salinan.remove,
  };
}

interface PilihanRuang {
  kunci?: Orang | 'orangLuar';
  kini?: string;
  ubah?: (port: PortGabung) => PortGabung;
}

/** What anybody finds who clones the server and verifies it since the genesis. */
export async function verifyServer(kantor: KantorPolos): Promise<RiwayatRepo> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-periksa-'));
  try {
    execFileSync('git', ['init', '--quiet', '--bare', folder], { stdio: 'pipe' });
    const repo: Repo = { folder };
    await fetchRefs(repo, { alamat: kantor.server }, ['+refs/heads/main:refs/heads/main']);
    return loadRiwayat(repo, { genesis: kantor.genesis, tip: kantor.tip() }, LETAK);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
