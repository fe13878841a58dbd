import { type Document, type Node, visit } from 'yaml';
import type { ConfigFlaw } from '../errors.ts';

/** An alias that stands for nothing that can be read, and where it stands in the text. */
export interface RefusedAlias {
  readonly at: number;
  readonly flaw: ConfigFlaw;
}

/** The first alias without its anchor, or within what it stands for; `null`: there is none, so aliases end somewhere. */
export function refusedAlias(document: Document.Parsed): RefusedAlias | null {
  const anchors = new Map<string, Node>();
  let refused: RefusedAlias | null = null;
  visit(document, {
    Alias(_, { source, range }, parents) {
      const target = anchors.get(source);
      if (target !== undefined && !parents.includes(target)) return undefined;
      refused = { at: range?.[0] ?? 0, flaw: target === undefined ? 'syntax' : 'contains-itself' };
      return visit.BREAK;
    },
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return refused;
}
