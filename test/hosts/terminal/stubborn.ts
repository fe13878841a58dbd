/** Run by interruption.test.ts as a separate process: ignores the request to end. */
import { Interruption } from '../../../main/hosts/terminal/interruption.ts';

using interruption = new Interruption(
  () => console.log('asked'),
  () => console.log('leaving'),
);
console.log('running');
await new Promise((resolve) => setTimeout(resolve, 60_000));
interruption.throwIfAny();
