import { linesOf, type Run } from './command.ts';
import type { Machine } from './nouns/machine.ts';
import type { Files, Host } from './senses.ts';

type Power = Machine['power'];

const SUPPLIES = '/sys/class/power_supply';

/** The power source, and whether power saving is on; `null` if the system does not report it. */
export async function readPower(files: Files, run: Run, host: Host): Promise<Power> {
  if (host.platform === 'darwin') {
    const [battery, settings] = await Promise.all([run('pmset', ['-g', 'batt']), run('pmset', ['-g'])]);
    return parsePmset([...linesOf(battery), ...linesOf(settings)]);
  }
  if (host.platform !== 'linux') return { onBattery: null, profile: null };
  const names = await files.names(SUPPLIES);
  const supplies = await Promise.all(names.map((name) => readSupply(files, `${SUPPLIES}/${name}`)));
  return { onBattery: isOnBattery(supplies), profile: await readProfile(files) };
}

export interface Supply {
  /** `Mains`, `USB`, `Battery`. */
  readonly type: string;
  readonly online: boolean;
  readonly status: string;
  /** `Device`: it powers a mouse or a headset, not this machine. */
  readonly scope: string;
}

async function readSupply(files: Files, folder: string): Promise<Supply> {
  const [type, online, status, scope] = await Promise.all(
    ['type', 'online', 'status', 'scope'].map(
      async (name) => (await files.text(`${folder}/${name}`))?.trim() ?? '',
    ),
  );
  return { type: type ?? '', online: online === '1', status: status ?? '', scope: scope ?? '' };
}

/** A plugged-in charger decides; without one, a battery that is not charging. */
export function isOnBattery(supplies: readonly Supply[]): boolean {
  const own = supplies.filter(({ scope }) => scope !== 'Device');
  const batteries = own.filter(({ type }) => type === 'Battery');
  const chargers = own.filter(({ type }) => type !== 'Battery' && type !== 'UPS');
  if (batteries.length === 0 || chargers.some(({ online }) => online)) return false;
  return chargers.length > 0 || batteries.some(({ status }) => status === 'Discharging');
}

/** The firmware's profile; else the kernel's clock governor. */
async function readProfile(files: Files): Promise<string | null> {
  const profile = (await files.text('/sys/firmware/acpi/platform_profile'))?.trim();
  if (profile) return profile;
  const folder = '/sys/devices/system/cpu/cpu0/cpufreq';
  const [governor, driver] = await Promise.all(
    ['scaling_governor', 'scaling_driver'].map(
      async (name) => (await files.text(`${folder}/${name}`))?.trim() ?? '',
    ),
  );
  // For these two drivers "powersave" is the name of the normal setting, which limits nothing.
  const isUsual = governor === 'powersave' && /^(intel_pstate|amd-pstate-epp)$/.test(driver ?? '');
  return isUsual ? 'balanced' : governor || null;
}

/** macOS: `Now drawing from 'Battery Power'`, ` lowpowermode 1`. */
export function parsePmset(lines: readonly string[]): Power {
  const text = lines.join('\n');
  const source = /drawing from '(\w+) Power'/.exec(text)?.[1];
  const saving = /^\s*lowpowermode\s+(\d)/m.exec(text)?.[1];
  return {
    onBattery: source === undefined ? null : source === 'Battery',
    profile: saving === undefined ? null : saving === '1' ? 'low-power' : 'balanced',
  };
}
