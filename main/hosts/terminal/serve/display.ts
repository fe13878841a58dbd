/**
 * Whether the user can see windows: on a screen of the system, or a forwarded one. Over `ssh`, a Mac or
 * Windows computer has a screen that somebody else sees.
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
