// This file generates a client of the OpenAPI document and has the compiler check programs that use it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportOpenApi } from '../../src/exports/openapi/document.ts';
import { run } from '../proof/run.ts';
import type { Proof } from './proof.ts';

/** What is wrong in it has to be: a comment expects the error. */
const program = `
import createClient from 'openapi-fetch';
import type { components, paths } from './api.ts';

const api = createClient<paths>({ baseUrl: 'http://127.0.0.1:2323/2.3' });

export async function read(): Promise<string | undefined> {
  const { data, error } = await api.GET('/questions/{ids}', {
    params: { path: { ids: '1;2' }, query: { team: 'demo', sort: 'votes', min: 10 } },
  });
  if (error) return error.error_message;
  const [first] = data.items;
  const asked: number | undefined = first?.creation_date;
  return first?.owner?.display_name ?? first?.tags.join() ?? String(asked);
}

export async function write(): Promise<number | undefined> {
  const { data } = await api.POST('/questions/add', {
    params: { query: { team: 'demo' } },
    body: { title: 'Why?', body: 'Because', tags: 'ci', preview: true },
  });
  return data?.items[0]?.question_id;
}

export async function misuse(question: components['schemas']['Question']): Promise<void> {
  // @ts-expect-error: there is no such sort.
  await api.GET('/questions', { params: { query: { team: 'demo', sort: 'beauty' } } });
  // @ts-expect-error: the team is missing.
  await api.GET('/questions', { params: { query: {} } });
  // @ts-expect-error: there is no such endpoint.
  await api.GET('/question', {});
  // @ts-expect-error: the default filter has no body.
  question.body.length;
  // @ts-expect-error: it may be absent.
  question.owner.link;
}
`;

const options = {
  strict: true,
  noUncheckedIndexedAccess: true,
  module: 'esnext',
  moduleResolution: 'bundler',
  target: 'es2022',
  lib: ['es2022', 'dom'],
  noEmit: true,
  allowImportingTsExtensions: true,
};

export const client: Proof = {
  name: 'openapi-typescript',
  packages: ['openapi-typescript@7.13.0', 'openapi-fetch@0.17.0', 'typescript@5.9.3'],
  prove: async (folder) => {
    const place = { folder: join(folder, 'client'), token: '' };
    mkdirSync(place.folder, { recursive: true });
    const write = (name: string, text: string) => writeFileSync(join(place.folder, name), text);
    write('openapi.json', JSON.stringify(exportOpenApi()));
    write('program.ts', program);
    write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['program.ts'] }));
    const programs = join(folder, 'node_modules/.bin');
    const made = await run(
      [join(programs, 'openapi-typescript'), 'openapi.json', '-o', 'api.ts'],
      place,
    );
    if (made.status !== 0) return [made.errors];
    const checked = await run([join(programs, 'tsc'), '-p', '.'], place);
    return checked.status === 0 ? [] : checked.output.trim().split('\n');
  },
};
