import { expect } from 'vitest';

/** What holds of every answer that is no page of ours: for saving alone, and kept by nobody it is not for. */
export function expectSavedOnly(headers: Headers, isForAll = false): void {
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  const isFile = !/json|javascript|atom/.test(headers.get('content-type') ?? '');
  const saved = headers.get('content-disposition');
  if (isFile || saved !== null) {
    expect(saved).toMatch(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/,
    );
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain("'self'");
  }
  expect(headers.get('cache-control')).toMatch(
    isForAll ? /^(public, )?no-(cache|store)$/ : /^no-store$/,
  );
}
