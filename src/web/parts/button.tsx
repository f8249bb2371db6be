import type { ComponentProps, ReactNode } from 'react'
import type { Icon } from './icon'

export type ButtonKind = 'primary' | 'outlined' | 'text' | 'dangerous'

export interface ButtonLook {
  /** A verb and its object. */
  children: ReactNode
  kind?: ButtonKind | undefined
  size?: 'normal' | 'small' | undefined
  icon?: Icon | undefined
}

// No `disabled`: where an act is not allowed, the reason stands in the button's place.
export interface ButtonProps extends ButtonLook, Omit<ComponentProps<'button'>, 'children' | 'className' | 'disabled'> {
  /** Sent and not answered yet: the button stays, and a second press does nothing. */
  busy?: boolean | undefined
}

export function Button({ children, kind, size, icon: Icon, busy, type = 'button', onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(kind, size)}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {Icon && <Icon aria-hidden />}
      {children}
    </button>
  )
}

export function buttonClass(kind: ButtonKind = 'outlined', size: 'normal' | 'small' = 'normal'): string {
  return `sb-button sb-button-${kind}${size === 'small' ? ' sb-button-small' : ''}`
}
