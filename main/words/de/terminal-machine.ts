import type { terminalMachine as english } from '../en/terminal-machine.ts';
import { plural } from '../plural.ts';

const usableCores = plural('de', { one: 'nutzbarer Kern', other: 'nutzbare Kerne' });

export const terminalMachine: typeof english = {
  title: 'Dieser Rechner',
  next: 'misst, wie schnell er ein Sprachmodell rechnet',
  labels: {
    processor: 'Prozessor',
    cores: 'Kerne',
    features: 'Befehlssätze',
    memory: 'Speicher',
    disk: 'Datenträger',
    surroundings: 'Läuft in',
    power: 'Strom',
  },
  cache: (size) => `${size} Cache`,
  cores: (usable, logical, physical) =>
    `${usable} nutzbar, von ${logical} logischen auf ${physical} physischen`,
  fastCores: (count) => `${count} davon schnell`,
  usableCores: (count) => `${count} ${usableCores(count)}`,
  memory: (usable, free) => `${usable}, davon ${free} gerade frei`,
  limited: (usable, total) => `${usable} (Grenze des Containers; der Rechner hat ${total})`,
  card: {
    label: 'GPU',
    none: 'keine',
    shares: 'integriert, teilt sich den Speicher',
    sharesUpTo: (size) => `integriert, teilt sich den Speicher, bis zu ${size}`,
    memoryUnknown: 'Speicher unbekannt',
    driver: (version) => `Treiber ${version}`,
    usable: (runtime) => `nutzbar mit ${runtime}`,
    notUsable: (why) => `nicht nutzbar: ${why}`,
    notUsed: (why) => `nicht genutzt: ${why}`,
    reasonUnknown: 'der Grund ist nicht bekannt',
  },
  free: (size, folder) => `${size} frei in ${folder}`,
  freeUnknown: (folder) => `unbekannt in ${folder}`,
  surroundings: {
    host: (system) => system,
    container: (system) => `einem Container auf ${system}`,
    wsl: (system) => `WSL auf ${system}`,
    'virtual-machine': (system) => `einer virtuellen Maschine mit ${system}`,
  },
  battery: 'Akku',
  mains: 'Stromnetz',
  profile: (name) => `Profil ${name}`,
};
