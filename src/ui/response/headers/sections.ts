// This file says everything of an exchange that stands beside its JSON, as sections of facts.
import type { Exchange } from '../../state/exchange.ts';
import { pageSection, quotaSection } from './numbers.ts';
import type { Section } from './section.ts';
import { sentSections } from './sent.ts';
import { statusSection } from './status.ts';
import { headersSection, sizeSection, timingSection } from './wire.ts';

/** The sections in the order of the view; those of which nothing can be known are left out. */
export function sectionsOf(exchange: Exchange): readonly Section[] {
  const { outcome } = exchange;
  return [
    statusSection(exchange),
    ...sentSections(exchange),
    headersSection(exchange),
    sizeSection(outcome),
    timingSection(exchange),
    ...(outcome.kind === 'success'
      ? [quotaSection(exchange, outcome), pageSection(exchange, outcome)]
      : []),
  ].filter(({ facts, note }) => facts.length > 0 || note !== undefined);
}
