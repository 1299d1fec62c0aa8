import type { TemplateFaultCode } from '../../text/template-faults.ts';
import type { DocxZip } from './docx-zip.ts';
import { nearestName } from './nearest-name.ts';
import { type PartTags, readTemplateTags, type TemplateTag } from './read-tags.ts';
import { allNames, findTag, scopeThatKnows, type Tag, type TagTree } from './tags.ts';
import type { TemplateFault } from './template-fault.ts';

interface OpenLoop {
  readonly tag: TemplateTag;
  /** What may be named inside, beyond what may be named outside. */
  readonly scope: TagTree;
}

/** Loops inside loops; no paper has more than four. */
const DEEPEST = 20;

/**
 * Everything for which a template is refused, in reading order. The filler prints nothing for a name it
 * does not know and joins a tag cut over two paragraphs, so this comes before any filling.
 */
export function checkTemplate(zip: DocxZip, tags: TagTree): TemplateFault[] {
  return readTemplateTags(zip).flatMap((part) => new PartCheck(tags).run(part));
}

class PartCheck {
  private readonly tags: TagTree;
  private readonly loops: OpenLoop[] = [];
  private readonly faults: TemplateFault[] = [];

  constructor(tags: TagTree) {
    this.tags = tags;
  }

  run(part: PartTags): TemplateFault[] {
    for (const tag of part.tags) {
      if (this.loops.length > DEEPEST) {
        this.fault('LOOPS_TOO_DEEP', tag);
        return this.faults;
      }
      if (tag.mark === 'end') this.endLoop(tag);
      else this.take(tag);
    }
    for (const loop of this.loops) this.fault('LOOP_UNCLOSED', loop.tag);
    return [...part.faults, ...this.faults];
  }

  private take(tag: TemplateTag): void {
    const meant = findTag(this.scopes(), tag.name);
    if (meant === null) this.refuseName(tag);
    if (tag.mark === 'text') {
      if (meant !== null && meant.kind !== 'text') this.fault('TAG_NEEDS_LOOP', tag, tag.name);
      return;
    }
    const columnOfList = meant === null || (meant.kind === 'list' && tag.place.spot !== null);
    if (tag.mark === 'column' && !columnOfList) this.fault('COLUMN_LOOP_MISPLACED', tag);
    this.loops.push({ tag, scope: tag.mark === 'inverted' ? {} : scopeOf(meant) });
  }

  private endLoop(end: TemplateTag): void {
    const loop = this.loops.at(-1);
    const opened = this.loops.some(({ tag }) => tag.name === end.name);
    if (loop === undefined || (end.name !== '' && !opened)) {
      this.fault('LOOP_UNOPENED', end, loop?.tag.name ?? null);
      return;
    }
    if (end.name !== '' && loop.tag.name !== end.name) {
      this.fault('LOOP_CROSSED', end, loop.tag.name);
      while (this.loops.at(-1)?.tag.name !== end.name) this.loops.pop();
    }
    this.loops.pop();
    if (loop.tag.name === end.name || end.name === '') this.checkSpan(loop.tag, end);
  }

  private checkSpan(start: TemplateTag, end: TemplateTag): void {
    const [from, to] = [start.place.spot, end.place.spot];
    const sameCell = from?.row === to?.row && from?.cell === to?.cell;
    if (from?.table !== to?.table) this.fault('LOOP_ACROSS_TABLE', start);
    else if (start.mark === 'column' && !sameCell) this.fault('COLUMN_LOOP_MISPLACED', start);
  }

  private refuseName(tag: TemplateTag): void {
    const inside = scopeThatKnows(this.tags, tag.name);
    if (inside !== null) this.fault('TAG_OUT_OF_PLACE', tag, inside);
    else this.fault('TAG_UNKNOWN', tag, nearestName(tag.name, this.names()));
  }

  /** Visible names first, so that of two equally near ones the usable one is proposed. */
  private names(): string[] {
    return [...this.scopes().flatMap((scope) => Object.keys(scope)), ...allNames(this.tags)];
  }

  private scopes(): TagTree[] {
    return [...this.loops.map(({ scope }) => scope).reverse(), this.tags];
  }

  private fault(code: TemplateFaultCode, tag: TemplateTag, hint: string | null = null): void {
    this.faults.push({ code, tag: tag.typed, hint, place: tag.place });
  }
}

function scopeOf(meant: Tag | null): TagTree {
  return meant?.kind === 'list' || meant?.kind === 'group' ? meant.tags : {};
}
