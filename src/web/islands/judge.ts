/** Keys for who judges hundreds of items: tick, open, compare, save, without the mouse. */
const form = document.querySelector<HTMLFormElement>('#judge');
const REMEMBERED = 'judge-keys';

if (form) {
  const reason = form.querySelector<HTMLTextAreaElement>('[name="reason"]');
  const because = form.querySelector<HTMLSelectElement>('[name="because"]');
  because?.addEventListener('change', () => {
    if (!reason || because.value === '') return;
    const ticked = [...form.querySelectorAll<HTMLInputElement>('[name="missing"]:checked')];
    const named = ticked.map((box) => box.labels?.[0]?.textContent?.trim() ?? '');
    const usual = because.selectedOptions[0]?.textContent ?? '';
    reason.value = named.length > 0 ? `${usual}: ${named.join('; ')}` : usual;
  });

  // A single letter is a key only for who wants it so: speech and switch users type letters too.
  const use = form.querySelector<HTMLInputElement>('#use-keys');
  const help = form.querySelector<HTMLElement>('#keys');
  if (use && help) {
    help.hidden = false;
    use.checked = localStorage.getItem(REMEMBERED) !== 'no';
    use.addEventListener('change', () => {
      localStorage.setItem(REMEMBERED, use.checked ? 'yes' : 'no');
    });
  }

  /** One link after the other, and from the first again. */
  const inTurn = (which: string) => {
    let at = 0;
    return () => {
      const links = document.querySelectorAll<HTMLAnchorElement>(which);
      links[at % Math.max(1, links.length)]?.click();
      at += 1;
    };
  };
  const openLink = inTurn('#handed-in a[target]:not([data-kept])');
  const openKept = inTurn('#handed-in a[data-kept]');

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      form.requestSubmit();
      return;
    }
    const target = event.target as HTMLElement;
    if (target.matches('textarea, select, input:not([type="checkbox"])')) return;
    if (event.ctrlKey || event.metaKey || event.altKey || !use?.checked) return;
    // By place on the keyboard, so that it works with Thai letters as well.
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    if (digit) form.querySelector<HTMLInputElement>(`#missing-${digit}`)?.click();
    else if (event.code === 'KeyO') openLink();
    else if (event.code === 'KeyS') openKept();
    else if (event.code === 'KeyR' && because) {
      because.focus();
      event.preventDefault();
    }
  });
}

export {};
