// Addresses of the forge's own editor at one file of the content folder.
import type { Instansi } from '../domain/isi.generated.ts';

export type Repositori = NonNullable<Instansi['repositori']>;

/** Without a forge there is no page to link to. */
type Forge = Exclude<Repositori['forge'], 'git'>;

const FOLDER = 'content'; // of the repository

/** What a forge calls its pages for changing a file, and for making one. */
const HALAMAN: Record<Forge, { ubah: string; baru: string; nama: string }> = {
  gitlab: { ubah: '/-/edit', baru: '/-/new', nama: 'GitLab' },
  github: { ubah: '/edit', baru: '/new', nama: 'GitHub' },
  gitea: { ubah: '/_edit', baru: '/_new', nama: 'Gitea' },
  forgejo: { ubah: '/_edit', baru: '/_new', nama: 'Forgejo' },
};

export interface TautanForge {
  nama: string; // of the forge
  href: string;
  isi: boolean; // a "value" may be added to the address, and the page then opens filled in
}

/** Where an existing file is changed, or a new one made; undefined for plain git. */
export function linkForge({ forge, alamat, cabang }: Repositori, path: string, ada: boolean): TautanForge | undefined {
  if (forge === 'git') return undefined;
  const { ubah, baru, nama } = HALAMAN[forge];
  const berkas = `${FOLDER}/${path}`;
  const dasar = `${alamat}${ada ? ubah : baru}/${encodePath(cabang)}`;
  if (ada) return { nama, href: `${dasar}/${encodePath(berkas)}`, isi: false };
  return { nama, href: dasar + nameNew(forge, berkas), isi: forge === 'github' };
}

function nameNew(forge: Forge, berkas: string): string {
  if (forge === 'gitlab') return `?file_name=${encodeURIComponent(berkas)}`;
  if (forge === 'github') return `?filename=${encodeURIComponent(berkas)}`;
  const [nama = '', ...folder] = berkas.split('/').reverse();
  return `/${encodePath(folder.reverse().join('/'))}?filename=${encodeURIComponent(nama)}`;
}

/** Each part by itself: a "/" parts folders, anything else is part of a name. */
function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
