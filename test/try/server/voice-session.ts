import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';
import { Hearing } from './hearing.ts';
import { type Behaviour, bytesOf, muLawOf, SPEECH_RATE, speechOf } from './server-behaviour.ts';

/** What a connection knows of its server. */
interface Server {
  readonly behaviour: Behaviour;
  readonly asked: { readonly type: string; readonly message: Readonly<Record<string, unknown>> }[];
  audioBytes: number;
  lastSpoken: string;
}

type Stage = NonNullable<Behaviour['fault']>['at'];

const Message = z.looseObject({ type: z.string() });
const HUGE_BYTES = 20e6;
const NESTED = '['.repeat(200_000) + ']'.repeat(200_000);
/** What the server says if its model cannot. */
const CANNED = "I'm here to help you. How can I assist you today?";

/** One connection to the test double. */
export class VoiceSession {
  readonly #socket: WebSocket;
  readonly #server: Server;
  readonly #requests = new Map<Stage, number>();
  #isKnown = false;
  #callId = 'unknown';
  #mode = 'full';
  #replies = 0;
  #hearing: Hearing | undefined;
  #flood: NodeJS.Timeout | undefined;

  constructor(socket: WebSocket, server: Server) {
    this.#socket = socket;
    this.#server = server;
    socket.on('message', (data, isBinary) => void this.#receive(data, isBinary));
    socket.on('close', () => {
      this.#hearing?.stop();
      clearInterval(this.#flood);
    });
    socket.on('error', () => {});
  }

  async #receive(data: RawData, isBinary: boolean): Promise<void> {
    if (!Buffer.isBuffer(data)) return;
    const { token } = this.#server.behaviour;
    const isLocked = token !== null && !this.#isKnown;
    if (isBinary) return isLocked ? this.#refuse('authentication_required') : this.#hear(data);
    const parsed = Message.safeParse(asJson(data.toString()));
    // As the real one: it ignores what it does not understand.
    if (!parsed.success) return;
    const message = parsed.data;
    const type = message.type.trim().toLowerCase().replaceAll('-', '_');
    this.#server.asked.push({ type, message });
    if (typeof message.call_id === 'string') this.#callId = message.call_id;
    if (type === 'auth') return await this.#auth(message.auth_token ?? message.token);
    if (isLocked) return this.#refuse('authentication_required');
    await this.#answer(type, message);
  }

  async #answer(type: string, message: Readonly<Record<string, unknown>>): Promise<void> {
    if (type === 'status') return await this.#say('status', this.#status());
    if (type === 'set_mode') {
      this.#mode = String(message.mode ?? 'full');
      return await this.#say('mode', { type: 'mode_ready', mode: this.#mode, call_id: this.#callId });
    }
    if (type === 'llm_request') return await this.#reply(message);
    if (type === 'tts_request') return await this.#speak(message);
    if (type === 'audio') this.#hear(Buffer.from(String(message.data ?? ''), 'base64'));
  }

  async #auth(token: unknown): Promise<void> {
    const wanted = this.#server.behaviour.token;
    this.#isKnown = wanted === null || token === wanted;
    if (this.#isKnown) await this.#say('auth', { type: 'auth_response', status: 'ok' });
    else this.#refuse('invalid_auth_token');
  }

