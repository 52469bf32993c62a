// A forge, its people, and a gate that may fall over: as small as they can be, so that thousands of days can be played.
import type { FaktaMR, FaktaPersetujuan, Komentar } from '../../src/alur/fakta.ts';
import { composeJejak, writePesan } from '../../src/alur/jejak.ts';
import type { Kebijakan } from '../../src/alur/kebijakan.ts';
import { decide } from '../../src/alur/putusan.ts';
import { type KomitRiwayat, type Riwayat, verifyHistory } from '../../src/alur/riwayat.ts';
import { BERSIH, DASAR, menit, permohonan, ubahan } from './fakta-contoh.ts';
import { AKUN, kebijakan, type Siapa } from './kantor.ts';

export type Runtuh = 'tidak' | 'sebelum-kirim' | 'sesudah-kirim';

export interface PermohonanDunia {
  nomor: number;
  path: string;
  penulis: Siapa;
  dibuka: number; // minutes, like all times here
  dorongan: { siapa: Siapa; saat: number; kepala: string }[];
  dasar: number; // version of the path on main that it was written from
  persetujuan: (FaktaPersetujuan & { siapa: Siapa; saat: number })[];
  komentar: (Komentar & { siapa: Siapa; saat: number })[];
  sasaran: string;
  dialihkan: number[];
  draf: boolean;
  terbuka: boolean;
}

/** What one run of the gate has prepared and not sent yet. */
interface Siap {
  satu: PermohonanDunia;
  ujung: string;
  komit: KomitRiwayat;
}

export class Dunia {
  readonly permohonan: PermohonanDunia[] = [];
  readonly komit: KomitRiwayat[] = [];
  readonly terbit: { satu: PermohonanDunia; fakta: FaktaMR; kebijakan: Kebijakan }[] = [];
  readonly #kebijakan = new Map<string, Kebijakan>();
  readonly #versi = new Map<string, number>();
  #hitung = 0;
  kini = 0;

  constructor(awal: Kebijakan = kebijakan()) {
    this.#kebijakan.set(DASAR, awal);
  }

  ujung(): string {
    return this.komit.at(-1)?.sha ?? DASAR;
  }

  kebijakanKini(): Kebijakan {
    return this.#kebijakan.get(this.ujung()) ?? kebijakan();
  }

