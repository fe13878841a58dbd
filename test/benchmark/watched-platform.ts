import { nodePlatform, type Platform } from '../../main/platform.ts';

/** Node's own platform, which reports the process id of each worker it starts. */
export function watchedPlatform(onStart: (pid: number) => void): Platform {
  return {
    startWorker(name) {
      const worker = nodePlatform.startWorker(name);
      if (worker.pid !== undefined) onStart(worker.pid);
      return worker;
    },
  };
}
