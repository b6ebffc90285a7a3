export type ColorScheme = 'light' | 'dark';

/** Calls back with the scheme in force, now and on every change, until the returned function is called. */
export function followColorScheme(tell: (scheme: ColorScheme) => void): () => void {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const report = (): void => {
    const { theme } = root.dataset;
    if (theme === 'light' || theme === 'dark') tell(theme);
    else tell(system.matches ? 'dark' : 'light');
  };
  const observer = new MutationObserver(report);
  observer.observe(root, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', report);
  report();
  return () => {
    observer.disconnect();
    system.removeEventListener('change', report);
  };
}
