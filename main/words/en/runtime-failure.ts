import type { CardFailureValues } from '../../nouns/cause.ts';
import type { Doing, RuntimeFailure } from '../../nouns/runtime-failure.ts';
import { sentence } from './quoted.ts';

const DOING: Record<Doing, string> = {
  open: 'opening the runtime',
  'open-card': 'opening the card',
  load: 'loading a model',
  context: 'making room for tokens',
  prefill: 'reading a prompt',
  decode: 'generating tokens',
  prompt: 'filling in the chat template',
  answer: 'answering',
  touch: 'taking memory',
  usage: 'counting its time',
  free: 'freeing a model',
};

/** For a backend that opens, but has no device to run on. */
export const NO_DEVICE = 'the runtime found no device it can use';

/** How the runtime failed, in a sentence. */
export function runtimeFailureWords(failure: RuntimeFailure): string {
  const doing = DOING[failure.doing];
  switch (failure.code) {
    case 'worker-ended':
      return `The test process ended while ${doing} (${howItEnded(failure)}).${lastWords(failure)}`;
    case 'inference-failed':
      return sentence(`llama.cpp failed while ${doing}: ${failure.said ?? NO_DEVICE}`);
    case 'worker-silent':
      return `llama.cpp has not answered for ${failure.sec}\u00A0s while ${doing}.`;
  }
}

/** The same for a card, also if another version wrote it. */
export function cardFailureWords(failure: CardFailureValues): string {
  return failure.code === 'as-written' ? sentence(failure.message) : runtimeFailureWords(failure);
}

type WorkerEnded = Extract<RuntimeFailure, { code: 'worker-ended' }>;

function lastWords({ said }: WorkerEnded): string {
  return said === null ? '' : ` It said: ${sentence(said)}`;
}

function howItEnded({ exitCode, signal }: WorkerEnded): string {
  if (signal === null) return `exit code ${exitCode ?? 'unknown'}`;
  return `signal ${signal}${signal === 'SIGKILL' ? ', often too little memory' : ''}`;
}
