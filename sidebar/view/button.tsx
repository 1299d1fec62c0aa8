import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly kind?: 'primary' | 'quiet' | 'link';
  readonly onPress: () => void;
  /** Cannot be pressed now; it keeps the keyboard, as a disabled one would not. */
  readonly idle?: boolean;
  readonly id?: string;
  readonly children: ComponentChildren;
}

export function Button({ kind = 'quiet', onPress, idle = false, id, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={kind}
      id={id}
      aria-disabled={idle}
      onClick={() => {
        if (!idle) onPress();
      }}
    >
      {children}
    </button>
  );
}
