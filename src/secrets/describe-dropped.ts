// This file says what of an address was not used, without repeating a secret that was in it.
import type { DroppedPair } from '../request/paste/dropped.ts';
import { shorten } from '../request/shorten.ts';
import { namesSecret } from './address.ts';
import { findSecret } from './detect.ts';
import type { IsHarmless } from './detect.ts';

/** What was dropped and why, in a sentence for each reason; empty when nothing was. */
export function describeDropped(
  dropped: readonly DroppedPair[],
  tokens: readonly string[] = [],
  isHarmless?: IsHarmless,
): string {
  const isSecret = (text: string): boolean =>
    findSecret(text, 'list', tokens, isHarmless) !== undefined;
  const hidesSecret = ({ name, text }: DroppedPair): boolean =>
    (namesSecret.test(name) && text !== '') || [name, text, `${name}=${text}`].some(isSecret);
  const secrets = dropped.filter(hidesSecret);
  const shown = dropped.filter((pair) => !hidesSecret(pair));
  const repeated = shown.filter((pair) => pair.isRepeated);
  const unknown = shown.filter((pair) => !pair.isRepeated);
  const sentences = [
    unknown.length > 0 &&
      `Not used: ${write(unknown)} (this endpoint has no parameter ${namesOf(unknown)}).`,
    repeated.length > 0 && `Not used: ${write(repeated)} (given more than once).`,
    secrets.length > 0 &&
      `Removed, because it may be an access token: ${namesOf(secrets.map(({ name, ...pair }) => ({ ...pair, name: isSecret(name) ? 'a value' : name })))}.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}

function write(pairs: readonly DroppedPair[]): string {
  return pairs.map(({ name, text }) => shorten(text === '' ? name : `${name}=${text}`)).join(', ');
}

function namesOf(pairs: readonly DroppedPair[]): string {
  const names = [...new Set(pairs.map(({ name }) => shorten(name)))];
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
}
