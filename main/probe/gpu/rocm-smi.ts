import { z } from 'zod';
import type { AmdRecord } from './amd-card.ts';
import { busIdOf } from './found-gpu.ts';
import { jsonIn } from './json-in.ts';
import { isNothing, shown } from './words.ts';

type Fields = Readonly<Record<string, string>>;

const Json = z.record(z.string(), z.record(z.string(), z.coerce.string()).catch({}));

/** The cards that rocm-smi printed, as JSON or as text; between warnings, and in any letter case. */
export function parseRocmSmi(text: string): AmdRecord[] {
  const json = Json.safeParse(jsonIn(text));
  const cards = json.success ? cardsOf(json.data) : cardsInText(text);
  return cards.flatMap(recordOf);
}

function cardsOf(json: Readonly<Record<string, Fields>>): Fields[] {
  const driver = lowerKeys(json.system ?? {})['driver version'] ?? '';
  return Object.entries(json)
    .filter(([key]) => /^card\d+$/i.test(key))
    .map(([, fields]) => ({ 'driver version': driver, ...lowerKeys(fields) }));
}

/** `GPU[0]		: Card series:		Radeon RX 7900 XTX`, and once for all `Driver version: 6.3.6`. */
function cardsInText(text: string): Fields[] {
  const driver = /^\s*Driver version\s*:\s*(\S+)/im.exec(text)?.[1] ?? '';
  const cards = new Map<string, Record<string, string>>();
  for (const [, index = '', key = '', value = ''] of text.matchAll(
    /^GPU\[(\d+)\]\s*:\s*(.+?)\s*:\s+(.*?)\s*$/gm,
  )) {
    const card = cards.get(index) ?? { 'driver version': driver };
    card[key.toLowerCase()] = value;
    cards.set(index, card);
  }
  return [...cards.values()];
}

function recordOf(fields: Fields): AmdRecord[] {
  const names = ['card series', 'device name', 'card model', 'marketing name', 'card name'];
  const name = names.map((key) => word(fields[key])).find((value) => value !== null && !/^0x/i.test(value));
  const vramBytes = bytesIn(fields['vram total memory (b)']);
  const gfx = word(fields['gfx version'])?.toLowerCase() ?? null;
  if (name === undefined && vramBytes === null) return [];
  return [
    {
      name: name ?? null,
      gfx,
      deviceId:
        [fields['device id'], fields['card model']].map(word).find((id) => id?.startsWith('0x')) ?? null,
      revision: word(fields['device rev'])?.match(/^(0x)?[0-9a-f]{1,2}$/i)?.[0] ?? null,
      vramBytes,
      gttBytes: bytesIn(fields['gtt total memory (b)']),
      driver: word(fields['driver version']),
      busId: busIdOf(fields['pci bus'] ?? ''),
    },
  ];
}

function word(value: string | undefined): string | null {
  return value === undefined || isNothing(value) ? null : shown(value);
}

function bytesIn(figure: string | undefined): number | null {
  const bytes = Number(figure ?? 0);
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null;
}

const lowerKeys = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
