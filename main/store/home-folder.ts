import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/**
 * The folder that all hosts of one user share: `VOICEFIT_HOME`, else where the platform keeps the
 * settings of programs. A relative `XDG_CONFIG_HOME` is ignored, as its specification demands.
 */
export function homeFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env.VOICEFIT_HOME) return resolve(env.VOICEFIT_HOME);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'voicefit');
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'voicefit');
  const xdg = env.XDG_CONFIG_HOME;
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, '.config'), 'voicefit');
}
