import type { ComponentType, SVGProps } from 'react'

/** An icon of @navikt/aksel-icons, imported by its own name: the package shakes down to the ones used. */
export type Icon = ComponentType<Omit<SVGProps<SVGSVGElement>, 'ref'>>
