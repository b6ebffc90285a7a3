// This file takes the URL of a request apart where a date is to be computed when the snippet runs.
import type { ApiRequest } from '../request/build.ts';

/** A text, or a moment in seconds from now, of which the program writes the epoch. */
export type UrlPiece = string | number;

/** The pieces in one are the URL; it begins with a text. */
export function urlPieces({ parts }: Pick<ApiRequest, 'parts'>): readonly UrlPiece[] {
  const pieces: UrlPiece[] = [];
  let text = '';
  for (const part of parts) {
    if (part.fromNow === undefined) text += part.text;
    else {
      pieces.push(`${text}${part.parameter ?? ''}=`, part.fromNow);
      text = '';
    }
  }
  return text === '' ? pieces : [...pieces, text];
}

export function computesDates({ parts }: ApiRequest): boolean {
  return parts.some(({ fromNow }) => fromNow !== undefined);
}

/** `now - 604800`: the expression of a moment, given that of now in epoch seconds. */
export function shifted(now: string, fromNow: number, suffix = ''): string {
  if (fromNow === 0) return now;
  return `${now} ${fromNow < 0 ? '-' : '+'} ${Math.abs(fromNow)}${suffix}`;
}

/** What a text says that has the dates of now in it, though they were to be computed. */
export function fixedDatesWarning(request: ApiRequest, why: string): string | undefined {
  return computesDates(request) ? `The dates are fixed: ${why}.` : undefined;
}
