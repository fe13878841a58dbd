import type { Server } from 'node:http';
import { PortTaken } from './errors.ts';

/**
 * This computer only. Not `localhost`: its IPv6 half may belong to another program, which would get our
 * links.
 */
export const ADDRESS = '127.0.0.1';

/** The same each time, so that an address and an `ssh -L` line can be reused. Unassigned in IANA's list. */
export const USUAL_PORT = 8423;

/**
 * Listens on the wanted port (0: any free one). Without one on the usual port, else on any free one.
 * @returns the port
 * @throws PortTaken
 */
export async function listen(server: Server, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) return listenOn(server, wanted);
  return listenOn(server, USUAL_PORT).catch(() => listenOn(server, 0));
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      server.off('listening', succeed);
      reject(new PortTaken(port, error.code ?? error.message));
    };
    const succeed = () => {
      server.off('error', fail);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    };
    server.once('error', fail);
    server.once('listening', succeed);
    server.listen({ host: ADDRESS, port, exclusive: true });
  });
}
