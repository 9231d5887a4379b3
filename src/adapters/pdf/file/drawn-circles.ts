import type { Meter } from '../../../model/limits';
import { dictionariesIn } from './declared';
import { isForm, type Meant } from './form-names';
import type { FileObject, ObjectTable } from './object-table';
import { type Dictionary, Name, readObject, type Value } from './objects';
import { contentOf } from './stream-content';

/** More than this inside one another is refused. */
const deepest = 500;

/** The lists of resources that name what content draws by (ISO 32000-1, 7.8.3). */
const kinds = ['XObject', 'Pattern', 'ExtGState', 'Font'] as const;

/**
 * Throws `ExtractError` (too-large) where a tiling pattern, the group of a soft mask or a glyph of a Type 3 font draws itself, in what it draws: pdfjs draws each anew
 * without end. A form that draws itself is stopped when its states are saved too deeply.
 */
export function heedDrawnCircles(table: ObjectTable, meter: Meter): void {
  const dictionaries = table.objects.flatMap(({ value }) => [...dictionariesIn(value)]);
  const endless = dictionaries.flatMap((each) => endlessIn(each, table));
  const tilings = table.objects.filter((object) => isTiling(object, table));
  if (endless.length + tilings.length === 0) return;
  const circles = new Circles(table, meter, dictionaries, new Set([...endless, ...tilings].map(({ value }) => value)));
  for (const object of [...endless, ...tilings]) circles.follow(object);
}

function isTiling({ value, stream }: FileObject, table: ObjectTable): boolean {
  return stream !== null && value instanceof Map && table.numbers(value.get('PatternType')).includes(1);
}

/** What a dictionary has drawn by what may go on without end: the group of a soft mask (11.6.5.2), the glyphs of a Type 3 font (9.6.5). */
function endlessIn(dictionary: Dictionary, table: ObjectTable): FileObject[] {
  const groups = dictionary.has('S') ? table.meant(dictionary.get('G')) : [];
  const glyphs = table.dictionaries(dictionary.get('CharProcs')).flatMap((procedures) => [...procedures.values()]);
  return [...groups, ...glyphs.flatMap((each) => table.meant(each))].filter(({ stream }) => stream !== null);
}

class Circles {
  readonly #table: ObjectTable;
  readonly #meter: Meter;
  readonly #dictionaries: readonly Dictionary[];
  readonly #endless: ReadonlySet<Value>;
  readonly #done = new Set<Value>();
  readonly #path: Value[] = [];
  #anywhere: ReadonlyMap<string, Meant> | undefined;

  constructor(table: ObjectTable, meter: Meter, dictionaries: readonly Dictionary[], endless: ReadonlySet<Value>) {
    this.#table = table;
    this.#meter = meter;
    this.#dictionaries = dictionaries;
    this.#endless = endless;
  }

  /** Follows what an object draws, in turn, back to itself. */
  follow(object: FileObject): void {
    const { value } = object;
    if (this.#done.has(value)) return;
    const before = this.#path.indexOf(value);
    const isEndless = before >= 0 && this.#path.slice(before).some((each) => this.#endless.has(each));
    if (isEndless || this.#path.length > deepest) this.#meter.heed('declared', Number.POSITIVE_INFINITY);
    if (before >= 0) return;
    this.#path.push(value);
    for (const drawn of this.#drawnBy(object)) this.follow(drawn);
    this.#path.pop();
    this.#done.add(value);
  }

  *#drawnBy({ value, stream }: FileObject): Generator<FileObject> {
    if (!stream || !(value instanceof Map)) return;
    const own = this.#table.dictionaries(value.get('Resources'));
    for (const name of namesIn(contentOf(value, stream, this.#table, this.#meter))) {
      const named = own.flatMap((resources) => this.#named(resources, name));
      // What is not named by a pattern's own resources may be by those of what draws it.
      const drawn = named.length > 0 ? named : (this.#all().get(name) ?? []);
      this.#meter.count('declared', drawn.length);
      yield* drawn;
    }
  }

  /** What resources mean by a name that draws. */
  #named(resources: Dictionary, name: string): FileObject[] {
    return kinds.flatMap((kind) =>
      this.#table.dictionaries(resources.get(kind)).flatMap((list) => this.#drawnAs(list.get(name))),
    );
  }

  #drawnAs(value: Value | undefined): FileObject[] {
    return this.#table.meant(value).flatMap((object) => {
      if (isForm(object, this.#table) || isTiling(object, this.#table)) return [object];
      if (!(object.value instanceof Map)) return [];
      const masks = this.#table.dictionaries(object.value.get('SMask'));
      return [object.value, ...masks].flatMap((each) => endlessIn(each, this.#table));
    });
  }

  /** What any resources of the file mean by names. */
  #all(): ReadonlyMap<string, Meant> {
    this.#anywhere ??= this.#namedAnywhere();
    return this.#anywhere;
  }

  #namedAnywhere(): ReadonlyMap<string, Meant> {
    const all = new Map<string, Set<FileObject>>();
    for (const dictionary of this.#dictionaries)
      for (const kind of kinds)
        for (const list of this.#table.dictionaries(dictionary.get(kind)))
          for (const [name, value] of list) {
            const known = all.get(name) ?? new Set();
            all.set(name, known);
            for (const each of this.#drawnAs(value)) known.add(each);
          }
    return new Map([...all].map(([name, drawn]) => [name, [...drawn]]));
  }
}

/** The names in content, each once, wherever they stand. */
function namesIn(content: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = content.indexOf(slash); at >= 0; at = content.indexOf(slash, at + 1)) {
    const { value } = readObject(content, at);
    if (value instanceof Name) names.add(value.name);
  }
  return names;
}

const slash = 0x2f;
