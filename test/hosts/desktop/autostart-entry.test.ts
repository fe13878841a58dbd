import fc from 'fast-check';
import { expect, test } from 'vitest';
import { autostartEntry, autostartFile } from '../../../main/hosts/desktop/autostart-entry.ts';

test('the entry is written where desktops look for it', () => {
  expect(autostartFile({}, '/home/ada')).toBe('/home/ada/.config/autostart/voicefit.desktop');
  expect(autostartFile({ XDG_CONFIG_HOME: '/etc/ada' }, '/home/ada')).toBe(
    '/etc/ada/autostart/voicefit.desktop',
  );
  expect(autostartFile({ XDG_CONFIG_HOME: 'relative' }, '/home/ada')).toMatch(/^\/home\/ada\/\.config\//);
});

/** Parses `Exec` as a desktop does: escapes of the value first, then quoted arguments, then field codes. */
function commandOf(entry: string): string[] {
  const value = /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';
  const unescaped = value.replaceAll(/\\(.)/gs, '$1');
  return [...unescaped.matchAll(/"((?:\\.|[^"\\])*)"/gs)].map(([, quoted = '']) =>
    quoted.replaceAll(/\\(.)/gs, '$1').replaceAll('%%', '%'),
  );
}

test('any program and argument round-trips through the entry', () => {
  const argument = fc.string({ minLength: 1 }).filter((text) => !/[\n\r]/.test(text));
  fc.assert(
    fc.property(fc.array(argument, { minLength: 1, maxLength: 3 }), (command) => {
      expect(commandOf(autostartEntry(command))).toEqual(command);
    }),
  );
});

test('a path with spaces, a dollar and a percent sign is one argument', () => {
  expect(autostartEntry(['/opt/My $App/100%'])).toContain('Exec="/opt/My \\\\$App/100%%"');
});
