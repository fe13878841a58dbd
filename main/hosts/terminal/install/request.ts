import { type Command, Option } from 'commander';
import { InstallRequest } from '../../../install/nouns/install-request.ts';
import { UsageError } from '../errors.ts';
import { namedPath } from '../named-path.ts';
import { nameOf, option } from '../options.ts';

/** Where files come from, other than the registry's hosts. */
export interface SourceOptions {
  readonly from?: string;
  readonly mirror?: string;
}

/** What to install, and how. */
export interface RequestOptions extends SourceOptions {
  readonly tier?: string;
  readonly model?: string;
  readonly pipeline?: string;
  readonly language?: string;
  readonly voice?: string;
  readonly export?: string;
  readonly allFolders?: true;
  readonly forAnotherMachine?: true;
}

/** Adds the options that say where files come from. */
export function withSources(command: Command): Command {
  return command
    .addOption(
      option('--from <dir>', 'take all files from this folder, such as a stick; uses no network', nameOf),
    )
    .addOption(option('--mirror <url>', 'take all files from this server, which has the same paths', nameOf));
}

/** For every command that may unpack. */
export function allFoldersOption(): Option {
  return new Option(
    '--all-folders',
    'unpack speech models whole, with what slow processors do better without',
  );
}

/** Adds the options that say what to install. */
export function withRequest(command: Command): Command {
  const named = command
    .addOption(option('--tier <name>', 'install this tier, whatever the advice', nameOf))
    .addOption(option('--model <id>', 'install this language model', nameOf))
    .addOption(option('--pipeline <name>', 'install what this pipeline needs', nameOf))
    .addOption(option('--language <tag>', 'the language of callers, such as de-DE', nameOf))
    .addOption(option('--voice <id>', 'install this voice instead', nameOf));
  return withSources(named)
    .addOption(option('--export <dir>', 'fill this folder for other machines instead of installing', nameOf))
    .addOption(allFoldersOption())
    .option('--for-another-machine', 'do not ask whether this machine has the memory');
}

/** What a command line asks for. `voice` is no part of the contract's request: it replaces one of its models. */
export interface Wanted {
  readonly request: InstallRequest;
  readonly voice: string | null;
}

/** @throws UsageError */
export function wantedBy(options: RequestOptions): Wanted {
  const { tier, model, pipeline, language, voice = null, allFolders, forAnotherMachine } = options;
  const request = {
    ...(tier !== undefined && { tier }),
    ...(model !== undefined && { model }),
    ...(pipeline !== undefined && { pipeline }),
    ...(language !== undefined && { language }),
    ...sourcesOf(options),
    ...(options.export !== undefined && { exportTo: namedPath(options.export) }),
    ...(allFolders && { keepOptionalFolders: true }),
    ...(forAnotherMachine && { forAnotherMachine: true }),
  };
  return { request, voice };
}

/** @throws UsageError. It never shows the address: it may contain a password. */
export function sourcesOf({ from, mirror }: SourceOptions): Pick<InstallRequest, 'from' | 'mirror'> {
  if (from !== undefined && mirror !== undefined) throw new UsageError((words) => words.fromAndMirror);
  if (mirror !== undefined && !InstallRequest.shape.mirror.safeParse(mirror).success) {
    throw new UsageError((words) => words.mirror);
  }
  return {
    ...(from !== undefined && { from: namedPath(from) }),
    ...(mirror !== undefined && { mirror }),
  };
}

/** Whether nothing particular is asked for: then a paused installation continues. */
export function isPlain({ request, voice }: Wanted): boolean {
  return voice === null && Object.keys(request).length === 0;
}
