import type { Structure } from '#model/structure'
import type { Act } from './act.ts'
import { furtherContent } from './furtherContent.ts'
import { furtherDecisions } from './furtherDecisions.ts'
import { furtherPeople } from './furtherPeople.ts'
import { furtherWork } from './furtherWork.ts'

/** What changes, ends or takes back what the other acts have made. What becomes of whole objects is apart: furtherObjects.ts. */
export const furtherActsOn = (structure: Structure): readonly Act[] => [
  ...furtherPeople(structure),
  ...furtherContent(structure),
  ...furtherDecisions(structure),
  ...furtherWork(structure),
]
