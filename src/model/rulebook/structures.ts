import type { GovernanceModel } from '../shapes/governanceModel.ts'
import type { ClauseId } from '../shapes/ids.ts'
import { type Text, text } from '../text.ts'

/**
 * Something that the product holds by its very shape, without an act or a finding: seats that follow from appointments,
 * objects with categories. It can't fail, so nothing is counted as asked by it. Which clauses it carries is read from the model, so that it serves any.
 */
export interface RulebookStructure {
  readonly id: string
  readonly name: Text
  readonly page: string
  readonly clauses: (model: GovernanceModel) => readonly (ClauseId | undefined)[]
}

export const structures: readonly RulebookStructure[] = [
  {
    id: 'model-as-data',
    name: text('Modellen som data', 'The model as data'),
    page: '/modellen',
    clauses: ({ cites }) => [cites['builds-on'], cites.superior],
  },
  {
    id: 'model-versions',
    name: text('Modellens versioner', 'The model’s versions'),
    page: '/modellen/versioner',
    clauses: ({ cites }) => [cites['model-adoption'], cites.superior],
  },
  {
    id: 'object-structure',
    name: text('Objekt och kategorier', 'Objects and categories'),
    page: '/objekt',
    clauses: ({ categories, objects, cites }) => [
      ...[...categories, ...objects].map((each) => each.clause),
      cites['object-without-category'],
    ],
  },
  {
    id: 'forum-descriptions',
    name: text('Forumens beskrivningar', 'Descriptions of the forums'),
    page: '/forum',
    clauses: ({ forums, cites }) => [...forums.map((forum) => forum.clause), cites['forum-kinds']],
  },
  {
    id: 'forum-seats',
    name: text('Forumplatser', 'Seats in forums'),
    page: '/forum',
    clauses: ({ forums }) => forums.flatMap((forum) => forum.seats.map((seat) => seat.clause)),
  },
  {
    id: 'levels',
    name: text('Nivåer på roller, forum och beslut', 'Levels of roles, forums and decisions'),
    page: '/modellen/mandat',
    clauses: ({ cites }) => [cites.levels],
  },
  {
    id: 'unit-duties',
    name: text('Enhetens uppgifter', 'The unit’s duties'),
    page: '/modellen',
    clauses: ({ units }) => units.flatMap((unit) => [unit.clause, ...unit.duties.map((duty) => duty.clause)]),
  },
  {
    id: 'coverage',
    name: text('Täckning', 'Coverage'),
    page: '/tackning',
    clauses: ({ cites }) => [cites['uncovered-duty']],
  },
  {
    id: 'contact-finder',
    name: text('Hitta kontakt', 'Contact finder'),
    page: '/kontakt',
    clauses: ({ cites }) => [cites['contact-missing']],
  },
  {
    id: 'links',
    name: text('Länkar till rutiner och mallar', 'Links to routines and templates'),
    page: '/modellen',
    clauses: ({ cites }) => [cites['links-outside']],
  },
]
