import { PART_HEADING_ID, workId } from '../element-ids.ts';
import type { Opening } from '../parts/part.ts';
import { viewOf } from '../parts/views.ts';
import { titleOf, WORK_GROUPS, type Work, worksFor } from '../parts/works.ts';
import { plansToReceive } from '../select.ts';
import { WORDS } from '../words.ts';
import { Button } from './button.tsx';
import { Guard } from './kit/guard.tsx';
import { Chip } from './kit/state-chip.tsx';
import type { PanelProps } from './view-props.ts';

/** What can be done here; a piece of work opens in its place. */
export function WorkPanel(props: PanelProps) {
  const { part } = props.state;
  if (part !== null) return <OpenPart {...props} opening={part} />;
  const works = worksFor(props.overview);
  if (works.length === 0) return <p class="nothing">{WORDS.noWork}</p>;
  return (
    <>
      <h2 class="unseen">{WORDS.workHeading}</h2>
      {(Object.keys(WORK_GROUPS) as Work['group'][]).map((group) => (
        <WorkGroup
          key={group}
          {...props}
          group={group}
          works={works.filter((work) => work.group === group)}
        />
      ))}
    </>
  );
}

interface WorkGroupProps extends PanelProps {
  readonly group: Work['group'];
  readonly works: readonly Work[];
}

function WorkGroup({ overview, commands, say, group, works }: WorkGroupProps) {
  if (works.length === 0) return null;
  const waiting = group === 'send' ? plansToReceive(overview) : 0;
  return (
    <section>
      <h3 class="heading">
        {WORK_GROUPS[group]}{' '}
        {waiting > 0 && <Chip tone="sent">{WORDS.toReceive(say.whole(waiting))}</Chip>}
      </h3>
      <ul>
        {works.map((work) => (
          <li class="row" key={workId(work)}>
            <Button
              kind="link"
              id={workId(work)}
              onPress={() => commands.openPart({ ...work, about: '' })}
            >
              {work.title}
            </Button>
            {work.hint !== undefined && <p class="small">{work.hint}</p>}
          </li>
        ))}
      </ul>
    </section>
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
    <Guard key={`${part} ${topic} ${about}`}>
      <View
        {...{ about, overview, say }}
        call={commands.call}
        tell={commands.tell}
        showCell={(target) => void commands.showCell(target)}
        open={commands.openPart}
      />
    </Guard>
  );
}
