// This file is the command line: it finds who runs a command, and says what is wrong with one.
import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { withoutSecret } from '../secrets/explain-pasted.ts';
import { redactText } from '../secrets/redact.ts';
import { invocation } from '../server/process/invocation.ts';
import { addCommands } from './commands.ts';
import type { Settle } from './commands.ts';
import { exitCodeHelp } from './help.ts';
import { runPart } from './run-part.ts';
import { exitCodes, ownSurroundings } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Runs a command line; gives the exit code. The folder is where the built page is. */
export async function runProgram(
  args: readonly string[],
  page: URL,
  world?: Surroundings,
): Promise<number> {
  const [first = '', ...rest] = args;
  // Options alone are for the server.
  const isServing = first === 'serve' || (/^(?:-|$)/.test(first) && !programOptions.test(first));
  const { token } = world ?? ownSurroundings();
  // Those that serve have no use for it, and repeat what they do not understand.
  const harmless = (words: readonly string[]) =>
    words.map((word) => redactText(word, [token]).text);
  if (isServing) return serve(harmless(first === 'serve' ? rest : args), page);
  if (first === 'doctor')
    return runPart(import('../server/doctor/doctor.ts'), ({ runDoctor }) => runDoctor(rest));
  if (first === 'sandbox') return serveSandbox(harmless(rest));
  const surroundings = withoutToken(world ?? ownSurroundings());
  if (first === 'complete')
    return runPart(import('./commands/completion.ts'), ({ runComplete }) =>
      runComplete(makeProgram(page, surroundings).program, rest, surroundings),
    );
  return parse(args, page, surroundings);
}

const programOptions = /^(?:-h|--help|-V|--version)$/;

async function serve(args: readonly string[], page: URL): Promise<number> {
  return runPart(import('../server/serve.ts'), async ({ run }) => {
    await run(args, page);
    return Number(process.exitCode ?? exitCodes.fine);
  });
}

async function serveSandbox(args: readonly string[]): Promise<number> {
  return runPart(import('../server/sandbox/serve-sandbox.ts'), async ({ runSandbox }) => {
    await runSandbox(args);
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

async function parse(
  args: readonly string[],
  page: URL,
  surroundings: Surroundings,
): Promise<number> {
  const { program, code } = makeProgram(page, surroundings);
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
function makeProgram(page: URL, surroundings: Surroundings): Program {
  let code: number = exitCodes.fine;
  const { print, tell, token } = surroundings;
  const program = new Command(invocation.program)
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
  const settle: Settle = async (result: Promise<number>): Promise<void> => {
    code = await result;
  };
  addCommands({ program, page, surroundings, settle });
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
