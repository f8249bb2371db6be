import { accountId, personId } from '#demo/ids'
import { vretaby, vretabyToday } from '#demo/vretaby'
import type { Acting } from '#model/acting'
import type { Right } from '#model/acts'
import { Governance } from '#model/governance'
import type { Structure } from '#model/structure'
import { linkoping } from './organisations.ts'

/** Vretaby as the rules are asked about it. */
export const demo = vretaby(linkoping)

export const vretabyOn = (day: string = vretabyToday): Governance => new Governance(demo.structure, day)

export const withParts = (parts: Partial<Structure>, day: string = vretabyToday): Governance =>
  new Governance({ ...demo.structure, ...parts }, day)

/** Vretaby with its register left out: an object that still has components can't be closed. */
export const withoutRegister = withParts({ components: [], placements: [], relations: [], moves: [] })

/** Somebody of Vretaby, signed in on the demo's day, with or without rights outside the model. */
export function actingAs(name: string, rights: readonly Right[] = []): Acting {
  const actor = { accountId: accountId(name), personId: personId(name), name, rights }
  let made = 0
  return {
    actor,
    now: `${vretabyToday}T08:00:00.000Z`,
    today: vretabyToday,
    newId: () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  }
}

/** The same day by a model that has a clause about two hats on one person. The shipped ones have none. */
export const askingTwoHats = ({ structure, day }: Governance): Governance => {
  const models = structure.models.map((version) => {
    const cites = { ...version.model.cites, 'double-hat': '3.5-all-responsibilities-covered' }
    return { ...version, model: { ...version.model, cites } }
  })
  return new Governance({ ...structure, models }, day)
}
