// This file keeps one collection of pages in the browser, so that a reload does not lose it. Nothing of a token is in it.
import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import type { Piece } from '../exchange/pages/collect.ts';
import { cleanDeep } from './clean-deep.ts';
import { hasDatabase, openStore } from './database.ts';

const databaseName = 'explorer-pages';
/** The key of the record; the pieces have the numbers of their pages. */
const recordKey = 'collection';

/** The most that is kept, in characters; what comes after it is in memory only. */
const mostKept = 250_000_000;
/** How long it is kept. Milliseconds. */
const longestKept = 7 * 86_400_000;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const recordSchema = v.object({
  version: v.literal(1),
  /** Of whoever collects: another tab that takes over has another. */
  id: v.string(),
  /** Epoch milliseconds of the last page. */
  at: v.number(),
  endpoint: v.string(),
  /** As they are sent. */
  values: v.record(v.string(), v.string()),
  target: v.picklist(['sandbox', 'team']),
  team: v.string(),
  style: v.string(),
  fault: v.string(),
  pageSize: count,
  limits: v.object({ items: count, reserve: count }),
  progress: v.object({
    nextPage: count,
    pages: count,
    items: count,
    duplicates: count,
    total: v.optional(count),
    quotaRemaining: v.optional(count),
  }),
  isComplete: v.boolean(),
  wrapper: v.object({ before: v.string(), after: v.string() }),
  /** Characters that are kept. */
  size: count,
});

/** What is kept of a collection beside its items: the request as a recipe, and how far it has come. */
export type CollectionRecord = v.InferOutput<typeof recordSchema>;

const pieceSchema = v.object({
  page: count,
  text: v.string(),
  count,
  keys: v.array(v.string()),
});

/** What became of a page: another tab may have taken over, and the browser may have no room. */
export type Kept = 'kept' | 'replaced' | 'full' | 'failed';

export interface CollectedPages {
  /** Takes the place of whatever was kept. */
  readonly begin: (record: CollectionRecord) => Promise<Kept>;
  /** Adds a page with the progress after it, both or neither. */
  readonly append: (record: CollectionRecord, piece: Piece) => Promise<Kept>;
  /** Goes on with what is kept under another id. */
  readonly takeOver: (record: CollectionRecord) => Promise<Kept>;
  readonly readRecord: () => Promise<CollectionRecord | undefined>;
  /** The pieces one after the other; undefined where one is missing. */
  readonly readPieces: (record: CollectionRecord) => Promise<readonly Piece[] | undefined>;
  /** Drops what is kept, or only what is of a target. */
  readonly drop: (target?: CollectionRecord['target']) => Promise<void>;
  /** Takes out of every text what `clean` takes out. */
  readonly redact: (clean: (text: string) => string) => Promise<void>;
}

export function collectedPages(
  factory: IDBFactory | undefined,
  now: () => number = Date.now,
): CollectedPages {
  const use = openStore(factory, databaseName, 'pages');

  const exists = () => hasDatabase(factory, databaseName);

  const readRecord = async (): Promise<CollectionRecord | undefined> => {
    if (!(await exists())) return undefined;
    const read = await use('readonly', (store) => promisifyRequest<unknown>(store.get(recordKey)));
    const { success, output } = v.safeParse(recordSchema, read);
    if (!success) return undefined;
    if (now() - output.at <= longestKept) return output;
    await drop();
    return undefined;
  };

  const drop: CollectedPages['drop'] = async (target) => {
    if (!(await exists())) return;
    if (target !== undefined && (await readRecord())?.target !== target) return;
    await use('readwrite', (store) => {
      store.clear();
      return promisifyRequest(store.transaction);
    });
  };

  return {
    readRecord: () => readRecord().catch(() => undefined),
    drop: (target) => drop(target).catch(() => undefined),
    begin: (record) =>
      attempt(() =>
        use('readwrite', async (store) => {
          store.clear();
          store.put(record, recordKey);
          await promisifyRequest(store.transaction);
          return 'kept' as const;
        }),
      ),
    takeOver: (record) =>
      attempt(() =>
        use('readwrite', async (store) => {
          store.put(record, recordKey);
          await promisifyRequest(store.transaction);
          return 'kept' as const;
        }),
      ),
    append: async (record, piece) => {
      if (record.size > mostKept) return 'full';
      return attempt(() =>
        use('readwrite', async (store) => {
          const kept: unknown = await promisifyRequest<unknown>(store.get(recordKey));
          if (!v.is(recordSchema, kept) || kept.id !== record.id) return 'replaced';
          store.put(piece, piece.page);
          store.put(record, recordKey);
          await promisifyRequest(store.transaction);
          return 'kept';
        }),
      );
    },
    readPieces: async ({ progress }) => {
      const pieces: Piece[] = [];
      for (let page = 1; page < progress.nextPage; page += 1) {
        const read = await use('readonly', (store) => promisifyRequest<unknown>(store.get(page)));
        if (!v.is(pieceSchema, read)) return undefined;
        pieces.push(read);
      }
      return pieces;
    },
    redact: async (clean) => {
      const record = await readRecord().catch(() => undefined);
      if (!record) return;
      const write = (value: unknown, key: IDBValidKey): Promise<unknown> =>
        use('readwrite', (store) => promisifyRequest(store.put(value, key)));
      const cleaned = cleanDeep(record, clean);
      if (cleaned !== record) await write(cleaned, recordKey);
      for (let page = 1; page < record.progress.nextPage; page += 1) {
        const read = await use('readonly', (store) => promisifyRequest<unknown>(store.get(page)));
        const piece = cleanDeep(read, clean);
        if (piece !== read) await write(piece, page);
      }
    },
  };
}

async function attempt(work: () => Promise<'kept' | 'replaced'>): Promise<Kept> {
  try {
    return await work();
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed';
  }
}
