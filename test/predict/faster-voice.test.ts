import { describe, expect, test } from 'vitest';
import { fasterVoice } from '../../main/predict/faster-voice.ts';
import { TTS_QUALITIES } from '../../registry/tts-qualities.ts';
import { registry } from '../recommend/given.ts';

describe('a faster voice', () => {
  test.for([
    // Of the same speaker first.
    ['en_US-lessac-high', 'en_US-lessac-medium'],
    ['en_US-lessac-medium', 'en_US-lessac-low'],
    ['en_US-ljspeech-high', 'en_US-ljspeech-medium'],
    ['de_DE-thorsten-high', 'de_DE-thorsten-medium'],
    ['de_DE-thorsten-medium', 'de_DE-kerstin-low'],
    // A free voice is not replaced by one that is not: the other free ones are as slow.
    ['en_US-ljspeech-medium', null],
    ['de_DE-kerstin-low', null],
    ['fr_FR-siwis-medium', null],
    ['no_NO-nobody-high', null],
  ])('than %s is %s', ([voice, faster]) => {
    expect(fasterVoice(registry, voice ?? '')).toBe(faster);
  });

  test('is never of another language or a higher quality', () => {
    const { tts } = registry.models;
    for (const [id, voice] of Object.entries(tts)) {
      const faster = fasterVoice(registry, id);
      const other = faster === null ? undefined : tts[faster];
      if (other === undefined) continue;
      expect(other.language).toBe(voice.language);
      expect(TTS_QUALITIES.indexOf(other.quality)).toBeLessThan(TTS_QUALITIES.indexOf(voice.quality));
      if (voice.commercial_use === 'yes') expect(other.commercial_use).toBe('yes');
    }
  });
});
