// This file is `reference`: it prints all that is known of an endpoint.
import { makeExamples } from '../../reference/make-examples.ts';
import { writeReference } from '../../reference/markdown.ts';
import { findNamed } from '../find-endpoint.ts';
import { refuse } from '../refuse.ts';
import { exitCodes } from '../surroundings.ts';
import type { Surroundings } from '../surroundings.ts';

/** Prints the reference of an endpoint as Markdown, with a response of the sandbox; gives the exit code. */
export async function runReference(name: string, surroundings: Surroundings): Promise<number> {
  const found = findNamed(name);
  if ('message' in found) return refuse([found], { ...surroundings, json: false });
  const { endpoint } = found.draft;
  const examples = await makeExamples([endpoint]);
  surroundings.print(`${writeReference(endpoint, examples[endpoint.slug])}\n`);
  return exitCodes.fine;
}
