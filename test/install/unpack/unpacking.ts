/** Unpacks an archive for a model's folder, and ends like a process that is killed as soon as bytes are written. */

import { unpack } from '../../../main/install/unpack/unpack.ts';

const [archive = '', folder = ''] = process.argv.slice(2);
await unpack(archive, { folder, file: 'model.zip', onBytes: () => process.kill(process.pid, 'SIGKILL') });
