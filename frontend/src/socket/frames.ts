// The frames of the sockets, generated from src/socket/frames.json by `npm run generate`. Do not edit.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {integer} */
        CloseCode: 4400 | 4401 | 4408 | 4413 | 4426 | 4429 | 4508 | 4529 | 4500 | 4503;
        /**
         * Hello
         * @description The first frame. Nothing about the person stands in the address of a socket.
         */
        Hello: {
            /** Locale */
            locale: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "hello";
            /** Version */
            version: number;
        };
        /**
         * Ping
         * @description The client is still there.
         */
        Ping: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ping";
        };
        /**
         * Pong
         * @description The answer to a ping.
         */
        Pong: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "pong";
        };
        /** @enum {integer} */
        ProtocolVersion: 1;
        /**
         * QuestionChanged
         * @description A question is not as it was, or is gone; what it is now is asked for over HTTP. To members of the team only, and
         *     only hints: what was announced while a connection was lost is found by reading the inbox after the welcome.
         */
        QuestionChanged: {
            /** Conversation */
            conversation: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "question_changed";
        };
        StaffFrame: components["schemas"]["StaffHello"] | components["schemas"]["Ping"];
        /**
         * StaffHello
         * @description The first frame of a staff socket: a ticket that lets in once, and nothing that lasts.
         */
        StaffHello: {
            /** Ticket */
            ticket: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "staff_hello";
            /** Version */
            version: number;
        };
        StaffNotice: components["schemas"]["StaffWelcome"] | components["schemas"]["Pong"] | components["schemas"]["QuestionChanged"];
        /**
         * StaffWelcome
         * @description The answer: whose session this socket belongs to. It closes when the session ends.
         */
        StaffWelcome: {
            /** Heartbeat Seconds */
            heartbeat_seconds: number;
            /** Person */
            person: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "staff_welcome";
            /**
             * Version
             * @default 1
             */
            version: number;
        };
        VisitorFrame: components["schemas"]["Hello"] | components["schemas"]["Ping"];
        VisitorNotice: components["schemas"]["Welcome"] | components["schemas"]["Pong"];
        /**
         * Welcome
         * @description The answer to hello: the service is there, speaks this version and wants to be heard this often.
         */
        Welcome: {
            /** Heartbeat Seconds */
            heartbeat_seconds: number;
            /** Service */
            service: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "welcome";
            /**
             * Version
             * @default 1
             */
            version: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
