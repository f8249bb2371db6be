import type { Governance } from '#model/governance'
import { componentFields, type FieldId } from '#model/shapes/componentFields'
import { type ItComponentType, itComponentTypeIds, itComponentTypes } from '#model/shapes/componentKinds'
import { fieldChoices } from '#model/shapes/fieldChoices'
import { type Text, text } from '#model/text'
import { Lookup } from '../cells/lookup.ts'
import type { Option } from '../problems/faults.ts'
import { choiceWords, typeWords } from './choiceWords.ts'

/** What cells of choice can say in this organisation, and what there is to choose among. */
export interface RegisterWords {
  readonly types: Lookup<ItComponentType>
  readonly assessments: Lookup<string>
  readonly services: Lookup<string>
  readonly allServices: readonly string[]
  readonly choices: ReadonlyMap<FieldId, Lookup<string>>
  readonly options: (field: FieldId | 'type' | 'assessment' | 'services') => readonly Option[]
  readonly nameIn: (field: FieldId | 'type' | 'assessment' | 'services') => (answer: string) => Text
}

type Named = Readonly<Record<string, Text>>

export function registerWordsOf({ register }: Governance): RegisterWords {
  const categories: Named = Object.fromEntries(register.categories.map(({ id, name }) => [id, name]))
  const services: Named = Object.fromEntries(register.services.map(({ id, name }) => [id, name]))
  const named = new Map<string, Named>([
    ['type', itComponentTypes],
    ['assessment', fieldChoices.assessment],
    ['services', services],
    ...componentFields.flatMap((field): [string, Named][] =>
      'choices' in field
        ? [[field.id, fieldChoices[field.choices]]]
        : field.kind === 'choice'
          ? [[field.id, categories]]
          : [],
    ),
  ])
  const choices = new Map(
    componentFields.flatMap((field): [FieldId, Lookup<string>][] => {
      const those = named.get(field.id)
      if (those === undefined) return []
      const words: Readonly<Record<string, readonly string[]>> = 'choices' in field ? choiceWords[field.choices] : {}
      return [[field.id, lookupOf(those, words)]]
    }),
  )
  const types = new Lookup<ItComponentType>()
  for (const id of itComponentTypeIds)
    types.add(id, [id, itComponentTypes[id].sv, itComponentTypes[id].en, ...typeWords[id]])
  return {
    types,
    assessments: lookupOf(fieldChoices.assessment, choiceWords.assessment),
    services: lookupOf(services, {}),
    allServices: Object.keys(services),
    choices,
    nameIn: (field) => (answer) => named.get(field)?.[answer] ?? text(answer, answer),
    options: (field) => Object.values(named.get(field) ?? {}).map((name) => ({ value: name.sv, label: name })),
  }
}

function lookupOf(named: Named, words: Readonly<Record<string, readonly string[]>>): Lookup<string> {
  const lookup = new Lookup<string>()
  for (const [id, name] of Object.entries(named)) lookup.add(id, [id, name.sv, name.en, ...(words[id] ?? [])])
  return lookup
}
