import { afterAll, beforeAll, expect, test } from 'vitest';
import { InferenceClient } from '../../main/inference/client.ts';
import type { ChatTurn } from '../../main/inference/nouns/protocol.ts';
import { nodePlatform } from '../../main/platform.ts';
import { scratchFolder } from './model-on-disk.ts';
import { END, type Script, writeScriptedModel } from './scripted-model.ts';

const TURN: ChatTurn = {
  system: 'You answer the telephone.',
  question: 'When do you open?',
};
const folder = await scratchFolder();
let client: InferenceClient;

beforeAll(async () => {
  client = new InferenceClient(nodePlatform);
  await client.open('cpu', 60_000);
});
afterAll(async () => {
  await client[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

interface Asking {
  readonly turn?: Partial<ChatTurn>;
  readonly mostTokens?: number;
  readonly mostPromptTokens?: number;
  readonly contextTokens?: number;
}

/** What a model with that script answers, and all texts on the way. */
async function answered(
  script: Script,
  { turn, mostTokens = 16, mostPromptTokens = 512, contextTokens = 512 }: Asking = {},
) {
  const { model } = await client.load(await writeScriptedModel(folder.path, script), false);
  await client.context(model, contextTokens, 1);
  const texts: string[] = [];
  const { tokens } = await client.prompt({ ...TURN, ...turn });
  expect(tokens).toBeGreaterThan(0);
  const answer = await client.answer({ mostTokens, mostPromptTokens }, (text) => texts.push(text));
  await client.free();
  return { ...answer, texts };
}

const GREETING = { '': '▁We', '▁We': '▁open', '▁open': '▁at', '▁at': '▁nine.', '▁nine.': END };

test('an answer is told as it grows, and ends where the model ends it', async () => {
  const answer = await answered({ after: GREETING });
  expect(answer.texts).toEqual(['We', 'We open', 'We open at', 'We open at nine.']);
  expect(answer).toMatchObject({ text: 'We open at nine.', replyTokens: 4, thoughtMs: null });
});

test('behind a short answer more tokens are timed, so that its speed is known', async () => {
  const { stepMs, readCachedMs, readFreshMs } = await answered({ after: GREETING });
  expect(stepMs.length).toBeGreaterThanOrEqual(24);
  for (const ms of [...stepMs, readCachedMs, readFreshMs]) expect(ms).toBeGreaterThan(0);
});

test('an answer without end is cut at its limit', async () => {
  const endless = { after: { '': 'tick', tick: '▁tock', '▁tock': 'tick' } };
  expect(await answered(endless, { mostTokens: 3 })).toMatchObject({ text: 'tick tocktick', replyTokens: 3 });
});

test('a model whose first token is the end has said nothing', async () => {
  const answer = await answered({ after: { '': END } });
  expect(answer).toMatchObject({ text: '', replyTokens: 0, texts: [] });
  expect(answer.stepMs.length).toBeGreaterThanOrEqual(24);
});

const THINKING = {
  '': '<think>',
  '<think>': '▁Hm.',
  '▁Hm.': '</think>',
  '</think>': '▁At',
  '▁At': '▁nine.',
  '▁nine.': END,
};

test('thoughts are no part of the answer, and are timed', async () => {
  const { texts, thoughtMs, ...answer } = await answered({ after: THINKING });
  expect(answer).toMatchObject({ text: 'At nine.', replyTokens: 5 });
  expect(texts).toEqual(['', '', '', 'At', 'At nine.']);
  expect(thoughtMs).toBeGreaterThan(0);
});

test('what a terminal would obey is no part of an answer', async () => {
  const after = { '': '\u001B[31mWe', '\u001B[31mWe': '▁open\u0007\u009B0m', '▁open\u0007\u009B0m': END };
  const { text, texts } = await answered({ after });
  expect({ text, texts }).toEqual({ text: 'We open', texts: ['We', 'We open'] });
});

test('thoughts that are empty are none', async () => {
  const after = { ...THINKING, '<think>': '</think>' };
  expect(await answered({ after })).toMatchObject({ text: 'At nine.', thoughtMs: null });
});

/** As families write it, with the beginning of the answer, where a switch may end the thoughts. */
const TEMPLATE = `
  {%- for message in messages -%}
    <|{{ message.role }}|>{{ message.content }}
  {%- endfor -%}
  {%- if add_generation_prompt -%}
    {%- if enable_thinking is defined and not enable_thinking -%}<off>{%- else -%}<on>{%- endif -%}
  {%- endif -%}`;
/** Says how the template began its answer. */
const LISTENING = {
  '': 'guessed',
  '<off>': 'quietly',
  '<on>': 'thoughtfully',
  guessed: END,
  quietly: END,
  thoughtfully: END,
};

test('the chat template in the file is filled in without arguments, up to the answer', async () => {
  const script = { after: LISTENING, template: TEMPLATE };
  expect(await answered(script)).toMatchObject({ text: 'thoughtfully' });
});

test.for([
  ['no template', undefined],
  ['one that is no template', '{% if %}'],
  ['one that refuses every conversation', `{{ raise_exception('Not for you.') }}`],
  ['one that leaves the question out', 'Hello.'],
] as const)('with %s, a common form of chats is used', async ([, template]) => {
  const script = template === undefined ? { after: LISTENING } : { after: LISTENING, template };
  expect(await answered(script)).toMatchObject({ text: 'guessed', freshTokens: expect.any(Number) });
});

test('a template without a place for instructions has them in the question', async () => {
  const template = `
    {%- for message in messages -%}
      {%- if message.role == 'system' -%}{{ raise_exception('No system role.') }}{%- endif -%}
      {{ message.content }}
    {%- endfor -%}<on>`;
  expect(await answered({ after: LISTENING, template })).toMatchObject({ text: 'thoughtfully' });
});

test('a template that looks for a line of the instructions finds it', async () => {
  const template = `
    {%- for message in messages -%}<|{{ message.role }}|>{{ message.content }}{%- endfor -%}
    {%- if '/no_think' in messages[0].content -%}<off>{%- else -%}<on>{%- endif -%}`;
  const script = { after: LISTENING, template };
  expect(await answered(script)).toMatchObject({ text: 'thoughtfully' });
  const system = `${TURN.system}\n/no_think`;
  expect(await answered(script, { turn: { system } })).toMatchObject({ text: 'quietly' });
});

test('a template that begins the thoughts itself has them split off all the same', async () => {
  const template = `${TEMPLATE}<think>\n`;
  const after = { ...THINKING, '': '▁Hm.' };
  const { text, texts, thoughtMs } = await answered({ after, template });
  expect({ text, texts }).toEqual({ text: 'At nine.', texts: ['', '', 'At', 'At nine.'] });
  expect(thoughtMs).toBeGreaterThan(0);
});

test('what another question would not change is read before the question', async () => {
  const script = { after: GREETING, template: TEMPLATE };
  const short = await answered(script);
  const more = await answered(script, { turn: { question: `${TURN.question} And when do you close?` } });
  expect(more.cachedTokens).toBe(short.cachedTokens);
  expect(more.freshTokens).toBeGreaterThan(short.freshTokens);
  const longer = await answered(script, { turn: { system: `${TURN.system} Be kind.` } });
  expect(longer.cachedTokens).toBeGreaterThan(short.cachedTokens);
  expect(longer.freshTokens).toBe(short.freshTokens);
});

test.for([
  ['do not fit into the context', { contextTokens: 256 }],
  ['are longer than asked for', { mostPromptTokens: 230 }],
] as const)('of instructions that %s the middle is left out', async ([, most]) => {
  const system = 'Be friendly. '.repeat(50);
  const { cachedTokens, freshTokens, text } = await answered(
    { after: GREETING },
    { turn: { system }, ...most },
  );
  expect(cachedTokens + freshTokens).toBeLessThanOrEqual(231);
  expect(cachedTokens + freshTokens).toBeGreaterThan(225);
  expect(text).toBe('We open at nine.');
});

test('of a question that the template repeats for ever and a day the middle is left out', async () => {
  const template = `
    {{- messages[0].content -}}
    {%- for time in range(2000) -%}{{ messages[-1].content }}{%- endfor -%}<on>`;
  const script = { after: LISTENING, template };
  const { cachedTokens, freshTokens, text } = await answered(script, { mostPromptTokens: 64 });
  expect({ cachedTokens, freshTokens }).toEqual({ cachedTokens: 0, freshTokens: 64 });
  // The end is kept, where the answer begins.
  expect(text).toBe('thoughtfully');
});
