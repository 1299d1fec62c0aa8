import { type Getters, grid, owlLibrary, type Position } from './grid-component.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly style: { readonly note?: string };
}

interface DrawingContext {
  readonly ctx: {
    fillStyle: string;
    beginPath(): void;
    moveTo(x: number, y: number): void;
    lineTo(x: number, y: number): void;
    fill(): void;
  };
}

type DrawBoxes = (context: DrawingContext, boxes: readonly Box[]) => void;

const CORNER_PIXELS = 7;
const CORNER_COLOUR = '#5f6368';

/** Marks cells that have a note with a corner, as the host does. */
function markNotes(): void {
  const prototype = grid.stores.GridRenderer.prototype as { drawIcon: DrawBoxes };
  const { drawIcon } = prototype;
  prototype.drawIcon = function (this: unknown, context, boxes) {
    drawIcon.call(this, context, boxes);
    const { ctx } = context;
    for (const { x, y, width, style } of boxes) {
      if (style.note === undefined) continue;
      ctx.fillStyle = CORNER_COLOUR;
      ctx.beginPath();
      ctx.moveTo(x + width - CORNER_PIXELS, y);
      ctx.lineTo(x + width, y);
      ctx.lineTo(x + width, y + CORNER_PIXELS);
      ctx.fill();
    }
  };
}

class NotePopover extends owlLibrary.Component {
  static readonly template =
    owlLibrary.xml`<div class="note" role="note"><t t-esc="props.text"/></div>`;
  static readonly props = { text: String, onClosed: { type: Function, optional: true } };
}

/** The note of the cell under the pointer, with what its drop-down expects when that is not met. */
function noteOf(position: Position, getters: Getters): string | undefined {
  const { note } = getters.getCellStyle(position);
  if (note === undefined) return undefined;
  const complaint = getters.getInvalidDataValidationMessage(position);
  return complaint === undefined ? note : `${note}\n\n${complaint}`;
}

/** The first popover that opens is shown: notes go before the component's own. */
function showNotes(): void {
  const registry = grid.registries.cellPopoverRegistry;
  const own = {
    onHover: (position: Position, getters: Getters) => {
      const text = noteOf(position, getters);
      if (text === undefined) return { isOpen: false };
      return { isOpen: true, props: { text }, Component: NotePopover, cellCorner: 'top-right' };
    },
  };
  registry.content = { hostNote: own, ...registry.content };
}

export function teachNotes(): void {
  markNotes();
  showNotes();
}
