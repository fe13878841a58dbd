import { SetupError } from '../../nouns/setup-error.ts';

/** The port that was asked for is not to be had. */
export class PortTaken extends SetupError {
  readonly code = 'port-taken';
  readonly nextStep = 'Give another one, or leave --port out and a free one is taken.';
  readonly mishap = null;

  constructor(port: number, reason: string) {
    super(`Port ${port} cannot be used (${reason}).`);
  }
}

/** The pages that this host serves are not where the build puts them. */
export class PagesMissing extends SetupError {
  readonly code = 'pages-missing';
  readonly nextStep = 'Run npm run build in the checkout, or install Voicefit again.';
  readonly mishap = null;

  constructor(folder: string) {
    super(`The wizard's pages are not in ${folder}.`);
  }
}
