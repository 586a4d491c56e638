// The frames of the sockets, generated from src/socket/frames.json by `npm run generate`. Do not edit.

export interface paths {
    "/socket/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["staffSocket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/socket/visitor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["visitorSocket"];
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
         * Ack
         * @description What was sent is committed under this number; it does not come back as a packet to this socket.
         */
        Ack: {
            /**
             * Client Id
             * Format: base64url
             */
            client_id: string;
            /** N */
            n: number;
            /**
             * Room
             * Format: base64url
             */
            room: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ack";
        };
        /**
         * Attend
         * @description Be told of a room from a number on. The token is the one the page made for it.
         */
        Attend: {
            /** After */
            after: number;
            /**
             * Room
             * Format: base64url
             */
            room: string;
            /**
             * Token
             * Format: base64url
             */
            token: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "attend";
        };
        /**
         * @description 4400 to 4499: the client is wrong, and stops if it knows no more. From 4500 it may try again.
         * @enum {integer}
         */
        CloseCode: 4400 | 4401 | 4408 | 4413 | 4426 | 4429 | 4500 | 4503 | 4508 | 4509 | 4529;
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
         * LineChanged
         * @description The line or somebody at work is not as it was; what it is now is asked for over HTTP.
         */
        LineChanged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "line_changed";
        };
        /**
         * Mark
         * @description The numbers up to which one has received and read.
         */
        Mark: {
            /** Delivered */
            delivered: number;
            /** Read */
            read: number;
            /**
             * Room
             * Format: base64url
             */
            room: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "mark";
        };
        /**
         * MarksSeen
         * @description How far everybody in the room has received and read.
         */
        MarksSeen: {
            /** Marks */
            marks: components["schemas"]["SeenMarks"][];
            /**
             * Room
             * Format: base64url
             */
            room: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "marks";
        };
        /**
         * MemberInvitation
         * @description Who asked somebody in, for how many seconds, signed: for the browser that lets them in.
         */
        MemberInvitation: {
            /**
             * By
             * Format: base64url
             */
            by: string;
            /** Left */
            left: number;
            /**
             * Sig
             * Format: base64url
             */
            sig: string;
        };
        /**
         * MemberKey
         * @description The ephemeral keys a staff member came with, signed: for whoever makes the next epoch.
         */
        MemberKey: {
            /**
             * By
             * Format: base64url
             */
            by: string;
            /**
             * Pk
             * Format: base64url
             */
            pk: string;
            /**
             * Sig
             * Format: base64url
             */
            sig: string;
            /**
             * Sign Pk
             * Format: base64url
             */
            sign_pk: string;
        };
        /**
         * PacketCame
         * @description A committed packet. In the order of numbers; a missing one is fetched over HTTP.
         */
        PacketCame: {
            /**
             * Member
             * Format: base64url
             */
            member: string;
            /** N */
            n: number;
            /**
             * Packet
             * Format: base64url
             */
            packet: string;
            /**
             * Room
             * Format: base64url
             */
            room: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "packet";
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
            /**
             * Conversation
             * Format: base64url
             */
            conversation: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "question_changed";
        };
        /**
         * Refused
         * @description What was sent is not kept. What a client does on each code stands in SPEC.md, section 19; `state` comes with
         *     `wrong_state` and says whether the room waits or has ended.
         */
        Refused: {
            /**
             * Client Id
             * Format: base64url
             */
            client_id: string;
            /**
             * Code
             * @enum {string}
             */
            code: "not_found" | "changed_meanwhile" | "wrong_state" | "thread_full" | "malformed" | "idempotency_key_reused";
            /**
             * Room
             * Format: base64url
             */
            room: string;
            /**
             * State
             * @default null
             */
            state: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "refused";
        };
        /**
         * RoomChanged
         * @description A room as its visitor sees it now: the answer to attending, and whenever it changes.
         */
        RoomChanged: {
            room: components["schemas"]["RoomSnapshot"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "room";
        };
        /**
         * RoomGone
         * @description There is no such room for whoever asks: never was, erased, left, or not theirs.
         */
        RoomGone: {
            /**
             * Room
             * Format: base64url
             */
            room: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "gone";
        };
        /**
         * RoomSnapshot
         * @description A room as its visitor sees it.
         */
        RoomSnapshot: {
            /** Ahead */
            ahead: number;
            /** Ended */
            ended: ("visitor" | "staff" | "silence" | "crowded") | null;
            epoch: components["schemas"]["SeenEpoch"] | null;
            /** Last */
            last: number;
            /** Marks */
            marks: components["schemas"]["SeenMarks"][];
            /** May Not Be Reached */
            may_not_be_reached: boolean;
            /** Members */
            members: components["schemas"]["SeenMember"][];
            /**
             * Room
             * Format: base64url
             */
            room: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "ringing" | "talking" | "interrupted" | "ended";
            /** Version */
            version: number;
            wait: components["schemas"]["WaitRange"] | null;
        };
        /**
         * SeenEpoch
         * @description The newest epoch with one's own share of its secret; nobody is given another's.
         */
        SeenEpoch: {
            /**
             * Commitment
             * Format: base64url
             */
            commitment: string;
            /**
             * Host
             * Format: base64url
             */
            host: string;
            /** N */
            n: number;
            /**
             * Roster
             * Format: base64url
             */
            roster: string;
            /** Share */
            share: string | null;
            /**
             * Sig
             * Format: base64url
             */
            sig: string;
        };
        /**
         * SeenMarks
         * @description The number up to which somebody has received and read.
         */
        SeenMarks: {
            /** Delivered */
            delivered: number;
            /**
             * Member
             * Format: base64url
             */
            member: string;
            /** Read */
            read: number;
        };
        /**
         * SeenMember
         * @description Somebody who is in the room, was asked into it, or has left it: nobody listens unseen.
         */
        SeenMember: {
            /** Is Connected */
            is_connected: boolean;
            /**
             * Member
             * Format: base64url
             */
            member: string;
            /**
             * Role
             * @enum {string}
             */
            role: "visitor" | "kurator" | "midwife" | "police" | "lead" | "coordinator" | "interpreter";
            /**
             * State
             * @enum {string}
             */
            state: "invited" | "in" | "left";
        };
        /**
         * Send
         * @description Write in a room that is attended. Sent again under the same client id, it is the same packet.
         */
        Send: {
            /**
             * Client Id
             * Format: base64url
             */
            client_id: string;
            /**
             * Packet
             * Format: base64url
             */
            packet: string;
            /**
             * Room
             * Format: base64url
             */
            room: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "send";
        };
        /**
         * StaffAttend
         * @description The same for somebody of the staff who is in the room.
         */
        StaffAttend: {
            /** After */
            after: number;
            /**
             * Room
             * Format: base64url
             */
            room: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "attend";
        };
        StaffFrame: components["schemas"]["StaffHello"] | components["schemas"]["Ping"] | components["schemas"]["StaffAttend"] | components["schemas"]["Send"] | components["schemas"]["Typing"] | components["schemas"]["Mark"];
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
        StaffNotice: components["schemas"]["StaffWelcome"] | components["schemas"]["Pong"] | components["schemas"]["QuestionChanged"] | components["schemas"]["LineChanged"] | components["schemas"]["StaffRoomChanged"] | components["schemas"]["RoomGone"] | components["schemas"]["PacketCame"] | components["schemas"]["Ack"] | components["schemas"]["Refused"] | components["schemas"]["TypingSeen"] | components["schemas"]["MarksSeen"];
        /**
         * StaffRoomChanged
         * @description The same for staff.
         */
        StaffRoomChanged: {
            room: components["schemas"]["StaffRoomSnapshot"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "room";
        };
        /**
         * StaffRoomSnapshot
         * @description A room as staff see it.
         */
        StaffRoomSnapshot: {
            /** Ahead */
            ahead: number;
            /** Assigned To */
            assigned_to: string | null;
            /** Ended */
            ended: ("visitor" | "staff" | "silence" | "crowded") | null;
            epoch: components["schemas"]["SeenEpoch"] | null;
            /** Handed To */
            handed_to: string | null;
            /** Hello Key Id */
            hello_key_id: string | null;
            /** Is Risk */
            is_risk: boolean;
            /** Last */
            last: number;
            /** Marks */
            marks: components["schemas"]["SeenMarks"][];
            /** May Not Be Reached */
            may_not_be_reached: boolean;
            /** Members */
            members: components["schemas"]["StaffSeenMember"][];
            /**
             * Room
             * Format: base64url
             */
            room: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "ringing" | "talking" | "interrupted" | "ended";
            /** Urgency */
            urgency: number;
            /** Version */
            version: number;
            wait: components["schemas"]["WaitRange"] | null;
        };
        /**
         * StaffSeenMember
         * @description The same for staff.
         */
        StaffSeenMember: {
            invitation: components["schemas"]["MemberInvitation"] | null;
            /** Is Connected */
            is_connected: boolean;
            key: components["schemas"]["MemberKey"] | null;
            /**
             * Member
             * Format: base64url
             */
            member: string;
            /**
             * Role
             * @enum {string}
             */
            role: "visitor" | "kurator" | "midwife" | "police" | "lead" | "coordinator" | "interpreter";
            /**
             * State
             * @enum {string}
             */
            state: "invited" | "in" | "left";
        };
        /**
         * StaffWelcome
         * @description The answer: whose session this socket belongs to. It closes when the session ends.
         */
        StaffWelcome: {
            /** Heartbeat Seconds */
            heartbeat_seconds: number;
            /**
             * Person
             * Format: base64url
             */
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
        /**
         * Typing
         * @description Somebody is writing: only that, never what, and kept nowhere.
         */
        Typing: {
            /**
             * Room
             * Format: base64url
             */
            room: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "typing";
        };
        /**
         * TypingSeen
         * @description Somebody else in the room is writing.
         */
        TypingSeen: {
            /**
             * Member
             * Format: base64url
             */
            member: string;
            /**
             * Room
             * Format: base64url
             */
            room: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "typing";
        };
        VisitorFrame: components["schemas"]["Hello"] | components["schemas"]["Ping"] | components["schemas"]["Attend"] | components["schemas"]["Send"] | components["schemas"]["Typing"] | components["schemas"]["Mark"];
        VisitorNotice: components["schemas"]["Welcome"] | components["schemas"]["Pong"] | components["schemas"]["RoomChanged"] | components["schemas"]["RoomGone"] | components["schemas"]["PacketCame"] | components["schemas"]["Ack"] | components["schemas"]["Refused"] | components["schemas"]["TypingSeen"] | components["schemas"]["MarksSeen"];
        /**
         * WaitRange
         * @description From recent waits: most people waited about as long.
         */
        WaitRange: {
            /** From Minutes */
            from_minutes: number;
            /** To Minutes */
            to_minutes: number;
        };
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
export interface operations {
    staffSocket: {
        parameters: {
            query?: never;
            header: {
                /** @description This very scheme, host and port. Browsers send it by themselves. */
                Origin: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A WebSocket, without a protocol of its own. */
            101: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such address for this host, origin and cookie. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    visitorSocket: {
        parameters: {
            query?: never;
            header: {
                /** @description This very scheme, host and port. Browsers send it by themselves. */
                Origin: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A WebSocket, without a protocol of its own. */
            101: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No such address for this host, origin and cookie. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
