import { expect, test } from 'vitest';
import { addressOf, isSafe, type Sources } from '../../../main/install/fetch/address.ts';

const HUB = 'https://huggingface.co/org/repo/resolve/abc/model.gguf';
const VOSK = 'https://alphacephei.com/vosk/models/small.zip';
const none: Sources = { mirror: null, hubEndpoint: null, hubToken: null };
const address = (url: string, sources: Partial<Sources>) => addressOf(url, { ...none, ...sources });

test('without a word, a file comes from where the registry says, without a token', () => {
  expect(address(HUB, {})).toEqual({ url: new URL(HUB), token: null, mayBeHttp: false });
});

test('Hugging Face gets the token, and nobody else', () => {
  expect(address(HUB, { hubToken: 'secret' }).token).toBe('secret');
  expect(address(VOSK, { hubToken: 'secret' }).token).toBeNull();
});

test('a mirror serves every file from the same path, and gets no token', () => {
  const sources = {
    mirror: new URL('http://intranet:8080'),
    hubEndpoint: new URL('https://hf.example'),
    hubToken: 'secret',
  };
  expect(address(HUB, sources)).toEqual({
    url: new URL('http://intranet:8080/org/repo/resolve/abc/model.gguf'),
    token: null,
    mayBeHttp: true,
  });
  expect(address(VOSK, sources).url.href).toBe('http://intranet:8080/vosk/models/small.zip');
});

test('a mirror in a folder of its host keeps that folder', () => {
  expect(address(VOSK, { mirror: new URL('https://intranet/models/') }).url.href).toBe(
    'https://intranet/models/vosk/models/small.zip',
  );
});

test('the endpoint of Hugging Face takes its place only, and gets its token', () => {
  const sources = { hubEndpoint: new URL('https://hf.example'), hubToken: 'secret' };
  expect(address(HUB, sources)).toMatchObject({
    url: new URL('https://hf.example/org/repo/resolve/abc/model.gguf'),
    token: 'secret',
  });
  expect(address(VOSK, sources).url.href).toBe(VOSK);
});

test('no token goes over plain http, but to this machine', () => {
  expect(address(HUB, { hubEndpoint: new URL('http://hf.example'), hubToken: 'secret' }).token).toBeNull();
  expect(address(HUB, { hubEndpoint: new URL('http://localhost:8000'), hubToken: 'secret' }).token).toBe(
    'secret',
  );
});

test.for([
  ['https://models.example', true],
  ['http://models.example', false],
  ['http://127.0.0.1:80', true],
  ['http://127.1.2.3', true],
  ['http://[::1]:8080', true],
  ['http://localhost', true],
  ['http://localhost.example', false],
  ['http://127.0.0.1.example', false],
  ['ftp://localhost', false],
] as const)('%s is safe: %o', ([url, expected]) => {
  expect(isSafe(new URL(url))).toBe(expected);
});
