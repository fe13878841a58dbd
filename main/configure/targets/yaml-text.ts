import type { YamlEntry, YamlValue } from '../nouns/wanted-file.ts';

/** YAML for a user to copy: block style, two spaces, as in the voice server's own files. */

/** Entries as one text; places that begin alike share their beginning. */
export function yamlText(entries: readonly YamlEntry[]): string {
  const root: Tree = new Map();
  for (const { path, value } of entries) place(root, path, value);
  return `${lines(root, '').join('\n')}\n`;
}

type Tree = Map<string, Tree | YamlValue>;

function place(tree: Tree, [key, ...rest]: readonly string[], value: YamlValue): void {
  if (key === undefined) return;
  if (rest.length === 0) {
    tree.set(key, value);
    return;
  }
  const found = tree.get(key);
  const below: Tree = found instanceof Map ? found : new Map();
  tree.set(key, below);
  place(below, rest, value);
}

function lines(node: Tree | YamlValue, indent: string): string[] {
  const pairs = node instanceof Map ? [...node] : Object.entries(node);
  return pairs.flatMap(([key, value]) => {
    const head = `${indent}${scalar(key)}:`;
    if (Array.isArray(value)) return [`${head} [${value.map(scalar).join(', ')}]`];
    return typeof value === 'object' ? [head, ...lines(value, `${indent}  `)] : [`${head} ${scalar(value)}`];
  });
}

/** Strings that YAML could read as something else are quoted. */
function scalar(value: YamlValue): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = /^[A-Za-z_][\w./-]*$/.test(value) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}
