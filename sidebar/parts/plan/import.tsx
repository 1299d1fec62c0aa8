import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import { WORDS } from '../../words.ts';
import { Choice } from '../papers/choice.tsx';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { IMPORT_WORDS, RECONCILE_WORDS } from './words.ts';

type Preview = Answered<'previewPlanImport'>;
type AmountMode = (typeof AMOUNT_MODES)[number];
type IdpYears = (typeof IDP_YEARS)[number];
type Line = Preview['lines'][number];

/** The answers that the server takes. */
const AMOUNT_MODES = ['ต่อปี', 'รวม'] as const;
const IDP_YEARS = ['keep', 'shift'] as const;
/** First row of the tab into which people paste. */
const FIRST_ROW = 6;
/** Rows of each kind that are shown; the counts say the rest. */
const MOST_ROWS = 40;
/** The kinds of rows at which somebody should look, the worst first. */
const GROUPS = ['unplaced', 'conflict', 'changed'] as const;

/** What the page knows, and what can be done on it. */
function useImport({ call, tell }: PartProps) {
  const [preview, show] = useState<Preview | null>(null);
  const [amountMode, chooseMode] = useState<AmountMode | null>(null);
  const [idpYears, chooseYears] = useState<IdpYears>('keep');
  const task = useTask(call);
  const answers = { amountMode, idpYears };
  const read = () =>
    task.run(
      { name: 'previewPlanImport', args: [answers], says: IMPORT_WORDS.checking },
      (answer) => show(answer),
    );
  const apply = (seen: string) =>
    task.run(
      { name: 'applyPlanImport', args: [{ seen, ...answers }], says: IMPORT_WORDS.importing },
      (answer) => {
        show(answer.outcome === 'done' ? null : answer);
        return tell(answer.message);
      },
    );
  const undo = (id: string) =>
    task.run(
      { name: 'undoPlanImport', args: [{ id }], says: RECONCILE_WORDS.undoing },
      ({ message }) => {
        show(null);
        return tell(message);
      },
    );
  const asks = preview?.questions.some(({ key }) => key === 'amountMode') === true;
  return {
    ...{ preview, task, read, apply, undo, amountMode, chooseMode, idpYears, chooseYears },
    isOpen: asks && amountMode === null,
  };
}

/** An old plan from its pasted text: what is understood, then the import, and the way back. */
export function ImportPage(props: PartProps) {
  const { say, showCell } = props;
  const { preview, task, read, apply, undo, ...choices } = useImport(props);
  // Also makes the tab to paste into, when there is none yet.
  useEffect(read, []);
  const goTo = (sheetRow: number) =>
    preview && showCell({ gid: preview.gid, cell: `B${sheetRow}` });
  return (
    <>
      <p>{IMPORT_WORDS.how}</p>
      {preview !== null && (
        <p>
          <Button kind="link" onPress={() => goTo(FIRST_ROW)}>
            {IMPORT_WORDS.goTo}
          </Button>
        </p>
      )}
      <Button kind={preview === null ? 'primary' : 'quiet'} idle={task.busy} onPress={read}>
        {preview === null ? IMPORT_WORDS.preview : IMPORT_WORDS.again}
      </Button>
      <TaskStatus task={task} say={say} />
      {preview !== null && (
        <>
          <Understood
            preview={preview}
            say={say}
            idle={task.busy || choices.isOpen}
            onApply={() => apply(preview.seen)}
          >
            {preview.questions.map(({ key, says }) => (
              <div key={key}>
                <p>{say.text(says)}</p>
                {key === 'amountMode' ? (
                  <ModeChoice value={choices.amountMode} onChoose={choices.chooseMode} />
                ) : (
                  <YearsChoice value={choices.idpYears} onChoose={choices.chooseYears} />
                )}
              </div>
            ))}
          </Understood>
          {GROUPS.map((group) => (
            <LineList
              key={group}
              title={IMPORT_WORDS.groups[group]}
              lines={preview.lines.filter(({ action }) => action === group)}
              say={say}
              onOpen={goTo}
            />
          ))}
          <Records records={preview.records} say={say} idle={task.busy} onUndo={undo} />
        </>
      )}
    </>
  );
}

