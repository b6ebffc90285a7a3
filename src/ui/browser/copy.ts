// This file puts texts on the clipboard, which other programs read and some systems pass on to other devices.
import type { RedactedText } from '../../secrets/redact.ts';

/** Takes the secrets out of a text. */
export type Clean = (text: string) => RedactedText;

/** Copies a text without the secrets in it; gives what to say, which is `Copied` when all went well. */
export async function copy(text: string, clean: Clean): Promise<string> {
  const cleaned = clean(text);
  try {
    await navigator.clipboard.writeText(cleaned.text);
  } catch {
    return 'Not copied, the browser refused: select the text and copy it yourself';
  }
  return cleaned.removed ? 'Copied without the access token that stood in it' : 'Copied';
}
