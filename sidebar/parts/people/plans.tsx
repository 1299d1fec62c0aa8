import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import type { IdpForm } from './draft.ts';
import { HrTools } from './hr-tools.tsx';
import { PersonPlan } from './person.tsx';
import { PEOPLE_WORDS } from './words.ts';

type Person = IdpForm['people'][number];

/** The form of one division and year, which person is open, and what was said last. */
function usePlans(props: PartProps) {
  const { call } = props;
  const divisions = divisionsOf(props);
  const [division, chooseDivision] = useState(divisions[0]?.code ?? '');
  const [form, show] = useState<IdpForm | null>(null);
  const [person, choose] = useState('');
  const [said, tell] = useState('');
  const task = useTask(call);
  const read = (of: string, year?: number, position?: string) => {
    const wish = { division: of, ...(year && { year }), ...(position && { position }) };
    task.run({ name: 'getIdpForm', args: [wish], says: PEOPLE_WORDS.reading }, (answer) => {
      show(answer);
      choose(position ?? '');
    });
  };
  useEffect(() => {
    if (division !== '') read(division);
  }, []);
  const propose = ({ year }: IdpForm) =>
    task.run(
      { name: 'prefillIdp', args: [{ division, year }], says: PEOPLE_WORDS.proposing },
      (answer) => {
        tell(answer.message);
        read(division, year);
      },
    );
  const goTo = (code: string) => {
    chooseDivision(code);
    tell('');
    read(code, form?.year);
  };
  return { divisions, division, form, person, said, task, show, choose, tell, read, propose, goTo };
}

/** The people of a division with how far their plans are; one of them opens. */
export function PlansPage(props: PartProps) {
  const { overview, say } = props;
  const plans = usePlans(props);
  const { divisions, division, form, person, said, task, show, choose, tell, read } = plans;
  const list = useRef<HTMLHeadingElement>(null);
  const closePerson = () => {
    choose('');
    requestAnimationFrame(() => list.current?.focus());
  };
  const opened = form?.people.find(({ position }) => position === person);
  return (
    <>
      {divisions.length > 1 && person === '' && (
        <DivisionField {...{ divisions, division }} onChoose={plans.goTo} />
      )}
      <p role="status">{say.text(said)}</p>
      {form !== null && opened === undefined && (
        <>
          <YearField form={form} say={say} onChoose={(year) => read(division, year)} />
          {form.isHr && <Rates {...{ form, say, divisions }} onChoose={plans.goTo} />}
          <PeopleList
            {...{ form, say, list, idle: task.busy }}
            onPropose={() => plans.propose(form)}
            onOpen={(position) => {
              tell('');
              read(division, form.year, position);
            }}
          />
          {form.isHr && <HrTools {...props} form={form} onDone={tell} />}
        </>
      )}
      {form !== null && opened !== undefined && (
        <PersonPlan
          {...props}
          key={`${opened.position}|${form.rows.map(({ seen }) => seen).join()}`}
          form={form}
          person={opened}
          onClose={closePerson}
          onNext={(position) => read(division, form.year, position)}
          onSaved={(answer, message) => {
            show(answer);
            tell(message);
          }}
        />
      )}
      <TaskStatus task={task} say={say} />
      {overview.viewer.role === 'outsider' && <p class="nothing">{PEOPLE_WORDS.nobody}</p>}
    </>
  );
}

/** Those whose plans the person may write: a head's own; for HR all, and the central executives. */
function divisionsOf({ overview }: PartProps): { code: string; name: string }[] {
  const { viewer, divisions } = overview;
  if (viewer.role !== 'hr') return divisions.filter(({ code }) => viewer.divisions.includes(code));
  return [...divisions, { code: 'central', name: PEOPLE_WORDS.central }];
}

interface DivisionFieldProps {
  readonly divisions: readonly { readonly code: string; readonly name: string }[];
  readonly division: string;
  readonly onChoose: (code: string) => void;
}

