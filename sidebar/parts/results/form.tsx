import { useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import { SelectField, TextField } from '../plan/field.tsx';
import type { PartTask } from '../task.tsx';
import { RESULT_WORDS } from './words.ts';

export type Quarter = Answered<'getQuarter'>;
type Row = Quarter['rows'][number];
type Column = keyof Row['typed'];

interface FormProps extends PartProps {
  readonly quarter: Quarter;
  readonly task: PartTask;
  /** The board with the row as it stands after it was saved. */
  readonly receive: (quarter: Quarter) => void;
}

/** One activity after the other: those with something missing first, in the order in which they came. */
export function ResultForm(props: FormProps) {
  const { quarter, say } = props;
  const { rows } = quarter;
  const [at, go] = useState(0);
  const row = rows[Math.min(at, rows.length - 1)];
  if (row === undefined) return <p class="small">{RESULT_WORDS.noneForYou}</p>;
  const left = rows.filter(({ missing }) => missing.length > 0).length;
  const total = say.whole(rows.length);
  return (
    <>
      <p>
        <strong>
          {left === 0 ? RESULT_WORDS.complete : RESULT_WORDS.left(say.whole(left), total)}
        </strong>
      </p>
      <p class="small">{RESULT_WORDS.position(say.whole((at % rows.length) + 1), total)}</p>
      <RowForm key={row.key} {...props} row={row} go={() => go((at + 1) % rows.length)} />
    </>
  );
}

function RowForm(props: FormProps & { readonly row: Row; readonly go: () => void }) {
  const { row, quarter, task, call, say, receive, tell, go } = props;
  const [cells, fill] = useState(row.typed);
  const write = (column: Column) => (text: string) => fill({ ...cells, [column]: text });
  const save = () =>
    task.run(
      {
        name: 'saveResult',
        args: [{ key: row.key, division: row.division, seen: row.typed, cells }],
        says: RESULT_WORDS.writing,
      },
      async (answer) => {
        if (answer.outcome === 'done' && answer.row !== null) {
          const saved = answer.row;
          receive({
            ...quarter,
            rows: quarter.rows.map((one) => (one.key === saved.key ? saved : one)),
          });
          go();
          return;
        }
        const now = await call('getQuarter');
        if (now.ok) receive(now);
        await tell(answer.message);
      },
    );
  return (
    <section class="plan-box">
      <h3>
        {say.text(row.label)} {row.name}
      </h3>
      {row.note !== '' && <p class="over">{say.text(row.note)}</p>}
      <p class="small">
        {RESULT_WORDS.target}: {row.targets.quantity}
      </p>
      <StateFields {...{ cells, write, quarter, say }} />
      <ComputedFigure {...{ row, say }} take={() => write('quantityResult')(row.offered)} />
      <MoneyField {...{ row, say, cells, write }} />
      <TextField
        label={RESULT_WORDS.evidence}
        hint={RESULT_WORDS.evidenceHint}
        value={cells.evidence}
        write={write('evidence')}
      />
      <TextField label={RESULT_WORDS.problem} value={cells.problem} write={write('problem')} />
      <p class="small">{RESULT_WORDS.light(row.lightWord)}</p>
      <p class="plan-buttons">
        <Button kind="primary" idle={task.busy} onPress={save}>
          {RESULT_WORDS.next}
        </Button>
        <Button idle={task.busy} onPress={go}>
          {RESULT_WORDS.skip}
        </Button>
      </p>
    </section>
  );
}

interface CellsProps {
  readonly cells: Row['typed'];
  readonly write: (column: Column) => (text: string) => void;
}

function StateFields({
  cells,
  write,
  quarter,
  say,
}: CellsProps & Pick<PartProps, 'say'> & { readonly quarter: Quarter }) {
  const same = (words: readonly string[]) => words.map((word) => [word, word] as const);
  return (
    <>
      <SelectField
        label={RESULT_WORDS.state}
        value={cells.state}
        options={[['', RESULT_WORDS.choose], ...same(quarter.states)]}
        choose={write('state')}
      />
      {cells.state === quarter.postponed && (
        <SelectField
          label={RESULT_WORDS.movedTo}
          value={cells.movedTo}
          options={[['', RESULT_WORDS.notMoved], ...same(quarter.movedTo)]}
          choose={write('movedTo')}
        />
      )}
      <TextField
        label={RESULT_WORDS.quantity}
        hint={RESULT_WORDS.quantityHint(say.whole(85), say.whole(17), say.whole(20))}
        value={cells.quantityResult}
        write={write('quantityResult')}
      />
    </>
  );
}

function ComputedFigure({
  row,
  say,
  take,
}: Pick<PartProps, 'say'> & { readonly row: Row; readonly take: () => void }) {
  if (row.computed === '') return null;
  return (
    <p class="small">
      {say.text(RESULT_WORDS.computed(row.computed))}{' '}
      {row.offered !== '' && (
        <Button kind="link" onPress={take}>
          {RESULT_WORDS.take}
        </Button>
      )}
    </p>
  );
}

function MoneyField({
  row,
  say,
  cells,
  write,
}: CellsProps & Pick<PartProps, 'say'> & { readonly row: Row }) {
  const { budgetBaht, spentBeforeBaht } = row;
  const hint =
    (budgetBaht ?? 0) === 0
      ? RESULT_WORDS.noBudget
      : RESULT_WORDS.spentHint(say.baht(budgetBaht ?? 0), say.baht(spentBeforeBaht ?? 0));
  return (
    <TextField
      label={RESULT_WORDS.spent}
      hint={hint}
      kind="amount"
      value={cells.spent}
      write={write('spent')}
    />
  );
}
