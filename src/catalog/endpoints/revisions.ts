import { family } from '../endpoint.ts';
import { dated } from '../parameters.ts';

const define = family('Revisions');

export const revisionEndpoints = [
  define({
    slug: 'revisions-by-guids',
    verb: 'GET',
    path: '/revisions/{ids}',
    summary: 'Fetches single edits by their GUID.',
    returns: 'revision',
    teams: 'likely',
    parameters: [
      ...dated,
      {
        name: 'ids',
        kind: 'list',
        in: 'path',
        required: true,
        of: 'text',
        collection: 'revisions',
        limit: 20,
        summary: 'GUIDs of revisions, up to 20.',
        example: 'b1f8a1c2-0d3e-4f5a-8b6c-7d8e9f0a1b2c',
      },
    ],
  }),
];
