import { type Refusal, refuse } from '../refusal.ts'
import type { Component } from '../shapes/component.ts'
import { compose, enumerate, type Text, text } from '../text.ts'

const namesListed = 5

/** Nothing may lose its place without anybody having said so: which ones, how many, and what to do with them. */
export function whyNotLeaveBehind(
  components: readonly Component[],
  where: string,
  clause: string | null,
  way: Text,
  field?: string,
): Refusal | undefined {
  if (components.length === 0) return undefined
  const names = components.slice(0, namesListed).map(({ name }) => text(name, name))
  const more = components.length - names.length
  const who = enumerate(more === 0 ? names : [...names, text(`${more} till`, `${more} more`)])
  const count = components.length
  const told = compose((l) =>
    l === 'sv'
      ? `${count} ${count === 1 ? 'komponent' : 'komponenter'} hör till ${where}: ${who.sv}`
      : `${count} ${count === 1 ? 'component belongs' : 'components belong'} to ${where}: ${who.en}`,
  )
  return refuse('components-left-behind', clause, { missing: [told, way], ...(field === undefined ? {} : { field }) })
}
