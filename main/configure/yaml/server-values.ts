/** Values within a line that the voice server's reader can make something of. */

/** Whether it can read a plain value, whose type it finds by the characters. */
export function isReadable(source: string, isKey: boolean): boolean {
  // As a key, it merges a mapping; as a value, both are of types that the server does not know.
  if (source === '<<' || source === '=') return isKey;
  if (/^[-+]?0[bx]_+$/.test(source)) return false;
  return !TIMESTAMP.test(source) || isTimestamp(source);
}

/** Whether it can read a value whose type is given by a tag, such as `int`. */
export function isTypedValue(type: string, source: string): boolean {
  const value = source.replaceAll('_', '').toLowerCase();
  switch (type) {
    case 'str':
    case 'null':
    case 'binary':
      return true;
    case 'bool':
      return /^(?:yes|no|true|false|on|off)$/i.test(source);
    case 'int':
      return /^[-+]?(?:0b[01]+|0x[\da-f]+|0[0-7]*|[1-9]\d*|\d+(?::\d+)+)$/.test(value);
    case 'float':
      return /^[-+]?(?:\.inf|\.nan|(?:\d+:)*(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)$/.test(value);
    case 'timestamp':
      return isTimestamp(source);
    default:
      return false;
  }
}

/** What it takes for a date, or a date with a time. */
const TIMESTAMP =
  /^(?:\d{4}-\d\d-\d\d|(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.\d*)?(?:[ \t]*(?:Z|[-+](\d\d?)(?::(\d\d?))?))?)$/;

/** Whether there is such a day, and such a time. */
function isTimestamp(source: string): boolean {
  const fields = TIMESTAMP.exec(source)?.slice(1) ?? null;
  if (fields === null) return false;
  const [year = 0, month = 0, day = 0] = (/^(\d+)-(\d+)-(\d+)/.exec(source) ?? []).slice(1).map(Number);
  const [hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = fields
    .slice(3)
    .map((field) => Number(field ?? 0));
  const isDay =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  const isTime = hour < 24 && minute < 60 && second < 60 && zoneHour * 60 + zoneMinute < 24 * 60;
  return year >= 1 && isDay && isTime;
}
