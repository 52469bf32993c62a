// What the play starts from: the office's content without the triwulan that is played, and with accounts and keys of the play.
import type { Akun, Forge } from '../alur/fakta.ts';
import type { Pejabat } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import { editYaml, type Edit, type YamlRecord } from '../source/edit.ts';
import type { TextFile } from '../source/files.ts';
import { listKeys } from '../validate/labels.ts';
import type { Masa } from './masa.ts';
import { ALAMAT, JURU } from './tempat.ts';

/** Somebody of pejabat.yaml with the account of the play, the same on every forge. */
export interface Pemain {
  orang: string; // id in pejabat.yaml
  akun: Akun;
}

const NOMOR_PERTAMA = 41;

export function listPemain(isi: Isi): Pemain[] {
  const orang = isi.pejabat.flatMap(({ value }) => value.pejabat);
  return orang.map(({ id }, nomor) => ({ orang: id, akun: { id: NOMOR_PERTAMA + nomor, nama: id } }));
}

/** Whether a file belongs to what is played, or comes after it. `path` is relative to the content folder. */
export function isDimainkan({ tahun, triwulan }: Masa, path: string): boolean {
  const [, tahunBerkas, tw] = /^(?:kinerja|edisi)\/(\d+)[/-]tw(\d)/.exec(path) ?? [];
  if (tahunBerkas !== undefined)
    return Number(tahunBerkas) > tahun || (Number(tahunBerkas) === tahun && Number(tw) >= triwulan);
  return path.startsWith(`laporan/${tahun}/`) || path.startsWith(`arsip/${tahun}/`);
}

/** `publik`: public keys by login. Always marked as an example, whatever the office's own content says. */
export function composeIsiAwal(
  files: TextFile[],
  isi: Isi,
  { masa, forge, publik }: { masa: Masa; forge: Forge; publik: (login: string) => string },
): TextFile[] {
  const pemain = listPemain(isi);
  const tinggal = files.filter(({ path }) => !isDimainkan(masa, path));
  return tinggal.map((file) => {
    if (file.path === 'pejabat.yaml') return edit(file, 'pejabat', listEditAkun(pemain, publik));
    if (file.path === 'instansi.yaml') return edit(file, 'instansi', listEditInstansi(forge, publik));
    return file;
  });
}

function listEditAkun(pemain: Pemain[], publik: (login: string) => string): Edit[] {
  return pemain.map(({ akun: { id, nama } }, nomor) => {
    const biasa: YamlRecord = { id, login: nama };
    const akun = { gitlab: biasa, gitea: biasa, github: biasa, git: { ...biasa, kunci: [publik(nama)] } };
    return { pointer: `/pejabat/${nomor}/akun`, value: akun };
  });
}

function listEditInstansi(forge: Forge, publik: (login: string) => string): Edit[] {
  const juru = { id: JURU.id, login: JURU.nama, kunci: [publik(JURU.nama)] };
  return [
    { pointer: '/contoh', value: true },
    { pointer: '/repositori', value: { forge, alamat: ALAMAT[forge], cabang: 'main', juru_gabung: juru } },
  ];
}

/** Another Plh., as the request of the play has it. */
export function addPenugasan(file: TextFile, penugasan: Pejabat['penugasan'][number]): TextFile {
  return edit(file, 'pejabat', [{ pointer: '/penugasan/-', value: { ...penugasan } }]);
}

function edit({ path, text }: TextFile, jenis: 'pejabat' | 'instansi', edits: Edit[]): TextFile {
  return { path, text: editYaml(text, edits, { keyOrder: (at) => listKeys(jenis, at) }) };
}
