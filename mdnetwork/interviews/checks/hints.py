"""Words that ask for a job without a form of asking.

`ALONE`: to say it is to ask ("keep me in mind"). `THEIRS`: it asks where the deed is not the
writer's own ("you could pass my CV on", not "I passed it on"). `SEARCH` only tells of looking for
work, which one guide allows in the talk (INTERVIEWING 1: B) and none in the first words to a
stranger.
"""

ALONE = r"""
(?:your|~[^ ]+) (?:[a-z]+ )?is my (?:first|top|dream) (choice|pick|employer)
i would (be|make) (a|an|your|the) (great|good|perfect|ideal|strong|terrific|excellent|fine|
    decent|useful|brilliant|solid|natural|fantastic|amazing|worthy|loyal|capable) [a-z-]+(?<!
    time)(?<! idea)(?<! moment)(?<! day)(?<! listener)(?<! way)
(put|place|putting|placing|set) (my|all my) (?:[a-z]+ )?(competences?|competencies|skills|
    abilities|experience|knowledge|energy|expertise|talents?|hands|self) (at|to|in) (?:the
    )?(service|disposal|use|work)
my (?:[a-z-]+ ){1,5}(would|could|might|will|can|may) be (?:of )?(?:[a-z]+ )?(service|use|value|
    help|interest|benefit|asset|useful|valuable) (to|for|in|at) (YOUORG|your)
(?:would|could|will|might) make (?:you |your team |them )?(?:a|an|the|your|one) (?:most |very
    )?ADJ(AGENT)(?! of (?:me|it))
(name|list|put|give|use|cite|naming|using|listing) you (?:down )?as .. (speak for|referee|
    reference|referrer|sponsor|someone|contact)
(wanted|want|wish|love|like|dream of|dreamt of|dreamed of|dreaming of) (?:to )?(?:work|working|
    be|being|join|joining) (?:for|at|with|in) (?:ORG|YOUORG)(?= [.?!,;]| and| as| so| one| some|
     very| for)
(add|put|get) (me|my name|my details) (to|on|onto|down on) (the|your) (?:(?!guest|mailing|
    invitation|email)[a-z]+ )?(list|books|rota|roster|register|database|pool)
(favou?rable|positive|favou?rably|sympathetic) (reply|response|answer|consideration|on (?:me|my|
    it|this))
look (?:up)?on .. favou?rably
(chance|opportunity) to (show|prove|demonstrate) (?:you |myself |them )?(what|that|my|how|at)
rather (work|be working|start|be employed)
(make|making|made|be) sure .. have my (?:details|name|number|cv|resume|card)
(?:anyone|anybody|someone|whoever) (?:is )?(?:needing|needs|wanting|short of|after) ADJ(?:AGENT)(?=
    [.?!,;])
(?:kind|good|quiet|friendly|nice) (?:word|mention|nudge)(?= (?:or two )?(?:would|could|will) not
    (?:hurt|go|do))
would like to (?:do|run|keep|make|teach) (?:[a-z]+ ){1,2}for your (?:[a-z]+ )?TEAM
would (?:gladly |happily )?(?:jump at (?:it|that)|bite your (?:hand|arm) off|say yes before)
if (?:it|that) (?:got|gets|would get|brought|meant getting) me (?:a [a-z]+ )?(?:in|into|onto|on|
    aboard|through)
sign me up(?! .. (?:newsletter|list|workshop|event|session|course))
(be|being|get|getting) referred
have what (?:YOUORG) .. (?:looking for|need|needs|want|wants)
(let|have) me (?:come |and |back |help )*(work|join|help out|back)(?= [.?!,;]| at| for| with|
     the| on| in| again| as)
MYPAPERS .. (?:in case|if|should|for when) (?:you|anything|something|there|a|an|your|ORG|any)
    ... (hear|stumble|know of|come|comes|needs?|opening|hir[a-z]+|suits?|interest|POST|
    projects?|use|looking|fit|opens?)(?! (?:be|is) (?:useful|helpful))
(qualif(?:y|ies|ied)|suitable|fit|right) (?:me )?for (?:a|the|any|your) (?:place|seat|spot|WORK|
    team)
(hire|employ|recruit|engage|appoint|onboard|shortlist|sponsor|enrol|interview|hiring|employing|
    recruiting|engaging|appointing|interviewing) (me|us|someone like me|people like me)
(take|taking|bring|bringing|sign|signing|get|getting|let|letting) ME (on|aboard|onboard|on
    board|in|into|onto)(?= [.?!,;)-]| as| for| at| with| from| your| the| if| ~| this| next| in|
     to (?:your|the))(?! (?:this|my|the|that|[0-9]+) (?:[a-z]+ )?(?:numbers?|phone|mobile|cell|line|
    extension|landline|same number))
GIVE ME (?:(?!(?:your|views?|opinions?|take|ideas?|impressions?|sense|advice|tips?|feedback|
    picture|about|what|how) )[a-z0-9][^ ]* ){0,4}?(WORK|something|anything)(?! (?:in common|of
    interest|to (?:read|think|learn|do while)))
(find|get|land|secure|win|line up|obtain|score) (me |myself |him |her )?APOST (at|with|in|on|
    within|through) ORG
(give|giving|allow|grant|offer) (me|us|him|her) (a|an|the|my|that|one) .. (chance|shot|trial|
    break|try|go|start|opportunity|crack)(?! to (?:talk|speak|ask|learn|hear|meet|thank|chat|
    listen|see|reply|explain|visit|pick|understand|sit|read|know))
(chance|gamble|punt|risk|flyer|bet|flier) on (?:me|an? (?:[a-z-]+ )?(?:AGENT|beginner|newcomer|
    starter|changer|returner|outsider|unknown))
(be tried|(?:try|trying|trial) (?:me|us|him|her)) out(?= [.?!,;]| against| for| on| in| at| as)(?!
    (?:the|your|what|new|a (?:course|recipe)))
(have|having|host|hosting|take|taking|use|using|want|wanting|keep|accommodate|employ) me(?=
    [.?!,;]| back| for (?:a|the)| as| in (?:any|the|your)| on (?:the|your)| at (?:your|the))(?!
    (?:for (?:a (?:talk|coffee|chat|visit|tour|quarter|bit|while|moment|minute|few)|the (?:tour|
    visit|weekend|day))))
(foot|toe) (in|into|inside|through|over|across) (the|your|a) (door|threshold|gate)
my foot (in|inside|over|through|into|across)
(?:do|work|offer|for|have|come for|give me) (?:a|an|my) (?:[a-z]+ )?trial (day|week|shift|
    period|run|month)
await your call
resume duty
(paragraph|blurb|note|page|lines|summary|bio|word|something) about (me|myself)(?= [.?!,;]| that|
     to| which| for| in)
get (?:[a-z]+ )?foot in
(consider|considering|considered|evaluate|picture|shortlist) (me|us|my (?:[a-z]+ ){0,2}?PAPERS|
    my (?:profile|suitability|background)|the attached PAPERS)(?= [.?!,;-]|as| for| if| when|
     should| in| to| suitable| worthy| at| please| a (?:candidate|fit|match))
(?<! you )(?<!you rather )(be|being|am|get|getting) (considered|interviewed|hired|employed|
    recruited|taken on|shortlisted|appointed|brought on)(?! .. (?:talk|call|chat|rude|for the
    podcast|visit))
(keep|bear|have|hold|leave|keeping|bearing|having|holding|leaving|kept) (me|us|my name|him|her|
    MYPAPERS) .. (in (?:mind|your thoughts)|on file|on (?:the|your) (?:radar|list|books|
    records?|system)|in the (?:loop|pipeline|pool|running|frame)|on hand|handy|in reserve|for
    (?:future|later|when|any|the next))(?:(?= [.?!;)])|(?=(?: [^ ]+){0,12}? (?:HIREISH) )|(?=
    for (?:the|your|a|any|some) (?!(?:[a-z]+ ){0,2}(?:workshop|event|talk|meeting|lecture|
    session|dinner|lunch|book|party|walk|course|newsletter|tickets?|invitation))))
(think|thinking|thought) of (?:me |him |her )?(if|when|whenever|for|should|next|first|as|the next|in
    case|before)(?=(?: [^ ]+){0,12}? (?:HIREISH) )
(remember|remembering|call|ring|contact|tell|tip|ping|text|email|alert|warn|shout|shout to|let|
    drop|give|notify|inform|holler|write to) (me|us|my name) (?:know |off |first |posted |a
    (?:shout|line|call|ring|ping|buzz|note|message|bell) )?(?:please )?(if|when|should|whenever|
    in case|next time|once|as soon as|the (?:day|moment|minute))(?! you (?:need (?:anything|
    more|further|any)|have (?:any |further )?questions|want me to|would (?:like|prefer)|prefer|
    are free|have time))(?=(?: [^ ]+){0,12}? (?:HIREISH) )
(remember|remembering|call|ring|think of) me (?:for|at the next|in the next|next)(?=(?: [^
    ]+){0,12}? (?:HIREISH) )
(if|when|whenever|should|once|next time|as soon as|the moment|were) ... (?:HIREISH) ...
    (remember|call|ring|contact|tell|tip|ping|text|email|alert|warn|shout|let|drop|notify|
    inform|holler|think of|give) (me|us|my name)(?= [.?!,;]| a | off| know| first| up| please)
(for|with|under) .. (your|their|further|serious|early|favou?rable|kind) consideration
put(?:s|ting)? me (up(?! (?:for (?:the|a) (?:night|weekend)|on your sofa))|in for|to work|to
    use|to good use|down for (?:a|the) (?:job|role|post|shift|intake|trial)|forward|up for|
    through|on (?:the|your) (?:list|rota|books|shortlist|payroll))
(putting|nominate|nominating|propose|suggest|offer|offering|present|put|volunteer|volunteering|
    recommend|recommending|commend|introduce) (me|myself) .. (forward|for|as)(?! .. (?:speaker|
    talk|panel|example|tour|guide))
(hat|name|hand) in(?:to)? (the|your) (ring|hat|frame)
(apply|applying) (to|for) (join|APOST|work|be|become)(?! .. (?:last|advice))
(writing|write|wish|want|like|love|here) to apply(?! what| your| the (?:advice|method))
(accept|receive|regard|treat|take) (this|my) .. (application|candidacy|candidature|as (?:a|my)
    application)
(would|could|will|might|am|be|make|think|feel|believe|sure|certain|confident) .. (a|an|the|your|
    that|one) ADJ(fit|match|asset|addition|candidate|hire|employee|contender|applicant|
    successor|team player)(?= [.?!,;)-]| for| to| at| with| on| in|there| if)(?! for (?:my
    (?:schedule|calendar|diary|class)|a (?:talk|call|chat)))
(right|perfect|ideal|cut out|qualified|suited|suitable|made|good|fit|great) (person |one |
    candidate |man |woman |choice )?(for|to) (your|this|that|the|any) (?:[a-z'-]+ ){0,3}(TEAM|
    POST|requirements?|needs?|opening)
my (skills?|experience|background|training|talents?|degree|qualifications|profile|skill ?set|
    work) .. (match|matches|suits?|fits?|align|aligns|meets?|be (?:of )?(?:useful|use|valuable|
    value|an asset|helpful|put to|welcome|relevant)|serve|serves|benefit|benefits|lend itself|
    qualify|qualifies) .. (YOUORG|your|POST|OPENING|requirements?|needs?|there)
(offer|offering|tender|provide|lend|put) (you |~[^ ]+ |your [a-z]+ )?(my|our) (services|labou?r|
    skills|hands|time and skills|abilities|expertise|energy)
(available|open|ready|free) for (?:any |some |a |an |all )?(?:[a-z-]+ )?(assignments?|
    positions?|roles?|posts?|opportunit(?:y|ies)|openings?|vacanc(?:y|ies)|duties|duty)
(?<! you be )(?<! you )(available|ready|free|able|happy|willing|glad|prepared|keen|eager|open)
    (to|for) (start|starting|begin|join|work|take on|relocate|step in|come aboard|fill in|cover|
    hire|employment|weekend|contract|freelance|immediate|part-time|full-time|work|shifts|
    commissions?|assignments?|locum|projects|paid)(?! (?:time|a talk|a call|through|out|on my|
    from home on|around|with (?:my|your) (?:schedule|calendar)))
(available|free) (immediately|at once|straight away|right away|with immediate effect|for
    immediate)
i (can|could|would be able to|am able to|might) (?:[a-z]+ )?(begin|start|join|commence)(?:
    already| even| work| duty)?(?= (?:tonight|today|with|at|on|in|from|next|work|immediately|
    tomorrow|right|straight|at once|any|whenever|as|this|~|your|you))(?! .. (?:by|reading|talk|
    our))
(immediate|notice) (joiner|period|start)
(find|finds|found|finding) (?:its|their|his|her) way .. (DECIDER|desk|desks|pile|hands|inbox|
    shortlist)
(want|wanted) in(?= [.?!,;])
(?:say|give me|just say) (?:the|a) (?:word|nod|shout|call|ring) (?:and|,) i (?:will|would|am|
    can)(?=(?: [^ ]+){0,8}? (?:work|start|join|notice|apply|begin|quit|resign|there|in|yours|boots|
    overalls|apron) )
(?:if|should|since|as|in case) ... WORK ... i (?:do )?(?:want|would (?:take|have|like|love|want)|
    will (?:take|have)|am after) (?:it|that|one|them)(?! to)
(?:COMES|OPENING|POST)(?=(?: [^ ]+){0,8}? you (?:(?:have |got )+my (?:number|card|email|cv)|know
    (?:where (?:to find me|i am|i live)|who to (?:call|ring|ask)|how to (?:reach|find|get) me)))
WORK ... (?:put|stick|pop|get|throw|jot|write|pencil) (?:me|my name|us) (?:down|forward)
i would (?:gladly |happily |even )?(?:come|work|start|do it|be (?:content|happy|glad|satisfied)|
    settle|take|accept) ... (?:wages?|pay|salary|money)
i (?:believe|think|know|feel|am sure) i (?:could|can|would) (?:do (?:it|the job|that) (?:well|
    justice|proud)|be good at it|fill it)
find (?:[a-z]+ ){1,4}?(?:(?:harder|keener|better|more [a-z]+) than (?:me|mine|i)|keener (?:[a-z]+
    ){0,3}AGENT)
meet (?:all |every |most of )?(?:the |your )?(?:[a-z]+ )?(?:requirements?|criteria)
for (?:your |their )?(?:[a-z]+ )?(?:perusal|(?:further|necessary|needful) action)
i (?:want|would (?:like|love)|wish|hope) to be (?:him|her|that (?:one|person|man|woman)|the one)(?=
    [.?!,;])
let (?:it|that|the next [a-z]+|the [a-z]+) be me
(?:not|never) (?:let|forget|lose) my (?:application|cv|resume|name|form|papers|file)
i am (?:he|she|that (?:man|woman|person|one))(?= [.?!,;])
(?:dream|dreaming|dreamt) of (?:an? )?(?:[a-z]+ )?(?:desk|[a-z]*bench|chair|place|spot|job|corner|
    stool) (?:in|on|at|with) ORG
make (?:me|mine|us) (?:your|the) (?:first|next) (?:call|choice|pick|hire|name|one|recruit|
    [a-z]+er)(?= [.?!,;]| if| when| once)
(?:work|do|take|cover|pull|manage) (?:any |all |the |some |a few )*(?:[a-z]+ )?(?:nights?|weekends?|
    evenings|mornings|saturdays|sundays|hours|days) (?:[a-z]+ ){0,3}?(?:for you|for your [a-z]+|at
    yours|with you lot)
WORK ... (?:your|you|~[^ ]+|there) ... i (?:want|would (?:take|love)|will take) (?:it|that|one)(?=
    [.?!,;]| if| tomorrow)
(?:raise|raising|put|putting|stick|sticking) (?:up )?my hand(?: up)?(?= [.?!,;]| for| if| when)(?!
    (?:for (?:the|a) (?:quiz|question)))
^ (?:[a-z]+ , |[a-z]+ )?(?:anything|something|a [a-z]+|spots?|jobs?|one) (?:ever )?COMES ...
    (?:call|ring|text|ping|phone|email|message|contact|shout|holler|tell|think of|remember) me
(?:do not|never) (?:[a-z~']+ ){1,9}without (?:a|at least|giving|seeing|meeting|thinking|hearing|
    asking|calling|trying|considering|first) .. (?:me|my|mine)
(?:not|never) (?:forget|overlook|leave out) (?:me|us)(?=(?: [^ ]+){0,12}? (?:HIREISH) )
(?:leave|count|rule|forget|skip|keep) me (?:out|off) (?:for|from|over|when|if|of (?:the|your)|the|
    your|it|that|because)(?=(?: [^ ]+){0,12}? (?:HIREISH|list) )
(?:be|put me|remain|am|stay|still) in the running
jump at (?:the|any|a) (?:chance|opportunity) (?:to|of) (work|working|join|joining|be part)
(?:and|,) (?:can|could|would) (?:begin|start) (?:at once|straight away|right away|immediately|
    tomorrow|today|any time|on|in|from|next)
(lines?|letter|note|word|words) of (?:support|recommendation|endorsement|introduction)(?! for
    (?:the|a) (?:course|visa))
in (any|whatever|some) capacity
"""
THEIRS = r"""
(?:call|ring|rang|phone|email|write to|speak to|talk to) (?:them|him|her|DECIDER|~?[a-z]+) .. about
    me
say something (?:nice |good )?(?:before|to (?:them|him|her|DECIDER)|on my behalf|for me|about me)
(?:mention|say|announce|let slip|tell [a-z]+) .. that i am (?:free|available|looking|back|
    interested|keen|after)
(?:tell|let) (?:them|him|her|DECIDER) (?:know )?(?:that )?(?:you know me|we know each other|we have
    met)
sing (?:my|his|her) praises
(?:say|mention|put) (?:so|as much|it|that) to (?:the [a-z]+|COLLEAGUES|DECIDER)
(?:connect|link|fix|place|absorb|insert) me (?:up )?(?:with|to|in|into|at) your (?:[a-z]+
    ){0,2}?(?:company|firm|organi[sz]ation|establishment|office|place|hospital|school|industry)
(?:find|give|keep|save|clear) (?:me|us|him|her|(?:your|an) old [a-z]+) (?:a|some|the) (?:[a-z]+
    )?(?:corner|desk|chair|bench|stool|place|spot|seat|perch|nook|hook|locker)
(?:word|whisper|line|name|flea) in (?:[a-z'-]+ ){1,3}ear
(let|have|take) me (?:come )?back (?:to|in|at|on) (?:the|your) [a-z]+
(?:you|your [a-z]+) (?:can|could|might|would) (?:give|offer|find|throw) (?:me|him|her)(?=
    [.?!,;]| at| in| on| this| over)
(?:get|have|ask|persuade|convince|make) (?:COLLEAGUES|DECIDER) to (?:[a-z]+ )?(?:read|look at|
    see|consider|open|notice|review|give) .. (?:MYPAPERS|me)
TELL (?:the |your |a )?RECRUITER (?:about|that|know|how|i|we|to|of|my)
MYPAPERS ... (for|to|before|with) DECIDER
SEND .. MYPAPERS .. (along|on|around|round|onward|onwards|forward|to|with|in|into|through|past|
    before|up|by|across|at|over|internally|out|under|upstairs|further|for|among|within|as|if)(?!
    (?:to )?(?:me|myself|mind|school|university|college|feedback|comments?|you know)\b)
(?:pass|passing|forward|forwarding|circulate|circulating|hand|handing|distribute) (?:along |on |
    around |round |over |in |up |out )?MYPAPERS
(put|putting|say|saying|drop|dropping|throw|speak|add|slip|whisper|send|share) .. (good|kind|
    nice|positive|favou?rable|strong|quick|friendly|encouraging|flattering|warm|supportive)
    (words?|mention|nod|remark|comment|line|note)
(?!say the word [.?!,;])(put|putting|drop|have|say|breathe|slip|send) (in )?(a|some|your|one|any|
    that|two|few|the) (?:[a-z]+ )?words?(?= (?:in|with|for|about|on|to (?!you)|[.?!,;]))(?! (?:in|
    for|on) (?:the (?:margin|title)|your (?:notes|book)))
(refer|refers|referring) (me|us|him|her)(?= [.?!,;)-]| for| to (?:the|your|a|an|any|hr|~)| at|
     in| as| internally| pl[sz]| please| if| when| into| through| there| here| kindly| asap)
BACK (me|him|her|MYPAPERS)(?= [.?!,;)-]| for| to| as| at| with| if| when| please| in|
     internally| on)
(vouch|vouching|vouched|speak up|speaking up|root|lobby|go to bat|stick your neck out|advocate|
    put in|pull (?:some |a few |any )?strings|stand up) (for|with) (me|him|her|DECIDER)
pull (?:some |a few |any |the )?strings
(speak|talk|have a chat|chat|have a (?:quiet )?word) (to|with) (DECIDER|COLLEAGUES) .. (about
    me|on my behalf|about taking|for me|about (?:a|the|hiring|my))
TELL (DECIDER|COLLEAGUES) .. (about me|about my|of my interest|(?:that |how )?i am(?! (?:coming|
    late|running|here|on|sorry|grateful|glad|well) )|i have applied|that i (?:would|want|could|
    can|have applied)|i would|hire|take me|consider|interview|to look (?:at|out)|my name|know(?:
    (?:that )?i (?:would|want|could|can|have applied|am (?:interested|keen|available|looking|
    free))| (?:about me|of my|who i am|before|in time)|(?= [.?!,;])))(?! .. (?:visit|say hello|
    grateful|thankful|enjoy|reading|learning|miss|coming on))
(send|pass|throw|put|steer|push|forward|direct|point) .. (my way|in my direction)(?! ..
    (?:books?|reading|articles?|questions?))
(mention|mentioning|name|flag|drop|suggest|float|raise|pitch|bring up|whisper|plug|tell|breathe)
    (me|my name|MYPAPERS|him) (to|with|for|in|into|when|at|before|as|if) .. (DECIDER|POST|
    OPENING|they (?:are|need)|hir[a-z]+|them|your (?:company|firm|team)|opening)
(put|move|bump|push|get|fast-track|place|bring|land|help|see) (me|my name|MYPAPERS|him|her) ..
    (in front of|before|past|noticed|seen|looked at|on|onto|to|through|at|into|up|under|over) ..
    (DECIDER|COLLEAGUES|nose|eyes?|desks?|filters?|screen|top|pile|shortlist|list|stack|front|
    process|door|system|interviews?|line|radar)
(get|getting) (me|us|him|her) (in(?! touch)|hired|seen|noticed|an? interview|interviewed|past|
    through|inside|a look)(?! touch| contact| the (?:mood|habit|right))
(look|looking|glance|review|reviewing|consider|considering|read|process|see|assess|evaluate) ..
    (MYPAPERS|my background) .. (for (?:any|the|a|an|your|suitable|possible|potential|that)|
    against|with .. in mind|and (?:consider|see (?:if|whether)|let me know (?:if|whether)|tell
    me (?:if|whether)|revert|get back|keep|pass|forward)) ... (POST|fit|match|suit|consider|
    hir[a-z]+|OPENING|place|suitable|revert|team|right)
(use|lend|exert|throw) your .. (influence|connections|pull|clout|weight|sway|good offices|name
    behind)
(be|act|serve|stand) (as |my |one of )+(?:[a-z]+ )?(referees?|references?|referrer|recommender)
(pass|give|hand|put|drop|leave|send|share|mention) (along |on |around |out |in |forward )?my
    (name|card|details|number|info|profile) (along|on|around|in|out|to|with|forward)(?! .. (?:so
    (?:that )?(?:she|he|they)|when you see))
(give|gave|given|giving|pass|hand) (them|people|anyone|someone|clients|him|her|colleagues|your
    [a-z]+) my (name|card|details|number|cv|resume)
(spread|put) (the|a) word (?:out |around |about )?(that|about me|for me|among|i am)
(ask|asking|look|looking|listen|check|scout|put (?:some )?feelers) (around|about|out) .. (for
    me|for anything|at|on my behalf|if (?:anyone|someone|they))
"""
SEARCH = r"""
(looking|searching|hunting|seeking|look|search|on the lookout|in search|in the market|on the hunt|
    job-hunting|pursuing|want|need|hoping|after) (for |to (?:get|find|land|secure|obtain) |of
    )?(?:(?:a|an|my|some|any|the|new|next|first) )*(?:(?!(?:of|how|what|your|out|more|about|from|in|
    at|with) )[a-z][a-z0-9'/&-]* ){0,4}?(?:OPENING|POST|(?:paid|new|regular|full-time|part-time|
    freelance|steady) work|employment|next (?:role|step|move|challenge))(?! (?:experience|that you|
    in mind|like yours))
(am|are|be|been) (currently |now |actively )?(job[ -](hunting|searching|seeking)|on the job
    market|unemployed and looking|out of work and)
open to (work|new opportunities|opportunities|offers|new roles|new challenges)
(on|in) the (job )?market for (a|an|my|new) .. (WORK|opportunity|challenge)
"""
