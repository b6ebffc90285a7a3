// This file has Redocly's linter look for faults in the OpenAPI document, by its strict rules.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportOpenApi } from '../../src/exports/openapi/document.ts';
import { run } from '../proof/run.ts';
import type { Proof } from './proof.ts';

// A licence would be one of the API, which has none.
const config = 'extends: [recommended-strict]\nrules:\n  info-license: off\n';

export const linter: Proof = {
  name: 'Redocly',
  packages: ['@redocly/cli@2.77.0'],
  prove: async (folder) => {
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(exportOpenApi()));
    writeFileSync(join(folder, 'redocly.yaml'), config);
    const { status, output, errors } = await run(
      [join(folder, 'node_modules/.bin/redocly'), 'lint', 'openapi.json', '--format', 'json'],
      { folder, token: '' },
    );
    if (status === 0) return [];
    const problems = reportOf(output)?.problems ?? [];
    return problems.length === 0
      ? [errors]
      : problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  },
};

interface Report {
  readonly problems: readonly { readonly ruleId: string; readonly message: string }[];
}

function reportOf(output: string): Report | undefined {
  try {
    return JSON.parse(output) as Report;
  } catch {
    return undefined;
  }
}
