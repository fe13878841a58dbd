import { mapScheme } from '../page/mapped-address.ts';

type Of = Electron.Protocol;
type Handler = Parameters<Of['handle']>[1];

const handlers = new Map<string, Handler>();

/** Every registered scheme is a standard and secure one here, with an origin of its own. */
export const protocol: Pick<Of, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'> =
  {
    registerSchemesAsPrivileged(schemes) {
      for (const { scheme } of schemes) mapScheme(scheme);
    },
    handle(scheme, handler) {
      mapScheme(scheme);
      handlers.set(scheme, handler);
    },
    unhandle(scheme) {
      handlers.delete(scheme);
    },
    isProtocolHandled: (scheme) => handlers.has(scheme),
  };

/** The app's response for an address of its own scheme. */
export async function answerAs(scheme: string, request: Request): Promise<Response> {
  const handler = handlers.get(scheme);
  return handler === undefined ? new Response(null, { status: 404 }) : handler(request);
}
