import { ORPCError } from '@orpc/server';
import { CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { endingOf, Interrupted, UsageError } from '../../../main/hosts/terminal/errors.ts';
import { SetupError } from '../../../main/nouns/setup-error.ts';

class DiskFull extends SetupError {
  readonly code = 'disk-full';
  readonly nextStep = 'Free some space.';
  readonly mishap = null;
}

const failed = (code: string) =>
  new ORPCError('FAILED', {
    defined: true,
    message: 'It is broken.',
    data: { code, message: 'It is broken.', nextStep: 'Mend it.' },
  });

test.for([
  ['help', new CommanderError(0, 'commander.helpDisplayed', ''), 0, null],
  ['a line that commander refused', new CommanderError(1, 'commander.unknownOption', ''), 2, null],
  ['contradictory options', new UsageError('Leave one out.'), 2, 'error: Leave one out.'],
  ['Ctrl-C', new Interrupted('SIGINT'), 130, 'Stopped.'],
  ['a start that failed', new DiskFull('The disk\nis full.'), 1, 'error: The disk is full. Free some space.'],
  ['a step that failed', failed('disk-full'), 1, 'error: It is broken. Mend it.'],
  ['an unknown name', failed('unknown-tier'), 2, 'error: It is broken. Mend it.'],
  ['wishes that contradict', failed('contradictory-request'), 2, 'error: It is broken. Mend it.'],
  ['another step that runs', new ORPCError('BUSY', { message: 'Busy.' }), 1, 'error: Busy.'],
] as const)('%s ends as it should', ([, error, exitCode, line]) => {
  expect(endingOf(error)).toEqual({ exitCode, line });
});

test('a bug is one line that says how to see where, and is not passed off as anything else', () => {
  const { exitCode, line } = endingOf(new TypeError('x is not\na function'));
  expect(exitCode).toBe(1);
  expect(line).toMatch(/^error: x is not a function\. .*VOICEFIT_DEBUG=1.*$/);
  expect(endingOf('thrown text').line).toContain('thrown text');
});
