// This file says what runs the snippets of one language, and makes most of these runners.
import { join } from 'node:path';
import { run, writeAll } from './run.ts';
import type { Command, Ended, Surroundings } from './run.ts';

/** A program, and the package of Debian that has it. */
export type Needed = Readonly<Record<string, string>>;

export interface Runner {
  readonly name: string;
  /** The id of the language, and which of its blocks. */
  readonly snippet: string;
  readonly block?: number;
  readonly needs: Needed;
  /** Why it is not run, whatever is installed. */
  readonly never?: string;
  /** Runs the snippets one after the other. */
  readonly runAll: (texts: readonly string[], place: Surroundings) => Promise<Ended>;
  /** Runs one snippet as a person does. */
  readonly runAlone: (text: string, place: Surroundings) => Promise<Ended>;
  /** How it exits when the API answers with an error, and with a redirect; undefined where a language has no such code. */
  readonly exits?: { readonly error: number; readonly redirect: number };
  /** A longer text it does not take, whatever the language. Characters. */
  readonly longest?: number | undefined;
  /** Runs the cases only; there is nobody to tell what an error looked like. */
  readonly onlyCases?: true;
}

export const drivers = join(import.meta.dirname, 'drivers');

interface ScriptRunner {
  readonly extension: string;
  readonly alone: (file: string) => Command;
  /** Runs all in one process; without it each is started alone. */
  readonly all?: (files: readonly string[]) => Command;
  readonly adapt?: (text: string) => string;
  readonly env?: Surroundings['env'];
}

/** A runner for files that are started one by one, or by a driver that runs them all. */
export function runScripts({
  extension,
  alone,
  all,
  adapt = (text) => text,
  env = {},
}: ScriptRunner): Pick<Runner, 'runAll' | 'runAlone'> {
  return {
    runAll: async (texts, place) => {
      const files = writeAll(place.folder, texts.map(adapt), (at) => `case${at}.${extension}`);
      if (all) return run(all(files), { ...place, env });
      let ended: Ended = { status: 0, output: '', errors: '' };
      for (const file of files) {
        const { status, output, errors } = await run(alone(file), { ...place, env });
        ended = {
          status: ended.status === 0 ? status : ended.status,
          output,
          errors: ended.errors + errors,
        };
      }
      return ended;
    },
    runAlone: (text, place) => {
      const [file = ''] = writeAll(place.folder, [adapt(text)], () => `alone.${extension}`);
      return run(alone(file), { ...place, env });
    },
  };
}

/** A runner for lines of a shell: all of them are one script. */
export function runLines(shell: Command): Pick<Runner, 'runAll' | 'runAlone'> {
  const start = (text: string, place: Surroundings) => {
    const [file = ''] = writeAll(place.folder, [text], () => 'script');
    return run([...shell, file], place);
  };
  return {
    runAll: (texts, place) => start(texts.map((text) => `${text}\n`).join(''), place),
    runAlone: start,
  };
}
