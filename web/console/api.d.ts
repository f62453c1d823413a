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
