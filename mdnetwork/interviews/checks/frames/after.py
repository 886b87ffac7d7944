"""Requests too vague alone, that ask for a job after a sentence that speaks of one."""

MATTERS = r"""
NEWJOB
(without|replace|replacing|short of) (a|an|your) ADJ(AGENT)
(laid off|made redundant|out of work|unemployed|between jobs|job-hunting|jump ship|jumping ship|
    job search|job hunt|on the market|looking to (?:leave|move on|change employers))
(apply|applying|applied) (to|for|at|with)
(the|your) (?:[a-z-]+ ){1,3}(vacancy|role|position|job|post|opening|internship)
(growing|expanding|hiring|recruiting|opening a)
"""

FRAMES = r"""
(ask|asking|hope|hoping|grateful|count|rely|appreciate|love|glad|value|welcome) .. (for|on|of) ..
    (support|backing|help|blessing|assistance)(?= [.?!,;]| with (?:it|this|that))
(LIKE|ready|free) to (step in|fill in|help out|jump in|start|take (?:it|that|this|over)|fill (?:it|
    that|the gap|the post|the seat)|apply)
(stepping|step) into (his|her|their|those) shoes
(interested in|up for|game for|apply for|considered for|right for|suited to|made for|fit for|
    good for) (it|this|that|one of (?:them|those)|the (?:role|job|post|place|position))(?=
    [.?!,;]| if)
could i have (it|that)
would (he|she|they|you) (see|have|try|take|meet) me(?= [.?!,;]| for (?:it|that|an interview))
(is|are) (you|YOURTEAM) .. (growing|expanding|hiring|open to (?:people|outsiders|newcomers))
(help|assist) me (out|with (?:it|this|that)|there|get there|get in)(?= [.?!,;])
(one of the people|among the people|the person|first) you (talk to|call|think of|turn to|ask)
(could|can|would|might|may) (you|i) (put|use|mention|give|say|drop) .. (name|word|something)(?!
    .* (?:talk|chat|visit))
(what|how) (are|do you rate|good are) my (chances|odds)
(any|an|some) (tips?|chance|hope|way|luck|possibility) (for me|of (?:it|that|this)|in)(?= [.?!,;])
"""
