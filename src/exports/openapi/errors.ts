// This file describes the errors of the API as the one response of OpenAPI that they share.
import { errors } from '../../catalog/errors.ts';

const table = errors.map(({ id, name, remedy }) => `| ${id} | \`${name}\` | ${remedy} |`);

/** HTTP says 400 for all of them. */
export const errorResponse = {
  description: ['What went wrong:', '', '| error_id | error_name | What to do |', '|---|---|---|']
    .concat(table)
    .join('\n'),
  content: {
    'application/json': {
      schema: { $ref: '#/components/schemas/ApiError' },
      examples: Object.fromEntries(
        errors.map(({ id, name, description, causes }) => [
          name,
          {
            summary: causes[0],
            value: { error_id: id, error_message: description, error_name: name },
          },
        ]),
      ),
    },
  },
};
