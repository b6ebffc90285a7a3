// This file reads the parameters that a request carries: those of the query and those of a form, in whichever it put them.
import { badParameterError } from './api-error.ts';

/**
 * Gives all parameters, those of the query first. A body counts as a form whatever its type says, because many clients
 * say nothing or something else; only JSON is none.
 */
export async function readParams(request: Request): Promise<URLSearchParams> {
  const { searchParams } = new URL(request.url);
  const type = request.headers.get('content-type') ?? '';
  // A GET carries none, and to look for one costs the server a whole Request, which only a full collection frees.
  if (request.method === 'GET' || !request.body || /json/i.test(type)) return searchParams;
  const params = new URLSearchParams(searchParams);
  for (const [name, value] of await readForm(request, type)) params.append(name, value);
  return params;
}

async function readForm(request: Request, type: string): Promise<URLSearchParams> {
  try {
    if (!/^multipart\/form-data/i.test(type)) return new URLSearchParams(await request.text());
    const parts = [...(await request.formData())];
    return new URLSearchParams(parts.flatMap(([name, value]) => pairOf(name, value)));
  } catch {
    // The parts are broken, or the client has gone in the middle. Invented: no public record of either.
    throw badParameterError('the form cannot be read');
  }
}

/** Files are no parameters. */
function pairOf(name: string, value: FormDataEntryValue) {
  return typeof value === 'string' ? [[name, value]] : [];
}
