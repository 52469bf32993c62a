import type { Kebijakan } from '../alur/kebijakan.ts';
import { ForgeError } from '../forge/forge-error.ts';
import { type Repo, readTip } from '../forge/git.ts';
import type { Repositori } from '../forge/sambung.ts';
import { type Letak, readKebijakan } from './kebijakan.ts';

/** The policy that decides is the one on the tip of main, whatever a request would make of it. */
export function readKebijakanUtama({ repo, letak }: { repo: Repo; letak: Letak }): Kebijakan {
  const kebijakan = readKebijakan(repo, readTip(repo, letak.cabang), letak);
  if (kebijakan) return kebijakan;
  throw new ForgeError(
    'git-gagal',
    `kebijakan di cabang ${letak.cabang} (sop, pejabat, instansi, kalender, pengecualian) tidak terbaca`,
    'Jalankan npm run check pada cabang itu; tanpa kebijakan tidak ada yang dapat diputuskan.',
  );
}

/** As a clone last saw main: it says which server to ask. What decides is read from that server's own main. */
export function readRepositori(asal: Repo, letak: Letak): Repositori {
  const repositori = readKebijakanUtama({ repo: asal, letak }).isi.instansi[0]?.value.repositori;
  if (!repositori) throw tanpaRepositori(`instansi.yaml di cabang ${letak.cabang} belum memuat repositori`);
  if (repositori.cabang === letak.cabang) return repositori;
  throw new ForgeError(
    'alamat-salah',
    `cabang utama menurut instansi.yaml adalah "${repositori.cabang}", bukan "${letak.cabang}"`,
    'Sebutkan dengan --cabang.',
  );
}

function tanpaRepositori(pesan: string): ForgeError {
  return new ForgeError(
    'alamat-salah',
    pesan,
    'Isi repositori: forge, alamat, cabang, dan juru_gabung, lewat permohonan kebijakan.',
  );
}
