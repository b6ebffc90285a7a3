import type { Plugin, Rolldown } from 'vite';

/** Chromium reads it at the very head of a script; to other browsers it is a comment. */
const compileAll = '//# allFunctionsCalledOnLoad\n';

/** Parts of which most runs as soon as they are there; to compile all of Monaco would take longer than it saves. */
const parts: ReadonlySet<string> = new Set(['columns', 'JsonView', 'WorkbenchDialog']);

/**
 * Has the browser compile such parts as they come, on another thread. Left alone, it compiles each function when that is
 * first called, which is half of the time that the page takes to be drawn.
 */
export function hintCompilation(): Plugin {
  return {
    name: 'hint-compilation',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    enforce: 'post',
    generateBundle: {
      // After Vite, which puts lines before the first one.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && runsAtOnce(file)) file.code = compileAll + file.code;
        }
      },
    },
  };
}

const runsAtOnce = ({ isEntry, name }: Rolldown.OutputChunk): boolean => isEntry || parts.has(name);
