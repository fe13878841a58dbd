import { type Context, on } from '../context.ts';

export function tryProcedures(_context: Context) {
  const later = (): never => {
    throw new Error('Not yet.');
  };
  return {
    run: on.try.run.handler(later),
    listen: on.try.listen.handler(later),
    look: on.try.look.handler(later),
    useToken: on.try.useToken.handler(later),
    checkKeys: on.try.checkKeys.handler(later),
  };
}
