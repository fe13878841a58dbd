import { type ESTree, parseSync, Visitor } from 'vite';

interface LongFunction {
  /** Where it begins. */
  readonly line: number;
  readonly lines: number;
}

/** Functions of more than `most` lines, from first to last, without blank lines and lines of comments. */
export function longFunctions(file: string, source: string, most: number): LongFunction[] {
  if (linesIn(source) <= most) return [];
  const { program, comments, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const code = withoutComments(source, comments);
  const containers = new Set<number>();
  const found: LongFunction[] = [];
  const look = ({ start, end }: ESTree.Span) => {
    const lines = linesIn(code.slice(start, end));
    if (lines <= most || containers.has(start)) return;
    found.push({ line: source.slice(0, start).split('\n').length, lines });
  };
  // The callback of `describe` holds tests, and nobody reads it as one whole.
  const passOver = ({ callee, arguments: given }: ESTree.CallExpression) => {
    if (!/^(test\.)?describe\b/.test(source.slice(callee.start, callee.end))) return;
    for (const { start } of given) containers.add(start);
  };
  new Visitor({
    CallExpression: passOver,
    FunctionDeclaration: look,
    FunctionExpression: look,
    ArrowFunctionExpression: look,
  }).visit(program);
  return found;
}

function linesIn(code: string): number {
  return code.split('\n').filter((line) => line.trim() !== '').length;
}

/** The same source with spaces instead of comments: positions stay as they are. */
function withoutComments(source: string, comments: readonly ESTree.Span[]): string {
  return comments.reduce(
    (code, { start, end }) =>
      code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end),
    source,
  );
}
