import { describe, expect, test } from 'vitest';
import { english } from '../../main/words/plain-wording.ts';
import { card, type Given, given, messageOf, profileOf, reasonsFor } from './given.ts';

/** Fast enough for a model that rescores. */
const fast: Given = { profile: profileOf(25) };
const rescoring = (what: Given) => given(what).warnings.find(({ code }) => code === 'rescoring');

describe('the memory of hearing', () => {
  test('is the largest attested figure where the model is installed whole, and the advice says so', () => {
    const { recommended } = given(fast);
    expect(recommended.sttInstall).toEqual({
      without: [],
      because: null,
      ramBytes: 13e9,
      figure: 'with-rescoring',
    });
    const { memoryBytes } = given({ score: 6 }).recommended;
    expect(recommended.memoryBytes).toBe((memoryBytes ?? 0) + 8e9);
    expect(rescoring(fast)).toMatchObject({ leftOut: null, ramBytes: 13e9, figure: 'with-rescoring' });
    expect(messageOf(given(fast), 'rescoring')).toMatch(
      /rnnlm is installed here, .* 12 GB of memory are counted for it: the most that was seen with all its folders\.$/,
    );
  });

  test('is the listed figure without its folder, on a processor that is too slow for it', () => {
    expect(given({ score: 6 }).recommended.sttInstall).toMatchObject({ because: 'processor', ramBytes: 5e9 });
    expect(messageOf(given({ score: 6 }), 'rescoring')).toBe(
      'When a caller stops speaking, Vosk en-US big goes through the sentence a second time (rescoring). That is slow on weak processors. ' +
        'On a Ryzen 5 3600, results came more than 4 s later, and loading took 30 s longer. ' +
        'So its folder rnnlm is not installed here; about 5 % more words are misheard. ' +
        '4.7 GB of memory are counted for it: the figure of the model list.',
    );
  });

  test('makes the advice lighter, never smaller: where the whole model does not fit, its folder is left out', () => {
    const tight = { ...fast, ramGib: 16, cores: 8 };
    const advice = given(tight);
    expect(advice.recommended).toMatchObject({
      tier: 'MEDIUM_CPU',
      verdict: 'fits',
      sttInstall: { without: ['rnnlm'], because: 'memory', ramBytes: 5e9, figure: 'listed' },
    });
    expect(messageOf(advice, 'rescoring')).toContain('With its folder rnnlm it would not fit into memory');
  });

  test('counts in the RAM that a model on a card leaves to it', () => {
    const onCard = { ...fast, gpus: [card(24)], ramGib: 16, cores: 4 };
    expect(given(onCard).recommended.sttInstall).toMatchObject({ because: null, ramBytes: 13e9 });
    const [forced] = given({ ...onCard, ramGib: 12, wishes: { tier: 'MEDIUM_GPU' } }).alternatives;
    expect(forced).toMatchObject({ tier: 'MEDIUM_GPU', sttInstall: { because: 'memory' } });
  });

  test('of a measurement while busy is that without the folder: its score is not known', () => {
    const busy = profileOf(25, { noise: { spread: 1, contended: true } });
    expect(given({ profile: busy }).recommended.sttInstall).toMatchObject({ because: 'processor' });
  });

  test('is said by the reason that a tier does not fit', () => {
    const advice = given({ ramGib: 6 });
    expect(reasonsFor(advice, 'HEAVY_CPU')).toContain('does-not-fit');
    const reason = advice.tiers
      .find(({ name }) => name === 'HEAVY_CPU')
      ?.reasons.find(({ code }) => code === 'does-not-fit');
    expect(reason).toMatchObject({ sttWithout: ['rnnlm'] });
  });
});

describe('a model that rescores', () => {
  test('is told with the hybrid pipeline too, which hears on this machine', () => {
    const hybrid = given({ score: 6 }).alternatives.find(({ kind }) => kind === 'hybrid');
    expect(hybrid?.sttInstall).toMatchObject({ without: ['rnnlm'], ramBytes: 5e9 });
    expect(hybrid?.warnings.map(({ code }) => code)).toContain('rescoring');
    expect(hybrid?.memoryBytes).toBe(5e9);
  });

  test('has no delay in its sentence where nobody has measured one', () => {
    const german = given({ score: 6, wishes: { tier: 'HEAVY_CPU' } });
    const notice = german.warnings.find((each) => each.code === 'rescoring');
    if (notice?.code !== 'rescoring') throw new Error('not told');
    expect(english.warning({ ...notice, measured: null, addsWordErrors: null })).toBe(
      'When a caller stops speaking, Vosk en-US big goes through the sentence a second time (rescoring). That is slow on weak processors. ' +
        'So its folder rnnlm is not installed here. 4.7 GB of memory are counted for it: the figure of the model list.',
    );
  });

  test('is no model that has no such folder', () => {
    const light = given({ ramGib: 8, cores: 4, score: 2 });
    expect(light.recommended.warnings.map(({ code }) => code)).not.toContain('rescoring');
    expect(light.recommended.sttInstall).toMatchObject({ without: [], because: null, figure: 'listed' });
  });
});

test('the seconds of hearing are said to be the end of speech and the final result', () => {
  expect(messageOf(given({}), 'stt-tts-not-measured')).toMatch(
    /the silence that ends a sentence, and of its final result\.$/,
  );
});
