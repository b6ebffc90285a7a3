// This file removes from a request what turned out to be a token only after it was sent.
import type { ApiRequest } from '../request/build.ts';
import { holdsSecret, redactText } from './redact.ts';

/** A request that was sent before one of its values was known to be a token; the same object where none is in it. */
export function redactRequest(request: ApiRequest, tokens: readonly string[]): ApiRequest {
  const { url, form, parts, recipe, destination } = request;
  const texts = [url, form, destination.team, ...Object.values(recipe.values)];
  if (!holdsSecret(texts.join('\n'), tokens)) return request;
  const clean = (text: string): string => redactText(text, tokens).text;
  const values = Object.entries(recipe.values).map(([name, text]) => [name, clean(text)] as const);
  return {
    ...request,
    url: clean(url),
    form: clean(form),
    parts: parts.map((part) => ({ ...part, text: clean(part.text) })),
    recipe: { ...recipe, values: Object.fromEntries(values) },
    destination: { ...destination, team: clean(destination.team) },
  };
}
