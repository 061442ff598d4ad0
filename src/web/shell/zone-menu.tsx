import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { useIntl } from 'react-intl'
import { Icon } from '#web/base/icon.tsx'
import { Message, type MessageId, useText } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { Token } from '#web/base/token.tsx'
import {
  CALENDARS,
  calendarChoice,
  DIGITS,
  digitsChoice,
  ownZone,
  ZONES,
  type Zone,
  zoneChoice,
} from '#web/choices/dates.ts'
import { hasLocalDigits, numberingOf } from '#web/dates/numbering.ts'
import { clockIn, zoneName } from '#web/dates/zone-clock.ts'
import { useKeys } from '#web/keyboard/use-keys.ts'
import head from './header.module.css'
import sheet from './menus.module.css'

/** In which zone every time is told; beside it the second calendar and the digits. `t` goes from one zone to the other. */
export function ZoneMenu() {
  const { locale } = useIntl()
  const text = useText()
  const zone = zoneChoice.use()
  const label = text('zone.menu', { zone: zoneText(zone, locale) })
  useKeys({
    t: () => {
      const next = zone === 'utc' ? 'own' : 'utc'
      zoneChoice.choose(next)
      showNotice({ words: <Message id="zone.now" values={{ zone: <ZoneName of={next} /> }} /> })
    },
  })
  return (
    <MenuTrigger>
      <Button className={head['choice'] ?? ''} aria-label={label}>
        <Icon name="clock" />
        <span className={head['zone']}>
          <ZoneName of={zone} />
        </span>
      </Button>
      <Popover className={sheet['popover'] ?? ''} placement="bottom end">
        <Menu className={sheet['menu'] ?? ''} aria-label={label}>
          <Part
            title="zone.title"
            of={ZONES}
            chosen={zone}
            onChoose={zoneChoice.choose}
            words={(one) => <Message id={`zone.${one}`} values={{ zone: <ZoneName of={one} /> }} />}
          />
          <CalendarPart />
          {hasLocalDigits(locale) && <DigitsPart />}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** "Kabul +04:30", as far from UTC as it is today; the bare offset where the zone has no name. */
export function ZoneName({ of }: { of: Zone }) {
  const { name, offset } = partsOf(of, useIntl().locale)
  return (
    <>
      {name && (
        <>
          <bdi data-city>{name}</bdi>{' '}
        </>
      )}
      <Token value={offset} />
    </>
  )
}

const zoneText = (zone: Zone, locale: string) => {
  const { name, offset } = partsOf(zone, locale)
  return name ? `${name} ${offset}` : offset
}

function partsOf(zone: Zone, locale: string) {
  if (zone === 'utc') return { name: null, offset: 'UTC' }
  const { label } = clockIn(new Date(), ownZone())
  const name = zoneName(ownZone(), locale)
  return { name, offset: name ? label.slice('UTC'.length) : label }
}

function CalendarPart() {
  return (
    <Part
      title="calendar.title"
      of={CALENDARS}
      chosen={calendarChoice.use()}
      onChoose={calendarChoice.choose}
      words={(one) => <Message id={`calendar.${one}`} />}
    />
  )
}

function DigitsPart() {
  const { locale } = useIntl()
  const sample = (numbering: string) =>
    new Intl.NumberFormat(`${locale}-u-nu-${numbering}`, { useGrouping: false }).format(1234)
  return (
    <Part
      title="digits.title"
      of={DIGITS}
      chosen={digitsChoice.use()}
      onChoose={digitsChoice.choose}
      words={(one) => (
        <Message
          id={`digits.${one}`}
          values={{ sample: <Token value={sample(numberingOf(locale, one))} /> }}
        />
      )}
    />
  )
}

type PartProps<T extends string> = {
  readonly title: MessageId
  readonly of: readonly T[]
  readonly chosen: T
  readonly onChoose: (next: T) => void
  readonly words: (one: T) => ReactNode
}

/** One question of the menu, with one answer chosen. */
function Part<T extends string>({ title, of, chosen, onChoose, words }: PartProps<T>) {
  return (
    <MenuSection
      id={title}
      className={sheet['part'] ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const next = of.find((one) => keys !== 'all' && keys.has(one))
        if (next) onChoose(next)
      }}
    >
      <Header className={sheet['partTitle'] ?? ''}>
        <Message id={title} />
      </Header>
      {of.map((one) => (
        <MenuItem key={one} id={one} textValue={one} className={sheet['item'] ?? ''}>
          <span className={sheet['mark']}>{one === chosen && <Icon name="check" />}</span>
          <span>{words(one)}</span>
        </MenuItem>
      ))}
    </MenuSection>
  )
}
