import { text } from '#model/text'

/** What the states of a clause are called, in the order in which they are counted. */
export const clauseStateWords = {
  kept: text('Hålls', 'Kept'),
  broken: text('Bruten', 'Broken'),
  deviation: text('Avsteg noterat', 'Deviation noted'),
  'partly-built': text('Delvis byggd', 'Partly built'),
  'nothing-to-try': text('Inget att pröva', 'Nothing to try'),
  'not-measured': text('Mäts inte', 'Not measured'),
  'not-built': text('Inte byggd än', 'Not built yet'),
} as const
