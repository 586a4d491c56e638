/** The one team of a service today: whom questions are sealed to (accounts/teams.py on the server). */
export const team = "team";
