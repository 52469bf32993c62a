// The language server that YAML editors run, asked as an editor asks it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { connect } from './json-rpc.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = `${ROOT}node_modules/yaml-language-server/bin/yaml-language-server`;

/** Whoever dials ends: help in the editor must not need a network. */
const NO_NETWORK = 'import net from "node:net"; net.Socket.prototype.connect = () => process.exit(99);';

/** Lines and characters from 0, as the protocol counts. */
export interface Position {
  line: number;
  character: number;
}

export interface Diagnostic {
  message: string;
  range: { start: Position };
}

export interface LanguageServer {
  /** Opens a text as if it stood at a path of the repository: what is wrong with it. */
  open: (path: string, text: string) => Promise<Diagnostic[]>;
  /** Labels of what is offered. */
  complete: (path: string, position: Position) => Promise<string[]>;
  /** Markdown; empty where nothing is shown. */
  hover: (path: string, position: Position) => Promise<string>;
  /** Ends the program: its exit code. */
  stop: () => Promise<number | null>;
}

interface Result {
  items?: { label: string }[];
  contents?: { value: string };
}

interface Params {
  uri?: string;
  diagnostics?: Diagnostic[];
  items?: { section: string }[];
}

export async function startLanguageServer(): Promise<LanguageServer> {
  const loader = `data:text/javascript,${encodeURIComponent(NO_NETWORK)}`;
  const child = spawn(process.execPath, ['--import', loader, PROGRAM, '--stdio'], { cwd: ROOT });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const opened = new Map<string, (diagnostics: Diagnostic[]) => void>();
  const { ask, tell } = connect<Result, Params>(child, (method, { uri = '', diagnostics = [], items = [] } = {}) => {
    if (method === 'textDocument/publishDiagnostics') opened.get(uri)?.(diagnostics);
    return items.map(({ section }) => readSettings(section));
  });
  await ask('initialize', EDITOR);
  tell('initialized', {});
  return {
    open: (path, text) =>
      new Promise((resolve) => {
        opened.set(toUri(path), resolve);
        tell('textDocument/didOpen', { textDocument: { uri: toUri(path), languageId: 'yaml', version: 1, text } });
      }),
    complete: async (path, position) => {
      const result = await ask('textDocument/completion', { textDocument: { uri: toUri(path) }, position });
      return (result?.items ?? []).map(({ label }) => label);
    },
    hover: async (path, position) => {
      const result = await ask('textDocument/hover', { textDocument: { uri: toUri(path) }, position });
      return result?.contents?.value ?? '';
    },
    stop: async () => {
      await ask('shutdown', null);
      tell('exit', null);
      return ended;
    },
  };
}

const EDITOR = {
  processId: process.pid, // should this one die, the server ends by itself
  rootUri: pathToFileURL(ROOT).href,
  capabilities: {
    workspace: { configuration: true },
    textDocument: {
      completion: { completionItem: { documentationFormat: ['markdown'] } },
      hover: { contentFormat: ['markdown'] },
      publishDiagnostics: {},
    },
  },
};

/** What an editor that opens the repository takes from its .vscode/settings.json: "yaml.a.b" → { a: { b } } of section "yaml". */
function readSettings(section: string): unknown {
  const settings: Record<string, unknown> = JSON.parse(readFileSync(`${ROOT}.vscode/settings.json`, 'utf8'));
  if (section in settings) return settings[section];
  const ofSection = Object.entries(settings).filter(([name]) => name.startsWith(`${section}.`));
  return ofSection.reduceRight<Record<string, unknown>>((made, [name, value]) => {
    const [first = '', ...rest] = name.slice(section.length + 1).split('.');
    return { ...made, [first]: rest.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) };
  }, {});
}

function toUri(path: string): string {
  return pathToFileURL(ROOT + path).href;
}
