import { tick } from 'svelte';
import type { Layout } from '../state/layout.svelte.ts';
import type { SidebarId } from '../state/panel-id.ts';

/** Shows what stands at the left, over the form where the window has no room for both. */
export async function showSidebar(layout: Layout, id: SidebarId): Promise<void> {
  layout.sidebar = id;
  await tick();
  // One that is in sight anyway would later lie over the form, once the window is narrow.
  if (!isInSight()) layout.sidebarOpen = true;
  await tick();
}

/** Whether what stands at the left is in sight. */
export const isInSight = (): boolean =>
  document.getElementById('catalog')?.getClientRects().length !== 0;
