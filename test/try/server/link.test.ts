import { once } from 'node:events';
import { expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { ServerUnexpected } from '../../../main/try/server/errors.ts';
import { within } from '../../../main/try/server/limits.ts';
import { Link } from '../../../main/try/server/link.ts';

const MESSAGE_BYTES = 2 ** 20;
/** More than may wait to be read. */
const MESSAGES = 80;

test('a server that sends faster than it is read is cut off, and what waited is forgotten', async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  server.on('connection', (socket) => {
    for (let sent = 0; sent < MESSAGES; sent++) socket.send(Buffer.alloc(MESSAGE_BYTES), () => {});
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  await using link = await Link.open(
    { url: `ws://127.0.0.1:${port}`, token: null },
    30_000,
    new AbortController().signal,
  );
  await expect.poll(() => server.clients.size, { timeout: 30_000 }).toBe(0);
  const received = link.receive('status', within(30_000));
  await expect(received).rejects.toThrow(ServerUnexpected);
  await expect(received).rejects.toMatchObject({ failure: { asked: 'status', said: null } });
  server.close();
});
