import { noWordLists } from '../../src/plan/read-rules.ts';
import type { WordListName, WordLists } from '../../src/tabs/lists/lists.ts';
import { seedsOf } from '../../src/tabs/lists/seeds.ts';

/** The lists of words as a new workbook has them. */
export function seededLists(): WordLists {
  const lists = noWordLists();
  for (const [name, seeds] of Object.entries(seedsOf())) {
    const list = name as WordListName;
    seeds.forEach(([entry, detail], index) => {
      lists[list].push({ row: `list:${list}:${index + 1}`, entry, detail });
    });
  }
  return lists;
}
