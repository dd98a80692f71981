/** Typing a sheet with the digits alone: a whole number goes on to the next box. */
const sheet = document.querySelector<HTMLFormElement>('form#sheet');
const boxes = [...(sheet?.querySelectorAll<HTMLInputElement>('input[data-most]') ?? [])];
const THAI_ZERO = 0x0e50;

const arabic = (text: string) =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));

function go(from: HTMLInputElement, steps: number): void {
  const next = boxes[boxes.indexOf(from) + steps];
  if (next) {
    next.focus();
    next.select();
  } else if (steps > 0) sheet?.querySelector<HTMLElement>('button[type=submit]')?.focus();
}

/** Nothing longer than what stands there can still be an option. */
function isWhole(box: HTMLInputElement): boolean {
  const option = Number(arabic(box.value));
  const most = Number(box.dataset.most);
  return option >= 1 && option <= most && option * 10 > most;
}

for (const box of boxes) {
  box.addEventListener('input', () => {
    if (isWhole(box)) go(box, 1);
  });
  box.addEventListener('keydown', (event) => {
    const isBack = event.key === 'Backspace' && box.value === '';
    const steps = event.key === 'ArrowUp' || isBack ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (steps === 0) return;
    event.preventDefault();
    go(box, steps);
  });
}

export {};
