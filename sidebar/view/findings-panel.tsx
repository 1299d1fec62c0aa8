import { useState } from 'preact/hooks';
import { FINDINGS_HEADING_ID } from '../element-ids.ts';
import { findingsWith, groupFindings } from '../group-findings.ts';
import { chosenFindings, countsOf, findingsInPlace, tabsWithFindings } from '../select.ts';
import { type Filter, type Finding, NO_FILTER } from '../state.ts';
import { SEVERITY_WORDS, WORDS } from '../words.ts';
import { Button } from './button.tsx';
import { FindingGroups } from './finding-groups.tsx';
import type { PanelProps } from './view-props.ts';

export function FindingsPanel(props: PanelProps) {
  const { state, overview, say } = props;
  const [word, write] = useState('');
  const inPlace = findingsWith(findingsInPlace(state), word);
  const groups = groupFindings(inPlace, state.filter.severity);
  const found = chosenFindings(inPlace, state.filter.severity).length;
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
          <SeverityChips {...props} findings={inPlace} />
          <PlaceFilters {...props} />
        </>
      )}
      {groups.length === 0 ? (
        <NoFindings {...props} forget={() => write('')} isSearch={word.trim() !== ''} />
      ) : (
        <>
          <p class="small">{WORDS.asWork(say.whole(found), say.whole(groups.length))}</p>
          <FindingGroups
            key={`${JSON.stringify(state.filter)} ${word.trim()}`}
            {...props}
            groups={groups}
          />
        </>
      )}
    </>
  );
}

/** They count pieces of work, as the badge of the panel does. */
function SeverityChips({
  state,
  commands,
  say,
  findings,
}: PanelProps & { readonly findings: readonly Finding[] }) {
  const accepted = countsOf(findings).accepted;
  const open = groupFindings(findings, null);
  const chips: { severity: Filter['severity']; word: string; count: number }[] = [
    { severity: null, word: WORDS.all, count: open.length },
    ...(['E', 'W', 'I'] as const).map((severity) => ({
      severity,
      word: SEVERITY_WORDS[severity],
      count: open.filter((group) => group.severity === severity).length,
    })),
    { severity: 'accepted', word: SEVERITY_WORDS.accepted, count: accepted },
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
