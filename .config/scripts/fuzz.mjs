// This file is `npm run fuzz`: the fuzz tests with 20,000 tries each, or as many as are asked for, and only those that are
// named: `npm run fuzz 5000 sandbox`. The seeds are printed.
import { run } from './command.mjs';

const [tries = '20000', ...names] = process.argv.slice(2);
process.env.FUZZ_RUNS = tries;
const files = names.length === 0 ? ['tests/fuzz'] : names.map((name) => `tests/fuzz/${name}`);
process.exitCode = run(`vitest run ${files.join(' ')} --testTimeout 3600000`);
