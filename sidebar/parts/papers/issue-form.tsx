import { useEffect, useState } from 'preact/hooks';
import type { Answered, Arguments } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import { newToken } from '../../view/kit/new-token.ts';
import type { PartProps } from '../part.ts';
import { type PartTask, TaskStatus, useTask } from '../task.tsx';
import { ISSUE_WORDS } from './words.ts';

type Kind = Arguments<'issuePaper'>[0];
type Options = NonNullable<Arguments<'issuePaper'>[1]>;
type Form = Answered<'getIssueForm'>;

interface IssueFormProps extends Pick<PartProps, 'call' | 'say'> {
  readonly kind: Kind;
  readonly options: Options;
  readonly issued: (answer: Answered<'issuePaper'>) => void | Promise<void>;
  readonly close: () => void;
}

type Field = 'number' | 'day' | 'reason' | 'approvalMeeting' | 'approvalDay' | 'effectiveDay';
type Typed = Readonly<Record<Field, string>>;

const NOTHING: Typed = {
  ...{ number: '', day: '', reason: '' },
  ...{ approvalMeeting: '', approvalDay: '', effectiveDay: '' },
};

/** Asks for the number and the day that a paper is to bear, and for what it replaces. */
export function IssueForm({ kind, options, call, say, issued, close }: IssueFormProps) {
  const [form, receive] = useState<Form | null>(null);
  const [typed, type] = useState<Typed>(NOTHING);
  const [token] = useState(newToken);
  const task = useTask(call);
  useEffect(
    () =>
      task.run(
        { name: 'getIssueForm', args: [kind, options], says: ISSUE_WORDS.readingForm },
        (answer) => {
          receive(answer);
          type({ ...NOTHING, day: answer.today, ...(answer.byHand ?? {}) });
        },
      ),
    [],
  );
  const issue = () =>
    task.run(
      {
        name: 'issuePaper',
        args: [kind, { ...options, ...termsOf(form, typed), token }],
        says: ISSUE_WORDS.issuing,
      },
      issued,
    );
  return (
    <section class="reason">
      {form !== null && <Fields {...{ form, typed, type, say }} isOrder={kind === 'travelOrder'} />}
      <TaskStatus task={task} say={say} />
      <Buttons {...{ task, form, issue, close }} />
    </section>
  );
}

interface ButtonsProps {
  readonly task: PartTask;
  readonly form: Form | null;
  readonly issue: () => void;
  readonly close: () => void;
}

function Buttons({ task, form, issue, close }: ButtonsProps) {
  return (
    <>
      <Button kind="primary" idle={task.busy || form === null} onPress={issue}>
        {form !== null && form.issuedAs !== '' && form.byHand === null
          ? ISSUE_WORDS.replace
          : ISSUE_WORDS.issue}
      </Button>
      <Button onPress={close}>{ISSUE_WORDS.close}</Button>
    </>
  );
}

interface FieldsProps extends Pick<PartProps, 'say'> {
  readonly form: Form;
  readonly typed: Typed;
  readonly type: (typed: Typed) => void;
  readonly isOrder: boolean;
}

function Fields({ form, typed, type, isOrder, say }: FieldsProps) {
  const { series, proposed, issuedAs, issuedOn, asksApproval } = form;
  const field = (name: Field, label: string, isDay = false) => {
    const control = {
      value: typed[name],
      onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
        type({ ...typed, [name]: event.currentTarget.value }),
    };
    if (isDay)
      return (
        <label>
          {label}
          <input type="date" {...control} />
        </label>
      );
    return (
      <label>
        {label}
        <input type="text" {...control} />
      </label>
    );
  };
  return (
    <>
      {issuedAs !== '' && (
        <p class="request">
          {say.text(
            form.byHand === null
              ? ISSUE_WORDS.issuedBefore(issuedAs, issuedOn)
              : ISSUE_WORDS.issuedByHand(issuedAs),
          )}
        </p>
      )}
      {field('day', ISSUE_WORDS.day, true)}
      {field('number', ISSUE_WORDS.number(series))}
      <p class="small">
        {say.text(proposed === '' ? ISSUE_WORDS.central : ISSUE_WORDS.proposed(proposed))}
      </p>
      {(issuedAs !== '' || isOrder) &&
        field('reason', issuedAs === '' ? ISSUE_WORDS.lateReason : ISSUE_WORDS.reason)}
      {asksApproval && (
        <>
          {field('approvalMeeting', ISSUE_WORDS.approvalMeeting)}
          {field('approvalDay', ISSUE_WORDS.approvalDay, true)}
          {field('effectiveDay', ISSUE_WORDS.effectiveDay, true)}
        </>
      )}
    </>
  );
}

/** What was typed; a paper that was issued by hand and keeps its number is entered, not replaced. */
function termsOf(form: Form | null, typed: Typed): Options {
  const filled = Object.entries(typed).filter(([, text]) => text.trim() !== '');
  const issuedAs = form?.issuedAs ?? '';
  const replaces = issuedAs === '' ? {} : { replaces: issuedAs };
  return { ...Object.fromEntries(filled), ...replaces } as Options;
}
