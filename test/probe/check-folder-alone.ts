/** Run by check-folder.test.ts as a separate process, under a less privileged user: prints the check. */
import { checkFolder } from '../../main/probe/check-folder.ts';

const [folder = ''] = process.argv.slice(2);
console.log(JSON.stringify(await checkFolder({ folder, use: 'models' })));
