const entry = 'organisation'

/** Which organisation somebody signs in to, where the address says so: `/logga-in?organisation=…`. */
export const organisationAsked = (): string | undefined => new URLSearchParams(location.search).get(entry) ?? undefined

/** The one where somebody was signed in here last. */
export const organisationBefore = (): string | undefined => localStorage.getItem(entry) ?? undefined

export const rememberOrganisation = (organisation: string): void => localStorage.setItem(entry, organisation)
