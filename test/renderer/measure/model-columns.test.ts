import { expect, test } from 'vitest';
import { en } from '../../../main/words/en.ts';
import { createFormat } from '../../../main/words/format.ts';
import { modelColumns } from '../../../renderer/pages/measure/model-columns.tsx';
import { rowWith } from '../../recommend/given-row.ts';
import { cardWith, machineWith, speedWith } from '../given.ts';

const format = createFormat('en-US', en.format, () => new Date());
const machine = machineWith({
  gpus: [
    cardWith({ name: 'Card X', usable: false, backend: null }),
    cardWith({ name: 'Card Y', usable: true, backend: 'cuda' }),
  ],
});
const drawing = { machine, speed: speedWith(), limitSec: 10, texts: en, format };
const onCpu = rowWith({ id: 'a', backend: 'cpu', llmSec: 10.04 });
const onCard = rowWith({ id: 'b', backend: 'cuda' });
const heads = (columns: readonly { head: string }[]) => columns.map(({ head }) => head);
const { runsOn } = en.measure.table;

test('with a card, each row says whether card or processor was used', () => {
  const column = modelColumns([onCpu, onCard], drawing).find(({ head }) => head === runsOn);
  expect([column?.cell(onCpu), column?.cell(onCard)]).toEqual(['processor', 'Card Y']);
  const unlooked = modelColumns([onCard], { ...drawing, machine: null });
  expect(unlooked.find(({ head }) => head === runsOn)?.cell(onCard)).toBe('cuda');
});

test('without a card, no row names one', () => {
  expect(heads(modelColumns([onCpu], drawing))).not.toContain(runsOn);
});

test('the reply stays on its side of the limit', () => {
  const reply = modelColumns([onCpu], drawing).find(({ head }) => head === en.measure.table.reply);
  expect(reply?.cell(onCpu)).toBe('10.04\u00A0s');
});

test('a busy measurement shows ranges instead of numbers', () => {
  const contended = modelColumns([onCpu], {
    ...drawing,
    speed: speedWith({ noise: { spread: 1, contended: true } }),
  });
  const { speed, reply, speedRange, replyRange } = en.measure.table;
  expect(heads(contended)).toEqual(expect.arrayContaining([speedRange, replyRange]));
  expect(heads(contended)).not.toContain(speed);
  expect(heads(contended)).not.toContain(reply);
});
