import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import { WORDS } from '../../words.ts';
import { IssueForm } from '../papers/issue-form.tsx';
import type { PartProps } from '../part.ts';
import { type PartTask, TaskStatus, useTask } from '../task.tsx';
import { Standing, type Training, type TrainingRequest } from './requests.tsx';
import { TRAINING_WORDS } from './words.ts';

type Field = TrainingRequest['steps'][number]['fields'][number];
type PaperOfRequest = keyof typeof TRAINING_WORDS.papersOf;
const PAPERS = Object.keys(TRAINING_WORDS.papersOf) as PaperOfRequest[];
/** Those that bear a number of the office. */
const ISSUED = ['trainingMemo', 'travelOrder', 'trainingReport'] as const;

/** One request: where it stands, the fields of one step at a time, its money, its papers. */
export function RequestPage(props: PartProps) {
  const { about, call, say, tell, open } = props;
  const [training, receive] = useState<Training | null>(null);
  const task = useTask(call);
  const read = () => task.run({ name: 'getTraining', says: TRAINING_WORDS.reading }, receive);
  useEffect(read, [about]);
  const request = training?.requests.find(({ row }) => row === about);
  const told = async (answer: Answered<'generateReport'>) => {
    await tell(answer.message, answer.waiting);
    read();
  };
  return (
    <>
      <Button kind="link" onPress={() => open({ part: 'training', topic: 'requests', about: '' })}>
        {TRAINING_WORDS.back}
      </Button>
      <TaskStatus task={task} say={say} />
      {training !== null && request === undefined && <p class="nothing">{TRAINING_WORDS.gone}</p>}
      {training !== null && request !== undefined && (
        <>
          <h3>{request.course || request.title}</h3>
          <p>
            {request.holder} · {request.title}
          </p>
          <Standing request={request} say={say} />
          <Money request={request} say={say} />
          <Links request={request} />
          {training.canWrite ? (
            <StepForm
              key={`${request.row}-${request.step}`}
              {...props}
              training={training}
              request={request}
              saved={read}
            />
          ) : (
            <p class="small">{TRAINING_WORDS.onlyHr}</p>
          )}
          <History training={training} request={request} say={say} />
          {training.canWrite && <Papers {...{ call, say, task, about, told }} />}
        </>
      )}
    </>
  );
}

interface PapersProps extends Pick<PartProps, 'call' | 'say' | 'about'> {
  readonly task: PartTask;
  readonly told: (answer: Answered<'generateReport'>) => Promise<void>;
}

function Papers({ call, say, about, task, told }: PapersProps) {
  const [issuing, chooseIssue] = useState<PaperOfRequest | null>(null);
  const makeDraft = (kind: PaperOfRequest) =>
    task.run(
      { name: 'generateReport', args: [kind, { request: about }], says: TRAINING_WORDS.paper },
      told,
    );
  return (
    <section>
      <h3>{TRAINING_WORDS.papers}</h3>
      {PAPERS.map((kind) => (
        <p key={kind}>
          <Button idle={task.busy} onPress={() => makeDraft(kind)}>
            {TRAINING_WORDS.papersOf[kind]}
          </Button>
        </p>
      ))}
      {ISSUED.map((kind) => (
        <p key={kind}>
          <Button idle={task.busy} onPress={() => chooseIssue(kind)}>
            {TRAINING_WORDS.issueOf[kind]}
          </Button>
        </p>
      ))}
      {issuing !== null && (
        <IssueForm
          key={issuing}
          {...{ call, say }}
          kind={issuing}
          options={{ request: about }}
          issued={(answer) => {
            chooseIssue(null);
            return told(answer);
          }}
          close={() => chooseIssue(null)}
        />
      )}
    </section>
  );
}

function Money({ request, say }: { readonly request: TrainingRequest } & Pick<PartProps, 'say'>) {
  const { cost, activityBalance, divisionBalance, cautions } = request;
  return (
    <>
      <p>
        {TRAINING_WORDS.cost(say.baht(cost))}
        {activityBalance !== null && (
          <>
            <br />
            {TRAINING_WORDS.activityLeft(
              say.year(activityBalance.year),
              say.baht(activityBalance.left),
            )}
          </>
        )}
        {divisionBalance !== null && (
          <>
            <br />
            {TRAINING_WORDS.divisionLeft(
              say.year(divisionBalance.year),
              say.baht(divisionBalance.left),
            )}
          </>
        )}
      </p>
      <Cautions cautions={cautions} say={say} />
    </>
  );
}

function Cautions({
  cautions,
  say,
}: { readonly cautions: readonly string[] } & Pick<PartProps, 'say'>) {
  if (cautions.length === 0) return null;
  return (
    <div class="request">
      <p>{TRAINING_WORDS.cautions}</p>
      <ul>
        {cautions.map((caution) => (
          <li key={caution}>{say.text(caution)}</li>
        ))}
      </ul>
    </div>
  );
}

