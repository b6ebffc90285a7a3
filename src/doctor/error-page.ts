// This file tells the pages of the edge of the API from those of others.
import type { Case } from './case.ts';
import { readRay } from './evidence.ts';
import { findUnreadable } from './unreadable.ts';

export interface Page {
  readonly status: number;
  readonly ray: string | undefined;
}

/** The page that came in place of JSON, if one did. */
export function findPage(known: Case): Page | undefined {
  const answer = findUnreadable(known);
  if (answer?.reason !== 'html') return undefined;
  return { status: answer.received.status, ray: readRay(answer.received) };
}

/** What was seen of a page, which is never shown itself. */
export function describePage({ status, ray }: Page): string {
  const id = ray === undefined ? 'without a Ray ID' : `with the Ray ID ${ray}`;
  return `A page with status ${status} came in place of JSON, ${id}.`;
}
