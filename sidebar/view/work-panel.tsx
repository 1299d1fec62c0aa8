import { Component, type ComponentChildren } from 'preact';
import { PART_HEADING_ID, workId } from '../element-ids.ts';
import type { Opening } from '../parts/part.ts';
import { viewOf } from '../parts/views.ts';
import { titleOf, worksFor } from '../parts/works.ts';
import { WORDS } from '../words.ts';
import { Button } from './button.tsx';
import type { PanelProps } from './view-props.ts';

/** What can be done here; a piece of work opens in its place. */
export function WorkPanel(props: PanelProps) {
  const { part } = props.state;
  if (part !== null) return <OpenPart {...props} opening={part} />;
  const works = worksFor(props.overview);
  if (works.length === 0) return <p class="nothing">{WORDS.noWork}</p>;
  return (
    <>
      <h2 class="heading">{WORDS.workHeading}</h2>
      <ul>
        {works.map((work) => (
          <li class="row" key={workId(work)}>
            <Button
              kind="link"
              id={workId(work)}
              onPress={() => props.commands.openPart({ ...work, about: '' })}
            >
              {work.title}
            </Button>
            {work.hint !== undefined && <p class="small">{work.hint}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

type OpenPartProps = PanelProps & { readonly opening: Opening };

function OpenPart(props: OpenPartProps) {
  const { commands, opening } = props;
  return (
    <>
      <p class="back">
        <Button kind="link" onPress={commands.closePart}>
          {WORDS.backToWork}
        </Button>
      </p>
      <h2 id={PART_HEADING_ID} tabIndex={-1}>
        {titleOf(opening)}
      </h2>
      <PartContent {...props} />
    </>
  );
}

function PartContent({ overview, commands, say, opening }: OpenPartProps) {
  const { part, topic, about } = opening;
  const View = viewOf(opening);
  return (
    <PartGuard key={`${part} ${topic} ${about}`}>
      <View
        {...{ about, overview, say }}
        call={commands.call}
        tell={commands.tell}
        showCell={(target) => void commands.showCell(target)}
        open={commands.openPart}
      />
    </PartGuard>
  );
}

interface Guarded {
  readonly children: ComponentChildren;
}

/** A part that breaks leaves the rest of the page as it is. */
class PartGuard extends Component<Guarded, { readonly broken: boolean }> {
  override state = { broken: false };

  override componentDidCatch(): void {
    this.setState({ broken: true });
  }

  override render({ children }: Guarded) {
    return this.state.broken ? <p class="nothing">{WORDS.partBroken}</p> : children;
  }
}
