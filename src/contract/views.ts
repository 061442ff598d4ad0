import { z } from 'zod'
import { inFour, LANGUAGES, RIGHTS } from '#domain/charter.ts'
import { ACTION_TYPES, claimFields, STATUSES } from '#domain/claim.ts'
import { CONTESTS, DIFFERING_FIELDS, SUPPORTS } from '#domain/event.ts'
import { TLP } from '#domain/marking.ts'
import { claimName, handle } from '#domain/names.ts'
import { PLACE_CHOICES_MAX, PRECISIONS, placeChoice } from '#domain/place.ts'
import { issue, maker } from '#domain/reading.ts'
import { arrival, observation, terms } from '#domain/report.ts'
import {
  claimTie,
  differenceView,
  judgementView,
  sideView,
  unclearPair,
} from './provenance-views.ts'
import { translationView } from './translation-views.ts'
import { triageView } from './triage-view.ts'

/** A party as every member may know it: what it calls itself and its monogram. */
export const memberView = z.strictObject({ name: z.string(), names: inFour, monogram: z.string() })
export type MemberView = z.infer<typeof memberView>

/** Who asks, and what the centre is. `officer` is absent before sign-in. */
export const sessionView = z.strictObject({
  officer: z
    .strictObject({
      name: z.string(),
      title: z.string(),
      member: z.string(),
      rights: z.array(z.enum(RIGHTS)),
      /** Without one the officer needs a new link to come back. */
      hasPasskey: z.boolean(),
    })
    .optional(),
  /** Absent while the centre has no charter: then the page offers `load the example` and `start empty`. */
  centre: z
    .strictObject({
      id: z.string(),
      names: inFour,
      isExercise: z.boolean(),
      members: z.array(memberView),
      groups: z.array(
        z.strictObject({ name: z.string(), names: inFour, members: z.array(z.string()) }),
      ),
      /** Where a new report goes unless its officer says otherwise. */
      default: z.strictObject({ to: z.array(z.string()), tlp: z.enum(TLP) }),
    })
    .optional(),
  /** Fictional officers to pick from; only with example data on loopback. */
  pick: z
    .array(z.strictObject({ name: z.string(), title: z.string(), member: z.string() }))
    .optional(),
  languages: z.array(z.enum(LANGUAGES)),
  now: z.string(),
})
export type SessionView = z.infer<typeof sessionView>

export const standingView = z.strictObject({
  support: z.enum(SUPPORTS),
  contest: z.enum(CONTESTS),
  isWithdrawn: z.boolean(),
  /** A named voice denies it, or accounts name others as who did it. */
  isDisputed: z.boolean(),
  /** Origins that know by themselves: at least, if all that may be one are one, and at most. */
  origins: z.strictObject({ least: z.int(), most: z.int() }),
  /** Parties that the origins counted at least stand for, and how many stand for none that the charter names. */
  sides: z.strictObject({ of: z.array(sideView), unknown: z.int() }),
  reasons: z.array(
    z.strictObject({
      /** A message id under `reason.` in the catalogues. */
      code: z.string(),
      voices: z.array(z.string()),
      claims: z.array(claimName),
      field: z.enum(DIFFERING_FIELDS).optional(),
    }),
  ),
})
export type StandingView = z.infer<typeof standingView>

export const whereView = z.strictObject({
  name: z.string(),
  precision: z.enum(PRECISIONS),
  lat: z.number().optional(),
  lon: z.number().optional(),
  radiusKm: z.number().optional(),
  country: z.string().optional(),
})
export type WhereView = z.infer<typeof whereView>

/** What an event's anchor claim says was done, part by part: a title in the reader's language is made of it. */
export const anchorView = z.strictObject({
  type: z.enum(ACTION_TYPES),
  mode: z.string().optional(),
  /** The report's own words for the action. */
  words: z.string(),
  status: z.enum(STATUSES),
  actors: z.array(z.string()),
  targets: z.array(z.string()),
})
export type AnchorView = z.infer<typeof anchorView>

/** How far an example has been played in, while it is. */
export const loadingView = z.strictObject({
  loading: z.strictObject({ done: z.int(), of: z.int() }).optional(),
})
export type LoadingView = z.infer<typeof loadingView>

/** One event in a list: what, when, where, who says so, who disputes. */
export const eventRow = z.strictObject({
  id: claimName,
  /** In the report's own words; what is shown where the anchor names no action. */
  title: z.string(),
  language: z.string(),
  action: z.string(),
  anchor: anchorView.optional(),
  /** EDTF. */
  when: z.string().optional(),
  where: whereView.optional(),
  standing: standingView,
  /** Nearest voices that say so, and those that deny, in a stable order; at most 8 each. */
  says: z.array(z.string()),
  disputes: z.array(z.string()),
  claimCount: z.int(),
  reportCount: z.int(),
})
export type EventRow = z.infer<typeof eventRow>

