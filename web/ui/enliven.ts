import {
  Component,
  type ComponentChildren,
  createElement,
  hydrate,
  options,
  render,
  type VNode,
} from "preact";

/** Preact names queueMicrotask, which no browser before Chrome 71 and Safari 12.1 has. */
if (typeof queueMicrotask !== "function") {
  const settled = Promise.resolve();
  options.debounceRendering = (draw) => {
    void settled.then(draw);
  };
}

/** Draws nothing once anything below it has thrown, and says so. */
class Net extends Component<{ onFault: () => void; children?: ComponentChildren }, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  override componentDidCatch(): void {
    this.setState({ hasFailed: true });
    this.props.onFault();
  }
  override render(): ComponentChildren {
    return this.state.hasFailed ? null : this.props.children;
  }
}

/**
 * Brings to life what the server has drawn into a place. A script that fails leaves the server's HTML standing and says
 * nothing: a reader who has moved on to another address gets that page from the server.
 */
export function enliven(place: Element, draw: () => VNode): void {
  const drawn = place.cloneNode(true);
  const address = location.href;
  let isOver = false;
  const giveUp = () => {
    if (isOver) return;
    isOver = true;
    // After Preact has finished with what it holds of the place.
    setTimeout(() => {
      if (location.href !== address) return location.reload();
      render(null, place);
      place.replaceWith(drawn);
    });
  };
  try {
    hydrate(createElement(Net, { onFault: giveUp }, draw()), place);
  } catch {
    giveUp();
  }
}
