/** Text as XML has it; what XML cannot carry at all is left out. */
export function xmlText(text: string): string {
  return text
    .replace(NOT_IN_XML, '')
    .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;
