import { type Buku, type Medan, nextId } from './buku.ts';
import { REPO } from './hub.ts';
import { listOf } from './lindung.ts';
import { PenolakanForge } from './penolakan.ts';
import { daftar, type Jawaban, KOSONG, managed, readNomor, readTeks, type Rute, satu, type Tanya } from './rute.ts';
import {
  createAturanGitea,
  createAturanGitlab,
  dropTakDikenal,
  findAturan,
  keepDikenal,
  removeAturan,
  viewTingkat,
} from './setelan.ts';
import { RUTE_PIPA_GITEA, RUTE_PIPA_GITHUB, RUTE_PIPA_GITLAB } from './setelan-pipa.ts';

const CABANG = '/projects/:proyek/protected_branches';

export const RUTE_SETELAN_GITLAB: Rute[] = [
  ['GET /projects/:proyek', ({ buku }) => satu(viewProyekGitlab(buku))],
  ['PUT /projects/:proyek', managed(updateProyekGitlab)],
  [`GET ${CABANG}`, ({ buku }) => daftar(buku.setelan.aturan)],
  [`POST ${CABANG}`, managed(protectGitlab)],
  [`GET ${CABANG}/:cabang`, ({ buku, bagian }) => satu(findAturan(buku, 'name', bagian('cabang')))],
  [`PATCH ${CABANG}/:cabang`, managed(updateCabangGitlab)],
  [`DELETE ${CABANG}/:cabang`, managed(removeBy('name', 'cabang'))],
  ...RUTE_PIPA_GITLAB,
];

function viewProyekGitlab({ setelan, pusat, jebakan, alamat }: Buku): Medan {
  const path = `${pusat.pemilik}/${pusat.nama}`;
  const umum = { id: pusat.id, name: pusat.nama, path: pusat.nama, path_with_namespace: path };
  return { ...umum, web_url: `${alamat}/${path}`, ...dropTakDikenal(setelan.proyek, jebakan) };
}

const PERAN = ['no_one_allowed', 'developer', 'maintainer', 'owner'];

function updateProyekGitlab({ buku, isi }: Tanya): Jawaban {
  const { ci_pipeline_variables_minimum_override_role: peran = PERAN[0] } = isi;
  if (!PERAN.includes(String(peran)))
    throw new PenolakanForge(400, 'ci_pipeline_variables_minimum_override_role does not have a valid value');
  updateProyek(buku, isi);
  return satu(viewProyekGitlab(buku));
}

function updateProyek({ setelan, jebakan }: Buku, isi: Medan): void {
  setelan.proyek = { ...setelan.proyek, ...keepDikenal(isi, setelan.proyek, jebakan) };
}

function protectGitlab({ buku, isi }: Tanya): Jawaban {
  const name = readTeks(isi, 'name');
  if (buku.setelan.aturan.some((each) => each.name === name))
    throw new PenolakanForge(409, `Protected branch '${name}' already exists`);
  const aturan = createAturanGitlab(nextId(buku), isi);
  buku.setelan.aturan.push(aturan);
  return satu(aturan, 201);
}

/** Levels are added to, or taken away from, by their own numbers: `{"id": 11, "_destroy": true}`. */
function updateCabangGitlab({ buku, isi, bagian }: Tanya): Jawaban {
  const aturan = findAturan(buku, 'name', bagian('cabang'));
  if (typeof isi.allow_force_push === 'boolean') aturan.allow_force_push = isi.allow_force_push;
  for (const jenis of ['push', 'merge'])
    changeTingkat(buku, aturan, `${jenis}_access_levels`, isi[`allowed_to_${jenis}`]);
  return satu(aturan);
}

function changeTingkat(buku: Buku, aturan: Medan, medan: string, ubahan: unknown): void {
  const gone = listOf(ubahan).flatMap((each) => (each._destroy === true ? [each.id] : []));
  const added = listOf(ubahan).filter((each) => typeof each.access_level === 'number' && each.id === undefined);
  const kept = listOf(aturan[medan]).filter(({ id }) => !gone.includes(id));
  aturan[medan] = [...kept, ...added.map((each) => viewTingkat(nextId(buku), Number(each.access_level)))];
}

function removeBy(medan: string, bagian: string): (tanya: Tanya) => Jawaban {
  return (tanya) => {
    removeAturan(tanya.buku, findAturan(tanya.buku, medan, tanya.bagian(bagian)));
    return KOSONG;
  };
}

const LINDUNG = `${REPO}/branch_protections`;

export const RUTE_SETELAN_GITEA: Rute[] = [
  [`GET ${REPO}`, ({ buku }) => satu(viewRepo(buku))],
  [`PATCH ${REPO}`, managed(updateRepo)],
  [`GET ${LINDUNG}`, ({ buku }) => satuDaftar(buku)],
  [`POST ${LINDUNG}`, managed(protectGitea)],
  [
    `GET ${LINDUNG}/:cabang`,
    ({ buku, bagian }) => satu(viewAturan(buku, findAturan(buku, 'rule_name', bagian('cabang')))),
  ],
  [`PATCH ${LINDUNG}/:cabang`, managed(updateAturanGitea)],
  [`DELETE ${LINDUNG}/:cabang`, managed(removeBy('rule_name', 'cabang'))],
  ...RUTE_PIPA_GITEA,
];

