// This file describes what comes back under a filter as the schemas of OpenAPI, one for each type and for each response.
import type { Endpoint } from '../../catalog/endpoint.ts';
import type { Filter } from '../../filters/filter.ts';
import { objectSchema } from '../../filters/types/json-schema.ts';
import { shapeOf, typeName } from '../../filters/types/shape.ts';

/** The schema of a response with items of a type. */
export function responseName(returned: string): string {
  return `${typeName(returned)}Response`;
}

/** All that the endpoints can return, by name. */
export function toSchemas(
  endpoints: readonly Endpoint[],
  filter: Filter,
): Readonly<Record<string, object>> {
  const types = [...new Set(endpoints.map(({ returns }) => returns))];
  const shapes = types.flatMap((type) => {
    const { response, error, objects } = shapeOf(type, filter);
    return [error, response, ...objects];
  });
  return Object.fromEntries(shapes.map((shape) => [shape.name, objectSchema(shape, refer)]));
}

function refer(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}
