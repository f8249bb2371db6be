import { sentence } from './sentence.ts'
import { text } from './text.ts'

/** What refusals say is missing, by their codes. */
export const missingWords = {
  'may-not-record': {
    right: text(
      'Rätten att registrera, eller att du själv har beslutat',
      'The right to register, or that you decided yourself',
    ),
    role: sentence('En roll i {code}, eller rätten att registrera', 'A role in {code}, or the right to register'),
  },
  'may-not-keep-component': {
    anyRole: text('En roll i objektet, eller rätten att registrera', 'A role in the object, or the right to register'),
    role: sentence(
      'Rollen {roles} i objektet, eller rätten att registrera',
      'The role {roles} in the object, or the right to register',
    ),
    side: sentence('En roll på sidan {side}', 'A role on the side {side}'),
  },
  'stands-in-other-object': sentence('En beslutad flytt från {code}', 'A decided move from {code}'),
  'component-follows-parent': sentence('Den följer {name}', 'It follows {name}'),
  'components-left-behind': {
    one: sentence('{count} komponent hör till {where}: {who}', '{count} component belongs to {where}: {who}'),
    several: sentence('{count} komponenter hör till {where}: {who}', '{count} components belong to {where}: {who}'),
    more: sentence('{count} till', '{count} more'),
  },
  'dialogue-missing': sentence('En dialog med objektets {roles}', 'A dialogue with the object’s {roles}'),
  'not-a-manager': sentence(
    '{name} behöver inneha en befattning som {grounds}',
    '{name} needs to hold an office that {grounds}',
  ),
  'already-seated': sentence('{name} sitter redan i gruppen som {seat}', '{name} sits in the group already as {seat}'),
  'person-unknown': text('Ett konto som hör till en person', 'An account that belongs to a person'),
  'still-in-use': text('Ett nytt beslut som ändrar tillbaka', 'A new decision that changes it back'),
  'personnummer-not-kept': text('Skriv namnet eller rollen i stället.', 'Write the name or the role instead.'),
} as const
