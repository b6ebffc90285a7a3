import { createContext } from 'svelte';
import type { Explorer } from './explorer.svelte.ts';

/** How a component gets at the explorer of its page. */
export const [useExplorer, provideExplorer] = createContext<Explorer>();
