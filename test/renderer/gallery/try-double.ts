import { on } from '../../../main/context.ts';
import { SetupError } from '../../../main/nouns/setup-error.ts';
import type { LiveState } from '../../../main/steps/live-state.ts';
import type { Steps } from '../../../main/steps/steps.ts';
import { aborted } from './aborted.ts';
import type { Scene } from './scene.ts';

/** Trials of a scene stay at their beginning. */
export function tryingOf(scene: Scene, _live: LiveState, steps: Steps) {
  let looks = 0;
  return {
    run: on.try.run.handler(() =>
      steps.run('try', async (task) => {
        task.report({ doing: 'loading', text: '', loadSec: 6 });
        return aborted(task.signal);
      }),
    ),
    listen: on.try.listen.handler(() => ({ wavBase64: scene.isHeard ? beep() : null })),
    look: on.try.look.handler(({ signal }) => {
      const look = (looks++ > 0 ? scene.looksThen : null) ?? scene.look;
      if (look === 'silent') return aborted(signal);
      if ('code' in look) throw new SetupError(look);
      return look;
    }),
    useToken: on.try.useToken.handler(() => {}),
    checkKeys: on.try.checkKeys.handler(({ input: { keys } }) =>
      Object.keys(keys).map((key, index) => ({
        key,
        host: key.startsWith('OPENAI') ? 'api.openai.com' : 'api.deepgram.com',
        state: index === 0 ? ('accepted' as const) : ('refused' as const),
        roundTripMs: 230 + index,
        status: index === 0 ? 200 : 401,
      })),
    ),
  };
}

const SAMPLE_RATE = 8000;
const HEADER_BYTES = 44;

/** A fifth of a second of a tone, as a WAV file. */
function beep(): string {
  const count = SAMPLE_RATE / 5;
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + 2 * count));
  const write = (at: number, text: string) =>
    [...text].forEach((letter, index) => {
      view.setUint8(at + index, letter.charCodeAt(0));
    });
  write(0, 'RIFF');
  view.setUint32(4, view.byteLength - 8, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, SAMPLE_RATE, true);
  view.setUint32(28, 2 * SAMPLE_RATE, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, 'data');
  view.setUint32(40, 2 * count, true);
  for (let index = 0; index < count; index++) {
    view.setInt16(HEADER_BYTES + 2 * index, 8000 * Math.sin(index / 3), true);
  }
  return btoa(String.fromCharCode(...new Uint8Array(view.buffer)));
}
