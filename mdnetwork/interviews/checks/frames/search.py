"""Frames that only tell of a search for a job."""

FRAMES = r"""
(looking|searching|hunting|seeking|look|search|on the lookout|in search|in the market|on the
    hunt|job-hunting|applying|pursuing|after|want|need|hoping) (for |to (get|find|land|secure|
    obtain) |of )?(a|an|my|some|any|full-time|part-time|paid|new|jobs?|employment|work|summer|
    entry-level|internships?|roles|positions|opportunities|career|another|permanent|contract|
    openings) (?:[a-z][a-z'/&-]* ){0,5}?(WORKNOUN)(?! (?:experience|that you|in mind))
(seeking|looking for|need|searching for|in search of|hunting for|pursuing) (jobs?|employment|
    work|internships?|roles|positions|opportunities)
(looking|search|hunt|hunting) for (employment|work|jobs?|positions|internships?|roles|
    opportunities)
(am|are|be|been) (currently |now |actively )?(job[ -](hunting|searching|seeking)|on the job
    market|unemployed and looking|out of work and)
open to (work|new opportunities|opportunities|offers|new roles)
available for ADJ(work|hire|employment|projects|commissions|assignments)
(on|in) the (job )?market for (a|an|my|new) .. (WORKNOUN|opportunity|challenge)
"""
