// This file says in words why an answer lacks a field.
import type { MissingField } from '../../filters/missing.ts';
import type { Reason } from '../../filters/reasons.ts';

interface Said {
  readonly kind: Reason['kind'];
  readonly lead: string;
  readonly detail: string;
}

/** One sentence or two for each reason; `objects` is how many of the type there are. */
export function describeReasons(field: MissingField, objects: number): readonly Said[] {
  return field.reasons.map((reason, place) => {
    const { kind } = reason;
    const said = { kind, ...say(reason, field, objects) };
    return place > 0 && kind === 'empty' ? { ...said, lead: 'Or empty.' } : said;
  });
}

function say(reason: Reason, { name, present }: MissingField, objects: number): Omit<Said, 'kind'> {
  switch (reason.kind) {
    case 'not-in-filter':
      return { lead: 'Not in this filter.', detail: sayFilter(reason, name) };
    case 'filter-unknown':
      return {
        lead: 'Perhaps not in this filter.',
        detail: 'What the filter holds is not known here.',
      };
    case 'not-on-teams':
      return { lead: 'Not on Teams.', detail: 'Answers of Teams seem never to have it.' };
    case 'scope':
      return { lead: 'Needs a scope.', detail: `A token sees it only with ${reason.scope}.` };
    case 'no-object':
      return {
        lead: 'No such object.',
        detail: `Nothing in this response is of the type ${reason.object}.`,
      };
    case 'empty':
      return present > 0
        ? { lead: 'Sometimes empty.', detail: `${present} of ${objects} have it.` }
        : { lead: 'Empty.', detail: 'The API leaves out a field that has no value.' };
    case 'unexpected':
      return {
        lead: 'It should be here.',
        detail: `The filter has it and it is said always to come, yet ${objects - present} of ${objects} lack it.`,
      };
  }
}

function sayFilter(
  { add, least }: Extract<Reason, { kind: 'not-in-filter' }>,
  name: string,
): string {
  const isAlone = add.length === 1 && add[0] === name;
  const takes = isAlone ? '' : `It takes ${add.join(' and ')}. `;
  const them = add.length > 1 ? 'them' : 'it';
  if (least === undefined) return `${takes}No built-in filter has ${them}.`;
  const besides = least === 'total' ? ' and nothing else' : '';
  return `${takes}The built-in filter ${least} has ${them}${besides}.`;
}
