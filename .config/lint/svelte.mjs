// This file is the part of `npm run lint` that oxlint cannot do by itself: what stands in the templates of Svelte files,
// and the rules that need types.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../scripts/command.mjs';
import { helpers, readCode } from './svelte-code.mjs';
import { findFaults } from './svelte-rules.mjs';

const place = 'test-results/svelte';
const ending = '.script.ts';

/** What the code imports is beside the component, not beside the code. */
const tsconfig = {
  extends: '../../tsconfig.json',
  compilerOptions: { rootDirs: ['.', '../..'] },
  include: ['src'],
};

const components = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.svelte'))
  .map((name) => ({
    name: join('src', name),
    source: readFileSync(join(root, 'src', name), 'utf8'),
  }));

/** Says what is wrong with the templates, and returns whether that is nothing. */
function checkTemplates() {
  const faults = components.flatMap(({ name, source }) =>
    findFaults(source).map(({ line, message }) => `${name}:${line}: ${message}\n`),
  );
  process.stdout.write(faults.join(''));
  return faults.length === 0;
}

/** Has oxlint read the code of the components, and returns whether it found nothing. */
function checkCode() {
  rmSync(join(root, place), { recursive: true, force: true });
  const paths = components.map(({ name, source }) => {
    const path = join(place, name.replace(/\.svelte$/, ending));
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), readCode(source));
    return path;
  });
  writeFileSync(join(root, place, 'tsconfig.json'), JSON.stringify(tsconfig));
  writeFileSync(join(root, place, 'src/helpers.d.ts'), helpers);
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [oxlint, '--config', '.config/lint/svelte.jsonc', '--no-ignore', ...paths],
    { cwd: root, encoding: 'utf8' },
  );
  const said = `${stdout}${stderr}`.replaceAll('\\', '/').replaceAll(`${place}/`, '');
  process.stdout.write(said.replaceAll(ending, '.svelte'));
  return status === 0;
}

const isFine = [checkTemplates(), checkCode()].every(Boolean);
process.exitCode = isFine ? 0 : 1;
