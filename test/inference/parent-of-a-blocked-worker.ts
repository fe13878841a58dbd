/** Starts a worker, prints its process id, and has it fill in a chat template that does not end. */
import { InferenceClient } from '../../main/inference/client.ts';
import { nodePlatform } from '../../main/platform.ts';
import { END, ENDLESS_TEMPLATE, writeScriptedModel } from './scripted-model.ts';

const client = new InferenceClient(nodePlatform);
await client.open('cpu', 60_000);
const script = { after: { '': END }, template: ENDLESS_TEMPLATE };
const { model } = await client.load(await writeScriptedModel(process.env.TEST_FOLDER ?? '.', script), false);
await client.context(model, 64, 1);
console.log(client.pid);
await client.prompt({ system: '', question: '' }, 600_000);
