import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { loadRegistry } from '../../registry/load.ts';
import { atOneScale, PublishedSpeeds } from '../predict/one-scale.ts';

/** Published speeds of machines that we do not have, against what we predict for them. Measures nothing. */

const OURS = new URL('../predict/published-speeds.json', import.meta.url);

const { positionals } = parseArgs({ allowPositionals: true });
const registry = await loadRegistry();
for (const file of positionals.length > 0 ? positionals : [OURS]) {
  for (const machine of PublishedSpeeds.array().parse(JSON.parse(await readFile(file, 'utf8'))))
    print(machine);
}

function print(machine: PublishedSpeeds): void {
  const { cpuScore, models, notPredicted } = atOneScale(machine, registry);
  const table = new Table({
    head: ['model', 'published tok/s', 'predicted', 'ratio'],
    style: { head: [], border: [] },
  });
  for (const { id, publishedTokensPerSec, predictedTokensPerSec, ratio } of models) {
    table.push([id, publishedTokensPerSec.toFixed(1), predictedTokensPerSec.toFixed(1), ratio.toFixed(2)]);
  }
  console.log(`${machine.processor}, ${machine.runtime}`);
  console.log(`Decode speed, all from a CPU score of ${cpuScore.toFixed(1)}: with it the median ratio is 1.`);
  console.log(table.toString());
  if (notPredicted.length > 0) console.log(`Not predicted: ${notPredicted.join(', ')}`);
}
