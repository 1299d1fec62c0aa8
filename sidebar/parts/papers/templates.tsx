import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { Choice, PaperLink } from './choice.tsx';
import { PAPERS_WORDS, TEMPLATE_WORDS } from './words.ts';

type Template = Answered<'listTemplates'>['templates'][number];

/** The municipality's own wording: edit in Drive, take in use, go back. */
export function TemplatesPage({ call, say, tell }: PartProps) {
  const [templates, receive] = useState<readonly Template[]>([]);
  const [kind, choose] = useState<string>('plan');
  const [link, openLink] = useState('');
  const [faults, list] = useState<readonly string[]>([]);
  const task = useTask(call);
  const read = () =>
    task.run({ name: 'listTemplates', says: TEMPLATE_WORDS.readingTemplates }, (answer) =>
      receive(answer.templates),
    );
  useEffect(read, []);
  const chosen = templates.find((one) => one.kind === kind);
  const reread = async (message: string) => {
    await tell(message);
    read();
  };
  const edit = () =>
    task.run(
      { name: 'editTemplate', args: [kind], says: TEMPLATE_WORDS.opening },
      async (answer) => {
        openLink(answer.link);
        await reread(answer.message);
      },
    );
  const use = () =>
    task.run(
      { name: 'useTemplate', args: [kind], says: TEMPLATE_WORDS.checking },
      async (answer) => {
        list(answer.faults);
        await reread(answer.message);
      },
    );
  const reset = () =>
    task.run({ name: 'resetTemplate', args: [kind], says: TEMPLATE_WORDS.resetting }, (answer) =>
      reread(answer.message),
    );
  const help = () =>
    task.run({ name: 'makeTagHelp', says: TEMPLATE_WORDS.helping }, async (answer) => {
      openLink(answer.link);
      await tell(answer.message);
    });
  return (
    <section class="paper">
      <p>{TEMPLATE_WORDS.how}</p>
      <Choice
        label={PAPERS_WORDS.kind}
        value={kind}
        options={templates.map((one) => ({ value: one.kind, label: one.name }))}
        onChoose={(value) => {
          choose(value);
          openLink('');
          list([]);
        }}
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
      {faults.length > 0 && (
        <ul role="alert">
          {faults.map((fault) => (
            <li class="row" key={fault}>
              {say.text(fault)}
            </li>
          ))}
        </ul>
      )}
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

function stateOf({ isOwn, savedOn, savedBy }: Template): string {
  return isOwn ? TEMPLATE_WORDS.own(savedOn, savedBy) : TEMPLATE_WORDS.ofSystem;
}
