import { expect, test } from 'vitest';
import { fileDiff } from '../../main/configure/file-diff.ts';
import { maskedLines } from '../../main/configure/masked.ts';
import type { WantedFile } from '../../main/configure/nouns/wanted-file.ts';
import { cpuSecOf } from '../thread-cpu.ts';
import { envFile, setting, yamlFile } from './given.ts';

const masked = (text: string, wanted: WantedFile) => maskedLines(text, wanted).join('\n');

test('secrets of an environment file are masked by their names, ours by what they are', () => {
  const wanted = envFile(setting('MY_CODE', 'x', { isSecret: true }), setting('PUBLIC_KEY', 'y'));
  const text = [
    'OPENAI_API_KEY=sk-1 # mine',
    "export ARI_PASSWORD='two words'",
    'JWT_SECRET="one',
    '  two"',
    'LOCAL_WS_AUTH_TOKEN=',
    'LOCAL_LLM_MAX_TOKENS=32',
    'KEYBOARD=de',
    'MY_CODE=1234',
    'PUBLIC_KEY=shown',
    '# DEEPGRAM_API_KEY=dg-old',
    '#HOST=shown',
  ].join('\n');
  expect(masked(text, wanted)).toBe(
    [
      'OPENAI_API_KEY=******** # ********',
      'export ARI_PASSWORD=********',
      'JWT_SECRET=********',
      '********',
      'LOCAL_WS_AUTH_TOKEN=',
      'LOCAL_LLM_MAX_TOKENS=32',
      'KEYBOARD=de',
      'MY_CODE=********',
      'PUBLIC_KEY=shown',
      '# DEEPGRAM_API_KEY=********',
      '#HOST=shown',
    ].join('\n'),
  );
});

test('secrets of a YAML file are masked, but not the names of variables', () => {
  const text = (one: string, lines: string, quoted: string, note: string) =>
    `\ufeffapi_key: ${one} # ${note}\nb: {password: ${quoted}, max_tokens: 32}\nc:\n  token: ${lines}\nd_key: "\${D_KEY}"\n`;
  const mask = '********';
  expect(masked(text('sk-1', '|\n    one\n    two', '"x"', 'mine'), yamlFile())).toBe(
    text(mask, `${mask}\n${mask}\n${mask}`, mask, mask),
  );
});

test.for([
  ['the comment beside a secret', 'OPENAI_API_KEY=sk # CANARY old'],
  ['the comment beside an empty secret', 'OPENAI_API_KEY= # CANARY'],
  ['the password of an address', 'DB=postgres://ava:CANARY@db'],
  ['the user of an address', 'X="https://CANARY@host/p"'],
  ['a key in an address', 'X=https://h/p?a=1&api_key=CANARY'],
  ['a password by its short name', 'SMTP_PWD=CANARY'],
  ['a header', 'AUTHORIZATION="Bearer CANARY"'],
  ['a header under another name', 'HEADERS="Bearer CANARY"'],
  ['names without a line', 'PRIVATEKEY=CANARY\nACCESSTOKEN=CANARY\nOPENAIKEY=CANARY\nsmtpPass=CANARY'],
  ['what authorises', 'SIP_AUTH=CANARY'],
  ['a number as a password', 'ARI_PASSWORD=1234567890 # CANARY'],
  ['a comment without a sign', '#OPENAI_API_KEY CANARY'],
  ['a comment in words', '# set OPENAI_API_KEY=CANARY'],
  ['a comment beside another value', 'FOO=bar # DEEPGRAM_API_KEY=CANARY'],
  ['a text where a number is usual', 'MAX_TOKENS=CANARY'],
  ['a short name', 'VOICEMAIL_PIN=1234567890\nAMI_PASS=CANARY\nWIFI_PSK=CANARY\nDB_PW=CANARY'],
  ['a number in words', '# the PIN 1234567890'],
] as const)('a secret of an environment file is masked wherever it stands: %s', ([, text]) => {
  expect(masked(text, envFile())).not.toContain('CANARY');
  expect(masked(text, envFile())).not.toContain('1234567890');
});

test.for([
  ['a comment in words', 'a: 1 # the key is CANARY'],
  ['a commented entry', '# auth_token: CANARY'],
  ['a list', 'tokens:\n  - CANARY # x\n  - "CANARY"'],
  ['a list in brackets', 'api_keys: [CANARY, CANARY] # CANARY'],
  ['a mapping', 'credentials:\n  user: CANARY\n  more: {x: [CANARY]}'],
  ['a header', 'headers:\n  Authorization: Bearer CANARY'],
  ['a number', 'password: 123456 # CANARY'],
  ['a list of numbers', 'pass: [123456]'],
  ['what an alias stands for', 'x: &v CANARY\napi_key: *v'],
  ['the usual value of a variable', `api_key: \${KEY:-CANARY}`],
  ['a camel', 'apiKey: CANARY'],
] as const)('a secret of a YAML file is masked wherever it stands: %s', ([, text]) => {
  expect(masked(text, yamlFile())).not.toContain('CANARY');
  expect(masked(text, yamlFile())).not.toContain('123456');
});

