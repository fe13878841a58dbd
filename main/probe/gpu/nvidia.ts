import type { Warning } from '../../nouns/warning.ts';
import { type CommandAnswer, linesOf, type Run } from '../command.ts';
import type { Found, FoundGpu } from './found-gpu.ts';
import { complaintIn } from './nvidia-complaints.ts';
import { type NvidiaRow, parseNvidiaCsv, QUERY } from './nvidia-csv.ts';
import { type MigSlices, parseNvidiaList, sliceIn } from './nvidia-list.ts';
import { largestNotFirst } from './nvidia-order.ts';
import { parseNvidiaTable } from './nvidia-table.ts';
import { type CardsMachine, isUnifiedNvidia } from './nvidia-unified.ts';
import { unanswered, unreadable } from './tool-warnings.ts';

export const NVIDIA_SMI = 'nvidia-smi';

/** Output of nvidia-smi for each of the three ways to run it; `null`: not run. */
export interface NvidiaAnswers {
  readonly query: CommandAnswer;
  readonly list: CommandAnswer;
  readonly table: CommandAnswer | null;
}

/** NVIDIA's cards, in the order of its own tool. */
export async function findNvidia(run: Run, machine: CardsMachine | null = null): Promise<Found> {
  const [query, list] = await Promise.all([
    run(NVIDIA_SMI, [`--query-gpu=${QUERY.join(',')}`, '--format=csv,noheader,nounits']),
    run(NVIDIA_SMI, ['-L']),
  ]);
  const isCut = parseNvidiaList(linesOf(list)).slices.size > 0;
  // An old driver does not know every column; only the table has the exact memory of slices.
  const isRefused = /not a valid field/i.test(linesOf(query).join('\n'));
  const table = isCut || isRefused ? await run(NVIDIA_SMI, []) : null;
  return parseNvidia({ query, list, table }, machine);
}

/** Cards and warnings from the output of nvidia-smi, whatever it is. Pure. */
export function parseNvidia(
  { query, list, table }: NvidiaAnswers,
  machine: CardsMachine | null = null,
): Found {
  const rows = rowsOf(linesOf(query), table === null ? [] : linesOf(table), linesOf(list));
  const complaint = complaintIn(linesOf(query)) ?? complaintIn(linesOf(list));
  const unasked = unanswered(query, NVIDIA_SMI);
  if (rows.length === 0)
    return { gpus: [], warnings: unasked ?? [complaint ?? unreadable(query, NVIDIA_SMI)] };

  const slices = slicesOf(rows, list, query, table);
  const gpus = rows.map((row) => cardOf(row, slices.get(row) ?? null, machine));
  const warnings: Warning[] = [...(unasked ?? []), ...(complaint === null ? [] : [complaint])];
  warnings.push(
    ...[...slices].map(([{ name }, slice]) => cutIntoSlices(name, slice)),
    ...largestNotFirst(
      gpus,
      rows.map(({ index }) => index),
    ),
  );
  return { gpus, warnings };
}

/** Three parsers for the same text, the most informative first. */
function rowsOf(query: string[], table: string[], list: string[]): readonly NvidiaRow[] {
  const csv = parseNvidiaCsv(query);
  if (csv.length > 0) return csv;
  const shown = [query, table, list].map((lines) => parseNvidiaTable(lines).rows);
  const drawn = shown.find((rows) => rows.length > 0);
  if (drawn !== undefined) return drawn;
  const { names } = parseNvidiaList([...query, ...list]);
  return [...names].map(([index, name]) => ({ index, name, vramBytes: null, driver: null, busId: null }));
}

/** The slices of each card that is split; exact sizes if the table was printed. */
function slicesOf(
  rows: readonly NvidiaRow[],
  list: CommandAnswer,
  query: CommandAnswer,
  table: CommandAnswer | null,
): Map<NvidiaRow, MigSlices> {
  const lines = [...linesOf(query), ...(table === null ? [] : linesOf(table))];
  const exact = parseNvidiaTable(lines).slices;
  const nominal = parseNvidiaList([...linesOf(list), ...linesOf(query)]).slices;
  const found = new Map<NvidiaRow, MigSlices>();
  for (const [at, row] of rows.entries()) {
    const index = row.index ?? at;
    const slice = nominal.get(index) ?? sliceIn(row.name);
    if (slice !== null) found.set(row, { ...slice, bytes: exact.get(index) ?? slice.bytes });
  }
  return found;
}

function cardOf(
  { name, vramBytes, driver, busId }: NvidiaRow,
  slice: MigSlices | null,
  machine: CardsMachine | null,
): FoundGpu {
  const integrated = isUnifiedNvidia(name, vramBytes, machine);
  const own = integrated ? null : (slice?.bytes ?? vramBytes);
  return {
    vendor: 'nvidia',
    name,
    vramBytes: own,
    integrated,
    borrowedBytes: null,
    driver,
    busId,
    cause: null,
  };
}

const cutIntoSlices = (card: string, { profile, bytes, count }: MigSlices): Warning => ({
  code: 'mig-slices',
  card,
  count,
  profile,
  bytes,
});
