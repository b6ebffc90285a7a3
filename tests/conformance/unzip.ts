/** The text of a response, which the sandbox always packs. */
export async function unzip(response: Response): Promise<string> {
  if (!response.body) return '';
  const body = response.body.pipeThrough(new DecompressionStream('gzip'));
  return new Response(body).text();
}
