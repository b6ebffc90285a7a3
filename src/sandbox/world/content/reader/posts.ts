import type { AnswerDraft, CommentDraft, Speaker } from '../drafts.ts';
import { mistake } from './entries.ts';
import type { Entry, Line, EntrySection, TextFile } from './entries.ts';
import { asHandle } from './fields.ts';

/** The text of an entry, then its answers: what stands below `# Answer`, `# Answer by <handle>` and `# Comments`. */
export function readPosts(entry: Entry): [AnswerDraft, ...AnswerDraft[]] {
  const [first, ...answers] = [entry, ...entry.sections.filter(isAnswer)].map((section) => {
    const below = entry.sections[section === entry ? 0 : entry.sections.indexOf(section) + 1];
    const comments = below?.heading === 'Comments' ? below.lines.map(readComment) : [];
    return { by: readAuthor(section), body: readText(section), comments };
  });
  const repeated = entry.sections.find(
    (section, place) => !isAnswer(section) && entry.sections[place - 1]?.heading === 'Comments',
  );
  if (repeated) throw mistake(repeated.at, 'the comments have begun above already.');
  if (!first) throw mistake(entry.at, 'the text is missing.');
  return [first, ...answers];
}

function isAnswer({ heading }: EntrySection): boolean {
  return heading !== 'Comments';
}

function readAuthor({ heading, at }: EntrySection): AnswerDraft['by'] {
  if (heading === '' || heading === 'Answer') return undefined;
  const value = /^Answer by (\S+)$/.exec(heading)?.[1];
  if (value !== undefined) return asHandle({ name: 'author', value, at });
  const expected = '"# Answer", "# Answer by <handle>" or "# Comments"';
  throw mistake(at, `unknown heading "# ${heading}": expected ${expected}.`);
}

function readText({ text, at }: EntrySection): string {
  if (text === '') throw mistake(at, 'the text is missing.');
  return text;
}

function readComment({ text, at }: Pick<Line, 'text' | 'at'>): CommentDraft {
  const [, role, said] = /^- (asker|answerer|other): (.+)$/.exec(text) ?? [];
  if (role !== undefined && said !== undefined) return { role: role as Speaker, text: said };
  const expected = 'expected "- asker: …", "- answerer: …" or "- other: …", all on one line';
  throw mistake(at, `"${text}" is no comment: ${expected}.`);
}

/** A few comments that belong together. */
export type CommentThread = readonly CommentDraft[];

/** Empty lines separate one exchange from the next. */
export function readCommentThreads({ path: file, source }: TextFile): CommentThread[] {
  const exchanges: CommentDraft[][] = [[]];
  for (const [index, text] of source.split('\n').entries()) {
    if (text.trim() === '') exchanges.push([]);
    else exchanges.at(-1)?.push(readComment({ text, at: { file, line: index + 1 } }));
  }
  return exchanges.filter((exchange) => exchange.length > 0);
}
