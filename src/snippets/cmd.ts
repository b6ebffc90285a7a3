// This file writes for the Windows command prompt and for .bat files, which read a percent sign differently.
import { oneLine } from './powershell.ts';
import { plainRemark } from './remark.ts';
import { tokenVariable, type Block, type Snippet } from './snippet.ts';

/** cmd refuses longer lines. */
const longestLine = 8191;

export const cmd: Snippet = {
  id: 'cmd',
  label: 'cmd',
  write: (request, publicToken, remark) => {
    const { url, verb, form, header, extraHeaders } = request;
    const shell = `powershell -NoProfile -Command "${oneLine(request, publicToken)}"`;
    const token = publicToken ?? `%${tokenVariable}%`;
    const start = `curl.exe --compressed --header "${header.name}: ${header.scheme}`;
    const data = verb === 'POST' ? ` --data "${form}"` : '';
    const extra = extraHeaders.map(({ name, value }) => ` --header "${name}: ${value}"`).join('');
    const end = `"${extra}${data} "${url}"`;
    const blocks = [
      block('Command prompt', shell),
      block('.bat file', inBatch(shell)),
      block('Command prompt, curl.exe', start + token + end),
      block('.bat file, curl.exe', start + token + inBatch(end)),
    ];
    return remark === undefined ? blocks : blocks.map((each) => commented(each, remark));
  },
  notes: [
    'Some curl.exe that come with Windows cannot unpack gzip and stop at --compressed: take the PowerShell form there.',
    'Inside a .bat file every % is written twice; at the prompt it is not.',
  ],
  setToken: [{ label: 'cmd', text: `set /p ${tokenVariable}=PAT: ` }],
};

/** In a .bat file `%23` would be the second argument and a 3. */
function inBatch(line: string): string {
  return line.replaceAll('%', '%%');
}

/** The line needs to be free of all that cmd reads before it knows a comment, and of `/?`, which asks rem for its help. */
function commented(block: Block, remark: string): Block {
  return {
    ...block,
    text: `rem ${plainRemark(remark).replace(/[%^&|<>"!?]/g, ' ')}\n${block.text}`,
  };
}

function block(label: string, text: string): Block {
  if (text.length <= longestLine) return { label, text };
  return { label, text, warning: `Too long for cmd, which takes ${longestLine} characters.` };
}
