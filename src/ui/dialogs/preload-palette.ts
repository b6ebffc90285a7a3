import { whenIdle } from '../browser/idle.ts';

/** Fetches the palette while the page is idle: whoever opens it types at once. */
export function preloadPalette(): () => void {
  return whenIdle(
    () =>
      void Promise.all([
        import('./DialogHost.svelte'),
        import('../palette/PaletteDialog.svelte'),
      ]).catch(() => undefined),
  );
}
