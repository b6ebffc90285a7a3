// This file finds the commands of a text for a POSIX shell, with the words that the programs would get. `unbash` reads the
// grammar: quotes of all kinds, comments, continued lines, here-documents, assignments, pipes.
import { forEachChild, parse } from 'unbash';
import type { Command, DoubleQuotedChild, SyntaxNode, Word, WordPart } from 'unbash';
import { hole } from '../hole.ts';

/** The words of each command, the name first; variables that the text sets are put in, others are holes. */
export function commandsIn(text: string): readonly (readonly string[])[] {
  const variables = new Map<string, string>();
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
  return text.replace(
    /(^|\s)((?:https?:\/\/)?[^\s'"`=&|<>\\]*\/v?2\.\d\/[^\s'"`&|<>\\]*&[^\s'"`|<>\\]*)(?=\s|$)/g,
    "$1'$2'",
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

type Variables = ReadonlyMap<string, string>;

function readWord({ value, parts }: Word, variables: Variables): string {
  return parts ? parts.map((part) => readPart(part, variables)).join('') : value;
}

function readPart(part: WordPart | DoubleQuotedChild, variables: Variables): string {
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
