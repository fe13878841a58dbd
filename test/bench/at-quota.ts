/** Runs a script as on a machine with so many cores' CPU time; needs root on Linux. `node test/bench/at-quota.ts 0.5 SCRIPT ...` */
import { execa } from 'execa';
import { QuotaGroup } from './quota-group.ts';

const [cores = '0.5', ...script] = process.argv.slice(2);
await using group = await QuotaGroup.make(Number(cores));
const [shell = 'sh', ...rest] = group.command([process.execPath, ...script]);
const { exitCode } = await execa(shell, rest, { stdio: 'inherit', reject: false });
process.exitCode = exitCode ?? 1;
