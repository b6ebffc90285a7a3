import type { Plugin } from 'vite';

const fontFace = /@font-face\s*\{[^}]*\}/;
const allIcons = 'iconRegistry.getIcons()';

/**
 * Leaves out the font of Monaco's icons, and the rules for each of its 600, instead of which the page draws the few that are
 * on show. A font that is declared late has the browser lay out all of the page anew, whether anybody uses it or not.
 */
export function dropIconFont(): Plugin {
  return {
    name: 'drop-icon-font',
    enforce: 'pre',
    transform: {
      filter: {
        id: [
          /monaco-editor[\\/].*[\\/]codicon\.css$/,
          /monaco-editor[\\/].*[\\/]iconsStyleSheet\.js$/,
        ],
      },
      handler: (code, id) =>
        id.endsWith('.css') ? replace(code, fontFace, '', id) : replace(code, allIcons, '[]', id),
    },
  };
}

function replace(code: string, part: string | RegExp, by: string, id: string): string {
  const left = code.replace(part, by);
  if (left === code)
    throw new Error(`${id} has no ${String(part)}, which this version of Monaco has.`);
  return left;
}
