// This file colours the programs, by Monaco's own tokenizers. It comes once a language that is no shell is shown.
import 'monaco-editor/languages/definitions/csharp/register';
import 'monaco-editor/languages/definitions/go/register';
import 'monaco-editor/languages/definitions/java/register';
import 'monaco-editor/languages/definitions/javascript/register';
import 'monaco-editor/languages/definitions/perl/register';
import 'monaco-editor/languages/definitions/php/register';
import 'monaco-editor/languages/definitions/python/register';
import 'monaco-editor/languages/definitions/r/register';
import 'monaco-editor/languages/definitions/ruby/register';
import 'monaco-editor/languages/definitions/typescript/register';
import { editor } from '../editor/stages/monaco.ts';
import type { HighlightedText } from './highlight.ts';

/** What Markdown and Monaco call the same language, where these differ. */
const names: Readonly<Record<string, string>> = { js: 'javascript', ts: 'typescript' };

/** What begins the type of a token, and what that is in a command. */
const kinds: readonly (readonly [type: string, kind: NonNullable<HighlightedText['kind']>])[] = [
  ['comment', 'comment'],
  ['string', 'text'],
  ['variable', 'variable'],
  ['keyword', 'option'],
];

/** A function that takes a program of this language apart, for the eye: the pieces in one are the program. */
export async function loadHighlighter(
  markdown: string,
): Promise<(text: string) => readonly HighlightedText[]> {
  const language = names[markdown] ?? markdown;
  // It fetches what it needs to know of the language, which what follows does not.
  await editor.colorize('', language, {});
  return (text) => {
    const tokens = editor.tokenize(text, language);
    return text.split('\n').flatMap((line, row) => {
      const ofLine = tokens[row] ?? [];
      const pieces = ofLine.map(({ offset, type }, at): HighlightedText => {
        const kind = kinds.find(([start]) => type.startsWith(start))?.[1];
        const piece = line.slice(offset, ofLine[at + 1]?.offset);
        return kind === undefined ? { text: piece } : { text: piece, kind };
      });
      return row === 0 ? pieces : [{ text: '\n' }, ...pieces];
    });
  };
}
