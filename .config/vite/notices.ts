import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Beside the built page and the built server: the licences of all that is bundled in them. Vite writes it. */
export const notices = 'THIRD-PARTY-LICENSES.txt';

/** What packages call the notices of what they have bundled themselves. */
const names = ['ThirdPartyNotices.txt', 'NOTICE', 'NOTICE.txt', 'NOTICE.md'];

/**
 * Adds what Vite's list leaves out, because it is no package of its own: the notices that a bundled package brings for
 * others, and the remarks at the head of a module that a package has copied from one. Monaco has both.
 */
export function appendNotices(): Plugin {
  return {
    name: 'append-notices',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // After Vite's own plugin, which writes the list.
      order: 'post',
      handler(_, bundle) {
        const list = bundle[notices];
        if (list?.type !== 'asset') throw new Error(`The build wrote no ${notices}.`);
        const modules = Object.values(bundle)
          .flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
          .filter((id) => existsSync(id) && packageOf(id) !== undefined);
        list.source = [String(list.source), ...remarksIn(modules), ...noticesOf(modules)].join(
          '\n\n',
        );
      },
    },
  };
}

function remarksIn(modules: readonly string[]): readonly string[] {
  const remarks = modules.flatMap(
    (path) => /^\/\*![^]*?\*\//.exec(readFileSync(path, 'utf8'))?.[0] ?? [],
  );
  return [...new Set(remarks)];
}

function noticesOf(modules: readonly string[]): readonly string[] {
  return [...new Set(modules.map(packageOf))]
    .flatMap((folder) => names.map((name) => join(folder ?? '', name)))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'));
}

/** The folder of the package that a module belongs to; undefined for one of ours. */
function packageOf(path: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0];
}
