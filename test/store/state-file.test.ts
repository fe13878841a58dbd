import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { migrate, NewerState, NOTHING_SAVED } from '../../main/store/state-file.ts';
import { Store } from '../../main/store/store.ts';
import { speed } from '../hosts/terminal/given.ts';
import { trialWith } from '../renderer/try/given.ts';
import { choice, codes, folder, startInFreshFolder, stateFile, text } from './given.ts';

startInFreshFolder();

test.for([
  ['of an earlier version', {}],
  ['of a later version with more languages', { language: 'eo' }],
] as const)('in a file %s no language is chosen, and everything else is kept', async ([, part]) => {
  await writeFile(
    stateFile(),
    JSON.stringify({ schema: 2, speed: null, choice, preferences: null, ...part }),
  );
  const store = await Store.open(folder);
  expect(store.saved).toMatchObject({ choice, language: null });
  expect(store.warnings).toEqual([]);
});

describe('a state file not in our format', () => {
  test.for([
    ['cut short', '{"schema": 1, "spe'],
    ['empty', ''],
    ['not an object', '[]'],
    ['without a schema', '{"speed": null}'],
    ['with a value of the wrong type', '{"schema": 1, "speed": 5, "choice": null}'],
  ] as const)('%s is kept under another name, and the run starts with empty state', async ([, content]) => {
    await writeFile(stateFile(), content);
    const store = await Store.open(folder);
    expect(store.saved.choice).toBeNull();
    expect(codes(store)).toEqual(['state-corrupt']);
    expect(await text(`${stateFile()}.bad`)).toBe(content);
    expect(codes(await Store.open(folder))).toEqual([]);
  });

  test('a second corrupt file does not replace the first', async () => {
    for (const content of ['first', 'second']) {
      await writeFile(stateFile(), content);
      await Store.open(folder);
    }
    expect(await text(`${stateFile()}.bad`)).toBe('first');
    expect(await text(`${stateFile()}.bad-2`)).toBe('second');
  });

  test('from a newer version is refused, named, and left unchanged', async () => {
    const newer = '{"schema": 99, "speed": {"better": true}}';
    await writeFile(stateFile(), newer);
    await expect(Store.open(folder)).rejects.toBeInstanceOf(NewerState);
    await expect(Store.open(folder)).rejects.toThrow(stateFile());
    expect(await text(stateFile())).toBe(newer);
  });

  test('that was updated to a newer version while we ran is left unchanged too, with a warning', async () => {
    const store = await Store.open(folder);
    await writeFile(stateFile(), '{"schema": 99}');
    await store.save((saved) => ({ ...saved, choice }));
    expect(codes(store)).toEqual(['newer-state']);
    expect(await text(stateFile())).toBe('{"schema": 99}');
  });

  test('with keys of a later version keeps them', async () => {
    await writeFile(stateFile(), '{"schema":1,"speed":null,"choice":null,"language":"de"}');
    await (await Store.open(folder)).save((saved) => ({ ...saved, choice }));
    expect(JSON.parse(await text(stateFile()))).toMatchObject({ language: 'de', choice });
  });
});

test('a measurement stored by the previous version is kept, with the values of its warnings', async () => {
  const mishap = { code: 'worker-silent', doing: 'decode', sec: 300 };
  const kept = {
    ...speed,
    cardFailures: [{ backend: 'cuda', message: 'It was silent.', mishap }],
    warnings: [
      { code: 'contended', message: 'Busy.', trouble: { code: 'contended', low: 1, high: 2 } },
      { code: 'of-the-future', message: 'Something.' },
    ],
  };
  const state = { schema: 2, speed: kept, choice, preferences: null };
  await writeFile(stateFile(), JSON.stringify(state));
  const store = await Store.open(folder);
  expect(store.warnings).toEqual([]);
  const warnings = [
    { code: 'contended', low: 1, high: 2 },
    { code: 'as-written', of: 'of-the-future', message: 'Something.' },
  ];
  const cardFailures = [{ backend: 'cuda', failure: mishap }];
  expect(store.saved).toMatchObject({ choice, speed: { cardFailures, warnings } });
  await store.save((saved) => ({ ...saved, choice }));
  expect(JSON.parse(await text(stateFile()))).toMatchObject({ schema: 5, speed: { cardFailures, warnings } });
  expect((await Store.open(folder)).saved.speed?.warnings).toEqual(warnings);
});

test('a trial with warnings that this version does not know is kept, with their sentences', async () => {
  const warnings = [{ code: 'of-the-future', message: 'Something.' }];
  const trial = trialWith();
  await writeFile(stateFile(), JSON.stringify({ ...NOTHING_SAVED, choice, trial: { ...trial, warnings } }));
  const store = await Store.open(folder);
  expect(store.warnings).toEqual([]);
  const kept = [{ code: 'as-written', of: 'of-the-future', message: 'Something.' }];
  expect(store.saved).toMatchObject({ choice, trial: { ...trial, warnings: kept } });
});

test.for([
  ['trial', { ...trialWith(), parts: {} }],
  ['applied', { target: 'of-the-future' }],
] as const)('%s in another form costs nothing else of the file', async ([key, value]) => {
  await writeFile(stateFile(), JSON.stringify({ ...NOTHING_SAVED, choice, [key]: value }));
  const store = await Store.open(folder);
  expect(store.warnings).toEqual([]);
  expect(store.saved).toMatchObject({ choice, [key]: null });
});

test('content of an older schema goes through every migration', () => {
  const steps = [
    (old: Record<string, unknown>) => ({ ...old, first: true }),
    (old: Record<string, unknown>) => ({ ...old, second: true }),
  ];
  expect(migrate({ schema: 1 }, 1, steps)).toEqual({ schema: 3, first: true, second: true });
  expect(migrate({ schema: 2 }, 2, steps)).toEqual({ schema: 3, second: true });
  expect(migrate({ schema: 3, kept: 1 }, 3, steps)).toEqual({ schema: 3, kept: 1 });
});
