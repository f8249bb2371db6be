import { type Refusal, refuse } from './refusal.ts'

/**
 * What one account may have open of a kind in an organisation, where no setting says otherwise: more than anybody works on, and
 * too little to bury what others read or to fill the disk.
 */
export const mostOpenAtOnce = 200

/** May an account open one more, with so many open? */
export const whyNotOpenMore = (kind: 'request' | 'import', open: number, most: number): Refusal | undefined =>
  open < most ? undefined : refuse(kind === 'request' ? 'requests-all-open' : 'drafts-all-open', null)
