/** Starts a worker, prints its process id once it answers, and keeps it busy. */
import { InferenceClient } from '../../main/inference/client.ts';
import { nodePlatform } from '../../main/platform.ts';
import { writeModel } from './model-on-disk.ts';

const client = new InferenceClient(nodePlatform);
await client.open('cpu', 60_000);
const { model } = await client.load(await writeModel(process.env.TEST_FOLDER ?? '.'), false);
await client.context(model, 64, 1);
console.log(client.pid);
await client.prefill(8, 1_000_000);
