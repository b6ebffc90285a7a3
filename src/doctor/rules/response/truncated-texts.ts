import { fields } from '../../../catalog/fields.ts';
import type { Field } from '../../../catalog/object.ts';
import { objects } from '../../../catalog/objects.ts';
import { withoutBom } from '../../../exchange/read-outcome.ts';
import { isRecord, parseJson } from '../../../request/json.ts';
import { callsFor } from '../../doctor-case.ts';
import type { DoctorRule } from '../../finding.ts';

const objectNames: ReadonlySet<string> = new Set(objects.map(({ name }) => name));

const isSimple = ({ list, type }: Field): boolean => list !== true && !objectNames.has(type);

const simpleNames = new Set(fields.filter(({ field }) => isSimple(field)).map(nameOf));

/** Names of fields that hold a list or an object, whatever they are a field of. */
const nested: ReadonlySet<string> = new Set(
  fields.map(nameOf).filter((name) => !simpleNames.has(name)),
);

function nameOf({ field }: { readonly field: Field }): string {
  return field.name;
}

/** What is left of an object or a list that was too deep: `@{…}`, the name of a type, or its texts joined, `a b c`. */
export const truncatedTexts: DoctorRule = {
  id: 'cut',
  about: 'request',
  check: (known) => {
    const found = callsFor(known, 'own').flatMap(({ outcome }) =>
      outcome.kind === 'success' ? findCut(parseJson(withoutBom(outcome.received.text))) : [],
    );
    const names = [...new Set(found)].slice(0, 3);
    if (names.length === 0) return undefined;
    return {
      severity: 'warn',
      title: 'PowerShell cut this response',
      evidence: `There is text where ${names.join(', ')} should be a list or an object.`,
      meaning: `ConvertTo-Json stops at depth 2 and wrote ${names.join(', ')} as text, so their content is lost.`,
      confidence: 'certain',
      action: 'Run the command again with ConvertTo-Json -Depth 100.',
    };
  },
};

/** The most values to visit. */
const most = 20_000;

/** The names of the fields that are cut. */
function findCut(value: unknown): readonly string[] {
  const names: string[] = [];
  const waiting: unknown[] = [value];
  for (let visited = 0; waiting.length > 0 && visited < most; visited += 1) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...(next as unknown[]).slice(0, most));
    if (!isRecord(next)) continue;
    for (const [name, inner] of Object.entries(next)) {
      if (typeof inner === 'string' && nested.has(name)) names.push(name);
      else if (Array.isArray(inner) && inner.some(isPrinted) && nested.has(name)) names.push(name);
      else if (typeof inner === 'object') waiting.push(inner);
    }
  }
  return names;
}

/** An object within a list, as PowerShell prints it. */
function isPrinted(value: unknown): boolean {
  return typeof value === 'string' && /^(?:@\{.*\}|System\.[\w.]+(?:\[\])?)$/s.test(value);
}
