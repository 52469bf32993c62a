// The trail of a merge, turned back into facts and decided again.
import type { Dorongan, FaktaMR, FaktaPersetujuan, Forge } from './fakta.ts';
import { composeJejak, type Jejak, writeJejak } from './jejak.ts';
import type { HasilPeriksa, Kebijakan } from './kebijakan.ts';
import { decide } from './putusan.ts';
import { addDetik } from './saat.ts';

/** What the tree says beside the trail. */
export interface PohonGabungan {
  berkas: FaktaMR['berkas'];
  periksa: Omit<HasilPeriksa, 'kesalahan'>;
}

/** Undefined when the same policy, asked again, writes the same trail; else why not. */
export function findBeda(kebijakan: Kebijakan, jejak: Jejak, pohon: PohonGabungan): string | undefined {
  const forge = findForge(jejak.permohonan);
  if (!forge) return `alamat permohonan ${jejak.permohonan} tidak dikenal bentuknya`;
  const fakta = composeFakta(forge, kebijakan.cabang, jejak, pohon);
  return decideAgain(kebijakan, fakta, jejak, pohon.periksa);
}

function decideAgain(
  kebijakan: Kebijakan,
  fakta: FaktaMR,
  jejak: Jejak,
  periksa: Omit<HasilPeriksa, 'kesalahan'>,
): string | undefined {
  const { juruGabung: _, ...tanpaKutipan } = kebijakan;
  const putusan = decide(tanpaKutipan, fakta, { ...periksa, kesalahan: 0 });
  const ulang = composeJejak(kebijakan.folder, fakta, putusan);
  // Who pushed is taken as it is written: whoever opened the request may stand among them now, having submitted this head.
  const sama = ulang && writeJejak({ ...ulang, pendorong: jejak.pendorong }) === writeJejak(jejak);
  if (ulang) return sama ? undefined : 'jejaknya bukan yang diputuskan kebijakan';
  const halangan = putusan.halangan.map(({ kode, tentang }) => (tentang === undefined ? kode : `${kode} (${tentang})`));
  const kurang = putusan.rantai
    .flatMap(({ langkah }) => langkah)
    .filter(({ status }) => status !== 'selesai')
    .map(({ langkah }) => langkah.id);
  const atasan = putusan.rantai.some(({ perluAtasan }) => perluAtasan) ? ['persetujuan selain penyusunnya'] : [];
  return [...halangan, ...kurang.map((id) => `langkah ${id} belum disetujui`), ...atasan].join(', ');
}

/** Each forge has its own form of address. */
export function findForge(permohonan: string): Forge | undefined {
  if (/^plain:./.test(permohonan)) return 'git';
  if (/^https?:\/\/[^?#]+\/-\/merge_requests\/\d+$/.test(permohonan)) return 'gitlab';
  if (/^https?:\/\/[^?#]+\/pulls\/\d+$/.test(permohonan)) return 'gitea';
  return /^https?:\/\/[^?#]+\/pull\/\d+$/.test(permohonan) ? 'github' : undefined;
}

function composeFakta(forge: Forge, cabang: string, jejak: Jejak, { berkas }: PohonGabungan): FaktaMR {
  return {
    forge,
    nomor: 0,
    url: jejak.permohonan,
    judul: '',
    draf: false,
    keadaan: 'terbuka',
    dibuka: jejak.dibuka,
    penulis: jejak.penyusun,
    pendorong: listDorongan(jejak),
    komiter: [],
    cabangAsal: '',
    cabangSasaran: cabang,
    shaSasaran: '',
    shaDasar: '',
    shaKepala: jejak.kepala,
    dariFork: false,
    versi: [],
    sasaranDiganti: [],
    berkas,
    persetujuan: listPersetujuan(jejak),
    komentar: [],
  };
}

/** A pusher's step met without an approval of his was met by his push of the head; other pushes are known by their account alone. */
function listDorongan({ dibuka, kepala, penyusun, pendorong, persetujuan }: Jejak): Dorongan[] {
  const penulis = [penyusun, ...pendorong].map(({ id }) => id);
  const merangkap = persetujuan.filter(
    ({ cara, akun, saat }) =>
      cara === 'dirangkap' &&
      penulis.includes(akun.id) &&
      !persetujuan.some((lain) => lain.cara !== 'dirangkap' && lain.akun.id === akun.id && lain.saat === saat),
  );
  const dikenal = merangkap.map(({ akun, saat }) => ({ akun, waktu: saat, sha: kepala }));
  // Later than the opening, so that to have opened it is not taken for having submitted this head.
  return [...dikenal, ...pendorong.map((akun) => ({ akun, waktu: addDetik(dibuka, 1), sha: null }))];
}

/** Lines of one moment and account are one act. */
function listPersetujuan(jejak: Jejak): FaktaPersetujuan[] {
  const setuju = jejak.persetujuan.filter(({ cara }) => cara !== 'dirangkap');
  const tunggal = setuju.filter(
    (satu, letak) => setuju.findIndex(({ akun, saat }) => akun.id === satu.akun.id && saat === satu.saat) === letak,
  );
  return [
    ...tunggal.map(({ akun, saat, sha }, letak) => composePersetujuan('setuju', akun, saat, sha, letak)),
    ...jejak.pengembalian.map(({ akun, saat, sha, ke, alasan }) => ({
      ...composePersetujuan('kembalikan', akun, saat, sha, 0),
      teks: `KEMBALIKAN ${ke}: ${alasan}`,
    })),
  ];
}

function composePersetujuan(
  keadaan: FaktaPersetujuan['keadaan'],
  akun: FaktaPersetujuan['akun'],
  waktu: string,
  sha: string,
  urutan: number,
): FaktaPersetujuan {
  return { akun, keadaan, waktu, urutan, shaDisetujui: sha, dasarSha: 'review.commit_id' };
}
