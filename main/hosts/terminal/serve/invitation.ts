import { hostname, userInfo } from 'node:os';
import type { Wording } from '../../../words/wording.ts';
import { plain } from '../layout.ts';

export interface Invitation {
  readonly url: string;
  readonly port: number;
  /** The command that forwards the port to a computer with a browser; `null`: there is a browser here. */
  readonly forward: string | null;
}

/** `ssh -L 8423:127.0.0.1:8423 ada@server`: with the names known on this computer. */
export function forwardLine(port: number): string {
  return `ssh -L ${port}:127.0.0.1:${port} ${userName()}@${hostname()}`;
}

/** The text that says how to open the wizard. */
export function invitationPage(
  { texts }: Wording,
  { url, forward }: Invitation,
  hasKeyboard: boolean,
): string[] {
  const words = texts.terminal.serving;
  const lines = [
    words.heading,
    `  ${url}`,
    `${words.lasts} ${hasKeyboard ? words.enterAndCtrlC : words.ctrlC}`,
    ...(forward === null ? [] : [words.elsewhere, `  ${forward}`]),
  ];
  return lines.map(plain);
}

/** A container may run as a user without a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'user';
  }
}
