import type { Role } from './draft.ts';

/** A comment as it stands in a draft, read: who speaks, whom an `@name` at its start addresses, and what is said. */
export interface Line {
  readonly role: Role;
  readonly addressed: Role | undefined;
  /** Text and roles in turn: each role stands for the name of its person. */
  readonly pieces: readonly string[];
}

/** The same lines come often, so each is read only once. */
export function createLineReader(withLinks: (text: string) => string): (line: string) => Line {
  const known = new Map<string, Line>();
  return (line) => {
    const before = known.get(line);
    if (before !== undefined) return before;
    const [, role, text = ''] = /^(\w+): (.*)$/s.exec(line) ?? [];
    const pieces = withLinks(text).split(/\{(asker|answerer|other)\}/);
    const addressed = pieces[0] === '@' ? pieces[1] : undefined;
    const read = { role: role as Role, addressed: addressed as Role | undefined, pieces };
    known.set(line, read);
    return read;
  };
}
