// This file writes the reference of an endpoint as Markdown.
import { describeDefault, describeKind } from '../catalog/describe-parameter.ts';
import { docs } from '../catalog/docs.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import type { Field } from '../catalog/object.ts';
import type { Parameter } from '../catalog/parameter.ts';
import { quirksOf } from '../catalog/quirks.ts';
import { describePresence, describeType } from '../filters/describe-field.ts';
import { fieldsOf } from '../filters/object-fields.ts';
import { accessFacts } from './access.ts';
import { exampleDraft, exampleRequest } from './example-draft.ts';
import { expectedErrors } from './expected-errors.ts';
import type { ExpectedError } from './expected-errors.ts';
import type { Example } from './make-examples.ts';
import { linesOn, listedParameters } from './parameters.ts';

/** Writes all that is known of an endpoint; the example is left out where there is none. */
export function writeReference(endpoint: Endpoint, example: Example | undefined): string {
  const { verb, path, summary, returns, slug } = endpoint;
  const { own, any } = expectedErrors(endpoint);
  return [
    `# ${verb} ${path}`,
    summary,
    '## Parameters',
    listed(listedParameters(endpoint).map((parameter) => describeParameter(parameter, endpoint))),
    ...(example ? ['## Example', ...writeExample(endpoint, example)] : []),
    `## Fields of \`${returns}\``,
    listed(fieldsOf(returns).map(({ field }) => describeOneField(field))),
    '## Access',
    listed(accessFacts(endpoint).map(({ name, text }) => `${name}: ${text}`)),
    '## Notes',
    listed(quirksOf(endpoint).map(({ text }) => text)),
    '## Errors',
    listed([...own, ...any].map(describeError)),
    `Official page: ${docs.home}/${slug}`,
  ].join('\n\n');
}

function describeParameter(parameter: Parameter, endpoint: Endpoint): string {
  const { name, required, summary, note } = parameter;
  const words = [
    `\`${name}\`${required ? ' (required)' : ''}: ${summary}`,
    ...(note === undefined ? [] : [note]),
    `Type: ${describeKind(parameter)}.`,
    ...(required ? [] : [`If omitted: ${describeDefault(parameter)}`]),
  ].join(' ');
  const inner = linesOn(parameter, endpoint).map((line) => `  - ${line}`);
  return [words, ...inner].join('\n');
}

function writeExample(endpoint: Endpoint, { body }: Example): readonly string[] {
  const { verb, url, form, destination } = exampleRequest(exampleDraft(endpoint));
  const address = url.slice(destination.target.origin.length);
  const request = [`${verb} ${address}`, ...(form === '' ? [] : ['', form])].join('\n');
  return [fenced('http', request), fenced('json', JSON.stringify(body, null, 2))];
}

function describeOneField(field: Field): string {
  const facts = [field.summary, ...describePresence(field)].join(' ');
  return `\`${field.name}\` (${describeType(field)}): ${facts}`;
}

function describeError({ error, reason, messages }: ExpectedError): string {
  const said = messages.map(({ message, when }) => `  - “${message}” when ${when}.`);
  return [`${error.id} \`${error.name}\`: ${reason}`, ...said].join('\n');
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
