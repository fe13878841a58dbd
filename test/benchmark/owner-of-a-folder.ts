/** Creates a folder with a model in it, prints its path, and stays until it is killed. */
import { SyntheticFolder } from '../../main/benchmark/synthetic-folder.ts';
import { tinyModels } from '../../main/benchmark/type-model.ts';

const folder = await SyntheticFolder.make(1000);
await folder.write(tinyModels().shallow, new AbortController().signal);
console.log(folder.path);
setInterval(() => {}, 1000);
