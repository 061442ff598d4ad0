// Made by `npm run client` from the OpenAPI description of the app. Not edited by hand.

export interface paths {
    "/api/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page of a picture: events, newest first, and the counts of the same filter */
        get: operations["getApiPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/picture/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the events of a filter lie: each place once, with its counts */
        get: operations["getApiPictureMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/picture/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the events of a filter happened: counts by day, month or year */
        get: operations["getApiPictureDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/picture/countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In which countries the events of a picture lie: each once, with its count */
        get: operations["getApiPictureCountries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An event by the name of any of its claims, now or as it stood after an entry */
        get: operations["getApiEventsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports of the own stream, newest first */
        get: operations["getApiReports"];
        put?: never;
        /** Hands in a report: pasted words, an address, or the form without text */
        post: operations["postApiReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report with its text and every standing reading */
        get: operations["getApiReportsHandle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places to choose from for a name that is being typed, likeliest first, at most 10 */
        get: operations["getApiPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of the own stream, in order */
        get: operations["getApiEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an event came about: the entries of one stream that touch its claims, in order */
        get: operations["getApiEventsIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an officer may want to judge about an event, from the scores by which events are made */
        get: operations["getApiEventsIdSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grades and positions of members on an event, its claims and their sources */
        get: operations["getApiEventsIdAssessments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grades a source, a claim or an event, with a reason; "open" takes it back */
        post: operations["postApiAssessments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the member's position on a claim, with a reason; "open" takes it back */
        post: operations["postApiPositions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands in a file: its raw bytes are the body, 25 MB at most */
        post: operations["postApiReportsFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{handle}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An officer's reading of a report: steps onto the reading named */
        post: operations["postApiReportsHandleReadings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{handle}/translations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a translation beside a report, by a named person */
        post: operations["postApiReportsHandleTranslations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Releases a report, with its standing reading, to more streams */
        post: operations["postApiReleases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a report and its readings back, or an assessment or position */
        post: operations["postApiRecalls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the source no longer stands by a report */
        post: operations["postApiWithdrawals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Judges two claims the same happening or not; "open" takes it back */
        post: operations["postApiJudgements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks, and what the centre is */
        get: operations["getApiSession"];
        put?: never;
        /** Signs in by a one-time link, a passkey, or as a fictional officer of an exercise */
        post: operations["postApiSession"];
        /** Signs out */
        delete: operations["deleteApiSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a device signs to let an officer in by a passkey; names nobody */
        post: operations["postApiSessionChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/proof/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a device signs to show that the officer is still there */
        post: operations["postApiSessionProofChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows by a passkey that the officer is still there; the session goes on under a new token */
        post: operations["postApiSessionProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ways-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The asking officer's passkeys, sessions and tokens; for who may invite, colleagues too */
        get: operations["getApiWaysIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/passkeys/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a device signs to hold a new passkey of the asking officer */
        post: operations["postApiPasskeysChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a passkey that a device made for the asking officer */
        post: operations["postApiPasskeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drops a passkey of the asking officer */
        delete: operations["deleteApiPasskeysId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token for a program that acts for the asking officer; shown once */
        post: operations["postApiTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a token of the asking officer at once */
        delete: operations["deleteApiTokensId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends all sessions of the asking officer but this one */
        delete: operations["deleteApiSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a session of the asking officer */
        delete: operations["deleteApiSessionsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officers/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Lets a colleague go, whose every way in ends at once, or takes one back */
        put: operations["putApiOfficersName"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/centre/loading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an example is loaded, while it is */
        get: operations["getApiCentreLoading"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/centre": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first start: with an example, or with a charter */
        post: operations["postApiCentre"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A one-time sign-in link for an officer of one's own member; for a lost passkey a second officer has to ask too */
        post: operations["postApiLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A draft of the asking officer; empty when there is none */
        get: operations["getApiDraftsKey"];
        /** Keeps a draft */
        put: operations["putApiDraftsKey"];
        post?: never;
        /** Drops a draft */
        delete: operations["deleteApiDraftsKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The feeds that one's own member follows, with how each is doing */
        get: operations["getApiSources"];
        put?: never;
        /** Follows a feed: each of its items becomes a report */
        post: operations["postApiSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Settles anew how a feed is followed, from now on in the name of the asking officer */
        put: operations["putApiSourcesId"];
        post?: never;
        /** Stops following a feed; the reports that came from it stay */
        delete: operations["deleteApiSourcesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}/poll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a feed now, whatever its health */
        post: operations["postApiSourcesIdPoll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what would come of a table: its raw bytes are the body, 25 MB at most. Nothing is kept */
        post: operations["postApiImportsTry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest imports of one's own member, at most 20 */
        get: operations["getApiImports"];
        put?: never;
        /** Begins to take a table's good rows in as reports; GET /api/imports/{id} says how far it is */
        post: operations["postApiImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is, its rows with faults, and the reports that it made */
        get: operations["getApiImportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows with faults as a CSV file, with a column `error` before the others */
        get: operations["getApiImportsIdErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the work on an import after the rows that are under way; what was made stays */
        post: operations["postApiImportsIdStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to take back what an import made: recalled elsewhere, withdrawn in the own stream */
        post: operations["postApiImportsIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The saved views of the asking officer */
        get: operations["getApiViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keeps a filter of the picture under a name, over what had that name */
        put: operations["putApiViewsName"];
        post?: never;
        /** Drops a saved view */
        delete: operations["deleteApiViewsName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many reports each queue of the inbox holds */
        get: operations["getApiReportsCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The officers of the own member, whom reports can be assigned to */
        get: operations["getApiOfficers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Officers' words on reports' places in the inbox: each good one is kept, each bad one named */
        post: operations["postApiTriage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/picture/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events of a filter as a file without limit: CSV, JSON or GeoJSON. Its last line is the manifest; without it the file is not whole */
        get: operations["getApiPictureExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/{log}/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest signed checkpoint of a log: `public` without signing in */
        get: operations["getLogLogCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/{log}/tile/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tile of a log, such as `0/x001/067` or `entries/000.p/7`: hashes, or entries with their lengths. It never changes */
        get: operations["getLogLogTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own stream as server-sent events: `entry` for each entry, `picture` when a picture moved */
        get: operations["getApiStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: operations["getApiOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the centre can read and write */
        get: operations["getHealthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "request_malformed" | "sign_in_needed" | "not_allowed" | "proof_needed" | "not_found" | "taken_back" | "replaced" | "asof_ahead" | "asof_before" | "conflict" | "too_large" | "media_unsupported" | "json_needed" | "field_invalid" | "report_empty" | "report_binary" | "report_too_deep" | "deadline_passed" | "url_refused" | "url_failed" | "date_invalid" | "charter_invalid" | "floor_broken" | "audience_wider" | "key_reused" | "limit_reached" | "busy" | "disk_full" | "directory_held" | "rolled_back" | "schema_newer" | "unknown" | "setting_refused";
            detail: string;
            errors?: {
                pointer?: string;
                line?: number;
                column?: number;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getApiPicture: {
        parameters: {
            query?: {
                view?: "joint" | "ours";
                q?: string;
                type?: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                support?: "announced" | "single-origin" | "corroborated";
                contest?: "none" | "differs" | "denied";
                from?: string;
                to?: string;
                country?: string;
                without?: "place" | "time";
                box?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stream: string;
                        events: {
                            id: string;
                            title: string;
                            language: string;
                            action: string;
                            anchor?: {
                                /** @enum {string} */
                                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                                mode?: string;
                                words: string;
                                /** @enum {string} */
                                status: "asserted" | "denied" | "planned" | "requested" | "possible" | "conditional" | "opinion";
                                actors: string[];
                                targets: string[];
                            };
                            when?: string;
                            where?: {
                                name: string;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                country?: string;
                            };
                            standing: {
                                /** @enum {string} */
                                support: "announced" | "single-origin" | "corroborated";
                                /** @enum {string} */
                                contest: "none" | "differs" | "denied";
                                isWithdrawn: boolean;
                                isDisputed: boolean;
                                origins: {
                                    least: number;
                                    most: number;
                                };
                                sides: {
                                    of: {
                                        name: string;
                                        isMember: boolean;
                                    }[];
                                    unknown: number;
                                };
                                reasons: {
                                    code: string;
                                    voices: string[];
                                    claims: string[];
                                    /** @enum {string} */
                                    field?: "when" | "where" | "who" | "count" | "until";
                                }[];
                            };
                            says: string[];
                            disputes: string[];
                            claimCount: number;
                            reportCount: number;
                        }[];
                        next?: string;
                        counts: {
                            events: number;
                            withoutPlace: number;
                            withoutTime: number;
                        };
                        position: number;
                        asOf: string;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiPictureMap: {
        parameters: {
            query?: {
                view?: "joint" | "ours";
                q?: string;
                type?: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                support?: "announced" | "single-origin" | "corroborated";
                contest?: "none" | "differs" | "denied";
                from?: string;
                to?: string;
                country?: string;
                without?: "place" | "time";
                box?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stream: string;
                        events: number;
                        places: {
                            name: string;
                            precision: string;
                            lat: number;
                            lon: number;
                            radiusKm: number;
                            events: number;
                            corroborated: number;
                            singleOrigin: number;
                            contested: number;
                            id: string;
                        }[];
                        others: number;
                        withoutPlace: number;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiPictureDays: {
        parameters: {
            query?: {
                view?: "joint" | "ours";
                q?: string;
                type?: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                support?: "announced" | "single-origin" | "corroborated";
                contest?: "none" | "differs" | "denied";
                from?: string;
                to?: string;
                country?: string;
                without?: "place" | "time";
                box?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stream: string;
                        /** @enum {string} */
                        unit: "day" | "month" | "year";
                        bars: {
                            from: string;
                            events: number;
                            contested: number;
                        }[];
                        wider: number;
                        outside: number;
                        undated: number;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiPictureCountries: {
        parameters: {
            query?: {
                view?: "joint" | "ours";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stream: string;
                        countries: {
                            country: string;
                            events: number;
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiEventsId: {
        parameters: {
            query?: {
                view?: "joint" | "ours";
                asof?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        title: string;
                        language: string;
                        action: string;
                        anchor?: {
                            /** @enum {string} */
                            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                            mode?: string;
                            words: string;
                            /** @enum {string} */
                            status: "asserted" | "denied" | "planned" | "requested" | "possible" | "conditional" | "opinion";
                            actors: string[];
                            targets: string[];
                        };
                        when?: string;
                        where?: {
                            name: string;
                            /** @enum {string} */
                            precision: "point" | "city" | "district" | "province" | "country" | "region";
                            lat?: number;
                            lon?: number;
                            radiusKm?: number;
                            country?: string;
                        };
                        standing: {
                            /** @enum {string} */
                            support: "announced" | "single-origin" | "corroborated";
                            /** @enum {string} */
                            contest: "none" | "differs" | "denied";
                            isWithdrawn: boolean;
                            isDisputed: boolean;
                            origins: {
                                least: number;
                                most: number;
                            };
                            sides: {
                                of: {
                                    name: string;
                                    isMember: boolean;
                                }[];
                                unknown: number;
                            };
                            reasons: {
                                code: string;
                                voices: string[];
                                claims: string[];
                                /** @enum {string} */
                                field?: "when" | "where" | "who" | "count" | "until";
                            }[];
                        };
                        says: string[];
                        disputes: string[];
                        claimCount: number;
                        reportCount: number;
                        accounts: {
                            origin: string;
                            voice: string;
                            kind: string;
                            hasOwnKnowledge: boolean;
                            denies: boolean;
                            isWithdrawn: boolean;
                            copies: number;
                            tellers: string[];
                            side?: {
                                name: string;
                                isMember: boolean;
                            };
                            claims: {
                                happening?: string;
                                /** @enum {string} */
                                part: "headline" | "body" | "background" | "boilerplate";
                                quote: string;
                                start: number;
                                end: number;
                                /** @enum {string} */
                                status: "asserted" | "denied" | "planned" | "requested" | "possible" | "conditional" | "opinion";
                                /** @enum {string} */
                                polarity: "affirmed" | "negated";
                                /** @enum {string} */
                                modality: "actual" | "planned" | "requested" | "approved" | "possible" | "conditional";
                                /** @enum {string} */
                                kind: "event" | "state" | "opinion";
                                attribution: {
                                    id?: string;
                                    voice: string;
                                    /** @enum {string} */
                                    role: "speaker" | "reporter" | "outlet" | "republisher";
                                    /** @enum {string} */
                                    kind: "person" | "authority" | "outlet" | "anonymous" | "document" | "sensor";
                                    /** @enum {string} */
                                    knowledge: "own" | "told" | "unknown";
                                    /** @enum {string} */
                                    stance: "says" | "denies" | "confirms" | "doubts" | "accuses" | "asks";
                                    /** @enum {string} */
                                    mode?: "direct" | "indirect" | "mixed";
                                    cue?: string;
                                    start?: number;
                                    end?: number;
                                    by?: string;
                                    sure?: number;
                                }[];
                                action?: {
                                    /** @enum {string} */
                                    type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                                    mode?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                };
                                actors: {
                                    name: string;
                                    id?: string;
                                    role?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    refersTo?: {
                                        start: number;
                                        end: number;
                                    };
                                    by?: string;
                                    sure?: number;
                                }[];
                                targets: {
                                    name: string;
                                    id?: string;
                                    role?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    refersTo?: {
                                        start: number;
                                        end: number;
                                    };
                                    by?: string;
                                    sure?: number;
                                }[];
                                object?: string;
                                when?: {
                                    edtf: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                };
                                where?: {
                                    name: string;
                                    geonames?: number;
                                    lat?: number;
                                    lon?: number;
                                    radiusKm?: number;
                                    /** @enum {string} */
                                    precision: "point" | "city" | "district" | "province" | "country" | "region";
                                    country?: string;
                                    province?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                };
                                alsoWhere?: {
                                    name: string;
                                    geonames?: number;
                                    lat?: number;
                                    lon?: number;
                                    radiusKm?: number;
                                    /** @enum {string} */
                                    precision: "point" | "city" | "district" | "province" | "country" | "region";
                                    country?: string;
                                    province?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                    /** @enum {string} */
                                    role: "at" | "from" | "to";
                                }[];
                                counts?: {
                                    what: string;
                                    of?: string;
                                    unit?: string;
                                    least?: number;
                                    most?: number;
                                    approx?: boolean;
                                    asOf?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                }[];
                                limits?: {
                                    words: string;
                                    /** @enum {string} */
                                    kind: "excludes" | "until" | "only";
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                }[];
                                name: string;
                                id?: string;
                                from: string;
                                madeBy: {
                                    /** @constant */
                                    kind: "reader";
                                    name: string;
                                    version: string;
                                } | {
                                    /** @constant */
                                    kind: "officer";
                                    name: string;
                                    onto?: string;
                                };
                                isWithdrawn: boolean;
                                event?: string;
                                report: {
                                    handle: string;
                                    title: string;
                                    outlet?: string;
                                    published?: string;
                                };
                            }[];
                        }[];
                        ties: {
                            claim: string;
                            /** @enum {string} */
                            because: "text" | "voice" | "name" | "tag" | "image" | "circle" | "repeats";
                        }[];
                        unclear: {
                            a: string;
                            b: string;
                            /** @enum {string} */
                            because: "unnamed" | "office" | "through" | "words" | "image";
                        }[];
                        differences: {
                            /** @enum {string} */
                            field: "when" | "where" | "who" | "count" | "until";
                            /** @enum {string} */
                            kind: "differs" | "updated" | "revised";
                            thing?: string;
                            a: {
                                origin: string;
                                voice: string;
                                claim: string;
                                value: string;
                            };
                            b: {
                                origin: string;
                                voice: string;
                                claim: string;
                                value: string;
                            };
                        }[];
                        suspended: [
                            string,
                            string
                        ][];
                        judgements: {
                            by: string;
                            a: string;
                            b: string;
                            /** @enum {string} */
                            verdict: "same" | "different";
                            note?: string;
                        }[];
                        beside: {
                            happening?: string;
                            /** @enum {string} */
                            part: "headline" | "body" | "background" | "boilerplate";
                            quote: string;
                            start: number;
                            end: number;
                            /** @enum {string} */
                            status: "asserted" | "denied" | "planned" | "requested" | "possible" | "conditional" | "opinion";
                            /** @enum {string} */
                            polarity: "affirmed" | "negated";
                            /** @enum {string} */
                            modality: "actual" | "planned" | "requested" | "approved" | "possible" | "conditional";
                            /** @enum {string} */
                            kind: "event" | "state" | "opinion";
                            attribution: {
                                id?: string;
                                voice: string;
                                /** @enum {string} */
                                role: "speaker" | "reporter" | "outlet" | "republisher";
                                /** @enum {string} */
                                kind: "person" | "authority" | "outlet" | "anonymous" | "document" | "sensor";
                                /** @enum {string} */
                                knowledge: "own" | "told" | "unknown";
                                /** @enum {string} */
                                stance: "says" | "denies" | "confirms" | "doubts" | "accuses" | "asks";
                                /** @enum {string} */
                                mode?: "direct" | "indirect" | "mixed";
                                cue?: string;
                                start?: number;
                                end?: number;
                                by?: string;
                                sure?: number;
                            }[];
                            action?: {
                                /** @enum {string} */
                                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                                mode?: string;
                                words: string;
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                            };
                            actors: {
                                name: string;
                                id?: string;
                                role?: string;
                                words: string;
                                start: number;
                                end: number;
                                refersTo?: {
                                    start: number;
                                    end: number;
                                };
                                by?: string;
                                sure?: number;
                            }[];
                            targets: {
                                name: string;
                                id?: string;
                                role?: string;
                                words: string;
                                start: number;
                                end: number;
                                refersTo?: {
                                    start: number;
                                    end: number;
                                };
                                by?: string;
                                sure?: number;
                            }[];
                            object?: string;
                            when?: {
                                edtf: string;
                                words: string;
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                            };
                            where?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                words: string;
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                            };
                            alsoWhere?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                words: string;
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                                /** @enum {string} */
                                role: "at" | "from" | "to";
                            }[];
                            counts?: {
                                what: string;
                                of?: string;
                                unit?: string;
                                least?: number;
                                most?: number;
                                approx?: boolean;
                                asOf?: string;
                                words: string;
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                            }[];
                            limits?: {
                                words: string;
                                /** @enum {string} */
                                kind: "excludes" | "until" | "only";
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                            }[];
                            name: string;
                            id?: string;
                            from: string;
                            madeBy: {
                                /** @constant */
                                kind: "reader";
                                name: string;
                                version: string;
                            } | {
                                /** @constant */
                                kind: "officer";
                                name: string;
                                onto?: string;
                            };
                            isWithdrawn: boolean;
                            event?: string;
                            report: {
                                handle: string;
                                title: string;
                                outlet?: string;
                                published?: string;
                            };
                        }[];
                        asof?: {
                            position: number;
                            at: string;
                            isWhole: boolean;
                            today: string;
                            previous?: number;
                            next?: number;
                            others: {
                                id: string;
                                title: string;
                                language: string;
                                action: string;
                                anchor?: {
                                    /** @enum {string} */
                                    type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                                    mode?: string;
                                    words: string;
                                    /** @enum {string} */
                                    status: "asserted" | "denied" | "planned" | "requested" | "possible" | "conditional" | "opinion";
                                    actors: string[];
                                    targets: string[];
                                };
                                when?: string;
                                where?: {
                                    name: string;
                                    /** @enum {string} */
                                    precision: "point" | "city" | "district" | "province" | "country" | "region";
                                    lat?: number;
                                    lon?: number;
                                    radiusKm?: number;
                                    country?: string;
                                };
                                standing: {
                                    /** @enum {string} */
                                    support: "announced" | "single-origin" | "corroborated";
                                    /** @enum {string} */
                                    contest: "none" | "differs" | "denied";
                                    isWithdrawn: boolean;
                                    isDisputed: boolean;
                                    origins: {
                                        least: number;
                                        most: number;
                                    };
                                    sides: {
                                        of: {
                                            name: string;
                                            isMember: boolean;
                                        }[];
                                        unknown: number;
                                    };
                                    reasons: {
                                        code: string;
                                        voices: string[];
                                        claims: string[];
                                        /** @enum {string} */
                                        field?: "when" | "where" | "who" | "count" | "until";
                                    }[];
                                };
                                says: string[];
                                disputes: string[];
                                claimCount: number;
                                reportCount: number;
                            }[];
                        };
                        askedFor?: string;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiReports: {
        parameters: {
            query?: {
                q?: string;
                queue?: "triage" | "mine" | "snoozed" | "done" | "rejected" | "all" | "ours" | "unread";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reports: {
                            handle: string;
                            title: string;
                            language: string;
                            from: string;
                            at: string;
                            published?: string;
                            outlet?: string;
                            claimCount: number;
                            isRead: boolean;
                            isWithdrawn: boolean;
                            audience?: string[];
                            triage?: {
                                /** @enum {string} */
                                state: "open" | "done" | "rejected" | "duplicate" | "snoozed";
                                by?: string;
                                at?: string;
                                /** @enum {string} */
                                reason?: "off-topic" | "no-source" | "unreadable" | "other";
                                words?: string;
                                of?: string;
                                until?: string;
                                assignee?: string;
                            };
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiReports: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is the same writing; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    way: "paste";
                    text: string;
                    given?: {
                        title?: string;
                        published?: string;
                        author?: string[];
                        outlet?: string;
                        language?: string;
                    };
                    arrival?: string;
                    marking?: {
                        to: string[];
                        /** @enum {string} */
                        tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                        terms?: {
                            credit?: string;
                            linkRequired?: boolean;
                            channels?: {
                                [key: string]: "allowed" | "ask" | "forbidden";
                            };
                            quote?: string;
                        };
                    };
                    unnamedSource?: string;
                    corrects?: {
                        handle: string;
                        reason?: string;
                    };
                } | {
                    /** @constant */
                    way: "url";
                    url: string;
                    given?: {
                        title?: string;
                        published?: string;
                        author?: string[];
                        outlet?: string;
                        language?: string;
                    };
                    arrival?: string;
                    marking?: {
                        to: string[];
                        /** @enum {string} */
                        tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                        terms?: {
                            credit?: string;
                            linkRequired?: boolean;
                            channels?: {
                                [key: string]: "allowed" | "ask" | "forbidden";
                            };
                            quote?: string;
                        };
                    };
                    unnamedSource?: string;
                    corrects?: {
                        handle: string;
                        reason?: string;
                    };
                } | {
                    /** @constant */
                    way: "form";
                    observation: {
                        what: string;
                        actionType?: string;
                        when?: string;
                        where?: string;
                        place?: {
                            name: string;
                            geonames?: number;
                            lat?: number;
                            lon?: number;
                            radiusKm?: number;
                            /** @enum {string} */
                            precision: "point" | "city" | "district" | "province" | "country" | "region";
                            country?: string;
                            province?: string;
                        };
                        who?: string;
                        toWhom?: string;
                        counts?: {
                            what: string;
                            least: number;
                            most?: number;
                        }[];
                        /** @enum {string} */
                        howKnown: "saw" | "did" | "measured" | "told" | "read" | "unsaid";
                        source: string;
                    };
                    given?: {
                        title?: string;
                        published?: string;
                        author?: string[];
                        outlet?: string;
                        language?: string;
                    };
                    arrival?: string;
                    marking?: {
                        to: string[];
                        /** @enum {string} */
                        tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                        terms?: {
                            credit?: string;
                            linkRequired?: boolean;
                            channels?: {
                                [key: string]: "allowed" | "ask" | "forbidden";
                            };
                            quote?: string;
                        };
                    };
                    unnamedSource?: string;
                    corrects?: {
                        handle: string;
                        reason?: string;
                    };
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handle: string;
                        position: number;
                        kind: string;
                        issues?: {
                            code: string;
                            words: string;
                            start: number;
                            end: number;
                            among?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                provinceName?: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiReportsHandle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handle: string;
                        title: string;
                        language: string;
                        from: string;
                        at: string;
                        published?: string;
                        outlet?: string;
                        claimCount: number;
                        isRead: boolean;
                        isWithdrawn: boolean;
                        audience?: string[];
                        triage?: {
                            /** @enum {string} */
                            state: "open" | "done" | "rejected" | "duplicate" | "snoozed";
                            by?: string;
                            at?: string;
                            /** @enum {string} */
                            reason?: "off-topic" | "no-source" | "unreadable" | "other";
                            words?: string;
                            of?: string;
                            until?: string;
                            assignee?: string;
                        };
                        author: string[];
                        republishedBy: string[];
                        terms?: {
                            credit?: string;
                            linkRequired?: boolean;
                            channels?: {
                                [key: string]: "allowed" | "ask" | "forbidden";
                            };
                            quote?: string;
                        };
                        text: string;
                        observation?: {
                            what: string;
                            actionType?: string;
                            when?: string;
                            where?: string;
                            place?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                            };
                            who?: string;
                            toWhom?: string;
                            counts?: {
                                what: string;
                                least: number;
                                most?: number;
                            }[];
                            /** @enum {string} */
                            howKnown: "saw" | "did" | "measured" | "told" | "read" | "unsaid";
                            source: string;
                        };
                        sha256: string;
                        arrival: {
                            /** @enum {string} */
                            way: "paste" | "file" | "url" | "form" | "api" | "feed" | "telephone" | "message" | "meeting";
                            words?: string;
                            from?: string;
                            mediaType?: string;
                            sizeBytes?: number;
                            import?: {
                                id: string;
                                row: number;
                                key: string;
                            };
                        };
                        /** @enum {string} */
                        tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                        readings: {
                            handle: string;
                            from: string;
                            madeBy: {
                                /** @constant */
                                kind: "reader";
                                name: string;
                                version: string;
                            } | {
                                /** @constant */
                                kind: "officer";
                                name: string;
                                onto?: string;
                            };
                            claims: {
                                happening?: string;
                                /** @enum {string} */
                                part: "headline" | "body" | "background" | "boilerplate";
                                quote: string;
                                start: number;
                                end: number;
                                /** @enum {string} */
                                status: "asserted" | "denied" | "planned" | "requested" | "possible" | "conditional" | "opinion";
                                /** @enum {string} */
                                polarity: "affirmed" | "negated";
                                /** @enum {string} */
                                modality: "actual" | "planned" | "requested" | "approved" | "possible" | "conditional";
                                /** @enum {string} */
                                kind: "event" | "state" | "opinion";
                                attribution: {
                                    id?: string;
                                    voice: string;
                                    /** @enum {string} */
                                    role: "speaker" | "reporter" | "outlet" | "republisher";
                                    /** @enum {string} */
                                    kind: "person" | "authority" | "outlet" | "anonymous" | "document" | "sensor";
                                    /** @enum {string} */
                                    knowledge: "own" | "told" | "unknown";
                                    /** @enum {string} */
                                    stance: "says" | "denies" | "confirms" | "doubts" | "accuses" | "asks";
                                    /** @enum {string} */
                                    mode?: "direct" | "indirect" | "mixed";
                                    cue?: string;
                                    start?: number;
                                    end?: number;
                                    by?: string;
                                    sure?: number;
                                }[];
                                action?: {
                                    /** @enum {string} */
                                    type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                                    mode?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                };
                                actors: {
                                    name: string;
                                    id?: string;
                                    role?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    refersTo?: {
                                        start: number;
                                        end: number;
                                    };
                                    by?: string;
                                    sure?: number;
                                }[];
                                targets: {
                                    name: string;
                                    id?: string;
                                    role?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    refersTo?: {
                                        start: number;
                                        end: number;
                                    };
                                    by?: string;
                                    sure?: number;
                                }[];
                                object?: string;
                                when?: {
                                    edtf: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                };
                                where?: {
                                    name: string;
                                    geonames?: number;
                                    lat?: number;
                                    lon?: number;
                                    radiusKm?: number;
                                    /** @enum {string} */
                                    precision: "point" | "city" | "district" | "province" | "country" | "region";
                                    country?: string;
                                    province?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                };
                                alsoWhere?: {
                                    name: string;
                                    geonames?: number;
                                    lat?: number;
                                    lon?: number;
                                    radiusKm?: number;
                                    /** @enum {string} */
                                    precision: "point" | "city" | "district" | "province" | "country" | "region";
                                    country?: string;
                                    province?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                    /** @enum {string} */
                                    role: "at" | "from" | "to";
                                }[];
                                counts?: {
                                    what: string;
                                    of?: string;
                                    unit?: string;
                                    least?: number;
                                    most?: number;
                                    approx?: boolean;
                                    asOf?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                }[];
                                limits?: {
                                    words: string;
                                    /** @enum {string} */
                                    kind: "excludes" | "until" | "only";
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                }[];
                                name: string;
                                id?: string;
                                from: string;
                                madeBy: {
                                    /** @constant */
                                    kind: "reader";
                                    name: string;
                                    version: string;
                                } | {
                                    /** @constant */
                                    kind: "officer";
                                    name: string;
                                    onto?: string;
                                };
                                isWithdrawn: boolean;
                                event?: string;
                                report: {
                                    handle: string;
                                    title: string;
                                    outlet?: string;
                                    published?: string;
                                };
                            }[];
                            issues: {
                                code: string;
                                words: string;
                                start: number;
                                end: number;
                                among?: {
                                    name: string;
                                    geonames?: number;
                                    lat?: number;
                                    lon?: number;
                                    radiusKm?: number;
                                    /** @enum {string} */
                                    precision: "point" | "city" | "district" | "province" | "country" | "region";
                                    country?: string;
                                    province?: string;
                                    provinceName?: string;
                                }[];
                            }[];
                        }[];
                        translations: {
                            handle: string;
                            from: string;
                            at: string;
                            language: string;
                            by: string;
                            note?: string;
                            text: string;
                            audience?: string[];
                        }[];
                        isOwn: boolean;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiPlaces: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        places: {
                            name: string;
                            geonames?: number;
                            lat?: number;
                            lon?: number;
                            radiusKm?: number;
                            /** @enum {string} */
                            precision: "point" | "city" | "district" | "province" | "country" | "region";
                            country?: string;
                            province?: string;
                            provinceName?: string;
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiEntries: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stream: string;
                        entries: {
                            position: number;
                            kind: string;
                            handle: string;
                            from: string;
                            to: string;
                            n: number;
                            at: string;
                            tlp: string;
                            hash: string;
                            isErased: boolean;
                            title?: string;
                        }[];
                        position: number;
                        head: string;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiEventsIdHistory: {
        parameters: {
            query?: {
                view?: "joint" | "ours";
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stream: string;
                        event: string;
                        steps: {
                            position: number;
                            at: string;
                            from: string;
                            deed: {
                                /** @constant */
                                kind: "report";
                                report: string;
                                title: string;
                                language: string;
                                isAgain: boolean;
                                channel: string;
                            } | {
                                /** @constant */
                                kind: "reading";
                                report: string;
                                madeBy: {
                                    /** @constant */
                                    kind: "reader";
                                    name: string;
                                    version: string;
                                } | {
                                    /** @constant */
                                    kind: "officer";
                                    name: string;
                                    onto?: string;
                                };
                                claimCount: number;
                                isFirst: boolean;
                                changed: {
                                    claim: string;
                                    fields: {
                                        /** @enum {string} */
                                        field: "what" | "when" | "where" | "who" | "toWhom" | "howMany" | "said" | "words";
                                        before: string;
                                        after: string;
                                    }[];
                                }[];
                            } | {
                                /** @constant */
                                kind: "correction";
                                old: string;
                                report: string;
                                reason?: string;
                            } | {
                                /** @constant */
                                kind: "withdrawal";
                                report: string;
                                reason?: string;
                            } | {
                                /** @constant */
                                kind: "judgement";
                                /** @enum {string} */
                                verdict: "same" | "different" | "open";
                                a: {
                                    claim: string;
                                    voice?: string;
                                };
                                b: {
                                    claim: string;
                                    voice?: string;
                                };
                            } | {
                                /** @constant */
                                kind: "assessment";
                                /** @enum {string} */
                                of: "source" | "claim" | "event";
                                /** @enum {string} */
                                grade: "1" | "2" | "3" | "4" | "5" | "6" | "A" | "B" | "C" | "D" | "E" | "F" | "almost-no-chance" | "very-unlikely" | "unlikely" | "roughly-even" | "likely" | "very-likely" | "almost-certain" | "open";
                                source?: string;
                                claim: {
                                    claim: string;
                                    voice?: string;
                                };
                                reason?: string;
                            } | {
                                /** @constant */
                                kind: "position";
                                /** @enum {string} */
                                stance: "affirms" | "denies" | "reserves" | "none" | "open";
                                claim: {
                                    claim: string;
                                    voice?: string;
                                };
                                reason?: string;
                            } | {
                                /** @constant */
                                kind: "release";
                                /** @enum {string} */
                                act: "release" | "recall";
                                to: string[];
                                report?: string;
                            } | {
                                /** @constant */
                                kind: "recall";
                                handle: string;
                            } | {
                                /** @constant */
                                kind: "gone";
                                handle: string;
                            };
                            standing?: {
                                /** @enum {string} */
                                support: "announced" | "single-origin" | "corroborated";
                                /** @enum {string} */
                                contest: "none" | "differs" | "denied";
                                isWithdrawn: boolean;
                            };
                            isChange: boolean;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiEventsIdSuggestions: {
        parameters: {
            query?: {
                view?: "joint" | "ours";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stream: string;
                        event: string;
                        suggestions: {
                            /** @enum {string} */
                            kind: "near" | "refers" | "referred" | "parting";
                            a: {
                                happening?: string;
                                /** @enum {string} */
                                part: "headline" | "body" | "background" | "boilerplate";
                                quote: string;
                                start: number;
                                end: number;
                                /** @enum {string} */
                                status: "asserted" | "denied" | "planned" | "requested" | "possible" | "conditional" | "opinion";
                                /** @enum {string} */
                                polarity: "affirmed" | "negated";
                                /** @enum {string} */
                                modality: "actual" | "planned" | "requested" | "approved" | "possible" | "conditional";
                                /** @enum {string} */
                                kind: "event" | "state" | "opinion";
                                attribution: {
                                    id?: string;
                                    voice: string;
                                    /** @enum {string} */
                                    role: "speaker" | "reporter" | "outlet" | "republisher";
                                    /** @enum {string} */
                                    kind: "person" | "authority" | "outlet" | "anonymous" | "document" | "sensor";
                                    /** @enum {string} */
                                    knowledge: "own" | "told" | "unknown";
                                    /** @enum {string} */
                                    stance: "says" | "denies" | "confirms" | "doubts" | "accuses" | "asks";
                                    /** @enum {string} */
                                    mode?: "direct" | "indirect" | "mixed";
                                    cue?: string;
                                    start?: number;
                                    end?: number;
                                    by?: string;
                                    sure?: number;
                                }[];
                                action?: {
                                    /** @enum {string} */
                                    type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                                    mode?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                };
                                actors: {
                                    name: string;
                                    id?: string;
                                    role?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    refersTo?: {
                                        start: number;
                                        end: number;
                                    };
                                    by?: string;
                                    sure?: number;
                                }[];
                                targets: {
                                    name: string;
                                    id?: string;
                                    role?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    refersTo?: {
                                        start: number;
                                        end: number;
                                    };
                                    by?: string;
                                    sure?: number;
                                }[];
                                object?: string;
                                when?: {
                                    edtf: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                };
                                where?: {
                                    name: string;
                                    geonames?: number;
                                    lat?: number;
                                    lon?: number;
                                    radiusKm?: number;
                                    /** @enum {string} */
                                    precision: "point" | "city" | "district" | "province" | "country" | "region";
                                    country?: string;
                                    province?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                };
                                alsoWhere?: {
                                    name: string;
                                    geonames?: number;
                                    lat?: number;
                                    lon?: number;
                                    radiusKm?: number;
                                    /** @enum {string} */
                                    precision: "point" | "city" | "district" | "province" | "country" | "region";
                                    country?: string;
                                    province?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                    /** @enum {string} */
                                    role: "at" | "from" | "to";
                                }[];
                                counts?: {
                                    what: string;
                                    of?: string;
                                    unit?: string;
                                    least?: number;
                                    most?: number;
                                    approx?: boolean;
                                    asOf?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                }[];
                                limits?: {
                                    words: string;
                                    /** @enum {string} */
                                    kind: "excludes" | "until" | "only";
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                }[];
                                name: string;
                                id?: string;
                                from: string;
                                madeBy: {
                                    /** @constant */
                                    kind: "reader";
                                    name: string;
                                    version: string;
                                } | {
                                    /** @constant */
                                    kind: "officer";
                                    name: string;
                                    onto?: string;
                                };
                                isWithdrawn: boolean;
                                event?: string;
                                report: {
                                    handle: string;
                                    title: string;
                                    outlet?: string;
                                    published?: string;
                                };
                            };
                            b: {
                                happening?: string;
                                /** @enum {string} */
                                part: "headline" | "body" | "background" | "boilerplate";
                                quote: string;
                                start: number;
                                end: number;
                                /** @enum {string} */
                                status: "asserted" | "denied" | "planned" | "requested" | "possible" | "conditional" | "opinion";
                                /** @enum {string} */
                                polarity: "affirmed" | "negated";
                                /** @enum {string} */
                                modality: "actual" | "planned" | "requested" | "approved" | "possible" | "conditional";
                                /** @enum {string} */
                                kind: "event" | "state" | "opinion";
                                attribution: {
                                    id?: string;
                                    voice: string;
                                    /** @enum {string} */
                                    role: "speaker" | "reporter" | "outlet" | "republisher";
                                    /** @enum {string} */
                                    kind: "person" | "authority" | "outlet" | "anonymous" | "document" | "sensor";
                                    /** @enum {string} */
                                    knowledge: "own" | "told" | "unknown";
                                    /** @enum {string} */
                                    stance: "says" | "denies" | "confirms" | "doubts" | "accuses" | "asks";
                                    /** @enum {string} */
                                    mode?: "direct" | "indirect" | "mixed";
                                    cue?: string;
                                    start?: number;
                                    end?: number;
                                    by?: string;
                                    sure?: number;
                                }[];
                                action?: {
                                    /** @enum {string} */
                                    type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                                    mode?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                };
                                actors: {
                                    name: string;
                                    id?: string;
                                    role?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    refersTo?: {
                                        start: number;
                                        end: number;
                                    };
                                    by?: string;
                                    sure?: number;
                                }[];
                                targets: {
                                    name: string;
                                    id?: string;
                                    role?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    refersTo?: {
                                        start: number;
                                        end: number;
                                    };
                                    by?: string;
                                    sure?: number;
                                }[];
                                object?: string;
                                when?: {
                                    edtf: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                };
                                where?: {
                                    name: string;
                                    geonames?: number;
                                    lat?: number;
                                    lon?: number;
                                    radiusKm?: number;
                                    /** @enum {string} */
                                    precision: "point" | "city" | "district" | "province" | "country" | "region";
                                    country?: string;
                                    province?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                };
                                alsoWhere?: {
                                    name: string;
                                    geonames?: number;
                                    lat?: number;
                                    lon?: number;
                                    radiusKm?: number;
                                    /** @enum {string} */
                                    precision: "point" | "city" | "district" | "province" | "country" | "region";
                                    country?: string;
                                    province?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                    /** @enum {string} */
                                    role: "at" | "from" | "to";
                                }[];
                                counts?: {
                                    what: string;
                                    of?: string;
                                    unit?: string;
                                    least?: number;
                                    most?: number;
                                    approx?: boolean;
                                    asOf?: string;
                                    words: string;
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                }[];
                                limits?: {
                                    words: string;
                                    /** @enum {string} */
                                    kind: "excludes" | "until" | "only";
                                    start: number;
                                    end: number;
                                    by?: string;
                                    sure?: number;
                                }[];
                                name: string;
                                id?: string;
                                from: string;
                                madeBy: {
                                    /** @constant */
                                    kind: "reader";
                                    name: string;
                                    version: string;
                                } | {
                                    /** @constant */
                                    kind: "officer";
                                    name: string;
                                    onto?: string;
                                };
                                isWithdrawn: boolean;
                                event?: string;
                                report: {
                                    handle: string;
                                    title: string;
                                    outlet?: string;
                                    published?: string;
                                };
                            };
                            event?: {
                                id: string;
                                title: string;
                                language: string;
                                action: string;
                                anchor?: {
                                    /** @enum {string} */
                                    type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                                    mode?: string;
                                    words: string;
                                    /** @enum {string} */
                                    status: "asserted" | "denied" | "planned" | "requested" | "possible" | "conditional" | "opinion";
                                    actors: string[];
                                    targets: string[];
                                };
                                when?: string;
                                where?: {
                                    name: string;
                                    /** @enum {string} */
                                    precision: "point" | "city" | "district" | "province" | "country" | "region";
                                    lat?: number;
                                    lon?: number;
                                    radiusKm?: number;
                                    country?: string;
                                };
                                standing: {
                                    /** @enum {string} */
                                    support: "announced" | "single-origin" | "corroborated";
                                    /** @enum {string} */
                                    contest: "none" | "differs" | "denied";
                                    isWithdrawn: boolean;
                                    isDisputed: boolean;
                                    origins: {
                                        least: number;
                                        most: number;
                                    };
                                    sides: {
                                        of: {
                                            name: string;
                                            isMember: boolean;
                                        }[];
                                        unknown: number;
                                    };
                                    reasons: {
                                        code: string;
                                        voices: string[];
                                        claims: string[];
                                        /** @enum {string} */
                                        field?: "when" | "where" | "who" | "count" | "until";
                                    }[];
                                };
                                says: string[];
                                disputes: string[];
                                claimCount: number;
                                reportCount: number;
                            };
                            because: ("same_day" | "near_day" | "some_day" | "no_day" | "same_place" | "near_place" | "wider_place" | "no_place" | "same_actor" | "same_target" | "same_count" | "same_words" | "same_way" | "other_day" | "other_place" | "other_actor" | "other_target" | "other_count" | "other_way" | "other_words")[];
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiEventsIdAssessments: {
        parameters: {
            query?: {
                view?: "joint" | "ours";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stream: string;
                        event: string;
                        assessments: {
                            handle: string;
                            from: string;
                            by?: string;
                            at: string;
                            reason?: string;
                            isLast: boolean;
                            isOfEarlierWording: boolean;
                            audience?: string[];
                            /** @enum {string} */
                            of: "source" | "claim" | "event";
                            claim?: string;
                            source?: string;
                            /** @enum {string} */
                            grade: "1" | "2" | "3" | "4" | "5" | "6" | "A" | "B" | "C" | "D" | "E" | "F" | "almost-no-chance" | "very-unlikely" | "unlikely" | "roughly-even" | "likely" | "very-likely" | "almost-certain" | "open";
                        }[];
                        positions: {
                            handle: string;
                            from: string;
                            by?: string;
                            at: string;
                            reason?: string;
                            isLast: boolean;
                            isOfEarlierWording: boolean;
                            audience?: string[];
                            claim: string;
                            /** @enum {string} */
                            stance: "affirms" | "denies" | "reserves" | "none" | "open";
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiAssessments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is the same writing; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    grade: "A" | "B" | "C" | "D" | "E" | "F";
                    reason: string;
                    marking?: {
                        to: string[];
                        /** @enum {string} */
                        tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                        terms?: {
                            credit?: string;
                            linkRequired?: boolean;
                            channels?: {
                                [key: string]: "allowed" | "ask" | "forbidden";
                            };
                            quote?: string;
                        };
                    };
                    /** @constant */
                    of: "source";
                    claim: string;
                    source: string;
                } | {
                    /** @constant */
                    grade: "open";
                    reason?: string;
                    /** @constant */
                    of: "source";
                    claim: string;
                    source: string;
                } | {
                    /** @enum {string} */
                    grade: "1" | "2" | "3" | "4" | "5" | "6";
                    reason: string;
                    marking?: {
                        to: string[];
                        /** @enum {string} */
                        tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                        terms?: {
                            credit?: string;
                            linkRequired?: boolean;
                            channels?: {
                                [key: string]: "allowed" | "ask" | "forbidden";
                            };
                            quote?: string;
                        };
                    };
                    /** @constant */
                    of: "claim";
                    claim: string;
                } | {
                    /** @constant */
                    grade: "open";
                    reason?: string;
                    /** @constant */
                    of: "claim";
                    claim: string;
                } | {
                    /** @enum {string} */
                    grade: "almost-no-chance" | "very-unlikely" | "unlikely" | "roughly-even" | "likely" | "very-likely" | "almost-certain";
                    reason: string;
                    marking?: {
                        to: string[];
                        /** @enum {string} */
                        tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                        terms?: {
                            credit?: string;
                            linkRequired?: boolean;
                            channels?: {
                                [key: string]: "allowed" | "ask" | "forbidden";
                            };
                            quote?: string;
                        };
                    };
                    /** @constant */
                    of: "event";
                    claim: string;
                } | {
                    /** @constant */
                    grade: "open";
                    reason?: string;
                    /** @constant */
                    of: "event";
                    claim: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handle: string;
                        position: number;
                        kind: string;
                        issues?: {
                            code: string;
                            words: string;
                            start: number;
                            end: number;
                            among?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                provinceName?: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiPositions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is the same writing; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    claim: string;
                    /** @enum {string} */
                    stance: "affirms" | "denies" | "reserves" | "none";
                    reason: string;
                    marking?: {
                        to: string[];
                        /** @enum {string} */
                        tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                        terms?: {
                            credit?: string;
                            linkRequired?: boolean;
                            channels?: {
                                [key: string]: "allowed" | "ask" | "forbidden";
                            };
                            quote?: string;
                        };
                    };
                } | {
                    claim: string;
                    /** @constant */
                    stance: "open";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handle: string;
                        position: number;
                        kind: string;
                        issues?: {
                            code: string;
                            words: string;
                            start: number;
                            end: number;
                            among?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                provinceName?: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiReportsFile: {
        parameters: {
            query: {
                name: string;
                published?: string;
                title?: string;
                outlet?: string;
                arrival?: string;
                to?: string;
                tlp?: string;
                corrects?: string;
                reason?: string;
            };
            header?: {
                /** @description The same key with the same body is the same writing; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handle: string;
                        position: number;
                        kind: string;
                        issues?: {
                            code: string;
                            words: string;
                            start: number;
                            end: number;
                            among?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                provinceName?: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiReportsHandleReadings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is the same writing; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    onto: string | "";
                    edits: ({
                        /** @constant */
                        op: "accept";
                        claim: string;
                    } | {
                        /** @constant */
                        op: "reject";
                        claim: string;
                    } | {
                        /** @constant */
                        op: "change";
                        claim: string;
                        to: {
                            id: string;
                            happening?: string;
                            /** @enum {string} */
                            part: "headline" | "body" | "background" | "boilerplate";
                            quote: string;
                            start: number;
                            end: number;
                            /** @enum {string} */
                            status: "asserted" | "denied" | "planned" | "requested" | "possible" | "conditional" | "opinion";
                            /** @enum {string} */
                            polarity: "affirmed" | "negated";
                            /** @enum {string} */
                            modality: "actual" | "planned" | "requested" | "approved" | "possible" | "conditional";
                            /** @enum {string} */
                            kind: "event" | "state" | "opinion";
                            attribution: {
                                id?: string;
                                voice: string;
                                /** @enum {string} */
                                role: "speaker" | "reporter" | "outlet" | "republisher";
                                /** @enum {string} */
                                kind: "person" | "authority" | "outlet" | "anonymous" | "document" | "sensor";
                                /** @enum {string} */
                                knowledge: "own" | "told" | "unknown";
                                /** @enum {string} */
                                stance: "says" | "denies" | "confirms" | "doubts" | "accuses" | "asks";
                                /** @enum {string} */
                                mode?: "direct" | "indirect" | "mixed";
                                cue?: string;
                                start?: number;
                                end?: number;
                                by?: string;
                                sure?: number;
                            }[];
                            action?: {
                                /** @enum {string} */
                                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                                mode?: string;
                                words: string;
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                            };
                            actors: {
                                name: string;
                                id?: string;
                                role?: string;
                                words: string;
                                start: number;
                                end: number;
                                refersTo?: {
                                    start: number;
                                    end: number;
                                };
                                by?: string;
                                sure?: number;
                            }[];
                            targets: {
                                name: string;
                                id?: string;
                                role?: string;
                                words: string;
                                start: number;
                                end: number;
                                refersTo?: {
                                    start: number;
                                    end: number;
                                };
                                by?: string;
                                sure?: number;
                            }[];
                            object?: string;
                            when?: {
                                edtf: string;
                                words: string;
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                            };
                            where?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                words: string;
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                            };
                            alsoWhere?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                words: string;
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                                /** @enum {string} */
                                role: "at" | "from" | "to";
                            }[];
                            counts?: {
                                what: string;
                                of?: string;
                                unit?: string;
                                least?: number;
                                most?: number;
                                approx?: boolean;
                                asOf?: string;
                                words: string;
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                            }[];
                            limits?: {
                                words: string;
                                /** @enum {string} */
                                kind: "excludes" | "until" | "only";
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                            }[];
                        };
                    } | {
                        /** @constant */
                        op: "add";
                        to: {
                            id: string;
                            happening?: string;
                            /** @enum {string} */
                            part: "headline" | "body" | "background" | "boilerplate";
                            quote: string;
                            start: number;
                            end: number;
                            /** @enum {string} */
                            status: "asserted" | "denied" | "planned" | "requested" | "possible" | "conditional" | "opinion";
                            /** @enum {string} */
                            polarity: "affirmed" | "negated";
                            /** @enum {string} */
                            modality: "actual" | "planned" | "requested" | "approved" | "possible" | "conditional";
                            /** @enum {string} */
                            kind: "event" | "state" | "opinion";
                            attribution: {
                                id?: string;
                                voice: string;
                                /** @enum {string} */
                                role: "speaker" | "reporter" | "outlet" | "republisher";
                                /** @enum {string} */
                                kind: "person" | "authority" | "outlet" | "anonymous" | "document" | "sensor";
                                /** @enum {string} */
                                knowledge: "own" | "told" | "unknown";
                                /** @enum {string} */
                                stance: "says" | "denies" | "confirms" | "doubts" | "accuses" | "asks";
                                /** @enum {string} */
                                mode?: "direct" | "indirect" | "mixed";
                                cue?: string;
                                start?: number;
                                end?: number;
                                by?: string;
                                sure?: number;
                            }[];
                            action?: {
                                /** @enum {string} */
                                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                                mode?: string;
                                words: string;
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                            };
                            actors: {
                                name: string;
                                id?: string;
                                role?: string;
                                words: string;
                                start: number;
                                end: number;
                                refersTo?: {
                                    start: number;
                                    end: number;
                                };
                                by?: string;
                                sure?: number;
                            }[];
                            targets: {
                                name: string;
                                id?: string;
                                role?: string;
                                words: string;
                                start: number;
                                end: number;
                                refersTo?: {
                                    start: number;
                                    end: number;
                                };
                                by?: string;
                                sure?: number;
                            }[];
                            object?: string;
                            when?: {
                                edtf: string;
                                words: string;
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                            };
                            where?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                words: string;
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                            };
                            alsoWhere?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                words: string;
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                                /** @enum {string} */
                                role: "at" | "from" | "to";
                            }[];
                            counts?: {
                                what: string;
                                of?: string;
                                unit?: string;
                                least?: number;
                                most?: number;
                                approx?: boolean;
                                asOf?: string;
                                words: string;
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                            }[];
                            limits?: {
                                words: string;
                                /** @enum {string} */
                                kind: "excludes" | "until" | "only";
                                start: number;
                                end: number;
                                by?: string;
                                sure?: number;
                            }[];
                        };
                    })[];
                    /** @default true */
                    follow?: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handle: string;
                        position: number;
                        kind: string;
                        issues?: {
                            code: string;
                            words: string;
                            start: number;
                            end: number;
                            among?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                provinceName?: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiReportsHandleTranslations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is the same writing; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    language: string;
                    by: string;
                    text: string;
                    note?: string;
                    /** @default [] */
                    to?: string[];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handle: string;
                        position: number;
                        kind: string;
                        issues?: {
                            code: string;
                            words: string;
                            start: number;
                            end: number;
                            among?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                provinceName?: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiReleases: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is the same writing; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    report: string;
                    marking: {
                        to: string[];
                        /** @enum {string} */
                        tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                        terms?: {
                            credit?: string;
                            linkRequired?: boolean;
                            channels?: {
                                [key: string]: "allowed" | "ask" | "forbidden";
                            };
                            quote?: string;
                        };
                    };
                    unnamedSource?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handle: string;
                        position: number;
                        kind: string;
                        issues?: {
                            code: string;
                            words: string;
                            start: number;
                            end: number;
                            among?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                provinceName?: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiRecalls: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is the same writing; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    handle: string;
                    channels?: string[];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handle: string;
                        position: number;
                        kind: string;
                        issues?: {
                            code: string;
                            words: string;
                            start: number;
                            end: number;
                            among?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                provinceName?: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiWithdrawals: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is the same writing; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    handle: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handle: string;
                        position: number;
                        kind: string;
                        issues?: {
                            code: string;
                            words: string;
                            start: number;
                            end: number;
                            among?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                provinceName?: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiJudgements: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is the same writing; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    a: string;
                    b: string;
                    /** @enum {string} */
                    verdict: "same" | "different" | "open";
                    note?: string;
                    marking?: {
                        to: string[];
                        /** @enum {string} */
                        tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                        terms?: {
                            credit?: string;
                            linkRequired?: boolean;
                            channels?: {
                                [key: string]: "allowed" | "ask" | "forbidden";
                            };
                            quote?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handle: string;
                        position: number;
                        kind: string;
                        issues?: {
                            code: string;
                            words: string;
                            start: number;
                            end: number;
                            among?: {
                                name: string;
                                geonames?: number;
                                lat?: number;
                                lon?: number;
                                radiusKm?: number;
                                /** @enum {string} */
                                precision: "point" | "city" | "district" | "province" | "country" | "region";
                                country?: string;
                                province?: string;
                                provinceName?: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        officer?: {
                            name: string;
                            title: string;
                            member: string;
                            rights: ("submit" | "release" | "amend" | "judge" | "invite" | "administer")[];
                            hasPasskey: boolean;
                        };
                        centre?: {
                            id: string;
                            names: {
                                ar: string;
                                en: string;
                                fa: string;
                                ru: string;
                            };
                            isExercise: boolean;
                            members: {
                                name: string;
                                names: {
                                    ar: string;
                                    en: string;
                                    fa: string;
                                    ru: string;
                                };
                                monogram: string;
                            }[];
                            groups: {
                                name: string;
                                names: {
                                    ar: string;
                                    en: string;
                                    fa: string;
                                    ru: string;
                                };
                                members: string[];
                            }[];
                            default: {
                                to: string[];
                                /** @enum {string} */
                                tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                            };
                        };
                        pick?: {
                            name: string;
                            title: string;
                            member: string;
                        }[];
                        languages: ("ar" | "en" | "fa" | "ru")[];
                        now: string;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    officer: string;
                    member: string;
                } | {
                    link: string;
                } | {
                    passkey: {
                        id: string;
                        rawId: string;
                        /** @constant */
                        type: "public-key";
                        authenticatorAttachment?: string;
                        response: {
                            clientDataJSON: string;
                            attestationObject?: string;
                            authenticatorData?: string;
                            publicKey?: string;
                            publicKeyAlgorithm?: number;
                            transports?: string[];
                            signature?: string;
                            userHandle?: string;
                        };
                        clientExtensionResults: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        officer?: {
                            name: string;
                            title: string;
                            member: string;
                            rights: ("submit" | "release" | "amend" | "judge" | "invite" | "administer")[];
                            hasPasskey: boolean;
                        };
                        centre?: {
                            id: string;
                            names: {
                                ar: string;
                                en: string;
                                fa: string;
                                ru: string;
                            };
                            isExercise: boolean;
                            members: {
                                name: string;
                                names: {
                                    ar: string;
                                    en: string;
                                    fa: string;
                                    ru: string;
                                };
                                monogram: string;
                            }[];
                            groups: {
                                name: string;
                                names: {
                                    ar: string;
                                    en: string;
                                    fa: string;
                                    ru: string;
                                };
                                members: string[];
                            }[];
                            default: {
                                to: string[];
                                /** @enum {string} */
                                tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                            };
                        };
                        pick?: {
                            name: string;
                            title: string;
                            member: string;
                        }[];
                        languages: ("ar" | "en" | "fa" | "ru")[];
                        now: string;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiSessionChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiSessionProofChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiSessionProof: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    passkey: {
                        id: string;
                        rawId: string;
                        /** @constant */
                        type: "public-key";
                        authenticatorAttachment?: string;
                        response: {
                            clientDataJSON: string;
                            attestationObject?: string;
                            authenticatorData?: string;
                            publicKey?: string;
                            publicKeyAlgorithm?: number;
                            transports?: string[];
                            signature?: string;
                            userHandle?: string;
                        };
                        clientExtensionResults: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiWaysIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        passkeys: {
                            id: string;
                            name: string;
                            made: string;
                            used: string;
                        }[];
                        sessions: {
                            id: string;
                            /** @enum {string} */
                            way: "link" | "passkey" | "picked";
                            created: string;
                            seen: string;
                            expires: string;
                            isThis: boolean;
                        }[];
                        tokens: {
                            id: string;
                            name: string;
                            scopes: string[];
                            made: string;
                            expires: string;
                            used?: string;
                        }[];
                        colleagues?: {
                            name: string;
                            title: string;
                            rights: string[];
                            hasPasskey: boolean;
                            isClosed: boolean;
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiPasskeysChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    passkey: {
                        id: string;
                        rawId: string;
                        /** @constant */
                        type: "public-key";
                        authenticatorAttachment?: string;
                        response: {
                            clientDataJSON: string;
                            attestationObject?: string;
                            authenticatorData?: string;
                            publicKey?: string;
                            publicKeyAlgorithm?: number;
                            transports?: string[];
                            signature?: string;
                            userHandle?: string;
                        };
                        clientExtensionResults: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiPasskeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("submit" | "release" | "amend" | "judge")[];
                    days: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        expires: string;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiTokensId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiSessionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApiOfficersName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isClosed: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiCentreLoading: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        loading?: {
                            done: number;
                            of: number;
                        };
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiCentre: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    with: "exercise" | "first-day" | "charter";
                    charter?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links?: number;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiLinks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        link?: string;
                        waits?: boolean;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDraftsKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body?: string;
                        at?: string;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApiDraftsKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiDraftsKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sources: {
                            id: string;
                            url: string;
                            title: string;
                            isNamed: boolean;
                            every: number;
                            marking?: {
                                to: string[];
                                /** @enum {string} */
                                tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                                terms?: {
                                    credit?: string;
                                    linkRequired?: boolean;
                                    channels?: {
                                        [key: string]: "allowed" | "ask" | "forbidden";
                                    };
                                    quote?: string;
                                };
                            };
                            terms?: {
                                credit?: string;
                                linkRequired?: boolean;
                                channels?: {
                                    [key: string]: "allowed" | "ask" | "forbidden";
                                };
                                quote?: string;
                            };
                            full: boolean;
                            by: string;
                            health: {
                                /** @enum {string} */
                                code: "not_polled_yet" | "good" | "failing" | "resting" | "right_lost";
                                failures: number;
                                itemsTaken: number;
                                lastPolled?: string;
                                lastOk?: string;
                                nextDue: string;
                                notBefore?: string;
                                movedTo?: string;
                                issue?: {
                                    /** @enum {string} */
                                    code: "address_refused" | "no_answer" | "bad_status" | "too_large" | "too_slow" | "asked_to_wait" | "not_a_feed" | "centre_busy" | "right_lost" | "items_skipped" | "items_past_limit";
                                    at: string;
                                    status?: number;
                                    count?: number;
                                };
                                skipped: {
                                    position: number;
                                    code: string;
                                }[];
                            };
                        }[];
                        most: number;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                    title?: string;
                    /** @default 30 */
                    every?: number;
                    marking?: {
                        to: string[];
                        /** @enum {string} */
                        tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                        terms?: {
                            credit?: string;
                            linkRequired?: boolean;
                            channels?: {
                                [key: string]: "allowed" | "ask" | "forbidden";
                            };
                            quote?: string;
                        };
                    };
                    terms?: {
                        credit?: string;
                        linkRequired?: boolean;
                        channels?: {
                            [key: string]: "allowed" | "ask" | "forbidden";
                        };
                        quote?: string;
                    };
                    /** @default false */
                    full?: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        title: string;
                        isNamed: boolean;
                        every: number;
                        marking?: {
                            to: string[];
                            /** @enum {string} */
                            tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                            terms?: {
                                credit?: string;
                                linkRequired?: boolean;
                                channels?: {
                                    [key: string]: "allowed" | "ask" | "forbidden";
                                };
                                quote?: string;
                            };
                        };
                        terms?: {
                            credit?: string;
                            linkRequired?: boolean;
                            channels?: {
                                [key: string]: "allowed" | "ask" | "forbidden";
                            };
                            quote?: string;
                        };
                        full: boolean;
                        by: string;
                        health: {
                            /** @enum {string} */
                            code: "not_polled_yet" | "good" | "failing" | "resting" | "right_lost";
                            failures: number;
                            itemsTaken: number;
                            lastPolled?: string;
                            lastOk?: string;
                            nextDue: string;
                            notBefore?: string;
                            movedTo?: string;
                            issue?: {
                                /** @enum {string} */
                                code: "address_refused" | "no_answer" | "bad_status" | "too_large" | "too_slow" | "asked_to_wait" | "not_a_feed" | "centre_busy" | "right_lost" | "items_skipped" | "items_past_limit";
                                at: string;
                                status?: number;
                                count?: number;
                            };
                            skipped: {
                                position: number;
                                code: string;
                            }[];
                        };
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApiSourcesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                    title?: string;
                    /** @default 30 */
                    every?: number;
                    marking?: {
                        to: string[];
                        /** @enum {string} */
                        tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                        terms?: {
                            credit?: string;
                            linkRequired?: boolean;
                            channels?: {
                                [key: string]: "allowed" | "ask" | "forbidden";
                            };
                            quote?: string;
                        };
                    };
                    terms?: {
                        credit?: string;
                        linkRequired?: boolean;
                        channels?: {
                            [key: string]: "allowed" | "ask" | "forbidden";
                        };
                        quote?: string;
                    };
                    /** @default false */
                    full?: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        title: string;
                        isNamed: boolean;
                        every: number;
                        marking?: {
                            to: string[];
                            /** @enum {string} */
                            tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                            terms?: {
                                credit?: string;
                                linkRequired?: boolean;
                                channels?: {
                                    [key: string]: "allowed" | "ask" | "forbidden";
                                };
                                quote?: string;
                            };
                        };
                        terms?: {
                            credit?: string;
                            linkRequired?: boolean;
                            channels?: {
                                [key: string]: "allowed" | "ask" | "forbidden";
                            };
                            quote?: string;
                        };
                        full: boolean;
                        by: string;
                        health: {
                            /** @enum {string} */
                            code: "not_polled_yet" | "good" | "failing" | "resting" | "right_lost";
                            failures: number;
                            itemsTaken: number;
                            lastPolled?: string;
                            lastOk?: string;
                            nextDue: string;
                            notBefore?: string;
                            movedTo?: string;
                            issue?: {
                                /** @enum {string} */
                                code: "address_refused" | "no_answer" | "bad_status" | "too_large" | "too_slow" | "asked_to_wait" | "not_a_feed" | "centre_busy" | "right_lost" | "items_skipped" | "items_past_limit";
                                at: string;
                                status?: number;
                                count?: number;
                            };
                            skipped: {
                                position: number;
                                code: string;
                            }[];
                        };
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiSourcesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiSourcesIdPoll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        source: {
                            id: string;
                            url: string;
                            title: string;
                            isNamed: boolean;
                            every: number;
                            marking?: {
                                to: string[];
                                /** @enum {string} */
                                tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                                terms?: {
                                    credit?: string;
                                    linkRequired?: boolean;
                                    channels?: {
                                        [key: string]: "allowed" | "ask" | "forbidden";
                                    };
                                    quote?: string;
                                };
                            };
                            terms?: {
                                credit?: string;
                                linkRequired?: boolean;
                                channels?: {
                                    [key: string]: "allowed" | "ask" | "forbidden";
                                };
                                quote?: string;
                            };
                            full: boolean;
                            by: string;
                            health: {
                                /** @enum {string} */
                                code: "not_polled_yet" | "good" | "failing" | "resting" | "right_lost";
                                failures: number;
                                itemsTaken: number;
                                lastPolled?: string;
                                lastOk?: string;
                                nextDue: string;
                                notBefore?: string;
                                movedTo?: string;
                                issue?: {
                                    /** @enum {string} */
                                    code: "address_refused" | "no_answer" | "bad_status" | "too_large" | "too_slow" | "asked_to_wait" | "not_a_feed" | "centre_busy" | "right_lost" | "items_skipped" | "items_past_limit";
                                    at: string;
                                    status?: number;
                                    count?: number;
                                };
                                skipped: {
                                    position: number;
                                    code: string;
                                }[];
                            };
                        };
                        taken: number;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiImportsTry: {
        parameters: {
            query?: {
                mapping?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        encoding: string;
                        /** @enum {string} */
                        delimiter: "," | ";" | "\t";
                        issues: string[];
                        columns: {
                            name: string;
                            samples: string[];
                        }[];
                        mapping: {
                            columns: {
                                [key: string]: number;
                            };
                            /** @enum {string} */
                            dates: "day-first" | "month-first";
                            /** @enum {string} */
                            howKnown: "saw" | "did" | "measured" | "told" | "read";
                            source: string;
                        };
                        counts: {
                            rows: number;
                            fresh: number;
                            known: number;
                            bad: number;
                        };
                        faults: {
                            row: number;
                            column?: {
                                at: number;
                                name: string;
                            };
                            value: string;
                            /** @enum {string} */
                            code: "row_ragged" | "quote_open" | "cell_too_long" | "what_missing" | "source_missing" | "too_long" | "action_unknown" | "date_unreadable" | "coordinate_unreadable" | "coordinate_half" | "count_unreadable" | "how_unknown" | "language_unreadable" | "id_taken";
                            remedy: string;
                        }[];
                        faultsMore: number;
                        previews: {
                            row: number;
                            observation: {
                                what: string;
                                actionType?: string;
                                when?: string;
                                where?: string;
                                place?: {
                                    name: string;
                                    geonames?: number;
                                    lat?: number;
                                    lon?: number;
                                    radiusKm?: number;
                                    /** @enum {string} */
                                    precision: "point" | "city" | "district" | "province" | "country" | "region";
                                    country?: string;
                                    province?: string;
                                };
                                who?: string;
                                toWhom?: string;
                                counts?: {
                                    what: string;
                                    least: number;
                                    most?: number;
                                }[];
                                /** @enum {string} */
                                howKnown: "saw" | "did" | "measured" | "told" | "read" | "unsaid";
                                source: string;
                            };
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imports: {
                            id: string;
                            name: string;
                            by: string;
                            at: string;
                            /** @enum {string} */
                            state: "running" | "done" | "stopped" | "undoing" | "undone" | "undo-stopped";
                            marking: {
                                to: string[];
                                /** @enum {string} */
                                tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                                terms?: {
                                    credit?: string;
                                    linkRequired?: boolean;
                                    channels?: {
                                        [key: string]: "allowed" | "ask" | "forbidden";
                                    };
                                    quote?: string;
                                };
                            };
                            rows: number;
                            known: number;
                            bad: number;
                            fresh: number;
                            created: number;
                            held: number;
                            toUndo: number;
                            takenBack: number;
                            stoppedBy?: string;
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiImports: {
        parameters: {
            query: {
                name: string;
                mapping: string;
                to?: string;
                tlp?: string;
            };
            header?: {
                /** @description The same key with the same body is the same writing; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        by: string;
                        at: string;
                        /** @enum {string} */
                        state: "running" | "done" | "stopped" | "undoing" | "undone" | "undo-stopped";
                        marking: {
                            to: string[];
                            /** @enum {string} */
                            tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                            terms?: {
                                credit?: string;
                                linkRequired?: boolean;
                                channels?: {
                                    [key: string]: "allowed" | "ask" | "forbidden";
                                };
                                quote?: string;
                            };
                        };
                        rows: number;
                        known: number;
                        bad: number;
                        fresh: number;
                        created: number;
                        held: number;
                        toUndo: number;
                        takenBack: number;
                        stoppedBy?: string;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiImportsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        by: string;
                        at: string;
                        /** @enum {string} */
                        state: "running" | "done" | "stopped" | "undoing" | "undone" | "undo-stopped";
                        marking: {
                            to: string[];
                            /** @enum {string} */
                            tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                            terms?: {
                                credit?: string;
                                linkRequired?: boolean;
                                channels?: {
                                    [key: string]: "allowed" | "ask" | "forbidden";
                                };
                                quote?: string;
                            };
                        };
                        rows: number;
                        known: number;
                        bad: number;
                        fresh: number;
                        created: number;
                        held: number;
                        toUndo: number;
                        takenBack: number;
                        stoppedBy?: string;
                        faults: {
                            row: number;
                            column?: {
                                at: number;
                                name: string;
                            };
                            value: string;
                            /** @enum {string} */
                            code: "row_ragged" | "quote_open" | "cell_too_long" | "what_missing" | "source_missing" | "too_long" | "action_unknown" | "date_unreadable" | "coordinate_unreadable" | "coordinate_half" | "count_unreadable" | "how_unknown" | "language_unreadable" | "id_taken";
                            remedy: string;
                        }[];
                        faultsMore: number;
                        reports: {
                            handle: string;
                            title: string;
                            language: string;
                            from: string;
                            at: string;
                            published?: string;
                            outlet?: string;
                            claimCount: number;
                            isRead: boolean;
                            isWithdrawn: boolean;
                            audience?: string[];
                            triage?: {
                                /** @enum {string} */
                                state: "open" | "done" | "rejected" | "duplicate" | "snoozed";
                                by?: string;
                                at?: string;
                                /** @enum {string} */
                                reason?: "off-topic" | "no-source" | "unreadable" | "other";
                                words?: string;
                                of?: string;
                                until?: string;
                                assignee?: string;
                            };
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiImportsIdErrors: {
        parameters: {
            query?: {
                language?: "ar" | "en" | "fa" | "ru";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiImportsIdStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        by: string;
                        at: string;
                        /** @enum {string} */
                        state: "running" | "done" | "stopped" | "undoing" | "undone" | "undo-stopped";
                        marking: {
                            to: string[];
                            /** @enum {string} */
                            tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                            terms?: {
                                credit?: string;
                                linkRequired?: boolean;
                                channels?: {
                                    [key: string]: "allowed" | "ask" | "forbidden";
                                };
                                quote?: string;
                            };
                        };
                        rows: number;
                        known: number;
                        bad: number;
                        fresh: number;
                        created: number;
                        held: number;
                        toUndo: number;
                        takenBack: number;
                        stoppedBy?: string;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiImportsIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        by: string;
                        at: string;
                        /** @enum {string} */
                        state: "running" | "done" | "stopped" | "undoing" | "undone" | "undo-stopped";
                        marking: {
                            to: string[];
                            /** @enum {string} */
                            tlp: "clear" | "green" | "amber" | "amber+strict" | "red";
                            terms?: {
                                credit?: string;
                                linkRequired?: boolean;
                                channels?: {
                                    [key: string]: "allowed" | "ask" | "forbidden";
                                };
                                quote?: string;
                            };
                        };
                        rows: number;
                        known: number;
                        bad: number;
                        fresh: number;
                        created: number;
                        held: number;
                        toUndo: number;
                        takenBack: number;
                        stoppedBy?: string;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: {
                            name: string;
                            query: {
                                /**
                                 * @default ours
                                 * @enum {string}
                                 */
                                view: "joint" | "ours";
                                q?: string;
                                /** @enum {string} */
                                type?: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                                /** @enum {string} */
                                support?: "announced" | "single-origin" | "corroborated";
                                /** @enum {string} */
                                contest?: "none" | "differs" | "denied";
                                /** Format: date */
                                from?: string;
                                /** Format: date */
                                to?: string;
                                country?: string;
                                /** @enum {string} */
                                without?: "place" | "time";
                                box?: string;
                            };
                        }[];
                        most: number;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApiViewsName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    query: {
                        /**
                         * @default ours
                         * @enum {string}
                         */
                        view?: "joint" | "ours";
                        q?: string;
                        /** @enum {string} */
                        type?: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                        /** @enum {string} */
                        support?: "announced" | "single-origin" | "corroborated";
                        /** @enum {string} */
                        contest?: "none" | "differs" | "denied";
                        /** Format: date */
                        from?: string;
                        /** Format: date */
                        to?: string;
                        country?: string;
                        /** @enum {string} */
                        without?: "place" | "time";
                        box?: string;
                    };
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        query: {
                            /**
                             * @default ours
                             * @enum {string}
                             */
                            view: "joint" | "ours";
                            q?: string;
                            /** @enum {string} */
                            type?: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                            /** @enum {string} */
                            support?: "announced" | "single-origin" | "corroborated";
                            /** @enum {string} */
                            contest?: "none" | "differs" | "denied";
                            /** Format: date */
                            from?: string;
                            /** Format: date */
                            to?: string;
                            country?: string;
                            /** @enum {string} */
                            without?: "place" | "time";
                            box?: string;
                        };
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiViewsName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiReportsCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        triage: number;
                        mine: number;
                        snoozed: number;
                        done: number;
                        rejected: number;
                        all: number;
                        ours: number;
                        unread: number;
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiOfficers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        officers: {
                            name: string;
                            title: string;
                        }[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiTriage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is the same writing; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: ({
                        report: string;
                        /** @enum {string} */
                        act: "open" | "done" | "unassigned";
                    } | {
                        report: string;
                        /** @constant */
                        act: "rejected";
                        /** @enum {string} */
                        reason: "off-topic" | "no-source" | "unreadable" | "other";
                        words?: string;
                    } | {
                        report: string;
                        /** @constant */
                        act: "duplicate";
                        of: string;
                    } | {
                        report: string;
                        /** @constant */
                        act: "snoozed";
                        until: string;
                    } | {
                        report: string;
                        /** @constant */
                        act: "assigned";
                        to: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: ({
                            report: string;
                            /** @constant */
                            ok: true;
                        } | {
                            report: string;
                            problem: {
                                type: string;
                                title: string;
                                status: number;
                                code: string;
                                detail: string;
                                errors?: {
                                    pointer?: string;
                                    line?: number;
                                    column?: number;
                                    message: string;
                                }[];
                            } & {
                                [key: string]: unknown;
                            };
                        })[];
                    };
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiPictureExport: {
        parameters: {
            query?: {
                view?: "joint" | "ours";
                q?: string;
                type?: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "DISASTER" | "STATEMENT";
                support?: "announced" | "single-origin" | "corroborated";
                contest?: "none" | "differs" | "denied";
                from?: string;
                to?: string;
                country?: string;
                without?: "place" | "time";
                box?: string;
                format?: "csv" | "json" | "geojson";
                columns?: string;
                cells?: "words" | "keys";
                language?: "ar" | "en" | "fa" | "ru";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: {
                            id: string;
                            marking: string;
                            standing: string;
                            says: string[];
                            denies: string[];
                            withdrew: string[];
                            when?: string;
                            place?: string;
                            /** @enum {string} */
                            precision?: "point" | "city" | "district" | "province" | "country" | "region";
                            terms: string[];
                            title?: string;
                            language?: string;
                            action?: string;
                            who?: string[];
                            toWhom?: string[];
                            howMany?: string[];
                            words?: string;
                            /** @enum {string} */
                            support?: "announced" | "single-origin" | "corroborated";
                            /** @enum {string} */
                            contest?: "none" | "differs" | "denied";
                            withdrawn?: boolean;
                            earliest?: string;
                            latest?: string;
                            ongoing?: boolean;
                            lat?: number;
                            lon?: number;
                            radiusKm?: number;
                            country?: string;
                            origins?: number;
                            claims?: number;
                            reports?: number;
                            sources?: string[];
                            broughtBy?: string[];
                        }[];
                        manifest: {
                            centre: string;
                            exercise: boolean;
                            stream: string;
                            /** @enum {string} */
                            view: "joint" | "ours";
                            filter: {
                                [key: string]: unknown;
                            };
                            columns: string[];
                            /** @enum {string} */
                            cells: "words" | "keys";
                            /** @enum {string} */
                            language: "ar" | "en" | "fa" | "ru";
                            instant: string;
                            position: number;
                            movedTo?: number;
                            events: number;
                            rows: number;
                            leftOut: {
                                tlpRed: number;
                                nothingLive: number;
                            };
                            sha256: string;
                        };
                    };
                    "text/csv": string;
                    "application/geo+json": string;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLogLogCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                log: "joint" | "public";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLogLogTile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                log: "joint" | "public";
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiStream: {
        parameters: {
            query?: {
                /** @description Entries after this position are told first; Last-Event-ID goes before it. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a line that stays open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description refused, with the reason and the place */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    getHealthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ready: boolean;
                        backend: string;
                    };
                };
            };
            /** @description not ready */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ready: boolean;
                        backend: string;
                    };
                };
            };
        };
    };
}
