import { describe, expect, test } from 'vitest';
import { de } from '../../../main/words/de.ts';
import { en } from '../../../main/words/en.ts';
import { createFormat } from '../../../main/words/format.ts';
import { changeDetails, changeWords } from '../../../renderer/frame/change-words.ts';
import { type Changed, changedSince } from '../../../renderer/frame/changed-since.ts';
import { ONE_RUN } from '../gallery/histories.ts';
import { CONTAINER } from '../gallery/machines.ts';
import { LOOKED_AT, MEASURED, STALE } from '../gallery/scenes/given.ts';

const { entries } = ONE_RUN;
const format = createFormat('en', en.format, () => new Date());
const german = createFormat('de', de.format, () => new Date());

function changed(different: Partial<typeof CONTAINER>): Changed {
  const found = changedSince(
    { ...MEASURED, machine: { ...CONTAINER, id: 'another', ...different } },
    entries,
  );
  if (found === null) throw new Error('Nothing changed.');
  return found;
}

test('a measurement that is still valid, or none, reports no change', () => {
  expect(changedSince(MEASURED, entries)).toBeNull();
  expect(changedSince(LOOKED_AT, entries)).toBeNull();
  expect(changedSince({ ...STALE, machine: null }, entries)).toBeNull();
});

test('a changed model list is distinguished from a changed machine', () => {
  const found = changedSince({ ...MEASURED, registryId: 'another' }, entries);
  expect(found).toEqual({ kind: 'registry' });
});

test('the history entry of the measured machine shows what changed', () => {
  const found = changedSince(STALE, entries);
  expect(found).toMatchObject({ differences: [{ code: 'card-new', card: 'NVIDIA GeForce RTX 3060' }] });
});

test('without a history entry, only that the machine changed is reported', () => {
  const found = changedSince(STALE, []);
  expect(found).toEqual({ kind: 'machine', differences: [] });
  expect(found && changeWords(found, en.frame.changed, format)).toBe(
    'This machine changed since the measurement.',
  );
});

describe('each changed part is named once', () => {
  const card = STALE.machine?.gpus[0];
  const twoCards = card === undefined ? [] : [card, { ...card, name: 'Another card' }];
  const cpu = { ...CONTAINER.cpu, brand: 'Another processor', usableCores: 8 };

  test.for([
    ['a card', changed({ gpus: twoCards.slice(0, 1) }), 'The graphics card changed since the measurement.'],
    ['two cards', changed({ gpus: twoCards }), 'The graphics card changed since the measurement.'],
    [
      'a processor and its cores',
      changed({ cpu }),
      'The processor and the number of cores changed since the measurement.',
    ],
  ] as const)('%s', ([, what, said]) => {
    expect(changeWords(what, en.frame.changed, format)).toBe(said);
  });

  test('German joins any number of parts', () => {
    expect(changeWords(changed({ gpus: twoCards }), de.frame.changed, german)).toBe(
      'Die Grafikkarte hat sich seit der Messung geändert.',
    );
    expect(changeWords(changed({ cpu }), de.frame.changed, german)).toBe(
      'Der Prozessor und die Zahl der Kerne haben sich seit der Messung geändert.',
    );
  });

  test('with their values on the page that measures', () => {
    expect(changeDetails(changed({ cpu }), en, format)).toBe(
      'Processor: Another processor instead of Intel Xeon E5-2660 v3. Usable cores: 16 before, 8 now.',
    );
    expect(changeDetails(changed({ cpu }), de, german)).toContain('Nutzbare Kerne: vorher 16, jetzt 8.');
  });
});
