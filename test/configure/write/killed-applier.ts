/**
 * Run by killed-applying.test.ts as a separate process: applies or undoes, and kills itself at a call of the file
 * system. Prints how many calls there were, if it lives to the end.
 */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    home: { type: 'string' },
    ava: { type: 'string' },
    does: { type: 'string' },
    at: { type: 'string' },
  },
});
const { home = '', ava = '', does = 'apply', at = '0' } = values;

const { RecordFile } = await import('../../../main/configure/write/record.ts');
const { Configurator } = await import('../../../main/configure/configurator.ts');
const { lookAtProject } = await import('../../../main/configure/look-at-project.ts');
const { writeWithConf } = await import('../../../main/platform.ts');
const { BOTH, subjectOf } = await import('../given.ts');

const configurator = new Configurator({
  record: new RecordFile(home, writeWithConf),
  now: () => new Date(),
  locked: (work) => work(),
  wanted: () => ({ files: BOTH, snippets: [], next: [], keys: [], warnings: [] }),
});
const subject = subjectOf({ project: (await lookAtProject(ava)).project });
const { id } = await configurator.plan(subject);

let calls = 0;
/** Half of a write may be on the disk already. */
function count(): void {
  calls++;
  if (calls === Number(at)) process.kill(process.pid, 'SIGKILL');
}
async function around<T>(call: () => Promise<T>): Promise<T> {
  count();
  const result = await call();
  count();
  return result;
}
const { rename, open, rm, mkdir, readFile } = fs;
Object.assign(fs, {
  rename: (...args: Parameters<typeof rename>) => around(() => rename(...args)),
  rm: (...args: Parameters<typeof rm>) => around(() => rm(...args)),
  mkdir: (...args: Parameters<typeof mkdir>) => around(() => mkdir(...args)),
  readFile: (...args: Parameters<typeof readFile>) => around(() => readFile(...args)),
  open: async (...args: Parameters<typeof open>) => {
    const handle = await open(...args);
    count();
    const write = handle.writeFile.bind(handle);
    handle.writeFile = async (data, options) => {
      if (calls + 1 === Number(at)) await write(data.toString().slice(0, 5), options);
      count();
      await write(data, options);
    };
    return handle;
  },
});
syncBuiltinESMExports();

if (does === 'apply') await configurator.apply(subject, id);
else await configurator.undo();
console.log(calls);
