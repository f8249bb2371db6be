import type { Governance } from '#model/governance'
import { grouped } from '#model/grouped'
import type { ItComponent } from '#model/shapes/component'
import { key, wordsOf } from '../cells/headingWords.ts'

/** The same for two ways of writing a component's name. What has no letters is told by its signs. */
export const nameOfComponent = (name: string): string => key(wordsOf(name)) || name.trim()

/** That, with what it came to before. */
export type NameOf = typeof nameOfComponent

const spelled = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

export interface Asked {
  readonly name: string
  readonly key: string | undefined
}

export type Match =
  | { readonly is: 'found'; readonly component: ItComponent }
  | { readonly is: 'new' | 'unclear' | 'ended' }

/** Which component that stands (or will) a row is about: by what its register calls it, or by name. */
export class Matching {
  readonly #by: 'key' | 'name'
  readonly #byKey: ReadonlyMap<string, readonly ItComponent[]>
  readonly #endedKeys: ReadonlySet<string>
  readonly #byName: ReadonlyMap<string, readonly ItComponent[]>
  readonly #nameOf: NameOf

  constructor(by: 'key' | 'name', { structure, day }: Governance, nameOf: NameOf) {
    this.#nameOf = nameOf
    const all = structure.components.filter((each) => each.kind === 'it')
    const standing = all.filter((each) => each.to === null || each.to >= day)
    this.#by = by
    this.#byKey = grouped(
      standing.filter((each) => each.key !== null),
      (each) => spelled(each.key ?? ''),
    )
    this.#endedKeys = new Set(
      all.flatMap((each) => (each.key !== null && each.to !== null && each.to < day ? [spelled(each.key)] : [])),
    )
    this.#byName = grouped(standing, (each) => nameOf(each.name))
  }

  find({ name, key: id }: Asked): Match {
    if (this.#by === 'key' && id !== undefined) {
      const those = this.#byKey.get(spelled(id)) ?? []
      if (those.length > 0) return one(those)
      if (this.#endedKeys.has(spelled(id))) return { is: 'ended' }
      // One that was registered by hand has no key yet.
      return one(this.#named(name).filter((each) => each.key === null))
    }
    return one(this.#named(name))
  }

  /** Rows with the same identity are about the same component. */
  identityOf({ name, key: id }: Asked): string {
    return this.#by === 'key' && id !== undefined ? `key~${spelled(id)}` : `name~${spelled(name)}`
  }

  /** Those that spell the name in just that way go before those that resemble it. */
  #named(name: string): readonly ItComponent[] {
    const like = this.#byName.get(this.#nameOf(name)) ?? []
    const same = like.filter((each) => each.name === name)
    if (same.length > 0) return same
    const nearly = like.filter((each) => spelled(each.name) === spelled(name))
    return nearly.length > 0 ? nearly : like
  }
}

function one(those: readonly ItComponent[]): Match {
  const [component, ...others] = those
  if (component === undefined) return { is: 'new' }
  return others.length === 0 ? { is: 'found', component } : { is: 'unclear' }
}

/** Components by what cells may call them: those of the file and those that stand. What two are called says neither. */
export class ComponentNames {
  readonly #names = new Map<string, string | null>()
  readonly #others = new Map<string, string | null>()
  readonly #nameOf: NameOf

  constructor(nameOf: NameOf) {
    this.#nameOf = nameOf
  }

  add(id: string, name: string, others: readonly (string | null | undefined)[]): void {
    put(this.#names, this.#nameOf(name), id)
    for (const other of others) if (other !== null && other !== undefined) put(this.#others, this.#nameOf(other), id)
  }

  find(written: string): string | undefined {
    const name = this.#nameOf(written)
    const found = this.#names.get(name)
    return (found === undefined ? this.#others.get(name) : found) ?? undefined
  }
}

/** Null: more than one is called so. */
function put(map: Map<string, string | null>, at: string, id: string): void {
  const known = map.get(at)
  if (known !== id) map.set(at, known === undefined ? id : null)
}
