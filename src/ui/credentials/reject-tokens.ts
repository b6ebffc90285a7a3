import type { Attachment } from 'svelte/attachments';
import type { Credentials } from './credentials.svelte.ts';

/** Takes tokens out of a field that is not for them: when one comes in, and when what stands there turns out to be one. */
export function rejectTokens(
  credentials: Credentials,
): Attachment<HTMLInputElement | HTMLTextAreaElement> {
  return (element) => {
    const clean = (): void => {
      const { text, removed } = credentials.clean(element.value);
      if (!removed) return;
      element.value = text;
      // Whoever is bound to the field takes it over. The browser tells of no change that a script makes.
      for (const type of ['input', 'change'])
        element.dispatchEvent(new Event(type, { bubbles: true }));
    };
    element.addEventListener('input', clean);
    const stop = credentials.watch(clean);
    return () => {
      element.removeEventListener('input', clean);
      stop();
    };
  };
}
