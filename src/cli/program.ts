// This file is the command line: which commands there are, what they take, and who runs them.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { parameters } from '../catalog/parameters.ts';
import type { BuiltInName } from '../filters/filter.ts';
import { pathStyle, queryStyle, teamTarget } from '../request/target.ts';
import { withoutSecret } from '../secrets/explain-pasted.ts';
import { redactText } from '../secrets/redact.ts';
import { checkUpstream } from '../server/options.ts';
import { examples, exitCodeHelp } from './help.ts';
import { load } from './load.ts';
import { exitCodes, ownSurroundings } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Runs a command line; gives the exit code. The folder is where the built page is. */
export async function runProgram(
  args: readonly string[],
  page: URL,
  world?: Surroundings,
): Promise<number> {
  const [first = '', ...rest] = args;
  // Options alone are for the server, as `npm start` gives them.
  const isServing = first === 'serve' || (/^(?:-|$)/.test(first) && !programOptions.test(first));
  if (isServing) return serve(first === 'serve' ? rest : args, page);
  if (first === 'doctor')
    return runPart(import('../server/doctor/doctor.ts'), ({ runDoctor }) => runDoctor(rest));
  const surroundings = withoutToken(world ?? ownSurroundings());
  if (first === 'complete')
    return runPart(import('./commands/completion.ts'), ({ runComplete }) =>
      runComplete(makeProgram(surroundings).program, rest, surroundings),
    );
  return parse(args, surroundings);
}

const programOptions = /^(?:-h|--help|-V|--version)$/;

/** Loads the part of the program that a command is, and runs it. */
async function runPart<Part>(
  part: Promise<Part>,
  run: (part: Part) => Promise<number> | number,
): Promise<number> {
  const loaded = await load(() => part);
  return loaded === undefined ? exitCodes.refused : run(loaded);
}

async function serve(args: readonly string[], page: URL): Promise<number> {
  return runPart(import('../server/serve.ts'), async ({ run }) => {
    await run(args, page);
    return Number(process.exitCode ?? exitCodes.fine);
  });
}

/** Whatever is printed, the token of the environment is not. */
function withoutToken(world: Surroundings): Surroundings {
  const clean = (text: string): string => redactText(text, [world.token]).text;
  return {
    ...world,
    print: (text) => world.print(clean(text)),
    tell: (line) => world.tell(clean(line)),
  };
}

async function parse(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { program, code } = makeProgram(surroundings);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  }
}

interface Program {
  readonly program: Command;
  /** The exit code of the command that ran. */
  readonly code: () => number;
}

/** Makes the program with its commands. */
function makeProgram(surroundings: Surroundings): Program {
  let code: number = exitCodes.fine;
  const { print, tell, token } = surroundings;
  const program = new Command('explorer')
    .description('The Stack Overflow for Teams API v2.3 from the command line.')
    .version(version)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: print,
      writeErr: (text) => tell(text.replace(/\n$/, '')),
      outputError: (text, write) =>
        write(withoutSecret(withoutUserinfo(sentenceOf(text)), [token])),
    })
    .addHelpText('after', exitCodeHelp);
  const settle = async (result: Promise<number>): Promise<void> => {
    code = await result;
  };
  addRequest(program, surroundings, settle);
  addSnippet(program, surroundings, settle);
  addExplain(program, surroundings, settle);
  addOpenApi(program, surroundings, settle);
  addReference(program, surroundings, settle);
  addV3(program, surroundings, settle);
  addCompletion(program, surroundings, settle);
  program.command('serve').description('serve the explorer, as npm start does');
  program.command('doctor').description('find out why a token does not work');
  return { program, code: () => code };
}

/** An address that commander repeats may have a password, or a token, before the @. */
function withoutUserinfo(text: string): string {
  return text.replace(/[^\s'"]+@/g, '…@');
}

/** What commander says, as the rest of the program would say it. */
function sentenceOf(error: string): string {
  const text = error.replace(/^error: /, '').trimEnd();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?)]$/.test(text) ? '' : '.'} Try --help.`;
}

type Settle = (result: Promise<number>) => Promise<void>;

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
    .description('say what a URL, a command, a filter or a response means')
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
