/* node make-dist.ts FOLDER: makes the stand-in's dist there and prints its executable. */
import { resolve } from 'node:path';
import { makeDist } from './dist-folder.ts';

const [, , folder] = process.argv;
if (folder === undefined) {
  console.error('node make-dist.ts FOLDER');
  process.exit(2);
}
console.log(await makeDist(resolve(folder)));
