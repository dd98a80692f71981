/** While documents are made, shows how far they are; when they are done, loads the page anew. */
const EVERY_MS = 2000;

const shown = document.querySelector<HTMLElement>('#progress');
const progress = shown?.dataset.progress;

if (shown && progress) {
  const look = async () => {
    // One that fails is asked again; the page works all the same.
    const response = await fetch(progress).catch(() => undefined);
    if (response?.ok) shown.innerHTML = await response.text();
    const state = shown.querySelector<HTMLElement>('[data-state]')?.dataset.state;
    if (state === 'working') window.setTimeout(look, EVERY_MS);
    else window.location.reload();
  };
  window.setTimeout(look, EVERY_MS);
}
