// The HTTP API, generated from src/api/openapi.json by `npm run generate`. Do not edit.

export interface paths {
    "/api/accounts/invitations/enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrol Newcomer
         * @description Use an invitation once.
         */
        post: operations["enrol_newcomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/invitations/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Invitation
         * @description Look at an invitation without using it. Unknown, used, expired and withdrawn are the same answer.
         */
        post: operations["open_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Own Account
         * @description One's account with its sealed keys.
         */
        get: operations["read_own_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/me/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Devices
         * @description Where one is signed in. Nothing is known about a browser but when it signed in and was last there.
         */
        get: operations["read_devices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/me/devices/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End Device
         * @description Sign one of one's browsers out.
         */
        delete: operations["end_device"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/me/other-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End Other Devices
         * @description Sign out everywhere but here.
         */
        delete: operations["end_other_devices"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/me/passkeys/{passkey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Own Passkey
         * @description Remove a passkey; never the last second factor where one is required.
         */
        delete: operations["remove_own_passkey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/me/passkeys/{passkey}/wrap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Wrap Own Passkey
         * @description Let a passkey unlock.
         */
        put: operations["wrap_own_passkey"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/me/passphrase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Own Passphrase
         * @description Replace the passphrase; other sessions end.
         */
        put: operations["change_own_passphrase"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/me/socket-ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make Socket Ticket
         * @description A ticket for the socket's first frame.
         */
        post: operations["make_socket_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Own Totp
         * @description Give up codes; never the last second factor where one is required.
         */
        delete: operations["remove_own_totp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read People
         * @description Everybody who has not left.
         */
        get: operations["read_people"];
        put?: never;
        /**
         * Invite Person
         * @description Invite somebody. The link holds a secret that the server never sees.
         */
        post: operations["invite_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/people/{person}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw Person Invitation
         * @description Take an unused invitation back.
         */
        delete: operations["withdraw_person_invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/people/{person}/second-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Person Second Factors
         * @description Somebody lost their passkey: second factors and sessions go, and the next sign-in adds a new one.
         */
        delete: operations["remove_person_second_factors"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/second-factor/passkey/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin Passkey
         * @description Ask for one of one's passkeys.
         */
        post: operations["begin_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/second-factor/passkey/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish Passkey
         * @description Complete the session with a passkey.
         */
        post: operations["finish_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/second-factor/passkeys/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin New Passkey
         * @description Ask for a new passkey.
         */
        post: operations["begin_new_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/second-factor/passkeys/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish New Passkey
         * @description Keep a new passkey; the first one completes the session.
         */
        post: operations["finish_new_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/second-factor/totp/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin Totp
         * @description Make a secret for codes. It is shown now and never again.
         */
        post: operations["begin_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/second-factor/totp/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Totp
         * @description Complete the session with a code.
         */
        post: operations["check_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/second-factor/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Totp
         * @description Show that the secret arrived; the first factor completes the session.
         */
        post: operations["confirm_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/sign-in/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin Sign In
         * @description How to compute the sign-in secret. Every name has an answer.
         */
        post: operations["begin_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/sign-in/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish Sign In
         * @description Begin a session.
         */
        post: operations["finish_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/sign-in/out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Sign In
         * @description End this session.
         */
        post: operations["end_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/sign-in/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Session
         * @description The session this browser has: what a page that was loaded again asks first.
         */
        get: operations["read_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Audit
         * @description A page of what was done. After a number: for a console that computes every hash itself.
         */
        get: operations["read_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Audit Heads
         * @description A page of what administrators have signed, for a console that verifies it itself.
         */
        get: operations["read_audit_heads"];
        put?: never;
        /**
         * Sign Audit Head
         * @description Sign the newest entry that one's console has checked, once a day.
         */
        post: operations["sign_audit_head"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify Audit
         * @description Check a part of the chain: from a number on, or the newest.
         */
        get: operations["verify_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Line
         * @description Who waits and who talks to whom. Interpreters see what they are asked into, and nothing else.
         */
        get: operations["read_line"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Chat Opening
         * @description Whether the chat is open, and about how long the line is.
         */
        get: operations["read_chat_opening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Override Chat Opening
         * @description The lead opens or closes until the hours change next.
         */
        post: operations["override_chat_opening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Own Presence
         * @description Be at work, take a break, or go.
         */
        post: operations["set_own_presence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Room
         * @description The room and what was said after a number; with `wait`, the answer comes when there is something new. With
         *     `epoch`, also every epoch after that one: a visitor takes one after the other, and may have been away.
         */
        get: operations["read_room"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/room/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clear Room
         * @description Erase an ended room at once.
         */
        post: operations["clear_room"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/room/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave Room
         * @description Leave the line, or end the talk.
         */
        post: operations["leave_room"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/room/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Packets
         * @description Say what one has received and read.
         */
        post: operations["mark_packets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/room/packets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Packet
         * @description Write. Sent again under the same client id, it has the number it had.
         */
        post: operations["send_packet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/room/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell Typing
         * @description Say that one is writing; never what.
         */
        post: operations["tell_typing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter Line
         * @description Join the line.
         */
        post: operations["enter_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{room}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Staff Room
         * @description A room with what was said after a number. Who is not in it sees that it is there, and its hello.
         */
        get: operations["read_staff_room"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{room}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Room
         * @description End the talk.
         */
        post: operations["end_room"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{room}/epochs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin Room Epoch
         * @description Begin the next epoch; only one can have a number.
         */
        post: operations["begin_room_epoch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{room}/epochs/{n}/memory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep Room Memory
         * @description Keep what one of the team needs to read on after a reload; interpreters keep nothing of a talk.
         */
        post: operations["keep_room_memory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{room}/hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand Room
         * @description Ask a colleague to take it over.
         */
        post: operations["hand_room"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{room}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite Into Room
         * @description Ask a colleague or an interpreter in.
         */
        post: operations["invite_into_room"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{room}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join Room
         * @description Come in, as who was asked or as the lead; everybody in the room sees it.
         */
        post: operations["join_room"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{room}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Staff Packets
         * @description Say what one has received and read.
         */
        post: operations["mark_staff_packets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{room}/packets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Staff Packet
         * @description Write. Sent again under the same client id, it has the number it had.
         */
        post: operations["send_staff_packet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{room}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass Room
         * @description Say no to a ring.
         */
        post: operations["pass_room"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{room}/risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Flag Room Risk
         * @description Call a colleague's eyes to it.
         */
        post: operations["flag_room_risk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{room}/step-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Step Out Of Room
         * @description Leave it to the others, or say no to being asked in.
         */
        post: operations["step_out_of_room"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{room}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Room
         * @description Begin to talk, or take a talk over that lost its staff member.
         */
        post: operations["take_room"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{room}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell Staff Typing
         * @description Say that one is writing; never what.
         */
        post: operations["tell_staff_typing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rooms/{room}/urgency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Room Urgency
         * @description Move somebody in the line.
         */
        post: operations["set_room_urgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/rotation/{team}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Rotation
         * @description How far it has come.
         */
        get: operations["read_rotation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/rotation/{team}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim Slots
         * @description Take some slots to seal again. Asked twice, it gives others.
         */
        post: operations["claim_slots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/rotation/{team}/put": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put Slots
         * @description Put a batch back.
         */
        post: operations["put_slots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Inbox
         * @description The questions that wait for us, the one promised first at the top.
         */
        get: operations["read_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Heads
         * @description What some questions are about, for whoever has the keys; as many as fit one answer.
         */
        post: operations["read_heads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Rows
         * @description Some questions as they are now; what is missing is gone.
         */
        post: operations["read_rows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/settled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Settled
         * @description Answered and closed ones, the latest first.
         */
        get: operations["read_settled"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keyring/epochs/{team}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Epochs
         * @description The team's epochs with one's own slots.
         */
        get: operations["read_epochs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keyring/epochs/{team}/{n}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seal Epoch
         * @description Seal the seed to colleagues.
         */
        post: operations["seal_epoch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keyring/epochs/{team}/{n}/slots/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Drop Own Slot
         * @description Drop one's own slot because it does not open; a colleague seals it again.
         */
        delete: operations["drop_own_slot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keyring/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Log
         * @description Lines from a number on, about a megabyte of them. Ask again from the next number until an answer says that it is
         *     the last part (the header Last-Part: 1), or nothing comes.
         */
        get: operations["read_log"];
        put?: never;
        /**
         * Append Line
         * @description Add what root signed at a ceremony. What two administrators sign goes through a proposal.
         */
        post: operations["append_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keyring/log/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Log Head
         * @description Where the log ends, for whoever makes the next line.
         */
        get: operations["read_log_head"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keyring/members/{team}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Members
         * @description Whoever reads. The keys here are for showing: what is sealed to is what keys.log certifies.
         */
        get: operations["read_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keyring/people/{person}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Depart Person
         * @description Somebody has left: everything closes for them at once.
         */
        post: operations["depart_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keyring/people/{person}/new-beginning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin Person Again
         * @description Somebody lost their passphrase: a new invitation for new keys.
         */
        post: operations["begin_person_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keyring/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Proposals
         * @description What waits for signatures.
         */
        get: operations["read_proposals"];
        put?: never;
        /**
         * Propose Certificate
         * @description Put a certificate up for signing: an epoch by anybody who reads, everything else by administrators.
         */
        post: operations["propose_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keyring/proposals/{proposal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw Proposal
         * @description Take it back.
         */
        delete: operations["withdraw_proposal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keyring/proposals/{proposal}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign Proposal
         * @description Sign. The second administrator's signature puts it in the log.
         */
        post: operations["sign_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Mailbox
         * @description What opens the thread, and what is known about it.
         */
        get: operations["read_mailbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailbox/envelopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Envelopes
         * @description Messages after a number. Whoever fetches the last answer has read it.
         */
        get: operations["read_envelopes"];
        put?: never;
        /**
         * Write Envelope
         * @description Write more.
         */
        post: operations["write_envelope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailbox/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase Everything
         * @description Erase the thread and everything about it.
         */
        post: operations["erase_everything"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailbox/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave
         * @description End this session: the last thing a page does.
         */
        post: operations["leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailbox/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Words
         * @description Put other words in the place of those that somebody may know, or a new key under the same words.
         */
        post: operations["change_words"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailboxes/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Own Mailbox
         * @description Begin a session in which the mailbox can be read.
         */
        post: operations["open_own_mailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Publications
         * @description All of them, page by page.
         */
        get: operations["read_publications"];
        put?: never;
        /**
         * Propose Publication
         * @description Put one before a second person.
         */
        post: operations["propose_publication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{publication}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Publication
         * @description Make it public.
         */
        post: operations["approve_publication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publications/{publication}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Publication
         * @description Take it away, with its words.
         */
        post: operations["withdraw_publication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Published
         * @description What others have asked, in one language.
         */
        get: operations["read_published"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Question
         * @description Keep a question.
         */
        post: operations["ask_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{conversation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Question
         * @description One question with what is sealed in it.
         */
        get: operations["read_question"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{conversation}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Question
         * @description Answer by oneself.
         */
        post: operations["answer_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{conversation}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Answer
         * @description Publish exactly what was read.
         */
        post: operations["approve_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{conversation}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim Question
         * @description Take it.
         */
        post: operations["claim_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{conversation}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Question
         * @description Close.
         */
        post: operations["close_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{conversation}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draft Answer
         * @description Keep a draft.
         */
        post: operations["draft_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{conversation}/flag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Flag Question
         * @description Ask for a second reader, or not any more.
         */
        post: operations["flag_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{conversation}/hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand Question
         * @description Hand it to somebody who knows more.
         */
        post: operations["hand_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{conversation}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Question Note
         * @description Add a note.
         */
        post: operations["add_question_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{conversation}/parts/envelopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Question Envelopes
         * @description Messages after a number.
         */
        get: operations["read_question_envelopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{conversation}/parts/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Question Notes
         * @description Notes after a number.
         */
        get: operations["read_question_notes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{conversation}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release Question
         * @description Give it back.
         */
        post: operations["release_question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{conversation}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Answer Back
         * @description Ask for changes.
         */
        post: operations["send_answer_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{conversation}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit Answer
         * @description Put an answer before a second reader.
         */
        post: operations["submit_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
        get: operations["read_service"];
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
        get: operations["read_opening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Templates
         * @description All one may use, in parts.
         */
        get: operations["read_templates"];
        put?: never;
        /**
         * Add Template
         * @description Keep a new one.
         */
        post: operations["add_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{template}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Template
         * @description Change its text.
         */
        post: operations["change_template"];
        /**
         * Remove Template
         * @description Erase it.
         */
        delete: operations["remove_template"];
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
         * Alarm
         * @description What a colleague should look at.
         * @enum {string}
         */
        Alarm: "waits_long" | "interrupted" | "risk" | "unanswered";
        /**
         * AnswerBody
         * @description An answer. To approve: the very bytes that were read.
         */
        AnswerBody: {
            /**
             * Envelope
             * Format: base64url
             */
            envelope: string;
        };
        /**
         * AnswerFirstRefusal
         * @description So much was written since the last answer that the next comes after another answer. The client keeps what was written, and says that it can be sent once somebody has answered.
         */
        AnswerFirstRefusal: {
            /** @enum {string} */
            code: "answer_first";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: Record<string, never>;
        };
        /**
         * ApprovalBody
         * @description The words as the second person has read them: these become public.
         */
        ApprovalBody: {
            /** Answer */
            answer: string;
            /** Language */
            language: string;
            /** Question */
            question: string;
        };
        /**
         * Asked
         * @description The day by which an answer comes.
         */
        Asked: {
            /**
             * Answer By
             * Format: date
             */
            answer_by: string;
        };
        /**
         * AssertionBody
         * @description What it gave.
         */
        AssertionBody: {
            /**
             * Authenticator Data
             * Format: base64url
             */
            authenticator_data: string;
            /**
             * Client Data
             * Format: base64url
             */
            client_data: string;
            /**
             * Credential Id
             * Format: base64url
             */
            credential_id: string;
            /**
             * Signature
             * Format: base64url
             */
            signature: string;
        };
        /**
         * AssertionOptions
         * @description What navigator.credentials.get is asked for. User verification is required.
         */
        AssertionOptions: {
            /** Allow */
            allow: components["schemas"]["Credential"][];
            /**
             * Challenge
             * Format: base64url
             */
            challenge: string;
            /** Rp Id */
            rp_id: string;
            /** Timeout Ms */
            timeout_ms: number;
        };
        /**
         * AttestationBody
         * @description What it gave, and the wrap where the authenticator already gave its PRF.
         */
        AttestationBody: {
            /**
             * Attestation Object
             * Format: base64url
             */
            attestation_object: string;
            /**
             * Client Data
             * Format: base64url
             */
            client_data: string;
            /**
             * Credential Id
             * Format: base64url
             */
            credential_id: string;
            /** Prf Wrap */
            prf_wrap?: string | null;
            /** Transports */
            transports: components["schemas"]["Transport"][];
        };
        /**
         * AttestationOptions
         * @description What navigator.credentials.create is asked for. User verification is required, attestation is not.
         */
        AttestationOptions: {
            /** Algorithms */
            algorithms: number[];
            /**
             * Challenge
             * Format: base64url
             */
            challenge: string;
            /** Exclude */
            exclude: components["schemas"]["Credential"][];
            /** Rp Id */
            rp_id: string;
            /** Rp Name */
            rp_name: string;
            /** Timeout Ms */
            timeout_ms: number;
            /** User Display Name */
            user_display_name: string;
            /**
             * User Id
             * Format: base64url
             */
            user_id: string;
            /** User Name */
            user_name: string;
        };
        /**
         * AtWork
         * @description What somebody takes at the moment.
         * @enum {string}
         */
        AtWork: "available" | "urgent_only" | "break" | "away";
        /**
         * AtWorkAnswer
         * @description Somebody at work, and how many they talk to.
         */
        AtWorkAnswer: {
            /** Alias */
            alias: string;
            /** Capacity */
            capacity: number;
            /**
             * Person
             * Format: base64url
             */
            person: string;
            role: components["schemas"]["Role"];
            state: components["schemas"]["AtWork"];
            /** Talking */
            talking: number;
        };
        /**
         * AuditHeadAnswer
         * @description A signature over an entry. The hash is what was signed.
         */
        AuditHeadAnswer: {
            /**
             * By
             * Format: base64url
             */
            by: string;
            /** Day */
            day: string;
            /** Hash */
            hash: string;
            /** N */
            n: number;
            /**
             * Sig
             * Format: base64url
             */
            sig: string;
        };
        /**
         * AuditHeadBody
         * @description One's own signature over an entry, as spec 9 has it.
         */
        AuditHeadBody: {
            /**
             * By
             * Format: base64url
             */
            by: string;
            /** Day */
            day: string;
            /** Hash */
            hash: string;
            /** N */
            n: number;
            /**
             * Sig
             * Format: base64url
             */
            sig: string;
        };
        /**
         * AuditHeads
         * @description The newest first.
         */
        AuditHeads: {
            /** Heads */
            heads: components["schemas"]["AuditHeadAnswer"][];
        };
        /**
         * BusyRefusal
         * @description More ask at once than this process can answer soon; params say how many seconds to wait. The client waits so many seconds and makes the same call.
         */
        BusyRefusal: {
            /** @enum {string} */
            code: "busy";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: {
                seconds?: number;
            };
        };
        /**
         * ChangedMeanwhileRefusal
         * @description Somebody else was first: read again and decide anew. The client reads again (the log too, where it sealed something to the team) and decides anew, under another key.
         */
        ChangedMeanwhileRefusal: {
            /** @enum {string} */
            code: "changed_meanwhile";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: Record<string, never>;
        };
        /**
         * ChatClosedRefusal
         * @description Nobody can join the line now; params say why. The client keeps the text and offers to send it as a question.
         */
        ChatClosedRefusal: {
            /** @enum {string} */
            code: "chat_closed";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: {
                why?: string;
            };
        };
        /**
         * ClaimBody
         * @description How many one wants to do now.
         */
        ClaimBody: {
            /** Count */
            count: number;
        };
        /**
         * Claimed
         * @description None when all are done or somebody is at them.
         */
        Claimed: {
            /** Left */
            left: number;
            /** Slots */
            slots: components["schemas"]["SlotAnswer"][];
        };
        /**
         * CodeBody
         * @description Six digits.
         */
        CodeBody: {
            /** Code */
            code: string;
        };
        /**
         * Credential
         * @description A passkey somebody has.
         */
        Credential: {
            /**
             * Credential Id
             * Format: base64url
             */
            credential_id: string;
            /** Transports */
            transports: components["schemas"]["Transport"][];
        };
        /**
         * Crowd
         * @description How many wait, for whoever does not: so coarse that nobody sees one person come or go where few do.
         * @enum {string}
         */
        Crowd: "few" | "some" | "many";
        /**
         * DeviceAnswer
         * @description A browser that is signed in.
         */
        DeviceAnswer: {
            /** Ends At */
            ends_at: string;
            /**
             * Id
             * Format: base64url
             */
            id: string;
            /** Is Complete */
            is_complete: boolean;
            /** Is This One */
            is_this_one: boolean;
            /** Made At */
            made_at: string;
            /** Seen At */
            seen_at: string;
        };
        /**
         * Devices
         * @description All of them, the newest first.
         */
        Devices: {
            /** Devices */
            devices: components["schemas"]["DeviceAnswer"][];
        };
        /**
         * DraftAnswer
         * @description What somebody has begun to answer.
         */
        DraftAnswer: {
            /**
             * By
             * Format: base64url
             */
            by: string;
            /**
             * Envelope
             * Format: base64url
             */
            envelope: string;
            /** Version */
            version: number;
        };
        /**
         * DraftBody
         * @description A draft in place of the version one knows; 0 where there is none.
         */
        DraftBody: {
            /**
             * Envelope
             * Format: base64url
             */
            envelope: string;
            notes_slot?: components["schemas"]["NotesSlotBody"] | null;
            /** Version */
            version: number;
        };
        /**
         * DraftedAnswer
         * @description Which version it is now.
         */
        DraftedAnswer: {
            question: components["schemas"]["QuestionAnswer"];
            /** Version */
            version: number;
        };
        /**
         * EndBody
         * @description Whether staff were threatened.
         */
        EndBody: {
            /**
             * Report
             * @default false
             */
            report: boolean;
        };
        /**
         * EndedAnswer
         * @description How many sessions were ended.
         */
        EndedAnswer: {
            /** Ended */
            ended: number;
        };
        /**
         * EnrolmentAnswer
         * @description Whose account it is now.
         */
        EnrolmentAnswer: {
            /**
             * Person
             * Format: base64url
             */
            person: string;
            /** Sign In Name */
            sign_in_name: string;
        };
        /**
         * EnrolmentBody
         * @description The keys a newcomer's browser made, what it signs in with from now on, and work when the server asked for it.
         */
        EnrolmentBody: {
            /**
             * Kem Pk
             * Format: base64url
             */
            kem_pk: string;
            /**
             * Passphrase Wrap
             * Format: base64url
             */
            passphrase_wrap: string;
            /**
             * Sealed Keys
             * Format: base64url
             */
            sealed_keys: string;
            sign_in: components["schemas"]["NewSignInBody"];
            /**
             * Sign Pk
             * Format: base64url
             */
            sign_pk: string;
            /**
             * Signature
             * Format: base64url
             */
            signature: string;
            /**
             * Token
             * Format: base64url
             */
            token: string;
            work?: components["schemas"]["WorkBody"] | null;
        };
        /**
         * EnterBody
         * @description A place in the line: made in the browser, with a hello that only the team opens.
         */
        EnterBody: {
            /**
             * Hello
             * Format: base64url
             */
            hello: string;
            /**
             * Room
             * Format: base64url
             */
            room: string;
            /**
             * Team Key Id
             * Format: base64url
             */
            team_key_id: string;
            /**
             * Token Hash
             * Format: base64url
             */
            token_hash: string;
            work?: components["schemas"]["WorkBody"] | null;
        };
        /**
         * Entries
         * @description The newest first; after a number, the oldest. The hash that the oldest of them was made to follow, so that a
         *     console can compute that one's too.
         */
        Entries: {
            /** Entries */
            entries: components["schemas"]["EntryAnswer"][];
            /** Previous */
            previous: string | null;
        };
        /**
         * EntryAnswer
         * @description One thing that was done: the actor is a person or "system", the subject what it was done to.
         */
        EntryAnswer: {
            /** Actor */
            actor: string;
            /** At */
            at: string;
            event: components["schemas"]["Event"];
            /** Hash */
            hash: string;
            /** N */
            n: number;
            /** Subject */
            subject: string;
        };
        /**
         * EnvelopeAnswer
         * @description One message of the thread.
         */
        EnvelopeAnswer: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Envelope
             * Format: base64url
             */
            envelope: string;
            /** N */
            n: number;
            side: components["schemas"]["Side"];
        };
        /**
         * EnvelopesAnswer
         * @description Some messages in their order; `more` says that the next ones are asked for from the last number.
         */
        EnvelopesAnswer: {
            /** Envelopes */
            envelopes: components["schemas"]["EnvelopeAnswer"][];
            /** Last */
            last: number;
            /** More */
            more: boolean;
        };
        /**
         * EpochAnswer
         * @description An epoch of the team, with one's own slot where somebody has sealed it, and the recovery key's: every member can
         *     make that one again and compare.
         */
        EpochAnswer: {
            /**
             * Key Id
             * Format: base64url
             */
            key_id: string;
            /** N */
            n: number;
            /** Recovery */
            recovery: string | null;
            /** Slot */
            slot: string | null;
            state: components["schemas"]["EpochState"];
        };
        /**
         * EpochBody
         * @description The next epoch, with a share for everybody in its roster.
         */
        EpochBody: {
            /**
             * Commitment
             * Format: base64url
             */
            commitment: string;
            /**
             * Memory
             * Format: base64url
             */
            memory: string;
            /** N */
            n: number;
            /**
             * Roster
             * Format: base64url
             */
            roster: string;
            /** Shares */
            shares: components["schemas"]["ShareBody"][];
            /**
             * Sig
             * Format: base64url
             */
            sig: string;
        };
        /**
         * Epochs
         * @description The newest first; destroyed ones are not here.
         */
        Epochs: {
            /** Epochs */
            epochs: components["schemas"]["EpochAnswer"][];
        };
        /**
         * EpochState
         * @description One epoch of a team is current, some may be certified ahead; old ones open what was sealed to them until
         *     nothing is.
         * @enum {string}
         */
        EpochState: "ahead" | "current" | "old" | "destroyed";
        /**
         * EpochUseAnswer
         * @description An epoch, and how many conversations are sealed to it.
         */
        EpochUseAnswer: {
            /** Conversations */
            conversations: number;
            /**
             * Key Id
             * Format: base64url
             */
            key_id: string;
            /** N */
            n: number;
            state: components["schemas"]["EpochState"];
        };
        /**
         * Event
         * @description What was done. The subject of each stands beside it.
         * @enum {string}
         */
        Event: "signed_in" | "signed_out" | "session_ended" | "other_sessions_ended" | "second_factor_proved" | "passkey_added" | "passkey_removed" | "passkey_wrapped" | "totp_begun" | "totp_added" | "totp_removed" | "second_factors_removed" | "secrets_sealed_anew" | "passphrase_changed" | "invited" | "invitation_withdrawn" | "enrolled" | "certified" | "uncertified" | "activated" | "reset" | "left" | "head_signed" | "log_appended" | "proposed" | "proposal_signed" | "proposal_withdrawn" | "epoch_sealed" | "epoch_slot_dropped" | "epoch_slots_taken" | "epoch_destroyed" | "threads_resealed" | "question_claimed" | "question_released" | "question_handed" | "second_reader_asked" | "second_reader_not_needed" | "draft_begun" | "note_added" | "answer_submitted" | "answer_sent_back" | "answer_approved" | "question_answered" | "question_closed" | "question_ended" | "template_added" | "template_changed" | "template_removed" | "publication_proposed" | "publication_approved" | "publication_withdrawn" | "chat_taken" | "chat_passed" | "chat_reordered" | "chat_invited" | "chat_handed" | "chat_joined" | "chat_stepped_out" | "chat_put_out" | "chat_risk" | "chat_risk_over" | "chat_ended" | "chat_reported" | "chat_epoch_begun" | "chat_memory_kept" | "chat_presence" | "chat_overridden";
        /**
         * FlagBody
         * @description Whether somebody else reads the answer first.
         */
        FlagBody: {
            /** Needs Second Reader */
            needs_second_reader: boolean;
        };
        /**
         * HandBody
         * @description A colleague, or a role: one of them.
         */
        HandBody: {
            /** Person */
            person?: string | null;
            role?: components["schemas"]["Role"] | null;
        };
        /**
         * HeadAnswer
         * @description The first message, and the person's last one when that is another.
         */
        HeadAnswer: {
            /** Begun */
            begun: string[];
            /**
             * Conversation
             * Format: base64url
             */
            conversation: string;
            /**
             * First
             * Format: base64url
             */
            first: string;
            /** Latest */
            latest: string | null;
            /** Slots */
            slots: components["schemas"]["TeamSlotAnswer"][];
        };
        /**
         * HeadsAnswer
         * @description What is gone is in neither; what is left did not fit, and is asked for again.
         */
        HeadsAnswer: {
            /** Heads */
            heads: components["schemas"]["HeadAnswer"][];
            /** Left */
            left: string[];
        };
        /**
         * HeadsBody
         * @description Which ones.
         */
        HeadsBody: {
            /** Conversations */
            conversations: string[];
        };
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
         * InvitationAnswer
         * @description What somebody is invited as. The id enters the wraps that their browser makes, the salt the passphrase.
         */
        InvitationAnswer: {
            /** Alias */
            alias: string;
            /** Ends At */
            ends_at: string;
            /**
             * Invitation
             * Format: base64url
             */
            invitation: string;
            /**
             * Person
             * Format: base64url
             */
            person: string;
            role: components["schemas"]["Role"];
            /**
             * Salt
             * Format: base64url
             */
            salt: string;
            /** Sign In Name */
            sign_in_name: string;
            /** Team */
            team: string;
        };
        /**
         * InvitationBody
         * @description The token of the link (spec: 7), and work when the server asked for it.
         */
        InvitationBody: {
            /**
             * Token
             * Format: base64url
             */
            token: string;
            work?: components["schemas"]["WorkBody"] | null;
        };
        /**
         * InviteBody
         * @description Who is invited as what.
         */
        InviteBody: {
            /** Alias */
            alias: string;
            /**
             * Invitation
             * Format: base64url
             */
            invitation: string;
            role: components["schemas"]["Role"];
            /** Sign In Name */
            sign_in_name: string;
            /**
             * Token Hash
             * Format: base64url
             */
            token_hash: string;
        };
        /**
         * InvitedAnswer
         * @description Who it is from now on.
         */
        InvitedAnswer: {
            /**
             * Person
             * Format: base64url
             */
            person: string;
        };
        /**
         * JoinBody
         * @description The key one comes with.
         */
        JoinBody: {
            key: components["schemas"]["KeyBody"];
        };
        /**
         * KeyBody
         * @description The ephemeral keys one comes with, and one's signature under them.
         */
        KeyBody: {
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
         * KeyMissingRefusal
         * @description A call that acts came without an idempotency key. The client does not try again: a fault in the client.
         */
        KeyMissingRefusal: {
            /** @enum {string} */
            code: "idempotency_key_missing";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: Record<string, never>;
        };
        /**
         * KeyReusedRefusal
         * @description The idempotency key was used before with another body or on another route. The client does not try again: what was carried out under this key was something else.
         */
        KeyReusedRefusal: {
            /** @enum {string} */
            code: "idempotency_key_reused";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: Record<string, never>;
        };
        /**
         * LastFactorRefusal
         * @description The last second factor stays while the organisation requires one. The client asks for another second factor first.
         */
        LastFactorRefusal: {
            /** @enum {string} */
            code: "last_factor";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: Record<string, never>;
        };
        /**
         * LineAnswer
         * @description The line in its order, as far as it is shown, then the talks. `waiting` is how many stand in it.
         */
        LineAnswer: {
            opening: components["schemas"]["OpeningAnswer"];
            /** Override */
            override: boolean | null;
            own: components["schemas"]["OwnPresenceAnswer"];
            /** Rooms */
            rooms: components["schemas"]["LineRoomAnswer"][];
            /** Team */
            team: components["schemas"]["AtWorkAnswer"][];
            /** Waiting */
            waiting: number;
        };
        /**
         * LineBody
         * @description One line, byte for byte, without its line feed. `n` is the number it was made for.
         */
        LineBody: {
            /**
             * Line
             * Format: base64url
             */
            line: string;
            /** N */
            n: number;
        };
        /**
         * LineRoomAnswer
         * @description A room in the line or in a talk. The hello comes with what waits; of a talk it is read with the room.
         */
        LineRoomAnswer: {
            /** Alarms */
            alarms: components["schemas"]["Alarm"][];
            /** Assigned To */
            assigned_to: string | null;
            /** Handed To */
            handed_to: string | null;
            /** Hello */
            hello: string | null;
            /** Hello Key Id */
            hello_key_id: string | null;
            /** Members */
            members: components["schemas"]["StaffSeenMember"][];
            /** Ring Ends In */
            ring_ends_in: number | null;
            /**
             * Room
             * Format: base64url
             */
            room: string;
            /** State */
            state: string;
            /** Urgency */
            urgency: number;
            /** Version */
            version: number;
            /** Waited Seconds */
            waited_seconds: number;
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
            /** Recovery Key */
            recovery_key: boolean;
            /** Root Key */
            root_key: string;
        };
        /**
         * LogHeadAnswer
         * @description How many lines there are, and the SHA-256 of the last one: zeros when there is none.
         */
        LogHeadAnswer: {
            /**
             * Last Hash
             * Format: base64url
             */
            last_hash: string;
            /** Lines */
            lines: number;
        };
        /**
         * MailboxAnswer
         * @description The keys of a thread, and where it stands.
         */
        MailboxAnswer: {
            /** Answer By */
            answer_by: string | null;
            /**
             * Conversation
             * Format: base64url
             */
            conversation: string;
            /** Generation */
            generation: number;
            /**
             * Kept Until
             * Format: date
             */
            kept_until: string;
            /** Last */
            last: number;
            /**
             * Ring
             * Format: base64url
             */
            ring: string;
            state: components["schemas"]["Standing"];
        };
        /**
         * MailboxBody
         * @description What the six words give, as far as the server may know it.
         */
        MailboxBody: {
            /**
             * Id
             * Format: base64url
             */
            id: string;
            /**
             * Ring
             * Format: base64url
             */
            ring: string;
            /**
             * Token Hash
             * Format: base64url
             */
            token_hash: string;
        };
        /**
         * MailboxEndedRefusal
         * @description The time was over before anybody fetched the answer; params say on which day. Told to the right words only. The client says so, with the day; the words open nothing any more.
         */
        MailboxEndedRefusal: {
            /** @enum {string} */
            code: "mailbox_ended";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: {
                day?: string;
            };
        };
        /**
         * MalformedRefusal
         * @description The request does not have the shape the route asks for. Names fields, never values. The client does not try again: a fault in the client, or something that has changed since it was built.
         */
        MalformedRefusal: {
            /** @enum {string} */
            code: "malformed";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: {
                field?: string;
                problem?: string;
            };
        };
        /**
         * MarksBody
         * @description The numbers up to which one has received and read.
         */
        MarksBody: {
            /** Delivered */
            delivered: number;
            /** Read */
            read: number;
        };
        /**
         * MemberAnswer
         * @description Somebody who reads, and the numbers of the epochs that are sealed to them.
         */
        MemberAnswer: {
            /** Alias */
            alias: string;
            /** Epochs */
            epochs: number[];
            /**
             * Kem Pk
             * Format: base64url
             */
            kem_pk: string;
            /**
             * Person
             * Format: base64url
             */
            person: string;
            role: components["schemas"]["Role"];
            /**
             * Sign Pk
             * Format: base64url
             */
            sign_pk: string;
            state: components["schemas"]["PersonState"];
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
         * Members
         * @description In the order of their aliases.
         */
        Members: {
            /** Members */
            members: components["schemas"]["MemberAnswer"][];
        };
        /**
         * MemoryBody
         * @description An epoch's secret as somebody has sealed it to themselves.
         */
        MemoryBody: {
            /**
             * Memory
             * Format: base64url
             */
            memory: string;
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
         * NameTakenRefusal
         * @description Somebody else signs in with that name. Only administrators are told. The client asks for another name.
         */
        NameTakenRefusal: {
            /** @enum {string} */
            code: "name_taken";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: Record<string, never>;
        };
        /**
         * NewPublicationBody
         * @description A note (type 2) about itself, with its key sealed to the team's current epoch. Not the id of any thread.
         */
        NewPublicationBody: {
            /**
             * Envelope
             * Format: base64url
             */
            envelope: string;
            /**
             * Id
             * Format: base64url
             */
            id: string;
            notes_slot: components["schemas"]["NotesSlotBody"];
        };
        /**
         * NewSession
         * @description A session of the words that open it now.
         */
        NewSession: {
            /** Expires In */
            expires_in: number;
            /** Session */
            session: string;
        };
        /**
         * NewSignInBody
         * @description A new sign-in secret, and how the browser came to it.
         */
        NewSignInBody: {
            /** Lanes */
            lanes: number;
            /** Memory Kib */
            memory_kib: number;
            /** Passes */
            passes: number;
            /**
             * Salt
             * Format: base64url
             */
            salt: string;
            /**
             * Secret
             * Format: base64url
             */
            secret: string;
        };
        /**
         * NewTemplateBody
         * @description A new one, with its key sealed to the team's current epoch.
         */
        NewTemplateBody: {
            /**
             * Envelope
             * Format: base64url
             */
            envelope: string;
            /**
             * Id
             * Format: base64url
             */
            id: string;
            notes_slot: components["schemas"]["NotesSlotBody"];
            /** Shared */
            shared: boolean;
        };
        /**
         * NewWordsBody
         * @description A new generation of the same conversation, under other words or the same: the ring, the team's slot of the new
         *     key, and the first envelope under it.
         */
        NewWordsBody: {
            /**
             * Envelope
             * Format: base64url
             */
            envelope: string;
            /** Generation */
            generation: number;
            mailbox: components["schemas"]["MailboxBody"];
            /**
             * Team Key Id
             * Format: base64url
             */
            team_key_id: string;
            /**
             * Team Slot
             * Format: base64url
             */
            team_slot: string;
        };
        /**
         * NextStep
         * @description What a session still needs.
         * @enum {string}
         */
        NextStep: "passkey" | "totp" | "enrol_second_factor" | "done";
        /**
         * NoteAnswer
         * @description An envelope of the notes.
         */
        NoteAnswer: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Envelope
             * Format: base64url
             */
            envelope: string;
            /** N */
            n: number;
        };
        /**
         * NoteBody
         * @description A note.
         */
        NoteBody: {
            /**
             * Envelope
             * Format: base64url
             */
            envelope: string;
            notes_slot?: components["schemas"]["NotesSlotBody"] | null;
        };
        /**
         * NotedAnswer
         * @description Which number it has.
         */
        NotedAnswer: {
            /** N */
            n: number;
            question: components["schemas"]["QuestionAnswer"];
        };
        /**
         * NotesPart
         * @description Some notes in their order.
         */
        NotesPart: {
            /** More */
            more: boolean;
            /** Notes */
            notes: components["schemas"]["NoteAnswer"][];
        };
        /**
         * NotesSlotBody
         * @description A new notes key, sealed to the team's current epoch. Sent with the first note or draft.
         */
        NotesSlotBody: {
            /** Generation */
            generation: number;
            /**
             * Key Id
             * Format: base64url
             */
            key_id: string;
            /**
             * Slot
             * Format: base64url
             */
            slot: string;
            /**
             * Statement
             * Format: base64url
             */
            statement: string;
        };
        /**
         * NotFoundRefusal
         * @description Absent and forbidden are the same answer, so that nobody learns which of the two it was. The client does not try again: it is not there, or not for this caller; a session may have ended.
         */
        NotFoundRefusal: {
            /** @enum {string} */
            code: "not_found";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: Record<string, never>;
        };
        /**
         * NumberAnswer
         * @description The number under which it is committed.
         */
        NumberAnswer: {
            /** N */
            n: number;
        };
        /**
         * NumberedPacket
         * @description A packet with its number in the room, and who wrote it.
         */
        NumberedPacket: {
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
        };
        /**
         * OpenBody
         * @description What six words give.
         */
        OpenBody: {
            /**
             * Access Token
             * Format: base64url
             */
            access_token: string;
            /**
             * Mailbox
             * Format: base64url
             */
            mailbox: string;
            work?: components["schemas"]["WorkBody"] | null;
        };
        /**
         * Opened
         * @description What the page holds for as long as it is open.
         */
        Opened: {
            /**
             * Conversation
             * Format: base64url
             */
            conversation: string;
            /** Expires In */
            expires_in: number;
            /** Session */
            session: string;
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
         * OpeningAnswer
         * @description Whether somebody may join the line now, and about what to expect. How many wait is a word, so that nobody sees
         *     another one come or go.
         */
        OpeningAnswer: {
            /** Changes At */
            changes_at: string | null;
            crowd: components["schemas"]["Crowd"];
            /** Open */
            open: boolean;
            wait: components["schemas"]["WaitRange"] | null;
            why: components["schemas"]["Why"];
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
         * OverrideBody
         * @description Open, closed, or as the hours say.
         */
        OverrideBody: {
            /** Open */
            open: boolean | null;
        };
        /**
         * OwnAccount
         * @description Who one is, and everything one's browser needs to unlock (spec: 7).
         */
        OwnAccount: {
            /** Alias */
            alias: string;
            /** Has Totp */
            has_totp: boolean;
            /** Lock Minutes */
            lock_minutes: number;
            /** Passkeys */
            passkeys: components["schemas"]["PasskeyAnswer"][];
            passphrase: components["schemas"]["ParametersAnswer"];
            /**
             * Passphrase Wrap
             * Format: base64url
             */
            passphrase_wrap: string;
            /**
             * Person
             * Format: base64url
             */
            person: string;
            public_keys: components["schemas"]["PublicKeysAnswer"];
            role: components["schemas"]["Role"];
            /**
             * Sealed Keys
             * Format: base64url
             */
            sealed_keys: string;
            /** Second Factor Required */
            second_factor_required: boolean;
            /** Sign In Name */
            sign_in_name: string;
            state: components["schemas"]["PersonState"];
            /** Team */
            team: string;
        };
        /**
         * OwnEpochAnswer
         * @description An epoch with one's own share and what one keeps of it.
         */
        OwnEpochAnswer: {
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
            /** Memory */
            memory: string | null;
            /** N */
            n: number;
            /**
             * Roster
             * Format: base64url
             */
            roster: string;
            /**
             * Share
             * Format: base64url
             */
            share: string;
            /**
             * Sig
             * Format: base64url
             */
            sig: string;
        };
        /**
         * OwnPresenceAnswer
         * @description What one has said oneself.
         */
        OwnPresenceAnswer: {
            /** Capacity */
            capacity: number;
            state: components["schemas"]["AtWork"];
        };
        /**
         * PacketBody
         * @description A sealed packet under a name of the client's own: sent again, it is the same packet.
         */
        PacketBody: {
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
        };
        /**
         * ParametersAnswer
         * @description How to stretch a passphrase.
         */
        ParametersAnswer: {
            /** Lanes */
            lanes: number;
            /** Memory Kib */
            memory_kib: number;
            /** Passes */
            passes: number;
            /**
             * Salt
             * Format: base64url
             */
            salt: string;
        };
        /**
         * PasskeyAnswer
         * @description One of one's passkeys; `prf_wrap` is there when it can also unlock.
         */
        PasskeyAnswer: {
            /**
             * Credential Id
             * Format: base64url
             */
            credential_id: string;
            /**
             * Id
             * Format: base64url
             */
            id: string;
            /** Made On */
            made_on: string;
            /** Prf Wrap */
            prf_wrap: string | null;
            /** Transports */
            transports: components["schemas"]["Transport"][];
            /** Used On */
            used_on: string | null;
        };
        /**
         * PasskeyWrap
         * @description A wrap for one of one's passkeys.
         */
        PasskeyWrap: {
            /**
             * Id
             * Format: base64url
             */
            id: string;
            /**
             * Prf Wrap
             * Format: base64url
             */
            prf_wrap: string;
        };
        /**
         * PassphraseBody
         * @description A new passphrase: a new account key, so every wrap anew. Passkeys that are left out unlock no more.
         */
        PassphraseBody: {
            /**
             * Old Secret
             * Format: base64url
             */
            old_secret: string;
            /** Passkeys */
            passkeys?: components["schemas"]["PasskeyWrap"][];
            /**
             * Passphrase Wrap
             * Format: base64url
             */
            passphrase_wrap: string;
            /**
             * Sealed Keys
             * Format: base64url
             */
            sealed_keys: string;
            sign_in: components["schemas"]["NewSignInBody"];
        };
        /**
         * People
         * @description Everybody, in the order of their aliases.
         */
        People: {
            /** People */
            people: components["schemas"]["PersonAnswer"][];
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
         * PersonAnswer
         * @description Somebody who works here or is invited to.
         */
        PersonAnswer: {
            /** Alias */
            alias: string;
            /** Has Totp */
            has_totp: boolean;
            /** Invited Until */
            invited_until: string | null;
            /** Passkeys */
            passkeys: number;
            /**
             * Person
             * Format: base64url
             */
            person: string;
            public_keys: components["schemas"]["PublicKeysAnswer"] | null;
            role: components["schemas"]["Role"];
            /** Sign In Name */
            sign_in_name: string;
            state: components["schemas"]["PersonState"];
            /** Team */
            team: string;
        };
        /**
         * PersonState
         * @description Where somebody stands.
         * @enum {string}
         */
        PersonState: "invited" | "enrolled" | "certified" | "active" | "left";
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
        /**
         * PresenceBody
         * @description What one takes now, and how many at once.
         */
        PresenceBody: {
            /** Capacity */
            capacity: number;
            state: components["schemas"]["AtWork"];
        };
        /**
         * ProposalAnswer
         * @description A proposal that waits.
         */
        ProposalAnswer: {
            /**
             * Body
             * Format: base64url
             */
            body: string;
            /** Kind */
            kind: string;
            /** Made At */
            made_at: string;
            /**
             * Proposal
             * Format: base64url
             */
            proposal: string;
            /**
             * Proposed By
             * Format: base64url
             */
            proposed_by: string;
            /** Signatures */
            signatures: components["schemas"]["SignatureAnswer"][];
        };
        /**
         * ProposalBody
         * @description The body of a certificate, byte for byte (spec: 8).
         */
        ProposalBody: {
            /**
             * Body
             * Format: base64url
             */
            body: string;
        };
        /**
         * Proposals
         * @description The oldest first.
         */
        Proposals: {
            /** Proposals */
            proposals: components["schemas"]["ProposalAnswer"][];
        };
        /**
         * ProposedAnswer
         * @description What it is called.
         */
        ProposedAnswer: {
            /**
             * Proposal
             * Format: base64url
             */
            proposal: string;
        };
        /**
         * ProposedText
         * @description The answer that waits for a second reader.
         */
        ProposedText: {
            /**
             * By
             * Format: base64url
             */
            by: string;
            /**
             * Envelope
             * Format: base64url
             */
            envelope: string;
        };
        /** PublicAge */
        PublicAge: {
            /** From */
            from: number;
            /** To */
            to: number;
        };
        /**
         * PublicationAnswer
         * @description Sealed while it is proposed, readable once it is published, empty once it is withdrawn.
         */
        PublicationAnswer: {
            /** Answer */
            answer: string | null;
            /** Envelope */
            envelope: string | null;
            /**
             * Id
             * Format: base64url
             */
            id: string;
            /** Keys */
            keys: string[];
            /** Language */
            language: string | null;
            /**
             * Proposed By
             * Format: base64url
             */
            proposed_by: string;
            /** Question */
            question: string | null;
            /** Slots */
            slots: components["schemas"]["TeamSlotAnswer"][];
            state: components["schemas"]["PublicationState"];
        };
        /**
         * Publications
         * @description The latest changed first, a page of them, and what to ask for the next one with.
         */
        Publications: {
            /** Next */
            next: string | null;
            /** Publications */
            publications: components["schemas"]["PublicationAnswer"][];
        };
        /**
         * PublicationState
         * @description A rewritten question and answer on its way to where others read it.
         * @enum {string}
         */
        PublicationState: "proposed" | "published" | "withdrawn";
        /**
         * PublicKeysAnswer
         * @description What an enrolment holds (spec: 7), for comparing the fingerprint and for certifying.
         */
        PublicKeysAnswer: {
            /**
             * Invitation
             * Format: base64url
             */
            invitation: string;
            /**
             * Kem Pk
             * Format: base64url
             */
            kem_pk: string;
            /** Made On */
            made_on: string;
            /**
             * Sign Pk
             * Format: base64url
             */
            sign_pk: string;
            /**
             * Signature
             * Format: base64url
             */
            signature: string;
        };
        /**
         * PublishedAnswer
         * @description A question and an answer nobody can be recognised in.
         */
        PublishedAnswer: {
            /** Answer */
            answer: string;
            /**
             * Id
             * Format: base64url
             */
            id: string;
            /** Language */
            language: string;
            /** Question */
            question: string;
        };
        /**
         * PublishedList
         * @description The newest first.
         */
        PublishedList: {
            /** Published */
            published: components["schemas"]["PublishedAnswer"][];
        };
        /**
         * PutAnswer
         * @description How many old slots these replaced, and how many are left.
         */
        PutAnswer: {
            /** Left */
            left: number;
            /** Replaced */
            replaced: number;
        };
        /**
         * PutBody
         * @description A batch under one epoch, which has to be the current one.
         */
        PutBody: {
            /**
             * Key Id
             * Format: base64url
             */
            key_id: string;
            /** Slots */
            slots: components["schemas"]["ResealedBody"][];
        };
        /**
         * QuestionAnswer
         * @description A question as the inbox shows it. Everything here the server knows; what it is about it does not.
         */
        QuestionAnswer: {
            /** Answer By */
            answer_by: string | null;
            /**
             * Asked On
             * Format: date
             */
            asked_on: string;
            /** Claimed By */
            claimed_by: string | null;
            /**
             * Conversation
             * Format: base64url
             */
            conversation: string;
            for_role: components["schemas"]["Role"] | null;
            /** Generation */
            generation: number;
            /** Is Read */
            is_read: boolean;
            /**
             * Kept Until
             * Format: date
             */
            kept_until: string;
            /** Last */
            last: number;
            /**
             * Last Active On
             * Format: date
             */
            last_active_on: string;
            last_by: components["schemas"]["Side"];
            /** Needs Second Reader */
            needs_second_reader: boolean;
            /** Notes */
            notes: number;
            /** Reviewed From */
            reviewed_from: string | null;
            state: components["schemas"]["QuestionState"];
            /** Unflagged By */
            unflagged_by: string | null;
            /** Version */
            version: number;
        };
        /**
         * QuestionBody
         * @description A first message, everything it needs to be read again, and work when the server asked for it.
         */
        QuestionBody: {
            /**
             * Conversation
             * Format: base64url
             */
            conversation: string;
            /**
             * Envelope
             * Format: base64url
             */
            envelope: string;
            mailbox: components["schemas"]["MailboxBody"];
            /**
             * Team Key Id
             * Format: base64url
             */
            team_key_id: string;
            /**
             * Team Slot
             * Format: base64url
             */
            team_slot: string;
            work?: components["schemas"]["WorkBody"] | null;
        };
        /**
         * Questions
         * @description Some questions.
         */
        Questions: {
            /** Questions */
            questions: components["schemas"]["QuestionAnswer"][];
        };
        /**
         * QuestionsPage
         * @description A page, and what to ask for the next one with.
         */
        QuestionsPage: {
            /** Next */
            next: string | null;
            /** Questions */
            questions: components["schemas"]["QuestionAnswer"][];
        };
        /**
         * QuestionState
         * @description The first six wait for us; answered and closed wait for nobody.
         * @enum {string}
         */
        QuestionState: "asked" | "claimed" | "drafted" | "in_review" | "followed_up" | "answered" | "closed";
        /**
         * Reason
         * @description Why somebody was moved in the line. People choose it; nothing scores what a young person writes.
         * @enum {string}
         */
        Reason: "danger_now" | "young" | "waited_long" | "wish_for_role" | "mistake";
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
         * ResealedBody
         * @description The slot that was claimed, by its names, and the same key under the current epoch.
         */
        ResealedBody: {
            /**
             * Conversation
             * Format: base64url
             */
            conversation: string;
            /** Generation */
            generation: number;
            kind: components["schemas"]["SlotKind"];
            /**
             * Old Key Id
             * Format: base64url
             */
            old_key_id: string;
            /**
             * Slot
             * Format: base64url
             */
            slot: string;
        };
        /**
         * RiskBody
         * @description Whether a colleague should look.
         */
        RiskBody: {
            /** On */
            on: boolean;
        };
        /**
         * Role
         * @description Every role the software knows; an organisation uses some of them.
         * @enum {string}
         */
        Role: "kurator" | "midwife" | "police" | "lead" | "coordinator" | "administrator" | "interpreter" | "operator";
        /**
         * RoomAnswer
         * @description A room as its visitor sees it.
         */
        RoomAnswer: {
            room: components["schemas"]["RoomSnapshot"];
        };
        /**
         * RoomInviteBody
         * @description Whom one asks in, for how many seconds (0 is without an end), and one's signature of it.
         */
        RoomInviteBody: {
            /** Left */
            left: number;
            /**
             * Person
             * Format: base64url
             */
            person: string;
            /**
             * Sig
             * Format: base64url
             */
            sig: string;
        };
        /**
         * RoomPart
         * @description A room with what was said after a number; `more` when there is more than fits; `epochs` when asked for.
         */
        RoomPart: {
            /** Epochs */
            epochs: components["schemas"]["SeenEpoch"][];
            /** More */
            more: boolean;
            /** Packets */
            packets: components["schemas"]["NumberedPacket"][];
            room: components["schemas"]["RoomSnapshot"];
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
         * RotationAnswer
         * @description The team's epochs, the newest first; a proposal that waits; and how many slots have to be sealed again.
         */
        RotationAnswer: {
            /** Epochs */
            epochs: components["schemas"]["EpochUseAnswer"][];
            /** Left */
            left: number;
            /** Proposal */
            proposal: string | null;
        };
        /**
         * RowsBody
         * @description Which ones.
         */
        RowsBody: {
            /** Conversations */
            conversations: string[];
        };
        /**
         * SealBody
         * @description Slots of the current or the proposed epoch.
         */
        SealBody: {
            /** Slots */
            slots: components["schemas"]["SealedFor"][];
        };
        /**
         * SealedAnswer
         * @description How many of them were new: the first for a holder stays.
         */
        SealedAnswer: {
            /** Stored */
            stored: number;
        };
        /**
         * SealedFor
         * @description A seed, sealed to a member (their person id) or to the recovery key ("recovery").
         */
        SealedFor: {
            /** Holder */
            holder: string | "recovery";
            /**
             * Slot
             * Format: base64url
             */
            slot: string;
        };
        /**
         * SecondFactorRefusedRefusal
         * @description The passkey or the code does not prove what it should, or came too late, or was used before. The client asks for a challenge or a code anew.
         */
        SecondFactorRefusedRefusal: {
            /** @enum {string} */
            code: "second_factor_refused";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: Record<string, never>;
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
         * SendBackBody
         * @description What should be changed, as a note; or nothing, and one talks about it.
         */
        SendBackBody: {
            /** Envelope */
            envelope?: string | null;
            notes_slot?: components["schemas"]["NotesSlotBody"] | null;
        };
        /**
         * SessionAnswer
         * @description Whose session it is and what it still needs; the token itself is a cookie.
         */
        SessionAnswer: {
            next: components["schemas"]["NextStep"];
            /**
             * Person
             * Format: base64url
             */
            person: string;
        };
        /**
         * ShareBody
         * @description The secret, sealed to one member.
         */
        ShareBody: {
            /**
             * Member
             * Format: base64url
             */
            member: string;
            /**
             * Share
             * Format: base64url
             */
            share: string;
        };
        /**
         * Side
         * @description Who an envelope came from.
         * @enum {string}
         */
        Side: "visitor" | "staff";
        /**
         * SignatureAnswer
         * @description Who signed.
         */
        SignatureAnswer: {
            /**
             * By
             * Format: base64url
             */
            by: string;
            /**
             * Person
             * Format: base64url
             */
            person: string;
            /**
             * Sig
             * Format: base64url
             */
            sig: string;
        };
        /**
         * SignatureBody
         * @description A signature over it, as it will stand in the certificate.
         */
        SignatureBody: {
            /**
             * By
             * Format: base64url
             */
            by: string;
            /**
             * Sig
             * Format: base64url
             */
            sig: string;
        };
        /**
         * SignedAnswer
         * @description The number of its line in keys.log, once two have signed.
         */
        SignedAnswer: {
            /** Line */
            line: number | null;
        };
        /**
         * SignInBegin
         * @description Who wants in, and work when the server asked for it.
         */
        SignInBegin: {
            /** Name */
            name: string;
            work?: components["schemas"]["WorkBody"] | null;
        };
        /**
         * SignInFinish
         * @description Who wants in, what only they can compute, and work when the server asked for it.
         */
        SignInFinish: {
            /** Name */
            name: string;
            /**
             * Secret
             * Format: base64url
             */
            secret: string;
            work?: components["schemas"]["WorkBody"] | null;
        };
        /**
         * SignInRefusedRefusal
         * @description One answer for a name nobody has, a wrong secret and somebody who left, so that no name can be found out. The client asks for the passphrase anew.
         */
        SignInRefusedRefusal: {
            /** @enum {string} */
            code: "sign_in_refused";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: Record<string, never>;
        };
        /**
         * SlotAnswer
         * @description A slot to open and to seal again within a minute.
         */
        SlotAnswer: {
            /**
             * Conversation
             * Format: base64url
             */
            conversation: string;
            /** Generation */
            generation: number;
            /**
             * Key Id
             * Format: base64url
             */
            key_id: string;
            kind: components["schemas"]["SlotKind"];
            /**
             * Slot
             * Format: base64url
             */
            slot: string;
        };
        /**
         * SlotKind
         * @description A thread's own key, or the key of the team's notes about it.
         * @enum {string}
         */
        SlotKind: "thread" | "notes";
        /**
         * SomebodyElseRefusal
         * @description It takes another person than the one who asks: a second signature, or an end to one's own account. The client says that another person has to do it.
         */
        SomebodyElseRefusal: {
            /** @enum {string} */
            code: "somebody_else";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: Record<string, never>;
        };
        /**
         * StaffRoomAnswer
         * @description A room as staff see it.
         */
        StaffRoomAnswer: {
            room: components["schemas"]["StaffRoomSnapshot"];
        };
        /**
         * StaffRoomPart
         * @description A room with all that somebody of the staff needs to go on in it.
         */
        StaffRoomPart: {
            /** Epochs */
            epochs: components["schemas"]["OwnEpochAnswer"][];
            /** Hello */
            hello: string | null;
            /** More */
            more: boolean;
            /** Packets */
            packets: components["schemas"]["NumberedPacket"][];
            room: components["schemas"]["StaffRoomSnapshot"];
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
         * Standing
         * @description Where a question stands, in the four words a person needs.
         * @enum {string}
         */
        Standing: "waiting" | "being_answered" | "answered" | "closed";
        /**
         * TeamSlotAnswer
         * @description A key, sealed to an epoch of the team.
         */
        TeamSlotAnswer: {
            /** Generation */
            generation: number;
            /**
             * Key Id
             * Format: base64url
             */
            key_id: string;
            /**
             * Slot
             * Format: base64url
             */
            slot: string;
        };
        /**
         * TemplateAnswer
         * @description A template: a note (type 2) about itself, generation 1.
         */
        TemplateAnswer: {
            /**
             * Envelope
             * Format: base64url
             */
            envelope: string;
            /**
             * Id
             * Format: base64url
             */
            id: string;
            /** Keys */
            keys: string[];
            /** Mine */
            mine: boolean;
            /** Shared */
            shared: boolean;
            /** Slots */
            slots: components["schemas"]["TeamSlotAnswer"][];
            /** Version */
            version: number;
        };
        /**
         * TemplateBody
         * @description Another text in place of the version one knows.
         */
        TemplateBody: {
            /**
             * Envelope
             * Format: base64url
             */
            envelope: string;
            notes_slot?: components["schemas"]["NotesSlotBody"] | null;
            /** Version */
            version: number;
        };
        /**
         * Templates
         * @description The team's and one's own, some of them, and from which on the next are asked for.
         */
        Templates: {
            /** Next */
            next: string | null;
            /** Templates */
            templates: components["schemas"]["TemplateAnswer"][];
        };
        /**
         * TemplateVersion
         * @description Which version it is now.
         */
        TemplateVersion: {
            /** Version */
            version: number;
        };
        /**
         * ThreadEnvelope
         * @description An envelope of the thread.
         */
        ThreadEnvelope: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Envelope
             * Format: base64url
             */
            envelope: string;
            /** N */
            n: number;
            side: components["schemas"]["Side"];
        };
        /**
         * ThreadFullRefusal
         * @description A conversation has as much in it as one may have: what follows needs a new one. The client keeps what was written, and offers to ask anew with it.
         */
        ThreadFullRefusal: {
            /** @enum {string} */
            code: "thread_full";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: Record<string, never>;
        };
        /**
         * ThreadPart
         * @description Some messages in their order.
         */
        ThreadPart: {
            /** Envelopes */
            envelopes: components["schemas"]["ThreadEnvelope"][];
            /** More */
            more: boolean;
        };
        /**
         * TicketAnswer
         * @description Lets one socket in, once, within half a minute.
         */
        TicketAnswer: {
            /** Ticket */
            ticket: string;
        };
        /**
         * TicketBody
         * @description What the inviter's browser makes of the secret in the link: its id, and the SHA-256 of its token (spec: 7).
         */
        TicketBody: {
            /**
             * Invitation
             * Format: base64url
             */
            invitation: string;
            /**
             * Token Hash
             * Format: base64url
             */
            token_hash: string;
        };
        /**
         * TooLargeRefusal
         * @description The body is larger than the route takes. The client does not try again with as many bytes.
         */
        TooLargeRefusal: {
            /** @enum {string} */
            code: "too_large";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: {
                bytes?: number;
            };
        };
        /**
         * TooManyRefusal
         * @description A limit was reached; params say how many seconds to wait. The client waits so many seconds and makes the same call; where none are named there is no room for more.
         */
        TooManyRefusal: {
            /** @enum {string} */
            code: "too_many";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: {
                members?: number;
                seconds?: number;
            };
        };
        /**
         * TotpAnswer
         * @description The secret of the codes, shown once, and the same as an address for a QR code.
         */
        TotpAnswer: {
            /** Address */
            address: string;
            /**
             * Secret
             * Format: base64url
             */
            secret: string;
        };
        /**
         * Transport
         * @description How a browser reaches an authenticator.
         * @enum {string}
         */
        Transport: "usb" | "nfc" | "ble" | "smart-card" | "internal" | "cable" | "hybrid";
        /**
         * UnexpectedRefusal
         * @description A fault of ours. The params carry nothing; the id beside them finds the stack trace in the log. The client may make the same call once more under the same key; the id finds the fault in our log.
         */
        UnexpectedRefusal: {
            /** @enum {string} */
            code: "unexpected";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: Record<string, never>;
        };
        /**
         * UrgencyBody
         * @description Where somebody stands in the line, and why.
         */
        UrgencyBody: {
            reason: components["schemas"]["Reason"];
            /** Urgency */
            urgency: number;
        };
        /**
         * VerificationAnswer
         * @description Whether the chain, of `head` entries so far, holds from `first` to `last`; `broken_at` is the first entry that
         *     does not fit. That is the server's own word: what it made anew from some entry on fits.
         */
        VerificationAnswer: {
            /** Broken At */
            broken_at: number | null;
            /** First */
            first: number;
            /** Head */
            head: number;
            /** Last */
            last: number;
        };
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
        /**
         * WholeQuestionAnswer
         * @description Everything; of a long one the beginning. What there is more of is asked for from the last number.
         */
        WholeQuestionAnswer: {
            draft: components["schemas"]["DraftAnswer"] | null;
            /** Envelopes */
            envelopes: components["schemas"]["ThreadEnvelope"][];
            /** More Envelopes */
            more_envelopes: boolean;
            /** More Notes */
            more_notes: boolean;
            /** Notes */
            notes: components["schemas"]["NoteAnswer"][];
            /** Notes Keys */
            notes_keys: string[];
            /** Notes Slots */
            notes_slots: components["schemas"]["TeamSlotAnswer"][];
            proposed: components["schemas"]["ProposedText"] | null;
            question: components["schemas"]["QuestionAnswer"];
            /** Thread Slots */
            thread_slots: components["schemas"]["TeamSlotAnswer"][];
        };
        /**
         * Why
         * @description The reason for what it is.
         * @enum {string}
         */
        Why: "open" | "hours" | "nobody" | "closed_by_lead" | "full";
        /**
         * WorkBody
         * @description A challenge and the number that solves each of its puzzles.
         */
        WorkBody: {
            /**
             * Challenge
             * Format: base64url
             */
            challenge: string;
            /** Nonces */
            nonces: number[];
        };
        /**
         * WorkNeededRefusal
         * @description Too many ask at once: whoever solves a small puzzle first is let through (abuse/work.py). The client solves the puzzles and makes the same call with them as `work`, under the same key.
         */
        WorkNeededRefusal: {
            /** @enum {string} */
            code: "work_needed";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: {
                bits?: number;
                challenge?: string;
                puzzles?: number;
            };
        };
        /**
         * WrapBody
         * @description What lets a passkey unlock.
         */
        WrapBody: {
            /**
             * Prf Wrap
             * Format: base64url
             */
            prf_wrap: string;
        };
        /**
         * WriteBody
         * @description One more message, and work when the server asked for it.
         */
        WriteBody: {
            /**
             * Envelope
             * Format: base64url
             */
            envelope: string;
            work?: components["schemas"]["WorkBody"] | null;
        };
        /**
         * Written
         * @description The number a message has.
         */
        Written: {
            /** N */
            n: number;
        };
        /**
         * WrongStateRefusal
         * @description It is not in a state in which this can be done; params name the state. The client reads it again, and shows what it has become.
         */
        WrongStateRefusal: {
            /** @enum {string} */
            code: "wrong_state";
            /** @description Finds the call in the server's log, and means nothing else. */
            id: string;
            params: {
                state?: string;
            };
        };
    };
    responses: {
        /** @description Refused: answer_first. */
        AnswerFirstRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AnswerFirstRefusal"];
            };
        };
        /** @description Refused: busy. */
        BusyRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BusyRefusal"];
            };
        };
        /** @description Refused: changed_meanwhile. */
        ChangedMeanwhileRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChangedMeanwhileRefusal"];
            };
        };
        /** @description Refused: chat_closed. */
        ChatClosedRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatClosedRefusal"];
            };
        };
        /** @description Refused: idempotency_key_missing. */
        KeyMissingRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["KeyMissingRefusal"];
            };
        };
        /** @description Refused: idempotency_key_reused. */
        KeyReusedRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["KeyReusedRefusal"];
            };
        };
        /** @description Refused: last_factor. */
        LastFactorRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LastFactorRefusal"];
            };
        };
        /** @description Refused: mailbox_ended. */
        MailboxEndedRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MailboxEndedRefusal"];
            };
        };
        /** @description Refused: malformed. */
        MalformedRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MalformedRefusal"];
            };
        };
        /** @description Refused: name_taken. */
        NameTakenRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NameTakenRefusal"];
            };
        };
        /** @description Refused: not_found. */
        NotFoundRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundRefusal"];
            };
        };
        /** @description Refused: second_factor_refused. */
        SecondFactorRefusedRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SecondFactorRefusedRefusal"];
            };
        };
        /** @description Refused: sign_in_refused. */
        SignInRefusedRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SignInRefusedRefusal"];
            };
        };
        /** @description Refused: somebody_else. */
        SomebodyElseRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SomebodyElseRefusal"];
            };
        };
        /** @description Refused: thread_full. */
        ThreadFullRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ThreadFullRefusal"];
            };
        };
        /** @description Refused: too_large. */
        TooLargeRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TooLargeRefusal"];
            };
        };
        /** @description Refused: too_many. */
        TooManyRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TooManyRefusal"];
            };
        };
        /** @description Refused: unexpected. */
        UnexpectedRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnexpectedRefusal"];
            };
        };
        /** @description Refused: work_needed. */
        WorkNeededRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WorkNeededRefusal"];
            };
        };
        /** @description Refused: wrong_state. */
        WrongStateRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WrongStateRefusal"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    enrol_newcomer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            /** @description Refused: too_many, work_needed. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRefusal"] | components["schemas"]["WorkNeededRefusal"];
                };
            };
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    open_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationAnswer"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["WorkNeededRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_own_account: {
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
                    "application/json": components["schemas"]["OwnAccount"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_devices: {
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
                    "application/json": components["schemas"]["Devices"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    end_device: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["KeyReusedRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    end_other_devices: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
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
                    "application/json": components["schemas"]["EndedAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["KeyReusedRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    remove_own_passkey: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                passkey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, last_factor. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["LastFactorRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    wrap_own_passkey: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                passkey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrapBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["KeyReusedRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    change_own_passphrase: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassphraseBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            401: components["responses"]["SignInRefusedRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["KeyReusedRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["TooManyRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    make_socket_ticket: {
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
                    "application/json": components["schemas"]["TicketAnswer"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["TooManyRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    remove_own_totp: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, last_factor. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["LastFactorRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_people: {
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
                    "application/json": components["schemas"]["People"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    invite_person: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, name_taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["NameTakenRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    withdraw_person_invitation: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["KeyReusedRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    remove_person_second_factors: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, somebody_else. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["SomebodyElseRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    begin_passkey: {
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
                    "application/json": components["schemas"]["AssertionOptions"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    finish_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssertionBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            401: components["responses"]["SecondFactorRefusedRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["TooManyRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    begin_new_passkey: {
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
                    "application/json": components["schemas"]["AttestationOptions"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    finish_new_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttestationBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            401: components["responses"]["SecondFactorRefusedRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    begin_totp: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
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
                    "application/json": components["schemas"]["TotpAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    check_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            401: components["responses"]["SecondFactorRefusedRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["TooManyRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    confirm_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            401: components["responses"]["SecondFactorRefusedRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["TooManyRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    begin_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBegin"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParametersAnswer"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["WorkNeededRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    finish_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInFinish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            401: components["responses"]["SignInRefusedRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            /** @description Refused: too_many, work_needed. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRefusal"] | components["schemas"]["WorkNeededRefusal"];
                };
            };
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    end_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_session: {
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
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_audit: {
        parameters: {
            query?: {
                after?: number | null;
                before?: number | null;
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
                    "application/json": components["schemas"]["Entries"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_audit_heads: {
        parameters: {
            query?: {
                before?: number | null;
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
                    "application/json": components["schemas"]["AuditHeads"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    sign_audit_head: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditHeadBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    verify_audit: {
        parameters: {
            query?: {
                from?: number | null;
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
                    "application/json": components["schemas"]["VerificationAnswer"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_line: {
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
                    "application/json": components["schemas"]["LineAnswer"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_chat_opening: {
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
                    "application/json": components["schemas"]["OpeningAnswer"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    override_chat_opening: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["KeyReusedRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    set_own_presence: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresenceBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["TooManyRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_room: {
        parameters: {
            query?: {
                after?: number;
                epoch?: number | null;
                version?: number | null;
                wait?: number;
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
                    "application/json": components["schemas"]["RoomPart"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["WrongStateRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    clear_room: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["WrongStateRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    leave_room: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["WrongStateRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    mark_packets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarksBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["WrongStateRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    send_packet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PacketBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberAnswer"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused, thread_full, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["ThreadFullRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["TooManyRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    tell_typing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["WrongStateRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    enter_line: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, chat_closed, idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["ChatClosedRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["WorkNeededRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_staff_room: {
        parameters: {
            query?: {
                after?: number;
                version?: number | null;
                wait?: number;
            };
            header?: never;
            path: {
                room: string;
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
                    "application/json": components["schemas"]["StaffRoomPart"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["WrongStateRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    end_room: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                room: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoomAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    begin_room_epoch: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                room: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EpochBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoomAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    keep_room_memory: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                n: number;
                room: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemoryBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["KeyReusedRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    hand_room: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                room: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomInviteBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoomAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["TooManyRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    invite_into_room: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                room: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomInviteBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoomAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["TooManyRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    join_room: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                room: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoomAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["TooManyRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    mark_staff_packets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                room: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarksBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["WrongStateRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    send_staff_packet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                room: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PacketBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberAnswer"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused, thread_full, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["ThreadFullRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["TooManyRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    pass_room: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                room: string;
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
                    "application/json": components["schemas"]["StaffRoomAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    flag_room_risk: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                room: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoomAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["KeyReusedRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    step_out_of_room: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                room: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    take_room: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                room: string;
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
                    "application/json": components["schemas"]["StaffRoomAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    tell_staff_typing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                room: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["WrongStateRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    set_room_urgency: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                room: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgencyBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoomAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_rotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team: string;
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
                    "application/json": components["schemas"]["RotationAnswer"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    claim_slots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claimed"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    put_slots: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                team: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PutAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_inbox: {
        parameters: {
            query?: {
                page?: string | null;
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
                    "application/json": components["schemas"]["QuestionsPage"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_heads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HeadsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadsAnswer"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_rows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RowsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Questions"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_settled: {
        parameters: {
            query?: {
                page?: string | null;
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
                    "application/json": components["schemas"]["QuestionsPage"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_epochs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team: string;
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
                    "application/json": components["schemas"]["Epochs"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    seal_epoch: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                n: number;
                team: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    drop_own_slot: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                n: number;
                team: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["KeyReusedRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_log: {
        parameters: {
            query?: {
                from?: number;
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
                    "text/plain": string;
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    append_line: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_log_head: {
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
                    "application/json": components["schemas"]["LogHeadAnswer"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team: string;
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
                    "application/json": components["schemas"]["Members"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    depart_person: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, somebody_else, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["SomebodyElseRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    begin_person_again: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, somebody_else, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["SomebodyElseRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_proposals: {
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
                    "application/json": components["schemas"]["Proposals"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    propose_certificate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    withdraw_proposal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["KeyReusedRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    sign_proposal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused, somebody_else, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["SomebodyElseRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_mailbox: {
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
                    "application/json": components["schemas"]["MailboxAnswer"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_envelopes: {
        parameters: {
            query?: {
                after?: number;
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
                    "application/json": components["schemas"]["EnvelopesAnswer"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    write_envelope: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: answer_first, changed_meanwhile, idempotency_key_reused, thread_full, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFirstRefusal"] | components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["ThreadFullRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["WorkNeededRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    erase_everything: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["KeyReusedRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    leave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    change_words: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWordsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSession"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: answer_first, changed_meanwhile, idempotency_key_reused, thread_full. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFirstRefusal"] | components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["ThreadFullRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    open_own_mailbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opened"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            410: components["responses"]["MailboxEndedRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["WorkNeededRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_publications: {
        parameters: {
            query?: {
                page?: string | null;
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
                    "application/json": components["schemas"]["Publications"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    propose_publication: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPublicationBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    approve_publication: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                publication: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, somebody_else, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["SomebodyElseRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    withdraw_publication: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                publication: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_published: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedList"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    ask_question: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asked"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            429: components["responses"]["WorkNeededRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_question: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation: string;
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
                    "application/json": components["schemas"]["WholeQuestionAnswer"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    answer_question: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                conversation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: answer_first, changed_meanwhile, idempotency_key_reused, somebody_else, thread_full, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFirstRefusal"] | components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["SomebodyElseRefusal"] | components["schemas"]["ThreadFullRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    approve_answer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                conversation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: answer_first, changed_meanwhile, idempotency_key_reused, somebody_else, thread_full, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFirstRefusal"] | components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["SomebodyElseRefusal"] | components["schemas"]["ThreadFullRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    claim_question: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                conversation: string;
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
                    "application/json": components["schemas"]["QuestionAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    close_question: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                conversation: string;
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
                    "application/json": components["schemas"]["QuestionAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    draft_answer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                conversation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftedAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    flag_question: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                conversation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlagBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: idempotency_key_reused, somebody_else. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyReusedRefusal"] | components["schemas"]["SomebodyElseRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    hand_question: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                conversation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    add_question_note: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                conversation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotedAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: answer_first, changed_meanwhile, idempotency_key_reused, thread_full. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFirstRefusal"] | components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["ThreadFullRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_question_envelopes: {
        parameters: {
            query: {
                after: number;
            };
            header?: never;
            path: {
                conversation: string;
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
                    "application/json": components["schemas"]["ThreadPart"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_question_notes: {
        parameters: {
            query: {
                after: number;
            };
            header?: never;
            path: {
                conversation: string;
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
                    "application/json": components["schemas"]["NotesPart"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    release_question: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                conversation: string;
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
                    "application/json": components["schemas"]["QuestionAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    send_answer_back: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                conversation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBackBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: answer_first, changed_meanwhile, idempotency_key_reused, somebody_else, thread_full, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFirstRefusal"] | components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["SomebodyElseRefusal"] | components["schemas"]["ThreadFullRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    submit_answer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                conversation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionAnswer"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused, wrong_state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"] | components["schemas"]["WrongStateRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_service: {
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
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_opening: {
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
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    read_templates: {
        parameters: {
            query?: {
                after?: string | null;
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
                    "application/json": components["schemas"]["Templates"];
                };
            };
            404: components["responses"]["NotFoundRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    add_template: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateVersion"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    change_template: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                template: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateVersion"];
                };
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            /** @description Refused: changed_meanwhile, idempotency_key_reused. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMeanwhileRefusal"] | components["schemas"]["KeyReusedRefusal"];
                };
            };
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
    remove_template: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                template: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["KeyMissingRefusal"];
            404: components["responses"]["NotFoundRefusal"];
            409: components["responses"]["KeyReusedRefusal"];
            413: components["responses"]["TooLargeRefusal"];
            422: components["responses"]["MalformedRefusal"];
            500: components["responses"]["UnexpectedRefusal"];
            503: components["responses"]["BusyRefusal"];
        };
    };
}
