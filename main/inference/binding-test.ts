import childProcess from 'node:child_process';
import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Before it loads a prebuilt binary, node-llama-cpp tries it in a forked child. Our worker *is* such a
 * child, so the trial is answered here: 60 ms instead of 700, and it works in Electron's utility process,
 * where the fork is disabled by the `RunAsNode` fuse. Any other fork goes through.
 */
export async function withoutBindingTest<T>(load: () => Promise<T>): Promise<T> {
  const realFork = childProcess.fork;
  childProcess.fork = new Proxy(realFork, {
    apply(target, self, args) {
      return isBindingTest(args[0]) ? passedTest() : Reflect.apply(target, self, args);
    },
  });
  syncBuiltinESMExports();
  try {
    return await load();
  } finally {
    childProcess.fork = realFork;
    syncBuiltinESMExports();
  }
}

function isBindingTest(modulePath: unknown): boolean {
  return String(modulePath).includes('testBindingBinary');
}

/** Speaks the trial's protocol: ready, loaded, done, then exit with 0. */
function passedTest(): EventEmitter {
  const child = new EventEmitter();
  const replies: Record<string, () => void> = {
    start: () => child.emit('message', { type: 'loaded' }),
    test: () => child.emit('message', { type: 'done' }),
    exit: () => child.emit('exit', 0),
  };
  setImmediate(() => child.emit('message', { type: 'ready' }));
  return Object.assign(child, {
    exitCode: null,
    killed: false,
    send(message: { type: string }) {
      setImmediate(() => replies[message.type]?.());
      return true;
    },
    kill: () => true,
  });
}
