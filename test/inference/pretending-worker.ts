/** A worker that runs nothing: its runtime has no device, and the last text of an answer comes after the next question. */
import { type Answer, type FromWorker, ToWorker } from '../../main/inference/nouns/protocol.ts';

const OPENED: Answer<'open'> = { deviceNames: [] };
const ANSWERED: Answer<'answer'> = {
  cachedTokens: 0,
  readCachedMs: 0,
  freshTokens: 1,
  readFreshMs: 0,
  stepMs: [1],
  text: 'We open at nine.',
  replyTokens: 1,
  thoughtMs: null,
};
let lastId: number | null = null;

process.on('message', (raw) => {
  const message = ToWorker.parse(raw);
  if (message.type !== 'command') return;
  const { id, command } = message;
  if (lastId !== null) send({ type: 'text', id: lastId, text: `late, of ${lastId}` });
  if (command.kind === 'answer') send({ type: 'text', id, text: `of ${id}` });
  send({ type: 'answer', id, value: command.kind === 'open' ? OPENED : ANSWERED });
  lastId = id;
});

function send(message: FromWorker): void {
  process.send?.(message);
}