interface UnderstoodProps {
  readonly preview: Preview;
  readonly say: PartProps['say'];
  /** Something runs, or a question is open. */
  readonly idle: boolean;
  readonly onApply: () => void;
  readonly children: ComponentChildren;
}

/** Counts, money and advice, the questions between them, and the import. */
function Understood({ preview, say, idle, onApply, children }: UnderstoodProps) {
  return (
    <section class="paper">
      <p role="status">{say.text(preview.message)}</p>
      {preview.advice.map((says) => (
        <p class="request" key={says}>
          {say.text(says)}
        </p>
      ))}
      <Sums totals={preview.totals} say={say} />
      {children}
      {preview.outcome !== 'empty' && (
        <>
          <p class="small">{IMPORT_WORDS.blankOnly}</p>
          <Button kind="primary" idle={idle} onPress={onApply}>
            {IMPORT_WORDS.apply}
          </Button>
        </>
      )}
    </section>
  );
}

interface RecordsProps {
  readonly records: Preview['records'];
  readonly say: PartProps['say'];
  readonly idle: boolean;
  readonly onUndo: (id: string) => void;
}

/** Imports of before, each with its way back. */
function Records({ records, say, idle, onUndo }: RecordsProps) {
  if (records.length === 0) return null;
  return (
    <section>
      <h3 class="heading">{IMPORT_WORDS.records}</h3>
      <ul>
        {records.map(({ id, at }) => (
          <li class="row" key={id}>
            <p class="small">{say.text(at)}</p>
            <Button kind="link" idle={idle} onPress={() => onUndo(id)}>
              {IMPORT_WORDS.undo}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ChoiceProps<Value> {
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

function ModeChoice({ value, onChoose }: ChoiceProps<AmountMode | null>) {
  return (
    <Choice
      label={IMPORT_WORDS.amountMode}
      value={value ?? ''}
      onChoose={(chosen) => onChoose(AMOUNT_MODES.find((mode) => mode === chosen) ?? null)}
      options={[
        { value: '', label: IMPORT_WORDS.choose },
        { value: AMOUNT_MODES[0], label: IMPORT_WORDS.perYear },
        { value: AMOUNT_MODES[1], label: IMPORT_WORDS.allYears },
      ]}
    />
  );
}

function YearsChoice({ value, onChoose }: ChoiceProps<IdpYears>) {
  return (
    <Choice
      label={IMPORT_WORDS.idpYears}
      value={value}
      onChoose={(chosen) => onChoose(IDP_YEARS.find((years) => years === chosen) ?? 'keep')}
      options={[
        { value: 'keep', label: IMPORT_WORDS.keepYears },
        { value: 'shift', label: IMPORT_WORDS.shiftYears },
      ]}
    />
  );
}

/** Money by year as it was read. */
function Sums({
  totals,
  say,
}: {
  readonly totals: Preview['totals'];
  readonly say: PartProps['say'];
}) {
  const years = [...new Set([...Object.keys(totals.allocated), ...Object.keys(totals.planned)])];
  return (
    <>
      {years.sort().map((year) => (
        <p class="small" key={year}>
          {WORDS.yearOption(say.year(Number(year)))}{' '}
          {IMPORT_WORDS.sums(
            say.baht(totals.allocated[year] ?? 0),
            say.baht(totals.planned[year] ?? 0),
          )}
        </p>
      ))}
      {totals.wrongSums > 0 && (
        <p class="request">{IMPORT_WORDS.wrongSums(say.whole(totals.wrongSums))}</p>
      )}
    </>
  );
}

interface LineListProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly say: PartProps['say'];
  readonly onOpen: (sheetRow: number) => void;
}

/** Rows of one kind, each with its reason and a way to it. */
function LineList({ title, lines, say, onOpen }: LineListProps) {
  if (lines.length === 0) return null;
  const hidden = lines.length - MOST_ROWS;
  return (
    <section>
      <h3 class="heading">
        {title} {say.whole(lines.length)}
      </h3>
      <ul>
        {lines.slice(0, MOST_ROWS).map(({ sheetRow, says }) => (
          <li class="row" key={sheetRow}>
            <Button kind="link" onPress={() => onOpen(sheetRow)}>
              {IMPORT_WORDS.row(say.whole(sheetRow))}
            </Button>
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
