/*
 * The first file of a worker in Electron's utility process. Workers are written for Node's `fork`; here
 * they get the same channel, made of the utility process's own one. The last argument names the worker's file.
 */
import { pathToFileURL } from 'node:url';

const { parentPort } = process;

process.send = (message: unknown, ...rest: unknown[]): boolean => {
  parentPort.postMessage(message);
  const sent = rest.at(-1);
  if (typeof sent === 'function') setImmediate(() => sent(null));
  return true;
};

// A worker that ends before it is completely loaded gets no more messages.
void import(pathToFileURL(String(process.argv.at(-1))).href).then(() => {
  // Messages that arrived earlier wait in the port until somebody listens.
  parentPort.on('message', ({ data }) => process.emit('message', data, undefined));
});
