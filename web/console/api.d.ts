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
                                teams: string[];
                                absentUntil: string | null;
                                deputyId: string | null;
                            };
                            /** @description What one may do somewhere. */
                            permissions: ("case.overview" | "case.read" | "case.readSensitive" | "case.work" | "case.file" | "case.exportSensitive" | "case.preparePublic" | "case.publish" | "notice.read" | "notice.write" | "notice.translate" | "notice.release" | "event.manage" | "booking.manage" | "routing.read" | "contact.read" | "figures.read" | "attention.read" | "staff.read" | "staff.manage" | "audit.read")[];
                            grants: {
                                /** @enum {unknown} */
                                role: "agent" | "coordinator" | "editor" | "releaser" | "translator" | "councilReader" | "youthDesk" | "admin" | "dataProtection";
                                /** @description Codes; empty: everywhere. */
                                districts: string[];
                                /** @description Ids; empty: every team. */
                                teams: string[];
                            }[];
                            /** @enum {unknown} */
                            method: "password" | "totp" | "oidc";
                            /** @enum {unknown} */
                            totp: "none" | "confirmed";
                            /** @description True: nothing but setting up one-time codes is open. */
                            mustEnrol: boolean;
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
                        /** @description A one-time or recovery code. */
                        code?: string;
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
                                teams: string[];
                                absentUntil: string | null;
                                deputyId: string | null;
                            };
                            /** @description What one may do somewhere. */
                            permissions: ("case.overview" | "case.read" | "case.readSensitive" | "case.work" | "case.file" | "case.exportSensitive" | "case.preparePublic" | "case.publish" | "notice.read" | "notice.write" | "notice.translate" | "notice.release" | "event.manage" | "booking.manage" | "routing.read" | "contact.read" | "figures.read" | "attention.read" | "staff.read" | "staff.manage" | "audit.read")[];
                            grants: {
                                /** @enum {unknown} */
                                role: "agent" | "coordinator" | "editor" | "releaser" | "translator" | "councilReader" | "youthDesk" | "admin" | "dataProtection";
                                /** @description Codes; empty: everywhere. */
                                districts: string[];
                                /** @description Ids; empty: every team. */
                                teams: string[];
                            }[];
                            /** @enum {unknown} */
                            method: "password" | "totp" | "oidc";
                            /** @enum {unknown} */
                            totp: "none" | "confirmed";
                            /** @description True: nothing but setting up one-time codes is open. */
                            mustEnrol: boolean;
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
    "/api/staff/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an invitation link is for */
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
                        token: string;
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
                            login: string;
                            displayName: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** @description True: a new password for an account that is there. */
                            reset: boolean;
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
                410: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/invitation/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation with a password, once; then log in */
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
                        token: string;
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
                            login: string;
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
                410: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/login-ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one can log in here */
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
                            password: boolean;
                            oidc: boolean;
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
    "/api/staff/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a login through the identity provider; with an invitation, accept it by that */
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
                        invitation?: string;
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
                            /** @description Send the browser there. */
                            url: string;
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
                410: {
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
                /** @description Why not, and what to do. */
                502: {
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
    "/api/staff/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the identity provider sends the browser back to; leads on to the desk */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description To the desk, or to its login page with a problem. */
                303: {
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My sessions */
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
                            sessions: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                method: "password" | "totp" | "oidc";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                                current: boolean;
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
        /** End all my sessions but this one */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions */
        delete: {
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
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change my password; my other sessions end */
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
                        password: string;
                        newPassword: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/account/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to set up one-time codes */
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
                            secret: string;
                            uri: string;
                            /** @description An SVG document. */
                            qr: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/account/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the set-up with a first code */
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
                        code: string;
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
                            /** @description Shown once, each good once. */
                            recoveryCodes: string[];
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/account/totp/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do without one-time codes */
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
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/account/absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Until when I am away, and my deputy */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        absentUntil: string | null;
                        deputyId: string | null;
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who a case can be given to */
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
                            colleagues: {
                                /** Format: uuid */
                                id: string;
                                displayName: string;
                                /** @description Whose cases they work on; empty: on none. */
                                teams: string[];
                                absentUntil: string | null;
                                deputyId: string | null;
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All accounts */
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
                            accounts: {
                                /** Format: uuid */
                                id: string;
                                login: string;
                                displayName: string;
                                /**
                                 * @description "none": a link for a password is open.
                                 * @enum {unknown}
                                 */
                                access: "password" | "oidc" | "none";
                                /** @enum {unknown} */
                                totp: "none" | "confirmed";
                                grants: {
                                    /** @enum {unknown} */
                                    role: "agent" | "coordinator" | "editor" | "releaser" | "translator" | "councilReader" | "youthDesk" | "admin" | "dataProtection";
                                    /** @description Codes; empty: everywhere. */
                                    districts: string[];
                                    /** @description Ids; empty: every team. */
                                    teams: string[];
                                    /** Format: uuid */
                                    id: string;
                                    grantedBy: string;
                                }[];
                                /** @description How many are open. */
                                sessions: number;
                                lastSeenAt: string | null;
                                absentUntil: string | null;
                                deputyId: string | null;
                                disabledAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a role */
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
                        role: "agent" | "coordinator" | "editor" | "releaser" | "translator" | "councilReader" | "youthDesk" | "admin" | "dataProtection";
                        /** @description Codes; empty: everywhere. */
                        districts: string[];
                        /** @description Ids; empty: every team. */
                        teams: string[];
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
                            login: string;
                            displayName: string;
                            /**
                             * @description "none": a link for a password is open.
                             * @enum {unknown}
                             */
                            access: "password" | "oidc" | "none";
                            /** @enum {unknown} */
                            totp: "none" | "confirmed";
                            grants: {
                                /** @enum {unknown} */
                                role: "agent" | "coordinator" | "editor" | "releaser" | "translator" | "councilReader" | "youthDesk" | "admin" | "dataProtection";
                                /** @description Codes; empty: everywhere. */
                                districts: string[];
                                /** @description Ids; empty: every team. */
                                teams: string[];
                                /** Format: uuid */
                                id: string;
                                grantedBy: string;
                            }[];
                            /** @description How many are open. */
                            sessions: number;
                            lastSeenAt: string | null;
                            absentUntil: string | null;
                            deputyId: string | null;
                            disabledAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
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
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/accounts/{id}/grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a role */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    grantId: string;
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
                            login: string;
                            displayName: string;
                            /**
                             * @description "none": a link for a password is open.
                             * @enum {unknown}
                             */
                            access: "password" | "oidc" | "none";
                            /** @enum {unknown} */
                            totp: "none" | "confirmed";
                            grants: {
                                /** @enum {unknown} */
                                role: "agent" | "coordinator" | "editor" | "releaser" | "translator" | "councilReader" | "youthDesk" | "admin" | "dataProtection";
                                /** @description Codes; empty: everywhere. */
                                districts: string[];
                                /** @description Ids; empty: every team. */
                                teams: string[];
                                /** Format: uuid */
                                id: string;
                                grantedBy: string;
                            }[];
                            /** @description How many are open. */
                            sessions: number;
                            lastSeenAt: string | null;
                            absentUntil: string | null;
                            deputyId: string | null;
                            disabledAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
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
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shut an account */
        post: {
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
                            login: string;
                            displayName: string;
                            /**
                             * @description "none": a link for a password is open.
                             * @enum {unknown}
                             */
                            access: "password" | "oidc" | "none";
                            /** @enum {unknown} */
                            totp: "none" | "confirmed";
                            grants: {
                                /** @enum {unknown} */
                                role: "agent" | "coordinator" | "editor" | "releaser" | "translator" | "councilReader" | "youthDesk" | "admin" | "dataProtection";
                                /** @description Codes; empty: everywhere. */
                                districts: string[];
                                /** @description Ids; empty: every team. */
                                teams: string[];
                                /** Format: uuid */
                                id: string;
                                grantedBy: string;
                            }[];
                            /** @description How many are open. */
                            sessions: number;
                            lastSeenAt: string | null;
                            absentUntil: string | null;
                            deputyId: string | null;
                            disabledAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
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
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open an account again */
        post: {
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
                            login: string;
                            displayName: string;
                            /**
                             * @description "none": a link for a password is open.
                             * @enum {unknown}
                             */
                            access: "password" | "oidc" | "none";
                            /** @enum {unknown} */
                            totp: "none" | "confirmed";
                            grants: {
                                /** @enum {unknown} */
                                role: "agent" | "coordinator" | "editor" | "releaser" | "translator" | "councilReader" | "youthDesk" | "admin" | "dataProtection";
                                /** @description Codes; empty: everywhere. */
                                districts: string[];
                                /** @description Ids; empty: every team. */
                                teams: string[];
                                /** Format: uuid */
                                id: string;
                                grantedBy: string;
                            }[];
                            /** @description How many are open. */
                            sessions: number;
                            lastSeenAt: string | null;
                            absentUntil: string | null;
                            deputyId: string | null;
                            disabledAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
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
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End all sessions */
        delete: {
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
                            login: string;
                            displayName: string;
                            /**
                             * @description "none": a link for a password is open.
                             * @enum {unknown}
                             */
                            access: "password" | "oidc" | "none";
                            /** @enum {unknown} */
                            totp: "none" | "confirmed";
                            grants: {
                                /** @enum {unknown} */
                                role: "agent" | "coordinator" | "editor" | "releaser" | "translator" | "councilReader" | "youthDesk" | "admin" | "dataProtection";
                                /** @description Codes; empty: everywhere. */
                                districts: string[];
                                /** @description Ids; empty: every team. */
                                teams: string[];
                                /** Format: uuid */
                                id: string;
                                grantedBy: string;
                            }[];
                            /** @description How many are open. */
                            sessions: number;
                            lastSeenAt: string | null;
                            absentUntil: string | null;
                            deputyId: string | null;
                            disabledAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
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
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/accounts/{id}/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take away one-time codes */
        delete: {
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
                            login: string;
                            displayName: string;
                            /**
                             * @description "none": a link for a password is open.
                             * @enum {unknown}
                             */
                            access: "password" | "oidc" | "none";
                            /** @enum {unknown} */
                            totp: "none" | "confirmed";
                            grants: {
                                /** @enum {unknown} */
                                role: "agent" | "coordinator" | "editor" | "releaser" | "translator" | "councilReader" | "youthDesk" | "admin" | "dataProtection";
                                /** @description Codes; empty: everywhere. */
                                districts: string[];
                                /** @description Ids; empty: every team. */
                                teams: string[];
                                /** Format: uuid */
                                id: string;
                                grantedBy: string;
                            }[];
                            /** @description How many are open. */
                            sessions: number;
                            lastSeenAt: string | null;
                            absentUntil: string | null;
                            deputyId: string | null;
                            disabledAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
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
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/accounts/{id}/absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Until when somebody is away, and their deputy */
        put: {
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
                        absentUntil: string | null;
                        deputyId: string | null;
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
                            login: string;
                            displayName: string;
                            /**
                             * @description "none": a link for a password is open.
                             * @enum {unknown}
                             */
                            access: "password" | "oidc" | "none";
                            /** @enum {unknown} */
                            totp: "none" | "confirmed";
                            grants: {
                                /** @enum {unknown} */
                                role: "agent" | "coordinator" | "editor" | "releaser" | "translator" | "councilReader" | "youthDesk" | "admin" | "dataProtection";
                                /** @description Codes; empty: everywhere. */
                                districts: string[];
                                /** @description Ids; empty: every team. */
                                teams: string[];
                                /** Format: uuid */
                                id: string;
                                grantedBy: string;
                            }[];
                            /** @description How many are open. */
                            sessions: number;
                            lastSeenAt: string | null;
                            absentUntil: string | null;
                            deputyId: string | null;
                            disabledAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
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
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All invitations */
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
                            invitations: {
                                /** Format: uuid */
                                id: string;
                                login: string;
                                displayName: string;
                                grants: {
                                    /** @enum {unknown} */
                                    role: "agent" | "coordinator" | "editor" | "releaser" | "translator" | "councilReader" | "youthDesk" | "admin" | "dataProtection";
                                    /** @description Codes; empty: everywhere. */
                                    districts: string[];
                                    /** @description Ids; empty: every team. */
                                    teams: string[];
                                }[];
                                invitedBy: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                                /** @enum {unknown} */
                                state: "open" | "accepted" | "revoked" | "expired";
                                /** @description The account that gets a new password; null: a new account. */
                                staffId: string | null;
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
        put?: never;
        /** Invite somebody */
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
                        displayName: string;
                        grants: {
                            /** @enum {unknown} */
                            role: "agent" | "coordinator" | "editor" | "releaser" | "translator" | "councilReader" | "youthDesk" | "admin" | "dataProtection";
                            /** @description Codes; empty: everywhere. */
                            districts: string[];
                            /** @description Ids; empty: every team. */
                            teams: string[];
                        }[];
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
                            /** @description Shown once; hand it over yourself. Good for seven days. */
                            link: string;
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
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an open invitation back */
        delete: {
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
                /** @description Done. */
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/accounts/{id}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the password away and make a link for a new one */
        post: {
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
                            /** @description Shown once; hand it over yourself. Good for seven days. */
                            link: string;
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
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, newest first, page by page */
        get: {
            parameters: {
                query?: {
                    /** @description A staff id, or "resident", "system", "unknown". */
                    actor?: string;
                    action?: string;
                    /** @description A reference number or an id. */
                    subject?: string;
                    from?: string;
                    to?: string;
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
                            entries: {
                                id: string;
                                /** Format: date-time */
                                at: string;
                                actor: {
                                    id: string;
                                    name: string | null;
                                };
                                action: string;
                                subject: {
                                    id: string;
                                    /** @enum {unknown} */
                                    kind: "case" | "account" | "other";
                                    name: string | null;
                                };
                                detail: {
                                    [key: string]: unknown;
                                } | null;
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
        put?: never;
        post?: never;
        delete?: never;
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
        /** The cases, page by page */
        get: {
            parameters: {
                query?: {
                    /** @description "all" if absent; on the map "open". */
                    view?: "mine" | "team" | "overdue" | "unanswered" | "sensitive" | "open" | "closed" | "all";
                    /** @description A reference number, or words of the concern, its history and translations: all of them, the last one by its beginning, "in quotes" next to each other. */
                    search?: string;
                    state?: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                    /** @description Id of a team; "none": in no team. */
                    team?: string;
                    /** @description Id of a staff member; "none": nobody. */
                    assignee?: string | "none";
                    /** @description Code of a district; "none": place unknown. */
                    district?: string;
                    /** @description Code of a subdistrict. */
                    subdistrict?: string;
                    /** @description Id of a category; "none": without one. */
                    category?: string;
                    kind?: "defect" | "complaint" | "question" | "idea" | "praise";
                    /** @description BCP 47 tag. */
                    language?: string;
                    /** @description Id of a channel; "none": filed by staff. */
                    channel?: string;
                    priority?: "low" | "normal" | "high" | "urgent";
                    /** @description Filed at this moment or later. */
                    from?: string;
                    /** @description Filed before this moment. */
                    to?: string;
                    /** @description `next` of a page: the page after it. */
                    after?: string;
                    /** @description `previous` of a page: the page before it. */
                    before?: string;
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
                                /** @description null: filed by staff. */
                                channel: string | null;
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                assignee: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {unknown} */
                                priority: "low" | "normal" | "high" | "urgent";
                                sensitive: boolean;
                                dueAt: string | null;
                                overdue: boolean;
                                /** @description Since then the resident has been waiting for an answer. */
                                unansweredSince: string | null;
                                openTasks: number;
                                /** @description The first words of the concern, in its own language; null for who may only see heads. */
                                excerpt: string | null;
                            }[];
                            next: string | null;
                            previous: string | null;
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
        /** File on behalf of somebody who called, came by, wrote a letter or is spoken for */
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
                        /** @enum {unknown} */
                        kind: "defect" | "complaint" | "question" | "idea" | "praise";
                        text: string;
                        /** @description BCP 47 tag of the language the person reads. */
                        language: string;
                        category?: string;
                        /** @description Code of a district or subdistrict. */
                        area?: string;
                        placeText?: string;
                        point?: {
                            longitude: number;
                            latitude: number;
                        };
                        /** @enum {unknown} */
                        source: "phone" | "visit" | "letter" | "advocate";
                        /**
                         * @description The person agreed that their words are kept and worked on.
                         * @enum {boolean}
                         */
                        consent: true;
                        /** Format: date-time */
                        consentAt?: string;
                        /** @description Who speaks for the person. */
                        advocate?: string;
                        /**
                         * @description "statusPage" if absent.
                         * @enum {unknown}
                         */
                        contactWish?: "statusPage" | "call" | "letter" | "visit" | "advocate";
                        /** @description For the office alone. */
                        contactWords?: string;
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
                            /** @description False when it went to a team whose cases you do not see. */
                            withinReach: boolean;
                            /** @description For the status page; handed over with the number, shown once. */
                            statusSecret: string;
                            /** @description The status page with the secret behind #, as a whole address. */
                            statusLink: string;
                            /** @description The link for a camera: an SVG document. */
                            qr: string;
                            slip: {
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
                                text: string;
                            }[];
                            slipLink: {
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
                                text: string;
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
    "/api/staff/cases/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many cases each view holds */
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
                            mine: {
                                /** @description Exact up to 1000. */
                                count: number;
                                /** @description True: there are more than 1000. */
                                more: boolean;
                            };
                            team: {
                                /** @description Exact up to 1000. */
                                count: number;
                                /** @description True: there are more than 1000. */
                                more: boolean;
                            };
                            overdue: {
                                /** @description Exact up to 1000. */
                                count: number;
                                /** @description True: there are more than 1000. */
                                more: boolean;
                            };
                            unanswered: {
                                /** @description Exact up to 1000. */
                                count: number;
                                /** @description True: there are more than 1000. */
                                more: boolean;
                            };
                            sensitive: {
                                /** @description Exact up to 1000. */
                                count: number;
                                /** @description True: there are more than 1000. */
                                more: boolean;
                            };
                            open: {
                                /** @description Exact up to 1000. */
                                count: number;
                                /** @description True: there are more than 1000. */
                                more: boolean;
                            };
                            closed: {
                                /** @description Exact up to 1000. */
                                count: number;
                                /** @description True: there are more than 1000. */
                                more: boolean;
                            };
                            all: {
                                /** @description Exact up to 1000. */
                                count: number;
                                /** @description True: there are more than 1000. */
                                more: boolean;
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
    "/api/staff/cases/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases as points or gathered in a grid */
        get: {
            parameters: {
                query?: {
                    /** @description "all" if absent; on the map "open". */
                    view?: "mine" | "team" | "overdue" | "unanswered" | "sensitive" | "open" | "closed" | "all";
                    /** @description A reference number, or words of the concern, its history and translations: all of them, the last one by its beginning, "in quotes" next to each other. */
                    search?: string;
                    state?: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                    /** @description Id of a team; "none": in no team. */
                    team?: string;
                    /** @description Id of a staff member; "none": nobody. */
                    assignee?: string | "none";
                    /** @description Code of a district; "none": place unknown. */
                    district?: string;
                    /** @description Code of a subdistrict. */
                    subdistrict?: string;
                    /** @description Id of a category; "none": without one. */
                    category?: string;
                    kind?: "defect" | "complaint" | "question" | "idea" | "praise";
                    /** @description BCP 47 tag. */
                    language?: string;
                    /** @description Id of a channel; "none": filed by staff. */
                    channel?: string;
                    priority?: "low" | "normal" | "high" | "urgent";
                    /** @description Filed at this moment or later. */
                    from?: string;
                    /** @description Filed before this moment. */
                    to?: string;
                    /** @description Edge of the part that is shown, degrees WGS 84. */
                    west?: number;
                    /** @description Edge, degrees. */
                    south?: number;
                    /** @description Edge, degrees. */
                    east?: number;
                    /** @description Edge, degrees. */
                    north?: number;
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
                            /** @description Only what was filed since then was looked at. */
                            from: string | null;
                            points: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                                longitude: number;
                                latitude: number;
                                /** @enum {unknown} */
                                kind: "defect" | "complaint" | "question" | "idea" | "praise";
                                category: string | null;
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                sensitive: boolean;
                                overdue: boolean;
                            }[];
                            clusters: {
                                /** @description The middle of the gathered cases. */
                                longitude: number;
                                latitude: number;
                                count: number;
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
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            sensitive: boolean;
                            dueAt: string | null;
                            escalatedAt: string | null;
                            unansweredSince: string | null;
                            /** @description How often it was taken up again. */
                            reopened: number;
                            reasonCode: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw") | null;
                            /** @description The reasons that fit each state that may follow. */
                            reasons: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                codes: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw")[];
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                body: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                };
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "open" | "done" | "declined";
                                answer: string | null;
                                dueAt: string | null;
                            }[];
                            duplicateOf: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            } | null;
                            duplicates: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            }[];
                            /** @description How many others said "me too". */
                            coAffected: number;
                            /** @description On which channels they hear of it; who is on two counts on both. */
                            coAffectedOn: {
                                channel: string;
                                people: number;
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                askedAt: string;
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
                                solved: string | null;
                                rating: number | null;
                                comment: string | null;
                                answeredAt: string | null;
                            }[];
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
                            filing: {
                                /** @enum {unknown} */
                                source: "chat" | "phone" | "visit" | "letter" | "advocate";
                                behalf: {
                                    filedBy: string;
                                    consentAt: string | null;
                                    advocate: string | null;
                                    contactWish: ("statusPage" | "call" | "letter" | "visit" | "advocate") | null;
                                    contactWords: string | null;
                                } | null;
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
                                transcript: string | null;
                                transcriptState: ("wanted" | "done" | "failed") | null;
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
                                about: {
                                    /** @description Where it was forwarded, or who has the task. */
                                    bodies: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    person: string | null;
                                    category: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    kind: string | null;
                                    reasonCode: string | null;
                                    priority: string | null;
                                    dueAt: string | null;
                                    taskState: string | null;
                                    solved: string | null;
                                    reference: string | null;
                                };
                            }[];
                            translations: {
                                /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                                part: string;
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
                                text: string | null;
                                /**
                                 * @description needless: the original is in that language already. failed: given up.
                                 * @enum {unknown}
                                 */
                                state: "wanted" | "done" | "failed" | "needless";
                                provider: string | null;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /**
                             * @description What the person who reads it may do to it; `help`: leave notes and say what came of a task.
                             * @enum {unknown}
                             */
                            mayDo: "everything" | "help" | "nothing";
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
    "/api/staff/cases/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases that may be the same matter, the likeliest first, and why */
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
                            cases: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                category: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                subdistrict: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** @description The first words of its concern. */
                                text: string;
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
                                german: string | null;
                                score: number;
                                why: {
                                    place: number;
                                    category: number;
                                    /** @description Always 0 between two languages. */
                                    words: number;
                                };
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
    "/api/staff/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own saved filters of the case list */
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            query: {
                                /**
                                 * @description "all" if absent; on the map "open".
                                 * @enum {unknown}
                                 */
                                view?: "mine" | "team" | "overdue" | "unanswered" | "sensitive" | "open" | "closed" | "all";
                                /** @description A reference number, or words of the concern, its history and translations: all of them, the last one by its beginning, "in quotes" next to each other. */
                                search?: string;
                                /** @enum {unknown} */
                                state?: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                /** @description Id of a team; "none": in no team. */
                                team?: string;
                                /** @description Id of a staff member; "none": nobody. */
                                assignee?: string | "none";
                                /** @description Code of a district; "none": place unknown. */
                                district?: string;
                                /** @description Code of a subdistrict. */
                                subdistrict?: string;
                                /** @description Id of a category; "none": without one. */
                                category?: string;
                                /** @enum {unknown} */
                                kind?: "defect" | "complaint" | "question" | "idea" | "praise";
                                /** @description BCP 47 tag. */
                                language?: string;
                                /** @description Id of a channel; "none": filed by staff. */
                                channel?: string;
                                /** @enum {unknown} */
                                priority?: "low" | "normal" | "high" | "urgent";
                                /**
                                 * Format: date-time
                                 * @description Filed at this moment or later.
                                 */
                                from?: string;
                                /**
                                 * Format: date-time
                                 * @description Filed before this moment.
                                 */
                                to?: string;
                            };
                            /** Format: date-time */
                            createdAt: string;
                        }[];
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
        /** Keep a filter of the case list */
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
                        name: string;
                        query: {
                            /**
                             * @description "all" if absent; on the map "open".
                             * @enum {unknown}
                             */
                            view?: "mine" | "team" | "overdue" | "unanswered" | "sensitive" | "open" | "closed" | "all";
                            /** @description A reference number, or words of the concern, its history and translations: all of them, the last one by its beginning, "in quotes" next to each other. */
                            search?: string;
                            /** @enum {unknown} */
                            state?: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                            /** @description Id of a team; "none": in no team. */
                            team?: string;
                            /** @description Id of a staff member; "none": nobody. */
                            assignee?: string | "none";
                            /** @description Code of a district; "none": place unknown. */
                            district?: string;
                            /** @description Code of a subdistrict. */
                            subdistrict?: string;
                            /** @description Id of a category; "none": without one. */
                            category?: string;
                            /** @enum {unknown} */
                            kind?: "defect" | "complaint" | "question" | "idea" | "praise";
                            /** @description BCP 47 tag. */
                            language?: string;
                            /** @description Id of a channel; "none": filed by staff. */
                            channel?: string;
                            /** @enum {unknown} */
                            priority?: "low" | "normal" | "high" | "urgent";
                            /**
                             * Format: date-time
                             * @description Filed at this moment or later.
                             */
                            from?: string;
                            /**
                             * Format: date-time
                             * @description Filed before this moment.
                             */
                            to?: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            query: {
                                /**
                                 * @description "all" if absent; on the map "open".
                                 * @enum {unknown}
                                 */
                                view?: "mine" | "team" | "overdue" | "unanswered" | "sensitive" | "open" | "closed" | "all";
                                /** @description A reference number, or words of the concern, its history and translations: all of them, the last one by its beginning, "in quotes" next to each other. */
                                search?: string;
                                /** @enum {unknown} */
                                state?: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                /** @description Id of a team; "none": in no team. */
                                team?: string;
                                /** @description Id of a staff member; "none": nobody. */
                                assignee?: string | "none";
                                /** @description Code of a district; "none": place unknown. */
                                district?: string;
                                /** @description Code of a subdistrict. */
                                subdistrict?: string;
                                /** @description Id of a category; "none": without one. */
                                category?: string;
                                /** @enum {unknown} */
                                kind?: "defect" | "complaint" | "question" | "idea" | "praise";
                                /** @description BCP 47 tag. */
                                language?: string;
                                /** @description Id of a channel; "none": filed by staff. */
                                channel?: string;
                                /** @enum {unknown} */
                                priority?: "low" | "normal" | "high" | "urgent";
                                /**
                                 * Format: date-time
                                 * @description Filed at this moment or later.
                                 */
                                from?: string;
                                /**
                                 * Format: date-time
                                 * @description Filed before this moment.
                                 */
                                to?: string;
                            };
                            /** Format: date-time */
                            createdAt: string;
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
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete one of your own saved filters */
        delete: {
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
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/consent-wording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is read to somebody before a concern is filed for them */
        get: {
            parameters: {
                query: {
                    language: string;
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
                            version: string;
                            own: {
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
                                text: string;
                            }[];
                            advocate: {
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
                                text: string;
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
    "/api/staff/cases/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where a concern would go, and which open cases may be the same; nothing is kept */
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
                        /** @enum {unknown} */
                        kind: "defect" | "complaint" | "question" | "idea" | "praise";
                        text: string;
                        /** @description BCP 47 tag of the language the person reads. */
                        language: string;
                        category?: string;
                        /** @description Code of a district or subdistrict. */
                        area?: string;
                        placeText?: string;
                        point?: {
                            longitude: number;
                            latitude: number;
                        };
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
                            body: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            /** @description Only the team for it will see the case. */
                            sensitive: boolean;
                            district: {
                                code: string;
                                name: string;
                            } | null;
                            subdistrict: {
                                code: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            dueAt: string;
                            /** @description Open cases within your reach that may be the same matter, the likeliest first. */
                            similar: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                category: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                subdistrict: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** @description The first words of its concern. */
                                text: string;
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
                                german: string | null;
                                score: number;
                                why: {
                                    place: number;
                                    category: number;
                                    /** @description Always 0 between two languages. */
                                    words: number;
                                };
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
    "/api/staff/cases/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the people concerned, and move the case on if wished */
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
                        text?: string;
                        /** @description Id of a text block; instead of `text`. */
                        textBlock?: string;
                        /** @description BCP 47 tag of the language it is written in; German if absent. */
                        language?: string;
                        /** @description What the typed words are in the language of the resident; both are kept and sent. */
                        translation?: {
                            language: string;
                            text: string;
                            /** @description False once a person has read and approved it. */
                            machine: boolean;
                        };
                        /** @enum {unknown} */
                        toState?: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                        /** @description See GET /reasons; a "no" needs one, or words. */
                        reasonCode?: string;
                        /** @description The reason in own words. */
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
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            sensitive: boolean;
                            dueAt: string | null;
                            escalatedAt: string | null;
                            unansweredSince: string | null;
                            /** @description How often it was taken up again. */
                            reopened: number;
                            reasonCode: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw") | null;
                            /** @description The reasons that fit each state that may follow. */
                            reasons: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                codes: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw")[];
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                body: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                };
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "open" | "done" | "declined";
                                answer: string | null;
                                dueAt: string | null;
                            }[];
                            duplicateOf: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            } | null;
                            duplicates: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            }[];
                            /** @description How many others said "me too". */
                            coAffected: number;
                            /** @description On which channels they hear of it; who is on two counts on both. */
                            coAffectedOn: {
                                channel: string;
                                people: number;
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                askedAt: string;
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
                                solved: string | null;
                                rating: number | null;
                                comment: string | null;
                                answeredAt: string | null;
                            }[];
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
                            filing: {
                                /** @enum {unknown} */
                                source: "chat" | "phone" | "visit" | "letter" | "advocate";
                                behalf: {
                                    filedBy: string;
                                    consentAt: string | null;
                                    advocate: string | null;
                                    contactWish: ("statusPage" | "call" | "letter" | "visit" | "advocate") | null;
                                    contactWords: string | null;
                                } | null;
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
                                transcript: string | null;
                                transcriptState: ("wanted" | "done" | "failed") | null;
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
                                about: {
                                    /** @description Where it was forwarded, or who has the task. */
                                    bodies: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    person: string | null;
                                    category: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    kind: string | null;
                                    reasonCode: string | null;
                                    priority: string | null;
                                    dueAt: string | null;
                                    taskState: string | null;
                                    solved: string | null;
                                    reference: string | null;
                                };
                            }[];
                            translations: {
                                /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                                part: string;
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
                                text: string | null;
                                /**
                                 * @description needless: the original is in that language already. failed: given up.
                                 * @enum {unknown}
                                 */
                                state: "wanted" | "done" | "failed" | "needless";
                                provider: string | null;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /**
                             * @description What the person who reads it may do to it; `help`: leave notes and say what came of a task.
                             * @enum {unknown}
                             */
                            mayDo: "everything" | "help" | "nothing";
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
                /** @description Done; the case is no longer within your own reach. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
                        /** @description See GET /reasons; a "no" needs one, or words. */
                        reasonCode?: string;
                        /** @description The reason in own words. */
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
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            sensitive: boolean;
                            dueAt: string | null;
                            escalatedAt: string | null;
                            unansweredSince: string | null;
                            /** @description How often it was taken up again. */
                            reopened: number;
                            reasonCode: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw") | null;
                            /** @description The reasons that fit each state that may follow. */
                            reasons: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                codes: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw")[];
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                body: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                };
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "open" | "done" | "declined";
                                answer: string | null;
                                dueAt: string | null;
                            }[];
                            duplicateOf: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            } | null;
                            duplicates: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            }[];
                            /** @description How many others said "me too". */
                            coAffected: number;
                            /** @description On which channels they hear of it; who is on two counts on both. */
                            coAffectedOn: {
                                channel: string;
                                people: number;
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                askedAt: string;
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
                                solved: string | null;
                                rating: number | null;
                                comment: string | null;
                                answeredAt: string | null;
                            }[];
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
                            filing: {
                                /** @enum {unknown} */
                                source: "chat" | "phone" | "visit" | "letter" | "advocate";
                                behalf: {
                                    filedBy: string;
                                    consentAt: string | null;
                                    advocate: string | null;
                                    contactWish: ("statusPage" | "call" | "letter" | "visit" | "advocate") | null;
                                    contactWords: string | null;
                                } | null;
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
                                transcript: string | null;
                                transcriptState: ("wanted" | "done" | "failed") | null;
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
                                about: {
                                    /** @description Where it was forwarded, or who has the task. */
                                    bodies: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    person: string | null;
                                    category: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    kind: string | null;
                                    reasonCode: string | null;
                                    priority: string | null;
                                    dueAt: string | null;
                                    taskState: string | null;
                                    solved: string | null;
                                    reference: string | null;
                                };
                            }[];
                            translations: {
                                /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                                part: string;
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
                                text: string | null;
                                /**
                                 * @description needless: the original is in that language already. failed: given up.
                                 * @enum {unknown}
                                 */
                                state: "wanted" | "done" | "failed" | "needless";
                                provider: string | null;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /**
                             * @description What the person who reads it may do to it; `help`: leave notes and say what came of a task.
                             * @enum {unknown}
                             */
                            mayDo: "everything" | "help" | "nothing";
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
                /** @description Done; the case is no longer within your own reach. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
    "/api/staff/cases/{id}/inquiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the resident back; the case waits for the reply */
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
                        text?: string;
                        /** @description Id of a text block; instead of `text`. */
                        textBlock?: string;
                        /** @description BCP 47 tag of the language it is written in; German if absent. */
                        language?: string;
                        /** @description What the typed words are in the language of the resident; both are kept and sent. */
                        translation?: {
                            language: string;
                            text: string;
                            /** @description False once a person has read and approved it. */
                            machine: boolean;
                        };
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
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            sensitive: boolean;
                            dueAt: string | null;
                            escalatedAt: string | null;
                            unansweredSince: string | null;
                            /** @description How often it was taken up again. */
                            reopened: number;
                            reasonCode: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw") | null;
                            /** @description The reasons that fit each state that may follow. */
                            reasons: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                codes: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw")[];
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                body: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                };
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "open" | "done" | "declined";
                                answer: string | null;
                                dueAt: string | null;
                            }[];
                            duplicateOf: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            } | null;
                            duplicates: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            }[];
                            /** @description How many others said "me too". */
                            coAffected: number;
                            /** @description On which channels they hear of it; who is on two counts on both. */
                            coAffectedOn: {
                                channel: string;
                                people: number;
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                askedAt: string;
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
                                solved: string | null;
                                rating: number | null;
                                comment: string | null;
                                answeredAt: string | null;
                            }[];
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
                            filing: {
                                /** @enum {unknown} */
                                source: "chat" | "phone" | "visit" | "letter" | "advocate";
                                behalf: {
                                    filedBy: string;
                                    consentAt: string | null;
                                    advocate: string | null;
                                    contactWish: ("statusPage" | "call" | "letter" | "visit" | "advocate") | null;
                                    contactWords: string | null;
                                } | null;
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
                                transcript: string | null;
                                transcriptState: ("wanted" | "done" | "failed") | null;
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
                                about: {
                                    /** @description Where it was forwarded, or who has the task. */
                                    bodies: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    person: string | null;
                                    category: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    kind: string | null;
                                    reasonCode: string | null;
                                    priority: string | null;
                                    dueAt: string | null;
                                    taskState: string | null;
                                    solved: string | null;
                                    reference: string | null;
                                };
                            }[];
                            translations: {
                                /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                                part: string;
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
                                text: string | null;
                                /**
                                 * @description needless: the original is in that language already. failed: given up.
                                 * @enum {unknown}
                                 */
                                state: "wanted" | "done" | "failed" | "needless";
                                provider: string | null;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /**
                             * @description What the person who reads it may do to it; `help`: leave notes and say what came of a task.
                             * @enum {unknown}
                             */
                            mayDo: "everything" | "help" | "nothing";
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
                /** @description Done; the case is no longer within your own reach. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
    "/api/staff/cases/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a note for colleagues; residents never see it */
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
                        text: string;
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
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            sensitive: boolean;
                            dueAt: string | null;
                            escalatedAt: string | null;
                            unansweredSince: string | null;
                            /** @description How often it was taken up again. */
                            reopened: number;
                            reasonCode: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw") | null;
                            /** @description The reasons that fit each state that may follow. */
                            reasons: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                codes: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw")[];
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                body: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                };
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "open" | "done" | "declined";
                                answer: string | null;
                                dueAt: string | null;
                            }[];
                            duplicateOf: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            } | null;
                            duplicates: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            }[];
                            /** @description How many others said "me too". */
                            coAffected: number;
                            /** @description On which channels they hear of it; who is on two counts on both. */
                            coAffectedOn: {
                                channel: string;
                                people: number;
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                askedAt: string;
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
                                solved: string | null;
                                rating: number | null;
                                comment: string | null;
                                answeredAt: string | null;
                            }[];
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
                            filing: {
                                /** @enum {unknown} */
                                source: "chat" | "phone" | "visit" | "letter" | "advocate";
                                behalf: {
                                    filedBy: string;
                                    consentAt: string | null;
                                    advocate: string | null;
                                    contactWish: ("statusPage" | "call" | "letter" | "visit" | "advocate") | null;
                                    contactWords: string | null;
                                } | null;
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
                                transcript: string | null;
                                transcriptState: ("wanted" | "done" | "failed") | null;
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
                                about: {
                                    /** @description Where it was forwarded, or who has the task. */
                                    bodies: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    person: string | null;
                                    category: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    kind: string | null;
                                    reasonCode: string | null;
                                    priority: string | null;
                                    dueAt: string | null;
                                    taskState: string | null;
                                    solved: string | null;
                                    reference: string | null;
                                };
                            }[];
                            translations: {
                                /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                                part: string;
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
                                text: string | null;
                                /**
                                 * @description needless: the original is in that language already. failed: given up.
                                 * @enum {unknown}
                                 */
                                state: "wanted" | "done" | "failed" | "needless";
                                provider: string | null;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /**
                             * @description What the person who reads it may do to it; `help`: leave notes and say what came of a task.
                             * @enum {unknown}
                             */
                            mayDo: "everything" | "help" | "nothing";
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
                /** @description Done; the case is no longer within your own reach. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
    "/api/staff/cases/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign the case to a team or a person; null takes it away */
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
                        team?: string | null;
                        assignee?: string | null;
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
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            sensitive: boolean;
                            dueAt: string | null;
                            escalatedAt: string | null;
                            unansweredSince: string | null;
                            /** @description How often it was taken up again. */
                            reopened: number;
                            reasonCode: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw") | null;
                            /** @description The reasons that fit each state that may follow. */
                            reasons: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                codes: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw")[];
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                body: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                };
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "open" | "done" | "declined";
                                answer: string | null;
                                dueAt: string | null;
                            }[];
                            duplicateOf: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            } | null;
                            duplicates: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            }[];
                            /** @description How many others said "me too". */
                            coAffected: number;
                            /** @description On which channels they hear of it; who is on two counts on both. */
                            coAffectedOn: {
                                channel: string;
                                people: number;
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                askedAt: string;
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
                                solved: string | null;
                                rating: number | null;
                                comment: string | null;
                                answeredAt: string | null;
                            }[];
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
                            filing: {
                                /** @enum {unknown} */
                                source: "chat" | "phone" | "visit" | "letter" | "advocate";
                                behalf: {
                                    filedBy: string;
                                    consentAt: string | null;
                                    advocate: string | null;
                                    contactWish: ("statusPage" | "call" | "letter" | "visit" | "advocate") | null;
                                    contactWords: string | null;
                                } | null;
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
                                transcript: string | null;
                                transcriptState: ("wanted" | "done" | "failed") | null;
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
                                about: {
                                    /** @description Where it was forwarded, or who has the task. */
                                    bodies: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    person: string | null;
                                    category: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    kind: string | null;
                                    reasonCode: string | null;
                                    priority: string | null;
                                    dueAt: string | null;
                                    taskState: string | null;
                                    solved: string | null;
                                    reference: string | null;
                                };
                            }[];
                            translations: {
                                /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                                part: string;
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
                                text: string | null;
                                /**
                                 * @description needless: the original is in that language already. failed: given up.
                                 * @enum {unknown}
                                 */
                                state: "wanted" | "done" | "failed" | "needless";
                                provider: string | null;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /**
                             * @description What the person who reads it may do to it; `help`: leave notes and say what came of a task.
                             * @enum {unknown}
                             */
                            mayDo: "everything" | "help" | "nothing";
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
                /** @description Done; the case is no longer within your own reach. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
    "/api/staff/cases/{id}/priority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set how urgent the case is */
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
                        priority: "low" | "normal" | "high" | "urgent";
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
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            sensitive: boolean;
                            dueAt: string | null;
                            escalatedAt: string | null;
                            unansweredSince: string | null;
                            /** @description How often it was taken up again. */
                            reopened: number;
                            reasonCode: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw") | null;
                            /** @description The reasons that fit each state that may follow. */
                            reasons: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                codes: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw")[];
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                body: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                };
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "open" | "done" | "declined";
                                answer: string | null;
                                dueAt: string | null;
                            }[];
                            duplicateOf: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            } | null;
                            duplicates: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            }[];
                            /** @description How many others said "me too". */
                            coAffected: number;
                            /** @description On which channels they hear of it; who is on two counts on both. */
                            coAffectedOn: {
                                channel: string;
                                people: number;
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                askedAt: string;
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
                                solved: string | null;
                                rating: number | null;
                                comment: string | null;
                                answeredAt: string | null;
                            }[];
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
                            filing: {
                                /** @enum {unknown} */
                                source: "chat" | "phone" | "visit" | "letter" | "advocate";
                                behalf: {
                                    filedBy: string;
                                    consentAt: string | null;
                                    advocate: string | null;
                                    contactWish: ("statusPage" | "call" | "letter" | "visit" | "advocate") | null;
                                    contactWords: string | null;
                                } | null;
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
                                transcript: string | null;
                                transcriptState: ("wanted" | "done" | "failed") | null;
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
                                about: {
                                    /** @description Where it was forwarded, or who has the task. */
                                    bodies: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    person: string | null;
                                    category: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    kind: string | null;
                                    reasonCode: string | null;
                                    priority: string | null;
                                    dueAt: string | null;
                                    taskState: string | null;
                                    solved: string | null;
                                    reference: string | null;
                                };
                            }[];
                            translations: {
                                /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                                part: string;
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
                                text: string | null;
                                /**
                                 * @description needless: the original is in that language already. failed: given up.
                                 * @enum {unknown}
                                 */
                                state: "wanted" | "done" | "failed" | "needless";
                                provider: string | null;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /**
                             * @description What the person who reads it may do to it; `help`: leave notes and say what came of a task.
                             * @enum {unknown}
                             */
                            mayDo: "everything" | "help" | "nothing";
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
                /** @description Done; the case is no longer within your own reach. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
    "/api/staff/cases/{id}/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set until when the case is to be done; null: no date */
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
                        dueAt: string | null;
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
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            sensitive: boolean;
                            dueAt: string | null;
                            escalatedAt: string | null;
                            unansweredSince: string | null;
                            /** @description How often it was taken up again. */
                            reopened: number;
                            reasonCode: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw") | null;
                            /** @description The reasons that fit each state that may follow. */
                            reasons: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                codes: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw")[];
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                body: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                };
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "open" | "done" | "declined";
                                answer: string | null;
                                dueAt: string | null;
                            }[];
                            duplicateOf: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            } | null;
                            duplicates: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            }[];
                            /** @description How many others said "me too". */
                            coAffected: number;
                            /** @description On which channels they hear of it; who is on two counts on both. */
                            coAffectedOn: {
                                channel: string;
                                people: number;
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                askedAt: string;
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
                                solved: string | null;
                                rating: number | null;
                                comment: string | null;
                                answeredAt: string | null;
                            }[];
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
                            filing: {
                                /** @enum {unknown} */
                                source: "chat" | "phone" | "visit" | "letter" | "advocate";
                                behalf: {
                                    filedBy: string;
                                    consentAt: string | null;
                                    advocate: string | null;
                                    contactWish: ("statusPage" | "call" | "letter" | "visit" | "advocate") | null;
                                    contactWords: string | null;
                                } | null;
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
                                transcript: string | null;
                                transcriptState: ("wanted" | "done" | "failed") | null;
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
                                about: {
                                    /** @description Where it was forwarded, or who has the task. */
                                    bodies: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    person: string | null;
                                    category: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    kind: string | null;
                                    reasonCode: string | null;
                                    priority: string | null;
                                    dueAt: string | null;
                                    taskState: string | null;
                                    solved: string | null;
                                    reference: string | null;
                                };
                            }[];
                            translations: {
                                /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                                part: string;
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
                                text: string | null;
                                /**
                                 * @description needless: the original is in that language already. failed: given up.
                                 * @enum {unknown}
                                 */
                                state: "wanted" | "done" | "failed" | "needless";
                                provider: string | null;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /**
                             * @description What the person who reads it may do to it; `help`: leave notes and say what came of a task.
                             * @enum {unknown}
                             */
                            mayDo: "everything" | "help" | "nothing";
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
                /** @description Done; the case is no longer within your own reach. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
    "/api/staff/cases/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct kind, category or area; the case goes where the rules send it then */
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
                        kind?: "defect" | "complaint" | "question" | "idea" | "praise";
                        category?: string | null;
                        area?: string | null;
                        reroute?: boolean;
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
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            sensitive: boolean;
                            dueAt: string | null;
                            escalatedAt: string | null;
                            unansweredSince: string | null;
                            /** @description How often it was taken up again. */
                            reopened: number;
                            reasonCode: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw") | null;
                            /** @description The reasons that fit each state that may follow. */
                            reasons: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                codes: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw")[];
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                body: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                };
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "open" | "done" | "declined";
                                answer: string | null;
                                dueAt: string | null;
                            }[];
                            duplicateOf: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            } | null;
                            duplicates: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            }[];
                            /** @description How many others said "me too". */
                            coAffected: number;
                            /** @description On which channels they hear of it; who is on two counts on both. */
                            coAffectedOn: {
                                channel: string;
                                people: number;
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                askedAt: string;
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
                                solved: string | null;
                                rating: number | null;
                                comment: string | null;
                                answeredAt: string | null;
                            }[];
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
                            filing: {
                                /** @enum {unknown} */
                                source: "chat" | "phone" | "visit" | "letter" | "advocate";
                                behalf: {
                                    filedBy: string;
                                    consentAt: string | null;
                                    advocate: string | null;
                                    contactWish: ("statusPage" | "call" | "letter" | "visit" | "advocate") | null;
                                    contactWords: string | null;
                                } | null;
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
                                transcript: string | null;
                                transcriptState: ("wanted" | "done" | "failed") | null;
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
                                about: {
                                    /** @description Where it was forwarded, or who has the task. */
                                    bodies: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    person: string | null;
                                    category: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    kind: string | null;
                                    reasonCode: string | null;
                                    priority: string | null;
                                    dueAt: string | null;
                                    taskState: string | null;
                                    solved: string | null;
                                    reference: string | null;
                                };
                            }[];
                            translations: {
                                /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                                part: string;
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
                                text: string | null;
                                /**
                                 * @description needless: the original is in that language already. failed: given up.
                                 * @enum {unknown}
                                 */
                                state: "wanted" | "done" | "failed" | "needless";
                                provider: string | null;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /**
                             * @description What the person who reads it may do to it; `help`: leave notes and say what came of a task.
                             * @enum {unknown}
                             */
                            mayDo: "everything" | "help" | "nothing";
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
                /** @description Done; the case is no longer within your own reach. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
    "/api/staff/cases/{id}/task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a part of the work to another office */
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
                        /** @description Id of a responsible body. */
                        body: string;
                        text: string;
                        dueAt?: string | null;
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
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            sensitive: boolean;
                            dueAt: string | null;
                            escalatedAt: string | null;
                            unansweredSince: string | null;
                            /** @description How often it was taken up again. */
                            reopened: number;
                            reasonCode: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw") | null;
                            /** @description The reasons that fit each state that may follow. */
                            reasons: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                codes: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw")[];
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                body: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                };
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "open" | "done" | "declined";
                                answer: string | null;
                                dueAt: string | null;
                            }[];
                            duplicateOf: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            } | null;
                            duplicates: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            }[];
                            /** @description How many others said "me too". */
                            coAffected: number;
                            /** @description On which channels they hear of it; who is on two counts on both. */
                            coAffectedOn: {
                                channel: string;
                                people: number;
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                askedAt: string;
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
                                solved: string | null;
                                rating: number | null;
                                comment: string | null;
                                answeredAt: string | null;
                            }[];
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
                            filing: {
                                /** @enum {unknown} */
                                source: "chat" | "phone" | "visit" | "letter" | "advocate";
                                behalf: {
                                    filedBy: string;
                                    consentAt: string | null;
                                    advocate: string | null;
                                    contactWish: ("statusPage" | "call" | "letter" | "visit" | "advocate") | null;
                                    contactWords: string | null;
                                } | null;
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
                                transcript: string | null;
                                transcriptState: ("wanted" | "done" | "failed") | null;
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
                                about: {
                                    /** @description Where it was forwarded, or who has the task. */
                                    bodies: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    person: string | null;
                                    category: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    kind: string | null;
                                    reasonCode: string | null;
                                    priority: string | null;
                                    dueAt: string | null;
                                    taskState: string | null;
                                    solved: string | null;
                                    reference: string | null;
                                };
                            }[];
                            translations: {
                                /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                                part: string;
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
                                text: string | null;
                                /**
                                 * @description needless: the original is in that language already. failed: given up.
                                 * @enum {unknown}
                                 */
                                state: "wanted" | "done" | "failed" | "needless";
                                provider: string | null;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /**
                             * @description What the person who reads it may do to it; `help`: leave notes and say what came of a task.
                             * @enum {unknown}
                             */
                            mayDo: "everything" | "help" | "nothing";
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
                /** @description Done; the case is no longer within your own reach. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
    "/api/staff/cases/{id}/task-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what came of a task */
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
                        /** Format: uuid */
                        taskId: string;
                        /** @enum {unknown} */
                        state: "done" | "declined";
                        answer: string;
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
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            sensitive: boolean;
                            dueAt: string | null;
                            escalatedAt: string | null;
                            unansweredSince: string | null;
                            /** @description How often it was taken up again. */
                            reopened: number;
                            reasonCode: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw") | null;
                            /** @description The reasons that fit each state that may follow. */
                            reasons: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                codes: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw")[];
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                body: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                };
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "open" | "done" | "declined";
                                answer: string | null;
                                dueAt: string | null;
                            }[];
                            duplicateOf: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            } | null;
                            duplicates: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            }[];
                            /** @description How many others said "me too". */
                            coAffected: number;
                            /** @description On which channels they hear of it; who is on two counts on both. */
                            coAffectedOn: {
                                channel: string;
                                people: number;
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                askedAt: string;
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
                                solved: string | null;
                                rating: number | null;
                                comment: string | null;
                                answeredAt: string | null;
                            }[];
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
                            filing: {
                                /** @enum {unknown} */
                                source: "chat" | "phone" | "visit" | "letter" | "advocate";
                                behalf: {
                                    filedBy: string;
                                    consentAt: string | null;
                                    advocate: string | null;
                                    contactWish: ("statusPage" | "call" | "letter" | "visit" | "advocate") | null;
                                    contactWords: string | null;
                                } | null;
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
                                transcript: string | null;
                                transcriptState: ("wanted" | "done" | "failed") | null;
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
                                about: {
                                    /** @description Where it was forwarded, or who has the task. */
                                    bodies: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    person: string | null;
                                    category: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    kind: string | null;
                                    reasonCode: string | null;
                                    priority: string | null;
                                    dueAt: string | null;
                                    taskState: string | null;
                                    solved: string | null;
                                    reference: string | null;
                                };
                            }[];
                            translations: {
                                /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                                part: string;
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
                                text: string | null;
                                /**
                                 * @description needless: the original is in that language already. failed: given up.
                                 * @enum {unknown}
                                 */
                                state: "wanted" | "done" | "failed" | "needless";
                                provider: string | null;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /**
                             * @description What the person who reads it may do to it; `help`: leave notes and say what came of a task.
                             * @enum {unknown}
                             */
                            mayDo: "everything" | "help" | "nothing";
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
                /** @description Done; the case is no longer within your own reach. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
    "/api/staff/cases/{id}/forwarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forward the case to one or several responsible bodies */
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
                        bodies: string[];
                        /** @description What they are asked to do. */
                        text: string;
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
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            sensitive: boolean;
                            dueAt: string | null;
                            escalatedAt: string | null;
                            unansweredSince: string | null;
                            /** @description How often it was taken up again. */
                            reopened: number;
                            reasonCode: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw") | null;
                            /** @description The reasons that fit each state that may follow. */
                            reasons: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                codes: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw")[];
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                body: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                };
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "open" | "done" | "declined";
                                answer: string | null;
                                dueAt: string | null;
                            }[];
                            duplicateOf: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            } | null;
                            duplicates: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            }[];
                            /** @description How many others said "me too". */
                            coAffected: number;
                            /** @description On which channels they hear of it; who is on two counts on both. */
                            coAffectedOn: {
                                channel: string;
                                people: number;
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                askedAt: string;
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
                                solved: string | null;
                                rating: number | null;
                                comment: string | null;
                                answeredAt: string | null;
                            }[];
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
                            filing: {
                                /** @enum {unknown} */
                                source: "chat" | "phone" | "visit" | "letter" | "advocate";
                                behalf: {
                                    filedBy: string;
                                    consentAt: string | null;
                                    advocate: string | null;
                                    contactWish: ("statusPage" | "call" | "letter" | "visit" | "advocate") | null;
                                    contactWords: string | null;
                                } | null;
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
                                transcript: string | null;
                                transcriptState: ("wanted" | "done" | "failed") | null;
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
                                about: {
                                    /** @description Where it was forwarded, or who has the task. */
                                    bodies: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    person: string | null;
                                    category: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    kind: string | null;
                                    reasonCode: string | null;
                                    priority: string | null;
                                    dueAt: string | null;
                                    taskState: string | null;
                                    solved: string | null;
                                    reference: string | null;
                                };
                            }[];
                            translations: {
                                /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                                part: string;
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
                                text: string | null;
                                /**
                                 * @description needless: the original is in that language already. failed: given up.
                                 * @enum {unknown}
                                 */
                                state: "wanted" | "done" | "failed" | "needless";
                                provider: string | null;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /**
                             * @description What the person who reads it may do to it; `help`: leave notes and say what came of a task.
                             * @enum {unknown}
                             */
                            mayDo: "everything" | "help" | "nothing";
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
                /** @description Done; the case is no longer within your own reach. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
    "/api/staff/cases/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join the case with another about the same matter */
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
                        /** @description Id or reference number. */
                        into: string;
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
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            sensitive: boolean;
                            dueAt: string | null;
                            escalatedAt: string | null;
                            unansweredSince: string | null;
                            /** @description How often it was taken up again. */
                            reopened: number;
                            reasonCode: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw") | null;
                            /** @description The reasons that fit each state that may follow. */
                            reasons: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                codes: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw")[];
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                body: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                };
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "open" | "done" | "declined";
                                answer: string | null;
                                dueAt: string | null;
                            }[];
                            duplicateOf: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            } | null;
                            duplicates: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            }[];
                            /** @description How many others said "me too". */
                            coAffected: number;
                            /** @description On which channels they hear of it; who is on two counts on both. */
                            coAffectedOn: {
                                channel: string;
                                people: number;
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                askedAt: string;
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
                                solved: string | null;
                                rating: number | null;
                                comment: string | null;
                                answeredAt: string | null;
                            }[];
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
                            filing: {
                                /** @enum {unknown} */
                                source: "chat" | "phone" | "visit" | "letter" | "advocate";
                                behalf: {
                                    filedBy: string;
                                    consentAt: string | null;
                                    advocate: string | null;
                                    contactWish: ("statusPage" | "call" | "letter" | "visit" | "advocate") | null;
                                    contactWords: string | null;
                                } | null;
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
                                transcript: string | null;
                                transcriptState: ("wanted" | "done" | "failed") | null;
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
                                about: {
                                    /** @description Where it was forwarded, or who has the task. */
                                    bodies: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    person: string | null;
                                    category: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    kind: string | null;
                                    reasonCode: string | null;
                                    priority: string | null;
                                    dueAt: string | null;
                                    taskState: string | null;
                                    solved: string | null;
                                    reference: string | null;
                                };
                            }[];
                            translations: {
                                /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                                part: string;
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
                                text: string | null;
                                /**
                                 * @description needless: the original is in that language already. failed: given up.
                                 * @enum {unknown}
                                 */
                                state: "wanted" | "done" | "failed" | "needless";
                                provider: string | null;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /**
                             * @description What the person who reads it may do to it; `help`: leave notes and say what came of a task.
                             * @enum {unknown}
                             */
                            mayDo: "everything" | "help" | "nothing";
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
                /** @description Done; the case is no longer within your own reach. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
    "/api/staff/cases/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign, prioritise or move many cases at once; each is done or refused on its own */
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
                        ids: string[];
                        assignment?: {
                            team?: string | null;
                            assignee?: string | null;
                        };
                        priority?: {
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                        };
                        state?: {
                            /** @enum {unknown} */
                            toState: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                            /** @description See GET /reasons; a "no" needs one, or words. */
                            reasonCode?: string;
                            /** @description The reason in own words. */
                            reason?: string;
                            /** @description BCP 47 tag of the language it is written in; German if absent. */
                            language?: string;
                        };
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
                            done: string[];
                            refused: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                message: string;
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
    "/api/staff/cases/{id}/translate-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A machine's draft of an answer in the language of the resident */
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
                        /** @description German. */
                        text: string;
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
                            /** @enum {boolean} */
                            available: true;
                            /** @description BCP 47; the language of the resident. */
                            language: string;
                            text: string;
                            provider: string;
                        } | {
                            /** @enum {boolean} */
                            available: false;
                            /** @enum {unknown} */
                            why: "notConfigured" | "notNeeded" | "unsupportedLanguage" | "failed";
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cases/{id}/translation-retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Translate once more what was given up */
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
                        /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                        part: string;
                        language: string;
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
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            sensitive: boolean;
                            dueAt: string | null;
                            escalatedAt: string | null;
                            unansweredSince: string | null;
                            /** @description How often it was taken up again. */
                            reopened: number;
                            reasonCode: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw") | null;
                            /** @description The reasons that fit each state that may follow. */
                            reasons: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                codes: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw")[];
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                body: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                };
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "open" | "done" | "declined";
                                answer: string | null;
                                dueAt: string | null;
                            }[];
                            duplicateOf: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            } | null;
                            duplicates: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            }[];
                            /** @description How many others said "me too". */
                            coAffected: number;
                            /** @description On which channels they hear of it; who is on two counts on both. */
                            coAffectedOn: {
                                channel: string;
                                people: number;
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                askedAt: string;
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
                                solved: string | null;
                                rating: number | null;
                                comment: string | null;
                                answeredAt: string | null;
                            }[];
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
                            filing: {
                                /** @enum {unknown} */
                                source: "chat" | "phone" | "visit" | "letter" | "advocate";
                                behalf: {
                                    filedBy: string;
                                    consentAt: string | null;
                                    advocate: string | null;
                                    contactWish: ("statusPage" | "call" | "letter" | "visit" | "advocate") | null;
                                    contactWords: string | null;
                                } | null;
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
                                transcript: string | null;
                                transcriptState: ("wanted" | "done" | "failed") | null;
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
                                about: {
                                    /** @description Where it was forwarded, or who has the task. */
                                    bodies: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    person: string | null;
                                    category: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    kind: string | null;
                                    reasonCode: string | null;
                                    priority: string | null;
                                    dueAt: string | null;
                                    taskState: string | null;
                                    solved: string | null;
                                    reference: string | null;
                                };
                            }[];
                            translations: {
                                /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                                part: string;
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
                                text: string | null;
                                /**
                                 * @description needless: the original is in that language already. failed: given up.
                                 * @enum {unknown}
                                 */
                                state: "wanted" | "done" | "failed" | "needless";
                                provider: string | null;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /**
                             * @description What the person who reads it may do to it; `help`: leave notes and say what came of a task.
                             * @enum {unknown}
                             */
                            mayDo: "everything" | "help" | "nothing";
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
    "/api/staff/cases/{id}/media/{mediaId}/transcript-retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down once more what a voice note says, after it was given up */
        post: {
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
                            team: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            } | null;
                            assignee: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            priority: "low" | "normal" | "high" | "urgent";
                            sensitive: boolean;
                            dueAt: string | null;
                            escalatedAt: string | null;
                            unansweredSince: string | null;
                            /** @description How often it was taken up again. */
                            reopened: number;
                            reasonCode: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw") | null;
                            /** @description The reasons that fit each state that may follow. */
                            reasons: {
                                /** @enum {unknown} */
                                state: "received" | "inReview" | "forwarded" | "inProgress" | "awaitingResident" | "resolved" | "notFeasible" | "notResponsible" | "duplicate" | "withdrawn";
                                codes: ("noMoney" | "noLegalBasis" | "technicallyImpossible" | "protectedNature" | "protectedMonument" | "alreadyPlanned" | "notNeeded" | "notFound" | "noAnswer" | "privateGround" | "company" | "otherAuthority" | "stateOrFederal" | "outsideCity" | "policeMatter" | "alreadyReported" | "askedToWithdraw")[];
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                body: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                };
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                text: string;
                                /** @enum {unknown} */
                                state: "open" | "done" | "declined";
                                answer: string | null;
                                dueAt: string | null;
                            }[];
                            duplicateOf: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            } | null;
                            duplicates: {
                                /** Format: uuid */
                                id: string;
                                reference: string;
                            }[];
                            /** @description How many others said "me too". */
                            coAffected: number;
                            /** @description On which channels they hear of it; who is on two counts on both. */
                            coAffectedOn: {
                                channel: string;
                                people: number;
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                askedAt: string;
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
                                solved: string | null;
                                rating: number | null;
                                comment: string | null;
                                answeredAt: string | null;
                            }[];
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
                            filing: {
                                /** @enum {unknown} */
                                source: "chat" | "phone" | "visit" | "letter" | "advocate";
                                behalf: {
                                    filedBy: string;
                                    consentAt: string | null;
                                    advocate: string | null;
                                    contactWish: ("statusPage" | "call" | "letter" | "visit" | "advocate") | null;
                                    contactWords: string | null;
                                } | null;
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
                                transcript: string | null;
                                transcriptState: ("wanted" | "done" | "failed") | null;
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
                                about: {
                                    /** @description Where it was forwarded, or who has the task. */
                                    bodies: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    }[];
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    person: string | null;
                                    category: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    kind: string | null;
                                    reasonCode: string | null;
                                    priority: string | null;
                                    dueAt: string | null;
                                    taskState: string | null;
                                    solved: string | null;
                                    reference: string | null;
                                };
                            }[];
                            translations: {
                                /** @description "concern", "entry:<id>", "media:<id>" or "followUp:<id>". */
                                part: string;
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
                                text: string | null;
                                /**
                                 * @description needless: the original is in that language already. failed: given up.
                                 * @enum {unknown}
                                 */
                                state: "wanted" | "done" | "failed" | "needless";
                                provider: string | null;
                            }[];
                            /** @description How far the newest message to the resident about this case has come. */
                            lastMessage: {
                                status: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            /**
                             * @description What the person who reads it may do to it; `help`: leave notes and say what came of a task.
                             * @enum {unknown}
                             */
                            mayDo: "everything" | "help" | "nothing";
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
    "/api/staff/cases/{id}/public-text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public text of a case, or a masked proposal */
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
                            text: string | null;
                            /** @description The German words of the concern, masked by a machine; empty while there are none. A person reads it before it is used. */
                            proposal: string;
                            /** @description The words the proposal is made of, as they were said or translated. */
                            german: string;
                            /** @description A machine translated them. */
                            translated: boolean;
                            /** @description Why it is never shown to the public. */
                            hindrance: ("switchedOff" | "sensitive" | "erased" | "duplicate") | null;
                            publishedAt: string | null;
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
        put?: never;
        /** Write the public text; it is masked again and waits for its release */
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
                        /** @description German. */
                        text: string;
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
                            text: string | null;
                            /** @description The German words of the concern, masked by a machine; empty while there are none. A person reads it before it is used. */
                            proposal: string;
                            /** @description The words the proposal is made of, as they were said or translated. */
                            german: string;
                            /** @description A machine translated them. */
                            translated: boolean;
                            /** @description Why it is never shown to the public. */
                            hindrance: ("switchedOff" | "sensitive" | "erased" | "duplicate") | null;
                            publishedAt: string | null;
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
    "/api/staff/cases/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release the public text for the public map and list */
        post: {
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
                            text: string | null;
                            /** @description The German words of the concern, masked by a machine; empty while there are none. A person reads it before it is used. */
                            proposal: string;
                            /** @description The words the proposal is made of, as they were said or translated. */
                            german: string;
                            /** @description A machine translated them. */
                            translated: boolean;
                            /** @description Why it is never shown to the public. */
                            hindrance: ("switchedOff" | "sensitive" | "erased" | "duplicate") | null;
                            publishedAt: string | null;
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
        /** Take a case off the public side, at once */
        delete: {
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
                            text: string | null;
                            /** @description The German words of the concern, masked by a machine; empty while there are none. A person reads it before it is used. */
                            proposal: string;
                            /** @description The words the proposal is made of, as they were said or translated. */
                            german: string;
                            /** @description A machine translated them. */
                            translated: boolean;
                            /** @description Why it is never shown to the public. */
                            hindrance: ("switchedOff" | "sensitive" | "erased" | "duplicate") | null;
                            publishedAt: string | null;
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
                            /** @description Translations and transcripts that were given up, the newest first. */
                            services: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                service: "translation" | "transcript";
                                attempts: number;
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
                                case: {
                                    /** Format: uuid */
                                    id: string;
                                    reference: string;
                                } | null;
                                /** Format: date-time */
                                createdAt: string;
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
    "/api/staff/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Times, backlog, satisfaction and volume of a period */
        get: {
            parameters: {
                query?: {
                    /** @description First month, "2026-01"; a year before `to` if absent. */
                    from?: string;
                    /** @description Last month; the present one if absent. */
                    to?: string;
                    /** @description Code of a district. */
                    district?: string;
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
                            from: string;
                            to: string;
                            /** @description null: fewer than five. Rounded to five. */
                            filed: number | null;
                            /** @description null: fewer than five. Rounded to five. */
                            closed: number | null;
                            firstAnswer: {
                                /** @description Upper end of the class in hours (4, 24, 48, 72, 168, 336, 672, 1344, 2688, 5376); "more": longer than all; null: fewer than five. */
                                median: (number | "more") | null;
                                /** @description Upper end of the class in hours (4, 24, 48, 72, 168, 336, 672, 1344, 2688, 5376); "more": longer than all; null: fewer than five. */
                                ninetieth: (number | "more") | null;
                            };
                            closing: {
                                /** @description Upper end of the class in hours (4, 24, 48, 72, 168, 336, 672, 1344, 2688, 5376); "more": longer than all; null: fewer than five. */
                                median: (number | "more") | null;
                                /** @description Upper end of the class in hours (4, 24, 48, 72, 168, 336, 672, 1344, 2688, 5376); "more": longer than all; null: fewer than five. */
                                ninetieth: (number | "more") | null;
                            };
                            /** @description Per cent. */
                            reopenRate: number | null;
                            backlog: {
                                /** @description null: fewer than five. Rounded to five. */
                                open: number | null;
                                byAge: {
                                    /** @description Filed at least so many months ago. */
                                    months: number;
                                    /** @description null: fewer than five. Rounded to five. */
                                    count: number | null;
                                }[];
                                byDistrict: {
                                    /** @description A code; null: without one. */
                                    value: string | null;
                                    /** @description null: fewer than five. Rounded to five. */
                                    count: number | null;
                                }[];
                            };
                            satisfaction: {
                                /** @description null: fewer than five. Rounded to five. */
                                answers: number | null;
                                /** @description Per cent. */
                                solved: number | null;
                                /** @description Per cent. */
                                partly: number | null;
                                /** @description Per cent. */
                                notSolved: number | null;
                                rating: number | null;
                            };
                            months: {
                                month: string;
                                /** @description null: fewer than five. Rounded to five. */
                                filed: number | null;
                                /** @description null: fewer than five. Rounded to five. */
                                closed: number | null;
                            }[];
                            by: {
                                district: {
                                    /** @description A code; null: without one. */
                                    value: string | null;
                                    /** @description null: fewer than five. Rounded to five. */
                                    count: number | null;
                                }[];
                                subdistrict: {
                                    /** @description A code; null: without one. */
                                    value: string | null;
                                    /** @description null: fewer than five. Rounded to five. */
                                    count: number | null;
                                }[];
                                category: {
                                    /** @description A code; null: without one. */
                                    value: string | null;
                                    /** @description null: fewer than five. Rounded to five. */
                                    count: number | null;
                                }[];
                                kind: {
                                    /** @description A code; null: without one. */
                                    value: string | null;
                                    /** @description null: fewer than five. Rounded to five. */
                                    count: number | null;
                                }[];
                                language: {
                                    /** @description A code; null: without one. */
                                    value: string | null;
                                    /** @description null: fewer than five. Rounded to five. */
                                    count: number | null;
                                }[];
                                channel: {
                                    /** @description A code; null: without one. */
                                    value: string | null;
                                    /** @description null: fewer than five. Rounded to five. */
                                    count: number | null;
                                }[];
                            };
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
    "/api/staff/figures.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file for a spreadsheet */
        get: {
            parameters: {
                query?: {
                    /** @description First month, "2026-01"; a year before `to` if absent. */
                    from?: string;
                    /** @description Last month; the present one if absent. */
                    to?: string;
                    /** @description Code of a district. */
                    district?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description UTF-8 with byte order mark, semicolons (RFC 4180 otherwise). */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
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
    "/api/staff/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules that decide where a case goes, as they were loaded */
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
                            routing: {
                                rules: {
                                    id: string;
                                    when: {
                                        categories?: string[];
                                        areas?: string[];
                                        kinds?: ("defect" | "complaint" | "question" | "idea" | "praise")[];
                                    };
                                    body: string;
                                    team?: string;
                                }[];
                                fallback: {
                                    body: string;
                                    team: string;
                                };
                            };
                            /** @description The same rules as the text of a routing.yaml, to change and try. */
                            text: string;
                            /** @description Who keeps what fits a rule, in the order of the rules. */
                            rules: {
                                /** @description Id of the responsible body. */
                                body: string;
                                /** @description Id of the team that keeps such cases. */
                                team: string;
                                /** @description Districts in which another team keeps them. */
                                inDistricts: {
                                    district: string;
                                    team: string;
                                }[];
                            }[];
                            /** @description Where a case of a category goes that no rule is for. */
                            categories: {
                                /** @description Id of a category. */
                                category: string;
                                /** @description Kept by its team alone, whatever a rule says. */
                                sensitive: boolean;
                                /** @description Id of the responsible body. */
                                body: string;
                                /** @description Id of the team that keeps such cases. */
                                team: string;
                                /** @description Districts in which another team keeps them. */
                                inDistricts: {
                                    district: string;
                                    team: string;
                                }[];
                            }[];
                            fallback: {
                                /** @description Id of the responsible body. */
                                body: string;
                                /** @description Id of the team that keeps such cases. */
                                team: string;
                                /** @description Districts in which another team keeps them. */
                                inDistricts: {
                                    district: string;
                                    team: string;
                                }[];
                            };
                            /** @description What people are told for whom the city is not responsible. */
                            handOns: {
                                id: string;
                                name: {
                                    de: string;
                                } & {
                                    [key: string]: string;
                                };
                                text: {
                                    de: string;
                                } & {
                                    [key: string]: string;
                                };
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/routing/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where the newest cases would go; nothing is changed */
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
                        /** @description Text of a routing.yaml to try; without it the rules that hold now. */
                        rules?: string;
                        /** @description 100 if absent. */
                        count?: number;
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
                            /** @description What is wrong with the rules; then nothing was tried. */
                            problems: {
                                line: number;
                                /** @description JSON pointer into the rules. */
                                path: string;
                                problem: string;
                                hint: string;
                            }[];
                            cases: {
                                id: string;
                                reference: string;
                                category: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                area: string | null;
                                today: {
                                    body: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                };
                                wouldBe: {
                                    body: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                    team: {
                                        id: string;
                                        name: {
                                            [key: string]: string;
                                        };
                                    } | null;
                                };
                                /** @description Id of the rule that decides, or "category" or "fallback". */
                                rule: string;
                                changed: boolean;
                            }[];
                            changed: number;
                            /** @description How many of these cases each team has now and would have. */
                            teams: {
                                team: {
                                    id: string;
                                    name: {
                                        [key: string]: string;
                                    };
                                } | null;
                                today: number;
                                wouldBe: number;
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
    "/api/staff/text-blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Text blocks that fit a case, in German and in the language of its resident */
        get: {
            parameters: {
                query: {
                    case: string;
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
                            blocks: {
                                id: string;
                                title: {
                                    [key: string]: string;
                                };
                                /** @description What it says in German, filled for this case. */
                                german: string;
                                translated: string | null;
                                /** @description Language tags it exists in. */
                                languages: string[];
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
    "/api/staff/sensitive-cases.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sensitive cases of all offices over a period of at most a year, without words, places to 100 metres */
        get: {
            parameters: {
                query: {
                    /** @description A day, 2026-11-21. */
                    from: string;
                    /** @description A day, 2026-11-21. */
                    to: string;
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
                        "text/csv": string;
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
    "/api/staff/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contact persons for an area, a topic and a language, best first */
        get: {
            parameters: {
                query?: {
                    area?: string;
                    /** @description Words that name an area, when no `area` is given. */
                    place?: string;
                    topic?: string;
                    language?: string;
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
                            contacts: {
                                id: string;
                                name: string;
                                role: {
                                    [key: string]: string;
                                };
                                hours: {
                                    [key: string]: string;
                                };
                                areas: {
                                    code: string;
                                    name: string;
                                }[];
                                /** @description Empty: for everything. */
                                topics: {
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
                                phone?: string;
                                room?: {
                                    [key: string]: string;
                                };
                                /** @description Invented, for trying out. */
                                sample: boolean;
                            }[];
                            /** @description One: the area that was looked in. Several: which one is meant? None: no area was named or known. */
                            areas: {
                                code: string;
                                name: string;
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
    "/api/staff/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open appointments and call backs of the contact persons within reach */
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
                            bookings: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "slot" | "callback";
                                /** @enum {unknown} */
                                state: "wanted" | "confirmed" | "done" | "cancelled";
                                contact: {
                                    id: string;
                                    name: string;
                                };
                                /** @description null: a call back, at any time. */
                                startsAt: string | null;
                                endsAt: string | null;
                                /** @description Pseudonym. */
                                resident: string;
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
                                topic: string | null;
                                /** @description Somebody who interprets is wished for. */
                                interpreter: boolean;
                                /** @description A number is kept; looking at it is noted in the audit log. */
                                hasPhone: boolean;
                                /** Format: date-time */
                                createdAt: string;
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bookings/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm, finish or cancel a booking; its resident is told */
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
                        state: "confirmed" | "done" | "cancelled";
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
                            bookings: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "slot" | "callback";
                                /** @enum {unknown} */
                                state: "wanted" | "confirmed" | "done" | "cancelled";
                                contact: {
                                    id: string;
                                    name: string;
                                };
                                /** @description null: a call back, at any time. */
                                startsAt: string | null;
                                endsAt: string | null;
                                /** @description Pseudonym. */
                                resident: string;
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
                                topic: string | null;
                                /** @description Somebody who interprets is wished for. */
                                interpreter: boolean;
                                /** @description A number is kept; looking at it is noted in the audit log. */
                                hasPhone: boolean;
                                /** Format: date-time */
                                createdAt: string;
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
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bookings/{id}/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The number of somebody who wishes to be called; each look is noted in the audit log */
        post: {
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
                            /** @description E.164 */
                            phone: string;
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
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/notice-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of notices with their fields, topics, councils, events and the rules of this city */
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
                            kinds: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                                /** @enum {unknown} */
                                class: "once" | "mustArrive";
                                isEvent: boolean;
                                facts: {
                                    name: string;
                                    /** @enum {unknown} */
                                    fact: "moment" | "day" | "place" | "link" | "euros" | "count" | "flag" | "choices";
                                    needed: boolean;
                                    choices?: string[];
                                    minimum?: number;
                                    maximum?: number;
                                    /** @description UTF-16 units. */
                                    most?: number;
                                    /** @description The fact with the end of what begins here. */
                                    until?: string;
                                }[];
                                words: {
                                    id: string;
                                    /** @description UTF-16 units. */
                                    most: number;
                                    needed: boolean;
                                    /** @description More than one line. */
                                    long: boolean;
                                }[];
                            }[];
                            topics: {
                                id: string;
                                name: {
                                    [key: string]: string;
                                };
                            }[];
                            councils: {
                                id: string;
                                topic: string;
                                name: string;
                                area: string;
                            }[];
                            events: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                /** Format: date-time */
                                startsAt: string;
                            }[];
                            rules: {
                                /** @description Time of day in the city, "20:00". */
                                quietFrom: string;
                                quietTo: string;
                                perWeek: number;
                                releasedByTwo: boolean;
                            };
                            /** @description A machine can make drafts here. */
                            hasTranslation: boolean;
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
    "/api/staff/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices within reach, the last changed first */
        get: {
            parameters: {
                query?: {
                    /** @description "current" if absent. */
                    list?: "current" | "templates" | "archived";
                    /** @description Of its newest broadcast; without one it is a draft. */
                    state?: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                    kind?: "information" | "participationEvent" | "districtConference" | "councilMeeting" | "budgetCall" | "reminder" | "correction" | "caseUpdate";
                    topic?: string;
                    district?: string;
                    /** @description A part of the title. */
                    search?: string;
                    /** @description The last notice of the page before. */
                    after?: string;
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
                            notices: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                /** @description Id of a topic, or council.<id>. */
                                topic: string;
                                /** @description In its source language. */
                                title: string;
                                sourceLanguage: string;
                                /** @description Codes of districts; empty: the whole city. */
                                districts: string[];
                                templateName: string | null;
                                /** @description Display name; empty for what came from a calendar or a council. */
                                author: string;
                                /** Format: date-time */
                                updatedAt: string;
                                archivedAt: string | null;
                                /** @description Languages somebody has read and approved, the source among them. */
                                reviewed: number;
                                /** @description Languages of the city. */
                                languages: number;
                                /** @description The newest. */
                                broadcast: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                                    startsAt: string | null;
                                    /** Format: date-time */
                                    createdAt: string;
                                    releasedAt: string | null;
                                    doneAt: string | null;
                                    correctsId: string | null;
                                    repeatOf: string | null;
                                } | null;
                            }[];
                            /** @description Give it as `after` for the next page; null: this was the last. */
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
        put?: never;
        /** Write a new notice */
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
                        /** @enum {unknown} */
                        kind: "information" | "participationEvent" | "districtConference" | "councilMeeting" | "budgetCall" | "reminder" | "correction" | "caseUpdate";
                        topic: string;
                        /** @description As the kind of GET /notice-kinds says. */
                        facts: {
                            [key: string]: unknown;
                        };
                        districts: string[];
                        words: {
                            [key: string]: string;
                        };
                        sourceLanguage?: string;
                        waitsFor?: string[];
                        templateName?: string | null;
                        /** @description The meaning is the same: translations stay what they are. */
                        minor?: boolean;
                        /**
                         * Format: date-time
                         * @description `updatedAt` of what was changed; refused with changedMeanwhile when somebody was quicker.
                         */
                        seenAt?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            topic: string;
                            /** @description As the kind says. */
                            facts: {
                                [key: string]: unknown;
                            };
                            sourceLanguage: string;
                            sourceRevision: number;
                            /** @description Codes of districts; empty: the whole city. */
                            districts: string[];
                            /** @description Languages it waits for. */
                            waitsFor: string[];
                            templateName: string | null;
                            author: string;
                            /** @description Whoever asks wrote it. */
                            isOwn: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            archivedAt: string | null;
                            eventId: string | null;
                            /** @description One for each language of the city. */
                            versions: {
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
                                /** @enum {unknown} */
                                status: "missing" | "wanted" | "failed" | "machine" | "inReview" | "reviewed" | "outdated";
                                /** @description Text by field: title, text, caption.<file id> ... */
                                words: {
                                    [key: string]: string;
                                };
                                sourceRevision: number | null;
                                provider: string | null;
                                backWords: {
                                    [key: string]: string;
                                } | null;
                                editor: string | null;
                                reviewer: string | null;
                                reviewedAt: string | null;
                                updatedAt: string | null;
                            }[];
                            files: {
                                /** Format: uuid */
                                id: string;
                                language: string | null;
                                /** @description photo or file */
                                kind: string;
                                mimeType: string;
                                name: string;
                                bytes: number;
                            }[];
                            /** @description Newest first. */
                            broadcasts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                                startsAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                releasedAt: string | null;
                                doneAt: string | null;
                                correctsId: string | null;
                                repeatOf: string | null;
                            }[];
                            mayWrite: boolean;
                            mayTranslate: boolean;
                            mayRelease: boolean;
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
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A notice with its facts, all its languages, files and broadcasts */
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
                            kind: string;
                            topic: string;
                            /** @description As the kind says. */
                            facts: {
                                [key: string]: unknown;
                            };
                            sourceLanguage: string;
                            sourceRevision: number;
                            /** @description Codes of districts; empty: the whole city. */
                            districts: string[];
                            /** @description Languages it waits for. */
                            waitsFor: string[];
                            templateName: string | null;
                            author: string;
                            /** @description Whoever asks wrote it. */
                            isOwn: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            archivedAt: string | null;
                            eventId: string | null;
                            /** @description One for each language of the city. */
                            versions: {
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
                                /** @enum {unknown} */
                                status: "missing" | "wanted" | "failed" | "machine" | "inReview" | "reviewed" | "outdated";
                                /** @description Text by field: title, text, caption.<file id> ... */
                                words: {
                                    [key: string]: string;
                                };
                                sourceRevision: number | null;
                                provider: string | null;
                                backWords: {
                                    [key: string]: string;
                                } | null;
                                editor: string | null;
                                reviewer: string | null;
                                reviewedAt: string | null;
                                updatedAt: string | null;
                            }[];
                            files: {
                                /** Format: uuid */
                                id: string;
                                language: string | null;
                                /** @description photo or file */
                                kind: string;
                                mimeType: string;
                                name: string;
                                bytes: number;
                            }[];
                            /** @description Newest first. */
                            broadcasts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                                startsAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                releasedAt: string | null;
                                doneAt: string | null;
                                correctsId: string | null;
                                repeatOf: string | null;
                            }[];
                            mayWrite: boolean;
                            mayTranslate: boolean;
                            mayRelease: boolean;
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
            };
        };
        /** Change a notice; unless the change is minor, its translations are outdated */
        put: {
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
                        kind: "information" | "participationEvent" | "districtConference" | "councilMeeting" | "budgetCall" | "reminder" | "correction" | "caseUpdate";
                        topic: string;
                        /** @description As the kind of GET /notice-kinds says. */
                        facts: {
                            [key: string]: unknown;
                        };
                        districts: string[];
                        words: {
                            [key: string]: string;
                        };
                        sourceLanguage?: string;
                        waitsFor?: string[];
                        templateName?: string | null;
                        /** @description The meaning is the same: translations stay what they are. */
                        minor?: boolean;
                        /**
                         * Format: date-time
                         * @description `updatedAt` of what was changed; refused with changedMeanwhile when somebody was quicker.
                         */
                        seenAt?: string;
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
                            kind: string;
                            topic: string;
                            /** @description As the kind says. */
                            facts: {
                                [key: string]: unknown;
                            };
                            sourceLanguage: string;
                            sourceRevision: number;
                            /** @description Codes of districts; empty: the whole city. */
                            districts: string[];
                            /** @description Languages it waits for. */
                            waitsFor: string[];
                            templateName: string | null;
                            author: string;
                            /** @description Whoever asks wrote it. */
                            isOwn: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            archivedAt: string | null;
                            eventId: string | null;
                            /** @description One for each language of the city. */
                            versions: {
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
                                /** @enum {unknown} */
                                status: "missing" | "wanted" | "failed" | "machine" | "inReview" | "reviewed" | "outdated";
                                /** @description Text by field: title, text, caption.<file id> ... */
                                words: {
                                    [key: string]: string;
                                };
                                sourceRevision: number | null;
                                provider: string | null;
                                backWords: {
                                    [key: string]: string;
                                } | null;
                                editor: string | null;
                                reviewer: string | null;
                                reviewedAt: string | null;
                                updatedAt: string | null;
                            }[];
                            files: {
                                /** Format: uuid */
                                id: string;
                                language: string | null;
                                /** @description photo or file */
                                kind: string;
                                mimeType: string;
                                name: string;
                                bytes: number;
                            }[];
                            /** @description Newest first. */
                            broadcasts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                                startsAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                releasedAt: string | null;
                                doneAt: string | null;
                                correctsId: string | null;
                                repeatOf: string | null;
                            }[];
                            mayWrite: boolean;
                            mayTranslate: boolean;
                            mayRelease: boolean;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/notices/{id}/versions/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write or mend the words of one language; they wait for their review */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    /** @description BCP 47 */
                    language: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        words: {
                            [key: string]: string;
                        };
                        /** @description null: there were none yet. */
                        seenAt?: string | null;
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
                            kind: string;
                            topic: string;
                            /** @description As the kind says. */
                            facts: {
                                [key: string]: unknown;
                            };
                            sourceLanguage: string;
                            sourceRevision: number;
                            /** @description Codes of districts; empty: the whole city. */
                            districts: string[];
                            /** @description Languages it waits for. */
                            waitsFor: string[];
                            templateName: string | null;
                            author: string;
                            /** @description Whoever asks wrote it. */
                            isOwn: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            archivedAt: string | null;
                            eventId: string | null;
                            /** @description One for each language of the city. */
                            versions: {
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
                                /** @enum {unknown} */
                                status: "missing" | "wanted" | "failed" | "machine" | "inReview" | "reviewed" | "outdated";
                                /** @description Text by field: title, text, caption.<file id> ... */
                                words: {
                                    [key: string]: string;
                                };
                                sourceRevision: number | null;
                                provider: string | null;
                                backWords: {
                                    [key: string]: string;
                                } | null;
                                editor: string | null;
                                reviewer: string | null;
                                reviewedAt: string | null;
                                updatedAt: string | null;
                            }[];
                            files: {
                                /** Format: uuid */
                                id: string;
                                language: string | null;
                                /** @description photo or file */
                                kind: string;
                                mimeType: string;
                                name: string;
                                bytes: number;
                            }[];
                            /** @description Newest first. */
                            broadcasts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                                startsAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                releasedAt: string | null;
                                doneAt: string | null;
                                correctsId: string | null;
                                repeatOf: string | null;
                            }[];
                            mayWrite: boolean;
                            mayTranslate: boolean;
                            mayRelease: boolean;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/notices/{id}/versions/{language}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stand for the words of one language: they go out without the note that a machine wrote them */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    /** @description BCP 47 */
                    language: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description `updatedAt` of the version that was read; refused with changedMeanwhile when it changed.
                         */
                        seenAt: string;
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
                            kind: string;
                            topic: string;
                            /** @description As the kind says. */
                            facts: {
                                [key: string]: unknown;
                            };
                            sourceLanguage: string;
                            sourceRevision: number;
                            /** @description Codes of districts; empty: the whole city. */
                            districts: string[];
                            /** @description Languages it waits for. */
                            waitsFor: string[];
                            templateName: string | null;
                            author: string;
                            /** @description Whoever asks wrote it. */
                            isOwn: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            archivedAt: string | null;
                            eventId: string | null;
                            /** @description One for each language of the city. */
                            versions: {
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
                                /** @enum {unknown} */
                                status: "missing" | "wanted" | "failed" | "machine" | "inReview" | "reviewed" | "outdated";
                                /** @description Text by field: title, text, caption.<file id> ... */
                                words: {
                                    [key: string]: string;
                                };
                                sourceRevision: number | null;
                                provider: string | null;
                                backWords: {
                                    [key: string]: string;
                                } | null;
                                editor: string | null;
                                reviewer: string | null;
                                reviewedAt: string | null;
                                updatedAt: string | null;
                            }[];
                            files: {
                                /** Format: uuid */
                                id: string;
                                language: string | null;
                                /** @description photo or file */
                                kind: string;
                                mimeType: string;
                                name: string;
                                bytes: number;
                            }[];
                            /** @description Newest first. */
                            broadcasts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                                startsAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                releasedAt: string | null;
                                doneAt: string | null;
                                correctsId: string | null;
                                repeatOf: string | null;
                            }[];
                            mayWrite: boolean;
                            mayTranslate: boolean;
                            mayRelease: boolean;
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
    "/api/staff/notices/{id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a machine draft these languages; the drafts appear in the notice when they are there */
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
                        languages: string[];
                        /** @description Also where somebody wrote or reviewed words, which are lost. */
                        replace?: boolean;
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
                            wanted: string[];
                            refused: {
                                language: string;
                                /** @enum {unknown} */
                                why: "isSource" | "notByMachine" | "reviewed" | "ownWords";
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
    "/api/staff/notices/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the readers of one language get on one channel, cut as that channel cuts it */
        get: {
            parameters: {
                query: {
                    language: string;
                    channel: string;
                };
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
                            channel: string;
                            /**
                             * @description Whose words: source is the source text with a note.
                             * @enum {unknown}
                             */
                            basis: "reviewed" | "machine" | "source";
                            /** @description One message each, in the order they arrive. */
                            pieces: {
                                /** @description Empty: a picture or file without words. */
                                text: string;
                                files: string[];
                                /** @description Rows of labels. */
                                buttons: string[][];
                            }[];
                            /** @description Of all words, in UTF-16 units. */
                            length: number;
                            /** @description What fits one message of this channel. */
                            most: number | null;
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
    "/api/staff/notices/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an editor would notice: missing facts, days that are over, translations with other numbers */
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
                            findings: {
                                /** @description facts.<name>, words.<field>, or versions for a whole language. */
                                field: string;
                                language?: string;
                                /** @enum {unknown} */
                                code: "factMissing" | "factWrong" | "linkNotHttps" | "endBeforeStart" | "inPast" | "onHoliday" | "wordsMissing" | "wordsTooLong" | "longForPicture" | "longForMessage" | "noLetters" | "allCapitals" | "otherDate" | "factRepeated" | "numbersDiffer" | "linksDiffer" | "placeholdersDiffer" | "termMissing" | "sameAsSource" | "outdated";
                                params: {
                                    [key: string]: string | number;
                                };
                                /**
                                 * @description An error keeps it from being handed in.
                                 * @enum {unknown}
                                 */
                                weight: "error" | "hint";
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
    "/api/staff/translation-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Languages of notices that wait for somebody, the oldest first */
        get: {
            parameters: {
                query?: {
                    /** @description BCP 47; all if absent. */
                    language?: string;
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
                            work: {
                                /** Format: uuid */
                                noticeId: string;
                                kind: string;
                                /** @description In the source language. */
                                title: string;
                                districts: string[];
                                language: string;
                                /** @enum {unknown} */
                                status: "missing" | "wanted" | "failed" | "machine" | "inReview" | "reviewed" | "outdated";
                                /** @description The notice is held back until this language is ready. */
                                needed: boolean;
                                /** Format: date-time */
                                since: string;
                                /** @description When its broadcast is to begin. */
                                startsAt: string | null;
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
    "/api/staff/notices/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new notice of this one, or keep it as a template */
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
                        /** @description null: an ordinary notice. */
                        templateName: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            topic: string;
                            /** @description As the kind says. */
                            facts: {
                                [key: string]: unknown;
                            };
                            sourceLanguage: string;
                            sourceRevision: number;
                            /** @description Codes of districts; empty: the whole city. */
                            districts: string[];
                            /** @description Languages it waits for. */
                            waitsFor: string[];
                            templateName: string | null;
                            author: string;
                            /** @description Whoever asks wrote it. */
                            isOwn: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            archivedAt: string | null;
                            eventId: string | null;
                            /** @description One for each language of the city. */
                            versions: {
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
                                /** @enum {unknown} */
                                status: "missing" | "wanted" | "failed" | "machine" | "inReview" | "reviewed" | "outdated";
                                /** @description Text by field: title, text, caption.<file id> ... */
                                words: {
                                    [key: string]: string;
                                };
                                sourceRevision: number | null;
                                provider: string | null;
                                backWords: {
                                    [key: string]: string;
                                } | null;
                                editor: string | null;
                                reviewer: string | null;
                                reviewedAt: string | null;
                                updatedAt: string | null;
                            }[];
                            files: {
                                /** Format: uuid */
                                id: string;
                                language: string | null;
                                /** @description photo or file */
                                kind: string;
                                mimeType: string;
                                name: string;
                                bytes: number;
                            }[];
                            /** @description Newest first. */
                            broadcasts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                                startsAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                releasedAt: string | null;
                                doneAt: string | null;
                                correctsId: string | null;
                                repeatOf: string | null;
                            }[];
                            mayWrite: boolean;
                            mayTranslate: boolean;
                            mayRelease: boolean;
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
    "/api/staff/notices/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a notice away: it is changed and sent no more */
        post: {
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
                            kind: string;
                            topic: string;
                            /** @description As the kind says. */
                            facts: {
                                [key: string]: unknown;
                            };
                            sourceLanguage: string;
                            sourceRevision: number;
                            /** @description Codes of districts; empty: the whole city. */
                            districts: string[];
                            /** @description Languages it waits for. */
                            waitsFor: string[];
                            templateName: string | null;
                            author: string;
                            /** @description Whoever asks wrote it. */
                            isOwn: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            archivedAt: string | null;
                            eventId: string | null;
                            /** @description One for each language of the city. */
                            versions: {
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
                                /** @enum {unknown} */
                                status: "missing" | "wanted" | "failed" | "machine" | "inReview" | "reviewed" | "outdated";
                                /** @description Text by field: title, text, caption.<file id> ... */
                                words: {
                                    [key: string]: string;
                                };
                                sourceRevision: number | null;
                                provider: string | null;
                                backWords: {
                                    [key: string]: string;
                                } | null;
                                editor: string | null;
                                reviewer: string | null;
                                reviewedAt: string | null;
                                updatedAt: string | null;
                            }[];
                            files: {
                                /** Format: uuid */
                                id: string;
                                language: string | null;
                                /** @description photo or file */
                                kind: string;
                                mimeType: string;
                                name: string;
                                bytes: number;
                            }[];
                            /** @description Newest first. */
                            broadcasts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                                startsAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                releasedAt: string | null;
                                doneAt: string | null;
                                correctsId: string | null;
                                repeatOf: string | null;
                            }[];
                            mayWrite: boolean;
                            mayTranslate: boolean;
                            mayRelease: boolean;
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
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/notices/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a picture or a PDF, as the one part of a multipart/form-data body */
        post: {
            parameters: {
                query?: {
                    /** @description Goes with this language; all if absent. */
                    language?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            topic: string;
                            /** @description As the kind says. */
                            facts: {
                                [key: string]: unknown;
                            };
                            sourceLanguage: string;
                            sourceRevision: number;
                            /** @description Codes of districts; empty: the whole city. */
                            districts: string[];
                            /** @description Languages it waits for. */
                            waitsFor: string[];
                            templateName: string | null;
                            author: string;
                            /** @description Whoever asks wrote it. */
                            isOwn: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            archivedAt: string | null;
                            eventId: string | null;
                            /** @description One for each language of the city. */
                            versions: {
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
                                /** @enum {unknown} */
                                status: "missing" | "wanted" | "failed" | "machine" | "inReview" | "reviewed" | "outdated";
                                /** @description Text by field: title, text, caption.<file id> ... */
                                words: {
                                    [key: string]: string;
                                };
                                sourceRevision: number | null;
                                provider: string | null;
                                backWords: {
                                    [key: string]: string;
                                } | null;
                                editor: string | null;
                                reviewer: string | null;
                                reviewedAt: string | null;
                                updatedAt: string | null;
                            }[];
                            files: {
                                /** Format: uuid */
                                id: string;
                                language: string | null;
                                /** @description photo or file */
                                kind: string;
                                mimeType: string;
                                name: string;
                                bytes: number;
                            }[];
                            /** @description Newest first. */
                            broadcasts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                                startsAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                releasedAt: string | null;
                                doneAt: string | null;
                                correctsId: string | null;
                                repeatOf: string | null;
                            }[];
                            mayWrite: boolean;
                            mayTranslate: boolean;
                            mayRelease: boolean;
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
    "/api/staff/notices/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture or document of a notice */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    fileId: string;
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
            };
        };
        put?: never;
        post?: never;
        /** Take a file away, with its words in every language */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    fileId: string;
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
                            kind: string;
                            topic: string;
                            /** @description As the kind says. */
                            facts: {
                                [key: string]: unknown;
                            };
                            sourceLanguage: string;
                            sourceRevision: number;
                            /** @description Codes of districts; empty: the whole city. */
                            districts: string[];
                            /** @description Languages it waits for. */
                            waitsFor: string[];
                            templateName: string | null;
                            author: string;
                            /** @description Whoever asks wrote it. */
                            isOwn: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            archivedAt: string | null;
                            eventId: string | null;
                            /** @description One for each language of the city. */
                            versions: {
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
                                /** @enum {unknown} */
                                status: "missing" | "wanted" | "failed" | "machine" | "inReview" | "reviewed" | "outdated";
                                /** @description Text by field: title, text, caption.<file id> ... */
                                words: {
                                    [key: string]: string;
                                };
                                sourceRevision: number | null;
                                provider: string | null;
                                backWords: {
                                    [key: string]: string;
                                } | null;
                                editor: string | null;
                                reviewer: string | null;
                                reviewedAt: string | null;
                                updatedAt: string | null;
                            }[];
                            files: {
                                /** Format: uuid */
                                id: string;
                                language: string | null;
                                /** @description photo or file */
                                kind: string;
                                mimeType: string;
                                name: string;
                                bytes: number;
                            }[];
                            /** @description Newest first. */
                            broadcasts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                                startsAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                releasedAt: string | null;
                                doneAt: string | null;
                                correctsId: string | null;
                                repeatOf: string | null;
                            }[];
                            mayWrite: boolean;
                            mayTranslate: boolean;
                            mayRelease: boolean;
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
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/notices/{id}/audience-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many people an audience of this notice is, by language, channel and area */
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
                        audience: {
                            areas?: string[];
                            around?: {
                                longitude: number;
                                latitude: number;
                                metres: number;
                            };
                            topics?: string[];
                            councils?: string[];
                            languages?: string[];
                            channels?: string[];
                            event?: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                took: "registered" | "waiting" | "attended" | "any";
                            };
                            cases?: {
                                categories: string[];
                                days: number;
                            };
                            /** Format: uuid */
                            reached?: string;
                            revision?: number;
                            notWithinDays?: number;
                        };
                        expiresAt?: string | null;
                        urgentReason?: string | null;
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
                            total: number;
                            byLanguage: {
                                language: string;
                                /** @enum {unknown} */
                                basis: "reviewed" | "machine" | "source";
                                people: number;
                            }[];
                            byChannel: {
                                channel: string;
                                people: number;
                            }[];
                            byArea: {
                                /** @description Code of a district; empty: the whole city. */
                                area: string;
                                /** @description null: too few to be told. Rounded to five. */
                                people: number | null;
                            }[];
                            paused: number;
                            digest: number;
                            byBasis: {
                                reviewed: number;
                                machine: number;
                                source: number;
                            };
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
    "/api/staff/notices/{id}/broadcasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a broadcast of this notice, as a draft */
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
                        audience: {
                            areas?: string[];
                            around?: {
                                longitude: number;
                                latitude: number;
                                metres: number;
                            };
                            topics?: string[];
                            councils?: string[];
                            languages?: string[];
                            channels?: string[];
                            event?: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                took: "registered" | "waiting" | "attended" | "any";
                            };
                            cases?: {
                                categories: string[];
                                days: number;
                            };
                            /** Format: uuid */
                            reached?: string;
                            revision?: number;
                            notWithinDays?: number;
                        };
                        /** @description Why it may arrive in quiet hours; null: it may not. */
                        urgentReason?: string | null;
                        /** @description null: as soon as it is released. */
                        startsAt?: string | null;
                        expiresAt?: string | null;
                        repeats?: ("week" | "month") | null;
                        /** @description Needed with `repeats`. */
                        repeatsUntil?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                            startsAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            releasedAt: string | null;
                            doneAt: string | null;
                            correctsId: string | null;
                            repeatOf: string | null;
                            /** Format: uuid */
                            noticeId: string;
                            audience: {
                                areas?: string[];
                                around?: {
                                    longitude: number;
                                    latitude: number;
                                    metres: number;
                                };
                                topics?: string[];
                                councils?: string[];
                                languages?: string[];
                                channels?: string[];
                                event?: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    took: "registered" | "waiting" | "attended" | "any";
                                };
                                cases?: {
                                    categories: string[];
                                    days: number;
                                };
                                /** Format: uuid */
                                reached?: string;
                                revision?: number;
                                notWithinDays?: number;
                            };
                            /** @description once or mustArrive */
                            class: string;
                            urgentReason: string | null;
                            returnReason: string | null;
                            expiresAt: string | null;
                            repeats: string | null;
                            repeatsUntil: string | null;
                            /** @description Display name. */
                            author: string;
                            submitter: string | null;
                            releaser: string | null;
                            /** @description Whoever asks wrote it or handed it in. */
                            isOwn: boolean;
                            startedAt: string | null;
                            stoppedAt: string | null;
                            /** @description The words as they were put down at the release. */
                            editions: {
                                language: string;
                                basis: string;
                                revision: number;
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
    "/api/staff/broadcasts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A broadcast: audience, times, who wrote and released it, whose words went out */
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
                            /** @enum {unknown} */
                            state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                            startsAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            releasedAt: string | null;
                            doneAt: string | null;
                            correctsId: string | null;
                            repeatOf: string | null;
                            /** Format: uuid */
                            noticeId: string;
                            audience: {
                                areas?: string[];
                                around?: {
                                    longitude: number;
                                    latitude: number;
                                    metres: number;
                                };
                                topics?: string[];
                                councils?: string[];
                                languages?: string[];
                                channels?: string[];
                                event?: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    took: "registered" | "waiting" | "attended" | "any";
                                };
                                cases?: {
                                    categories: string[];
                                    days: number;
                                };
                                /** Format: uuid */
                                reached?: string;
                                revision?: number;
                                notWithinDays?: number;
                            };
                            /** @description once or mustArrive */
                            class: string;
                            urgentReason: string | null;
                            returnReason: string | null;
                            expiresAt: string | null;
                            repeats: string | null;
                            repeatsUntil: string | null;
                            /** @description Display name. */
                            author: string;
                            submitter: string | null;
                            releaser: string | null;
                            /** @description Whoever asks wrote it or handed it in. */
                            isOwn: boolean;
                            startedAt: string | null;
                            stoppedAt: string | null;
                            /** @description The words as they were put down at the release. */
                            editions: {
                                language: string;
                                basis: string;
                                revision: number;
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
            };
        };
        /** Change a draft; what is left out is null */
        put: {
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
                        audience: {
                            areas?: string[];
                            around?: {
                                longitude: number;
                                latitude: number;
                                metres: number;
                            };
                            topics?: string[];
                            councils?: string[];
                            languages?: string[];
                            channels?: string[];
                            event?: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                took: "registered" | "waiting" | "attended" | "any";
                            };
                            cases?: {
                                categories: string[];
                                days: number;
                            };
                            /** Format: uuid */
                            reached?: string;
                            revision?: number;
                            notWithinDays?: number;
                        };
                        /** @description Why it may arrive in quiet hours; null: it may not. */
                        urgentReason?: string | null;
                        /** @description null: as soon as it is released. */
                        startsAt?: string | null;
                        expiresAt?: string | null;
                        repeats?: ("week" | "month") | null;
                        /** @description Needed with `repeats`. */
                        repeatsUntil?: string | null;
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
                            /** @enum {unknown} */
                            state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                            startsAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            releasedAt: string | null;
                            doneAt: string | null;
                            correctsId: string | null;
                            repeatOf: string | null;
                            /** Format: uuid */
                            noticeId: string;
                            audience: {
                                areas?: string[];
                                around?: {
                                    longitude: number;
                                    latitude: number;
                                    metres: number;
                                };
                                topics?: string[];
                                councils?: string[];
                                languages?: string[];
                                channels?: string[];
                                event?: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    took: "registered" | "waiting" | "attended" | "any";
                                };
                                cases?: {
                                    categories: string[];
                                    days: number;
                                };
                                /** Format: uuid */
                                reached?: string;
                                revision?: number;
                                notWithinDays?: number;
                            };
                            /** @description once or mustArrive */
                            class: string;
                            urgentReason: string | null;
                            returnReason: string | null;
                            expiresAt: string | null;
                            repeats: string | null;
                            repeatsUntil: string | null;
                            /** @description Display name. */
                            author: string;
                            submitter: string | null;
                            releaser: string | null;
                            /** @description Whoever asks wrote it or handed it in. */
                            isOwn: boolean;
                            startedAt: string | null;
                            stoppedAt: string | null;
                            /** @description The words as they were put down at the release. */
                            editions: {
                                language: string;
                                basis: string;
                                revision: number;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/broadcasts/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a draft in for release */
        post: {
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
                            /** @enum {unknown} */
                            state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                            startsAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            releasedAt: string | null;
                            doneAt: string | null;
                            correctsId: string | null;
                            repeatOf: string | null;
                            /** Format: uuid */
                            noticeId: string;
                            audience: {
                                areas?: string[];
                                around?: {
                                    longitude: number;
                                    latitude: number;
                                    metres: number;
                                };
                                topics?: string[];
                                councils?: string[];
                                languages?: string[];
                                channels?: string[];
                                event?: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    took: "registered" | "waiting" | "attended" | "any";
                                };
                                cases?: {
                                    categories: string[];
                                    days: number;
                                };
                                /** Format: uuid */
                                reached?: string;
                                revision?: number;
                                notWithinDays?: number;
                            };
                            /** @description once or mustArrive */
                            class: string;
                            urgentReason: string | null;
                            returnReason: string | null;
                            expiresAt: string | null;
                            repeats: string | null;
                            repeatsUntil: string | null;
                            /** @description Display name. */
                            author: string;
                            submitter: string | null;
                            releaser: string | null;
                            /** @description Whoever asks wrote it or handed it in. */
                            isOwn: boolean;
                            startedAt: string | null;
                            stoppedAt: string | null;
                            /** @description The words as they were put down at the release. */
                            editions: {
                                language: string;
                                basis: string;
                                revision: number;
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
    "/api/staff/broadcasts/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a broadcast that waits for its release back to its author, with a reason */
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
                        reason: string;
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
                            /** @enum {unknown} */
                            state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                            startsAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            releasedAt: string | null;
                            doneAt: string | null;
                            correctsId: string | null;
                            repeatOf: string | null;
                            /** Format: uuid */
                            noticeId: string;
                            audience: {
                                areas?: string[];
                                around?: {
                                    longitude: number;
                                    latitude: number;
                                    metres: number;
                                };
                                topics?: string[];
                                councils?: string[];
                                languages?: string[];
                                channels?: string[];
                                event?: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    took: "registered" | "waiting" | "attended" | "any";
                                };
                                cases?: {
                                    categories: string[];
                                    days: number;
                                };
                                /** Format: uuid */
                                reached?: string;
                                revision?: number;
                                notWithinDays?: number;
                            };
                            /** @description once or mustArrive */
                            class: string;
                            urgentReason: string | null;
                            returnReason: string | null;
                            expiresAt: string | null;
                            repeats: string | null;
                            repeatsUntil: string | null;
                            /** @description Display name. */
                            author: string;
                            submitter: string | null;
                            releaser: string | null;
                            /** @description Whoever asks wrote it or handed it in. */
                            isOwn: boolean;
                            startedAt: string | null;
                            stoppedAt: string | null;
                            /** @description The words as they were put down at the release. */
                            editions: {
                                language: string;
                                basis: string;
                                revision: number;
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
    "/api/staff/broadcasts/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a broadcast go out: at its time, or now */
        post: {
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
                            /** @enum {unknown} */
                            state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                            startsAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            releasedAt: string | null;
                            doneAt: string | null;
                            correctsId: string | null;
                            repeatOf: string | null;
                            /** Format: uuid */
                            noticeId: string;
                            audience: {
                                areas?: string[];
                                around?: {
                                    longitude: number;
                                    latitude: number;
                                    metres: number;
                                };
                                topics?: string[];
                                councils?: string[];
                                languages?: string[];
                                channels?: string[];
                                event?: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    took: "registered" | "waiting" | "attended" | "any";
                                };
                                cases?: {
                                    categories: string[];
                                    days: number;
                                };
                                /** Format: uuid */
                                reached?: string;
                                revision?: number;
                                notWithinDays?: number;
                            };
                            /** @description once or mustArrive */
                            class: string;
                            urgentReason: string | null;
                            returnReason: string | null;
                            expiresAt: string | null;
                            repeats: string | null;
                            repeatsUntil: string | null;
                            /** @description Display name. */
                            author: string;
                            submitter: string | null;
                            releaser: string | null;
                            /** @description Whoever asks wrote it or handed it in. */
                            isOwn: boolean;
                            startedAt: string | null;
                            stoppedAt: string | null;
                            /** @description The words as they were put down at the release. */
                            editions: {
                                language: string;
                                basis: string;
                                revision: number;
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
    "/api/staff/broadcasts/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a broadcast, at once; whoever may write or release it may stop it */
        post: {
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
                            /** @enum {unknown} */
                            state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                            startsAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            releasedAt: string | null;
                            doneAt: string | null;
                            correctsId: string | null;
                            repeatOf: string | null;
                            /** Format: uuid */
                            noticeId: string;
                            audience: {
                                areas?: string[];
                                around?: {
                                    longitude: number;
                                    latitude: number;
                                    metres: number;
                                };
                                topics?: string[];
                                councils?: string[];
                                languages?: string[];
                                channels?: string[];
                                event?: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    took: "registered" | "waiting" | "attended" | "any";
                                };
                                cases?: {
                                    categories: string[];
                                    days: number;
                                };
                                /** Format: uuid */
                                reached?: string;
                                revision?: number;
                                notWithinDays?: number;
                            };
                            /** @description once or mustArrive */
                            class: string;
                            urgentReason: string | null;
                            returnReason: string | null;
                            expiresAt: string | null;
                            repeats: string | null;
                            repeatsUntil: string | null;
                            /** @description Display name. */
                            author: string;
                            submitter: string | null;
                            releaser: string | null;
                            /** @description Whoever asks wrote it or handed it in. */
                            isOwn: boolean;
                            startedAt: string | null;
                            stoppedAt: string | null;
                            /** @description The words as they were put down at the release. */
                            editions: {
                                language: string;
                                basis: string;
                                revision: number;
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
    "/api/staff/broadcasts/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a stopped broadcast go on, with the words as they are now */
        post: {
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
                            /** @enum {unknown} */
                            state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                            startsAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            releasedAt: string | null;
                            doneAt: string | null;
                            correctsId: string | null;
                            repeatOf: string | null;
                            /** Format: uuid */
                            noticeId: string;
                            audience: {
                                areas?: string[];
                                around?: {
                                    longitude: number;
                                    latitude: number;
                                    metres: number;
                                };
                                topics?: string[];
                                councils?: string[];
                                languages?: string[];
                                channels?: string[];
                                event?: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    took: "registered" | "waiting" | "attended" | "any";
                                };
                                cases?: {
                                    categories: string[];
                                    days: number;
                                };
                                /** Format: uuid */
                                reached?: string;
                                revision?: number;
                                notWithinDays?: number;
                            };
                            /** @description once or mustArrive */
                            class: string;
                            urgentReason: string | null;
                            returnReason: string | null;
                            expiresAt: string | null;
                            repeats: string | null;
                            repeatsUntil: string | null;
                            /** @description Display name. */
                            author: string;
                            submitter: string | null;
                            releaser: string | null;
                            /** @description Whoever asks wrote it or handed it in. */
                            isOwn: boolean;
                            startedAt: string | null;
                            stoppedAt: string | null;
                            /** @description The words as they were put down at the release. */
                            editions: {
                                language: string;
                                basis: string;
                                revision: number;
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
    "/api/staff/broadcasts/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a broadcast; what was not sent never is */
        post: {
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
                            /** @enum {unknown} */
                            state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                            startsAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            releasedAt: string | null;
                            doneAt: string | null;
                            correctsId: string | null;
                            repeatOf: string | null;
                            /** Format: uuid */
                            noticeId: string;
                            audience: {
                                areas?: string[];
                                around?: {
                                    longitude: number;
                                    latitude: number;
                                    metres: number;
                                };
                                topics?: string[];
                                councils?: string[];
                                languages?: string[];
                                channels?: string[];
                                event?: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    took: "registered" | "waiting" | "attended" | "any";
                                };
                                cases?: {
                                    categories: string[];
                                    days: number;
                                };
                                /** Format: uuid */
                                reached?: string;
                                revision?: number;
                                notWithinDays?: number;
                            };
                            /** @description once or mustArrive */
                            class: string;
                            urgentReason: string | null;
                            returnReason: string | null;
                            expiresAt: string | null;
                            repeats: string | null;
                            repeatsUntil: string | null;
                            /** @description Display name. */
                            author: string;
                            submitter: string | null;
                            releaser: string | null;
                            /** @description Whoever asks wrote it or handed it in. */
                            isOwn: boolean;
                            startedAt: string | null;
                            stoppedAt: string | null;
                            /** @description The words as they were put down at the release. */
                            editions: {
                                language: string;
                                basis: string;
                                revision: number;
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
    "/api/staff/broadcasts/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a correction: a draft to exactly those whom this broadcast reached */
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
                        /**
                         * Format: uuid
                         * @description What is said instead; a notice of the kind "correction", or another.
                         */
                        noticeId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                            startsAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            releasedAt: string | null;
                            doneAt: string | null;
                            correctsId: string | null;
                            repeatOf: string | null;
                            /** Format: uuid */
                            noticeId: string;
                            audience: {
                                areas?: string[];
                                around?: {
                                    longitude: number;
                                    latitude: number;
                                    metres: number;
                                };
                                topics?: string[];
                                councils?: string[];
                                languages?: string[];
                                channels?: string[];
                                event?: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {unknown} */
                                    took: "registered" | "waiting" | "attended" | "any";
                                };
                                cases?: {
                                    categories: string[];
                                    days: number;
                                };
                                /** Format: uuid */
                                reached?: string;
                                revision?: number;
                                notWithinDays?: number;
                            };
                            /** @description once or mustArrive */
                            class: string;
                            urgentReason: string | null;
                            returnReason: string | null;
                            expiresAt: string | null;
                            repeats: string | null;
                            repeatsUntil: string | null;
                            /** @description Display name. */
                            author: string;
                            submitter: string | null;
                            releaser: string | null;
                            /** @description Whoever asks wrote it or handed it in. */
                            isOwn: boolean;
                            startedAt: string | null;
                            stoppedAt: string | null;
                            /** @description The words as they were put down at the release. */
                            editions: {
                                language: string;
                                basis: string;
                                revision: number;
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
    "/api/staff/broadcasts/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many messages of a broadcast are where, by language and channel */
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
                            /** @enum {unknown} */
                            state: "draft" | "awaitingRelease" | "scheduled" | "sending" | "stopped" | "done" | "cancelled";
                            recipients: number;
                            /** @description All recipients are written down. */
                            complete: boolean;
                            counts: {
                                queued: number;
                                /** @description Waits for a decent hour, the end of a pause or the weekly cap. */
                                later: number;
                                /** @description Comes with the next digest. */
                                digest: number;
                                sending: number;
                                sent: number;
                                delivered: number;
                                read: number;
                                /** @description May have arrived; nobody can know, and it is not sent again. */
                                inDoubt: number;
                                held: number;
                                failed: number;
                                /** @description Said STOP, left the topic, or the time was over. */
                                suppressed: number;
                                cancelled: number;
                            };
                            byLanguage: {
                                language: string;
                                basis: ("reviewed" | "machine" | "source") | null;
                                counts: {
                                    queued: number;
                                    /** @description Waits for a decent hour, the end of a pause or the weekly cap. */
                                    later: number;
                                    /** @description Comes with the next digest. */
                                    digest: number;
                                    sending: number;
                                    sent: number;
                                    delivered: number;
                                    read: number;
                                    /** @description May have arrived; nobody can know, and it is not sent again. */
                                    inDoubt: number;
                                    held: number;
                                    failed: number;
                                    /** @description Said STOP, left the topic, or the time was over. */
                                    suppressed: number;
                                    cancelled: number;
                                };
                            }[];
                            byChannel: {
                                channel: string;
                                counts: {
                                    queued: number;
                                    /** @description Waits for a decent hour, the end of a pause or the weekly cap. */
                                    later: number;
                                    /** @description Comes with the next digest. */
                                    digest: number;
                                    sending: number;
                                    sent: number;
                                    delivered: number;
                                    read: number;
                                    /** @description May have arrived; nobody can know, and it is not sent again. */
                                    inDoubt: number;
                                    held: number;
                                    failed: number;
                                    /** @description Said STOP, left the topic, or the time was over. */
                                    suppressed: number;
                                    cancelled: number;
                                };
                            }[];
                            failedBy: {
                                code: string;
                                people: number;
                            }[];
                            suppressedBy: {
                                code: string;
                                people: number;
                            }[];
                            remainingSeconds: number | null;
                            replies: number;
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
    "/api/staff/broadcasts/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people said to a broadcast, the unanswered first */
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
                            replies: {
                                /** Format: uuid */
                                id: string;
                                /** @description Pseudonym. */
                                resident: string;
                                text: string;
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
                                at: string;
                                answer: string | null;
                                answeredBy: string | null;
                                answeredAt: string | null;
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
    "/api/staff/broadcasts/{id}/replies/{replyId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer what somebody said to a broadcast, in their language as far as a machine knows it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    replyId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description German. */
                        text: string;
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
                            replies: {
                                /** Format: uuid */
                                id: string;
                                /** @description Pseudonym. */
                                resident: string;
                                text: string;
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
                                at: string;
                                answer: string | null;
                                answeredBy: string | null;
                                answeredAt: string | null;
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