  #refuse(message: string): void {
    this.#send(JSON.stringify({ type: 'auth_response', status: 'error', message }));
  }

  #status(): object {
    const { models, mode, isMock, startupErrors } = this.#server.behaviour;
    const isLoaded = (part: keyof typeof models) => isMock || models[part].loaded;
    const named = (part: keyof typeof models) => ({
      loaded: isLoaded(part),
      path: models[part].path,
      display: models[part].path?.split('/').at(-1) ?? null,
    });
    return {
      type: 'status_response',
      status: 'ok',
      stt_backend: 'vosk',
      tts_backend: 'piper',
      models: {
        stt: { backend: 'vosk', ...named('stt'), language: null },
        llm: {
          ...named('llm'),
          loaded: mode === 'full' && isLoaded('llm'),
          config: { context: 768, threads: 4, max_tokens: 64 },
        },
        tts: { backend: 'piper', ...named('tts') },
      },
      kroko: { embedded: false, port: null, language: null, url: null, model_path: null },
      kokoro: { mode: 'local', voice: null, model_path: null, api_base_url: null, api_key_set: false },
      gpu: { runtime_detected: false, runtime_usable: false, name: null },
      config: {
        mock_models: isMock,
        runtime_mode: mode,
        degraded: Object.keys(startupErrors).length > 0,
        startup_errors: startupErrors,
      },
    };
  }

  async #reply(request: Readonly<Record<string, unknown>>): Promise<void> {
    const { reply, mode, isMock, models, delayMs } = this.#server.behaviour;
    const canAnswer = mode === 'full' && !isMock && models.llm.loaded;
    if (canAnswer) await wait(this.#replies++ === 0 ? delayMs.firstLlm : delayMs.llm);
    const text = canAnswer ? reply : CANNED;
    await this.#say('llm', { type: 'llm_response', text, mode: this.#mode, ...this.#ids(request) });
  }

  async #speak(request: Readonly<Record<string, unknown>>): Promise<void> {
    const { behaviour } = this.#server;
    const text = String(request.text ?? '').trim();
    if (text === '') return;
    await wait(behaviour.delayMs.tts);
    const canSpeak = behaviour.models.tts.loaded && !behaviour.isMock;
    const speech = canSpeak ? speechOf(text, behaviour) : new Int16Array();
    this.#server.lastSpoken = text;
    const isWide =
      behaviour.speaks !== 'mulaw' &&
      behaviour.speaks !== 'binary' &&
      behaviour.speaks !== 'chunks' &&
      (request.output_encoding ?? request.encoding) === 'linear16' &&
      (request.output_sample_rate_hz ?? request.sample_rate_hz) === SPEECH_RATE;
    const audio = isWide ? bytesOf(speech) : muLawOf(speech);
    const format = isWide
      ? { encoding: 'linear16', sample_rate_hz: SPEECH_RATE }
      : { encoding: 'mulaw', sample_rate_hz: SPEECH_RATE / 2 };
    const ids = this.#ids(request);
    if (behaviour.speaks === 'binary') return this.#send(audio);
    if (behaviour.speaks === 'endless') return this.#sendEndless(Buffer.alloc(1e6, 1), format);
    if (behaviour.speaks === 'crumbs') return this.#sendEndless(Buffer.alloc(1), format);
    if (behaviour.speaks === 'chunks') return this.#sendChunks(audio, { ...format, ...ids });
    const sent = behaviour.speaks === 'half' ? audio.subarray(0, audio.length / 4) : audio;
    const whole = { audio_data: sent.toString('base64'), byte_length: audio.length };
    const answer = { type: 'tts_response', text, ...format, ...whole, ...ids };
    if (behaviour.speaks === 'late') this.#send(JSON.stringify({ ...answer, request_id: 'another' }));
    await this.#say('tts', behaviour.speaks === 'opus' ? { ...answer, encoding: 'opus' } : answer);
  }

  #sendChunks(audio: Buffer, format: object): void {
    const half = Math.ceil(audio.length / 2);
    for (const [index, chunk] of [audio.subarray(0, half), audio.subarray(half)].entries()) {
      const place = { utterance_id: 'utt-1', chunk_index: index, is_final: index === 1 };
      this.#send(JSON.stringify({ type: 'tts_audio', ...format, byte_length: chunk.length, ...place }));
      this.#send(chunk);
    }
  }

  /** As fast as it is taken. */
  #sendEndless(chunk: Buffer, format: object): void {
    this.#send(JSON.stringify({ type: 'tts_audio', ...format, is_final: false }));
    const more = () => {
      if (this.#socket.readyState !== this.#socket.OPEN) return;
      for (let sent = 0; sent < 1e3; sent += chunk.length) this.#socket.send(chunk, () => {});
      this.#socket.send(chunk, () => setImmediate(more));
    };
    more();
  }

  #hear(pcm: Buffer): void {
    const { behaviour, lastSpoken } = this.#server;
    this.#server.audioBytes += pcm.length;
    if (behaviour.isMock || this.#mode === 'tts') return;
    if (!behaviour.models.stt.loaded) {
      const nothing = { text: '', is_final: true, is_partial: false, error: 'stt_unavailable' };
      return void this.#say('stt', {
        type: 'stt_result',
        mode: this.#mode,
        call_id: this.#callId,
        ...nothing,
      });
    }
    this.#hearing ??= new Hearing(behaviour, lastSpoken, async (heard) => {
      await wait(behaviour.delayMs.stt);
      await this.#say('stt', { type: 'stt_result', mode: this.#mode, call_id: this.#callId, ...heard });
    });
    this.#hearing.hear(pcm);
  }

  #ids({ request_id }: Readonly<Record<string, unknown>>): object {
    return { call_id: this.#callId, ...(request_id !== undefined && { request_id }) };
  }

  /** Answers, or does what the fault wants. */
  async #say(stage: Stage, answer: object): Promise<void> {
    const { delayMs, fault } = this.#server.behaviour;
    if (stage === 'auth' || stage === 'status') await wait(delayMs[stage]);
    const request = this.#requests.get(stage) ?? 0;
    this.#requests.set(stage, request + 1);
    const text = JSON.stringify(answer);
    if (fault?.at !== stage || request < fault.from) return this.#send(text);
    if (fault.how === 'truncated') this.#send(text.slice(0, text.length / 2));
    if (fault.how === 'wrong-schema') this.#send(JSON.stringify({ type: typeOf(answer), models: 'none' }));
    if (fault.how === 'deep') this.#send(`{"type":"${typeOf(answer)}","models":${NESTED}}`);
    if (fault.how === 'close') this.#socket.close(1011, 'Internal error.');
    if (fault.how === 'huge') this.#send(JSON.stringify({ ...answer, padding: 'x'.repeat(HUGE_BYTES) }));
    if (fault.how === 'flood') this.#flood = setInterval(() => this.#send('{"type":"news"}'), 1);
  }

  #send(data: string | Buffer): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(data);
  }
}

const typeOf = (answer: object): string => ('type' in answer ? String(answer.type) : '');

const wait = (ms: number): Promise<void> | undefined =>
  ms === 0 ? undefined : new Promise((resolve) => setTimeout(resolve, ms));

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
