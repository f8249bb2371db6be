import type { ComponentProps } from 'react'
import type { Icon } from './icon'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** What a screen reader says, and the title. Only search, close and a field's own button stand without a word. */
  name: string
  icon: Icon
}

export function IconButton({ name, icon: Icon, className = '', ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} className={`sb-icon-button ${className}`} aria-label={name} title={name}>
      <Icon aria-hidden />
    </button>
  )
}
