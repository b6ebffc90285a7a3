// This file makes a picture of a chart that needs nothing from the page.

/** What the style sheet says of a mark, which a file does not have. */
const properties = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'font-size', 'font-weight'];
const head = 36;
const space = 12;

/** The chart under its title, on the colour of the page, as the text of an SVG file. */
export function toSvg(chart: SVGSVGElement, title: string): string {
  const [width, height] = sizeOf(chart);
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [...chart.querySelectorAll('*')];
  for (const [index, element] of [...copy.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(originals[index] ?? chart);
    for (const name of properties) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
  }
  for (const target of copy.querySelectorAll('[data-at]')) target.remove();
  const page = getComputedStyle(chart.closest('figure') ?? chart);
  const picture = make('svg', {
    width: width + 2 * space,
    height: height + head + space,
    'font-family': 'system-ui, sans-serif',
  });
  const heading = make('text', { x: space, y: 24, 'font-size': 14, 'font-weight': 600 });
  heading.setAttribute('fill', page.color);
  heading.textContent = title;
  const paper = make('rect', { width: '100%', height: '100%', fill: page.backgroundColor });
  const plot = make('g', { transform: `translate(${space} ${head})` });
  plot.append(...copy.childNodes);
  const name = make('title', {});
  name.textContent = title;
  picture.append(name, paper, heading, plot);
  return new XMLSerializer().serializeToString(picture);
}

/** The same as a PNG, sharp on a screen with two pixels for each. */
export async function toPng(chart: SVGSVGElement, title: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(toSvg(chart, title))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The browser made no picture.'));
    }, 'image/png');
  });
}

function sizeOf(chart: SVGSVGElement): readonly [width: number, height: number] {
  return [chart.width.baseVal.value, chart.height.baseVal.value];
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
