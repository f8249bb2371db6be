import { tellVretaby } from '#demo/tellingVretaby'
import { vretabyWritten } from '#demo/vretaby'
import { shippedModel } from '#server/rulebook/shippedModels'

/** What vretaby.json is to hold. */
export function writtenVretaby(): string {
  const model = shippedModel('linkoping')
  if (model === undefined) throw new Error('there is no model linkoping')
  return vretabyWritten(tellVretaby(model))
}
