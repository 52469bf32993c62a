// An office's repository with a real trail: built with what `merge` is made of, signed with real keys.
import { rmSync, writeFileSync } from 'node:fs';
import type { FaktaMR } from '../../src/alur/fakta.ts';
import { composeJejak, writePesan } from '../../src/alur/jejak.ts';
import type { Kebijakan } from '../../src/alur/kebijakan.ts';
import { decide } from '../../src/alur/putusan.ts';
import type { Beda } from '../../src/alur/riwayat.ts';
import { readKebijakan } from '../../src/gerbang/kebijakan.ts';
import { signTeks } from '../../src/gerbang/komit-tanda.ts';
import { addTanda, writeKomit, writeTeksKomit } from '../../src/gerbang/komit.ts';
import { listPerubahanKepala, writePohonGabungan } from '../../src/gerbang/pohon-gabungan.ts';
import { periksaPohon } from '../../src/gerbang/periksa-pohon.ts';
import { readFolder } from '../../src/source/files.ts';
import { menit, permohonan } from '../alur/fakta-contoh.ts';
import { AKUN, type Siapa } from '../alur/kantor.ts';
import { root } from '../content/read-content.ts';
import { createKunci, createRepo, type KunciUji, type RepoUji } from '../forge/repo-uji.ts';

export const LETAK = { folder: 'content', cabang: 'main' };
export const GERBANG = 'juru-gabung#99';
export const LAIN = 'orang-lain#7';

/** Officials who have a key of their own. */
const BERKUNCI = ['camat', 'sekretaris', 'perencanaan', 'umum', 'pemerintahan'] as const satisfies Siapa[];

export interface KantorGit {
  uji: RepoUji;
  kunci: KunciUji;
  genesis: string;
  teks: (path: string) => string; // of a content file, before everything
}

export function namaKunci(siapa: Siapa): string {
  return `${AKUN[siapa].nama}#${AKUN[siapa].id}`;
}

/** The committed content with an account for everybody, keys for some, and the gate's key. */
export function createKantorGit(): KantorGit {
  const uji = createRepo();
  const kunci = createKunci([GERBANG, LAIN, ...BERKUNCI.map(namaKunci)]);
  const { files } = readFolder(`${root}content`);
  const teks = files.filter(({ path }) => !path.startsWith('edisi/')); // whose other files are no text
  const isi = Object.fromEntries(teks.map(({ path, text }) => [path, text]));
  isi['pejabat.yaml'] = addAkun(isi['pejabat.yaml'] ?? '', kunci);
  isi['instansi.yaml'] += writeRepositori([kunci.publik(GERBANG)]);
  const awal = Object.entries(isi).map(([path, text]) => [`content/${path}`, text]);
  uji.commit({ 'README.md': 'sebelum\n' }, { waktu: menit(-9000), pesan: 'sebelum perangkat' });
  const genesis = uji.commit(Object.fromEntries(awal), { waktu: menit(-8000), pesan: 'data awal' });
  return { uji, kunci, genesis, teks: (path) => isi[path] ?? '' };
}

export function removeKantorGit({ uji, kunci }: KantorGit): void {
  uji.remove();
  kunci.remove();
}

export function writeRepositori(publik: string[]): string {
  const kunci = publik.map((satu) => `      - ${satu}\n`).join('');
  return (
    `repositori:\n  forge: gitea\n  alamat: https://forge.example/kecamatan/kinerja\n  cabang: main\n` +
    `  juru_gabung:\n    id: 99\n    login: juru-gabung\n    kunci:\n${kunci}`
  );
}

function addAkun(teks: string, kunci: KunciUji): string {
  const [depan = '', belakang = ''] = teks.split('\npejabat:\n');
  const berakun = belakang.replaceAll(/^ {2}- id: (\S+)\n/gm, (baris, id: string) => {
    const [siapa, akun] = Object.entries(AKUN).find(([, { nama }]) => nama === id) ?? [];
    const publik = BERKUNCI.find((satu) => satu === siapa);
    const git = publik
      ? `      git: {id: ${akun?.id}, login: ${id}, kunci: [${kunci.publik(namaKunci(publik))}]}\n`
      : '';
    const forge = ['gitlab', 'gitea', 'github'].map((satu) => `      ${satu}: {id: ${akun?.id}, login: ${id}}\n`);
    return `${baris}    akun:\n${forge.join('')}${git}`;
  });
  return `${depan}\npejabat:\n${berakun}`;
}

/** What a merge is made of; an attack changes some of it. */
export interface Gabungan {
  pohon: string;
  induk: string[];
  saat: string;
  pesan: string;
  tandaPejabat: string[];
  kunci: string | undefined; // undefined: not signed
}

export interface Usul {
  ubah: Record<string, string | null>; // paths of the content folder; "../" leads out of it
  fakta?: Partial<FaktaMR>;
  saat?: string;
  tag?: (kepala: string) => string[]; // texts of tags to embed
  dari?: string; // main, where it is not the tip of the work tree's branch
}

