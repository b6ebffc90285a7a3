// Other programs read the clipboard, and some systems pass it on to other devices.

import type { RedactedText } from '../../secrets/redact.ts';

/** Takes the secrets out of a text. */
export type RedactText = (text: string) => RedactedText;

/** Copies a text without the secrets in it; returns a message, which is `Copied` when all went well. */
export async function copy(text: string, clean: RedactText): Promise<string> {
  const cleaned = clean(text);
  try {
    await navigator.clipboard.writeText(cleaned.text);
  } catch {
    return 'Not copied: the browser blocked it. Select the text and copy it yourself';
  }
  return cleaned.removed ? 'Copied without the access token in it' : 'Copied';
}
