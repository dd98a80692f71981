/** While somebody types figures, asks the server what it says of them and shows its answer. */
const WAIT_MS = 600;

const form = document.querySelector<HTMLFormElement>('form#sheet');
const section = document.querySelector<HTMLElement>('#check');
const place = document.querySelector<HTMLElement>('#checked');
const address = section?.dataset.check;

if (form && place && address) {
  let timer = 0;
  let asked = 0;
  const ask = async () => {
    asked += 1;
    const mine = asked;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && /^[fn]\./.test(name) && value !== '')
        fields.set(name, value);
    }
    // A check that fails is asked again with the next key; saving works all the same.
    const response = await fetch(address, { method: 'POST', body: fields }).catch(() => undefined);
    if (response?.ok && mine === asked) place.innerHTML = await response.text();
  };
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, WAIT_MS);
  });
}
