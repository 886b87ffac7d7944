"""Frames composed of classes alone, for questions and wishes in words nobody listed."""

FRAMES = r"""
(HIRE|TAKEON) (me|us)(?! (?:was|were|back)\b)
(take|bring|sign|taking|bringing|signing) me (on|aboard|onboard|in)(?= [.?!,;]| as| for| at| with)
(take|have|use|try|book|trial|trying|using) me(?= [.?!;]| as (?:a|an|your)| out| for (?:a|the)
    (?:week|day|month|job|role|post|summer|season|trial|shift))
(LIKE|chance|opportunity|possible|ask|asking|request|requesting) .. (to be|being|of being|to get|
    getting) (interviewed|hired|employed|recruited|shortlisted|considered|taken on|appointed|
    referred|recommended|endorsed|nominated)(?! (?:as an example|by the (?:paper|school)))
(get|land|secure|receive|win|make me|give me|extend me) (an|the|any|a) (job |formal |full )?offer(?=
    [.?!,;]| from| at| with| there)
(LIKE|want|need|kill for|dying for) (a|an|any|some|another)
    ADJ(JUSTJOB|trial shift|paid work|start)(?= [.?!,;]| at| with| in YOURTEAM| from you| here|
    there| soon)(?<!like yours)
(room|space|capacity|budget|place|call|demand|appetite|use|need|opening|slot) (for|of) (?:[a-z-]+
    ){0,4}?(AGENT|me|like me|my skills)(?= [.?!,;]| at| in| on| with| like| this| next| over)
(if|should|in case|when|whenever) ... (something|anything|a (?:place|spot|slot|seat|chair|desk)|
    JOB|post|spare [a-z]+) (?:[a-z~][^ ]* ){0,4}(come|comes|came|open|opens|opened|arise|arises|
    arose|turn|turns|turned|pop|pops|crop|crops|fall|falls|fell|become|becomes|materialise[sd]?|
    materialize[sd]?|with a job|surface|surfaces)(?!.* (?:calendar|diary|resched|schedule|cancel|
    postpone|instead|another (?:day|time)|move (?:our|the|it)))
(if|when|whenever|once|should|next time) (you|YOURTEAM|they|your [a-z]+|~[^ ]+|the [a-z]+) ..
    (hire|hires|hiring|recruit|recruits|recruiting|expand|expands|staff up|ramp up|takes? on|
    taking on|has an opening|have an opening|have openings|need someone|need hands)
(is|are|if|whether|might|may|will|would|think) (YOURS|they|the TEAM|anyone|your [a-z]+) .. (hire|
    hires|hiring|recruit|recruiting|recruits|taking on|take on|takes on|wanting|crying out for|
    adding (?:to|people|staff))(?! .. (?:process|decision|mistake|practice|graduates|mostly|more))
(need|needs|want|wants|wanting|looking for|missing|lacking|short of|after) (a |an |another |some |
    one more |extra )ADJ(AGENT) (like me|such as me|for (?:the|your)|on (?:the|your)|in (?:the|
    your)|at (?:the|your))(?! (?:paper|thesis|podcast|panel|workshop|event))
(might|would|could|does|do|is|are|if|should|whether) (the|your) [a-z]+ .. (be )?(needing|wanting|
    need|want|lacking|looking for|missing) (a|an|another|some) ADJ(AGENT)(?! (?:to (?:talk|speak)))
(YOURTEAM|you|they|your [a-z]+) .. (benefit|gain|profit|do well|be better off) .. (from|with|by) ..
    (me|my|mine|hiring|like me)(?! .* (?:talk|lecture|feedback))
(could|can|would|might|may|will) (be|prove|make myself|become) (of )?(useful|use|an asset|asset|
    valuable|helpful|handy) (to|for|at|in|on) (you|YOURTEAM)(?! (?:for|in) (?:your|the) (?:article|
    talk|thesis))
(anything|something|any way|somewhere) (at|in|with|around|on|for) (YOURS|the [a-z]+|your [a-z]+) ..
    i (could|can|might|may) (do|help|turn my hand|be useful|start|take on|fill)
DECIDER ... (look at|looking at|look over|see|seeing|seen|read|reading|glance at|consider|
    considering|review|reviewing|receive|received|got) (MINE|me(?= [.?!,;]| for))
(MINE|my name|me) ... (reach|reaches|get to|gets to|getting to|in front of|land|lands|landing|
    before|past|across to|noticed by|seen by|looked at by) .. DECIDER
(tell|let|inform|remind|assure|show) .. (DECIDER|them|him|her|PEOPLE|your [a-z]+) .. (i am|i would
    be|that i) .. (interested|available|keen|free|looking|on the market|up for|a good|the right|
    worth)(?! .. (?:visit|talk|call|lecture|hearing|learning))
(who|whom|name of|contact|contacts|email|number|reach|find|address) ... (the hiring [a-z]+|
    recruiter|recruiters|hr)(?= [.?!,;]| for| at| in| handling| there)
(point|direct|steer|alert|lead|guide|match|hook|link|fix|set|tip) me .. (to|towards?|at|with|of|in|
    up|off|about|on) ... (JUSTJOB|hiring|vacancies|paid work)(?! (?:satisf|descri|title|market|
    search|shadow|interview))
(drop|give|send|shoot) me (a|an) (line|shout|call|ring|text|ping|buzz|note|email|message|tip) (if|
    when|should|whenever|as soon as) ... (JOB|opens?|comes up|came up|hir[a-z]+|spot|work|need
    (?:a|an|someone))(?!.* (?:calendar|diary|resched|cancel))
(open|opening) (a |some |any |the |few |couple |one |or |two |of )*doors? .. (for me|at YOURS)
(get|getting|break|breaking|way|foot) (in|into|inside) (at|with) (YOURS|the [a-z]+)(?! end| start)
(jump|leap|love|like|welcome|want|grab|delighted|thrilled) .. (be|become|being) (a |an |one
    )?(part|member) of (that|this|it|the (?:team|company|firm|crew|growth|story|journey))(?!
    discussion| conversation)
MINE ... (below|here|attached|enclosed|linked|above|at hand|ready|in case|on request) .. (in case|
    if|should|for when|for anything)
MINE ... your (backing|support|blessing|endorsement|recommendation|vote|sponsorship|consideration)
(backing|support|blessing|endorsement|vote|sponsorship|recommendation|help) (of|for|with|behind|to|
    on) (MINE|me (?:for|as)) .. (for|to|at|with|as|[.?!])(?! .. (?:visa|course|university))
(MOVE|MOVING) MINE
(mention|name|flag|tag|pitch|plug|bring up|raise|suggest|sell) (me|MINE) (to (?:DECIDER|them|him|
    her)|with|for|in|at|as|when|the next)(?! .. (?:talk|footnote|paper|article|acknowledg[a-z]+))
(list|listed|listing|name|named|naming|use|used|using|put|cite|cited|give|gave) you .. as ..
    (referrer|
    referral|referee|reference|recommender|sponsor|contact on .. application)
refer (me|my friend|him|her) (please|pls|plz|internally|asap|kindly|today|here|[.?!])
(employee|internal|staff|your|a) (referral|referrals|referal|reference) (possible|available|
    please|pls|link|code|form|for me|would|from you|if you)
(ringing|calling|phoning|writing|messaging|here|asking|emailing|popping in|dropping by|enquiring|
    inquiring|ask|came) .. (about|after|for|on|regarding) (work|a job|jobs|shifts?|the job|
    employment|a start|vacancies|openings|a position|an internship|a placement)(?= [.,:;?!-]| at|
    with| in YOURTEAM)
(any|some|a bit of|a little|the odd|spare|more) (work|shifts?|hours|jobs?|gigs?|projects?|
    contracts?|commissions?|opening|vacancy|openings|vacancies) (going|spare|free|about|around|
    for me|to spare|coming up|available|you need|that need|on your books|your way|that could)
(available|free|ready|open|keen|prepared|willing|able|happy|glad) (for|to (?:take|do|start|fill|
    cover|pick up|jump|step|work|join|begin|relocate)) .. (contract|freelance|shifts?|role|
    weekends|nights|immediate|hire|commissions|position|part-time|full-time|temp|bank|locum|job)
speculative (application|enquiry|inquiry|email|letter|approach)
(sponsor|sponsoring|sponsors) .. (visas?|me|work permits?|new hires)(?! .. (?:event|run|race|
    marathon|walk))
(anyone|someone|anybody|somebody|people|firms?|companies|places?) .. (would|might|could|may|wants?
    to|looking to|happy to) (hire|employ|recruit|take on|take me|use me|have me|give me a)
(grow|growing|expand|expanding|build|building|staffing|hiring) .. (want|need|could use|love to|
    room|consider|happy to|keen to|count me) .. (in|join|me|part)(?= [.?!,;]| for)
count me in(?= (?:for|if|when) .. (?:JOB|hir[a-z]+))
"""
