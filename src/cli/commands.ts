// This file lists the commands and what they take; each is fetched when it runs.
import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { parameters } from '../catalog/parameters.ts';
import type { BuiltInName } from '../filters/filter.ts';
import { pathStyle, queryStyle, teamTarget } from '../request/target.ts';
import { checkUpstream } from '../server/options.ts';
import { examples } from './help.ts';
import { runPart } from './run-part.ts';
import type { Surroundings } from './surroundings.ts';

/** Waits for a command that runs, and keeps its exit code. */
export type Settle = (result: Promise<number>) => Promise<void>;

interface Parts {
  readonly program: Command;
  /** The folder of the built page. */
  readonly page: URL;
  readonly surroundings: Surroundings;
  readonly settle: Settle;
}

/** Adds all commands, in the order of the help. */
export function addCommands({ program, page, surroundings, settle }: Parts): void {
  addRequest(program, surroundings, settle);
  addSnippet(program, surroundings, settle);
  addExplain(program, surroundings, settle);
  addOpenApi(program, surroundings, settle);
  addReference(program, surroundings, settle);
  addV3(program, surroundings, settle);
  addStatic(program, page, surroundings, settle);
  addCompletion(program, surroundings, settle);
  addOwnReader(program, 'serve', 'serve the explorer, as without a command');
  addOwnReader(program, 'sandbox', 'serve the sandbox alone, for the tests of other programs');
  addOwnReader(program, 'doctor', 'find out why a token does not work');
}

/** A command that reads its options itself: here it only stands in the help. */
function addOwnReader(program: Command, name: string, about: string): void {
  program.command(name).description(about).argument('[options]');
}

interface SharedOptions {
  readonly team?: string;
  readonly style: 'query' | 'path';
  readonly filter?: string;
  readonly sandbox?: true;
  readonly upstream: string;
  readonly secret: boolean;
  readonly json?: true;
}

/** What `request` and `snippet` take alike. */
function addShared(command: Command): Command {
  return command
    .argument('<endpoint>', 'slug (questions-by-ids), path (/questions/{ids}) or URL')
    .argument('[name=value...]', 'parameters; the entries of a list are joined with ;')
    .option('--team <slug>', 'your team; without it and a token, the sandbox is asked')
    .addOption(
      new Option('--style <name>', 'how team and token are sent')
        .choices([queryStyle.id, pathStyle.id])
        .default(queryStyle.id),
    )
    .option('--filter <filter>', 'default, withbody, none, total or an id')
    .option('--sandbox', 'ask the sandbox, whatever the environment holds')
    .option('--upstream <origin>', 'a host of your own', readUpstream, teamTarget.origin)
    .option('--no-secret', 'a value that looks like a token is none')
    .option('--json', 'print JSON, also of what is wrong');
}

function readUpstream(value: string): string {
  const problem = checkUpstream(value);
  if (problem === undefined) return value;
  throw new InvalidArgumentError(problem);
}

function wordsOf(endpoint: string, pairs: readonly string[], options: SharedOptions) {
  const { team, style, filter, sandbox = false, upstream, secret, json = false } = options;
  return { endpoint, pairs, team, style, filter, sandbox, upstream, isHarmless: !secret, json };
}

interface RunOptions extends SharedOptions {
  readonly run?: true;
  readonly pretty?: true;
  readonly allowWrites?: true;
}

function addRequest(program: Command, surroundings: Surroundings, settle: Settle): void {
  addShared(program.command('request').description('print the URL of a request, or run it'))
    .option('--run', 'send it and print the response')
    .option('--pretty', 'lay the response out, as at a terminal')
    .option('--allow-writes', 'allow a call that changes your team')
    .addHelpText('after', examples.request)
    .action((endpoint: string, pairs: readonly string[], options: RunOptions) => {
      const { run = false, pretty = false, allowWrites = false } = options;
      const words = {
        ...wordsOf(endpoint, pairs, options),
        run,
        pretty,
        allowsWrites: allowWrites,
      };
      return settle(
        runPart(import('./commands/request.ts'), ({ runRequest }) =>
          runRequest(words, surroundings),
        ),
      );
    });
}

