/** Run by store.test.ts as a separate process: counts up in a store, then prints its warnings. */
import { Store } from '../../main/store/store.ts';

// Under a limit on the size of files, writes should fail as on a full disk and not end the process.
process.on('SIGXFSZ', () => {});

const [folder = '', times = '1'] = process.argv.slice(2);
const store = await Store.open(folder);
for (let turn = 0; turn < Number(times); turn++) {
  await store.save((saved) => ({ ...saved, count: Number(saved.count ?? 0) + 1 }));
  await store.remember({
    measuredAt: new Date().toISOString(),
    machineId: `process-${process.pid}`,
    cpuScore: 1 + turn,
    cpuScoreRange: null,
    contended: false,
    machine: { cpu: 'any', usableCores: 2, memoryBytes: 1, gpus: [] },
  });
}
console.log(JSON.stringify(store.warnings));
