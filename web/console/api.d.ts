// Written from docs/openapi.json by `npx tsx scripts/openapi.ts`.
export interface paths {
    "/api/staff/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is logged in, and the CSRF token */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            staff: {
                                /** Format: uuid */
                                id: string;
                                login: string;
                                displayName: string;
                            };
                            /** @description Send it as header x-csrf-token with every request that changes something. */
                            csrfToken: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Log in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        login: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            staff: {
                                /** Format: uuid */
                                id: string;
                                login: string;
                                displayName: string;
                            };
                            /** @description Send it as header x-csrf-token with every request that changes something. */
                            csrfToken: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
            };
        };
        /** Log out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Logged out. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why not, and what to do. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases, newest first, page by page */
        get: {
            parameters: {
                query?: {
                    /** @description One state, or all open or closed ones. */
                    state?: "open" | "closed" | "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                    /** @description A part of a reference number. */
                    search?: string;
                    /** @description `next` of the page before. */
                    after?: string;
                    /** @description 50 if absent. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cases: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                                /** @enum {unknown} */
                                kind: "defect" | "complaint" | "question" | "idea" | "praise";
                                category: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                district: {
                                    code: string;
                                    name: string;
                                } | null;
                                subdistrict: {
                                    code: string;
                                    name: string;
                                } | null;
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                language: {
                                    /** @description BCP 47 */
                                    tag: string;
                                    /** @description What its speakers call it. */
                                    name: string;
                                    germanName: string;
                                    englishName: string;
                                    /** @enum {unknown} */
                                    direction: "ltr" | "rtl";
                                };
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** @description The first words of the concern, in its own language. */
                                excerpt: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case with its concern and history */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            reference: string;
                            /** @enum {unknown} */
                            kind: "defect" | "complaint" | "question" | "idea" | "praise";
                            category: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            district: {
                                code: string;
                                name: string;
                            } | null;
                            subdistrict: {
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                            language: {
                                /** @description BCP 47 */
                                tag: string;
                                /** @description What its speakers call it. */
                                name: string;
                                germanName: string;
                                englishName: string;
                                /** @enum {unknown} */
                                direction: "ltr" | "rtl";
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            stateReason: string | null;
                            responsibleBody: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            /** @description The concern in the words and the language it was written in. */
                            text: string;
                            place: {
                                text: string | null;
                                longitude: number | null;
                                latitude: number | null;
                            };
                            resident: {
                                pseudonym: string;
                                language: {
                                    /** @description BCP 47 */
                                    tag: string;
                                    /** @description What its speakers call it. */
                                    name: string;
                                    germanName: string;
                                    englishName: string;
                                    /** @enum {unknown} */
                                    direction: "ltr" | "rtl";
                                };
                                /** @description False when the person said STOP or blocked every channel. */
                                reachable: boolean;
                            } | null;
                            media: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "photo" | "voice" | "file";
                                mimeType: string | null;
                                /** @description False while the file is still being fetched from its channel. */
                                stored: boolean;
                                durationSeconds: number | null;
                            }[];
                            /** @description What happened, oldest first. */
                            entries: {
                                id: string;
                                type: string;
                                text: string | null;
                                language: {
                                    /** @description BCP 47 */
                                    tag: string;
                                    /** @description What its speakers call it. */
                                    name: string;
                                    germanName: string;
                                    englishName: string;
                                    /** @enum {unknown} */
                                    direction: "ltr" | "rtl";
                                } | null;
                                fromState: ("received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn") | null;
                                toState: ("received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn") | null;
                                author: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            nextStates: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                reasonRequired: boolean;
                            }[];
                            /** @description An answer may be written in one of these. */
                            answerLanguages: {
                                /** @description BCP 47 */
                                tag: string;
                                /** @description What its speakers call it. */
                                name: string;
                                germanName: string;
                                englishName: string;
                                /** @enum {unknown} */
                                direction: "ltr" | "rtl";
                            }[];
                        };
                    };
                };
                /** @description Why not, and what to do. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the resident, and move the case on if wished */
        post: {
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
                        /** @description The office's own words, sent as they are. */
                        text: string;
                        /** @description BCP 47 tag of the language it is written in; German if absent. */
                        language?: string;
                        /** @enum {unknown} */
                        toState?: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            reference: string;
                            /** @enum {unknown} */
                            kind: "defect" | "complaint" | "question" | "idea" | "praise";
                            category: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            district: {
                                code: string;
                                name: string;
                            } | null;
                            subdistrict: {
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                            language: {
                                /** @description BCP 47 */
                                tag: string;
                                /** @description What its speakers call it. */
                                name: string;
                                germanName: string;
                                englishName: string;
                                /** @enum {unknown} */
                                direction: "ltr" | "rtl";
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            stateReason: string | null;
                            responsibleBody: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            /** @description The concern in the words and the language it was written in. */
                            text: string;
                            place: {
                                text: string | null;
                                longitude: number | null;
                                latitude: number | null;
                            };
                            resident: {
                                pseudonym: string;
                                language: {
                                    /** @description BCP 47 */
                                    tag: string;
                                    /** @description What its speakers call it. */
                                    name: string;
                                    germanName: string;
                                    englishName: string;
                                    /** @enum {unknown} */
                                    direction: "ltr" | "rtl";
                                };
                                /** @description False when the person said STOP or blocked every channel. */
                                reachable: boolean;
                            } | null;
                            media: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "photo" | "voice" | "file";
                                mimeType: string | null;
                                /** @description False while the file is still being fetched from its channel. */
                                stored: boolean;
                                durationSeconds: number | null;
                            }[];
                            /** @description What happened, oldest first. */
                            entries: {
                                id: string;
                                type: string;
                                text: string | null;
                                language: {
                                    /** @description BCP 47 */
                                    tag: string;
                                    /** @description What its speakers call it. */
                                    name: string;
                                    germanName: string;
                                    englishName: string;
                                    /** @enum {unknown} */
                                    direction: "ltr" | "rtl";
                                } | null;
                                fromState: ("received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn") | null;
                                toState: ("received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn") | null;
                                author: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            nextStates: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                reasonRequired: boolean;
                            }[];
                            /** @description An answer may be written in one of these. */
                            answerLanguages: {
                                /** @description BCP 47 */
                                tag: string;
                                /** @description What its speakers call it. */
                                name: string;
                                germanName: string;
                                englishName: string;
                                /** @enum {unknown} */
                                direction: "ltr" | "rtl";
                            }[];
                        };
                    };
                };
                /** @description Why not, and what to do. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the case to another state */
        post: {
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
                        /** @enum {unknown} */
                        toState: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                        /** @description Required for every state that is a no. */
                        reason?: string;
                        /** @description BCP 47 tag of the language it is written in; German if absent. */
                        language?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            reference: string;
                            /** @enum {unknown} */
                            kind: "defect" | "complaint" | "question" | "idea" | "praise";
                            category: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            district: {
                                code: string;
                                name: string;
                            } | null;
                            subdistrict: {
                                code: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                            language: {
                                /** @description BCP 47 */
                                tag: string;
                                /** @description What its speakers call it. */
                                name: string;
                                germanName: string;
                                englishName: string;
                                /** @enum {unknown} */
                                direction: "ltr" | "rtl";
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            stateReason: string | null;
                            responsibleBody: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            /** @description The concern in the words and the language it was written in. */
                            text: string;
                            place: {
                                text: string | null;
                                longitude: number | null;
                                latitude: number | null;
                            };
                            resident: {
                                pseudonym: string;
                                language: {
                                    /** @description BCP 47 */
                                    tag: string;
                                    /** @description What its speakers call it. */
                                    name: string;
                                    germanName: string;
                                    englishName: string;
                                    /** @enum {unknown} */
                                    direction: "ltr" | "rtl";
                                };
                                /** @description False when the person said STOP or blocked every channel. */
                                reachable: boolean;
                            } | null;
                            media: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "photo" | "voice" | "file";
                                mimeType: string | null;
                                /** @description False while the file is still being fetched from its channel. */
                                stored: boolean;
                                durationSeconds: number | null;
                            }[];
                            /** @description What happened, oldest first. */
                            entries: {
                                id: string;
                                type: string;
                                text: string | null;
                                language: {
                                    /** @description BCP 47 */
                                    tag: string;
                                    /** @description What its speakers call it. */
                                    name: string;
                                    germanName: string;
                                    englishName: string;
                                    /** @enum {unknown} */
                                    direction: "ltr" | "rtl";
                                } | null;
                                fromState: ("received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn") | null;
                                toState: ("received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn") | null;
                                author: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            nextStates: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                reasonRequired: boolean;
                            }[];
                            /** @description An answer may be written in one of these. */
                            answerLanguages: {
                                /** @description BCP 47 */
                                tag: string;
                                /** @description What its speakers call it. */
                                name: string;
                                germanName: string;
                                englishName: string;
                                /** @enum {unknown} */
                                direction: "ltr" | "rtl";
                            }[];
                        };
                    };
                };
                /** @description Why not, and what to do. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{id}/media/{mediaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of a case */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    mediaId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The bytes, with the type of the file. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description Why not, and what to do. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
                /** @description Why not, and what to do. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs the eyes of a person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Messages of residents that were set aside. */
                            inbox: {
                                id: string;
                                channel: string;
                                attempts: number;
                                error: string | null;
                                pseudonym: string;
                                /** Format: date-time */
                                receivedAt: string;
                            }[];
                            /** @description Messages to residents that are held back or failed. */
                            outbox: {
                                id: string;
                                channel: string;
                                status: string;
                                attempts: number;
                                errorCode: string | null;
                                case: {
                                    /** Format: uuid */
                                    id: string;
                                    reference: string;
                                } | null;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                            /** @description Messages to residents of which nobody can know whether they arrived. */
                            doubts: {
                                id: string;
                                channel: string;
                                cause: string;
                                /** @description It was sent again and may have arrived twice. */
                                resent: boolean;
                                case: {
                                    /** Format: uuid */
                                    id: string;
                                    reference: string;
                                } | null;
                                /** Format: date-time */
                                at: string;
                            }[];
                            /** @description Messages from the queue of the back office that could not be applied. */
                            refusedReplies: {
                                id: string;
                                error: string;
                                /** Format: date-time */
                                receivedAt: string;
                            }[];
                            /** @description Channels that wait because their platform asked for it or because their set-up is wrong. */
                            pauses: {
                                channel: string;
                                /** Format: date-time */
                                until: string;
                                reason: string | null;
                            }[];
                            due: {
                                inbox: {
                                    channel: string;
                                    waiting: number;
                                    /** @description How long the oldest due message has been waiting. */
                                    oldestSeconds: number;
                                }[];
                                outbox: {
                                    channel: string;
                                    waiting: number;
                                    /** @description How long the oldest due message has been waiting. */
                                    oldestSeconds: number;
                                }[];
                            };
                        };
                    };
                };
                /** @description Why not, and what to do. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outlines of the districts and subdistricts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            attribution: string;
                            areas: {
                                code: string;
                                /** @enum {unknown} */
                                level: "district" | "subdistrict";
                                name: string;
                                parent: string | null;
                                /** @description Closed outlines, [longitude, latitude] in degrees (WGS 84), thinned out to about 40 metres. */
                                rings: number[][][];
                            }[];
                        };
                    };
                };
                /** @description Why not, and what to do. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/city": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Categories, teams, offices, languages and channels of the city */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Name of the office by language tag. */
                            authority: {
                                [key: string]: string;
                            };
                            /** @description IANA name, e.g. Europe/Berlin. */
                            timeZone: string;
                            categories: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            }[];
                            teams: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            }[];
                            /** @description Offices that can be responsible. */
                            bodies: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            }[];
                            languages: {
                                /** @description BCP 47 */
                                tag: string;
                                /** @description What its speakers call it. */
                                name: string;
                                germanName: string;
                                englishName: string;
                                /** @enum {unknown} */
                                direction: "ltr" | "rtl";
                            }[];
                            /** @description Channels that are set up here. */
                            channels: string[];
                        };
                    };
                };
                /** @description Why not, and what to do. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: `cases` when a case was filed or changed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description An event stream (WHATWG HTML 9.2). */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description Why not, and what to do. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Stable; programs decide by it. */
                            code: string;
                            /** @description The field of the request that must change. */
                            field?: string;
                            /** @description For developers: what is wrong and what to do. */
                            message: string;
                        };
                    };
                };
            };
        };
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
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
