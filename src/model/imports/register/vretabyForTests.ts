import { foundation } from '#demo/foundation'
import { linkoping } from '../../../../test/models/organisations.ts'
import { Governance } from '../../governance.ts'
import type { Structure } from '../../structure.ts'

export const testDay = '2026-11-23'

/** Vretaby's line, objects and products, without a component. */
export const emptyVretaby: Structure = {
  ...foundation(linkoping).structure,
  components: [],
  placements: [],
  relations: [],
  moves: [],
}

export const vretabyOn = (structure: Structure = emptyVretaby): Governance => new Governance(structure, testDay)
