const ITEMS = 'button, [role=combobox]';

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/**
 * Makes a row of buttons one stop for the Tab key, with arrow keys inside: the pattern "toolbar" of the ARIA Authoring
 * Practices Guide, https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/.
 */
export function makeToolbar(row: HTMLElement, label: string): void {
  row.setAttribute('role', 'toolbar');
  row.setAttribute('aria-label', label);
  let stop: HTMLElement | undefined;
  const usable = () => [...row.querySelectorAll<HTMLElement>(ITEMS)].filter(isUsable);
  const rove = () => {
    const items = usable();
    if (!stop || !items.includes(stop)) [stop] = items;
    for (const item of row.querySelectorAll<HTMLElement>(ITEMS)) item.tabIndex = item === stop ? 0 : -1;
  };
  row.addEventListener('focusin', ({ target }) => {
    stop = (target as Element).closest<HTMLElement>(ITEMS) ?? stop;
    rove();
  });
  row.addEventListener('keydown', (event) => {
    const items = usable();
    const at = items.indexOf((event.target as Element).closest<HTMLElement>(ITEMS)!);
    if (at < 0 || !Object.hasOwn(STEPS, event.key)) return;
    event.preventDefault();
    items[STEPS[event.key](at, items.length)].focus();
  });
  // In the preview most of them are disabled, and a narrow row hides some behind its last button.
  const attributeFilter = ['disabled', 'aria-disabled', 'style'];
  new MutationObserver(rove).observe(row, { childList: true, subtree: true, attributeFilter });
  rove();
}

function isUsable(item: HTMLElement): boolean {
  return !item.matches(':disabled, [aria-disabled=true]') && getComputedStyle(item).visibility !== 'hidden';
}
