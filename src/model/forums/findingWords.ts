import { sentence } from '../sentence.ts'
import { text } from '../text.ts'

/** What the findings about forums are called, and what they say. */
export const forumFindingWords = {
  'forum-office-vacant': {
    name: text('Befattning med plats i ett forum är vakant', 'Office with a seat in a forum is vacant'),
    title: sentence('Ingen är {office}', 'Nobody is {office}'),
    why: sentence(
      'Platsen i {forum} följer med befattningen och står tom.',
      'The seat in {forum} comes with the office and stands empty.',
    ),
  },
  'forum-not-working': {
    name: text('Styrgrupp som inte fungerar', 'Steering group that does not work'),
    title: sentence('{forum} fungerar inte', '{forum} does not work'),
    why: sentence('Gruppen saknar {lacks}.', 'The group lacks {lacks}.'),
    chair: text('ordförande', 'a chair'),
    members: text('ledamöter med mandat', 'members with a mandate'),
  },
  'uncovered-product': {
    name: text('Produkt utan mandat i styrgruppen', 'Product without a mandate in the steering group'),
    title: sentence(
      'Ingen i styrgruppen har mandat över {product}',
      'Nobody in the steering group has a mandate over {product}',
    ),
    why: sentence(
      'Ingen ledamots plats i {forum} omfattar produkten.',
      "No member's seat in {forum} reaches the product.",
    ),
  },
} as const
