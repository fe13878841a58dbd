/**
 * Whether windows can be shown to who started this: a screen of the system, or one that is passed on.
 * Over `ssh`, a Mac or Windows computer has a screen that somebody else looks at.
 */
export function hasDisplay(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  const isRemote = isSet(env.SSH_CONNECTION) || isSet(env.SSH_TTY);
  if (platform === 'darwin' || platform === 'win32') return !isRemote;
  return isSet(env.DISPLAY) || isSet(env.WAYLAND_DISPLAY);
}

const isSet = (value: string | undefined) => value !== undefined && value !== '';
