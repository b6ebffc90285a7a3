/** A record while it is being written: what all of its kind have comes first and at once, so they are stored alike. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
