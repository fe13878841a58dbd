import { type Context, on } from '../context.ts';

export function configureProcedures(_context: Context) {
  const later = (): never => {
    throw new Error('Not yet.');
  };
  return {
    plan: on.configure.plan.handler(later),
    apply: on.configure.apply.handler(later),
    undo: on.configure.undo.handler(later),
    useKeys: on.configure.useKeys.handler(later),
  };
}
