import { expect, test } from 'vitest';
import { serverAddress } from '../../main/configure/server-address.ts';
import { project } from './targets/project.ts';

const REMOTE = 'ws://10.0.0.2:8765';
const naming = (url: string) => project({ env: new Map([['LOCAL_WS_URL', url]]) });
const written = { project: '/srv/ava', server: REMOTE };

test.for<[string, Parameters<typeof serverAddress>, string | null, boolean]>([
  ['the one that is asked for', [REMOTE, naming('ws://10.0.0.9:1'), null], REMOTE, false],
  ['ours goes back to this machine', [undefined, naming(REMOTE), written], 'ws://127.0.0.1:8765', false],
  ["the user's own stays", [undefined, naming(REMOTE), null], REMOTE, true],
  ['ours of another folder stays', [undefined, naming(REMOTE), { ...written, project: '/x' }], REMOTE, true],
  ['this machine needs none', [undefined, naming('ws://127.0.0.1:8765'), written], null, false],
  [
    'a container of this machine needs none',
    [undefined, naming('ws://local_ai_server:8765'), null],
    null,
    false,
  ],
  ['what is no address is none', [undefined, naming('ws://h:1/"; rm -rf $HOME'), null], null, false],
  ['without a folder there is none', [undefined, null, null], null, false],
])('which speech server counts: %s', ([, given, server, isServerKept]) => {
  expect(serverAddress(...given)).toEqual({ server, isServerKept });
});
