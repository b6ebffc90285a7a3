/** A name, what it is here, and what that means. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly meaning?: string;
}

export interface Section {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** What is to be known of all of them, or why there are none. */
  readonly note?: string;
}

/** The facts as lines of text. */
export function textOfSection({ title, facts, note }: Section): string {
  const lines = facts.map(({ name, value }) => `${name}: ${value}`);
  return [`# ${title}`, ...lines, ...(facts.length === 0 && note !== undefined ? [note] : [])].join(
    '\n',
  );
}

/** All sections as text, with a blank line between them. */
export function textOfSections(sections: readonly Section[]): string {
  return sections.map(textOfSection).join('\n\n');
}
