import { readFileSync } from 'node:fs';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { getCACertificates, rootCertificates } from 'node:tls';

/** How connections leave this machine. */
export interface Network {
  readonly agents: { readonly http: HttpAgent; readonly https: HttpsAgent };
}

/**
 * Connections through the proxies that `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name, trusting the certificates of
 * `NODE_EXTRA_CA_CERTS` too. Node reads that variable itself, but the desktop app's fuses disable that.
 */
export function networkOf(env: NodeJS.ProcessEnv): Network {
  const options = { keepAlive: true, proxyEnv: env };
  const ca = trustedBy(env);
  return {
    agents: {
      http: new HttpAgent(options),
      https: new HttpsAgent({ ...options, ...(ca !== null && { ca: [...ca] }) }),
    },
  };
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
