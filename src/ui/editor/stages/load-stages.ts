import { yieldToBrowser } from '../../browser/idle.ts';
import type * as viewModule from '../view.ts';
import { stages } from './stages.ts';

export async function loadStages(): Promise<typeof viewModule> {
  for (const load of stages) {
    await load();
    await yieldToBrowser();
  }
  const view = await import('../view.ts');
  await yieldToBrowser();
  await view.setUpMonaco();
  return view;
}
