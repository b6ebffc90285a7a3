import { splitWords } from './words.ts';

export interface IndexedText {
  readonly text: string;
  /** How much of the text a word makes up: the longer the text, the less. */
  readonly wordShare: number;
  /** Who has this text. */
  readonly ids: number[];
}

/** Texts by their words. Posts repeat each other, so a text is indexed once, however many posts have it. */
export class TextIndex {
  readonly #byId = new Map<number, IndexedText>();
  readonly #byText = new Map<string, IndexedText>();
  readonly #byWord = new Map<string, IndexedText[]>();
  #largestId = 0;

  get largestId(): number {
    return this.#largestId;
  }

  find(word: string): readonly IndexedText[] {
    return this.#byWord.get(word) ?? [];
  }

  put(id: number, text: string) {
    if (this.#byId.get(id)?.text === text) return;
    this.remove(id);
    const known = this.#byText.get(text);
    known?.ids.push(id);
    this.#byId.set(id, known ?? this.#index(id, text));
    this.#largestId = Math.max(this.#largestId, id);
  }

  remove(id: number) {
    const indexed = this.#byId.get(id);
    if (!indexed) return;
    const { text, ids } = indexed;
    this.#byId.delete(id);
    ids.splice(ids.indexOf(id), 1);
    if (ids.length > 0) return;
    this.#byText.delete(text);
    for (const word of new Set(splitWords(text))) {
      const texts = this.#byWord.get(word) ?? [];
      texts.splice(texts.indexOf(indexed), 1);
    }
  }

  #index(id: number, text: string): IndexedText {
    const indexed = { text, wordShare: 1 / Math.sqrt(text.length), ids: [id] };
    this.#byText.set(text, indexed);
    for (const word of new Set(splitWords(text))) {
      const texts = this.#byWord.get(word);
      if (texts) texts.push(indexed);
      else this.#byWord.set(word, [indexed]);
    }
    return indexed;
  }
}
