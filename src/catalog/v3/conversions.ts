// This file says how the value of a parameter changes on its way from v2.3 to v3.

export const conversions = {
  pageSize:
    '15, 30, 50 or 100 only; another size moves the borders of the pages, so page changes, too',
  isoDate: 'epoch seconds become ISO 8601',
  eachId: 'one ID per call',
  repeatedId: 'a;b becomes the name repeated, once per ID',
  tagIds: 'names become IDs, the name repeated; any of them is enough',
  tagIdsNotAll: 'names become IDs, the name repeated; any of them is enough, where v2.3 wants all',
  tagIdsAsBefore: 'names become IDs, the name repeated; any of them is enough, as in v2.3',
  eachTag: 'one name per call; keep the item of exactly that name',
  boolean: 'true or false',
  partOfName: 'part of a name, as in v2.3',
  markdown: 'Markdown in both',
  array: 'a;b becomes a JSON array of names',
  words: 'other words',
} as const satisfies Record<string, string>;

export type ConversionId = keyof typeof conversions;