test.for([
  '# old one: sk-proj-AAAAbbbbCANARYdddd1234',
  '#OPENAI=sk-CANARYCOMMENTED123456',
  'LICENCE=gsk_CANARYabcdefghijklmnopqrstuv',
  'A=xoxb-12345-CANARY',
  'A=github_pat_11CANARY',
  'A="hf_CANARYabcdefghijklmnopqrstuvwxyz"',
  'A=AIzaSyCANARY1234567890',
  'A=AKIACANARY1234567890',
  '# eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJCANARY.CANARYsig',
  '# 8f3c2aCANARY4f5e6d7c8b9a0f1e2d3c4b5a6978',
  'A=wJalrXUtnFEMI/K7MDENG/bPxRfiCYCANARY1KEY9',
  'ALERTS=https://hooks.slack.com/services/T0/B0/CANARY',
  '# https://discord.com/api/webhooks/12/CANARY',
  'BOT=https://api.telegram.org/bot123456789:AAHdCANARYqTcvCH1vGWJ/sendMessage',
])('a secret is known by how it looks, whatever stands before it: %s', (line) => {
  expect(masked(line, envFile())).not.toContain('CANARY');
  const yaml = line.startsWith('#') ? line : line.replace(/^([A-Z]+)="?([^"]*)"?$/, 'notes: {$1: "$2"}');
  expect(masked(yaml, yamlFile())).not.toContain('CANARY');
});

test('names of models and voices, paths and addresses keep their characters', () => {
  const lines = [
    'LOCAL_LLM_MODEL_PATH=/app/models/llm/Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf',
    'LOCAL_TTS_MODEL_PATH=/app/models/tts/sk_SK-lili-medium.onnx',
    'VOICE=sk_SK-lili-medium2',
    'MODEL=gpt-4o-realtime-preview-2024-12-17',
    'OTHER=deepseek-r1-distill-qwen-1.5b-instruct-q4_k_m',
    'CACHE=/var/lib/ava/0f8c2a9e1b2c4d5e8f900123456789ab/models',
    'FILE=8f3c2a1b4f5e6d7c8b9a0f1e2d3c4b5a6978.gguf',
    'UNIT=/usr/share/hooks/start',
    'URL=https://api.openai.com/v1/realtime?model=gpt-4o-realtime-preview-2024-12-17',
    'WS=ws://voice-server-1.example-company-12345678.internal:8765',
    'LOCAL_STT_IDLE_TIMEOUT_MILLISECONDS_OF_A_LONG_NAME_12=5000',
    'AT=ws://voice-1234567890abcdef.internal:8765',
    'ELSEWHERE=ws://voice-1234567890abcdef.elb.us-east-1.amazonaws.com:8765/',
    '# pin the version to 6',
    '# Voicefit: Phi-3-mini-4k-instruct was forced: about 18 s on this machine.',
  ];
  const shown = lines.join('\n');
  expect(masked(shown, envFile())).toBe(shown);
});

test('a long line is masked quickly', () => {
  const line = `A=${'a1'.repeat(200_000)}`;
  const words = `B=${'sk-'.repeat(100_000)}${'x/'.repeat(100_000)}${'http://'.repeat(50_000)}`;
  const cpuSec = cpuSecOf(() => expect(masked(`${line}\n${words}`, envFile())).toContain('A=********'));
  // Square in the length of a line it would be minutes.
  expect(cpuSec).toBeLessThan(10);
});

test('what is no secret stays readable', () => {
  const env = [
    'LOCAL_LLM_MAX_TOKENS=48 # raised for long replies',
    '# LOCAL_LLM_MAX_TOKENS=32',
    '# about 60 tokens per second',
    '# Voicefit: measured, 32 tokens are the most',
    'LOCAL_LLM_CHAT_FORMAT=chatml',
    'TOKEN_TTL=3600',
    'AUTH_ENABLED=true',
    'OTHER_API_KEY=not-needed',
    'LOCAL_WS_URL=ws://10.0.0.2:8765',
    'AUTHOR=me # see https://github.com/x/y?tab=readme',
    'TOKENIZER=llama',
  ].join('\n');
  expect(masked(env, envFile())).toBe(env);
  const yaml = [
    'llm: {max_tokens: 32, maxTokens: 64, chat_format: chatml}',
    'max_response_output_tokens: 4096 # tokens',
    `api_key: \${OPENAI_API_KEY}`,
    `auth_token: \${LOCAL_WS_AUTH_TOKEN:-}`,
    'token: null',
    'auth: {enabled: true, timeout_sec: 5}',
    'keywords: [a, b] # why',
    'text: |',
    '  # the key is shown',
  ].join('\n');
  expect(masked(yaml, yamlFile())).toBe(yaml);
});

const ENV = { wanted: envFile(), comparedWith: '.env' };

test('a diff is unified, counts its lines, and shows three lines around', () => {
  const before = 'a=1\nb=2\nc=3\nd=4\ne=5\nf=6\ng=7\nh=8';
  const { text, addedLines, removedLines } = fileDiff(before, `${before.replace('e=5', 'e=9')}\n`, ENV);
  expect(text).toBe(
    [
      '--- a/.env',
      '+++ b/.env',
      '@@ -2,7 +2,7 @@',
      ' b=2',
      ' c=3',
      ' d=4',
      '-e=5',
      '+e=9',
      ' f=6',
      ' g=7',
      '-h=8',
      '\\ No newline at end of file',
      '+h=8',
      '',
    ].join('\n'),
  );
  expect({ addedLines, removedLines }).toEqual({ addedLines: 2, removedLines: 2 });
});

test('a new file is compared with none, and the same text has no diff', () => {
  expect(fileDiff('', 'a=1\r\n', { ...ENV, comparedWith: null }).text).toBe(
    '--- /dev/null\n+++ b/.env\n@@ -0,0 +1 @@\n+a=1\n',
  );
  expect(fileDiff('a=1\n', 'a=1\n', ENV)).toEqual({ text: '', addedLines: 0, removedLines: 0 });
});
