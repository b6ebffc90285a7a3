import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { outlineOf } from '../../src/guides/guide.ts';
import { readGuide } from '../../src/guides/read-guide.ts';

/** Makes a module of `guide.md?outline` that has its title and steps, so that the list of guides needs none of their texts. */
export function outlineGuides(): Plugin {
  return {
    name: 'outline-guides',
    enforce: 'pre',
    async load(id) {
      const file = /^(.+\.md)\?outline$/.exec(id)?.[1];
      if (file === undefined) return undefined;
      this.addWatchFile(file);
      const outline = outlineOf(readGuide(file, await readFile(file, 'utf8')));
      return `export default ${JSON.stringify(outline)};`;
    },
  };
}
