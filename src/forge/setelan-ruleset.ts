import type { Akun } from '../alur/fakta.ts';
import {
  compareMedan,
  difference,
  isMedan,
  isSame,
  formatNilai,
  type Medan,
  remark,
  type SasaranSetelan,
  type Temuan,
} from './setelan.ts';
import { KONTEKS } from './tulis-jalur.ts';

/** As GitHub takes and gives it, as far as we say anything of it. */
export interface Ruleset {
  name: string;
  target: 'branch';
  enforcement: 'active';
  bypass_actors: Pelewat[];
  conditions: { ref_name: { include: string[]; exclude: string[] } };
  rules: Aturan[];
}

interface Pelewat {
  actor_id: number;
  actor_type: 'Integration' | 'User';
  bypass_mode: 'always';
}

type Aturan =
  | { type: 'update' | 'deletion' | 'non_fast_forward' }
  | { type: 'pull_request'; parameters: ParameterPermohonan }
  | {
      type: 'required_status_checks';
      parameters: {
        strict_required_status_checks_policy: boolean;
        required_status_checks: { context: string; integration_id?: number }[];
      };
    };

interface ParameterPermohonan {
  allowed_merge_methods: 'merge'[];
  dismiss_stale_reviews_on_push: boolean;
  require_code_owner_review: boolean;
  require_last_push_approval: boolean;
  required_approving_review_count: number;
  required_review_thread_resolution: boolean;
}

/** GitHub compares diffs: what is merged meanwhile can dismiss an approval whose head has not moved. The gate looks at heads. */
const PERMOHONAN: ParameterPermohonan = {
  allowed_merge_methods: ['merge'],
  dismiss_stale_reviews_on_push: false,
  require_code_owner_review: false,
  require_last_push_approval: false,
  required_approving_review_count: 1,
  required_review_thread_resolution: false,
};

/** `aplikasi`: the App's number, 0 when the juru-gabung is an ordinary account. */
export function composeRuleset(sasaran: SasaranSetelan, aplikasi: number): Ruleset {
  const { juruGabung } = sasaran;
  const isUser = !juruGabung.nama.endsWith('[bot]');
  // Any workflow of the repository is the App "GitHub Actions": only a status of our own App is worth asking for.
  const sumber = isUser ? {} : { integration_id: aplikasi };
  return {
    ...common(sasaran, 'kinerja: hanya juru-gabung'),
    bypass_actors: [
      isUser
        ? { actor_id: juruGabung.id, actor_type: 'User', bypass_mode: 'always' }
        : { actor_id: aplikasi, actor_type: 'Integration', bypass_mode: 'always' },
    ],
    rules: [
      { type: 'update' },
      { type: 'pull_request', parameters: PERMOHONAN },
      {
        type: 'required_status_checks',
        parameters: {
          strict_required_status_checks_policy: false,
          required_status_checks: [{ context: KONTEKS, ...sumber }],
        },
      },
    ],
  };
}

export function composeRulesetTetap(sasaran: SasaranSetelan): Ruleset {
  return {
    ...common(sasaran, 'kinerja: tidak dapat dimundurkan'),
    bypass_actors: [],
    rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }],
  };
}

function common({ cabang }: SasaranSetelan, name: string) {
  const conditions = { ref_name: { include: [`refs/heads/${cabang}`], exclude: [] } };
  return { name, target: 'branch', enforcement: 'active', conditions } as const;
}

/** A status that anybody may set is a decoration: with an ordinary account it cannot be tied to the gate. */
export function listPelewat({ nama }: Akun): Temuan[] {
  if (nama.endsWith('[bot]')) return [];
  const akibat =
    'juru-gabung bukan GitHub App, maka status gerbang dapat dipalsukan; kuncinya tetap siapa yang menulis.';
  return [remark('kunci cabang', nama, akibat)];
}

