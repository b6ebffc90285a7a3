import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects what starting up left behind, and from then on before the heap has grown by half of what is in use, and the
 * space for new objects as it is: node would let the first grow to four times as much and the second to 48 MB, on a
 * computer that has other things to do.
 */
export function limitHeapGrowth(): void {
  setFlagsFromString('--heap-growing-percent=40');
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}
