import type { Command } from 'commander';
import { SpeedFile } from '../../benchmark/nouns/speed-file.ts';
import { MachineFile } from '../../probe/nouns/machine-file.ts';
import { Target, WhatIf } from '../../recommend/nouns/what-if-input.ts';
import { UsageError } from './errors.ts';
import { readInput } from './input-file.ts';
import { nameOf, numberOf, option } from './options.ts';

/** What the command line imagines instead of this machine. */
export interface WhatIfOptions {
  readonly ram?: number;
  readonly cores?: number;
  readonly gpu?: string;
  readonly vram?: number;
  readonly score?: number;
  /** Files printed by the commands of the same names. */
  readonly machine?: string;
  readonly speed?: string;
  readonly language?: string;
  readonly target?: Target;
}

const { ramGb, cores, vramGb, score } = WhatIf.shape;

/** Adds the language of the calls, what will run the models, and the options that describe another machine. */
export function withWhatIf(command: Command): Command {
  return command
    .addOption(option('--language <tag>', 'the language of callers, such as de-DE', nameOf))
    .addOption(option('--target <name>', 'what will run the models', nameOf).choices(Target.options))
    .optionsGroup('Another machine than this one (nothing is measured then):')
    .addOption(option('--ram <GB>', 'memory', numberOf(ramGb, 'gigabytes above 0, such as 16')))
    .addOption(
      option('--cores <N>', 'usable cores', numberOf(cores, 'a whole number of at least 1, such as 8')),
    )
    .addOption(option('--gpu <name>', 'a graphics card such as "RTX 4070", or none', nameOf))
    .addOption(option('--vram <GB>', 'memory of the card', numberOf(vramGb, 'gigabytes above 0, such as 12')))
    .addOption(
      option('--score <N>', 'CPU score, tokens/s', numberOf(score, 'tokens per second above 0, such as 2.5')),
    )
    .addOption(option('--machine <file>', 'what probe --json printed; - reads it from a pipe', nameOf))
    .addOption(option('--speed <file>', 'what benchmark --json printed; - reads it from a pipe', nameOf));
}

/** @throws UsageError where the options contradict each other; WrongInputFile */
export async function whatIfOf(options: WhatIfOptions): Promise<WhatIf> {
  refuseContradictions(options);
  const { ram, cores, gpu, vram, score, machine, speed, language, target } = options;
  return {
    ...(ram === undefined ? {} : { ramGb: ram }),
    ...(cores === undefined ? {} : { cores }),
    ...(gpu === undefined ? {} : { gpu }),
    ...(vram === undefined ? {} : { vramGb: vram }),
    ...(score === undefined ? {} : { score }),
    ...(language === undefined ? {} : { language }),
    ...(target === undefined ? {} : { target }),
    ...(machine === undefined ? {} : { machine: await readInput(machine, MachineFile, 'probe') }),
    ...(speed === undefined ? {} : { speed: await readInput(speed, SpeedFile, 'benchmark') }),
  };
}

function refuseContradictions({ gpu, vram, score, machine, speed }: WhatIfOptions): void {
  if (gpu?.toLowerCase() === 'none' && vram !== undefined) {
    throw new UsageError((words) => words.noCardNoVram);
  }
  if (score !== undefined && speed !== undefined) {
    throw new UsageError((words) => words.scoreAndSpeed);
  }
  if (machine === '-' && speed === '-') {
    throw new UsageError((words) => words.bothFromPipe);
  }
}
