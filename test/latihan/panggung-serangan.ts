// A small office to attack: one panduan and one receipt at a time, both approved by people whom everybody knows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Akun, Forge } from '../../src/alur/fakta.ts';
import { runGit } from '../../src/forge/git.ts';
import type { NomorPermohonan } from '../../src/forge/sambung.ts';
import type { PortGabung } from '../../src/gerbang/gabung-port.ts';
import type { HasilGabung } from '../../src/gerbang/gabung.ts';
import { loadRiwayat, type RiwayatRepo } from '../../src/gerbang/riwayat.ts';
import { type Kantor, openKantor } from '../../src/latihan/geladi.ts';
import { LETAK } from '../../src/latihan/tempat.ts';
import { root } from '../content/read-content.ts';

/** Somebody's second account, and one that will be registered under a login that was given up. */
export const KEDUA: Akun = { id: 777, nama: 'kasubag-kedua' };

export interface Serangan {
  kantor: Kantor;
  staf: Akun;
  perencanaan: Akun;
  sekretaris: Akun;
  camat: Akun;
  /** Ten minutes later. */
  maju: () => void;
  /** A new panduan (kasubag-perencanaan → sekretaris); gives its number. */
  usul: (id: string, oleh?: Akun) => Promise<NomorPermohonan>;
  dorong: (id: string, teks: string, oleh?: Akun) => Promise<void>;
  setujui: (nomor: NomorPermohonan, ...siapa: Akun[]) => Promise<void>;
  gabung: (nomor: NomorPermohonan, ubah?: (port: PortGabung) => PortGabung) => Promise<HasilGabung>;
  tip: () => string;
  /** A file of main on the server; undefined where there is none. */
  read: (id: string, sha?: string) => string | undefined;
  riwayat: (tip?: string) => RiwayatRepo;
  /** Where main was, on the server itself: as after a restore from a backup. */
  pulihkan: (sha: string) => void;
  close: () => Promise<void>;
}

export function pathOf(id: string): string {
  return `${LETAK.folder}/panduan/90-${id}.md`;
}

export function teksOf(id: string): string {
  return `# Panduan ${id}\n\nSatu.\n`;
}

export async function openSerangan(forge: Forge): Promise<Serangan> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-serangan-'));
  const kantor = await openKantor({ forge, content: `${root}content`, folder }, [KEDUA]);
  const { panggung, akun } = kantor;
  const repo = { folder: panggung.server.folderRepo };
  let jam = Date.parse('2025-01-02T01:00:00Z');
  const maju = () => panggung.setJam(new Date((jam += 600_000)).toISOString());
  const staf = akun('contoh-staf-sekretariat');
  return {
    kantor,
    staf,
    perencanaan: akun('contoh-kasubag-perencanaan'),
    sekretaris: akun('contoh-sekretaris'),
    camat: akun('cahyono'),
    maju,
    usul: (id, oleh = staf) => {
      maju();
      const berkas = [{ path: pathOf(id), text: teksOf(id) }];
      return panggung.pelaku.ajukan(oleh, { cabang: `usul/${id}`, judul: `Panduan ${id}`, berkas });
    },
    dorong: (id, text, oleh = staf) => {
      maju();
      const usul = { cabang: `usul/${id}`, judul: `Ubah ${id}`, berkas: [{ path: pathOf(id), text }] };
      return panggung.pelaku.perbaiki(oleh, `usul/${id}`, usul);
    },
    setujui: async (nomor, ...siapa) => {
      for (const satu of siapa) {
        maju();
        await panggung.pelaku.setujui(satu, nomor);
      }
    },
    gabung: async (nomor, ubah) => {
      maju();
      const [hasil] = await panggung.juru.merge(nomor, ubah);
      if (hasil) return hasil;
      throw new Error('tidak ada hasil');
    },
    tip: panggung.tip,
    read: (id, sha = 'refs/heads/main') => {
      const ada = runGit(repo, ['ls-tree', sha, '--', pathOf(id)]) !== '';
      return ada ? runGit(repo, ['show', `${sha}:${pathOf(id)}`]) : undefined;
    },
    riwayat: (tip = panggung.tip()) => loadRiwayat(repo, { genesis: panggung.genesis, tip }, LETAK),
    pulihkan: (sha) => void runGit(repo, ['update-ref', 'refs/heads/main', sha]),
    close: async () => {
      await kantor.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
