import { shippedModel } from '#server/rulebook/shippedModels'
import { tellVretaby } from './tellingVretaby.ts'
import { vretabyWritten } from './vretaby.ts'

/** What vretaby.json is to hold. */
export function writtenVretaby(): string {
  const model = shippedModel('linkoping')
  if (model === undefined) throw new Error('there is no model linkoping')
  return vretabyWritten(tellVretaby(model))
}
