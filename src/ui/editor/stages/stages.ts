/** The parts of the editor, each of which stands on those before it: run at once, all of it would hold the page up. */
export const stages: readonly (() => Promise<unknown>)[] = [
  () => import('./base.ts'),
  () => import('./settings.ts'),
  () => import('./document.ts'),
  () => import('./cursor.ts'),
  () => import('./drawing.ts'),
  () => import('./core.ts'),
  () => import('./markdown.ts'),
  () => import('./menu.ts'),
  () => import('./hover.ts'),
  () => import('./features.ts'),
  () => import('./services.ts'),
  () => import('./monaco.ts'),
];
