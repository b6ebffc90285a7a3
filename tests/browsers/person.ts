// This file does in a page what a person does: looks for something by its role and name, waits for it, and uses it.
import type { Engine } from './engine.ts';

/** Milliseconds that something may take to appear. */
const patience = 20_000;

/** Pixels from the corner of the window. */
interface Place {
  readonly x: number;
  readonly y: number;
}

export class Person {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Loads the page anew, whatever was open; all its columns stand then. */
  async opens(address: string): Promise<void> {
    await this.#engine.open('about:blank');
    await this.#engine.open(address);
    await this.sees('[aria-label="Try it"]');
    await this.sees('[aria-label="Commands"]');
  }

  /** Presses what has the name: a button, a tab, a link, an option that is drawn. */
  async presses(name: string, role = 'button, a, [role=tab], [role=button], label'): Promise<void> {
    await this.#press(name, `find(${JSON.stringify(role)}, ${JSON.stringify(name)}, placeOf)`);
  }

  async pressesFirst(selector: string): Promise<void> {
    await this.#press(
      selector,
      `[...document.querySelectorAll(${JSON.stringify(selector)})].filter(isShown).map(placeOf)[0]`,
    );
  }

  /** Types into the field with the label, in the place of what is in it; presses again if the focus went elsewhere. */
  async fills(label: string, text: string): Promise<void> {
    const fields = 'input, textarea';
    const focused = `(one) => one === document.activeElement && (one.select(), true)`;
    await this.#until(`focus in ${label}`, async () => {
      await this.presses(label, fields);
      return this.#look(`find('${fields}', ${JSON.stringify(label)}, ${focused})`);
    });
    await this.#engine.type(text);
  }

  /** Types where the focus is. */
  async types(text: string): Promise<void> {
    await this.#engine.type(text);
  }

  /** Waits until what the selector names is on the page, with a text in it. */
  async sees(selector: string, text = ''): Promise<void> {
    await this.#waitFor(
      `“${text}” in ${selector}`,
      `[...document.querySelectorAll(${JSON.stringify(selector)})].some((one) => isShown(one) && one.textContent.includes(${JSON.stringify(text)}))`,
    );
  }

  async seesValue(label: string, value: string): Promise<void> {
    await this.#waitFor(
      `“${value}” in ${label}`,
      `find('input, textarea', ${JSON.stringify(label)}, (one) => one.value.includes(${JSON.stringify(value)}))`,
    );
  }

  /** Presses once it stands still: what is still being laid out would be somewhere else by then. */
  async #press(what: string, expression: string): Promise<void> {
    const look = async () => (await this.#waitFor(what, expression)) as Place;
    let before = await look();
    let place = await look();
    while (place.x !== before.x || place.y !== before.y) [before, place] = [place, await look()];
    await this.#engine.click(place.x, place.y);
  }

  #waitFor(what: string, expression: string): Promise<unknown> {
    return this.#until(what, () => this.#look(expression));
  }

  #look(expression: string): Promise<unknown> {
    return this.#engine.evaluate(`(() => { ${helpers}; return ${expression}; })()`);
  }

  async #until(what: string, look: () => Promise<unknown>): Promise<unknown> {
    const end = Date.now() + patience;
    for (;;) {
      const found = await look();
      if (found !== null && found !== undefined && found !== false) return found;
      if (Date.now() > end) throw new Error(`There is no ${what} after ${patience / 1000} s.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** What runs in the page. A name is that of the label, of `aria-label`, or the text. */
const helpers = `
  const isShown = (one) => { const { width, height } = one.getBoundingClientRect(); return width > 0 && height > 0 && getComputedStyle(one).visibility === 'visible'; };
  const trim = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const labelOf = (one) => trim(one.getAttribute('aria-label') ?? [...(one.labels ?? [])].map((label) => label.textContent).join(' '));
  const nameOf = (one) => labelOf(one) || (one.matches('input, textarea') ? '' : trim(one.textContent));
  const placeOf = (one) => { one.scrollIntoView({ block: 'nearest' }); const { left, top, width, height } = one.getBoundingClientRect(); const [x, y] = [left + width / 2, top + height / 2]; const hit = document.elementFromPoint(x, y); return !one.disabled && (one.contains(hit) || hit?.contains(one)) ? { x, y } : null; };
  const find = (selector, name, use) => { const one = [...document.querySelectorAll(selector)].filter(isShown).find((each) => nameOf(each) === name); return one ? use(one) : null; };
`;
