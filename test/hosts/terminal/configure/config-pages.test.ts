import { expect, test } from 'vitest';
import type { ConfigPlan } from '../../../../main/configure/nouns/config-plan.ts';
import { configRequestOf, writingCommandOf } from '../../../../main/hosts/terminal/configure/request.ts';
import { configPage, diffLines, undonePage } from '../../../../main/hosts/terminal/print/config-plan.ts';
import { configureJson, undoneJson } from '../../../../main/words/json/configure.ts';
import { german, page } from '../given.ts';

const change = {
  path: '/ava/.env',
  realPath: null,
  kind: 'changed',
  diff: '--- a/.env\n+++ b/.env\n@@ -1 +1 @@\n-A=1\n+A=2\t# tab\n',
  addedLines: 1,
  removedLines: 1,
  backup: null,
} as const;

function planOf(more: Partial<ConfigPlan> = {}): ConfigPlan {
  return {
    id: 'abc',
    target: 'ava',
    layout: 'local-file',
    project: '/ava',
    names: { stt: null, llm: null, tts: null },
    tier: 'LIGHT_CPU',
    pipeline: 'local',
    changes: [change],
    snippets: [],
    next: [{ does: 'recreate', command: 'docker compose up -d', folder: '/my ava' }],
    keys: [],
    warnings: [{ code: 'agent-outranks' }],
    canUndo: true,
    ...more,
  };
}

const text = (lines: readonly string[]) => lines.join('\n');
const planned = { isWritten: false, withDiff: true, writtenBy: 'voicefit configure --yes' };
const written = { isWritten: true, withDiff: true, writtenBy: null };

test('a plan shows the files, their diff, what to know, and the command that writes it', () => {
  const shown = text(configPage(page(), planOf(), planned));
  expect(shown).toMatch(/To write in \/ava\n +File +Change\n +\/ava\/\.env +changed +\+1 -1/);
  expect(shown).toContain('\n-A=1\n+A=2    # tab\n');
  expect(shown).toContain('! An agent with a provider');
  expect(shown).toMatch(/voicefit configure --yes\s+writes it/);
  expect(shown).not.toContain('docker compose');
});

test('what was written is shown with its backups, what to run in which folder, and the way back', () => {
  const changes = [
    { ...change, backup: '/ava/.env.bak.1' },
    { ...change, path: '/ava/new', kind: 'new' as const },
  ];
  const shown = text(configPage(page(), planOf({ changes }), written));
  expect(shown).toContain('Written in /ava');
  expect(shown).toMatch(
    /Earlier content\n +\/ava\/\.env +\/ava\/\.env\.bak\.1\n +\/ava\/new +none, the file is new/,
  );
  expect(shown).toContain("cd '/my ava' && docker compose up -d");
  expect(shown).toContain('voicefit configure --undo');
});

test('where nothing changes that is said, and only what to run', () => {
  const changes = [{ ...change, kind: 'unchanged' as const, diff: '', addedLines: 0, removedLines: 0 }];
  const shown = text(configPage(page(), planOf({ changes }), { ...planned, writtenBy: null }));
  expect(shown).toContain('Nothing to write in /ava');
  expect(shown).toContain('Everything is there already.');
  expect(shown).toContain('docker compose up -d');
  expect(shown).not.toContain('--undo');
});

test('a target without files says that its lines are to be copied', () => {
  const lines = { kind: 'modelfile', fileName: 'Modelfile', text: 'FROM /m\n' } as const;
  const shown = text(
    configPage(page(), planOf({ target: 'ollama', changes: [], snippets: [lines] }), {
      ...planned,
      writtenBy: null,
    }),
  );
  expect(shown).toMatch(
    /Nothing to write in \/ava\n +Voicefit writes no file for this target\. Copy the lines/,
  );
  expect(shown).toContain('FROM /m');
});

test('a link is named, and the lines to copy stand under the file that they belong in', () => {
  const changes = [{ ...change, realPath: '/etc/ava.env' }];
  const linked = text(configPage(page(), planOf({ changes }), planned));
  expect(linked).toContain('/ava/.env is a link to /etc/ava.env; that file is changed.');
  const snippets: ConfigPlan['snippets'] = [
    { kind: 'env', fileName: '.env', text: 'A=1\nB=2\n' },
    { kind: 'systemd', fileName: 'llama.service', text: '[Unit]\n' },
    { kind: 'command', fileName: null, text: 'llama-server\n' },
  ];
  const copied = text(
    configPage(page(80, true, german), planOf({ project: null, changes: [], snippets }), planned),
  );
  expect(copied).toContain('Zeilen für .env\n  A=1\n  B=2\n');
  expect(copied).toContain('Dienst für systemd: llama.service\n  [Unit]');
  expect(copied).toContain('Befehl\n  llama-server');
  expect(copied).toContain('docker compose up -d');
});

test('a diff has the usual colours', () => {
  const painted = diffLines({ ...page(), paint: (ink, line) => `${String(ink)}:${line}` }, change.diff);
  expect(painted).toEqual([
    'bold:--- a/.env',
    'bold:+++ b/.env',
    'cyan:@@ -1 +1 @@',
    'red:-A=1',
    'green:+A=2    # tab',
    '',
  ]);
});

test('what was taken back is listed', () => {
  const undone = { project: '/ava', files: [{ path: '/ava/.env', became: 'restored' as const }] };
  expect(text(undonePage(page(), undone))).toMatch(/Taken back in \/ava\n.*\n +\/ava\/\.env +✓ as before/);
  expect(undoneJson(undone)).toEqual(undone);
});

test('tools get commands as text, warnings with their sentences, and no id', () => {
  const json = configureJson(planOf(), true);
  expect(Object.keys(json).slice(0, 5)).toEqual(['target', 'changes', 'next', 'warnings', 'written']);
  expect(json.next).toEqual(["cd '/my ava' && docker compose up -d"]);
  expect(json.warnings).toMatchObject([
    { code: 'agent-outranks', message: expect.stringContaining('agent') },
  ]);
  expect(json).not.toHaveProperty('id');
});

test('the command that writes what was shown asks for the same', () => {
  const options = { project: '/my ava', tier: 'LIGHT_CPU', server: 'ws://10.0.0.2:8765' };
  expect(writingCommandOf(configRequestOf(options), { registry: 'r.json' })).toBe(
    "voicefit configure --server ws://10.0.0.2:8765 --tier LIGHT_CPU --project '/my ava' --registry r.json --yes",
  );
  expect(writingCommandOf({})).toBe('voicefit configure --yes');
  expect(writingCommandOf({ project: null })).toBe('voicefit configure --project DIR --yes');
});

test.for(['http://10.0.0.2', 'ws://user:secret@10.0.0.2', '10.0.0.2:8765'])(
  'the address %s is refused',
  (server) => {
    expect(() => configRequestOf({ server })).toThrow('What it says depends on the reader.');
  },
);
