import { isAbsolute, join } from 'node:path';

/** The autostart folder of Linux desktops, by the Desktop Application Autostart Specification. */
export function autostartFile(env: NodeJS.ProcessEnv, home: string): string {
  const xdg = env.XDG_CONFIG_HOME;
  const config = xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, '.config');
  return join(config, 'autostart', 'voicefit.desktop');
}

/** The entry that starts `command` at login, by the Desktop Entry Specification. */
export function autostartEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Voicefit',
    'Comment=Fit a voice assistant to this machine',
    `Exec=${command.map(quoted).join(' ')}`,
    'Icon=voicefit',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/**
 * An argument of `Exec`, escaped twice: inside quotes by the rule for arguments, with `%` doubled because it
 * starts field codes, then every backslash again by the rule for values of the type string.
 */
function quoted(argument: string): string {
  const inQuotes = `"${argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
  return inQuotes.replaceAll('\\', '\\\\');
}
