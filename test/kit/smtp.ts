import { createServer, type Socket } from 'node:net';

/** A mail server on this machine that keeps what it is given, and refuses whom it is told to. */
export interface MailServer {
  readonly url: string;
  /** Whole messages as they came, headers and all. */
  readonly taken: string[];
  refuse(address: string): void;
  close(): Promise<void>;
}

export async function mailServer(): Promise<MailServer> {
  const taken: string[] = [];
  const refused = new Set<string>();
  const server = createServer((socket) => converse(socket, taken, refused));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    refuse: (recipient) => refused.add(recipient),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

function converse(socket: Socket, taken: string[], refused: ReadonlySet<string>): void {
  let message: string[] | undefined;
  let rest = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string) => {
    if (message && line !== '.') return message.push(line);
    if (message) {
      taken.push(message.join('\n'));
      message = undefined;
      return say('250 taken');
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'RCPT' && [...refused].some((one) => line.includes(one))) return say('550 no');
    if (verb === 'DATA') message = [];
    if (verb === 'QUIT') return socket.end('221 bye\r\n');
    return say(verb === 'DATA' ? '354 go on' : '250 ok');
  };
  say('220 test');
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
  socket.on('error', () => {});
}
