import { cached, cachedByParts } from '../cached.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'
import { compose, type Text, text } from '../text.ts'
import { type Element, type Facet, parts } from './elementParts.ts'
import { elementsOf } from './elements.ts'
import { namedByIds } from './namedByIds.ts'
import { isSpelledOtherwise } from './spelling.ts'

/** One thing that one model says and another doesn't, or says otherwise. */
export interface Difference {
  readonly part: Element['part']
  readonly id: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** What of the element changed; null where all of it came or went. */
  readonly field: string | null
  readonly from?: Text
  readonly to?: Text
  readonly text: Text
  /** Only how it is said: spelling, names, descriptions. What holds is the same: a clause's words are rules. */
  readonly wordingOnly: boolean
}

/** What differs in `b` as seen from `a`, in the order that a model is written. */
export const differencesBetween = (a: GovernanceModel, b: GovernanceModel): readonly Difference[] =>
  differencesOf({ a, b })

/** Asked when a version is proposed, and again whenever it is shown. */
const differencesOf = cachedByParts(({ a, b }: Both) => [b, a], found)

interface Both {
  readonly a: GovernanceModel
  readonly b: GovernanceModel
}

function found({ a, b }: Both): readonly Difference[] {
  const before = byKey(a)
  const after = byKey(b)
  const order = Object.keys(parts)
  return [
    ...[...before].flatMap(([key, old]) => {
      const now = after.get(key)
      return now === undefined ? [goes(old.element)] : changes(old, now, b)
    }),
    ...[...after].flatMap(([key, now]) => (before.has(key) ? [] : [comes(now.element)])),
  ].sort((one, other) => order.indexOf(one.part) - order.indexOf(other.part))
}

/** Does anything but the wording differ? Then structure, processes or shared rules change. */
export const changesRules = (differences: readonly Difference[]): boolean =>
  differences.some((each) => !each.wordingOnly)

/** An element as it is written, and with ids in place of names, so that a renaming changes nothing. */
interface Told {
  readonly element: Element
  readonly rules: Element
}

const byKey = cached((model: GovernanceModel): ReadonlyMap<string, Told> => {
  const nameless = elementsOf(namedByIds(model))
  return new Map(
    elementsOf(model).map((element, i) => [
      `${element.part} ${element.id}`,
      { element, rules: nameless[i] ?? element },
    ]),
  )
})

const titleOf = ({ part, name }: Element): Text =>
  part === 'head' ? parts.head : compose((l) => `${parts[part][l]} ${name[l]}`)

/** A clause that is added or removed is shown with its text; other elements by name alone. */
const said = ({ facets }: Element): Text | undefined => facets.find((facet) => facet.name === 'text')?.value

/** A section's heading says nothing by itself. */
const isWording = ({ part }: Element): boolean => part === 'sections'

function comes(now: Element): Difference {
  const to = said(now)
  const line = compose((l) => `${titleOf(now)[l]} ${text('tillkommer', 'is added')[l]}`)
  return {
    part: now.part,
    id: now.id,
    kind: 'added',
    field: null,
    ...(to === undefined ? {} : { to }),
    text: line,
    wordingOnly: isWording(now),
  }
}

function goes(old: Element): Difference {
  const from = said(old)
  const line = compose((l) => `${titleOf(old)[l]} ${text('utgår', 'is removed')[l]}`)
  return {
    part: old.part,
    id: old.id,
    kind: 'removed',
    field: null,
    ...(from === undefined ? {} : { from }),
    text: line,
    wordingOnly: isWording(old),
  }
}

function changes(old: Told, now: Told, next: GovernanceModel): readonly Difference[] {
  const names = new Set([...old.element.facets, ...now.element.facets].map((facet) => facet.name))
  return [...names].flatMap((name): readonly Difference[] => {
    const from = facetOf(old.element, name)
    const to = facetOf(now.element, name)
    const facet = to ?? from
    if (facet === undefined) return []
    const asWritten = facet.wording || facet.prose
    const compared = (told: Told) => facetOf(asWritten ? told.element : told.rules, name)?.value
    const [was, is] = [compared(old), compared(now)]
    const isRuleSame = isSame(was, is)
    const isSpelling = facet.prose && was !== undefined && is !== undefined && isSpelledOtherwise(was, is, next)
    if (isRuleSame && (facet.named === undefined || isSame(from?.value, to?.value))) return []
    return [
      {
        ...{ part: now.element.part, id: now.element.id, kind: 'changed', field: name },
        ...(from === undefined ? {} : { from: from.value }),
        ...(to === undefined ? {} : { to: to.value }),
        text: line(now.element, facet, from?.value, to?.value),
        wordingOnly: facet.wording || isRuleSame || isSpelling === true,
      },
    ]
  })
}

const facetOf = (element: Element, name: string): Facet | undefined =>
  element.facets.find((facet) => facet.name === name)

const isSame = (a: Text | undefined, b: Text | undefined): boolean => a?.sv === b?.sv && a?.en === b?.en

const nothing = text('inget', 'nothing')

/** Long texts are only said to have changed; the page shows both. */
function line(element: Element, { label, wording, prose }: Facet, from: Text | undefined, to: Text | undefined): Text {
  const what = compose((l) => `${titleOf(element)[l]}: ${label[l]}`)
  const longest = Math.max(from?.sv.length ?? 0, to?.sv.length ?? 0)
  if ((wording || prose) && longest > 60) return compose((l) => `${what[l]} ${text('har nya ord', 'has new words')[l]}`)
  if (longest > 120) return compose((l) => `${what[l]} ${text('ändras', 'changes')[l]}`)
  return compose(
    (l) =>
      `${what[l]} ${text('ändras från', 'changes from')[l]} ${(from ?? nothing)[l]} ${text('till', 'to')[l]} ${(to ?? nothing)[l]}`,
  )
}
