import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startCentre } from '#actions/start-centre.ts'
import { openBrowser, openReader, type Reader, sayIn, signInAs } from '#make/browser.ts'
import { testCharter } from '#make/centre.ts'
import { seriousFaults, wider } from '#make/page-checks.ts'
import { openPlainCentre } from '#make/plain-centre.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const OFFICER = 'marta.lume'
const SHOTS = process.env['PARLEY_SHOTS']

let browser: Browser
let centre: ServedCentre

/** Gives the browser a device that makes and uses passkeys, and whose lock opens by itself. */
async function holdDevice(page: Page): Promise<void> {
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
}

beforeAll(async () => {
  const [served, opened] = await Promise.all([serveCentre(), openBrowser()])
  centre = served
  browser = opened
  const { page, context } = await openReader(browser, { address: centre.address })
  await page.goto('/')
  await page.getByRole('button', { name: sayIn('en')('start.example') }).click()
  await page.getByText(sayIn('en')('signIn.pick')).waitFor({ timeout: 60_000 })
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await centre?.stop()
})

describe.each(['en', 'ar', 'fa', 'ru'] as const)('ways in, in %s', (language) => {
  const say = sayIn(language)
  let reader: Reader
  beforeAll(async () => {
    reader = await openReader(browser, { address: centre.address, language, bypassCsp: true })
    await holdDevice(reader.page)
    await reader.page.goto('/')
    await signInAs(reader.page, OFFICER)
  })
  afterAll(() => reader?.context.close())

  test('a passkey is made and removed, a token shown once, by keyboard', async () => {
    const { page } = reader
    const desk = `Desk of ${language}`
    await page.goto('/ways-in')
    const keys = page.getByRole('region', { name: say('ways.passkeys') })
    await keys.waitFor()
    await keys.getByLabel(say('ways.passkeyName')).focus()
    await page.keyboard.type(desk)
    await page.keyboard.press('Enter')
    await keys.getByText(desk).waitFor()
    const tokens = page.getByRole('region', { name: say('ways.tokens') })
    await tokens.getByLabel(say('ways.tokenName')).focus()
    await page.keyboard.type('Feed')
    await page.keyboard.press('Enter')
    await tokens.getByText(/parley_pat_[0-9a-f]{64}/).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    if (SHOTS) {
      await page.screenshot({ path: `${SHOTS}/ways-${language}.png`, fullPage: true })
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.screenshot({ path: `${SHOTS}/ways-dark-${language}.png`, fullPage: true })
      await page.emulateMedia({ colorScheme: 'light' })
    }
    await page.setViewportSize({ width: 390, height: 844 })
    await expect.poll(() => wider(page)).toEqual([])
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/ways-narrow-${language}.png` })
    await page.setViewportSize({ width: 1440, height: 900 })
    await keys.getByRole('button', { name: say('ways.drop') }).press('Enter')
    await keys.getByText(desk).waitFor({ state: 'detached' })
    await tokens.getByRole('button', { name: say('ways.drop') }).press('Enter')
    await tokens.getByText('Feed', { exact: true }).waitFor({ state: 'detached' })
    expect(reader.errors).toEqual([])
    expect(reader.foreign).toEqual([])
  })
})

describe('a centre that is no exercise', () => {
  let real: ServedCentre
  beforeAll(async () => {
    real = await serveCentre(async (dataDir) => {
      const plain = await openPlainCentre({ store: { dataDir }, keys: dataDir })
      const { exercise: _, ...charter } = testCharter(['north', 'south'])
      await startCentre(plain, charter)
      await plain.close()
    })
  })
  afterAll(() => real?.stop())

  test('is entered by the link on the console once, then by passkey', async () => {
    const say = sayIn('en')
    const { page, context, errors } = await openReader(browser, {
      address: real.address,
      language: 'en',
      bypassCsp: true,
    })
    await holdDevice(page)
    const link = /north.*: (\S+\/link\/[0-9a-f]{64})/.exec(real.said())?.[1] ?? ''
    await page.goto(link)
    // The first page is the one that makes a passkey.
    const keys = page.getByRole('region', { name: say('ways.passkeys') })
    await keys.getByText(say('ways.noPasskey')).waitFor()
    await keys.getByLabel(say('ways.passkeyName')).fill('Desk')
    await page.keyboard.press('Enter')
    await keys.getByText('Desk', { exact: true }).waitFor()
    const colleagues = page.getByRole('region', { name: say('ways.colleagues') })
    await colleagues.getByText(say('ways.hasPasskey')).waitFor()
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/ways-real.png`, fullPage: true })
    await page
      .getByRole('button', { name: say('menu.person', { name: 'Duty officer of north' }) })
      .click()
    await page.getByRole('menuitem', { name: say('menu.signOut') }).click()
    const enter = page.getByRole('button', { name: say('signIn.passkey') })
    await enter.waitFor()
    expect(await seriousFaults(page)).toEqual([])
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/sign-in.png` })
    await page.goto(link)
    await page.getByRole('alert').waitFor()
    await page.goto('/')
    await enter.press('Enter')
    await page.getByRole('navigation').first().waitFor()
    await page.goto('/ways-in')
    await page.getByText(say('ways.way.passkey')).waitFor()
    expect(errors).toEqual([])
    await context.close()
  })
})
