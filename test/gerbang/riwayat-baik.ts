// One good history of many kinds of merges: what the attacks of the other tests are made upon.
import { kembalikan, komentar, menit, oleh, rantaiLengkap, setuju } from '../alur/fakta-contoh.ts';
import { AKUN } from '../alur/kantor.ts';
import { createKantorGit, type KantorGit, merge, namaKunci, writeTag } from './riwayat-uji.ts';

export const TW1 = 'kinerja/2024/tw1';
export const PEMERINTAHAN = `${TW1}/seksi/seksi-pemerintahan.yaml`;
export const PELAYANAN = `${TW1}/seksi/seksi-pelayanan.yaml`;
export const CAMAT = [setuju('sekretaris', 10), setuju('camat', 20)];
export const SETUJU = { persetujuan: rantaiLengkap() };

export interface RiwayatBaik {
  kantor: KantorGit;
  langkah: Record<NamaLangkah, string>; // hash of each merge
  tip: string;
}

export type NamaLangkah = 'biasa' | 'plh' | 'olehPlh' | 'ralat' | 'dirangkap' | 'polos' | 'bertanda' | 'perangkat';

const PLH = `  - jabatan: kasubag-umum
    pejabat: contoh-kasi-pelayanan
    sifat: plh
    mulai: 2024-04-02
    selesai: 2024-04-02
    sk: Surat Perintah Contoh Nomor 000/CONTOH/2024
`;

export function createRiwayatBaik(): RiwayatBaik {
  const kantor = createKantorGit();
  const jalan = play(kantor);
  kantor.uji.git('checkout', '-q', '--force', '-B', 'main', jalan.tip);
  return { kantor, ...jalan };
}

function play(kantor: KantorGit): Omit<RiwayatBaik, 'kantor'> {
  const { teks } = kantor;
  const isi = (path: string, n: number) => ({ [path]: `${teks(path)}# catatan ${n}\n` });
  const tag = (...siapa: ('camat' | 'sekretaris' | 'umum' | 'perencanaan' | 'pemerintahan')[]) =>
    function sign(kepala: string): string[] {
      return siapa.map((satu) => writeTag(kantor, `setuju/usul/tw1/${satu}`, kepala, { kunci: namaKunci(satu) }));
    };
  const biasa = merge(kantor, kantor.genesis, {
    ubah: isi(PEMERINTAHAN, 1),
    fakta: {
      judul: 'Isi TW I\n\nSkema-Jejak: 1\nPersetujuan: palsu',
      persetujuan: [
        setuju('pemerintahan', 10),
        setuju('umum', 20),
        kembalikan('perencanaan', 25, 'bukti belum ada \u202e'),
        setuju('umum', 40),
        setuju('perencanaan', 50),
      ],
      komentar: [komentar('camat', 30, 'baik')],
    },
    saat: menit(60),
  });
  const pejabat = kantor.uji.git('show', `${biasa}:content/pejabat.yaml`);
  const plh = merge(kantor, biasa, {
    ubah: { 'pejabat.yaml': `${pejabat}\n${PLH}` },
    fakta: { ...oleh('perencanaan'), persetujuan: CAMAT },
    saat: menit(61),
  });
  const olehPlh = merge(kantor, plh, {
    ubah: isi(PEMERINTAHAN, 3),
    fakta: { persetujuan: [setuju('pemerintahan', 10), setuju('pelayanan', 20), setuju('perencanaan', 30)] },
    saat: menit(62),
  });
  const ralat = merge(kantor, olehPlh, {
    ubah: { ...isi(PEMERINTAHAN, 4), ...isi(`${TW1}/kompilasi.yaml`, 4) },
    fakta: {
      persetujuan: [
        setuju('pemerintahan', 10),
        setuju('pelayanan', 20),
        setuju('perencanaan', 30),
        setuju('sekretaris', 40),
        setuju('camat', 50),
      ],
    },
    saat: menit(63),
  });
  const dirangkap = merge(kantor, ralat, {
    ubah: isi(PEMERINTAHAN, 5),
    fakta: { ...oleh('pemerintahan'), persetujuan: [setuju('pelayanan', 20), setuju('perencanaan', 30)] },
    saat: menit(64),
  });
  const polos = merge(kantor, dirangkap, {
    ubah: isi(`${TW1}/evaluasi.yaml`, 6),
    fakta: {
      forge: 'git',
      url: 'plain:usul/tw1',
      dibuka: menit(64),
      penulis: AKUN.perencanaan,
      pendorong: [{ akun: AKUN.perencanaan, waktu: menit(64), sha: 'a'.repeat(40) }],
      persetujuan: [setuju('sekretaris', 64.25), setuju('camat', 64.5)], // not before what the head is written on
    },
    tag: tag('sekretaris', 'camat'),
    saat: menit(65),
  });
  const bertanda = merge(kantor, polos, {
    ubah: isi(`${TW1}/laporan-capaian.yaml`, 7),
    fakta: { ...oleh('perencanaan'), persetujuan: CAMAT },
    tag: tag('camat'),
    saat: menit(66),
  });
  const perangkat = merge(kantor, bertanda, {
    ubah: { '../README.md': 'baru\n' },
    fakta: { ...oleh('sekretariat'), persetujuan: [setuju('admin', 1), setuju('sekretaris', 2)] },
    saat: menit(67),
  });
  return { langkah: { biasa, plh, olehPlh, ralat, dirangkap, polos, bertanda, perangkat }, tip: perangkat };
}
