// This file stands in for Monaco, which needs a browser that lays out, and writes down what is done with it.

interface Model {
  text: string;
  marks: number;
  isDisposed: boolean;
}

const nothing = () => ({
  hosts: [] as HTMLElement[],
  models: [] as Model[],
  actions: [] as string[],
  options: new Map<string, unknown>(),
  theme: '',
  disposed: 0,
});

export let record = nothing();

export function forget(): void {
  record = nothing();
}

function createModel(text: string) {
  const model: Model = { text, marks: 0, isDisposed: false };
  record.models.push(model);
  return {
    updateOptions: () => undefined,
    deltaDecorations: (_: unknown, marks: unknown[]) => (model.marks += marks.length),
    getPositionAt: (offset: number) => ({ lineNumber: 1, column: offset + 1 }),
    getValueLength: () => model.text.length,
    getFullModelRange: () => ({ endLineNumber: 1, endColumn: 1 }),
    applyEdits: ([edit]: [{ text: string }]) => (model.text += edit.text),
    dispose: () => (model.isDisposed = true),
  };
}

function create(host: HTMLElement) {
  let current: ReturnType<typeof createModel> | null = null;
  let whenModelChanges = (): void => undefined;
  record.hosts.push(host);
  return {
    getModel: () => current,
    setModel: (model: ReturnType<typeof createModel>) => {
      current = model;
      whenModelChanges();
    },
    getPosition: () => null,
    onDidChangeModel: (listener: () => void) => (whenModelChanges = listener),
    onDidChangeCursorPosition: () => undefined,
    updateOptions: (options: object) => {
      for (const [name, value] of Object.entries(options)) record.options.set(name, value);
    },
    addAction: () => ({ dispose: () => undefined }),
    onDidDispose: () => undefined,
    trigger: (_: string, action: string) => record.actions.push(action),
    focus: () => undefined,
    setPosition: ({ lineNumber, column }: { lineNumber: number; column: number }) =>
      record.actions.push(`at ${lineNumber}:${column}`),
    revealPositionInCenter: () => undefined,
    setScrollTop: () => undefined,
    dispose: () => (record.disposed += 1),
  };
}

class Range {
  readonly ends: readonly number[];
  constructor(...ends: number[]) {
    this.ends = ends;
  }
}

/** What stages/monaco.ts exports. */
export const monaco = {
  editor: {
    create,
    createModel,
    defineTheme: () => undefined,
    setTheme: (name: string) => (record.theme = name),
  },
  languages: {
    register: () => undefined,
    setLanguageConfiguration: () => undefined,
    setTokensProvider: () => undefined,
    registerHoverProvider: () => undefined,
    registerInlayHintsProvider: () => undefined,
    registerFoldingRangeProvider: () => undefined,
  },
  KeyCode: {},
  KeyMod: {},
  Range,
};
