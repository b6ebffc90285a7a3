// This file writes requests as a collection of Bruno: a folder of .bru files (https://docs.usebruno.com/bru-lang/overview).
import { queryStyle } from '../request/target.ts';
import { tokenVariable } from '../snippets/snippet.ts';
import { addressOf, formPairs, mention, pathPairs, queryPairs, variables } from './address.ts';
import type { ExportedRequest, ExportedValue, RequestCollection } from './collection.ts';
import { fileNameGiver, jsonText } from './text-file.ts';
import type { TextFile } from './text-file.ts';

/** The files of a collection. Its environment names the token as a secret, which Bruno asks for and keeps encrypted. */
export function exportBruno({ name, folders }: RequestCollection): readonly TextFile[] {
  const nameFolder = fileNameGiver();
  // It has a meaning of its own there.
  nameFolder('environments');
  return [
    { path: 'bruno.json', text: jsonText({ version: '1', name, type: 'collection' }) },
    { path: 'collection.bru', text: collectionText },
    { path: 'environments/team.bru', text: environmentText },
    ...folders.flatMap((folder, index) => {
      const nameFile = fileNameGiver();
      const place = folder.name === '' ? '' : `${nameFolder(folder.name)}/`;
      const requests = folder.requests.map((request, at) => ({
        path: `${place}${nameFile(request.slug)}.bru`,
        text: requestText(request, at + 1),
      }));
      if (place === '') return requests;
      const meta = block('meta', [pair('name', folder.name), pair('seq', String(index + 1))]);
      // A request may be called `folder`, too.
      return [{ path: `${place}folder.bru`, text: meta }, ...requests];
    }),
  ];
}

const collectionText = joined([
  block('auth', [pair('mode', 'apikey')]),
  block('auth:apikey', [
    pair('key', queryStyle.header),
    pair('value', mention(tokenVariable)),
    pair('placement', 'header'),
  ]),
  textBlock('docs', 'Choose the environment `team`, and set the slug and the token there.'),
]);

const environmentText = joined([
  block(
    'vars',
    Object.entries(variables).map(([name, value]) => pair(name, value)),
  ),
  `vars:secret [\n  ${tokenVariable}\n]\n`,
]);

function requestText(request: ExportedRequest, place: number): string {
  const { name, notes, endpoint } = request;
  const isPosted = endpoint.verb === 'POST';
  const form = formPairs(request);
  return joined([
    block('meta', [pair('name', name), pair('type', 'http'), pair('seq', String(place))]),
    block(endpoint.verb.toLowerCase(), [
      pair(
        'url',
        addressOf(request, (variable) => `:${variable.name}`),
      ),
      pair('body', isPosted ? 'formUrlEncoded' : 'none'),
      pair('auth', 'inherit'),
    ]),
    block(
      'params:query',
      queryPairs(request).map((value) => switchable(value, value.encoded)),
    ),
    block(
      'params:path',
      pathPairs(request).map((value) => pair(value.name, value.encoded)),
    ),
    ...(isPosted
      ? [
          block(
            'body:form-urlencoded',
            form.map((value) => switchable(value, value.text)),
          ),
        ]
      : []),
    // The address is encoded; where a redirect leads, the token would go along.
    block('settings', [pair('encodeUrl', 'false'), pair('followRedirects', 'false')]),
    textBlock('docs', joined([notes, parameterList(request)])),
  ]);
}

function parameterList({ values }: ExportedRequest): string {
  return values
    .map(({ name, description }) => `- \`${name}\`: ${description.replaceAll('\n', '\n  ')}`)
    .join('\n');
}

function switchable({ name, isSent }: ExportedValue, text: string): string {
  return pair(`${isSent ? '' : '~'}${name}`, text);
}

/** Lines stand between marks, which nothing within can escape; blanks at the ends are lost. */
function pair(name: string, text: string): string {
  const value = text.replaceAll("'''", '’’’');
  return `  ${name}: ${/[\r\n]/.test(value) ? `'''\n${indented(value, 4)}\n  '''` : value}`;
}

function block(name: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${name} {\n${lines.join('\n')}\n}\n`;
}

function textBlock(name: string, text: string): string {
  return `${name} {\n${indented(text, 2)}\n}\n`;
}

function indented(text: string, spaces: number): string {
  return text.replace(/\r\n?/g, '\n').replace(/^/gm, ' '.repeat(spaces));
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
