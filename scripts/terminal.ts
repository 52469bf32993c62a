import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** 0 fine, 1 content problems, 2 wrong usage, 3 the machine lacks something. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Command<T extends ParseArgsOptionsConfig> {
  /** As in `npm run <name>`. */
  name: string;
  /** What --help prints. */
  usage: string;
  /** As `parseArgs` of node:util takes them; --help is everyone's. */
  options: T;
  /** Whether something may be named without a flag: the files to check. */
  takesNames?: boolean;
  run: (flags: Flags<T>, names: string[]) => Promise<ExitCode>;
}

export type Flags<T extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: T }>>['values'];

/** Wrong usage. Any error with an `exitCode` is meant for the user: its message is printed without a stack. */
export class UsageError extends Error {
  readonly exitCode = 2;
}

/** The machine lacks something: the message says what, and how to get it. */
export class MachineError extends Error {
  readonly exitCode = 3;
}

export async function runCommand<T extends ParseArgsOptionsConfig>(command: Command<T>): Promise<void> {
  const args = process.argv.slice(2);
  process.stdout.on('error', endWithReader);
  try {
    if (args.includes('--help') || args.includes('-h')) return say(command.usage.trim());
    const { values, positionals } = readArguments(command, args);
    process.exitCode = await command.run(values, positionals);
  } catch (error) {
    process.exitCode = report(error, command.name);
  }
}

/** One of `choices`, or a message that names them all. */
export function chooseFlag<const T extends string>(name: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === value);
  if (choice === undefined)
    throw new UsageError(`--${name} "${value}" tidak dikenal; pilihannya: ${choices.join(', ')}`);
  return choice;
}

/** A result: printed wherever standard output goes. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What is being done: for a person who waits, not for a pipe or a log. */
export function progress(line: string): void {
  if (process.stdout.isTTY) say(line);
}

/** A bug of ours is none of the four: sysexits.h calls it EX_SOFTWARE. */
const BUG = 70;

const DISK_ERRORS: Record<string, string> = {
  ENOSPC: 'ruang disk habis',
  EACCES: 'tidak ada izin untuk membaca atau menulis',
  EPERM: 'tidak ada izin untuk mengubah',
  EROFS: 'disk ini hanya dapat dibaca',
  EBUSY: 'sedang dipakai program lain',
  EMFILE: 'terlalu banyak berkas terbuka sekaligus',
};

function readArguments<T extends ParseArgsOptionsConfig>(
  { name, options, takesNames = false }: Command<T>,
  args: string[],
) {
  refuseFlagsTakenByNpm(name, Object.keys(options));
  try {
    return parseArgs({ args, options, allowPositionals: takesNames });
  } catch (cause) {
    throw describeWrongArgument(name, cause);
  }
}

/** `npm run build --mode x` gives the flag to npm and not to us; the run would look right and be another one. */
function refuseFlagsTakenByNpm(name: string, flags: string[]): void {
  const taken = flags.find((flag) => process.env[`npm_config_${flag.replaceAll('-', '_')}`] !== undefined);
  if (taken) throw new UsageError(`tulis pilihan sesudah tanda "--": npm run ${name} -- --${taken} …`);
}

function describeWrongArgument(name: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause)) return cause;
  const named = /'(?:-\w, )?(\S+?)(?: <value>)?'/.exec(cause.message)?.[1] ?? '';
  const help = `Petunjuk: npm run ${name} -- --help`;
  switch (cause.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return new UsageError(`pilihan ${named} tidak dikenal\n${help}`);
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return new UsageError(`pilihan ${named} ${describeValue(cause.message)}\n${help}`);
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return new UsageError(`"${named}" tidak dimengerti; pilihan ditulis sesudah tanda "--"\n${help}`);
    default:
      return cause;
  }
}

function describeValue(message: string): string {
  return message.includes('does not take') ? 'tidak memakai nilai' : 'memerlukan nilai';
}

function report(error: unknown, name: string): number {
  if (!(error instanceof Error)) throw error;
  if ('exitCode' in error && typeof error.exitCode === 'number') {
    console.error(error.message);
    return error.exitCode;
  }
  const disk = 'syscall' in error && 'code' in error ? DISK_ERRORS[String(error.code)] : undefined;
  if (disk) {
    console.error(`${disk}: ${'path' in error ? error.path : error.message}`);
    return 3;
  }
  console.error(`Program "${name}" sendiri yang keliru, bukan isian Anda. Sampaikan pesan ini kepada pengelola:`);
  console.error(error);
  return BUG;
}

/** `npm run check | head` closes the pipe early: that is no failure. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
