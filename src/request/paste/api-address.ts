/** An address of the API of any host and version, with or without a scheme, or one whose origin a variable holds. */
const pattern =
  /^(?:https?:)?\/{0,9}(?:[\w.-]{0,252}[\w-](?::\d{1,5})?|\uE000[^\uE001]*\uE001)?\/{0,9}(?:api\/{1,9})?v?[23](?:\.\d)?\/+[a-z]/i;

/** Whether a text is the address of a call, as far as its form goes. */
export const isApiAddress = (text: string): boolean =>
  pattern.test(text.trim()) ||
  /^(?:https?:)?\/*api\.stack(?:exchange|overflowteams)\.com\/+\S/i.test(text.trim());

/** The addresses that stand anywhere in a text. */
export function addressesIn(text: string): readonly string[] {
  const found = text.match(
    /(?:https?:\/\/[^\s"'`<>]+|(?<![\w./-])(?:[\w-]+\.)+[a-z]{2,}\/+[^\s"'`<>]+|(?<![\w./])\/{0,2}v?2\.\d\/[^\s"'`<>]+)/gi,
  );
  return (found ?? []).map((address) =>
    address.replace(/(?<![.,;:!?)\]}|\\])[.,;:!?)\]}|\\]+$/, ''),
  );
}
