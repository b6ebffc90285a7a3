// This file knows how the program was started: whatever it tells a person to type has to start it again.

export interface Invocation {
  /** The command that all others belong to. */
  readonly program: string;
  /** What stands before the options of each of these. */
  readonly serve: string;
  readonly doctor: string;
  readonly sandbox: string;
  /** What to do where a file of the program is damaged. */
  readonly mend: string;
}

const fromCheckout: Invocation = {
  program: 'explorer',
  serve: 'npm start --',
  doctor: 'npm run doctor --',
  sandbox: 'npm run explorer -- sandbox',
  mend: 'Run `npm start`, which builds it anew.',
};

const program = 'teams-api-explorer';

const fromPackage: Invocation = {
  program,
  serve: program,
  doctor: `${program} doctor`,
  sandbox: `${program} sandbox`,
  mend: `Install ${program} anew.`,
};

/** How a script starts the program, by its path. */
export function invocationBy(script = ''): Invocation {
  return /[\\/]\.config[\\/]scripts[\\/]start\.mjs$/.test(script) ? fromCheckout : fromPackage;
}

/** How this process was started. */
export const invocation = invocationBy(process.argv[1]);
