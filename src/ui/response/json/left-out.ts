import type { NamedField } from '../../../catalog/fields.ts';
import type { IncompleteType } from '../../../filters/missing-fields.ts';

export interface LeftOutField extends NamedField {
  /** What has to be added to the filter, so that it comes. */
  readonly add: readonly string[];
}

/** The fields of a type that only the filter keeps out; those that a built-in filter has come first. */
export function leftOut(type: IncompleteType | undefined): readonly LeftOutField[] {
  if (!type || type.objects === 0) return [];
  const fields = type.missing.flatMap(({ name, field, object, reasons: [reason] }) =>
    reason?.kind === 'not-in-filter'
      ? [{ name, field, object, add: reason.add, isUsual: reason.least !== undefined }]
      : [],
  );
  return fields.toSorted((a, b) => Number(b.isUsual) - Number(a.isUsual));
}
