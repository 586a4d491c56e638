// The HTTP API, generated from src/api/openapi.json by `npm run generate`. Do not edit.

export interface paths {
    "/api/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Service
         * @description Names, numbers, hours and places, and whether somebody is there now.
         */
        get: operations["origo_chat_service_api_read_service"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Opening
         * @description Only whether somebody is there now: all that a page built with the rest has to ask.
         */
        get: operations["origo_chat_service_api_read_opening"];
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
        /**
         * Holiday
         * @description A day with hours of its own; no hours means closed.
         */
        Holiday: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Hours */
            hours: components["schemas"]["Period"][];
            /** Names */
            names: {
                [key: string]: string;
            };
        };
        /**
         * LiveService
         * @description The same with what only a running server knows.
         */
        LiveService: {
            /** Aftercare */
            aftercare: string[];
            age: components["schemas"]["PublicAge"];
            /** Answer Within Hours */
            answer_within_hours: number;
            /** Demonstration */
            demonstration: boolean;
            /** Exit Address */
            exit_address: string;
            /** Id */
            id: string;
            /** Languages */
            languages: string[];
            /** Municipalities */
            municipalities: components["schemas"]["Municipality"][];
            /** Names */
            names: {
                [key: string]: string;
            };
            opening: components["schemas"]["Opening"];
            opening_hours: components["schemas"]["OpeningHours"];
            /** Phones */
            phones: components["schemas"]["Phone"][];
        };
        /**
         * Municipality
         * @description The official Swedish name and the code Statistics Sweden (SCB) gives it.
         */
        Municipality: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * Opening
         * @description The state now, and the moment it ends if that is within the time looked ahead.
         */
        Opening: {
            /** Changes At */
            changes_at: string | null;
            /** Open */
            open: boolean;
        };
        /**
         * OpeningHours
         * @description Times of day on the wall of the place the service is in.
         */
        OpeningHours: {
            /** Holidays */
            holidays: components["schemas"]["Holiday"][];
            /** Time Zone */
            time_zone: string;
            week: components["schemas"]["Week"];
        };
        /**
         * Period
         * @description From one time of day to a later one. Over midnight it is two: until 24:00, and from 00:00.
         */
        Period: {
            /** Closes */
            closes: string;
            /** Opens */
            opens: string;
        };
        /**
         * Phone
         * @description One number: as it is read, as a telephone dials it, whose it is and when somebody answers.
         */
        Phone: {
            /** Dial */
            dial: string;
            /** Hours */
            hours: {
                [key: string]: string;
            };
            /** Key */
            key: string;
            /** Names */
            names: {
                [key: string]: string;
            };
            /** Number */
            number: string;
        };
        /** PublicAge */
        PublicAge: {
            /** From */
            from: number;
            /** To */
            to: number;
        };
        /**
         * Refusal
         * @description Every answer that is not the one asked for. The words for a code live in frontend/messages.
         */
        Refusal: {
            /** Code */
            code: string;
            /** Id */
            id: string;
            /** Params */
            params: {
                [key: string]: string | number;
            };
        };
        /**
         * Week
         * @description All seven days are written out, so that a forgotten one is not a closed one.
         */
        Week: {
            /** Friday */
            friday: components["schemas"]["Period"][];
            /** Monday */
            monday: components["schemas"]["Period"][];
            /** Saturday */
            saturday: components["schemas"]["Period"][];
            /** Sunday */
            sunday: components["schemas"]["Period"][];
            /** Thursday */
            thursday: components["schemas"]["Period"][];
            /** Tuesday */
            tuesday: components["schemas"]["Period"][];
            /** Wednesday */
            wednesday: components["schemas"]["Period"][];
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
    origo_chat_service_api_read_service: {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveService"];
                };
            };
        };
    };
    origo_chat_service_api_read_opening: {
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opening"];
                };
            };
        };
    };
}
