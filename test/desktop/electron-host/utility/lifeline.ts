/*
 * A thread of a utility process that ends it together with its host, as Electron does, even while the
 * main thread is busy in native code.
 */
import { Socket } from 'node:net';
import { LIFELINE } from './descriptors.ts';

new Socket({ fd: LIFELINE }).on('close', () => process.kill(process.pid, 'SIGKILL')).resume();
