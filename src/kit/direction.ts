/**
 * Without the marks that turn the direction of all that follows them: on paper a name or a figure
 * would be read backwards. Arabic and Hebrew words need none of them.
 */
export function withoutTurns(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
