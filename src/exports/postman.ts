// This file writes requests as a Postman collection (https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html).
import { queryStyle } from '../request/target.ts';
import { tokenVariable } from '../snippets/snippet.ts';
import { addressOf, formPairs, mention, pathPairs, queryPairs, variables } from './address.ts';
import type { ExportedFolder, ExportedRequest, RequestCollection } from './collection.ts';

const description = `Set the variable \`team\` of the collection. Keep your token in the variable \`${tokenVariable}\` of an environment, as a secret: it is not in this file.`;

/** A collection of version 2.1 as a plain object. */
export function exportPostman({ name, folders }: RequestCollection): object {
  return {
    info: {
      name,
      description,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: {
      type: 'apikey',
      apikey: [
        textOf('key', queryStyle.header),
        textOf('value', mention(tokenVariable)),
        textOf('in', 'header'),
      ],
    },
    variable: Object.entries(variables).map(([key, value]) => textOf(key, value)),
    item: folders.flatMap(toItems),
  };
}

/** An environment with the token as a secret variable, which is empty. */
export function exportPostmanEnvironment(): object {
  return {
    name: 'Stack Overflow for Teams',
    values: [{ key: tokenVariable, value: '', type: 'secret', enabled: true }],
    _postman_variable_scope: 'environment',
  };
}

function textOf(key: string, value: string): object {
  return { key, value, type: 'string' };
}

function toItems({ name, requests }: ExportedFolder): readonly object[] {
  const items = requests.map(toItem);
  return name === '' ? items : [{ name, item: items }];
}

function toItem(request: ExportedRequest): object {
  const { name, notes, endpoint } = request;
  const form = formPairs(request);
  return {
    name,
    request: {
      method: endpoint.verb,
      description: notes,
      header: [],
      url: urlOf(request),
      ...(endpoint.verb === 'POST' && {
        body: {
          mode: 'urlencoded',
          urlencoded: form.map((field) => ({ ...pairOf(field), value: field.text, type: 'text' })),
        },
      }),
    },
    // Where a redirect leads, the token would go along.
    protocolProfileBehavior: { followRedirects: false },
    response: [],
  };
}

function urlOf(request: ExportedRequest): object {
  return {
    raw: addressOf(request, ({ name }) => `:${name}`),
    host: [mention('baseUrl')],
    path: request.endpoint.path
      .slice(1)
      .split('/')
      .map((segment) => segment.replace(/^\{(\w+)\}$/, ':$1')),
    query: queryPairs(request).map((pair) => ({ ...pairOf(pair), value: pair.encoded })),
    variable: pathPairs(request).map(({ name, encoded, description }) => ({
      key: name,
      value: encoded,
      description,
    })),
  };
}

function pairOf({ name, isSent, description }: ReturnType<typeof formPairs>[number]): object {
  return { key: name, description, ...(!isSent && { disabled: true }) };
}