function DivisionField({ divisions, division, onChoose }: DivisionFieldProps) {
  return (
    <label class="field">
      {PEOPLE_WORDS.division}
      <select value={division} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {divisions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface RatesProps extends Pick<PartProps, 'say'> {
  readonly form: IdpForm;
  readonly divisions: readonly { readonly code: string; readonly name: string }[];
  readonly onChoose: (code: string) => void;
}

/** How many of the people of each division have a plan in the year shown; each opens. */
function Rates({ form, say, divisions, onChoose }: RatesProps) {
  const sum = (of: 'covered' | 'held') =>
    say.whole(form.rates.reduce((total, one) => total + one[of], 0));
  const names = new Map(divisions.map(({ code, name }) => [code, name]));
  return (
    <details>
      <summary>{PEOPLE_WORDS.allRates(sum('covered'), sum('held'))}</summary>
      <ul>
        {form.rates.map(({ division, covered, held }) => (
          <li class="row" key={division}>
            <div class="row-head">
              <Button kind="link" onPress={() => onChoose(division)}>
                {names.get(division) ?? division}
              </Button>
              <span class={`chip ${covered < held ? 'W' : 'accepted'}`}>
                {PEOPLE_WORDS.rateOf(say.whole(covered), say.whole(held))}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface PeopleListProps extends Pick<PartProps, 'say'> {
  readonly form: IdpForm;
  readonly idle: boolean;
  /** Takes the keyboard when a person is closed. */
  readonly list: RefObject<HTMLHeadingElement | null>;
  readonly onPropose: () => void;
  readonly onOpen: (position: string) => void;
}

/** How many have a plan, the button that proposes, and each person with the state of the plan. */
function PeopleList({ form, say, idle, list, onPropose, onOpen }: PeopleListProps) {
  return (
    <>
      <p>{PEOPLE_WORDS.rate(say.whole(form.covered), say.whole(form.held))}</p>
      {form.refusal !== '' && <p class="request">{say.text(form.refusal)}</p>}
      {form.held === 0 ? (
        <p class="nothing">{PEOPLE_WORDS.nobody}</p>
      ) : (
        form.refusalOfNewRows === '' && (
          <div class="action">
            <Button kind="primary" idle={idle} onPress={onPropose}>
              {PEOPLE_WORDS.propose}
            </Button>
            <p class="small">{PEOPLE_WORDS.proposeHint}</p>
          </div>
        )
      )}
      {form.held > 0 && (
        <h3 ref={list} tabIndex={-1}>
          {PEOPLE_WORDS.people}
        </h3>
      )}
      <ul>
        {form.people.map((one) => (
          <li class="row" key={one.position}>
            <Button kind="link" idle={idle} onPress={() => onOpen(one.position)}>
              {one.holder}
            </Button>
            <p class="small">
              {one.title} <StateChip person={one} say={say} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

interface YearFieldProps extends Pick<PartProps, 'say'> {
  readonly form: IdpForm;
  readonly onChoose: (year: number) => void;
}

function YearField({ form, say, onChoose }: YearFieldProps) {
  return (
    <label class="field">
      {PEOPLE_WORDS.year}
      <select value={form.year} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {form.years.map((year) => (
          <option key={year} value={year}>
            {say.year(year)}
          </option>
        ))}
      </select>
    </label>
  );
}

function StateChip({ person, say }: { readonly person: Person } & Pick<PartProps, 'say'>) {
  const { planned, unconfirmed, missing, isHead } = person;
  const [words, style] =
    planned === 0
      ? [PEOPLE_WORDS.noPlan, 'E']
      : unconfirmed > 0
        ? [PEOPLE_WORDS.unconfirmed(say.whole(unconfirmed)), 'W']
        : missing.length > 0
          ? [PEOPLE_WORDS.missing(missing.join(' ')), 'W']
          : [PEOPLE_WORDS.complete, 'accepted'];
  return (
    <>
      {isHead && <span class="chip state">{PEOPLE_WORDS.head}</span>}{' '}
      <span class={`chip ${style}`}>{words}</span>
    </>
  );
}
