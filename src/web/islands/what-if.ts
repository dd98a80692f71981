/** Gives every number of moves a slider, and shows what the score becomes while somebody slides. */
const WAIT_MS = 250;

const form = document.querySelector<HTMLFormElement>('form#try');
const place = document.querySelector<HTMLElement>('#tried');
const address = form?.dataset.try;

if (form && place && address) {
  for (const box of form.querySelectorAll<HTMLInputElement>('input[data-most]:not(:disabled)')) {
    const slider = document.createElement('input');
    slider.type = 'range';
    slider.min = '0';
    slider.max = box.dataset.most ?? '0';
    slider.value = inArabicDigits(box.value) || '0';
    slider.setAttribute('aria-label', box.labels?.[0]?.textContent ?? '');
    slider.addEventListener('input', () => {
      box.value = slider.value === '0' ? '' : slider.value;
    });
    box.addEventListener('input', () => {
      slider.value = inArabicDigits(box.value) || '0';
    });
    box.after(slider);
  }
  let timer = 0;
  let asked = 0;
  const ask = async () => {
    asked += 1;
    const mine = asked;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && value !== '') fields.append(name, value);
    }
    // What fails is asked again with the next change; the button works all the same.
    const response = await fetch(`${address}?${fields}`).catch(() => undefined);
    if (response?.ok && mine === asked) place.innerHTML = await response.text();
  };
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, WAIT_MS);
  });
}

function inArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)).replace(/,/g, '');
}

export {};
