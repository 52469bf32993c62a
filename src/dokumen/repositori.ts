import { findJabatan } from '../domain/lookup.ts';
import { kelompok, type ScopeOf, teks } from '../markup/fields.ts';
import type { Party } from '../markup/types.ts';
import { type Argumen, type ArgumenSalah, type Bagian, bagian, type DaftarBagian } from './bagian.ts';
import { type BahanRepositori, type Repositori, TANPA_AKHIR } from './bahan-repositori.ts';
import { composeInstansi, MEDAN_INSTANSI } from './instansi.ts';
import { composeParty, formatTempatTanggal } from './penanda-tangan.ts';
import { composeTabelGenesis, composeTabelKunci, composeTabelPejabat } from './tabel-repositori.ts';
import type { PenandaTangan } from './tanda-tangan.ts';

export const MEDAN_REPOSITORI = {
  instansi: MEDAN_INSTANSI,
  repositori: kelompok({
    alamat: teks('Alamat repositori'),
    cabang: teks('Cabang utama'),
    server: teks('"GitLab", "Gitea", "GitHub", atau "git tanpa forge"'),
  }),
  juru_gabung: kelompok({
    login: teks('Nama masuk juru gabung'),
    id: teks('Nomor akun juru gabung'),
    jumlah_kunci: teks('Banyaknya kunci juru gabung'),
  }),
} as const;

const SERVER: Record<Repositori['forge'], string> = {
  gitlab: 'GitLab',
  gitea: 'Gitea',
  forgejo: 'Forgejo',
  github: 'GitHub',
  git: 'git tanpa forge',
};

export function composeLingkupRepositori({
  kinerja,
  repositori: { alamat, cabang, forge },
  juru,
}: BahanRepositori): ScopeOf<typeof MEDAN_REPOSITORI> {
  return {
    instansi: composeInstansi(kinerja.instansi),
    repositori: { alamat, cabang, server: SERVER[forge] },
    juru_gabung: { login: juru.login, id: String(juru.id), jumlah_kunci: String(juru.kunci.length) },
  };
}

const SIAPA = 'pengenal jabatan';

const TANDA_TANGAN: Bagian<BahanRepositori> = {
  about:
    'Blok tanda tangan dengan tempat dan titik-titik untuk tanggal. Tanpa isian dipakai penanda_tangan di kepala templat.',
  arguments: { kiri: { about: SIAPA, required: false }, kanan: { about: SIAPA, required: false } },
  compose(bahan, argumen) {
    const { kiri, kanan } = { ...bahan.penandaTangan, ...argumen } satisfies Argumen | PenandaTangan;
    const tanggal = formatTempatTanggal(bahan.kinerja.instansi, undefined);
    const sisi = [
      ...(kiri === undefined ? [] : [composeSisi(bahan, kiri, {})]),
      ...(kanan === undefined ? [] : [composeSisi(bahan, kanan, { tanggal })]),
    ];
    const salah = sisi.find((satu) => 'salah' in satu);
    return salah ?? [{ type: 'signatures', parties: sisi.filter((satu) => 'jabatan' in satu) }];
  },
};

function composeSisi(
  { kinerja: { isi } }: BahanRepositori,
  id: string,
  depan: Pick<Party, 'tanggal'>,
): Party | ArgumenSalah {
  const jabatan = findJabatan(isi, id);
  if (!jabatan) return { salah: `jabatan "${id}" tidak ada di pejabat.yaml` };
  return { ...depan, ...composeParty(isi, jabatan, TANPA_AKHIR) };
}

/** The parts of a document about the repository. */
export const BAGIAN_REPOSITORI: DaftarBagian<BahanRepositori> = {
  'tabel genesis': bagian('Tempat menulis sidik commit awal dengan tangan.', composeTabelGenesis),
  'tabel kunci-juru-gabung': bagian('Kunci juru gabung dan sidiknya.', composeTabelKunci),
  'tabel akun-pejabat': bagian('Pejabat, jabatan, nomor akun, dan sidik kuncinya sendiri.', composeTabelPejabat),
  'tanda-tangan': TANDA_TANGAN,
};
