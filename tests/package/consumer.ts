// This file compiles the program of somebody who has the package and not our sources.
import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const strict: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipDefaultLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  types: ['node'],
  typeRoots: [resolve('node_modules', '@types')],
};

/** How an engine or a bundler finds modules; pages have the DOM, node does not. */
export const resolutions = {
  nodenext: {
    ...strict,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts'],
  },
  bundler: {
    ...strict,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  },
} as const satisfies Record<string, ts.CompilerOptions>;

/** Compiles files of a folder. */
export function compile(
  folder: string,
  names: readonly string[],
  options: ts.CompilerOptions,
): ts.Program {
  return ts.createProgram(
    names.map((name) => join(folder, name)),
    options,
  );
}

/** What the compiler says is wrong, in lines. */
export function mistakesOf(program: ts.Program): readonly string[] {
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file && ts.getLineAndCharacterOfPosition(file, start).line + 1;
    return `${file?.fileName ?? ''}:${line ?? ''} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

/** What a module exports, and whether each has a docstring. */
export function exportsOf(program: ts.Program, file: string): ReadonlyMap<string, boolean> {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const symbols = module ? checker.getExportsOfModule(module) : [];
  return new Map(
    symbols.map((symbol) => {
      const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return [symbol.name, meant.getDocumentationComment(checker).length > 0];
    }),
  );
}

/** What a module imports, by any kind of import. */
export function importsIn(source: string): readonly string[] {
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** Lends packages of ours to the folder. */
export function lend(folder: string, packages: readonly string[]): void {
  for (const name of packages)
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name), 'junction');
}
