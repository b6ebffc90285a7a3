// This file is `openapi`: it prints the API as an OpenAPI document.
import { exportOpenApi } from '../../exports/openapi/document.ts';
import type { BuiltInName } from '../../filters/filter.ts';
import { exitCodes } from '../surroundings.ts';
import type { Surroundings } from '../surroundings.ts';

/** Prints the document for the fields of a built-in filter; gives the exit code. */
export function runOpenApi(filter: BuiltInName, { print }: Pick<Surroundings, 'print'>): number {
  print(`${JSON.stringify(exportOpenApi(filter), null, 2)}\n`);
  return exitCodes.fine;
}
