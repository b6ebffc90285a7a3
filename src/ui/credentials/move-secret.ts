import type { Explorer } from '../state/explorer.svelte.ts';

/** Clears a field that holds a secret; returns whether the secret went into the token field. */
export function moveSecret(explorer: Explorer, parameter: string): boolean {
  const token = explorer.secretGuard.tokenIn(parameter);
  if (parameter === 'team') explorer.setTeam('');
  else explorer.setValue(parameter, '');
  if (token !== undefined) explorer.setToken(token);
  return token !== undefined;
}
