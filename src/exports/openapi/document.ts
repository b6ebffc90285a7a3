// This file writes the API as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html).
import { docs } from '../../catalog/docs.ts';
import { endpoints } from '../../catalog/index.ts';
import { builtIns } from '../../filters/filter.ts';
import type { BuiltInName } from '../../filters/filter.ts';
import { teamTarget, usualOrigin } from '../../request/target.ts';
import { errorResponse } from './errors.ts';
import { toPaths } from './operations.ts';
import { sharedComponents } from './parameters.ts';
import { toSchemas } from './schemas.ts';
import { securitySchemes } from './security.ts';

function describe(filter: BuiltInName): string {
  return `Questions, answers, articles, tags and people of a team.

- **Token:** send a personal access token in the header, and the slug of its team as \`team\`.
- **Fields:** the schemas have those of the filter \`${filter}\`. The API uses \`default\` when none is sent; \`withbody\` adds the texts, \`/filters/create\` makes your own.
- **Pages:** \`has_more\` says whether another \`page\` follows; \`pagesize\` is at most 100.
- **Limits:** after a response with \`backoff\`, wait as many seconds before you call the same method again. \`quota_remaining\` counts down to 0 each day.
- **Lists** are texts with \`;\` between the entries, dates are epoch seconds in UTC.`;
}

/** The whole API as a plain object; the schemas have the fields of a filter. */
export function exportOpenApi(filter: BuiltInName = 'default'): object {
  const families = [...new Set(endpoints.map(({ family }) => family))];
  return {
    openapi: '3.1.1',
    info: { title: 'Stack Overflow for Teams API', version: '2.3', description: describe(filter) },
    externalDocs: { url: docs.home, description: 'The official documentation' },
    servers: [
      { url: `${teamTarget.origin}/2.3`, description: 'Stack Overflow for Teams' },
      { url: `${usualOrigin}/2.3`, description: 'The sandbox of the explorer' },
    ],
    tags: families.map((name) => ({ name, description: `The methods of the family ${name}.` })),
    paths: toPaths(endpoints),
    components: {
      parameters: sharedComponents(),
      schemas: toSchemas(endpoints, builtIns[filter]),
      responses: { ApiError: errorResponse },
      securitySchemes,
    },
  };
}
