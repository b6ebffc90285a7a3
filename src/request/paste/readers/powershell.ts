// This file reads what PowerShell sends: Invoke-RestMethod and Invoke-WebRequest, with the variables that are set above.
import type { FoundCall, Pair } from '../found-call.ts';
import { powerShellTokens } from '../powershell/tokens.ts';
import { isTable, PowerShellReader, textOf } from '../powershell/values.ts';
import type { PowerShellValue } from '../powershell/values.ts';
import { Variables } from '../variables.ts';
import { readForm } from './form-text.ts';

const names = /^(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr|curl|wget)$/i;

/** The parameters that take no value (about Invoke-RestMethod). */
const switches =
  /^-(?:UseBasicParsing|SkipCertificateCheck|SkipHttpErrorCheck|SkipHeaderValidation|NoProxy|UseDefaultCredentials|AllowUnencryptedAuthentication|AllowInsecureRedirect|PassThru|Resume|DisableKeepAlive|FollowRelLink|PreserveAuthorizationOnRedirect|PreserveHttpMethodOnRedirect|ProxyUseDefaultCredentials|NoBodyParsing|Verbose|Debug)$/i;

/** Whether a text is PowerShell rather than for another shell. */
export function isPowerShell(text: string): boolean {
  return (
    /\b(?:Invoke-(?:RestMethod|WebRequest)|irm|iwr|ConvertTo-Json|ConvertFrom-Json)\b/i.test(
      text,
    ) ||
    /^[ \t]*\$[\w:]+[ \t]*=/m.test(text) ||
    /\s-(?:Uri|Headers)\s/i.test(text)
  );
}

/** The calls of a text of PowerShell. */
export function readPowerShell(text: string): readonly FoundCall[] {
  if (!isPowerShell(text)) return [];
  const calls: FoundCall[] = [];
  const tokens = [...powerShellTokens(text)];
  const variables = new Variables<PowerShellValue>();
  const reader = new PowerShellReader(
    tokens,
    (one) => {
      const { token } = one;
      if (token?.kind !== 'word' || !names.test(token.text)) return false;
      one.at += 1;
      calls.push(...readInvocation(one));
      return true;
    },
    variables,
  );
  while (reader.token) {
    const from = reader.at;
    if (reader.token.kind === 'variable') readAssignment(reader, reader.token.text);
    else if (reader.token.kind === 'word' && names.test(reader.token.text)) reader.readOperand();
    if (reader.at === from) reader.at += 1;
  }
  return calls;
}

/** `$x = …`, `$x += …`, `$x['key'] = …`, `$x.key = …`, `$x.Add('key', …)`. */
function readAssignment(reader: PowerShellReader, name: string): void {
  const { variables } = reader;
  reader.at += 1;
  const keys: string[] = [];
  if (reader.isMark('[', '.')) {
    const isIndex = reader.isMark('[');
    reader.at += 1;
    keys.push(textOf(reader.readOperand()));
    if (isIndex) reader.at += 1;
  }
  const [key] = keys;
  const known = variables.get(name);
  const table = known !== undefined && isTable(known) ? known : undefined;
  if (/^add$/i.test(key ?? '') && reader.isMark('(') && table) {
    reader.at += 1;
    const [added = '', value = ''] = [reader.readExpression()].flat() as readonly PowerShellValue[];
    variables.set(name, new Map([...table, [textOf(added), value]]));
    return;
  }
  const isSum = reader.isMark('+=');
  if (!isSum && !reader.isMark('=')) return;
  reader.at += 1;
  const value = reader.readPiped();
  if (key !== undefined) {
    if (table) variables.set(name, new Map([...table, [key, value]]));
  } else if (!isSum || known === undefined) variables.set(name, value);
  else if (isTable(known) && isTable(value)) variables.set(name, new Map([...known, ...value]));
  else variables.set(name, textOf(known) + textOf(value));
}

/** The arguments, up to the end of the command. */
function readInvocation(reader: PowerShellReader): readonly FoundCall[] {
  const given = new Map<string, PowerShellValue>();
  const positional: PowerShellValue[] = [];
  while (reader.token && !reader.isMark('\n', ';', '|', ')', '}', '&&')) {
    const { token } = reader;
    if (token.kind === 'splat') {
      const table = reader.variables.get(token.text);
      if (table !== undefined && isTable(table))
        for (const [name, value] of table) given.set(`-${name.toLowerCase()}`, value);
      reader.at += 1;
    } else if (token.kind === 'word' && /^-[A-Za-z]/.test(token.text)) {
      reader.at += 1;
      const [, name = '', rest = ''] = /^(-\w+):?(.*)$/s.exec(token.text) ?? [];
      if (switches.test(name)) continue;
      given.set(name.toLowerCase(), rest === '' ? reader.readOperand() : rest);
    } else {
      const from = reader.at;
      positional.push(readArgument(reader));
      if (reader.at === from) reader.at += 1;
    }
  }
  const uri = find(given, 'uri') ?? positional[0];
  return uri === undefined ? [] : [callOf(textOf(uri), given)];
}

/** What stands together is one argument: `https://…/$id/answers`. */
function readArgument(reader: PowerShellReader): PowerShellValue {
  let value = reader.readOperand();
  for (let { token } = reader; token && 'isJoined' in token && token.isJoined; { token } = reader) {
    if (token.kind === 'mark') break;
    value = textOf(value) + textOf(reader.readOperand());
  }
  return value;
}

/** A parameter by the beginning of its name, as PowerShell takes it. */
function find(
  given: ReadonlyMap<string, PowerShellValue>,
  name: string,
): PowerShellValue | undefined {
  const whole = given.get(`-${name}`);
  if (whole !== undefined) return whole;
  return [...given].find(([key]) => key.length > 3 && `-${name}`.startsWith(key))?.[1];
}

function callOf(url: string, given: ReadonlyMap<string, PowerShellValue>): FoundCall {
  const body = find(given, 'body');
  const headers = find(given, 'headers');
  const token = find(given, 'token');
  const verb = textOf(find(given, 'method') ?? find(given, 'custommethod') ?? 'GET').toUpperCase();
  const isJson = typeof body === 'string' && /^\s*[{[]\s*"/.test(body);
  const pairs = body === undefined ? [] : pairsOf(body);
  return {
    kind: 'PowerShell command',
    url,
    verb,
    // The body of a GET goes into its query (about Invoke-RestMethod, -Body).
    ...(verb === 'GET' && body !== undefined && isTable(body) ? { query: pairs } : { form: pairs }),
    headers: [
      ...(headers !== undefined && isTable(headers) ? pairsOf(headers) : []),
      ...(token === undefined ? [] : [['Authorization', `Bearer ${textOf(token)}`] as const]),
    ],
    ...(isJson && {
      refusal:
        'The API takes no JSON (ConvertTo-Json): it reads the parameters of a POST from a form. Give -Body a hashtable.',
    }),
  };
}

function pairsOf(value: PowerShellValue): readonly Pair[] {
  if (typeof value === 'string') return readForm(value);
  if (!isTable(value)) return [];
  return [...value].map(([name, item]) => [
    name,
    Array.isArray(item) ? item.map(textOf).join(';') : boolean(textOf(item)),
  ]);
}

/** `$true` is a variable that everybody has. */
const boolean = (text: string): string => text.replace(/^\uE000\$(true|false)\uE001$/, '$1');
