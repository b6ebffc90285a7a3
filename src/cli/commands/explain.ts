// This file is `explain`: it says of a URL, a command, a filter, a response or an error what it means.
import { readFilterResponse } from '../../filters/filter-calls.ts';
import { builtIns } from '../../filters/filter.ts';
import { findKnownFilter } from '../../filters/find-known-filter.ts';
import { findEndpoint } from '../../request/draft.ts';
import type { PastedCommand } from '../../request/paste/pasted.ts';
import { readPasted } from '../../request/paste/read-pasted.ts';
import { shorten } from '../../request/shorten.ts';
import { withoutSecret } from '../../secrets/explain-pasted.ts';
import { describeFilterText, explainFilter } from '../explain/filter.ts';
import { describeCommand, explainCommand } from '../explain/request.ts';
import { describeResponse, explainError, explainResponse } from '../explain/response.ts';
import { describeUnknown, findNamed } from '../find-endpoint.ts';
import { refuse } from '../refuse.ts';
import { exitCodes } from '../surroundings.ts';
import type { Surroundings } from '../surroundings.ts';

export interface ExplainOptions {
  /** `-` for the standard input. */
  readonly text: string;
  readonly json: boolean;
}

/** Runs the command; gives the exit code. */
export async function runExplain(
  { text: given, json }: ExplainOptions,
  surroundings: Surroundings,
): Promise<number> {
  const text = given === '-' ? await readInput(surroundings) : given;
  if (text === undefined)
    return refuse(
      [
        {
          message:
            'The standard input cannot be read: expected a text. Give it a file or a pipe, not a folder.',
          isUsage: true,
        },
      ],
      { ...surroundings, json },
    );
  const filter = filterIn(text);
  if (filter !== undefined) return printFilter(filter, json, surroundings);
  const read = readPasted(text);
  if (read.kind === 'commands') {
    printCommands(read.commands, json, surroundings);
    for (const failure of read.failures)
      surroundings.tell(withoutSecret(failure, [surroundings.token, ...read.commands[0].secrets]));
    return exitCodes.fine;
  }
  if (read.kind === 'response') {
    const explained = explainResponse(text, surroundings);
    print(json, explained, describeResponse, surroundings);
    return exitCodes.fine;
  }
  const word = text.trim();
  const error = explainError(word);
  if (error) {
    print(json, error, describeResponse, surroundings);
    return exitCodes.fine;
  }
  const command = commandNamed(word);
  if (command) {
    printCommands([command], json, surroundings);
    return exitCodes.fine;
  }
  // The id of an unsafe filter looks like any word.
  const other = isWord.test(word) ? await explainFilter(word, surroundings) : undefined;
  if (other) {
    print(json, other, describeFilterText, surroundings);
    return exitCodes.fine;
  }
  const message = isWord.test(word)
    ? describeUnknown(word)
    : withoutSecret(read.problem, [surroundings.token, ...read.secrets]);
  const advice = 'explain --help says what is read.';
  return refuse([{ message: `${message} ${advice}` }], { ...surroundings, json });
}

async function readInput(surroundings: Surroundings): Promise<string | undefined> {
  try {
    return await surroundings.readInput();
  } catch {
    return undefined;
  }
}

const isWord = /^[\w()*.-]+$/;

/** The id of the filter that a text is: what begins with `!`, is known, or is described by a response. */
function filterIn(text: string): string | undefined {
  const [, typed = ''] = /^\s*(?:filter=)?(\S+)\s*$/.exec(text) ?? [];
  if (/^![\w()*\-.]+$/.test(typed) || findKnownFilter(typed)) return typed;
  return readFilterResponse(text)?.id;
}

/** An endpoint alone asks for it with no values. */
function commandNamed(text: string): PastedCommand | undefined {
  const endpoint = findEndpoint(text);
  const found = endpoint ? { draft: { endpoint, values: {} }, team: '' } : findNamed(text);
  if ('message' in found) return undefined;
  const { draft, team } = found;
  const kept = Object.keys(draft.values);
  const empty = { kept, changed: [], ignored: [], problems: [], secrets: [] };
  return { kind: 'Endpoint', draft, ...(team !== '' && { team }), ...empty };
}

async function printFilter(id: string, json: boolean, surroundings: Surroundings): Promise<number> {
  const explained = await explainFilter(id, surroundings);
  if (!explained) {
    const names = Object.keys(builtIns).join(', ');
    const message = `“${shorten(id)}” is a filter that only the API which made it knows: expected ${names}, or one that is public or of a sandbox. Ask your team: request read-filter filters='${shorten(id)}' --team my-team --run`;
    return refuse([{ message }], { ...surroundings, json });
  }
  print(json, explained, describeFilterText, surroundings);
  return exitCodes.fine;
}

function printCommands(
  commands: readonly PastedCommand[],
  json: boolean,
  surroundings: Surroundings,
): void {
  const explained = commands.map((command) => explainCommand(command, surroundings));
  const [first, ...others] = explained;
  if (json) printJson(others.length === 0 ? first : { ...first, others }, surroundings);
  else
    surroundings.print(
      `${commands
        .map(({ kind, draft }, at) => {
          const one = explained[at];
          return one ? describeCommand(kind, draft, one) : '';
        })
        .join('\n\n')}\n`,
    );
}

function print<Explained>(
  json: boolean,
  explained: Explained,
  describe: (explained: Explained) => string,
  surroundings: Surroundings,
): void {
  if (json) printJson(explained, surroundings);
  else surroundings.print(`${describe(explained)}\n`);
}

function printJson(value: unknown, surroundings: Surroundings): void {
  surroundings.print(`${JSON.stringify(value, null, 2)}\n`);
}
