// Signed copies: each file beside its record is the one that was recorded.
import { folderOf } from '../../domain/edisi.ts';
import type { Arsip } from '../../domain/isi.generated.ts';
import type { Isi } from '../../domain/isi.ts';
import { computeSha256OfBytes } from '../../domain/sha256.ts';
import type { Mentah } from '../../source/files.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';

export const ARSIP: Rule[] = [
  { code: 'arsip-berubah', needs: ['arsip'], find: copyIsAsRecorded },
  { code: 'arsip-tanpa-pasangan', needs: ['arsip'], find: recordHasItsCopy },
  { code: 'arsip-tanpa-pasangan', needs: ['arsip'], find: copyHasItsRecord },
];

/** Bytes of one file: a repository keeps each version of it for ever. */
const TERBESAR = 10 * 2 ** 20;

const HINT =
  'Kembalikan berkasnya seperti waktu diarsipkan, atau arsipkan lagi dengan npm run archive; sidiknya jangan diketik sendiri.';
const HINT_BESAR = 'Simpan berkasnya di tempat lain, lalu arsipkan lagi dengan npm run archive dan --alamat.';
const HINT_LETAK = 'Sebut berkas di samping catatan ini, atau alamat https-nya, tidak keduanya.';

const HINT_CATATAN = 'Arsipkan salinannya dengan npm run archive, atau hapus catatan ini.';
const HINT_SALINAN = 'Pindahkan berkas ini ke luar folder arsip, lalu arsipkan dengan npm run archive.';

function* copyIsAsRecorded({ arsip }: Isi, { arsip: berkas }: Konteks): Iterable<Finding> {
  const byPath = berkas && new Map(berkas.map((satu) => [satu.path, satu]));
  for (const { path, value } of arsip) {
    if (value.berkas !== undefined && value.alamat !== undefined)
      yield { path, pointer: '/alamat', message: 'salinannya disebut di dua tempat', hint: HINT_LETAK };
    else if (byPath && value.berkas !== undefined)
      yield* listBerubah(path, value, byPath.get(`${folderOf(path)}/${value.berkas}`));
  }
}

/** Its size is asked first: nothing large is read to learn that it is too large. */
function* listBerubah(path: string, { berkas, sha256 }: Arsip, ada: Mentah | undefined): Iterable<Finding> {
  const tell = (message: string, hint = HINT): Finding => ({ path, pointer: '/berkas', message, hint });
  if (!ada) return yield tell(`berkas ${berkas} tidak ada di samping catatannya`);
  const besar = ada.size();
  if (typeof besar === 'string') return yield tell(`berkas ${berkas} tidak dapat dibaca: ${besar}`);
  if (besar > TERBESAR) return yield tell(`berkas ${berkas} lebih dari 10 MiB`, HINT_BESAR);
  const bytes = ada.read();
  if (typeof bytes === 'string') return yield tell(`berkas ${berkas} tidak dapat dibaca: ${bytes}`);
  if (computeSha256OfBytes(bytes) !== sha256) yield tell(`berkas ${berkas} bukan yang dicatat: sidiknya berbeda`);
}

function* recordHasItsCopy({ arsip }: Isi): Iterable<Finding> {
  for (const { path, value } of arsip)
    if (value.berkas === undefined && value.alamat === undefined)
      yield { path, pointer: '', message: 'catatan ini tidak menyebut salinannya', hint: HINT_CATATAN };
}

function* copyHasItsRecord({ arsip }: Isi, { arsip: berkas = [] }: Konteks): Iterable<Finding> {
  const tercatat = new Set(arsip.map(({ path, value }) => `${folderOf(path)}/${value.berkas}`));
  for (const { path } of berkas)
    if (!tercatat.has(path))
      yield { path, pointer: '', message: 'salinan ini tidak mempunyai catatan', hint: HINT_SALINAN };
}
