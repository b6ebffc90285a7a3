import type { Plugin } from 'vite';

const icons = /monaco-editor[\\/].*[\\/]codicon\.css$/;
const fontFace = /@font-face\s*\{[^}]*\}/;

/**
 * Leaves out the font of Monaco's icons, instead of which the page draws the few that are on show. A font that is declared
 * late has the browser lay out all of the page anew, whether anybody uses it or not.
 */
export function dropIconFont(): Plugin {
  return {
    name: 'drop-icon-font',
    enforce: 'pre',
    transform: {
      filter: { id: icons },
      handler(css, id) {
        if (!fontFace.test(css))
          throw new Error(`${id} declares no font, which this version of Monaco does there.`);
        return css.replace(fontFace, '');
      },
    },
  };
}
