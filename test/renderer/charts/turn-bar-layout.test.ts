import { expect, test } from 'vitest';
import { layoutTurnBar, type TurnBarLayout } from '../../../renderer/charts/turn-bar-layout.ts';
import { type Turn, turnScale } from '../../../renderer/charts/turn-scale.ts';
import { cloudTurn, slowTurn, turn } from './given.ts';

const LIMIT_SEC = 10;

function layout(drawn: Turn, { isContended = false, page = [drawn], textScale = 1 } = {}) {
  const scale = turnScale(page, LIMIT_SEC);
  return withTurn(layoutTurnBar(drawn, { width: 320, scale, limitSec: LIMIT_SEC, isContended, textScale }));
}

function withTurn(drawing: TurnBarLayout) {
  if (drawing.turn === null) throw new Error('no lane for the turn');
  return { ...drawing, turn: drawing.turn };
}

const inks = (drawn: Turn, isContended = false) =>
  layout(drawn, { isContended }).turn.segments.map(({ part, ink }) => `${part} ${ink}`);

test('a turn shows STT, LLM and TTS in this order, with gaps and no overlap', () => {
  const { segments } = layout(turn()).turn;
  expect(segments.map(({ part }) => part)).toEqual(['stt', 'llm', 'tts']);
  const gaps = segments
    .slice(1)
    .map(({ x }, index) => x - ((segments[index]?.x ?? 0) + (segments[index]?.width ?? 0)));
  expect(gaps.map((gap) => Math.round(gap))).toEqual([2, 2]);
});

test('the better a figure is known, the denser its pattern', () => {
  expect(inks(turn())).toEqual(['stt dashed', 'llm hatch', 'tts dashed']);
  const measured = turn({ provenance: { stt: 'measured', llm: 'measured', tts: 'measured' } });
  expect(inks(measured)).toEqual(['stt solid', 'llm solid', 'tts solid']);
});

test('the limit is on the lane of the model and extends 4 px beyond it', () => {
  const { limit, model, turn: whole } = layout(turn());
  if (model === null) throw new Error('no lane for the model');
  expect(limit.top).toBe(model.y - 4);
  expect(limit.bottom).toBe(model.y + model.height + 4);
  expect(limit.top).toBeGreaterThan(whole.y + whole.height);
});

test('a turn of 14 s whose model stays within the limit shows no excess', () => {
  const { turn: whole, model, overSec } = layout(turn());
  expect([...whole.segments, ...(model?.segments ?? [])].some(({ isOver }) => isOver)).toBe(false);
  expect(overSec).toBeNull();
});

test('the part over the limit keeps its pattern, starts at the limit and says by how much', () => {
  const { model, overSec, limit, turn: whole } = layout(slowTurn(16));
  const over = model?.segments.find(({ isOver }) => isOver);
  expect(over).toMatchObject({ ink: 'hatch', x: limit.x });
  expect(overSec).toBe(6);
  expect(whole.segments.every(({ isOver }) => !isOver)).toBe(true);
});

test('a contended turn is an outline up to the low end and a hollow box to the high one, without an end value', () => {
  expect(inks(turn(), true)).toEqual(['stt dashed', 'llm outline', 'llm hollow', 'tts dashed']);
  const { turn: whole, model } = layout(turn(), { isContended: true });
  expect([whole.whisker, model?.whisker]).toEqual([null, null]);
  const [outline, hollow] = model?.segments ?? [];
  expect(hollow?.x).toBeCloseTo((outline?.x ?? 0) + (outline?.width ?? 0));
});

test('the cloud is one dotted bar, without a lane for the model', () => {
  const { turn: whole, model } = layout(cloudTurn);
  expect(whole.segments.map(({ part, ink }) => `${part} ${ink}`)).toEqual(['cloud dotted']);
  expect(model).toBeNull();
});

test('the same seconds have the same length on every card of a page', () => {
  const page = [turn(), cloudTurn, slowTurn(16)];
  const ends = page.map((one) => layout(one, { page }).limit.x);
  expect(new Set(ends).size).toBe(1);
  const five = layout(cloudTurn, { page }).turn.endX;
  expect(layout(turn(), { page }).axis.ticks.find(({ sec }) => sec === 5)?.x).toBeCloseTo(five);
});

test('beyond 60 s a lane breaks off and shows its number', () => {
  const { turn: whole, model, axis } = layout(slowTurn(90));
  expect(whole.broken?.sec).toBe(95);
  expect(model?.broken?.sec).toBe(90);
  expect(axis.ticks.at(-1)?.sec).toBe(60);
  expect(whole.segments.every(({ x, width }) => x + width <= (whole.broken?.x ?? 0) + 0.01)).toBe(true);
});

test('ticks are drawn every 5 s from 0', () => {
  expect(layout(slowTurn(16)).axis.ticks.map(({ sec }) => sec)).toEqual([0, 5, 10, 15, 20]);
});

test('an unknown part ends the lanes, and nothing is drawn in its place', () => {
  const unknown = turn({
    turnSec: { stt: 2, llm: null, tts: 3, total: null },
    rangeSec: { llm: null, tts: null, total: null },
    provenance: { stt: 'registry', llm: null, tts: 'registry' },
  });
  const { turn: whole, model, unknownX } = layout(unknown);
  expect(whole.segments.map(({ part }) => part)).toEqual(['stt']);
  expect(model?.segments).toEqual([]);
  expect(unknownX).toBeCloseTo(whole.endX);
});

test('words have room when letters are twice the size', () => {
  const [usual, large] = [layout(turn()), layout(turn(), { textScale: 2 })];
  const row = ({ model, turn: whole }: typeof usual) => (model?.y ?? 0) - whole.height;
  expect(row(large)).toBe(2 * row(usual));
  expect(large.turn.segments[0]?.x).toBe(2 * (usual.turn.segments[0]?.x ?? 0));
});

test('nothing is drawn outside, however narrow the chart', () => {
  const scale = turnScale([turn()], LIMIT_SEC);
  for (const width of [40, 120, 260, 900]) {
    const { turn: whole } = withTurn(
      layoutTurnBar(turn(), { width, scale, limitSec: LIMIT_SEC, isContended: false }),
    );
    expect(whole.segments.every(({ width: its }) => its >= 1)).toBe(true);
    expect(width < 80 || whole.endX <= width).toBe(true);
  }
});

test('when folded, only the lane of the model is drawn, with its limit', () => {
  const scale = turnScale([turn()], LIMIT_SEC);
  const space = { width: 320, scale, limitSec: LIMIT_SEC, isContended: false };
  const [folded, open] = [layoutTurnBar(turn(), { ...space, lanes: 'model' }), layoutTurnBar(turn(), space)];
  expect(folded.turn).toBeNull();
  expect(folded.height).toBeLessThan(open.height / 2 + 10);
  expect(folded.limit.x).toBe(open.limit.x);
});
