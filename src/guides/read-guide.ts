// This file reads the Markdown of a guide: a heading, an introduction, and below it a heading for each step, which may end
// with a fenced block of what can be tried. Whoever writes a guide hears of each mistake at once.
import type { Guide, Step } from './guide.ts';
import { readAttempt } from './read-attempt.ts';

const fence = /^```try (\S+)\n([\s\S]*?)^```$/m;

/** Reads the guide in a file; throws an `Error` that names the file and the place where it isn't one. */
export function readGuide(file: string, markdown: string): Guide {
  const [head = '', ...sections] = markdown.replaceAll('\r\n', '\n').split(/^## /m);
  const [, title, introduction = ''] = /^# (.+)\n([\s\S]*)$/.exec(head) ?? [];
  if (title === undefined)
    throw new Error(`${file}: expected a heading such as “# Paging” on top.`);
  const steps = sections.map((section) => readStep(file, section));
  const twice = steps.find(({ id }, at) => steps.findIndex((one) => one.id === id) !== at);
  if (twice) throw new Error(`${file}: two steps are called “${twice.title}”.`);
  return { id: guideId(file), title, introduction: introduction.trim(), steps };
}

/** The id of a guide from the name or path of its file: `paging` for `texts/04-paging.md`. */
export function guideId(file: string): string {
  const id = /(?:^|\/)\d+-([a-z0-9-]+)\.md$/.exec(file)?.[1];
  if (id === undefined) throw new Error(`${file}: expected a name such as 04-paging.md.`);
  return id;
}

function readStep(file: string, section: string): Step {
  const end = section.indexOf('\n');
  const [title, body] = [section.slice(0, end).trim(), section.slice(end).trim()];
  const [block, slug = '', lines = ''] = fence.exec(body) ?? [];
  const step = { id: idOf(title), title, text: body.replace(block ?? '', '').trim() };
  const place = `${file}, “${title}”`;
  if (block === undefined) return step;
  if (!body.endsWith(block)) throw new Error(`${place}: the block to try stands at the end.`);
  return { ...step, attempt: readAttempt(place, slug, lines) };
}

function idOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
