// This file gives the exports to the programs that they are made for, which npm installs into a folder of their own:
// a linter reads the OpenAPI document, consoles show it, a client is generated of it, and Postman, Bruno and an editor's client send requests.
import { installed } from '../support/packages.ts';
import { client } from './client.ts';
import { linter } from './linter.ts';
import type { Proof } from './proof.ts';
import { senders } from './senders.ts';
import { viewers } from './viewers.ts';

const proofs: readonly Proof[] = [linter, client, ...viewers, ...senders];

/** Says of each program what is wrong, if anything, and returns whether all is well; names choose some: `Bruno`. */
export async function proveExports(names: readonly string[]): Promise<boolean> {
  const chosen = proofs.filter(
    ({ name }) =>
      names.length === 0 || names.some((one) => name.toLowerCase().includes(one.toLowerCase())),
  );
  if (chosen.length === 0) console.log(`Nothing is called ${names.join(' or ')}.`);
  let isFine = chosen.length > 0;
  for (const { name, packages, prove } of chosen) {
    const faults = await prove(installed(packages));
    console.log(`${name.padEnd(28)} ${faults.length === 0 ? 'fine' : `${faults.length} faults`}`);
    for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`);
    isFine &&= faults.length === 0;
  }
  return isFine;
}
