import { sentence } from '../sentence.ts'
import { text } from '../text.ts'

/** What the findings about roles are called, and what they say. */
export const roleFindingWords = {
  vacancy: {
    name: text('Vakans', 'Vacancy'),
    title: sentence('{role} är vakant', '{role} is vacant'),
    why: sentence(
      'Ingen har rollen i {code}. Den tillsätts av {by}.',
      'Nobody holds the role in {code}. It is appointed by {by}.',
    ),
  },
  unstaffed: {
    title: sentence('{code} är inte bemannat än', '{code} is not staffed yet'),
    why: text(
      'Ingen har tillsatts i objektet. Det börjar med dem som tillsätts utifrån.',
      'Nobody has been appointed in the object. It begins with those who are appointed from outside it.',
    ),
    filled: sentence('{title} till {day}.', '{title} until {day}.'),
  },
  'double-hat': {
    name: text('Samma person på båda sidor', 'The same person on both sides'),
    title: sentence('{name} står på båda sidor i {code}', '{name} stands on both sides in {code}'),
    why: sentence('Samma person är {roles}.', 'The same person is {roles}.'),
  },
  'left-but-holding': {
    name: text('Har slutat men står kvar', 'Has left but still stands'),
    title: sentence('{name} har slutat men är kvar som {place}', '{name} has left but is still {place}'),
    why: sentence(
      'Sista dagen var {day}. Uppdraget är inte avslutat.',
      'The last day was {day}. The appointment has not been ended.',
    ),
    role: sentence('{role} i {code}', '{role} in {code}'),
    seat: sentence('ledamot i {forum} för {code}', 'member of {forum} for {code}'),
  },
  'line-position-left': {
    name: text('Har lämnat sin befattning', 'Has left the line position'),
    title: sentence(
      '{name} har lämnat befattningen som rollen hängde på',
      '{name} has left the position that the role hung on',
    ),
    why: sentence(
      '{name} är {role} i {code} men är inte längre {position}. Platsen står kvar tills beslut fattas.',
      '{name} is {role} in {code} but no longer holds the position {position}. The place stands until somebody decides.',
    ),
  },
  'principal-left': {
    name: text('Uppdragsgivaren har slutat', 'The principal has left'),
    title: sentence('{name} saknar uppdragsgivare', '{name} has nobody to work for'),
    why: sentence(
      '{name} är {role} i {code}. Uppdraget som {former}, som arbetet utförs åt, har upphört.',
      '{name} is {role} in {code}. The appointment as {former} that the work is done for has ended.',
    ),
  },
  'delegation-not-confirmed': {
    name: text('Delegation som inte är bekräftad', 'Delegation not confirmed'),
    title: sentence(
      'Delegationen till {name} väntar på bekräftelse',
      'The delegation to {name} waits for confirmation',
    ),
    why: sentence(
      '{name} är {role} i {code} på delegation av {delegator}, som inte längre har den lånande rollen.',
      '{name} is {role} in {code} by delegation from {delegator}, who no longer holds the lending role.',
    ),
    unknown: text('någon som inte är känd', 'somebody unknown'),
  },
  'deviation-not-noted': {
    name: text('Avsteg som inte är noterat', 'Deviation not noted'),
    title: sentence('Avsteget i {code} är inte noterat', 'The deviation in {code} is not noted'),
    why: sentence(
      'Uppgifter är flyttade utan att det står i objektplanen eller något annat dokument: {tasks}.',
      'Tasks are moved without its being written in the object plan or another document: {tasks}.',
    ),
  },
} as const