/** Gitea gives all of them at once. */
function satuDaftar(buku: Buku): Jawaban {
  return satu(buku.setelan.aturan.map((each) => viewAturan(buku, each)));
}

function viewAturan({ jebakan }: Buku, aturan: Medan): Medan {
  return dropTakDikenal(aturan, jebakan);
}

function viewRepo({ setelan, pusat, jebakan, alamat, forge }: Buku): Medan {
  const full_name = `${pusat.pemilik}/${pusat.nama}`;
  const umum = { id: pusat.id, name: pusat.nama, full_name, html_url: `${alamat}/${full_name}`, fork: false };
  const hidden = forge === 'github' ? [] : ['allow_manual_merge', 'autodetect_manual_merge'];
  const shown = Object.entries(setelan.proyek).filter(([medan]) => !hidden.includes(medan));
  return { ...umum, ...dropTakDikenal(Object.fromEntries(shown), jebakan) };
}

function updateRepo({ buku, isi }: Tanya): Jawaban {
  updateProyek(buku, isi);
  return satu(viewRepo(buku));
}

function protectGitea({ buku, isi }: Tanya): Jawaban {
  const nama = readTeks(isi, 'rule_name') || readTeks(isi, 'branch_name');
  if (nama === '') throw new PenolakanForge(422, 'both rule_name and branch_name are empty');
  if (buku.setelan.aturan.some(({ rule_name }) => rule_name === nama))
    throw new PenolakanForge(403, 'Branch protection already exist');
  const kosong = createAturanGitea(buku.forge);
  const aturan = { ...kosong, ...keepDikenal(isi, kosong, buku.jebakan), rule_name: nama, branch_name: nama };
  buku.setelan.aturan.push(aturan);
  return satu(viewAturan(buku, aturan), 201);
}

function updateAturanGitea({ buku, isi, bagian }: Tanya): Jawaban {
  const aturan = findAturan(buku, 'rule_name', bagian('cabang'));
  const { rule_name: _, branch_name: __, ...lain } = keepDikenal(isi, createAturanGitea(buku.forge), buku.jebakan);
  Object.assign(aturan, lain);
  return satu(viewAturan(buku, aturan));
}

const RULESET = `${REPO}/rulesets`;

export const RUTE_SETELAN_GITHUB: Rute[] = [
  [`GET ${REPO}`, ({ buku }) => satu(viewRepo(buku))],
  [`PATCH ${REPO}`, managed(updateRepo)],
  [`GET ${RULESET}`, ({ buku }) => daftar(buku.setelan.aturan.map(viewRingkas))],
  [`POST ${RULESET}`, managed(createRuleset)],
  [`GET ${RULESET}/:nomor`, (tanya) => satu(findRuleset(tanya))],
  [`PUT ${RULESET}/:nomor`, managed(updateRuleset)],
  [`DELETE ${RULESET}/:nomor`, managed(removeBy('id', 'nomor'))],
  [`GET ${REPO}/rules/branches/:cabang`, ({ buku }) => daftar(buku.setelan.aturan.flatMap(viewRulesAktif))],
  ...RUTE_PIPA_GITHUB,
];

function findRuleset(tanya: Tanya): Medan {
  return findAturan(tanya.buku, 'id', readNomor(tanya));
}

/** A list does not show the rules themselves. */
function viewRingkas({ id, name, target, source_type, source, enforcement }: Medan): Medan {
  return { id, name, target, source_type, source, enforcement };
}

function viewRulesAktif({ id, source, source_type, enforcement, rules }: Medan): Medan[] {
  if (enforcement !== 'active') return [];
  return listOf(rules).map((each) => ({
    ...each,
    ruleset_id: id,
    ruleset_source: source,
    ruleset_source_type: source_type,
  }));
}

const MEDAN_RULESET = { name: '', target: 'branch', enforcement: '', bypass_actors: [], conditions: {}, rules: [] };

function createRuleset({ buku, isi }: Tanya): Jawaban {
  const source = `${buku.pusat.pemilik}/${buku.pusat.nama}`;
  const umum = { id: nextId(buku), source_type: 'Repository', source, target: 'branch' };
  const aturan = { ...umum, ...keepDikenal(isi, MEDAN_RULESET, buku.jebakan) };
  buku.setelan.aturan.push(aturan);
  return satu(aturan, 201);
}

function updateRuleset(tanya: Tanya): Jawaban {
  return satu(Object.assign(findRuleset(tanya), keepDikenal(tanya.isi, MEDAN_RULESET, tanya.buku.jebakan)));
}
