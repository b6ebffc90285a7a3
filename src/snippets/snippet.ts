// This file says what a snippet is: a request as text for one language, in one or several blocks.
import type { Verb } from '../catalog/endpoint.ts';
import type { ApiRequest } from '../request/build.ts';

/** The variable of the environment that every snippet reads the token from. */
export const tokenVariable = 'SO_TEAMS_PAT';

/** What a command of a shell is made of: a request of this API, or of one that takes JSON. */
export interface HttpCall extends Pick<
  ApiRequest,
  'parts' | 'url' | 'form' | 'header' | 'extraHeaders'
> {
  readonly verb: Verb | 'PUT' | 'DELETE';
  /** The body of a POST or PUT in printable ASCII, in place of the form. */
  readonly json?: string;
}

/** A text to copy. */
export interface Block {
  readonly label: string;
  readonly text: string;
  /** Notes on this text. */
  readonly warning?: string;
}

/** What the menu of the languages says of one. */
export interface SnippetInfo {
  /** In full: `Python, requests`. */
  readonly title: string;
  /** The program that it takes, and the oldest version of it that will do. */
  readonly needs: string;
  readonly group: SnippetGroup;
}

export type SnippetGroup = 'Shells' | 'Languages' | 'Text';

export interface Snippet {
  readonly id: string;
  /** What its tab is called. */
  readonly label: string;
  readonly info: SnippetInfo;
  /** What a fence of Markdown calls it: `sh`. */
  readonly markdown: string;
  /**
   * Writes a request; `publicToken` is a token of the sandbox, which may stand in the text, or else undefined. A `remark` is
   * put before the command, as a comment.
   */
  readonly write: (
    request: ApiRequest,
    publicToken: string | undefined,
    remark?: string,
  ) => readonly Block[];
  /** Notes to read before using it. */
  readonly notes: readonly string[];
  /** How to set the variable without leaving the token in the history of the shell. */
  readonly setToken: readonly Block[];
}

/** What a form is called on the wire. */
export const formType = 'application/x-www-form-urlencoded';

export const jsonType = 'application/json';
