/** Run by check-folder.test.ts as a process of its own, under a user who may do less: prints the check. */
import { checkFolder } from '../../main/probe/check-folder.ts';

const [folder = ''] = process.argv.slice(2);
console.log(JSON.stringify(await checkFolder({ folder, use: 'models' })));
