// What people of the office do, in the words of a forge or of git alone.
import type { Akun } from '../alur/fakta.ts';
import type { NomorPermohonan } from '../forge/sambung.ts';
import type { TextFile } from '../source/files.ts';
import type { ForgeLatihan } from './forge/forge.ts';
import type { MejaKerja } from './meja-kerja.ts';

export interface Usul {
  cabang: string;
  judul: string;
  berkas: TextFile[]; // paths from the top of the repository
}

export interface Pelaku {
  ajukan: (akun: Akun, usul: Usul) => Promise<NomorPermohonan>;
  /** Another commit on the branch of the request. */
  perbaiki: (akun: Akun, nomor: NomorPermohonan, usul: Usul) => Promise<void>;
  setujui: (akun: Akun, nomor: NomorPermohonan) => Promise<void>;
  /** Taken back by who gave it. */
  tarik: (akun: Akun, nomor: NomorPermohonan) => Promise<void>;
  /** `teks`: "KEMBALIKAN kepala-seksi-pelayanan: bukti kurang". */
  kembalikan: (akun: Akun, nomor: NomorPermohonan, teks: string) => Promise<void>;
}

export function createPelakuForge(kerja: MejaKerja, server: ForgeLatihan): Pelaku {
  const disetujui = new Set<string>(); // GitLab keeps one approval of an account, over a push too
  const kunci = (akun: Akun, nomor: NomorPermohonan) => `${nomor} ${akun.id}`;
  const tarik: Pelaku['tarik'] = (akun, nomor) => {
    server.unapprove(akun, Number(nomor));
    disetujui.delete(kunci(akun, nomor));
    return Promise.resolve();
  };
  return {
    ajukan: async (akun, { cabang, judul, berkas }) => {
      const sha = await kerja.tulis(akun, cabang, { pesan: judul, berkas });
      await kerja.kirim(akun, `${sha}:refs/heads/${cabang}`);
      return server.openRequest(akun, { asal: cabang, judul });
    },
    perbaiki: async (akun, _, { cabang, judul, berkas }) => {
      const sha = await kerja.tulis(akun, cabang, { pesan: judul, berkas, dari: 'cabang' });
      await kerja.kirim(akun, `${sha}:refs/heads/${cabang}`);
    },
    setujui: async (akun, nomor) => {
      if (server.dialect === 'gitlab' && disetujui.has(kunci(akun, nomor))) await tarik(akun, nomor);
      server.approve(akun, Number(nomor));
      disetujui.add(kunci(akun, nomor));
    },
    tarik,
    kembalikan: (akun, nomor, teks) => {
      server.requestChanges(akun, Number(nomor), teks);
      disetujui.delete(kunci(akun, nomor));
      return Promise.resolve();
    },
  };
}

/** A branch is a request; approving and sending back are signed tags on its head. */
export function createPelakuPolos(kerja: MejaKerja): Pelaku {
  let urutan = 0;
  const tag = async (jenis: 'setuju' | 'kembalikan', akun: Akun, cabang: NomorPermohonan, teks: string) => {
    urutan += 1;
    const kepala = await kerja.git(akun, 'ls-remote', kerja.url(akun), `refs/heads/${cabang}`);
    const sha = kepala.split('\t')[0] ?? '';
    await kerja.git(akun, 'fetch', '--quiet', kerja.url(akun), sha);
    await kerja.tag(akun, `${jenis}/${cabang}/${akun.nama}-${urutan}`, sha, `${teks}\n\nSasaran: main`);
  };
  const kirim = async (akun: Akun, { cabang, judul, berkas }: Usul, dari: 'main' | 'cabang') => {
    const sha = await kerja.tulis(akun, cabang, { pesan: judul, berkas, dari });
    await kerja.kirim(akun, `${sha}:refs/heads/${cabang}`);
  };
  return {
    ajukan: async (akun, usul) => {
      await kirim(akun, usul, 'main');
      return usul.cabang;
    },
    perbaiki: (akun, _, usul) => kirim(akun, usul, 'cabang'),
    setujui: (akun, cabang) => tag('setuju', akun, cabang, 'Setuju'),
    tarik: async (akun, cabang) => {
      const semua = await kerja.git(akun, 'ls-remote', '--tags', kerja.url(akun), `setuju/${cabang}/${akun.nama}-*`);
      const nama = semua.split('\n').flatMap((baris) => /\t(refs\/tags\/[^^]+)$/.exec(baris)?.[1] ?? []);
      for (const ref of nama) await kerja.kirim(akun, `:${ref}`);
    },
    kembalikan: (akun, cabang, teks) => tag('kembalikan', akun, cabang, teks),
  };
}
