import { type Klien, path } from './http.ts';
import { record, text } from './reader.ts';
import { difference, type Medan, RAHASIA, readBila, remark, type Temuan } from './setelan.ts';

const NAMA = record({ name: text });

/** KINERJA_GENESIS belongs here: whoever publishes reads it, and it opens nothing. */
const VARIABEL: string[] = [...RAHASIA, 'KINERJA_REPOSITORI'];

const PINDAHKAN =
  'alur kerja dari cabang mana pun dapat membacanya; hapus, simpan di repositori kedua milik pengelola.';
const NYALA = 'gerbang menyala di repositori isi, tempat cabang mana pun dapat mengubahnya; isi di repositori kedua.';

/** A repository's secrets are given to the workflows of every one of its branches, and so are those of its organization. */
export async function checkPipa(klien: Klien, dasar: string, pemilik: string, repo: Medan): Promise<Temuan[]> {
  const rahasia = await readBila(() => klien.list(`${dasar}/actions/secrets`, NAMA));
  const variabel = await readBila(() => klien.list(`${dasar}/actions/variables`, NAMA));
  const lembaga = await readBila(() => klien.list(path`/orgs/${pemilik}/actions/secrets`, NAMA));
  return [
    ...(rahasia ? listRahasia('rahasia repositori', rahasia) : listTakTerlihat(repo)),
    ...listRahasia(`rahasia ${pemilik}`, lembaga ?? []),
    ...(variabel ?? [])
      .map(({ name }) => name.toUpperCase())
      .filter((nama) => VARIABEL.includes(nama))
      .map((nama) => difference('variabel repositori', nama, 'ada', nama === 'KINERJA_REPOSITORI' ? NYALA : PINDAHKAN)),
  ];
}

function listRahasia(tempat: string, semua: { name: string }[]): Temuan[] {
  return semua
    .map(({ name }) => name.toUpperCase())
    .filter((nama) => nama.startsWith('KINERJA_'))
    .map((nama) => difference(tempat, nama, 'ada', PINDAHKAN));
}

/** Without Actions nothing is given to anybody. */
function listTakTerlihat({ has_actions: menyala }: Medan): Temuan[] {
  if (menyala === false) return [];
  const akibat =
    'server atau token ini tidak memperlihatkan rahasia Actions; pastikan tidak ada yang bernama KINERJA_.';
  return [remark('rahasia repositori', 'actions/secrets', akibat)];
}
