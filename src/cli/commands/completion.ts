// This file is `completion` and what its scripts ask: which words may come next.
import { bash, fish, zsh } from '@optique/core/completion';
import type { ShellCompletion } from '@optique/core/completion';
import type { Command, Option } from 'commander';
import { endpoints } from '../../catalog/index.ts';
import type { Parameter } from '../../catalog/parameter.ts';
import { findEndpoint, parametersOf } from '../../request/draft.ts';
import { doctorOptionNames } from '../../server/doctor/options.ts';
import { serveOptionNames } from '../../server/options.ts';
import { invocation } from '../../server/process/invocation.ts';
import { sandboxOptionNames } from '../../server/sandbox/options.ts';
import { loadSnippets } from '../../snippets/index.ts';
import { refuse } from '../refuse.ts';
import { exitCodes } from '../surroundings.ts';
import type { Surroundings } from '../surroundings.ts';

const shells: ReadonlyMap<string, ShellCompletion> = new Map(
  [bash, zsh, fish].map((shell) => [shell.name, shell]),
);

/** Prints the script for a shell; gives the exit code. */
export function runCompletion(name: string, surroundings: Surroundings): number {
  const shell = shells.get(name);
  if (!shell) {
    const message = `No shell “${name}”: expected bash, zsh or fish.`;
    return refuse([{ message, isUsage: true }], { ...surroundings, json: false });
  }
  surroundings.print(`${shell.generateScript(invocation.program, ['complete', name])}\n`);
  return exitCodes.fine;
}

/** Prints what may come next, as the script of the shell reads it; the last word is the one that is being typed. */
export async function runComplete(
  program: Command,
  [name = '', ...words]: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const shell = shells.get(name);
  if (!shell) return exitCodes.usage;
  const typed = words.at(-1) ?? '';
  const found = (await suggest(program, words.slice(0, -1), typed)).filter(({ text }) =>
    text.startsWith(typed),
  );
  const suggestions = found.map(({ text, about }) => ({
    kind: 'literal' as const,
    text,
    ...(about !== undefined && { description: [{ type: 'text' as const, text: about }] }),
  }));
  // The scripts take a line for each.
  for (const chunk of shell.encodeSuggestions(suggestions)) surroundings.print(`${chunk}\n`);
  return exitCodes.fine;
}

interface Suggestion {
  readonly text: string;
  readonly about?: string;
}

async function suggest(
  program: Command,
  [first, ...before]: readonly string[],
  typed: string,
): Promise<readonly Suggestion[]> {
  if (first === undefined)
    return program.commands.map((command) => ({
      text: command.name(),
      about: command.description(),
    }));
  if (first === 'serve') return plain(serveOptionNames);
  if (first === 'doctor') return plain(doctorOptionNames);
  if (first === 'sandbox') return plain(sandboxOptionNames);
  if (first === 'completion') return before.length === 0 ? plain([...shells.keys()]) : [];
  const command = program.commands.find((one) => one.name() === first);
  if (!command) return [];
  const asked = command.options.find(({ long, required }) => required && long === before.at(-1));
  if (asked) return valuesOf(asked);
  if (typed.startsWith('-'))
    return command.options.map(({ long, description }) => ({
      text: long ?? '',
      about: description,
    }));
  if (first === 'static') return [];
  if (first === 'explain') return before.length === 0 ? plain(builtInFilters) : [];
  const operands = operandsOf(command, before);
  if (operands.length === 0) return slugs();
  return first === 'reference' ? [] : pairs(operands, typed);
}

const plain = (texts: readonly string[]): readonly Suggestion[] => texts.map((text) => ({ text }));

const slugs = (): readonly Suggestion[] =>
  endpoints.map(({ slug, summary }) => ({ text: slug, about: summary }));

const builtInFilters = ['default', 'withbody', 'none', 'total'];

/** What an option takes, where it is one of a list. */
async function valuesOf({ long, argChoices }: Option): Promise<readonly Suggestion[]> {
  if (argChoices) return plain(argChoices);
  if (long === '--as')
    return (await loadSnippets()).map(({ id, info }) => ({ text: id, about: info.title }));
  return plain(long === '--filter' ? builtInFilters : []);
}

/** The words that are neither options nor their values. */
function operandsOf({ options }: Command, words: readonly string[]): readonly string[] {
  const valued = new Set(options.filter(({ required }) => required).map(({ long }) => long));
  return words.filter((word, at) => !word.startsWith('-') && !valued.has(words[at - 1]));
}

/** The parameters that are not given yet, or the values of the one that is being typed. */
function pairs([slug = '', ...given]: readonly string[], typed: string): readonly Suggestion[] {
  const endpoint = findEndpoint(slug);
  if (!endpoint) return [];
  const [name = '', value] = typed.split('=');
  const parameters = parametersOf(endpoint);
  const chosen = parameters.find((parameter) => parameter.name === name);
  if (value !== undefined) return plain(choicesOf(chosen).map((choice) => `${name}=${choice}`));
  const names = new Set(given.map((pair) => pair.split('=')[0]));
  const open = parameters.filter((one) => !names.has(one.name) && one.name.startsWith(typed));
  const [only] = open.length === 1 ? open : [];
  // Shells put a blank behind what is complete: the last name that is left is not, with a value beside it.
  return [
    ...open.map((one) => ({ text: `${one.name}=`, about: one.summary })),
    ...plain(only ? valuesFor(only).map((value) => `${only.name}=${value}`) : []),
  ];
}

/** Values that a shell takes without quotes. */
function valuesFor(parameter: Parameter): readonly string[] {
  const choices = choicesOf(parameter);
  const [example = ''] = parameter.example.split(';');
  return choices.length > 0 ? choices : [example].filter((one) => /^[\w.:-]+$/.test(one));
}

function choicesOf(parameter: Parameter | undefined): readonly string[] {
  switch (parameter?.kind) {
    case 'enum':
      return parameter.options;
    case 'sort':
      return parameter.sorts.map(({ name }) => name);
    case 'filter':
      return parameter.builtIns;
    default:
      return [];
  }
}
