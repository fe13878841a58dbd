import { expect, test } from 'vitest';
import { downloadLines, isBusy } from '../../../../main/hosts/terminal/install/download-lines.ts';
import { visible } from '../../../../main/hosts/terminal/layout.ts';
import type { InstallFile, InstallProgress } from '../../../../main/install/nouns/step.ts';
import { GB, MB } from '../../../../main/nouns/bytes.ts';
import { german, page } from '../given.ts';

const file = (id: string, state: InstallFile['state'], fetchedBytes: number, bytes = GB): InstallFile => ({
  ...{ id, state, fetchedBytes, bytes },
});

function lines(progress: Partial<InstallProgress>, on = page(), silentSec = 0): string[] {
  const all = { request: null, files: [], bytesPerSec: null, waitingFor: null, ...progress };
  const running = { step: 'install', startedAt: '2026-01-02T03:04:05.000Z', progress: all } as const;
  return downloadLines(on, { running, silentSec });
}

test('there is a line per file, and one for all with amount, speed and time left', () => {
  const files = [
    file('vosk', 'ready', 40 * MB, 40 * MB),
    file('phi-3', 'fetching', 0.5 * GB),
    file('voice', 'waiting', 0, 60 * MB),
  ];
  expect(lines({ files, bytesPerSec: 10 * MB })).toEqual(
    [
      'vosk   ████████████████████  100 %  ready      ',
      'phi-3  ██████████░░░░░░░░░░   50 %  downloading',
      'voice  ░░░░░░░░░░░░░░░░░░░░    0 %  waiting    ',
      '0.54 GB of 1.1 GB  10 MB/s  60 s left',
    ].map((line) => line.trimEnd()),
  );
});

test('a bar is full only when the file is ready', () => {
  expect(lines({ files: [file('phi-3', 'checking', GB)] })[0]).toBe(
    'phi-3  ███████████████████░   99 %  checking',
  );
  expect(lines({ files: [file('phi-3', 'ready', GB)] })[0]).toContain('████████████████████  100 %');
});

test('while the speed is not known, no time left is claimed', () => {
  expect(lines({ files: [file('phi-3', 'fetching', 0.5 * GB)] }).at(-1)).toBe('0.5 GB of 1 GB');
});

test('who is waited for is named, with the seconds since the last byte', () => {
  const progress = { files: [file('phi-3', 'fetching', 0.5 * GB)], waitingFor: 'huggingface.co' };
  expect(lines(progress, page(), 8.7).at(-1)).toBe('0.5 GB of 1 GB  Waiting for huggingface.co, 8 s');
  expect(lines(progress, page(80, true, german), 8.7).at(-1)).toBe(
    '0,5 GB von 1 GB  Warten auf huggingface.co, 8 s',
  );
});

test.for([40, 60, 80, 110])('no line is wider than %i characters, and all have the same columns', (width) => {
  const files = [
    file('qwen3-30b-a3b-instruct-2507-with-a-very-long-name', 'fetching', 0.5 * GB),
    file('voice', 'checking', 0.2 * GB),
  ];
  for (const wording of [undefined, german]) {
    const shown = lines(
      { files, waitingFor: 'a-host-with-a-long-name.example.com' },
      page(width, true, wording),
    );
    expect(Math.max(...shown.map(visible))).toBeLessThan(width);
    expect(shown[0]?.indexOf('█')).toBe(shown[1]?.indexOf('█'));
  }
});

test('without Unicode the bar is drawn in ASCII', () => {
  const shown = lines({ files: [file('x'.repeat(99), 'fetching', 1)] }, page(60, false));
  expect(shown.join('')).toMatch(/^[ -~]*$/);
});

test('where everything is there already, there is nothing to say', () => {
  const progress = (state: InstallFile['state']) => ({
    ...{ request: null, bytesPerSec: null, waitingFor: null },
    files: [file('phi-3', state, 0)],
  });
  expect([isBusy(progress('waiting')), isBusy(progress('ready')), isBusy(progress('fetching'))]).toEqual([
    false,
    false,
    true,
  ]);
});
