import { describe, expect, test } from 'vitest';
import { decideHost } from '../../../../main/hosts/terminal/serve/decide-host.ts';
import { hasDisplay } from '../../../../main/hosts/terminal/serve/display.ts';
import { forwardLine, invitationPage } from '../../../../main/hosts/terminal/serve/invitation.ts';
import { english } from '../given.ts';

describe('the desktop app opens', () => {
  test('if its runtime and a display are available', () => {
    const decision = decideHost({ electronPath: '/opt/electron', fetchable: null, display: true });
    expect(decision).toEqual({ host: 'desktop', electronPath: '/opt/electron' });
  });

  test.for([
    [
      'a display',
      '/opt/electron',
      false,
      'no-display',
      'There is no display here, so the wizard runs in the browser.',
    ],
    ['both', null, false, 'no-display', 'There is no display here, so the wizard runs in the browser.'],
    [
      'its runtime',
      null,
      true,
      'no-runtime',
      "The desktop app's runtime (Electron) is not installed, so the wizard runs in the browser.",
    ],
  ] as const)('not without %s, with a reason', ([, electronPath, display, code, said]) => {
    expect(decideHost({ electronPath, fetchable: null, display })).toEqual({
      host: 'browser',
      why: { code },
    });
    expect(english.texts.terminal.serving.inBrowser({ code })).toBe(said);
  });
});

describe('its runtime is fetched first', () => {
  test('if there is a package to fetch it into', () => {
    const decision = decideHost({ electronPath: null, fetchable: '/modules/electron', display: true });
    expect(decision).toEqual({ host: 'fetch', electronPackage: '/modules/electron' });
  });

  test('not if there is no terminal to show it', () => {
    const decision = decideHost({ electronPath: null, fetchable: '/modules/electron', display: false });
    expect(decision).toHaveProperty('host', 'browser');
  });
});

test.for([
  ['linux', 'an X display', { DISPLAY: ':0' }, true],
  ['linux', 'a Wayland display', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['linux', 'a display forwarded by ssh -X', { DISPLAY: 'localhost:10.0', SSH_CONNECTION: 'a b' }, true],
  ['linux', 'an empty DISPLAY', { DISPLAY: '' }, false],
  ['linux', 'neither', {}, false],
  ['darwin', 'a local user', {}, true],
  ['darwin', 'a user over ssh', { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, false],
  ['win32', 'a local user', {}, true],
  ['win32', 'a user over ssh', { SSH_TTY: 'windows-pty' }, false],
] as const)('%s with %s', ([platform, , env, answer]) => {
  expect(hasDisplay(env, platform)).toBe(answer);
});

test('without a keyboard, the prompt does not say to press Enter', () => {
  const invitation = { url: 'http://127.0.0.1:1/enter#token=x', port: 1, forward: null };
  expect(invitationPage(english, invitation, false).join('\n')).not.toContain('Enter prints');
  expect(invitationPage(english, invitation, true).join('\n')).toContain('Enter prints a new one');
});

test('the line for another computer can be copied as it is', () => {
  expect(forwardLine(8423)).toMatch(/^ssh -L 8423:127\.0\.0\.1:8423 \S+@\S+$/);
});
