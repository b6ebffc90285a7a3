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

  put(id: number, text: string): void {
    if (this.#byId.get(id)?.text === text) return;
    this.remove(id);
    const indexed = this.#byText.get(text) ?? this.#index(text);
    indexed.ids.push(id);
    this.#byId.set(id, indexed);
    this.#largestId = Math.max(this.#largestId, id);
  }

  remove(id: number): void {
    const indexed = this.#byId.get(id);
    if (!indexed) return;
    this.#byId.delete(id);
    takeOut(indexed.ids, id);
    if (indexed.ids.length > 0) return;
    this.#byText.delete(indexed.text);
    for (const word of new Set(splitWords(indexed.text))) {
      takeOut(this.#byWord.get(word) ?? [], indexed);
    }
  }

  #index(text: string): IndexedText {
    const indexed = { text, wordShare: 1 / Math.sqrt(text.length), ids: [] };
    this.#byText.set(text, indexed);
    for (const word of new Set(splitWords(text))) {
      const texts = this.#byWord.get(word);
      if (texts) texts.push(indexed);
      else this.#byWord.set(word, [indexed]);
    }
    return indexed;
  }
}

function takeOut<T>(items: T[], item: T) {
  items.splice(items.indexOf(item), 1);
}

/** Splits a text into the words that search knows: lower case, with the signs that names such as c++ and .net carry. */
export function splitWords(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}_+#.]+/gu) ?? [];
  return words.map(withoutDots).filter(Boolean);
}

/** Takes the end of a sentence off. Not with a pattern: in `....x` it would start anew at every dot. */
function withoutDots(word: string) {
  let end = word.length;
  while (word[end - 1] === '.') end--;
  return word.slice(0, end);
}
