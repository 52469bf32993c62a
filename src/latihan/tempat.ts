import type { Akun, Forge } from '../alur/fakta.ts';
import type { Letak } from '../gerbang/kebijakan.ts';

/** The account that merges. */
export const JURU: Akun = { id: 900, nama: 'juru-gabung' };

/** Under which requests show their address: nobody's, and the same in every play. */
export const ALAMAT: Record<Forge, string> = {
  gitlab: 'https://gitlab.latihan.example/kecamatan/kinerja',
  gitea: 'https://gitea.latihan.example/kecamatan/kinerja',
  forgejo: 'https://forgejo.latihan.example/kecamatan/kinerja',
  github: 'https://github.latihan.example/kecamatan/kinerja',
  git: 'https://git.latihan.example/kecamatan/kinerja',
};

export const LETAK: Letak = { folder: 'content', cabang: 'main' };
