/**
 * Loaded into a command with `--import`: at its end it writes how responsive its event loop was, and its largest size,
 * to the file that `NOTE_USAGE` names. Processes that it starts write nothing.
 */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const file = process.env.NOTE_USAGE;
delete process.env.NOTE_USAGE;
if (file !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.once('exit', () => {
    const usage = { p99Ms: delay.percentile(99) / 1e6, peakMb: process.resourceUsage().maxRSS / 1024 };
    writeFileSync(file, JSON.stringify(usage));
  });
}
