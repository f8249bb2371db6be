import type { SeatKind } from '../shapes/modelForums.ts'
import { type Text, text } from '../text.ts'

export const seatNames = {
  chair: text('ordförande', 'chair'),
  convener: text('sammankallande', 'convener'),
  coordinator: text('samordnare', 'coordinator'),
  member: text('ledamot', 'member'),
  'co-opted': text('adjungerad', 'co-opted'),
  attending: text('deltagare', 'attending'),
} as const satisfies Record<SeatKind, Text>
