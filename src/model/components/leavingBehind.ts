import { missingWords } from '../missingWords.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Component } from '../shapes/component.ts'
import { enumerate, type Text, text } from '../text.ts'

const namesListed = 5
const words = missingWords['components-left-behind']

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
  const who = enumerate(more === 0 ? names : [...names, words.more({ count: more })])
  const count = components.length
  const what = (count === 1 ? words.one : words.several)({ count, where, who })
  return refuse('components-left-behind', clause, { missing: [what, way], ...(field === undefined ? {} : { field }) })
}
