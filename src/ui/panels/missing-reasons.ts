import type { MissingField } from '../../filters/missing-fields.ts';
import type { Reason } from '../../filters/missing-reasons.ts';

interface ReasonText {
  readonly kind: Reason['kind'];
  readonly lead: string;
  readonly detail: string;
}

/** One sentence or two for each reason; `objects` is how many of the type there are. */
export function describeReasons(field: MissingField, objects: number): readonly ReasonText[] {
  return field.reasons.map((reason, index) => {
    const { kind } = reason;
    const text = { kind, ...describe(reason, field, objects) };
    return index > 0 && kind === 'empty' ? { ...text, lead: 'Or empty.' } : text;
  });
}

function describe(
  reason: Reason,
  { name, present }: MissingField,
  objects: number,
): Omit<ReasonText, 'kind'> {
  switch (reason.kind) {
    case 'not-in-filter':
      return { lead: 'Not in this filter.', detail: describeFilter(reason, name) };
    case 'in-next-filter':
      return { lead: "In the form's filter now.", detail: 'Press Run to get it.' };
    case 'filter-unknown':
      return {
        lead: 'Perhaps not in this filter.',
        detail: 'The fields of this filter are not known yet.',
      };
    case 'not-on-teams':
      return { lead: 'Not on Teams.', detail: 'Teams never seems to return it.' };
    case 'scope':
      return {
        lead: 'Needs a scope.',
        detail: `Only tokens with the scope ${reason.scope} see it.`,
      };
    case 'no-object':
      return {
        lead: 'No such object.',
        detail: `This response contains no ${reason.object}.`,
      };
    case 'empty':
      return present > 0
        ? { lead: 'Sometimes empty.', detail: `${present} of ${objects} have it.` }
        : { lead: 'Empty.', detail: 'The API leaves out fields that have no value.' };
    case 'unexpected':
      return {
        lead: 'It should be here.',
        detail: `The filter includes it and it is documented as always present, yet ${objects - present} of ${objects} lack it.`,
      };
  }
}

function describeFilter(
  { add, least }: Extract<Reason, { kind: 'not-in-filter' }>,
  name: string,
): string {
  const isAlone = add.length === 1 && add[0] === name;
  const needs = isAlone ? '' : `It needs ${add.join(' and ')}. `;
  const them = add.length > 1 ? 'them' : 'it';
  if (least === undefined) return `${needs}No built-in filter has ${them}.`;
  const besides = least === 'total' ? ' and nothing else' : '';
  return `${needs}The built-in filter ${least} has ${them}${besides}.`;
}