function addSnippet(program: Command, surroundings: Surroundings, settle: Settle): void {
  addShared(program.command('snippet').description('print a request as a command or a program'))
    .option('--as <language>', 'curl, powershell, python, …', 'curl')
    .addHelpText('after', examples.snippet)
    .action(
      (endpoint: string, pairs: readonly string[], options: SharedOptions & { as: string }) => {
        const words = { ...wordsOf(endpoint, pairs, options), as: options.as };
        return settle(
          runPart(import('./commands/snippet.ts'), ({ runSnippet }) =>
            runSnippet(words, surroundings),
          ),
        );
      },
    );
}

function addExplain(program: Command, surroundings: Surroundings, settle: Settle): void {
  program
    .command('explain')
    .description('say what a URL, a command, a filter, a response or an error means')
    .argument('<text>', 'in quotes, or - to read the standard input')
    .option('--json', 'print JSON')
    .addHelpText('after', examples.explain)
    .action((text: string, { json = false }: { json?: boolean }) =>
      settle(
        runPart(import('./commands/explain.ts'), ({ runExplain }) =>
          runExplain({ text, json }, surroundings),
        ),
      ),
    );
}

function addOpenApi(program: Command, surroundings: Surroundings, settle: Settle): void {
  program
    .command('openapi')
    .description('print the API as an OpenAPI document')
    .addOption(
      new Option('--filter <name>', 'the fields of the responses')
        .choices(parameters.filter.builtIns)
        .default('default'),
    )
    .addHelpText('after', examples.openapi)
    .action(({ filter }: { filter: BuiltInName }) =>
      settle(
        runPart(import('./commands/openapi.ts'), ({ runOpenApi }) =>
          runOpenApi(filter, surroundings),
        ),
      ),
    );
}

function addReference(program: Command, surroundings: Surroundings, settle: Settle): void {
  program
    .command('reference')
    .description('print what is known of an endpoint, as Markdown')
    .argument('<endpoint>', 'slug (questions-by-ids), path (/questions/{ids}) or URL')
    .addHelpText('after', examples.reference)
    .action((endpoint: string) =>
      settle(
        runPart(import('./commands/reference.ts'), ({ runReference }) =>
          runReference(endpoint, surroundings),
        ),
      ),
    );
}

interface V3Words extends Pick<SharedOptions, 'team' | 'filter' | 'upstream' | 'secret' | 'json'> {
  readonly as: 'curl' | 'powershell';
}

function addV3(program: Command, surroundings: Surroundings, settle: Settle): void {
  program
    .command('v3')
    .description('print what API v3 has for a request, as commands')
    .argument('<endpoint>', 'slug (questions-by-ids), path (/questions/{ids}) or URL')
    .argument('[name=value...]', 'parameters; the entries of a list are joined with ;')
    .option('--team <slug>', 'your team')
    .option('--filter <filter>', 'default, withbody, none, total or an id')
    .addOption(
      new Option('--as <shell>', 'who runs them').choices(['curl', 'powershell']).default('curl'),
    )
    .option('--upstream <origin>', 'a host of your own', readUpstream, teamTarget.origin)
    .option('--no-secret', 'a value that looks like a token is none')
    .option('--json', 'print JSON, also of what is wrong')
    .addHelpText('after', examples.v3)
    .action((endpoint: string, pairs: readonly string[], options: V3Words) => {
      const words = { ...wordsOf(endpoint, pairs, { ...options, style: 'query' }), as: options.as };
      return settle(runPart(import('./commands/v3.ts'), ({ runV3 }) => runV3(words, surroundings)));
    });
}

function addStatic(program: Command, page: URL, surroundings: Surroundings, settle: Settle): void {
  program
    .command('static')
    .description('write the page, with its sandbox, into a folder for any web host')
    .argument('<folder>', 'new, empty, or an earlier copy, which is brought up to date')
    .option('--prune', 'remove the files of earlier versions, which tabs still open may need')
    .addHelpText('after', examples.static)
    .action((folder: string, { prune = false }: { prune?: boolean }) =>
      settle(
        runPart(import('./commands/static.ts'), ({ runStatic }) =>
          runStatic({ folder, prune }, page, surroundings),
        ),
      ),
    );
}

function addCompletion(program: Command, surroundings: Surroundings, settle: Settle): void {
  program
    .command('completion')
    .description('print a script that completes commands in a shell')
    .argument('<shell>', 'bash, zsh or fish')
    .addHelpText('after', examples.completion)
    .action((shell: string) =>
      settle(
        runPart(import('./commands/completion.ts'), ({ runCompletion }) =>
          runCompletion(shell, surroundings),
        ),
      ),
    );
}
