import type { FaktaMR } from '../../src/alur/fakta.ts';
import { composeJejak, writePesan } from '../../src/alur/jejak.ts';
import type { HasilPeriksa, Kebijakan } from '../../src/alur/kebijakan.ts';
import { decide } from '../../src/alur/putusan.ts';
import { type Beda, type KomitRiwayat, type Riwayat, verifyHistory } from '../../src/alur/riwayat.ts';
import { BERSIH, menit, permohonan } from './fakta-contoh.ts';
import { kebijakan, KUTASARI } from './kantor.ts';

export const GENESIS = '0'.repeat(40);

/** A history as the gate makes it: each request decided by the policy of the commit before, its blobs taken over as they are. */
export class Kantor {
  readonly komit: KomitRiwayat[] = [];
  readonly pohon = new Map<string, Kebijakan>();
  #nomor = 0;

  constructor(awal = kebijakan()) {
    this.pohon.set(GENESIS, awal);
  }

  /** Merges a request that is ready. `sesudah`: what the tree then decides by, where the request changes that. */
  merge(ubah: Partial<FaktaMR>, sesudah = this.kini(), periksa: Partial<HasilPeriksa> = {}): string {
    const sha = this.#next('1');
    const kepala = this.#next('2');
    const fakta = withKepala(permohonan({ url: `https://forge.example/k/k/pulls/${this.#nomor}`, ...ubah }), kepala);
    const semua = { ...BERSIH, ...periksa };
    const jejak = composeJejak('content', fakta, decide(this.kini(), fakta, semua));
    if (!jejak) throw new Error('permohonan belum siap');
    const perubahan = fakta.berkas.map(({ baru }) => ubahPohon(baru));
    const { kesalahan: _, ...lain } = semua;
    return this.add(
      {
        sha,
        induk: [this.ujung(), kepala],
        waktu: menit(100_000 + this.komit.length),
        pesan: writePesan(fakta.judul, jejak),
        tandaTangan: () => 'sah',
        perubahan,
        perubahanKepala: perubahan,
        periksa: lain,
      },
      sesudah,
    );
  }

  add(komit: KomitRiwayat, sesudah = this.kini()): string {
    this.komit.push(komit);
    this.pohon.set(komit.sha, sesudah);
    return komit.sha;
  }

  /** Somebody who may write past the gate: one parent, no trail. */
  push(sesudah = this.kini()): string {
    const sha = this.#next('3');
    const waktu = menit(100_000 + this.komit.length);
    const kosong = { perubahan: [], perubahanKepala: [], periksa: { blangko: [] } };
    return this.add(
      { sha, induk: [this.ujung()], waktu, pesan: 'Perbaikan', tandaTangan: () => 'tanpa', ...kosong },
      sesudah,
    );
  }

  ujung(): string {
    return this.komit.at(-1)?.sha ?? GENESIS;
  }

  kini(): Kebijakan {
    return this.pohon.get(this.ujung()) ?? kebijakan();
  }

  verify(): Riwayat {
    return verifyHistory({ sha: GENESIS, waktu: menit(-100) }, this.komit, (sha) => this.pohon.get(sha));
  }

  #next(awal: string): string {
    this.#nomor += 1;
    return `${awal}${String(this.#nomor).padStart(39, '0')}`;
  }
}

export function ubahPohon(path: string): Beda {
  return { path, lama: { mode: '100644', blob: 'e'.repeat(40) }, baru: { mode: '100644', blob: 'd'.repeat(40) } };
}

/** A policy whose pengecualian.yaml names these commits. */
export function mengecualikan(...commit: string[]): Kebijakan {
  const daftar = commit.map((sha) => ({ commit: sha, alasan: 'uji', oleh: 'camat', sampai: '2024-12-31' }));
  return kebijakan({ ...KUTASARI, pengecualian: [{ path: 'pengecualian.yaml', value: { pengecualian: daftar } }] });
}

function withKepala(fakta: FaktaMR, kepala: string): FaktaMR {
  const lama = fakta.shaKepala;
  const ganti = (sha: string | null): string | null => (sha === lama ? kepala : sha);
  return {
    ...fakta,
    shaKepala: kepala,
    pendorong: fakta.pendorong.map((satu) => ({ ...satu, sha: ganti(satu.sha) })),
    persetujuan: fakta.persetujuan.map((satu) => ({ ...satu, shaDisetujui: ganti(satu.shaDisetujui) })),
    versi: fakta.versi.map((satu) => ({ ...satu, sha: ganti(satu.sha) ?? satu.sha })),
  };
}
