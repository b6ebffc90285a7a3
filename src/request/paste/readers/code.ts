// This file finds in source code the calls that send a request, whatever library makes them.
import { isApiAddress } from '../api-address.ts';
import { readHeader } from '../found-call.ts';
import type { FoundCall, Pair } from '../found-call.ts';
import { hole } from '../hole.ts';
import { readSource } from '../source/parser.ts';
import type { ReadSource } from '../source/parser.ts';
import { isList, isMap, pairsOf, textOf } from '../source/values.ts';
import type { SourceCall, SourceValue } from '../source/values.ts';
import { fillPattern } from '../variables.ts';

/** What marks a language, the surest first. */
const languages: readonly (readonly [name: string, mark: RegExp])[] = [
  ['PHP code', /<\?php|\bcurl_(?:init|setopt)/],
  ['Java code', /\bjava\.net\.|\bHttpRequest\.newBuilder\(/],
  ['R code', /\blibrary\(httr2?\)|\breq_perform\(/],
  ['Perl code', /\bHTTP::Tiny\b|\bLWP::|^[ \t]*my [$%@]/m],
  ['Go code', /:=|\bfunc \w*\(|http\.NewRequest/],
  ['C# code', /\bHttpClient\b|\bHttpRequestMessage\b|\bawait \w+\.\w+Async\(|\$"/],
  ['Python code', /\b(?:requests\.|httpx|urllib|aiohttp|StackAPI)/],
  ['Ruby code', /\bNet::HTTP\b|\bURI(?:\.parse)?\(|\bFaraday\b|^require '/m],
  ['JavaScript code', /\b(?:fetch|axios)\b|\b(?:const|let|var) \w+ ?=|=>/],
];

/** The last part of the name of what sends, or prepares to. */
const sends =
  /^(?:get|post|put|delete|patch|head|options|request|fetch|urlopen|open|axios|ajax|getJSON|got|ky|get_response|file_get_contents|curl_init|NewRequest|NewRequestWithContext|HttpRequestMessage|PostForm|(?:Get|Post|Send)\w*Async)$/i;

/** The calls of source code. */
export function readCode(text: string): readonly FoundCall[] {
  const kind = languages.find(([, mark]) => mark.test(text))?.[0];
  if (kind === undefined && !/["'`]\s*$|[({=]/m.test(text)) return [];
  const source = readSource(text);
  const site = source.calls.find(({ path }) => /(?:^|\.)StackAPI$/.test(path));
  const settings = settingsOf(source);
  const calls = source.calls.flatMap(
    (call) => (site && readStackApi(call, site)) ?? readCall(call, settings),
  );
  if (calls.length > 0) return calls.map((call) => ({ kind: kind ?? 'source code', ...call }));
  const urls = curlOptions(source, 'CURLOPT_URL').map(textOf);
  return [
    ...new Set(
      (urls.length > 0 ? urls : source.strings).filter(
        (one) => isApiAddress(one) && /^\s*(?:https?:)?\S+\s*$/.test(one),
      ),
    ),
  ].map((url) => ({ kind: kind ?? 'source code', url: url.trim(), ...settings }));
}

type Found = Omit<FoundCall, 'kind'>;

function readCall(call: SourceCall, settings: Settings): readonly Found[] {
  const name = call.path.split(/\.|::/).at(-1) ?? '';
  if (!sends.test(name)) return [];
  const options = optionsOf(call);
  const texts = call.args.filter((arg) => typeof arg === 'string');
  const given = options.get('url') ?? options.get('uri');
  const base = options.get('baseURL');
  const url =
    texts.find(isApiAddress) ??
    (given === undefined ? undefined : (base === undefined ? '' : textOf(base)) + textOf(given));
  if (url === undefined || !isApiAddress(url)) return [];
  const verb = verbOf(name, texts, options);
  const rest = call.args.slice(call.args.indexOf(url) + 1);
  const body =
    find(options, /^(?:data|body|form|form_params|content)$/) ??
    (verb !== 'GET' && !sendsOptions(call.path) ? rest[0] : undefined);
  const isJson =
    options.has('json') ||
    (body !== undefined && typeof body === 'string' && /^\s*\{\s*"/.test(body));
  const form = isJson ? [] : body === undefined ? settings.form : pairsOf(body);
  return [
    {
      url,
      verb: verb ?? (form.length > 0 ? 'POST' : 'GET'),
      query: [
        ...pairsOf(find(options, /^(?:params|query|searchParams|qs|query_string)$/)),
        ...settings.query,
      ],
      form: verb === 'GET' ? [] : form,
      headers: [...pairsOf(options.get('headers')), ...settings.headers],
      ...(isJson && {
        refusal:
          'The API takes no JSON: it reads the parameters of a POST from a form. Send them as name=value pairs.',
      }),
    },
  ];
}

/** `fetch` and its like have their body among the options. */
const sendsOptions = (path: string): boolean =>
  /(?:^|\.)(?:fetch|request|ajax|ky|got|axios)$/.test(path);

/** What is named, by the call itself or in an object that it is given. */
function optionsOf({ path, args, named }: SourceCall): ReadonlyMap<string, SourceValue> {
  const objects = args.filter(isMap).filter((object) => !isFormOf(path, object));
  return new Map([...named, ...objects.flatMap((object) => [...object])]);
}

/** `axios.post(url, data)`: the object is what is sent, unless it has what only options have. */
const isFormOf = (path: string, object: ReadonlyMap<string, SourceValue>): boolean =>
  /(?:^|[.:])(?:post|put|patch)\w*$/i.test(path) &&
  !/^(?:ky|got)\./.test(path) &&
  ![...object.keys()].some((key) => /^(?:headers|params|method|timeout)$/.test(key));

function find(options: ReadonlyMap<string, SourceValue>, name: RegExp): SourceValue | undefined {
  return [...options].find(([key]) => name.test(key))?.[1];
}

function verbOf(
  name: string,
  texts: readonly string[],
  options: ReadonlyMap<string, SourceValue>,
): string | undefined {
  const given = options.get('method') ?? (/ajax/i.test(name) ? options.get('type') : undefined);
  if (given !== undefined)
    return textOf(given)
      .toUpperCase()
      .replace(/[^A-Z]/g, '');
  const written = texts.map(
    (text) => /^\W?(?:HttpMethod\.|http\.Method)?(GET|POST|PUT|DELETE|PATCH)\W?$/i.exec(text)?.[1],
  );
  const verb = written.find((one) => one !== undefined);
  if (verb !== undefined) return verb.toUpperCase();
  return /^(?:post|put|delete|patch|head|get)(?=$|[A-Z_])/i
    .exec(name)?.[0]
    .toUpperCase()
    .replace('HEAD', 'GET');
}

interface Settings {
  readonly form: readonly Pair[];
  readonly query: readonly Pair[];
  readonly headers: readonly Pair[];
}

/** What is set beside the call: `url.searchParams.set(…)`, `req.Header.Set(…)`, `uri.query = …`, `url.search = …`, `request['…'] = …`. */
function settingsOf(source: ReadSource): Settings {
  const { calls, settings } = source;
  const pairs = (owner: RegExp): readonly Pair[] =>
    calls
      .filter(({ path }) => owner.test(path))
      .flatMap(({ args: [name, text] }) =>
        typeof name === 'string' && text !== undefined ? [[name, textOf(text)] as const] : [],
      );
  return {
    form: [
      ...calls.filter(({ path }) => takesBody.test(path)).flatMap(bodyOf),
      ...settings.flatMap(({ name, value }) =>
        /^(?:body|content)$/i.test(name) ? pairsOf(value) : [],
      ),
      ...curlOptions(source, 'CURLOPT_POSTFIELDS').flatMap(pairsOf),
    ],
    query: [
      ...pairs(/(?:searchParams|\bq|\bquery|\bvalues)\.(?:set|append|add)$/i),
      ...settings.flatMap(({ name, value }) =>
        /^(?:search|(?:raw)?query)$/i.test(name)
          ? pairsOf(typeof value === 'string' ? value.replace(/^\?/, '') : value)
          : [],
      ),
    ],
    headers: [
      ...pairs(
        /headers?(?:\.\w+)*\.(?:set|append|add|TryAddWithoutValidation)$|(?:^|\.)(?:add_header|setRequestHeader|addHeader|header)$/i,
      ),
      ...calls.flatMap(({ path, named }) => (path === 'req_headers' ? pairsOf(named) : [])),
      ...curlOptions(source, 'CURLOPT_HTTPHEADER').flatMap((value) =>
        isList(value) ? value.flatMap((line) => readHeader(textOf(line))) : [],
      ),
      ...settings.flatMap(({ name, value }) =>
        /^(?:X-|Authorization$)/i.test(name) ? [[name, textOf(value)] as const] : [],
      ),
    ],
  };
}

/** What takes a body that the call itself is not given: of Java's HttpClient, of httr2. */
const takesBody = /(?:^|\.)(?:BodyPublishers\.ofString|req_body_(?:raw|form))$/;

const bodyOf = ({ args: [body], named }: SourceCall): readonly Pair[] =>
  body === undefined ? pairsOf(named) : pairsOf(body);

/** What PHP sets for its curl: `curl_setopt($curl, OPTION, …)`, `curl_setopt_array($curl, [OPTION => …])`. */
function curlOptions({ calls }: ReadSource, option: string): readonly SourceValue[] {
  return calls.flatMap(({ path, args: [, options, value] }) => {
    const isSet = path === 'curl_setopt' && options === hole(option);
    const set = path === 'curl_setopt_array' && isMap(options) ? options.get(option) : undefined;
    const given = isSet ? value : set;
    return given === undefined ? [] : [given];
  });
}

/** `SITE.fetch('questions/{ids}', ids=[…], sort='votes')` of StackAPI for Python. */
function readStackApi(
  { path, args: [first], named }: SourceCall,
  site: SourceCall,
): readonly Found[] | undefined {
  if (!/\.(?:fetch|send_data)$/.test(path) || typeof first !== 'string') return undefined;
  const inPath = new Set(Array.from(first.matchAll(/\{(\w+)\}/g), ([, name = '']) => name));
  const url = fillPattern(first, /\{(\w+)\}/g, (name, all) => {
    const value = named.get(name);
    return value === undefined ? all : textOf(value);
  });
  if (url === undefined) return [];
  const token = site.named.get('access_token');
  return [
    {
      url: `https://api.invalid/2.3/${url.replace(/^\//, '')}`,
      verb: path.endsWith('send_data') ? 'POST' : 'GET',
      query: pairsOf(named).filter(([name]) => !inPath.has(name)),
      headers: token === undefined ? [] : [['X-API-Access-Token', textOf(token)]],
    },
  ];
}
