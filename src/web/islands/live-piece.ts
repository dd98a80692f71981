/** Keeps a piece of a page as others leave it, without taking it from under whoever is using it. */
const EVERY_MS = 15_000;

const piece = document.querySelector<HTMLElement>('[data-live]');
const address = piece?.dataset.live;

if (piece && address) {
  const look = async () => {
    const isUsed = piece.contains(document.activeElement);
    if (document.visibilityState === 'visible' && !isUsed) {
      // One that fails is asked again; the page works all the same.
      const response = await fetch(address).catch(() => undefined);
      const fresh = response?.ok ? await response.text() : piece.innerHTML;
      if (fresh !== piece.innerHTML && !piece.contains(document.activeElement)) {
        piece.innerHTML = fresh;
      }
    }
    window.setTimeout(look, EVERY_MS);
  };
  window.setTimeout(look, EVERY_MS);
}

export {};
