import { expect, test } from 'vitest';
import * as host from '../../../main/hosts/browser/handshake.ts';
import * as page from '../../../renderer/transport/session.ts';

test('page and browser host use the same names', () => {
  const { PATHS, SECRET_KEY, SUBPROTOCOL, SECRET_SUBPROTOCOL } = page;
  expect(host).toMatchObject({ PATHS, SECRET_KEY, SUBPROTOCOL, SECRET_SUBPROTOCOL });
});
