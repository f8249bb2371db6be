import { z } from 'zod'

/** How a model names its own parts: kebab-case English. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens')

/** A clause's id, such as 3.5.1-owner-it-appointed. */
export const ClauseId = z.string().regex(/^[a-z0-9.]+(-[a-z0-9.]+)*$/, 'small letters, digits, full stops and hyphens')
export type ClauseId = z.infer<typeof ClauseId>
