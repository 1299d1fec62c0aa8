import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { Choice, PaperLink } from './choice.tsx';
import { PAPERS_WORDS, TEMPLATE_WORDS } from './words.ts';

type Template = Answered<'listTemplates'>['templates'][number];

/** The templates as they are, and what can be done with the one that is chosen. */
function useTemplates({ call, tell }: PartProps) {
  const [templates, receive] = useState<readonly Template[]>([]);
  const [kind, setKind] = useState<Template['kind']>('plan');
  const [link, openLink] = useState('');
  const [faults, list] = useState<readonly string[]>([]);
  const task = useTask(call);
  const read = () =>
    task.run({ name: 'listTemplates', says: TEMPLATE_WORDS.readingTemplates }, (answer) =>
      receive(answer.templates),
    );
  useEffect(read, []);
  const reread = async (message: string) => {
    await tell(message);
    read();
  };
  return {
    ...{ templates, kind, link, faults, task },
    choose: (chosen: Template['kind']) => {
      setKind(chosen);
      openLink('');
      list([]);
    },
    edit: () =>
      task.run({ name: 'editTemplate', args: [kind], says: TEMPLATE_WORDS.opening }, (answer) => {
        openLink(answer.link);
        return reread(answer.message);
      }),
    use: () =>
      task.run({ name: 'useTemplate', args: [kind], says: TEMPLATE_WORDS.checking }, (answer) => {
        list(answer.faults);
        return reread(answer.message);
      }),
    reset: () =>
      task.run({ name: 'resetTemplate', args: [kind], says: TEMPLATE_WORDS.resetting }, (answer) =>
        reread(answer.message),
      ),
    help: () =>
      task.run({ name: 'makeTagHelp', says: TEMPLATE_WORDS.helping }, (answer) => {
        openLink(answer.link);
        return tell(answer.message);
      }),
  };
}

/** The municipality's own wording: edit in Drive, take in use, go back. */
export function TemplatesPage(props: PartProps) {
  const { say } = props;
  const { templates, kind, link, faults, task, choose, edit, use, reset, help } =
    useTemplates(props);
  const chosen = templates.find((one) => one.kind === kind);
  return (
    <section class="paper">
      <p>{TEMPLATE_WORDS.how}</p>
      <Choice
        label={PAPERS_WORDS.kind}
        value={kind}
        options={templates.map((one) => ({ value: one.kind, label: one.name }))}
        onChoose={(next) => choose(next as Template['kind'])}
      />
      {chosen !== undefined && <p class="small">{say.text(stateOf(chosen))}</p>}
      {chosen !== undefined && chosen.editedBy !== '' && (
        <p class="small">{TEMPLATE_WORDS.editedBy(chosen.editedBy)}</p>
      )}
      <Button kind="primary" idle={task.busy} onPress={edit}>
        {TEMPLATE_WORDS.edit}
      </Button>
      {link !== '' && (
        <p>
          <PaperLink title={TEMPLATE_WORDS.document} link={link} />
        </p>
      )}
      <Button idle={task.busy} onPress={use}>
        {TEMPLATE_WORDS.use}
      </Button>
      {faults.length > 0 && <FaultList faults={faults} say={say} />}
      {chosen?.isOwn === true && (
        <Button idle={task.busy} onPress={reset}>
          {TEMPLATE_WORDS.reset}
        </Button>
      )}
      <Button kind="link" idle={task.busy} onPress={help}>
        {TEMPLATE_WORDS.help}
      </Button>
      <TaskStatus task={task} say={say} />
    </section>
  );
}

function FaultList({
  faults,
  say,
}: { readonly faults: readonly string[] } & Pick<PartProps, 'say'>) {
  return (
    <ul role="alert">
      {faults.map((fault) => (
        <li class="row" key={fault}>
          {say.text(fault)}
        </li>
      ))}
    </ul>
  );
}

function stateOf({ isOwn, savedOn, savedBy }: Template): string {
  return isOwn ? TEMPLATE_WORDS.own(savedOn, savedBy) : TEMPLATE_WORDS.ofSystem;
}
