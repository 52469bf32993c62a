// Runs before every npm verb, on whatever Node the machine has, when nothing may be installed yet: so plain JavaScript and
// node: modules only. When the packages are there already it only compares a hash.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGE_LOCK = join(ROOT, 'package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.setup-stamp');
const OWN_NODE = join(ROOT, 'node_modules', '.bin', 'node');
const LOCK = join(ROOT, '.cache', 'setup.lock');

class SetupFailed extends Error {}

try {
  setUp();
} catch (error) {
  if (!(error instanceof SetupFailed) && !error.syscall) throw error;
  console.error(error.syscall ? `Paket tidak dapat disiapkan: ${error.message}` : error.message);
  process.exitCode = 3;
}

function setUp() {
  if (!isReady()) {
    refuseHopelessMachine();
    withLock(() => {
      if (!isReady()) install();
    });
  }
  // The system's Node is kept up to date by its owner; ours is only for machines without a new one.
  if (canRunTypeScript(systemNodeVersion())) rmSync(OWN_NODE, { force: true });
}

function isReady() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wantedStamp() && hasUsableNode();
}

function wantedStamp() {
  return createHash('sha256')
    .update(readFileSync(PACKAGE_LOCK))
    .update(process.platform + process.arch)
    .digest('hex');
}

function hasUsableNode() {
  return existsSync(OWN_NODE) || canRunTypeScript(systemNodeVersion());
}

function install() {
  if (!isInstalledByHand()) runNpm();
  if (!hasUsableNode() || !ownNodeStarts()) throw new SetupFailed(describeOldNode());
  writeFileSync(STAMP, wantedStamp());
}

function runNpm() {
  console.error('Menyiapkan paket … (sekali saja, sekitar setengah menit)');
  rmSync(STAMP, { force: true });
  const options = ['--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, stdout, stderr, error } = spawnNpm(['ci', '--loglevel=error', ...options]);
  if (status === 0) return;
  const advice = 'Paket tidak dapat dipasang. Periksa sambungan internet dan ruang disk, lalu ulangi perintah tadi.';
  const said = quoteNpm(`${stdout ?? ''}\n${stderr ?? ''}\n${error?.message ?? ''}`);
  throw new SetupFailed([advice, 'Kata npm:', ...said].join('\n'));
}

/** npm names the cause first; its stack frames and object dumps say nothing to anyone. */
function quoteNpm(text) {
  const noise = /^npm error( +at .*| +\w+: .*| [{}]|)$/;
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !noise.test(line));
  return lines.slice(0, 8).map((line) => `  ${line}`);
}

/** npm runs on the system's Node: the one under node_modules is about to be deleted. */
function spawnNpm(args) {
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 };
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const isWindows = process.platform === 'win32';
  if (!npm || basename(npm) !== 'npm-cli.js') return spawnSync('npm', args, { ...options, shell: isWindows });
  return spawnSync(node && !isOurs(node) ? node : process.execPath, [npm, ...args], options);
}

/** Whoever typed `npm ci` or `npm install` has what the lock says; npm keeps its own list of what it put there. */
function isInstalledByHand() {
  const list = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(list) || existsSync(STAMP)) return false;
  const installed = readPackages(list);
  return Object.entries(readPackages(PACKAGE_LOCK)).every(([path, { version, ...entry }]) => {
    return path === '' || !isForThisMachine(entry) || installed[path]?.version === version;
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** An optional package without `os` is a fallback (wasm) for machines that lack a program of their own. */
function isForThisMachine({ optional, os, cpu, libc }) {
  const has = (list, value) => !list || list.includes(value);
  return !optional || (os && has(os, process.platform) && has(cpu, process.arch) && has(libc, 'glibc'));
}

/** An unknown version is the one from our own node_modules (npm called by one of our scripts): there is nothing to decide. */
function systemNodeVersion() {
  const { npm_node_execpath: node, npm_config_user_agent: agent = '' } = process.env;
  const version = /\bnode\/v(\S+)/.exec(agent)?.[1];
  if (node && version && !isOurs(node)) return version;
  return isOurs(process.execPath) ? undefined : process.versions.node;
}

function isOurs(program) {
  return existsSync(OWN_NODE) && realpathSync(program) === realpathSync(OWN_NODE);
}

/** Type stripping without a flag: from 22.18 in the 22 line, from 23.6 in what followed. */
function canRunTypeScript(version) {
  if (!version) return false;
  const [major, minor] = version.split('.').map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/** The package's program needs glibc: on Alpine it is installed and does not start. */
function ownNodeStarts() {
  return (
    !existsSync(OWN_NODE) || spawnSync(OWN_NODE, ['--version']).status === 0 || canRunTypeScript(systemNodeVersion())
  );
}

function refuseHopelessMachine() {
  const isPackaged = process.platform === 'linux' && process.arch === 'x64';
  if (!isPackaged && !hasUsableNode()) throw new SetupFailed(describeOldNode());
}

function describeOldNode() {
  return [
    `Node.js di komputer ini versi ${systemNodeVersion() ?? process.versions.node}; perangkat ini memerlukan 22.18 atau lebih baru,`,
    `dan paket Node.js dari npm tidak dapat dipakai di sini (${process.platform}-${process.arch}).`,
    'Pasang Node.js 24 dari https://nodejs.org/id/download, lalu ulangi perintah tadi.',
  ].join('\n');
}

/** Two verbs started at once: the second waits, and finds everything ready. */
function withLock(run) {
  while (!takeLock()) {
    dropDeadLock();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    run();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

/** A folder gets its name together with its content, so that nobody sees a lock without its owner. */
function takeLock() {
  const draft = `${LOCK}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, 'pid'), String(process.pid));
  try {
    renameSync(draft, LOCK);
    return true;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) return false;
    throw error;
  }
}

function dropDeadLock() {
  try {
    const pid = Number(readFileSync(join(LOCK, 'pid'), 'utf8'));
    if (!isRunning(pid)) rmSync(LOCK, { recursive: true, force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error; // given back in the meantime
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
