// This file puts raw requests on the wire, with the line ends that the wire has.
import { connect } from 'node:net';
import type { Ended, Surroundings } from './run.ts';
import type { Runner } from './runner.ts';

function send(text: string, token: string): Promise<string> {
  const [head = '', body = ''] = text.split('\n\n');
  const [, host = '', port = ''] = /^Host: (.*):(\d+)$/m.exec(head) ?? [];
  const bytes = `${head.replace('YOUR_PAT', () => token).replaceAll('\n', '\r\n')}\r\n\r\n${body}`;
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(Number(port), host, () => socket.write(bytes, 'latin1'));
    socket.on('data', (piece: Buffer) => (received += piece.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
  });
}

async function sendAll(texts: readonly string[], { token }: Surroundings): Promise<Ended> {
  let output = '';
  for (const text of texts) output = await send(text, token);
  return { status: 0, output, errors: '' };
}

export const rawRunner: Runner = {
  name: 'raw',
  snippet: 'raw',
  needs: {},
  runAll: sendAll,
  runAlone: (text, place) => sendAll([text], place),
  onlyCases: true,
};
