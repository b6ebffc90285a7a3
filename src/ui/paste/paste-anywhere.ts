// Takes requests that are pasted: outside a field, and into a box for something else. What reads them is fetched then.
import type { Attachment } from 'svelte/attachments';
import { sayUnloaded } from '../kit/load-failure.ts';
import type { Explorer } from '../state/explorer.svelte.ts';

const textOf = ({ clipboardData }: ClipboardEvent): string =>
  clipboardData?.getData('text/plain') ?? '';

/** Listens to what is pasted outside of fields and dialogs. Returns how to stop. */
export function listenToPaste(explorer: Explorer): () => void {
  const paste = (event: ClipboardEvent): void => {
    const text = textOf(event);
    if (event.defaultPrevented || text.trim() === '' || isField(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    event.preventDefault();
    void openPasted(explorer, text);
  };
  addEventListener('paste', paste);
  return () => removeEventListener('paste', paste);
}

/** Takes commands that are pasted into a search box; words and single addresses are searched for. */
export function takePastedRequests(
  explorer: Explorer,
  ontake: () => void,
): Attachment<HTMLInputElement> {
  return (element) => {
    const paste = (event: ClipboardEvent): void => {
      const text = textOf(event);
      if (!isCommand(text)) return;
      event.preventDefault();
      ontake();
      void openPasted(explorer, text);
    };
    element.addEventListener('paste', paste);
    return () => element.removeEventListener('paste', paste);
  };
}

async function openPasted(explorer: Explorer, text: string): Promise<void> {
  const reader = await import('./open-pasted.ts').catch(() => undefined);
  explorer.notices.warn(notLoaded, !reader);
  await reader?.pastingInto(explorer).open(text);
}

const notLoaded = sayUnloaded('What reads a pasted request');

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea:not([readonly]), select'));

const isCommand = (text: string): boolean =>
  /\S\s+\S/.test(text) && /\/\/|\/v?2\.\d\/|^\s*[{[]/.test(text);
