import { readFile } from 'node:fs/promises';
import os from 'node:os';

/** What identifies this machine and its user, as far as it can be known. */
export interface Identity {
  /** Names of the machine and its user, in all the forms that programs print. */
  readonly hostNames: readonly string[];
  readonly userNames: readonly string[];
  /** Folders whose names are the user's own, and their replacements. */
  readonly folders: readonly (readonly [folder: string, label: string])[];
  /** Serial numbers and similar. */
  readonly numbers: readonly string[];
}

/** Where Linux and small boards keep serial numbers and ids; most are readable only by the administrator. */
const NUMBER_FILES = [
  ...['product_serial', 'product_uuid', 'board_serial', 'chassis_serial', 'chassis_asset_tag'].map(
    (name) => `/sys/class/dmi/id/${name}`,
  ),
  '/etc/machine-id',
  '/var/lib/dbus/machine-id',
  '/proc/device-tree/serial-number',
];

/** Makers write "Default string" or "None" if there is no number. */
const isNumber = (text: string) => text.length >= 5 && /\d/.test(text) && !/^(.)\1*$/.test(text);

/** `folders` are those that the program knows, besides the user's home. */
export async function readIdentity(
  folders: Identity['folders'],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Identity> {
  const hostName = os.hostname();
  const texts = await Promise.all(NUMBER_FILES.map((file) => readFile(file, 'utf8').catch(() => '')));
  const addresses = Object.values(os.networkInterfaces()).flatMap((all) => all ?? []);
  return {
    hostNames: named([hostName, hostName.split('.')[0], env.HOSTNAME, env.COMPUTERNAME]),
    userNames: named([userName(), env.USER, env.LOGNAME, env.USERNAME, env.SUDO_USER]),
    folders: [
      ...folders,
      [os.homedir(), '~'],
      ...named([env.HOME, env.USERPROFILE]).map((each) => [each, '~'] as const),
    ],
    numbers: [
      ...texts.map((text) => text.replaceAll('\0', '').trim()).filter(isNumber),
      ...addresses.flatMap(({ address, mac }) => [address, mac, mac.replaceAll(':', '')]),
    ],
  };
}

/** A container's user may have no name. */
function userName(): string | undefined {
  try {
    return os.userInfo().username;
  } catch {
    return undefined;
  }
}

function named(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.flatMap((name) => name || []))];
}