export function compareRuleset(harus: Ruleset, nyata: Medan | undefined): Temuan[] {
  const tempat = `ruleset "${harus.name}"`;
  if (!nyata) return [difference(tempat, 'rulesets', undefined, 'cabang utama tidak terkunci.')];
  const kondisi = isMedan(nyata.conditions) && isMedan(nyata.conditions.ref_name) ? nyata.conditions.ref_name : {};
  return [
    ...compareMedan(
      tempat,
      [
        { medan: 'target', harus: harus.target, akibat: 'aturan ini tidak mengenai cabang.' },
        { medan: 'enforcement', harus: harus.enforcement, akibat: 'aturan ini tidak berlaku.' },
      ],
      nyata,
    ),
    ...compareMedan(
      tempat,
      [
        { medan: 'include', harus: harus.conditions.ref_name.include, akibat: 'aturan ini mengenai cabang lain.' },
        { medan: 'exclude', harus: harus.conditions.ref_name.exclude, akibat: 'cabang utama dikecualikan.' },
      ],
      kondisi,
    ),
    ...compareBypass(tempat, harus, nyata.bypass_actors),
    ...harus.rules.flatMap((satu) => compareAturan(tempat, satu, nyata.rules)),
  ];
}

/** Who may bypass is shown only to whom may change it: what cannot be seen is no proof. */
function compareBypass(tempat: string, harus: Ruleset, nyata: unknown): Temuan[] {
  if (!Array.isArray(nyata))
    return [difference(tempat, 'bypass_actors', undefined, 'tidak terbaca; pakai token dengan hak administration.')];
  const seen = nyata.map((satu: unknown) =>
    isMedan(satu) ? { actor_id: satu.actor_id, actor_type: satu.actor_type, bypass_mode: satu.bypass_mode } : satu,
  );
  const akibat = harus.bypass_actors.length
    ? 'selain juru-gabung ada yang dapat melewati aturan, atau juru-gabung sendiri tidak dapat.'
    : 'ada yang dapat menghapus atau memundurkan riwayat yang disahkan.';
  return compareMedan(tempat, [{ medan: 'bypass_actors', harus: harus.bypass_actors, akibat }], {
    bypass_actors: seen,
  });
}

function compareAturan(tempat: string, harus: Aturan, semua: unknown): Temuan[] {
  const nyata = Array.isArray(semua) ? semua.find((satu) => isMedan(satu) && satu.type === harus.type) : undefined;
  if (!isMedan(nyata)) return [difference(tempat, harus.type, undefined, AKIBAT[harus.type])];
  if (!('parameters' in harus)) return [];
  const parameters = isMedan(nyata.parameters) ? nyata.parameters : {};
  return Object.entries(harus.parameters)
    .filter(([nama, nilai]) => !isSame(nilai, project(nilai, parameters[nama])))
    .map(([nama, nilai]) => ({
      ...difference(tempat, `${harus.type}.${nama}`, parameters[nama], AKIBAT[harus.type]),
      harus: formatNilai(nilai),
    }));
}

/** GitHub adds `integration_id: null` where none was asked for. */
function project(harus: unknown, nyata: unknown): unknown {
  if (!Array.isArray(harus) || !Array.isArray(nyata)) return nyata;
  return nyata.map((satu: unknown) =>
    isMedan(satu) ? Object.fromEntries(Object.entries(satu).filter(([, value]) => value !== null)) : satu,
  );
}

const AKIBAT: Record<Aturan['type'], string> = {
  update: 'siapa pun yang boleh mengirim dapat memperbarui cabang utama.',
  deletion: 'cabang utama dapat dihapus.',
  non_fast_forward: 'riwayat yang disahkan dapat ditulis ulang.',
  pull_request: 'permohonan tampak siap digabung, atau digabung dengan cara yang menghilangkan jejak.',
  required_status_checks: 'status hijau buatan siapa pun tampak sebagai keputusan gerbang.',
};
