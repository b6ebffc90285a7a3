// This file asks for the token at a terminal, without showing it.
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks once; empty where there is no terminal to ask at. Nothing of what is typed is printed. */
export async function askToken(question: string): Promise<string> {
  const { stdin: input, stderr } = process;
  if (!input.isTTY) return '';
  stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: true, historySize: 0 });
  lines.once('SIGINT', () => process.exit(130));
  const token = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  stderr.write('\n');
  return token;
}
