import { readFileSync } from 'node:fs';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import { getCACertificates, rootCertificates } from 'node:tls';

/** How connections leave this machine. */
export interface Network {
  readonly agents: { readonly http: HttpAgent; readonly https: HttpsAgent };
}

/** A proxy that takes a connection has let it through to the host after so long, or never will. */
const TUNNEL_MS = 30_000;

/**
 * Connections through the proxies that `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name, trusting the certificates of
 * `NODE_EXTRA_CA_CERTS` too. Node reads that variable itself, but the desktop app's fuses disable that.
 */
export function networkOf(env: NodeJS.ProcessEnv, tunnelMs: number = TUNNEL_MS): Network {
  const options = { keepAlive: true, proxyEnv: env };
  const ca = trustedBy(env);
  return {
    agents: {
      http: new HttpAgent(options),
      https: new TunnelAgent({ ...options, ...(ca !== null && { ca: [...ca] }) }, tunnelMs),
    },
  };
}

/**
 * Gives up a proxy that does not let a connection through. Limits of a request begin when it gets its connection, and that
 * would never come; what is left open would keep the process alive.
 */
class TunnelAgent extends HttpsAgent {
  readonly #tunnelMs: number;

  constructor(options: ConstructorParameters<typeof HttpsAgent>[0], tunnelMs: number) {
    super(options);
    this.#tunnelMs = tunnelMs;
  }

  override createConnection(...[options, made]: Parameters<HttpsAgent['createConnection']>) {
    const connection = super.createConnection(options, (error, socket) => {
      clearTimeout(limit);
      made?.(error, socket);
    });
    const limit = setTimeout(() => {
      if (connection != null && !this.#has(connection)) connection.destroy(new NotLetThrough());
    }, this.#tunnelMs).unref();
    return connection;
  }

  /** One without a proxy is the agent's from its beginning, and a request's limits see it. */
  #has(connection: Duplex): boolean {
    return [this.sockets, this.freeSockets].some((pool) =>
      Object.values(pool).some((sockets) => sockets?.some((socket) => socket === connection)),
    );
  }
}

class NotLetThrough extends Error {
  readonly code = 'ETIMEDOUT';
}

/** Certificates to trust, if `NODE_EXTRA_CA_CERTS` adds some; `null`: those that Node trusts anyway. */
export function trustedBy(env: NodeJS.ProcessEnv): readonly string[] | null {
  const extra = extraCertificates(env);
  return extra === null ? null : [...trusted(), extra];
}

/** A file that cannot be read is ignored, as Node does. */
function extraCertificates({ NODE_EXTRA_CA_CERTS: file }: NodeJS.ProcessEnv): string | null {
  if (file === undefined || file === '') return null;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Older Nodes know only their own list. */
const trusted = (): readonly string[] =>
  typeof getCACertificates === 'function' ? getCACertificates('default') : rootCertificates;
