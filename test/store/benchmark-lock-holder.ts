/** Run by benchmark-lock.test.ts as a process of its own: measures nothing, for ever. */
import { measuringAlone } from '../../main/store/benchmark-lock.ts';

const [folder = ''] = process.argv.slice(2);
await measuringAlone(folder, async () => {
  console.log('measuring');
  await new Promise((resolve) => process.stdin.resume().once('end', resolve));
});
