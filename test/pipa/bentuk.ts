// The words that the forges know, for those parts of their pipeline files that we use. A word that a forge does not know makes the
// whole file invalid on GitHub and GitLab, and is dropped in silence on Gitea.
import { readdirSync } from 'node:fs';
import { root } from '../content/read-content.ts';
import { asDaftar, asIsi, BUKAN_PEKERJAAN, type Isi, type Pipa, readPipa } from './pipa.ts';

const ALUR = ['name', 'on', 'permissions', 'concurrency', 'jobs'];
const PEKERJAAN = [
  'name',
  'runs-on',
  'needs',
  'if',
  'permissions',
  'environment',
  'concurrency',
  'timeout-minutes',
  'env',
  'steps',
];
const LANGKAH = ['id', 'name', 'if', 'shell', 'env', 'run', 'uses', 'with'];
const PERISTIWA = [
  'pull_request',
  'pull_request_review',
  'issue_comment',
  'workflow_run',
  'schedule',
  'workflow_dispatch',
  'push',
];
const GITLAB = ['stage', 'timeout', 'rules', 'variables', 'script', 'artifacts', 'resource_group', 'needs'];
const ARTEFAK = ['when', 'expire_in', 'expose_as', 'paths', 'reports'];
const CRON = /^(?:[\d*/,-]+ ){4}[\d*/,-]+$/;

/** What the forge would not understand, as "place: word". */
export function checkBentuk(pipa: Pipa): string[] {
  return pipa.forge === 'gitlab' ? checkGitlab(pipa) : checkActions(pipa);
}

function checkActions({ path, isi, pemicu }: Pipa): string[] {
  return [
    ...listAsing('alur', isi, ALUR),
    ...listAsing('on', pemicu, PERISTIWA),
    ...asDaftar(pemicu.schedule)
      .map((satu) => String(asIsi(satu).cron))
      .filter((satu) => !CRON.test(satu))
      .map((satu) => `schedule: ${satu}`),
    ...asDaftar(asIsi(pemicu.workflow_run).workflows)
      .filter((satu) => !listNama(path).includes(satu))
      .map((satu) => `workflow_run: ${String(satu)}`),
    ...Object.entries(asIsi(isi.jobs)).flatMap(([nama, satu]) => checkPekerjaan(`jobs.${nama}`, asIsi(satu))),
  ];
}

/** The names at the head of the workflows that stand beside it. */
function listNama(path: string): unknown[] {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return readdirSync(root + folder).map((satu) => readPipa(`${folder}/${satu}`).isi.name);
}

function checkPekerjaan(tempat: string, isi: Isi): string[] {
  const langkah = asDaftar(isi.steps).map(asIsi);
  return [
    ...listAsing(tempat, isi, PEKERJAAN),
    ...(isi['runs-on'] === undefined ? [`${tempat}: tanpa runs-on`] : []),
    ...langkah.flatMap((satu, nomor) => [
      ...listAsing(`${tempat}.steps.${nomor}`, satu, LANGKAH),
      ...((satu.run === undefined) === (satu.uses === undefined) ? [`${tempat}.steps.${nomor}: run atau uses`] : []),
    ]),
  ];
}

function checkGitlab({ isi, pekerjaan }: Pipa): string[] {
  const tahap = asDaftar(isi.stages);
  return [
    ...listAsing('default', asIsi(isi.default), ['image', 'interruptible']),
    ...Object.keys(isi).filter(
      (nama) => ['include', 'spec', 'image', 'cache'].includes(nama) && BUKAN_PEKERJAAN.includes(nama),
    ),
    ...pekerjaan.flatMap(({ nama, isi: satu }) => [
      ...listAsing(nama, satu, GITLAB),
      ...listAsing(`${nama}.artifacts`, asIsi(satu.artifacts), ARTEFAK),
      ...(tahap.includes(satu.stage) ? [] : [`${nama}: stage ${String(satu.stage)}`]),
      ...(asDaftar(satu.script).every((naskah) => typeof naskah === 'string') ? [] : [`${nama}: script`]),
      ...asDaftar(satu.rules).flatMap((aturan) => listAsing(`${nama}.rules`, asIsi(aturan), ['if', 'when'])),
    ]),
  ];
}

function listAsing(tempat: string, isi: Isi, kata: string[]): string[] {
  return Object.keys(isi)
    .filter((satu) => !kata.includes(satu))
    .map((satu) => `${tempat}: ${satu}`);
}
