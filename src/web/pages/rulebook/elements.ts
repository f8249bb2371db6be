import type { AnswerOf } from '../../asking/api'
import type { SelectGroup } from '../../parts/select'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'

type Model = AnswerOf<'GET /model'>['model']
type LinkSeen = AnswerOf<'GET /links'>['items'][number]

interface ElementSeen {
  /** As the API names it: `forum:object-steering-group`. */
  readonly element: string
  readonly word: string
  readonly group: string
  readonly section: string
}

/** What a routine or template can be linked to, and in which section it is read. */
export function elementsIn(model: Model): readonly ElementSeen[] {
  const sectionOf = (clause: string | undefined) =>
    model.clauses.find((each) => each.id === clause)?.section ?? model.sections[0]?.number ?? ''
  return [
    {
      element: 'model',
      word: say(model.name),
      group: m.rulebook_element_model(),
      section: model.sections[0]?.number ?? '',
    },
    ...model.forums.map(({ id, name, clause }) => ({
      element: `forum:${id}`,
      word: say(name),
      group: m.rulebook_element_forums(),
      section: sectionOf(clause),
    })),
    ...model.roles.map(({ id, name, clause }) => ({
      element: `role:${id}`,
      word: sayFirst(name),
      group: m.rulebook_element_roles(),
      section: sectionOf(clause),
    })),
    ...model.deliverables.map(({ id, name, due }) => ({
      element: `deliverable:${id}`,
      word: sayFirst(name),
      group: m.rulebook_element_deliverables(),
      section: sectionOf(due[0]?.clause),
    })),
    ...model.clauses.map(({ id, text, section }) => ({
      element: `clause:${id}`,
      word: `${section} ${shortened(say(text))}`,
      group: m.rulebook_element_clauses(),
      section,
    })),
  ]
}

export const linksIn = (section: string, links: readonly LinkSeen[], model: Model): readonly LinkSeen[] => {
  if (links.length === 0) return []
  const here = new Set(
    elementsIn(model)
      .filter((each) => each.section === section)
      .map(({ element }) => element),
  )
  return links.filter(({ element }) => here.has(element))
}

/** For a menu: the parts of one section, or of all. */
export function groupedElements(elements: readonly ElementSeen[]): readonly SelectGroup[] {
  const names = [...new Set(elements.map(({ group }) => group))]
  return names.map((word) => ({
    word,
    options: elements.filter(({ group }) => group === word).map((each) => ({ value: each.element, word: each.word })),
  }))
}

const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 67)}…` : text)
