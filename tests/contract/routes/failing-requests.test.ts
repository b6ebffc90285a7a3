import { expect, test } from 'vitest';
import { endpoints } from '../../../src/catalog/index.ts';
import { throughFetch } from '../../../src/exchange/fetch.ts';
import { send } from '../../../src/exchange/send.ts';
import { experiments } from '../../../src/laboratory/failing-requests.ts';
import { parametersOf } from '../../../src/request/draft.ts';
import { sandboxTarget } from '../../../src/request/target.ts';
import { createSandbox } from '../../../src/sandbox/handler.ts';
import { noLimits } from '../../../src/sandbox/throttle/rate-limits.ts';
import { requestOf } from '../../support/builders/drafts.ts';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';

const target = sandboxTarget('http://sandbox.test');
const onTeams = endpoints.filter(({ teams }) => teams === 'yes' || teams === 'likely');

test.each(experiments)(
  '$error.name is triggered for every endpoint',
  async ({ error, trigger }) => {
    const sandbox = createSandbox({
      world: buildSampleWorld(),
      now: () => worldNow,
      limits: noLimits,
    });
    for (const endpoint of onTeams) {
      const needed = parametersOf(endpoint).filter(({ required }) => required);
      const values = Object.fromEntries(needed.map(({ name, example }) => [name, example]));
      const { request, token, how } = trigger(
        requestOf({ endpoint, values }, { target, team: 'demo' }),
        'sandbox-pat',
      );
      const { signal } = new AbortController();
      const outcome = await send(request, { transport: throughFetch(sandbox), token, signal });
      expect(outcome, `${endpoint.slug}: ${how}`).toMatchObject({
        kind: 'api-error',
        error: { id: error.id, name: error.name },
      });
    }
  },
);
