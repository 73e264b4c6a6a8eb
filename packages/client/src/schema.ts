/** Made by openapi-typescript from openapi.json: run `npm run describe` to update it. */
export interface paths {
    "/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of Call */
        get: operations["listCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls as application/atom+xml */
        get: operations["getCallListAsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls as text/calendar */
        get: operations["getCallListAsIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls as application/feed+json */
        get: operations["getCallListAsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls as application/ld+json */
        get: operations["getCallListAsJsonld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls as application/rss+xml */
        get: operations["getCallListAsRss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry of Call */
        get: operations["getCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{documentId}/actions/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes it now
         * @description Writes the dates of a published entry. Needs the permission `plugin::deadlines.actions.close`.
         */
        post: operations["closeCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{documentId}/actions/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves its deadline to a later instant; reopens it if it is closed
         * @description Writes the dates of a published entry. Needs the permission `plugin::deadlines.actions.extend`.
         */
        post: operations["extendCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{documentId}/actions/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens it now
         * @description Writes the dates of a published entry. Needs the permission `plugin::deadlines.actions.open`.
         */
        post: operations["openCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{slug}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls as text/calendar */
        get: operations["getCallAsIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{slug}.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls as application/ld+json */
        get: operations["getCallAsJsonld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{slug}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The states of one entry of Call, for static pages
         * @description Right at `meta.instant`, the server’s. Never cached.
         */
        get: operations["getCallState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of Category */
        get: operations["listCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry of Category */
        get: operations["getCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the token may read the drafts of all types, and which types have any */
        get: operations["getTypesWithDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether transitions are announced and delivered in time */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the token may use `at`, and how the instant was understood */
        get: operations["getPreviewInstant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of Event */
        get: operations["listEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events as application/atom+xml */
        get: operations["getEventListAsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events as text/calendar */
        get: operations["getEventListAsIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events as application/feed+json */
        get: operations["getEventListAsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events as application/ld+json */
        get: operations["getEventListAsJsonld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events as application/rss+xml */
        get: operations["getEventListAsRss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry of Event */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{slug}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events as text/calendar */
        get: operations["getEventAsIcs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{slug}.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events as application/ld+json */
        get: operations["getEventAsJsonld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{slug}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The states of one entry of Event, for static pages
         * @description Right at `meta.instant`, the server’s. Never cached.
         */
        get: operations["getEventState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, newest first */
        get: operations["getJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history/journal.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as CSV, all of it */
        get: operations["getJournalCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/press-contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of Press contact */
        get: operations["listPressContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/press-contacts/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry of Press contact */
        get: operations["getPressContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/press-releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of Press release */
        get: operations["listPressRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/press-releases.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Press releases as application/atom+xml */
        get: operations["getPressReleaseListAsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/press-releases.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Press releases as application/feed+json */
        get: operations["getPressReleaseListAsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/press-releases.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Press releases as application/ld+json */
        get: operations["getPressReleaseListAsJsonld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/press-releases.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Press releases as application/rss+xml */
        get: operations["getPressReleaseListAsRss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/press-releases/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry of Press release */
        get: operations["getPressRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/press-releases/{slug}.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Press releases as application/ld+json */
        get: operations["getPressReleaseAsJsonld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/program-pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of Programme page */
        get: operations["listProgramPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/program-pages/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry of Programme page */
        get: operations["getProgramPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/program-pages/{slug}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The states of one entry of Programme page, for static pages
         * @description Right at `meta.instant`, the server’s. Never cached.
         */
        get: operations["getProgramPageState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redirects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The old slugs of public entries with their current ones, most recently replaced first
         * @description `type` is the name in the URLs of the API, for example `calls`.
         */
        get: operations["getRedirects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redirects/paths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The paths that public entries had on an old site, most recently claimed first
         * @description `path` is percent-decoded and has neither `index.html` nor a slash at its end: `/a/`, `/a` and `/a/index.html` are `/a`. `type` is the name in the URLs of the API. `locale` is the one in which the entry is public: that of the old page, or else the default one, or else another one.
         */
        get: operations["getRedirectPaths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of Tag */
        get: operations["listTag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry of Tag */
        get: operations["getTag"];
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
        /** @description A call for projects, applications, expressions of interest or tenders; open exactly while the clock is inside its window */
        Call: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            /** @description The id of the entry, the same in all its locales and versions */
            documentId: string;
            title: string;
            slug: string;
            /** @enum {string} */
            kind: "projects" | "applications" | "expressions-of-interest" | "tenders" | "other";
            edition: string | null;
            summary: string | null;
            body: string | null;
            cover?: components["schemas"]["SharedImage"] | null;
            /** Format: date-time */
            opensAt: string | null;
            /** Format: date-time */
            closesAt: string | null;
            rolling: boolean | null;
            timezone: string | null;
            cutOffs?: components["schemas"]["CallCutOff"][];
            applyLink?: components["schemas"]["SharedLink"] | null;
            documents?: components["schemas"]["SharedDocument"][];
            notices?: components["schemas"]["CallNotice"][];
            steps?: components["schemas"]["ProgramStep"][];
            contacts?: components["schemas"]["PressContact"][];
            programPages?: components["schemas"]["ProgramPage"][];
            readonly deadlineChanges?: components["schemas"]["CallDeadlineChange"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            publishedAt: string | null;
            locale: string;
            readonly localizations?: components["schemas"]["Call"][];
            /**
             * @description Computed from the dates and the clock; null: no dates, or the entry is excluded
             * @enum {string|null}
             */
            readonly state: "upcoming" | "open" | "closed" | null;
            /**
             * Format: date-time
             * @description When the next of its states changes; null: never
             */
            readonly nextTransitionAt: string | null;
            /**
             * Format: date-time
             * @description The next cut-off or the closing, whichever comes first; null: none is ahead
             */
            readonly nextDeadlineAt: string | null;
            /** @description The same deadline in full: its kind, its label, its instant, and in words */
            readonly nextDeadline: {
                /** @enum {string} */
                kind: "cut-off" | "closing";
                label: string | null;
                /** Format: date-time */
                at: string;
                text: string;
            } | null;
            /** @description The next deadline for a reader, in the language of the response and the zone of the entry */
            readonly deadlineText: string | null;
            /** @description The notice for the current state; null: there is none */
            readonly notice: components["schemas"]["CallNotice"] | null;
        };
        CallCutOff: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            label: string | null;
            /** Format: date-time */
            closesAt: string;
            /** @description The date for a reader, in the language of the response and the zone of the entry */
            readonly deadlineText: string | null;
        };
        CallDeadlineChange: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            /** Format: date-time */
            from: string | null;
            /** Format: date-time */
            to: string | null;
            /** Format: date-time */
            announcedAt: string;
            note: string | null;
        };
        /** @description What the visitor reads while the call is in this state */
        CallNotice: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            /** @enum {string} */
            state: "upcoming" | "open" | "closed";
            title: string | null;
            text: string | null;
            link: string | null;
        };
        CallState: {
            /** @description The id of the entry, the same in all its locales and versions */
            documentId: string;
            slug: string;
            /** Format: date-time */
            opensAt: string | null;
            /** Format: date-time */
            closesAt: string | null;
            timezone: string | null;
            rolling: boolean | null;
            /**
             * @description Computed from the dates and the clock; null: no dates, or the entry is excluded
             * @enum {string|null}
             */
            readonly state: "upcoming" | "open" | "closed" | null;
            /**
             * Format: date-time
             * @description When the next of its states changes; null: never
             */
            readonly nextTransitionAt: string | null;
            /**
             * Format: date-time
             * @description The next cut-off or the closing, whichever comes first; null: none is ahead
             */
            readonly nextDeadlineAt: string | null;
            /** @description The same deadline in full: its kind, its label, its instant, and in words */
            readonly nextDeadline: {
                /** @enum {string} */
                kind: "cut-off" | "closing";
                label: string | null;
                /** Format: date-time */
                at: string;
                text: string;
            } | null;
            /** @description The next deadline for a reader, in the language of the response and the zone of the entry */
            readonly deadlineText: string | null;
            notice: {
                /** @enum {string} */
                state: "upcoming" | "open" | "closed";
                title: string | null;
                text: string | null;
                link: string | null;
            } | null;
            cutOffs: {
                /** Format: date-time */
                closesAt: string;
            }[];
        };
        /** @description What kind of event or press release it is */
        Category: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            /** @description The id of the entry, the same in all its locales and versions */
            documentId: string;
            name: string;
            slug: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            publishedAt: string | null;
            locale: string;
            readonly localizations?: components["schemas"]["Category"][];
        };
        /** @description What went wrong */
        Error: {
            data: null;
            error: {
                /** @description The HTTP status */
                status: number;
                /** @description The kind of error, for example `ValidationError` */
                name: string;
                message: string;
                /** @description Details, for example each problem with its path */
                details: unknown;
            };
        };
        /** @description A webinar, a meeting, a ceremony: past by itself once it has ended */
        Event: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            /** @description The id of the entry, the same in all its locales and versions */
            documentId: string;
            title: string;
            slug: string;
            lead: string | null;
            body: string | null;
            cover?: components["schemas"]["SharedImage"] | null;
            /** Format: date-time */
            startsAt: string | null;
            /** Format: date-time */
            endsAt: string | null;
            timezone: string | null;
            place: string | null;
            address: string | null;
            /** @enum {string|null} */
            attendanceMode: "online" | "in-person" | "hybrid" | null;
            onlineUrl: string | null;
            registration?: components["schemas"]["SharedLink"] | null;
            /** Format: date-time */
            registrationOpensAt: string | null;
            /** Format: date-time */
            registrationClosesAt: string | null;
            /** @enum {string|null} */
            eventStatus: "scheduled" | "rescheduled" | "postponed" | "moved-online" | "full" | "cancelled" | null;
            /** Format: date-time */
            previousStartsAt: string | null;
            informationFields?: components["schemas"]["EventInformationField"][];
            slides?: components["schemas"]["SharedSlide"][];
            category?: components["schemas"]["Category"] | null;
            tags?: components["schemas"]["Tag"][];
            calls?: components["schemas"]["Call"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            publishedAt: string | null;
            locale: string;
            readonly localizations?: components["schemas"]["Event"][];
            /**
             * @description Computed from the dates and the clock; null: no dates, or the entry is excluded
             * @enum {string|null}
             */
            readonly state: "upcoming" | "ongoing" | "past" | null;
            /**
             * @description Computed from the dates and the clock; null: no dates, or the entry is excluded
             * @enum {string|null}
             */
            readonly registrationState: "upcoming" | "open" | "closed" | null;
            /**
             * Format: date-time
             * @description When the next of its states changes; null: never
             */
            readonly nextTransitionAt: string | null;
        };
        EventInformationField: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            label: string | null;
            content: string | null;
            link: string | null;
        };
        EventState: {
            /** @description The id of the entry, the same in all its locales and versions */
            documentId: string;
            slug: string;
            /** Format: date-time */
            startsAt: string | null;
            /** Format: date-time */
            endsAt: string | null;
            timezone: string | null;
            /** @enum {string|null} */
            eventStatus: "scheduled" | "rescheduled" | "postponed" | "moved-online" | "full" | "cancelled" | null;
            /** Format: date-time */
            registrationOpensAt: string | null;
            /** Format: date-time */
            registrationClosesAt: string | null;
            /**
             * @description Computed from the dates and the clock; null: no dates, or the entry is excluded
             * @enum {string|null}
             */
            readonly state: "upcoming" | "ongoing" | "past" | null;
            /**
             * @description Computed from the dates and the clock; null: no dates, or the entry is excluded
             * @enum {string|null}
             */
            readonly registrationState: "upcoming" | "open" | "closed" | null;
            /**
             * Format: date-time
             * @description When the next of its states changes; null: never
             */
            readonly nextTransitionAt: string | null;
        };
        JournalRow: {
            id: number;
            /** Format: date-time */
            at: string;
            author: {
                kind: string;
                id: string | null;
                name: string | null;
            };
            origin: string;
            action: string;
            type: string;
            entry: string | null;
            title: string | null;
            locales: string[];
            changed: string[];
            change: string | null;
            details: Record<string, never> | null;
            position: number | null;
            hash: string | null;
        };
        OffsetPagination: {
            start: number;
            limit: number;
            total?: number;
        };
        PagePagination: {
            page: number;
            pageSize: number;
            pageCount?: number;
            total?: number;
        };
        Pagination: components["schemas"]["PagePagination"] | components["schemas"]["OffsetPagination"];
        /** @description Somebody whom journalists can reach */
        PressContact: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            /** @description The id of the entry, the same in all its locales and versions */
            documentId: string;
            name: string;
            role: string | null;
            phones?: components["schemas"]["SharedPhone"][];
            email: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            publishedAt: string | null;
            locale: string;
            readonly localizations?: components["schemas"]["PressContact"][];
        };
        /** @description A press release, with its contacts and documents */
        PressRelease: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            /** @description The id of the entry, the same in all its locales and versions */
            documentId: string;
            title: string;
            slug: string;
            lead: string | null;
            body: string | null;
            cover?: components["schemas"]["SharedImage"] | null;
            /** Format: date-time */
            releasedAt: string | null;
            /** Format: date-time */
            embargoUntil: string | null;
            pressContacts?: components["schemas"]["PressContact"][];
            documents?: components["schemas"]["SharedDocument"][];
            category?: components["schemas"]["Category"] | null;
            tags?: components["schemas"]["Tag"][];
            calls?: components["schemas"]["Call"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            publishedAt: string | null;
            locale: string;
            readonly localizations?: components["schemas"]["PressRelease"][];
        };
        /** @description The page of a programme for one audience; its state comes from its calls */
        ProgramPage: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            /** @description The id of the entry, the same in all its locales and versions */
            documentId: string;
            title: string;
            slug: string;
            /** @enum {string|null} */
            audience: "administrations" | "candidates" | "public" | null;
            description: string | null;
            body: string | null;
            cover?: components["schemas"]["SharedImage"] | null;
            stepsIntroduction: string | null;
            steps?: components["schemas"]["ProgramStep"][];
            applyLink?: components["schemas"]["SharedLink"] | null;
            documents?: components["schemas"]["SharedDocument"][];
            notices?: components["schemas"]["CallNotice"][];
            calls?: components["schemas"]["Call"][];
            seo?: components["schemas"]["SharedSeo"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            publishedAt: string | null;
            locale: string;
            readonly localizations?: components["schemas"]["ProgramPage"][];
            /**
             * @description Computed from the dates and the clock; null: no dates, or the entry is excluded
             * @enum {string|null}
             */
            readonly state: "upcoming" | "open" | "closed" | null;
            /**
             * Format: date-time
             * @description When the next of its states changes; null: never
             */
            readonly nextTransitionAt: string | null;
            /** @description The notice for the current state; null: there is none */
            readonly notice: components["schemas"]["CallNotice"] | null;
        };
        ProgramPageState: {
            /** @description The id of the entry, the same in all its locales and versions */
            documentId: string;
            slug: string;
            /**
             * @description Computed from the dates and the clock; null: no dates, or the entry is excluded
             * @enum {string|null}
             */
            readonly state: "upcoming" | "open" | "closed" | null;
            /**
             * Format: date-time
             * @description When the next of its states changes; null: never
             */
            readonly nextTransitionAt: string | null;
            notice: {
                /** @enum {string} */
                state: "upcoming" | "open" | "closed";
                title: string | null;
                text: string | null;
                link: string | null;
            } | null;
            calls: {
                /** @description The id of the entry, the same in all its locales and versions */
                documentId: string;
                /** Format: date-time */
                opensAt: string | null;
                /** Format: date-time */
                closesAt: string | null;
                timezone: string | null;
            }[];
        };
        ProgramStep: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            title: string;
            text: string | null;
            /** Format: date-time */
            startsAt: string | null;
            /** Format: date-time */
            endsAt: string | null;
            dateLabel: string | null;
            /**
             * @description Computed from the dates and the clock; null: no dates, or the entry is excluded
             * @enum {string|null}
             */
            readonly state: "upcoming" | "current" | "done" | null;
            /**
             * Format: date-time
             * @description When the next of its states changes; null: never
             */
            readonly nextTransitionAt: string | null;
        };
        Redirect: {
            type: string;
            from: string;
            to: string;
            /** Format: date-time */
            since: string;
        };
        RedirectPath: {
            path: string;
            type: string;
            slug: string;
            locale: string | null;
            /** Format: date-time */
            since: string;
        };
        SharedDocument: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            label: string;
            file?: components["schemas"]["UploadFile"] | null;
            source: string | null;
        };
        /** @description A picture, what it shows in words, and whom it is by */
        SharedImage: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            image?: components["schemas"]["UploadFile"] | null;
            alternativeText: string | null;
            credit: string | null;
        };
        SharedLink: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            label: string;
            url: string;
        };
        /** @description number in E.164, display as people read it */
        SharedPhone: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            number: string;
            display: string | null;
        };
        SharedSeo: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            title: string | null;
            description: string | null;
        };
        SharedSlide: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            image?: components["schemas"]["UploadFile"] | null;
            alternativeText: string | null;
            source: string | null;
        };
        /** @description A subject that events and press releases share */
        Tag: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            /** @description The id of the entry, the same in all its locales and versions */
            documentId: string;
            name: string;
            slug: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            publishedAt: string | null;
            locale: string;
            readonly localizations?: components["schemas"]["Tag"][];
        };
        UploadFile: {
            /** @description The id of the row, which changes with each publication */
            id: number;
            /** @description The id of the entry, the same in all its locales and versions */
            documentId: string;
            name: string;
            alternativeText: string | null;
            caption: string | null;
            focalPoint: unknown;
            width: number | null;
            height: number | null;
            formats: unknown;
            hash: string;
            ext: string | null;
            mime: string;
            size: number;
            url: string;
            previewUrl: string | null;
            provider: string;
            provider_metadata: unknown;
            related?: ({
                __type: string;
            } & {
                [key: string]: unknown;
            })[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            publishedAt: string | null;
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
    listCall: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "title" | "slug" | "kind" | "edition" | "summary" | "body" | "opensAt" | "closesAt" | "rolling" | "timezone" | "createdAt" | "updatedAt" | "publishedAt" | "locale" | "state" | "nextTransitionAt" | "nextDeadlineAt" | "nextDeadline" | "deadlineText" | "notice")[];
                /** @description The relations, components and files to return as well: `*` for all, names (cover, cutOffs, applyLink, documents, notices, steps, contacts, programPages, deadlineChanges, localizations), or an object that selects within them, for example `populate[cover][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
                /**
                 * @description Which entries: `filters[<attribute>][<operator>]=<value>`, with $eq (the default), $ne, $in, $notIn, $lt, $lte, $gt, $gte, $between, $contains, $startsWith, $endsWith, $null, $notNull, combined with $and, $or and $not; also through relations. Nested with brackets, as `qs` writes them
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description Entries with this text in any of their fields */
                _q?: string;
                /** @description The order: attributes, each followed by `:asc` or `:desc` */
                sort?: string[];
                /**
                 * @description Which part of the list: by pages or by offset, not both
                 * @example {
                 *       "page": 1,
                 *       "pageSize": 25
                 *     }
                 */
                pagination?: {
                    /**
                     * @description The page, from 1
                     * @default 1
                     */
                    page?: number;
                    /**
                     * @description Entries on a page
                     * @default 25
                     */
                    pageSize?: number;
                    /**
                     * @description Entries to skip, from 0
                     * @default 0
                     */
                    start?: number;
                    /**
                     * @description Entries to return
                     * @default 25
                     */
                    limit?: number;
                    /**
                     * @description Whether to return the total
                     * @default true
                     */
                    withCount?: boolean;
                };
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Call"][];
                        meta: {
                            pagination: components["schemas"]["Pagination"];
                        };
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCallListAsAtom: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCallListAsIcs: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCallListAsJson: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": Record<string, never>;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCallListAsJsonld: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": Record<string, never>;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCallListAsRss: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": string;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCall: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "title" | "slug" | "kind" | "edition" | "summary" | "body" | "opensAt" | "closesAt" | "rolling" | "timezone" | "createdAt" | "updatedAt" | "publishedAt" | "locale" | "state" | "nextTransitionAt" | "nextDeadlineAt" | "nextDeadline" | "deadlineText" | "notice")[];
                /** @description The relations, components and files to return as well: `*` for all, names (cover, cutOffs, applyLink, documents, notices, steps, contacts, programPages, deadlineChanges, localizations), or an object that selects within them, for example `populate[cover][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Call"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    closeCall: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "title" | "slug" | "kind" | "edition" | "summary" | "body" | "opensAt" | "closesAt" | "rolling" | "timezone" | "createdAt" | "updatedAt" | "publishedAt" | "locale" | "state" | "nextTransitionAt" | "nextDeadlineAt" | "nextDeadline" | "deadlineText" | "notice")[];
                /** @description The relations, components and files to return as well: `*` for all, names (cover, cutOffs, applyLink, documents, notices, steps, contacts, programPages, deadlineChanges, localizations), or an object that selects within them, for example `populate[cover][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The reason, which is published with the change */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Call"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It makes no sense now; the message says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    extendCall: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "title" | "slug" | "kind" | "edition" | "summary" | "body" | "opensAt" | "closesAt" | "rolling" | "timezone" | "createdAt" | "updatedAt" | "publishedAt" | "locale" | "state" | "nextTransitionAt" | "nextDeadlineAt" | "nextDeadline" | "deadlineText" | "notice")[];
                /** @description The relations, components and files to return as well: `*` for all, names (cover, cutOffs, applyLink, documents, notices, steps, contacts, programPages, deadlineChanges, localizations), or an object that selects within them, for example `populate[cover][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    closesAt: string;
                    /** @description The reason, which is published with the change */
                    note: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Call"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It makes no sense now; the message says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    openCall: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "title" | "slug" | "kind" | "edition" | "summary" | "body" | "opensAt" | "closesAt" | "rolling" | "timezone" | "createdAt" | "updatedAt" | "publishedAt" | "locale" | "state" | "nextTransitionAt" | "nextDeadlineAt" | "nextDeadline" | "deadlineText" | "notice")[];
                /** @description The relations, components and files to return as well: `*` for all, names (cover, cutOffs, applyLink, documents, notices, steps, contacts, programPages, deadlineChanges, localizations), or an object that selects within them, for example `populate[cover][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Call"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It makes no sense now; the message says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCallAsIcs: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path: {
                /** @description The slug or the documentId */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The entry is no longer published */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCallAsJsonld: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path: {
                /** @description The slug or the documentId */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": Record<string, never>;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The entry is no longer published */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCallState: {
        parameters: {
            query?: {
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path: {
                /** @description The slug or the documentId */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CallState"];
                        meta: {
                            /** Format: date-time */
                            instant: string;
                        };
                    };
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The entry is no longer published */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listCategory: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "name" | "slug" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                /** @description The relations, components and files to return as well: `*` for all, names (localizations), or an object that selects within them, for example `populate[localizations][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
                /**
                 * @description Which entries: `filters[<attribute>][<operator>]=<value>`, with $eq (the default), $ne, $in, $notIn, $lt, $lte, $gt, $gte, $between, $contains, $startsWith, $endsWith, $null, $notNull, combined with $and, $or and $not; also through relations. Nested with brackets, as `qs` writes them
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description Entries with this text in any of their fields */
                _q?: string;
                /** @description The order: attributes, each followed by `:asc` or `:desc` */
                sort?: string[];
                /**
                 * @description Which part of the list: by pages or by offset, not both
                 * @example {
                 *       "page": 1,
                 *       "pageSize": 25
                 *     }
                 */
                pagination?: {
                    /**
                     * @description The page, from 1
                     * @default 1
                     */
                    page?: number;
                    /**
                     * @description Entries on a page
                     * @default 25
                     */
                    pageSize?: number;
                    /**
                     * @description Entries to skip, from 0
                     * @default 0
                     */
                    start?: number;
                    /**
                     * @description Entries to return
                     * @default 25
                     */
                    limit?: number;
                    /**
                     * @description Whether to return the total
                     * @default true
                     */
                    withCount?: boolean;
                };
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Category"][];
                        meta: {
                            pagination: components["schemas"]["Pagination"];
                        };
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCategory: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "name" | "slug" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                /** @description The relations, components and files to return as well: `*` for all, names (localizations), or an object that selects within them, for example `populate[localizations][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Category"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTypesWithDrafts: {
        parameters: {
            query?: {
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            types: string[];
                        };
                    };
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: {
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            status: "ok" | "degraded";
                            /**
                             * @description Whether the clock is the machine’s
                             * @enum {string}
                             */
                            clock: "system" | "set";
                        } & {
                            [key: string]: {
                                degraded: boolean;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description They are not */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            status: "ok" | "degraded";
                            /**
                             * @description Whether the clock is the machine’s
                             * @enum {string}
                             */
                            clock: "system" | "set";
                        } & {
                            [key: string]: {
                                degraded: boolean;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
        };
    };
    getPreviewInstant: {
        parameters: {
            query?: {
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: date-time */
                            instant: string;
                        };
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listEvent: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "title" | "slug" | "lead" | "body" | "startsAt" | "endsAt" | "timezone" | "place" | "address" | "attendanceMode" | "onlineUrl" | "registrationOpensAt" | "registrationClosesAt" | "eventStatus" | "previousStartsAt" | "createdAt" | "updatedAt" | "publishedAt" | "locale" | "state" | "registrationState" | "nextTransitionAt")[];
                /** @description The relations, components and files to return as well: `*` for all, names (cover, registration, informationFields, slides, category, tags, calls, localizations), or an object that selects within them, for example `populate[cover][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
                /**
                 * @description Which entries: `filters[<attribute>][<operator>]=<value>`, with $eq (the default), $ne, $in, $notIn, $lt, $lte, $gt, $gte, $between, $contains, $startsWith, $endsWith, $null, $notNull, combined with $and, $or and $not; also through relations. Nested with brackets, as `qs` writes them
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description Entries with this text in any of their fields */
                _q?: string;
                /** @description The order: attributes, each followed by `:asc` or `:desc` */
                sort?: string[];
                /**
                 * @description Which part of the list: by pages or by offset, not both
                 * @example {
                 *       "page": 1,
                 *       "pageSize": 25
                 *     }
                 */
                pagination?: {
                    /**
                     * @description The page, from 1
                     * @default 1
                     */
                    page?: number;
                    /**
                     * @description Entries on a page
                     * @default 25
                     */
                    pageSize?: number;
                    /**
                     * @description Entries to skip, from 0
                     * @default 0
                     */
                    start?: number;
                    /**
                     * @description Entries to return
                     * @default 25
                     */
                    limit?: number;
                    /**
                     * @description Whether to return the total
                     * @default true
                     */
                    withCount?: boolean;
                };
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        meta: {
                            pagination: components["schemas"]["Pagination"];
                        };
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEventListAsAtom: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEventListAsIcs: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEventListAsJson: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": Record<string, never>;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEventListAsJsonld: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": Record<string, never>;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEventListAsRss: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": string;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEvent: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "title" | "slug" | "lead" | "body" | "startsAt" | "endsAt" | "timezone" | "place" | "address" | "attendanceMode" | "onlineUrl" | "registrationOpensAt" | "registrationClosesAt" | "eventStatus" | "previousStartsAt" | "createdAt" | "updatedAt" | "publishedAt" | "locale" | "state" | "registrationState" | "nextTransitionAt")[];
                /** @description The relations, components and files to return as well: `*` for all, names (cover, registration, informationFields, slides, category, tags, calls, localizations), or an object that selects within them, for example `populate[cover][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Event"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEventAsIcs: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path: {
                /** @description The slug or the documentId */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The entry is no longer published */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEventAsJsonld: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path: {
                /** @description The slug or the documentId */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": Record<string, never>;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The entry is no longer published */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEventState: {
        parameters: {
            query?: {
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path: {
                /** @description The slug or the documentId */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EventState"];
                        meta: {
                            /** Format: date-time */
                            instant: string;
                        };
                    };
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The entry is no longer published */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getJournal: {
        parameters: {
            query?: {
                /** @description Who: a kind and an id, such as `administrator:3` or `api-token:1`, or `server` */
                person?: string;
                /** @description The uid of a type, such as `api::call.call` */
                type?: string;
                /** @description What was done, such as `publish` */
                action?: string;
                /** @description The documentId of an entry */
                entry?: string;
                /** @description From this instant on */
                from?: string;
                /** @description Before this instant */
                to?: string;
                /** @description `meta.next` of the page before */
                after?: string;
                /** @description Rows of a page */
                pageSize?: number;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["JournalRow"][];
                        meta: {
                            next: string | null;
                        };
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getJournalCsv: {
        parameters: {
            query?: {
                /** @description Who: a kind and an id, such as `administrator:3` or `api-token:1`, or `server` */
                person?: string;
                /** @description The uid of a type, such as `api::call.call` */
                type?: string;
                /** @description What was done, such as `publish` */
                action?: string;
                /** @description The documentId of an entry */
                entry?: string;
                /** @description From this instant on */
                from?: string;
                /** @description Before this instant */
                to?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPressContact: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "name" | "role" | "email" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                /** @description The relations, components and files to return as well: `*` for all, names (phones, localizations), or an object that selects within them, for example `populate[phones][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
                /**
                 * @description Which entries: `filters[<attribute>][<operator>]=<value>`, with $eq (the default), $ne, $in, $notIn, $lt, $lte, $gt, $gte, $between, $contains, $startsWith, $endsWith, $null, $notNull, combined with $and, $or and $not; also through relations. Nested with brackets, as `qs` writes them
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description Entries with this text in any of their fields */
                _q?: string;
                /** @description The order: attributes, each followed by `:asc` or `:desc` */
                sort?: string[];
                /**
                 * @description Which part of the list: by pages or by offset, not both
                 * @example {
                 *       "page": 1,
                 *       "pageSize": 25
                 *     }
                 */
                pagination?: {
                    /**
                     * @description The page, from 1
                     * @default 1
                     */
                    page?: number;
                    /**
                     * @description Entries on a page
                     * @default 25
                     */
                    pageSize?: number;
                    /**
                     * @description Entries to skip, from 0
                     * @default 0
                     */
                    start?: number;
                    /**
                     * @description Entries to return
                     * @default 25
                     */
                    limit?: number;
                    /**
                     * @description Whether to return the total
                     * @default true
                     */
                    withCount?: boolean;
                };
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PressContact"][];
                        meta: {
                            pagination: components["schemas"]["Pagination"];
                        };
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPressContact: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "name" | "role" | "email" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                /** @description The relations, components and files to return as well: `*` for all, names (phones, localizations), or an object that selects within them, for example `populate[phones][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PressContact"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPressRelease: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "title" | "slug" | "lead" | "body" | "releasedAt" | "embargoUntil" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                /** @description The relations, components and files to return as well: `*` for all, names (cover, pressContacts, documents, category, tags, calls, localizations), or an object that selects within them, for example `populate[cover][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
                /**
                 * @description Which entries: `filters[<attribute>][<operator>]=<value>`, with $eq (the default), $ne, $in, $notIn, $lt, $lte, $gt, $gte, $between, $contains, $startsWith, $endsWith, $null, $notNull, combined with $and, $or and $not; also through relations. Nested with brackets, as `qs` writes them
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description Entries with this text in any of their fields */
                _q?: string;
                /** @description The order: attributes, each followed by `:asc` or `:desc` */
                sort?: string[];
                /**
                 * @description Which part of the list: by pages or by offset, not both
                 * @example {
                 *       "page": 1,
                 *       "pageSize": 25
                 *     }
                 */
                pagination?: {
                    /**
                     * @description The page, from 1
                     * @default 1
                     */
                    page?: number;
                    /**
                     * @description Entries on a page
                     * @default 25
                     */
                    pageSize?: number;
                    /**
                     * @description Entries to skip, from 0
                     * @default 0
                     */
                    start?: number;
                    /**
                     * @description Entries to return
                     * @default 25
                     */
                    limit?: number;
                    /**
                     * @description Whether to return the total
                     * @default true
                     */
                    withCount?: boolean;
                };
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PressRelease"][];
                        meta: {
                            pagination: components["schemas"]["Pagination"];
                        };
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPressReleaseListAsAtom: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPressReleaseListAsJson: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": Record<string, never>;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPressReleaseListAsJsonld: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": Record<string, never>;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPressReleaseListAsRss: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": string;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPressRelease: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "title" | "slug" | "lead" | "body" | "releasedAt" | "embargoUntil" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                /** @description The relations, components and files to return as well: `*` for all, names (cover, pressContacts, documents, category, tags, calls, localizations), or an object that selects within them, for example `populate[cover][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PressRelease"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPressReleaseAsJsonld: {
        parameters: {
            query?: {
                /** @description The language of the entries and of the words around them: a locale of the app, for example `fr` */
                lang?: string;
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path: {
                /** @description The slug or the documentId */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": Record<string, never>;
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The entry is no longer published */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listProgramPage: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "title" | "slug" | "audience" | "description" | "body" | "stepsIntroduction" | "createdAt" | "updatedAt" | "publishedAt" | "locale" | "state" | "nextTransitionAt" | "notice")[];
                /** @description The relations, components and files to return as well: `*` for all, names (cover, steps, applyLink, documents, notices, calls, seo, localizations), or an object that selects within them, for example `populate[cover][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
                /**
                 * @description Which entries: `filters[<attribute>][<operator>]=<value>`, with $eq (the default), $ne, $in, $notIn, $lt, $lte, $gt, $gte, $between, $contains, $startsWith, $endsWith, $null, $notNull, combined with $and, $or and $not; also through relations. Nested with brackets, as `qs` writes them
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description Entries with this text in any of their fields */
                _q?: string;
                /** @description The order: attributes, each followed by `:asc` or `:desc` */
                sort?: string[];
                /**
                 * @description Which part of the list: by pages or by offset, not both
                 * @example {
                 *       "page": 1,
                 *       "pageSize": 25
                 *     }
                 */
                pagination?: {
                    /**
                     * @description The page, from 1
                     * @default 1
                     */
                    page?: number;
                    /**
                     * @description Entries on a page
                     * @default 25
                     */
                    pageSize?: number;
                    /**
                     * @description Entries to skip, from 0
                     * @default 0
                     */
                    start?: number;
                    /**
                     * @description Entries to return
                     * @default 25
                     */
                    limit?: number;
                    /**
                     * @description Whether to return the total
                     * @default true
                     */
                    withCount?: boolean;
                };
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProgramPage"][];
                        meta: {
                            pagination: components["schemas"]["Pagination"];
                        };
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getProgramPage: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "title" | "slug" | "audience" | "description" | "body" | "stepsIntroduction" | "createdAt" | "updatedAt" | "publishedAt" | "locale" | "state" | "nextTransitionAt" | "notice")[];
                /** @description The relations, components and files to return as well: `*` for all, names (cover, steps, applyLink, documents, notices, calls, seo, localizations), or an object that selects within them, for example `populate[cover][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProgramPage"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getProgramPageState: {
        parameters: {
            query?: {
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path: {
                /** @description The slug or the documentId */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProgramPageState"];
                        meta: {
                            /** Format: date-time */
                            instant: string;
                        };
                    };
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The entry is no longer published */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRedirects: {
        parameters: {
            query?: {
                /** @description The page, from 1 */
                "pagination[page]"?: number;
                /** @description Redirects per page */
                "pagination[pageSize]"?: number;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Redirect"][];
                        meta: {
                            pagination: {
                                page: number;
                                pageSize: number;
                                pageCount: number;
                                total: number;
                            };
                        };
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRedirectPaths: {
        parameters: {
            query?: {
                /** @description Only this path, as in a URL, for example `/2030/01/02/titre.html` */
                path?: string;
                /** @description The page, from 1 */
                "pagination[page]"?: number;
                /** @description Paths per page */
                "pagination[pageSize]"?: number;
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RedirectPath"][];
                        meta: {
                            pagination: {
                                page: number;
                                pageSize: number;
                                pageCount: number;
                                total: number;
                            };
                        };
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listTag: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "name" | "slug" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                /** @description The relations, components and files to return as well: `*` for all, names (localizations), or an object that selects within them, for example `populate[localizations][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
                /**
                 * @description Which entries: `filters[<attribute>][<operator>]=<value>`, with $eq (the default), $ne, $in, $notIn, $lt, $lte, $gt, $gte, $between, $contains, $startsWith, $endsWith, $null, $notNull, combined with $and, $or and $not; also through relations. Nested with brackets, as `qs` writes them
                 * @example {}
                 */
                filters?: {
                    [key: string]: unknown;
                };
                /** @description Entries with this text in any of their fields */
                _q?: string;
                /** @description The order: attributes, each followed by `:asc` or `:desc` */
                sort?: string[];
                /**
                 * @description Which part of the list: by pages or by offset, not both
                 * @example {
                 *       "page": 1,
                 *       "pageSize": 25
                 *     }
                 */
                pagination?: {
                    /**
                     * @description The page, from 1
                     * @default 1
                     */
                    page?: number;
                    /**
                     * @description Entries on a page
                     * @default 25
                     */
                    pageSize?: number;
                    /**
                     * @description Entries to skip, from 0
                     * @default 0
                     */
                    start?: number;
                    /**
                     * @description Entries to return
                     * @default 25
                     */
                    limit?: number;
                    /**
                     * @description Whether to return the total
                     * @default true
                     */
                    withCount?: boolean;
                };
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Tag"][];
                        meta: {
                            pagination: components["schemas"]["Pagination"];
                        };
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTag: {
        parameters: {
            query?: {
                /** @description The fields to return, including computed ones; by default all. `id` and `documentId` are always returned */
                fields?: ("documentId" | "name" | "slug" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                /** @description The relations, components and files to return as well: `*` for all, names (localizations), or an object that selects within them, for example `populate[localizations][fields]=id`. Nested with brackets, as `qs` writes them */
                populate?: string | string[] | {
                    [key: string]: unknown;
                };
                /** @description The language; by default the default locale. An entry without a translation is not found */
                locale?: string;
                /** @description Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null` */
                status?: "published" | "draft";
                /** @description Answers as if the clock showed that instant (ISO 8601, in UTC if it has no offset). Without a token with the permission `plugin::deadlines.preview.at`, this is a 403 */
                at?: string;
                /** @description With `at`: answers with the entries that were published at that instant, for types with a history */
                asPublished?: "true";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Tag"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description A parameter or a value in the request is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The token is unknown, or is required and missing */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such entry, or the caller may not see it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The database is unavailable */
            503: {
                headers: {
                    /** @description Seconds after which to try again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
