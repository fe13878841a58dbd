/* A worker that answers once, then is busy where no message reaches it. */
process.parentPort.on('message', ({ data }) => {
  process.parentPort.postMessage({
    data,
    argv: process.argv.slice(1),
    type: process.type,
    hasSend: 'send' in process,
  });
  const forever = new Int32Array(new SharedArrayBuffer(4));
  setTimeout(() => Atomics.wait(forever, 0, 0), 50);
});
