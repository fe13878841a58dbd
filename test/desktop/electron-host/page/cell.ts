/** One value of an encoded graph; numbers in lists are positions of other values. */
export type Cell =
  | ['plain', string | number | boolean | null]
  | ['undefined']
  | ['number' | 'bigint' | 'buffer' | 'date', string]
  | ['regexp', string, string]
  | ['error', string, string, string]
  | ['array' | 'set', number[]]
  | ['map', [number, number][]]
  | ['object', [string, number][]]
  | ['view', string, number, number, number];
