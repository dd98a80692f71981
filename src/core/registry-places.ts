import type { GroupName } from './agency.ts';
import type { Group, GroupKind } from './group.ts';
import { plainPlace } from './registry-format.ts';

export type PlaceKind = Extract<GroupKind, 'ministry' | 'province'>;
export type NewGroup = GroupName & { readonly kind: PlaceKind };

/**
 * Ministries and provinces as a file names them: exactly, or more loosely, or by code. One that is
 * not there is made up, and is the same at every later line.
 */
export class Places {
  readonly made: NewGroup[] = [];
  readonly #exact = new Map<string, GroupName>();
  readonly #loose = new Map<string, GroupName>();
  readonly #codes = new Set<string>();

  constructor(groups: readonly Group[]) {
    for (const { kind, id, code, nameTh, nameEn } of groups) {
      const group = { id, code, nameTh, nameEn };
      this.#exact.set(`${kind}/${nameTh}`, group);
      this.#codes.add(`${kind}/${code}`);
      for (const name of [nameTh, code, nameEn]) this.#remember(kind, name, group);
    }
  }

  named(kind: PlaceKind, name: string): GroupName {
    const found =
      this.#exact.get(`${kind}/${name}`) ?? this.#loose.get(`${kind}/${plainPlace(name)}`);
    if (found) return found;
    const group = { kind, id: 0, code: this.#freeCode(kind), nameTh: name, nameEn: '' };
    this.#remember(kind, name, group);
    this.made.push(group);
    return group;
  }

  #remember(kind: GroupKind, name: string, group: GroupName): void {
    const key = `${kind}/${plainPlace(name)}`;
    if (plainPlace(name) !== '' && !this.#loose.has(key)) this.#loose.set(key, group);
    else if (!this.#exact.has(`${kind}/${name}`)) this.#exact.set(`${kind}/${name}`, group);
  }

  #freeCode(kind: PlaceKind): string {
    for (let number = 1; ; number += 1) {
      const code = `${kind === 'ministry' ? 'M' : 'P'}${String(number).padStart(2, '0')}`;
      if (this.#codes.has(`${kind}/${code}`)) continue;
      this.#codes.add(`${kind}/${code}`);
      return code;
    }
  }
}
