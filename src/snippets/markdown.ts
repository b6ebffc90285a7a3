import type { Block } from './snippet.ts';

interface MarkdownParts {
  readonly title: string;
  readonly summary: string;
  /** An address that opens the request. */
  readonly link: string;
  /** What Markdown calls the language of the blocks: `sh`. */
  readonly language: string;
  readonly blocks: readonly Block[];
}

/** A request as Markdown, for tickets and wikis: a title, a link, and its commands in fences that they cannot end. */
export function writeMarkdown({ title, summary, link, language, blocks }: MarkdownParts): string {
  const commands = blocks.map(({ label, text }) => {
    const heading = blocks.length > 1 ? `${escapeMarkdown(label)}:\n\n` : '';
    const fence = '`'.repeat(Math.max(3, longestRunOf('`', text) + 1));
    return `${heading}${fence}${language}\n${text}\n${fence}`;
  });
  return [
    `**${escapeMarkdown(title)}**: ${escapeMarkdown(summary)}`,
    `[Open it in the explorer](<${link.replace(/[<>]/g, encodeURIComponent)}>)`,
    ...commands,
    '',
  ].join('\n\n');
}

/** A text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

function longestRunOf(mark: string, text: string): number {
  return Math.max(
    0,
    ...Array.from(text.matchAll(new RegExp(`${mark}+`, 'g')), ([run]) => run.length),
  );
}
