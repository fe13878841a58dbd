import { hostname, userInfo } from 'node:os';

export interface Invitation {
  readonly url: string;
  readonly port: number;
  /** The line that brings the port to a computer with a browser; `null`: there is a browser here. */
  readonly forward: string | null;
}

/** `ssh -L 8423:127.0.0.1:8423 ada@server`: names as they are known here. */
export function forwardLine(port: number): string {
  return `ssh -L ${port}:127.0.0.1:${port} ${userName()}@${hostname()}`;
}

/** What a person reads who may come in. */
export function invitationPage({ url, forward }: Invitation, hasKeyboard: boolean): string[] {
  const keys = hasKeyboard ? 'Enter prints a new one, Ctrl-C ends Voicefit.' : 'Ctrl-C ends Voicefit.';
  return [
    'Voicefit in the browser:',
    `  ${url}`,
    `The link works once, for 10 minutes. ${keys}`,
    ...(forward === null ? [] : ['To open it on another computer, run there first:', `  ${forward}`]),
  ];
}

/** A container may run as a user that has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'user';
  }
}
