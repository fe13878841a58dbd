import { ORPCError } from '@orpc/server';
import { CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { endingOf, Interrupted, UsageError } from '../../../main/hosts/terminal/errors.ts';
import type { Failure } from '../../../main/nouns/failure.ts';
import { SetupError } from '../../../main/nouns/setup-error.ts';
import { english, german } from './given.ts';

const failed = (data: Failure) => new ORPCError('FAILED', { defined: true, data });
const busy = (elsewhere: boolean) =>
  new ORPCError('BUSY', { defined: true, data: { step: 'benchmark', elsewhere } });

test.for([
  ['help', new CommanderError(0, 'commander.helpDisplayed', ''), 0, null],
  ['a line that commander refused', new CommanderError(1, 'commander.unknownOption', ''), 2, null],
  [
    'contradictory options',
    new UsageError((words) => words.outFormat('x')),
    2,
    'error: x has to end in .json, for tools, or .txt, for people.',
  ],
  ['Ctrl-C', new Interrupted('SIGINT'), 130, 'Stopped.'],
  [
    'a start that failed',
    new SetupError({ code: 'file-not-written', file: 'a\nb.txt', why: 'ENOSPC' }),
    1,
    'error: a b.txt cannot be written (the disk is full). Name another file or folder.',
  ],
  [
    'a step that failed',
    failed({ code: 'worker-silent', doing: 'load', sec: 300 }),
    1,
    'error: llama.cpp has not answered for 300 s while loading a model. Measure again when the machine is less busy.',
  ],
  [
    'an unknown name',
    failed({ code: 'unknown-tier', typed: 'HUGE', nearest: null, known: null }),
    2,
    'error: There is no tier "HUGE". "voicefit tiers" lists all.',
  ],
  [
    'options that contradict each other',
    failed({ code: 'contradictory-request', one: '--a', other: '--b' }),
    2,
    'error: --a and --b contradict each other. Leave one of the two out.',
  ],
  [
    'another step that runs',
    busy(false),
    1,
    'error: The step "Measure" is running. Wait until it ends, or cancel it.',
  ],
  [
    'a measurement in another process',
    busy(true),
    1,
    'error: Another Voicefit is measuring this machine right now. Wait until it ends, or cancel it.',
  ],
] as const)('%s ends with the right exit code and line', ([, error, exitCode, line]) => {
  expect(endingOf(error, english)).toEqual({ exitCode, line });
});

test('a bug is one line that says how to find its place, and is not reported as anything else', () => {
  const { exitCode, line } = endingOf(new TypeError('x is not\na function'), english);
  expect(exitCode).toBe(1);
  expect(line).toMatch(/^error: x is not a function\. .*VOICEFIT_DEBUG=1.*$/);
  expect(endingOf('thrown text', english).line).toContain('thrown text');
});

test.for([
  ['contradictory options', new UsageError((words) => words.noCardNoVram), /^Fehler: --gpu none hat keinen/],
  ['Ctrl-C', new Interrupted('SIGINT'), /^Beendet\.$/],
  ['another step that runs', busy(false), /^Fehler: Der Schritt „Messen“ läuft/],
  ['a bug', new TypeError('x is null'), /^Fehler: x is null\. Das ist ein Programmfehler;/],
] as const)('in German, %s ends with a German line', ([, error, line]) => {
  expect(endingOf(error, german).line).toMatch(line);
});
