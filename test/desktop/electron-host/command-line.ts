/** The parsed command line of the stand-in. */
export interface CommandLine {
  /** Modules to load before the app: `-r`. */
  readonly preloaded: readonly string[];
  /** The port of Node's debugger: `--inspect=0`. */
  readonly inspectPort: number | null;
  /** What goes to Chromium: `--remote-debugging-port=0`. */
  readonly forChromium: readonly string[];
  /** The first argument that is not a switch: an app, if none is packaged. */
  readonly appPath: string | null;
}

const CHROMIUM_SWITCHES = ['--no-sandbox', '--remote-debugging-port'];
const USUAL_INSPECT_PORT = 9229;

export function readCommandLine(args: readonly string[]): CommandLine {
  const preloaded: string[] = [];
  const forChromium: string[] = [];
  let inspectPort: number | null = null;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const [name = '', value] = arg.split('=');
    if (name === '-r' || name === '--require') preloaded.push(args[++at] ?? '');
    else if (name === '--inspect') inspectPort = Number(value ?? USUAL_INSPECT_PORT);
    else if (CHROMIUM_SWITCHES.includes(name)) forChromium.push(arg);
    else if (!arg.startsWith('-')) return { preloaded, inspectPort, forChromium, appPath: arg };
  }
  return { preloaded, inspectPort, forChromium, appPath: null };
}
