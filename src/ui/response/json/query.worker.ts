// This file asks a response with a query, apart from the page.
import { explainAbsence } from '../../../inspector/json/absent-key.ts';
import { queryJson } from '../../../inspector/json/query.ts';

export interface QueryTask {
  /** The response as JSON. */
  readonly text: string;
  readonly path: string;
}

addEventListener('message', ({ data: { text, path } }: MessageEvent<QueryTask>) => {
  const body: unknown = JSON.parse(text);
  const result = queryJson(body, path);
  const isEmpty = result.kind === 'found' && result.count === 0;
  postMessage(isEmpty ? { ...result, absence: explainAbsence(body, path) } : result);
});
