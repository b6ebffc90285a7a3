// This file is `snippet`: it prints a request as a command or a program.
import { shorten } from '../../request/shorten.ts';
import { isSandboxToken, demoAccess } from '../../request/target.ts';
import { withoutSecret } from '../../secrets/explain-pasted.ts';
import { loadSnippets } from '../../snippets/index.ts';
import type { Snippet } from '../../snippets/snippet.ts';
import { readRequest } from '../read-request.ts';
import type { RequestWords } from '../read-request.ts';
import { refuse } from '../refuse.ts';
import { exitCodes } from '../surroundings.ts';
import type { Surroundings } from '../surroundings.ts';

export interface SnippetOptions extends RequestWords {
  /** The id or the label of a language. */
  readonly as: string;
  readonly json: boolean;
}

/** Runs the command; gives the exit code. */
export async function runSnippet(
  options: SnippetOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { print, tell, token } = surroundings;
  const output = { ...surroundings, json: options.json };
  const languages = await loadSnippets();
  const language = findLanguage(languages, options.as);
  if (!language) {
    const ids = languages.map(({ id }) => id).join(', ');
    const message = `No language “${shorten(options.as)}”: expected ${ids}.`;
    return refuse([{ message, isUsage: true }], output);
  }
  const read = readRequest(options, surroundings);
  if ('refusals' in read) return refuse(read.refusals, output);
  for (const note of read.notes) tell(withoutSecret(note, [token]));
  const isPublic = read.isSandbox && isSandboxToken(demoAccess.token);
  const blocks = language.write(read.request, isPublic ? demoAccess.token : undefined);
  if (options.json) {
    const { id, notes } = language;
    print(`${JSON.stringify({ language: id, blocks, notes }, null, 2)}\n`);
    return exitCodes.fine;
  }
  const [first, ...others] = blocks;
  print(`${first?.text ?? ''}\n`);
  if (first?.warning !== undefined) tell(first.warning);
  if (others.length > 0)
    tell(
      `Written for ${first?.label ?? ''}; --json also has it for ${others.map(({ label }) => label).join(', ')}.`,
    );
  return exitCodes.fine;
}

function findLanguage(languages: readonly Snippet[], name: string): Snippet | undefined {
  const typed = name.trim().toLowerCase();
  return languages.find(({ id, label }) => id === typed || label.toLowerCase() === typed);
}
