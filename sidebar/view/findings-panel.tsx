import { useState } from 'preact/hooks';
import { FINDINGS_HEADING_ID } from '../element-ids.ts';
import {
  type FindingGroup,
  findingsWith,
  firstOfGroups,
  groupFindings,
} from '../group-findings.ts';
import {
  type Counts,
  chosenFindings,
  countsOf,
  findingsInPlace,
  tabsWithFindings,
} from '../select.ts';
import { type Filter, NO_FILTER } from '../state.ts';
import { SEVERITY_WORDS, WORDS } from '../words.ts';
import { Button } from './button.tsx';
import { FindingItem } from './finding-item.tsx';
import type { PanelProps } from './view-props.ts';

export function FindingsPanel(props: PanelProps) {
  const { state, overview, commands, say } = props;
  const [word, write] = useState('');
  const inPlace = findingsWith(findingsInPlace(state), word);
  const chosen = chosenFindings(inPlace, state.filter.severity);
  const groups = groupFindings(chosen, overview);
  const left = groups.reduce((sum, { findings }) => sum + findings.length, 0) - state.listed;
  return (
    <>
      <h2 class="unseen" id={FINDINGS_HEADING_ID} tabIndex={-1}>
        {WORDS.findingsHeading}
      </h2>
      {overview.findingList.length > 0 && (
        <>
          <input
            class="search"
            type="search"
            aria-label={WORDS.search}
            placeholder={WORDS.search}
            value={word}
            onInput={({ currentTarget }) => write(currentTarget.value)}
          />
          <SeverityChips {...props} counts={countsOf(inPlace)} />
          <PlaceFilters {...props} />
        </>
      )}
      {chosen.length === 0 ? (
        <NoFindings {...props} forget={() => write('')} isSearch={word.trim() !== ''} />
      ) : (
        firstOfGroups(groups, state.listed).map((group) => (
          <Group
            key={group.key}
            {...props}
            group={group}
            count={groups.find(({ key }) => key === group.key)?.findings.length ?? 0}
          />
        ))
      )}
      {left > 0 && <Button onPress={commands.listMore}>{WORDS.more(say.whole(left))}</Button>}
    </>
  );
}

interface GroupProps extends PanelProps {
  readonly group: FindingGroup;
  /** Of the whole group, drawn or not. */
  readonly count: number;
}

/** One piece of work with its findings. */
function Group(props: GroupProps) {
  const { group, count, say } = props;
  return (
    <section>
      <h3 class="heading group">
        {group.title} <span class="figure">{say.whole(count)}</span>
      </h3>
      {group.follows && <p class="small">{WORDS.follows}</p>}
      <ul class="findings">
        {group.findings.map(({ finding, same }) => (
          <FindingItem
            key={`${finding.key} ${finding.cell}`}
            {...props}
            finding={finding}
            same={same}
          />
        ))}
      </ul>
    </section>
  );
}

function SeverityChips({ state, commands, say, counts }: PanelProps & { readonly counts: Counts }) {
  const chips: { severity: Filter['severity']; word: string; count: number }[] = [
    { severity: null, word: WORDS.all, count: counts.E + counts.W + counts.I },
    ...(['E', 'W', 'I', 'accepted'] as const).map((severity) => ({
      severity,
      word: SEVERITY_WORDS[severity],
      count: counts[severity],
    })),
  ];
  return (
    <fieldset class="chips">
      <legend class="unseen">{WORDS.filters}</legend>
      {chips.map(({ severity, word, count }) => {
        const isChosen = state.filter.severity === severity;
        if (count === 0 && severity !== null && !isChosen) return null;
        return (
          <button
            key={word}
            type="button"
            aria-pressed={isChosen}
            onClick={() => commands.filterFindings({ severity })}
          >
            {word} <span class="figure">{say.whole(count)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

function PlaceFilters({ state, overview, commands }: PanelProps) {
  const { filter } = state;
  const tabs = tabsWithFindings(overview);
  return (
    <div class="selects">
      {overview.divisions.length > 1 && (
        <select
          aria-label={WORDS.division}
          value={filter.division ?? ''}
          onChange={({ currentTarget }) =>
            commands.filterFindings({ division: currentTarget.value || null })
          }
        >
          <option value="">{WORDS.everyDivision}</option>
          {overview.divisions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
      {tabs.length > 1 && (
        <select
          aria-label={WORDS.tab}
          value={filter.tab ?? ''}
          onChange={({ currentTarget }) =>
            commands.filterFindings({ tab: currentTarget.value || null })
          }
        >
          <option value="">{WORDS.everyTab}</option>
          {tabs.map((title) => (
            <option key={title} value={title}>
              {title}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

interface NoFindingsProps extends PanelProps {
  readonly isSearch: boolean;
  readonly forget: () => void;
}

function NoFindings({ state, overview, commands, isSearch, forget }: NoFindingsProps) {
  const isNarrowed = isSearch || Object.values(state.filter).some((choice) => choice !== null);
  if (!isNarrowed || overview.findingList.length === 0) {
    const isSound = overview.planState === 'sound';
    return (
      <p class={isSound ? 'nothing good' : 'nothing'}>
        {isSound ? WORDS.noFindings : overview.planStateName}
      </p>
    );
  }
  return (
    <div class="nothing">
      <p>{WORDS.noneChosen}</p>
      <Button
        onPress={() => {
          forget();
          commands.filterFindings(NO_FILTER);
        }}
      >
        {WORDS.showAll}
      </Button>
    </div>
  );
}
