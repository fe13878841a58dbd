/** Run by step-lock.test.ts as a separate process: announces a running step forever. */
import { StepName } from '../../main/steps/nouns/step-table.ts';
import { enterStep } from '../../main/store/step-lock.ts';

const [folder = '', step] = process.argv.slice(2);
const release = await enterStep(folder, StepName.parse(step));
console.log('entered');
await new Promise((resolve) => process.stdin.resume().once('end', resolve));
await release();
