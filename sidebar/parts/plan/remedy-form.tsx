import { useState } from 'preact/hooks';
import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import type { PartTask } from '../task.tsx';
import { bahtOfSatang, satangTyped } from './amounts.ts';
import { SelectField, TextField } from './field.tsx';
import type { Explanation } from './reconcile.tsx';
import type { Wish } from './remedy.tsx';
import { freeDivision, type Share, ShareButtons, ShareFields, typedShare } from './shares.tsx';
import { CENTRAL_WORDS, RECONCILE_WORDS } from './words.ts';

const WAYS = ['allocation', 'move', 'split'] as const;
type Way = (typeof WAYS)[number];

export interface RemediesProps extends Pick<PartProps, 'overview' | 'say'> {
  readonly explanation: Explanation;
  readonly task: PartTask;
  readonly look: (wish: Wish) => void;
  /** What was seen no longer fits what is typed. */
  readonly changed: () => void;
}

/** The three ways out of a difference. */
export function Remedies(props: RemediesProps) {
  const { explanation, changed } = props;
  const { allocations, activities } = explanation;
  const possible = WAYS.filter((way) =>
    way === 'allocation' ? allocations.length > 0 : activities.length > 0,
  );
  const [chosen, choose] = useState<Way | undefined>(undefined);
  const way = chosen ?? possible[0];
  if (way === undefined) return null;
  const Form = FORMS[way];
  return (
    <>
      <SelectField
        label={RECONCILE_WORDS.way}
        value={way}
        options={possible.map((one) => [one, RECONCILE_WORDS.ways[one]] as const)}
        choose={(next) => {
          changed();
          choose(WAYS.find((one) => one === next));
        }}
      />
      <Form key={way} {...props} />
    </>
  );
}

function AllocationForm({ explanation, say, task, look, changed }: RemediesProps) {
  const { allocations } = explanation;
  const nameOf = (row: string, division: string) => `${row} ${division}`;
  const [chosen, choose] = useState(0);
  const [text, write] = useState('');
  const cell = allocations[chosen];
  const satang = satangTyped(text);
  if (cell === undefined) return null;
  return (
    <>
      <SelectField
        label={RECONCILE_WORDS.cell}
        value={String(chosen)}
        options={allocations.map(
          (one, index) =>
            [
              String(index),
              `${one.divisionName} ${one.year === null ? '' : say.year(one.year)} · ${say.baht(one.amount ?? 0)}`,
            ] as const,
        )}
        choose={(index) => {
          changed();
          choose(Number(index));
        }}
      />
      <TextField
        key={nameOf(cell.row, cell.division)}
        kind="amount"
        label={RECONCILE_WORDS.newAmount}
        value={text}
        problem={satang === null ? CENTRAL_WORDS.noAmount : ''}
        write={(typed) => {
          changed();
          write(typed);
        }}
      />
      <Look
        {...{ task, look }}
        wish={
          satang === null || text.trim() === ''
            ? null
            : {
                kind: 'allocation',
                row: cell.row,
                division: cell.division,
                amount: bahtOfSatang(satang),
              }
        }
      />
    </>
  );
}

/** The activities of the line, each once. */
function activitiesOf({ explanation: { activities }, say }: RemediesProps) {
  const names = new Map(
    activities.map(({ row, label, name }) => [row, `${say.text(label)} ${name}`] as const),
  );
  return [...names];
}

function MoveForm(props: RemediesProps) {
  const { overview, say, task, look, changed } = props;
  const rows = activitiesOf(props);
  const [row, chooseRow] = useState(rows[0]?.[0] ?? '');
  const [division, chooseDivision] = useState('');
  const [from, chooseFrom] = useState('');
  const [to, chooseTo] = useState('');
  const years = overview.years.map((year) => [String(year), say.year(year)] as const);
  const anew = (choose: (value: string) => void) => (value: string) => {
    changed();
    choose(value);
  };
  const isYearMove = from !== '' && to !== '' && from !== to;
  const wish: Wish = {
    kind: 'move',
    row,
    ...(division === '' ? {} : { division }),
    ...(isYearMove ? { fromYear: Number(from), toYear: Number(to) } : {}),
  };
  const none = ['', RECONCILE_WORDS.asItIs] as const;
  const divisions = overview.divisions.map(({ code, shortName }) => [code, shortName] as const);
  return (
    <>
      <SelectField
        label={RECONCILE_WORDS.activity}
        value={row}
        options={rows}
        choose={anew(chooseRow)}
      />
      <SelectField
        label={RECONCILE_WORDS.toDivision}
        value={division}
        options={[none, ...divisions]}
        choose={anew(chooseDivision)}
      />
      <SelectField
        label={RECONCILE_WORDS.fromYear}
        value={from}
        options={[none, ...years]}
        choose={anew(chooseFrom)}
      />
      <SelectField
        label={RECONCILE_WORDS.toYear}
        value={to}
        options={[none, ...years]}
        choose={anew(chooseTo)}
      />
      <Look {...{ task, look }} wish={division === '' && !isYearMove ? null : wish} />
    </>
  );
}

function SplitForm(props: RemediesProps) {
  const { overview, say, task, look, changed } = props;
  const rows = activitiesOf(props);
  const [row, chooseRow] = useState(rows[0]?.[0] ?? '');
  const [shares, change] = useState<readonly Share[]>(() => {
    const first = { division: freeDivision(overview, []), amounts: {} };
    return [first, { division: freeDivision(overview, [first]), amounts: {} }];
  });
  const anew = (next: readonly Share[]) => {
    changed();
    change(next);
  };
  const isReadable = shares.every(({ amounts }) =>
    Object.values(amounts).every((text) => satangTyped(text) !== null),
  );
  return (
    <>
      <SelectField
        label={RECONCILE_WORDS.activity}
        value={row}
        options={rows}
        choose={(next) => {
          changed();
          chooseRow(next);
        }}
      />
      <ShareFields {...{ overview, say, shares }} years={overview.years} change={anew} />
      <ShareButtons {...{ overview, shares }} least={2} change={anew} />
      <Look
        {...{ task, look }}
        wish={isReadable ? { kind: 'split', row, parts: shares.map(typedShare) } : null}
      />
    </>
  );
}

interface LookProps extends Pick<RemediesProps, 'task' | 'look'> {
  /** null while something is missing. */
  readonly wish: Wish | null;
}

function Look({ task, look, wish }: LookProps) {
  return (
    <p class="plan-buttons">
      <Button idle={wish === null || task.busy} onPress={() => wish !== null && look(wish)}>
        {RECONCILE_WORDS.look}
      </Button>
    </p>
  );
}

const FORMS = { allocation: AllocationForm, move: MoveForm, split: SplitForm } as const;
