// This file finds the commands of a text for a POSIX shell, with the words that the programs would get. `unbash` reads the
// grammar: quotes of all kinds, comments, continued lines, here-documents, assignments, pipes.
import { forEachChild, parse } from 'unbash';
import type { Command, DoubleQuotedChild, SyntaxNode, Word, WordPart } from 'unbash';
import { hole } from '../hole.ts';
import { Variables } from '../variables.ts';

/** `unbash` goes through all of the text behind each of these; nobody writes so many. */
const mostSubstitutions = 500;

/** The words of each command, the name first; variables that the text sets are put in, others are holes. */
export function commandsIn(text: string): readonly (readonly string[])[] {
  if ((text.match(/[$<>]\(|\$\{/g) ?? []).length > mostSubstitutions) return [];
  const variables = new Variables<string>();
  const read = (word: Word): string => readWord(word, variables);
  return commandNodes(parse(quoteUrls(text))).flatMap((command) => {
    for (const item of command.prefix) {
      if (item.type === 'Assignment' && item.value.type === 'Word')
        variables.set(item.name, read(item.value));
    }
    const words = command.suffix.filter((item) => item.type === 'Word');
    return command.name ? [[command.name, ...words].map(read)] : [];
  });
}

/** A shell ends an address without quotes at `&`; whoever copied it meant all of it. */
function quoteUrls(text: string): string {
  return text.replace(/(?<!\S)[^\s'"`|<>\\]+(?!\S)/g, (word) =>
    word.includes('&') && /^[^=&]*\/v?2\.\d\//.test(word) ? `'${word}'` : word,
  );
}

/** Every command in order, also within loops, pipes and substitutions. */
function commandNodes(script: SyntaxNode): readonly Command[] {
  const found: Command[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Command') found.push(node);
    forEachChild(node, visit);
  };
  visit(script);
  return found;
}

function readWord({ value, parts }: Word, variables: Variables<string>): string {
  return parts ? parts.map((part) => readPart(part, variables)).join('') : value;
}

function readPart(part: WordPart | DoubleQuotedChild, variables: Variables<string>): string {
  switch (part.type) {
    case 'Literal':
    case 'Glob':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value;
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.map((inner) => readPart(inner, variables)).join('');
    case 'SimpleExpansion':
      return variables.get(part.text.slice(1)) ?? hole(part.text);
    case 'ParameterExpansion':
      return part.operation === undefined
        ? (variables.get(part.parameter) ?? hole(part.text))
        : hole(part.text);
    case 'BraceExpansion':
    case 'ExtendedGlob':
      return part.text;
    default:
      return hole(part.text);
  }
}
