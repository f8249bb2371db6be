import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { FieldsSeen } from './componentSeen'
import type { ComponentTyped, ListTyped } from './componentTyped'
import type { FactTyped } from './factTyped'
import { choiceWord } from './factWords'

interface Changed {
  readonly word: string
  readonly now: string
  /** Left out where nothing is typed here: what stands now is what is shown. */
  readonly typed?: string
}

/** What stands otherwise than when the form was opened, beside what is typed here. */
export function whatOthersChanged(
  opened: ComponentTyped,
  now: ComponentTyped,
  touched: Partial<ComponentTyped>,
  fields: FieldsSeen,
): readonly Changed[] {
  const parts: readonly (readonly [Exclude<keyof ComponentTyped, 'facts'>, string])[] = [
    ['name', m.components_name()],
    ['aliases', m.components_aliases()],
    ['description', m.components_description()],
    ['type', m.components_type()],
    ['partOf', m.componentforms_part_of()],
    ['key', m.components_key()],
    ['business', m.componentforms_responsible_business()],
    ['it', m.componentforms_responsible_it()],
    ['administrations', m.components_administrations()],
    ['usingProducts', m.components_using_products()],
    ['services', m.components_services()],
    ['servicePerson', m.components_service_person()],
    ['documents', m.components_documents()],
  ]
  const changed = parts.flatMap(([part, word]): Changed[] => {
    if (isSame(opened[part], now[part])) return []
    const typed = touched[part]
    return [{ word, now: wordsOf(now[part]), ...(typed !== undefined && { typed: wordsOf(typed) }) }]
  })
  const facts = fields.items.flatMap((field): Changed[] => {
    if (isSame(opened.facts[field.id], now.facts[field.id])) return []
    const typed = touched.facts?.[field.id]
    const words = (fact: FactTyped | undefined) => factTypedWords(fact, field.choices)
    return [
      { word: say(field.name), now: words(now.facts[field.id]), ...(typed !== undefined && { typed: words(typed) }) },
    ]
  })
  return [...changed, ...facts]
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function wordsOf(part: ComponentTyped[Exclude<keyof ComponentTyped, 'facts'>]): string {
  if (typeof part === 'string') return part
  if ('text' in part) return part.text
  if ('state' in part) return listWords(part)
  return part.map((each) => ('name' in each ? each.name : each.title)).join(', ')
}

function listWords({ state, ids }: ListTyped): string {
  if (state === 'untold') return m.components_not_told()
  return state === 'unknown' ? m.components_unknown() : m.componentforms_chosen_count({ count: ids.length })
}

function factTypedWords(fact: FactTyped | undefined, choices: FieldsSeen['items'][number]['choices']): string {
  if (fact === undefined) return ''
  if (fact.isUnknown) return m.components_unknown()
  if (fact.chosen.length > 0) return fact.chosen.map((id) => choiceWord({ choices }, id)).join(', ')
  return choiceWord({ choices }, fact.text)
}
