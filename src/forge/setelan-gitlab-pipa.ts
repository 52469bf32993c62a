import type { Klien } from './http.ts';
import { flag, list, optional, record, text } from './reader.ts';
import {
  compareMedan,
  difference,
  type Ketentuan,
  type Medan,
  type NamaRahasia,
  RAHASIA,
  readBila,
  remark,
  type Temuan,
} from './setelan.ts';

/**
 * Whoever starts a pipeline by hand or by a trigger may give it variables, and those come before the project's own: the address of
 * the API, the commit of the berita acara. GitLab looks at the role only while the older switch is on.
 */
export const VARIABEL_PIPA: Ketentuan[] = [
  {
    medan: 'restrict_user_defined_variables',
    harus: true,
    akibat: 'siapa pun yang menjalankan pipa dapat mengganti variabel gerbang, walau perannya dibatasi.',
    bilaTiada: 'aman',
  },
  {
    medan: 'ci_pipeline_variables_minimum_override_role',
    harus: 'no_one_allowed',
    akibat: 'pipa yang dijalankan dengan tombol atau pemicu dapat mengganti variabel gerbang.',
  },
];

/** Servers before 17.1 have the switch alone: from Maintainer on variables may be given, and that is the juru-gabung. */
export function checkVariabelPipa(proyek: Medan): Temuan[] {
  const isLama = proyek.restrict_user_defined_variables === true;
  const ketentuan = VARIABEL_PIPA.map((satu) => (isLama && !satu.bilaTiada ? seen(satu) : satu));
  return compareMedan('proyek', ketentuan, proyek);
}

function seen(ketentuan: Ketentuan): Ketentuan {
  return { ...ketentuan, bilaTiada: 'catatan' };
}

const VARIABEL = record({ key: text, protected: flag, masked: optional(flag), variable_type: optional(text) });

const TERLINDUNG: Ketentuan = {
  medan: 'protected',
  harus: true,
  akibat: 'pipa cabang mana pun dapat membaca rahasia ini.',
};

const TERSAMAR: Ketentuan = { medan: 'masked', harus: true, akibat: 'token ini dapat tampil di catatan pipa.' };

const KETENTUAN_RAHASIA: Record<NamaRahasia, Ketentuan[]> = {
  KINERJA_TOKEN: [TERLINDUNG, TERSAMAR],
  KINERJA_SATU_DATA_TOKEN: [TERLINDUNG, TERSAMAR],
  KINERJA_SATU_DATA_GIT: [TERLINDUNG, TERSAMAR],
  // What has several lines cannot be masked.
  KINERJA_KUNCI: [
    TERLINDUNG,
    { medan: 'variable_type', harus: 'file', akibat: 'kunci ini menjadi teks variabel, bukan berkas; ubah jenisnya.' },
  ],
};

/** Only how they are kept is read, never what they hold. */
export async function checkRahasia(klien: Klien, proyek: string): Promise<Temuan[]> {
  const semua = await readBila(() => klien.list(`${proyek}/variables`, VARIABEL));
  if (!semua)
    return [remark('rahasia', 'variables', 'token ini tidak boleh melihat variabel proyek; periksa sendiri.')];
  return RAHASIA.flatMap((nama) =>
    semua
      .filter(({ key }) => key === nama)
      .flatMap((satu) => compareMedan(`variabel ${nama}`, KETENTUAN_RAHASIA[nama], satu)),
  );
}

const PAGES = record({ deployments: optional(list(record({ path_prefix: optional(text) }))) });

/** A preview beside the real site can take its place; previews belong to job artifacts or another host. */
export async function checkPages(klien: Klien, proyek: string): Promise<Temuan[]> {
  const pages = await readBila(() => klien.get(`${proyek}/pages`, PAGES));
  const pratinjau = (pages?.deployments ?? []).flatMap(({ path_prefix: awalan }) => (awalan ? [awalan] : []));
  return pratinjau.map((awalan) =>
    difference(
      'Pages',
      'path_prefix',
      awalan,
      'pratinjau di Pages dapat menggantikan laman resmi; hapus, pakai artefak.',
    ),
  );
}
