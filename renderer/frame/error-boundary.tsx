import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Drawn instead of a page that crashed; `showAgain` retries it. */
  readonly broken: (error: Error, showAgain: () => void) => ReactNode;
}

/** Keeps an error in one page from taking down the wizard. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null
      ? this.props.children
      : this.props.broken(error, () => this.setState({ error: null }));
  }
}
