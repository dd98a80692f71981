/** Whether a host is the machine itself, as others cannot reach it. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return /^(localhost|.*\.localhost|127\..*|0\.0\.0\.0|::1?|::ffff:(127\..*|7f.*))$/.test(bare);
}

/** Whether a link to this address opens on this machine only. */
export const isOnlyHere = (url: string): boolean => isLoopback(new URL(url).hostname);
