"""Staff: people, roles, sign-in, second factors, sessions. Holds their keys only as bytes it cannot open."""
