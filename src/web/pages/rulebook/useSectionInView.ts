import { useEffect, useState } from 'react'

/** The section that is being read: the last whose heading has passed the top of the window. */
export function useSectionInView(numbers: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string>()
  const key = numbers.join(' ')
  useEffect(() => {
    const headings = key.split(' ').flatMap((number) => document.getElementById(`avsnitt-${number}`) ?? [])
    const look = () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 160)
      setCurrent((passed.at(-1) ?? headings[0])?.id.replace('avsnitt-', ''))
    }
    const observer = new IntersectionObserver(look, { rootMargin: '-160px 0px 0px 0px' })
    for (const heading of headings) observer.observe(heading)
    return () => observer.disconnect()
  }, [key])
  return current
}
