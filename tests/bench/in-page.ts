// This file has what the benchmarks run in a page. Each function is sent there as it stands, so that none may use another.

/** What opens something, and what is on the page once it is open. */
export interface Opening {
  /** A selector of what is clicked; a shortcut with Ctrl is pressed where there is none. */
  readonly click?: string;
  readonly key?: string;
  readonly shown: string;
}

/** Milliseconds from the click or the keys until what is opened has been painted. */
export async function timeOpening({ click, key = '', shown }: Opening): Promise<number> {
  const start = performance.now();
  if (click !== undefined) document.querySelector<HTMLElement>(click)?.click();
  else
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }),
    );
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (!document.querySelector(shown)) await frame();
  // A task after the next frame comes after its paint.
  await frame();
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
  return performance.now() - start;
}

/** What is typed into, what is laid out by it, and what is found in the end. */
export interface Search {
  readonly field: string;
  readonly within: string;
  readonly found: string;
  readonly texts: readonly string[];
}

/** Types letter by letter: milliseconds that script, style and layout of each take, starting with a frame. */
export async function timeSearching({ field, within, found, texts }: Search): Promise<number[]> {
  const box = document.querySelector<HTMLInputElement>(field);
  if (!box) throw new Error(`The page has no ${field}.`);
  const times: number[] = [];
  for (const text of texts) {
    for (let length = 0; length <= text.length; length += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const start = performance.now();
      box.value = text.slice(0, length);
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await Promise.resolve();
      document.querySelector(within)?.getBoundingClientRect();
      times.push(performance.now() - start);
    }
  }
  if (!document.querySelector(found)) throw new Error('Nothing was found.');
  return times;
}
