/**
 * Waits for the word to stop: Ctrl-C, a service manager, a closed terminal. A terminal and npm may
 * both pass the same Ctrl-C on, so only one that comes later means "at once".
 */
const SAME_KEYSTROKE_MS = 2000;

export function askedToStop(atOnce: () => void): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let first: number | undefined;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (first === undefined) {
          first = performance.now();
          resolve(signal);
        } else if (performance.now() - first > SAME_KEYSTROKE_MS) {
          atOnce();
        }
      });
    }
  });
}