  ajukan(path: string, penulis: Siapa): PermohonanDunia {
    const satu: PermohonanDunia = {
      nomor: this.permohonan.length + 1,
      path,
      penulis,
      dibuka: this.kini,
      dorongan: [{ siapa: penulis, saat: this.kini, kepala: this.#sha('2') }],
      dasar: this.#versi.get(path) ?? 0,
      persetujuan: [],
      komentar: [],
      sasaran: 'main',
      dialihkan: [],
      draf: false,
      terbuka: true,
    };
    this.permohonan.push(satu);
    return satu;
  }

  /** A push brings the branch up to main as well. */
  dorong(satu: PermohonanDunia, siapa: Siapa): void {
    satu.dorongan.push({ siapa, saat: this.kini, kepala: this.#sha('2') });
    satu.dasar = this.#versi.get(satu.path) ?? 0;
  }

  nilai(satu: PermohonanDunia, siapa: Siapa, keadaan: 'setuju' | 'kembalikan', teks = ''): void {
    const dasar = { akun: AKUN[siapa], waktu: menit(this.kini), urutan: (this.#hitung += 1) };
    const sha = { shaDisetujui: kepala(satu), dasarSha: 'review.commit_id' } as const;
    satu.persetujuan.push({ ...dasar, ...sha, keadaan, teks, siapa, saat: this.kini });
  }

  tarik(satu: PermohonanDunia, siapa: Siapa): void {
    for (const suara of satu.persetujuan) {
      if (suara.siapa === siapa && suara.keadaan === 'setuju') suara.keadaan = 'ditarik';
    }
  }

  tulis(satu: PermohonanDunia, siapa: Siapa, teks: string): void {
    const dasar = { akun: AKUN[siapa], waktu: menit(this.kini), urutan: (this.#hitung += 1) };
    satu.komentar.push({ ...dasar, teks, siapa, saat: this.kini });
  }

  alihkan(satu: PermohonanDunia, sasaran: string): void {
    satu.sasaran = sasaran;
    satu.dialihkan.push(this.kini);
  }

  /** One run for one request, which may end anywhere. */
  gabung(satu: PermohonanDunia, runtuh: Runtuh = 'tidak'): void {
    if (this.#tutupBilaTergabung(satu)) return;
    const siap = this.#siapkan(satu);
    if (siap && runtuh !== 'sebelum-kirim') this.#kirim(siap, runtuh);
  }

  /** Two runs that look at the same main; the server takes what was built on the main it has. */
  gabungBerdua(...semua: PermohonanDunia[]): void {
    const keduanya = semua.flatMap((satu) => (this.#tutupBilaTergabung(satu) ? [] : [this.#siapkan(satu)]));
    for (const siap of keduanya) if (siap) this.#kirim(siap, 'tidak');
  }

  /** Officials change by a request of their own, here one that is approved as it should be. */
  gantiPejabat(sesudah: Kebijakan): void {
    const satu = this.ajukan('content/pejabat.yaml', 'perencanaan');
    for (const siapa of ['sekretaris', 'camat'] as const) {
      this.kini += 1;
      this.nilai(satu, siapa, 'setuju');
    }
    const siap = this.#siapkan(satu);
    if (siap) this.#kirim(siap, 'tidak', sesudah);
  }

  verify(): Riwayat {
    return verifyHistory({ sha: DASAR, waktu: menit(0) }, this.komit, (sha) => this.#kebijakan.get(sha));
  }

  fakta(satu: PermohonanDunia): FaktaMR {
    const sha = kepala(satu);
    return permohonan({
      nomor: satu.nomor,
      url: `https://forge.example/kecamatan/kinerja/pulls/${satu.nomor}`,
      draf: satu.draf,
      keadaan: satu.terbuka ? 'terbuka' : 'tergabung',
      dibuka: menit(satu.dibuka),
      penulis: AKUN[satu.penulis],
      pendorong: satu.dorongan.map(({ siapa, saat, kepala: dorongan }) => {
        return { akun: AKUN[siapa], waktu: menit(saat), sha: dorongan };
      }),
      komiter: [],
      cabangSasaran: satu.sasaran,
      shaKepala: sha,
      versi: satu.dorongan.map(({ saat, kepala: dorongan }) => ({ sha: dorongan, waktu: menit(saat) })),
      sasaranDiganti: satu.dialihkan.map(menit),
      berkas: [ubahan(satu.path, { berubahDiSasaran: (this.#versi.get(satu.path) ?? 0) !== satu.dasar })],
      persetujuan: satu.persetujuan,
      komentar: satu.komentar,
    });
  }

  /** A request is merged once: what is pushed to it afterwards, while it still stands open, needs one of its own. */
  #tutupBilaTergabung(satu: PermohonanDunia): boolean {
    const tergabung = this.terbit.some(({ fakta }) => fakta.nomor === satu.nomor);
    if (tergabung) satu.terbuka = false;
    return tergabung;
  }

  #siapkan(satu: PermohonanDunia): Siap | undefined {
    const fakta = this.fakta(satu);
    const jejak = composeJejak('content', fakta, decide(this.kebijakanKini(), fakta, BERSIH));
    if (!jejak) return undefined;
    const perubahan = [{ path: satu.path, baru: { mode: '100644', blob: 'd'.repeat(40) } }];
    const { kesalahan: _, ...periksa } = BERSIH;
    const komit: KomitRiwayat = {
      sha: this.#sha('1'),
      induk: [this.ujung(), kepala(satu)],
      waktu: menit(this.kini),
      pesan: writePesan(fakta.judul, jejak),
      tandaTangan: () => 'sah',
      perubahan,
      perubahanKepala: perubahan,
      periksa,
    };
    return { satu, ujung: this.ujung(), komit };
  }

  #kirim({ satu, ujung, komit }: Siap, runtuh: Runtuh, sesudah = this.kebijakanKini()): void {
    if (ujung !== this.ujung()) return; // not a fast-forward any more
    this.terbit.push({ satu: structuredClone(satu), fakta: this.fakta(satu), kebijakan: this.kebijakanKini() });
    this.komit.push(komit);
    this.#kebijakan.set(komit.sha, sesudah);
    this.#versi.set(satu.path, (this.#versi.get(satu.path) ?? 0) + 1);
    if (runtuh !== 'sesudah-kirim') satu.terbuka = false;
  }

  #sha(awal: string): string {
    this.#hitung += 1;
    return awal + this.#hitung.toString(16).padStart(39, '0');
  }
}

export function kepala({ dorongan }: PermohonanDunia): string {
  return dorongan.at(-1)?.kepala ?? '';
}
