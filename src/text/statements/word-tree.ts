/** Words by their characters: where those so far are a word, what it means, and which may follow. */
interface Branch<Sense> {
  sense: Sense | null;
  readonly next: Map<number, Branch<Sense>>;
}

/** Known words and what they mean. */
export interface WordTree<Sense> {
  /** The characters with which a word begins. */
  readonly starts: string;
  /** The longest word that starts at `index` of a text, and what it means; null where none does. */
  readonly at: (text: string, index: number) => { readonly length: number; readonly sense: Sense } | null;
}

/**
 * Makes a tree of lists of words that spaces part; a word that is listed twice means what it was first listed under. The tree is one
 * array of numbers, since it is gone through at every character of a text: a branch is its sense, how many characters may
 * follow, their codes, and where their branches stand.
 */
export function wordTree<Sense>(lists: readonly (readonly [Sense, string])[]): WordTree<Sense> {
  const root = grow(lists);
  const senses: (Sense | null)[] = [null, ...new Set(lists.map(([sense]) => sense))];
  const branches: number[] = [];
  const firsts = new Uint16Array(0x1_0000);
  for (const [code, branch] of root.next) firsts[code] = 1 + pack(branch, senses, branches);
  if (branches.length > 0xffff) throw new RangeError('more words than a tree of 16 bits holds');
  const tree = Uint16Array.from(branches);
  return {
    starts: String.fromCharCode(...root.next.keys()),
    at: (text, index) => {
      let at = (firsts[text.charCodeAt(index)] ?? 0) - 1;
      let [found, foundLength] = [0, 0];
      for (let length = 1; at >= 0; length++) {
        const sense = tree[at] ?? 0;
        if (sense > 0) [found, foundLength] = [sense, length];
        at = follow(tree, at, text.charCodeAt(index + length));
      }
      const sense = senses[found];
      return sense == null ? null : { length: foundLength, sense };
    },
  };
}

function grow<Sense>(lists: readonly (readonly [Sense, string])[]): Branch<Sense> {
  const root: Branch<Sense> = { sense: null, next: new Map() };
  for (const [sense, list] of lists)
    for (const word of list.split(' ')) {
      let branch = root;
      for (let index = 0; index < word.length; index++) {
        const code = word.charCodeAt(index);
        const next = branch.next.get(code) ?? { sense: null, next: new Map() };
        branch.next.set(code, next);
        branch = next;
      }
      branch.sense ??= sense;
    }
  return root;
}

/** Adds a branch and those behind it to the array; gives where it stands. */
function pack<Sense>({ sense, next }: Branch<Sense>, senses: readonly (Sense | null)[], into: number[]): number {
  const at = into.length;
  into.push(sense === null ? 0 : senses.indexOf(sense), next.size, ...next.keys(), ...[...next.keys()].fill(0));
  let place = at + 2 + next.size;
  for (const branch of next.values()) into[place++] = pack(branch, senses, into);
  return at;
}

/** Where the branch of a character behind another branch stands; -1 where there is none. */
function follow(tree: Uint16Array, at: number, code: number): number {
  const count = tree[at + 1] ?? 0;
  for (let index = at + 2; index < at + 2 + count; index++) if (tree[index] === code) return tree[index + count] ?? -1;
  return -1;
}
