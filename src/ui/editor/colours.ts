// The editor cannot read the page's custom properties. These colours follow styles/tokens.css; every ink has a contrast of
// at least 4.5 to 1 on the papers it can stand on.

export interface Palette {
  readonly paper: string;
  readonly selection: string;
  readonly found: string;
  readonly foundHere: string;
  /** Lines of a diff, and the words in them that differ. */
  readonly added: string;
  readonly addedHere: string;
  readonly removed: string;
  readonly removedHere: string;
  readonly raised: string;
  readonly line: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly key: string;
  readonly text: string;
  readonly escape: string;
  readonly number: string;
  readonly keyword: string;
  readonly invalid: string;
}

export const lightPalette: Palette = {
  paper: '#fffefb',
  selection: '#d3e8e5',
  found: '#f9ecc6',
  foundHere: '#f3dc97',
  added: '#e6f3e3',
  addedHere: '#cbe5c6',
  removed: '#fbe9e7',
  removedHere: '#f3d0cc',
  raised: '#f6f4ef',
  line: '#857f73',
  ink: '#1d2127',
  soft: '#565a61',
  accent: '#0a6767',
  onAccent: '#ffffff',
  key: '#5f3592',
  text: '#1a5a2c',
  escape: '#7a3a06',
  number: '#0a4f75',
  keyword: '#8a1c52',
  invalid: '#a01f18',
};

export const darkPalette: Palette = {
  paper: '#1a1e25',
  selection: '#1c4644',
  found: '#443914',
  foundHere: '#534309',
  added: '#1a2c1f',
  addedHere: '#24452d',
  removed: '#38201f',
  removedHere: '#572b29',
  raised: '#12151a',
  line: '#727b88',
  ink: '#e9e7e2',
  soft: '#a7adb7',
  accent: '#56d0c4',
  onAccent: '#06211f',
  key: '#cbb0f7',
  text: '#8fdca2',
  escape: '#f4b37c',
  number: '#8bcbf4',
  keyword: '#f5a3c7',
  invalid: '#ffa198',
};
