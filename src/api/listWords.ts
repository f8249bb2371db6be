import { type Text, text } from '#model/text'
import { type WorkKind, workKinds } from '#model/workRecords'

/** What the ids in a list's cells and filters are called, for those who read the list as a file. */
export const sideWords = { business: text('verksamhet', 'business'), it: text('it', 'IT') } as const

export const whenWords = {
  current: text('gäller dagen', 'in force on the day'),
  coming: text('kommande', 'coming'),
  past: text('avslutade', 'ended'),
  all: text('alla, oavsett tid', 'all, whatever the time'),
} as const

export const decisionKindWords = {
  appoint: text('Tillsättning', 'Appointment'),
  seat: text('Plats i styrgrupp', 'Seat in a steering group'),
  'record-deviation': text('Avsteg', 'Deviation'),
  'change-object-structure': text('Vilka objekt som finns', 'Which objects there are'),
  'decide-on-model': text('Om modellen', 'About the model'),
  'adopt-model': text('Modellen antas', 'Adoption of the model'),
  'set-shared-scope': text('Uppdrag för gemensam verksamhet', 'Task of a shared operation'),
  'decide-content': text('Vad objektet svarar för', 'What the object answers for'),
  'assign-content': text('Uppdrag från verksamheten', 'Assignment by the operation'),
} as const

export const decisionStateWords = {
  'in-force': text('Gäller', 'In force'),
  objected: text('Invändning', 'Objection'),
  annulled: text('Annullerat', 'Annulled'),
} as const

export const requestStateWords = {
  draft: text('Utkast', 'Draft'),
  asked: text('Väntar på beslut', 'Waits for a decision'),
  registered: text('Beslutat', 'Decided'),
  declined: text('Avslaget', 'Declined'),
  withdrawn: text('Tillbakadraget', 'Withdrawn'),
} as const

export const versionStateWords = {
  proposed: text('Föreslagen', 'Proposed'),
  coming: text('Kommande', 'Coming'),
  'in-force': text('Gäller', 'In force'),
  past: text('Har gällt', 'Was in force'),
} as const

export const placementStateWords = {
  confirmed: text('Beslutad', 'Decided'),
  proposed: text('Föreslagen', 'Proposed'),
  unplaced: text('I inget objekt', 'In no object'),
} as const

export const moveStateWords = {
  open: text('Väntar på beslut', 'Waits for decisions'),
  done: text('Flyttad', 'Moved'),
  withdrawn: text('Tillbakadragen', 'Withdrawn'),
} as const

export const importStateWords = {
  draft: text('Utkast', 'Draft'),
  done: text('Inläst', 'Imported'),
  undone: text('Ångrad', 'Undone'),
  dropped: text('Slängd', 'Thrown away'),
} as const

export const rowStateWords = {
  error: text('Fel', 'Error'),
  warning: text('Varning', 'Warning'),
  ready: text('Klar', 'Ready'),
  known: text('Finns redan', 'Stands already'),
  skipped: text('Hoppas över', 'Skipped'),
} as const

export const differenceWords = {
  added: text('Tillagt', 'Added'),
  removed: text('Borttaget', 'Removed'),
  changed: text('Ändrat', 'Changed'),
} as const

export const seatKindWords = {
  chair: text('ordförande', 'chair'),
  convener: text('sammankallande', 'convener'),
  coordinator: text('samordnare', 'coordinator'),
  member: text('ledamot', 'member'),
  'co-opted': text('adjungerad', 'co-opted'),
  attending: text('deltagare', 'attending'),
} as const

export const subareaWords = {
  process: text('process', 'process'),
  capability: text('förmåga', 'capability'),
  function: text('funktion', 'function'),
  area: text('område', 'area'),
} as const

export const rightWords = {
  administer: text('Administrera', 'Administer'),
  register: text('Registrera', 'Register'),
  'read-all': text('Granska', 'Audit'),
} as const

const workWords = Object.fromEntries(Object.entries(workKinds).map(([kind, { name }]) => [kind, name])) as Record<
  WorkKind,
  Text
>

/** Kinds of things that the audit, the search and the findings speak of. */
export const thingWords = {
  ...workWords,
  appointment: text('Tillsättning', 'Appointment'),
  seating: text('Plats i forum', 'Seat in a forum'),
  deviation: text('Avsteg', 'Deviation'),
  decision: text('Beslut', 'Decision'),
  'it-component': text('It-komponent', 'IT component'),
  'business-component': text('Verksamhetskomponent', 'Business component'),
  'component-move': text('Flytt av komponent', 'Move of a component'),
  object: text('Objekt', 'Object'),
  product: text('Objektprodukt', 'Object product'),
  'object-product': text('Objektprodukt', 'Object product'),
  person: text('Person', 'Person'),
  office: text('Befattning', 'Office'),
  administration: text('Förvaltning', 'Administration'),
  forum: text('Forum', 'Forum'),
  clause: text('Klausul', 'Clause'),
  category: text('Kategori', 'Category'),
  model: text('Modellen', 'The model'),
  'model-version': text('Modellens version', 'Model version'),
  account: text('Konto', 'Account'),
  token: text('Nyckel', 'Key'),
  register: text('Register', 'Register'),
  organisation: text('Organisation', 'Organisation'),
} as const

export const yesOrNo = (value: boolean): Text => (value ? text('ja', 'yes') : text('nej', 'no'))

/** The word for an id that a table may or may not have; else the id as it stands. */
export const wordIn = (words: Readonly<Record<string, Text>>, id: string): Text | string =>
  (Object.hasOwn(words, id) ? words[id] : undefined) ?? id
