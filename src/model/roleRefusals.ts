import { type Text, text } from './text.ts'

/** Refusals of who holds a role, an office or a seat, and in whose place. */
export const roleRefusals = {
  'stands-in-for-nobody': text(
    'Inget är registrerat: en tillförordnad går in för någon annan, som har samma plats i egen rätt',
    'Nothing was recorded: an acting holder stands in for somebody else, who has the same place in their own right',
  ),
  'acting-outside-period': text(
    'Inget är registrerat: en tillförordnad kan bara gå in inom tiden för den som har platsen',
    'Nothing was recorded: an acting holder can only stand in within the period of whoever has the place',
  ),
} as const satisfies Record<string, Text>
