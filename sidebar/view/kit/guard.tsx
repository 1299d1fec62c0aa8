import { Component, type ComponentChildren } from 'preact';
import { WORDS } from '../../words.ts';

interface Guarded {
  readonly children: ComponentChildren;
}

/** A part or a panel that breaks leaves the rest of the page as it is. */
export class Guard extends Component<Guarded, { readonly broken: boolean }> {
  override state = { broken: false };

  override componentDidCatch(): void {
    this.setState({ broken: true });
  }

  override render({ children }: Guarded) {
    return this.state.broken ? <p class="nothing">{WORDS.partBroken}</p> : children;
  }
}
