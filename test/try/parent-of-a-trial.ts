/** Tries a model in the folder of a test, and prints the process id of its worker once it answers. */
import { TrialSite } from './trial-site.ts';

const site = await TrialSite.again(process.env.TEST_FOLDER ?? '.');
const { ended } = await site.tryUntil(({ doing, text }) => doing === 'answering' && text !== '');
console.log(site.worker('inference'));
await ended;
