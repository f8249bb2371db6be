import { foundation } from '#demo/foundation'
import { Governance } from '#model/governance'
import type { Structure } from '#model/structure'
import { linkoping } from './organisations.ts'

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
