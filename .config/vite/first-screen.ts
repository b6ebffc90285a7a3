import type { Plugin, Rolldown } from 'vite';

type Context = Rolldown.ChunkingContext;

/**
 * Puts all that the page loads before it shows anything into one chunk. Left alone, the bundler makes one of every
 * combination of parts that share a module: a dozen crumbs, each of which costs a request and compresses badly.
 */
export function joinFirstScreen(): Plugin {
  return {
    name: 'join-first-screen',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    config: () => ({
      build: {
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: groupOf() }] } } },
      },
    }),
  };
}

/** Names the group of a module: whether an entry reaches it without `import()`. */
function groupOf(): (id: string, context: Context) => string | null {
  const known = new Map<string, boolean>();
  const isReached = (id: string, context: Context): boolean => {
    const found = known.get(id);
    if (found !== undefined) return found;
    // For circles.
    known.set(id, false);
    const info = context.getModuleInfo(id);
    const reached =
      info?.isEntry === true || (info?.importers.some((one) => isReached(one, context)) ?? false);
    known.set(id, reached);
    return reached;
  };
  return (id, context) => (isReached(id, context) ? 'first-screen' : null);
}
