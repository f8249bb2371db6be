/** As an element's `ref`: it takes focus when it shows. With the attempt as its `key`, it shows anew for each. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus()
