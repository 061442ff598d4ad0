import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openReader, type Reader, sayIn, signInAs } from '#make/browser.ts'
import { seriousFaults, wider } from '#make/page-checks.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const OFFICER = 'marta.lume'
const SHOTS = process.env['PARLEY_SHOTS']

let browser: Browser
let centre: ServedCentre

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
    const devices = await reader.context.newCDPSession(reader.page)
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
