// This file has the lines that set the variable of the token in each shell, asked for and not shown.
import { tokenVariable } from './snippet.ts';
import type { Block } from './snippet.ts';

export const inPosixShells: readonly Block[] = [
  { label: 'bash, zsh', text: `read -rs ${tokenVariable} && export ${tokenVariable}` },
  { label: 'fish', text: `read -sx ${tokenVariable}` },
  {
    label: 'dash, ksh',
    text: `stty -echo; read -r ${tokenVariable}; stty echo; export ${tokenVariable}`,
  },
];

export const inPowerShell: Block = {
  label: 'PowerShell',
  text: `$env:${tokenVariable} = [Net.NetworkCredential]::new('', (Read-Host -AsSecureString)).Password`,
};

export const inCmd: Block = { label: 'cmd', text: `set /p ${tokenVariable}=PAT: ` };

/** For a program, which any shell can start. */
export const inAnyShell: readonly Block[] = [...inPosixShells, inPowerShell, inCmd];