function Links({ request: { links } }: { readonly request: TrainingRequest }) {
  if (links.length === 0) return null;
  return (
    <section>
      <h3>{TRAINING_WORDS.links}</h3>
      <ul>
        {links.map(({ label, link }) => (
          <li key={label}>
            <a href={link} target="_blank" rel="noopener noreferrer">
              <span aria-hidden="true">{label}</span>
              <span class="unseen">{WORDS.openPaper(label)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({
  training,
  request,
  say,
}: { readonly training: Training; readonly request: TrainingRequest } & Pick<PartProps, 'say'>) {
  const attended = training.history[request.position] ?? [];
  if (attended.length === 0) return null;
  return (
    <section>
      <h3>{TRAINING_WORDS.history}</h3>
      <ul>
        {attended.map((course) => (
          <li key={course}>{say.text(course)}</li>
        ))}
      </ul>
    </section>
  );
}

type StepFormProps = PartProps & {
  readonly training: Training;
  readonly request: TrainingRequest;
  readonly saved: () => void;
};

type Cells = Readonly<Record<string, string>>;

/** What is typed into the form, and what the server said about it. */
function useStepForm({ call, tell, request, saved }: StepFormProps) {
  const [typed, type] = useState<Cells>({});
  const [faults, blame] = useState<Cells>({});
  const [cautions, warn] = useState<readonly string[]>([]);
  const task = useTask(call);
  const change = (cells: Cells) => {
    type({ ...typed, ...cells });
    warn([]);
  };
  const save = () => {
    const args = [{ row: request.row, cells: typed, confirmed: cautions.length > 0 }] as const;
    task.run({ name: 'saveRequest', args, says: TRAINING_WORDS.saving }, async (answer) => {
      blame(answer.fields);
      warn(answer.outcome === 'caution' ? answer.cautions : []);
      if (answer.outcome === 'saved') saved();
      await tell(answer.message);
    });
  };
  return { typed, faults, cautions, task, change, save };
}

/** The fields of one step, at first the open one. What was not changed is not written. */
function StepForm(props: StepFormProps) {
  const { say, training, request } = props;
  const [place, goTo] = useState(Math.min(Math.max(request.step, 1), request.steps.length) - 1);
  const { typed, faults, cautions, task, change, save } = useStepForm(props);
  const fields = request.steps[place]?.fields ?? [];
  return (
    <section class="fields">
      <StepChoice request={request} say={say} place={place} goTo={goTo} />
      {fields.map((field) =>
        field.key === 'activityName' ? (
          <ActivityField key={field.key} {...{ training, request, typed, change }} />
        ) : (
          <TypedField
            key={field.key}
            field={field}
            value={typed[field.key] ?? field.value}
            fault={faults[field.key] ?? ''}
            say={say}
            change={(value) => change({ [field.key]: value })}
          />
        ),
      )}
      <TaskStatus task={task} say={say} />
      <div role="alert">
        <Cautions cautions={cautions} say={say} />
      </div>
      <Button kind="primary" idle={task.busy || Object.keys(typed).length === 0} onPress={save}>
        {cautions.length > 0 ? TRAINING_WORDS.confirm : TRAINING_WORDS.save}
      </Button>
    </section>
  );
}

interface StepChoiceProps extends Pick<PartProps, 'say'> {
  readonly request: TrainingRequest;
  readonly place: number;
  readonly goTo: (place: number) => void;
}

function StepChoice({ request, say, place, goTo }: StepChoiceProps) {
  return (
    <label>
      <span class="unseen">{TRAINING_WORDS.requests}</span>
      <select
        value={String(place)}
        onChange={({ currentTarget: { value } }) => goTo(Number(value))}
      >
        {request.steps.map(({ label }, index) => (
          <option key={label} value={String(index)}>
            {TRAINING_WORDS.step(say.whole(index + 1), label)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TypedFieldProps extends Pick<PartProps, 'say'> {
  readonly field: Field;
  readonly value: string;
  readonly fault: string;
  readonly change: (value: string) => void;
}

function TypedField({ field, value, fault, say, change }: TypedFieldProps) {
  const id = `field-${field.key}`;
  const about = `${id}-help`;
  const shared = { id, 'aria-describedby': about, 'aria-invalid': fault !== '' };
  return (
    <>
      <label for={id}>{field.label}</label>
      {field.choices.length > 0 ? (
        <select
          {...shared}
          value={value}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        >
          {['', ...field.choices].map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          {...(field.isLink ? { inputMode: 'url', value } : { value: say.text(value) })}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
      <p class={fault === '' ? 'small' : 'small fault'} id={about}>
        {fault === '' ? field.help : say.text(fault)}
      </p>
    </>
  );
}

/** The paying activity: its row and its name go together. */
function ActivityField({
  training,
  request,
  typed,
  change,
}: {
  readonly training: Training;
  readonly request: TrainingRequest;
  readonly typed: Readonly<Record<string, string>>;
  readonly change: (cells: Readonly<Record<string, string>>) => void;
}) {
  const name = request.steps
    .flatMap(({ fields }) => fields)
    .find(({ key }) => key === 'activityName')?.value;
  const chosen = typed.activity ?? training.activities.find((one) => one.name === name)?.row ?? '';
  return (
    <label>
      {TRAINING_WORDS.activity}
      <select
        value={chosen}
        onChange={({ currentTarget: { value } }) =>
          change({
            activity: value,
            activityName: training.activities.find(({ row }) => row === value)?.name ?? '',
          })
        }
      >
        <option value="">{TRAINING_WORDS.chooseActivity}</option>
        {training.activities.map(({ row, name: title }) => (
          <option key={row} value={row}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
