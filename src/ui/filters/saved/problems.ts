/** What became of the filters in the storage. */
export type StorageState = 'saved' | 'damaged' | 'newer' | 'unreadable' | 'refused';

/** Why filters are not saved, and what to do; empty when they are. */
export const problems: Readonly<Record<StorageState, string>> = {
  saved: '',
  damaged:
    "Some of the filters saved in this browser can't be read and are left out. They are lost once you save another filter.",
  newer:
    'The filters in this browser were saved by a newer version of this explorer and are left unchanged. Yours last only while this page is open: reload it to get the newer version, or export them.',
  unreadable:
    "The filters saved in this browser can't be read. They are left unchanged until you save another filter, which replaces them.",
  refused:
    "This browser can't save your filters, for example in a private window or when its storage is full. They last only while this page is open: export them.",
};
