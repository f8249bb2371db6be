import { sentence } from '../sentence.ts'
import { text } from '../text.ts'

const vacantOffice = {
  title: sentence('{office}: ingen innehavare', '{office}: no holder'),
  why: text(
    'Befattningen har uppgifter i modellen som ingen annan kan utföra.',
    'The office has tasks in the model that nobody else can carry out.',
  ),
} as const

/** What the findings about the line organisation are called, and what they say. */
export const lineFindingWords = {
  'office-vacant': {
    name: text('Vakant befattning med mandat', 'Vacant office with a mandate'),
    ...vacantOffice,
  },
  'unit-office-vacant': {
    name: text('Vakant befattning i enheten som vårdar modellen', 'Vacant office in the unit that keeps the model'),
    ...vacantOffice,
  },
  'administration-unsupported': {
    name: text('Förvaltning utan objekt', 'Administration without an object'),
    title: sentence('Inget objekt svarar för {name}', 'No object answers for {name}'),
    why: text(
      'Modellen gäller alla förvaltningar, men bara det som stödjer alla når den här.',
      'The model applies to every administration, but only what supports everybody reaches this one.',
    ),
  },
  'shared-scope-missing': {
    name: text('Gemensam förvaltning utan angivet uppdrag', 'Shared administration without a stated task'),
    title: sentence(
      'Linjens beslut om uppdraget för {name} saknas',
      "The line's decision on the task of {name} is missing",
    ),
    why: text(
      'Vad en gemensam förvaltning svarar för bestäms i linjen. Här finns ingen hänvisning till det beslutet.',
      'What a shared administration answers for is set in the line. There is no reference to that decision here.',
    ),
  },
  'closed-administration-named': {
    name: text('Avslutad förvaltning som används', 'Closed administration in use'),
    one: sentence('{name} är avslutad men står vid en komponent', '{name} is closed but stands at a component'),
    title: sentence(
      '{name} är avslutad men står vid {count} komponenter',
      '{name} is closed but stands at {count} components',
    ),
    why: text(
      'Ingen förvaltning har tagit över efter den, så det framgår inte vem som använder dem och betalar.',
      'No administration has taken over from it, so it isn’t clear who uses them and pays.',
    ),
  },
} as const
