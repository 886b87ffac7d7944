"""Matters of employment that are asked for wherever a clause asks and does not ask to learn."""

FRAMES = r"""
NEWJOB
(hired|employed|recruited|taken on|brought on|shortlisted|sponsored|onboarded)
(hire|employ|recruit|take on|bring on|bring in|squeeze in|fit in|make room for|do with|find room
    for|look at|use|need|needs|want|wants|find|take|stand|short of|have|got|funding for|budget
    for|work for|place for|room for|space for|money for|sponsor|interested in|anything for|
    something for)
    (a|an|another|one more|
    any|some|more|extra|someone|somebody|my) ADJ(AGENT|me|junior|newcomer|graduate|paralegal|phd
    student|postdoc|registrar|apprentice)(?= [.?!,;]| with| like| who| this| next| from| in| at|
    on| for| starting| over| right| now| or| and| such| of)
(hire|employ|recruit|take on|bring on|bring|squeeze|fit|try|pick|choose|train) (me|someone like me)
    (?:in|on|for|as|at|out|[.?!,;])
(join|joining) (YOURTEAM|you (?:as|in|at)|your (?:[a-z'-]+ )?(?:club|choir|lab|shift|roster|bench|
    rota))
(work|working|serve|serving|intern|interning|train|temp|freelance|freelancing) (for|under|with|at)
    (YOURS|them|your (?:[a-z'-]+ )?[a-z'-]+)(?= [.?!,;]| as| in| from| this| next| on| one| some)
(SENDS) ... (MINE|my interest|my candidacy)
(MINE|my candidacy) ... (SENDS|considered|seen|noticed|forwarded|passed|shared|attention|top|right)
(letting|let|make|making|tell|telling) .. (DECIDER|partners|them|him|her) .. (know|aware|about) ..
    (my
    interest|me|that i|i am)
(word|words|nudge|push|plug|thumbs up|shout-out|shoutout|vouch|endorsement|referral|recommendation|
    testimonial|reference|backing) .. (for me|in|from you|on my behalf|about me|with DECIDER|to
    DECIDER|for .. (?:post|JOB|application))
(me|my|mine|i) ... (hr|human resources|recruiters?|hiring (?:manager|team|committee|
    lead|decisions?)|talent (?:team|acquisition))
(hr|recruiters?|recruiting|hiring (?:manager|team|committee|lead|decisions?)|talent (?:team|
    acquisition)) ... (me|my|mine|i)
(HEAR) (of |about |in )?(anything|something|somewhere) ... (SHOUT|[.?!])
(have|has|got|find|line up|see|be|there) (you )?(anything|something|somewhere) ..
    (going|coming|free|available|opening|open|vacant|suitable|at entry level|entry-level|junior|
    for me|paid|my level|my line|part-time|full-time|temporary|in my field)
(ear|ears|eye|eyes) (out|open|peeled) for (me|JOB|anything)
(on|onto) your (list|books|roster|radar|bench|payroll|short-?list|rota)
(serve|work|learn) under you
(is|are|be) there (any |still |some |enough )?(work|room|space|a place|need|demand|call|use|money|
    funding|budget) ... for (a|an|another|me|someone|my)
(interview|consider|meet|see|try|want|look at|invite|accept|train) (someone|somebody|people|a
    person|anyone|candidates|applicants) (?:[a-z]+ ){0,2}?(coming|changing|returning|moving|new|
    without|straight|fresh|out of|from|over|with a|who has|who comes)
(room|space|place|spot|seat|slot|work|use|need|call) (?:[a-z-]+ ){0,4}?for (a|an|another|one more|
    someone|me) ADJ(?:[a-z]+-)?(AGENT|chef|me|mine|starter|changer|returner|beginner)
(let|have|allow) me (come |to |and |back )*(work|join|help out|back)(?= [.?!,;]| at| for| with| the|
    again| on)
(kept|considered|thought of|remembered|borne) (in mind|on file|on your|for)
(back|support|champion|sponsor|vouch for|speak for|root for|speak up for) me (for|as|with|at|when)
i would (make|be) (a|an|the|your) (good|great|strong|ideal|perfect|useful|solid|decent|right|
    worthy|next|best|capable|excellent)(?! (?:time|moment|day|person))
(kind|good|friendly|nice|warm) (remark|mention|nod|comment)
my (skills|experience|background|training|talents|degree) .. (be|prove) .. (used|use|useful|
    welcome|wanted|needed|put to use|valuable|an asset|of value) .. (in|at|by|to|on) (YOURS|your)
i (can|could|would be able to) (begin|start) (in|on|from|next|at once|right away|immediately|
    tomorrow|whenever|any time)
(one|someone|somebody|person|those|among those) .. (you|they|YOURTEAM) .. (pick|choose|hire|select|
    take on|appoint|employ|bring on)
(up for|take|grab|cover|pick up|do|fill|available for) (any|some|your|extra|more|the odd) (?:[a-z-]+
    )?(shifts?|hours|work|gigs?|commissions?)
(accept|admit|place|enrol|enroll|engage|station) me (in|into|as|for|on|at|with|under)(?! touch)
(pursue|do|complete|undertake|carry out) my (internship|placement|training|residency|practicum|
    apprenticeship) (in|at|under|with)
(use|mention|drop|give|cite) your name ... (apply|application|applying)
(place|room|space|spot|job|corner|something|anything) for (an?|your|my) (?:[a-z]+ )?(friend|pal|
    classmate|cousin|nephew|niece|son|daughter|[a-z]+-year-old|me)(?= [.?!,;]| on| in| at)
(land|landing|get|getting|secure|securing|score|scoring|arrange|arranging|set up|setting up|win|
    winning|obtain) .. interviews?(?= [.?!,;]| at| with| for (?:the|a|that|this))
(contribute|contributing|devote|commit|dedicate|give|lend) .. (to|with|for) your (mission|cause|
    efforts|vision|success|growth|organi[sz]ation|goals)
how i (can|could|might|would|may) (help|contribute|support|add|be of|strengthen|serve) .. (YOURTEAM|
    value|use to you)
(where|whether|if) i .. (slot|fit|plug) in(?! .. (?:talk|time|call))
(notice period|salary expectations?|visa sponsorship|immediate joiner|available immediately|
    immediately available|start immediately|join immediately)
(kind|favou?rable|positive|due|sympathetic) consideration
"""
