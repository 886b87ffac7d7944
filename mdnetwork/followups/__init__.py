"""Floor 3: records and today become follow-ups; one rule per module, all of one shape.

A rule is a function `find(situation) -> iterator of FollowUp` and stands in the table of `rules`.
It says what is owed and why; what is silenced, lapsed, snoozed or shown is decided in `agenda`.
"""
