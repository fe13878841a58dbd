import { expect, test } from 'vitest';
import { pageAddress } from '../../../main/hosts/desktop/app-address.ts';
import { isOwnPage, mayAsk, mayOpenOutside, mayUse } from '../../../main/hosts/desktop/guard-rules.ts';

test.for([
  [pageAddress(), true],
  [pageAddress('choose'), true],
  ['app://voicefit.example/index.html', false],
  ['app://voicefit@example.com/', false],
  ['app://someone@voicefit/', false],
  ['app://other/index.html', false],
  ['https://voicefit/index.html', false],
  ['file:///index.html', false],
  ['data:text/html,app://voicefit/', false],
  ['about:blank', false],
  ['', false],
] as const)('%s is one of our pages: %s', ([address, isOwn]) => {
  expect(isOwnPage(address)).toBe(isOwn);
});

test('only the page itself may send messages, no frame inside it and no frame that is gone', () => {
  expect(mayAsk({ url: pageAddress(), isTop: true })).toBe(true);
  expect(mayAsk({ url: pageAddress(), isTop: false })).toBe(false);
  expect(mayAsk({ url: 'https://example.com', isTop: true })).toBe(false);
  expect(mayAsk(null)).toBe(false);
});

test.for([
  ['https://huggingface.co/models', true],
  ['http://huggingface.co/models', false],
  ['https://huggingface.co@example.com/', false],
  ['https://:secret@example.com/', false],
  ['file:///etc/passwd', false],
  ['smb://host/share', false],
  ['javascript:alert(1)', false],
  ['calculator:', false],
  ['not an address', false],
] as const)('%s may be opened in the browser: %s', ([address, may]) => {
  expect(mayOpenOutside(address)).toBe(may);
});

test('a page may copy, and gets no other permission', () => {
  const page = { url: pageAddress(), isTop: true };
  expect(mayUse('clipboard-sanitized-write', page)).toBe(true);
  expect(mayUse('clipboard-sanitized-write', { ...page, url: 'https://example.com' })).toBe(false);
  for (const other of [
    'clipboard-read',
    'media',
    'geolocation',
    'notifications',
    'usb',
    'openExternal',
    'unknown',
  ]) {
    expect(mayUse(other, page)).toBe(false);
  }
});
