import { type Text, text } from './text.ts'

/** Refusals of who holds a role, an office or a seat, and in whose place. */
export const roleRefusals = {
  'dialogue-missing': text(
    'Tillsättningen är inte registrerad: dialogen saknas',
    'The appointment was not recorded: the dialogue is missing',
  ),
  'works-for-missing': text(
    'Tillsättningen är inte registrerad: uppdragsgivaren saknas',
    'The appointment was not recorded: whom the person works for is missing',
  ),
  'not-own-operation': text(
    'Tillsättningen är inte registrerad: chefen leder inte personens verksamhet',
    "The appointment was not recorded: the manager does not lead the person's operation",
  ),
  'stands-in-for-nobody': text(
    'Inget är registrerat: en tillförordnad går in för någon annan, som har samma plats i egen rätt',
    'Nothing was recorded: an acting holder stands in for somebody else, who has the same place in their own right',
  ),
  'acting-outside-period': text(
    'Inget är registrerat: en tillförordnad kan bara gå in inom tiden för den som har platsen',
    'Nothing was recorded: an acting holder can only stand in within the period of whoever has the place',
  ),
  'not-a-manager': text(
    'Inget är registrerat: bara den som är chef kan få platsen',
    'Nothing was recorded: only a manager can have the seat',
  ),
  'ground-not-held': text(
    'Inget är registrerat: ingen befattning som personen har svarar för det som platsen ges för',
    'Nothing was recorded: no office that the person holds answers for what the seat is given for',
  ),
  'charge-unknown': text('Modellen har inget sådant ansvar', 'The model has no such charge'),
  'operation-unknown': text(
    'Verksamheten finns inte i personens förvaltning',
    'There is no such operation in the administration of the person',
  ),
  'role-not-on-level': text(
    'Tillsättningen är inte registrerad: rollen finns inte på objektets nivå',
    'The appointment was not recorded: the role does not exist on the level of the object',
  ),
} as const satisfies Record<string, Text>
