/** The built-in registry, read by the machine side's own loader while the gallery is built. */
declare module 'virtual:registry' {
  import type { Registry } from '../../../registry/schema.ts';

  const registry: Registry;
  export default registry;
}
