import { yieldToBrowser } from '../../browser/idle.ts';
import type * as viewModule from '../view.ts';

/** The parts of the editor, each of which stands on those before it: run at once, all of it would hold the page up. */
const stages: readonly (() => Promise<unknown>)[] = [
  () => import('./base.ts'),
  () => import('./core.ts'),
  () => import('./hover.ts'),
  () => import('./features.ts'),
];

export async function loadStages(): Promise<typeof viewModule> {
  for (const load of stages) {
    await load();
    await yieldToBrowser();
  }
  const view = await import('../view.ts');
  await yieldToBrowser();
  view.setUpMonaco();
  return view;
}
