import { once } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { guarded, isPeerMessage } from '../../../main/hosts/desktop/port-guard.ts';

const router = { double: os.input(z.number()).handler(({ input }) => 2 * input) };

/** Node's port with Electron's interface: its listeners get an event with `data`. */
function asPortMain(port: MessagePort) {
  return {
    on(event: 'message' | 'close', listener: (event: { data: unknown }) => void) {
      port.on(event, (data: unknown) => listener({ data }));
    },
    postMessage: (data: unknown) => port.postMessage(data),
  };
}

function connected() {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  new RPCHandler(router).upgrade(guarded(asPortMain(port1)));
  return port2;
}

test('calls pass through', async () => {
  const client = createORPCClient<{ double(input: number): Promise<number> }>(
    new RPCLink({ port: connected() }),
  );
  expect(await client.double(21)).toBe(42);
});

/** Messages that look like the protocol's, with one part wrong. */
const nearlyMessage = fc
  .record(
    {
      i: fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
      t: fc.oneof(fc.constantFrom(1, 2, 3, 4, 5), fc.string()),
      p: fc.oneof(
        fc.record(
          { u: fc.oneof(fc.string(), fc.webUrl(), fc.constant('/double')), b: fc.anything() },
          { requiredKeys: [] },
        ),
        fc.record({ u: fc.constant('/double'), h: fc.anything(), m: fc.anything() }),
        fc.anything(),
      ),
    },
    { requiredKeys: [] },
  )
  .map((message) => JSON.stringify(message) ?? '');

test('no posted message makes the adapter reject, and calls still pass through afterwards', async () => {
  const rejections: unknown[] = [];
  const note = (reason: unknown) => rejections.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));

  const port = connected();
  const messages = fc.sample(fc.oneof(fc.string(), nearlyMessage, fc.uint8Array(), fc.anything()), {
    numRuns: 5_000,
    seed: 5,
  });
  for (const message of messages) {
    try {
      port.postMessage(message);
    } catch {
      // Values that cannot be cloned cannot be posted.
    }
  }
  port.postMessage(JSON.stringify({ i: 'last', p: { u: '/double', b: { json: 21 } } }));
  // Errors of well-formed requests are answered too: wait for the last one's answer.
  for (;;) {
    const [answer] = await once(port, 'message');
    if (String(answer).includes('"last"')) {
      expect(answer).toContain('42');
      break;
    }
  }
  expect(rejections).toEqual([]);
});

test.for([
  ['a request', { i: '1', p: { u: '/probe' } }, true],
  ['a request with input', { i: '1', p: { u: '/choose', b: { json: {} } } }, true],
  ['an abort', { i: '1', t: 4 }, true],
  ['a request that names headers', { i: '1', p: { u: '/probe', h: { 'content-type': 'x' } } }, false],
  ['a request without an address', { i: '1', p: {} }, false],
  ['a request to another host', { i: '1', p: { u: 'https://example.com/probe' } }, false],
  ['a request without payload', { i: '1' }, false],
  ['a message of an unknown kind', { i: '1', t: 9, p: {} }, false],
  ['a number', 7, false],
  ['null', null, false],
] as const)('%s is accepted: %s', ([, message, isRead]) => {
  expect(isPeerMessage(JSON.stringify(message))).toBe(isRead);
});

test('only text of limited length is parsed', () => {
  const request = JSON.stringify({ i: '1', p: { u: '/probe', b: 'x'.repeat(2 ** 20) } });
  expect(isPeerMessage(request)).toBe(false);
  expect(isPeerMessage(new TextEncoder().encode('{"i":"1","p":{"u":"/probe"}}'))).toBe(false);
});
