import { parseSync } from 'vite';

/** One change to one file: the characters from `start` to `end` become `text`. */
export interface Mutant {
  /** Path from the repository root. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A label for people: `rules.ts:28  >= becomes >`. */
  readonly name: string;
}

/** The replacements of each comparison: its opposite, and for an order also the other side of equality. */
const FLIPS: Record<string, readonly string[]> = {
  '>=': ['>', '<'],
  '>': ['>=', '<='],
  '<=': ['<', '>'],
  '<': ['<=', '>='],
  '===': ['!=='],
  '!==': ['==='],
};

/** Every comparison of a file, flipped. */
export function flippedComparisons(file: string, code: string): Mutant[] {
  return nodesOf(parsed(file, code)).flatMap(({ type, operator, left, right }) => {
    if (type !== 'BinaryExpression' || typeof operator !== 'string' || !isNode(left) || !isNode(right))
      return [];
    const start = code.indexOf(operator, left.end);
    const end = start + operator.length;
    return (FLIPS[operator] ?? []).map((text) => {
      const name = `${file}:${lineOf(code, start)}  ${lineAt(code, start)}  [${operator} becomes ${text}]`;
      return { file, start, end, text, name };
    });
  });
}

/** Every rule of every list of rules in a file, removed. */
export function droppedRules(file: string, code: string): Mutant[] {
  return nodesOf(parsed(file, code)).flatMap(({ type, id, init }) => {
    if (type !== 'VariableDeclarator' || !isNode(id) || !isNode(init) || init.type !== 'ArrayExpression')
      return [];
    if (!code.slice(id.start, id.end).endsWith('readonly Rule[]')) return [];
    const { elements } = init;
    if (!Array.isArray(elements)) return [];
    const list = String(id.name);
    return elements.filter(isNode).map(({ start, end }) => {
      const comma = code[end] === ',' ? 1 : 0;
      const name = `${file}:${lineOf(code, start)}  ${list} without ${code.slice(start, end)}`;
      return { file, start, end: end + comma, text: '', name };
    });
  });
}

export function mutated(code: string, { start, end, text }: Mutant): string {
  return code.slice(0, start) + text + code.slice(end);
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

function parsed(file: string, code: string): unknown {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  return program;
}

function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap(nodesOf)];
}

function lineOf(code: string, position: number): number {
  return code.slice(0, position).split('\n').length;
}

function lineAt(code: string, position: number): string {
  return code.split('\n')[lineOf(code, position) - 1]?.trim() ?? '';
}
