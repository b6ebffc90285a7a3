// This file has what the programs in all languages share: how their lines are put together.
import type { ApiRequest } from '../../request/build.ts';
import { isLoopback } from '../loopback.ts';
import { computesDates, urlPieces } from '../moment.ts';
import { plainRemark } from '../remark.ts';
import { formType } from '../snippet.ts';
import type { Snippet } from '../snippet.ts';

/** A line, or nothing where it is not needed. */
type Line = string | false;

export function lines(...all: readonly (Line | readonly Line[])[]): string {
  return all
    .flat()
    .filter((line): line is string => line !== false)
    .join('\n');
}

/** A remark as a comment. No language has a meaning for a backslash in it, as Java would for `\u`. */
export function comment(mark: string, remark: string | undefined): Line {
  return remark !== undefined && `${mark} ${plainRemark(remark).replaceAll('\\', '/')}`;
}

export interface Program {
  /** An expression. */
  readonly url: string;
  readonly verb: ApiRequest['verb'];
  readonly isPost: boolean;
  readonly form: string;
  /** The header of the token first. */
  readonly headers: readonly ProgramHeader[];
  /** Whether the URL has a date that is computed. */
  readonly readsClock: boolean;
  /** Whether the text reads the token from its variable. */
  readonly readsToken: boolean;
  /** Whether the URL leads to this computer, which no proxy reaches. */
  readonly isLocal: boolean;
  readonly remark: string | undefined;
}

interface ProgramHeader {
  readonly name: string;
  /** An expression. */
  readonly value: string;
  /** What it stands for, where the text says so. */
  readonly text?: string;
}

interface Tongue {
  readonly quote: (text: string) => string;
  /** The expression for the token. */
  readonly token: string;
  /** The text of a moment in epoch seconds, so many seconds after now, as an operand of what joins texts. */
  readonly moment: (fromNow: number) => string;
  /** What joins texts. */
  readonly join?: (...texts: readonly string[]) => string;
  /** Whether the language is told what a form is called; it can say so itself. */
  readonly typed?: false;
}

/** A writer for a language: `text` gets the request with each value of a header as an expression of that language. */
export function writer(
  label: string,
  { quote, token, moment, join = (...texts) => texts.join(' + '), typed }: Tongue,
  text: (program: Program) => string,
): Snippet['write'] {
  return (request, publicToken, remark) => {
    const { url, verb, form, header, extraHeaders } = request;
    const said = (name: string, text: string): ProgramHeader => ({
      name,
      value: quote(text),
      text,
    });
    const read = header.scheme === '' ? token : join(quote(header.scheme), token);
    const pieces = urlPieces(request).map((piece) =>
      typeof piece === 'string' ? quote(piece) : moment(piece),
    );
    const isPost = verb === 'POST';
    const program: Program = {
      url: pieces.length === 1 ? pieces.join('') : join(...pieces),
      verb,
      isPost,
      form,
      headers: [
        publicToken === undefined
          ? { name: header.name, value: read }
          : said(header.name, header.scheme + publicToken),
        ...extraHeaders.map(({ name, value }) => said(name, value)),
        ...(isPost && typed !== false ? [said('Content-Type', formType)] : []),
      ],
      readsClock: computesDates(request),
      readsToken: publicToken === undefined,
      isLocal: isLoopback(url),
      remark,
    };
    return [{ label, text: text(program) }];
  };
}
