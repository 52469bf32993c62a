// JSON-RPC over the standard streams of a program, framed as the Language Server Protocol says: a length, a blank line, the text.
import type { ChildProcessWithoutNullStreams } from 'node:child_process';

export interface JsonRpc<Result> {
  ask: (method: string, params: unknown) => Promise<Result | undefined>;
  tell: (method: string, params: unknown) => void;
}

/** Hears what the program says or asks of its own; what is returned answers it. */
export type Listener<Params> = (method: string, params: Params | undefined) => unknown;

interface Message<Result, Params> {
  id?: number;
  method?: string;
  params?: Params;
  result?: Result | null;
  error?: { message: string };
}

/** Result and Params are the parts of the protocol's messages that are read here. */
export function connect<Result, Params>(
  child: ChildProcessWithoutNullStreams,
  listen: Listener<Params>,
): JsonRpc<Result> {
  const asked = new Map<number, { resolve: (result: Result | undefined) => void; reject: (error: Error) => void }>();
  const stderr: string[] = [];
  let last = 0;
  const send = (message: object) => child.stdin.write(writeFrame({ jsonrpc: '2.0', ...message }));
  const receive = ({ id, method, params, result, error }: Message<Result, Params>) => {
    if (method !== undefined) {
      const answer = listen(method, params);
      if (id !== undefined) send({ id, result: answer ?? null });
      return;
    }
    const waiting = asked.get(id ?? 0);
    asked.delete(id ?? 0);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result ?? undefined);
  };
  child.stderr.on('data', (chunk) => stderr.push(String(chunk)));
  child.stdout.on('data', createFrameReader<Message<Result, Params>>(receive));
  child.once('exit', (code) => {
    for (const { reject } of asked.values()) reject(new Error(`berakhir dengan ${code}: ${stderr.join('')}`));
  });
  return {
    ask: (method, params) =>
      new Promise((resolve, reject) => {
        asked.set(++last, { resolve, reject });
        send({ id: last, method, params });
      }),
    tell: (method, params) => void send({ method, params }),
  };
}

function writeFrame(message: object): string {
  const text = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/** Frames come in pieces of any size. */
function createFrameReader<Message>(receive: (message: Message) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let frame = findFrame(rest); frame; frame = findFrame(rest)) {
      receive(JSON.parse(rest.subarray(frame.start, frame.end).toString()));
      rest = rest.subarray(frame.end);
    }
  };
}

/** The first frame, once it has come whole. */
function findFrame(bytes: Buffer): { start: number; end: number } | undefined {
  const head = bytes.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const [, length] = /Content-Length: (\d+)/i.exec(bytes.subarray(0, head).toString()) ?? [];
  const end = head + 4 + Number(length);
  return bytes.length < end ? undefined : { start: head + 4, end };
}
