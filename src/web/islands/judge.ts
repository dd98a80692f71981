/** Keys for who judges hundreds of items: tick, open, save, without the mouse. */
const form = document.querySelector<HTMLFormElement>('#judge');

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
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      form.requestSubmit();
      return;
    }
    const target = event.target as HTMLElement;
    if (target.matches('textarea, select, input:not([type="checkbox"])')) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[1-9]$/.test(event.key)) {
      form.querySelector<HTMLInputElement>(`#missing-${event.key}`)?.click();
    } else if (event.key.toLowerCase() === 'o' || event.code === 'KeyO') {
      document.querySelector<HTMLAnchorElement>('#handed-in a[target]')?.click();
    }
  });
}

export {};
