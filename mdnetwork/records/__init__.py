"""Floor 2: notes become contacts, meetings, organizations, interactions and referrals.

The only place that decides what a note is and where a link leads. Pure: no disk, no clock.
"""
