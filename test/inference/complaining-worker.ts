/** A worker that ends as llama.cpp ends one: it prints the reason, prints more, and aborts. */
process.once('message', () => {
  process.send?.({ type: 'complaint', message: 'CUDA error: no kernel image\nis available' });
  process.send?.({ type: 'complaint', message: 'current device: 0' });
  process.send?.({ type: 'complaint', message: 'cudaGetLastError()' }, () => process.abort());
});
