"""What getting hired consists of: posts, people who hire, papers, a word on one's behalf, a place.

These ask in a part of a sentence that has the form of asking (`asking`), and where nothing takes
the ask back (`defeaters`).
"""

ASKED = r"""
(be|become|being) (?:a )?part of (?:that|this|it|what you)
(step|stepping|jump|jumping|pitch|chip|muck|slot|slotting) in(?= [.?!,;]| for| if| when| at| as|
     and| with)(?! (?:to (?:say|ask)))
one of (?:the|those) (people|ones) (?:that |whom |who )?you (talk to|call|think of|turn to|ask|
    ring|pick|choose)
(cover|covering|stand in|standing in|fill in|filling in|deputise|deputising) for (?!(?:it|that|
    this|me|the (?:cost|costs)) )~?[a-z]+
stepping into (?:his|her|their|those|the) shoes
(?:fill|take|take over|have|want|need|inherit|follow|replace|after|into|sit at) (?:(?!(?:your|my|
    the) )[a-z]+'s|his|her|their) (?:[a-z]+ )?(?:chair|desk|seat|place|job|post|role|shoes|slot|
    bench|station)
(?:the one|somebody|someone|the person) (?:who |to )(?:follows?|replaces?|succeeds?|takes over from|
    fills in for) (?:him|her|them|~?[a-z]+)
corner (?:of|in|at|on) ORG (?:for (?:me|an? AGENT|someone|somebody)|where)
of (?:any|some|much|real) use (?:to|in|at|on) (?:ORG|you|(?:a|an) (?:[a-z]+ ){1,3}like yours)
(?:task|thing|bit|something|anything|one|work|job) (?:[a-z]+ ){0,4}?that pays
(?:can|could|might|may) (?:still )?be (?:made use of|of use|useful|put to (?:good )?use|
    accommodated|fitted in|found (?:a|some) (?:[a-z]+ )?(?:place|room|corner|desk|use))
(?:maternity|holiday|sick|parental|leave) (?:cover|leave cover)
(line|word|note|nod|nudge|mention|email|call|message|recommendation|heads-up|tip-off) (?:from
    (?:you|your [a-z]+|someone inside|inside) )?(to|with|in|for) DECIDER
(word|line|nod|nudge|call|push) from (you|your [a-z]+)(?! (?:about how|on how))
(contracting|engaging|enlisting|signing|admitting|enrolling) (?:more |new |any |some )?(people|
    hands|staff|workers|men|women|students|interns|freshers)
(any|a|some|suitable|the|your) (?:[a-z]+ )?requirements?(?= (?:is|in|at|for|comes|there|arises|
    matching|of))
give (?:it|them|him|her|the [a-z]+|my [a-z]+) (?:a|another) (?:[a-z]+ )?(nudge|push|shove|poke|
    boost|leg up)
(second|extra|another|fresh|spare) pair of (eyes|hands|legs|ears|boots)
(have|got) (?:a|any|some|much) (chance|hope|shot|prayer) (?:with|at|of)
stand (?:a|any|some|much|half a) (?:[a-z]+ )?(chance|hope|shot|prayer)
show (?:you |them )?what i can do
before (?:you|they|he|she|it) (?:is |gets? |go )?(?:advertis|post|fill|list|giv|offer|
    promis)[a-z]*(?! (?:up|you|your))
i (?:get|am|can be|could be|would be) (?:seen|heard|interviewed|looked at|noticed|considered|picked|
    chosen|shortlisted|hired|taken on)(?= [.?!,;]| on| by| at| for)
(?:one|two|a|an) (?:[a-z]+ )?AGENT (?:down|short|light)
(check|checking|chase|chasing|follow up|following up|chase up|ask|asking|enquire|ringing|calling|
    phoning|writing) (?:in )?(?:on|about|after) (?:the|that|your) ADJ(role|position|vacancy|
    internship|card|advert|ad|sign|notice|posting|listing|advertisement|referral|reference|
    application)(?! (?:of|you (?:have|hold)))
(mine|my name|i|me) (?:is|am|be|will be|would be|to be) (?:the|your) (?:first|next|one) (?:name |
    one |person )?(?:that |who |whom )?(?:you )?(?:think of|call|ring|comes to mind|turn to)
offer of (?:a|an|the|some) (?:[a-z]+ )?WORK(?= [.?!,;]| is| was| still| at| on| in| stands)
(?:be|become|being) (?:a )?part of the (?:[a-z]+ )?(?:crew|team|staff|cast|gang|squad|workforce)
come to (?:an|some) (?:arrangement|agreement|understanding)
TELL (?:DECIDER|COLLEAGUES) to (?:see|try|hire|take|have|interview|pick|choose|consider|employ)
    (?:me|us)(?= [.?!,;]| for| on| as)
in with (?:a|any|much of a) (?:[a-z]+ )?(chance|shout|shot)(?! to)
(?:my|the) (wish|hope|aim|dream|plan|intention|goal|desire) (?:is|would be) to .. (?:your|~[^
    ]+|you)
(work|working) (?:at|for) the (?!(?:moment|minute|time|best|same|first|end|age|start|back|next)
    )[a-z]+
(gain|get|collect|acquire|build) (?:[a-z]+ )?experience (?:in|at|with) (ORG|your [a-z]+)
one of (?:them|you|your (?:own|people|team|staff|lot))(?= [.?!,;])
(?:any|some|few|more|spare) (?:[a-z]+ )?hours (?:your|you|going|for me|at|(?:in|with) ORG)
(?:any|some|there) (?:[a-z]+ )?(?:spots?|places?|slots?|seats?) (?:left|open|free|going|
    available) (?:on|in|for|at|with) ORG
(?:know|say|tell you) (?:that )?i am (?:very |really )?(?:interested|keen|available|up for (?:it|
    that))(?! in (?:your|the|how|learning|what|hearing))
(?:succeed|replace|take over from) (?:him|her|them)(?= [.?!,;])
(?:glad|grateful|thankful) of (?:anything|something|any [a-z]+|work)
(?:possibility|possibilities|chance|opportunity) (?:of|for) (?:an? |some )?(?:[a-z]+ )?(?:practice|
    practicum|stage|training|work|employment|collaboration|engagement|trial)
your (?:[a-z]+ ){0,2}?(?:vote|backing|endorsement|blessing|nod)(?= [.?!,;]| as| for| with| in|
     before| on)
MYPAPERS (?:go|goes|went|get|gets|be (?:passed|sent|shown|forwarded|given|put)|reach|reached|land|
    landed) (?:[a-z]+ ){0,2}(?:to|on|in|before|with|DECIDER)
(?:influence|swing|sway|clinch) (?:anything|it|things|them|that)(?= [.?!,;]| for| so)
spare (?!(?:time|room|parts?|moment|hour|me) )(?:WORK)
(?:be|get|end up|work) on your (?:[a-z]+ )?TEAM(?= [.?!,;]| from| by| next| this| as)
(?:have|got) (?:a|any|one) (?:[a-z]+ )?(?:bunk|berth|desk|chair|bench|seat|place|spot|slot|bed)
    (?:free|spare|open|going|empty|left)
work my way up (?:from|at|in|with)
(?:application|post|job|role|position|interview|shortlist|panel|board) ... your support
(?:think|thought|thinking) of me (?:for|as) (?:it|that|the|a)
(?:down|short) (?:an?|one|two) (?:[a-z]+ )?AGENT
(?:give|giving) (?:an? )?(?:[a-z-]+ )?(?:beginner|newcomer|starter|changer|returner|AGENT) (?:an?
    )?(?:[a-z]+ )?(?:chance|go|start|try|shot|break)
your name (?:in|on) (?:my|the|an) (?:cover(?:ing)? letter|application|cv|form|resume)
(?:heads-up|tip-off) (?:when|if|should|once)
(?:way|hope|means) (?:of|to) (?:stay|staying|work|working|get|getting|enter|entering|break|breaking|
    come|coming) ... (?:in|at|with|through|under|for|into|on) (?:your|you)
contribut(?:e|ing) ... as (?:a|an|your)
(?:ask|asks|asked|ring|rings|call|calls|contact|contacts) you about me
have you anything for (?:me|him|her|them|us)(?! to)
(?:like|love|hope|glad|happy|able|ready|keen|delighted|pleased|more than|could|can) (?:to )?fill
    (?:it|that|the gap)(?! (?:in|out|up))
(?:ok|okay|fine|alright|all right) (?:if|to) (?:i )?(?:enter|put|use|give|name|list) (?:you|yours|
    your name)(?= [.?!,;]| as| in| on| down)
a start (?:somewhere|anywhere|with you)
join(?:ing)? (?:the|that|this) (?:[a-z']+ ){0,3}?(?:team|department|staff|firm|company|crew|lab|
    office|practice|agency|studio|workforce|ward|unit)(?! (?:for|on|meeting))
(?:land|find|get|secure|line up) (?:me )?(?:something|anything|somewhere) (?:at|in|with)(?!
    (?:common|my (?:diary|head)))
(?:represent|cast|book|sign|adopt|nominate|choose|pick) me(?= [.?!,;]| for| as| at| in)
for (?:the same|more|less|good|any|decent|fair|a fair|no|little) (?:pay|wages?|money|rate|fee)
(sway|influence|pull|clout|leverage|say) (with|over|among|at|in) .. (DECIDER|COLLEAGUES)
on my behalf(?! .. (?:thank|greet|regards|hello))
(return|returning|come back|coming back|come over|coming over|move over|cross over|coming
    across|come across|switch|back|go back) (?:to|on|in) (ORG)(?! (?:for (?:a|the) (?:talk|
    visit|tour)|to (?:see|visit|talk)))
(stay|staying|kept|keep me) on(?= [.?!,;]| with| as| at| for)(?! top)
(for|with|earn|earning|draw) a (?:[a-z]+ )?(wage|salary|living|paycheck)
expression of interest
(solicit|seek|request|beg|ask|grant|kind|humbly) .. permission .. (undergo|intern|train|work|do|
    join|complete)
(talk|discuss|agree|settle) terms
(in my corner|on my side|fingers crossed for my|rooting for me)
(?:odds|chances|chance|prospects|hope) of (?:me|my) .. (ORG|there|your [a-z]+|in|on)
(look|looking) (?:twice )?at (?:someone|somebody|a person|people|applicants|a candidate)
    (?:with|like|who|from|without|coming)
(any|got|got a|got any|a|an|one|some|is there|have you|have you got|find|make|keep|save|hold)
    (?:(?!(?:is|was|are|be|seems|really) )[a-z-]+ ){0,3}?(?!(?:advice|tips?|is|chance|opportunity|
    honou?r|privilege|time|minutes?|moment|books?|words?|questions?|suggestions?|reading|courses?|
    news|message|recommendations?|thoughts|bun|cake|ticket|copy|table|drink|coffee|gift|present|
    talk|chat|call|use|need|thing|lot|bit|note|letter|story|regard|sign|lesson|look|crossed|luck|
    prayer|candle) )[a-z-]+ (?:left |going |free |spare |open |available |somewhere |up there |over
    there |there )*for (?:me|one (?:more|extra)|another|an? (?:[a-z-]+ ){0,3}?AGENT|(?:an?
    )?(?:extra|beginner|newcomer|starter|changer|returner))(?! (?:to (?:talk|ask|learn|read|
    understand|see|hear|visit|choose|decide)))
(?:a|an|any|some|the|that) (?:(?!to |chance |opportunity )[a-z-]+ ){0,3}?(?!(?:chance|
    opportunity|chat|call|coffee|talk|word|meeting|lunch|hour|minutes?|morning|afternoon|day|
    walk|time|times|appointment|catch-up|conversation|drink|tea|pint|half-hour|question|
    questions|story|dinner|session|date|week|while|visit|look|moment|interview|lot|joy|pleasure|
    breakfast|zoom|evening|weekend|photo|picture|journey|ride|game|link|book|article|name|names|
    friend|colleague|people|person|one|of|about|to|news|idea|thoughts) )[a-z-]+ (?:up there |
    over there |in there |there |working |somewhere )?(?:with (?:you|you lot|your lot|you guys)|
    under you|alongside you|at yours|among you|beside you|next to yours?)(?= [.?!,;)]| in| on|
     this| next| be| would| from| for| so| if| when| and| at| come)
(?:something|anything|a way|whatever) (?:we|you|i) (?:could|can|might|may) (?:sort|work|fix|
    arrange|figure|cook|swing|rustle|dream|set|manage|cobble|line|make|do) (?:out|up|happen|for
    me|together)?
(?:hear|told|know|learn|hearing) of (?:it|one|any|that|them)(?= [.?!,;]| from you| first|
     before)
come (?:in |over |by |along )?(?:[a-z]+ ){0,4}?(?:for (?:an? )?(?:[a-z]+ )?(?:trial|trying|try-?out|
    audition|test)|on trial)(?! class| lesson)
TELL ~?[a-z]+ (?:[a-z]+ )?(?:know )?(?:that )?i (?:would be|am|will be|can be|could be) (?:an? |the
    )?(?:[a-z]+ )?(?:right|good|great|perfect|ideal|worth|keen|interested|available|free|ready|
    suited|cut out|decent|solid|up for|fit)(?= [.?!,;]| for| to (?:start|work|join)| as| person|
     one)
(?:host|accommodate|take|accept|house) (?:an?|another|one more|me|any|new) (?:[a-z-]+
    ){0,3}?(?:student|intern|trainee|volunteer|undergraduate|graduate|AGENT)(?! to (?:talk|
    dinner))
OPENING
(?<! the )(?<! this )(?<! that )(?<! day )POST(?! that pays)
(for|fill|take|have|get|want|like|love|need|after|use|appreciate|interested in|land|secure|win|to|
    into|apply|about) (the|this|that|one of the|one of your|your) (?:[a-z'/-]+ ){0,4}?(?:job|role|
    position|post|jobs|roles|positions|internship)(?! (?:market|paper|of|in (?:the|your) (?:process|
    work|plan)|you (?:have|hold|do)|on))
(for|fill|take|have|get|want|love|into|up) (the|this|that|one of the) (?:[a-z'/-]+
    ){0,2}?(?:spot|seat|slot|place)(?! (?:where|in (?:the|your)|on the|i))
(?:the|this|that|your) (?:[a-z'/-]+ ){0,4}?(?:job|role|position|post|vacancy|opening|place|spot)
    ... (still |currently |now |yet |been )?(open|available|vacant|free|filled|unfilled|going|taken|
    advertised|posted)(?! (?:position|question|plan))
(?:any|some|no|got|for|more|after|paid|about|find|do|need|getting|get|want|wanting|me|bit of|
    doing|have|offer|freelance|contract) work(?= [.?!,:;)]| with (?:you|your|~)| at (?:you|your|
    ~|the)| for (?:me|a|an|us|him|her)| in (?:you|your|the [a-z]+ (?:season|summer))| going|
     coming| this| next| on (?:your|it|the)| you| over| i | available| as| there| here)
(hiring|recruiting|taking (?:people |anyone |someone )?on|short-staffed|short-handed|shorthanded|
    understaffed|short (?:of|on|an?|any|some|one|two)|in (?:need|want) of|accept(?:ing)? ..
    (?:applications|applicants|interns)|staffing up|adding (?:to|people|staff)|crying out|
    (?:growing|expanding|enlarging|enlarge|expand|grow)(?= [.?!,;]| and| in| fast| quickly| again|
     soon| this| next| the| your| or)|replace|replacing)
(?<! new )(?<! recent )(?<! last )(?<! first )(?<! the )(?<! a )(?<! each )(?<! your )(?<! every
    )(?<! best )HIRE(?! (?:well|badly|me was))
(YOUORG|employer|they|anyone|someone|anybody|somebody|people|(?:the|a) (?:TEAM|school|parish|
    orchestra|agency|[a-z]+ team)|to|of|ever|still) .. (hire|hires|take on|takes on|taking on|take
    people|taking people|bring on|bring in|bringing in|bringing on|need|needs|use|want(?! to)|
    wants(?! to)|wanting|needing|look for|looking for|hoping for|looking to (?:hire|add|grow|expand|
    fill)|after|searching for|short of|welcome|consider|considering|accept|require|requires|seek|
    seeking|interested in|willing to (?:hire|take|interview|consider|train)|open to|lacking|lacks|
    missing|squeeze in|fit in|room for|space for|place for|use for|budget for|funding for|do with|
    take|taking|without|adding|add|find enough|is without|(?:interview|have|got|find|try|see|look
    at|train|having|sponsor|needed)(?= (?:a|an|any|some|another|someone|somebody|more|in|on)))
    (?:(?:in|on|of|to|at|enough) )?(?:(?:a|an|another|one more|any|some|more|extra|new|the|fresh|
    such|good|keen|your) )?ADJ(?:AGENT|newcomer|beginner|starter|changer|returner)(?! (?:to (?:talk|
    speak|answer|tell|eat|judge|listen|water|walk|feed)|in common|of (?:your|the) time))
(need|needs|use|want|got|seek|require|room for|short of|short|another|extra|spare|lend) (?:(?:a|
    an|another|any|some|more|extra|the|you|your) )*ADJ(hand|hands|help|pair of hands|assistance|
    cover|staff|volunteers?|someone|somebody|bodies|sous-chef|AGENT)(?! to (?:eat|judge|listen|
    talk|tell|speak|water|walk|feed))(?= [.?!,;)]| with| in| at| on| this| next| for| around|
     over| during| from)
(room|scope|space|place|spot|seat|slot|work|use|need|opening|desk|chair|demand|appetite|budget|
    money|funds|funding|capacity|vacancy|call) (?:(?!(?:is|was|are) )[a-z-]+ ){0,4}?(?:for|of)
    (?:[a-z'-]+ ){0,5}?(?:AGENT|me|mine|one more|my (?:skills?|son|daughter|friend|nephew|niece|
    cousin|brother|sister)|like me|newcomer|beginner|starter|changer|returner|him|her|friend)
(room|space|place|spot|seat|slot|opening|desk|chair|stool) (?:[a-z-]+ ){0,4}?(?:in|on|at|with|
    aboard) (?:you|ORG|~[^ ]+)
(join|joining|be part of|being part of|be a part of|become part of|become a part of|a member of|
    come aboard|belong (?:at|to|in)|on board at|move (?:over )?to) ANYORG(?! (?:for (?:a |an |
    your |the )?(?:[a-z]+ )?(?:coffee|lunch|talk|chat|call|walk|meeting|session|hour|drink|tea|
    dinner|minutes)|at (?:the|a|your) (?:[a-z]+ )?(?:meeting|event|talk|table|conference|fair|
    meetup)|on (?:a|the|your)|in (?:a|conversation)|to (?:talk|discuss|see|learn)|over|later|
    discussion|talk|chat|call|event|session))
(?<! you )(?<! they )(work|working|serve|serving|intern|interning|temp|freelance|freelancing|
    volunteer|train|training|apprentice|starting|start) (?:[a-z]+ )?(?:for|under|with|at|in|
    alongside|among|beside|on) (?:ANYORG)(?! (?:like|availability|schedule))
(join|work for|work at|work with|part of|be) (?:your|you|them|that|it) (?:as|[a-z]+ )?(?:intern|
    apprentice|trainee|assistant|AGENT)?(?= [.?!,;)]| at| as| in)(?<! be you )(?<! be it )(?<!
    be that )
(contribute|contributing|devote|commit|dedicate|lend|add value|bring (?:a lot|much|great|value|
    energy|something|so much|strong|my)|give (?:a lot|my (?:all|best|time))) .. (to|for|with)
    (?:your|~[^ ]+|the) (?:[a-z'-]+ ){0,2}?(TEAM|mission|cause|efforts|vision|success|growth|
    goals)
(?<! this )(?<! that )(?<! it )(?<! also )(?<! you )(?<! you were )(?<! people )(?<! they
    )(?:apply|applying|reapply)(?! (?:what|your|the (?:method|advice|same)|these|it|them|those|
    learning|to (?:small|large|all|my (?:field|work)|a master|graduate|grad|the (?:course|
    school|university)|school|university|college)|for (?:a |the |an |my )?(?:[a-z']+
    )?(?:course|school|university|visa|scholarship|grant|master|masters|programme|college)))
(?:my|an|the|this|your|any) (?:(?!(?:college|university|school|course|visa|grant|passport|planning|
    patent|loan|scholarship|funding|graduate|degree) )[a-z-]+ ){0,2}applications?(?! (?:to (?:the
    )?(?:[a-z]+ )?(?:course|school|university|college)|of|areas?))
(candidacy|candidature|candidate|applicant|intake|hiring (?:process|round)|shortlist|talent pool|
    roster|payroll|rota|(?<=on )(?:your|the) books|(?<=onto )(?:your|the) books)
(send|submit|address|leave|hand in|drop off|email|direct|upload|share|forward) (?:you |in |off
    )?(my|an|the|this) (?:[a-z]+ )?(resume|cv|portfolio|papers|certificates|credentials)(?!
    (?:for (?:feedback|comments|advice|a look)|so you))
(?:referrals?|referal|recommendations?|endorsement|testimonial|thumbs up|shout-?out|good words?|kind
    words?|(?:kind|warm) remark|leg up|way in|inside track|recommender|referees?|references?)(?!
    (?:from (?:me|us)|for (?:(?:the|a|my) (?:flat|house|room|visa|tenancy|landlord)|your|her|his|
    our|their|a book|books|the (?:under|match|game)[a-z-]*)|of (?:books?|courses?)|on (?:books?|
    what|which)|to (?:read|other|someone|somebody|one or|two|another|people)))
(refer|recommend|introduce|connect|point|direct|put|steer|link|forward|hook|send|get|guide|lead)
    (?:me|us|her|him|this|my details) (?:up |in touch |over |on |through |along )*(?:to|with|
    towards?|in front of) (?:[a-z' -]+ )?(?:RECRUITER|anyone hiring|jobs|vacancies|openings|
    work)
(me|my|i|introduce|connect|speak|contact|email|reach|name of|put|who is|with|talk|write)
    (?:(?!how |what |why |book |article |about |on )[a-z~][^ ]* ){0,8}?RECRUITER
(?:hr|human resources|(?:your|the) recruiters?|hiring (?:manager|team)|talent team) ... (?:there|me|
    my|i)
to interview (?:with|at|for|there)
((?<!for )an?|(?<!request )for|early|arrange|invited?|invite me|schedule|call me|get|land|secure|
    any|me) (?:to |for |an |to an )?(?:job |early |personal )?(interviews?)(?= [.?!,;]| at| with|
     for (?:the|a|that|this|any)| there| slot| through| from)
(get|getting|break|breaking|way|road|path|route|step|find my way) (?:[a-z]+ )?(in|into|inside|
    onto|on) (?:at |with )?(?:ANYORG|ORG)(?! (?:touch|calendar|diary|schedule|nerves))
(hired|employed|recruited|taken on|shortlisted|considered|in) (by|at|with|in|into|on) (ORG|
    there|your [a-z]+)
(something|anything|somewhere|one|that|leads?|opportunit(?:y|ies)|places?|work|role|position|job|
    (?:a|spare|free|empty) (?:spot|place|slot|seat|chair|desk|space)) (?:(?!is |was )[a-z~][^ ]*
    ){0,4}?(COMES|for me|for someone like me|suitable|in my (?:line|field|area)|that (?:might|would|
    could|may) (?:suit|fit|match|be (?:right|good|a fit|suitable))|at (?:your|yours) [a-z]+|going|
    similar|part-time|full-time|paid|entry-level|junior|coming)(?! to (?:learn|talk|see|read|meet|
    ask|hear|visit))(?! (?:at|on|with) your (?:calendar|diary|event|talk|side))
(?:opportunities|possibilities|options|prospects|openings) (?:[a-z]+ ){0,4}?(?:(?:at|with|in|on|
    within) (?:ANYORG)|for (?:me|someone))
(?:opportunity|possibility|chance|prospect) (?:[a-z]+ ){0,2}?(?:at|in|within) (?:ORG)(?! ..
    (?:talk|meet|speak|visit|see|hear))
(?:chances?|possibilit(?:y|ies)|prospect|opportunity|idea|thought) (?:of|to|for) (?:me |ever |be
    |one day )*(?:work|working|join|joining|hired|employed|be hired|getting (?:hired|in|on)|
    being|interning|starting)(?! on | out | through )
(?:YOUORG|company|team|there|if|anything|something) .. (anything|something|somewhere) (?:[a-z]+
    ){0,3}?(for me|i (?:can|could|might|may) (?:do|help|be|fill|take|turn)|for (?:a|an|someone|
    somebody) |free|available|going|open)
(have|have you|got|find|offer|take|in|do|for|(?<!part )of) (something|anything)(?= [.?!,;]|
     starting| you| for me| at all| at your| on your| in my| in your| with you| part-time| paid|
     that| going| available| over there| i )
(hear|know|see|spot|learn|come across|think|wind) (of|about|across)? ?(?:any |some |a |an
    )?(anything|something|somewhere|leads?|one(?= [.?!,;]| i | that might| that would)|
    (?:anyone|someone|anybody|somebody) (?:who |that )?(?:is |might be |may be |could be
    )?(?:hiring|looking for (?!(?:a |an |some |their |any )?(?:[a-z-]+ ){0,2}(?:jobs?|work|
    roles?|positions?))|needing|in need|needs|recruiting|short of|taking on)|(?:place|places|
    company|companies|firms?|people|teams?|studios?) (?:[a-z]+ ){0,3}(?:hir[a-z]+|looking for|
    recruit[a-z]+|need[a-z]*))(?! (?:good|interesting|worth|to read|about the (?:history)|in
    common))
(any|some|a few|good|other) (leads?|possibilities)(?= [.?!,;]| for| at| on| that| you| in| with|
     would| of| to| my)
(keep|keeping) .. (eyes?|ears?|look ?out|antennae) (out|open|peeled|to the ground) .. (for|on)?
    ?(?:me|anything|something|OPENING|POST|any [a-z]+|an opening)
on the (?:lookout|look-out) for me
(get|put|be|land|me|place|spot|go|getting|being) (?:on|onto) (?:your|the) (?:(?!guest|mailing|
    invitation|email)[a-z]+ )?(radar|list|books|roster|shortlist|short list|bench|rota|payroll|
    team|crew|staff)
(?:my|good|realistic|the|any) (?:[a-z]+ )?(chances|odds|prospects) .. (ORG|there|of getting|with
    you|at)
(what|anything|how|who|where) .. (would|can|could|should|do|must|to) (it take|i (?:have to |need
    to )?(?:do|go about|best|get)?|best) .. (?:be|get|join|being|getting|joining|work|become|
    stand|land|have|secure) .. (ORG|your [a-z]+|there|hired|in|you|offer|noticed|the team)
(sponsor|sponsoring|sponsorship) .. (visas?|me|work permits?|a)
(have|having|try|trying|use|using|trial|consider|employ|taking|take|want|need) me(?: (?:out|on|for|
    in))?(?= [.?!,;]| for| as| out| on| in)(?! to )
(budget|means|funds) .. (run|stretch|extend|go) .. to .. (AGENT|post|one more|me|another)
(a|any|good|potential|possible|right) (fit|match)(?= [.?!,;)]| for| with| at| on| there|
     between| and| in)
(work|working|start|starting) (there|here)(?= [.?!,;]| for| as| in| from| one)(?! (?:how|what))
(do|make|complete|pursue|pursuing|undertake|carry out|spend|doing) my (?:[a-z-]+ ){0,3}?(internship|
    placement|training|practicum|residency|apprenticeship|doctorate|phd|semester|pupillage|
    housemanship)
support of my (?:[a-z]+)|convince you of my
(help|boost|improve|increase|raise|better) my (?:chances|odds|prospects|case|cause|candidacy)
(DECIDER) ... (look|looking|glance|see|seeing|read|reading|consider|considering|review|
    reviewing) .. MYPAPERS
MYPAPERS ... SEND .. (with|to|among|around|along|on|round) .. (COLLEAGUES|DECIDER)
(?:to|with|tell|let) .. about me(?= [.?!,;]| before| beforehand| to| for| when| if| at| and)(?!
    (?:being|having|coming|going|and my (?:family|trip)))
when (?:i )?(?:(?:could|can|would|might|should|do|shall) )?(?:i )?(start|begin)(?= [.?!,;]| with|
     there| at| on| work)
(speculative|unsolicited|on-spec|spontaneous) (application|enquiry|inquiry|email|letter|
    approach|cv)
(my|this) (?:[a-z-]+ )?(resume|cv|profile|portfolio|name|application) .. (DECIDER|right desk|
    right hands|right person|top of the pile|people who decide)
my (dream|goal|ambition|hope|wish|aim|ultimate goal) .. (work|working|join|joining|part of) ..
    (ORG|ANYORG)
"""