/** One page of a picture. Counts are of the filtered events of this stream alone. */
export const pictureView = z.strictObject({
  stream: z.string(),
  events: z.array(eventRow),
  next: z.string().optional(),
  counts: z.strictObject({ events: z.int(), withoutPlace: z.int(), withoutTime: z.int() }),
  /** Entries of the stream that this picture takes in; live updates start after it. */
  position: z.int(),
  asOf: z.string(),
})
export type PictureView = z.infer<typeof pictureView>

/** A claim as a member sees it: never without its speaker and the member that brought it. */
export const claimView = z.strictObject({
  ...claimFields,
  name: claimName,
  /** Only in the member's own reports: what an edit names. */
  id: claimName.optional(),
  object: claimName.optional(),
  from: z.string(),
  madeBy: maker,
  isWithdrawn: z.boolean(),
  event: claimName.optional(),
  report: z.strictObject({
    handle,
    title: z.string(),
    outlet: z.string().optional(),
    published: z.string().optional(),
  }),
})
export type ClaimView = z.infer<typeof claimView>

export const accountView = z.strictObject({
  origin: z.string(),
  voice: z.string(),
  kind: z.string(),
  hasOwnKnowledge: z.boolean(),
  denies: z.boolean(),
  isWithdrawn: z.boolean(),
  copies: z.int(),
  /** Outlets that bring it in texts of their own: as many origins of that it was said, none of what was said. */
  tellers: z.array(z.string()),
  side: sideView.optional(),
  claims: z.array(claimView),
})
export type AccountView = z.infer<typeof accountView>

export const eventView = eventRow.extend({
  accounts: z.array(accountView),
  ties: z.array(claimTie),
  /** Accounts, by origin, that may go back to one origin after all; the first 12 are compared. */
  unclear: z.array(unclearPair),
  /** Where accounts exclude or outgrow each other; at most 24 of each field and kind. */
  differences: z.array(differenceView),
  suspended: z.array(z.tuple([claimName, claimName])),
  /** Judgements of members on claims of this event, each with its author. */
  judgements: z.array(judgementView),
  /** Claims of other events that those judgements name, as far as this stream holds them. */
  beside: z.array(claimView),
  /** Set when it is told as it stood after an entry, less what was taken back since. */
  asof: z
    .strictObject({
      position: z.int(),
      /** When that entry was signed. */
      at: z.string(),
      /** Folded from all entries up to there, not from those of this event and the events around it alone. */
      isWhole: z.boolean(),
      /** The event's name today. */
      today: claimName,
      /** The step before the one in force, and the next: positions in the same stream. */
      previous: z.int().optional(),
      next: z.int().optional(),
      /** Other events that then held claims of today's; at most 20. */
      others: z.array(eventRow),
    })
    .optional(),
  /** Set when the name that was asked for is no longer an event's: it leads here. */
  askedFor: claimName.optional(),
})
export type EventView = z.infer<typeof eventView>

export const reportRow = z.strictObject({
  handle,
  title: z.string(),
  language: z.string(),
  from: z.string(),
  at: z.string(),
  published: z.string().optional(),
  outlet: z.string().optional(),
  claimCount: z.int(),
  /** "not read yet": no reader for its language and no officer's reading. */
  isRead: z.boolean(),
  isWithdrawn: z.boolean(),
  /** Own reports only: the streams it was released to. */
  audience: z.array(z.string()).optional(),
  /** Its place in the asking member's inbox; left out while it is open and nobody's. */
  triage: triageView.optional(),
})
export type ReportRow = z.infer<typeof reportRow>

export const reportView = reportRow.extend({
  author: z.array(z.string()),
  republishedBy: z.array(z.string()),
  terms: terms.optional(),
  text: z.string(),
  /** The fields of a report without text, as the form took them. */
  observation: observation.optional(),
  sha256: z.string(),
  arrival,
  tlp: z.enum(TLP),
  /** Every live reading: each member's stands beside the others. */
  readings: z.array(
    z.strictObject({
      handle,
      from: z.string(),
      madeBy: maker,
      claims: z.array(claimView),
      issues: z.array(issue),
    }),
  ),
  /** Each member's latest into each language, by named persons; the original is what counts. */
  translations: z.array(translationView),
  /** May the asking officer amend, release, withdraw, recall it. */
  isOwn: z.boolean(),
})
export type ReportView = z.infer<typeof reportView>

export const reportPage = z.strictObject({
  reports: z.array(reportRow),
  next: z.string().optional(),
})

/** Places that a typed name may mean, likeliest first. */
export const placesView = z.strictObject({ places: z.array(placeChoice).max(PLACE_CHOICES_MAX) })
export type PlacesView = z.infer<typeof placesView>

/** What a writing answers: what was appended, under which handle. */
export const appendedView = z.strictObject({
  handle,
  position: z.int(),
  kind: z.string(),
  issues: z.array(issue).optional(),
})
export type AppendedView = z.infer<typeof appendedView>

/** RFC 9457, with one entry a faulty field. */
export const problemView = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  errors: z
    .array(
      z.strictObject({
        pointer: z.string().optional(),
        line: z.int().optional(),
        column: z.int().optional(),
        message: z.string(),
      }),
    )
    .optional(),
})
export type ProblemView = z.infer<typeof problemView>
