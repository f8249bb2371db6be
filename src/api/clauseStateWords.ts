import { text } from '#model/text'

/** What the states of a clause are called, in the order in which they are counted. */
export const clauseStateWords = {
  kept: text('Följs', 'Kept'),
  broken: text('Bruten', 'Broken'),
  deviation: text('Avsteg noterat', 'Deviation noted'),
  'partly-built': text('Delvis byggd', 'Partly built'),
  'nothing-to-try': text('Inget att pröva', 'Nothing to try'),
  'not-measured': text('Prövas inte', 'Not tried'),
  'not-built': text('Inte byggd än', 'Not built yet'),
} as const
