"""Frames that ask for a job wherever they stand: to be hired, considered, endorsed, interviewed."""

FRAMES = r"""
(regarding|concerning|about|re) ADJ(employment|jobs?|internships?|career|work) (opportunit[a-z]+|
    openings?|possibilities)
(wrote|emailed|contacted|messaged|mailed|called|asked|approached) you .. (about|regarding|
    concerning|for) (a|an|any|the|possible) ADJ(job|internship|position|vacancy|opening|
    employment|placement)
WANTTOWARDS (join|joining|work for|working for|work at|working at|work in|working in|work under|
    serve|serving|intern at|intern with|be part of|become part of) YOURANY
(hire|employ|appoint) me
(hiring|employing|appointing) me(?! was| were| back)
take me on(?! a)
(offer|give|get|find|land|grant|secure|have|line) me .. (WORKNOUN|interview|start)
(get|be|being|getting) (hired|employed|recruited|taken on) (by|at|with|in|into) YOURS
(bring|get|take) me (on board|onboard|onto|aboard|into your)
(give|take|offer|get|allow|grant) (me|us) (a|an|the|my|that|one) .. (chance|shot|trial|break|try|
    go|start)(?! to (?:talk|speak|ask|learn|hear|meet|thank|chat|listen|see|reply|explain|visit|
    pick))
take a (chance|gamble|punt) on me
prove (myself|my worth|what i can do)
(get|gets|getting) .. my foot in
foot in the door
(consider|considering|considered|evaluate) (me|us|MYCV|my (candidacy|profile|background))(?!
    (?:a|an|your|old|lucky|warned|as a friend|told))
(be|being) considered (for|as)(?! .. (?:talk|call|chat|conversation) )
(keep|bear|have|hold|keeping|bearing|having) (me|us|my name|my (profile|interest|background)|
    MYCV) (in|on) .. (mind|file|radar|list|pipeline|books|loop (?:about|for|on) .. WORKNOUN)(?!
    for .. (?:workshop|event|talk|meeting|lecture|session|dinner|lunch|book|reading))
(think|thinking) of me (if|when|whenever|for|should|next|first|as|the next)(?! .. (?:workshop|
    event|talk|lecture|lunch|dinner))
remember me (if|when|for|should) ... (WORKNOUN|opens|comes|available|hire|hiring)
for .. (your|their|further|serious|early) consideration
(accept|find|receive) .. (this|my|the attached|attached|enclosed) .. (application|candidacy)
good word (for me|with|in|about me|on my behalf|to)
(have|having) a .. word with (HR|BOSS|PEOPLE) .. (about me|for me|on my behalf|about .. WORKNOUN)
(vouch|vouching) for me
(recommend|recommending|endorse|endorsing|nominate|nominating|advocate for|champion|propose|
    suggest) (me|MYCV|my name|my candidacy)(?! (?:a|an|any|some|other|another|more|your|books|
    people|two|to read|further))
(letter|letters) of (recommendation|reference|support)
(recommendation|reference|endorsement) (letter|for me|for .. JOB)
(written|personal|internal|strong|your|a) (recommendation|endorsement) (for|to|with) ..
    (WORKNOUN|HR|me|BOSS)
(write|give|provide|be|act as|serve as|list you as|use you as|name you as|put you down as) (me
    )?(a|my|as a|as my|one of my) .. (reference|referee|recommendation|recommender)
(internal|employee|staff|inside|job) (referral|reference|recommendation)
(refer|referring) me (for|internally|in|as|into|through|directly|there|via|within|at|on)
(refer|referring|recommend|recommending) me to (HR|BOSS|your (company|firm|employer|
    organi[sz]ation|team))
(refer|referring) me(?= [.,?!])
referral (bonus|link|code|program|programme|portal|system|form|to the (role|position|job|
    opening)|for .. WORKNOUN|into .. TEAM|in .. system)
(back|support|supporting|backing|sponsor|sponsoring|flag|flagging|boost|push|mention|mentioning|
    fast-track|vet|green-light|prioriti[sz]e) (my|the) (application|candidacy|bid)
(put|putting|throw|throwing|toss|submit|submitting|float) (forward )?my (name|hat) .. (forward|
    in|into|on|out|to)
(forward|put) me (forward|up) (for|as|to)
(put|putting) me forward
(mention|mentioning|raise|drop|dropping|bring up|speak) (me|my name|my interest) .. (to|with|
    when|at|in|around) .. (HR|BOSS|hir[a-z]+|meeting|team|WORKNOUN|your (company|firm|office))
(speak|speaking|say something|talk|talking|make the case|argue|lobby) (up |well |highly |nice |
    nicely )?(for|of|on behalf of) me(?! to)
(on|in) my (behalf|favou?r) (with|to) (HR|BOSS|PEOPLE)
(talk|talking) me up
pull .. strings?
(introduce|introducing|connect|connecting|put|get|steer|point|direct|referring|refer) (me|us) ..
    (to|with|through|towards?|in touch with) .. HR
(introduce|introducing|connect|connecting|put) me .. (to|with) BOSS ... (WORKNOUN|hir[a-z]+|
    application)
(invite|call|consider|bring|schedule|have|select|shortlist|short-list) me .. (in )?(for|to) (a|
    an|the|your) .. interview
(get|getting|land|secure|arrange|offer|grant|score|win|obtain|set up|schedule|organi[sz]e) (me
    )?(a|an|the|that|my) (first |job |short |formal )?interview (at|with YOURTEAM|with BOSS|with
    HR|for|there)
(available|ready) for (an|a|the) (job )?interview
interview (for|about) (a|an|the|this|that|your|any) .. JOB
(help|helping|assist|assisting|support) (me|us) .. (to )?(get|find|land|secure|obtain|into|
    getting|finding|landing|securing|with (finding|getting|landing)) .. (WORKNOUN|hired|in at|
    inside|interviews?|into YOURTEAM|in the door)
(help|assistance|support) (me )?.. (with|in|on) (my|the) (job|employment|work|internship)
    (search|hunt|hunting)
(help|assistance|support) (with|in) (getting|finding|landing|securing|obtaining) .. (WORKNOUN|
    hired)
(ask|asking|beg|begging|plead|apply|applying|approach you|write|writing|contact you|contacting
    you|reach out|reaching out|inquire|enquire|inquiring|enquiring|request|requesting|message|
    messaging you) .. (for|about|regarding|concerning|as to) (?!a talk|the way|how|what)(a|an|
    any|some|possible|potential|the|open|your|current|available|future|job) .. (job|jobs|
    openings?|vacanc(y|ies)|internships?|placements?|employment|(work|job|career|employment|
    internship) opportunit(y|ies)|positions? (at|with|in) YOURS|roles? (at|with|in|on) YOURS|
    opportunit(y|ies) (at|with|in) YOURS|positions? available|available positions?|possib[a-z]+
    of (working|work|a job|joining))
(writing|write|like|wish|want|wanting|wanted|hoping|intend|here|love|keen|eager|happy) to
    (formally |also |please )?apply (for|to|as|with|at)(?! (?:it|this|that|these|what|them)
    )(?!.. (?:college|course|school|degree|masters?|phd|university|program|programme|scholarship))
(my|an|this|please accept my) (job )?application for .. (JOB|post)
(express|expressing|register|state|expression of|declare|indicate|convey|reiterate|confirm) (my |
    our )?(strong |keen |sincere |deep |continued |great )?interest (in|for) .. (WORKNOUN|
    joining|working|employment|YOURTEAM)
(interested|interest) in (the|a|any|your|this|that|an|applying|open|current|possible|available|
    future|potential|joining|working|interning|becoming part) .. (JOB|vacancy|position|openings?)
    .. (at|with|in|on|you|your|posted|advertised|listed|for)(?= (?:YOURS|you|i|posted|advertised|
    listed|on|that))
(interested|interest) in (joining|working for|working with|working at|interning (with|at|for)|
    being part of|becoming part of|a career (at|with)|employment (at|with)) (YOURS|them)
(my|an) (hat|name) in(to)? the (ring|hat|pot|mix)
(create|make|find|carve out|open up|free up|hold|save|reserve) (a|an|some|me a) .. (WORKNOUN|
    place|spot|space|seat|desk) for (me|someone like me)
(asset|addition|benefit|credit|match|fit) (to|for|in|with) (your (?!calendar|schedule|
    diary)(?:[a-z-]+ ){0,2}TEAM|the (?:[a-z-]+ ){0,3}(?:role|position|job|post|opening|vacancy))
(contribute|contributing|bring|bringing|offer|offering|add|adding) .. (to|for) your (team|
    company|firm|organi[sz]ation|department|staff)
i .. (offer|bring) your (team|company|firm|organi[sz]ation|department)
(need|use|want|needs|lacks?) (a|an|another|someone|somebody|some|my) .. (like me|with my (skills|
    background|experience|profile|training)|as me)
(my services|my skills) (to|are|for) (you|your|be of use)
(make|be|become|making|being) (a|an|your next|your|the) .. (hire|recruit|intern|employee|team
    member|member of your team|part of your team|part of your staff|colleague of yours)
WANTTOWARDS (work|working|intern|interning|temp|employed|hired|train|job|position|role|career|
    internship|place|spot|employment|opening|start|starting|onboard|on board) .. (for|with|at|
    under|in|on) (?:(?:an?|some) [a-z]+ (?:like|such as) )?(YOURTEAM|you)(?! (?:once|again
    )?(?:for (?:coffee|lunch)|in (?:common|person)))
WANTTOWARDS (be |being |become |becoming |join |joining |of )?(a |an |one |part |member |of |the
    |on |in |intern |at |with |valued )*(your (?:[a-z'-]+ ){0,3}TEAM|yours|~[^ ]+|you as)(?!
    (?:once )?for (?:lunch|coffee|a coffee|the|a))
WANTTOWARDS (any|the|a|an|your|this|that|some) .. (vacancy|vacancies|openings?|open (position|
    role)s?|internships?|job|position|role) .. (at|with|in|on) YOURS
(dream|goal|ambition|wish|aim|hope) (of mine )?.. (is|has been|to|would be) .. (work|working|
    join|joining) (for|with|at|under)? ?(YOURTEAM|you)
(looking|searching|hunting|seeking|hoping|applying|look|search) (for )?(a|an|any|some|my|
    full-time|part-time|work|new|employment|jobs?|internships?) ... (at|with|within) YOURS
(search|searching|seek|seeking|need|want|looking|look|wish|desire|obtain|get|find|do|make) (for |to
    have |to get |to do )?(a |an |some |any |the )?ADJ(JUSTJOB) (in|at|with|within|inside)
    (YOURTEAM|you)
(available|ready|free) (to|for) (start|begin|work|join) .. (immediately|right away|with you|in|
    on|at|any|from|as|next|straight)(?! .. talk)
"""
