// The entry of the lazy chunk of the diff editor.
import 'monaco-editor/features/diffEditor/register';
import './view.css';
import { followColorScheme } from '../color-scheme.ts';
import { ProgressiveLayout } from '../layout.ts';
import { createModel } from '../model.ts';
import { readingOptions } from '../options.ts';
import { editor } from '../stages/monaco.ts';
import { provideWorker } from './worker.ts';

/** An open diff editor. */
export interface DiffView {
  /** Lays out two JSON texts and compares them line by line. */
  readonly show: (a: string, b: string) => Promise<void>;
  readonly go: (to: 'next' | 'previous') => void;
  readonly dispose: () => void;
}

/** Narrower ones show one text with both lines. CSS pixels. */
const narrowest = 640;

const options: editor.IStandaloneDiffEditorConstructionOptions = {
  ...readingOptions,
  contextmenu: false,
  originalEditable: false,
  renderSideBySide: true,
  useInlineViewWhenSpaceIsLimited: true,
  renderSideBySideInlineBreakpoint: narrowest,
  renderOverviewRuler: false,
  renderMarginRevertIcon: false,
  renderGutterMenu: false,
  hideUnchangedRegions: { enabled: true, contextLineCount: 3, minimumLineCount: 8 },
};

provideWorker();

export function openDiff(host: HTMLElement): DiffView {
  const { fontFamily, fontSize } = getComputedStyle(host);
  const font = { fontFamily, fontSize: Number.parseFloat(fontSize) || 13 };
  const diff = editor.createDiffEditor(host, { ...options, ...font });
  keepLabel(diff.getOriginalEditor(), 'Response A');
  keepLabel(diff.getModifiedEditor(), 'Response B');
  const stopFollowing = followColorScheme((scheme) => editor.setTheme(`json-${scheme}`));
  let shown: readonly editor.ITextModel[] = [];
  let isGone = false;
  let latest = 0;
  const clear = () => {
    diff.setModel(null);
    for (const model of shown) model.dispose();
  };
  return {
    show: async (a, b) => {
      const turn = (latest += 1);
      const texts = await Promise.all([a, b].map((text) => new ProgressiveLayout(text).whole()));
      if (isGone || turn !== latest) return;
      clear();
      const [original, modified] = texts.map(createModel);
      if (!original || !modified) return;
      shown = [original, modified];
      diff.setModel({ original, modified });
    },
    go: (to) => {
      diff.goToDiff(to);
      diff.getModifiedEditor().focus();
    },
    dispose: () => {
      isGone = true;
      stopFollowing();
      clear();
      diff.dispose();
    },
  };
}

/** The diff editor takes the labels away whenever it changes its look. */
function keepLabel(code: editor.ICodeEditor, ariaLabel: string): void {
  const label = (): void => code.updateOptions({ ariaLabel });
  label();
  code.onDidChangeConfiguration(label);
}
