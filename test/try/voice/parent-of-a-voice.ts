/** Lets a voice speak without end, and prints the process id of its worker once it speaks. */
import { tryVoice } from '../../../main/try/voice/try-voice.ts';
import { observedPlatform } from './observed-platform.ts';
import { writeTestVoice } from './test-voice.ts';

const { voiceFile } = await writeTestVoice(process.env.TEST_FOLDER ?? '.', 'voice', { lie: 'runs-forever' });
const { platform, pids } = observedPlatform();
await tryVoice({
  id: 'test',
  voiceFile,
  language: 'en-US',
  platform,
  limitMs: 5_000,
  report: (doing) => doing === 'speaking' && console.log(pids[0]),
});
