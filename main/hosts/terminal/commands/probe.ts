import { Command } from 'commander';
import { machineJson } from '../../../words/json/facts.ts';
import { asking } from '../command.ts';
import { machinePage } from '../print/machine.ts';

export function probeCommand(): Command {
  const command = new Command('probe')
    .description('Say what this machine has: processor, memory, graphics cards, disk.')
    .addHelpText('after', EXAMPLES);
  return asking(command, async (session, _options, terminal) => {
    const machine = await session.run('probe', () => session.setup.probe.run());
    return {
      result: machineJson(machine),
      warnings: machine.warnings,
      page: machinePage(terminal.out, machine),
    };
  });
}

const EXAMPLES = `
Examples:
  $ voicefit probe
  $ voicefit probe --json > machine.json   for recommend --machine, here or elsewhere`;
