// The guides, in the order of their files. The titles are read when the page is built; a text is fetched when it is opened.
import type { Guide, GuideOutline } from './guide.ts';
import { guideId, readGuide } from './read-guide.ts';

/** The titles of all guides. */
export const guides: readonly GuideOutline[] = Object.values(
  import.meta.glob<GuideOutline>('./texts/*.md', {
    query: '?outline',
    import: 'default',
    eager: true,
  }),
);

const texts = import.meta.glob<string>('./texts/*.md', { query: '?raw', import: 'default' });

/** Fetches a guide; rejects where its text can't be had. */
export async function loadGuide(id: string): Promise<Guide> {
  const [file, load] = Object.entries(texts).find(([path]) => guideId(path) === id) ?? [];
  if (file === undefined || load === undefined) throw new Error(`There is no guide “${id}”.`);
  return readGuide(file, await load());
}
