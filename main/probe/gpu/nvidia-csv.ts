import { MIB } from '../../nouns/bytes.ts';
import { busIdOf } from './found-gpu.ts';
import { isNothing, shown } from './words.ts';

/** One card as a row of `nvidia-smi --query-gpu`. */
export interface NvidiaRow {
  readonly index: number | null;
  readonly name: string;
  readonly vramBytes: number | null;
  readonly driver: string | null;
  readonly busId: string | null;
}

/** The queried columns, in the order of a row without a header. */
export const QUERY = ['index', 'name', 'memory.total', 'driver_version', 'pci.bus_id', 'uuid'] as const;

/** No NVIDIA card in use has less; a smaller bare number is an index, a load or a temperature. */
const LEAST_MIB = 256;

const DRIVER = /^\d{3}\.\d{1,3}(\.\d{1,3})?$/;
const UUID = /^(GPU|MIG)-[0-9a-f-]{8,}/i;
const SIZE = /^(\d+(?:\.\d+)?)\s*(MiB|MB|GiB|GB)?$/i;
/** Distinguishes a card's name from any other word in a row without an index. */
const KNOWN_NAME =
  /nvidia|geforce|quadro|tesla|titan|\b[rg]tx\b|tegra|jetson|\borin\b|\bthor\b|\bgrid\b|generic-gpu|\b[abhlptv]\d{1,3}\b|\bg[bh]\d+\b/i;

/**
 * The cards in what `nvidia-smi` printed as CSV: with a header or without, with units or without,
 * between warnings, and with any columns; never anything for text that is no such table.
 */
export function parseNvidiaCsv(lines: readonly string[]): NvidiaRow[] {
  const rows: NvidiaRow[] = [];
  let columns: string[] | null = null;
  for (const line of lines) {
    const fields = line.split(',').map((field) => field.trim().replace(/^"(.*)"$/, '$1'));
    const header = headerOf(fields);
    if (header !== null) columns = header;
    else if (columns !== null) rows.push(...rowByHeader(fields, columns));
    else rows.push(...rowByShape(fields));
  }
  return rows.filter((row, at) => !rows.slice(0, at).some((earlier) => isSameCard(earlier, row)));
}

/** Some fakes and wrappers print their table twice. */
function isSameCard(a: NvidiaRow, b: NvidiaRow): boolean {
  if (a.busId !== null && b.busId !== null) return a.busId === b.busId;
  return a.index !== null && a.index === b.index && a.name === b.name;
}

function headerOf(fields: readonly string[]): string[] | null {
  const names = fields.map((field) => field.replace(/\s*\[.*\]$/, '').toLowerCase());
  const isHeader = names.every((name) => /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/.test(name));
  return isHeader && names.some((name) => name === 'name' || name === 'gpu_name') ? names : null;
}

/** A comma belongs to the name: that is the one column of free text. */
function rowByHeader(fields: readonly string[], columns: readonly string[]): NvidiaRow[] {
  const surplus = fields.length - columns.length;
  const nameAt = columns.findIndex((column) => column === 'name' || column === 'gpu_name');
  if (surplus < 0 || nameAt < 0) return [];
  const name = fields.slice(nameAt, nameAt + surplus + 1).join(', ');
  if (!isName(name)) return [];
  const field = (...asked: string[]): string => {
    const at = columns.findIndex((column) => asked.includes(column));
    return at < 0 ? '' : (fields[at > nameAt ? at + surplus : at] ?? '');
  };
  const vram = field('memory.total');
  // A line of words among the rows is a warning, not a card.
  if (columns.includes('memory.total') && !SIZE.test(vram) && !isNothing(vram)) return [];
  return [
    {
      index: /^\d+$/.test(field('index')) ? Number(field('index')) : null,
      name: shown(name),
      vramBytes: bytesOf(vram),
      driver: wordOf(field('driver_version')),
      busId: busIdOf(field('pci.bus_id', 'gpu_bus_id')),
    },
  ];
}

/** Without a header each field is recognised by its shape. */
function rowByShape(fields: readonly string[]): NvidiaRow[] {
  const [first = ''] = fields;
  const index = fields.length > 1 && /^\d{1,3}$/.test(first) ? Number(first) : null;
  const rest = index === null ? fields : fields.slice(1);
  const isFact = (field: string): boolean => isFactual(field);
  const start = rest.findIndex((field) => !isFact(field));
  const length = rest.slice(start).findIndex(isFact);
  if (start < 0 || length <= 0) return [];
  const name = rest.slice(start, start + length).join(', ');
  const facts = [...rest.slice(0, start), ...rest.slice(start + length)];
  const isRow = index !== null || KNOWN_NAME.test(name) || facts.some((field) => UUID.test(field));
  if (!isRow || !isName(name)) return [];
  return [
    {
      index,
      name: shown(name),
      vramBytes: largest(facts),
      driver: driverAmong(facts),
      busId: facts.map(busIdOf).find((id) => id !== null) ?? null,
    },
  ];
}

function isFactual(field: string): boolean {
  if (isNothing(field) || DRIVER.test(field) || UUID.test(field) || busIdOf(field) !== null) return true;
  return /^\d+(\.\d+)?\s*(%|w|mhz|c|mib|mb|gib|gb)?$/i.test(field);
}

/** A figure like `350.45` may also be a power in watts: alone, or with three parts, it is a driver. */
function driverAmong(facts: readonly string[]): string | null {
  const candidates = facts.filter((field) => DRIVER.test(field));
  const fractions = facts.filter((field) => /^\d+\.\d+$/.test(field));
  const [only = null] = fractions.length === 1 && !/\.00$/.test(fractions[0] ?? '') ? candidates : [];
  return candidates.find((field) => /^\d+\.\d+\.\d+$/.test(field)) ?? only;
}

/** The total is the largest of a card's sizes, whatever else was queried; sizes with a unit come first. */
function largest(facts: readonly string[]): number | null {
  const withUnit = facts.filter((field) => /[mg]i?b$/i.test(field));
  const sizes = (withUnit.length > 0 ? withUnit : facts.filter((field) => !DRIVER.test(field))).map(bytesOf);
  return Math.max(0, ...sizes.map((bytes) => bytes ?? 0)) || null;
}

/** Bytes of `24564 MiB` or of a bare number of MiB; `null` for anything else and for less than a card has. */
function bytesOf(field: string): number | null {
  const size = SIZE.exec(field);
  if (size === null) return null;
  const mib = Number(size[1]) * (/^g/i.test(size[2] ?? '') ? 1024 : 1);
  return mib >= LEAST_MIB ? Math.round(mib * MIB) : null;
}

const wordOf = (field: string): string | null => (isNothing(field) ? null : shown(field));

const isName = (name: string): boolean =>
  /[a-z]/i.test(name) && !/[<>{}]|:\s/.test(name) && name.length <= 100;
