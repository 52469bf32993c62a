// From a request that is ready to the merge commit, in this copy alone: nothing leaves before it has been verified.
import type { FaktaMR } from '../alur/fakta.ts';
import { composeJejak, type Jejak, writePesan } from '../alur/jejak.ts';
import { readJejak } from '../alur/baca-jejak.ts';
import type { Kebijakan } from '../alur/kebijakan.ts';
import { readCommits } from '../forge/git-objects.ts';
import { listFirstParents, type Repo } from '../forge/git.ts';
import type { Meja } from './gabung-port.ts';
import { listTandaPejabat } from './gabung-tanda.ts';
import { computeWaktu } from './gabung-waktu.ts';
import { findJuruGabung } from './kebijakan.ts';
import { addTanda, type Komit, writeKomit, writeTeksKomit } from './komit.ts';
import { type KodeGagalRepo, loadRiwayat } from './riwayat.ts';
import type { Tinjauan } from './tinjau.ts';

/** `mundur`: seconds that this machine's clock is behind the time of the merge. */
export type Susunan =
  | { status: 'tersusun'; sha: string; mundur: number }
  | { status: 'terhalang'; alasan: string }
  | { status: 'ditolak'; kode: KodeGagalRepo; alasan: string }; // our own verification says no

/** A request that has been looked at and found ready, on the policy of main's tip. */
export interface BahanSusun {
  kebijakan: Kebijakan;
  fakta: FaktaMR;
  tinjauan: Tinjauan;
}

export function composeGabungan(meja: Meja, { kebijakan, fakta, tinjauan }: BahanSusun): Susunan {
  const { repo, port } = meja;
  const jejak = composeJejak(kebijakan.folder, fakta, tinjauan.putusan);
  const juru = findJuruGabung(kebijakan.isi);
  if (!jejak || tinjauan.pohon === undefined) throw new Error(`${fakta.url} disusun sebelum siap`);
  if (!juru) return { status: 'terhalang', alasan: 'instansi.yaml di cabang utama belum menyebut juru_gabung' };
  if (isGanda(repo, fakta.shaSasaran, jejak)) return { status: 'terhalang', alasan: PERNAH_DIGABUNG };
  const waktu = computeWaktu(port.saat(), readCommits(repo, [fakta.shaSasaran])[0]?.committer.waktu ?? '', jejak);
  if (waktu.status === 'belum-tiba')
    return { status: 'terhalang', alasan: `ada persetujuan bertanggal ${waktu.saat}, yang belum tiba` };
  const komit: Komit = {
    pohon: tinjauan.pohon,
    induk: [fakta.shaSasaran, fakta.shaKepala],
    oleh: { id: juru.id, nama: juru.login },
    saat: waktu.saat,
    tandaPejabat: listTandaPejabat(repo, kebijakan.isi, fakta, tinjauan.putusan),
    pesan: writePesan(fakta.judul, jejak),
  };
  const susunan = writeVerified(meja, komit);
  // An official's own signature is proof beside the decision: one that does not hold takes nothing from it, and is left out.
  const tanpaTanda = susunan.status === 'ditolak' && susunan.kode === 'tanda-pejabat';
  const hasil = tanpaTanda ? writeVerified(meja, { ...komit, tandaPejabat: [] }) : susunan;
  return hasil.status === 'tersusun' ? { ...hasil, mundur: waktu.mundur } : hasil;
}

const PERNAH_DIGABUNG =
  'permohonan dengan nomor ini sudah pernah digabung; ajukan perubahan berikutnya sebagai permohonan baru';

/** The number of a request stands for one merge: reopened, it would make the history fail. A branch may be used again. */
function isGanda(repo: Repo, sasaran: string, { permohonan }: Jejak): boolean {
  if (permohonan.startsWith('plain:')) return false;
  return readCommits(repo, listFirstParents(repo, sasaran, [])).some(({ pesan, parents }) => {
    if (parents.length !== 2 || !pesan.includes(permohonan)) return false;
    const baca = readJejak(pesan);
    return baca.status === 'terbaca' && baca.jejak.permohonan === permohonan;
  });
}

type Tertulis = { status: 'tersusun'; sha: string } | Extract<Susunan, { status: 'ditolak' }>;

function writeVerified(meja: Meja, komit: Komit): Tertulis {
  const teks = writeTeksKomit(komit);
  const sha = writeKomit(meja.repo, addTanda(teks, meja.port.sign(teks)));
  return verifyGabungan(meja, komit.induk[0] ?? '', sha) ?? { status: 'tersusun', sha };
}

/** The very question that `verify` asks later, of the commit as it was written. Undefined when it holds. */
export function verifyGabungan(
  { repo, letak, genesis }: Pick<Meja, 'repo' | 'letak' | 'genesis'>,
  sasaran: string,
  sha: string,
): Extract<Susunan, { status: 'ditolak' }> | undefined {
  const { komit } = loadRiwayat(repo, { genesis: genesis ?? sasaran, tip: sha }, letak);
  const akhir = komit.at(-1);
  if (akhir?.status === 'sah' && akhir.sha === sha) return undefined;
  if (akhir?.status === 'gagal') return { status: 'ditolak', kode: akhir.kode, alasan: akhir.alasan };
  return { status: 'ditolak', kode: 'urutan-putus', alasan: 'genesis bukan bagian dari garis utama' };
}