/** Commits the head of a request on main's tip; the work tree stands on it afterwards. */
export function pushKepala({ uji }: KantorGit, sasaran: string, ubah: Usul['ubah'], email?: string): string {
  uji.git('checkout', '-q', '--force', '--detach', sasaran);
  const berkas = Object.entries(ubah).map(([path, text]) => [`content/${path}`.replace('content/../', ''), text]);
  const waktu = { waktu: menit(-2), pesan: 'usul', ...(email === undefined ? {} : { email }) };
  return uji.commit(Object.fromEntries(berkas), waktu);
}

/** As `merge` decides and composes it; nothing is written but the tree. Throws while the request is not ready. */
export function composeGabungan(kantor: KantorGit, sasaran: string, usul: Usul): Gabungan {
  const { repo } = kantor.uji;
  const kepala = pushKepala(kantor, sasaran, usul.ubah);
  const perubahan = listPerubahanKepala(repo, sasaran, kepala) ?? [];
  const pohon = writePohonGabungan(repo, sasaran, perubahan);
  const kebijakan = readKebijakan(repo, sasaran, LETAK);
  if (!kebijakan) throw new Error('kebijakan tidak terbaca');
  const paths = perubahan.map(({ path }) => path);
  const periksa = periksaPohon(repo, { sasaran, gabungan: pohon, folder: 'content', paths });
  const fakta = composeFaktaUji(kepala, perubahan, usul.fakta ?? {});
  return {
    pohon,
    induk: [sasaran, kepala],
    saat: usul.saat ?? menit(60),
    pesan: composePesan(kebijakan, fakta, periksa),
    tandaPejabat: usul.tag?.(kepala) ?? [],
    kunci: GERBANG,
  };
}

function composePesan(kebijakan: Kebijakan, fakta: FaktaMR, periksa: ReturnType<typeof periksaPohon>): string {
  const putusan = decide(kebijakan, fakta, { ...periksa, kesalahan: 0 });
  const jejak = composeJejak('content', fakta, putusan);
  if (!jejak) throw new Error(`permohonan belum siap: ${JSON.stringify(putusan, undefined, 1)}`);
  return writePesan(fakta.judul, jejak);
}

let nomor = 0;

function composeFaktaUji(kepala: string, perubahan: Beda[], ubah: Partial<FaktaMR>): FaktaMR {
  nomor += 1;
  const contoh = permohonan({ url: `https://forge.example/kecamatan/kinerja/pulls/${nomor}`, ...ubah });
  const ganti = (sha: string | null): string | null => (sha === contoh.shaKepala ? kepala : sha);
  return {
    ...contoh,
    shaKepala: kepala,
    pendorong: contoh.pendorong.map((satu) => ({ ...satu, sha: ganti(satu.sha) })),
    persetujuan: contoh.persetujuan.map((satu) => ({ ...satu, shaDisetujui: ganti(satu.shaDisetujui) })),
    versi: contoh.versi.map((satu) => ({ ...satu, sha: ganti(satu.sha) ?? satu.sha })),
    berkas: perubahan.map(({ path, lama, baru }) => ({
      baru: path,
      jenis: baru === undefined ? 'hapus' : lama === undefined ? 'tambah' : 'ubah',
      mode: baru?.mode ?? '000000',
      ...(baru && { blob: baru.blob }),
      berubahDiSasaran: false,
    })),
  };
}

/** Gives the hash; no ref points at it. */
export function writeGabungan({ uji, kunci }: KantorGit, gabungan: Gabungan): string {
  const teks = writeTeksKomit({ ...gabungan, oleh: AKUN.juruGabung });
  const { kunci: nama } = gabungan;
  return writeKomit(uji.repo, nama === undefined ? teks : addTanda(teks, signTeks(kunci.file(nama), teks)));
}

export function merge(kantor: KantorGit, sasaran: string, usul: Usul): string {
  return writeGabungan(kantor, composeGabungan(kantor, sasaran, usul));
}

/** The text of a tag that somebody has signed; the tag itself is taken away again, as in a clone that fetches none. */
export function writeTag(
  { uji, kunci }: KantorGit,
  nama: string,
  kepala: string,
  { kunci: milik, pesan = 'Setuju\n\nSasaran: main' }: { kunci?: string; pesan?: string },
): string {
  uji.tag(nama, kepala, { waktu: menit(30), pesan, ...(milik === undefined ? {} : { kunci: kunci.file(milik) }) });
  const teks = uji.git('cat-file', 'tag', `refs/tags/${nama}`);
  uji.git('tag', '-d', nama);
  return `${teks}\n`;
}

/** A tree that differs from another's in one entry. */
export function changeTree({ uji }: KantorGit, asal: string, mode: string, path: string, teks: string): string {
  const blob = hashBlob(uji, teks);
  uji.git('read-tree', asal);
  uji.git('update-index', '--add', '--cacheinfo', `${mode},${blob},${path}`);
  const tree = uji.git('write-tree');
  uji.git('read-tree', 'HEAD');
  return tree;
}

function hashBlob({ git, folder }: RepoUji, teks: string): string {
  const sementara = `${folder}/.git/blob-uji`;
  writeFileSync(sementara, teks);
  const blob = git('hash-object', '-w', sementara);
  rmSync(sementara);
  return blob;
}
