// This file writes requests as .http files, which editors send: one file for each folder.
import { encodeForm, encodeValue } from '../request/encode.ts';
import { queryStyle } from '../request/target.ts';
import { plainRemark } from '../snippets/remark.ts';
import { formType, tokenVariable } from '../snippets/snippet.ts';
import { addressOf, formPairs, mention, queryPairs, variables } from './address.ts';
import type { ExportedRequest, ExportedValue, RequestCollection } from './collection.ts';
import { fileNameGiver, jsonText } from './text-file.ts';
import type { TextFile } from './text-file.ts';

/** What the editors do differently. */
interface Editor {
  /** How the token is read, which stands in none of the requests. */
  readonly token: string;
  /** What leaves the address alone. */
  readonly marks: readonly string[];
  /** What each file begins with. */
  readonly head: readonly string[];
  /** What stands beside the requests. */
  readonly files: readonly TextFile[];
}

export type EditorId = 'vscode' | 'jetbrains';

const editors: Readonly<Record<EditorId, Editor>> = {
  // https://marketplace.visualstudio.com/items?itemName=humao.rest-client
  vscode: {
    token: `{{$processEnv ${tokenVariable}}}`,
    marks: [],
    head: Object.entries(variables).map(([name, value]) => `@${name} = ${value}`),
    files: [],
  },
  // https://www.jetbrains.com/help/idea/exploring-http-syntax.html
  jetbrains: {
    token: mention(tokenVariable),
    marks: ['# @no-auto-encoding'],
    head: [],
    files: [
      { path: 'http-client.env.json', text: jsonText({ team: variables }) },
      {
        path: 'http-client.private.env.json',
        text: jsonText({ team: { [tokenVariable]: '' } }),
      },
    ],
  },
};

/** The files for an editor: VS Code reads the token from the environment, the IDEs of JetBrains from their private file. */
export function exportHttpFiles(
  { folders }: RequestCollection,
  editorId: EditorId,
): readonly TextFile[] {
  const editor = editors[editorId];
  const nameFile = fileNameGiver();
  const files = folders.map(({ name, requests }) => ({
    path: `${nameFile(name === '' ? 'requests' : name)}.http`,
    text: [
      ...(editor.head.length > 0 ? [editor.head.join('\n')] : []),
      ...requests.map((request) => requestText(request, editor)),
    ].join('\n\n'),
  }));
  return [...editor.files, ...files];
}

function requestText(request: ExportedRequest, { token, marks }: Editor): string {
  const { name, endpoint } = request;
  const { verb, summary } = endpoint;
  const lines = [
    `### ${plainRemark(`${verb} ${name}`)}`,
    `# ${plainRemark(summary)}`,
    ...optionalLines('To the address may be added:', queryPairs(request)),
    ...optionalLines('To the form may be added:', formPairs(request)),
    '# @no-redirect',
    ...marks,
    `${verb} ${addressOf(request, ({ encoded }) => encoded)}`,
    `${queryStyle.header}: ${token}`,
    'Accept-Encoding: gzip',
    ...(verb === 'POST' ? [`Content-Type: ${formType}`, '', formOf(request)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** What is not sent, each with an example. */
function optionalLines(title: string, values: readonly ExportedValue[]): readonly string[] {
  const rest = values.filter(({ isSent }) => !isSent);
  if (rest.length === 0) return [];
  const lines = rest.map(
    ({ name, text, summary }) => `#   &${name}=${encodeValue(text)}  ${plainRemark(summary)}`,
  );
  return [`# ${title}`, ...lines];
}

function formOf(request: ExportedRequest): string {
  const pairs = formPairs(request).filter(({ isSent }) => isSent);
  return encodeForm(pairs.map(({ name, text }) => `${name}=${encodeValue(text)}`).join('&'));
}
