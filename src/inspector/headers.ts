// This file says what the headers of a response mean.

/** What a header means here, by its name in small letters. */
const meanings: Readonly<Record<string, string>> = {
  'content-type':
    'What the body is. The API sends application/json; anything else came from something in between.',
  'content-encoding':
    'How the body was compressed on the way. The API always compresses, as gzip unless asked for deflate.',
  'content-length': 'Bytes of the body as it was sent, compressed.',
  'transfer-encoding': 'The body was sent in parts, without saying its length first.',
  'cache-control': 'Who may keep the response. private: only the program that asked, no proxy.',
  vary: 'Which headers of the request a cache has to compare.',
  expires: 'Until when a cache may use it.',
  'last-modified': 'When the response last changed.',
  etag: 'Names this version of the response for a cache.',
  age: 'Seconds that the response spent in a cache.',
  date: 'When the server sent it, by its own clock. Compare it with yours if dates seem wrong.',
  server: 'The program that responded. cloudflare is the edge in front of the API.',
  connection: 'Whether the connection stays open for the next request.',
  'keep-alive': 'How long an idle connection stays open.',
  via: 'A proxy handed the response on.',
  'retry-after': 'Seconds to wait before the next request, or until when.',
  location: 'Where a redirect leads. The explorer follows none.',
  'www-authenticate':
    'How to sign in. The API says that by error_id; this came from something in between.',
  'proxy-authenticate': 'A proxy wants you to sign in.',
  'cf-ray': 'Identifies the request at the edge. Quote it in a support ticket.',
  'cf-cache-status': 'Whether the edge had the response in its cache.',
  'cf-mitigated': 'The edge stopped the request and asked for a challenge instead.',
  'x-request-guid': 'Identifies the request at the API. Quote it in a support ticket.',
  'access-control-allow-origin': 'The pages that may read the response: * is every page.',
  'access-control-allow-methods': 'The verbs that a page of another origin may use.',
  'access-control-allow-headers': 'The headers that a page of another origin may send.',
  'access-control-allow-credentials': 'Whether a page of another origin may send cookies.',
  'access-control-expose-headers': 'The headers that a page of another origin may read.',
  'access-control-max-age': 'Seconds for which a browser remembers what is allowed.',
  'strict-transport-security': 'For that many seconds a browser calls the host only over TLS.',
  'content-security-policy': 'What a browser may load if it shows the response as a page.',
  'x-content-type-options': 'nosniff: a browser believes the content-type and does not guess.',
  'x-frame-options': 'Whether a page may show the response in a frame.',
  'referrer-policy': 'What a browser tells other hosts about the page.',
  'permissions-policy': 'Which features of the browser a page may use.',
  'cross-origin-resource-policy': 'The pages that may embed the response.',
  'cross-origin-opener-policy': 'Whether pages of other origins can reach the window.',
  'alt-svc': 'The server is also there over another protocol, such as HTTP/3.',
  'server-timing': 'What the server says of its own time.',
  'report-to': 'Where a browser reports network errors.',
  nel: 'Whether a browser reports network errors.',
  'x-powered-by': 'The software of the server.',
};

const families: readonly (readonly [RegExp, string])[] = [
  [
    /^x-(?:burst-throttle|token-bucket)-/,
    'The throttle of API v3. Version 2.3 says it in the body: quota_remaining and backoff.',
  ],
];

/** What a header means, in a sentence or two. */
export function describeHeader(name: string): string {
  const key = name.toLowerCase();
  const known = Object.hasOwn(meanings, key) ? meanings[key] : undefined;
  return known ?? families.find(([form]) => form.test(key))?.[1] ?? 'Not documented here.';
}
