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
  'seated-no-manager': {
    name: text('Ledamot som inte svarar för det som platsen gavs för', 'Member who does not answer for the ground'),
    title: sentence(
      '{name} sitter i {forum} utan en befattning som svarar för grunden',
      '{name} sits in {forum} without an office that answers for the ground',
    ),
    why: sentence(
      'Platsen gavs för den som {grounds}, och ingen befattning som {name} har gör det.',
      'The seat was given to one who {grounds}, and no office that {name} holds does.',
    ),
  },
} as const
