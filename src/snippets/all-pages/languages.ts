// This file says which languages have a script for all pages; the scripts themselves are fetched when one is wanted.

/** Each by the id of the language, with the label of its tab, in the order of the menu. */
export const scriptLanguages = [
  { id: 'curl', label: 'curl' },
  { id: 'powershell', label: 'PowerShell' },
  { id: 'python', label: 'Python' },
  { id: 'node', label: 'Node' },
] as const;

export function hasScript(language: string): boolean {
  return scriptLanguages.some(({ id }) => id === language);
}
