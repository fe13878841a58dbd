/** Voices as predicted from the benchmark's graphs, and whole ones as they speak: `npm run bench:voice -- [--rounds N]`. */
import { parseArgs } from 'node:util';
import { loadRegistry } from '../../registry/load.ts';
import { thisMachine } from './this-machine.ts';
import { compareVoices, printVoices, QUALITIES, type VoiceRound } from './voice/compare.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const registry = await loadRegistry();
const machine = await thisMachine();
const rounds: VoiceRound[] = [];

for (let round = 0; round < Number(values.rounds); round++) {
  const found = await compareVoices(machine);
  rounds.push(found);
  const said = QUALITIES.map((quality) => {
    const { predicted, truth } = found[quality];
    return `${quality} ${predicted.toFixed(3)} / ${truth.toFixed(3)} = ${(predicted / truth).toFixed(2)}`;
  });
  console.error(`round ${round + 1}: ${said.join(', ')}`);
}
printVoices(rounds, registry.turn);
