// Made from the document of the API by `npm run ui:types`; docs/development.md says more.
export interface paths {
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All accounts, by name */
        get: operations["listAccounts"];
        put?: never;
        /** Add a person; a sign-in link begins the account */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: operations["showAccount"];
        /** Change an account; its sessions end */
        put: operations["updateAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take the second factor away, where the device is lost */
        delete: operations["removeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/sign-in-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link by which the person signs in once, within a day */
        post: operations["createSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Receipts that are to be acknowledged, the newest first */
        get: operations["listAcknowledgements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All API keys, revoked ones too, oldest first */
        get: operations["listApiKeys"];
        put?: never;
        /** Make an API key */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{apiKeyId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an API key for good */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed, and which mail was looked at, the newest first */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Up to where the audit log was exported, the newest first */
        get: operations["listAuditExports"];
        put?: never;
        /**
         * Say that the audit log is kept elsewhere up to a line; what is may be deleted after its time
         * @description Lines of the last minute do not count: others may still be written before them.
         */
        post: operations["recordAuditExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/case-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All case types by name */
        get: operations["listCaseTypes"];
        put?: never;
        /** Add a case type */
        post: operations["createCaseType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/case-types/{caseTypeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case type */
        get: operations["showCaseType"];
        /** Change a case type; cases that are there keep the attributes that they have */
        put: operations["updateCaseType"];
        post?: never;
        /** Remove a case type that no case and no profile is of */
        delete: operations["removeCaseType"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases, the newest first where nothing else is asked for */
        get: operations["listCases"];
        put?: never;
        /** Make a case by hand */
        post: operations["createCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case with its timeline, documents and tokens */
        get: operations["showCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a case; one that is closed stays so */
        post: operations["closeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose a case is */
        get: operations["showCaseOwners"];
        /** Give a case to these owners, and to nobody else */
        put: operations["setCaseOwners"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed case again; one that is open stays so */
        post: operations["reopenCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/sent-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that a mail was sent from a case, so that answers to it find the case */
        post: operations["noteSentMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue a token for an open case; those before it stay valid */
        post: operations["issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decision-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All rules that were made of decisions, the newest first */
        get: operations["listDecisionRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decision-rules/{decisionRuleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rule */
        get: operations["showDecisionRule"];
        put?: never;
        post?: never;
        /** Remove a rule; mail that was filed by it stays where it is */
        delete: operations["removeDecisionRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decision-rules/{decisionRuleId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a rule hold no more, without forgetting it */
        post: operations["disableDecisionRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decision-rules/{decisionRuleId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a rule hold again */
        post: operations["enableDecisionRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decision-rules/{decisionRuleId}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest 50 mails that a rule fits, from before it was made too
         * @description What became of them may have another cause than the rule; the trace of a mail says it.
         */
        get: operations["listMailsOfDecisionRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{documentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a document */
        get: operations["downloadDocument"];
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
        /**
         * Read what happened, oldest first, on from a cursor
         * @description Whoever keeps `nextCursor` and reads on from it gets each event once, in the order of the stream.
         */
        get: operations["readEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event */
        get: operations["showEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All groups, by name */
        get: operations["listGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process is up */
        get: operations["isLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What it works with answers: database, queue, scanner and spam filter; and there is room for mail */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of document intake, the newest first */
        get: operations["listIntakeEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-domains/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SPF, DKIM, DMARC and MTA-STS of a domain, looked up now and explained, in the language that Accept-Language likes best */
        get: operations["checkMailDomain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailbox-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try settings step by step before they are saved */
        post: operations["testMailboxSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All mailboxes by name, and how they fare */
        get: operations["listMailboxes"];
        put?: never;
        /** Add a mailbox; it is active at once */
        post: operations["createMailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes/{mailboxId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mailbox, and how it fares */
        get: operations["showMailbox"];
        /** Change a mailbox; without password or secrets those before stay */
        put: operations["updateMailbox"];
        post?: never;
        /** Remove a mailbox; the mail that came through it stays */
        delete: operations["removeMailbox"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes/{mailboxId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Poll a mailbox no more; its interval is none from here on */
        post: operations["disableMailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes/{mailboxId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Poll a mailbox again, with a clean sheet */
        post: operations["enableMailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes/{mailboxId}/folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The folders on the server, to choose from; asked of the server now */
        get: operations["listMailboxFolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes/{mailboxId}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose a mailbox is */
        get: operations["showMailboxOwners"];
        /** Give a mailbox to these owners, and to nobody else */
        put: operations["setMailboxOwners"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes/{mailboxId}/poll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a worker poll a mailbox now */
        post: operations["pollMailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes/{mailboxId}/resync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a worker fetch what came since a moment and was not accepted; the mailbox shows the result */
        post: operations["resyncMailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes/{mailboxId}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last runs at a mailbox, at most 100, the newest first */
        get: operations["listMailboxRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes/{mailboxId}/state-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last changes of a mailbox’s state, at most 100, the newest first */
        get: operations["listMailboxStateChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mailboxes/{mailboxId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try the connection to a mailbox step by step; one that needs attention is active if it is well */
        post: operations["testMailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails, the newest first where nothing else is asked for */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mail: verdicts, route, trace, documents and history
         * @description What people read (reasons, evidence, trace, history) is in Dutch or English, by Accept-Language; `says` has it by its codes.
         */
        get: operations["showMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{mailId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide of a mail that waits for a person
         * @description The decision is recorded with the name of the API key. Discarding and holding are done at once; else the mail goes its way again, as decided. A mail in quarantine must be released before it can be filed; it may hold a virus.
         */
        post: operations["decideMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{mailId}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would become of a mail, and why; nothing is done
         * @description In Dutch or English, by Accept-Language.
         */
        get: operations["explainMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{mailId}/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a worker fetch a mail whole that was too large, and send it its way */
        post: operations["fetchMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{mailId}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mail as it came, byte for byte */
        get: operations["downloadRawMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{mailId}/rendition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mail as PDF, where it was rendered */
        get: operations["downloadRendition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{mailId}/reprocess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a mail its way again, from its stored bytes */
        post: operations["reprocessMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{mailId}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mail as plain text, to be looked at safely
         * @description Also of a mail in quarantine: nothing in it can be opened, and control characters are shown as pictures. Bounded in length.
         */
        get: operations["readMailText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{mailId}/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a mail is from and for, and what of it is shown when it is looked at */
        get: operations["showMailView"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{mailId}/view/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mail as HTML that is safe to look at
         * @description Without scripts, forms, frames and whatever is on the internet; links are told, not followed; its own pictures are within it. Its policy lets no browser run or fetch anything from it. Not of a mail in quarantine: read its text.
         */
        get: operations["readMailView"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would become of a mail that is sent along, and why; it is not kept
         * @description In Dutch or English, by Accept-Language. As message/rfc822 the mail may be as large as any that is taken in. As JSON, of ten megabytes at most, a profile that is not saved can be tried out on it, or on a mail that is here.
         */
        post: operations["explainUploadedMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/reprocess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send some mails their way again, from their stored bytes
         * @description Mails that are on their way, whose bytes were deleted, or that changed meanwhile are passed over; so are those that a person discarded, unless they are asked for, or put on hold.
         */
        post: operations["reprocessMails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/reprocess-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what re-processing would change of some mails; nothing is done
         * @description So after a change of the settings: where each mail went, where it would go now, and why, in Dutch or English by Accept-Language. Those that are chosen are then sent their way again by their ids.
         */
        post: operations["previewReprocessing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Numbers for Prometheus */
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mail, mailboxes and queues as they are now, in numbers */
        get: operations["showOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/person-erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Erasures, the newest first; they do not say of whom */
        get: operations["listPersonErasures"];
        put?: never;
        /** Erase the mail of a person: bytes and texts; the ledger keeps that there was one */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All profiles by name */
        get: operations["listProfiles"];
        put?: never;
        /** Add a profile */
        post: operations["createProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles/{profileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One profile */
        get: operations["showProfile"];
        /** Change a profile; mail that was filed by it stays where it is */
        put: operations["updateProfile"];
        post?: never;
        /** Remove a profile that has no intake entries; disable it where it has */
        delete: operations["removeProfile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles/{profileId}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose a profile is */
        get: operations["showProfileOwners"];
        /** Give a profile to these owners, and to nobody else */
        put: operations["setProfileOwners"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All queues, with how much work they have */
        get: operations["listQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{queueName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One queue, with how much work it has */
        get: operations["showQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{queueName}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs of a queue in one state, the oldest first; failed mails, the latest to fail first */
        get: operations["listQueuedJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{queueName}/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a job that failed; a mail is never removed so */
        delete: operations["removeQueuedJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{queueName}/jobs/{jobId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a job that failed, or whose time is to come, done now */
        post: operations["retryQueuedJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{queueName}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a queue wait: its workers end what they have in hand and take no more */
        post: operations["pauseQueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{queueName}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a queue go on */
        post: operations["resumeQueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{queueName}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have all done again that failed, once what was wrong has been mended */
        post: operations["retryQueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/retention-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many days what is kept */
        get: operations["showRetentionLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/retention-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Purges, the newest first */
        get: operations["listRetentionRuns"];
        put?: never;
        /** Delete what has been kept long enough, now; else it is done once a day */
        post: operations["runRetention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own sessions that are open, the newest first */
        get: operations["listSessions"];
        put?: never;
        /** Sign in; the session is kept in a cookie */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session of one's own, on another machine */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["showSession"];
        put?: never;
        post?: never;
        /** Sign out; where the provider has a session too, its address to end that is answered */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/current/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's own password; other sessions end */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/current/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sign in with the app from now on, by a first code of it */
        put: operations["takeSecondFactor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/current/second-factor-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get a secret for an authenticator app */
        post: operations["offerSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of profiles, case types, mailboxes and decisions that hold, the newest first */
        get: operations["listSettingsChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How people can sign in */
        get: operations["listSignInMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/single-sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Go to the provider to sign in */
        get: operations["beginSingleSignOn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/single-sign-on/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from the provider, signed in
         * @description Leads to the screen that was asked for; where the sign-in failed, to the page for signing in, with the code of the error.
         */
        get: operations["finishSingleSignOn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{tokenId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a token; revoking it again changes nothing */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/hash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Store the codes of all tokens hashed, where the installation is set so; they stay valid, and are shown no more */
        post: operations["hashTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All webhooks, oldest first */
        get: operations["listWebhooks"];
        put?: never;
        /** Add a webhook; it gets the events that are published from now on */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One webhook, and how it fares */
        get: operations["showWebhook"];
        /** Change a webhook; other types count for events published from now on */
        put: operations["updateWebhook"];
        post?: never;
        /** Remove a webhook, with all that waits for it */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to a webhook and what waits for it, the newest event first
         * @description Delivered ones are kept as long as ZAAKPOST_RETAIN_DELIVERIES_DAYS says.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/deliveries/{eventId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an event to a webhook now, also one that it has taken before */
        post: operations["resendWebhookEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a webhook its events again, from a time or a place in the stream on
         * @description Receivers tell a repetition by `webhook-id`, which is the id of the event. What waits for the webhook still is left alone.
         */
        post: operations["replayWebhookEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make all that waits for it due at once, when the receiver has been mended */
        post: operations["retryWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it a new signing secret; the one before goes on signing beside it until the next */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a webhook an event of its own at once, and tell what its receiver answers */
        post: operations["testWebhook"];
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
        /** @description A person who signs in. */
        Account: {
            /** Format: date-time */
            createdAt: string;
            disabledAt: string | null;
            displayName: string;
            groups: string[];
            hasPassword: boolean;
            hasSecondFactor: boolean;
            /** Format: uuid */
            id: string;
            lastSignInAt: string | null;
            name: string;
            /** @description admin sets up mailboxes and profiles; official decides on mail and cases; operator watches and runs; auditor reads all; service consumes cases, mail and events. */
            roles: ("admin" | "official" | "operator" | "auditor" | "service")[];
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description What an admin says of a person who signs in. */
        AccountSettings: {
            /**
             * @description Whether sign-in is refused.
             * @default false
             */
            disabled: boolean;
            /** @description What others read. */
            displayName: string;
            /**
             * @description Groups that the person is in, for the ownership of mailboxes, profiles and cases.
             * @default []
             */
            groups: string[];
            /** @description What the person signs in with; case does not matter. */
            name: string;
            /** @description admin sets up mailboxes and profiles; official decides on mail and cases; operator watches and runs; auditor reads all; service consumes cases, mail and events. */
            roles: ("admin" | "official" | "operator" | "auditor" | "service")[];
        };
        /** @description A receipt that is to be acknowledged to its sender. */
        Acknowledgement: {
            /**
             * Format: date-time
             * @description When it was recorded that the receipt is to be acknowledged.
             */
            dueAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            mailId: string;
            /**
             * Format: date-time
             * @description When the mail was accepted: what the acknowledgement says.
             */
            receivedAt: string;
            /** @description Address, in lower case. */
            recipient: string;
        };
        /** @description What is known of an API key. */
        ApiKey: {
            /** Format: date-time */
            createdAt: string;
            /** @description From when on it is good no more; null: never. */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description To the minute. */
            lastUsedAt: string | null;
            name: string;
            revokedAt: string | null;
            /** @description admin sets up mailboxes and profiles; official decides on mail and cases; operator watches and runs; auditor reads all; service consumes cases, mail and events. */
            roles: ("admin" | "official" | "operator" | "auditor" | "service")[];
        };
        /** @description What an admin says of a new API key. */
        ApiKeySettings: {
            /** @description From when on it is good no more; null: never. */
            expiresAt?: string | null;
            /** @description What it is for; unique. */
            name: string;
            /**
             * @description admin sets up mailboxes and profiles; official decides on mail and cases; operator watches and runs; auditor reads all; service consumes cases, mail and events.
             * @default [
             *       "service"
             *     ]
             */
            roles: ("admin" | "official" | "operator" | "auditor" | "service")[];
        };
        /** @description An API key, just made. */
        ApiKeyWithKey: {
            /** Format: date-time */
            createdAt: string;
            /** @description From when on it is good no more; null: never. */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description The key. It is shown this once. */
            key: string;
            /** @description To the minute. */
            lastUsedAt: string | null;
            name: string;
            revokedAt: string | null;
            /** @description admin sets up mailboxes and profiles; official decides on mail and cases; operator watches and runs; auditor reads all; service consumes cases, mail and events. */
            roles: ("admin" | "official" | "operator" | "auditor" | "service")[];
        };
        /** @description A line of the audit log. */
        AuditEntry: {
            /** @description The operation of the API, or the verb of the command. */
            action: string;
            /** @description Who; the command has no id, its name is that of the user of the machine. */
            actor: {
                id: string | null;
                /** @enum {string} */
                kind: "account" | "api-key" | "command";
                name: string;
            };
            /** @description HTTP status or error code; `dry run` of a verb, `200 dry run` of a request, that only told what it would do; `201 repeated` of a request that was done before (Idempotency-Key). */
            detail: string | null;
            /** Format: uuid */
            id: string;
            /** @description Id or name of what it was done to. */
            object: string | null;
            /** @description Network address, or the machine where the command ran. */
            origin: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description As in the log and in problems. */
            requestId: string | null;
            /**
             * @description refused: it was asked for wrongly, or may not be done.
             * @enum {string}
             */
            result: "done" | "refused" | "failed";
        };
        /** @description That the audit log was exported, up to a line. */
        AuditExport: {
            actor: string;
            /** @description Lines that no export before had. */
            entries: number;
            /** Format: date-time */
            exportedAt: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The newest line of it.
             */
            throughId: string;
        };
        /** @description Up to where the audit log is kept elsewhere. */
        AuditExportSettings: {
            /**
             * Format: uuid
             * @description The newest line that is kept elsewhere, with all before it.
             */
            throughId: string;
        };
        /** @description An event that a calendar part of a mail tells of. */
        CalendarEvent: {
            attendees: components["schemas"]["CalendarPerson"][];
            end: components["schemas"]["CalendarTime"] | null;
            location: string | null;
            /** @description What is asked (RFC 5546, 1.4), such as REQUEST or CANCEL. */
            method: string | null;
            organizer: components["schemas"]["CalendarPerson"] | null;
            /** @description The part of the mail, as IMAP numbers it. */
            partId: string;
            /** @description RFC 5545, 3.3.10; null: once. */
            recurrence: string | null;
            start: components["schemas"]["CalendarTime"] | null;
            summary: string | null;
        };
        /** @description Someone who takes part in an event. */
        CalendarPerson: {
            email: string;
            name: string | null;
            /** @description Of an attendee (RFC 5545, 3.2.12). */
            status: string | null;
        };
        /** @description A moment as a calendar gives it. */
        CalendarTime: {
            /** @description ISO 8601 without a zone: a date for whole days, else date and time. */
            at: string;
            /** @description UTC, or as the sender names it; null: the local one. */
            zone: string | null;
        };
        /** @description A case with all that is in it. */
        Case: {
            attributes: {
                [key: string]: string;
            };
            caseType: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            closedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            description: string;
            documents: components["schemas"]["Document"][];
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description When something was last put on its timeline.
             */
            lastActivityAt: string;
            number: string;
            /** @description What others call it: kenmerk and bron. */
            references: {
                /** @description Their number (kenmerk). */
                reference: string;
                /** @description Whose number it is (bron): `OLO`, `DSO`, or another system. */
                source: string;
            }[];
            requester: {
                email: string;
                name: string | null;
            } | null;
            /** @enum {string} */
            status: "open" | "closed";
            /** @description The oldest entry first. */
            timeline: components["schemas"]["TimelineEntry"][];
            /** @description The newest first. */
            tokens: components["schemas"]["Token"][];
        };
        /** @description A case in a list. */
        CaseSummary: {
            caseType: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            closedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            description: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description When something was last put on its timeline.
             */
            lastActivityAt: string;
            number: string;
            /** @description What others call it: kenmerk and bron. */
            references: {
                /** @description Their number (kenmerk). */
                reference: string;
                /** @description Whose number it is (bron): `OLO`, `DSO`, or another system. */
                source: string;
            }[];
            requester: {
                email: string;
                name: string | null;
            } | null;
            /** @enum {string} */
            status: "open" | "closed";
        };
        /** @description A kind of case. */
        CaseType: {
            attributes: {
                /** @description What may be chosen, of type choice. */
                choices?: string[];
                /** @description Name for people. */
                label: string;
                /** @description Name for mappings and the API. */
                name: string;
                /** @default false */
                required: boolean;
                /** @enum {string} */
                type: "text" | "number" | "date" | "boolean" | "email" | "postcode" | "choice";
            }[];
            /** Format: date-time */
            createdAt: string;
            description: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description null: that of the organisation. */
            tokenPrefix: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description What an admin says of a kind of case. */
        CaseTypeSettings: {
            /** @default [] */
            attributes: {
                /** @description What may be chosen, of type choice. */
                choices?: string[];
                /** @description Name for people. */
                label: string;
                /** @description Name for mappings and the API. */
                name: string;
                /** @default false */
                required: boolean;
                /** @enum {string} */
                type: "text" | "number" | "date" | "boolean" | "email" | "postcode" | "choice";
            }[];
            /** @default  */
            description: string;
            name: string;
            /**
             * @description Prefix of the tokens of its cases, where the profile that opened them has none; null: that of the organisation.
             * @default null
             */
            tokenPrefix: string | null;
        };
        /** @description Something that Zaakpost works with, and whether it is there. */
        Component: {
            code: string | null;
            message: string | null;
            /** @description database, queue, storage, scanner or spam-filter. */
            name: string;
            /**
             * @description low: it works, but not for long; off: none is configured.
             * @enum {string}
             */
            status: "up" | "low" | "down" | "off";
        };
        /** @description What came of a decision. */
        Decided: {
            /** @description Of the run that carries it out. */
            generation: number;
            /** Format: uuid */
            mailId: string;
            /** @description The rule that was made of it. */
            rule: components["schemas"]["DecisionRule"] | null;
            /** @description `received`: on its way, as decided. */
            status: components["schemas"]["MailStatus"];
        };
        /** @description Mail of this sender with such a subject goes to this profile. */
        DecisionRule: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** @description Whether it holds. Of those that fit a mail, the newest does. */
            enabled: boolean;
            /** Format: uuid */
            id: string;
            /** @description The mail of which it was decided first. */
            mailId: string | null;
            profile: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @description Address, in lower case. */
            sender: string;
            /** @description Regular expression (RE2) on the subject without Re: and the like; upper and lower case are the same. */
            subjectPattern: string;
        };
        /** @description Where a mail goes. */
        Destination: {
            caseNumber: string;
            /** @description A closed case takes it all the same. */
            evenIfClosed?: boolean;
            /** @constant */
            kind: "case";
        } | {
            attributes: {
                [key: string]: string;
            };
            caseTypeId: string;
            /** @constant */
            kind: "new-case";
            profileId: string;
            profileName: string;
            references?: {
                /** @description Their number (kenmerk). */
                reference: string;
                /** @description Whose number it is (bron): `OLO`, `DSO`, or another system. */
                source: string;
            }[];
        } | {
            /** @constant */
            kind: "intake";
            profileId: string;
            profileName: string;
        };
        /** @description A file that is kept with a case or an intake entry. */
        Document: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The mail that brought it.
             */
            mailId: string;
            /** @description As the mail said it: not verified. */
            mediaType: string;
            name: string;
            /** @enum {string} */
            role: "original" | "rendition" | "attachment";
            /** @description In hexadecimal. */
            sha256: string;
            /** @description Octets. */
            size: number;
        };
        /** @description What a domain has set up of SPF, DKIM, DMARC or MTA-STS. */
        DomainFinding: {
            /** @enum {string} */
            check: "spf" | "dkim" | "dmarc" | "mta-sts";
            /** @description How it is. */
            conclusion: string;
            /** @description What it is for. */
            purpose: string;
            /** @description As they stand in DNS, and the policy of MTA-STS. */
            records: string[];
            /** @description What is worth knowing, and what to do. */
            remarks: string[];
            /**
             * @description weak: it is there, but protects little; wrong: receivers cannot use it; unknown: it could not be looked up.
             * @enum {string}
             */
            result: "good" | "weak" | "missing" | "wrong" | "unknown";
        };
        /** @description What was erased, or would be. */
        ErasureResult: {
            dryRun: boolean;
            mails: {
                /** @description Numbers of the cases that have it. */
                cases: string[];
                /** @description ledger: in what was found out of it, or what a case or intake entry has of it. */
                foundIn: ("from" | "sender" | "reply-to" | "to" | "cc" | "bcc" | "body" | "envelope" | "ledger")[];
                /** Format: uuid */
                id: string;
                inIntake: boolean;
                /** @description Nowhere but in To, Cc, Bcc, Reply-To or its text. */
                onlyMentioned: boolean;
                /** Format: date-time */
                receivedAt: string;
                /** @description Whether the person wrote it. */
                sent: boolean;
                status: components["schemas"]["MailStatus"];
                /** @description As it was. */
                subject: string | null;
            }[];
            /** @description By what the audit log names the person: the same for the same address, told by nobody without it. */
            reference: string;
            /** @description How many of what. */
            report: {
                [key: string]: number;
            };
        };
        /** @description A CloudEvent 1.0 (NL GOV profile). */
        Event: {
            data: {
                [key: string]: unknown;
            };
            /** @constant */
            datacontenttype: "application/json";
            /** @description Where to read more of it, in this API. */
            dataref?: string;
            /** Format: uuid */
            id: string;
            /** @description Place in the stream; sorts as text. */
            sequence: string;
            /** @description URN of this Zaakpost, with the OIN of its organisation. */
            source: string;
            /** @constant */
            specversion: "1.0";
            /** @description Id of what it is about. */
            subject: string;
            /** Format: date-time */
            time: string;
            /** @description What happened, such as `nl.zaakpost.mails.filed`. */
            type: string;
        };
        /** @description What would become of a mail, and why. */
        Explanation: {
            destinations: components["schemas"]["Destination"][];
            evidence: {
                kind: string;
                source: string;
                value: string;
            }[];
            /** @description What an official should know beside the text. */
            notes: string[];
            /** @description Why, for people. */
            reason: string;
            /** @description The rule that decides; null where the verdicts end its way before. */
            rule: string | null;
            /** @description The same, for programs. */
            says: components["schemas"]["Saying"][];
            status: components["schemas"]["MailStatus"];
            /** @description Every question, in order. */
            trace: components["schemas"]["TraceStep"][];
        };
        /** @description A mail that a rule fits. */
        FittingMail: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            receivedAt: string;
            status: components["schemas"]["MailStatus"];
            subject: string | null;
        };
        /** @description A group of persons, by the name that accounts and owners give it. */
        Group: {
            /** @description Accounts that are in it. */
            members: number;
            name: string;
            /** @description Mailboxes, profiles and cases that are its. */
            owned: number;
        };
        /** @description Queues, webhooks and components as they are now. */
        InstallationOverview: {
            /** @description Whether what it works with is there. */
            components: components["schemas"]["Component"][];
            queues: components["schemas"]["Queue"][];
            webhooks: {
                /** @description Events that a webhook has not taken yet. */
                waiting: number;
                webhooks: number;
            };
        };
        /** @description What came of one mail into document intake. */
        IntakeEntry: {
            /** Format: date-time */
            createdAt: string;
            documents: components["schemas"]["Document"][];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            mailId: string;
            profile: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            sender: string | null;
            subject: string | null;
        };
        /** @description A mail with all that is known of it. */
        Mail: {
            attempts: number;
            /** @description The cases on whose timeline it stands. */
            cases: {
                /** Format: uuid */
                id: string;
                number: string;
            }[];
            /** @description null until it was parsed. */
            contents: components["schemas"]["MailContents"] | null;
            /** @description What a person decided of it, and still holds. */
            decision: {
                by: string;
                destination: ({
                    caseNumber: string;
                    evenIfClosed: boolean;
                    /** @constant */
                    kind: "case";
                } | {
                    attributes: {
                        [key: string]: string;
                    };
                    /** @constant */
                    kind: "new-case";
                    profileId: string;
                } | {
                    /** @constant */
                    kind: "intake";
                    profileId: string;
                }) | null;
                passed: components["schemas"]["Verdict"][];
                reason: string | null;
            } | null;
            documents: components["schemas"]["MailDocument"][];
            /** @description false: larger than its mailbox accepts, so only its headers were fetched. */
            downloaded: boolean;
            /** @description The first mail with the same content, where this is a later one. */
            duplicateOf: string | null;
            /** @description Later mails with the same content, 100 at most. */
            duplicates: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                receivedAt: string;
                status: components["schemas"]["MailStatus"];
            }[];
            envelope: {
                recipients: string[];
                sender?: string;
            } | null;
            /** @description When its texts were erased, for a person. */
            erasedAt: string | null;
            erasedBy: string | null;
            /** @description Of the last attempt that failed. */
            error: {
                code: string;
                message: string;
            } | null;
            /** @description Grows by one with each re-processing. */
            generation: number;
            history: {
                actor: string;
                /** Format: date-time */
                changedAt: string;
                from: string | null;
                /** @description Why, for people. */
                reason: string | null;
                /** @description The same, for programs. */
                says: components["schemas"]["Saying"][];
                to: string;
            }[];
            /** Format: uuid */
            id: string;
            mailbox: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            messageId: string | null;
            /** @description The folder that it was fetched from; null where there are none, or it was pushed. */
            origin: {
                folder: string;
                /** @description Whether the server has that folder for junk. */
                junk: boolean;
            } | null;
            /** @description When its bytes were deleted, after their retention time or for an erasure. */
            rawPurgedAt: string | null;
            /** @description When its bytes are deleted, by the status that it has; null: kept for ever, or gone. */
            rawPurgeDueAt: string | null;
            /** @description Why it has this status, for people. */
            reason: string | null;
            /** Format: date-time */
            receivedAt: string;
            rendition: {
                /** @description false: its time was over; it is made again when it is asked for. */
                kept: boolean;
                pages: number;
                sha256: string;
            } | null;
            route: components["schemas"]["Route"] | null;
            /** @description The same, for programs. */
            says: components["schemas"]["Saying"][];
            sender: string | null;
            sentAt: string | null;
            /** @description SHA-256 of the raw mail, in hexadecimal. */
            sha256: string;
            /** @description Octets; of one that was not downloaded, on its server. */
            size: number;
            /** @description The stage or rule that ended its way, or the code of the error; null while it is on its way. */
            stage: string | null;
            status: components["schemas"]["MailStatus"];
            /** Format: date-time */
            statusAt: string;
            subject: string | null;
            /** @description Every question on the way, in order, with its answer. */
            trace: components["schemas"]["TraceStep"][];
            verdicts: components["schemas"]["Verdict"][];
        };
        /** @description An address as the head of a mail has it. */
        MailAddress: {
            email: string;
            name: string | null;
        };
        /** @description What a zip file in a mail says that it holds. */
        MailArchive: {
            /** @description Of all that could be read. */
            count: number;
            /** @description How many cannot be read without a password. */
            encrypted: number;
            /** @description The first hundred. */
            entries: {
                encrypted: boolean;
                /** @description With its folders. */
                name: string;
                /** @description Octets, unpacked, as the archive says. */
                size: number;
            }[];
            /** @description The part of the mail, as IMAP numbers it. */
            partId: string;
            /** @description Octets of all of them, unpacked, as the archive says. */
            unpackedSize: number;
        };
        /** @description Mail that came within an hour or a day. */
        MailArrivals: {
            /** @description Of these, those that are with a case or an intake now. */
            filed: number;
            received: number;
            /** Format: date-time */
            startAt: string;
            /** @description Of these, those that are held or in quarantine now. */
            stopped: number;
        };
        /** @description An account that mail is fetched from, and how it fares. */
        Mailbox: {
            /** @description When the access token that was got last ends; it is renewed before. */
            accessTokenExpiresAt: string | null;
            /**
             * @description What is done on the server once a mail is durably ours.
             * @default keep
             * @enum {string}
             */
            afterAccept: "keep" | "delete" | "move" | "mark-read";
            /**
             * @description Days that accepted mail stays on the server before it is deleted. null: it is deleted at once.
             * @default null
             */
            afterDays: number | null;
            /**
             * @description IMAP: connections by which much mail is fetched at a time, as far as those to the server and the account allow.
             * @default 1
             */
            connections: number;
            /** @description Failed runs in a row. */
            consecutiveFailures: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description Failed runs in a row after which it is disabled. null: never.
             * @default 10
             */
            disableAfterFailures: number | null;
            /**
             * @description IMAP folders that are read, in this order.
             * @default [
             *       "INBOX"
             *     ]
             */
            folders: string[];
            host: string;
            /** Format: uuid */
            id: string;
            /**
             * @description Whether the junk folder is read too, by whatever name the server has it.
             * @default false
             */
            includeJunk: boolean;
            /**
             * @description Time between the starts of two runs. null: polled by hand only.
             * @default 60
             */
            intervalSeconds: number | null;
            /** @description How long ago a run should have come to a good end, by the interval; null where there is none. */
            lagSeconds: number | null;
            lastError: string | null;
            /** @description Of the last run; null where it had no error. */
            lastErrorCode: string | null;
            /** @description What the last resync did; null: there was none. */
            lastResync: components["schemas"]["MailboxResync"] | null;
            lastRunAt: string | null;
            lastSuccessAt: string | null;
            /**
             * @description Largest mail that is fetched, in octets. null: ZAAKPOST_MAX_MAIL_BYTES, which is never exceeded.
             * @default null
             */
            maxMailBytes: number | null;
            /**
             * @description The folder to move to, where that is done.
             * @default null
             */
            moveTo: string | null;
            /** @description By which people know it. */
            name: string;
            /** @description Messages on the server and not in the ledger after the last whole run: must be 0. */
            notInLedger: number | null;
            /** @description When they were counted; a run that fails counts none, and leaves the figure of before. */
            notInLedgerAt: string | null;
            /** @description The registration with the provider; null: by password. */
            oauth2: {
                /** @description Id of Zaakpost with the provider. */
                clientId: string;
                /** @enum {string} */
                provider: "office365" | "gmail" | "other";
                /** @description Another provider: the scopes to ask for, where it wants them named. */
                scope?: string;
                /** @description Office 365: id or a domain of the organisation in Entra ID. */
                tenant?: string;
                /**
                 * Format: uri
                 * @description Another provider: where access tokens are had (RFC 6749, 3.2).
                 */
                tokenEndpoint?: string;
            } | null;
            /** @description When the oldest message was first seen that is on the server and was not accepted; null: none is. */
            oldestUnacceptedAt: string | null;
            /**
             * @description IMAP: mail that nobody has read yet is left until somebody has.
             * @default false
             */
            onlyRead: boolean;
            /**
             * @description Which verdict of a check leads to what, asked before the default table (docs/flow.md). What may hold a virus cannot be let pass.
             * @default []
             */
            policy: {
                /**
                 * @description What becomes of the mail. discard: row and bytes are kept.
                 * @enum {string}
                 */
                action: "go on" | "flag" | "hold" | "quarantine" | "discard";
                /** @enum {string} */
                check: "virus" | "spam" | "authentication" | "content" | "automatic";
                /** @description A result of the check; `*`: any that no row above it names. */
                result: string;
            }[];
            port: number;
            /** @enum {string} */
            protocol: "imaps" | "imap+starttls" | "pop3s" | "pop3+stls";
            /**
             * @description IMAP: the server tells of new mail by itself, beside the runs by the interval.
             * @default false
             */
            push: boolean;
            /** @description When every message on the server was last held against the ledger. */
            reconciledAt: string | null;
            /** @description A resync from then on is asked for, which the next run does; null: none is. */
            resyncStartAt: string | null;
            /** @description When one that is backing off or needs attention is tried again; null: not by itself. */
            retryAt: string | null;
            state: components["schemas"]["MailboxState"];
            /** Format: date-time */
            stateChangedAt: string;
            /** @description Why it is in this state; null while it is active. */
            stateReason: string | null;
            /**
             * @description Certificates of a private CA, trusted for this mailbox beside those of the system.
             * @default null
             */
            tlsCa: string | null;
            /**
             * @description Fingerprint of the one certificate that is accepted; nothing else about it counts then.
             * @default null
             */
            tlsFingerprint: string | null;
            /**
             * @description Server whose Authentication-Results are believed in mail of this mailbox; - for fields without an id. null: ZAAKPOST_TRUSTED_AUTHSERV_IDS.
             * @default null
             */
            trustedAuthservId: string | null;
            /**
             * @description Header fields of a spam filter that are believed in mail of this mailbox. null: ZAAKPOST_TRUSTED_SPAM_HEADERS.
             * @default null
             */
            trustedSpamHeaders: ("x-spam-flag" | "x-spam-status" | "x-spam-score" | "x-spam-level" | "x-spamd-result" | "x-ms-exchange-organization-scl" | "x-forefront-antispam-report")[] | null;
            /** Format: date-time */
            updatedAt: string;
            username: string;
        };
        /** @description Why a mailbox is polled no more. */
        MailboxDisabling: {
            /**
             * @description Why, for others to read.
             * @default disabled by hand
             */
            reason: string;
        };
        /** @description How a mailbox is polled from now on. */
        MailboxEnabling: {
            /**
             * @description Time between the starts of two runs. null: polled by hand only.
             * @default 60
             */
            intervalSeconds: number | null;
        };
        /** @description A folder on the mail server. */
        MailboxFolder: {
            /** @description Between a folder and those above it; null: no levels. */
            delimiter: string | null;
            /** @description null: it cannot be opened. */
            messages: number | null;
            /** @description As it is written in the settings of a mailbox. */
            name: string;
            /** @description Whether the mailbox is read from it, as it is set up now. */
            read: boolean;
            /** @description What it is for (RFC 6154). */
            specialUse: ("inbox" | "junk" | "sent" | "archive" | "trash" | "drafts" | "all" | "flagged") | null;
            /** @description name: the server says nothing of it. */
            specialUseBy: ("server" | "name") | null;
            unread: number | null;
        };
        /** @description What a resync did. */
        MailboxResync: {
            accepted: number;
            /** Format: date-time */
            endedAt: string;
            error: {
                code: string;
                message: string;
            } | null;
            /** @description Messages that could not be accepted. */
            failed: number;
            /** @description Of these, in the ledger before. */
            known: number;
            /** @description Messages from then on, and perhaps of the day before. */
            listed: number;
            /**
             * Format: date-time
             * @description The moment from which on it looked, by the time at the server.
             */
            startAt: string;
        };
        /** @description From when on mail is looked for. */
        MailboxResyncing: {
            /**
             * @description Only says what would be fetched.
             * @default false
             */
            dryRun: boolean;
            /**
             * Format: date-time
             * @description By the time at the server (IMAP: INTERNALDATE; POP3: what the header says).
             */
            startAt: string;
        };
        /** @description What a resync would fetch. */
        MailboxResyncPreview: {
            folders: {
                folder: string;
                messages: number;
                octets: number;
            }[];
            /** @description The first 50. */
            messages: {
                arrivedAt: string | null;
                folder: string;
                octets: number;
                uid: string;
            }[];
            /** Format: date-time */
            startAt: string;
        };
        /** @description A run at a mailbox, and what it did. */
        MailboxRun: {
            accepted: number;
            /** @description Messages of which the server confirmed what is done after accepting. */
            acknowledged: number;
            /**
             * Format: date-time
             * @description Of the last of them.
             */
            endedAt: string;
            error: string | null;
            /** @description Why the run as a whole failed; null where it did not. */
            errorCode: string | null;
            /** @description Messages that could not be accepted. */
            failed: number;
            /** @description Of these, in the ledger before. */
            known: number;
            /** @description Messages on the server. */
            listed: number;
            /** @description How many runs this is: those in a row in which nothing happened are one. */
            runs: number;
            /**
             * Format: date-time
             * @description Of the first of them.
             */
            startedAt: string;
        };
        /** @description What an admin says of an account that mail is fetched from. */
        MailboxSettings: {
            /**
             * @description What is done on the server once a mail is durably ours.
             * @default keep
             * @enum {string}
             */
            afterAccept: "keep" | "delete" | "move" | "mark-read";
            /**
             * @description Days that accepted mail stays on the server before it is deleted. null: it is deleted at once.
             * @default null
             */
            afterDays: number | null;
            /**
             * @description IMAP: connections by which much mail is fetched at a time, as far as those to the server and the account allow.
             * @default 1
             */
            connections: number;
            /**
             * @description Failed runs in a row after which it is disabled. null: never.
             * @default 10
             */
            disableAfterFailures: number | null;
            /**
             * @description IMAP folders that are read, in this order.
             * @default [
             *       "INBOX"
             *     ]
             */
            folders: string[];
            /**
             * @description null: that of the provider, with OAuth2 and a provider whose servers are known.
             * @default null
             */
            host: string | null;
            /**
             * @description Whether the junk folder is read too, by whatever name the server has it.
             * @default false
             */
            includeJunk: boolean;
            /**
             * @description Time between the starts of two runs. null: polled by hand only.
             * @default 60
             */
            intervalSeconds: number | null;
            /**
             * @description Largest mail that is fetched, in octets. null: ZAAKPOST_MAX_MAIL_BYTES, which is never exceeded.
             * @default null
             */
            maxMailBytes: number | null;
            /**
             * @description The folder to move to, where that is done.
             * @default null
             */
            moveTo: string | null;
            /** @description By which people know it. */
            name: string;
            /**
             * @description Logs in with access tokens of a provider. null: with the password.
             * @default null
             */
            oauth2: {
                /** @description Id of Zaakpost with the provider. */
                clientId: string;
                /** @description Never shown. In a change of the mailbox both secrets may be left out: then they stay as they are. */
                clientSecret?: string;
                /** @enum {string} */
                provider: "office365" | "gmail" | "other";
                /** @description What a person gave by logging in with the provider; without it Zaakpost logs in itself. Never shown. */
                refreshToken?: string;
                /** @description Another provider: the scopes to ask for, where it wants them named. */
                scope?: string;
                /** @description Office 365: id or a domain of the organisation in Entra ID. */
                tenant?: string;
                /**
                 * Format: uri
                 * @description Another provider: where access tokens are had (RFC 6749, 3.2).
                 */
                tokenEndpoint?: string;
            } | null;
            /**
             * @description IMAP: mail that nobody has read yet is left until somebody has.
             * @default false
             */
            onlyRead: boolean;
            /** @description Needed for a new mailbox without OAuth2, and for another server. Left out in another change: stays as it is. Never shown. */
            password?: string;
            /**
             * @description Which verdict of a check leads to what, asked before the default table (docs/flow.md). What may hold a virus cannot be let pass.
             * @default []
             */
            policy: {
                /**
                 * @description What becomes of the mail. discard: row and bytes are kept.
                 * @enum {string}
                 */
                action: "go on" | "flag" | "hold" | "quarantine" | "discard";
                /** @enum {string} */
                check: "virus" | "spam" | "authentication" | "content" | "automatic";
                /** @description A result of the check; `*`: any that no row above it names. */
                result: string;
            }[];
            /**
             * @description null: that of the protocol.
             * @default null
             */
            port: number | null;
            /** @enum {string} */
            protocol: "imaps" | "imap+starttls" | "pop3s" | "pop3+stls";
            /**
             * @description IMAP: the server tells of new mail by itself, beside the runs by the interval.
             * @default false
             */
            push: boolean;
            /**
             * @description Certificates of a private CA, trusted for this mailbox beside those of the system.
             * @default null
             */
            tlsCa: string | null;
            /**
             * @description Fingerprint of the one certificate that is accepted; nothing else about it counts then.
             * @default null
             */
            tlsFingerprint: string | null;
            /**
             * @description Server whose Authentication-Results are believed in mail of this mailbox; - for fields without an id. null: ZAAKPOST_TRUSTED_AUTHSERV_IDS.
             * @default null
             */
            trustedAuthservId: string | null;
            /**
             * @description Header fields of a spam filter that are believed in mail of this mailbox. null: ZAAKPOST_TRUSTED_SPAM_HEADERS.
             * @default null
             */
            trustedSpamHeaders: string[] | null;
            username: string;
        };
        /** @description Settings, tried step by step before they are saved. */
        MailboxSettingsTest: {
            /** @description The folders on the server, to choose from; null: the test did not come as far as them. */
            folders: components["schemas"]["MailboxFolder"][] | null;
            ok: boolean;
            steps: {
                /** @description What to do about it. */
                advice: string | null;
                code: ("CONFIG_INVALID" | "SCREENS_NOT_BUILT" | "FILE_INVALID" | "DATABASE_UNAVAILABLE" | "DATABASE_START_FAILED" | "QUEUE_UNAVAILABLE" | "SECRET_KEY_WRONG" | "MAILBOX_UNREACHABLE" | "MAILBOX_TIMEOUT" | "MAILBOX_CONNECTION_LOST" | "MAILBOX_BUSY" | "MAILBOX_LEASE_LOST" | "MAILBOX_CONNECTIONS" | "MAILBOX_TLS_REFUSED" | "MAILBOX_CERTIFICATE" | "MAILBOX_LOGIN_REFUSED" | "MAILBOX_FOLDER_MISSING" | "MAILBOX_PROTOCOL" | "MAILBOX_REFUSED" | "MAILBOX_FAULT" | "MAILBOX_ACTION_UNSUPPORTED" | "MAILDIR_UNUSABLE" | "MAILBOX_DISABLED" | "MAILBOX_NEEDS_ATTENTION" | "STORAGE_LOW" | "STORAGE_FULL" | "STORAGE_FAILED" | "MAIL_TOO_LARGE" | "MAIL_NOT_DOWNLOADED" | "MAIL_UNFETCHABLE" | "MAIL_GONE" | "BLOB_MISSING" | "PARSE_FAILED" | "SCANNER_UNAVAILABLE" | "SPAM_FILTER_UNAVAILABLE" | "SCANNER_WOULD_MISS" | "RENDER_FAILED" | "STATUS_CHANGE_REFUSED" | "MAIL_QUARANTINED" | "MAIL_PURGED" | "CASE_CLOSED" | "REFERENCE_TAKEN" | "EVENT_TOO_LARGE" | "WEBHOOK_REFUSED" | "NOT_FOUND" | "CONFLICT" | "BAD_REQUEST" | "IDEMPOTENCY_KEY_REUSED" | "IDEMPOTENCY_KEY_AT_WORK" | "PRECONDITION_FAILED" | "BODY_TOO_LARGE" | "MEDIA_TYPE_UNSUPPORTED" | "RANGE_NOT_SATISFIABLE" | "UNAUTHORIZED" | "SIGN_IN_REFUSED" | "SIGN_IN_CODE_NEEDED" | "SIGN_IN_LOCKED" | "SIGN_ON_REFUSED" | "SIGN_ON_NO_ROLE" | "SIGN_ON_UNAVAILABLE" | "CSRF_TOKEN_WRONG" | "TOO_MANY_REQUESTS" | "FORBIDDEN" | "UNKNOWN") | null;
                /** @description What was found, in the language that is asked for; what a server says as it says it. */
                detail: string;
                /** @enum {string} */
                outcome: "ok" | "failed" | "not tried";
                /** @enum {string} */
                step: "DNS" | "TCP" | "TLS" | "login" | "folder" | "messages";
            }[];
            /** @description The certificate that was shown, also one that is not trusted. */
            tls: {
                /** @description SHA-256: what can be pinned. */
                fingerprint: string;
                issuer: string;
                names: string;
                subject: string;
                /** Format: date-time */
                validFrom: string;
                /** Format: date-time */
                validTo: string;
                version: string;
            } | null;
        };
        /**
         * @description Where a mailbox is in its life; docs/flow.md explains each.
         * @enum {string}
         */
        MailboxState: "active" | "backing-off" | "needs-attention" | "disabled";
        /** @description A change in the life of a mailbox. */
        MailboxStateChange: {
            /** Format: date-time */
            changedAt: string;
            /** @enum {string} */
            from: "active" | "backing-off" | "needs-attention" | "disabled";
            reason: string;
            /** @enum {string} */
            to: "active" | "backing-off" | "needs-attention" | "disabled";
        };
        /** @description A connection, tried step by step. */
        MailboxTest: {
            ok: boolean;
            steps: {
                /** @description What to do about it. */
                advice: string | null;
                code: ("CONFIG_INVALID" | "SCREENS_NOT_BUILT" | "FILE_INVALID" | "DATABASE_UNAVAILABLE" | "DATABASE_START_FAILED" | "QUEUE_UNAVAILABLE" | "SECRET_KEY_WRONG" | "MAILBOX_UNREACHABLE" | "MAILBOX_TIMEOUT" | "MAILBOX_CONNECTION_LOST" | "MAILBOX_BUSY" | "MAILBOX_LEASE_LOST" | "MAILBOX_CONNECTIONS" | "MAILBOX_TLS_REFUSED" | "MAILBOX_CERTIFICATE" | "MAILBOX_LOGIN_REFUSED" | "MAILBOX_FOLDER_MISSING" | "MAILBOX_PROTOCOL" | "MAILBOX_REFUSED" | "MAILBOX_FAULT" | "MAILBOX_ACTION_UNSUPPORTED" | "MAILDIR_UNUSABLE" | "MAILBOX_DISABLED" | "MAILBOX_NEEDS_ATTENTION" | "STORAGE_LOW" | "STORAGE_FULL" | "STORAGE_FAILED" | "MAIL_TOO_LARGE" | "MAIL_NOT_DOWNLOADED" | "MAIL_UNFETCHABLE" | "MAIL_GONE" | "BLOB_MISSING" | "PARSE_FAILED" | "SCANNER_UNAVAILABLE" | "SPAM_FILTER_UNAVAILABLE" | "SCANNER_WOULD_MISS" | "RENDER_FAILED" | "STATUS_CHANGE_REFUSED" | "MAIL_QUARANTINED" | "MAIL_PURGED" | "CASE_CLOSED" | "REFERENCE_TAKEN" | "EVENT_TOO_LARGE" | "WEBHOOK_REFUSED" | "NOT_FOUND" | "CONFLICT" | "BAD_REQUEST" | "IDEMPOTENCY_KEY_REUSED" | "IDEMPOTENCY_KEY_AT_WORK" | "PRECONDITION_FAILED" | "BODY_TOO_LARGE" | "MEDIA_TYPE_UNSUPPORTED" | "RANGE_NOT_SATISFIABLE" | "UNAUTHORIZED" | "SIGN_IN_REFUSED" | "SIGN_IN_CODE_NEEDED" | "SIGN_IN_LOCKED" | "SIGN_ON_REFUSED" | "SIGN_ON_NO_ROLE" | "SIGN_ON_UNAVAILABLE" | "CSRF_TOKEN_WRONG" | "TOO_MANY_REQUESTS" | "FORBIDDEN" | "UNKNOWN") | null;
                /** @description What was found, in the language that is asked for; what a server says as it says it. */
                detail: string;
                /** @enum {string} */
                outcome: "ok" | "failed" | "not tried";
                /** @enum {string} */
                step: "DNS" | "TCP" | "TLS" | "login" | "folder" | "messages";
            }[];
            /** @description The certificate that was shown, also one that is not trusted. */
            tls: {
                /** @description SHA-256: what can be pinned. */
                fingerprint: string;
                issuer: string;
                names: string;
                subject: string;
                /** Format: date-time */
                validFrom: string;
                /** Format: date-time */
                validTo: string;
                version: string;
            } | null;
        };
        /** @description A container that was opened: what is in it stands in its stead. */
        MailContainer: {
            /** @enum {string} */
            kind: "TNEF" | "S/MIME" | "PGP";
            /**
             * @description partly: it was damaged, or held more than a mail may.
             * @enum {string}
             */
            opened: "whole" | "partly";
            /** @description The part of the mail, as IMAP numbers it. */
            partId: string;
            /** @description Parts that came out of it, bodies and files. */
            parts: number;
        };
        /** @description What was found in a mail beside its text and files. */
        MailContents: {
            archives: components["schemas"]["MailArchive"][];
            /** @default [] */
            containers: components["schemas"]["MailContainer"][];
            encrypted: {
                /** @enum {string} */
                by: "S/MIME" | "PGP";
                detail: string;
                /** @description The part of the mail, as IMAP numbers it. */
                partId: string;
            }[];
            events: components["schemas"]["CalendarEvent"][];
            signatures: components["schemas"]["MailSignature"][];
        };
        /** @description What a person decides of a mail that waits: release, discard, hold, file, new-case or intake. */
        MailDecision: {
            /** @constant */
            kind: "release";
            /** @description Why the mail may go its way, although a check stopped it. */
            reason: string;
        } | {
            /** @constant */
            kind: "discard";
            reason: string;
        } | {
            /** @constant */
            kind: "hold";
            reason: string;
        } | {
            caseNumber: string;
            /**
             * @description Also where the case is closed; it stays so.
             * @default false
             */
            evenIfClosed: boolean;
            /** @constant */
            kind: "file";
            /**
             * @description For people, and for the audit: why.
             * @default null
             */
            reason: string | null;
        } | {
            /**
             * @description Makes a rule of it: mail of this sender with such a subject goes the same way from now on.
             * @default null
             */
            always: {
                /**
                 * @description Which subjects, as a regular expression (RE2); null: subjects like this one, whatever its numbers.
                 * @default null
                 */
                subjectPattern: string | null;
            } | null;
            /**
             * @description Values beside, or in place of, those that the mail gives.
             * @default {}
             */
            attributes: {
                [key: string]: string;
            };
            /** @constant */
            kind: "new-case";
            /** @description Name or id of the profile. */
            profile: string;
            /**
             * @description For people, and for the audit: why.
             * @default null
             */
            reason: string | null;
        } | {
            /**
             * @description Makes a rule of it: mail of this sender with such a subject goes the same way from now on.
             * @default null
             */
            always: {
                /**
                 * @description Which subjects, as a regular expression (RE2); null: subjects like this one, whatever its numbers.
                 * @default null
                 */
                subjectPattern: string | null;
            } | null;
            /** @constant */
            kind: "intake";
            /** @description Name or id of the profile. */
            profile: string;
            /**
             * @description For people, and for the audit: why.
             * @default null
             */
            reason: string | null;
        };
        /** @description A file that came of a mail. */
        MailDocument: {
            /** Format: uuid */
            id: string;
            mediaType: string;
            name: string;
            /** @enum {string} */
            role: "original" | "rendition" | "attachment";
            sha256: string;
            /** @description Octets. */
            size: number;
        };
        /** @description What is compared of a mail. */
        MailOutcome: {
            /** @description In words, such as `case 1001`. */
            destinations: string[];
            /** @description Why, for people. Other words alone are no difference. */
            reason: string | null;
            rule: string | null;
            /** @description The same, for programs. */
            says: components["schemas"]["Saying"][];
            status: components["schemas"]["MailStatus"];
            /** @description Such as `virus: clean`. */
            verdicts: string[];
        };
        /** @description A signature in a mail. */
        MailSignature: {
            /** @enum {string} */
            by: "S/MIME" | "PGP";
            /** @description Why, for people. */
            detail: string;
            partId: string | null;
            /** @description ISO 8601, as the signer says. */
            signedAt: string | null;
            /** @description As the certificate in the mail says. */
            signer: {
                emails: string[];
                /** @description SHA-256 of the certificate, in hexadecimal. */
                fingerprint: string;
                issuer: string;
                /** @description Hexadecimal. */
                serial: string;
                subject: string;
                validFrom: string;
                validTo: string;
            } | null;
            /**
             * @description intact: unchanged since it was signed by the holder of the certificate. Says nothing of trust.
             * @enum {string}
             */
            state: "intact" | "broken" | "not checked";
            /** @description Only where certificates to be trusted are configured (`ZAAKPOST_SMIME_CA`). */
            trust?: {
                /** @description Who vouches for the signer, or what speaks against it. */
                detail: string;
                /** @enum {string} */
                state: "trusted" | "not trusted";
            };
        };
        /**
         * @description What became of a mail; docs/flow.md explains each.
         * @enum {string}
         */
        MailStatus: "received" | "filed" | "held" | "quarantined" | "discarded" | "failed";
        /** @description A mail in a list. */
        MailSummary: {
            /** @description false: larger than its mailbox accepts, so only its headers were fetched. */
            downloaded: boolean;
            /** Format: uuid */
            id: string;
            mailbox: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description Why it has this status, for people. */
            reason: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** @description The same, for programs. */
            says: components["schemas"]["Saying"][];
            sender: string | null;
            sentAt: string | null;
            /** @description Octets; of one that was not downloaded, on its server. */
            size: number;
            /** @description The stage or rule that ended its way, or the code of the error; null while it is on its way. */
            stage: string | null;
            status: components["schemas"]["MailStatus"];
            subject: string | null;
        };
        /** @description A mail to be explained, and a profile to be tried out on it. */
        MailTrial: {
            /**
             * Format: base64
             * @description A whole mail as it is sent (RFC 5322), in Base64.
             */
            mail?: string;
            /**
             * Format: uuid
             * @description In place of that: a mail that is here.
             */
            mailId?: string;
            /** @description A profile that is not saved, tried out beside those that are. */
            profile?: {
                /** @description Address that mail of this profile is sent to, or a pattern of addresses (`*@vergunningen.example`). A subaddress of it (post+x@…) fits too. */
                address: string;
                /**
                 * @description Its other addresses and patterns. Of all profiles an exact address goes first, then the longest pattern.
                 * @default []
                 */
                aliases: string[];
                /**
                 * @description Name of the case type of new cases; none for document intake.
                 * @default null
                 */
                caseType: string | null;
                /**
                 * @description Names of mailboxes: it takes what comes by them and no address fits.
                 * @default []
                 */
                defaultFor: string[];
                /** @default true */
                enabled: boolean;
                /**
                 * @description What mail becomes: an intake entry of its attachments, a new case, or a case from the Omgevingsloket.
                 * @enum {string}
                 */
                kind: "document-intake" | "case-type" | "olo";
                /**
                 * @description Where the attributes of a new case come from.
                 * @default {}
                 */
                mapping: {
                    [key: string]: ({
                        /** @enum {string} */
                        field: "subject" | "from" | "from-name" | "body" | "date";
                        /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                        pattern?: string;
                    } | {
                        header: string;
                        /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                        pattern?: string;
                    } | {
                        /** @description What stands before the value in the body, in a line, a table or a list: `Naam: …`. */
                        label: string;
                    } | {
                        /** @description Title of a column of a table in the body: what its first row has there is the value. */
                        column: string;
                    } | {
                        /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                        pattern?: string;
                        /** @description Where the value stands in a StUF-LVO message: names of elements without prefix, with / between; the last of them are enough. */
                        xml: string;
                    }) | ({
                        /** @enum {string} */
                        field: "subject" | "from" | "from-name" | "body" | "date";
                        /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                        pattern?: string;
                    } | {
                        header: string;
                        /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                        pattern?: string;
                    } | {
                        /** @description What stands before the value in the body, in a line, a table or a list: `Naam: …`. */
                        label: string;
                    } | {
                        /** @description Title of a column of a table in the body: what its first row has there is the value. */
                        column: string;
                    } | {
                        /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                        pattern?: string;
                        /** @description Where the value stands in a StUF-LVO message: names of elements without prefix, with / between; the last of them are enough. */
                        xml: string;
                    })[];
                };
                /** @description Name for people, and for the command. */
                name: string;
                /** @default {} */
                policy: {
                    /**
                     * @description Whether the sender is to get an acknowledgement of receipt. Never of automatic mail, and a few a day at most.
                     * @default false
                     */
                    acknowledge: boolean;
                    /**
                     * @description What becomes of an automatic reply, bounce, receipt or report: filed in the case that it belongs to, and held without one; discarded; or held.
                     * @default file
                     * @enum {string}
                     */
                    automatic: "file" | "discard" | "hold";
                    /**
                     * @description What an answer to a closed case is: added to it, with an event; new mail for the profile, with the case noted; or held.
                     * @default new-mail
                     * @enum {string}
                     */
                    closedCase: "add" | "new-mail" | "hold";
                    /**
                     * @description What becomes of a notice that a message waits at a secure mail service: filed as other mail, with a flag; or held.
                     * @default flag
                     * @enum {string}
                     */
                    secureMail: "flag" | "hold";
                    /**
                     * @description Whose mail a valid token brings into its case: anyone; senders whose address is authenticated; senders who are known in the case. Other mail is held.
                     * @default anyone
                     * @enum {string}
                     */
                    tokenFrom: "anyone" | "authenticated" | "participants";
                };
                /** @default {} */
                rendition: {
                    /**
                     * @description Whether attachments are embedded in the PDF as files of their own, besides those in the original.
                     * @default false
                     */
                    embedAttachments: boolean;
                    /**
                     * @description What lays out HTML mail: Zaakpost itself, as PDF/A-3a; or the Chromium of ZAAKPOST_BROWSER, as PDF/A-3u. Where the browser fails, Zaakpost does.
                     * @default built-in
                     * @enum {string}
                     */
                    renderer: "built-in" | "browser";
                };
                /**
                 * @description Prefix of the tokens of cases that it opens; null: that of the case type, or else of the organisation.
                 * @default null
                 */
                tokenPrefix: string | null;
            };
            /**
             * @description Name or id of the profile that it would take the place of; without it, that of its name.
             * @default null
             */
            replaces: string | null;
        };
        /** @description What can be seen of a mail. */
        MailView: {
            cc: components["schemas"]["MailAddress"][];
            from: components["schemas"]["MailAddress"][];
            /** @description Whether it is shown as its sender laid it out; else its text, for want of a layout that may be shown. */
            laidOut: boolean;
            /** @description Pictures of the mail that are not shown, as they are none, or too many. */
            leftOut: number;
            /** @description Pictures and styles of the internet that are not fetched. */
            remoteContent: number;
            replyTo: components["schemas"]["MailAddress"][];
            to: components["schemas"]["MailAddress"][];
        };
        /** @description What an official says of a new case. */
        NewCase: {
            /** @default {} */
            attributes: {
                [key: string]: string;
            };
            /** @description Name or id of its case type. */
            caseType: string;
            /** @default  */
            description: string;
            /**
             * @description What others call it, such as the number of a request in the Omgevingsloket.
             * @default []
             */
            references: {
                /** @description Their number (kenmerk). */
                reference: string;
                /** @description Whose number it is (bron): `OLO`, `DSO`, or another system. */
                source: string;
            }[];
            /** @default null */
            requester: {
                /** Format: email */
                email: string;
                /** @default null */
                name: string | null;
            } | null;
        };
        /** @description What whoever sends mail says of one that was sent from a case. */
        NewSentMail: {
            /** @description Its Message-ID, with or without angle brackets. */
            messageId: string;
            /**
             * @description Whom it was sent to: they are known in the case from then on.
             * @default []
             */
            recipients: string[];
            /**
             * @description When it was sent; null: now.
             * @default null
             */
            sentAt: string | null;
        };
        /** @description What is going on now, in numbers. */
        Overview: {
            /** @description Of the installation as a whole; null for those who see what is theirs only. */
            installation: components["schemas"]["InstallationOverview"] | null;
            /** @description By day (UTC), the last 14. */
            lastDays: components["schemas"]["MailArrivals"][];
            /** @description By hour, the last 24. */
            lastHours: components["schemas"]["MailArrivals"][];
            mailboxes: {
                mailboxes: number;
                /** @enum {string} */
                state: "active" | "backing-off" | "needs-attention" | "disabled";
            }[];
            mails: {
                mails: number;
                oldestReceivedAt: string | null;
                /** @enum {string} */
                status: "received" | "filed" | "held" | "quarantined" | "discarded" | "failed";
            }[];
        };
        /** @description Whose something is. Officials see and do only what is theirs, or of a group of theirs. */
        Owners: {
            accounts: {
                displayName: string;
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            groups: string[];
        };
        /** @description Whose something is: all of its owners. */
        OwnersSettings: {
            /**
             * @description Persons, each by the name or the id of the account.
             * @default []
             */
            accounts: string[];
            /**
             * @description Groups: all who are in one of them are owners.
             * @default []
             */
            groups: string[];
        };
        /** @description An open session of one's own. */
        OwnSession: {
            /** Format: date-time */
            createdAt: string;
            /** @description Whether it is the one that asks. */
            current: boolean;
            /**
             * Format: date-time
             * @description Its end, however busy it is.
             */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description To half a minute.
             */
            lastSeenAt: string;
            /** @description Network address from which it was begun. */
            origin: string | null;
            /** @description What the browser calls itself. */
            userAgent: string | null;
        };
        /** @description A new password of one's own. */
        PasswordChange: {
            /**
             * @description The password so far; null where there is none.
             * @default null
             */
            current: string | null;
            password: string;
        };
        /** @description That mail of a person was erased; it does not say whose. */
        PersonErasure: {
            actor: string;
            /** @enum {string} */
            caseFiles: "keep" | "erase";
            /** Format: date-time */
            erasedAt: string;
            /** Format: uuid */
            id: string;
            reference: string | null;
            /** @description How many of what. */
            report: {
                [key: string]: number;
            };
        };
        /** @description Whose mail is to be erased, and where. */
        PersonErasureSettings: {
            /** @description The address of the person. */
            address: string;
            /**
             * @description Also mail that only mentions the address: in To, Cc, Bcc, Reply-To or its text.
             * @default false
             */
            alsoMentioned: boolean;
            /**
             * @description keep: cases and document intake keep what they have of the mail, as the law on archives may ask.
             * @default keep
             * @enum {string}
             */
            caseFiles: "keep" | "erase";
            /**
             * @description Only tell what would be erased.
             * @default false
             */
            dryRun: boolean;
        };
        /** @description Problem details (RFC 9457). */
        Problem: {
            /**
             * @description The error code; docs/errors.md explains each.
             * @enum {string}
             */
            code: "CONFIG_INVALID" | "SCREENS_NOT_BUILT" | "FILE_INVALID" | "DATABASE_UNAVAILABLE" | "DATABASE_START_FAILED" | "QUEUE_UNAVAILABLE" | "SECRET_KEY_WRONG" | "MAILBOX_UNREACHABLE" | "MAILBOX_TIMEOUT" | "MAILBOX_CONNECTION_LOST" | "MAILBOX_BUSY" | "MAILBOX_LEASE_LOST" | "MAILBOX_CONNECTIONS" | "MAILBOX_TLS_REFUSED" | "MAILBOX_CERTIFICATE" | "MAILBOX_LOGIN_REFUSED" | "MAILBOX_FOLDER_MISSING" | "MAILBOX_PROTOCOL" | "MAILBOX_REFUSED" | "MAILBOX_FAULT" | "MAILBOX_ACTION_UNSUPPORTED" | "MAILDIR_UNUSABLE" | "MAILBOX_DISABLED" | "MAILBOX_NEEDS_ATTENTION" | "STORAGE_LOW" | "STORAGE_FULL" | "STORAGE_FAILED" | "MAIL_TOO_LARGE" | "MAIL_NOT_DOWNLOADED" | "MAIL_UNFETCHABLE" | "MAIL_GONE" | "BLOB_MISSING" | "PARSE_FAILED" | "SCANNER_UNAVAILABLE" | "SPAM_FILTER_UNAVAILABLE" | "SCANNER_WOULD_MISS" | "RENDER_FAILED" | "STATUS_CHANGE_REFUSED" | "MAIL_QUARANTINED" | "MAIL_PURGED" | "CASE_CLOSED" | "REFERENCE_TAKEN" | "EVENT_TOO_LARGE" | "WEBHOOK_REFUSED" | "NOT_FOUND" | "CONFLICT" | "BAD_REQUEST" | "IDEMPOTENCY_KEY_REUSED" | "IDEMPOTENCY_KEY_AT_WORK" | "PRECONDITION_FAILED" | "BODY_TOO_LARGE" | "MEDIA_TYPE_UNSUPPORTED" | "RANGE_NOT_SATISFIABLE" | "UNAUTHORIZED" | "SIGN_IN_REFUSED" | "SIGN_IN_CODE_NEEDED" | "SIGN_IN_LOCKED" | "SIGN_ON_REFUSED" | "SIGN_ON_NO_ROLE" | "SIGN_ON_UNAVAILABLE" | "CSRF_TOKEN_WRONG" | "TOO_MANY_REQUESTS" | "FORBIDDEN" | "UNKNOWN";
            /** @description What is there and what is not. */
            components?: components["schemas"]["Component"][];
            /** @description What was wrong, and what to do about it. */
            detail: string;
            /** @description What was wrong with which field of the request. */
            errors?: {
                /** @description Part of the request, and JSON Pointer within it, such as `body/name`. */
                field: string;
                message: string;
            }[];
            /** @description URI of this occurrence: holds the id under which it is logged. */
            instance: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What was wrong, in one sentence; always the same for a type. */
            title: string;
            /** @description URI of the kind of problem. */
            type: string;
        };
        /** @description What to do with mail to an address. */
        Profile: {
            address: string;
            aliases: string[];
            caseType: {
                attributes: {
                    /** @description What may be chosen, of type choice. */
                    choices?: string[];
                    /** @description Name for people. */
                    label: string;
                    /** @description Name for mappings and the API. */
                    name: string;
                    /** @default false */
                    required: boolean;
                    /** @enum {string} */
                    type: "text" | "number" | "date" | "boolean" | "email" | "postcode" | "choice";
                }[];
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            createdAt: string;
            defaultFor: string[];
            enabled: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "document-intake" | "case-type" | "olo";
            mapping: {
                [key: string]: ({
                    /** @enum {string} */
                    field: "subject" | "from" | "from-name" | "body" | "date";
                    /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                    pattern?: string;
                } | {
                    header: string;
                    /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                    pattern?: string;
                } | {
                    /** @description What stands before the value in the body, in a line, a table or a list: `Naam: …`. */
                    label: string;
                } | {
                    /** @description Title of a column of a table in the body: what its first row has there is the value. */
                    column: string;
                } | {
                    /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                    pattern?: string;
                    /** @description Where the value stands in a StUF-LVO message: names of elements without prefix, with / between; the last of them are enough. */
                    xml: string;
                }) | ({
                    /** @enum {string} */
                    field: "subject" | "from" | "from-name" | "body" | "date";
                    /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                    pattern?: string;
                } | {
                    header: string;
                    /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                    pattern?: string;
                } | {
                    /** @description What stands before the value in the body, in a line, a table or a list: `Naam: …`. */
                    label: string;
                } | {
                    /** @description Title of a column of a table in the body: what its first row has there is the value. */
                    column: string;
                } | {
                    /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                    pattern?: string;
                    /** @description Where the value stands in a StUF-LVO message: names of elements without prefix, with / between; the last of them are enough. */
                    xml: string;
                })[];
            };
            name: string;
            policy: {
                /**
                 * @description Whether the sender is to get an acknowledgement of receipt. Never of automatic mail, and a few a day at most.
                 * @default false
                 */
                acknowledge: boolean;
                /**
                 * @description What becomes of an automatic reply, bounce, receipt or report: filed in the case that it belongs to, and held without one; discarded; or held.
                 * @default file
                 * @enum {string}
                 */
                automatic: "file" | "discard" | "hold";
                /**
                 * @description What an answer to a closed case is: added to it, with an event; new mail for the profile, with the case noted; or held.
                 * @default new-mail
                 * @enum {string}
                 */
                closedCase: "add" | "new-mail" | "hold";
                /**
                 * @description What becomes of a notice that a message waits at a secure mail service: filed as other mail, with a flag; or held.
                 * @default flag
                 * @enum {string}
                 */
                secureMail: "flag" | "hold";
                /**
                 * @description Whose mail a valid token brings into its case: anyone; senders whose address is authenticated; senders who are known in the case. Other mail is held.
                 * @default anyone
                 * @enum {string}
                 */
                tokenFrom: "anyone" | "authenticated" | "participants";
            };
            rendition: {
                /**
                 * @description Whether attachments are embedded in the PDF as files of their own, besides those in the original.
                 * @default false
                 */
                embedAttachments: boolean;
                /**
                 * @description What lays out HTML mail: Zaakpost itself, as PDF/A-3a; or the Chromium of ZAAKPOST_BROWSER, as PDF/A-3u. Where the browser fails, Zaakpost does.
                 * @default built-in
                 * @enum {string}
                 */
                renderer: "built-in" | "browser";
            };
            /** @description null: that of the case type, or else of the organisation. */
            tokenPrefix: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description What an admin says of what to do with mail to an address. */
        ProfileSettings: {
            /** @description Address that mail of this profile is sent to, or a pattern of addresses (`*@vergunningen.example`). A subaddress of it (post+x@…) fits too. */
            address: string;
            /**
             * @description Its other addresses and patterns. Of all profiles an exact address goes first, then the longest pattern.
             * @default []
             */
            aliases: string[];
            /**
             * @description Name of the case type of new cases; none for document intake.
             * @default null
             */
            caseType: string | null;
            /**
             * @description Names of mailboxes: it takes what comes by them and no address fits.
             * @default []
             */
            defaultFor: string[];
            /** @default true */
            enabled: boolean;
            /**
             * @description What mail becomes: an intake entry of its attachments, a new case, or a case from the Omgevingsloket.
             * @enum {string}
             */
            kind: "document-intake" | "case-type" | "olo";
            /**
             * @description Where the attributes of a new case come from.
             * @default {}
             */
            mapping: {
                [key: string]: ({
                    /** @enum {string} */
                    field: "subject" | "from" | "from-name" | "body" | "date";
                    /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                    pattern?: string;
                } | {
                    header: string;
                    /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                    pattern?: string;
                } | {
                    /** @description What stands before the value in the body, in a line, a table or a list: `Naam: …`. */
                    label: string;
                } | {
                    /** @description Title of a column of a table in the body: what its first row has there is the value. */
                    column: string;
                } | {
                    /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                    pattern?: string;
                    /** @description Where the value stands in a StUF-LVO message: names of elements without prefix, with / between; the last of them are enough. */
                    xml: string;
                }) | ({
                    /** @enum {string} */
                    field: "subject" | "from" | "from-name" | "body" | "date";
                    /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                    pattern?: string;
                } | {
                    header: string;
                    /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                    pattern?: string;
                } | {
                    /** @description What stands before the value in the body, in a line, a table or a list: `Naam: …`. */
                    label: string;
                } | {
                    /** @description Title of a column of a table in the body: what its first row has there is the value. */
                    column: string;
                } | {
                    /** @description Regular expression in RE2 syntax; its first group, or all of it, is the value. */
                    pattern?: string;
                    /** @description Where the value stands in a StUF-LVO message: names of elements without prefix, with / between; the last of them are enough. */
                    xml: string;
                })[];
            };
            /** @description Name for people, and for the command. */
            name: string;
            /** @default {} */
            policy: {
                /**
                 * @description Whether the sender is to get an acknowledgement of receipt. Never of automatic mail, and a few a day at most.
                 * @default false
                 */
                acknowledge: boolean;
                /**
                 * @description What becomes of an automatic reply, bounce, receipt or report: filed in the case that it belongs to, and held without one; discarded; or held.
                 * @default file
                 * @enum {string}
                 */
                automatic: "file" | "discard" | "hold";
                /**
                 * @description What an answer to a closed case is: added to it, with an event; new mail for the profile, with the case noted; or held.
                 * @default new-mail
                 * @enum {string}
                 */
                closedCase: "add" | "new-mail" | "hold";
                /**
                 * @description What becomes of a notice that a message waits at a secure mail service: filed as other mail, with a flag; or held.
                 * @default flag
                 * @enum {string}
                 */
                secureMail: "flag" | "hold";
                /**
                 * @description Whose mail a valid token brings into its case: anyone; senders whose address is authenticated; senders who are known in the case. Other mail is held.
                 * @default anyone
                 * @enum {string}
                 */
                tokenFrom: "anyone" | "authenticated" | "participants";
            };
            /** @default {} */
            rendition: {
                /**
                 * @description Whether attachments are embedded in the PDF as files of their own, besides those in the original.
                 * @default false
                 */
                embedAttachments: boolean;
                /**
                 * @description What lays out HTML mail: Zaakpost itself, as PDF/A-3a; or the Chromium of ZAAKPOST_BROWSER, as PDF/A-3u. Where the browser fails, Zaakpost does.
                 * @default built-in
                 * @enum {string}
                 */
                renderer: "built-in" | "browser";
            };
            /**
             * @description Prefix of the tokens of cases that it opens; null: that of the case type, or else of the organisation.
             * @default null
             */
            tokenPrefix: string | null;
        };
        /** @description A queue, and how much work it has. */
        Queue: {
            active: number;
            /** @description Jobs whose time is to come: a mailbox's next run, the next attempt at a mail. */
            delayed: number;
            /** @description Of ingest: mails whose attempts are used up. */
            failed: number;
            /**
             * @description poll: fetching from mailboxes; ingest: the way of mail; case-events: for consumers outside.
             * @enum {string}
             */
            name: "poll" | "ingest" | "case-events";
            /** @description When the job that waits longest was added. */
            oldestWaitingAt: string | null;
            /** @description Its jobs wait until somebody has it go on. */
            paused: boolean;
            waiting: number;
        };
        /** @description A job, by ids only. */
        QueuedJob: {
            /**
             * Format: date-time
             * @description Of a failed mail: when it was received.
             */
            addedAt: string;
            /** @description Attempts that failed. */
            attempts: number;
            /** @description Of the last attempt that failed. */
            error: {
                code: string | null;
                message: string;
            } | null;
            eventId: string | null;
            id: string;
            mailboxId: string | null;
            mailId: string | null;
            /** @description When a worker took it last; of a failed mail: when it failed. */
            startedAt: string | null;
            /** @enum {string} */
            state: "waiting" | "active" | "delayed" | "failed";
        };
        /** @description What a re-processing would change of a mail. */
        ReprocessPreview: {
            /** @description null: it cannot be told, for the error. */
            after: components["schemas"]["MailOutcome"] | null;
            before: components["schemas"]["MailOutcome"];
            /** @description Which fields of the outcome would differ. */
            differing: string[];
            error: {
                code: string;
                message: string;
            } | null;
            /** Format: uuid */
            mailId: string;
            subject: string | null;
        };
        /** @description Of which mails a preview is wanted. */
        ReprocessPreviewSelection: {
            /** @description Where to go on: `nextCursor` of the answer before. */
            cursor?: string;
            /** @description Only these. */
            ids?: string[];
            /**
             * @description Most mails that are looked at in this request.
             * @default 50
             */
            limit: number;
            /** @description Name or id of a mailbox. */
            mailbox?: string;
            /** @description Name or id of a profile that they went to, or an address of which they were for. */
            profile?: string;
            /**
             * Format: date-time
             * @description Before this time.
             */
            receivedBefore?: string;
            /**
             * Format: date-time
             * @description Not before this time.
             */
            receivedFrom?: string;
            status?: components["schemas"]["MailStatus"];
            /** @description With this verdict, such as `virus=unscannable`. */
            verdict?: string;
        };
        /** @description Which mails are to be sent their way again. */
        ReprocessSelection: {
            /** @description Where to go on: `nextCursor` of the answer before. */
            cursor?: string;
            /** @description Only these. */
            ids?: string[];
            /**
             * @description Most mails that are looked at in this request.
             * @default 500
             */
            limit: number;
            /** @description Name or id of a mailbox. */
            mailbox?: string;
            /** @description Name or id of a profile that they went to, or an address of which they were for. */
            profile?: string;
            /**
             * Format: date-time
             * @description Before this time.
             */
            receivedBefore?: string;
            /**
             * Format: date-time
             * @description Not before this time.
             */
            receivedFrom?: string;
            status?: components["schemas"]["MailStatus"];
            /** @description With this verdict, such as `virus=unscannable`. */
            verdict?: string;
        };
        /** @description How many days what is kept, by the settings `ZAAKPOST_RETAIN_…`; null: for ever. */
        RetentionLimits: {
            /** @description Attachments that a case keeps as files of their own. */
            attachments: number | null;
            /** @description Lines of the audit log that were exported. */
            audit: number | null;
            /** @description The record that a webhook has got an event. */
            deliveries: number | null;
            /** @description The bytes of a discarded mail. */
            discarded: number | null;
            /** @description Events that every receiver has got. */
            events: number | null;
            /** @description The bytes of a failed mail. */
            failed: number | null;
            /** @description The bytes of a mail that was filed; what its case or intake entry has of it stays. */
            filed: number | null;
            /** @description The bytes of a mail that is held. */
            held: number | null;
            /** @description The trace of a mail and the changes of its status. */
            history: number | null;
            /** @description Stored bytes that nothing refers to. */
            orphans: number | null;
            /** @description The bytes of a mail in quarantine. */
            quarantined: number | null;
            /** @description The PDF of a mail; it is made again where it is asked for. */
            renditions: number | null;
            /** @description Runs of mailboxes, and changes of their state. */
            runs: number | null;
        };
        /** @description What a purge deleted, or would delete. */
        RetentionReport: {
            [key: string]: {
                count: number;
                octets: number;
            };
        };
        /** @description A purge. */
        RetentionRun: {
            /** @description Who asked for it, or `schedule`. */
            actor: string;
            /** @description null: it is under way, or was cut short. */
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            report: components["schemas"]["RetentionReport"];
            /** Format: date-time */
            startedAt: string;
        };
        /** @description How a purge is to be done. */
        RetentionSettings: {
            /**
             * @description Only tell what would be deleted.
             * @default false
             */
            dryRun: boolean;
        };
        /** @description The decision, and on what it rests. No destination: held. */
        Route: {
            destinations: components["schemas"]["Destination"][];
            evidence: {
                kind: string;
                source: string;
                value: string;
            }[];
            /** @description Why there, or why nowhere, for people. */
            reason: string;
            rule: string;
            /** @description The same, for programs. */
            says: components["schemas"]["Saying"][];
        };
        /** @description A sentence or some words, for programs: texts are made from it. */
        Saying: {
            /** @description What is said. */
            code: string;
            /** @description What it speaks of: words, or what is said of them. */
            values: {
                [key: string]: string | string[] | components["schemas"]["Saying"] | components["schemas"]["Saying"][];
            };
        };
        /** @description A code of the secret that was offered. */
        SecondFactorCode: {
            /** @description Of the authenticator app. */
            code: string;
        };
        /** @description A secret for an authenticator app, until a code of it was given. */
        SecondFactorOffer: {
            /** @description `otpauth:` address, for a QR code. */
            address: string;
            /** @description In base32, to be typed. */
            secret: string;
        };
        /** @description A mail that was sent from a case: answers to it find the case. */
        SentMail: {
            messageId: string;
            recipients: string[];
            /** Format: date-time */
            sentAt: string;
        };
        /** @description A person who is signed in. */
        Session: {
            account: {
                displayName: string;
                groups: string[];
                /** Format: uuid */
                id: string;
                name: string;
                /** @description admin sets up mailboxes and profiles; official decides on mail and cases; operator watches and runs; auditor reads all; service consumes cases, mail and events. */
                roles: ("admin" | "official" | "operator" | "auditor" | "service")[];
            };
            /** @description To be sent as X-CSRF-Token with every change. */
            csrfToken: string;
            /**
             * Format: date-time
             * @description The end of the session, however busy it is.
             */
            expiresAt: string;
            /** @description What the person may do with which resource: what is not named, nothing. change: look and change. */
            rights: {
                [key: string]: "read" | "change";
            };
        };
        /** @description A change of what routing goes by. */
        SettingsChange: {
            /** @description Who changed it; the user of the database where that was not by Zaakpost. */
            actor: string;
            /** @enum {string} */
            change: "created" | "changed" | "removed";
            /** Format: date-time */
            changedAt: string;
            /** @description What differs, such as `policy.closedCase`; null: it was not, or is no longer. */
            fields: {
                after: unknown;
                before: unknown;
                field: string;
            }[];
            /**
             * @description `configuration`: set where Zaakpost is started. `beginning`: nothing is known of before.
             * @enum {string}
             */
            kind: "beginning" | "configuration" | "case-type" | "mailbox" | "profile" | "decision-rule";
            name: string;
            /** @description Of what was changed; null: of the installation. */
            objectId: string | null;
            /** @description Grows with each change; the trace of a mail names the one that it was decided by. */
            version: number;
        };
        /** @description What is left to do after signing out here. */
        SignedOut: {
            /** @description Where the browser goes, to end the session of the provider. */
            endAddress: string;
        };
        /** @description What a person signs in with. */
        SignIn: {
            /** @description Of the authenticator app. */
            code?: string;
            /** @description User name; case does not matter. */
            name: string;
            password: string;
        } | {
            /** @description The last part of a sign-in link; good once. */
            link: string;
        };
        /** @description What an account signs in with once, without a password. */
        SignInLink: {
            /** @description Where the person opens it: it ends in the link. */
            address: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Shown this once; good once. */
            link: string;
        };
        /** @description How people can sign in. */
        SignInMethods: {
            password: boolean;
            /** @description Where a browser goes to sign in with the provider; null: there is none. */
            singleSignOn: string | null;
        };
        /** @description A contact or a change on the timeline of a case. */
        TimelineEntry: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "mail" | "created" | "closed" | "reopened";
            /** @description The mail that it is of; null for a change. */
            mailId: string | null;
            /** @description What an official should know beside the text. */
            notes: string[];
            /**
             * Format: date-time
             * @description Of a mail: when it was received.
             */
            occurredAt: string;
            sender: string | null;
            subject: string | null;
        };
        /** @description By its token an answer finds its case. */
        Token: {
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            revokedAt: string | null;
            /**
             * @description How its code is stored.
             * @enum {string}
             */
            storage: "plain" | "hashed";
            /** @description As it goes into a subject: `[Zaak 1458-ae34dc]`. Whoever has it may write into the case. Masked, but when it is issued, where its code is stored hashed. */
            text: string;
        };
        /** @description How a token is issued. */
        TokenSettings: {
            /** @default null */
            expiresAt: string | null;
            /**
             * @description Rotation: when the other valid tokens of the case end at the latest. null: they stay.
             * @default null
             */
            othersExpireAt: string | null;
        };
        /** @description A question on the way to the decision, and its answer. */
        TraceStep: {
            /** @description What was said, for people. */
            detail: string;
            outcome: string;
            /** @description The same, for programs. */
            says: components["schemas"]["Saying"][];
            step: string;
        };
        /** @description What a check said of a mail. */
        Verdict: {
            check: string;
            /** @description What it says, for people. */
            detail: string;
            /** @description On what it rests, for people. */
            evidence: string[];
            report?: {
                /**
                 * @description In which form it was told.
                 * @enum {string}
                 */
                form: "RFC 3464" | "qmail" | "Exim" | "text";
                /** @constant */
                kind: "bounce";
                originalEnvelopeId: string | null;
                originalMessageId: string | null;
                recipients: {
                    /** @description failed, delayed, delivered, relayed or expanded. */
                    action: string | null;
                    /** @description What the other server said. */
                    diagnostic: string | null;
                    /** @description The address that it went to in the end. */
                    finalRecipient: string | null;
                    /** @description The address that it was sent to, where that is another. */
                    originalRecipient: string | null;
                    /** @description RFC 3463, such as 5.1.1. */
                    status: string | null;
                }[];
                reportingMta: string | null;
            } | {
                /** @description displayed, deleted, dispatched or processed (RFC 8098, 3.2.6). */
                disposition: string | null;
                finalRecipient: string | null;
                /** @constant */
                kind: "read receipt";
                /** @description Such as error. */
                modifier: string | null;
                originalMessageId: string | null;
                originalRecipient: string | null;
                /** @description How it was sent: MDN-sent-automatically or MDN-sent-manually. */
                sending: string | null;
            } | {
                /** @description abuse, fraud, virus, not-spam or other (RFC 5965, 3.1). */
                feedbackType: string | null;
                /** @constant */
                kind: "feedback report";
                originalMailFrom: string | null;
                originalMessageId: string | null;
                originalRecipients: string[];
                reportedDomains: string[];
                sourceIp: string | null;
                userAgent: string | null;
            };
            result: string;
            /** @description On what it rests, for programs. */
            says: components["schemas"]["Saying"][];
        };
        /** @description A receiver of events. */
        Webhook: {
            /** Format: date-time */
            createdAt: string;
            enabled: boolean;
            /** Format: uuid */
            id: string;
            /** @description When it took an event last; null: never, or longer ago than deliveries are kept. */
            lastDeliveredAt: string | null;
            /** @description Why it refused last. */
            lastError: string | null;
            /** @description When it last refused one of those that wait. */
            lastRefusedAt: string | null;
            /** @description Time of the oldest event that waits. */
            oldestWaitingAt: string | null;
            /** @description Of these, the ones that it has refused. */
            refused: number;
            /**
             * @description failing: events wait that the receiver refused; they are tried until it takes them.
             * @enum {string}
             */
            state: "delivering" | "failing" | "paused";
            /** @description Types of event that it gets; none: all of them. */
            types: string[];
            url: string;
            /** @description Events that it has not taken yet. */
            waiting: number;
        };
        /** @description An event, and what came of sending it to a webhook. */
        WebhookDelivery: {
            /** @description When the last attempt ended. */
            attemptedAt: string | null;
            /** @description With one that is being made now. */
            attempts: number;
            deliveredAt: string | null;
            /** @description When it is sent next; null where it was delivered. */
            dueAt: string | null;
            /** @description Why the last attempt failed. */
            error: string | null;
            event: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                occurredAt: string;
                /** @description Id of what it is about. */
                subject: string;
                type: string;
            };
            /** @description How long the last exchange took, in milliseconds. */
            millis: number | null;
            /**
             * @description refused: it was refused, and is tried again.
             * @enum {string}
             */
            state: "waiting" | "refused" | "delivered";
            /** @description HTTP status of the last answer; null: there was none. */
            status: number | null;
        };
        /** @description From where on a webhook gets its events again. */
        WebhookReplay: {
            /** @description Events after this place in the stream: `nextCursor` of `GET /v1/events`. */
            cursor?: string;
            /**
             * @description Only counts them.
             * @default false
             */
            dryRun: boolean;
            /**
             * Format: date-time
             * @description Events before this time; without it, all up to now.
             */
            endAt?: string;
            /**
             * Format: date-time
             * @description Events of this time and later.
             */
            startAt?: string;
        };
        /** @description What an admin says of a receiver of events. */
        WebhookSettings: {
            /**
             * @description false: paused; what it is to get waits for it.
             * @default true
             */
            enabled: boolean;
            /**
             * @description Types of event that it gets; none: all of them.
             * @default []
             */
            types: ("nl.zaakpost.mails.filed" | "nl.zaakpost.mails.held" | "nl.zaakpost.mails.quarantined" | "nl.zaakpost.mails.discarded" | "nl.zaakpost.mails.failed" | "nl.zaakpost.mails.acknowledgement-due" | "nl.zaakpost.mails.guessed-tokens" | "nl.zaakpost.mailboxes.attention-needed" | "nl.zaakpost.mailboxes.disabled" | "nl.zaakpost.mailboxes.activated" | "nl.zaakpost.cases.created" | "nl.zaakpost.cases.closed" | "nl.zaakpost.cases.reopened" | "nl.zaakpost.cases.written-when-closed" | "nl.zaakpost.cases.mail-sent" | "nl.zaakpost.timeline-entries.created" | "nl.zaakpost.intake-entries.created" | "nl.zaakpost.tokens.issued" | "nl.zaakpost.tokens.revoked")[];
            /**
             * Format: uri
             * @description Where events are posted to.
             */
            url: string;
        };
        /** @description What came of an event that was sent to try a webhook. */
        WebhookTrial: {
            /** @description Whether the receiver took it (2xx). */
            delivered: boolean;
            /** @description Why the last attempt failed. */
            error: string | null;
            /** @description What was sent. */
            event: components["schemas"]["Event"];
            /** @description How long the exchange took, in milliseconds. */
            millis: number;
            /** @description HTTP status of the last answer; null: there was none. */
            status: number | null;
        };
        /** @description A receiver of events, just made, with its secret. */
        WebhookWithSecret: {
            /** Format: date-time */
            createdAt: string;
            enabled: boolean;
            /** Format: uuid */
            id: string;
            /** @description When it took an event last; null: never, or longer ago than deliveries are kept. */
            lastDeliveredAt: string | null;
            /** @description Why it refused last. */
            lastError: string | null;
            /** @description When it last refused one of those that wait. */
            lastRefusedAt: string | null;
            /** @description Time of the oldest event that waits. */
            oldestWaitingAt: string | null;
            /** @description Of these, the ones that it has refused. */
            refused: number;
            /** @description Signing secret (Standard Webhooks, `whsec_…`). It is shown this once. */
            secret: string;
            /**
             * @description failing: events wait that the receiver refused; they are tried until it takes them.
             * @enum {string}
             */
            state: "delivering" | "failing" | "paused";
            /** @description Types of event that it gets; none: all of them. */
            types: string[];
            url: string;
            /** @description Events that it has not taken yet. */
            waiting: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Full version of the API. */
        ApiVersion: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: {
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                enabled?: "true" | "false";
                /** @description In this group. */
                group?: string;
                /** @description Most items in the answer; without it, all of them. */
                limit?: number;
                role?: "admin" | "official" | "operator" | "auditor" | "service";
                /** @description A part of one of its names. */
                search?: string;
                /** @description What it is sorted by; a minus turns the order round. */
                sort?: "name" | "-name" | "displayName" | "-displayName" | "lastSignInAt" | "-lastSignInAt" | "createdAt" | "-createdAt";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Account"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountSettings"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key.
             *
             *     CONFLICT: It exists already, or is used by something else.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that the change is meant for: where it was changed since, nothing is done (412). Without it the change is made in any case. */
                "If-Match"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: It exists already, or is used by something else. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED: Somebody has changed it since you looked. Look again, and change what is there now. */
            412: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSignInLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInLink"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAcknowledgements: {
        parameters: {
            query?: {
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Before this time. */
                dueBefore?: string;
                /** @description Not before this time. */
                dueFrom?: string;
                /** @description Most items in the answer. */
                limit?: number;
                /** @description Only that of this mail. */
                mailId?: string;
                /** @description Only those to this address. */
                recipient?: string;
                /** @description `-dueAt`: the newest first; `dueAt`: the oldest first. */
                sort?: "-dueAt" | "dueAt";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Acknowledgement"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most items in the answer; without it, all of them. */
                limit?: number;
                role?: "admin" | "official" | "operator" | "auditor" | "service";
                /** @description A part of its name. */
                search?: string;
                /** @description What it is sorted by; a minus turns the order round. */
                sort?: "createdAt" | "-createdAt" | "name" | "-name" | "lastUsedAt" | "-lastUsedAt" | "expiresAt" | "-expiresAt";
                state?: "valid" | "ended" | "revoked";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeySettings"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyWithKey"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key.
             *
             *     CONFLICT: It exists already, or is used by something else.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description The operation or verb. */
                action?: string;
                /** @description Name of who did it. */
                actor?: string;
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most items in the answer. */
                limit?: number;
                /** @description Id or name of what it was done to. */
                object?: string;
                /** @description Before this time. */
                recordedBefore?: string;
                /** @description Not before this time. */
                recordedFrom?: string;
                result?: "done" | "refused" | "failed";
                /** @description `-recordedAt`: the newest first; `recordedAt`: the oldest first. */
                sort?: "-recordedAt" | "recordedAt";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditExports: {
        parameters: {
            query?: {
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Before this time. */
                exportedBefore?: string;
                /** @description Not before this time. */
                exportedFrom?: string;
                /** @description Most items in the answer. */
                limit?: number;
                /** @description `-exportedAt`: the newest first; `exportedAt`: the oldest first. */
                sort?: "-exportedAt" | "exportedAt";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditExport"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordAuditExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditExportSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description null: nothing that was not exported before. */
                        export: components["schemas"]["AuditExport"] | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaseTypes: {
        parameters: {
            query?: {
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most items in the answer; without it, all of them. */
                limit?: number;
                /** @description A part of name or description. */
                search?: string;
                /** @description What it is sorted by; a minus turns the order round. */
                sort?: "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseType"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCaseType: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseTypeSettings"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseType"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key.
             *
             *     CONFLICT: It exists already, or is used by something else.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showCaseType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseTypeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseType"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateCaseType: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that the change is meant for: where it was changed since, nothing is done (412). Without it the change is made in any case. */
                "If-Match"?: string;
            };
            path: {
                caseTypeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseTypeSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseType"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: It exists already, or is used by something else. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED: Somebody has changed it since you looked. Look again, and change what is there now. */
            412: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCaseType: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that the change is meant for: where it was changed since, nothing is done (412). Without it the change is made in any case. */
                "If-Match"?: string;
            };
            path: {
                caseTypeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: It exists already, or is used by something else. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED: Somebody has changed it since you looked. Look again, and change what is there now. */
            412: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                caseTypeId?: string;
                /** @description Before this time. */
                createdBefore?: string;
                /** @description Not before this time. */
                createdFrom?: string;
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most items in the answer. */
                limit?: number;
                /** @description What others call it, such as an OLO number. */
                reference?: string;
                /** @description Whose number that is, such as OLO. */
                referenceSource?: string;
                /** @description Words of number, description, requester, references, and of those who wrote of the case under which subject; a word finds those that begin with it, "…" a phrase, - what is not in it. */
                search?: string;
                /** @description `-createdAt`: the newest first; `createdAt`: the oldest first. So with the others: a minus turns the order round. */
                sort?: "-createdAt" | "createdAt" | "-number" | "number" | "-lastActivityAt" | "lastActivityAt";
                status?: "open" | "closed";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseSummary"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCase"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or its number. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id or its number. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showCaseOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id or its number. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Owners"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setCaseOwners: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that the change is meant for: where it was changed since, nothing is done (412). Without it the change is made in any case. */
                "If-Match"?: string;
            };
            path: {
                /** @description Its id or its number. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnersSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Owners"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED: Somebody has changed it since you looked. Look again, and change what is there now. */
            412: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id or its number. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noteSentMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id or its number. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSentMail"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMail"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id or its number. */
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenSettings"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key.
             *
             *     CASE_CLOSED: The case is closed.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDecisionRules: {
        parameters: {
            query?: {
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most items in the answer; without it, all of them. */
                limit?: number;
                profileId?: string;
                /** @description A part of its sender or its subjects. */
                search?: string;
                /** @description What it is sorted by; a minus turns the order round. */
                sort?: "createdAt" | "-createdAt" | "sender" | "-sender";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DecisionRule"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showDecisionRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                decisionRuleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionRule"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeDecisionRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                decisionRuleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableDecisionRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                decisionRuleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionRule"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableDecisionRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                decisionRuleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionRule"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMailsOfDecisionRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                decisionRuleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FittingMail"][];
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description The range of it that was asked for */
            206: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Not changed: a file never is */
            304: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RANGE_NOT_SATISFIABLE: The range asked for is not within the file. */
            416: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description BLOB_MISSING: Stored bytes are missing or damaged. Restore the blobs folder from its backup.
             *
             *     PARSE_FAILED: The mail could not be parsed. Its bytes are kept.
             *
             *     RENDER_FAILED: The mail could not be rendered as PDF. Its bytes are kept.
             *
             *     UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request.
             */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEvents: {
        parameters: {
            query?: {
                /** @description Only events about this: the id of a mail, case, mailbox or whatever is their subject, or the number of a case. */
                about?: string;
                /** @description `nextCursor` of the answer before; without it, from the beginning. */
                cursor?: string;
                /** @description Most events in the answer. */
                limit?: number;
                /** @description `sequence`: the oldest first; `-sequence`: the newest first. Cursors hold in either direction. */
                sort?: "sequence" | "-sequence";
                /** @description Before this time. */
                timeBefore?: string;
                /** @description Not before this time. */
                timeFrom?: string;
                /** @description Only events of this type. */
                type?: "nl.zaakpost.mails.filed" | "nl.zaakpost.mails.held" | "nl.zaakpost.mails.quarantined" | "nl.zaakpost.mails.discarded" | "nl.zaakpost.mails.failed" | "nl.zaakpost.mails.acknowledgement-due" | "nl.zaakpost.mails.guessed-tokens" | "nl.zaakpost.mailboxes.attention-needed" | "nl.zaakpost.mailboxes.disabled" | "nl.zaakpost.mailboxes.activated" | "nl.zaakpost.cases.created" | "nl.zaakpost.cases.closed" | "nl.zaakpost.cases.reopened" | "nl.zaakpost.cases.written-when-closed" | "nl.zaakpost.cases.mail-sent" | "nl.zaakpost.timeline-entries.created" | "nl.zaakpost.intake-entries.created" | "nl.zaakpost.tokens.issued" | "nl.zaakpost.tokens.revoked";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Event"][];
                        /** @description Where to read on, now or later; also given where nothing more is there yet. null only with `-sequence`, where the oldest has been reached. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGroups: {
        parameters: {
            query?: {
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most items in the answer; without it, all of them. */
                limit?: number;
                /** @description A part of its name. */
                search?: string;
                /** @description What it is sorted by; a minus turns the order round. */
                sort?: "name" | "-name" | "members" | "-members" | "owned" | "-owned";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Group"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    isLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "up";
                    };
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        components: components["schemas"]["Component"][];
                        /** @constant */
                        status: "ready";
                    };
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description STORAGE_FAILED: Mail could not be stored; nothing was taken from the server.
             *
             *     UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request.
             */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     QUEUE_UNAVAILABLE: The queue does not answer. Check REDIS_URL, or the database where there is none.
             *
             *     SCANNER_UNAVAILABLE: The virus scanner does not answer; mail waits.
             *
             *     SPAM_FILTER_UNAVAILABLE: The spam filter does not answer; mail waits.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description STORAGE_FULL: There is no room to store mail. Free space under the data folder; nothing was taken from the server. */
            507: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIntakeEntries: {
        parameters: {
            query?: {
                /** @description Before this time. */
                createdBefore?: string;
                /** @description Not before this time. */
                createdFrom?: string;
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most items in the answer. */
                limit?: number;
                /** @description Only what came of this mail. */
                mailId?: string;
                profileId?: string;
                /** @description `-createdAt`: the newest first; `createdAt`: the oldest first. */
                sort?: "-createdAt" | "createdAt";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IntakeEntry"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkMailDomain: {
        parameters: {
            query?: {
                /** @description Selectors of DKIM, commas between; without them the usual ones are tried. */
                selectors?: string;
            };
            header?: never;
            path: {
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        domain: string;
                        findings: components["schemas"]["DomainFinding"][];
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testMailboxSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailboxSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxSettingsTest"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMailboxes: {
        parameters: {
            query?: {
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most items in the answer; without it, all of them. */
                limit?: number;
                /** @description A part of name, host or user name. */
                search?: string;
                /** @description What it is sorted by; a minus turns the order round. */
                sort?: "name" | "-name" | "host" | "-host" | "state" | "-state" | "lastSuccessAt" | "-lastSuccessAt" | "createdAt" | "-createdAt";
                state?: "active" | "backing-off" | "needs-attention" | "disabled";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Mailbox"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailboxSettings"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key.
             *
             *     CONFLICT: It exists already, or is used by something else.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showMailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailboxId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that the change is meant for: where it was changed since, nothing is done (412). Without it the change is made in any case. */
                "If-Match"?: string;
            };
            path: {
                mailboxId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailboxSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: It exists already, or is used by something else. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED: Somebody has changed it since you looked. Look again, and change what is there now. */
            412: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that the change is meant for: where it was changed since, nothing is done (412). Without it the change is made in any case. */
                "If-Match"?: string;
            };
            path: {
                mailboxId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED: Somebody has changed it since you looked. Look again, and change what is there now. */
            412: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                mailboxId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailboxDisabling"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                mailboxId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailboxEnabling"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMailboxFolders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailboxId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailboxFolder"][];
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SECRET_KEY_WRONG: A stored secret cannot be opened with this key. Check ZAAKPOST_SECRET_KEY.
             *
             *     UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request.
             */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description MAILBOX_UNREACHABLE: The mail server cannot be reached. Check host, port and firewall.
             *
             *     MAILBOX_CONNECTION_LOST: The connection to the mail server was cut.
             *
             *     MAILBOX_LOGIN_REFUSED: The login was refused. Check user and password, or the registration with the provider.
             *
             *     MAILBOX_CERTIFICATE: The certificate of the mail server is not trusted. Check its date and name, or set a CA file or fingerprint.
             *
             *     MAILBOX_TLS_REFUSED: The mail server offers no TLS 1.2 or newer on this port. It is never used without.
             */
            502: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     MAILBOX_BUSY: The mail server asks to come back later, or the mailbox is in use or over its quota.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MAILBOX_TIMEOUT: The mail server did not answer in time. */
            504: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showMailboxOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailboxId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Owners"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setMailboxOwners: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that the change is meant for: where it was changed since, nothing is done (412). Without it the change is made in any case. */
                "If-Match"?: string;
            };
            path: {
                mailboxId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnersSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Owners"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED: Somebody has changed it since you looked. Look again, and change what is there now. */
            412: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pollMailbox: {
        parameters: {
            query?: {
                /** @description Holds every message on the server against the ledger, as is done once a day. */
                full?: string;
            };
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                mailboxId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        mailboxId: string;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key.
             *
             *     MAILBOX_DISABLED: The mailbox is disabled. Enable it first.
             *
             *     MAILBOX_NEEDS_ATTENTION: The mailbox needs attention and is not polled. Mend what is wrong, then test or enable it.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     QUEUE_UNAVAILABLE: The queue does not answer. Check REDIS_URL, or the database where there is none.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resyncMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                mailboxId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailboxResyncing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxResyncPreview"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        mailboxId: string;
                        /** Format: date-time */
                        startAt: string;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key.
             *
             *     CONFLICT: It exists already, or is used by something else.
             *
             *     MAILBOX_DISABLED: The mailbox is disabled. Enable it first.
             *
             *     MAILBOX_NEEDS_ATTENTION: The mailbox needs attention and is not polled. Mend what is wrong, then test or enable it.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description MAILBOX_UNREACHABLE: The mail server cannot be reached. Check host, port and firewall.
             *
             *     MAILBOX_LOGIN_REFUSED: The login was refused. Check user and password, or the registration with the provider.
             */
            502: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     MAILBOX_CONNECTIONS: As many connections to this mail server are open as may be; the mailbox waits for its turn.
             *
             *     QUEUE_UNAVAILABLE: The queue does not answer. Check REDIS_URL, or the database where there is none.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMailboxRuns: {
        parameters: {
            query?: {
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description true: only those with an error; false: only those without. */
                failed?: "true" | "false";
                /** @description Most items in the answer; without it, all of them. */
                limit?: number;
                /** @description What it is sorted by; a minus turns the order round. */
                sort?: "startedAt" | "-startedAt" | "accepted" | "-accepted";
            };
            header?: never;
            path: {
                mailboxId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailboxRun"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMailboxStateChanges: {
        parameters: {
            query?: {
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most items in the answer; without it, all of them. */
                limit?: number;
                /** @description What it is sorted by; a minus turns the order round. */
                sort?: "changedAt" | "-changedAt";
                /** @description Only changes to this state. */
                to?: "active" | "backing-off" | "needs-attention" | "disabled";
            };
            header?: never;
            path: {
                mailboxId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailboxStateChange"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                mailboxId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxTest"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SECRET_KEY_WRONG: A stored secret cannot be opened with this key. Check ZAAKPOST_SECRET_KEY.
             *
             *     UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request.
             */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMails: {
        parameters: {
            query?: {
                /** @description Number of a case that it was filed with. */
                caseNumber?: string;
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most items in the answer. */
                limit?: number;
                mailboxId?: string;
                /** @description Of a profile that it went to, or was addressed to. */
                profileId?: string;
                /** @description Before this time. */
                receivedBefore?: string;
                /** @description Not before this time. */
                receivedFrom?: string;
                /** @description Words of its subject, addresses or text, or how they begin; all must be there. Words in quotation marks stand together; those with a minus before them must not be there. */
                search?: string;
                /** @description `-receivedAt`: the newest first; `receivedAt`: the oldest first. So with the others: a minus turns the order round. */
                sort?: "-receivedAt" | "receivedAt" | "-subject" | "subject" | "-sender" | "sender" | "-size" | "size";
                status?: components["schemas"]["MailStatus"];
                /** @description With this verdict, such as `virus=infected`. */
                verdict?: string;
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailSummary"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailDecision"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key.
             *
             *     STATUS_CHANGE_REFUSED: The mail cannot go from its present status to the one asked for.
             *
             *     MAIL_QUARANTINED: The mail is in quarantine and may hold a virus. Say that you want it all the same.
             *
             *     MAIL_NOT_DOWNLOADED: Only the headers of the mail were fetched, as it is larger than its mailbox accepts. Fetch it first.
             *
             *     CASE_CLOSED: The case is closed.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MAIL_PURGED: The bytes of the mail were deleted after their time. What is known of it is kept. */
            410: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainMail: {
        parameters: {
            query?: {
                /** @description By the settings that held at this time. Checks and scanners are those of now. */
                at?: string;
            };
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MAIL_PURGED: The bytes of the mail were deleted after their time. What is known of it is kept. */
            410: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description BLOB_MISSING: Stored bytes are missing or damaged. Restore the blobs folder from its backup.
             *
             *     PARSE_FAILED: The mail could not be parsed. Its bytes are kept.
             *
             *     UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request.
             */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     SCANNER_UNAVAILABLE: The virus scanner does not answer; mail waits.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fetchMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        mailId: string;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key.
             *
             *     CONFLICT: It exists already, or is used by something else.
             *
             *     MAILBOX_DISABLED: The mailbox is disabled. Enable it first.
             *
             *     MAILBOX_NEEDS_ATTENTION: The mailbox needs attention and is not polled. Mend what is wrong, then test or enable it.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MAIL_GONE: The mail is no longer on its server, and only its headers were fetched. */
            410: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     QUEUE_UNAVAILABLE: The queue does not answer. Check REDIS_URL, or the database where there is none.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadRawMail: {
        parameters: {
            query?: {
                /** @description true: also where the mail is in quarantine. It may hold a virus. */
                quarantined?: "true" | "false";
            };
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "message/rfc822": unknown;
                };
            };
            /** @description The range of it that was asked for */
            206: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "message/rfc822": unknown;
                };
            };
            /** @description Not changed: a file never is */
            304: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description MAIL_QUARANTINED: The mail is in quarantine and may hold a virus. Say that you want it all the same.
             *
             *     MAIL_NOT_DOWNLOADED: Only the headers of the mail were fetched, as it is larger than its mailbox accepts. Fetch it first.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MAIL_PURGED: The bytes of the mail were deleted after their time. What is known of it is kept. */
            410: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RANGE_NOT_SATISFIABLE: The range asked for is not within the file. */
            416: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description BLOB_MISSING: Stored bytes are missing or damaged. Restore the blobs folder from its backup.
             *
             *     UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request.
             */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadRendition: {
        parameters: {
            query?: {
                /** @description true: to be shown in a frame of a page of this server; else to be saved. */
                shown?: "true" | "false";
            };
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description The range of it that was asked for */
            206: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description Not changed: a file never is */
            304: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MAIL_PURGED: The bytes of the mail were deleted after their time. What is known of it is kept. */
            410: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RANGE_NOT_SATISFIABLE: The range asked for is not within the file. */
            416: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description BLOB_MISSING: Stored bytes are missing or damaged. Restore the blobs folder from its backup.
             *
             *     PARSE_FAILED: The mail could not be parsed. Its bytes are kept.
             *
             *     RENDER_FAILED: The mail could not be rendered as PDF. Its bytes are kept.
             *
             *     UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request.
             */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reprocessMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The run that was asked for. */
                        generation: number;
                        /** Format: uuid */
                        mailId: string;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key.
             *
             *     STATUS_CHANGE_REFUSED: The mail cannot go from its present status to the one asked for.
             *
             *     MAIL_NOT_DOWNLOADED: Only the headers of the mail were fetched, as it is larger than its mailbox accepts. Fetch it first.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MAIL_PURGED: The bytes of the mail were deleted after their time. What is known of it is kept. */
            410: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMailText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MAIL_NOT_DOWNLOADED: Only the headers of the mail were fetched, as it is larger than its mailbox accepts. Fetch it first. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MAIL_PURGED: The bytes of the mail were deleted after their time. What is known of it is kept. */
            410: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description BLOB_MISSING: Stored bytes are missing or damaged. Restore the blobs folder from its backup.
             *
             *     PARSE_FAILED: The mail could not be parsed. Its bytes are kept.
             *
             *     UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request.
             */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showMailView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailView"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description MAIL_QUARANTINED: The mail is in quarantine and may hold a virus. Say that you want it all the same.
             *
             *     MAIL_NOT_DOWNLOADED: Only the headers of the mail were fetched, as it is larger than its mailbox accepts. Fetch it first.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MAIL_PURGED: The bytes of the mail were deleted after their time. What is known of it is kept. */
            410: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description BLOB_MISSING: Stored bytes are missing or damaged. Restore the blobs folder from its backup.
             *
             *     PARSE_FAILED: The mail could not be parsed. Its bytes are kept.
             *
             *     RENDER_FAILED: The mail could not be rendered as PDF. Its bytes are kept.
             *
             *     UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request.
             */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMailView: {
        parameters: {
            query?: {
                /** @description Of what is said in it; without it, by Accept-Language, which a frame cannot set. */
                language?: "nl" | "en";
            };
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description MAIL_QUARANTINED: The mail is in quarantine and may hold a virus. Say that you want it all the same.
             *
             *     MAIL_NOT_DOWNLOADED: Only the headers of the mail were fetched, as it is larger than its mailbox accepts. Fetch it first.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MAIL_PURGED: The bytes of the mail were deleted after their time. What is known of it is kept. */
            410: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description BLOB_MISSING: Stored bytes are missing or damaged. Restore the blobs folder from its backup.
             *
             *     PARSE_FAILED: The mail could not be parsed. Its bytes are kept.
             *
             *     RENDER_FAILED: The mail could not be rendered as PDF. Its bytes are kept.
             *
             *     UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request.
             */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainUploadedMail: {
        parameters: {
            query?: {
                /** @description By the settings that held at this time. Checks and scanners are those of now. */
                at?: string;
                /** @description Name or id of the mailbox that it is taken to have come by. */
                mailbox?: string;
                /** @description Whom it was delivered to, as the envelope says; may be repeated. */
                recipient?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailTrial"];
                "message/rfc822": unknown;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: It exists already, or is used by something else. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MAIL_PURGED: The bytes of the mail were deleted after their time. What is known of it is kept. */
            410: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description BLOB_MISSING: Stored bytes are missing or damaged. Restore the blobs folder from its backup.
             *
             *     PARSE_FAILED: The mail could not be parsed. Its bytes are kept.
             *
             *     STORAGE_FAILED: Mail could not be stored; nothing was taken from the server.
             *
             *     UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request.
             */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     SCANNER_UNAVAILABLE: The virus scanner does not answer; mail waits.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description STORAGE_FULL: There is no room to store mail. Free space under the data folder; nothing was taken from the server. */
            507: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reprocessMails: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReprocessSelection"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those that are on their way now. */
                        mailIds: string[];
                        /** @description Send it as `cursor` to go on; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewReprocessing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReprocessPreviewSelection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReprocessPreview"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                        /** @description How many would go from where to where, of this page. */
                        summary: {
                            [key: string]: number;
                        };
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description BLOB_MISSING: Stored bytes are missing or damaged. Restore the blobs folder from its backup.
             *
             *     UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request.
             */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     SCANNER_UNAVAILABLE: The virus scanner does not answer; mail waits.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     QUEUE_UNAVAILABLE: The queue does not answer. Check REDIS_URL, or the database where there is none.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     QUEUE_UNAVAILABLE: The queue does not answer. Check REDIS_URL, or the database where there is none.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPersonErasures: {
        parameters: {
            query?: {
                /** @description Name of who asked for it. */
                actor?: string;
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Before this time. */
                erasedBefore?: string;
                /** @description Not before this time. */
                erasedFrom?: string;
                /** @description Most items in the answer. */
                limit?: number;
                /** @description Only those of this person, as the audit log names him. */
                reference?: string;
                /** @description `-erasedAt`: the newest first; `erasedAt`: the oldest first. */
                sort?: "-erasedAt" | "erasedAt";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonErasure"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonErasureSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureResult"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProfiles: {
        parameters: {
            query?: {
                caseTypeId?: string;
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                enabled?: "true" | "false";
                kind?: "document-intake" | "case-type" | "olo";
                /** @description Most items in the answer; without it, all of them. */
                limit?: number;
                /** @description A part of its name or of an address of it. */
                search?: string;
                /** @description What it is sorted by; a minus turns the order round. */
                sort?: "name" | "-name" | "address" | "-address" | "kind" | "-kind" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Profile"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileSettings"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key.
             *
             *     CONFLICT: It exists already, or is used by something else.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that the change is meant for: where it was changed since, nothing is done (412). Without it the change is made in any case. */
                "If-Match"?: string;
            };
            path: {
                profileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: It exists already, or is used by something else. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED: Somebody has changed it since you looked. Look again, and change what is there now. */
            412: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that the change is meant for: where it was changed since, nothing is done (412). Without it the change is made in any case. */
                "If-Match"?: string;
            };
            path: {
                profileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: It exists already, or is used by something else. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED: Somebody has changed it since you looked. Look again, and change what is there now. */
            412: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showProfileOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Owners"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setProfileOwners: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that the change is meant for: where it was changed since, nothing is done (412). Without it the change is made in any case. */
                "If-Match"?: string;
            };
            path: {
                profileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnersSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Owners"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED: Somebody has changed it since you looked. Look again, and change what is there now. */
            412: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listQueues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Queue"][];
                    };
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     QUEUE_UNAVAILABLE: The queue does not answer. Check REDIS_URL, or the database where there is none.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showQueue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                queueName: "poll" | "ingest" | "case-events";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     QUEUE_UNAVAILABLE: The queue does not answer. Check REDIS_URL, or the database where there is none.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listQueuedJobs: {
        parameters: {
            query?: {
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most items in the answer. */
                limit?: number;
                /** @description Jobs in this state only. */
                state?: "waiting" | "active" | "delayed" | "failed";
            };
            header?: never;
            path: {
                queueName: "poll" | "ingest" | "case-events";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QueuedJob"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     QUEUE_UNAVAILABLE: The queue does not answer. Check REDIS_URL, or the database where there is none.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeQueuedJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
                queueName: "poll" | "ingest" | "case-events";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: It exists already, or is used by something else. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     QUEUE_UNAVAILABLE: The queue does not answer. Check REDIS_URL, or the database where there is none.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryQueuedJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                jobId: string;
                queueName: "poll" | "ingest" | "case-events";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key.
             *
             *     CONFLICT: It exists already, or is used by something else.
             *
             *     STATUS_CHANGE_REFUSED: The mail cannot go from its present status to the one asked for.
             *
             *     MAIL_NOT_DOWNLOADED: Only the headers of the mail were fetched, as it is larger than its mailbox accepts. Fetch it first.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MAIL_PURGED: The bytes of the mail were deleted after their time. What is known of it is kept. */
            410: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     QUEUE_UNAVAILABLE: The queue does not answer. Check REDIS_URL, or the database where there is none.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseQueue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                queueName: "poll" | "ingest" | "case-events";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     QUEUE_UNAVAILABLE: The queue does not answer. Check REDIS_URL, or the database where there is none.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeQueue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                queueName: "poll" | "ingest" | "case-events";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     QUEUE_UNAVAILABLE: The queue does not answer. Check REDIS_URL, or the database where there is none.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryQueue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                queueName: "poll" | "ingest" | "case-events";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Jobs that are done again. */
                        retried: number;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right.
             *
             *     QUEUE_UNAVAILABLE: The queue does not answer. Check REDIS_URL, or the database where there is none.
             */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showRetentionLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionLimits"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRetentionRuns: {
        parameters: {
            query?: {
                /** @description Name of who asked for it, or `schedule`. */
                actor?: string;
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most items in the answer. */
                limit?: number;
                /** @description `-startedAt`: the newest first; `startedAt`: the oldest first. */
                sort?: "-startedAt" | "startedAt";
                /** @description Before this time. */
                startedBefore?: string;
                /** @description Not before this time. */
                startedFrom?: string;
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RetentionRun"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runRetention: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dryRun: boolean;
                        report: components["schemas"]["RetentionReport"];
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key.
             *
             *     CONFLICT: It exists already, or is used by something else.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most items in the answer; without it, all of them. */
                limit?: number;
                /** @description What it is sorted by; a minus turns the order round. */
                sort?: "createdAt" | "-createdAt" | "lastSeenAt" | "-lastSeenAt";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnSession"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SIGN_IN_REFUSED: Name, password or code is wrong, or the link was used. Try again, or ask an admin for a link.
             *
             *     SIGN_IN_CODE_NEEDED: The code of your authenticator app is needed too.
             */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says.
             *
             *     SIGN_IN_LOCKED: Too many sign-ins failed. Wait some minutes, or ask an admin for a link.
             */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOut"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description UNAUTHORIZED: Sign in, or send an API key as a bearer token.
             *
             *     SIGN_IN_REFUSED: Name, password or code is wrong, or the link was used. Try again, or ask an admin for a link.
             */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorCode"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offerSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorOffer"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSettingsChanges: {
        parameters: {
            query?: {
                /** @description Name of who changed it. */
                actor?: string;
                /** @description Before this time. */
                changedBefore?: string;
                /** @description Not before this time. */
                changedFrom?: string;
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                kind?: "beginning" | "configuration" | "case-type" | "mailbox" | "profile" | "decision-rule";
                /** @description Most items in the answer. */
                limit?: number;
                /** @description Name or id of what was changed. */
                of?: string;
                /** @description `-changedAt`: the newest first; `changedAt`: the oldest first. */
                sort?: "-changedAt" | "changedAt";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SettingsChange"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSignInMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInMethods"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginSingleSignOn: {
        parameters: {
            query?: {
                /** @description Which screen is shown then. */
                returnTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            302: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SIGN_ON_UNAVAILABLE: The sign-in of your organisation does not answer. Try again later. */
            502: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishSingleSignOn: {
        parameters: {
            query?: {
                code?: string;
                /** @description Where the provider refused. */
                error?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            302: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hashTokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many were not before. */
                        hashed: number;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key.
             *
             *     CONFLICT: It exists already, or is used by something else.
             */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most items in the answer; without it, all of them. */
                limit?: number;
                /** @description A part of its address. */
                search?: string;
                /** @description What it is sorted by; a minus turns the order round. */
                sort?: "createdAt" | "-createdAt" | "url" | "-url" | "waiting" | "-waiting";
                /** @description failing: events wait that the receiver refused; they are tried until it takes them. */
                state?: "delivering" | "failing" | "paused";
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
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSettings"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that the change is meant for: where it was changed since, nothing is done (412). Without it the change is made in any case. */
                "If-Match"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description Of this version, for If-Match: the same as long as nobody has changed it. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED: Somebody has changed it since you looked. Look again, and change what is there now. */
            412: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version that the change is meant for: where it was changed since, nothing is done (412). Without it the change is made in any case. */
                "If-Match"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PRECONDITION_FAILED: Somebody has changed it since you looked. Look again, and change what is there now. */
            412: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Where to go on: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Most items in the answer. */
                limit?: number;
                /** @description `-sequence`: the newest first; `sequence`: the oldest first. */
                sort?: "-sequence" | "sequence";
                state?: "waiting" | "refused" | "delivered";
                /** @description Only events of this type. */
                type?: "nl.zaakpost.mails.filed" | "nl.zaakpost.mails.held" | "nl.zaakpost.mails.quarantined" | "nl.zaakpost.mails.discarded" | "nl.zaakpost.mails.failed" | "nl.zaakpost.mails.acknowledgement-due" | "nl.zaakpost.mails.guessed-tokens" | "nl.zaakpost.mailboxes.attention-needed" | "nl.zaakpost.mailboxes.disabled" | "nl.zaakpost.mailboxes.activated" | "nl.zaakpost.cases.created" | "nl.zaakpost.cases.closed" | "nl.zaakpost.cases.reopened" | "nl.zaakpost.cases.written-when-closed" | "nl.zaakpost.cases.mail-sent" | "nl.zaakpost.timeline-entries.created" | "nl.zaakpost.intake-entries.created" | "nl.zaakpost.tokens.issued" | "nl.zaakpost.tokens.revoked";
            };
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookDelivery"][];
                        /** @description Send it as `cursor` for the next page; null at the end. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendWebhookEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                eventId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhookEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookReplay"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Events that are sent again; with `dryRun`, that would be. */
                        events: number;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BODY_TOO_LARGE: The body of the request is too large. */
            413: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED: The body of the request has the wrong media type. Send application/json. */
            415: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Events that are sent now. */
                        due: number;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request. */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Signing secret (Standard Webhooks, `whsec_…`). It is shown this once. */
                        secret: string;
                    };
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SECRET_KEY_WRONG: A stored secret cannot be opened with this key. Check ZAAKPOST_SECRET_KEY.
             *
             *     UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request.
             */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, new for each thing that is asked for. Sent again within 24 hours with the same request, nothing is done twice: the answer is that of the first time, with Idempotency-Replayed. A request that was refused or failed may be sent again with its key. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    /** @description true: it was done before, and this is the answer of then. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTrial"];
                };
            };
            /** @description BAD_REQUEST: The request is not valid. See the fields named. */
            400: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHORIZED: Sign in, or send an API key as a bearer token. */
            401: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description FORBIDDEN: Your role does not allow this. Ask an admin for the role that does.
             *
             *     CSRF_TOKEN_WRONG: The request does not come from the page that is signed in. Load the page again.
             */
            403: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: There is no such thing, or it is not yours to see. */
            404: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_AT_WORK: The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key. */
            409: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for. */
            422: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_REQUESTS: Too many requests. Wait as long as Retry-After says. */
            429: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SECRET_KEY_WRONG: A stored secret cannot be opened with this key. Check ZAAKPOST_SECRET_KEY.
             *
             *     UNKNOWN: Something went wrong that we did not foresee. It is in the log, with the id of the request.
             */
            500: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DATABASE_UNAVAILABLE: The database does not answer. Check that it runs and that DATABASE_URL is right. */
            503: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
