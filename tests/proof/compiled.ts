// This file runs the languages that are compiled first: all cases are one program, which compiles once.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, writeAll } from './run.ts';
import type { Command, Ended, Surroundings } from './run.ts';
import { runScripts } from './runner.ts';
import type { Runner } from './runner.ts';

const stops = { error: 1, redirect: 1 } as const;
const goEnv = { GO111MODULE: 'off', GOTELEMETRY: 'off' } as const;

/** Each command if the one before ended well. */
async function inTurn(commands: readonly Command[], place: Surroundings): Promise<Ended> {
  let ended: Ended = { status: 0, output: '', errors: '' };
  for (const command of commands) {
    ended = await run(command, place);
    if (ended.status !== 0) break;
  }
  return ended;
}

export const goRunner: Runner = {
  name: 'go',
  snippet: 'go',
  needs: { go: 'golang-go' },
  exits: stops,
  ...runScripts({ extension: 'go', alone: (file) => ['go', 'run', file], env: goEnv }),
  runAll: async (texts, place) => {
    const folder = join(place.folder, 'all');
    mkdirSync(folder);
    const files = writeAll(
      folder,
      texts.map((text, at) => `${text.replace('func main()', `func case${at}()`)}\n`),
      (at) => `case${at}.go`,
    );
    const unformatted = await run(['gofmt', '-d', ...files], place);
    if (unformatted.output !== '') return { status: 1, output: '', errors: unformatted.output };
    const calls = texts.map((_, at) => `\tcase${at}()\n`).join('');
    writeFileSync(join(folder, 'main.go'), `package main\n\nfunc main() {\n${calls}}\n`);
    const built = join(place.folder, 'proof-go');
    return inTurn([['go', 'build', '-o', built], [built]], { ...place, folder, env: goEnv });
  },
};

export const javaRunner: Runner = {
  name: 'java',
  snippet: 'java',
  needs: { javac: 'default-jdk-headless' },
  exits: stops,
  ...runScripts({ extension: 'java', alone: (file) => ['java', file] }),
  runAll: (texts, place) => {
    const folder = join(place.folder, 'all');
    texts.forEach((text, at) => {
      mkdirSync(join(folder, `case${at}`), { recursive: true });
      writeFileSync(join(folder, `case${at}`, 'Main.java'), `package case${at};\n${text}\n`);
    });
    const calls = texts.map((_, at) => `        case${at}.Main.main(args);\n`).join('');
    writeFileSync(
      join(folder, 'All.java'),
      `public class All {\n    public static void main(String[] args) throws Exception {\n${calls}    }\n}\n`,
    );
    return inTurn(
      [
        ['javac', 'All.java'],
        ['java', 'All'],
      ],
      { ...place, folder },
    );
  },
};
