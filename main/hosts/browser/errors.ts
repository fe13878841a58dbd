import { SetupError } from '../../nouns/setup-error.ts';

/** The port that was asked for is not to be had. */
export class PortTaken extends SetupError {
  /** @param why the system's code */
  constructor(port: number, why: string) {
    super({ code: 'port-taken', port, why });
  }
}

/** The pages that this host serves are not where the build puts them. */
export class PagesMissing extends SetupError {
  constructor(folder: string) {
    super({ code: 'pages-missing', folder });
  }
}
