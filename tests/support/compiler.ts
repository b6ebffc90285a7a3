// This file hands small sources to the TypeScript compiler, under the options of the project.
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type TypeScript from 'typescript';

// Loaded by node itself: to transform the compiler would take seconds.
const ts = createRequire(import.meta.url)('typescript') as typeof TypeScript;

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The diagnostics of each source. */
export function compile(
  texts: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly string[]> {
  const config = ts.readConfigFile(resolve(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const files = new Map(
    Object.entries(texts).map(([name, text]) => [resolve(root, `src/sample-${name}.ts`), text]),
  );
  const host = ts.createCompilerHost(options);
  const readFromDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (path, version, ...rest) => {
    const text = files.get(resolve(path));
    return text === undefined
      ? readFromDisk(path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...files.keys()], { ...options, types: [] }, host);
  const read = (path: string) =>
    [
      ...program.getSyntacticDiagnostics(program.getSourceFile(path)),
      ...program.getSemanticDiagnostics(program.getSourceFile(path)),
    ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  return new Map(
    [...files.keys()].map((path, index) => [Object.keys(texts)[index] ?? '', read(path)]),
  );
}
