// This file takes the addresses out of a body that has been sanitised: nothing in it can be followed or fetched any more.

/** What a body points at. */
export interface Reference {
  readonly kind: 'Link' | 'Image';
  /** The text of the link, or the description of the image. */
  readonly text: string;
  readonly address: string;
}

const longest = 120;

/** Changes the body in place; returns what it pointed at, in its order. */
export function takeReferences(body: ParentNode): readonly Reference[] {
  return [...body.querySelectorAll('a, img')].flatMap((element) => {
    const reference =
      element.localName === 'img'
        ? takeImage(element, element.getAttribute('src') ?? '')
        : takeLink(element, element.getAttribute('href') ?? '');
    return reference.address === '' ? [] : [reference];
  });
}

/** Without an address it is no link, for the keyboard either. */
function takeLink(link: Element, address: string): Reference {
  link.removeAttribute('href');
  link.className = 'link';
  if (address !== '') link.setAttribute('title', address);
  return { kind: 'Link', text: link.textContent.trim(), address };
}

function takeImage(image: Element, address: string): Reference {
  const text = image.getAttribute('alt')?.trim() ?? '';
  const note = image.ownerDocument.createElement('span');
  note.className = 'image';
  note.textContent = ['Image', text, cut(address)].filter((part) => part !== '').join(' · ');
  image.replaceWith(note);
  return { kind: 'Image', text, address };
}

/** An image can be within its address. */
function cut(address: string): string {
  return address.length > longest ? `${address.slice(0, longest)}…` : address;
}
