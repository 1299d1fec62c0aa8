import type { TemplateFaultCode } from '../../text/template-faults.ts';
import { type DocxZip, visibleParts } from './docx-zip.ts';
import { type ReadParagraph, readParagraphs } from './paragraphs.ts';
import type { TemplateFault, TemplatePlace } from './template-fault.ts';

/** How a tag begins: plain, start of a loop, of an inverted one, of a repeated column, or an end. */
export type TagMark = 'text' | 'loop' | 'inverted' | 'column' | 'end';

export interface TemplateTag {
  readonly mark: TagMark;
  readonly name: string;
  /** As it stands in the template, without braces. */
  readonly typed: string;
  readonly place: TemplatePlace;
}

/** The tags of one part and what is wrong with its braces. */
export interface PartTags {
  readonly tags: readonly TemplateTag[];
  readonly faults: readonly TemplateFault[];
}

const LONGEST_QUOTE = 60;
const EDGE_SPACE = /^[\s\u00a0\u200b]+|[\s\u00a0\u200b]+$/g;

export function readTemplateTags(zip: DocxZip): PartTags[] {
  return visibleParts(zip).map((part) => {
    const kind = part.name.includes('header')
      ? 'header'
      : part.name.includes('footer')
        ? 'footer'
        : 'body';
    const read = readParagraphs(part.asText()).map((paragraph) => readTags(paragraph, kind));
    return {
      tags: read.flatMap(({ tags }) => tags),
      faults: read.flatMap(({ faults }) => faults),
    };
  });
}

function readTags(paragraph: ReadParagraph, part: TemplatePlace['part']): PartTags {
  const place = placeOf(paragraph, part);
  const tags: TemplateTag[] = [];
  const faults: TemplateFault[] = [];
  const fault = (code: TemplateFaultCode, tag: string) =>
    faults.push({ code, tag: tag.replace(EDGE_SPACE, ''), hint: null, place });
  let opened = -1;
  for (const { 0: brace, index } of paragraph.text.matchAll(/[{}\uff5b\uff5d]/g)) {
    if (brace === '\uff5b' || brace === '\uff5d') {
      fault('BRACE_FULL_WIDTH', around(paragraph.text, index));
    } else if (brace === '{') {
      if (opened >= 0) fault('BRACE_UNCLOSED', paragraph.text.slice(opened + 1, index));
      opened = index;
    } else if (opened < 0) {
      fault('BRACE_UNOPENED', around(paragraph.text, index));
    } else {
      tags.push(tagOf(paragraph.text.slice(opened + 1, index), place));
      opened = -1;
    }
  }
  if (opened >= 0) fault('BRACE_UNCLOSED', paragraph.text.slice(opened + 1, opened + 41));
  return { tags, faults };
}

function placeOf(paragraph: ReadParagraph, part: TemplatePlace['part']): TemplatePlace {
  const { number, spot, text } = paragraph;
  const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return { part, paragraph: number, spot, text: quote };
}

/** The word at which a stray brace stands. */
function around(text: string, index: number): string {
  const before = /[^\s{}\uff5b\uff5d]*$/.exec(text.slice(0, index))?.[0] ?? '';
  const after = /^[^\s{}\uff5b\uff5d]*/.exec(text.slice(index + 1))?.[0] ?? '';
  return before === '' ? after : before;
}

const MARKS: Readonly<Record<string, TagMark>> = { '#': 'loop', '^': 'inverted', '/': 'end' };

function tagOf(typed: string, place: TemplatePlace): TemplateTag {
  const trimmed = typed.replace(EDGE_SPACE, '');
  const column = /^-w:tc\s+(.+)$/.exec(trimmed)?.[1];
  if (column !== undefined) return { mark: 'column', name: column, typed: trimmed, place };
  const mark = MARKS[trimmed.slice(0, 1)] ?? 'text';
  const name = mark === 'text' ? trimmed : trimmed.slice(1).replace(EDGE_SPACE, '');
  return { mark, name, typed: trimmed, place };
}
