import type { Progress } from '../errand.ts';
import type { Writer } from '../numbers.ts';
import { WORDS } from '../words.ts';
import { Button } from './button.tsx';

interface TroubleProps {
  readonly progress: Progress;
  readonly say: Writer;
  readonly onClose: () => void;
  /** What is offered instead of the same again; null: nothing, its own button is pressed again. */
  readonly instead?:
    | { readonly word: string; readonly press: () => Promise<void> }
    | null
    | undefined;
}

/** Why something that was asked for is not there, and what can be done. */
export function Trouble({ progress, say, onClose, instead }: TroubleProps) {
  const { phase, says, hostSaid, again } = progress;
  const offered = instead === undefined ? { word: WORDS.retry, press: again } : instead;
  return (
    <div class={phase === 'slow' ? 'trouble slow' : 'trouble'}>
      <p>{say.text(says)}</p>
      {hostSaid !== '' && <p class="small host-said">{WORDS.hostSaid(hostSaid)}</p>}
      <p class="trouble-buttons">
        {offered !== null && (
          <Button kind="link" onPress={() => void offered.press()}>
            {offered.word}
          </Button>
        )}
        <Button kind="link" onPress={onClose}>
          {WORDS.close}
        </Button>
      </p>
    </div>
  );
}
