import type { ScoredNode } from './score.ts';

/** The nodes of an outcome by key, in the order of the plan; the places are shared by all outcomes. */
export class ScoredNodes implements ReadonlyMap<string, ScoredNode> {
  readonly #places: ReadonlyMap<string, number>;
  readonly #list: readonly ScoredNode[];

  constructor(places: ReadonlyMap<string, number>, list: readonly ScoredNode[]) {
    this.#places = places;
    this.#list = list;
  }

  get size(): number {
    return this.#list.length;
  }

  get(key: string): ScoredNode | undefined {
    const place = this.#places.get(key);
    return place === undefined ? undefined : this.#list[place];
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  keys(): MapIterator<string> {
    return this.#places.keys() as MapIterator<string>;
  }

  values(): MapIterator<ScoredNode> {
    return this.#list.values() as MapIterator<ScoredNode>;
  }

  *entries(): MapIterator<[string, ScoredNode]> {
    for (const node of this.#list) yield [node.rule.key, node];
  }

  [Symbol.iterator](): MapIterator<[string, ScoredNode]> {
    return this.entries();
  }

  forEach(visit: (node: ScoredNode, key: string, nodes: this) => void): void {
    for (const [key, node] of this) visit(node, key, this);
  }
}
