import { connect } from 'node:net';

export interface SocketResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Sends the bytes as they are, in as many pieces as given, and reads until the server hangs up. */
export async function sendRaw(port: number, ...pieces: readonly string[]): Promise<SocketResponse> {
  const text = await new Promise<string>((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => {
      for (const piece of pieces) socket.write(piece, 'latin1');
    });
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
  return readResponse(text);
}

/** A request with one line per argument, and the empty line that ends it. */
export const lines = (...parts: readonly string[]) => [...parts, '', ''].join('\r\n');

function readResponse(text: string): SocketResponse {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...fields] = head.split('\r\n');
  return {
    status: Number(statusLine.split(' ')[1] ?? 0),
    headers: new Headers(
      fields.map((field): [string, string] => {
        const colon = field.indexOf(':');
        return [field.slice(0, colon), field.slice(colon + 1).trim()];
      }),
    ),
    body: rest.join('\r\n\r\n'),
  };
}
