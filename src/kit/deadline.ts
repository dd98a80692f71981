/** What was asked for did not come in time; it may still come, for nobody. */
export class Late extends Error {
  override readonly name = 'Late';
}

/** As `work` ends, but for one that takes too long: then at once, as `Late`. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Late(`not done in ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
