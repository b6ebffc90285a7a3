// This file reads the parameters that a request carries: those of the query and those of a form, in whichever it put them.
import { badParameter } from './api-error.ts';

/**
 * Gives all parameters, those of the query first. A body counts as a form whatever its type says, because many clients
 * say nothing or something else; only JSON is none.
 */
export async function readSent(request: Request): Promise<URLSearchParams> {
  const { searchParams } = new URL(request.url);
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || /json/i.test(type)) return searchParams;
  const sent = new URLSearchParams(searchParams);
  for (const [name, value] of await readForm(request, type)) sent.append(name, value);
  return sent;
}

async function readForm(request: Request, type: string): Promise<URLSearchParams> {
  if (!/^multipart\/form-data/i.test(type)) return new URLSearchParams(await request.text());
  const form = new URLSearchParams();
  for (const [name, value] of await readParts(request)) {
    if (typeof value === 'string') form.append(name, value);
  }
  return form;
}

async function readParts(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    // Invented: no public record of a form that is broken.
    throw badParameter('the parts of the form cannot be read');
  }
}
