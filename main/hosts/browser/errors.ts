import { SetupError } from '../../nouns/setup-error.ts';

/** The requested port cannot be used. */
export class PortTaken extends SetupError {
  /** @param why the system's code */
  constructor(port: number, why: string) {
    super({ code: 'port-taken', port, why });
  }
}

/** The pages that this host serves are not in the build's output. */
export class PagesMissing extends SetupError {
  constructor(folder: string) {
    super({ code: 'pages-missing', folder });
  }
}
