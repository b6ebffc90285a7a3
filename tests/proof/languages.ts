// This file has the programming languages of the proof.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type TypeScript from 'typescript';
import { browserRunner } from './browser.ts';
import { goRunner, javaRunner } from './compiled.ts';
import { rawRunner } from './raw.ts';
import { drivers, runScripts } from './runner.ts';
import type { Runner } from './runner.ts';

const ts = createRequire(import.meta.url)('typescript') as typeof TypeScript;
const stops = { error: 1, redirect: 1 } as const;

const driver = (name: string): string => join(drivers, name);

const node = {
  extension: 'mjs',
  alone: (file: string) => ['node', file] as const,
  all: (files: readonly string[]) => ['node', driver('node.mjs'), ...files] as const,
};

export const languageRunners: readonly Runner[] = [
  ...['python', 'python-requests'].map((snippet): Runner => ({
    name: snippet,
    snippet,
    needs: { python3: 'python3-requests' },
    exits: stops,
    ...runScripts({
      extension: 'py',
      alone: (file) => ['python3', file],
      all: (files) => ['python3', driver('python.py'), ...files],
    }),
  })),
  { name: 'node', snippet: 'node', needs: { node: 'nodejs' }, exits: stops, ...runScripts(node) },
  {
    name: 'typescript',
    snippet: 'typescript',
    needs: { node: 'nodejs' },
    exits: stops,
    ...runScripts({
      ...node,
      adapt: (text) =>
        ts.transpile(text, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }),
    }),
  },
  browserRunner,
  goRunner,
  javaRunner,
  {
    name: 'ruby',
    snippet: 'ruby',
    needs: { ruby: 'ruby' },
    exits: stops,
    ...runScripts({
      extension: 'rb',
      alone: (file) => ['ruby', '-W', file],
      all: (files) => ['ruby', '-W', driver('ruby.rb'), ...files],
    }),
  },
  {
    name: 'php',
    snippet: 'php',
    needs: { php: 'php-cli php-curl' },
    exits: stops,
    ...runScripts({ extension: 'php', alone: (file) => ['php', file] }),
  },
  {
    name: 'perl',
    snippet: 'perl',
    needs: { perl: 'perl' },
    exits: stops,
    ...runScripts({ extension: 'pl', alone: (file) => ['perl', file] }),
  },
  {
    name: 'r',
    snippet: 'r',
    needs: { Rscript: 'r-base-core r-cran-httr2' },
    exits: stops,
    ...runScripts({
      extension: 'R',
      alone: (file) => ['Rscript', '--vanilla', file],
      all: (files) => ['Rscript', '--vanilla', driver('r.R'), ...files],
    }),
  },
  rawRunner,
  {
    name: 'powershell',
    snippet: 'powershell',
    needs: { pwsh: 'powershell, from Microsoft' },
    exits: stops,
    ...runScripts({
      extension: 'ps1',
      alone: (file) => ['pwsh', '-NoProfile', '-NonInteractive', '-File', file],
    }),
  },
  unrun('csharp', 'no .NET: expected files hold it'),
  unrun(
    'http-file',
    'VS Code and JetBrains have no command line for it here: expected files hold it',
  ),
  unrun('article', 'shown to the letter, as the article has it'),
];

function unrun(snippet: string, never: string): Runner {
  const nothing = () => Promise.resolve({ status: 0, output: '', errors: '' });
  return { name: snippet, snippet, needs: {}, never, runAll: nothing, runAlone: nothing };
}
