import { Component, type ReactNode } from 'react';

const logged = new Set<string>();

/** Leaves a failing block out, so that its neighbours stay; logs each block once. */
export class CardBoundary extends Component<{ name: string; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown) {
    if (logged.has(this.props.name)) return;
    logged.add(this.props.name);
    console.error(`Kith: ${this.props.name} is left out`, error);
  }

  override render() {
    return this.state.hasFailed ? null : this.props.children;
  }
}
