import { isRecord } from '../request/json.ts';

/** The values under a path such as `answers.body`, of each element where there is a list on the way or at its end. */
export function valuesAt(value: unknown, path: string): readonly unknown[] {
  const reached = path
    .split('.')
    .reduce<readonly unknown[]>(
      (found, name) =>
        found
          .flatMap((one) => (isRecord(one) && Object.hasOwn(one, name) ? [one[name]] : []))
          .flat(),
      [value],
    );
  return reached;
}
