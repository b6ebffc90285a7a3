import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';

const sources = resolve('src');

/** Writes the declarations of modules to `types/`, and of what these mention, as far as anybody who imports them reads. */
export function writeTypes(entries: readonly string[]): Plugin {
  return {
    name: 'write-types',
    apply: 'build',
    generateBundle() {
      for (const [path, source] of reachable(entries.map(declarationOf), declare(entries)))
        this.emitFile({
          type: 'asset',
          fileName: join('types', relative(sources, path)),
          source,
        });
    },
  };
}

/** Path of a declaration → its text. */
type Declarations = ReadonlyMap<string, string>;

/** Every declaration that the compiler makes of modules and all that they import. Throws where it finds a mistake. */
function declare(entries: readonly string[]): Declarations {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      types: ['vite/client'],
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      // Whether they are right is looked at elsewhere, once for all sources.
      noCheck: true,
    },
    process.cwd(),
  );
  const program = ts.createProgram([...entries], options);
  const declarations = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) =>
    declarations.set(resolve(path), text),
  );
  const [mistake] = diagnostics;
  if (mistake) throw new Error(ts.flattenDiagnosticMessageText(mistake.messageText, '\n'));
  return declarations;
}

/** Those that entries import, each once. Throws where one is of a package, which the reader need not have. */
function reachable(entries: readonly string[], all: Declarations): Declarations {
  const found = new Map<string, string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    const text = all.get(path);
    if (text === undefined) throw new Error(`There are no types of ${path}, which are imported.`);
    found.set(path, text);
    for (const { fileName } of ts.preProcessFile(text).importedFiles)
      visit(declarationOf(resolve(dirname(path), fileName)));
  };
  for (const entry of entries) visit(entry);
  return found;
}

const declarationOf = (path: string): string => resolve(path).replace(/\.ts$/, '.d.ts');
