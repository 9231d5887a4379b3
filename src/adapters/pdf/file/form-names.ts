import { dictionariesIn } from './declared';
import type { FileObject, ObjectTable } from './object-table';
import type { Dictionary } from './objects';

/** What one naming may mean. */
export type Meant = readonly FileObject[];

/** Forms by the names under which something draws them. */
export type Forms = ReadonlyMap<string, Meant>;

/** pdfjs looks no further up than this for what a page has from others. */
const mostPagesAround = 100;

/** Whether an object is a form (ISO 32000-1, 8.10). */
export function isForm({ value, stream }: FileObject, table: ObjectTable): boolean {
  return stream !== null && value instanceof Map && table.names(value.get('Subtype')).includes('Form');
}

/** The forms of a file by the names under which pages and forms may draw them. */
export class FormNames {
  readonly #table: ObjectTable;
  readonly #known = new Map<Dictionary, Forms>();
  #all: readonly Forms[] | undefined;

  constructor(table: ObjectTable) {
    this.#table = table;
  }

  /** The forms that something has to draw; what names no resources, nor is in pages that do, has them from what draws it, which may be any. */
  of(dictionary: Dictionary): readonly Forms[] {
    const resources = this.#resourcesOf(dictionary);
    if (resources.length > 0) return resources.flatMap((each) => this.#formsIn(each));
    this.#all ??= [
      merged(
        this.#table.objects.flatMap(({ value }) => [...dictionariesIn(value)].flatMap((each) => this.#formsIn(each))),
      ),
    ];
    return this.#all;
  }

  /** The resources that a dictionary names, and those that a page has from the pages that it is one of (ISO 32000-1, 7.7.3.4). */
  #resourcesOf(dictionary: Dictionary): Dictionary[] {
    const pages = new Set([dictionary]);
    for (const each of pages) {
      if (each.has('Resources')) continue;
      if (pages.size > mostPagesAround) return [];
      for (const parent of this.#table.dictionaries(each.get('Parent'))) pages.add(parent);
    }
    return [...pages].flatMap((each) => this.#table.dictionaries(each.get('Resources')));
  }

  #formsIn(resources: Dictionary): Forms[] {
    return this.#table.dictionaries(resources.get('XObject')).map((objects) => {
      const known = this.#known.get(objects) ?? this.#namedIn(objects);
      this.#known.set(objects, known);
      return known;
    });
  }

  #namedIn(objects: Dictionary): Forms {
    const named = [...objects].map(
      ([name, value]) => [name, this.#table.meant(value).filter((object) => isForm(object, this.#table))] as const,
    );
    return new Map(named.filter(([, { length }]) => length > 0));
  }
}

function merged(several: readonly Forms[]): Forms {
  const all = new Map<string, Set<FileObject>>();
  for (const forms of new Set(several))
    for (const [name, meant] of forms) {
      const known = all.get(name) ?? new Set();
      all.set(name, known);
      for (const each of meant) known.add(each);
    }
  return new Map([...all].map(([name, meant]) => [name, [...meant]]));
}
