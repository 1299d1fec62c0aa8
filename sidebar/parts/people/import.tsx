import { useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import { WORDS } from '../../words.ts';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { PEOPLE_WORDS } from './words.ts';

type Preview = Answered<'previewPeopleImport'>;

/** Rows that are shown; the counts say the rest. */
const MOST_ROWS = 60;

/** Positions from a pasted table: first what was understood, then the import. */
export function ImportPage({ call, say, overview, showCell, tell }: PartProps) {
  const [preview, show] = useState<Preview | null>(null);
  const task = useTask(call);
  const tab = overview.tabs.find(({ key }) => key === 'peopleImport');
  const read = () =>
    task.run({ name: 'previewPeopleImport', says: PEOPLE_WORDS.checking }, (answer) =>
      show(answer),
    );
  const apply = ({ seen }: Preview) =>
    task.run(
      { name: 'applyPeopleImport', args: [{ seen }], says: PEOPLE_WORDS.importing },
      (answer) => {
        show(answer.outcome === 'changed' ? answer : null);
        return tell(answer.message);
      },
    );
  const seed = () =>
    task.run({ name: 'seedCompetencies', says: PEOPLE_WORDS.filling }, ({ message }) =>
      tell(message),
    );
  return (
    <>
      <p>{PEOPLE_WORDS.importHow}</p>
      {tab !== undefined && (
        <p>
          <Button kind="link" onPress={() => showCell({ gid: tab.gid, cell: 'B6' })}>
            {PEOPLE_WORDS.goToImport}
          </Button>
        </p>
      )}
      <Button kind={preview === null ? 'primary' : 'quiet'} idle={task.busy} onPress={read}>
        {PEOPLE_WORDS.preview}
      </Button>
      <TaskStatus task={task} say={say} />
      {preview !== null && (
        <Understood preview={preview} say={say} idle={task.busy} onApply={() => apply(preview)} />
      )}
      <section class="paper">
        <Button idle={task.busy} onPress={seed}>
          {PEOPLE_WORDS.seed}
        </Button>
        <p class="small">{say.text(PEOPLE_WORDS.seedHint)}</p>
      </section>
    </>
  );
}

interface UnderstoodProps {
  readonly preview: Preview;
  readonly say: PartProps['say'];
  readonly idle: boolean;
  readonly onApply: () => void;
}

/** What was understood of each pasted row. */
function Understood({ preview, say, idle, onApply }: UnderstoodProps) {
  const hidden = preview.rows.length - MOST_ROWS;
  return (
    <section class="paper">
      <p role="status">{say.text(preview.message)}</p>
      {preview.unknownHeaders.map((says) => (
        <p class="request" key={says}>
          {says}
        </p>
      ))}
      {preview.outcome === 'preview' && (
        <Button kind="primary" idle={idle} onPress={onApply}>
          {PEOPLE_WORDS.apply}
        </Button>
      )}
      <ul>
        {preview.rows.slice(0, MOST_ROWS).map(({ sheetRow, number, says }) => (
          <li class="row" key={sheetRow}>
            <strong>
              {PEOPLE_WORDS.row(say.whole(sheetRow))} {number}
            </strong>
            {says.map((one) => (
              <p class="small" key={one}>
                {say.text(one)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="small">{WORDS.moreRows(say.whole(hidden))}</p>}
    </section>
  );
}
