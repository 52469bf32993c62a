// SARIF 2.1.0 (OASIS): one run, every code as a rule. GitHub keeps 5,000 results of a run.
import { PROBLEM_CODES, type ProblemCode } from '../source/problem.ts';
import { PENJELASAN } from '../validate/codes.ts';
import { type Bernama, describe, keepGravest, type Laporan, nameProblems } from './laporan.ts';

const MAX_RESULTS = 5000;
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** `situs` is the address of the published site, whose guide explains each code; without it, rules have no link. */
export function writeSarif({ problems }: Laporan, situs?: string): string {
  const driver = { name: 'kinerja-kecamatan', language: 'id', rules: PROBLEM_CODES.map((code) => toRule(code, situs)) };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    results: nameProblems(keepGravest(problems, MAX_RESULTS)).map(toResult),
  };
  return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2);
}

function toRule(code: ProblemCode, situs: string | undefined): object {
  const { arti, dasar, contoh } = PENJELASAN[code];
  return {
    id: code,
    shortDescription: { text: arti },
    fullDescription: { text: `${arti} ${dasar}` },
    help: {
      text: `${arti} Dasar: ${dasar} Contoh: ${contoh}`,
      markdown: `${arti}\n\n**Dasar:** ${dasar}\n\n**Contoh:** \`\` ${contoh} \`\``,
    },
    ...(situs === undefined ? {} : { helpUri: `${situs}panduan/masalah/#${code}` }),
  };
}

function toResult({ problem, sidik }: Bernama): object {
  const { severity, code, file, line, column } = problem;
  return {
    ruleId: code,
    ruleIndex: PROBLEM_CODES.indexOf(code),
    level: severity,
    message: { text: describe(problem, '. ').replaceAll('](', '] (') }, // "[a](b)" is a link there
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodePath(file), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: sidik },
  };
}

/** A relative reference: "a b.yaml" → "a%20b.yaml"; a colon in the first part would read as a scheme. */
function encodePath(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
