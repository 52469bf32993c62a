import { type Anggota, type Buku, CABANG_UTAMA, type Gudang, type Kiriman, nextId } from './buku.ts';
import { isPaksa, listIsi, readRefs } from './gudang.ts';
import { applyKiriman } from './permohonan.ts';

/** After a push: what differs between the branches as they stood and as they are now was moved by that account. */
export function recordKiriman(buku: Buku, gudang: Gudang, akun: Anggota): Kiriman[] {
  const lama = gudang.refs;
  const baru = readRefs(gudang);
  const moved = [...new Set([...lama.keys(), ...baru.keys()])].filter((ref) => lama.get(ref) !== baru.get(ref));
  const rombongan = nextId(buku);
  const kiriman = moved.sort().map((ref) => {
    const [sebelum, sesudah] = [lama.get(ref) ?? null, baru.get(ref) ?? null];
    const isi = sesudah === null || !ref.startsWith('refs/heads/') ? [] : listIsi(gudang, sebelum, sesudah);
    const paksa = ref.startsWith('refs/heads/') && isPaksa(gudang, sebelum, sesudah);
    const umum = { id: nextId(buku), rombongan, akun: akun.id, waktu: buku.now() };
    return { ...umum, gudang, ref, sebelum, sesudah, paksa, isi };
  });
  gudang.refs = baru;
  buku.kiriman.push(...kiriman);
  // A head that moves in the same push must have moved before it is asked whether main holds it.
  for (const each of kiriman.filter((one) => !isUtama(one))) applyKiriman(buku, each);
  for (const each of kiriman.filter(isUtama)) applyKiriman(buku, each);
  return kiriman;
}

function isUtama({ ref }: Kiriman): boolean {
  return ref === `refs/heads/${CABANG_UTAMA}`;
}
