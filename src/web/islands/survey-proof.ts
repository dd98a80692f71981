import { firstWord } from '../../kit/sha256-block.ts';

/**
 * Works a puzzle out beside the page, so that a cheap phone stays quick: the first number that makes
 * the hash begin with enough zero bits.
 */
addEventListener('message', ({ data }: MessageEvent<string>) => {
  const bits = Number(data.split('.')[1]);
  for (let n = 0; n < 1e9; n += 1) {
    const proof = `${data}.${n}`;
    if (Math.clz32(firstWord(proof)) >= bits) return postMessage(proof);
  }
});
